import { deflateRawSync } from 'node:zlib'
import { sha256 } from '../../engine/digest.ts'
import { pickText } from '../../engine/locale.ts'
import { compareMoments } from '../../engine/matrix.ts'
import { parseMoment } from '../../engine/moment.ts'
import { noticeId } from '../../engine/plan.ts'
import { smsSize, transliterate } from '../../engine/sms-text.ts'
import type { Action, Notice } from '../../model/plan.ts'
import type { Event } from '../../model/project.ts'
import { type Message, textOf } from '../../model/text.ts'
import { attachmentWords, securityWords } from '../extras-text.ts'
import { type Form, isShortOnly } from './form.ts'
import type { PlanReport, ReportRow } from './model.ts'

/** What the page's script reads first: all but the words of the messages. Numbers in `rows` are places in the lists beside them. */
export interface PageIndex {
  kind: 'plan'
  project: string
  /** ISO 8601 UTC; the plan's time. */
  now: string
  timezone: string
  events: PageEvent[]
  rules: string[]
  /** In the order in which events live. */
  moments: string[]
  channels: { id: string; adapter: string; form: Form; reach: 'people' | 'place' }[]
  languages: string[]
  audiences: { id: string; segment: string | null }[]
  actions: readonly Action[]
  reasons: string[]
  rows: PageRow[]
  /** So many rows' words are in one chunk. */
  chunk: number
}

export interface PageEvent {
  id: string
  occurrence: string | null
  title: string
  /** `maintenance`, `scheduled`, `emergency` … */
  facts: string[]
  start: string | null
  end: string | null
}

/** Id, event, rule, moment, channel, language, action, reason (-1: none), due, dueLast, recipients, [audience, count]…, subject. */
export type PageRow = [
  id: string,
  event: number,
  rule: number,
  moment: number,
  channel: number,
  language: number,
  action: number,
  reason: number,
  due: string,
  dueLast: string,
  recipients: number,
  audiences: (readonly [number, number])[],
  subject: string,
]

/** What one row's readers see; read only when it is opened or searched. */
export interface PageWords {
  short?: string
  text?: string
  /** Of mail. */
  html?: string
  /** Of what is shown as a chat or on a page. */
  blocks?: Message['blocks']
  from?: string
  sms?: { segments: number; encoding: string; culprit?: string }
  /** Sentences and facts beside the words. */
  cost?: Notice['cost']
  detail?: string
  security?: string
  files?: string
  digest?: boolean
  segments: Readonly<Record<string, number>>
}

/** In the order in which they ask for attention. */
export const actions: readonly Action[] = ['send', 'reschedule', 'cancel', 'schedule', 'withheld', 'pending', 'done']

const chunkSize = 200

/** The index, and the words in chunks: each a list of `PageWords` as JSON, deflated (RFC 1951) and in Base64. */
export function pageData(report: PlanReport): { index: PageIndex; chunks: string[] } {
  const { plan, rows } = report
  const events = table<Occurrence>(JSON.stringify)
  const rules = table<string>()
  const channels = table<string>()
  const languages = table<string>()
  const audiences = table<string>()
  const reasons = table<string>()
  const moments = [...new Set(rows.map(({ notice }) => notice.moment))].sort(byLife)
  const momentAt = new Map(moments.map((name, at) => [name, at]))
  const ids = new Set<string>()
  const pageRows = rows.map(({ notice, audiences: readers }): PageRow => {
    const { rule, moment, channel, language, action, reason, due, dueLast, recipients, subject } = notice
    return [
      rowId(notice, ids),
      events.at({ event: notice.event, occurrence: notice.occurrence }),
      rules.at(rule),
      momentAt.get(moment)!,
      channels.at(channel),
      languages.at(language),
      actions.indexOf(action),
      reason === null ? -1 : reasons.at(reason),
      due,
      dueLast,
      recipients,
      Object.entries(readers).map(([id, count]) => [audiences.at(id), count] as const),
      subject,
    ]
  })
  const index: PageIndex = {
    kind: 'plan',
    project: plan.project,
    now: plan.now,
    timezone: report.timezone,
    events: eventsOf(events.all, report),
    rules: rules.all,
    moments,
    channels: channels.all.map((id) => {
      const { entry, form, reach } = report.channels.get(id) ?? { form: 'system' as const, reach: 'people' as const }
      return { id, adapter: entry?.adapter ?? '', form, reach }
    }),
    languages: languages.all,
    audiences: audiences.all.map((id) => ({ id, segment: report.audiences.get(id)?.segment ?? null })),
    actions,
    reasons: reasons.all,
    rows: pageRows,
    chunk: chunkSize,
  }
  return { index, chunks: chunksOf(report) }
}

function byLife(a: string, b: string): number {
  return compareMoments(momentOf(a), momentOf(b))
}

function momentOf(name: string) {
  return parseMoment(name) ?? ({ kind: 'trigger', name } as const)
}

/** Names the row in links: the same from one report to the next while the notice is the same. */
function rowId(notice: Notice, taken: Set<string>): string {
  const digest = sha256(noticeId({ ...notice, occurrence: notice.occurrence ?? '' })).slice('sha256:'.length)
  let length = 10
  while (taken.has(digest.slice(0, length))) length++
  const id = digest.slice(0, length)
  taken.add(id)
  return id
}

type Occurrence = Pick<Notice, 'event' | 'occurrence'>

function eventsOf(all: readonly Occurrence[], { plan, events, language }: PlanReport): PageEvent[] {
  const stated = new Map<string, Notice['states']>()
  for (const { event, occurrence, states } of plan.notices)
    if (states !== null) stated.set(JSON.stringify([event, occurrence]), states)
  return all.map(({ event: id, occurrence }) => {
    const event = events.get(id)
    if (event === undefined)
      return { id, occurrence, title: 'not in the project any more', facts: [], start: null, end: null }
    const title = pickText(event.title, [language, 'en']) ?? id
    const states = stated.get(JSON.stringify([id, occurrence])) ?? null
    return { id, occurrence, title, ...(occurrence === null ? whole(event) : part(event, states)) }
  })
}

function whole(event: Event): Pick<PageEvent, 'facts' | 'start' | 'end'> {
  const { start, end } = event.window ?? {}
  return {
    facts: factsOf(event, event.status),
    start: start === undefined ? null : new Date(start).toISOString(),
    end: end === undefined ? null : new Date(end).toISOString(),
  }
}

/** An occurrence has a window and status of its own, which its notices state. */
function part(event: Event, states: Notice['states']): Pick<PageEvent, 'facts' | 'start' | 'end'> {
  return {
    facts: factsOf(event, states?.status ?? event.status),
    start: states?.start ?? null,
    end: states?.end ?? null,
  }
}

function factsOf({ type, urgency }: Event, status: string): string[] {
  return [type, status.replaceAll('_', ' '), ...(urgency === 'routine' ? [] : [urgency])]
}

/** Values, each once, with its place. */
function table<T>(nameOf: (value: T) => string = String): { at(value: T): number; all: T[] } {
  const places = new Map<string, number>()
  const all: T[] = []
  return {
    all,
    at(value) {
      const name = nameOf(value)
      let place = places.get(name)
      if (place === undefined) {
        place = all.push(value) - 1
        places.set(name, place)
      }
      return place
    },
  }
}

function chunksOf(report: PlanReport): string[] {
  const chunks: string[] = []
  for (let start = 0; start < report.rows.length; start += chunkSize) {
    const words = report.rows.slice(start, start + chunkSize).map((row) => wordsOf(row, report))
    chunks.push(deflateRawSync(JSON.stringify(words), { level: 6 }).toString('base64'))
  }
  return chunks
}

function wordsOf({ notice, reading, segments }: ReportRow, { channels }: PlanReport): PageWords {
  const { cost, detail, digest } = notice
  const security = securityWords(notice)
  const files = attachmentWords(notice)
  const beside: PageWords = {
    segments,
    ...(cost === undefined ? {} : { cost }),
    ...(detail === undefined ? {} : { detail }),
    ...(security === undefined ? {} : { security }),
    ...(files === undefined ? {} : { files }),
    ...(digest === undefined ? {} : { digest: true }),
  }
  if (reading === undefined) return beside
  const { entry, form } = channels.get(notice.channel)!
  const { message, from, adapter } = reading
  const short = textOf(message.short).trim() || textOf(message.subject)
  const isPlain = form === 'sms' && entry.config.transliterate === true
  const shown = isPlain ? transliterate(short) : short
  return {
    ...beside,
    ...(from === null ? {} : { from }),
    short: shown,
    ...(isShortOnly(adapter, form) ? {} : { text: textOf(message.text) }),
    ...(form === 'mail' ? { html: textOf(message.html) } : {}),
    ...(hasBlocks(form) && message.blocks !== undefined ? { blocks: message.blocks } : {}),
    ...(reading.sms === undefined ? {} : { sms: { ...reading.sms, culprit: smsSize(shown).culprit } }),
  }
}

function hasBlocks(form: Form): boolean {
  return form === 'chat' || form === 'room' || form === 'page'
}
