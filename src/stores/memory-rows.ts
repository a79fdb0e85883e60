import type { Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { NewRow, RowFilter, Settlement } from '../ports/store.ts'
import type { Rest, Voice, Who } from './memory-table.ts'
import { encodeFacts } from './records.ts'

// The rules of the port that look at one row only, for the ledger in memory.

/** Whether a row that was just made of `rest` and this one differ in nothing but the recipient. */
export function isSameStart(rest: Rest, voice: Voice, asked: NewRow): boolean {
  return (
    rest.voice === voice &&
    rest.due === asked.due &&
    rest.moment === asked.moment &&
    rest.state === asked.state &&
    rest.facts === asked.facts &&
    rest.route === asked.route &&
    rest.channel === asked.channel &&
    rest.subject === asked.subject &&
    rest.digest === asked.digest &&
    rest.digestKey === asked.digestKey &&
    rest.reason === asked.reason
  )
}

export function startOf(voice: Voice, asked: NewRow, now: Instant, seq: number): Rest {
  const { moment, route, channel, state, due, facts, subject, digest, digestKey, reason } = asked
  const isTold = state === 'sent'
  return {
    ...{ voice, moment, route, channel, state, due, facts, subject, digest, digestKey, reason },
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
    slot: 0,
    uses: 0,
  }
}

const noneTried: Row['tried'] = []

/** Written out: a million copies by spreading cost seconds. */
export function rowOf(key: string, who: Who, rest: Rest): Row {
  return {
    key,
    event: rest.voice.event,
    occurrence: rest.voice.occurrence,
    rule: rest.voice.rule,
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

export function isShallowEqual<T extends object>(a: T, b: T): boolean {
  const names = Object.keys(a) as (keyof T)[]
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}

export function notKept(): never {
  throw new Error('a ledger in memory holds no events and is not moved')
}

export function countWaiting({ voice: { waiting }, state, nextAt }: Rest, by: 1 | -1): void {
  if (state !== 'scheduled') return
  const count = (waiting.get(nextAt) ?? 0) + by
  if (count === 0) waiting.delete(nextAt)
  else waiting.set(nextAt, count)
}

/** Whether a waiting row would say the same, at the same address. */
export function isSameContent(who: Who, rest: Rest, asked: NewRow): boolean {
  return (
    rest.channel === asked.channel &&
    rest.subject === asked.subject &&
    rest.digest === asked.digest &&
    rest.digestKey === asked.digestKey &&
    who.address === asked.address &&
    who.language === asked.language &&
    who.timezone === asked.timezone &&
    (rest.facts === asked.facts || encodeFacts(rest.facts) === encodeFacts(asked.facts))
  )
}

export function toldAfter(
  state: Settlement['state'],
  rest: Rest,
  seq: number,
  now: Instant,
): Pick<Row, 'toldSeq' | 'toldAt'> {
  if (state === 'failed') return { toldSeq: null, toldAt: null }
  if (state === 'scheduled') return { toldSeq: rest.toldSeq, toldAt: rest.toldAt }
  return { toldSeq: rest.toldSeq ?? seq, toldAt: now }
}

/** Whether a row of the voices that were asked for, and of that recipient, fits the rest of a filter. */
export function fits(rest: Rest, { states, since, until, dueBy, channel, moment }: RowFilter): boolean {
  if (channel !== undefined && channel !== rest.channel) return false
  if (moment !== undefined && moment !== rest.moment) return false
  if (states !== undefined && !states.includes(rest.state)) return false
  if (since !== undefined && rest.changedAt < since) return false
  if (until !== undefined && rest.changedAt >= until) return false
  return dueBy === undefined || (rest.state === 'scheduled' && rest.nextAt <= dueBy)
}
