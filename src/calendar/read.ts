import type { Instant } from '../model/project.ts'
import { checkinName, ical } from './library.ts'
import { readEvent } from './read-event.ts'
import { type JcalComponent, type ReadTime, textOf } from './times.ts'

export interface ReadOptions {
  /** `maintnote` demands all that the standard does. */
  kind: 'ics' | 'maintnote'
  /** Of times without a zone. */
  timezone: string
  /** Of events that say nothing of themselves. */
  type: string
}

/** An event as a calendar's file tells it. */
export interface ReadEvent {
  /** The document of an event, but for `kind`. `status` is absent where the notice says that it has not changed. */
  document: Record<string, unknown> & { id: string }
  /** The same for all versions of an event. */
  identity: string
  sequence: number
  stamp: Instant
  /** Of an entry that changes one occurrence of an event that recurs, and stands by itself. */
  occurrence?: ReadOccurrence
}

export interface ReadOccurrence {
  /** The identity of the event that recurs. */
  series: string
  /** The original start. */
  of: Instant
  start: ReadTime
  end: ReadTime | undefined
  isCancelled: boolean
}

export interface Reading {
  /** Every version of each, in the order of the file. */
  events: ReadEvent[]
  /** What is wrong; where there is anything, nothing should be kept. */
  problems: string[]
  /** What is left out. */
  warnings: string[]
}

/** Calendars nest three deep: calendar, event, alarm. */
const deepest = 6
const mostEvents = 10_000

/** Reads iCalendar text (RFC 5545). Whoever sent it may mean harm: nothing in it is expanded, resolved or followed. */
export function readCalendars(text: string, options: ReadOptions): Reading {
  const reading: Reading = { events: [], problems: [], warnings: [] }
  const fault = firstFault(text)
  if (fault !== undefined) return { ...reading, problems: [fault] }
  let calendars: JcalComponent[]
  try {
    const parsed = ical().parse(text) as unknown[]
    calendars = (typeof parsed[0] === 'string' ? [parsed] : parsed) as JcalComponent[]
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ...reading, problems: [`this is no calendar: ${message.replace(/\s+/g, ' ').slice(0, 200)}`] }
  }
  for (const calendar of calendars) {
    if (calendar[0] !== 'vcalendar') {
      reading.problems.push(`this is no calendar: it holds a ${calendar[0].toUpperCase().slice(0, 40)} by itself`)
      continue
    }
    const overrides = overridesIn(calendar)
    for (const component of calendar[2]) {
      if (isCheckin(component)) continue
      if (component[0] === 'vevent') {
        const own = overrides.get(uidIn(component)) ?? []
        // What changes an occurrence is read with the event that it belongs to, where that is in the file.
        if (own.includes(component)) continue
        readEvent(component, calendar, options, reading, own)
      } else if (component[0] !== 'vtimezone')
        reading.warnings.push(`a ${component[0].toUpperCase().slice(0, 40)} is left out`)
    }
  }
  const isEmpty = reading.events.length === 0 && !calendars.some(([, , components]) => components.some(isCheckin))
  if (isEmpty && reading.problems.length === 0) reading.problems.push('there is no event in it')
  return reading
}

/** By UID, where the calendar holds the event itself too: the entries that change one of its occurrences. */
function overridesIn([, , components]: JcalComponent): Map<string, JcalComponent[]> {
  const isOverride = ([, properties]: JcalComponent) => properties.some(([name]) => name === 'recurrence-id')
  const events = components.filter((component) => component[0] === 'vevent' && !isCheckin(component))
  const whole = new Set(events.filter((event) => !isOverride(event)).map(uidIn))
  const found = new Map<string, JcalComponent[]>()
  for (const event of events) {
    const uid = uidIn(event)
    if (isOverride(event) && whole.has(uid)) found.set(uid, [...(found.get(uid) ?? []), event])
  }
  return found
}

const uidIn = ([, properties]: JcalComponent) => textOf(properties, 'uid') ?? ''

/** A check-in of ours belongs to an event, which says by itself when its team meets. */
function isCheckin([, properties]: JcalComponent): boolean {
  return properties.some(([name]) => name === checkinName)
}

/**
 * Of several versions of one event the last: by SEQUENCE, then by DTSTAMP (RFC 5546 2.1.5). A note without a
 * status, or a closing one without objects, says that they have not changed.
 */
export function newest(events: readonly ReadEvent[]): ReadEvent[] {
  const versions = new Map<string, ReadEvent[]>()
  for (const event of events) versions.set(event.identity, [event, ...(versions.get(event.identity) ?? [])])
  return [...versions.values()].map((all) =>
    all
      .sort((a, b) => a.sequence - b.sequence || a.stamp - b.stamp)
      .reduce((older, newer) => ({ ...newer, document: completed(newer.document, older.document) })),
  )
}

function completed(newer: ReadEvent['document'], older: ReadEvent['document']): ReadEvent['document'] {
  const { id, type, ...rest } = newer
  const said = (['status', 'services'] as const).filter((key) => older[key] !== undefined)
  return { id, type, ...Object.fromEntries(said.map((key) => [key, older[key]])), ...rest }
}

export function isNewer(a: Pick<ReadEvent, 'sequence' | 'stamp'>, b: Pick<ReadEvent, 'sequence' | 'stamp'>): boolean {
  return a.sequence > b.sequence || (a.sequence === b.sequence && a.stamp > b.stamp)
}

/** What makes a file one that should not be parsed at all. */
function firstFault(text: string): string | undefined {
  let depth = 0
  let events = 0
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(line)) return `line ${index + 1} holds a control character`
    if (/^BEGIN:/i.test(line)) depth++
    else if (/^END:/i.test(line)) depth--
    if (/^BEGIN:VEVENT\s*$/i.test(line)) events++
    if (depth > deepest) return `line ${index + 1} is nested more than ${deepest} levels deep`
    if (events > mostEvents) return `there are more than ${mostEvents.toLocaleString('en-US')} events in it`
  }
  return undefined
}
