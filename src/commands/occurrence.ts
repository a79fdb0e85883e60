import { localDate, resolveLocal } from '../engine/local-time.ts'
import { isDate } from '../engine/person.ts'
import { eachOccurrence, isRecurring, nearestOccurrence, occurrenceIdAt, type Recurring } from '../engine/recurrence.ts'
import { NotifyError } from '../model/error.ts'
import type { Event, Instant } from '../model/project.ts'

/** An event that recurs, and the id of one of its occurrences. */
export interface NamedOccurrence {
  event: Recurring
  id: string
}

/**
 * The occurrence that `--occurrence` names: by its original start in local time, also with an offset, or by its day where it is
 * the only one on it. Throws `NotifyError` (`no-occurrence`) where the event has none there.
 */
export function namedOccurrence(event: Event, wanted: string): NamedOccurrence {
  const refuse = (message: string, hint: string): never => {
    throw new NotifyError('no-occurrence', message, { hint })
  }
  if (!isRecurring(event)) return refuse(`${event.id} does not recur`, 'leave --occurrence out')
  const name = wanted.trim()
  const id = isDate(name) ? onlyOneOn(event, name) : idOf(name, event.timezone)
  if (id === undefined) {
    return refuse(
      `--occurrence: ${JSON.stringify(wanted)} is no time`,
      "write the occurrence's original start in local time, such as 2027-01-02T22:00",
    )
  }
  const near = nearestOccurrence(event, id)
  if (near === id) return { event, id }
  const { except } = event.recurrence
  const why = except.includes(id) || except.includes(id.slice(0, 10)) ? 'recurrence.except leaves it out; ' : ''
  return refuse(
    `${event.id} has no occurrence at ${JSON.stringify(wanted)}`,
    why + (near === undefined ? 'it has none at all' : `the nearest is ${near}`),
  )
}

/** The occurrence that began, or begins, next to a time: the one that somebody means who names none. */
export function occurrenceNear(event: Recurring, now: Instant): string | undefined {
  return nearestOccurrence(event, occurrenceIdAt(now, event.timezone))
}

function idOf(text: string, timezone: string): string | undefined {
  const zone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? timezone : 'UTC'
  const time = resolveLocal(text, zone)
  return 'instant' in time ? occurrenceIdAt(time.instant, zone) : undefined
}

/** The day itself where nothing takes place on it. */
function onlyOneOn(event: Recurring, day: string): string {
  const found: string[] = []
  eachOccurrence(event, (wall, id) => {
    if (id.startsWith(day)) found.push(id)
    return localDate(wall, 'UTC') <= day
  })
  if (found.length > 1) {
    throw new NotifyError('no-occurrence', `${event.id} takes place more than once on ${day}`, {
      hint: `say which: ${found.join(', ')}`,
    })
  }
  return found[0] ?? day
}
