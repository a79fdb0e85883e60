import { hash } from 'node:crypto'
import { lineOf } from './content-line.ts'
import { isWebAddress } from './entry.ts'
import { documentName, ical, maintnoteNames } from './library.ts'
import type { ReadEvent, Reading, ReadOptions } from './read.ts'
import { type ReadNote, readNote } from './read-note.ts'
import { type EntryTimes, type Override, readRecurrence } from './read-recurrence.ts'
import { stampOf } from './time-zone.ts'
import { endAfter, type JcalComponent, type JcalProperty, type ReadTime, readTime, short, textOf } from './times.ts'
import { oneLine } from './write.ts'

type Mapping = Record<string, unknown>

/** Properties whose meaning an event's document holds; all others are kept as they are. */
const understood: ReadonlySet<string> = new Set([
  'uid',
  'dtstamp',
  'dtstart',
  'dtend',
  'duration',
  'summary',
  'description',
  'location',
  'url',
  'status',
  'sequence',
  'organizer',
  documentName,
  ...maintnoteNames,
])

/** Adds the event of one VEVENT, or what is wrong with it. `overrides`: those of the same UID that change single occurrences. */
export function readEvent(
  component: JcalComponent,
  calendar: JcalComponent,
  options: ReadOptions,
  reading: Reading,
  overrides: readonly JcalComponent[] = [],
): void {
  const properties = component[1]
  const uid = textOf(properties, 'uid')
  const called = uid ?? textOf(properties, 'summary') ?? `event ${reading.events.length + 1}`
  const fault = (message: string) => {
    reading.problems.push(`${JSON.stringify(called.slice(0, 80))}: ${message}`)
  }
  const before = reading.problems.length
  if (uid === undefined) {
    fault('UID is missing')
    return
  }
  const times = timesOf(properties, calendar, options, fault)
  const title = textOf(properties, 'summary')
  if (title === undefined) fault('SUMMARY is missing')
  const stampProperty = properties.find(([name]) => name === 'dtstamp')
  const stamp = stampProperty && readTime(stampProperty, calendar, 'UTC')
  if (typeof stamp === 'string') fault(stamp)
  const note = readNote(properties, options.kind === 'maintnote', fault)
  if (note !== undefined && times !== undefined) {
    if (times.end === undefined) fault('DTEND is missing')
    if (times.start.isDate) fault('DTSTART is a day; a maintenance note has times')
  }
  if (options.kind === 'maintnote' && stamp === undefined) fault('DTSTAMP is missing')
  const organizer = organizerOf(properties)
  if (options.kind === 'maintnote' && organizer === undefined) fault('ORGANIZER is missing')
  if (reading.problems.length > before || times === undefined || title === undefined || typeof stamp === 'string')
    return

  const method = textOf(calendar[1], 'method')?.toUpperCase()
  const said = textOf(properties, 'status')?.toUpperCase()
  const isCancelled = method === 'CANCEL' || said === 'CANCELLED'
  const occurrence = properties.find(([name]) => name === 'recurrence-id')?.[3]
  const own = note === undefined ? ownDocument(properties) : undefined
  if (own === undefined && properties.some(([name]) => name === documentName)) {
    reading.warnings.push(`${JSON.stringify(called.slice(0, 80))}: what it says beyond a calendar cannot be read`)
  }
  const again = recurrenceOf(component, overrides, { calendar, options, times, own, called, reading })
  const versions = [component, ...(again === undefined ? [] : overrides)].map(([, all]) => versionOf(all, calendar))
  const sequences = versions.flatMap((version) => version.sequence ?? [])
  const sequence = sequences.length === 0 ? undefined : Math.max(...sequences)
  const stamps = versions.flatMap((version) => version.stamp ?? [])
  const url = textOf(properties, 'url')
  const location = textOf(properties, 'location')
  const document: Mapping & { id: string } = {
    id: idFor(own?.id ?? note?.maintenanceId ?? uid, occurrence),
    type: own?.type ?? (note === undefined ? options.type : 'maintenance'),
    ...present({ urgency: own?.urgency, severity: own?.severity, was: own?.was }),
    ...present({ status: isCancelled ? 'cancelled' : note ? note.eventStatus : (own?.status ?? 'scheduled') }),
    ...present({ autoStart: own?.autoStart, announceAt: own?.announceAt }),
    title: own !== undefined && isSaidBy(own.title, title) ? own.title : title,
    ...present({ description: own === undefined ? textOf(properties, 'description') : own.description }),
    ...present({
      services: own?.services ?? servicesOf(note),
    }),
    window: windowOf(times, own),
    ...present({ recurrence: again ?? own?.recurrence }),
    ...present({
      impact: own?.impact ?? (note && { level: note.level }),
      reason: own?.reason,
      workaround: own?.workaround,
      contact: own === undefined ? organizer?.address : own.contact,
      statusPage: own === undefined ? (url !== undefined && isWebAddress(url) ? url : undefined) : own.statusPage,
      updates: own?.updates,
      team: own?.team,
      checkins: own?.checkins,
    }),
    fields: {
      ...(isMapping(own?.fields) ? own.fields : {}),
      ...present({ location, ...tentativeBy(said, note?.status, own) }),
      ...(note?.impact === 'REDUCED-REDUNDANCY' ? { redundancy: 'reduced' } : {}),
      ...(note === undefined ? {} : { maintnote: note.fields }),
      ...(own === undefined
        ? {
            ics: present({
              uid,
              sequence,
              stamp: stamps.length === 0 ? undefined : `${stampOf(Math.max(...stamps))}Z`,
              method,
              organizer,
              allDay: times.start.isDate ? true : undefined,
              properties: keptLines(properties, organizer !== undefined, url, again !== undefined),
              components: keptComponents(component),
            }),
          }
        : {}),
    },
  }
  if (Object.keys(document.fields as Mapping).length === 0) delete document.fields
  reading.events.push({
    document,
    identity: note === undefined ? `uid ${uid} ${occurrence ?? ''}` : `note ${note.provider} ${note.maintenanceId}`,
    sequence: sequence ?? -1,
    stamp: Math.max(0, ...stamps),
    ...(note === undefined ? occurrenceOf(component, calendar, times, isCancelled, called, reading) : {}),
  })
}

/** Of which occurrence of which event an entry by itself tells, where it does. */
function occurrenceOf(
  [, properties]: JcalComponent,
  calendar: JcalComponent,
  times: EntryTimes,
  isCancelled: boolean,
  called: string,
  reading: Reading,
): Pick<ReadEvent, 'occurrence'> {
  const property = properties.find(([name]) => name === 'recurrence-id')
  const of = property && readTime(property, calendar, times.start.zone)
  if (of === undefined || typeof of === 'string') return {}
  if (property?.[1].range !== undefined) {
    reading.warnings.push(`${JSON.stringify(called.slice(0, 80))} ${laterToo}`)
  }
  return { occurrence: { series: `uid ${textOf(properties, 'uid')} `, of: of.instant, ...times, isCancelled } }
}

const laterToo = 'changes all later times at once: only the first of them is changed'

interface Surroundings {
  calendar: JcalComponent
  options: ReadOptions
  times: EntryTimes
  own: Mapping | undefined
  called: string
  reading: Reading
}

/** How the event comes again; what changes none of its occurrences becomes an event by itself. Undefined where it does not recur. */
function recurrenceOf(
  [, properties]: JcalComponent,
  overrides: readonly JcalComponent[],
  { calendar, options, times, own, called, reading }: Surroundings,
): Mapping | undefined {
  const alone = (components: readonly JcalComponent[]) => {
    for (const component of components) readEvent(component, calendar, options, reading)
  }
  if (!properties.some(([name]) => name === 'rrule' || name === 'rdate')) {
    alone(overrides)
    return undefined
  }
  const warn = (why: string) => reading.warnings.push(`${JSON.stringify(called.slice(0, 80))} ${why}`)
  const changed: Override[] = []
  for (const component of overrides) {
    const property = component[1].find(([name]) => name === 'recurrence-id')!
    const of = readTime(property, calendar, times.start.zone)
    const own = timesOf(component[1], calendar, options, (message) => reading.problems.push(`${called}: ${message}`))
    if (typeof of === 'string') reading.problems.push(`${called}: ${of}`)
    else if (own !== undefined) changed.push({ ...own, of, component })
    if (property[1].range !== undefined) warn(laterToo)
  }
  const read = readRecurrence(properties, calendar, times, changed, own)
  if (typeof read === 'string') {
    warn(`recurs: only its first time becomes an event (${read})`)
    alone(overrides)
    return undefined
  }
  alone(read.strays.map(({ component }) => component))
  return read.recurrence
}

function versionOf(properties: readonly JcalProperty[], calendar: JcalComponent) {
  const property = properties.find(([name]) => name === 'dtstamp')
  const stamp = property && readTime(property, calendar, 'UTC')
  return {
    sequence: sequenceOf(properties),
    stamp: stamp === undefined || typeof stamp === 'string' ? undefined : stamp.instant,
  }
}

/** A closing notice may leave the objects out; then they are those that were told before. */
function servicesOf(note: ReadNote | undefined): string[] | undefined {
  if (note === undefined || note.objects.length === 0) return undefined
  return note.objects.map((object) => (typeof object === 'string' ? object : object.id))
}

/** Whether the event is tentative, as far as the calendar says more of it than its own document. */
function tentativeBy(said: string | undefined, noted: string | undefined, own: Mapping | undefined): Mapping {
  const isOpen = said === 'TENTATIVE' || noted === 'TENTATIVE'
  if (own === undefined) return isOpen ? { tentative: true } : {}
  const wasOpen = isMapping(own.fields) && own.fields.tentative === true
  // A draft is tentative to calendars, and what is under way is certain to them, whatever the document says.
  if (own.status !== 'scheduled' || isOpen === wasOpen) return {}
  return { tentative: isOpen }
}

function timesOf(
  properties: readonly JcalProperty[],
  calendar: JcalComponent,
  { timezone }: ReadOptions,
  fault: (message: string) => void,
): { start: ReadTime; end: ReadTime | undefined } | undefined {
  const startProperty = properties.find(([name]) => name === 'dtstart')
  if (startProperty === undefined) {
    fault('DTSTART is missing')
    return undefined
  }
  const start = readTime(startProperty, calendar, timezone)
  const endProperty = properties.find(([name]) => name === 'dtend')
  let end = endProperty && readTime(endProperty, calendar, timezone)
  if (typeof start === 'string') fault(start)
  if (typeof end === 'string') fault(end)
  if (typeof start === 'string' || typeof end === 'string') return undefined
  const duration = textOf(properties, 'duration') ?? (end === undefined && start.isDate ? 'P1D' : undefined)
  if (end === undefined && duration !== undefined) {
    const instant = endAfter(start, duration)
    if (instant === undefined) {
      fault(`DURATION is none: ${JSON.stringify(duration.slice(0, 40))}`)
      return undefined
    }
    end = { instant, text: short(stampOf(instant)), zone: 'UTC', isDate: start.isDate }
  }
  // An entry that takes no time has a start only.
  if (end?.instant === start.instant) end = undefined
  if (end !== undefined && end.instant < start.instant) {
    fault('DTEND lies before DTSTART')
    return undefined
  }
  return { start, end }
}

function windowOf({ start, end }: { start: ReadTime; end: ReadTime | undefined }, own: Mapping | undefined): Mapping {
  const zone = typeof own?.timezone === 'string' ? own.timezone : start.zone
  const textIn = (time: ReadTime) => {
    if (time.zone === zone || /[+-]\d\d:\d\d$/.test(time.text)) return time.text
    return `${short(stampOf(time.instant))}Z`
  }
  return { start: textIn(start), ...(end === undefined ? {} : { end: textIn(end) }), timezone: zone }
}

/** What an export of ours says beyond iCalendar. Its keys are checked by the schema of events, with all others. */
function ownDocument(properties: readonly JcalProperty[]): Mapping | undefined {
  const text = textOf(properties, documentName)
  if (text === undefined) return undefined
  try {
    const document = JSON.parse(text) as unknown
    return isMapping(document) ? document : undefined
  } catch {
    return undefined
  }
}

/** Whether a title in several languages is still the one that the calendar shows. */
function isSaidBy(title: unknown, shown: string): boolean {
  const texts: unknown[] = isMapping(title) ? Object.values(title) : [title]
  return texts.some((text) => typeof text === 'string' && oneLine(text) === oneLine(shown))
}

function organizerOf(properties: readonly JcalProperty[]): { name?: string; address: string } | undefined {
  const property = properties.find(([name]) => name === 'organizer')
  const address = /^(?:mailto:)?([^\s@<>]+@[^\s@<>]+)$/i.exec(String(property?.[3] ?? ''))?.[1]
  if (property === undefined || address === undefined) return undefined
  const { cn } = property[1]
  return { ...(typeof cn === 'string' && cn.trim() !== '' ? { name: cn } : {}), address }
}

function keptLines(
  properties: readonly JcalProperty[],
  hasOrganizer: boolean,
  url: string | undefined,
  recurs: boolean,
) {
  let ids = 0
  const kept = properties.filter(([name]) => {
    if (recurs && (name === 'rrule' || name === 'exdate')) return false
    if (name === 'organizer') return !hasOrganizer
    if (name === 'url') return url === undefined || !isWebAddress(url)
    // The standard permits several; ours is the first.
    if (name === 'x-maintnote-maintenance-id') return ids++ > 0
    return !understood.has(name)
  })
  return kept.length === 0 ? undefined : kept.map(lineOf)
}

function keptComponents([, , components]: JcalComponent): string[] | undefined {
  if (components.length === 0) return undefined
  const { design, stringify } = ical()
  return components.map((component) => stringify.component(component, design.icalendar).replaceAll('\r\n', '\n'))
}

function sequenceOf(properties: readonly JcalProperty[]): number | undefined {
  const value = Number(properties.find(([name]) => name === 'sequence')?.[3])
  return Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

/** An id of ours, the same each time the same thing is read. */
function idFor(name: unknown, occurrence: unknown): string {
  const whole = occurrence === undefined ? String(name) : `${String(name)} ${String(occurrence)}`
  const local = whole.replace(/@[^\s@]*$/, '')
  const tidy = local.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|[-.]+$/g, '')
  if (tidy !== '' && tidy.length <= 100) return tidy
  return `${tidy.slice(0, 80)}${tidy === '' ? 'event' : ''}-${hash('sha256', whole, 'hex').slice(0, 12)}`
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function present(mapping: Mapping): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined))
}
