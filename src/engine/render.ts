import type { Facts } from '../model/delivery.ts'
import type { Event, Instant, Moment, Project, Recipient, Rule, TemplateSet, TextPart } from '../model/project.ts'
import type { Message } from '../model/text.ts'
import { buildFrame, type Frame, fillFrame } from './frame.ts'
import { type FrameKey, frameKeyOf } from './frame-key.ts'
import { formatLocale, languageChain, pickText } from './locale.ts'
import { type RecipientData, recipientData, sharedData } from './template-data.ts'
import { TemplateError } from './template-error.ts'
import { parseTemplate } from './template-syntax.ts'
import type { Template } from './template-tree.ts'
import { type ChosenWords, wordsFor } from './words-for.ts'

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

  function build(request: RenderRequest, words: Chosen, recipient: RecipientData): Frame {
    const { event, moment, language: asked } = request
    // A message is in one language: texts of the event follow the words', then what the reader would take.
    const languages = [
      ...new Set([...languageChain(words.language, defaults.language), ...languageChain(asked, defaults.language)]),
    ]
    return buildFrame({
      words: words.words,
      templateOf,
      shared: sharedData(request, project, languages),
      recipient,
      voice: {
        language: words.language,
        locale: formatLocale(words.language, asked),
        timezone: request.timezone,
        now: request.now,
        isCompact: false,
      },
      layout: { event, moment, project, language: words.language },
      title: pickText(event.title, languages) ?? event.id,
      statusPage: event.statusPage ?? project.statusPage,
    })
  }

  return {
    render(request) {
      const { event, rule, moment, language } = request
      const words = choose(rule, moment, language)
      if (!words) {
        throw new TemplateError({
          code: 'template-missing',
          severity: 'error',
          message: `the rule "${rule.id}" has no words for "${moment.name}"`,
          at: rule.at,
        })
      }
      const recipient = recipientData(request.recipient)
      const { usesTold, usesNow } = words.key
      const key = [
        names.of(event),
        names.of(rule),
        moment.name,
        language ?? '',
        request.timezone,
        names.ofFacts(request.facts),
        usesTold ? names.ofFacts(request.told) : '',
        words.key.usesNews ? request.news.join('\u0001') : '',
        usesNow ? request.now : '',
        words.key.answersOf(recipient),
      ].join('\0')
      let frame = frames.get(key)
      if (!frame) {
        frame = build(request, words, recipient)
        frames.set(key, frame)
      }
      return fillFrame(frame, recipient)
    },
    wordsFor: choose,
  }
}

interface Lru<T> {
  get(key: string): T | undefined
  set(key: string, value: T): void
}

/** Forgets what was longest not used; a Map keeps the order in which its keys were set. */
function createLru<T>(limit: number): Lru<T> {
  const entries = new Map<string, T>()
  return {
    get(key) {
      const value = entries.get(key)
      // While there is room, order does not matter.
      if (value !== undefined && entries.size >= limit) {
        entries.delete(key)
        entries.set(key, value)
      }
      return value
    },
    set(key, value) {
      if (entries.size >= limit) {
        const [oldest] = entries.keys()
        entries.delete(oldest!)
      }
      entries.set(key, value)
    },
  }
}

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
