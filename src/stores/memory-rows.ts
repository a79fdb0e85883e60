import type { Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { NewRow, RowFilter, Settlement, VoiceId } from '../ports/store.ts'
import { encodeFacts } from './records.ts'

// What the ledger in memory keeps of a row, and the rules of the port that look at one row only.

/**
 * One row in three parts. A ledger of a million rows fits into memory because the parts that change are never changed but
 * replaced, and so shared: by all rows that one call changed alike.
 */
export interface Entry {
  id: number
  voice: Voice
  key: string
  who: Who
  rest: Rest
  /** The same recipient's row before this one. */
  older: Entry | undefined
}

/** What follows from the recipient. */
export type Who = Pick<Row, 'recipient' | 'address' | 'language' | 'timezone'>

export type Rest = Omit<Row, 'key' | keyof Who>

export interface Voice extends VoiceId {
  /** The newest row of each recipient. */
  people: Map<string, Entry>
  rows: number
  /** How many rows wait for each instant. */
  waiting: Map<Instant, number>
}

export function isSameStart(rest: Rest, asked: NewRow): boolean {
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
    rest.digestKey === asked.digestKey &&
    rest.reason === asked.reason
  )
}

export function startOf(asked: NewRow, now: Instant, seq: number): Rest {
  const { event, occurrence, rule, moment, route, channel, state, due, facts, subject, digest, digestKey, reason } =
    asked
  const isTold = state === 'sent'
  return {
    ...{ event, occurrence, rule, moment, route, channel, state, due, facts, subject, digest, digestKey, reason },
    nextAt: due,
    attempts: 0,
    detail: null,
    ref: null,
    firstAttemptAt: null,
    createdAt: now,
    changedAt: now,
    createdSeq: seq,
    firstSeq: seq,
    changedSeq: seq,
    toldSeq: isTold ? seq : null,
    toldAt: isTold ? now : null,
    tried: noneTried,
    receipt: null,
    receiptAt: null,
  }
}

const noneTried: Row['tried'] = []

/** Written out: a million copies by spreading cost seconds. */
export function rowOf({ key, who, rest }: Entry): Row {
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
    digestKey: rest.digestKey,
    reason: rest.reason,
    detail: rest.detail,
    ref: rest.ref,
    firstAttemptAt: rest.firstAttemptAt,
    createdAt: rest.createdAt,
    changedAt: rest.changedAt,
    createdSeq: rest.createdSeq,
    firstSeq: rest.firstSeq,
    changedSeq: rest.changedSeq,
    toldSeq: rest.toldSeq,
    toldAt: rest.toldAt,
    tried: rest.tried,
    receipt: rest.receipt,
    receiptAt: rest.receiptAt,
  }
}

/** A recipient's rows, newest first. */
export function* chain(newest: Entry | undefined): Generator<Entry> {
  for (let entry = newest; entry !== undefined; entry = entry.older) yield entry
}

export function isShallowEqual(a: object, b: object): boolean {
  const left = Object.entries(a)
  const right = b as Record<string, unknown>
  return left.length === Object.keys(b).length && left.every(([name, value]) => right[name] === value)
}

export function notKept(): never {
  throw new Error('a ledger in memory holds no events and is not moved')
}

export function nameOf({ event, occurrence, rule }: VoiceId): string {
  return JSON.stringify([event, occurrence, rule])
}

export function countWaiting({ waiting }: Voice, { state, nextAt }: Rest, by: 1 | -1): void {
  if (state !== 'scheduled') return
  const count = (waiting.get(nextAt) ?? 0) + by
  if (count === 0) waiting.delete(nextAt)
  else waiting.set(nextAt, count)
}

export const content = ['channel', 'address', 'language', 'timezone', 'subject', 'digest', 'digestKey'] as const

export function isSameContent(row: Row, asked: NewRow): boolean {
  if (row.facts !== asked.facts && encodeFacts(row.facts) !== encodeFacts(asked.facts)) return false
  return content.every((name) => row[name] === asked[name])
}

export function toldAfter(
  state: Settlement['state'],
  row: Row,
  seq: number,
  now: Instant,
): Pick<Row, 'toldSeq' | 'toldAt'> {
  if (state === 'failed') return { toldSeq: null, toldAt: null }
  if (state === 'scheduled') return { toldSeq: row.toldSeq, toldAt: row.toldAt }
  return { toldSeq: row.toldSeq ?? seq, toldAt: now }
}

export function fits(row: Row, filter: RowFilter): boolean {
  const { states, since, until, dueBy, keys } = filter
  if (keys !== undefined && !keys.includes(row.key)) return false
  for (const name of ['event', 'occurrence', 'rule', 'recipient', 'channel', 'moment'] as const) {
    if (filter[name] !== undefined && filter[name] !== row[name]) return false
  }
  if (states !== undefined && !states.includes(row.state)) return false
  if (since !== undefined && row.changedAt < since) return false
  if (until !== undefined && row.changedAt >= until) return false
  return dueBy === undefined || (row.state === 'scheduled' && row.nextAt <= dueBy)
}
