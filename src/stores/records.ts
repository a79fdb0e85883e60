import type { Attempt, Facts, Refused, Row, Tried } from '../model/delivery.ts'
import type { NewRow } from '../ports/store.ts'
import type { SqlRow, SqlValue } from './connection.ts'
import type { EnqueueColumn, ImportColumn } from './statements.ts'

/** Facts as one text: the ledger compares them and never looks inside. The order of the keys is part of the format. */
export function encodeFacts(facts: Facts): string {
  const { start, end, status, updates, checkins, urgency } = facts
  // What is absent is left out.
  return JSON.stringify({ start, end, status, updates, checkins, urgency })
}

/** A new row's values by column; `seq` and `now` are those of the transaction. */
export function toColumns(row: NewRow, id: number, seq: number, now: number): Record<EnqueueColumn, SqlValue> {
  const isTold = row.state === 'sent'
  return {
    id,
    key: row.key,
    event: row.event,
    occurrence: row.occurrence,
    rule: row.rule,
    moment: row.moment,
    recipient: row.recipient,
    route: row.route,
    state: row.state,
    due: row.due,
    next_at: row.due,
    attempts: 0,
    tries: 0,
    reason: row.reason,
    channel: row.channel,
    facts: encodeFacts(row.facts),
    address: row.address,
    language: row.language,
    timezone: row.timezone,
    subject: row.subject,
    digest: row.digest,
    digest_key: row.digestKey ?? '',
    created_at: now,
    changed_at: now,
    created_seq: seq,
    first_seq: seq,
    changed_seq: seq,
    told_seq: isTold ? seq : null,
    told_at: isTold ? now : null,
  }
}

/** A row from elsewhere, its history kept; `offset` puts its counters after those that are here already. */
export function toImportColumns(row: Row, id: number, tries: number, offset: number): Record<ImportColumn, SqlValue> {
  return {
    id,
    key: row.key,
    event: row.event,
    occurrence: row.occurrence,
    rule: row.rule,
    moment: row.moment,
    recipient: row.recipient,
    route: row.route,
    state: row.state,
    due: row.due,
    next_at: row.nextAt,
    attempts: row.attempts,
    tries,
    reason: row.reason,
    channel: row.channel,
    facts: encodeFacts(row.facts),
    address: row.address,
    language: row.language,
    timezone: row.timezone,
    subject: row.subject,
    digest: row.digest,
    digest_key: row.digestKey ?? '',
    created_at: row.createdAt,
    changed_at: row.changedAt,
    created_seq: row.createdSeq + offset,
    first_seq: row.firstSeq + offset,
    changed_seq: row.changedSeq + offset,
    told_seq: row.toldSeq === null ? null : row.toldSeq + offset,
    told_at: row.toldAt,
    detail: row.detail,
    ref: row.ref,
    first_attempt_at: row.firstAttemptAt,
    tried: JSON.stringify(row.tried),
    receipt: row.receipt,
    receipt_at: row.receiptAt,
  }
}

export function toRow(found: SqlRow): Row {
  return {
    key: found.key as string,
    event: found.event as string,
    occurrence: found.occurrence as string,
    rule: found.rule as string,
    moment: found.moment as string,
    recipient: found.recipient as string,
    route: found.route as string,
    channel: found.channel as string,
    state: found.state as Row['state'],
    due: found.due as number,
    nextAt: found.next_at as number,
    attempts: found.attempts as number,
    facts: JSON.parse(found.facts as string) as Facts,
    address: found.address as string,
    language: found.language as string,
    timezone: found.timezone as string,
    subject: found.subject as string,
    digest: found.digest as string,
    digestKey: (found.digest_key as string) || null,
    reason: found.reason as string | null,
    detail: found.detail as string | null,
    ref: found.ref as string | null,
    firstAttemptAt: found.first_attempt_at as number | null,
    createdAt: found.created_at as number,
    changedAt: found.changed_at as number,
    createdSeq: found.created_seq as number,
    firstSeq: found.first_seq as number,
    changedSeq: found.changed_seq as number,
    toldSeq: found.told_seq as number | null,
    toldAt: found.told_at as number | null,
    tried: found.tried === '[]' ? noneTried : (JSON.parse(found.tried as string) as Tried[]),
    receipt: found.receipt as Row['receipt'],
    receiptAt: found.receipt_at as number | null,
  }
}

const noneTried: readonly Tried[] = []

export function toRefused(found: SqlRow): Refused {
  return {
    recipient: found.recipient as string,
    scope: found.scope as string,
    kind: found.kind as Refused['kind'],
    address: found.address as string,
    reason: found.reason as string,
    source: found.source as Refused['source'],
    at: found.at as number,
  }
}

export function toAttempt(found: SqlRow, key: string): Attempt {
  return {
    key,
    number: found.number as number,
    at: found.at as number,
    channel: found.channel as string,
    outcome: found.outcome as Attempt['outcome'],
    reason: found.reason as string | null,
    detail: found.detail as string | null,
    ref: found.ref as string | null,
  }
}
