import type { Attempt, Refused } from '../model/delivery.ts'
import type { Settlement } from '../ports/store.ts'
import type { Session, SqlRow, SqlValue } from './connection.ts'
import { rowPieces } from './parameters.ts'
import { encodeFacts } from './records.ts'
import * as sql from './statements.ts'

/** A line of the table of attempts: `delivery` is the number of its row. */
export interface AttemptLine extends Omit<Attempt, 'key'> {
  delivery: number
}

interface By {
  /** Id of the run whose results these are. */
  owner: string
  now: number
  seq: number
}

/** Writes results and their lines of attempts. */
export async function settleAll(session: Session, settled: readonly Settlement[], by: By): Promise<void> {
  const lines: AttemptLine[] = []
  const rest = await settleSent(session, settled, by, lines)
  for (const each of rest) lines.push(await settleOne(session, each, by))
  await addAttempts(session, lines)
  await addRefusals(
    session,
    settled.flatMap(({ refused }) => refused ?? []),
  )
}

export async function addRefusals(session: Session, refused: readonly Refused[]): Promise<number> {
  // One statement may not meet a key twice.
  const once = new Map(
    refused.map((each) => [JSON.stringify([each.recipient, each.scope, each.kind, each.address]), each]),
  )
  let added = 0
  for (const some of rowPieces(session, [...once.values()])) {
    const rows = some.map((each) => sql.refusalOrder.map((column) => each[column]))
    added += (await session.all(sql.refuse, { rows })).length
  }
  return added
}

export async function addAttempts(session: Session, lines: readonly AttemptLine[]): Promise<void> {
  for (const some of rowPieces(session, lines)) {
    const rows = some.map((each) => sql.attemptOrder.map((column) => each[column]))
    await session.all(sql.addAttempts, { rows })
  }
}

/** The usual case in few statements: sent, and still the owner's claim. Returns what it left. */
async function settleSent(
  session: Session,
  settled: readonly Settlement[],
  by: By,
  lines: AttemptLine[],
): Promise<Settlement[]> {
  const sent = new Map<string, Settlement>()
  const rest: Settlement[] = []
  for (const each of settled) {
    if (each.state === 'sent' && !sent.has(each.key)) sent.set(each.key, each)
    else rest.push(each)
  }
  for (const some of rowPieces(session, [...sent.values()])) {
    const rows = some.map((each) => {
      const values = toValues(each)
      return sql.settleSentOrder.map((column) => values[column])
    })
    for (const found of await session.all(sql.settleSent, { rows, ...by })) {
      const key = found.key as string
      lines.push(toLine(found, sent.get(key) as Settlement, by.now))
      sent.delete(key)
    }
  }
  return [...sent.values(), ...rest]
}

/** A failure, a retry, a doubt, or the result of a claim that was taken over. */
async function settleOne(session: Session, each: Settlement, by: By): Promise<AttemptLine> {
  const { state, nextAt = null, revises } = each
  const tried = each.tried === undefined ? null : JSON.stringify(each.tried)
  const digestKey = each.digestKey ?? ''
  const params = { ...toValues(each), digestKey, ...by, state, nextAt, tried, revises: revises ? 1 : 0 }
  const found =
    (await session.one(sql.settle[state], params)) ??
    (await session.one(sql.settleLate[state], params)) ??
    (await session.one(sql.settleNothing, params))
  if (found === undefined) throw new Error(`settled a delivery that is not in the ledger: ${each.key}`)
  return toLine(found, each, by.now)
}

function toValues(each: Settlement): Record<(typeof sql.settleSentOrder)[number], SqlValue> {
  const { outcome } = each
  return {
    key: each.key,
    channel: each.channel,
    facts: encodeFacts(each.facts),
    address: each.address,
    language: each.language,
    timezone: each.timezone,
    subject: each.subject,
    digest: each.digest,
    digest_key: each.digestKey ?? '',
    reason: each.reason,
    detail: outcome.detail ?? null,
    ref: outcome.kind === 'sent' ? (outcome.ref ?? null) : null,
    receipt: outcome.kind === 'sent' && each.awaitsReceipt ? 'pending' : null,
  }
}

function toLine(found: SqlRow, { channel, outcome }: Settlement, at: number): AttemptLine {
  return {
    delivery: found.id as number,
    number: found.tries as number,
    at,
    channel,
    outcome: outcome.kind,
    reason: outcome.kind === 'sent' ? null : outcome.reason,
    detail: outcome.detail ?? null,
    ref: outcome.kind === 'sent' ? (outcome.ref ?? null) : null,
  }
}
