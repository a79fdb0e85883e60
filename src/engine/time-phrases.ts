import type { Instant } from '../model/project.ts'
import { baseOf, dateFormat, longZoneName, perLocale, plainSpaces, zoneName } from './locale.ts'

/** How times, lists and numbers are said to one reader. */
export interface Voice {
  /** The language of the words around. */
  language: string
  /** The locale of dates and numbers. */
  locale: string
  timezone: string
  now: Instant
  /** In a subject or a short form: abbreviated dates, and no character that an SMS has to pay for. */
  isCompact: boolean
}

export interface TimeSpan {
  start?: Instant | undefined
  end?: Instant | undefined
}

/** `full`: with the weekday. `long`: without, to stand inside a sentence. `short`: abbreviated. */
export const dateStyles = ['full', 'long', 'short'] as const
export type DateStyle = (typeof dateStyles)[number]

const dateOptions: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  full: { dateStyle: 'full' },
  long: { dateStyle: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
}

export function dateText(at: Instant, voice: Voice, style?: DateStyle): string {
  const options = dateOptions[style ?? (voice.isCompact ? 'long' : 'full')]
  return plainSpaces(dateFormat(voice.locale, voice.timezone, options).format(at))
}

const clockStyle: Intl.DateTimeFormatOptions = { timeStyle: 'short' }

/** Wall clock without the zone; only for phrases that name the zone at their end. */
function clockText(at: Instant, voice: Voice): string {
  return plainSpaces(dateFormat(voice.locale, voice.timezone, clockStyle).format(at))
}

/** Germans say `22:00 Uhr`. */
function clockSuffix(voice: Voice): string {
  return baseOf(voice.locale) === 'de' && !voice.isCompact ? ' Uhr' : ''
}

function zoneText(at: Instant, voice: Voice): string {
  return zoneName(voice.locale, voice.timezone, at)
}

export function timeText(at: Instant, voice: Voice): string {
  return `${clockText(at, voice)}${clockSuffix(voice)} ${zoneText(at, voice)}`
}

export function dateTimeText(at: Instant, voice: Voice, style?: DateStyle): string {
  return `${dateText(at, voice, style ?? phraseStyle(voice))}, ${timeText(at, voice)}`
}

export function zoneNameText(at: Instant, voice: Voice): string {
  return plainSpaces(longZoneName(voice.locale, voice.timezone, at))
}

function phraseStyle(voice: Voice): DateStyle {
  return voice.isCompact ? 'short' : 'full'
}

/** `from …` and `until …` of a window with one end. A weekday would have to be inflected after the Polish ones, so it is left out there. */
const openEnds: Readonly<Record<string, { from: string; until: string; style?: DateStyle }>> = {
  en: { from: 'from %', until: 'until %' },
  it: { from: 'da %', until: 'fino a %' },
  de: { from: 'ab %', until: 'bis %' },
  pl: { from: 'od %', until: 'do %', style: 'long' },
  fr: { from: 'à partir du %', until: "jusqu'au %" },
  es: { from: 'desde el %', until: 'hasta el %' },
}

/**
 * One phrase for a window: date once where it starts and ends on one day, zone once where it does not change in between.
 * Undefined where both ends are open.
 */
export function windowText({ start, end }: TimeSpan, voice: Voice, style?: DateStyle): string | undefined {
  if (start === undefined || end === undefined) {
    const at = start ?? end
    if (at === undefined) return undefined
    const words = openEnds[baseOf(voice.language)]
    const pattern = start === undefined ? (words?.until ?? '– %') : (words?.from ?? '% –')
    const text = dateTimeText(at, voice, style ?? (voice.isCompact ? undefined : words?.style))
    return dashed(
      pattern.replace('%', () => text),
      voice,
    )
  }
  const used = style ?? phraseStyle(voice)
  const suffix = clockSuffix(voice)
  const startZone = zoneText(start, voice)
  const endZone = zoneText(end, voice)
  const from = clockText(start, voice)
  const until = `${clockText(end, voice)}${suffix} ${endZone}`
  const startDay = dateText(start, voice, used)
  const endDay = dateText(end, voice, used)
  if (startDay === endDay) {
    if (startZone !== endZone) return dashed(`${startDay}, ${from}${suffix} ${startZone} – ${until}`, voice)
    return dashed(`${startDay}, ${from}–${until}`, voice)
  }
  const opening = startZone === endZone ? `${from}${suffix}` : `${from}${suffix} ${startZone}`
  return dashed(`${startDay}, ${opening} – ${endDay}, ${until}`, voice)
}

function dashed(text: string, voice: Voice): string {
  return voice.isCompact ? text.replaceAll('–', '-') : text
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

const unitFormat = Object.fromEntries(
  units.map(([unit]) => [
    unit,
    perLocale((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })),
  ]),
)

function unitText(count: number, unit: string, locale: string): string {
  return plainSpaces(unitFormat[unit]!(locale).format(count))
}

/** Elapsed time in its largest units, at most two of them, seconds only where it is under a minute: `2 hours 30 minutes`. */
export function durationText(ms: number, voice: Voice): string {
  let rest = Math.abs(ms)
  if (rest >= 60_000) rest -= rest % 60_000
  const parts: string[] = []
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size)
    if (count === 0) {
      if (parts.length > 0) break
      continue
    }
    parts.push(unitText(count, unit, voice.locale))
    rest -= count * size
    if (parts.length === 2) break
  }
  return parts.length > 0 ? parts.join(' ') : unitText(0, 'minute', voice.locale)
}

const relativeFormat = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }))
const nowFormat = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))

/** `in 3 days`, `2 hours ago`, `now`: the distance from now, rounded to its largest unit. */
export function relativeText(at: Instant, voice: Voice): string {
  const format = relativeFormat(voice.locale)
  const distance = at - voice.now
  const size = Math.abs(distance)
  // One unit's limit is where the next begins to be the way people say it: 90 minutes, 36 hours, 2 weeks.
  if (size < 30_000) return plainSpaces(nowFormat(voice.locale).format(0, 'second'))
  if (size < 90 * 60_000) return plainSpaces(format.format(roundAway(distance / 60_000), 'minute'))
  if (size < 36 * 3_600_000) return plainSpaces(format.format(Math.round(distance / 3_600_000), 'hour'))
  if (size < 14 * 86_400_000) return plainSpaces(format.format(Math.round(distance / 86_400_000), 'day'))
  return plainSpaces(format.format(Math.round(distance / 604_800_000), 'week'))
}

/** Half a minute is said as one, not as none. */
function roundAway(minutes: number): number {
  return Math.round(minutes) || Math.sign(minutes)
}
