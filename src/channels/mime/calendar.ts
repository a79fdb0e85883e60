import { checkinEntry } from '../../calendar/checkin.ts'
import { type CalendarPerson, eventPart, isTentative } from '../../calendar/entry.ts'
import { impactFor, type Maintnote, objectsFrom, statusFor } from '../../calendar/maintnote.ts'
import { uidOf } from '../../calendar/uid.ts'
import { type Method, prepareCalendar, writeCalendar } from '../../calendar/write.ts'
import { parseDuration } from '../../engine/duration.ts'
import { languageChain } from '../../engine/locale.ts'
import type { Facts } from '../../model/delivery.ts'
import type { Event } from '../../model/project.ts'
import type { About, Addressee } from '../../ports/channel.ts'

/** What a channel's config says about the calendar that its mails carry. */
export interface CalendarConfig {
  calendar?: 'none' | 'publish' | 'request' | 'attach'
  /** Before the start: `30m`, `1d`. */
  calendarAlarms?: readonly string[]
  maintnote?: {
    provider?: string
    /** Of recipients without one of their own. */
    account?: string
    accountField?: string
    objectsField?: string
  }
}

/** A part of a mail: an iCalendar object and what its headers say of it. */
export interface CalendarPart {
  text: string
  method?: Method
  /** The name of a file that is attached; absent: it stands beside the words. */
  file?: string
}

/** The calendar of a notice of an event with a window; undefined where the config wants none or the event cannot have one. */
export function calendarPart(
  language: string,
  to: Addressee,
  config: CalendarConfig,
  about: About,
  organizer: CalendarPerson,
): CalendarPart | undefined {
  const mode = config.calendar ?? 'none'
  const facts = about.facts ?? factsOf(about.event)
  if (facts.start === null) return undefined
  const note = facts.end === null ? undefined : noteOf(to, config, about, organizer)
  if (mode === 'none' && note === undefined) return undefined
  const method = methodOf(mode, facts.status === 'cancelled')
  const text = preparedFor(
    language,
    config,
    about,
    facts,
    organizer,
    method,
    note,
  )(about.date, mode === 'request' ? { name: to.name, address: to.address } : undefined)
  return {
    text,
    ...(mode === 'attach' ? { file: 'event.ics' } : {}),
    ...(method === undefined ? {} : { method }),
  }
}

/**
 * Invitations to the team's check-ins, each in a part of its own: all that is in one object of METHOD:REQUEST has one UID (RFC
 * 5546 3.2.2). None where the channel carries no calendars.
 */
export function checkinParts(
  language: string,
  to: Addressee,
  config: CalendarConfig,
  about: About,
  organizer: CalendarPerson,
): CalendarPart[] {
  if ((config.calendar ?? 'none') === 'none') return []
  const { project, event, occurrence, statusPage, revision, defaultLanguage = language } = about
  const facts = about.facts ?? factsOf(event)
  const sequence = revision?.notices ?? 0
  return (about.checkins ?? []).map((checkin): CalendarPart => {
    const method = checkin.isCancelled ? 'CANCEL' : 'REQUEST'
    const options = { project, occurrence, language, defaultLanguage, statusPage, sequence }
    const entry = checkinEntry(event, facts, checkin, options)
    const attendee = { name: to.name, address: to.address }
    const text = writeCalendar([{ ...entry, stamp: about.date, organizer, attendee }], { method })
    return { text, method, file: `check-in-${checkin.number}.ics` }
  })
}

type Prepared = ReturnType<typeof prepareCalendar>

const prepared = new WeakMap<Event, Map<string, Prepared>>()

/** Versions of one event that are kept: by language, facts and what was told before; with notes also by account. */
const mostVersions = 1000

function preparedFor(
  language: string,
  config: CalendarConfig,
  about: About,
  facts: Facts,
  organizer: CalendarPerson,
  method: Method | undefined,
  note: Maintnote | undefined,
): Prepared {
  const { project, event, occurrence, statusPage, defaultLanguage } = about
  const { notices, changes } = about.revision ?? { notices: 0, changes: 0 }
  // Readers of notes want each notice to be a new version; in an invitation a new version asks for a new answer.
  const sequence = note === undefined || method !== undefined ? changes : notices
  const alarms = config.calendarAlarms ?? []
  const of = {
    project,
    occurrence,
    language,
    defaultLanguage,
    statusPage,
    facts,
    sequence,
    organizer,
    method,
    note,
    alarms,
  }
  const key = JSON.stringify(of)
  let versions = prepared.get(event)
  if (versions === undefined) {
    versions = new Map()
    prepared.set(event, versions)
  }
  let version = versions.get(key)
  if (version === undefined) {
    const impact = impactFor(event)
    const status = statusFor(facts.status, isTentative(event))
    version = prepareCalendar(
      {
        ...eventPart(event, facts, languageChain(language, defaultLanguage ?? language), statusPage)!,
        uid: uidOf(project, event.was[0] ?? event.id, occurrence),
        sequence,
        organizer,
        alarms: alarms.flatMap((alarm) => parseDuration(alarm) ?? []),
        ...(note === undefined ? {} : { maintnote: { ...note, impact, status } }),
      },
      { ...(method === undefined ? {} : { method }), isUtc: note !== undefined },
    )
    if (versions.size >= mostVersions) versions.clear()
    versions.set(key, version)
  }
  return version
}

function methodOf(mode: string, isCancelled: boolean): Method | undefined {
  if (mode === 'none') return undefined
  if (isCancelled) return 'CANCEL'
  if (mode === 'attach') return undefined
  return mode === 'request' ? 'REQUEST' : 'PUBLISH'
}

/** Undefined where the channel sends no notes, or nobody knows the reader's account: a note to no account is refused. */
function noteOf(
  to: Addressee,
  { maintnote }: CalendarConfig,
  about: About,
  from: CalendarPerson,
): Maintnote | undefined {
  if (maintnote === undefined) return undefined
  const account = to.fields[maintnote.accountField ?? 'account'] ?? maintnote.account
  if (account === undefined || account.trim() === '') return undefined
  const { event, occurrence } = about
  const field = maintnote.objectsField ?? 'objects'
  const identity = event.was[0] ?? event.id
  const lists = [to.fields[field], event.fields[field], event.services]
  return {
    provider: maintnote.provider ?? from.address.slice(from.address.lastIndexOf('@') + 1),
    account,
    maintenanceId: occurrence === null ? identity : `${identity}-${occurrence}`,
    objects: lists.map(objectsFrom).find((objects) => objects.length > 0) ?? [{ id: about.project }],
  }
}

function factsOf(event: Event): Facts {
  return {
    start: event.window?.start ?? null,
    end: event.window?.end ?? null,
    status: event.status,
    updates: event.updates.map(({ id }) => id),
  }
}

/** The headers of the part, its content, and the line break that belongs to the boundary after it. */
export function calendarMime({ text, method, file }: CalendarPart): string {
  // Blanks at a line's end get lost on the way, and a signature with them.
  const isAscii = /^[\x00-\x7f]*$/.test(text) && !/[ \t]\r?\n/.test(text)
  const content = isAscii ? text : Buffer.from(text, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n')
  return (
    // The parameter must say what the object itself says (RFC 6047 2.4).
    `Content-Type: text/calendar; charset=utf-8${method === undefined ? '' : `; method=${method}`}${file === undefined ? '' : `;\r\n name="${file}"`}\r\n` +
    `Content-Transfer-Encoding: ${isAscii ? '7bit' : 'base64'}\r\n` +
    (file === undefined ? '' : `Content-Disposition: attachment; filename="${file}"\r\n`) +
    `\r\n${content}\r\n`
  )
}
