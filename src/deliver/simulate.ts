import { setImmediate as nextTurn } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { earliest, nextChange } from '../engine/agenda.ts'
import { identityOf } from '../engine/key.ts'
import { localDate } from '../engine/local-time.ts'
import type { Renderer } from '../engine/render.ts'
import type { Outcome } from '../model/delivery.ts'
import type { Event, Instant, Project, Recipient, Rule } from '../model/project.ts'
import type { FilledText, Message } from '../model/text.ts'
import type { AudienceSource } from '../ports/audience-source.ts'
import type { Sender } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { Owner, Store } from '../ports/store.ts'
import type { Ending } from './deliverer.ts'
import { perform } from './perform.ts'
import type { Planned } from './planner.ts'
import type { LoadedChannel, World } from './world.ts'

/** A ledger that can be asked what a simulation needs, for all occurrences of an event together. */
export interface SimulatedLedger extends Store {
  /** When the rows of a rule on an event wait for, in no order. */
  waiting(of: { event: string; rule: string }): Iterable<Instant>
  /** Drops what will never be asked again. */
  forget(of: { event: string; rule: string }): void
}

/** Something that comes from outside, at its time. */
export type Happening =
  | { at: Instant; kind: 'edit'; event: string; project: Project }
  | { at: Instant; kind: 'outage'; channel: string; until: Instant }
  | { at: Instant; kind: 'refuse'; recipient: string; channel: string | undefined; until: Instant }

export interface SimulationOptions {
  from: Instant
  /** Included. */
  to: Instant
  ledger: SimulatedLedger
  /** In the order of their times. */
  happenings: readonly Happening[]
  /** Render every message, and not only find its language. */
  isFull: boolean
  /** Ends the simulation before its time. */
  interrupted: AbortSignal
  /** Every attempt and what came of it; `at` is the time of the simulation. */
  onEnd(ending: Ending, planned: Planned, at: Instant): void
}

export interface SimulationTotals {
  /** Deliveries that were planned: each key once. */
  planned: number
  sent: number
  failed: number
  /** Attempts that are to be made again. */
  retried: number
  withheld: number
  cancelled: number
  /** Times at which something was planned. */
  wakes: Instant[]
}

/** One rule on one event, and when it must be looked at again. */
interface Voice {
  event: string
  rule: string
  next: Instant | undefined
}

const minuteMs = 60_000

const owner: Owner = { id: 'simulation', host: '', boot: '', pid: 0, startedAt: '' }

/** Holds that end with the recipient's day. */
const untilTomorrow: ReadonlySet<string> = new Set(['once-per-day', 'cap', 'out-of-office', 'quiet-hours'])

/**
 * Lives through a stretch of time: plans and sends, delivers what falls due, and lets happen what the script says, all with
 * the product's own planner and deliverer. It wakes only when something can change, and then plans only those rules and events
 * for which it can. Where one message depends on those of other rules (a person's cap), all are planned at every wake.
 */
export async function simulate(base: World, options: SimulationOptions): Promise<SimulationTotals> {
  const { ledger, happenings, from, to } = options
  const clock = createVirtualClock(from)
  const sources = rememberSources(base)
  const stage = createStage(clock)
  const totals: SimulationTotals = { planned: 0, sent: 0, failed: 0, retried: 0, withheld: 0, cancelled: 0, wakes: [] }
  let world = simulated(base, base.project, options, sources)
  let voices = voicesOf(base.project, from)
  let done = 0
  for (let now: Instant | undefined = from; now !== undefined && now <= to; ) {
    clock.set(now)
    totals.wakes.push(now)
    for (let next = happenings[done]; next !== undefined && next.at <= now; next = happenings[++done]) {
      if (next.kind === 'edit') {
        world = simulated(base, next.project, options, sources)
        voices = afterEdit(voices, next.project, next.event, now)
      } else stage.troubles.push(next)
    }
    const toBeEdited = new Set(happenings.slice(done).map((next) => (next.kind === 'edit' ? next.event : '')))
    for (const voice of voices) {
      if (voice.next === undefined || voice.next > now) continue
      // Nothing else here waits for the outside: without a turn of the event loop, a signal would come when all is over.
      await nextTurn()
      if (options.interrupted.aborted) return totals
      await act(world, voice, { ...options, clock, stage, totals })
      const isOver = voice.next === undefined && voice.event !== '' && !toBeEdited.has(voice.event)
      if (isOver) ledger.forget(identities(world.project, voice))
    }
    now = earliest([...voices.map(({ next }) => next), happenings[done]?.at])
  }
  return totals
}

interface Scene extends SimulationOptions {
  clock: Clock
  stage: Stage
  totals: SimulationTotals
}

/** Plans and sends for one voice, and finds when it is to be looked at again. */
async function act(world: World, voice: Voice, scene: Scene): Promise<void> {
  const { ledger, clock, stage, totals } = scene
  const now = clock.now()
  const days = new Set<string>()
  const summary = await perform(world, {
    store: ledger,
    owner,
    clock,
    senders: stage.senders(world),
    plan: voice.event === '' ? { now } : { now, event: voice.event, rule: voice.rule },
    dueOnly: false,
    recordOnly: false,
    interrupted: scene.interrupted,
    waitUntil: now,
    onEnd(ending, planned) {
      if (ending.result === 'retrying') totals.retried++
      scene.onEnd(ending, planned, now)
    },
    onPlanned({ item, recipient }) {
      const isNew = item.row === null || item.row.state === 'cancelled'
      if (isNew && (item.action === 'send' || item.action === 'schedule' || item.action === 'reschedule'))
        totals.planned++
      if (item.action === 'withheld' && !item.isFinal && untilTomorrow.has(item.reason ?? '')) {
        days.add(recipient.timezone ?? world.project.defaults.timezone)
      }
    },
  })
  totals.sent += summary.sent
  totals.failed += summary.failed
  totals.withheld += summary.withheld
  totals.cancelled += summary.cancelled
  const tomorrows = [...days].map((zone) => nextDay(now, zone))
  voice.next = earliest([nextOf(world.project, voice, ledger, now), ...tomorrows])
}

/** When rows fall due, or the event changes by itself. */
function nextOf(project: Project, voice: Voice, ledger: SimulatedLedger, now: Instant): Instant | undefined {
  const whole = voice.event === ''
  const events = whole ? [...project.events.values()] : [project.events.get(voice.event)!]
  const rules = whole ? [...project.rules.values()] : [project.rules.get(voice.rule)!]
  const instants: (Instant | undefined)[] = events.map((event) => nextChange(event, now))
  for (const event of events) {
    for (const rule of rules) {
      for (const at of ledger.waiting({ event: identityOf(event), rule: identityOf(rule) })) {
        if (at > now) instants.push(wakeFor(at))
      }
    }
  }
  return earliest(instants)
}

/** Retries are spread over seconds, each with its own fraction; they are gathered at the next full minute. */
function wakeFor(at: Instant): Instant {
  return at % 1_000 === 0 ? at : Math.ceil(at / minuteMs) * minuteMs
}

const nextDays = new Map<string, Instant>()

/** The first quarter of an hour of the recipient's next day; no zone's day begins between two of them. */
function nextDay(now: Instant, zone: string): Instant {
  const today = localDate(now, zone)
  const name = `${zone} ${today}`
  let at = nextDays.get(name)
  if (at === undefined) {
    const quarter = 15 * minuteMs
    at = Math.floor(now / quarter + 1) * quarter
    while (localDate(at, zone) === today) at += quarter
    nextDays.set(name, at)
  }
  return at
}

/** Every pair of an event and a rule; a single voice, without names, where they depend on each other. */
function voicesOf(project: Project, next: Instant): Voice[] {
  const rules = [...project.rules.values()]
  const hasDigests = [...rules, ...project.channels.values()].some(({ digest }) => digest !== undefined)
  if (hasDigests || project.maxPerDay !== undefined || rules.some(({ otobo }) => otobo !== undefined))
    return [{ event: '', rule: '', next }]
  return [...project.events.values()].flatMap((event) =>
    rules.map((rule) => ({ event: event.id, rule: rule.id, next })),
  )
}

function afterEdit(voices: readonly Voice[], project: Project, edited: string, now: Instant): Voice[] {
  return voices
    .filter(({ event }) => event === '' || project.events.has(event))
    .map((voice) => (voice.event === edited || voice.event === '' ? { ...voice, next: now } : voice))
}

function identities(project: Project, voice: Voice): { event: string; rule: string } {
  const event = project.events.get(voice.event) as Event
  const rule = project.rules.get(voice.rule) as Rule
  return { event: identityOf(event), rule: identityOf(rule) }
}

function createVirtualClock(start: Instant): Clock & { set(now: Instant): void } {
  let now = start
  return {
    now: () => now,
    set(to) {
      now = to
    },
    // Nothing is waited for: what is later comes at a later wake.
    sleep: async () => {},
  }
}

interface Stage {
  troubles: Exclude<Happening, { kind: 'edit' }>[]
  senders(world: World): ReadonlyMap<string, Sender>
}

/** Channels that accept everything, but for the script's troubles. */
function createStage(clock: Clock): Stage {
  const troubles: Stage['troubles'] = []
  const senders = new Map<string, Sender>()
  const outcomeOf = (channel: string, recipient: string): Outcome => {
    const now = clock.now()
    for (const trouble of troubles) {
      if (now >= trouble.until || (trouble.channel !== undefined && trouble.channel !== channel)) continue
      if (trouble.kind === 'outage') return { kind: 'retry', reason: 'outage', scope: 'channel' }
      if (trouble.recipient === recipient) return { kind: 'rejected', reason: 'refused', scope: 'recipient' }
    }
    return sent
  }
  return {
    troubles,
    senders(world) {
      for (const id of world.channels.keys()) {
        if (senders.has(id)) continue
        senders.set(id, { parallel: 64, send: async (recipient) => outcomeOf(id, recipient as string) })
      }
      return senders
    },
  }
}

const sent: Outcome = { kind: 'sent' }

/** The world with the ledger in memory, channels that only take the recipient's id, and people who are read once. */
function simulated(
  base: World,
  project: Project,
  { ledger, isFull }: SimulationOptions,
  sources: World['openSource'],
): World {
  const channels = new Map<string, LoadedChannel>()
  for (const [id, loaded] of base.channels) {
    // How fast a channel is takes no part: everything that is due goes out at its time.
    const entry = { ...(project.channels.get(id) ?? loaded.entry), rate: undefined }
    channels.set(id, { ...loaded, entry, adapter: { ...loaded.adapter, compose: (_, to) => to.id } })
  }
  const renderer = isFull ? base.renderer : languageOnly(base.renderer, project.defaults.language)
  return { ...base, project, store: ledger, channels, renderer, openSource: sources }
}

/** Finds the language that a message would be in and says nothing in it. */
function languageOnly(renderer: Renderer, otherwise: string): Renderer {
  const known = new WeakMap<Rule, Map<string, Message>>()
  const nothing: FilledText = { frame: [''], values: [] }
  const blank = (language: string): Message => ({
    language,
    subject: nothing,
    html: nothing,
    text: nothing,
    short: nothing,
    digest: '',
  })
  return {
    ...renderer,
    renderDigest: ({ language }) => blank(language ?? otherwise),
    render({ rule, moment, language }) {
      let messages = known.get(rule)
      if (messages === undefined) {
        messages = new Map()
        known.set(rule, messages)
      }
      const name = `${moment.name} ${language}`
      let message = messages.get(name)
      if (message === undefined) {
        const chosen = renderer.wordsFor(rule, moment, language)?.language ?? otherwise
        message = blank(chosen)
        messages.set(name, message)
      }
      return message
    },
  }
}

/** Fewer than a source gives at once: what is planned for a small batch is gone before it looks long-lived to the garbage collector. */
const batchSize = 64

/**
 * People who are kept in memory, at most, at some 200 bytes each: serialized, outside of the heap. As objects they would take twice
 * that, and for each byte that lives in the heap V8 lets three of garbage lie beside it.
 */
const mostKept = 100_000

/** Reads each source once and keeps its people, as long as there are not too many; those of the others are read each time. */
function rememberSources(world: World): World['openSource'] {
  const kept = new Map<string, readonly Buffer[]>()
  let room = mostKept
  return async (format) => {
    const source = await world.openSource(format)
    const read: AudienceSource['read'] = async function* (spec, report) {
      const name = JSON.stringify(spec)
      const known = kept.get(name)
      if (known !== undefined) {
        for (const batch of known) {
          await nextTurn()
          yield deserialize(batch) as Recipient[]
        }
        return
      }
      let batches: Buffer[] = []
      let people = 0
      for await (const whole of source.read(spec, report)) {
        people += whole.length
        if (people > room) batches = []
        for (let from = 0; from < whole.length; from += batchSize) {
          const batch = whole.slice(from, from + batchSize)
          if (people <= room) batches.push(serialize(batch))
          yield batch
        }
      }
      if (people > room) return
      kept.set(name, batches)
      room -= people
    }
    return { columns: (spec) => source.columns(spec), read }
  }
}
