/** Wall clocks by `Intl` alone, without the product's code. Slow and plain on purpose. */

const dayMs = 86_400_000
/** No zone changes its offset within a quarter of an hour. */
const quarterMs = 900_000

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

function offset(instant: number, zone: string): number {
  const quarter = Math.floor(instant / quarterMs) * quarterMs
  const name = `${zone} ${quarter}`
  let found = offsets.get(name)
  if (found === undefined) {
    let format = formats.get(zone)
    if (format === undefined) {
      format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
      formats.set(zone, format)
    }
    // Swedish writes 2026-12-05 22:00:00.
    found = Date.parse(`${format.format(quarter).replace(' ', 'T')}Z`) - quarter
    offsets.set(name, found)
  }
  return found
}

/** What the zone's clock shows, as if it were UTC. */
export function wallOf(instant: number, zone: string): number {
  return instant + offset(instant, zone)
}

/** In a gap forward by the gap; of two the first. */
export function instantOf(wall: number, zone: string): number {
  const before = offset(wall - dayMs, zone)
  const after = offset(wall + dayMs, zone)
  const found = [wall - before, wall - after].filter((instant) => wallOf(instant, zone) === wall)
  return found.length === 0 ? wall - before : Math.min(...found)
}

export function addDays(instant: number, days: number, zone: string): number {
  return instantOf(wallOf(instant, zone) + days * dayMs, zone)
}

/** `2026-12-05` */
export function dayOf(instant: number, zone: string): string {
  return new Date(wallOf(instant, zone)).toISOString().slice(0, 10)
}

/** `2026-12-05T22:00` */
export function textOf(instant: number, zone: string): string {
  return new Date(wallOf(instant, zone)).toISOString().slice(0, 16)
}

export interface Hours {
  quietHours?: { from: string; to: string }
  sendWindow?: { from: string; to: string; days?: readonly number[] }
}

const known = new WeakMap<Hours, Map<string, number | undefined>>()

/** The first five minutes' step from `at` on at which a message may leave; undefined where there is none in two weeks. */
export function firstPermitted(at: number, hours: Hours, zone: string): number | undefined {
  if (!hours.quietHours && !hours.sendWindow) return at
  const remembered = known.get(hours) ?? new Map<string, number | undefined>()
  known.set(hours, remembered)
  const name = `${at} ${zone}`
  if (!remembered.has(name)) remembered.set(name, search(at, hours, zone))
  return remembered.get(name)
}

function search(at: number, hours: Hours, zone: string): number | undefined {
  for (let instant = at; instant < at + 15 * dayMs; instant += 300_000) {
    if (mayLeave(wallOf(instant, zone), hours)) return instant
  }
  return undefined
}

function mayLeave(wall: number, { quietHours, sendWindow }: Hours): boolean {
  const clock = new Date(wall).toISOString().slice(11, 16)
  if (quietHours !== undefined && isWithin(clock, quietHours.from, quietHours.to)) return false
  if (sendWindow === undefined) return true
  if (!isWithin(clock, sendWindow.from, sendWindow.to)) return false
  // A window over midnight belongs to the day on which it opens.
  const opened = clock < sendWindow.from ? wall - dayMs : wall
  return sendWindow.days === undefined || sendWindow.days.includes(new Date(opened).getUTCDay() || 7)
}

function isWithin(clock: string, from: string, to: string): boolean {
  return from <= to ? from <= clock && clock < to : from <= clock || clock < to
}
