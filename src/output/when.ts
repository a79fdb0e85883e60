import type { Instant } from '../model/project.ts'

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = zone + JSON.stringify(options)
  let found = formatters.get(id)
  if (found === undefined) {
    found = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
    formatters.set(id, found)
  }
  return found
}

/** `Sat 5 Dec 2026, 22:00 CET`: a time for the people who run the tool, in the project's zone. */
export function absoluteTime(instant: Instant, zone: string): string {
  const parts = formatter(zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(instant)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('weekday')} ${of('day')} ${of('month')} ${of('year')}, ${of('hour')}:${of('minute')} ${of('timeZoneName')}`
}

const units: readonly [name: string, ms: number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** `now`, `in 3 days 2 hours`, `5 minutes ago`. */
export function relativeTime(instant: Instant, now: Instant): string {
  const distance = Math.abs(instant - now)
  if (distance < 60_000) return instant > now ? 'in under a minute' : 'now'
  const words = inWords(distance)
  return instant > now ? `in ${words}` : `${words} ago`
}

/** `2 hours`, `1 day 3 hours`, `12 days`: the two largest units, of many days the days only. */
export function inWords(ms: number): string {
  const words: string[] = []
  let rest = ms
  for (const [name, size] of units) {
    const count = Math.floor(rest / size)
    if (count === 0) {
      if (words.length > 0) break
      continue
    }
    rest -= count * size
    words.push(counted(count, name, `${name}s`))
    // Hours tell nothing about what is days away.
    if (words.length === 2 || (name === 'day' && count > 2)) break
  }
  return words.length === 0 ? `${Math.max(1, Math.round(ms / 1000))} s` : words.join(' ')
}

/** `2,000 people`, `1 place`. */
export function readersWords(count: number, isPlace: boolean): string {
  return isPlace ? counted(count, 'place', 'places') : counted(count, 'person', 'people')
}

/** `1 person`, `2,000 people`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
