import { type BagDigest, createBagDigest } from '../engine/digest.ts'
import { type Reach, reachOf } from '../engine/reach.ts'
import { emptyThread } from '../engine/thread.ts'
import { truthOf } from '../engine/truth.ts'
import type { Event, Instant, Recipient, Rule } from '../model/project.ts'
import { type Addressed, streamAudience } from './audience.ts'
import { policyFor } from './security.ts'
import { addressFor, placeRecipient, type World } from './world.ts'

/** Those whom a rule reaches over one channel and who ask for one language. */
export interface Readers {
  channel: string
  reach: 'people' | 'place'
  count: number
  audiences: Record<string, number>
  segments: Record<string, number>
  /** As first met. */
  first: Recipient
  /** Tells whether they are the same people at the same addresses as others; only where asked for. */
  people?: BagDigest
}

/** What decides whom a rule reaches over which channel: what it says is the same for all events with this. */
export interface Occasion {
  rule: Rule
  /** Its type and urgency matter; all of it where a channel has a policy. */
  event: Event
  /** Only where a channel has a policy. */
  moment: string
}

/** Counts the readers of one occasion. Holds no people but the first of each channel and language. */
export interface Readership {
  /** `audience`: the only one that is addressed. */
  add(recipient: Recipient, audience?: string): void
  /** Counts somebody who was added, for an audience that holds them. */
  addTo(audience: string, recipient: Recipient): void
  readers(): Readers[]
}

/** Names an occasion: those alike have the same readers. */
export function occasionKey(world: World, { rule, event, moment }: Occasion): string {
  const isEmergency = event.urgency === 'emergency'
  const hasPolicy = rule.via.some(({ channels }) =>
    channels.some((id) => world.channels.get(id)?.adapter.policy !== undefined),
  )
  return JSON.stringify(
    hasPolicy ? [rule.id, event.id, event.window, event.status, moment] : [rule.id, event.type, isEmergency],
  )
}

export function createReadership(
  world: World,
  { rule, event, moment }: Occasion,
  { now, identify = false }: { now: Instant; identify?: boolean | undefined },
): Readership {
  const found = new Map<string, Readers>()
  const entries = (ids: readonly string[]) => ids.flatMap((id) => world.channels.get(id)?.entry ?? [])
  const isPlace = (id: string | undefined) => id !== undefined && world.channels.get(id)?.reach === 'place'
  const routes = rule.via
    .filter(({ channels }) => !isPlace(channels[0]))
    .flatMap(({ channels, allInEmergency }) => {
      const members = entries(channels)
      return allInEmergency && event.urgency === 'emergency' ? members.map((one) => [one]) : [members]
    })
    .filter((channels) => channels.length > 0)
    .map((channels) => ({ channels }))

  const truth = truthOf(event, now)
  const reachesOf = (recipient: Recipient): Reach[] => {
    const addresses = (id: string) => {
      const loaded = world.channels.get(id)
      return loaded === undefined ? undefined : addressFor(recipient, loaded)
    }
    const policy = policyFor(world, undefined, recipient, { event, rule, now, truth, routes })
    const person = { recipient, addresses, policy }
    const reached = routes.map((route) => reachOf({ event, rule }, route, emptyThread, person, { moment }))
    return reached.filter(({ reason }) => reason === null)
  }
  const readersOf = (channel: string, reach: Readers['reach'], recipient: Recipient) => {
    const name = JSON.stringify([channel, recipient.language ?? ''])
    let readers = found.get(name)
    if (readers === undefined) {
      readers = { channel, reach, count: 0, audiences: {}, segments: {}, first: recipient }
      if (identify) readers.people = createBagDigest()
      found.set(name, readers)
    }
    return readers
  }
  const count = (readers: Readers, { segment: own }: Recipient) => {
    const segment = own ?? ''
    readers.count++
    readers.segments[segment] = (readers.segments[segment] ?? 0) + 1
  }
  for (const { channels } of rule.via) {
    const loaded = isPlace(channels[0]) ? world.channels.get(channels[0]!) : undefined
    if (loaded === undefined) continue
    const place = placeRecipient(loaded, world.project)
    const routes = [{ channels: [loaded.entry] }]
    const policy = policyFor(world, undefined, place, { event, rule, now, truth, routes })
    if (policy?.(loaded.entry, loaded.entry.id, moment) !== undefined) continue
    count(readersOf(loaded.entry.id, 'place', place), place)
  }
  return {
    add(recipient, audience) {
      for (const { channel, address } of reachesOf(recipient)) {
        const readers = readersOf(channel.id, 'people', recipient)
        count(readers, recipient)
        readers.people?.add(JSON.stringify([recipient.id, address]))
        if (audience !== undefined) readers.audiences[audience] = (readers.audiences[audience] ?? 0) + 1
      }
    },
    addTo(audience, recipient) {
      for (const { channel } of reachesOf(recipient)) {
        const { audiences } = readersOf(channel.id, 'people', recipient)
        audiences[audience] = (audiences[audience] ?? 0) + 1
      }
    },
    readers: () => [...found.values()].filter((readers) => readers.count > 0),
  }
}

/** Fills the readerships of rules that address the same people, in one pass over them; more where several audiences are addressed. */
export async function fillReaderships(world: World, to: Addressed, all: readonly Readership[]): Promise<void> {
  const { project } = world
  const audiences = [...new Set([...to.audiences, ...(to.team?.audiences ?? [])])]
  const others = to.emails.length + (to.people?.length ?? 0) + (to.team?.recipients.length ?? 0)
  const only = audiences.length === 1 && others === 0 ? audiences[0] : undefined
  const stream = streamAudience(project, to, world)
  for await (const batch of stream) {
    for (const { recipient, isExcluded } of batch) {
      if (isExcluded) continue
      for (const readership of all) readership.add(recipient, only)
    }
  }
  if (only !== undefined) return
  for (const audience of audiences) {
    for await (const batch of streamAudience(project, { audiences: [audience], emails: [] }, world)) {
      for (const { recipient } of batch) {
        if (stream.isExcluded(recipient)) continue
        for (const readership of all) readership.addTo(audience, recipient)
      }
    }
  }
}
