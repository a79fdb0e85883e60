import type { Item, PlanOptions } from '../engine/decide.ts'
import { forgottenPrefix, type Refused, type Row } from '../model/delivery.ts'
import type { Event, Instant, Recipient, Rule } from '../model/project.ts'
import type { Message } from '../model/text.ts'
import type { Attachment } from '../ports/channel.ts'
import { rowsAsOf } from './as-of.ts'
import { type AudienceStream, streamAudience } from './audience.ts'
import {
  type Closings,
  createDigests,
  type Digests,
  type Part,
  peopleTogether,
  withDigestsTogether,
} from './digests.ts'
import { createTroubles, type Safeguard, safeguardsFor } from './security.ts'
import { type Hearing, planSideBySide, sharing } from './side-by-side.ts'
import { groupByAudience, type Place, type Speaking, scopesOfSeveral, speakings } from './speaking.ts'
import type { World } from './world.ts'

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
    const speaking = group.filter(({ routes }) => routes.people.length > 0)
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
        for (const some of alone) yield whole(await planPeople(world, options, some, batch, refusals))
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
    yield* planPlaces(world, options, group, digests)
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

/** Notices to places in one batch. */
const placesTogether = 250

/** A place hears one notice of each rule and event: their histories are read together, and they make batches together. */
async function* planPlaces(
  world: World,
  options: PlannerOptions,
  group: readonly Speaking[],
  digests: Digests,
): AsyncGenerator<Part> {
  const all = sharing(group).flatMap((speakings) =>
    speakings[0].routes.places.map((place): Telling => ({ speakings, place })),
  )
  for (const some of cut(all, placesTogether)) {
    const histories = await Promise.all(some.map((telling) => placeRows(world, options, telling)))
    const planned: Planned[] = []
    for (const [i, telling] of some.entries()) {
      const { speakings, place } = telling
      const [{ scopes }] = speakings
      if (scopes.length === 0) planned.push(...(await planPlace(world, options, telling, histories[i]!, undefined)))
      else {
        const closings = (await digests.of([place.recipient.id])).get(place.recipient.id)
        yield { planned: await planPlace(world, options, telling, histories[i]!, closings), isWhole: false }
      }
    }
    if (planned.length > 0) yield whole(planned)
  }
}

/** What is told to a place, of occurrences that share what it hears of them in a day. */
interface Telling {
  speakings: readonly [Speaking, ...Speaking[]]
  place: Place
}

/** The place's rows, one list for each occurrence. */
function placeRows(
  world: World,
  options: PlannerOptions,
  { speakings, place }: Telling,
): (readonly Row[])[] | Promise<(readonly Row[])[]> {
  if (!speakings.some(({ hasRows }) => hasRows)) return speakings.map(() => [])
  const { id } = place.recipient
  return Promise.all(speakings.map(async (each) => (await rowsOf(world, options, each, [id])).get(id) ?? []))
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
      return { spoken, voice: spoken.people(), person }
    })
    return planSideBySide(world, options, all, safeguards)
  })
}

async function planPlace(
  world: World,
  options: PlannerOptions,
  { speakings, place: { route, recipient } }: Telling,
  rows: readonly (readonly Row[])[],
  digests: Closings | undefined,
): Promise<Planned[]> {
  const { rule } = speakings[0]
  const safeguards = rule.security && (await safeguardsFor(world, rule, [recipient], options.now))
  const all = speakings.map((spoken, i): Hearing => {
    const person = { recipient, isExcluded: false, isMember: spoken.matches, rows: rows[i]!, digests }
    return { spoken, voice: spoken.voiceFor([route]), person }
  })
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
  const { routes, rule } = speaking
  const places = new Set(routes.places.map(({ recipient }) => recipient.id))
  const plan = async (ids: readonly string[]) => {
    const rows = await rowsOf(world, options, speaking, ids)
    const refusals = await refusalsOf(world, ids)
    const closings = speaking.scopes.length === 0 ? undefined : await digests.of(ids)
    const planned: Planned[] = []
    const people = [...rows].flatMap(([id, own]) =>
      own.length === 0 ? [] : [{ recipient: recipientOf(id, own), own }],
    )
    const safeguards = await safeguardsFor(
      world,
      rule,
      people.map(({ recipient }) => recipient),
      options.now,
    )
    for (const { recipient, own } of people) {
      const { id } = recipient
      // A place that the rule tells no more cannot be reached over another channel.
      const isPlace = own.some(({ channel }) => channel === id)
      const voice = isPlace || routes.people.length === 0 ? speaking.silent() : speaking.people()
      const isExcluded = audience.isExcluded({ id, email: own.at(-1)!.address })
      const known = { rows: own, refusals: refusals.get(id), digests: closings?.get(id) }
      const person = { recipient, isExcluded, isMember: false, ...known }
      planned.push(...planSideBySide(world, options, [{ spoken: speaking, voice, person }], safeguards))
    }
    return planned
  }
  let ids: string[] = []
  for await (const id of world.store!.recipients(speaking.id)) {
    if (id.startsWith(forgottenPrefix) || audience.seen.has(id) || places.has(id)) continue
    ids.push(id)
    if (ids.length === 500) {
      yield await plan(ids)
      ids = []
    }
  }
  if (ids.length > 0) yield await plan(ids)
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
