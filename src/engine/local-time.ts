import type { Instant } from '../model/project.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/** What a written time means: an instant, or why it means none (or two), with ways to write it that do. */
export type LocalTime = { instant: Instant } | { problem: 'syntax' | 'nonexistent' | 'ambiguous'; choices: string[] }

/** Wall-clock times at which a channel may not, or may only, speak: `HH:mm`, the second one excluded. */
export interface PermittedHours {
  quietHours?: { from: string; to: string }
  /** `days`: 1 is Monday, 7 is Sunday; a window that crosses midnight belongs to the day it starts on. */
  sendWindow?: { from: string; to: string; days?: readonly number[] }
}

interface Zone {
  format: Intl.DateTimeFormat
  /** Offset of each UTC day on which it does not change; NaN for a day on which it does. */
  offsets: Map<number, number>
}

const zones = new Map<string, Zone>()

function zoneOf(name: string): Zone {
  let zone = zones.get(name)
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    zone = { format, offsets: new Map() }
    zones.set(name, zone)
  }
  return zone
}

/** Whether Intl knows the name as a zone with rules; a bare offset such as `+01:00` is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    zoneOf(name)
    return true
  } catch {
    return false
  }
}

/** Milliseconds that the zone's wall clock is ahead of UTC at that instant. */
export function zoneOffset(instant: Instant, zoneName: string): number {
  const zone = zoneOf(zoneName)
  const day = Math.floor(instant / dayMs)
  let offset = zone.offsets.get(day)
  if (offset === undefined) {
    const first = computeOffset(zone, day * dayMs)
    // No zone has changed its clock twice within one UTC day since 1970.
    offset = first === computeOffset(zone, (day + 1) * dayMs) ? first : Number.NaN
    zone.offsets.set(day, offset)
  }
  return Number.isNaN(offset) ? computeOffset(zone, instant) : offset
}

function computeOffset({ format }: Zone, instant: Instant): number {
  const text = format.format(instant)
  const [month, day, year, hour, minute, second] = text.match(/\d+/g)!.map(Number)
  const wall = utc(text.includes('B') ? 1 - year! : year!, month!, day!, hour!, minute!, second!)
  return wall - Math.floor(instant / 1000) * 1000
}

/** `Date.UTC` without its reading of the years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second)
  return date.getTime()
}

/** The instants at which the zone's clock shows that wall time, earliest first; and the offsets on both sides of it. */
function instantsAt(wall: number, zone: string): { instants: Instant[]; before: number; after: number } {
  const before = zoneOffset(wall - dayMs, zone)
  const after = zoneOffset(wall + dayMs, zone)
  const offsets = before === after ? [before] : [Math.max(before, after), Math.min(before, after)]
  const instants = offsets.map((offset) => wall - offset).filter((at, i) => zoneOffset(at, zone) === offsets[i])
  return { instants, before, after }
}

/**
 * A computed wall time (as if it were UTC) as an instant: in a gap it moves forward by the gap, of two it is the first that is
 * after `later`, if there is.
 */
export function instantOf(wall: number, zone: string, later = Number.NEGATIVE_INFINITY): Instant {
  const { instants, before } = instantsAt(wall, zone)
  return instants.find((instant) => instant > later) ?? instants.at(-1) ?? wall - before
}

const written = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|([+-])(\d\d)(?::?(\d\d))?)?$/

/**
 * Reads a time as people write it into a file: `2026-12-05T22:00`, with seconds or an offset where wanted. Without an offset it
 * is the zone's wall clock, and a time that a change of the clock skips or repeats is a problem, never a guess.
 */
export function resolveLocal(text: string, zone: string): LocalTime {
  const match = written.exec(text.trim())
  if (!match) return { problem: 'syntax', choices: [] }
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0))
  const wholeSeconds = utc(year!, month!, day!, hour!, minute!, second!)
  const isPossible =
    hour! < 24 && minute! < 60 && second! < 60 && new Date(wholeSeconds).toISOString().slice(8, 10) === match[3]
  if (!isPossible || month! < 1 || month! > 12) return { problem: 'syntax', choices: [] }
  const wall = wholeSeconds + Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000)
  if (match[8] !== undefined) {
    const offset = writtenOffset(match)
    return offset === undefined ? { problem: 'syntax', choices: [] } : { instant: wall - offset }
  }
  const { instants, before, after } = instantsAt(wall, zone)
  if (instants.length === 1) return { instant: instants[0]! }
  const local = match[0].replace(' ', 'T')
  const choices = [before, after].map((offset) => local + formatOffset(offset))
  return { problem: instants.length === 0 ? 'nonexistent' : 'ambiguous', choices }
}

function writtenOffset(match: RegExpExecArray): number | undefined {
  if (match[8] === 'Z') return 0
  const hours = Number(match[10])
  const minutes = Number(match[11] ?? 0)
  // Wall clocks run from -12:00 to +14:00.
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined
  return (match[9] === '-' ? -1 : 1) * (hours * 60 + minutes) * minuteMs
}

function formatOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / minuteMs)
  const two = (count: number) => String(count).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The same wall-clock time that many calendar days later (earlier where negative). */
export function addDays(instant: Instant, days: number, zone: string): Instant {
  if (days === 0) return instant
  return instantOf(instant + zoneOffset(instant, zone) + days * dayMs, zone)
}

/** `YYYY-MM-DD`, as a calendar in that zone shows it. */
export function localDate(instant: Instant, zone: string): string {
  return new Date(instant + zoneOffset(instant, zone)).toISOString().slice(0, 10)
}

/** Longer than a window of one day a week needs, also where quiet hours cut into it. */
const searchDays = 15

/**
 * The first instant from `at` on at which both hours let a message out; undefined where there is none.
 * Only ever later: what cannot be said at night is said in the morning.
 */
export function nextPermitted(at: Instant, hours: PermittedHours, zone: string): Instant | undefined {
  const limit = at + searchDays * dayMs
  let instant = at
  while (instant <= limit) {
    const wall = instant + zoneOffset(instant, zone)
    const next = endOfQuiet(wall, hours.quietHours) ?? startOfWindow(wall, hours.sendWindow)
    if (next === undefined) return instant
    if (next === Number.POSITIVE_INFINITY) return undefined
    instant = Math.max(instantOf(next, zone, instant), instant + 1)
  }
  return undefined
}

/** The wall time at which the quiet hours around `wall` end; undefined outside of them. */
function endOfQuiet(wall: number, quiet: PermittedHours['quietHours']): number | undefined {
  if (!quiet) return undefined
  const midnight = Math.floor(wall / dayMs) * dayMs
  const from = midnight + clockMs(quiet.from)
  const to = midnight + clockMs(quiet.to)
  if (from <= to) return wall >= from && wall < to ? to : undefined
  if (wall < to) return to
  return wall >= from ? to + dayMs : undefined
}

/** The wall time at which the next window opens; undefined inside of one, infinite where none ever does. */
function startOfWindow(wall: number, window: PermittedHours['sendWindow']): number | undefined {
  if (!window) return undefined
  const from = clockMs(window.from)
  const length = clockMs(window.to) - from
  const midnight = Math.floor(wall / dayMs) * dayMs
  for (let day = -1; day <= 7; day++) {
    const date = midnight + day * dayMs
    if (window.days && !window.days.includes(new Date(date).getUTCDay() || 7)) continue
    const opens = date + from
    // A window that ends when it begins is open all day.
    const closes = opens + (length > 0 ? length : length + dayMs)
    if (wall < opens) return opens
    if (wall < closes) return undefined
  }
  return Number.POSITIVE_INFINITY
}

function clockMs(text: string): number {
  const [hours, minutes] = text.split(':').map(Number)
  return (hours! * 60 + minutes!) * minuteMs
}
