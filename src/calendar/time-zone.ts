import { zoneOffset } from '../engine/local-time.ts'
import type { Instant } from '../model/project.ts'

const dayMs = 86_400_000

/** A zone's clock from `start` on: `offset` ahead of UTC, in milliseconds, after having been `before`. */
export interface Observance {
  start: Instant
  before: number
  offset: number
  isDaylight: boolean
}

/** Further back than any change of the clock that still comes each year. */
const searchDays = 500

/** The stretches of one offset that a zone's clock goes through from one instant to another, oldest first. */
export function observances(zone: string, from: Instant, to: Instant): Observance[] {
  const found: Observance[] = []
  const before = previousChange(zone, from)
  if (before === undefined) found.push({ ...stretch(zone, 0, from), before: zoneOffset(from, zone) })
  else found.push(stretch(zone, before, before))
  for (let at = from; at < to; ) {
    const next = Math.min(at + dayMs, to)
    if (zoneOffset(next, zone) !== zoneOffset(at, zone)) {
      const change = changeBetween(zone, at, next)
      found.push(stretch(zone, change, change))
    }
    at = next
  }
  return found
}

function stretch(zone: string, start: Instant, at: Instant): Observance {
  const offset = zoneOffset(at, zone)
  const year = new Date(at).getUTCFullYear()
  const least = Math.min(zoneOffset(Date.UTC(year, 0, 1), zone), zoneOffset(Date.UTC(year, 6, 1), zone), offset)
  return { start, before: zoneOffset(start - 1, zone), offset, isDaylight: offset > least }
}

function previousChange(zone: string, from: Instant): Instant | undefined {
  for (let days = 0; days < searchDays; days++) {
    const later = from - days * dayMs
    if (zoneOffset(later - dayMs, zone) !== zoneOffset(later, zone)) return changeBetween(zone, later - dayMs, later)
  }
  return undefined
}

/** The first instant of the new offset. Clocks change on whole seconds, and once between two such near instants. */
function changeBetween(zone: string, from: Instant, to: Instant): Instant {
  const old = zoneOffset(from, zone)
  let low = Math.floor(from / 1000)
  let high = Math.ceil(to / 1000)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (zoneOffset(middle * 1000, zone) === old) low = middle
    else high = middle
  }
  return high * 1000
}

/** Whether the zone is UTC under any of its names. */
export function isUtc(zone: string): boolean {
  return /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal|Greenwich|GMT[+-]?0)$/i.test(zone)
}

/**
 * The wall clock `YYYY-MM-DDTHH:MM:SS` of this instant in this zone; undefined where it occurs twice. RFC 5545 3.3.5 means the
 * first occurrence by it, but readers differ (python3-icalendar 4 takes the second).
 */
export function wallTime(instant: Instant, zone: string): string | undefined {
  const offset = zoneOffset(instant, zone)
  const wall = instant + offset
  const others = [zoneOffset(instant - dayMs, zone), zoneOffset(instant + dayMs, zone)]
  const occursTwice = others.some((other) => other !== offset && zoneOffset(wall - other, zone) === other)
  return occursTwice ? undefined : stampOf(wall)
}

/** The same also where it occurs twice. */
export function clockTime(instant: Instant, zone: string): string {
  return stampOf(instant + zoneOffset(instant, zone))
}

/** `YYYY-MM-DDTHH:MM:SS` of a wall time that is given as if it were UTC. */
export function stampOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19)
}
