import { labelsOf } from '../engine/labels.ts'
import { languageChain, pickText } from '../engine/locale.ts'
import type { Checkin, Facts } from '../model/delivery.ts'
import type { Duration, Event } from '../model/project.ts'
import { type CalendarEntry, eventPart } from './entry.ts'
import { uidOf } from './uid.ts'

/** Time enough to find the link and the headset. */
const alarm: Duration = { unit: 'ms', count: 5 * 60_000 }

export interface CheckinOptions {
  project: string
  occurrence: string | null
  language: string | undefined
  defaultLanguage: string
  statusPage?: string | undefined
  /** Higher than in whatever was said of this check-in before. */
  sequence: number
}

/**
 * One check-in as an entry of its own: programs know no rule that comes again within a day (Exchange and Google know FREQ=DAILY
 * and longer), and one that moves or falls away must be told apart. It takes the time of who has it.
 */
export function checkinEntry(
  event: Event,
  facts: Facts,
  { number, start, end, isCancelled }: Checkin,
  options: CheckinOptions,
): Omit<CalendarEntry, 'stamp'> {
  const languages = languageChain(options.language, options.defaultLanguage)
  const whole = eventPart(event, { ...facts, start }, languages, options.statusPage)!
  const label = languages.map(labelsOf).find((labels) => labels !== undefined)?.checkin
  const name = pickText(event.checkins?.title, languages)
  return {
    ...whole,
    uid: `checkin-${number}.${uidOf(options.project, event.was[0] ?? event.id, options.occurrence)}`,
    sequence: options.sequence,
    start,
    end,
    status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
    summary: `${name ?? label ?? 'Check-in'}: ${whole.summary}`,
    isTransparent: false,
    alarms: [alarm],
    checkin: number,
  }
}
