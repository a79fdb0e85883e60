import type { Event, Instant } from '../model/project.ts'
import { isRecurring, occurrencesOf } from './recurrence.ts'

/**
 * The next instant after `now` at which what is true of the event changes by itself, so that a message is owed which no row
 * of the ledger waits for: it becomes public, starts or ends on its own, or an update becomes visible. Undefined: there is none.
 */
export function nextChange(event: Event, now: Instant): Instant | undefined {
  if (event.status === 'draft') return undefined
  if (!isRecurring(event)) return nextOf(event, now)
  // When the occurrence in play ends, the next one comes into play.
  return earliest(occurrencesOf(event, now, new Map()).map((occurrence) => nextOf(occurrence.event, now)))
}

function nextOf(event: Event, now: Instant): Instant | undefined {
  const { announceAt, window, updates } = event
  let next: Instant | undefined
  for (const at of [announceAt, window?.start, window?.end, ...updates.map((update) => update.at)]) {
    if (at !== undefined && at > now && (next === undefined || at < next)) next = at
  }
  return next
}

/** The earliest of several instants, some of which there may not be. */
export function earliest(instants: Iterable<Instant | undefined>): Instant | undefined {
  let first: Instant | undefined
  for (const at of instants) if (at !== undefined && (first === undefined || at < first)) first = at
  return first
}
