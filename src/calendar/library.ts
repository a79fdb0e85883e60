import { createRequire } from 'node:module'
import type IcalModule from 'ical.js'

type Ical = typeof IcalModule

/** All that a maintenance note adds to an event (BCOP "Maintenance Notification", draft 0.1). */
export const maintnoteNames = [
  'x-maintnote-provider',
  'x-maintnote-account',
  'x-maintnote-maintenance-id',
  'x-maintnote-object-id',
  'x-maintnote-impact',
  'x-maintnote-status',
] as const

/** Holds, in an export of ours, what an event says beyond iCalendar: JSON of its document. */
export const documentName = 'x-notify-event'

/** Marks an entry that is no event of its own but a check-in of one. */
export const checkinName = 'x-notify-checkin'

/** Name of a calendar, and how long it may be kept, to programs older than RFC 7986. */
export const calendarName = 'x-wr-calname'
export const publishedTtl = 'x-published-ttl'

let library: Ical | undefined

/** The iCalendar library, loaded when the first calendar is written or read: composing is synchronous. */
export function ical(): Ical {
  if (library !== undefined) return library
  const loaded = createRequire(import.meta.url)('ical.js') as Ical
  // It counts the space at the start of a continued line as nothing (2.2.1): 74 makes the 75 octets of RFC 5545 3.1.
  loaded.foldLength = 74
  // An unknown property is neither escaped nor unescaped; these are texts.
  const properties = loaded.design.icalendar.property as Record<string, { defaultType: string }>
  for (const name of [...maintnoteNames, documentName, checkinName, calendarName, publishedTtl, 'name'])
    properties[name] = { defaultType: 'text' }
  library = loaded
  return loaded
}
