import { type CalendarEntry, eventPart } from '../../calendar/entry.ts'
import { uidOf } from '../../calendar/uid.ts'
import { writeCalendar } from '../../calendar/write.ts'
import { languageChain } from '../../engine/locale.ts'
import type { Entry, Site } from './site.ts'

/** All windows that are not over, under the names that invitations by mail have, and those called off, so that they vanish elsewhere too. */
export function calendarFile(site: Site): string {
  const calledOff = site.past.filter(
    ({ newest }) => newest.status === 'cancelled' && (newest.end ?? newest.start ?? 0) > site.at,
  )
  return writeCalendar(
    // Nobody plans an incident.
    [...site.active, ...site.coming, ...calledOff]
      .filter(({ kind }) => kind === 'maintenance')
      .flatMap((entry) => entryOf(site, entry)),
    { method: 'PUBLISH', subscription: { name: site.title, refresh: 'PT1H' } },
  )
}

function entryOf(site: Site, { id, event, newest, sequence }: Entry): CalendarEntry[] {
  const languages = languageChain(site.languages[0], site.defaultLanguage)
  const whole = {
    ...event,
    status: 'scheduled' as const,
    autoStart: false,
    at: { file: '', line: 1, column: 1 },
    statusPage: `${site.url}#event-${id}`,
  }
  const part = eventPart(whole, newest, languages)
  if (part === undefined) return []
  const uid = uidOf(newest.project, event.was[0] ?? event.id, event.occurrence)
  return [{ ...part, uid, sequence, stamp: newest.at }]
}
