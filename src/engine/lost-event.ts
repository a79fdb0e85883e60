import type { Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import { tells, toldSeq } from './thread.ts'
import { isClosedStatus } from './truth.ts'

/**
 * The recipients who, after these rows, believe in an end that is still to come; asked of an event that is not in the project any more.
 * Who was told of something without an end believes in it until told that it is closed.
 */
export function lostEvent(rows: Iterable<Row>, now: Instant): Set<string> {
  const newest = new Map<string, Row>()
  for (const row of rows) {
    if (!tells(row)) continue
    const thread = JSON.stringify([row.occurrence, row.rule, row.recipient, row.route])
    const known = newest.get(thread)
    if (known === undefined || toldSeq(known) < toldSeq(row)) newest.set(thread, row)
  }
  const believers = new Set<string>()
  for (const { facts, recipient } of newest.values()) {
    const isToCome = facts.end === null || facts.end > now
    if (isToCome && !isClosedStatus(facts.status)) believers.add(recipient)
  }
  return believers
}
