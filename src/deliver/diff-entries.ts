import { identityOf } from '../engine/key.ts'
import { spokenMoments } from '../engine/spoken-moments.ts'
import { TemplateError } from '../engine/template-error.ts'
import type { DiffNotice, DueTimes, Readership } from '../model/diff.ts'
import type { Event, Moment, Recipient, Rule } from '../model/project.ts'
import type { FilledText, Message } from '../model/text.ts'
import { contentPrint } from './fingerprints.ts'
import { ownLanguages, type ReadingsOptions, type Sketch, sketches } from './readings.ts'
import { placeRecipient, type World } from './world.ts'

/** A message as a reviewer compares it: what belongs to one person stands as `…`. */
export interface Texts {
  subject: string
  text: string
  short: string
  html: string
  /** SMS that it takes, where it goes out as SMS. */
  sms?: number
  /** It could not be rendered, which was reported: there is nothing to compare. */
  isBroken?: true
}

/** One notice of one side of a diff, rendered where it is asked for. */
export interface Entry {
  notice: DiffNotice
  due: DueTimes
  from: string | null
  readers: Readership
  /** The same for the same people at the same addresses. */
  people: string
  /** What it is made of, by the names that keep over a renaming. */
  ids: { event: string; rule: string; channel: string }
  moment: Moment
  rule: Rule
  /** Absent for what is fired. */
  event?: Event
  /** The same where the event, without its place in a file, is the same. */
  eventPrint: string
  /** The same where the rule's words for this moment and language are the same. */
  wordsPrint: string
  reader?: Recipient
  sketch?: Sketch
  /** As the first of its readers reads it, or somebody else. */
  texts(reader?: Recipient): Texts
}

/** Every notice of the project by a key that both sides of a diff share, though ids were renamed with `was`. */
export async function entriesOf(world: World, options: ReadingsOptions): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const all = { ...options, toCome: true, imagine: true, identify: true }
  for await (const sketch of sketches(world, all)) add(entries, entryOf(world, sketch))
  if (options.event === undefined) for (const entry of firedEntries(world)) add(entries, entry)
  return entries
}

/** What a rule would say of an event that is over, for a rule that has nothing else to speak of. */
export async function pastEntries(
  world: World,
  { event, rule, ...options }: ReadingsOptions & { event: string; rule: string },
): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const sketch of sketches(world, { ...options, event, rule, imagine: true, identify: true })) {
    const entry = entryOf(world, sketch)
    add(entries, { ...entry, notice: { ...entry.notice, isPast: true } })
  }
  return entries
}

function add(entries: Map<string, Entry>, entry: Entry): void {
  entries.set(keyOf(entry), entry)
}

function keyOf({ ids, notice }: Entry): string {
  const { occurrence, moment, language } = notice
  return JSON.stringify([ids.event, occurrence, ids.rule, moment, ids.channel, language])
}

function entryOf(world: World, sketch: Sketch): Entry {
  const { reading, rule, moment, reader, event } = sketch
  const { occurrence, channel, language, recipients, due, dueLast, from, audiences, segments } = reading
  const words = world.renderer.wordsFor(rule, moment, language)
  return {
    notice: { event: event.id, occurrence, rule: rule.id, moment: moment.name, channel, language, recipients },
    due: { due, dueLast },
    from,
    readers: { recipients, audiences, segments },
    people: sketch.people ?? '',
    ids: {
      event: identityOf(event),
      rule: identityOf(rule),
      channel: identityOf(world.channels.get(channel)!.entry),
    },
    moment,
    rule,
    event,
    eventPrint: contentPrint(event),
    wordsPrint: `${language} ${contentPrint(words?.words ?? rule.message)}`,
    reader,
    sketch,
    texts: (other) => textsOf(world, () => sketch.render(other)),
  }
}

export function textsOf({ report }: World, render: () => ReturnType<Sketch['render']>): Texts {
  try {
    return shownTexts(render())
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    report(error.diagnostic)
    return { subject: '', text: '', short: '', html: '', isBroken: true }
  }
}

function shownTexts({ message, sms }: ReturnType<Sketch['render']>): Texts {
  // Of an SMS there is nothing to look at.
  if (sms !== undefined) return { ...wordsOf(message), html: '', sms: sms.segments }
  return { ...wordsOf(message), html: masked(message.html) }
}

function wordsOf({ subject, text, short }: Message): Omit<Texts, 'html' | 'sms'> {
  return { subject: masked(subject), text: masked(text), short: masked(short) }
}

function masked({ frame }: FilledText): string {
  return frame.join('…')
}

/** Rules that speak of what is fired: there is no event to render them with, so their words stand as they are written. */
function* firedEntries(world: World): Generator<Entry> {
  const { project, channels } = world
  for (const rule of project.rules.values()) {
    if (rule.validity !== 'valid') continue
    const moments = spokenMoments(rule).filter(({ kind }) => kind === 'trigger')
    if (moments.length === 0) continue
    const routes = [...new Set(rule.via.flatMap((route) => route.channels))]
    const known = routes.flatMap((id) => channels.get(id) ?? [])
    for (const moment of moments) {
      for (const channel of known) {
        const place = channel.reach === 'place' ? placeRecipient(channel, project) : undefined
        const languages =
          place === undefined ? ownLanguages(project, rule) : [place.language ?? project.defaults.language]
        for (const asked of languages) {
          const source = sourceOf(world, rule, moment, asked)
          if (source === undefined) continue
          const { language, texts } = source
          yield {
            notice: {
              event: '',
              occurrence: null,
              rule: rule.id,
              moment: moment.name,
              channel: channel.entry.id,
              language,
              recipients: 0,
            },
            due: { due: null, dueLast: null },
            from: rule.from ?? project.defaults.from ?? null,
            readers: { recipients: 0, audiences: {}, segments: {} },
            people: '',
            ids: { event: '', rule: identityOf(rule), channel: identityOf(channel.entry) },
            moment,
            rule,
            eventPrint: '',
            wordsPrint: contentPrint(texts),
            texts: () => texts,
          }
        }
      }
    }
  }
}

/** Words as they are written, with their tags. */
function sourceOf(
  { renderer }: World,
  rule: Rule,
  moment: Moment,
  asked: string,
): { language: string; texts: Texts } | undefined {
  const messages = rule.otobo?.messages ?? rule.message.otobo
  if (messages !== undefined) {
    const message = messages[asked]
    if (message === undefined) return undefined
    return { language: asked, texts: { subject: message.subject, text: message.body, short: '', html: '' } }
  }
  const chosen = renderer.wordsFor(rule, moment, asked)
  if (chosen === undefined) return undefined
  const { subject, body, short, preheader } = chosen.words
  const texts = { subject: subject?.text ?? '', text: body?.text ?? '', short: short?.text ?? '' }
  return { language: chosen.language, texts: { ...texts, html: preheader?.text ?? '' } }
}
