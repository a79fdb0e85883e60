import type { Facts } from '../model/delivery.ts'
import type {
  Event,
  Instant,
  Moment,
  Project,
  Recipient,
  Rule,
  TemplateSet,
  TemplateWords,
  TextPart,
} from '../model/project.ts'
import { type Message, textOf } from '../model/text.ts'
import { arrangeDigest, type DigestMember, digestData } from './digest-message.ts'
import { buildFrame, type Frame, fillFrame } from './frame.ts'
import { type FrameKey, frameKeyOf } from './frame-key.ts'
import { formatLocale, languageChain, pickText } from './locale.ts'
import { createLru } from './lru.ts'
import { type RecipientData, recipientData, sharedData } from './template-data.ts'
import { TemplateError } from './template-error.ts'
import { parseTemplate } from './template-syntax.ts'
import type { Template } from './template-tree.ts'
import type { Voice } from './time-phrases.ts'
import { type ChosenWords, digestWordsFor, wordsFor } from './words-for.ts'

export interface RenderRequest {
  event: Event
  /** What the message states: window, status and public updates as they hold when it leaves. */
  facts: Facts
  rule: Rule
  moment: Moment
  recipient: Recipient
  /** The language asked for, usually the recipient's; the renderer falls back from it. */
  language: string | undefined
  /** The IANA zone that times are shown in. */
  timezone: string
  /** What this thread was told before; null where nothing was. */
  told: Facts | null
  /** Ids of the updates that this thread was not told. */
  news: readonly string[]
  /** The time that `relative` counts from: when the message leaves. */
  now: Instant
}

/** Several notices to one person, in one message. */
export interface DigestRequest {
  /** Each as if it went out alone; `message`: where its words are no template of ours. */
  notices: readonly (RenderRequest & { message?: Message })[]
  recipient: Recipient
  language: string | undefined
  timezone: string
  now: Instant
}

export interface RendererOptions {
  templates: ReadonlyMap<string, TemplateSet>
  builtIns: ReadonlyMap<string, TemplateSet>
  defaults: Project['defaults']
  projectName: string
  /** To name the people of a team that is one. */
  audiences?: Project['audiences']
  /** How many frames are kept; a frame takes about 40 KB. Default 1,000. */
  maxFrames?: number
}

export interface Renderer {
  /** Throws a `TemplateError` where a template cannot be rendered with the data it gets. */
  render(request: RenderRequest): Message
  /** The same for a digest. */
  renderDigest(request: DigestRequest): Message
  /** The words around the notices of a digest of these rules, each given once. */
  digestWords(rules: readonly Rule[], language: string | undefined): { language: string; words: TemplateWords }
  /** The words that a rule uses at a moment for who asks for a language; undefined where there are none. */
  wordsFor(rule: Rule, moment: Moment, language: string | undefined): ChosenWords | undefined
}

/** Renders messages. Pure but for a cache: the same request gives the same message. */
export function createRenderer(options: RendererOptions): Renderer {
  const { defaults, maxFrames = 1000 } = options
  const sources = { templates: options.templates, builtIns: options.builtIns, defaultLanguage: defaults.language }
  const { statusPage, contact } = defaults
  const project = { name: options.projectName, statusPage, contact, audiences: options.audiences ?? new Map() }
  const frames = createLru<Frame>(maxFrames)
  const templates = new WeakMap<TextPart, Template>()
  const chosen = new WeakMap<Rule, Map<string, Chosen | undefined>>()
  const digestWords = createLru<Chosen>(maxFrames)
  const names = createNames()

  interface Chosen extends ChosenWords {
    key: FrameKey
  }

  function templateOf(part: TextPart): Template {
    let template = templates.get(part)
    if (!template) {
      template = parseTemplate(part)
      templates.set(part, template)
    }
    return template
  }

  function choose(rule: Rule, moment: Moment, language: string | undefined): Chosen | undefined {
    let byMoment = chosen.get(rule)
    if (!byMoment) {
      byMoment = new Map()
      chosen.set(rule, byMoment)
    }
    const name = `${moment.name}\0${language ?? ''}`
    if (!byMoment.has(name)) {
      const words = wordsFor(sources, rule, moment, language)
      const parts = Object.values(words?.words ?? {}).map((part: TextPart) => templateOf(part))
      byMoment.set(name, words && { ...words, key: frameKeyOf(parts) })
    }
    return byMoment.get(name)
  }

  /** A message is in one language: texts of the event follow the words', then what the reader would take. */
  function languagesOf(words: ChosenWords, asked: string | undefined): string[] {
    return [
      ...new Set([...languageChain(words.language, defaults.language), ...languageChain(asked, defaults.language)]),
    ]
  }

  function voiceOf(words: ChosenWords, { language, timezone, now }: Reading): Voice {
    return {
      language: words.language,
      locale: formatLocale(words.language, language),
      timezone,
      now,
      isCompact: false,
    }
  }

  function build(request: RenderRequest, words: Chosen, recipient: RecipientData, isInDigest: boolean): Frame {
    const { event, moment } = request
    const languages = languagesOf(words, request.language)
    return buildFrame({
      words: words.words,
      templateOf,
      shared: sharedData({ ...request, isInDigest }, project, languages),
      recipient,
      voice: voiceOf(words, request),
      layout: { event, moment, project, language: words.language },
      title: pickText(event.title, languages) ?? event.id,
      statusPage: event.statusPage ?? project.statusPage,
    })
  }

  function wordsOf({ rule, moment, language }: RenderRequest): Chosen {
    const words = choose(rule, moment, language)
    if (words !== undefined) return words
    throw new TemplateError({
      code: 'template-missing',
      severity: 'error',
      message: `the rule "${rule.id}" has no words for "${moment.name}"`,
      at: rule.at,
    })
  }

  function keyOf(request: RenderRequest, words: Chosen, recipient: RecipientData): string {
    const { usesRule, usesTold, usesNews, usesNow, answersOf } = words.key
    return [
      names.of(request.event),
      // Rules that use the same words say the same.
      names.of(words.words),
      usesRule ? names.of(request.rule) : '',
      request.moment.name,
      request.language ?? '',
      request.timezone,
      names.ofFacts(request.facts),
      usesTold ? names.ofFacts(request.told) : '',
      usesNews ? request.news.join('\u0001') : '',
      usesNow ? request.now : '',
      answersOf(recipient),
    ].join('\0')
  }

  function frameOf(key: string, make: () => Frame): Frame {
    let frame = frames.get(key)
    if (!frame) {
      frame = make()
      frames.set(key, frame)
    }
    return frame
  }

  /** A notice as a digest says it, and what of it makes one digest's frame another than the next one's. */
  function memberOf(notice: DigestRequest['notices'][number], recipient: RecipientData) {
    const { message, event } = notice
    if (message !== undefined) {
      const words: ChosenWords = { words: {}, language: message.language, source: 'rule' }
      const shared = sharedData({ ...notice, isInDigest: true }, project, languagesOf(words, notice.language))
      const texts = { subject: textOf(message.subject), short: textOf(message.short) }
      const key = [names.of(event), names.ofFacts(notice.facts), message.digest].join('\0')
      return { key, member: { ...texts, body: message, shared, voice: voiceOf(words, notice) } }
    }
    const words = wordsOf(notice)
    const own = keyOf(notice, words, recipient)
    const frame = frameOf(`in a digest\0${own}`, () => build(notice, words, recipient, true))
    const { subject, short } = fillFrame(frame, recipient)
    const { words: parts } = words
    const member: DigestMember = {
      subject: textOf(subject),
      short: textOf(short),
      body: parts.body ?? parts.short ?? parts.subject ?? noPart,
      shared: sharedData({ ...notice, isInDigest: true }, project, languagesOf(words, notice.language)),
      voice: voiceOf(words, notice),
    }
    return { key: [own, ...subject.values, ...short.values].join('\u0001'), member }
  }

  function chooseForDigest(rules: readonly Rule[], language: string | undefined): Chosen {
    const unique = [...new Set(rules)]
    const name = [language ?? '', ...unique.map(names.of)].join('\0')
    let found = digestWords.get(name)
    if (found === undefined) {
      const words = digestWordsFor(sources, unique, language)
      if (words === undefined) throw new Error('there are no built-in words for a digest')
      found = { ...words, key: frameKeyOf(Object.values(words.words).map((part: TextPart) => templateOf(part))) }
      digestWords.set(name, found)
    }
    return found
  }

  return {
    render(request) {
      const words = wordsOf(request)
      const recipient = recipientData(request.recipient)
      const key = keyOf(request, words, recipient)
      return fillFrame(
        frameOf(key, () => build(request, words, recipient, false)),
        recipient,
      )
    },
    renderDigest(request) {
      const { notices, language, timezone, now } = request
      const recipient = recipientData(request.recipient)
      const words = chooseForDigest(
        notices.map(({ rule }) => rule),
        language,
      )
      const all = notices.map((notice) => memberOf(notice, recipient))
      const members = all.map(({ member }) => member)
      const { usesNow, answersOf } = words.key
      const key = [
        'digest',
        language ?? '',
        timezone,
        names.of(words.words),
        usesNow ? now : '',
        answersOf(recipient),
        ...all.map(({ key }) => key),
      ].join('\0')
      const [first, ...others] = new Set(notices.map(({ event }) => event))
      const event = others.length === 0 ? first : undefined
      const frame = frameOf(key, () => {
        const shared = digestData(members, project)
        return buildFrame({
          words: words.words,
          templateOf,
          shared,
          recipient,
          voice: voiceOf(words, request),
          layout: { event, moment: undefined, project, language: words.language },
          title: (shared as { titles?: readonly string[] }).titles?.join(', ') ?? '',
          statusPage: event?.statusPage ?? project.statusPage,
          arrange: (body, outputs) => arrangeDigest(body, members, outputs, recipient, templateOf),
        })
      })
      return fillFrame(frame, recipient)
    },
    digestWords: (rules, language) => {
      const { words, language: own } = chooseForDigest(rules, language)
      return { language: own, words }
    },
    wordsFor: choose,
  }
}

/** How somebody reads. */
type Reading = Pick<RenderRequest, 'language' | 'timezone' | 'now'>

const noPart: TextPart = { text: '', origin: { file: '', line: 1, column: 1, indentColumn: 1, exact: false } }

/** Short names for objects, by identity, and for facts, by content. */
function createNames() {
  const numbers = new WeakMap<object, number>()
  const facts = new WeakMap<Facts, string>()
  let last = 0
  return {
    of(object: object): number {
      let number = numbers.get(object)
      if (number === undefined) {
        number = ++last
        numbers.set(object, number)
      }
      return number
    },
    ofFacts(value: Facts | null): string {
      if (value === null) return ''
      let text = facts.get(value)
      if (text === undefined) {
        text = JSON.stringify([value.start, value.end, value.status, value.updates])
        facts.set(value, text)
      }
      return text
    },
  }
}
