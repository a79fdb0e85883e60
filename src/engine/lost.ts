import type { Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Item } from './decide.ts'
import { settled } from './reconcile.ts'
import { tells } from './thread.ts'
import { isClosedStatus } from './truth.ts'

/**
 * Of an event that the project does not hold any more (or holds as a draft): how many people believe in an end that is still to
 * come. Null end: they believe in something without an end, which nobody called off.
 */
export function lostEvent(rows: Iterable<Row>, now: Instant): number {
  const newest = new Map<string, Row>()
  for (const row of rows) {
    if (!tells(row)) continue
    const thread = JSON.stringify([row.occurrence, row.rule, row.recipient, row.route])
    const known = newest.get(thread)
    if (known === undefined || (known.toldSeq ?? known.changedSeq) < (row.toldSeq ?? row.changedSeq))
      newest.set(thread, row)
  }
  const believers = new Set<string>()
  for (const { facts, recipient } of newest.values()) {
    const isToCome = facts.end === null || facts.end > now
    if (isToCome && !isClosedStatus(facts.status)) believers.add(recipient)
  }
  return believers.size
}

/** Items for rows whose event or rule is gone: what waits is called off, what was said is done, and nobody is told. */
export function planGone(rows: readonly Row[]): Item[] {
  return rows.map((row) => settled(row, 'cancel')).filter((item) => item !== undefined)
}
