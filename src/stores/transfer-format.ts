import type { Attempt, Refused, Row, Tried } from '../model/delivery.ts'
import { NotifyError } from '../model/error.ts'
import type { HeldEvent, KnownFilters } from '../ports/store.ts'

/** Grows when an older program could no longer read what is exported. */
const version = 6

export type ExportedAttempt = Omit<Attempt, 'key'>

export interface ImportedRow {
  row: Row
  attempts: ExportedAttempt[]
}

type Kind = 'text' | 'text?' | 'time' | 'time?' | 'count' | 'count?' | 'texts'

const factFields = { start: 'time?', end: 'time?', status: 'text', updates: 'texts' } as const

const checkinFields = { step: 'count', count: 'count', length: 'count' } as const

const rowFields = {
  key: 'text',
  event: 'text',
  occurrence: 'text',
  rule: 'text',
  moment: 'text',
  recipient: 'text',
  route: 'text',
  channel: 'text',
  state: 'text',
  due: 'time',
  nextAt: 'time',
  attempts: 'count',
  address: 'text',
  language: 'text',
  timezone: 'text',
  subject: 'text',
  digest: 'text',
  digestKey: 'text?',
  reason: 'text?',
  detail: 'text?',
  ref: 'text?',
  firstAttemptAt: 'time?',
  createdAt: 'time',
  changedAt: 'time',
  createdSeq: 'count',
  firstSeq: 'count',
  changedSeq: 'count',
  toldSeq: 'count?',
  toldAt: 'time?',
  receipt: 'text?',
  receiptAt: 'time?',
} as const satisfies Record<Exclude<keyof Row, 'facts' | 'tried'>, Kind>

const triedFields = { channel: 'text', address: 'text' } as const satisfies Record<keyof Tried, Kind>

/** What exports of version 2 and before do not say. */
const since3 = { tried: [], receipt: null, receiptAt: null }
/** And those of version 3. */
const since4 = { digestKey: null }

const attemptFields = {
  number: 'count',
  at: 'time',
  channel: 'text',
  outcome: 'text',
  reason: 'text?',
  detail: 'text?',
  ref: 'text?',
} as const satisfies Record<keyof ExportedAttempt, Kind>

const states: readonly string[] = [
  'scheduled',
  'claimed',
  'sent',
  'unknown',
  'failed',
  'withheld',
  'cancelled',
] satisfies Row['state'][]
const receipts: readonly string[] = ['pending', 'delivered', 'seen'] satisfies Row['receipt'][]
const outcomes: readonly string[] = ['sent', 'retry', 'rejected', 'unknown'] satisfies Attempt['outcome'][]

export function writeHeader(ledger: string, seq: number): Record<string, unknown> {
  return { format: 'notify-ledger', version, ledger, seq }
}

/** Times as ISO 8601 in UTC, everything else as the port has it. */
export function writeRecord(row: Row, attempts: readonly ExportedAttempt[]): Record<string, unknown> {
  const { facts, tried, ...rest } = row
  return {
    row: {
      ...written(rest, rowFields),
      facts: {
        ...written({ ...facts }, factFields),
        ...(facts.checkins === undefined ? {} : { checkins: facts.checkins }),
      },
      ...(facts.urgency === undefined ? {} : { urgency: facts.urgency }),
      tried,
    },
    attempts: attempts.map((attempt) => written({ ...attempt }, attemptFields)),
  }
}

const heldFields = { id: 'text', document: 'text', createdAt: 'time', changedAt: 'time' } as const satisfies Record<
  keyof HeldEvent,
  Kind
>

/** What the ledger was told to forget. */
export interface Forgotten {
  kind: 'event' | 'person'
  name: string
  at: number
  seq: number
}

const forgottenFields = { kind: 'text', name: 'text', at: 'time', seq: 'count' } as const satisfies Record<
  keyof Forgotten,
  Kind
>

export function writeHeld(event: HeldEvent): Record<string, unknown> {
  return { event: written({ ...event }, heldFields) }
}

export function writeForgotten(forgotten: Forgotten): Record<string, unknown> {
  return { forgotten: written({ ...forgotten }, forgottenFields) }
}

const refusedFields = {
  recipient: 'text',
  scope: 'text',
  kind: 'text',
  address: 'text',
  reason: 'text',
  source: 'text',
  at: 'time',
} as const satisfies Record<keyof Refused, Kind>

export function writeRefused(refused: Refused): Record<string, unknown> {
  return { refused: written({ ...refused }, refusedFields) }
}

const filterFields = { rule: 'text', filters: 'text', at: 'time' } as const satisfies Record<keyof KnownFilters, Kind>

export function writeFilters(filters: KnownFilters): Record<string, unknown> {
  return { filters: written({ ...filters }, filterFields) }
}

/**
 * A line that is no delivery: an event that the ledger holds, what it forgot, who refused, or how a rule's audience was cut down;
 * undefined for a delivery.
 */
export function readOther(
  record: Record<string, unknown>,
  line: number,
): { event: HeldEvent } | { forgotten: Forgotten } | { refused: Refused } | { filters: KnownFilters } | undefined {
  if (record.filters !== undefined) {
    return {
      filters: readFields(mapping(record.filters, 'filters', line), filterFields, line) as unknown as KnownFilters,
    }
  }
  if (record.refused !== undefined) {
    const refused = readFields(mapping(record.refused, 'refused', line), refusedFields, line) as unknown as Refused
    const { kind, source } = refused
    if (kind !== 'opted-out' && kind !== 'dead') throw bad(line, `kind "${kind}" is not known`)
    if (source !== 'person' && source !== 'provider') throw bad(line, `source "${source}" is not known`)
    return { refused }
  }
  if (record.event !== undefined) {
    return { event: readFields(mapping(record.event, 'event', line), heldFields, line) as unknown as HeldEvent }
  }
  if (record.forgotten === undefined) return undefined
  const source = mapping(record.forgotten, 'forgotten', line)
  const forgotten = readFields(source, forgottenFields, line) as unknown as Forgotten
  if (forgotten.kind !== 'event' && forgotten.kind !== 'person')
    throw bad(line, `kind "${forgotten.kind}" is not known`)
  return { forgotten }
}

export function readHeader(record: Record<string, unknown>): { ledger: string; seq: number } {
  if (record.format !== 'notify-ledger') {
    throw new NotifyError('ledger-import', 'line 1: this is no export of a ledger', {
      hint: 'its first line is {"format":"notify-ledger",…}, as `notify ledger export` writes it',
    })
  }
  if (typeof record.version !== 'number' || record.version > version) {
    const newer = `line 1: the export has format ${record.version}; this version of notify knows format ${version}`
    throw new NotifyError('ledger-newer', newer, { hint: 'update notify' })
  }
  return {
    ledger: read(record.ledger, 'text', 'ledger', 1) as string,
    seq: read(record.seq, 'count', 'seq', 1) as number,
  }
}

/** One row and its attempts, checked field by field. What was in flight when it was exported is in doubt now. */
export function readRecord(record: Record<string, unknown>, line: number): ImportedRow {
  const written = mapping(record.row, 'row', line)
  // Exports of version 4 and before do not know when a key was first written.
  const source = { ...since3, ...since4, firstSeq: written.createdSeq, ...written }
  const said = mapping((source as Record<string, unknown>).facts, 'facts', line)
  const facts = readFields(said, factFields, line)
  if (said.checkins !== undefined)
    facts.checkins = readFields(mapping(said.checkins, 'checkins', line), checkinFields, line)
  const { urgency } = source as Record<string, unknown>
  if (urgency === 'urgent' || urgency === 'emergency') facts.urgency = urgency
  else if (urgency !== undefined) throw bad(line, `urgency "${urgency}" is not known`)
  if (!Array.isArray(source.tried)) throw bad(line, '"tried" is no list')
  const tried = source.tried.map((each) => readFields(mapping(each, 'tried', line), triedFields, line))
  const row = { ...readFields(source, rowFields, line), facts, tried } as unknown as Row
  if (row.receipt !== null && !receipts.includes(row.receipt)) throw bad(line, `receipt "${row.receipt}" is not known`)
  if (!states.includes(row.state)) throw bad(line, `state "${row.state}" is not known`)
  if (!Array.isArray(record.attempts)) throw bad(line, '"attempts" is missing or no list')
  const attempts = record.attempts.map((each) => {
    const attempt = readFields(mapping(each, 'attempts', line), attemptFields, line) as unknown as ExportedAttempt
    if (!outcomes.includes(attempt.outcome)) throw bad(line, `outcome "${attempt.outcome}" is not known`)
    return attempt
  })
  attempts.forEach((attempt, index) => {
    if (attempt.number !== index + 1) throw bad(line, `attempt ${index + 1} has number ${attempt.number}`)
  })
  return row.state === 'claimed' ? interrupted(row, attempts) : { row, attempts }
}

function interrupted(row: Row, attempts: ExportedAttempt[]): ImportedRow {
  const { channel, changedAt, changedSeq } = row
  const doubt = { number: attempts.length + 1, at: changedAt, channel, reason: 'interrupted', detail: null, ref: null }
  return {
    row: {
      ...row,
      state: 'unknown',
      reason: 'interrupted',
      attempts: row.attempts + 1,
      toldSeq: row.toldSeq ?? changedSeq,
      toldAt: changedAt,
    },
    attempts: [...attempts, { ...doubt, outcome: 'unknown' }],
  }
}

function written(values: Record<string, unknown>, fields: Readonly<Record<string, Kind>>): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(fields)) {
    const value = values[name]
    result[name] = kind.startsWith('time') && typeof value === 'number' ? new Date(value).toISOString() : value
  }
  return result
}

function readFields(source: Record<string, unknown>, fields: Readonly<Record<string, Kind>>, line: number) {
  const result: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(fields)) result[name] = read(source[name], kind, name, line)
  return result
}

function read(value: unknown, kind: Kind, name: string, line: number): unknown {
  if (kind.endsWith('?') && value === null) return null
  if (kind === 'texts') {
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value
  } else if (kind.startsWith('text')) {
    if (typeof value === 'string') return value
  } else if (kind.startsWith('count')) {
    if (Number.isSafeInteger(value) && (value as number) >= 0) return value
  } else if (typeof value === 'string') {
    const time = Date.parse(value)
    if (!Number.isNaN(time) && new Date(time).toISOString() === value) return time
  }
  const wanted = { text: 'a text', count: 'a whole number', time: 'a time such as 2026-11-21T10:00:00.000Z' } as const
  const meant = kind === 'texts' ? 'a list of texts' : wanted[kind.replace('?', '') as keyof typeof wanted]
  throw bad(line, `"${name}" is ${value === undefined ? 'missing' : 'wrong'}; it is ${meant}`)
}

function mapping(value: unknown, name: string, line: number): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw bad(line, `"${name}" is missing or no mapping`)
}

function bad(line: number, what: string): NotifyError {
  return new NotifyError('ledger-import', `line ${line}: ${what}`, { hint: 'nothing was imported' })
}
