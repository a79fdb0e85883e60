import type { Duration, Instant } from '../model/project.ts'
import type { CalendarEntry, CalendarPerson } from './entry.ts'
import { calendarName, checkinName, documentName, ical, publishedTtl } from './library.ts'
import { horizonOf } from './recurrence.ts'
import { clockTime, isUtc, observances, stampOf, wallTime } from './time-zone.ts'

/** What a calendar program is to do with an object; without one it is to be shown only (RFC 5546 1.4). */
export type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL'

export interface CalendarOptions {
  method?: Method
  /** All times in UTC, as readers of maintenance notes want them. */
  isUtc?: boolean
  /** Of a calendar that programs subscribe to: its name, and how often they are to fetch it (RFC 7986 5.7), as ISO 8601 writes it. */
  subscription?: { name: string; refresh: string }
}

/** Without a version: an upgrade changes no payload. */
const product = '-//notify-as-code//notify//EN'

/** jCal (RFC 7265): name, parameters, type, values. */
type Property = [string, Record<string, string>, string, ...unknown[]]
type Component = [string, Property[], Component[]]

/** An iCalendar object (RFC 5545): lines of at most 75 octets that end in CRLF. The same input is always the same text. */
export function writeCalendar(entries: readonly CalendarEntry[], options: CalendarOptions = {}): string {
  const head: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', product],
    ['calscale', {}, 'text', 'GREGORIAN'],
  ]
  if (options.method !== undefined) head.push(['method', {}, 'text', options.method])
  if (options.subscription !== undefined) {
    const { name, refresh } = options.subscription
    // Each in the form that older programs know as well.
    head.push(['name', {}, 'text', oneLine(name)], [calendarName, {}, 'text', oneLine(name)])
    head.push(['refresh-interval', {}, 'duration', refresh], [publishedTtl, {}, 'text', refresh])
  }
  const zones = new Map<string, { from: Instant; to: Instant }>()
  const events = entries.map((entry) => eventComponent(entry, options, zones))
  const zoneComponents = [...zones].map(([zone, { from, to }]) => zoneComponent(zone, from, to))
  return ical().stringify(['vcalendar', head, [...zoneComponents, ...events]])
}

/**
 * The same object for many: all but the stamp and the attendee is written once. Writing an object takes 130 µs, filling one in
 * a tenth of that.
 */
export function prepareCalendar(
  entry: Omit<CalendarEntry, 'stamp' | 'attendee'>,
  options: CalendarOptions,
): (stamp: Instant, attendee?: CalendarPerson) => string {
  const [before, after] = writeCalendar([{ ...entry, stamp: 0 }], options).split('\r\nDTSTAMP:19700101T000000Z\r\n')
  return (stamp, attendee) => {
    const lines = [stampProperty(stamp), ...(attendee === undefined ? [] : [attendeeProperty(attendee)])]
    return [before, ...lines.map(writeProperty), after].join('\r\n')
  }
}

function writeProperty(property: Property): string {
  const { design, stringify } = ical()
  return stringify.property(property, design.icalendar, false)
}

function stampProperty(stamp: Instant): Property {
  return ['dtstamp', {}, 'date-time', `${stampOf(stamp)}Z`]
}

function attendeeProperty(attendee: CalendarPerson): Property {
  // Nobody is asked to answer: ten thousand customers would.
  const parameters = { role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: 'FALSE', ...named(attendee) }
  return ['attendee', parameters, 'cal-address', uriOf(attendee)]
}

function eventComponent(
  entry: CalendarEntry,
  { isUtc: isAllUtc }: CalendarOptions,
  zones: Map<string, { from: Instant; to: Instant }>,
): Component {
  const properties: Property[] = [
    ['uid', {}, 'text', oneLine(entry.uid)],
    stampProperty(entry.stamp),
    ...timeProperties(entry, isAllUtc === true, zones),
    ...recurrenceProperties(entry),
    ['sequence', {}, 'integer', entry.sequence],
    ['status', {}, 'text', entry.status],
    ['summary', {}, 'text', oneLine(entry.summary)],
  ]
  if (entry.description) properties.push(['description', {}, 'text', clean(entry.description)])
  if (entry.location) properties.push(['location', {}, 'text', clean(entry.location)])
  if (entry.url) properties.push(['url', {}, 'uri', entry.url])
  properties.push(['transp', {}, 'text', entry.isTransparent ? 'TRANSPARENT' : 'OPAQUE'])
  if (entry.organizer) properties.push(['organizer', named(entry.organizer), 'cal-address', uriOf(entry.organizer)])
  if (entry.attendee) properties.push(attendeeProperty(entry.attendee))
  properties.push(...noteProperties(entry))
  if (entry.checkin !== undefined) properties.push([checkinName, {}, 'text', String(entry.checkin)])
  if (entry.document !== undefined) properties.push([documentName, {}, 'text', clean(entry.document)])
  const kept = (entry.kept?.properties ?? []).map(readLine)
  const names = new Set(kept.map(([name]) => name))
  const own = properties.filter(([name]) => !names.has(name) || name === 'x-maintnote-maintenance-id')
  const components = (entry.kept?.components ?? []).map((text) => readComponent(text))
  if (entry.status !== 'CANCELLED') {
    components.push(...(entry.alarms ?? []).map((before) => alarm(before, entry.summary)))
  }
  return ['vevent', [...own, ...kept], components]
}

/** Throws a TypeError where the line is none: somebody wrote it by hand. */
function readLine(line: string): Property {
  try {
    return ical().Property.fromString(clean(line)).toJSON() as Property
  } catch (cause) {
    throw new TypeError(`this is no property of a calendar: ${JSON.stringify(line.slice(0, 80))}`, { cause })
  }
}

function readComponent(text: string): Component {
  try {
    return ical().parse(clean(text)) as Component
  } catch (cause) {
    throw new TypeError(`this is no part of a calendar: ${JSON.stringify(text.slice(0, 80))}`, { cause })
  }
}

function timeProperties(
  entry: CalendarEntry,
  isAllUtc: boolean,
  zones: Map<string, { from: Instant; to: Instant }>,
): Property[] {
  const { start, end, timezone, isAllDay, recurrence, recurrenceId } = entry
  const instants: [string, Instant][] = [['dtstart', start]]
  if (end !== undefined) instants.push(['dtend', end])
  if (isUtc(timezone) || (isAllUtc && recurrence === undefined)) return instants.map(([name, at]) => utcTime(name, at))
  const walls = instants.map(([, at]) => wallTime(at, timezone))
  // What recurs does so by the wall clock. Else both in one form: readers compare them.
  if (recurrence !== undefined) walls.splice(0, walls.length, ...instants.map(([, at]) => clockTime(at, timezone)))
  if (walls.includes(undefined)) {
    if (recurrenceId !== undefined) describeZone(entry, zones)
    return instants.map(([name, at]) => utcTime(name, at))
  }
  if (isAllDay) return instants.map(([name], i) => [name, {}, 'date', walls[i]!.slice(0, 10)])
  describeZone(entry, zones)
  return instants.map(([name], i) => [name, { tzid: timezone }, 'date-time', walls[i]])
}

/** Sees to it that the file describes the entry's zone, as long as it takes place. */
function describeZone(
  { start, end, timezone, recurrence }: CalendarEntry,
  zones: Map<string, { from: Instant; to: Instant }>,
): void {
  const known = zones.get(timezone)
  const last = recurrence === undefined ? (end ?? start) : (recurrence.last ?? horizonOf(start))
  // Whole years and one to come: some readers keep the first description of a zone that they meet (vobject 0.9 does).
  const from = Date.UTC(new Date(start).getUTCFullYear(), 0, 1)
  const to = Date.UTC(new Date(last).getUTCFullYear() + 2, 0, 1)
  zones.set(timezone, { from: Math.min(from, known?.from ?? from), to: Math.max(to, known?.to ?? to) })
}

function recurrenceProperties({ timezone, recurrence, recurrenceId }: CalendarEntry): Property[] {
  const time = (name: string, wall: string): Property => {
    if (wall.length === 10) return [name, {}, 'date', wall]
    return isUtc(timezone) ? [name, {}, 'date-time', `${wall}Z`] : [name, { tzid: timezone }, 'date-time', wall]
  }
  if (recurrenceId !== undefined) return [time('recurrence-id', recurrenceId)]
  if (recurrence === undefined) return []
  const rule: Property = ['rrule', {}, 'recur', ical().Recur.fromString(recurrence.rule).toJSON()]
  return [rule, ...recurrence.except.map((wall) => time('exdate', wall))]
}

function utcTime(name: string, at: Instant): Property {
  return [name, {}, 'date-time', `${stampOf(at)}Z`]
}

function noteProperties({ maintnote }: CalendarEntry): Property[] {
  if (maintnote === undefined) return []
  const { provider, account, maintenanceId, objects, impact, status } = maintnote
  return [
    ['x-maintnote-provider', {}, 'text', oneLine(provider)],
    ['x-maintnote-account', {}, 'text', oneLine(account)],
    ['x-maintnote-maintenance-id', {}, 'text', oneLine(maintenanceId)],
    ...objects.map(({ id, impact: own, altrep }): Property => {
      const parameters: Record<string, string> = {}
      if (altrep !== undefined) parameters.altrep = oneLine(altrep)
      if (own !== undefined) parameters['x-maintnote-object-impact'] = oneLine(own)
      return ['x-maintnote-object-id', parameters, 'text', oneLine(id)]
    }),
    ['x-maintnote-impact', {}, 'text', impact],
    ['x-maintnote-status', {}, 'text', status],
  ]
}

const zoneComponents = new Map<string, Component>()

function zoneComponent(zone: string, from: Instant, to: Instant): Component {
  const key = `${zone} ${from} ${to}`
  let component = zoneComponents.get(key)
  if (component === undefined) {
    const parts = observances(zone, from, to).map(
      ({ start, before, offset, isDaylight }): Component => [
        isDaylight ? 'daylight' : 'standard',
        [
          // The onset, on the clock as it was before it.
          ['dtstart', {}, 'date-time', stampOf(start + before)],
          ['tzoffsetfrom', {}, 'utc-offset', offsetOf(before)],
          ['tzoffsetto', {}, 'utc-offset', offsetOf(offset)],
        ],
        [],
      ],
    )
    component = ['vtimezone', [['tzid', {}, 'text', zone]], parts]
    if (zoneComponents.size > 1000) zoneComponents.clear()
    zoneComponents.set(key, component)
  }
  return component
}

function offsetOf(ms: number): string {
  const total = Math.round(Math.abs(ms) / 1000)
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0')
  const seconds = total % 60 === 0 ? '' : `:${two(total % 60)}`
  return `${ms < 0 ? '-' : '+'}${two(total / 3600)}:${two((total / 60) % 60)}${seconds}`
}

function alarm(before: Duration, summary: string): Component {
  return [
    'valarm',
    [
      ['action', {}, 'text', 'DISPLAY'],
      ['description', {}, 'text', oneLine(summary)],
      ['trigger', {}, 'duration', `-${durationOf(before)}`],
    ],
    [],
  ]
}

function durationOf({ unit, count }: Duration): string {
  if (unit === 'days') return `P${count}D`
  const seconds = Math.round(count / 1000)
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const
  return `PT${parts.map(([amount, letter]) => (amount > 0 ? `${amount}${letter}` : '')).join('') || '0S'}`
}

function named({ name }: CalendarPerson): Record<string, string> {
  const cn = name === undefined ? '' : oneLine(name)
  return cn === '' ? {} : { cn }
}

function uriOf({ address }: CalendarPerson): string {
  return `mailto:${oneLine(address)}`
}

/** RFC 5545 permits no control character in a text but the tab; line breaks are escaped. */
function clean(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\x85]/g, '\n').replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '')
}

/** The text as SUMMARY has it: without control characters, each run of blanks one space. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim()
}
