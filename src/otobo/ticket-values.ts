import type { Context } from './context.ts'
import { translate } from './locales.ts'
import { isTruthy, leadingNumber } from './perl-values.ts'
import { asText } from './permissions.ts'
import type { Attributes, DynamicField, Locale, Recipient, Value } from './types.ts'
import {
  formatDate,
  isoDate,
  isZone,
  parseWallTime,
  toInstantAnyway,
  toWallTime,
  type WallTime,
  wallText,
} from './wall-clock.ts'

/** How one recipient reads values: words, date format and time zone. */
export interface Reader {
  locale: Locale
  /** recipient's zone; in ticket messages the system's when there is none */
  zone: string
}

const translated = new Set(['Type', 'State', 'StateType', 'Lock', 'Priority'])
const epochs = new Set([
  'RealTillTimeNotUsed',
  'EscalationResponseTime',
  'EscalationUpdateTime',
  'EscalationSolutionTime',
])
const durations = new Set([
  'UntilTime',
  'EscalationTime',
  'EscalationTimeWorkingTime',
  'FirstResponseTime',
  'FirstResponseTimeWorkingTime',
  'UpdateTime',
  'UpdateTimeWorkingTime',
  'SolutionTime',
  'SolutionTimeWorkingTime',
])
const timestamp = /^\d{4}-\d{2}-\d{2}\s\d{2}:\d{2}:\d{2}$/

export function ticketReader(recipient: Recipient, locale: Locale, context: Context): Reader {
  const own = asText(recipient.attributes.UserTimeZone)
  return { locale, zone: own && isZone(own) ? own : context.zone }
}

/** A ticket attribute as a message shows it. */
export function ticketValue(key: string, value: Value, reader: Reader, context: Context): string {
  const text = typeof value === 'string' ? value : (value ?? []).join(', ')
  if (key.startsWith('DynamicField_') || !isTruthy(text)) return text
  if (translated.has(key)) return translate(reader.locale, text)
  if (durations.has(key)) return formatDuration(leadingNumber(text), reader.locale)
  if (epochs.has(key)) {
    const at = leadingNumber(text) * 1000
    return withZone(toWallTime(at, reader.zone), reader)
  }
  return timestamp.test(text) ? localTime(text, reader, context) : text
}

/** A stored time, in the recipient's zone, without seconds, the zone named. */
export function localTime(text: string, reader: Reader, context: Context): string {
  const time = parseWallTime(text.replace(/\s/, ' '))
  return time ? withZone(toWallTime(toInstantAnyway(time, context.zone), reader.zone), reader) : text
}

const withZone = (time: WallTime, { locale, zone }: Reader): string =>
  `${formatDate(time, locale.dateFormat, false)} (${zone})`

/** `1 d 2 h `, `5 m`: cut, not rounded; minutes only below a day. The blank at the end is the original's. */
export function formatDuration(seconds: number, locale: Locale): string {
  const rest = Math.abs(Math.trunc(seconds))
  const days = Math.floor(rest / 86_400)
  const hours = Math.floor(rest / 3600) % 24
  const parts = [seconds < 0 ? '-' : '']
  if (days > 0) parts.push(`${days} ${translate(locale, 'd')} `)
  if (rest >= 3600) parts.push(`${hours} ${translate(locale, 'h')} `)
  if (days === 0) parts.push(`${Math.floor(rest / 60) % 60} ${translate(locale, 'm')}`)
  return parts.join('')
}

/** The two forms of a dynamic field: what is stored, and what people read. Unset is empty for both. */
export function fieldValues(
  field: DynamicField,
  attributes: Attributes,
  reader: Reader,
  context: Context,
): { stored: string; shown: string } {
  const value = attributes[`DynamicField_${field.name}`]
  if (value === null || value === undefined || value === '' || value.length === 0) return { stored: '', shown: '' }
  const list = typeof value === 'string' ? [value] : value
  const stored = list.join(', ')
  if (field.type === 'Dropdown' || field.type === 'Multiselect') {
    return { stored, shown: list.map((key) => displayValue(field, key, reader.locale)).join(', ') }
  }
  if (field.type === 'Checkbox') {
    return { stored, shown: translate(reader.locale, isTruthy(stored) ? 'Checked' : 'Unchecked') }
  }
  const time = field.type === 'Date' || field.type === 'DateTime' ? parseWallTime(withTime(stored)) : undefined
  if (!time) return { stored, shown: stored }
  if (field.type === 'Date')
    return { stored: isoDate(time), shown: formatDate(time, reader.locale.dateFormatShort, false) }
  const local = toWallTime(toInstantAnyway(time, context.zone), reader.zone)
  return { stored: `${wallText(local)} (${reader.zone})`, shown: withZone(local, reader) }
}

const withTime = (text: string): string => (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text) ? `${text} 00:00:00` : text)

function displayValue(field: DynamicField, key: string, locale: Locale): string {
  const values = field.possibleValues ?? {}
  if (!Object.hasOwn(values, key)) return key
  const shown = values[key] ?? key
  return field.isTranslatable ? translate(locale, shown) : shown
}
