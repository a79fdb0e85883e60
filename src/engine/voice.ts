import type { Facts } from '../model/delivery.ts'
import type { ChannelEntry, Event, Instant, Moment, Project, Route, Rule } from '../model/project.ts'
import { checkinFacts } from './checkins.ts'
import { identityOf, keyMaker } from './key.ts'
import { nextPermitted } from './local-time.ts'
import { isOpening, isStateMoment, type Listener } from './state-moments.ts'
import { type TimeMoment, timeMomentsOf } from './time-moments.ts'
import { type Truth, truthOf } from './truth.ts'

/** A route as the ledger knows it, with its members in the order in which they are tried. */
export interface VoiceRoute {
  /** Made of the members' oldest ids, so that a renamed channel is the same route. */
  id: string
  channels: readonly ChannelEntry[]
  unseenMs?: number | undefined
  undeliveredMs?: number | undefined
}

/** One rule speaking of one event: all that is the same for everybody it speaks to. */
export interface Voice {
  event: Event
  rule: Rule
  /** Ids as the ledger knows them: the oldest of each. */
  id: { event: string; occurrence: string; rule: string }
  now: Instant
  repeatsUnknown: boolean
  isEmergency: boolean
  /** What was fired happened once, and goes out when it is fired. */
  isFired: boolean
  /** The zone of who names none. */
  timezone: string
  routes: readonly VoiceRoute[]
  routeIds: readonly string[]
  /** Undefined for a draft, of which nothing is said. */
  truth: Truth | undefined
  /** What who is invited to the event's check-ins is told: the truth, and those. */
  invitedFacts: Facts | undefined
  listener: Listener | undefined
  times: readonly TimeMoment[]
  key(moment: string, turn: string, recipient: string, route: string): string
  /** The first instant from `at` on at which the channel may speak to somebody in that zone; undefined where there is none. */
  permitted(at: Instant, channel: ChannelEntry, timezone: string): Instant | undefined
}

export interface VoiceInput {
  event: Event
  rule: Rule
  /** Empty for an event that does not recur. */
  occurrence: string
  /** Those of the rule's routes that this is about. */
  routes: readonly Route[]
  channels: ReadonlyMap<string, ChannelEntry>
  now: Instant
  delivery: Project['delivery']
  /** The project's zone. */
  timezone: string
}

export function prepareVoice(input: VoiceInput): Voice {
  const { event, occurrence, now, timezone } = input
  const rule = { ...input.rule, on: withoutRepeats(input.rule.on) }
  const truth = truthOf(event, now)
  const id = { event: identityOf(event), occurrence, rule: identityOf(rule) }
  const isEmergency = event.urgency === 'emergency'
  const routes = input.routes
    .flatMap((route) => (isEmergency && route.allInEmergency ? membersOf(route) : route))
    .map((route) => voiceRoute(route, input.channels))
    .filter((route) => route.channels.length > 0)
  const listed = new Map(rule.on.filter(isStateMoment).map((moment) => [moment.name, moment]))
  const hasOpening = rule.on.some(isOpening)
  return {
    event,
    rule,
    id,
    now,
    repeatsUnknown: input.delivery === 'at-least-once',
    isEmergency,
    isFired: false,
    timezone,
    routes,
    routeIds: routes.map((route) => route.id),
    truth,
    invitedFacts: truth && withCheckins(event, truth.facts),
    listener: truth && { event, truth, now, listed, corrections: rule.corrections, hasOpening },
    times: truth ? timeMomentsOf(event, rule, truth, now) : [],
    key: rememberKeys(id),
    permitted: rememberPermitted(),
  }
}

function withCheckins(event: Event, facts: Facts): Facts {
  const checkins = checkinFacts(event, facts)
  return checkins === undefined ? facts : { ...facts, checkins }
}

function withoutRepeats(moments: readonly Moment[]): Moment[] {
  return [...new Map(moments.map((moment) => [moment.name, moment])).values()]
}

function voiceRoute(route: Route, known: ReadonlyMap<string, ChannelEntry>): VoiceRoute {
  const { unseenMs, undeliveredMs } = route
  const members = route.channels.map((id) => known.get(id)).filter((channel) => channel !== undefined)
  return { id: members.map(identityOf).join('>'), channels: members, unseenMs, undeliveredMs }
}

/** A chain whose members all speak: each is a route of its own, and takes over what the chain told. */
function membersOf({ channels }: Route): Route[] {
  return channels.map((id) => ({ id, channels: [id] }))
}

/** Turns that are made of one person's key are met once: more than a moment has of the others are not kept. */
const mostTurns = 1_000

/** Encodes what a moment's keys have in common once for everybody. */
function rememberKeys(id: Voice['id']): Voice['key'] {
  const makers = new Map<string, Map<string, ReturnType<typeof keyMaker>>>()
  return (moment, turn, recipient, route) => {
    let turns = makers.get(moment)
    if (!turns) {
      turns = new Map()
      makers.set(moment, turns)
    }
    let maker = turns.get(turn)
    if (!maker) {
      if (turns.size >= mostTurns) turns.clear()
      maker = keyMaker({ ...id, moment, turn })
      turns.set(turn, maker)
    }
    return maker(recipient, route)
  }
}

/** Quiet hours are the same for all people of a zone. */
function rememberPermitted(): Voice['permitted'] {
  const known = new Map<string, Map<Instant, Instant | undefined>>()
  return (at, channel, timezone) => {
    if (!channel.quietHours && !channel.sendWindow) return at
    const name = `${channel.id} ${timezone}`
    let instants = known.get(name)
    if (!instants) {
      instants = new Map()
      known.set(name, instants)
    }
    let next = instants.get(at)
    if (next === undefined && !instants.has(at)) {
      next = nextPermitted(at, channel, timezone)
      instants.set(at, next)
    }
    return next
  }
}
