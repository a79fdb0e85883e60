import type { HeldEvent, KnownFilters } from '../ports/store.ts'
import type { Connection, Session, SqlRow } from './connection.ts'
import { rowPieces, rowsAtOnce } from './parameters.ts'
import { toImportColumns, toRefused, toRow } from './records.ts'
import { type AttemptLine, addAttempts, addRefusals } from './settle.ts'
import * as sql from './statements.ts'
import {
  type ExportedAttempt,
  type Forgotten,
  type ImportedRow,
  readHeader,
  readOther,
  readRecord,
  writeFilters,
  writeForgotten,
  writeHeader,
  writeHeld,
  writeRecord,
  writeRefused,
} from './transfer-format.ts'

const pageSize = 512

/** The records are a stream that cannot be read again. */
const once = { isOnce: true }

/** A header, then each row with its attempts, in the order they were created. */
export async function* exportLedger(connection: Connection): AsyncGenerator<Record<string, unknown>> {
  const ledger = await connection.one(sql.readLedger, {})
  yield writeHeader(ledger?.id as string, ledger?.seq as number)
  for (let afterId = 0; ; ) {
    const rows = await connection.all(sql.exportPage, { afterId, size: pageSize })
    if (rows.length === 0) break
    const attempts = await attemptsBy(connection, rows)
    for (const row of rows) yield writeRecord(toRow(row), attempts.get(row.id as number) ?? [])
    afterId = rows.at(-1)?.id as number
  }
  for (const { id, document, created_at, changed_at } of await connection.all(sql.heldEvents, {})) {
    yield writeHeld({ id, document, createdAt: created_at, changedAt: changed_at } as HeldEvent)
  }
  for (const kind of ['event', 'person'] as const) {
    for (const { name, at, seq } of await connection.all(sql.forgotten, { kind })) {
      yield writeForgotten({ kind, name, at, seq } as Forgotten)
    }
  }
  for (const refused of await connection.all(sql.allRefusals, {})) yield writeRefused(toRefused(refused))
  for (const filters of await connection.all(sql.filters, {})) yield writeFilters(filters as unknown as KnownFilters)
}

/**
 * Adds what is not here yet, all or nothing. A ledger that never had a row becomes the one that was exported, with its id and
 * counters; in any other the counters of the new rows follow those that are here, their order kept.
 */
export async function importLedger(
  connection: Connection,
  records: AsyncIterable<Record<string, unknown>>,
): Promise<{ added: number; kept: number }> {
  return connection.transaction(async (session) => {
    const here = (await session.one(sql.readLedger, {})) as SqlRow
    const wasEmpty = here.last_id === 0
    const offset = wasEmpty ? 0 : (here.seq as number)
    let lastId = here.last_id as number
    let seq = here.seq as number
    let header: { ledger: string; seq: number } | undefined
    let added = 0
    let read = 0
    let others = 0
    let batch: ImportedRow[] = []
    const flush = async () => {
      for (const some of rowPieces(session, batch)) {
        added += await insert(session, some, lastId, offset)
        lastId += some.length
      }
      batch = []
    }
    let line = 0
    for await (const record of records) {
      line += 1
      if (header === undefined) {
        header = readHeader(record)
        seq = Math.max(seq, offset + header.seq)
        continue
      }
      const other = readOther(record, line)
      if (other !== undefined) {
        if ('forgotten' in other) seq = Math.max(seq, offset + other.forgotten.seq)
        others += await insertOther(session, other, offset)
        continue
      }
      const found = readRecord(record, line)
      seq = Math.max(seq, offset + found.row.changedSeq)
      read += 1
      batch.push(found)
      if (batch.length === rowsAtOnce(session)) await flush()
    }
    await flush()
    if (header === undefined) readHeader({})
    const id = wasEmpty && header !== undefined ? header.ledger : here.id
    const changed = added + others > 0 || wasEmpty
    if (changed) await session.all(sql.setLedger, { id: id as string, seq, lastId })
    return { value: { added, kept: read - added }, changed }
  }, once)
}

/** How many were added. What is forgotten in either ledger is forgotten; what is told after it here counts again. */
async function insertOther(
  session: Session,
  other: NonNullable<ReturnType<typeof readOther>>,
  offset: number,
): Promise<number> {
  if ('refused' in other) return addRefusals(session, [other.refused])
  if ('filters' in other) return (await session.all(sql.importFilters, { ...other.filters })).length
  if ('event' in other) return (await session.all(sql.importEvent, { ...other.event })).length
  const { kind, name, at, seq } = other.forgotten
  const known = (await session.all(sql.forgotten, { kind })).some((each) => each.name === name)
  if (known) return 0
  await session.all(sql.forget, { kind, name, now: at, seq: seq + offset })
  return 1
}

async function insert(session: Session, rows: ImportedRow[], lastId: number, offset: number): Promise<number> {
  const values = rows.map(({ row, attempts }, index) => {
    const columns = toImportColumns(row, lastId + 1 + index, attempts.at(-1)?.number ?? 0, offset)
    return sql.importOrder.map((column) => columns[column])
  })
  const ids = new Set((await session.all(sql.importRows, { rows: values })).map((each) => each.id))
  const lines: AttemptLine[] = []
  rows.forEach(({ attempts }, index) => {
    const id = lastId + 1 + index
    if (!ids.has(id)) return
    for (const each of attempts) lines.push({ delivery: id, ...each })
  })
  await addAttempts(session, lines)
  return ids.size
}

async function attemptsBy(connection: Connection, rows: readonly SqlRow[]): Promise<Map<number, ExportedAttempt[]>> {
  const found = await connection.all(sql.attemptsOfMany, { deliveries: rows.map((row) => row.id as number) })
  const byDelivery = new Map<number, ExportedAttempt[]>()
  for (const each of found) {
    const { number, at, channel, outcome, reason, detail, ref } = each
    const attempt = { number, at, channel, outcome, reason, detail, ref } as unknown as ExportedAttempt
    const list = byDelivery.get(each.delivery as number)
    if (list === undefined) byDelivery.set(each.delivery as number, [attempt])
    else list.push(attempt)
  }
  return byDelivery
}
