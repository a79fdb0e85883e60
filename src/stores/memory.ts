import { randomUUID } from 'node:crypto'
import type { Attempt, Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Claimed, NewRow, Owner, RowFilter, Settlement, Store, VoiceId } from '../ports/store.ts'
import { encodeFacts } from './records.ts'

/** A ledger that lives as long as the process: for simulations. It keeps the rules of the port, and nothing on disk. */
export interface MemoryStore extends Store {
  /** When the rows of a rule on an event wait for, whatever the occurrence; in no order. */
  waiting(of: EventAndRule): Iterable<Instant>
  /** Drops what is known of a rule on an event: nobody will ask for it again. */
  forget(of: EventAndRule): void
}

type EventAndRule = Pick<VoiceId, 'event' | 'rule'>

/**
 * One row in three parts. A ledger of a million rows fits into memory because the parts that change are never changed but
 * replaced, and so shared: by all rows that one call changed alike.
 */
interface Entry {
  id: number
  voice: Voice
  key: string
  who: Who
  rest: Rest
  /** The same recipient's row before this one. */
  older: Entry | undefined
}

/** What follows from the recipient. */
type Who = Pick<Row, 'recipient' | 'address' | 'language' | 'timezone'>

type Rest = Omit<Row, 'key' | keyof Who>

interface Voice extends VoiceId {
  /** The newest row of each recipient. */
  people: Map<string, Entry>
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
    const isRetrying = isWaiting && row.attempts > 0
    const told = asked.state === 'sent' ? { toldSeq: seq, toldAt: now } : { toldSeq: null, toldAt: null }
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

function isSameStart(rest: Rest, asked: NewRow): boolean {
  return (
    rest.due === asked.due &&
    rest.moment === asked.moment &&
    rest.state === asked.state &&
    rest.facts === asked.facts &&
    rest.rule === asked.rule &&
    rest.event === asked.event &&
    rest.occurrence === asked.occurrence &&
    rest.route === asked.route &&
    rest.channel === asked.channel &&
    rest.subject === asked.subject &&
    rest.digest === asked.digest &&
    rest.reason === asked.reason
  )
}

function startOf(asked: NewRow, now: Instant, seq: number): Rest {
  const { event, occurrence, rule, moment, route, channel, state, due, facts, subject, digest, reason } = asked
  const isTold = state === 'sent'
  return {
    ...{ event, occurrence, rule, moment, route, channel, state, due, facts, subject, digest, reason },
    nextAt: due,
    attempts: 0,
    detail: null,
    ref: null,
    firstAttemptAt: null,
    createdAt: now,
    changedAt: now,
    createdSeq: seq,
    changedSeq: seq,
    toldSeq: isTold ? seq : null,
    toldAt: isTold ? now : null,
  }
}

/** Written out: a million copies by spreading cost seconds. */
function rowOf({ key, who, rest }: Entry): Row {
  return {
    key,
    event: rest.event,
    occurrence: rest.occurrence,
    rule: rest.rule,
    moment: rest.moment,
    recipient: who.recipient,
    route: rest.route,
    channel: rest.channel,
    state: rest.state,
    due: rest.due,
    nextAt: rest.nextAt,
    attempts: rest.attempts,
    facts: rest.facts,
    address: who.address,
    language: who.language,
    timezone: who.timezone,
    subject: rest.subject,
    digest: rest.digest,
    reason: rest.reason,
    detail: rest.detail,
    ref: rest.ref,
    firstAttemptAt: rest.firstAttemptAt,
    createdAt: rest.createdAt,
    changedAt: rest.changedAt,
    createdSeq: rest.createdSeq,
    changedSeq: rest.changedSeq,
    toldSeq: rest.toldSeq,
    toldAt: rest.toldAt,
  }
}

/** A recipient's rows, newest first. */
function* chain(newest: Entry | undefined): Generator<Entry> {
  for (let entry = newest; entry !== undefined; entry = entry.older) yield entry
}

function isShallowEqual(a: object, b: object): boolean {
  const left = Object.entries(a)
  const right = b as Record<string, unknown>
  return left.length === Object.keys(b).length && left.every(([name, value]) => right[name] === value)
}

function notKept(): never {
  throw new Error('a ledger in memory holds no events and is not moved')
}

function nameOf({ event, occurrence, rule }: VoiceId): string {
  return JSON.stringify([event, occurrence, rule])
}

function countWaiting({ waiting }: Voice, { state, nextAt }: Rest, by: 1 | -1): void {
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
