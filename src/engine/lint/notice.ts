import type { Event, Moment, Rule, TemplateWords } from '../../model/project.ts'
import { type Message, type TextBlock, type TextInline, textOf } from '../../model/text.ts'
import { preheaderOf } from '../layout.ts'
import { languageChain, pickText } from '../locale.ts'
import { smsSize } from '../sms-text.ts'
import { fold, wordCount } from './fold.ts'
import { type Lexicon, lexiconFor } from './lexicon.ts'
import { type Times, timesIn } from './times.ts'

/** Where in its life the event is when the notice speaks; of `free` nothing is demanded. */
export type Stage = 'ahead' | 'under-way' | 'over' | 'free'

/** What readers see of the message. `page`: a status page; `system`: a machine that acts on it. */
export type Form = 'mail' | 'chat' | 'page' | 'push' | 'sms' | 'system'

/** A part of the message, as read, and folded. */
export interface Part {
  name: 'subject' | 'preheader' | 'body' | 'short'
  text: string
  folded: string
}

/** A piece of the body that is read in one go: a paragraph, an entry of a list, a row of a table. */
export interface Passage extends Part {
  /** What a row of a table is found by: who looks for something reads no more of the rows before it. */
  label?: string
}

/** A message as a reader meets it, with what lint asks of it. */
export interface LintNotice {
  language: string
  lexicon: Lexicon | undefined
  event: Event
  moment: Moment
  stage: Stage
  form: Form
  /** Maintenance, a deploy or an appointment, rather than an incident. */
  isPlanned: boolean
  /** Customers or partners read it. */
  isOutside: boolean
  /** All readers are where it happens: clocks agree, and there is no status page. */
  isAtPlace: boolean
  /** Empty where the form does not show it. */
  subject: Part
  preview: Part | undefined
  body: Part
  short: Part
  /** The headings of the body, folded. */
  headings: string
  /** The body without headings and greeting. */
  content: readonly Passage[]
  /** Below the body of a mail: who writes, the contact, the status page. Folded. */
  footer: string
  /** What is said of time in all that is read. */
  times: Times
  sms: { segments: number; culprits: readonly string[] } | undefined
  /** Templates of what is read. */
  words: TemplateWords | undefined
}

export interface NoticeInput {
  event: Event
  rule: Rule
  moment: Moment
  adapter: string
  reach: 'people' | 'place'
  segments: readonly string[]
  message: Message
  words?: TemplateWords
  /** For a channel that sends SMS. */
  sms?: { segments: number }
}

const mail = new Set(['smtp', 'outbox', 'console'])
const pages = new Set(['publish', 'statuspage', 'cachet'])
const push = new Set(['ntfy', 'webpush'])
const chats = new Set(['slack', 'teams', 'discord', 'googlechat', 'mattermost', 'telegram'])
/** One text to a person, often of an approved template, or spoken: asked for the key facts only. */
const messengers = new Set(['twilio', 'cm', 'whatsapp', 'messenger', 'instagram'])
const systems = new Set(['pagerduty', 'alertmanager', 'grafana', 'otobo', 'onedesk', 'webhook'])

export function noticeOf(input: NoticeInput): LintNotice {
  const { event, moment, message, segments, words } = input
  const form = formOf(input)
  const [body = '', footer = ''] = textOf(message.text).split(/\n-- \n/)
  const lexicon = lexiconFor(message.language)
  const isShort = form === 'sms' || form === 'push'
  const short = part('short', textOf(message.short))
  const notice = {
    language: message.language,
    lexicon,
    event,
    moment,
    stage: stageOf(event, moment),
    form,
    isPlanned: isPlanned(event),
    isOutside: segments.some((segment) => segment === 'customer' || segment === 'partner'),
    isAtPlace: isAtPlace(event),
    subject: part('subject', form === 'sms' ? '' : textOf(message.subject)),
    preview: form === 'mail' ? part('preheader', preheaderOf(textOf(message.html))) : undefined,
    body: part('body', isShort ? '' : body),
    short: part('short', isShort ? short.text : ''),
    headings: isShort ? '' : headingsOf(message),
    content: isShort ? [] : contentOf(message, body, lexicon),
    footer: form === 'mail' ? fold(footer) : '',
    sms: input.sms === undefined ? undefined : smsOf(short.text, input.sms),
    words,
  }
  return {
    ...notice,
    times: timesIn(
      partsOf(notice)
        .map(({ folded }) => folded)
        .join('\n'),
      lexicon,
    ),
  }
}

/** The parts that are read, none of them empty. */
export function partsOf(notice: Pick<LintNotice, 'subject' | 'preview' | 'body' | 'short'>): Part[] {
  const { subject, preview, body, short } = notice
  return [subject, preview, body, short].filter((each) => each !== undefined).filter(({ text }) => text !== '')
}

export function part(name: Part['name'], text: string): Part {
  return { name, text, folded: fold(text) }
}

function contentOf(message: Message, body: string, lexicon: Lexicon | undefined): Passage[] {
  const all = message.blocks?.flatMap(passages) ?? body.split(/\n\s*\n/).map((text) => part('body', text.trim()))
  const [first, ...others] = all.filter(({ text }) => text !== '')
  if (first === undefined) return []
  // "Morning all," is a greeting by its comma.
  if (wordCount(first.text) <= 5 && /[,!:]$/.test(first.text)) return others
  const opening = lexicon?.greeting.exec(first.folded)
  if (opening?.index !== 0) return [first, ...others]
  // "Dear tenants," alone, or with the text behind its comma.
  if (wordCount(first.text) <= 8) return others
  const greeting = /^[^,!:\n]*[,!:]/.exec(first.text)?.[0]
  if (greeting === undefined || wordCount(greeting) > 6) return [first, ...others]
  return [part('body', first.text.slice(greeting.length).trim()), ...others]
}

/** What a block says, as one reads it; nothing of a heading. */
function passages(block: TextBlock): Passage[] {
  switch (block.kind) {
    case 'heading':
    case 'rule':
      return []
    case 'paragraph':
      return [part('body', lineOf(block.children).trim())]
    case 'list':
      return block.items.map((item) =>
        part(
          'body',
          item
            .flatMap(passages)
            .map(({ text }) => text)
            .join(' '),
        ),
      )
    case 'quote':
      return block.children.flatMap(passages)
    case 'code':
      return [part('body', block.text)]
    case 'table':
      return block.rows.map((row) => {
        const [label = '', ...values] = row.map(lineOf)
        return { ...part('body', [label, ...values].join(': ')), label }
      })
  }
}

function headingsOf({ blocks = [] }: Message): string {
  return fold(blocks.flatMap((block) => (block.kind === 'heading' ? [lineOf(block.children)] : [])).join('\n'))
}

const lineOf = (children: readonly TextInline[]) => children.map(inlineText).join('')

function inlineText(inline: TextInline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'break':
      return '\n'
    case 'link': {
      const label = lineOf(inline.children)
      return label === inline.url ? label : `${label} (${inline.url})`
    }
    default:
      return lineOf(inline.children)
  }
}

function formOf({ adapter, reach, sms }: NoticeInput): Form {
  if (sms !== undefined) return 'sms'
  if (push.has(adapter)) return 'push'
  if (systems.has(adapter)) return 'system'
  if (pages.has(adapter)) return 'page'
  if (mail.has(adapter)) return 'mail'
  if (chats.has(adapter) || reach === 'place') return 'chat'
  if (messengers.has(adapter)) return 'sms'
  // One of somebody else's may be anything that reaches a person.
  return 'push'
}

function smsOf(text: string, { segments }: { segments: number }): LintNotice['sms'] {
  const culprits = new Set<string>()
  for (const character of text) if (smsSize(character).culprit !== undefined) culprits.add(character)
  return { segments, culprits: [...culprits] }
}

export function isPlanned({ type }: Pick<Event, 'type'>): boolean {
  return type === 'maintenance' || type === 'deploy' || type === 'appointment'
}

/** Whether its readers are where it happens. */
export function isAtPlace({ fields }: Pick<Event, 'fields'>): boolean {
  return ['address', 'building', 'location', 'site'].some((key) => fields[key] !== undefined)
}

const endings = new Set(['completed', 'resolved', 'failed', 'rolled_back', 'cancelled'])

function stageOf(event: Event, moment: Moment): Stage {
  if (moment.kind === 'trigger' || event.type === 'announcement' || event.type === 'ticket') return 'free'
  if (endings.has(moment.name)) return 'over'
  if (moment.kind === 'offset') {
    if (moment.anchor === 'end') return moment.side === 'before' ? 'under-way' : 'over'
    return moment.side === 'before' && isPlanned(event) ? 'ahead' : 'under-way'
  }
  const isBefore = moment.name === 'announced' || moment.name === 'rescheduled'
  return isBefore && isPlanned(event) ? 'ahead' : 'under-way'
}

/** Names that readers know the event by. */
export function namesOf({ event, language }: LintNotice): string[] {
  const title = pickText(event.title, languageChain(language, language))
  return [...event.services, ...(title === undefined ? [] : [title])]
}

/** The event's text in the language of the notice. */
export function factOf({ event, language }: LintNotice, key: 'reason' | 'workaround' | 'impact'): string | undefined {
  const text = key === 'impact' ? event.impact?.summary : event[key]
  return pickText(text, languageChain(language, language))
}
