import type { Context } from './context.ts'
import { asText } from './permissions.ts'
import type { Setting } from './types.ts'
import { isZone, toWallTime, type WallTime, weekday } from './wall-clock.ts'

const dayNames = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

// OTOBO comes with these as vacation days, in every calendar: month, then days.
const defaultVacation: Readonly<Record<string, readonly number[]>> = { 1: [1], 5: [1], 12: [24, 25, 26, 31] }

/** Whether five seconds of working time, counted from now, pass within five seconds. */
export function isWorkingTime(now: string, calendar: string | undefined, context: Context): boolean {
  const suffix = calendar ? `::Calendar${calendar}` : ''
  const setting = (name: string): Setting | undefined =>
    context.settings.structure(`${name}${suffix}`) ?? context.settings.structure(name)
  const ownZone = calendar ? asText(context.settings.text(`TimeZone${suffix}`)) : ''
  const zone = ownZone && isZone(ownZone) ? ownZone : context.zone
  const start = Date.parse(now)
  return [start, start + 4000].every((instant) => {
    const time = toWallTime(instant, zone)
    return isWorkingHour(time, setting('TimeWorkingHours')) && !isVacation(time, setting)
  })
}

function isWorkingHour(time: WallTime, hours: Setting | undefined): boolean {
  const list = child(hours, dayNames[weekday(time)] ?? '')
  return Array.isArray(list) && list.some((hour) => Number(hour) === time.hour)
}

function isVacation(time: WallTime, setting: (name: string) => Setting | undefined): boolean {
  const yearly = setting('TimeVacationDays')
  if (yearly === undefined ? defaultVacation[time.month]?.includes(time.day) : hasDay(yearly, time.month, time.day))
    return true
  return hasDay(child(setting('TimeVacationDaysOneTime'), String(time.year)), time.month, time.day)
}

function hasDay(months: unknown, month: number, day: number): boolean {
  const days = numbered(months, month)
  return numbered(days, day) !== undefined
}

// Keys stand with and without a leading zero in real configurations.
const numbered = (value: unknown, key: number): unknown =>
  child(value, String(key)) ?? child(value, String(key).padStart(2, '0'))

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}
