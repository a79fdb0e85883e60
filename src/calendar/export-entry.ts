import { eventAt, isRecurring } from '../engine/recurrence.ts'
import type { Event, EventUpdate, Instant, Recurrence } from '../model/project.ts'
import { type CalendarEntry, type CalendarPerson, describe, eventPart, isTentative } from './entry.ts'
import { teamDocument } from './export-team.ts'
import { impactFor, objectsFrom, statusFor } from './maintnote.ts'
import { entryRecurrence, recurrenceId } from './recurrence.ts'
import { clockTime, stampOf } from './time-zone.ts'
import { uidOf } from './uid.ts'

export interface ExportOptions {
  project: string
  languages: readonly string[]
  /** Of versions that nobody numbered or dated. */
  stamp: Instant
  sequence?: number
  statusPage?: string
  /** Leaves out what only an import of ours understands. */
  isPlain: boolean
  /** Whose note it is, where the event does not say. */
  maintnote?: { provider?: string; account?: string; organizer?: CalendarPerson }
}

type Mapping = Readonly<Record<string, unknown>>

/**
 * An event of the project as an entry of a calendar's file. One that was read from such a file keeps the name, the version and all
 * else that the file said. Undefined where the event does not say when it starts.
 */
export function exportEntry(event: Event, options: ExportOptions): CalendarEntry | undefined {
  const facts = {
    start: event.window?.start ?? null,
    end: event.window?.end ?? null,
    status: event.status,
    updates: event.updates.map(({ id }) => id),
  }
  const part = eventPart(event, facts, options.languages, options.statusPage)
  if (part === undefined) return undefined
  const read = mappingIn(event.fields.ics)
  const stamp = typeof read?.stamp === 'string' ? Date.parse(read.stamp) : Number.NaN
  const organizer = mappingIn(read?.organizer)
  const entry: CalendarEntry = {
    ...part,
    uid: typeof read?.uid === 'string' ? read.uid : uidOf(options.project, event.was[0] ?? event.id, null),
    sequence: options.sequence ?? (typeof read?.sequence === 'number' ? read.sequence : 0),
    stamp: Number.isNaN(stamp) ? options.stamp : stamp,
  }
  if (typeof organizer?.address === 'string') {
    entry.organizer = {
      address: organizer.address,
      ...(typeof organizer.name === 'string' ? { name: organizer.name } : {}),
    }
  } else if (options.maintnote?.organizer !== undefined) entry.organizer = options.maintnote.organizer
  if (read === undefined) {
    if (!options.isPlain) entry.document = jsonOf(documentOf(event))
    return entry
  }
  if (read.allDay === true) entry.isAllDay = true
  entry.kept = { properties: textsIn(read.properties), components: textsIn(read.components) }
  // What was read is given back; what was added here stands in words of our own.
  const { services: _, contact: __, ...rest } = event
  const description = describe({ ...rest, services: [] }, facts.updates, options.languages)
  delete entry.description
  if (description !== '') entry.description = description
  const note = noteOf(event, entry, options)
  if (typeof note !== 'string' && mappingIn(event.fields.maintnote) !== undefined) entry.maintnote = note
  return entry
}

/** The same with all that recurs: the event as it comes again, and an entry for each occurrence that differs. */
export function exportEntries(event: Event, options: ExportOptions): CalendarEntry[] {
  const whole = exportEntry(event, options)
  if (whole === undefined || !isRecurring(event)) return whole === undefined ? [] : [whole]
  const isAllDay = whole.isAllDay === true
  const entries: CalendarEntry[] = [{ ...whole, recurrence: entryRecurrence(event, isAllDay) }]
  for (const { of } of event.recurrence.changes) {
    const { recurrence: _, ...own } = eventAt(event, of, whole.stamp)
    // What stands for all of them stands in the first entry.
    const entry = exportEntry(own, { ...options, isPlain: true })
    if (entry === undefined) continue
    const { kept: __, document: ___, ...bare } = entry
    entries.push({
      ...bare,
      recurrenceId: recurrenceId(of, isAllDay),
      ...(isAllDay && !isWholeDays(own) ? { isAllDay: false } : {}),
    })
  }
  return entries
}

function isWholeDays({ window, timezone }: Event): boolean {
  return [window?.start, window?.end].every((at) => at === undefined || clockTime(at, timezone).endsWith('T00:00:00'))
}

/** The same as a maintenance note; a text that says what it lacks. */
export function exportNote(event: Event, options: ExportOptions): CalendarEntry | string {
  const entry = exportEntry(event, { ...options, isPlain: true })
  if (entry === undefined) return 'it does not say when it starts'
  const maintnote = noteOf(event, entry, options)
  return typeof maintnote === 'string' ? maintnote : { ...entry, maintnote }
}

function noteOf(
  event: Event,
  entry: CalendarEntry,
  options: ExportOptions,
): NonNullable<CalendarEntry['maintnote']> | string {
  if (entry.end === undefined) return 'it does not say when it ends'
  const read = mappingIn(event.fields.maintnote)
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined)
  const provider = text(read?.provider) ?? options.maintnote?.provider
  const account = options.maintnote?.account ?? text(read?.account)
  if (provider === undefined) return 'nobody says who the provider is'
  if (account === undefined) return 'nobody says whose account it concerns; name it with --account'
  if (entry.organizer === undefined) return 'nobody says who sends it; write defaults.from in notify.yaml'
  const lists = [read?.objects, event.fields.objects, event.services]
  const objects = lists.map(objectsFrom).find((found) => found.length > 0) ?? []
  const status = statusFor(event.status, isTentative(event))
  if (objects.length === 0 && status !== 'CANCELLED' && status !== 'COMPLETED') return 'it names no affected object'
  const maintenanceId = text(read?.id) ?? event.was[0] ?? event.id
  return { provider, account, maintenanceId, objects, impact: impactFor(event), status }
}

/** JSON without the characters that a text of a calendar may not hold, or that would become a line break in it. */
function jsonOf(document: Mapping): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(document).replace(/[\x7f-\x9f\u2028\u2029]/g, escaped)
}

/** An event as its document says it, but for what an entry of a calendar says itself. Times are instants in UTC. */
function documentOf(event: Event): Mapping {
  const { id, was, type, urgency, status, severity, autoStart, announceAt, title, description, services } = event
  const { timezone, recurrence, impact, reason, workaround, contact, statusPage, updates, fields } = event
  return {
    id,
    ...(was.length === 0 ? {} : { was }),
    type,
    ...(urgency === 'routine' ? {} : { urgency }),
    status,
    severity,
    ...(autoStart ? { autoStart } : {}),
    announceAt: announceAt === undefined ? undefined : new Date(announceAt).toISOString(),
    title,
    description,
    services,
    timezone,
    ...(recurrence === undefined ? {} : { recurrence: recurrenceOf(recurrence) }),
    impact,
    reason,
    workaround,
    contact,
    statusPage,
    ...(updates.length === 0 ? {} : { updates: updates.map(withTime) }),
    ...teamDocument(event),
    fields,
  }
}

function recurrenceOf({ rule: { pattern, count, until }, except, changes }: Recurrence): Mapping {
  const limit = until && ('instant' in until ? `${stampOf(until.instant)}Z` : localLimit(until.wall))
  const rule = [pattern, ...(count === undefined ? [] : [`COUNT=${count}`])]
  if (limit !== undefined) rule.push(`UNTIL=${limit.replace(/[-:]/g, '')}`)
  return {
    rule: rule.join(';'),
    ...(except.length === 0 ? {} : { except }),
    ...(changes.length === 0
      ? {}
      : {
          changes: changes.map(({ window, updates, ...change }) => ({
            ...change,
            window: window && {
              start: window.start === undefined ? undefined : new Date(window.start).toISOString(),
              end: window.end === undefined ? undefined : new Date(window.end).toISOString(),
            },
            updates: updates?.map(withTime),
          })),
        }),
  }
}

/** A day, where it is all of one. */
function localLimit(wall: number): string {
  return stampOf(wall).replace('T23:59:59', '')
}

/** Without the id of one that bears its time for want of another. */
function withTime({ id, at, text }: EventUpdate): Mapping {
  const time = new Date(at).toISOString()
  return { ...(id === time ? {} : { id }), at: time, text }
}

function mappingIn(value: unknown): Mapping | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : undefined
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
