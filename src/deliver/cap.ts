import { allotCap, withoutPlace } from '../engine/cap.ts'
import type { Item } from '../engine/decide.ts'
import { localDate } from '../engine/local-time.ts'
import { toldSeq } from '../engine/thread.ts'
import type { Instant } from '../model/project.ts'
import { type Planned, type PlannerOptions, planUncapped } from './planner.ts'
import type { World } from './world.ts'

/** No local day is longer, DST and a day's change of zone included. */
const longestDay = 50 * 3_600_000

/**
 * Decides every delivery of the project, in batches. `maxPerDay` asks who gets the places of a day over all events, so where a
 * project has it everything is decided twice, and what is due now is held in memory in between.
 */
export async function* planDeliveries(world: World, options: PlannerOptions): AsyncGenerator<Planned[]> {
  const cap = world.project.maxPerDay
  if (cap === undefined) return yield* planUncapped(world, options)
  const capped = await cappedItems(world, options, cap)
  for await (const batch of planUncapped(world, options)) {
    yield batch.map((planned) => {
      const { item } = planned
      if (!isPersonal(world, item)) return planned
      const isVoid = item.coveredBy !== null && capped.get(item.coveredBy)?.action === 'withheld'
      return { ...planned, item: isVoid ? withoutPlace(item) : (capped.get(item.key) ?? item) }
    })
  }
}

/** The items that are due now, by key, as the cap leaves them. */
async function cappedItems(world: World, options: PlannerOptions, cap: number): Promise<Map<string, Item>> {
  const { now, dueOnly } = options
  const byPerson = new Map<string, { items: Item[]; timezone: string }>()
  // What only waits is not called off by who sends only what waits: nobody would schedule it again.
  const waits = ({ digest, action }: Item) => !dueOnly && digest !== null && waiting.has(action)
  for await (const batch of planUncapped(world, options)) {
    for (const { item, recipient } of batch) {
      if (!(item.action === 'send' || waits(item)) || !isPersonal(world, item)) continue
      const own = byPerson.get(item.recipient)
      const timezone = recipient.timezone ?? world.project.defaults.timezone
      if (own === undefined) byPerson.set(item.recipient, { items: [item], timezone })
      else own.items.push(item)
    }
  }
  const told = await toldToday(world, options)
  const items = new Map<string, Item>()
  for (const [person, own] of byPerson) {
    const today = localDate(now, own.timezone)
    const isToday = (at: Instant) => localDate(at, own.timezone) === today
    for (const item of allotCap(own.items, { told: told.get(person) ?? 0, cap, isToday })) items.set(item.key, item)
  }
  return items
}

/** Gives places of today to what comes one by one, as what is fired does. */
export interface Allotment {
  allot(planned: readonly Planned[], now: Instant): Promise<Planned[]>
}

/** What others told meanwhile is counted again after so long. */
const staleMs = 15 * 60_000

export function createPlaces(world: World): Allotment {
  const cap = world.project.maxPerDay
  let told = new Map<string, number>()
  let countedAt = Number.NEGATIVE_INFINITY
  return {
    async allot(planned, now) {
      if (cap === undefined) return [...planned]
      if (now - countedAt > staleMs || now < countedAt) {
        told = await toldToday(world, { now })
        countedAt = now
      }
      const capped = new Map<Item, Item>()
      for (const person of new Set(planned.map(({ item }) => item.recipient))) {
        const own = planned
          .map(({ item }) => item)
          .filter((item) => item.recipient === person && isPersonal(world, item))
        const allotted = allotCap(own, { told: told.get(person) ?? 0, cap })
        for (const [i, item] of own.entries()) capped.set(item, allotted[i]!)
        const taken = allotted.filter(({ action, takesPlace }) => action === 'send' && takesPlace).length
        told.set(person, (told.get(person) ?? 0) + taken)
      }
      return planned.map((each) => ({ ...each, item: capped.get(each.item) ?? each.item }))
    },
  }
}

function isPersonal({ channels }: World, { channel }: Item): boolean {
  return channels.get(channel)?.reach !== 'place'
}

const waiting: ReadonlySet<string> = new Set(['schedule', 'reschedule', 'pending'])

/** How many messages each person got on their today, in the zone that they were told in; a digest is one. */
async function toldToday({ store }: World, { now, asOf }: PlannerOptions): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const digests = new Set<string>()
  if (store === undefined) return counts
  for await (const row of store.rows({ since: now - longestDay, states: ['sent', 'unknown'] })) {
    const { toldAt, timezone, digestKey, recipient } = row
    // Who was forgotten has no zone any more, and is nobody.
    if (toldAt === null || timezone === '' || localDate(toldAt, timezone) !== localDate(now, timezone)) continue
    if (asOf !== undefined && toldSeq(row) > asOf) continue
    if (digestKey !== null && digests.has(digestKey)) continue
    if (digestKey !== null) digests.add(digestKey)
    counts.set(recipient, (counts.get(recipient) ?? 0) + 1)
  }
  return counts
}
