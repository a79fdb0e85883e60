import { DateTime, IANAZone } from 'luxon'

/** `YYYY-MM-DD HH:MM:SS` cut into numbers. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const pattern = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/

export function parseWallTime(text: string): WallTime | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second] = match.map(Number) as [
    0,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const time = { year, month, day, hour, minute, second: Number.isNaN(second) ? 0 : second }
  return DateTime.fromObject(time, { zone: 'utc' }).isValid ? time : undefined
}

const zones = new Map<string, IANAZone>()

function zoneOf(name: string): IANAZone {
  let zone = zones.get(name)
  if (!zone) {
    zone = IANAZone.create(name)
    zones.set(name, zone)
  }
  return zone
}

export const isZone = (name: string): boolean => zoneOf(name).isValid

/**
 * Milliseconds since 1970. Of a time that a zone has twice the later one counts, as in Perl's DateTime. Undefined for a
 * time that the clock skips.
 */
export function toInstant(time: WallTime, zone: string): number | undefined {
  const utc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
  const day = 86_400_000
  const offsets = [zoneOf(zone).offset(utc - day), zoneOf(zone).offset(utc + day)]
  const matching = offsets
    .map((offset) => utc - offset * 60_000)
    .filter((at) => at + zoneOf(zone).offset(at) * 60_000 === utc)
  return matching.length === 0 ? undefined : Math.max(...matching)
}

/** As `toInstant`, but a skipped time counts from before the change, as if the clock had not moved. */
export function toInstantAnyway(time: WallTime, zone: string): number {
  const utc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
  return toInstant(time, zone) ?? utc - zoneOf(zone).offset(utc - 86_400_000) * 60_000
}

export function toWallTime(instant: number, zone: string): WallTime {
  const at = new Date(instant + zoneOf(zone).offset(instant) * 60_000)
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

export const isoDate = (time: WallTime): string =>
  `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`
export const clock = (time: WallTime): string => `${two(time.hour)}:${two(time.minute)}`

/** `YYYY-MM-DD HH:MM:SS` */
export const wallText = (time: WallTime): string => `${isoDate(time)} ${clock(time)}:${two(time.second)}`

/** Day of the week, 1 is Monday. */
export function weekday(time: WallTime): number {
  return new Date(Date.UTC(time.year, time.month - 1, time.day)).getUTCDay() || 7
}

/** The date so many days on, same clock time; a pure calendar step. */
export function addDays(time: WallTime, days: number): WallTime {
  const at = new Date(Date.UTC(time.year, time.month - 1, time.day + days))
  return { ...time, year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}

/** So many months on, clipped to the last day of a shorter month. */
export function addMonths(time: WallTime, months: number): WallTime {
  const index = time.year * 12 + time.month - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return { ...time, year, month, day: Math.min(time.day, daysInMonth(year, month)) }
}

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A language's date pattern: `%Y %M %D %T` with leading zeros; `%T` with seconds or without. */
export function formatDate(time: WallTime, pattern: string, withSeconds: boolean): string {
  return pattern
    .replace(/%T/g, withSeconds ? wallText(time).slice(11) : clock(time))
    .replace(/%Y/g, String(time.year).padStart(4, '0'))
    .replace(/%M/g, two(time.month))
    .replace(/%D/g, two(time.day))
}
