import { randomUUID } from 'node:crypto'
import type { Attempt, Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Claimed, NewRow, Owner, RowFilter, Settlement, Store, VoiceId } from '../ports/store.ts'
import {
  chain,
  countWaiting,
  type Entry,
  fits,
  isSameContent,
  isSameStart,
  isShallowEqual,
  nameOf,
  notKept,
  type Rest,
  rowOf,
  startOf,
  toldAfter,
  type Voice,
  type Who,
} from './memory-rows.ts'

/** A ledger that lives as long as the process: for simulations. It keeps the rules of the port, and nothing on disk. */
export interface MemoryStore extends Store {
  /** When the rows of a rule on an event wait for, whatever the occurrence; in no order. */
  waiting(of: EventAndRule): Iterable<Instant>
  /** Drops what is known of a rule on an event: nobody will ask for it again. */
  forget(of: EventAndRule): void
}

type EventAndRule = Pick<VoiceId, 'event' | 'rule'>

interface Claim {
  owner: Owner
  at: Instant
  until: Instant
  from: Row['state']
}

/** `keepsAttempts`: false where nobody asks for them, which saves a third of the memory. */
export function createMemoryStore({ keepsAttempts = true } = {}): MemoryStore {
  const id = randomUUID()
  const entries = new Map<string, Entry>()
  const voices = new Map<string, Voice>()
  const claims = new Map<string, Claim>()
  const attempts = new Map<string, Attempt[]>()
  const people = new Map<string, Who>()
  let seq = 0
  let lastId = 0

  function voiceOf({ event, occurrence, rule }: VoiceId): Voice {
    const name = nameOf({ event, occurrence, rule })
    let voice = voices.get(name)
    if (voice === undefined) {
      voice = { event, occurrence, rule, people: new Map(), rows: 0, waiting: new Map() }
      voices.set(name, voice)
    }
    return voice
  }

  /** What this call made of parts, so that what is alike is made once. */
  let made = new Map<Rest, { to: object; rest: Rest }[]>()

  let fresh: Rest[] = []

  function alike(from: Rest, to: object, make: () => Rest): Rest {
    const known = made.get(from)
    const found = known?.find((each) => isShallowEqual(each.to, to))
    if (found !== undefined) return found.rest
    const rest = make()
    if (known === undefined) made.set(from, [{ to, rest }])
    else known.push({ to, rest })
    return rest
  }

  function whoOf({ recipient, address, language, timezone }: Who): Who {
    const known = people.get(recipient)
    if (known?.address === address && known.language === language && known.timezone === timezone) return known
    const who = { recipient, address, language, timezone }
    people.set(recipient, who)
    return who
  }

  function insert(asked: NewRow, now: Instant): void {
    const voice = voiceOf(asked)
    const { key, recipient } = asked
    let rest = fresh.find((each) => isSameStart(each, asked))
    if (rest === undefined) {
      rest = startOf(asked, now, seq)
      fresh.push(rest)
    }
    const entry: Entry = { id: ++lastId, voice, key, who: whoOf(asked), rest, older: voice.people.get(recipient) }
    entries.set(key, entry)
    voice.rows++
    voice.people.set(recipient, entry)
    countWaiting(voice, rest, 1)
  }

  function change(entry: Entry, to: Partial<Row>, now: Instant): void {
    const { rest } = entry
    const { key, recipient, address, language, timezone, ...others } = to
    if (address !== undefined && language !== undefined && timezone !== undefined) {
      entry.who = whoOf({ recipient: entry.who.recipient, address, language, timezone })
    }
    countWaiting(entry.voice, rest, -1)
    entry.rest = alike(rest, others, () => ({ ...rest, ...others, changedAt: now, changedSeq: seq }))
    countWaiting(entry.voice, entry.rest, 1)
  }

  function note(row: Row, line: Omit<Attempt, 'key' | 'number'>): void {
    if (!keepsAttempts) return
    const lines = attempts.get(row.key) ?? []
    attempts.set(row.key, lines)
    lines.push({ key: row.key, number: lines.length + 1, ...line })
  }

  /** Runs a change under the next count, which is taken back where nothing changed. */
  function write<T>(work: () => { value: T; changed: boolean }): Promise<T> {
    seq++
    made = new Map()
    fresh = []
    const { value, changed } = work()
    if (!changed) seq--
    return Promise.resolve(value)
  }

  function enqueueOne(asked: NewRow, now: Instant, retryFailed: boolean): boolean {
    const entry = entries.get(asked.key)
    if (entry === undefined) {
      insert(asked, now)
      return true
    }
    const row = rowOf(entry)
    const isOver = row.state === 'cancelled' || row.state === 'withheld'
    const isWaiting = row.state === 'scheduled'
    const mayChange =
      (isOver && row.state !== asked.state) ||
      (row.state === 'failed' && retryFailed) ||
      (isWaiting && (asked.state !== 'scheduled' || row.due !== asked.due || !isSameContent(row, asked)))
    if (!mayChange) return false
    const isSameChannel = row.channel === asked.channel
    const isRetrying = isWaiting && row.attempts > 0
    const told = asked.state === 'sent' ? { toldSeq: seq, toldAt: now } : { toldSeq: null, toldAt: null }
    const { event, occurrence, rule, moment, recipient, route, ...rest } = asked
    change(
      entry,
      {
        ...rest,
        nextAt: isRetrying && isSameChannel && row.nextAt > asked.due ? row.nextAt : asked.due,
        attempts: isWaiting && isSameChannel ? row.attempts : 0,
        reason: isRetrying && asked.state === 'scheduled' ? (asked.reason ?? row.reason) : asked.reason,
        ...(isOver ? { createdAt: now, createdSeq: seq } : {}),
        toldSeq: row.toldSeq ?? told.toldSeq,
        toldAt: told.toldAt ?? row.toldAt,
      },
      now,
    )
    return true
  }

  function settleOne(each: Settlement, owner: Owner, now: Instant): void {
    const entry = entries.get(each.key)
    if (entry === undefined) throw new Error(`settled a delivery that is not in the ledger: ${each.key}`)
    const row = rowOf(entry)
    const { outcome, channel, state } = each
    const isOwn = row.state === 'claimed' && claims.get(each.key)?.owner.id === owner.id
    const isLate =
      row.state === 'unknown' ||
      (state === 'sent' && row.state !== 'sent') ||
      (each.revises === true && row.state === 'sent')
    const reason = outcome.kind === 'sent' ? null : outcome.reason
    const ref = outcome.kind === 'sent' ? (outcome.ref ?? null) : null
    const detail = outcome.detail ?? null
    note(row, { at: now, channel, outcome: outcome.kind, reason, detail, ref })
    if (!isOwn && !isLate) {
      change(entry, {}, now)
      return
    }
    claims.delete(each.key)
    const { facts, address, language, timezone, subject, digest, digestKey } = each
    change(
      entry,
      {
        state,
        nextAt: each.nextAt ?? row.nextAt,
        attempts: row.attempts + (isOwn ? 1 : 0),
        ...{ channel, facts, address, language, timezone, subject, digest, digestKey },
        reason: each.reason,
        tried: each.tried ?? row.tried,
        receipt: null,
        receiptAt: null,
        detail,
        ref: ref ?? row.ref,
        ...toldAfter(state, row, seq, now),
      },
      now,
    )
  }

  function claimOne(
    key: string,
    owner: Owner,
    now: Instant,
    leaseMs: number,
    repeatUnknown: boolean,
  ): Claimed | undefined {
    const entry = entries.get(key)
    if (entry === undefined) return undefined
    const row = rowOf(entry)
    const isReady = (row.state === 'scheduled' && row.nextAt <= now) || (row.state === 'unknown' && repeatUnknown)
    if (!isReady) return undefined
    const firstAttemptAt = row.firstAttemptAt ?? now
    claims.set(key, { owner, at: now, until: now + leaseMs, from: row.state })
    change(entry, { state: 'claimed', firstAttemptAt }, now)
    return { key, attempts: row.attempts, firstAttemptAt }
  }

  function interrupt(key: string, { at }: Claim, reason: string, now: Instant): void {
    const entry = entries.get(key)!
    const row = rowOf(entry)
    claims.delete(key)
    note(row, { at, channel: row.channel, outcome: 'unknown', reason, detail: null, ref: null })
    change(
      entry,
      { state: 'unknown', reason, attempts: row.attempts + 1, toldSeq: row.toldSeq ?? seq, toldAt: at },
      now,
    )
  }

  function* voicesOf({ event, rule }: { event?: string; rule?: string }): Generator<Voice> {
    for (const voice of voices.values()) {
      if ((event ?? voice.event) === voice.event && (rule ?? voice.rule) === voice.rule) yield voice
    }
  }

  /** Not in order. */
  function* matching(filter: RowFilter): Generator<{ id: number; row: Row }> {
    for (const { people } of voicesOf(filter)) {
      for (const newest of people.values()) {
        for (const entry of chain(newest)) {
          const row = rowOf(entry)
          if (fits(row, filter)) yield { id: entry.id, row }
        }
      }
    }
  }

  return {
    id,
    position: async () => seq,

    async history(voice, recipients) {
      const people = voices.get(nameOf(voice))?.people
      if (people === undefined) return []
      const found: Row[] = []
      for (const recipient of new Set(recipients)) {
        const own = [...chain(people.get(recipient))]
        own.sort((a, b) => a.rest.createdSeq - b.rest.createdSeq || a.id - b.id)
        for (const entry of own) found.push(rowOf(entry))
      }
      return found
    },

    async gathered(recipients, asOf = Number.POSITIVE_INFINITY) {
      const found: Row[] = []
      for (const { people } of voices.values()) {
        for (const recipient of new Set(recipients)) {
          for (const { rest, ...entry } of chain(people.get(recipient))) {
            if (rest.digestKey === null) continue
            const waits = rest.state === 'scheduled' && rest.attempts === 0
            if (waits || (rest.state !== 'scheduled' && rest.changedSeq > asOf)) found.push(rowOf({ ...entry, rest }))
          }
        }
      }
      return found.sort((a, b) => a.createdSeq - b.createdSeq)
    },

    async voices() {
      const known = [...voices.values()].filter(({ rows }) => rows > 0)
      return known.map(({ event, occurrence, rule, rows }) => ({ event, occurrence, rule, rows }))
    },

    async *rows(filter) {
      const isWaiting = filter.dueBy !== undefined
      const found = [...matching(filter)].map(({ id, row }) => ({
        id,
        row,
        place: isWaiting && !filter.newestFirst ? row.nextAt : row.changedSeq,
      }))
      const sign = filter.newestFirst ? -1 : 1
      found.sort((a, b) => sign * (a.place - b.place || a.id - b.id))
      for (const { row } of found.slice(0, filter.limit)) yield row
    },

    attempts: async (key) => [...(attempts.get(key) ?? [])],

    async counts(filter) {
      const counted = new Map<string, Awaited<ReturnType<Store['counts']>>[number]>()
      for (const { row } of matching(filter)) {
        const { event, occurrence, rule, moment, channel, state, reason } = row
        const name = JSON.stringify([event, occurrence, rule, moment, channel, state, reason ?? ''])
        const known = counted.get(name)
        if (known === undefined) counted.set(name, { event, occurrence, rule, moment, channel, state, reason, rows: 1 })
        else known.rows++
      }
      return [...counted.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
    },

    enqueue: (rows, cancel, now, options) =>
      write(() => {
        const asked = new Set<string>()
        for (const key of cancel) {
          const entry = entries.get(key)
          if (entry?.rest.state !== 'scheduled') continue
          change(entry, { state: 'cancelled', reason: null }, now)
          asked.add(key)
        }
        const wanted = new Map(rows.map((row) => [row.key, row]))
        for (const row of wanted.values()) if (enqueueOne(row, now, options?.retryFailed === true)) asked.add(row.key)
        const changed = asked.size > 0
        for (const key of cancel) if (entries.get(key)?.rest.state === 'cancelled' && !wanted.has(key)) asked.add(key)
        for (const row of wanted.values()) if (entries.get(row.key)?.rest.state === row.state) asked.add(row.key)
        return { value: asked, changed }
      }),

    step: (settled, keys, owner, now, { leaseMs, repeatUnknown }) =>
      write(() => {
        for (const each of settled) settleOne(each, owner, now)
        const claimed = [...new Set(keys)].map((key) => claimOne(key, owner, now, leaseMs, repeatUnknown))
        const value = claimed.filter((each) => each !== undefined)
        return { value, changed: settled.length + value.length > 0 }
      }),

    release: (keys, owner, now) =>
      write(() => {
        let changed = false
        for (const key of new Set(keys)) {
          const claim = claims.get(key)
          if (claim?.owner.id !== owner.id) continue
          claims.delete(key)
          change(entries.get(key)!, { state: claim.from }, now)
          changed = true
        }
        return { value: undefined, changed }
      }),

    recover: (now, isDead) =>
      write(() => {
        const gone = new Map<string, boolean>()
        let dead = 0
        let expired = 0
        for (const [key, claim] of [...claims]) {
          const isGone = gone.get(claim.owner.id) ?? isDead(claim.owner)
          gone.set(claim.owner.id, isGone)
          if (isGone) dead++
          else if (claim.until <= now) expired++
          else continue
          interrupt(key, claim, isGone ? 'interrupted' : 'lease-expired', now)
        }
        return { value: { dead, expired }, changed: dead + expired > 0 }
      }),

    heldEvents: async () => [],
    forgottenEvents: async () => new Map(),
    awaited: async () => [],
    receive: notKept,
    refusals: async () => [],
    refuse: notKept,
    permit: notKept,
    holdEvent: notKept,
    forgetEvent: notKept,
    forgetPerson: notKept,
    prune: notKept,
    exportAll: notKept,
    importAll: notKept,
    close: async () => {},

    *waiting(of) {
      for (const { waiting } of voicesOf(of)) yield* waiting.keys()
    },
    forget(of) {
      for (const voice of [...voicesOf(of)]) {
        for (const newest of voice.people.values()) {
          for (const { key } of chain(newest)) {
            entries.delete(key)
            claims.delete(key)
            attempts.delete(key)
          }
        }
        voices.delete(nameOf(voice))
      }
    },
  }
}
