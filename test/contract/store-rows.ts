import { createHash } from 'node:crypto'
import type { Row } from '../../src/model/delivery.ts'
import type { Claimed, NewRow, Settlement, Store } from '../../src/ports/store.ts'

/** 2026-12-01T09:00:00.000Z */
export const T = 1_796_115_600_000

export const lease = { leaseMs: 600_000, repeatUnknown: false }

export const keyOf = (name: string) => createHash('sha256').update(name).digest('hex')

/** A row that waits and is due; its key is made of `name`, which is its recipient too. */
export function newRow(name: string, other: Partial<NewRow> = {}): NewRow {
  return {
    key: keyOf(name),
    event: 'pg16',
    occurrence: '',
    rule: 'customers',
    moment: 'announced',
    recipient: name,
    route: 'email',
    channel: 'email',
    state: 'scheduled',
    due: T,
    facts: { start: T + 3_600_000, end: null, status: 'scheduled', updates: ['replica'] },
    address: `${name}@corp.example`,
    language: 'it',
    timezone: 'Europe/Rome',
    subject: 'Manutenzione: "Fatture" 🛠',
    digest: 'sha256:1',
    digestKey: null,
    reason: null,
    ...other,
  }
}

export function sent(row: NewRow, other: Partial<Settlement> = {}): Settlement {
  const { key, channel, facts, address, language, timezone, subject, digest, digestKey } = row
  const content = { facts, address, language, timezone, subject, digest, digestKey }
  return {
    key,
    channel,
    outcome: { kind: 'sent', ref: '<1@x>', detail: '250 Ok' },
    state: 'sent',
    reason: null,
    ...content,
    ...other,
  }
}

export const refused = (row: NewRow): Settlement =>
  sent(row, {
    outcome: { kind: 'rejected', reason: 'no-such-user', scope: 'recipient' },
    state: 'failed',
    reason: 'no-such-user',
  })

export const deferred = (row: NewRow, nextAt: number): Settlement =>
  sent(row, {
    outcome: { kind: 'retry', reason: 'greylisted', scope: 'recipient', detail: '451' },
    state: 'scheduled',
    reason: 'greylisted',
    nextAt,
  })

export const doubtful = (row: NewRow): Settlement =>
  sent(row, { outcome: { kind: 'unknown', reason: 'timeout' }, state: 'unknown', reason: 'timeout' })

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const each of items) all.push(each)
  return all
}

export async function rowOf(store: Store, name: string): Promise<Row> {
  const found = (await collect(store.rows({}))).find((row) => row.key === keyOf(name))
  if (found === undefined) throw new Error(`no row ${name}`)
  return found
}

export const keysOf = (claimed: readonly Claimed[]) => claimed.map((each) => each.key)
