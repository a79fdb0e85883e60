import { instantOf } from '../engine/local-time.ts'
import { firstWall, occurrenceId, type Series } from '../engine/recurrence.ts'
import { eachStart } from '../engine/recurrence-rule.ts'
import type { Instant, RecurrenceRule } from '../model/project.ts'
import { stampOf } from './time-zone.ts'

/** How an entry of a calendar comes again (RFC 5545 3.8.5). Starts are wall times of its zone, `2027-01-02T22:00:00`, or days. */
export interface EntryRecurrence {
  /** The value of RRULE. */
  rule: string
  /** Starts at which it does not take place: the values of EXDATE. */
  except: readonly string[]
  /** The last start there is; absent where it goes on for ever. */
  last?: Instant
}

/** A calendar names the starts that fall away, one by one; of a rule without an end those of so many years. */
const yearsAhead = 20

/** `isAllDay`: UNTIL is a day then, else an instant in UTC, as RFC 5545 3.3.10 asks where the start has a zone. */
export function entryRecurrence(event: Series, isAllDay: boolean): EntryRecurrence {
  const { rule, except } = event.recurrence
  const first = firstWall(event)
  const horizon = first + yearsAhead * 366 * 86_400_000
  const days = new Set(except)
  const gone: string[] = []
  let last = first
  eachStart(rule, first, event.timezone, (wall) => {
    if (wall > horizon) return false
    last = wall
    const id = occurrenceId(wall)
    if (days.has(id) || days.has(id.slice(0, 10))) gone.push(startAt(wall, isAllDay))
    return true
  })
  const isEndless = rule.count === undefined && rule.until === undefined
  return {
    rule: [rule.pattern, ...limitOf(rule, event.timezone, isAllDay)].join(';'),
    except: gone,
    ...(isEndless ? {} : { last: instantOf(last, event.timezone) }),
  }
}

function limitOf({ count, until }: RecurrenceRule, zone: string, isAllDay: boolean): string[] {
  if (count !== undefined) return [`COUNT=${count}`]
  if (until === undefined) return []
  if (isAllDay && 'wall' in until) return [`UNTIL=${stampOf(until.wall).slice(0, 10).replaceAll('-', '')}`]
  const instant = 'wall' in until ? instantOf(until.wall, zone) : until.instant
  return [`UNTIL=${stampOf(instant).replace(/[-:]/g, '')}Z`]
}

/** An occurrence's id as RECURRENCE-ID says it: in the form that the first start has. */
export function recurrenceId(occurrence: string, isAllDay: boolean): string {
  return startAt(Date.parse(`${occurrence}Z`), isAllDay)
}

function startAt(wall: number, isAllDay: boolean): string {
  return stampOf(wall).slice(0, isAllDay ? 10 : 19)
}

/** Until when a zone is to be described for an entry that goes on for ever. */
export function horizonOf(start: Instant): Instant {
  return start + yearsAhead * 366 * 86_400_000
}
