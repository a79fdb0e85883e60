import { knownWord } from './labels.ts'
import { perLocale } from './locale.ts'
import {
  type DateStyle,
  dateStyles,
  dateText,
  dateTimeText,
  durationText,
  relativeText,
  type TimeSpan,
  timeText,
  type Voice,
  windowText,
  zoneNameText,
} from './time-phrases.ts'

/** What kind of value an argument must be; a value that is absent is of every kind. */
export type ValueKind = 'any' | 'time' | 'window' | 'span' | 'list' | 'count' | 'text'

/** A helper that templates can call. Pure: its result depends on its arguments and the voice alone. */
export interface TemplateFunction {
  /** Least and greatest number of arguments. */
  takes: readonly [number, number]
  /** The kind of each argument; the last one's holds for all further ones. */
  kinds: readonly ValueKind[]
  /** Named arguments, each with its allowed values. */
  named: Readonly<Record<string, 'any' | readonly string[]>>
  required: readonly string[]
  /** Whether an argument may be a path that the data lacks. */
  isTolerant: boolean
  run(args: readonly unknown[], named: Readonly<Record<string, unknown>>, voice: Voice): unknown
}

/** An argument of the wrong kind; whoever calls knows the place. */
export class ArgumentFault extends Error {}

type Run = TemplateFunction['run']

function helper(kinds: readonly ValueKind[], run: Run, extra: Partial<TemplateFunction> = {}): TemplateFunction {
  return { takes: [kinds.length, kinds.length], kinds, named: {}, required: [], isTolerant: false, run, ...extra }
}

const style = { named: { style: dateStyles } }

const listFormat = {
  conjunction: perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' })),
  disjunction: perLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' })),
}
const pluralRules = perLocale((locale) => new Intl.PluralRules(locale))
const numberFormat = perLocale((locale) => new Intl.NumberFormat(locale))

/** Every helper by name. `if`, `unless`, `each` and `with` are blocks of the language itself. */
export const templateFunctions: ReadonlyMap<string, TemplateFunction> = new Map(
  Object.entries({
    date: helper(['time'], ([at], named, voice) => onTime(at, (time) => dateText(time, voice, styleOf(named))), style),
    time: helper(['time'], ([at], _named, voice) => onTime(at, (time) => timeText(time, voice))),
    datetime: helper(
      ['time'],
      ([at], named, voice) => onTime(at, (time) => dateTimeText(time, voice, styleOf(named))),
      style,
    ),
    window: helper(
      ['window'],
      ([span], named, voice) => (isAbsent(span) ? undefined : windowText(toSpan(span), voice, styleOf(named))),
      style,
    ),
    duration: helper(['span'], ([span], _named, voice) => {
      const ms = toElapsed(span)
      return ms === undefined ? undefined : durationText(ms, voice)
    }),
    relative: helper(['time'], ([at], _named, voice) => onTime(at, (time) => relativeText(time, voice))),
    zone: helper(['time'], ([at], _named, voice) => zoneNameText(isAbsent(at) ? voice.now : toTime(at), voice), {
      takes: [0, 1],
    }),
    list: helper(
      ['list'],
      ([items], named, voice) => {
        if (isAbsent(items)) return undefined
        return listFormat[named.type === 'or' ? 'disjunction' : 'conjunction'](voice.locale).format(toList(items))
      },
      { named: { type: ['and', 'or'] } },
    ),
    plural: helper(
      ['count'],
      ([count], named, voice) => (isAbsent(count) ? undefined : pluralText(toCount(count), named, voice)),
      {
        named: { zero: 'any', one: 'any', two: 'any', few: 'any', many: 'any', other: 'any' },
        required: ['other'],
      },
    ),
    label: helper(['text'], ([word], _named, voice) =>
      isAbsent(word) ? undefined : knownWord(toText(word), voice.language),
    ),
    eq: helper(['any', 'any'], ([a, b]) => plain(a) === plain(b), { isTolerant: true }),
    ne: helper(['any', 'any'], ([a, b]) => plain(a) !== plain(b), { isTolerant: true }),
    gt: helper(['any', 'any'], ([a, b]) => compare(a, b, (order) => order > 0), { isTolerant: true }),
    gte: helper(['any', 'any'], ([a, b]) => compare(a, b, (order) => order >= 0), { isTolerant: true }),
    lt: helper(['any', 'any'], ([a, b]) => compare(a, b, (order) => order < 0), { isTolerant: true }),
    lte: helper(['any', 'any'], ([a, b]) => compare(a, b, (order) => order <= 0), { isTolerant: true }),
    and: helper(['any'], (args) => args[indexOr(args, (value) => !isTruthy(value))], {
      takes: [1, Number.POSITIVE_INFINITY],
      isTolerant: true,
    }),
    or: helper(['any'], (args) => args[indexOr(args, isTruthy)], {
      takes: [1, Number.POSITIVE_INFINITY],
      isTolerant: true,
    }),
    not: helper(['any'], ([value]) => !isTruthy(value), { isTolerant: true }),
    upper: helper(['text'], ([text], _named, voice) =>
      isAbsent(text) ? undefined : toText(text).toLocaleUpperCase(voice.locale),
    ),
    lower: helper(['text'], ([text], _named, voice) =>
      isAbsent(text) ? undefined : toText(text).toLocaleLowerCase(voice.locale),
    ),
    default: helper(['any', 'any'], ([value, otherwise]) => (isAbsent(value) || value === '' ? otherwise : value), {
      isTolerant: true,
    }),
  }),
)

/** As Handlebars' own `#if` has it: absent, false, 0, empty text and empty list are false. */
export function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/** The place of the first value that decides, else the last. */
function indexOr(args: readonly unknown[], decides: (value: unknown) => boolean): number {
  const index = args.findIndex(decides)
  return index < 0 ? args.length - 1 : index
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null
}

function styleOf(named: Readonly<Record<string, unknown>>): DateStyle | undefined {
  return dateStyles.find((known) => known === named.style)
}

function onTime(value: unknown, say: (at: number) => string): string | undefined {
  return isAbsent(value) || value === '' ? undefined : say(toTime(value))
}

/** An instant in ISO 8601, with an offset or Z. */
export function isTimeText(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** A time of the data, or a field's text in ISO 8601 with an offset. */
function toTime(value: unknown): number {
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'string' && isTimeText(value)) return Date.parse(value)
  throw new ArgumentFault('needs a time, such as event.window.start or a text like 2026-12-05T22:00:00+01:00')
}

function toSpan(value: unknown): TimeSpan {
  if (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Date) &&
    (Object.hasOwn(value, 'start') || Object.hasOwn(value, 'end'))
  ) {
    const { start, end } = value as { start?: unknown; end?: unknown }
    return { start: isAbsent(start) ? undefined : toTime(start), end: isAbsent(end) ? undefined : toTime(end) }
  }
  throw new ArgumentFault('needs a window, such as event.window')
}

/** Elapsed milliseconds of a window with both ends, or of a number of milliseconds. */
function toElapsed(value: unknown): number | undefined {
  if (isAbsent(value)) return undefined
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const { start, end } = toSpan(value)
  return start === undefined || end === undefined ? undefined : end - start
}

function toList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(toName) : [toName(value)]
}

/** People go by their names. */
function toName(value: unknown): string {
  const isPerson = typeof value === 'object' && value !== null && Object.hasOwn(value, 'name')
  return toText(isPerson ? (value as { name: unknown }).name : value)
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new ArgumentFault('needs text')
}

function toCount(value: unknown): number {
  if (Array.isArray(value)) return value.length
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof count === 'number' && Number.isFinite(count)) return count
  throw new ArgumentFault('needs a number or a list')
}

/** The form for the count in the language, with `#` replaced by the number; a form that is not given is `other`. */
function pluralText(count: number, named: Readonly<Record<string, unknown>>, voice: Voice): string {
  const rule = pluralRules(voice.locale).select(count)
  const exact = count === 0 ? named.zero : undefined
  // A language's `few` that the template leaves out is nearer to its `many` than to its `other` (fractions, in Polish).
  const form = exact ?? named[rule] ?? (rule === 'few' ? named.many : undefined) ?? named.other
  const digits = numberFormat(voice.locale).format(count)
  return toText(form).replaceAll('#', digits)
}

/** Times compare by their instant. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : (value ?? undefined)
}

function compare(a: unknown, b: unknown, holds: (order: number) => boolean): boolean {
  const [left, right] = [plain(a), plain(b)]
  if (left === undefined || right === undefined) return false
  if (typeof left === 'string' && typeof right === 'string') return holds(left < right ? -1 : left > right ? 1 : 0)
  const order = Number(left) - Number(right)
  if (Number.isNaN(order)) throw new ArgumentFault('needs two numbers, two times or two texts')
  return holds(order)
}
