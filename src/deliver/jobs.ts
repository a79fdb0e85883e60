import type { Item } from '../engine/decide.ts'
import { messageKey } from '../engine/gather.ts'
import type { Refused, Tried } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import { handedOn } from './extras.ts'
import type { Delivered, Job } from './job.ts'
import { aboutDigest, aboutOf, digestOf } from './message.ts'
import type { Planned } from './planner.ts'
import { type Said, saidOf } from './said.ts'
import { requireProtection } from './security.ts'
import type { World } from './world.ts'

/** What goes out together: the deliveries of one digest to one address, each other one by itself. */
export function messagesOf(going: readonly Planned[]): Planned[][] {
  const messages: Planned[][] = []
  const byDigest = new Map<string, Planned[]>()
  for (const planned of going) {
    const { digest, address, channel, isRepeat } = planned.item
    if (digest === null) {
      messages.push([planned])
      continue
    }
    // What is signed and encrypted otherwise is another message.
    const name = JSON.stringify([digest.key, channel, address, isRepeat, planned.safeguard?.protection])
    const known = byDigest.get(name)
    if (known !== undefined) known.push(planned)
    else {
      const message = [planned]
      messages.push(message)
      byDigest.set(name, message)
    }
  }
  for (const message of byDigest.values()) message.sort(asRead)
  return messages
}

/** Corrections first, then as the events begin; the same at every attempt, whatever the order of planning. */
function asRead({ item: a }: Planned, { item: b }: Planned): number {
  const startOf = ({ facts }: Item) => facts.start ?? Number.POSITIVE_INFINITY
  return Number(b.isCorrection) - Number(a.isCorrection) || compare(startOf(a), startOf(b)) || compare(a.key, b.key)
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What jobs are made of. */
interface Making {
  world: World
  /** What each delivery says by itself, by its key. */
  said: ReadonlyMap<string, Said>
  now: Instant
  /** By key; told where a delivery goes on over the next member of its chain. */
  inFlight: Map<string, Planned>
}

/** The message that says these deliveries, which have channel and address in common. */
export function jobOf(making: Making, members: readonly Planned[]): Job {
  const { world, said, now, inFlight } = making
  const [first, ...others] = members as readonly [Planned, ...Planned[]]
  const { item, recipient } = first
  for (const planned of members) requireProtection(planned)
  const { adapter, config, entry, reach } = world.channels.get(item.channel)!
  const key = messageKey(members.map(({ item }) => item.key))
  const to = { ...recipient, address: item.address }
  const isOne = others.length === 0
  return {
    key,
    channel: item.channel,
    deliveries: members.map((planned) => deliveredOf(world, planned, said.get(planned.item.key)!)),
    // A digest tells of several threads, each with a message of its own before.
    previousRef: isOne ? item.previousRef : null,
    isInDoubt: item.isRepeat,
    ...(reach === 'people' ? { recipient: item.recipient } : {}),
    ...(reach === 'place' && entry.perEvent ? { isAlone: true } : {}),
    ...(members.some(({ item }) => item.fallBack !== null) ? { fallBack } : {}),
    compose: (firstAttemptAt) =>
      isOne
        ? adapter.compose(said.get(item.key)!.message, to, config, aboutOf(world, first, firstAttemptAt))
        : adapter.compose(digestOf(world, members, now), to, config, aboutDigest(world, members, key, firstAttemptAt)),
    only: (keys) =>
      jobOf(
        making,
        members.filter(({ item }) => keys.has(item.key)),
      ),
  }

  function fallBack(refused: Refused['kind'] | undefined): Job[] {
    const others: Planned[] = []
    for (const planned of members) {
      const { item, rule } = planned
      const tried = triedWith(item)
      // Who refuses one member has refused those after it, unless the rule says otherwise.
      const hasEnded = refused === 'opted-out' && rule.optOut !== 'next'
      const next = hasEnded ? undefined : item.fallBack?.(tried)
      if (next !== undefined)
        others.push(handedOn(world, { ...planned, item: { ...item, ...next, tried, isRepeat: false } }))
    }
    for (const planned of others) inFlight.set(planned.item.key, planned)
    return messagesOf(others).map((some) => jobOf(making, some))
  }
}

function deliveredOf(world: World, planned: Planned, known: Said): Delivered {
  const { item, rule } = planned
  // Over the next member of its chain it goes to another address.
  const said = known.planned === planned ? known.said : saidOf(world, planned, known.message)
  if (item.fallBack === null) return { key: item.key, said, tried: item.tried }
  const route = rule.via.find(({ channels }) => channels.includes(item.channel))
  return { key: item.key, said, tried: item.tried, triedNow: triedWith(item), undeliveredMs: route?.undeliveredMs }
}

/** The members that failed, this one among them. */
function triedWith({ channel, address, tried }: Item): readonly Tried[] {
  return [...tried, { channel, address }]
}
