import type { Facts, Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import { isStateName } from './moment.ts'
import { isSameFacts } from './truth.ts'

/** What somebody was last told over a route, and when. */
export interface Told {
  facts: Facts
  at: Instant
  /** The moment whose message it was. */
  moment: string
}

/** One recipient's rows over one route of one rule, and what they amount to. */
export interface Thread {
  rows: readonly Row[]
  byKey: ReadonlyMap<string, Row>
  /** Own rows that told, in the order in which they first did. */
  tellers: readonly Row[]
  /** Those, or what was taken over from other routes. */
  heard: readonly Row[]
  told: Told | null
  /** The newest state message that told. */
  toldState: Told | null
}

export const emptyThread: Thread = { rows: [], byKey: new Map(), tellers: [], heard: [], told: null, toldState: null }

/** A doubt counts as told: better a correction too many than a wrong time believed. */
export function tells({ state }: Pick<Row, 'state'>): boolean {
  return state === 'sent' || state === 'unknown'
}

/** The rule's threads with one person, a route each, and the rows of routes that it does not speak over any more. */
export function threadsOf(
  rows: readonly Row[],
  routes: readonly string[],
): { threads: ReadonlyMap<string, Thread>; orphans: readonly Row[] } {
  const orphans = rows.filter((row) => !routes.includes(row.route))
  const tellers = rows.filter(tells)
  if (tellers.length > 1) tellers.sort(byTelling)
  const threads = new Map<string, Thread>()
  for (const route of routes) {
    const own = rows.filter((row) => row.route === route)
    const ownTellers = tellers.filter((row) => row.route === route)
    const heard = ownTellers.length > 0 ? ownTellers : takenOver(tellers, route, own, routes)
    threads.set(route, {
      rows: own,
      byKey: new Map(own.map((row) => [row.key, row])),
      tellers: ownTellers,
      heard,
      told: toldBy(heard.at(-1)),
      toldState: toldBy(heard.findLast((row) => isStateName(row.moment))),
    })
  }
  return { threads, orphans }
}

/**
 * What a route that has not told yet takes over: all that other routes told before its own first row, and all that routes told
 * which are gone. So a channel that is renamed or added announces nothing again.
 */
function takenOver(tellers: readonly Row[], route: string, own: readonly Row[], routes: readonly string[]): Row[] {
  const first = Math.min(...own.map(({ firstSeq }) => firstSeq))
  return tellers.filter((row) => row.route !== route && (!routes.includes(row.route) || toldSeq(row) < first))
}

function toldBy(row: Row | undefined): Told | null {
  return row ? { facts: row.facts, at: row.toldAt ?? row.changedAt, moment: row.moment } : null
}

/**
 * How often the thread was told a difference, which the keys of state moments count. Reminders and the steps of a chain do not
 * count: a run that comes late leaves them out, and is to come to the same keys all the same.
 */
export function stateChanges({ tellers }: Thread): number {
  const isChange = (row: Row, before: Row | undefined) => before === undefined || !isSameFacts(row.facts, before.facts)
  return tellers.filter((row, i) => isStateName(row.moment) && isChange(row, tellers[i - 1])).length
}

/** Whether a key is spent: its row told, or it failed or ended before the thread was told something else. */
export function isUsed({ byKey, tellers }: Thread, key: string): boolean {
  const row = byKey.get(key)
  if (row === undefined) return false
  if (tells(row)) return true
  const newest = tellers.at(-1)
  const hasEnded = row.state === 'failed' || row.state === 'withheld'
  return hasEnded && newest !== undefined && row.changedSeq < toldSeq(newest)
}

/** A repeated attempt keeps its place: what counts is when the row first told. */
function byTelling(a: Row, b: Row): number {
  return toldSeq(a) - toldSeq(b) || a.createdSeq - b.createdSeq
}

/** The place of a row that told in the order of what was told. */
export function toldSeq(row: Row): number {
  return row.toldSeq ?? row.changedSeq
}
