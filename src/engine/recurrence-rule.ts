import { createRequire } from 'node:module'
import type * as RRuleModule from 'rrule'
import type { RecurrenceRule } from '../model/project.ts'
import { closest } from './closest.ts'
import { instantOf } from './local-time.ts'

export type ParsedRule = { rule: RecurrenceRule } | { problem: string; hint: string }

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']
const weekdays = 'MO|TU|WE|TH|FR|SA|SU'
const example = 'write it as in RFC 5545, such as FREQ=MONTHLY;BYDAY=1SA'

/** Numbers that a part may hold; below zero counts from the end. */
const ranges: Readonly<Record<string, { min: number; max: number; isSigned: boolean }>> = {
  BYMONTH: { min: 1, max: 12, isSigned: false },
  BYMONTHDAY: { min: 1, max: 31, isSigned: true },
  BYYEARDAY: { min: 1, max: 366, isSigned: true },
  BYWEEKNO: { min: 1, max: 53, isSigned: true },
  BYHOUR: { min: 0, max: 23, isSigned: false },
  BYMINUTE: { min: 0, max: 59, isSigned: false },
  BYSECOND: { min: 0, max: 59, isSigned: false },
  BYSETPOS: { min: 1, max: 366, isSigned: true },
}
const partNames = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST', ...Object.keys(ranges)]

/** Reads `FREQ=MONTHLY;BYDAY=1SA`. Nothing recurs more often than once a day, but by BYHOUR and the like. */
export function parseRule(text: string): ParsedRule {
  const parts = new Map<string, string>()
  for (const part of text.trim().toUpperCase().split(';')) {
    const [name = '', value, ...rest] = part.split('=')
    if (value === undefined || value === '' || rest.length > 0) {
      return { problem: `${JSON.stringify(part)} is no NAME=VALUE`, hint: example }
    }
    if (!partNames.includes(name)) {
      const near = closest(name, partNames)
      return { problem: `there is no ${name}${near === undefined ? '' : `; did you mean ${near}?`}`, hint: example }
    }
    if (parts.has(name)) return { problem: `${name} stands here twice`, hint: 'join their values with commas' }
    const problem = problemOf(name, value)
    if (problem !== undefined) return problem
    parts.set(name, value)
  }
  const clash = clashOf(parts)
  if (clash !== undefined) return clash
  const until = parts.get('UNTIL')
  const count = parts.get('COUNT')
  parts.delete('UNTIL')
  parts.delete('COUNT')
  return {
    rule: {
      pattern: [...parts].map((part) => part.join('=')).join(';'),
      ...(count === undefined ? {} : { count: Number(count) }),
      ...(until === undefined ? {} : { until: readUntil(until)! }),
    },
  }
}

function problemOf(name: string, value: string): { problem: string; hint: string } | undefined {
  if (name === 'FREQ') {
    if (frequencies.includes(value)) return undefined
    return { problem: `FREQ=${value} is none that an event can have`, hint: `write one of ${frequencies.join(', ')}` }
  }
  if (name === 'INTERVAL' || name === 'COUNT') {
    if (/^[1-9]\d{0,5}$/.test(value)) return undefined
    return { problem: `${name}=${value} is no number from 1 on`, hint: `write ${name}=2` }
  }
  if (name === 'UNTIL') {
    if (readUntil(value) !== undefined) return undefined
    return { problem: `UNTIL=${value} is no date or time`, hint: 'write UNTIL=20271231 or UNTIL=20271231T210000Z' }
  }
  if (name === 'WKST') {
    if (new RegExp(`^(${weekdays})$`).test(value)) return undefined
    return { problem: `WKST=${value} is no weekday`, hint: 'write WKST=MO' }
  }
  if (name === 'BYDAY') {
    const wrong = value.split(',').find((day) => !new RegExp(`^([+-]?[1-9]\\d?)?(${weekdays})$`).test(day))
    if (wrong === undefined) return undefined
    return { problem: `BYDAY=${wrong} is no weekday`, hint: 'write BYDAY=TU,TH; or of a month 1SA, -1FR' }
  }
  const { min, max, isSigned } = ranges[name]!
  const wrong = value.split(',').find((entry) => {
    const number = Number(entry)
    const isWritten = isSigned ? /^[+-]?\d{1,3}$/.test(entry) : /^\d{1,3}$/.test(entry)
    return !isWritten || Math.abs(number) < min || Math.abs(number) > max
  })
  if (wrong === undefined) return undefined
  const fromEnd = isSigned ? `, or from the end from -${min} to -${max}` : ''
  return { problem: `${name}=${wrong} is out of range`, hint: `write numbers from ${min} to ${max}${fromEnd}` }
}

/** Combinations that RFC 5545 forbids, and days that no month has. */
function clashOf(parts: ReadonlyMap<string, string>): { problem: string; hint: string } | undefined {
  const frequency = parts.get('FREQ')
  if (frequency === undefined) return { problem: 'it does not say FREQ', hint: example }
  if (parts.has('COUNT') && parts.has('UNTIL')) {
    return { problem: 'COUNT and UNTIL exclude each other', hint: 'keep the one that you mean' }
  }
  const isNumbered = /\d/.test(parts.get('BYDAY') ?? '')
  const forbidden: readonly [boolean, string, string][] = [
    [parts.has('BYWEEKNO') && frequency !== 'YEARLY', 'BYWEEKNO', 'YEARLY'],
    [parts.has('BYYEARDAY') && frequency !== 'YEARLY', 'BYYEARDAY', 'YEARLY'],
    [parts.has('BYMONTHDAY') && frequency === 'WEEKLY', 'BYMONTHDAY', 'DAILY, MONTHLY or YEARLY'],
    [isNumbered && frequency !== 'MONTHLY' && frequency !== 'YEARLY', 'a numbered BYDAY', 'MONTHLY or YEARLY'],
  ]
  for (const [isWrong, what, where] of forbidden) {
    if (isWrong) return { problem: `${what} does not go with FREQ=${frequency}`, hint: `it goes with FREQ=${where}` }
  }
  if (isNumbered && parts.has('BYWEEKNO')) {
    return { problem: 'a numbered BYDAY does not go with BYWEEKNO', hint: 'write weekdays without numbers' }
  }
  if (parts.has('BYSETPOS') && ![...parts.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS')) {
    return { problem: 'BYSETPOS chooses from what another BY part names, and there is none', hint: 'add BYDAY, say' }
  }
  return dayNeverComes(parts) ? { problem: 'no month named here has such a day', hint: example } : undefined
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function dayNeverComes(parts: ReadonlyMap<string, string>): boolean {
  const months = parts.get('BYMONTH')?.split(',').map(Number)
  const days = parts.get('BYMONTHDAY')?.split(',').map(Number)
  if (months === undefined || days === undefined) return false
  return !months.some((month) => days.some((day) => Math.abs(day) <= longestMonths[month - 1]!))
}

function readUntil(text: string): RecurrenceRule['until'] {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second, utc] = match
  // A bare date includes its whole day.
  const time = hour === undefined ? '23:59:59' : `${hour}:${minute}:${second}`
  const wall = Date.parse(`${year}-${month}-${day}T${time}Z`)
  if (Number.isNaN(wall) || new Date(wall).getUTCDate() !== Number(day)) return undefined
  return utc === 'Z' ? { instant: wall } : { wall }
}

/**
 * Hands out the starts that the rule makes of a first one, as wall times in UTC's place, earliest first, until `visit` says false.
 * The first start always belongs to them and counts (RFC 5545, 3.8.5.3).
 */
export function eachStart(rule: RecurrenceRule, first: number, zone: string, visit: (wall: number) => boolean): void {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  const offer = (wall: number): boolean => {
    // rrule says a day twice that two entries of BYSETPOS name.
    if (wall <= last) return true
    if (count === rule.count || (count > 0 && isPast(rule.until, wall, zone))) return false
    count++
    last = wall
    return visit(wall)
  }
  if (!offer(first)) return
  eachNamed(rule, first, offer)
}

/** The first wall time from `first` on that the rule names by itself; undefined where there is none. */
export function firstNamed(rule: RecurrenceRule, first: number): number | undefined {
  let found: number | undefined
  eachNamed(rule, first, (wall) => {
    found = wall
    return false
  })
  return found
}

function eachNamed({ pattern }: RecurrenceRule, first: number, visit: (wall: number) => boolean): void {
  const { RRule } = rrule()
  new RRule({ ...RRule.parseString(pattern), dtstart: new Date(first) }).all((date) => visit(date.getTime()))
}

function isPast(until: RecurrenceRule['until'], wall: number, zone: string): boolean {
  if (until === undefined) return false
  return 'wall' in until ? wall > until.wall : instantOf(wall, zone) > until.instant
}

const require = createRequire(import.meta.url)

/** Loaded with the first event that recurs; few projects have one. */
function rrule(): typeof RRuleModule {
  return require('rrule')
}
