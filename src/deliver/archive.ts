import { createIdSet, type IdSet } from '../engine/id-set.ts'
import { tells, toldSeq } from '../engine/thread.ts'
import type { Archive, ArchivedMoment, Stated } from '../model/archive.ts'
import type { Facts, Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'

/** Of the rows that said the same, so many are tried until one is found whose words can be held against the ledger. */
const mostCandidates = 3

/** Rows that said the same of one thing over one channel in one language. */
export interface SaidGroup {
  occurrence: string
  rule: string
  moment: string
  channel: string
  language: string
  facts: Facts
  at: Instant
  atLast: Instant
  deliveries: number
  /** The first that told it. */
  candidates: Row[]
}

/** What the rows of one event amount to. */
export interface Gathered {
  rows: number
  reach: Archive['reach']
  timeline: ArchivedMoment[]
  /** In the order in which they were first said. */
  said: SaidGroup[]
  /** Stated last. */
  newest: Row | undefined
}

/** Sums up rows while they pass by: nobody is held in memory but the first readers of each message. */
export function createGathering(isPlace: (row: Row) => boolean): { add(row: Row): void; finish(): Gathered } {
  const moments = new Map<string, ArchivedMoment>()
  const said = new Map<string, SaidGroup>()
  const people = createReach()
  const places = new Map<string, number>()
  let rows = 0
  let newest: Row | undefined
  return {
    add(row) {
      rows++
      addMoment(moments, row)
      if (isPlace(row)) {
        if (tells(row)) places.set(row.channel, (places.get(row.channel) ?? 0) + 1)
      } else people.add(row)
      if (!tells(row)) return
      if (newest === undefined || toldSeq(newest) <= toldSeq(row)) newest = row
      addSaid(said, row)
    },
    finish() {
      const order = (a: SaidGroup, b: SaidGroup) => a.at - b.at || compare(nameOf(a), nameOf(b))
      return {
        rows,
        reach: { ...people.finish(), places: sorted(places) },
        timeline: [...moments.values()].sort((a, b) => compare(a.at, b.at) || compare(momentName(a), momentName(b))),
        said: [...said.values()].sort(order),
        newest,
      }
    },
  }
}

/** When it became what it is. */
function timeOf(row: Row): Instant {
  return row.toldAt ?? (row.state === 'failed' ? row.changedAt : row.due)
}

function addMoment(moments: Map<string, ArchivedMoment>, row: Row): void {
  const { rule, moment, channel, state } = row
  const occurrence = row.occurrence || null
  const name = JSON.stringify([occurrence, rule, moment, channel])
  const at = new Date(timeOf(row)).toISOString()
  let found = moments.get(name)
  if (found === undefined) {
    found = { occurrence, rule, moment, channel, at, atLast: at, states: {}, reasons: {} }
    moments.set(name, found)
  }
  if (at < found.at) found.at = at
  if (at > found.atLast) found.atLast = at
  found.states[state] = (found.states[state] ?? 0) + 1
  if ((state === 'failed' || state === 'withheld') && row.reason !== null)
    found.reasons[row.reason] = (found.reasons[row.reason] ?? 0) + 1
}

function addSaid(said: Map<string, SaidGroup>, row: Row): void {
  const { occurrence, rule, moment, channel, language, facts } = row
  const { start, end, status, updates } = facts
  const name = JSON.stringify([occurrence, rule, moment, channel, language, start, end, status, updates])
  const at = timeOf(row)
  const found = said.get(name)
  if (found === undefined) {
    said.set(name, {
      occurrence,
      rule,
      moment,
      channel,
      language,
      facts,
      at,
      atLast: at,
      deliveries: 1,
      candidates: [row],
    })
    return
  }
  found.deliveries++
  found.at = Math.min(found.at, at)
  found.atLast = Math.max(found.atLast, at)
  const { candidates } = found
  candidates.push(row)
  candidates.sort((a, b) => toldSeq(a) - toldSeq(b) || compare(a.key, b.key))
  if (candidates.length > mostCandidates) candidates.pop()
}

function createReach() {
  const met = createIdSet()
  const told = createIdSet()
  const delivered = createIdSet()
  const seen = createIdSet()
  const channels = new Map<string, IdSet>()
  /** Of who was told nothing yet, the newest reason; few, as a rule. */
  const untold = new Map<string, string>()
  return {
    add({ recipient, channel, state, reason, receipt }: Row): void {
      met.add(recipient)
      if (!tells({ state })) {
        if (!told.has(recipient)) untold.set(recipient, reason ?? state)
        return
      }
      told.add(recipient)
      untold.delete(recipient)
      if (receipt !== null && receipt !== 'pending') delivered.add(recipient)
      if (receipt === 'seen') seen.add(recipient)
      let own = channels.get(channel)
      if (own === undefined) {
        own = createIdSet()
        channels.set(channel, own)
      }
      own.add(recipient)
    },
    finish(): Omit<Archive['reach'], 'places'> {
      const reasons = new Map<string, number>()
      for (const reason of untold.values()) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
      return {
        people: met.size,
        told: told.size,
        delivered: delivered.size,
        seen: seen.size,
        channels: sorted(new Map([...channels].map(([id, { size }]) => [id, size]))),
        untold: sorted(reasons),
      }
    },
  }
}

/** In the order of the names, so that the same ledger gives the same bytes. */
function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => compare(a, b)))
}

export function statedOf({ start, end, status }: Facts): Stated {
  const iso = (instant: Instant | null) => (instant === null ? null : new Date(instant).toISOString())
  return { start: iso(start), end: iso(end), status }
}

function nameOf({ occurrence, rule, moment, channel, language }: SaidGroup): string {
  return JSON.stringify([occurrence, rule, moment, channel, language])
}

function momentName({ occurrence, rule, moment, channel }: ArchivedMoment): string {
  return JSON.stringify([occurrence, rule, moment, channel])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
