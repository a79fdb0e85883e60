import { randomUUID } from 'node:crypto'
import type { Attempt, Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Claimed, NewRow, Owner, RowFilter, Settlement, Store, VoiceId } from '../ports/store.ts'
import { encodeFacts } from './records.ts'

/** A ledger that lives as long as the process: for simulations. It keeps the rules of the port, and nothing on disk. */
export interface MemoryStore extends Store {
  /** When the rows of a voice wait for: each instant once, in no order. */
  waiting(voice: VoiceId): Iterable<Instant>
  /** Drops what is known of a voice that will never be asked again. */
  forget(voice: VoiceId): void
}

/** One row, replaced as a whole whenever it changes, so that what was handed out stays as it was. */
interface Entry {
  id: number
  voice: Voice
  row: Row
}

interface Voice extends VoiceId {
  people: Map<string, Entry[]>
  rows: number
  /** How many rows wait for each instant. */
  waiting: Map<Instant, number>
}

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

  function insert(row: Row): void {
    const voice = voiceOf(row)
    const entry = { id: ++lastId, voice, row }
    entries.set(row.key, entry)
    voice.rows++
    const own = voice.people.get(row.recipient)
    if (own === undefined) voice.people.set(row.recipient, [entry])
    else own.push(entry)
    countWaiting(voice, row, 1)
  }

  function change(entry: Entry, to: Partial<Row>, now: Instant): void {
    countWaiting(entry.voice, entry.row, -1)
    entry.row = { ...entry.row, ...to, changedAt: now, changedSeq: seq }
    countWaiting(entry.voice, entry.row, 1)
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
    const { value, changed } = work()
    if (!changed) seq--
    return Promise.resolve(value)
  }

  function enqueueOne(asked: NewRow, now: Instant, retryFailed: boolean): boolean {
    const entry = entries.get(asked.key)
    const told = asked.state === 'sent' ? { toldSeq: seq, toldAt: now } : { toldSeq: null, toldAt: null }
    if (entry === undefined) {
      const none = { detail: null, ref: null, firstAttemptAt: null, attempts: 0 }
      const made = { nextAt: asked.due, createdAt: now, changedAt: now, createdSeq: seq, changedSeq: seq }
      insert({ ...asked, ...none, ...made, ...told })
      return true
    }
    const { row } = entry
    const isOver = row.state === 'cancelled' || row.state === 'withheld'
    const isWaiting = row.state === 'scheduled'
    const mayChange =
      (isOver && row.state !== asked.state) ||
      (row.state === 'failed' && retryFailed) ||
      (isWaiting && (asked.state !== 'scheduled' || row.due !== asked.due || !isSameContent(row, asked)))
    if (!mayChange) return false
    const isRetrying = isWaiting && row.attempts > 0
    const { event, occurrence, rule, moment, recipient, route, ...rest } = asked
    change(
      entry,
      {
        ...rest,
        nextAt: isRetrying && row.nextAt > asked.due ? row.nextAt : asked.due,
        attempts: isWaiting ? row.attempts : 0,
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
    const { row } = entry
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
    const { facts, address, language, timezone, subject, digest } = each
    change(
      entry,
      {
        state,
        nextAt: each.nextAt ?? row.nextAt,
        attempts: row.attempts + (isOwn ? 1 : 0),
        ...{ channel, facts, address, language, timezone, subject, digest },
        reason: each.reason,
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
    const { row } = entry
    const isReady = (row.state === 'scheduled' && row.nextAt <= now) || (row.state === 'unknown' && repeatUnknown)
    if (!isReady) return undefined
    const firstAttemptAt = row.firstAttemptAt ?? now
    claims.set(key, { owner, at: now, until: now + leaseMs, from: row.state })
    change(entry, { state: 'claimed', firstAttemptAt }, now)
    return { key, attempts: row.attempts, firstAttemptAt }
  }

  function interrupt(key: string, { at }: Claim, reason: string, now: Instant): void {
    const entry = entries.get(key)!
    const { row } = entry
    claims.delete(key)
    note(row, { at, channel: row.channel, outcome: 'unknown', reason, detail: null, ref: null })
    change(
      entry,
      { state: 'unknown', reason, attempts: row.attempts + 1, toldSeq: row.toldSeq ?? seq, toldAt: at },
      now,
    )
  }

  function* matching(filter: RowFilter): Generator<Entry> {
    for (const entry of entries.values()) if (fits(entry.row, filter)) yield entry
  }

  return {
    id,
    position: async () => seq,

    async history(voice, recipients) {
      const people = voices.get(nameOf(voice))?.people
      if (people === undefined) return []
      const found: Entry[] = []
      for (const recipient of new Set(recipients)) found.push(...(people.get(recipient) ?? []))
      return found.sort((a, b) => a.row.createdSeq - b.row.createdSeq || a.id - b.id).map(({ row }) => row)
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
          if (entry?.row.state !== 'scheduled') continue
          change(entry, { state: 'cancelled', reason: null }, now)
          asked.add(key)
        }
        const wanted = new Map(rows.map((row) => [row.key, row]))
        for (const row of wanted.values()) if (enqueueOne(row, now, options?.retryFailed === true)) asked.add(row.key)
        const changed = asked.size > 0
        for (const key of cancel) if (entries.get(key)?.row.state === 'cancelled' && !wanted.has(key)) asked.add(key)
        for (const row of wanted.values()) if (entries.get(row.key)?.row.state === row.state) asked.add(row.key)
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
    holdEvent: notKept,
    forgetEvent: notKept,
    forgetPerson: notKept,
    prune: notKept,
    exportAll: notKept,
    importAll: notKept,
    close: async () => {},

    waiting: (voice) => voices.get(nameOf(voice))?.waiting.keys() ?? [],
    forget(voice) {
      const name = nameOf(voice)
      for (const own of voices.get(name)?.people.values() ?? []) {
        for (const { row } of own) {
          entries.delete(row.key)
          claims.delete(row.key)
          attempts.delete(row.key)
        }
      }
      voices.delete(name)
    },
  }
}

function notKept(): never {
  throw new Error('a ledger in memory holds no events and is not moved')
}

function nameOf({ event, occurrence, rule }: VoiceId): string {
  return JSON.stringify([event, occurrence, rule])
}

function countWaiting({ waiting }: Voice, { state, nextAt }: Row, by: 1 | -1): void {
  if (state !== 'scheduled') return
  const count = (waiting.get(nextAt) ?? 0) + by
  if (count === 0) waiting.delete(nextAt)
  else waiting.set(nextAt, count)
}

const content = ['channel', 'address', 'language', 'timezone', 'subject', 'digest'] as const

function isSameContent(row: Row, asked: NewRow): boolean {
  if (row.facts !== asked.facts && encodeFacts(row.facts) !== encodeFacts(asked.facts)) return false
  return content.every((name) => row[name] === asked[name])
}

function toldAfter(state: Settlement['state'], row: Row, seq: number, now: Instant): Pick<Row, 'toldSeq' | 'toldAt'> {
  if (state === 'failed') return { toldSeq: null, toldAt: null }
  if (state === 'scheduled') return { toldSeq: row.toldSeq, toldAt: row.toldAt }
  return { toldSeq: row.toldSeq ?? seq, toldAt: now }
}

function fits(row: Row, filter: RowFilter): boolean {
  const { states, since, until, dueBy } = filter
  for (const name of ['event', 'occurrence', 'rule', 'recipient', 'channel', 'moment'] as const) {
    if (filter[name] !== undefined && filter[name] !== row[name]) return false
  }
  if (states !== undefined && !states.includes(row.state)) return false
  if (since !== undefined && row.changedAt < since) return false
  if (until !== undefined && row.changedAt >= until) return false
  return dueBy === undefined || (row.state === 'scheduled' && row.nextAt <= dueBy)
}
