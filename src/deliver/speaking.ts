import { prepareVoice, type Voice } from '../engine/decide.ts'
import { identityOf } from '../engine/key.ts'
import { matcherOf } from '../engine/match.ts'
import { truthOf } from '../engine/truth.ts'
import type { Event, Recipient, Route, Rule } from '../model/project.ts'
import type { VoiceId } from '../ports/store.ts'
import { type Addressed, addressedBy, audienceKey } from './audience.ts'
import type { Digests } from './digests.ts'
import { createHeard } from './heard.ts'
import { occurrencesIn } from './occurrences.ts'
import type { PlannerOptions } from './planner.ts'
import type { Spoken } from './side-by-side.ts'
import { readTeam } from './team.ts'
import { placeRecipient, type World } from './world.ts'

/** One rule that speaks, or spoke, about one event or occurrence. */
export interface Speaking extends Spoken {
  /** Whom it addresses here. */
  to: Addressed
  matches: boolean
  hasRows: boolean
  routes: RuleRoutes
  /** What it says to people, prepared when it is first asked for. */
  people(): Voice
  /** Over no channel: what waits for who is not reached by the rule any more is called off, and nothing else is said. */
  silent(): Voice
  /** What it says over these routes, prepared anew: a notice to a place is planned once. */
  voiceFor(routes: readonly Route[]): Voice
  /** Of the digests that it is gathered in, their scopes. */
  scopes: readonly string[]
}

/** The routes of a rule's `via`: those that reach people, and one for each place. */
export interface RuleRoutes {
  people: readonly Route[]
  places: readonly Place[]
}

export interface Place {
  route: Route
  recipient: Recipient
}

/** What there is to be said, in the order of events and rules. */
export async function speakings(world: World, options: PlannerOptions, digests: Digests): Promise<Speaking[]> {
  const { project, store } = world
  const asked = options.event === undefined ? undefined : project.events.get(options.event)
  const voices = byEvent((await store?.voices(asked && identityOf(asked))) ?? [])
  const rules = [...project.rules.values()]
    // What OTOBO's rules speak of is fired.
    .filter(({ id, otobo }) => otobo === undefined && (options.rule === undefined || options.rule === id))
    .map((rule) => ({ rule, identity: identityOf(rule), routes: routesOf(world, rule), to: addressedBy(rule.to, {}) }))
  const prepare = preparer(world, options)
  const found: Speaking[] = []
  for (const whole of project.events.values()) {
    if (options.event !== undefined && options.event !== whole.id) continue
    if (whole.status === 'draft') continue
    const known = voices.get(identityOf(whole)) ?? []
    const spoken = new Set(known.map(({ occurrence, rule }) => JSON.stringify([occurrence, rule])))
    const occurrences = (await occurrencesIn(store, whole, known, options.now)).map((each) => ({
      ...each,
      concerns: each.isInPlay ? matcherOf(each.event, truthOf(each.event, options.now)!.facts) : () => false,
    }))
    for (const { rule, identity, routes, to } of rules) {
      const isShared = rule.oncePerDay && occurrences.length > 1
      const heard = isShared ? await createHeard(store, identityOf(whole), identity, options) : undefined
      let invited: Promise<Speaking['isInvited']> | undefined
      for (const { id: occurrence, event, concerns } of occurrences) {
        const hasRows = spoken.size > 0 && spoken.has(JSON.stringify([occurrence, identity]))
        const matches = concerns(rule)
        if (!matches && !hasRows) continue
        if (matches && rule.to.team !== undefined) invited ??= invitations(world, whole, rule)
        let people: Voice | undefined
        let silent: Voice | undefined
        const voiceFor = (some: readonly Route[]) => prepare(event, rule, occurrence, some)
        found.push({
          event,
          rule,
          id: { event: identityOf(event), occurrence, rule: identity },
          to: rule.to.team === undefined ? to : addressedBy(rule.to, event),
          isInvited: matches && invited !== undefined ? await invited : nobody,
          matches,
          hasRows,
          routes,
          people: () => {
            people ??= voiceFor(routes.people)
            return people
          },
          silent: () => {
            silent ??= voiceFor([])
            return silent
          },
          voiceFor,
          heard,
          scopes: digests.scopesOf(rule, event).map(({ name }) => name),
        })
      }
    }
  }
  return found
}

const nobody = () => false

function byEvent(voices: readonly VoiceId[]): Map<string, VoiceId[]> {
  const found = new Map<string, VoiceId[]>()
  for (const voice of voices) {
    const own = found.get(voice.event)
    if (own === undefined) found.set(voice.event, [voice])
    else own.push(voice)
  }
  return found
}

function routesOf({ project, channels }: World, { via }: Rule): RuleRoutes {
  const people: Route[] = []
  const places: Place[] = []
  for (const route of via) {
    const channel = channels.get(route.channels[0]!)
    if (channel?.reach === 'place') places.push({ route, recipient: placeRecipient(channel, project) })
    else people.push(route)
  }
  return { people, places }
}

function preparer(world: World, { now }: PlannerOptions) {
  const { delivery, defaults } = world.project
  const { timezone } = defaults
  const channels = new Map([...world.channels].map(([id, channel]) => [id, channel.entry]))
  return (event: Event, rule: Rule, occurrence: string, routes: readonly Route[]): Voice =>
    prepareVoice({ event, rule, occurrence, routes, channels, now, delivery, timezone })
}

/** Whom a rule that addresses the team invites to the event's check-ins. */
async function invitations(world: World, event: Event, rule: Rule): Promise<(person: Recipient) => boolean> {
  const roles = rule.to.team?.filter((role) => event.checkins?.roles.includes(role)) ?? []
  if (roles.length === 0) return nobody
  const rolesOf = await readTeam(world, event, roles)
  return (person) => rolesOf(person).length > 0
}

/** Those with the same audience together: one pass over it serves them all. */
export function groupByAudience(all: readonly Speaking[]): Speaking[][] {
  const keys = new Map<Addressed, string>()
  const groups = new Map<string, Speaking[]>()
  for (const speaking of all) {
    let key = keys.get(speaking.to)
    if (key === undefined) {
      key = audienceKey(speaking.to)
      keys.set(speaking.to, key)
    }
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [speaking])
    else group.push(speaking)
  }
  return [...groups.values()]
}

/** Scopes that gather what rules with different audiences say. */
export function scopesOfSeveral(groups: readonly Speaking[][]): ReadonlySet<string> {
  const met = new Map<string, Speaking[]>()
  const several = new Set<string>()
  for (const group of groups) {
    for (const { scopes } of group) {
      for (const scope of scopes) {
        if ((met.get(scope) ?? group) !== group) several.add(scope)
        met.set(scope, group)
      }
    }
  }
  return several
}
