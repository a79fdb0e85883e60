import { eventAt, isRecurring, type Recurring } from '../engine/recurrence.ts'
import { isClosedStatus } from '../engine/truth.ts'
import { type EventChange, writeTime } from '../load/event-edits.ts'
import { NotifyError } from '../model/error.ts'
import type { Event, EventStatus, Instant } from '../model/project.ts'
import { readMessage, readTime } from './event-options.ts'
import { namedOccurrence, occurrenceNear } from './occurrence.ts'

export type EventVerb = keyof typeof statuses | 'update' | 'extend' | 'reschedule'

/** What a verb makes of an event, and of an incident or issue. */
const statuses = {
  start: ['in_progress', 'investigating'],
  verify: ['verifying', 'monitoring'],
  complete: ['completed', 'resolved'],
  resolve: ['resolved', 'resolved'],
  cancel: ['cancelled', 'cancelled'],
  fail: ['failed', 'failed'],
  rollback: ['rolled_back', 'rolled_back'],
} as const

/** What was asked for on the command line. */
export interface ChangeOptions {
  message?: string[]
  reason?: string[]
  status?: EventStatus
  until?: string
  start?: string
  end?: string
  /** Of an event that recurs: the original start, in local time, of the one that is meant. */
  occurrence?: string
}

/** What a verb is to make true, and of what. */
export interface Asked {
  /** The event, or the occurrence, as it is now. */
  event: Event
  /** Id of the occurrence; null where the event itself is meant. */
  occurrence: string | null
  change: EventChange
}

/** What a verb makes true of an event, or of one occurrence. Throws `NotifyError` where that cannot be. */
export function changeFor(verb: EventVerb, event: Event, options: ChangeOptions, now: Instant): Asked {
  if (options.occurrence === undefined) {
    const change = changeOf(verb, event, options, now)
    if (isRecurring(event)) refuseOfAll(verb, event, change, now)
    return { event, occurrence: null, change }
  }
  const { event: whole, id } = namedOccurrence(event, options.occurrence)
  const own = eventAt(whole, id, now)
  const change = changeOf(verb, own, options, now)
  const { status } = change
  if (status === 'draft') refuse('an occurrence cannot be a draft', 'to take it out, cancel it')
  if (whole.status === 'cancelled' && status !== undefined && !isClosedStatus(status)) {
    refuse(
      `${event.id} is cancelled, with all its occurrences`,
      `let it stand again first: notify event update ${event.id} --status scheduled`,
    )
  }
  return { event: own, occurrence: id, change }
}

function refuse(message: string, hint?: string): never {
  throw new NotifyError('usage', message, { hint })
}

/** An event that recurs is scheduled or cancelled; when it takes place and all else is true of one occurrence. */
function refuseOfAll(verb: EventVerb, event: Recurring, { status, start, end }: EventChange, now: Instant): void {
  const isOfOne = status !== undefined && !['scheduled', 'cancelled', 'draft'].includes(status)
  if (!isOfOne && start === undefined && end === undefined) return
  const what = isOfOne ? `"${status}" is true of one occurrence` : `"${verb}" moves one occurrence`
  const near = occurrenceNear(event, now)
  const which = near === undefined ? '' : `say which: notify event ${verb} ${event.id} --occurrence ${near}`
  const all = `${which === '' ? '' : '; '}to move all of them, edit window and recurrence in ${event.at.file}`
  refuse(`${event.id} recurs, and ${what}`, isOfOne ? which : which + all)
}

function changeOf(verb: EventVerb, event: Event, options: ChangeOptions, now: Instant): EventChange {
  const { timezone, window } = event
  const time = (name: 'until' | 'start' | 'end') => {
    const text = options[name]
    return text === undefined ? undefined : readTime(text, `--${name}`, timezone, now)
  }
  const change: EventChange = { message: readMessage(options.reason ?? options.message), status: options.status }
  if (verb === 'update') {
    if (change.message === undefined && change.status === undefined) refuse('an update says something: -m TEXT')
  } else if (verb === 'extend') {
    change.end = time('until') ?? refuse('extend needs --until TIME')
    if (window?.end !== undefined && change.end.instant < window.end)
      refuse('that is before the present end', 'to shorten or move it: notify event reschedule')
  } else if (verb === 'reschedule') {
    change.start = time('start')
    change.end = time('end')
    if (change.start === undefined && change.end === undefined) refuse('reschedule needs --start TIME, or --end TIME')
    if (
      change.start !== undefined &&
      change.end === undefined &&
      window?.start !== undefined &&
      window.end !== undefined
    ) {
      // It takes as long as it did.
      change.end = writeTime(change.start.instant + window.end - window.start, timezone)
    }
  } else {
    const isIncident = event.type === 'incident' || event.type === 'issue'
    change.status ??= statuses[verb][isIncident ? 1 : 0]
  }
  return change
}
