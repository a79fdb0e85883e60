import { baseOf } from '../locale.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'
import { pl } from './words/pl.ts'

/**
 * What lint knows of a language. Every pattern is for folded text (lower case, no accents) and looks for signs of a statement, not for
 * its sense: where a sign is there, the statement is taken to be there.
 */
export interface Lexicon {
  /** Beginnings of the names of months and weekdays. */
  months: RegExp
  weekdays: RegExp
  /** Today, tomorrow. */
  nearDays: RegExp
  /** Times of day that need a word of the language to be known as such: `8 Uhr`, `ore 9`, `godz. 8`, midnight. */
  clock: RegExp
  /** In front of a time by which readers should have done something: no end of the work. */
  deadline: RegExp
  /** How long: two hours, 30 minutes. */
  duration: RegExp
  zone: RegExp
  /** Times of which only a part is said: a part of a day, a weekend, a while. Fine where the message has times of day. */
  vaguePart: RegExp
  /** Promises without a time: soon, shortly. Fine where the same sentence has a time. */
  vagueSoon: RegExp
  /** Asks the reader: what is asked for as soon as possible is no promise. */
  request: RegExp
  reason: RegExp
  impact: RegExp
  workaround: RegExp
  /** Says when the next message comes, if a time follows. */
  nextUpdate: RegExp
  /** Words for a status page. */
  statusPage: RegExp
  /** Sends the reader to somebody. */
  ask: RegExp
  /** One may answer the message itself. */
  reply: RegExp
  thanks: RegExp
  greeting: RegExp
  /** Maintenance, work, upgrade: what happens, where no service is named. */
  work: RegExp
  /** A preview line that says nothing. */
  filler: RegExp
  jargon: RegExp
  blame: RegExp
}

const lexicons: Readonly<Record<string, Lexicon>> = { en, it, de, pl, fr, es }

/** Undefined for a language that lint does not know: what depends on words is then not asked. */
export function lexiconFor(language: string): Lexicon | undefined {
  const base = baseOf(language)
  return Object.hasOwn(lexicons, base) ? lexicons[base] : undefined
}
