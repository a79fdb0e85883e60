import { isAllowedAddress } from '../../engine/escape.ts'
import { knownWord, labelsOf } from '../../engine/labels.ts'
import { formatLocale, languageChain, pickText } from '../../engine/locale.ts'
import { parseMoment } from '../../engine/moment.ts'
import { dateTimeText, windowText } from '../../engine/time-phrases.ts'
import { noticeLabel, type Tone, toneOf } from '../../engine/tone.ts'
import type { Instant, Moment } from '../../model/project.ts'
import { type Message, type TextBlock, type TextInline, textOf } from '../../model/text.ts'
import type { About, Addressee } from '../../ports/channel.ts'
import { blocksOf, plain, printInlines } from '../chat-text.ts'

/** A thing that a notice states: `When`, `Impact`. */
export interface Fact {
  name: string
  value: readonly TextInline[]
}

/** A point in time, and how it is written for who cannot be shown it where they are. */
export interface ChatTime {
  at: Instant
  text: string
}

/** What every chat shows of a notice, each in its own dress. */
export interface ChatNotice {
  title: string
  tone: Tone
  /** `Maintenance · Rescheduled`; absent in a language without labels. */
  label?: string
  facts: readonly Fact[]
  /** The window, for chats that show each reader the time where they are. `name` is absent in a language without labels. */
  times?: { name?: string; start?: ChatTime; end?: ChatTime }
  /** What is left of the words once the facts stand by themselves. */
  body: readonly TextBlock[]
  link?: { label: string; url: string }
  /** One line. */
  short: string
}

/**
 * Takes a message apart for a chat. Facts are those that the message's own words list (a table without headings); where they list
 * none, window, services and impact of the event, named in the message's language.
 */
export function chatNotice(message: Message, to: Addressee, about: About): ChatNotice {
  if (about.notices !== undefined) return chatDigest(message, about, about.notices)
  const { event } = about
  const { language } = message
  const moment = momentOf(about)
  const label = noticeLabel(event, moment, language)
  const blocks = blocksOf(message)
  const table = blocks.find(isFactTable)
  const times = timesOf(message, to, about)
  const link = linkOf(about, language)
  return {
    ...linesOf(message, about),
    tone: toneOf(event, moment),
    ...(label === undefined ? {} : { label }),
    facts: table === undefined ? ownFacts(message, to, about) : tableFacts(table),
    ...(times === undefined ? {} : { times }),
    body: blocks.filter((block) => block !== table),
    ...(link === undefined ? {} : { link }),
  }
}

/** A chat's message without a title is refused, so there always is one. */
function linesOf({ subject, short }: Message, { event }: About): { title: string; short: string } {
  const line = textOf(short).trim()
  return { title: textOf(subject).trim() || line || event.id, short: line }
}

function momentOf({ moment }: About): Moment {
  return parseMoment(moment) ?? { kind: 'trigger', name: moment }
}

const gravest: readonly Tone[] = ['bad', 'change', 'plan', 'good', 'calm']

/** Each notice of a digest has its own facts: all stand in the body. */
function chatDigest(message: Message, about: About, notices: readonly About[]): ChatNotice {
  const label = noticeLabel(undefined, undefined, message.language)
  const link = linkOf(about, message.language)
  const tones = notices.map((notice) => toneOf(notice.event, momentOf(notice)))
  return {
    ...linesOf(message, about),
    tone: gravest.find((tone) => tones.includes(tone)) ?? 'plan',
    ...(label === undefined ? {} : { label }),
    facts: [],
    body: blocksOf(message),
    ...(link === undefined ? {} : { link }),
  }
}

type Table = Extract<TextBlock, { kind: 'table' }>

function isFactTable(block: TextBlock): block is Table {
  return (
    block.kind === 'table' &&
    block.head.every((cell) => printInlines(cell, plain).trim() === '') &&
    block.rows.length > 0 &&
    block.rows.every((row) => row.length === 2)
  )
}

function tableFacts({ rows }: Table): Fact[] {
  return rows.map(([name = [], value = []]) => ({ name: printInlines(name, plain).trim(), value }))
}

function ownFacts({ language }: Message, to: Addressee, about: About): Fact[] {
  const { event } = about
  const names = labelsOf(language)?.facts
  if (names === undefined) return []
  const fact = (name: string, text: string | undefined): Fact[] =>
    text === undefined || text === '' ? [] : [{ name, value: [{ kind: 'text', text }] }]
  const summary = pickText(event.impact?.summary, languageChain(language, about.defaultLanguage ?? language))
  const impact = event.impact && [knownWord(event.impact.level, language), summary].filter(Boolean).join('. ')
  return [
    ...fact(names.when, windowText(spanOf(about), voiceOf(language, to, about))),
    ...fact(names.services, event.services.join(', ')),
    ...fact(names.impact, impact),
  ]
}

function timesOf({ language }: Message, to: Addressee, about: About): ChatNotice['times'] {
  const voice = voiceOf(language, to, about)
  const moment = (at: Instant | undefined) => (at === undefined ? undefined : { at, text: dateTimeText(at, voice) })
  const span = spanOf(about)
  const [start, end] = [moment(span.start), moment(span.end)]
  if (start === undefined && end === undefined) return undefined
  const name = labelsOf(language)?.facts.localTime
  return { ...(name === undefined ? {} : { name }), ...(start && { start }), ...(end && { end }) }
}

/** The window that the message states; the event's own where that is not said. */
function spanOf({ facts, event }: About): { start?: Instant | undefined; end?: Instant | undefined } {
  return facts === undefined ? (event.window ?? {}) : { start: facts.start ?? undefined, end: facts.end ?? undefined }
}

function voiceOf(language: string, to: Addressee, { event, date }: About) {
  return {
    language,
    locale: formatLocale(language, to.language),
    timezone: to.timezone ?? event.timezone,
    now: date,
    isCompact: false,
  }
}

function linkOf({ statusPage, notices = [] }: About, language: string): ChatNotice['link'] {
  if (notices.some((notice) => notice.statusPage !== statusPage)) return undefined
  if (statusPage === undefined || !isAllowedAddress(statusPage)) return undefined
  return { url: statusPage, label: labelsOf(language)?.statusPage ?? statusPage }
}
