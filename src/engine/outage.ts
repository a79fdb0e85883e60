import type { Tried } from '../model/delivery.ts'
import type { ChannelEntry } from '../model/project.ts'
import type { Item } from './decide.ts'
import { longestRetry } from './retry.ts'

/**
 * What a channel is imagined to do. `down`: nothing can be sent, and it is tried for as long as its `retry` says. `refused`: every
 * message is refused at once. `slow`: it takes messages, and neither delivered nor seen is heard in time.
 */
export const outages = ['down', 'refused', 'slow'] as const
export type Outage = (typeof outages)[number]

/** How somebody is reached after all. */
export interface Way {
  /** The channel that reaches them; undefined where none does. */
  channel: string | undefined
  address: string
  /** How much later than planned, in milliseconds. */
  lateMs: number
  /** Channels that were tried before, in order. */
  before: readonly string[]
}

/** People of one rule at one moment who are reached alike while channels are out of order. */
export interface DrillRow {
  event: string
  occurrence: string | null
  rule: string
  moment: string
  /** The channel that reaches them; null where none does. */
  channel: string | null
  /** Channels that were tried before. */
  before: string[]
  /** They are a place; absent: people. */
  reach?: 'place'
  people: number
  /** How much later than planned, in milliseconds: the least and the most. */
  late: number
  lateMost: number
  cost: { units: number; unit: string } | null
  /** Some of those who are not reached. */
  examples: string[]
}

export interface Drill {
  outages: Record<string, Outage>
  reached: number
  unreached: number
  rows: DrillRow[]
}

/** The way of a planned message while some channels are out of order, by the same rules by which chains hand over. */
export function wayUnder(
  item: Item,
  waits: { unseenMs?: number | undefined; undeliveredMs?: number | undefined },
  channels: ReadonlyMap<string, ChannelEntry>,
  imagined: ReadonlyMap<string, Outage>,
): Way {
  const before: string[] = []
  let tried: readonly Tried[] = item.tried
  let current: Pick<Item, 'channel' | 'address'> = item
  let lateMs = 0
  /** A slow channel has taken the message, and arrives some day whatever becomes of those after it. */
  let slow: Way | undefined
  for (;;) {
    const { channel, address } = current
    const outage = imagined.get(channel)
    const wait = outage === undefined ? undefined : waitFor(outage, waits, channels.get(channel), item.key)
    if (outage === undefined || (outage === 'slow' && wait === undefined)) return { channel, address, lateMs, before }
    if (outage === 'slow') slow = { channel, address, lateMs, before: [...before] }
    before.push(channel)
    tried = [...tried, { channel, address }]
    const next = item.fallBack?.(tried)
    if (next === undefined) return slow ?? { channel: undefined, address: '', lateMs, before }
    lateMs += wait ?? 0
    current = next
  }
}

function waitFor(
  outage: Outage,
  { unseenMs, undeliveredMs }: { unseenMs?: number | undefined; undeliveredMs?: number | undefined },
  channel: ChannelEntry | undefined,
  key: string,
): number | undefined {
  if (outage === 'refused') return 0
  const patience = [unseenMs, undeliveredMs].filter((wait) => wait !== undefined)
  if (outage === 'slow') return patience.length === 0 ? undefined : Math.min(...patience)
  const gaveUp = channel === undefined ? 0 : longestRetry(channel.retry, key)
  return Math.min(gaveUp, undeliveredMs ?? Number.POSITIVE_INFINITY)
}
