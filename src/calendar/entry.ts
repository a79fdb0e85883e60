import { pickText } from '../engine/locale.ts'
import type { Facts } from '../model/delivery.ts'
import type { Duration, Event, Instant } from '../model/project.ts'
import type { Maintnote, MaintnoteImpact, MaintnoteStatus } from './maintnote.ts'
import type { EntryRecurrence } from './recurrence.ts'

export interface CalendarPerson {
  name?: string
  address: string
}

/** One entry of a calendar: an event, or one occurrence of it, in one language. */
export interface CalendarEntry {
  uid: string
  /** Rises with each change of what the entry says about when and whether. */
  sequence: number
  /** When this version was made. */
  stamp: Instant
  start: Instant
  end?: Instant
  timezone: string
  /** Whole days: start and end are midnights in the zone. */
  isAllDay?: boolean
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  summary: string
  description?: string
  location?: string
  url?: string
  /** How it comes again. */
  recurrence?: EntryRecurrence
  /** Of an occurrence that differs: its original start as a wall time, `2027-01-02T22:00:00`, or a day. */
  recurrenceId?: string
  /** Whether it takes no time of who has it in a calendar. */
  isTransparent: boolean
  organizer?: CalendarPerson
  attendee?: CalendarPerson
  /** Before the start. */
  alarms?: readonly Duration[]
  maintnote?: Maintnote & { impact: MaintnoteImpact; status: MaintnoteStatus }
  /** Content lines of properties, and whole components, that were read elsewhere and mean nothing to us. */
  kept?: { properties: readonly string[]; components: readonly string[] }
  /** Number of a check-in of the event's team; absent for the event itself. */
  checkin?: number
  /** JSON of what the event says beyond iCalendar. */
  document?: string
}

/** What an entry takes from the event itself. */
export type EventPart = Pick<
  CalendarEntry,
  | 'start'
  | 'end'
  | 'timezone'
  | 'status'
  | 'summary'
  | 'description'
  | 'location'
  | 'url'
  | 'isTransparent'
  | 'isAllDay'
>

/** Undefined for an event that does not say when it starts. `languages`: best first. */
export function eventPart(
  event: Event,
  facts: Pick<Facts, 'start' | 'end' | 'status' | 'updates'>,
  languages: readonly string[],
  statusPage?: string,
): EventPart | undefined {
  if (facts.start === null) return undefined
  const page = event.statusPage ?? statusPage
  const { location } = event.fields
  const part: EventPart = {
    start: facts.start,
    timezone: event.timezone,
    status: statusOf(event, facts.status),
    summary: pickText(event.title, languages) ?? event.id,
    isTransparent: event.type !== 'appointment',
  }
  if (facts.end !== null) part.end = facts.end
  const description = describe(event, facts.updates, languages)
  if (description !== '') part.description = description
  if (typeof location === 'string') part.location = location
  if (page !== undefined && isWebAddress(page)) part.url = page
  return part
}

export function isTentative({ fields }: Event): boolean {
  return fields.tentative === true
}

function statusOf(event: Event, status: string): CalendarEntry['status'] {
  if (status === 'cancelled') return 'CANCELLED'
  const isOpen = status === 'draft' || (status === 'scheduled' && isTentative(event))
  return isOpen ? 'TENTATIVE' : 'CONFIRMED'
}

/** What a calendar shows below the title: the event's own words, a paragraph each. */
export function describe(event: Event, updates: readonly string[], languages: readonly string[]): string {
  const told = event.updates.filter(({ id }) => updates.includes(id))
  const texts = [event.description, event.impact?.summary, event.reason, event.workaround, told.at(-1)?.text]
  const paragraphs = texts.map((text) => pickText(text, languages))
  return [...paragraphs, event.services.join(', '), event.contact].filter((text) => text).join('\n\n')
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[!#-;=?-~]+$/.test(text)
}
