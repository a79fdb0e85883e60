import { ruleMatches } from '../engine/match.ts'
import { type Situation, situationAt } from '../engine/preview.ts'
import { eachOccurrence, eventAt, firstNotOver, isRecurring, type Occurrence } from '../engine/recurrence.ts'
import { dueTimes, fitsEvent, isToCome, spokenMoments } from '../engine/spoken-moments.ts'
import { truthOf } from '../engine/truth.ts'
import type { Event, Instant, Moment, Project, Recipient, Rule } from '../model/project.ts'
import type { Reading } from '../model/reading.ts'
import type { Message } from '../model/text.ts'
import type { About } from '../ports/channel.ts'
import { type Addressed, addressedBy, audienceKey } from './audience.ts'
import {
  createReadership,
  fillReaderships,
  type Occasion,
  occasionKey,
  type Readers,
  type Readership,
} from './readership.ts'
import { senderFor } from './security.ts'
import { addressFor, somebody, type World } from './world.ts'

export interface ReadingsOptions {
  now: Instant
  event?: string
  rule?: string
  /** Only of these events. Default: of all. */
  concerns?: (event: Event) => boolean
  /** Only at moments at which somebody could still be told. Default: also at those that are over. */
  toCome?: boolean
  /** Where a rule reaches nobody over a channel, somebody is imagined, so that its words are read all the same. */
  imagine?: boolean
  /** Fills `people` of each sketch. */
  identify?: boolean
}

/** A reading that is not rendered yet. */
export interface Sketch {
  reading: Omit<Reading, 'message' | 'sms'>
  /** As it is at its occurrence. */
  event: Event
  rule: Rule
  moment: Moment
  /** The first of its readers. */
  reader: Recipient
  /** The same for the same people at the same addresses; only where asked for. */
  people?: string
  /** As somebody reads it; by default the first of its readers, who is told what such a moment would tell. */
  render(reader?: Recipient, situation?: Partial<Situation>): Pick<Reading, 'message' | 'sms'>
}

/** Occurrences of an event that recurs which stand for all, beside those that differ from the others. */
const samples = 2
const mostChanged = 10

/** One rule and one event or occurrence. */
interface Speaking {
  event: Event
  occurrence: string
  rule: Rule
  to: Addressed
  moments: readonly Moment[]
}

/**
 * What the project's people would read of its events: each rule that concerns one, at each moment it can speak at, over each
 * channel, in each language. Nobody's history is looked at, so no ledger is needed; nothing is sent, so no secret is. Rules of
 * OTOBO and triggers speak of what is fired and are left out. People are counted in one pass and not held in memory.
 */
export async function* readings(world: World, options: ReadingsOptions): AsyncGenerator<Reading> {
  for await (const { reading, render } of sketches(world, options)) yield { ...reading, ...render() }
}

/** The same, rendered where it is asked for. */
export async function* sketches(world: World, options: ReadingsOptions): AsyncGenerator<Sketch> {
  const groups = new Map<string, Speaking[]>()
  for (const speaking of speakings(world, options)) {
    const key = audienceKey(speaking.to)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [speaking])
    else group.push(speaking)
  }
  for (const group of groups.values()) {
    const readerships = new Map<string, Readership>()
    for (const occasion of group.flatMap(occasionsOf)) {
      const key = occasionKey(world, occasion)
      if (!readerships.has(key)) readerships.set(key, createReadership(world, occasion, options))
    }
    await fillReaderships(world, group[0]!.to, [...readerships.values()])
    for (const speaking of group) {
      for (const occasion of occasionsOf(speaking)) {
        const readership = readerships.get(occasionKey(world, occasion))!
        const moment = speaking.moments.find(({ name }) => name === occasion.moment)!
        const readers = readership.readers()
        if (options.imagine) readers.push(...imaginedReaders(world, speaking.rule, readers))
        yield* sketchesAt(world, speaking, moment, readers, options.now)
      }
    }
  }
}

/** Readers of routes over which the rule reaches nobody, in each language that it has words of its own for. */
function imaginedReaders({ project, channels }: World, rule: Rule, readers: readonly Readers[]): Readers[] {
  const reached = new Set(readers.map(({ channel }) => channel))
  const silent = rule.via.filter((route) => !route.channels.some((id) => reached.has(id)))
  const languages = ownLanguages(project, rule)
  return silent.flatMap((route) => {
    const channel = route.channels.find((id) => channels.has(id))
    if (channel === undefined) return []
    return languages.map((language) => ({
      channel,
      reach: 'people' as const,
      count: 0,
      audiences: {},
      segments: {},
      first: somebody(language),
    }))
  })
}

export function ownLanguages({ templates, defaults }: Project, { message }: Rule): string[] {
  const set = message.template === undefined ? undefined : templates.get(message.template)
  const words = [message.inline, ...Object.values(message.on), ...Object.values(set?.words ?? {})]
  const languages = new Set([
    ...words.flatMap((byLanguage) => Object.keys(byLanguage)),
    ...Object.keys(message.otobo ?? {}),
  ])
  return languages.size === 0 ? [defaults.language] : [...languages]
}

function occasionsOf({ event, rule, moments }: Speaking): Occasion[] {
  return moments.map(({ name }) => ({ event, rule, moment: name }))
}

function* speakings({ project }: World, { now, ...asked }: ReadingsOptions): Generator<Speaking> {
  for (const whole of project.events.values()) {
    if (whole.status === 'draft' || (asked.event !== undefined && asked.event !== whole.id)) continue
    if (asked.concerns?.(whole) === false) continue
    for (const { id: occurrence, event } of occurrencesToShow(whole, now)) {
      for (const rule of project.rules.values()) {
        if (rule.validity !== 'valid' || rule.otobo !== undefined) continue
        if (asked.rule !== undefined && asked.rule !== rule.id) continue
        if (!ruleMatches(rule, event, truthOf(event, now)!.facts)) continue
        const moments = spokenMoments(rule).filter((moment) =>
          asked.toCome ? isToCome(event, rule, moment, now) : fitsEvent(event, moment),
        )
        if (moments.length > 0) yield { event, occurrence, rule, to: addressedBy(rule.to, event), moments }
      }
    }
  }
}

/** An event that does not recur; else its next occurrences and those to come that a change sets apart from the others. */
export function occurrencesToShow(event: Event, now: Instant): Pick<Occurrence, 'id' | 'event'>[] {
  if (!isRecurring(event)) return [{ id: '', event }]
  const first = firstNotOver(event, now)
  // When the last is over, the first stands for what was read.
  if (first === undefined) return [{ id: '', event }]
  const ids = new Set([first.id])
  const changed = event.recurrence.changes.filter(({ of }) => truthOf(eventAt(event, of, now), now)?.isOver === false)
  for (const { of } of changed.slice(0, mostChanged)) ids.add(of)
  let regular = 0
  if (event.status !== 'cancelled') {
    eachOccurrence(event, (_, id) => {
      if (id < first.id) return true
      ids.add(id)
      return ++regular < samples
    })
  }
  return [...ids].sort().map((id) => ({ id, event: eventAt(event, id, now) }))
}

function* sketchesAt(
  world: World,
  { event, occurrence, rule }: Speaking,
  moment: Moment,
  readers: readonly Readers[],
  now: Instant,
): Generator<Sketch> {
  const { project } = world
  const due = dueTimes(event, moment)
  const usual = situationAt(event, moment, now)
  // One message is for all channels.
  const messages = new WeakMap<Recipient, Message>()
  const messageFor = (recipient: Recipient, other?: Partial<Situation>) => {
    if (other !== undefined)
      return messageOf(world, { event, rule, moment, recipient, situation: { ...usual, ...other } })
    let message = messages.get(recipient)
    if (message === undefined) {
      message = messageOf(world, { event, rule, moment, recipient, situation: usual })
      messages.set(recipient, message)
    }
    return message
  }
  const found = new Map<string, Sketch>()
  for (const { channel, reach, count, audiences, segments, first, people } of readers) {
    const words = rule.message.otobo === undefined ? world.renderer.wordsFor(rule, moment, first.language) : undefined
    const language = words?.language ?? messageFor(first).language
    const name = JSON.stringify([channel, language])
    const known = found.get(name)
    if (known !== undefined) {
      const { reading } = known
      const sum = {
        audiences: added(reading.audiences, audiences),
        segments: added(reading.segments, segments),
        asked: added(reading.asked, { [first.language ?? '']: count }),
      }
      known.reading = { ...reading, recipients: reading.recipients + count, ...sum }
      // People who ask for different languages may read the same one.
      if (people !== undefined) known.people = [known.people, people.value()].sort().join()
      continue
    }
    const about = { event, occurrence, rule, moment, now: usual.now }
    found.set(name, {
      reading: {
        event: event.id,
        occurrence: occurrence === '' ? null : occurrence,
        rule: rule.id,
        moment: moment.name,
        channel,
        adapter: world.channels.get(channel)!.entry.adapter,
        reach,
        language,
        due: due === undefined ? null : new Date(due.first).toISOString(),
        dueLast: due === undefined ? null : new Date(due.last).toISOString(),
        recipients: count,
        audiences: added(audiences, {}),
        segments: added(segments, {}),
        asked: { [first.language ?? '']: count },
        from: rule.from ?? project.defaults.from ?? null,
      },
      event,
      rule,
      moment,
      reader: first,
      ...(people === undefined ? {} : { people: people.value() }),
      render(reader = first, situation) {
        const message = messageFor(reader, situation)
        const sms = smsOf(world, channel, reader, message, about)
        return { message, ...(sms === undefined ? {} : { sms }) }
      },
    })
  }
  yield* found.values()
}

interface Saying {
  event: Event
  rule: Rule
  moment: Moment
  recipient: Recipient
  situation: Situation
}

function messageOf(
  { renderer, project, otoboWords }: World,
  { event, rule, moment, recipient, situation }: Saying,
): Message {
  if (rule.message.otobo !== undefined && otoboWords !== undefined)
    return otoboWords({ event, rule, recipient, item: { moment } }, situation.now)
  const { language, timezone = project.defaults.timezone } = recipient
  return renderer.render({ event, rule, moment, recipient, language, timezone, ...situation })
}

function smsOf(
  { channels, project }: World,
  id: string,
  recipient: Recipient,
  message: Message,
  of: { event: Event; occurrence: string; rule: Rule; moment: Moment; now: Instant },
): Reading['sms'] {
  const channel = channels.get(id)!
  const { adapter, config } = channel
  if (adapter.cost === undefined) return undefined
  const { event, occurrence, rule, moment, now } = of
  const about: About = {
    key: '',
    date: now,
    project: project.name,
    event,
    occurrence: occurrence === '' ? null : occurrence,
    rule: rule.id,
    moment: moment.name,
    channel: id,
    ...senderFor(project, rule, undefined),
    thread: '',
    isFollowUp: false,
    statusPage: event.statusPage ?? project.defaults.statusPage,
    defaultLanguage: project.defaults.language,
  }
  const to = { ...recipient, address: addressFor(recipient, channel) ?? '' }
  const cost = adapter.cost(adapter.compose(message, to, config, about), config)
  if (cost?.unit !== 'SMS segment') return undefined
  return { segments: cost.units, encoding: cost.note?.startsWith('UCS-2') ? 'UCS-2' : 'GSM-7' }
}

/** In the order of the names, so that the same people always give the same value. */
function added(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]))
}
