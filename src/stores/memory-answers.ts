import type { Row } from '../model/delivery.ts'
import type { Reached, RowFilter, Store, VoiceId } from '../ports/store.ts'
import { fits, rowOf } from './memory-rows.ts'
import type { Rest, Table, Who } from './memory-table.ts'
import type { Voices } from './memory-voices.ts'

type Answers = Pick<Store, 'history' | 'gathered' | 'voices' | 'reached' | 'recipients' | 'rows' | 'counts'>
type Count = Awaited<ReturnType<Store['counts']>>[number]

/** What the ledger in memory answers about its rows. `people`: everybody who has some; `position`: the write counter. */
export function createAnswers(
  table: Table,
  voices: Voices,
  people: ReadonlyMap<string, Who>,
  position: () => number,
): Answers {
  const { restOf, whoOf, idOf } = table
  const asRow = (row: number): Row => rowOf(table.keyOf(row), whoOf(row), restOf(row))

  /** Not in order. */
  function* matching(filter: RowFilter): Generator<number> {
    const { recipient } = filter
    const keys = filter.keys === undefined ? undefined : new Set(filter.keys)
    for (const voice of voices.matching(filter)) {
      for (const row of table.ofVoice(voice)) {
        if (keys !== undefined && !keys.has(table.keyOf(row))) continue
        if ((recipient === undefined || recipient === whoOf(row).recipient) && fits(restOf(row), filter)) yield row
      }
    }
  }

  return {
    async history(id, recipients) {
      const voice = voices.find(id)
      if (voice === undefined) return []
      const found: Row[] = []
      for (const recipient of new Set(recipients)) {
        const who = people.get(recipient)
        if (who === undefined) continue
        const own = table.ofRecipient(voice, who.number).reverse()
        // A row that was called off and comes again is as new as it is then.
        if (own.length > 1) own.sort((a, b) => restOf(a).createdSeq - restOf(b).createdSeq || idOf(a) - idOf(b))
        for (const row of own) found.push(asRow(row))
      }
      return found
    },

    async gathered(recipients, asOf = Number.POSITIVE_INFINITY) {
      const found: Row[] = []
      for (const recipient of new Set(recipients)) {
        const who = people.get(recipient)
        if (who === undefined) continue
        for (const voice of voices.matching({})) {
          for (const row of table.ofRecipient(voice, who.number)) {
            const { digestKey, state, attempts, changedSeq } = restOf(row)
            const isWaiting = state === 'scheduled'
            if (digestKey !== null && (isWaiting ? attempts === 0 : changedSeq > asOf)) found.push(asRow(row))
          }
        }
      }
      return found.sort((a, b) => a.createdSeq - b.createdSeq)
    },

    async voices(event) {
      const found = [...voices.matching({ event })].sort(byName)
      return found.map(({ event, occurrence, rule, rows }) => ({ event, occurrence, rule, rows }))
    },

    async reached(rule, asOf = Number.POSITIVE_INFINITY) {
      const found: Reached[] = []
      for (const voice of voices.matching({ rule })) {
        const people = new Set<string>()
        let last = Number.NEGATIVE_INFINITY
        for (const row of table.ofVoice(voice)) {
          const { state, toldSeq, toldAt } = restOf(row)
          if ((state !== 'sent' && state !== 'unknown') || toldSeq === null || toldSeq > asOf) continue
          people.add(whoOf(row).recipient)
          last = Math.max(last, toldAt ?? last)
        }
        const { event, occurrence } = voice
        if (people.size > 0) found.push({ event, occurrence, people: people.size, toldAt: last })
      }
      return found
    },

    async *recipients(id) {
      const voice = voices.find(id)
      for (const row of voice === undefined ? [] : [...table.ofVoice(voice)]) {
        if (table.isFirst(row)) yield whoOf(row).recipient
      }
    },

    async *rows(filter) {
      const { newestFirst, dueBy, limit } = filter
      const placeOf: (rest: Rest) => number =
        dueBy !== undefined && !newestFirst ? ({ nextAt }) => nextAt : ({ changedSeq }) => changedSeq
      const sign = newestFirst ? -1 : 1
      const found = [...matching(filter)]
      found.sort((a, b) => sign * (placeOf(restOf(a)) - placeOf(restOf(b)) || idOf(a) - idOf(b)))
      const upTo = position()
      // What changes while the rows are read is left out.
      for (const row of found.slice(0, limit)) if (restOf(row).changedSeq <= upTo) yield asRow(row)
    },

    async counts(filter) {
      const byRest = new Map<Rest, number>()
      for (const row of matching(filter)) {
        const rest = restOf(row)
        byRest.set(rest, (byRest.get(rest) ?? 0) + 1)
      }
      const counted = new Map<string, Count>()
      for (const [{ voice, moment, channel, state, reason }, rows] of byRest) {
        const { event, occurrence, rule } = voice
        const name = JSON.stringify([event, occurrence, rule, moment, channel, state, reason ?? ''])
        const known = counted.get(name)
        if (known === undefined) counted.set(name, { event, occurrence, rule, moment, channel, state, reason, rows })
        else known.rows += rows
      }
      return [...counted.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
    },
  }
}

function byName(a: VoiceId, b: VoiceId): number {
  const differing = (['event', 'occurrence', 'rule'] as const).find((name) => a[name] !== b[name])
  return differing === undefined || a[differing] > b[differing] ? 1 : -1
}
