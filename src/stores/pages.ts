import type { Row } from '../model/delivery.ts'
import type { RowFilter, VoiceId } from '../ports/store.ts'
import type { Connection, Params, SqlRow } from './connection.ts'
import { toRow } from './records.ts'
import * as sql from './statements.ts'

/** Rows in memory at once. */
const pageSize = 1_000

/**
 * From here on an event's rows are found by reading along the order asked for: SQLite would collect and sort all of them
 * for each page, which takes the square of their number.
 */
const hugeEvent = 20 * pageSize

const firstAfter = {
  waiting: { after: Number.MIN_SAFE_INTEGER, afterId: 0 },
  oldest: { after: -1, afterId: 0 },
  // The largest PostgreSQL `integer`.
  newest: { after: Number.MAX_SAFE_INTEGER, afterId: 2_147_483_647 },
} as const

/**
 * The rows of a filter, a page at a time and each row once. Oldest first leaves out what changes after the first page was
 * asked for; rows that are due come by the time they wait for.
 */
export async function* readRows(connection: Connection, filter: RowFilter): AsyncGenerator<Row> {
  const order = filter.newestFirst ? 'newest' : filter.dueBy === undefined ? 'oldest' : 'waiting'
  const { where, params } = toConditions(filter)
  if (filter.event !== undefined) {
    const size = await connection.all(sql.eventSize, { event: filter.event })
    if ((size[0]?.total as number) > hugeEvent) where[where.indexOf(sql.conditions.event)] = sql.eventUnindexed
  }
  let place: { after: number; afterId: number } = firstAfter[order]
  const upTo = order === 'oldest' ? ((await connection.one(sql.readLedger, {}))?.seq as number) : 0
  let left = filter.limit ?? Number.POSITIVE_INFINITY
  while (left > 0) {
    const size = Math.min(pageSize, left)
    const bounds: Params = order === 'oldest' ? { ...place, upTo, size } : { ...place, size }
    const found = await connection.all(sql.page(where, order), { ...params, ...bounds })
    for (const each of found) yield toRow(each)
    const last = found.at(-1)
    if (last === undefined || found.length < size) return
    left -= found.length
    place = placeOf(last, order)
  }
}

/** Reads the index alone, and no row. Who comes in meanwhile may be left out. */
export async function* readRecipients(connection: Connection, voice: VoiceId): AsyncGenerator<string> {
  const { event, occurrence, rule } = voice
  for (let after = ''; ; ) {
    const found = await connection.all(sql.recipients, { event, occurrence, rule, after, size: pageSize })
    for (const { recipient } of found) yield recipient as string
    if (found.length < pageSize) return
    after = found.at(-1)?.recipient as string
  }
}

export function toConditions(filter: RowFilter): { where: string[]; params: Params } {
  const where: string[] = []
  const params: Params = {}
  for (const name of Object.keys(sql.conditions) as (keyof typeof sql.conditions)[]) {
    const value = filter[name]
    if (value === undefined) continue
    // No state at all: `in ()` is no SQL on PostgreSQL, and no row has this one.
    params[name] = Array.isArray(value) && value.length === 0 ? ['none'] : value
    where.push(sql.conditions[name])
  }
  return { where, params }
}

function placeOf(row: SqlRow, order: keyof typeof sql.orders) {
  return { after: (order === 'waiting' ? row.next_at : row.changed_seq) as number, afterId: row.id as number }
}
