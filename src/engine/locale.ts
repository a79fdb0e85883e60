import type { LocalizedText } from '../model/text.ts'
import { createLru } from './lru.ts'

/** A language, then its bases: `zh-Hant-TW`, `zh-Hant`, `zh`. */
function withBases(language: string): string[] {
  const subtags = language.split('-')
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'))
}

/** Languages to try for a reader, best first: the reader's, its base, the project's default, `en`. */
export function languageChain(asked: string | undefined, fallback: string): string[] {
  const chain = [...(asked ? withBases(asked) : []), ...withBases(fallback), 'en']
  return [...new Set(chain.map((language) => language.toLowerCase()))]
}

/** The best of the languages there are; the first there is where none is in the chain, undefined where there is none. */
export function pickLanguage(available: readonly string[], chain: readonly string[]): string | undefined {
  for (const wanted of chain) {
    const found = available.find((language) => language.toLowerCase() === wanted)
    if (found !== undefined) return found
  }
  return available[0]
}

export function pickText(text: LocalizedText | undefined, chain: readonly string[]): string | undefined {
  if (text === undefined || typeof text === 'string') return text
  const language = pickLanguage(Object.keys(text), chain)
  return language === undefined ? undefined : text[language]
}

export function baseOf(language: string): string {
  return (language.split('-')[0] ?? language).toLowerCase()
}

/**
 * The locale that dates and numbers of a text are written in: the reader's region where it is of the text's language.
 * English without a region is written as in Britain (day before month, 24 hours), which every reader of English understands
 * and which is never taken for another day.
 */
export function formatLocale(language: string, asked: string | undefined): string {
  const locale =
    asked !== undefined && baseOf(asked) === baseOf(language) && asked.length > language.length ? asked : language
  if (locale.toLowerCase() === 'en') return 'en-GB'
  return isSupported(locale) ? locale : 'en-GB'
}

function isSupported(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0
  } catch {
    // Not a well-formed language tag.
    return false
  }
}

const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ku-arab',
  'pa-arab',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(baseOf(language)) ? 'rtl' : 'ltr'
}

/** A formatter for each locale, made once, since making one takes 20 to 50 µs. */
export function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>()
  return (locale) => {
    let format = made.get(locale)
    if (format === undefined) {
      format = make(locale)
      made.set(locale, format)
    }
    return format
  }
}

const dateFormats = new WeakMap<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>()

/** A date formatter; made once for each locale, zone and set of options, which is told by identity. */
export function dateFormat(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let formats = dateFormats.get(options)
  if (!formats) {
    formats = new Map()
    dateFormats.set(options, formats)
  }
  const key = `${locale} ${timeZone}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    formats.set(key, format)
  }
  return format
}

/** Where English has an abbreviation, one of these regions knows it: CET in Britain, EST in America, AEDT in Australia. */
const englishRegions = ['en-GB', 'en-US', 'en-AU', 'en-NZ', 'en-ZA', 'en-IN', 'en-CA']

/** Abbreviations that stand for more than one zone, and so need the offset beside them. */
const ambiguous = new Set(['AST', 'BST', 'CDT', 'CST', 'ECT', 'GST', 'IST', 'PST', 'SST', 'WST'])

const zoneStyles = {
  short: { timeZoneName: 'short' },
  long: { timeZoneName: 'long' },
  offset: { timeZoneName: 'shortOffset' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

const dayStyle: Intl.DateTimeFormatOptions = {}

function zonePart(locale: string, timeZone: string, at: number, style: keyof typeof zoneStyles): string {
  const parts = dateFormat(locale, timeZone, zoneStyles[style]).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

/** `GMT+1`, `GMT+5:30`, `GMT`. */
export function zoneOffset(timeZone: string, at: number): string {
  return zonePart('en-GB', timeZone, at, 'offset')
    .replace('\u2212', '-')
    .replace(/^GMT\+0$/, 'GMT')
}

/**
 * The zone's short name at that instant, in the reader's language: `CET`, `MEZ`, `EST`; its offset, `GMT+9`, where the language
 * has no abbreviation; both, `IST (GMT+5:30)`, where the abbreviation stands for several zones.
 */
export function zoneName(locale: string, timeZone: string, at: number): string {
  const key = `${locale} ${timeZone} ${at}`
  let name = zoneNames.get(key)
  if (name === undefined) {
    name = findZoneName(locale, timeZone, at)
    zoneNames.set(key, name)
  }
  return name
}

/** An event's window is said in many messages, and a name takes up to eight questions. */
const zoneNames = createLru<string>(1_000)

function findZoneName(locale: string, timeZone: string, at: number): string {
  const locales = baseOf(locale) === 'en' ? [locale, ...englishRegions] : [locale]
  const offset = zoneOffset(timeZone, at)
  for (const each of locales) {
    const name = zonePart(each, timeZone, at, 'short')
    if (!/^(GMT|UTC)?[+\u2212-]|^GMT[+\u2212-]/.test(name)) return ambiguous.has(name) ? `${name} (${offset})` : name
  }
  return offset
}

/** `Central European Standard Time, Europe/Rome`: for the one place in a message that says which zone it is in. */
export function longZoneName(locale: string, timeZone: string, at: number): string {
  const name = zonePart(locale, timeZone, at, 'long')
  const id = dateFormat(locale, timeZone, dayStyle).resolvedOptions().timeZone
  return /^(GMT|UTC)/.test(name) || id === 'UTC' ? name : `${name}, ${timeZone}`
}

/** Spaces of all widths as plain ones: narrow no-break spaces double the price of an SMS and break searching. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/g, ' ')
}

/** Between a name and its value. French sets a no-break space before a colon. */
export function labelColon(language: string): string {
  return baseOf(language) === 'fr' ? '\u00A0: ' : ': '
}
