import { type Item, type PlanOptions, prepareVoice, type Voice } from '../engine/decide.ts'
import { identityOf } from '../engine/key.ts'
import { ruleMatches } from '../engine/match.ts'
import { truthOf } from '../engine/truth.ts'
import { forgottenPrefix, type Refused, type Row } from '../model/delivery.ts'
import type { Event, Instant, Recipient, Route, Rule } from '../model/project.ts'
import type { Message } from '../model/text.ts'
import type { Attachment } from '../ports/channel.ts'
import type { VoiceId } from '../ports/store.ts'
import { rowsAsOf } from './as-of.ts'
import { type Addressed, type AudienceStream, addressedBy, audienceKey, streamAudience } from './audience.ts'
import {
  type Closings,
  createDigests,
  type Digests,
  type Part,
  peopleTogether,
  withDigestsTogether,
} from './digests.ts'
import { createHeard } from './heard.ts'
import { occurrencesIn } from './occurrences.ts'
import { createTroubles, type Safeguard, safeguardsFor } from './security.ts'
import { type Hearing, planSideBySide, type Spoken, sharing } from './side-by-side.ts'
import { readTeam } from './team.ts'
import { placeRecipient, type World } from './world.ts'

/** One planned delivery with all that sending it needs. */
export interface Planned {
  item: Item
  event: Event
  rule: Rule
  recipient: Recipient
  /** Where the words are not made of the rule's own templates: what OTOBO's rules say. */
  message?: Message
  /** The sender that such words come with. */
  from?: string
  /** What the rule's `security` comes to. */
  safeguard?: Safeguard
  /** The same for each channel of the rule, for a chain. */
  safeguards?: ReadonlyMap<string, Safeguard>
  /** Files of what happened, which go along over every channel that carries files. */
  brought?: readonly Attachment[]
  attachments?: readonly Attachment[]
}

export interface PlannerOptions extends PlanOptions {
  now: Instant
  /** Plans as if the ledger had not been written since this position. */
  asOf?: number
  event?: string
  rule?: string
}

/** One rule that speaks, or spoke, about one event or occurrence. */
interface Speaking extends Spoken {
  /** Whom it addresses here. */
  to: Addressed
  matches: boolean
  hasRows: boolean
  /** For people, and one for each place in `via`. */
  people: Voice | undefined
  /** Over no channel: what waits for who is not reached by the rule any more is called off, and nothing else is said. */
  silent: Voice
  places: { voice: Voice; recipient: Recipient }[]
  /** Of the digests that it is gathered in, their scopes. */
  scopes: readonly string[]
}

/**
 * Decides every delivery of the project, in batches, without holding the audience in memory. Rules with the same audience
 * are planned in one pass over it. After the people of today come those who were told and are not in the audience any more.
 * What goes out in one message stands side by side in one batch.
 */
export async function* planUncapped(world: World, options: PlannerOptions): AsyncGenerator<Planned[]> {
  const troubles = createTroubles()
  for await (const batch of withDigestsTogether(() => planParts(world, options), options)) {
    troubles.note(batch)
    yield batch
  }
  troubles.report(world)
}

async function* planParts(world: World, options: PlannerOptions): AsyncGenerator<Part> {
  const digests = createDigests(world, options)
  const groups = groupByAudience(await speakings(world, options, digests))
  const spanning = scopesOfSeveral(groups)
  for (const group of groups) {
    const audience = streamAudience(world.project, group[0]!.to, world)
    const speaking = group.filter(({ people }) => people !== undefined)
    const together = speaking.filter(({ scopes }) => scopes.length > 0)
    const alone = sharing(speaking.filter(({ scopes }) => scopes.length === 0))
    const gathered = sharing(together)
    const isWhole = !together.some(({ scopes }) => scopes.some((scope) => spanning.has(scope)))
    if (speaking.length > 0) {
      for await (const batch of audience) {
        const refusals = await refusalsOf(
          world,
          batch.map(({ recipient }) => recipient.id),
        )
        for (const some of alone) {
          yield whole(await planPeople(world, options, some, batch, refusals))
        }
        for (const some of together.length === 0 ? [] : cut(batch, Math.ceil(mostTogether / together.length))) {
          const closings = await digests.of(some.map(({ recipient }) => recipient.id))
          const planned: Planned[] = []
          for (const each of gathered) {
            planned.push(...(await planPeople(world, options, each, some, refusals, closings)))
          }
          yield isWhole ? whole(peopleTogether(planned, options.dueOnly === true)) : { planned, isWhole }
        }
      }
    }
    for (const some of sharing(group)) {
      const { scopes, places } = some[0]
      for (const { recipient } of places) {
        const closings = scopes.length === 0 ? undefined : await digests.of([recipient.id])
        yield { planned: await planPlace(world, options, some, recipient, closings), isWhole: scopes.length === 0 }
      }
    }
    for (const each of group) {
      if (!each.hasRows) continue
      for await (const planned of planGone(world, options, each, audience, digests)) {
        yield { planned, isWhole: each.scopes.length === 0 }
      }
    }
  }
  // OTOBO's engine is loaded only where a rule needs it.
  if (![...world.project.rules.values()].some(({ otobo }) => otobo !== undefined)) return
  for await (const planned of (await import('./appointments.ts')).planAppointments(world, options)) yield whole(planned)
}

/** Deliveries of one batch of people that are gathered, about; how many people these are depends on how much there is to say. */
const mostTogether = 20_000

function whole(planned: Planned[]): Part {
  return { planned, isWhole: true }
}

function cut<T>(batch: readonly T[], size: number): (readonly T[])[] {
  if (batch.length <= size) return [batch]
  return Array.from({ length: Math.ceil(batch.length / size) }, (_, i) => batch.slice(i * size, (i + 1) * size))
}

/** Scopes that gather what rules with different audiences say. */
function scopesOfSeveral(groups: readonly Speaking[][]): ReadonlySet<string> {
  const met = new Map<string, Speaking[]>()
  const several = new Set<string>()
  for (const group of groups) {
    for (const scope of group.flatMap(({ scopes }) => scopes)) {
      if ((met.get(scope) ?? group) !== group) several.add(scope)
      met.set(scope, group)
    }
  }
  return several
}

async function speakings(world: World, options: PlannerOptions, digests: Digests): Promise<Speaking[]> {
  const { project, store } = world
  const asked = options.event === undefined ? undefined : project.events.get(options.event)
  const voices = (await store?.voices(asked && identityOf(asked))) ?? []
  const spoken = new Set(voices.map((voice) => JSON.stringify([voice.event, voice.occurrence, voice.rule])))
  const found: Speaking[] = []
  for (const whole of project.events.values()) {
    if (options.event !== undefined && options.event !== whole.id) continue
    if (whole.status === 'draft') continue
    const occurrences = await occurrencesIn(store, whole, voices, options.now)
    for (const rule of project.rules.values()) {
      if (options.rule !== undefined && options.rule !== rule.id) continue
      // What OTOBO's rules speak of is fired.
      if (rule.otobo !== undefined) continue
      const isShared = rule.oncePerDay && occurrences.length > 1
      const heard = isShared ? await createHeard(store, identityOf(whole), identityOf(rule), options) : undefined
      let invited: Promise<Speaking['isInvited']> | undefined
      for (const { id: occurrence, event, isInPlay } of occurrences) {
        const id: VoiceId = { event: identityOf(event), occurrence, rule: identityOf(rule) }
        const hasRows = spoken.has(JSON.stringify([id.event, id.occurrence, id.rule]))
        const matches = isInPlay && ruleMatches(rule, event, truthOf(event, options.now)!.facts)
        if (!matches && !hasRows) continue
        const to = addressedBy(rule.to, event)
        if (matches) invited ??= invitations(world, whole, rule)
        const isInvited = (matches && (await invited)) || (() => false)
        const voices = voicesOf(world, options, event, occurrence, rule)
        const scopes = digests.scopesOf(rule, event).map(({ name }) => name)
        found.push({ event, rule, id, to, isInvited, matches, hasRows, heard, scopes, ...voices })
      }
    }
  }
  return found
}

/** Whom a rule that addresses the team invites to the event's check-ins. */
async function invitations(world: World, event: Event, rule: Rule): Promise<(person: Recipient) => boolean> {
  const roles = rule.to.team?.filter((role) => event.checkins?.roles.includes(role)) ?? []
  if (roles.length === 0) return () => false
  const rolesOf = await readTeam(world, event, roles)
  return (person) => rolesOf(person).length > 0
}

function voicesOf(
  world: World,
  { now }: PlannerOptions,
  event: Event,
  occurrence: string,
  rule: Rule,
): Pick<Speaking, 'people' | 'places' | 'silent'> {
  const { project } = world
  const channels = new Map([...world.channels].map(([id, channel]) => [id, channel.entry]))
  const voiceFor = (routes: readonly Route[]) =>
    prepareVoice({
      event,
      rule,
      occurrence,
      routes,
      channels,
      now,
      delivery: project.delivery,
      timezone: project.defaults.timezone,
    })
  const isPlace = (route: Route) => world.channels.get(route.channels[0]!)?.reach === 'place'
  const people = rule.via.filter((route) => !isPlace(route))
  const places = rule.via.filter(isPlace)
  return {
    people: people.length === 0 ? undefined : voiceFor(people),
    silent: voiceFor([]),
    places: places.map((route) => ({
      voice: voiceFor([route]),
      recipient: placeRecipient(world.channels.get(route.channels[0]!)!, project),
    })),
  }
}

function groupByAudience(all: readonly Speaking[]): Speaking[][] {
  const groups = new Map<string, Speaking[]>()
  for (const speaking of all) {
    const key = audienceKey(speaking.to)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [speaking])
    else group.push(speaking)
  }
  return [...groups.values()]
}

async function planPeople(
  world: World,
  options: PlannerOptions,
  speakings: readonly [Speaking, ...Speaking[]],
  batch: readonly { recipient: Recipient; isExcluded: boolean }[],
  refusals: Refusals,
  closings?: ReadonlyMap<string, Closings>,
): Promise<Planned[]> {
  const people = batch.map(({ recipient }) => recipient)
  const ids = people.map(({ id }) => id)
  const rows = new Map<Speaking, Map<string, Row[]>>()
  for (const speaking of speakings) rows.set(speaking, await rowsOf(world, options, speaking, ids))
  const safeguards = await safeguardsFor(world, speakings[0].rule, people, options.now)
  return batch.flatMap(({ recipient, isExcluded }) => {
    const { id } = recipient
    const known = { recipient, isExcluded, refusals: refusals.get(id), digests: closings?.get(id) }
    const all = speakings.map((spoken): Hearing => {
      const person = { ...known, isMember: spoken.matches, rows: rows.get(spoken)!.get(id) ?? [] }
      return { spoken, voice: spoken.people!, person }
    })
    return planSideBySide(world, options, all, safeguards)
  })
}

async function planPlace(
  world: World,
  options: PlannerOptions,
  speakings: readonly [Speaking, ...Speaking[]],
  recipient: Recipient,
  closings?: ReadonlyMap<string, Closings>,
): Promise<Planned[]> {
  const safeguards = await safeguardsFor(world, speakings[0].rule, [recipient], options.now)
  const digests = closings?.get(recipient.id)
  const all: Hearing[] = []
  for (const spoken of speakings) {
    const { voice } = spoken.places.find((place) => place.recipient.id === recipient.id)!
    const rows = (await rowsOf(world, options, spoken, [recipient.id])).get(recipient.id) ?? []
    all.push({ spoken, voice, person: { recipient, isExcluded: false, isMember: spoken.matches, rows, digests } })
  }
  return planSideBySide(world, options, all, safeguards)
}

/** Those whom the ledger knows and the audience does not hold any more: they are owed corrections only. */
async function* planGone(
  world: World,
  options: PlannerOptions,
  speaking: Speaking,
  audience: AudienceStream,
  digests: Digests,
): AsyncGenerator<Planned[]> {
  const places = new Set(speaking.places.map(({ recipient }) => recipient.id))
  let ids: string[] = []
  const plan = async () => {
    const rows = await rowsOf(world, options, speaking, ids)
    const refusals = await refusalsOf(world, ids)
    const closings = speaking.scopes.length === 0 ? undefined : await digests.of(ids)
    const planned: Planned[] = []
    const people = [...rows].flatMap(([id, own]) =>
      own.length === 0 ? [] : [{ recipient: recipientOf(id, own), own }],
    )
    const safeguards = await safeguardsFor(
      world,
      speaking.rule,
      people.map(({ recipient }) => recipient),
      options.now,
    )
    for (const { recipient, own } of people) {
      const { id } = recipient
      // A place that the rule tells no more cannot be reached over another channel.
      const isPlace = own.some(({ channel }) => channel === id)
      const voice = (isPlace ? undefined : speaking.people) ?? speaking.silent
      const isExcluded = audience.isExcluded({ id, email: own.at(-1)!.address })
      const known = { rows: own, refusals: refusals.get(id), digests: closings?.get(id) }
      const person = { recipient, isExcluded, isMember: false, ...known }
      planned.push(...planSideBySide(world, options, [{ spoken: speaking, voice, person }], safeguards))
    }
    ids = []
    return planned
  }
  for await (const id of world.store!.recipients(speaking.id)) {
    if (id.startsWith(forgottenPrefix) || audience.seen.has(id) || places.has(id)) continue
    ids.push(id)
    if (ids.length === 500) yield await plan()
  }
  if (ids.length > 0) yield await plan()
}

/** What the ledger still knows of a person: enough to correct what they were told. */
function recipientOf(id: string, rows: readonly Row[]): Recipient {
  const row = rows.at(-1)!
  return {
    id,
    // Each channel corrects what it told, at the address that it used last.
    addresses: Object.fromEntries(
      rows.filter(({ address }) => address !== '').map(({ channel, address }) => [channel, address]),
    ),
    language: row.language === '' ? undefined : row.language,
    timezone: row.timezone === '' ? undefined : row.timezone,
    channels: [],
    optOut: [],
    groups: [],
    roles: [],
    fields: {},
  }
}

async function rowsOf(
  { store }: World,
  { asOf }: PlannerOptions,
  { id, hasRows }: Speaking,
  recipients: readonly string[],
): Promise<Map<string, Row[]>> {
  const byRecipient = new Map<string, Row[]>()
  if (store === undefined || !hasRows) return byRecipient
  const rows = await store.history(id, recipients)
  for (const row of asOf === undefined ? rows : rowsAsOf(rows, asOf)) {
    const own = byRecipient.get(row.recipient)
    if (own === undefined) byRecipient.set(row.recipient, [row])
    else own.push(row)
  }
  return byRecipient
}

type Refusals = ReadonlyMap<string, readonly Refused[]>

/** Whom the ledger knows not to be reached, among these. */
async function refusalsOf({ store }: World, recipients: readonly string[]): Promise<Refusals> {
  const byRecipient = new Map<string, Refused[]>()
  for (const refused of (await store?.refusals(recipients)) ?? []) {
    const own = byRecipient.get(refused.recipient)
    if (own === undefined) byRecipient.set(refused.recipient, [refused])
    else own.push(refused)
  }
  return byRecipient
}
