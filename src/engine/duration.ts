import type { Duration } from '../model/project.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const unitMs: Readonly<Record<string, number>> = { s: second, m: minute, h: hour }
const unitDays: Readonly<Record<string, number>> = { d: 1, w: 7 }

/** About a thousand years: what is longer is a slip of the finger, and would leave the range of dates. */
const maxDays = 366_000

/**
 * Reads `90s`, `30m`, `24h` (elapsed), `3d`, `2w` (calendar days), or a sum of one sort such as `1h30m`.
 * Undefined for anything else, so also for `0m` and for `1d12h`, which is neither elapsed time nor whole days.
 */
export function parseDuration(text: string): Duration | undefined {
  if (!/^(?:[1-9]\d*[smhdw])+$/.test(text)) return undefined
  let ms = 0
  let days = 0
  for (const [, digits, unit] of text.matchAll(/(\d+)([smhdw])/g)) {
    ms += Number(digits) * (unitMs[unit!] ?? 0)
    days += Number(digits) * (unitDays[unit!] ?? 0)
  }
  if (ms > 0 && days > 0) return undefined
  if (days > maxDays || ms > maxDays * 24 * hour) return undefined
  return days > 0 ? { unit: 'days', count: days } : { unit: 'ms', count: ms }
}

/** The shortest text that `parseDuration` reads back: `2w`, `24h`, `1h30m`. Less than a second counts as `0s`. */
export function formatDuration(duration: Duration): string {
  if (duration.unit === 'days') return duration.count % 7 === 0 ? `${duration.count / 7}w` : `${duration.count}d`
  let rest = Math.floor(duration.count / second)
  let text = ''
  for (const [unit, size] of [
    ['h', hour / second],
    ['m', minute / second],
    ['s', 1],
  ] as const) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) text += `${count}${unit}`
  }
  return text === '' ? '0s' : text
}
