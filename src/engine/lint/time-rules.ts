import type { Fault, MessageRule } from './fault.ts'
import { findIn, sentenceAround, wordCount } from './fold.ts'
import type { Lexicon } from './lexicon.ts'
import { factOf, type LintNotice, type Part, part, partsOf } from './notice.ts'
import { says } from './statements.ts'
import { saysWhat } from './subjects.ts'
import { timesIn, withoutAddresses } from './times.ts'

export const exactTime: MessageRule = (notice, settings) => {
  const { stage, form, moment, times, lexicon, event } = notice
  const isExtended = moment.name === 'extended'
  if ((stage !== 'ahead' && !isExtended) || form === 'system' || lexicon === undefined) return undefined
  if (findVague(notice, settings['vague-time'].allow).length > 0) return undefined
  const missing = isExtended ? missingEnd(notice) : missingTime(notice)
  if (missing === undefined) return undefined
  const fault: Fault = {
    code: 'exact-time',
    message: `the message does not say ${missing}`,
    hint: 'write {{window event.window}}',
  }
  const hasAll = event.window?.start !== undefined && event.window.end !== undefined
  return hasAll || times.clocks.length > 0 ? fault : { ...fault, lacks: 'window' }
}

function missingTime({ times }: LintNotice): string | undefined {
  if (!times.hasDay && times.clocks.length === 0) return 'when it takes place'
  if (!times.hasDay) return 'on which day'
  if (times.clocks.length === 0) return 'at what time of day it begins'
  return times.clocks.length > 1 || times.hasDuration ? undefined : 'when it ends or how long it takes'
}

function missingEnd({ times }: LintNotice): string | undefined {
  return times.clocks.length > 0 || times.hasDuration ? undefined : 'when it will end now'
}

export const timeZone: MessageRule = (notice) => {
  const { times, form, isAtPlace, stage, lexicon } = notice
  if (stage === 'free' || form === 'system' || isAtPlace || lexicon === undefined) return undefined
  if (!times.hasClock || times.hasZone) return undefined
  return {
    code: 'time-zone',
    message: 'a time of day is given without its zone',
    hint: 'write times with {{time …}} or {{window …}}, which name it',
    ...firstClock(notice),
  }
}

/** Where the first time of day stands. */
function firstClock(notice: LintNotice): Pick<Fault, 'part' | 'words'> {
  const { lexicon } = notice
  for (const { name, text, folded } of partsOf(notice)) {
    const plain = findIn(text, withoutAddresses(folded), /(?<![\d:.])\d{1,2}(?::\d{2}|h\d{2})(?!\d|:)/)
    const worded = lexicon && findIn(text, withoutAddresses(folded), lexicon.clock)
    const match = plain ?? worded
    if (match !== undefined) return { part: name, words: match.text }
  }
  return {}
}

export const vagueTime: MessageRule = (notice, settings) => {
  if (notice.form === 'system') return undefined
  return findVague(notice, settings['vague-time'].allow).map(({ part, words }) => ({
    code: 'vague-time',
    message: `"${words}" is not a time that people can plan with`,
    hint: 'say the day, the start and the end, or when the next message comes',
    part,
    words,
  }))
}

interface Vague {
  part: NonNullable<Fault['part']>
  words: string
}

/** Each vague time once; that of the preview or the subject only where the text has none. */
function findVague(notice: LintNotice, allowed: readonly string[]): Vague[] {
  const { lexicon, times, stage } = notice
  if (lexicon === undefined) return []
  const allow = allowed.map((each) => each.toLowerCase())
  const found: Vague[] = []
  for (const { name, text, folded } of partsOf(notice)) {
    const add = (match: { text: string } | undefined) => {
      if (match === undefined || allow.includes(match.text.toLowerCase())) return
      const words = match.text.replace(/\s+/g, ' ')
      if (!found.some((each) => each.words.toLowerCase() === words.toLowerCase())) found.push({ part: name, words })
    }
    // A part of a day beside its times only describes them; where nothing is planned it tells nobody what to wait for.
    if (!times.hasClock && stage !== 'over' && stage !== 'free') add(findIn(text, folded, lexicon.vaguePart))
    for (let from = 0; ; ) {
      const match = findIn(text, folded, lexicon.vagueSoon, from)
      if (match === undefined) break
      const { start, end } = sentenceAround(text, match.index)
      const sentence = folded.slice(start, end)
      const isTimed = timesIn(sentence, lexicon).hasClock
      if (!isTimed && !lexicon.request.test(sentence) && !hasCondition(folded, match)) add(match)
      from = match.index + match.text.length
    }
  }
  return found
}

/** "As soon as it is done" promises nothing by itself: what follows says when. */
function hasCondition(folded: string, { index, text }: { index: number; text: string }): boolean {
  const before = folded.slice(Math.max(0, index - 4), index)
  const after = folded.slice(index + text.length, index + text.length + 14)
  return (/\bas $/.test(before) && /^ as (?!possible)/.test(after)) || /^ (?:che|wie|gdy|que) /.test(after)
}

export const leadFirst: MessageRule = (notice) => {
  const lead = leadOf(notice)
  if (lead === undefined) return undefined
  // The heading above is read before.
  const hasWhat = saysWhat(notice, lead.folded) || saysWhat(notice, notice.headings)
  const hasWhen = saysWhen(notice, lead.folded)
  if (hasWhat && hasWhen) return undefined
  const missing = !hasWhat && !hasWhen ? 'what happens or when' : hasWhat ? 'when' : 'what happens'
  return {
    code: 'lead-first',
    message: `the first sentence does not say ${missing}`,
    hint: 'begin with what happens and when; tell the story after that',
    part: 'body',
    words: lead.text.length > 80 ? lead.text.slice(0, 80).replace(/\s+\S*$/, '') : lead.text,
  }
}

/** Words of a first sentence that is short: the next is read along with it. */
const shortSentence = 20

/** The first sentence, and the next where the first is short and says what happens; undefined where no lead is asked for. */
function leadOf(notice: LintNotice): Part | undefined {
  const [first] = notice.content
  if (first === undefined || !isLeadAsked(notice)) return undefined
  const { end } = sentenceAround(first.text, 0)
  const sentence = part('body', first.text.slice(0, end).trim())
  const hasWhat = saysWhat(notice, sentence.folded) || saysWhat(notice, notice.headings)
  if (wordCount(sentence.text) > shortSentence || !hasWhat) return sentence
  return part('body', first.text.slice(0, sentenceAround(first.text, end).end).trim())
}

function isLeadAsked({ stage, form, lexicon }: LintNotice): boolean {
  return stage === 'ahead' && (form === 'mail' || form === 'chat') && lexicon !== undefined
}

function saysWhen({ lexicon }: LintNotice, folded: string): boolean {
  if (lexicon === undefined) return true
  const times = timesIn(folded, lexicon)
  return times.hasDay || times.hasClock || lexicon.vaguePart.test(folded) || lexicon.vagueSoon.test(folded)
}

/** Words a person reads in a second; adults read about 240 a minute (Brysbaert 2019, a review of 190 studies: 238). */
const wordsPerSecond = 4

export const readingTime: MessageRule = (notice, settings) => {
  const { lexicon, event } = notice
  // A lead that is wrong is the cause, and so is an effect that is missing.
  if (!isLeadAsked(notice) || lexicon === undefined || leadFirst(notice, settings) !== undefined) return undefined
  if (event.impact?.level === 'none' || event.type === 'appointment') return undefined
  if (notice.moment.name === 'rescheduled' || !says(notice, 'impact')) return undefined
  const allowed = (settings['reading-time'].seconds ?? 10) * wordsPerSecond
  const words = wordsToEffect(notice, lexicon)
  if (words === undefined || words <= allowed) return undefined
  return {
    code: 'reading-time',
    message: `it takes ${Math.round(words / wordsPerSecond)} seconds of reading to learn the effect`,
    hint: 'say the effect in the first two sentences',
  }
}

/** How many words are read before the effect; undefined where only a preview or a heading says it. */
function wordsToEffect(notice: LintNotice, lexicon: Lexicon): number | undefined {
  const summary = factOf(notice, 'impact')
  let words = 0
  for (const { text, folded, label } of notice.content) {
    const stated = summary === undefined ? -1 : text.indexOf(summary)
    const places = [stated, lexicon.impact.exec(folded)?.index ?? -1].filter((place) => place >= 0)
    if (places.length > 0) return words + wordCount(text.slice(0, Math.min(...places)))
    words += wordCount(label ?? text)
  }
  return undefined
}
