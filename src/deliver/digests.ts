import { type DigestScope, digestScope, gatherTogether } from '../engine/gather.ts'
import { identityOf } from '../engine/key.ts'
import type { Event, Instant, Rule } from '../model/project.ts'
import { rowsAsOf } from './as-of.ts'
import type { Planned } from './planner.ts'
import type { World } from './world.ts'

/** When the digests close that wait for somebody, earliest first, by the scope they gather. */
export type Closings = ReadonlyMap<string, readonly Instant[]>

export interface Digests {
  /** The scopes that the rule's messages of the event are gathered in. */
  scopesOf(rule: Rule, event: Event): readonly DigestScope[]
  /** At most 1,000 recipients. */
  of(recipients: readonly string[]): Promise<ReadonlyMap<string, Closings>>
}

export function createDigests({ project, channels, store }: World, { asOf }: { asOf?: number }): Digests {
  const scopes = new Map<string, string>()
  for (const rule of project.rules.values()) {
    for (const { entry: channel } of channels.values()) {
      const scope = digestScope(rule, channel)
      if (scope !== undefined) scopes.set(nameOf(identityOf(rule), identityOf(channel)), scope.name)
      if (scope !== undefined) scopes.set(nameOf(identityOf(rule), channel.id), scope.name)
    }
  }
  return {
    scopesOf(rule, { urgency }) {
      if (scopes.size === 0 || urgency === 'emergency' || rule.otobo !== undefined) return []
      return rule.via
        .flatMap((route) => route.channels)
        .map((id) => channels.get(id))
        .map((channel) => channel && digestScope(rule, channel.entry))
        .filter((scope) => scope !== undefined)
    },
    async of(recipients) {
      const rows = store === undefined ? [] : await store.gathered(recipients, asOf)
      const found = new Map<string, Map<string, Instant[]>>()
      for (const { recipient, rule, channel, due, state } of asOf === undefined ? rows : rowsAsOf(rows, asOf)) {
        const scope = scopes.get(nameOf(rule, channel))
        if (scope === undefined || state !== 'scheduled') continue
        const own = found.get(recipient) ?? new Map<string, Instant[]>()
        found.set(recipient, own)
        own.set(
          scope,
          [...(own.get(scope) ?? []), due].sort((a, b) => a - b),
        )
      }
      return found
    },
  }
}

function nameOf(rule: string, channel: string): string {
  return JSON.stringify([rule, channel])
}

/** A batch of a plan. `isWhole`: it has all that its people are to hear together. */
export interface Part {
  planned: Planned[]
  isWhole: boolean
}

/** Deliveries held in memory until all that belongs together was met; about 100 MB. */
const mostHeld = 100_000

/** Batches of what was held. */
const batchSize = 1_000

/**
 * Puts side by side what one person is to hear in one message, from all parts of a plan, and yields everything else as it comes.
 * Where that is more than may be held, the plan is made again for each share of the people.
 */
export async function* withDigestsTogether(
  parts: () => AsyncGenerator<Part>,
  { dueOnly = false }: { dueOnly?: boolean | undefined },
  most = mostHeld,
): AsyncGenerator<Planned[]> {
  // A share is those whose hash lies in [from, to) of the whole.
  let from = 0
  let to = 1
  for (let isFirst = true; from < 1; isFirst = false) {
    let held: Planned[] = []
    for await (const { planned, isWhole } of parts()) {
      if (isWhole) {
        if (isFirst) yield planned
        continue
      }
      const rest: Planned[] = []
      for (const unit of units(planned)) {
        if (!unit.some((each) => isGathered(each, dueOnly))) rest.push(...unit)
        else if (isWithin(unit[0]!, from, to)) held.push(...unit)
      }
      if (isFirst && rest.length > 0) yield rest
      while (held.length > most && to - from > 2 ** -20) {
        to = from + (to - from) / 2
        held = held.filter((each) => isWithin(each, from, to))
      }
    }
    yield* batches(peopleTogether(held, dueOnly))
    const share = to - from
    from = to
    to = Math.min(1, to + share)
  }
}

/** Whether it must be seen beside the others of its digest: to go out with them, or to close when they do. */
function isGathered({ item: { digest, mayJoin, action } }: Planned, dueOnly: boolean): boolean {
  if (digest === null && (mayJoin === null || dueOnly)) return false
  return action === 'send' || (!dueOnly && action !== 'withheld' && action !== 'done' && action !== 'cancel')
}

/** What one rule says to one person of one event is written in one transaction, and so never torn apart. */
function* units(planned: readonly Planned[]): Generator<Planned[]> {
  let from = 0
  for (let to = 1; to <= planned.length; to++) {
    const before = planned[to - 1]!
    const next = planned[to]
    const isSame =
      next !== undefined &&
      next.event === before.event &&
      next.rule === before.rule &&
      next.item.occurrence === before.item.occurrence &&
      next.item.recipient === before.item.recipient
    if (isSame) continue
    yield planned.slice(from, to)
    from = to
  }
}

function isWithin({ item }: Planned, from: number, to: number): boolean {
  if (from === 0 && to === 1) return true
  // FNV-1a, by its high bits.
  let hash = 0x811c9dc5
  for (let i = 0; i < item.recipient.length; i++) hash = Math.imul(hash ^ item.recipient.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  const place = ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
  return place >= from && place < to
}

/** The same deliveries, person by person, and each person's digests as they open and close for all of them together. */
export function peopleTogether(planned: readonly Planned[], dueOnly: boolean): Planned[] {
  const byPerson = new Map<string, Planned[]>()
  for (const each of planned) {
    const own = byPerson.get(each.item.recipient)
    if (own === undefined) byPerson.set(each.item.recipient, [each])
    else own.push(each)
  }
  return [...byPerson.values()].flatMap((own) => {
    if (dueOnly || own.length === 1) return own
    const items = gatherTogether(own.map(({ item }) => item))
    return own.map((each, i) => (items[i] === each.item ? each : { ...each, item: items[i]! }))
  })
}

function* batches(planned: readonly Planned[]): Generator<Planned[]> {
  let from = 0
  for (let to = 1; to <= planned.length; to++) {
    const isBoundary = to === planned.length || planned[to]!.item.recipient !== planned[to - 1]!.item.recipient
    if (!isBoundary || (to - from < batchSize && to < planned.length)) continue
    yield planned.slice(from, to)
    from = to
  }
}
