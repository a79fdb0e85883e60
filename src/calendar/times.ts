import { addDays, isTimeZone, resolveLocal } from '../engine/local-time.ts'
import type { Instant } from '../model/project.ts'
import { ical } from './library.ts'
import { stampOf } from './time-zone.ts'

/** jCal (RFC 7265): name, parameters, type, values. */
export type JcalProperty = [string, Record<string, string | string[]>, string, ...unknown[]]
export type JcalComponent = [string, JcalProperty[], JcalComponent[]]

/** A time as a calendar says it. */
export interface ReadTime {
  instant: Instant
  /** As an event's file writes it, in `zone`. */
  text: string
  zone: string
  isDate: boolean
}

/** What a date or date-time property means; a text that says what is wrong with it. */
export function readTime(property: JcalProperty, calendar: JcalComponent, floatingZone: string): ReadTime | string {
  const [name, parameters, type, value] = property
  const text = String(value)
  const isDate = type === 'date'
  const tzid = typeof parameters.tzid === 'string' ? parameters.tzid : undefined
  if (!isDate && text.endsWith('Z')) return timeIn('UTC', text.slice(0, -1), isDate, name)
  if (tzid === undefined || isDate) return timeIn(floatingZone, isDate ? `${text}T00:00:00` : text, isDate, name)
  const zone = zoneNamed(tzid)
  if (zone !== undefined) return timeIn(zone, text, isDate, name)
  const own = calendar[2].find(
    ([component, properties]) =>
      component === 'vtimezone' && properties.some(([key, , , id]) => key === 'tzid' && id === tzid),
  )
  return own === undefined
    ? `${name.toUpperCase()} is in the zone ${JSON.stringify(tzid.slice(0, 80))}, which nobody knows and the file does not describe`
    : timeBy(own, text, name)
}

function timeIn(zone: string, text: string, isDate: boolean, name: string): ReadTime | string {
  const found = resolveLocal(text, zone)
  if ('instant' in found) return { instant: found.instant, text: short(text), zone, isDate }
  // RFC 5545 3.3.5: a time that is skipped or repeated is read with the offset from before the change.
  const [choice] = found.choices
  const instant = choice === undefined ? undefined : resolveLocal(choice, zone)
  if (choice === undefined || instant === undefined || !('instant' in instant)) {
    return `${name.toUpperCase()} is no time: ${JSON.stringify(text.slice(0, 40))}`
  }
  return { instant: instant.instant, text: choice.replace(/:00(?=[+-]\d\d:\d\d$)/, ''), zone, isDate }
}

/** By the description that the file itself gives of a zone, as Microsoft's names need it. */
function timeBy(zone: JcalComponent, text: string, name: string): ReadTime | string {
  const checked = resolveLocal(text, 'UTC')
  if (!('instant' in checked)) return `${name.toUpperCase()} is no time: ${JSON.stringify(text.slice(0, 40))}`
  const rules = zone[2].flatMap(([, properties]) => properties.filter(([key]) => key === 'rrule'))
  // Whatever comes more often than once a year is no change of the clock, and would be counted through one by one.
  if (rules.some(([, , , rule]) => (rule as { freq?: string }).freq !== 'YEARLY')) {
    return `the file describes the zone of ${name.toUpperCase()} by changes that do not come once a year`
  }
  const { Component, Time, Timezone } = ical()
  try {
    const time = Time.fromString(text, null)
    time.zone = new Timezone(new Component(zone))
    const instant = time.toUnixTime() * 1000
    return { instant, text: short(stampOf(instant)), zone: 'UTC', isDate: false }
  } catch {
    return `the file does not describe the zone of ${name.toUpperCase()} in a way that can be read`
  }
}

/** `Europe/Rome`, also behind a prefix as in `/example.org/20260101/Europe/Rome`. */
function zoneNamed(tzid: string): string | undefined {
  const parts = tzid.split('/')
  for (let i = 0; i < Math.min(parts.length, 8); i++) {
    const name = parts.slice(i).join('/')
    // A bare abbreviation such as EST means different things to different people.
    if ((name.includes('/') || name === 'UTC') && isTimeZone(name)) return name
  }
  return undefined
}

/** The end that a duration gives; undefined where it is none. */
export function endAfter({ instant, zone }: ReadTime, duration: string): Instant | undefined {
  if (!/^\+?P(?:\d{1,6}W|(?:\d{1,6}D)?(?:T(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?)$/.test(duration)) return undefined
  const { weeks, days, hours, minutes, seconds } = ical().Duration.fromString(duration)
  const rest = ((hours * 60 + minutes) * 60 + seconds) * 1000
  return addDays(instant, weeks * 7 + days, zone) + rest
}

/** `2026-12-05T22:00`, with seconds only where there are any. */
export function short(text: string): string {
  return text.replace(/:00$/, '')
}

/** The first value of a property as text without blanks around it; undefined where there is none. */
export function textOf(properties: readonly JcalProperty[], name: string): string | undefined {
  const value = properties.find((property) => property[0] === name)?.[3]
  const text = value === undefined || value === null ? '' : String(value).trim()
  return text === '' ? undefined : text
}
