import { says } from './demands.ts'
import type { Fault, MessageRule } from './fault.ts'
import { findIn, firstSentence, sentenceAround, wordCount } from './fold.ts'
import { factOf, type LintNotice, partsOf } from './notice.ts'
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
  if (!isLeadAsked(notice)) return undefined
  const lead = firstSentence(notice.content.text)
  const at = notice.content.folded.indexOf(notice.content.folded.slice(0, lead.length))
  const folded = notice.content.folded.slice(at, at + lead.length)
  const hasWhat = saysWhat(notice, folded)
  const hasWhen = saysWhen(notice, folded)
  if (hasWhat && hasWhen) return undefined
  const missing = !hasWhat && !hasWhen ? 'what happens or when' : hasWhat ? 'when' : 'what happens'
  return {
    code: 'lead-first',
    message: `the first sentence does not say ${missing}`,
    hint: 'begin with what happens and when; tell the story after that',
    part: 'body',
    words: lead.length > 80 ? `${lead.slice(0, 80).replace(/\s+\S*$/, '')}` : lead,
  }
}

function isLeadAsked({ stage, form, lexicon, content }: LintNotice): boolean {
  return stage === 'ahead' && (form === 'mail' || form === 'chat') && lexicon !== undefined && content.text !== ''
}

function saysWhen({ lexicon }: LintNotice, folded: string): boolean {
  if (lexicon === undefined) return true
  const times = timesIn(folded, lexicon)
  return times.hasDay || times.hasClock || lexicon.vaguePart.test(folded) || lexicon.vagueSoon.test(folded)
}

/** Words a person reads in a second; adults read about 240 a minute (Brysbaert 2019, a review of 190 studies: 238). */
const wordsPerSecond = 4

export const readingTime: MessageRule = (notice, settings) => {
  const { lexicon, content, event } = notice
  // A lead that is wrong is the cause, and so is an effect that is missing.
  if (!isLeadAsked(notice) || lexicon === undefined || leadFirst(notice, settings) !== undefined) return undefined
  if (event.impact?.level === 'none' || notice.moment.name === 'rescheduled' || !says(notice, 'impact'))
    return undefined
  const allowed = (settings['reading-time'].seconds ?? 10) * wordsPerSecond
  const effect = effectIn(notice)
  if (effect === undefined) return undefined
  const words = wordCount(content.text.slice(0, effect))
  if (words <= allowed) return undefined
  return {
    code: 'reading-time',
    message: `it takes ${Math.round(words / wordsPerSecond)} seconds of reading to learn the effect`,
    hint: 'say the effect in the first two sentences',
  }
}

function effectIn(notice: LintNotice): number | undefined {
  const { lexicon, content } = notice
  const summary = factOf(notice, 'impact')
  const stated = summary === undefined ? -1 : content.text.indexOf(summary)
  const found = lexicon?.impact.exec(content.folded)?.index
  const places = [stated, found ?? -1].filter((place) => place >= 0)
  return places.length === 0 ? undefined : Math.min(...places)
}
