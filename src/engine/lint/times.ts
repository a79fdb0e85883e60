import type { Lexicon } from './lexicon.ts'

/** Times that need no word of a language: `22:00`, `18h30`. */
const plainClock = /(?<![\d:.])\d{1,2}(?::\d{2}|h\d{2})(?!\d|:)/g
/** Days that need none: `5.12.`, `05/12/2026`, `2026-12-05`. */
const plainDate =
  /(?<![\d.:/-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)(?![\d/])/

/** The first of a range, in front of a time: `5–6 am`, `between 5 and 6 am`. */
const rangeStart = /(?<![\d.:/])(\d{1,2}) ?(?:[-–—]|and|to|und|bis|e|y|et|a|do|i) ?$/

/** What a text says of time. `text` is folded; an address on the web says nothing. */
export interface Times {
  /** Times of day, each once, without those by which readers should have done something. */
  clocks: readonly string[]
  /** Whether there is any time of day at all. */
  hasClock: boolean
  hasDay: boolean
  hasDuration: boolean
  hasZone: boolean
}

export function timesIn(folded: string, lexicon: Lexicon | undefined): Times {
  const text = withoutAddresses(folded)
  const clocks = new Set<string>()
  let hasClock = false
  const patterns = [plainClock, ...(lexicon === undefined ? [] : [global(lexicon.clock)])]
  for (const pattern of patterns) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      hasClock = true
      if (lexicon !== undefined && isDeadline(text.slice(0, index), match, lexicon)) continue
      clocks.add(normal(match))
      // Of a range either may be a bare number: `godz. 8-12`, `8–12 Uhr`.
      const end = /^ ?[-–—] ?(\d{1,2})(?![\d.:])/.exec(text.slice(index + match.length))?.[1]
      if (end !== undefined) clocks.add(normal(end))
      const start = rangeStart.exec(text.slice(0, index))?.[1]
      if (start !== undefined) clocks.add(normal(start))
    }
  }
  return {
    clocks: [...clocks],
    hasClock,
    hasDay: hasDay(text, lexicon),
    hasDuration: lexicon?.duration.test(text) ?? false,
    hasZone: lexicon === undefined ? true : lexicon.zone.test(text),
  }
}

export function hasDay(folded: string, lexicon: Lexicon | undefined): boolean {
  if (plainDate.test(folded)) return true
  if (lexicon === undefined) return true
  return lexicon.nearDays.test(folded) || lexicon.weekdays.test(folded) || hasMonthDay(folded, lexicon)
}

/** A month's name beside a number: `may` and `mar` alone are words. */
function hasMonthDay(folded: string, { months }: Lexicon): boolean {
  for (const { 0: match, index } of folded.matchAll(global(months))) {
    const before = folded.slice(Math.max(0, index - 8), index)
    const after = folded.slice(index + match.length, index + match.length + 6)
    if (/\d(?:st|nd|rd|th|er|\.|º)?\s*(?:de |of )?$/.test(before) || /^\.?\s*\d/.test(after)) return true
  }
  return false
}

/** A time in front of which "before" or the like stands closely. */
function isDeadline(before: string, clock: string, { deadline }: Lexicon): boolean {
  const near = before.slice(-24)
  const ending = new RegExp(`${deadline.source}[^.,;\\d]{0,9}$`)
  return ending.test(near) || new RegExp(`^${deadline.source}`).test(clock)
}

/** One name for one time: `8:00`, `08:00` and `8 Uhr` are the same. */
function normal(clock: string): string {
  const [hours = clock, minutes = '00'] = clock.match(/\d+/g) ?? []
  return /\d/.test(clock) ? `${Number(hours)}:${minutes}${/p\.?m/.test(clock) ? 'pm' : ''}` : clock
}

export function withoutAddresses(folded: string): string {
  return folded.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, (address) => ' '.repeat(address.length))
}

const globals = new WeakMap<RegExp, RegExp>()

function global(pattern: RegExp): RegExp {
  let found = globals.get(pattern)
  if (found === undefined) {
    found = new RegExp(pattern.source, 'g')
    globals.set(pattern, found)
  }
  return found
}
