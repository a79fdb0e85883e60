import { IANAZone } from 'luxon'

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
  return exists(time) ? time : undefined
}

function exists({ year, month, day, hour, minute, second }: WallTime): boolean {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false
  return hour < 24 && minute < 60 && second < 60
}

interface Zone {
  iana: IANAZone
  /** minutes, by quarter of an hour since 1970: asking ICU costs more than rendering a message */
  offsets: Map<number, number>
}

const zones = new Map<string, Zone>()

function zoneOf(name: string): Zone {
  let zone = zones.get(name)
  if (!zone) {
    zone = { iana: IANAZone.create(name), offsets: new Map() }
    zones.set(name, zone)
  }
  return zone
}

const quarter = 900_000
// Since then every change of every zone falls on a quarter of an hour.
const regularSince = Date.UTC(1980, 0, 1)

function offsetAt(name: string, instant: number): number {
  const { iana, offsets } = zoneOf(name)
  if (instant < regularSince) return iana.offset(instant)
  const key = Math.floor(instant / quarter)
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset = iana.offset(instant)
    if (offsets.size > 10_000) offsets.clear()
    offsets.set(key, offset)
  }
  return offset
}

export const isZone = (name: string): boolean => zoneOf(name).iana.isValid

/**
 * Milliseconds since 1970. Of a time that a zone has twice the later one counts, as in Perl's DateTime. Undefined for a
 * time that the clock skips.
 */
export function toInstant(time: WallTime, zone: string): number | undefined {
  const utc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
  const day = 86_400_000
  const offsets = [offsetAt(zone, utc - day), offsetAt(zone, utc + day)]
  const matching = offsets
    .map((offset) => utc - offset * 60_000)
    .filter((at) => at + offsetAt(zone, at) * 60_000 === utc)
  return matching.length === 0 ? undefined : Math.max(...matching)
}

/** As `toInstant`, but a skipped time counts from before the change, as if the clock had not moved. */
export function toInstantAnyway(time: WallTime, zone: string): number {
  const utc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
  return toInstant(time, zone) ?? utc - offsetAt(zone, utc - 86_400_000) * 60_000
}

export function toWallTime(instant: number, zone: string): WallTime {
  const at = new Date(instant + offsetAt(zone, instant) * 60_000)
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
