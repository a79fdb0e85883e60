import { planThreads } from '../engine/decide.ts'
import { prepareFiredVoice } from '../engine/fire.ts'
import { ruleMatches } from '../engine/match.ts'
import type { Refused, Row } from '../model/delivery.ts'
import type { Event, Recipient, Route, Rule } from '../model/project.ts'
import type { Fired } from '../otobo/fired.ts'
import { addressedBy, streamAudience } from './audience.ts'
import { withExtras } from './extras.ts'
import type { FireOptions } from './fire.ts'
import type { Planned } from './planner.ts'
import { policyFor, type Safeguards, safeguardsFor } from './security.ts'
import { addressFor, placeRecipient, type World } from './world.ts'

/** What a rule of ours that lists the trigger has to say of it. */
export async function ownDeliveries(
  world: World,
  rule: Rule,
  fired: Fired,
  event: Event,
  rows: readonly Row[],
  options: FireOptions,
): Promise<Planned[]> {
  const moment = rule.on.find(({ kind, name }) => kind === 'trigger' && name === fired.trigger)
  const facts = { start: null, end: null, status: event.status, updates: [] }
  if (moment === undefined || !ruleMatches(rule, event, facts)) return []
  const { project } = world
  const channels = new Map([...world.channels].map(([id, channel]) => [id, channel.entry]))
  const base = {
    event,
    rule,
    occurrence: '',
    channels,
    now: options.now,
    delivery: project.delivery,
    timezone: project.defaults.timezone,
  }
  const isPlace = (route: Route) => world.channels.get(route.channels[0] ?? '')?.reach === 'place'
  const planned: Planned[] = []
  const plan = (
    routes: readonly Route[],
    recipient: Recipient,
    isExcluded: boolean,
    safeguards: Safeguards | undefined,
    refusals: readonly Refused[],
  ) => {
    const voice = prepareFiredVoice({ ...base, routes }, moment, fired.identity, options.now)
    const keys = new Set(voice.routeIds.map((route) => voice.key(moment.name, fired.identity, recipient.id, route)))
    // Other happenings' waiting rows are theirs; what was told counts for once a day.
    const own = rows.filter((row) => row.rule === voice.id.rule && row.recipient === recipient.id)
    const relevant = own.filter((row) => keys.has(row.key) || row.state === 'sent' || row.state === 'unknown')
    const addresses = (id: string) => {
      const channel = world.channels.get(id)
      return channel && addressFor(recipient, channel)
    }
    const policy = policyFor(world, safeguards, recipient, voice)
    const person = { recipient, isMember: true, isExcluded, addresses, rows: relevant, policy, refusals }
    for (const item of planThreads(voice, person, { retryFailed: options.retryFailed ?? false })) {
      if (keys.has(item.key)) planned.push(withExtras(world, { item, event, rule, recipient }, safeguards))
    }
  }
  const people = rule.via.filter((route) => !isPlace(route))
  if (people.length > 0) {
    for await (const batch of streamAudience(project, addressedBy(rule.to, event), world)) {
      const readers = batch.map(({ recipient }) => recipient)
      const safeguards = await safeguardsFor(world, rule, readers, options.now)
      const refused = (await world.store?.refusals(readers.map(({ id }) => id))) ?? []
      for (const { recipient, isExcluded } of batch) {
        const own = refused.filter((each) => each.recipient === recipient.id)
        plan(people, recipient, isExcluded, safeguards, own)
      }
    }
  }
  for (const route of rule.via.filter(isPlace)) {
    const place = placeRecipient(world.channels.get(route.channels[0] ?? '')!, project)
    plan([route], place, false, await safeguardsFor(world, rule, [place], options.now), [])
  }
  return planned
}
