import { notificationTime } from './notification-time.ts'
import { isTruthy, leadingNumber } from './perl-values.ts'
import { asText } from './permissions.ts'
import type { Attributes } from './types.ts'
import {
  addDays,
  addMonths,
  daysInMonth,
  isoDate,
  parseWallTime,
  toInstantAnyway,
  toWallTime,
  type WallTime,
  wallText,
  weekday,
} from './wall-clock.ts'

/** One appointment of a series, as it is stored: times in the system zone. */
export interface Occurrence {
  start: string
  end: string
  notification: string | null
}

// A series without an end that the data states would never stop; nobody plans further ahead.
const defaultLimit = 1000

/** All appointments a repeating appointment becomes, the original first; each has its own notification time. */
export function appointmentOccurrences(appointment: Attributes, zone: string, limit = defaultLimit): Occurrence[] {
  const start = parseWallTime(asText(appointment.StartTime))
  const end = parseWallTime(asText(appointment.EndTime))
  if (!start || !end) return []
  const duration = toInstantAnyway(end, zone) - toInstantAnyway(start, zone)
  const excluded = new Set(listOf(appointment.RecurrenceExclude))
  return startTimes(appointment, start, limit)
    .filter((time, index) => index === 0 || !excluded.has(wallText(time)))
    .map((time, index) => {
      const ends = index === 0 ? end : toWallTime(toInstantAnyway(time, zone) + duration, zone)
      const times = { StartTime: wallText(time), EndTime: wallText(ends) }
      return {
        start: times.StartTime,
        end: times.EndTime,
        notification: notificationTime({ ...appointment, ...times }, zone),
      }
    })
}

const listOf = (value: Attributes[string]): readonly string[] =>
  typeof value === 'string' ? value.split(',').map((part) => part.trim()) : (value ?? [])

function startTimes(appointment: Attributes, start: WallTime, limit: number): WallTime[] {
  if (!isTruthy(appointment.Recurring) && !isTruthy(appointment.RecurrenceType)) return [start]
  const count = leadingNumber(asText(appointment.RecurrenceCount))
  const until = asText(appointment.RecurrenceUntil).slice(0, 10)
  if (count <= 0 && until === '') return [start]
  const times = [start]
  for (const time of following(appointment, start)) {
    // The day of the end counts as a whole.
    if (count > 0 ? times.length >= count : isoDate(time) > until) break
    if (until !== '' && isoDate(time) > until) break
    if (times.length >= limit) break
    times.push(time)
  }
  return times
}

function following(appointment: Attributes, start: WallTime): Iterable<WallTime> {
  const interval = Math.max(1, Math.trunc(leadingNumber(asText(appointment.RecurrenceInterval))))
  const frequency = new Set(listOf(appointment.RecurrenceFrequency).map(Number))
  switch (asText(appointment.RecurrenceType)) {
    case 'Daily':
      return steps((index) => addDays(start, index))
    case 'Weekly':
      return steps((index) => addDays(start, 7 * index))
    case 'Monthly':
      return steps((index) => addMonths(start, index))
    case 'Yearly':
      return steps((index) => addMonths(start, 12 * index))
    case 'CustomDaily':
      return steps((index) => addDays(start, interval * index))
    case 'CustomWeekly':
      return customWeekly(start, interval, frequency)
    case 'CustomMonthly':
      return customMonthly(start, interval, frequency)
    case 'CustomYearly':
      return customYearly(start, interval, frequency)
    default:
      return []
  }
}

// Far beyond any limit or end date; it only keeps a frequency that names no possible day from searching for ever.
const horizon = 12_000

function* steps(at: (index: number) => WallTime): Generator<WallTime> {
  for (let index = 1; index < horizon; index++) yield at(index)
}

const isAfter = (time: WallTime, start: WallTime): boolean => wallText(time) > wallText(start)

function* customWeekly(start: WallTime, interval: number, days: ReadonlySet<number>): Generator<WallTime> {
  const monday = addDays(start, 1 - weekday(start))
  for (let week = 0; week < horizon; week++) {
    for (let day = 1; day <= 7; day++) {
      const time = addDays(monday, week * interval * 7 + day - 1)
      if (days.has(day) && isAfter(time, start)) yield time
    }
  }
}

function* customMonthly(start: WallTime, interval: number, days: ReadonlySet<number>): Generator<WallTime> {
  for (let index = 0; index < horizon; index++) {
    const month = addMonths({ ...start, day: 1 }, index * interval)
    for (let day = 1; day <= daysInMonth(month.year, month.month); day++) {
      const time = { ...month, day }
      if (days.has(day) && isAfter(time, start)) yield time
    }
  }
}

function* customYearly(start: WallTime, interval: number, months: ReadonlySet<number>): Generator<WallTime> {
  for (let index = 0; index < horizon; index++) {
    for (let month = 1; month <= 12; month++) {
      const time = addMonths(start, index * interval * 12 + month - start.month)
      if (months.has(month) && isAfter(time, start)) yield time
    }
  }
}
