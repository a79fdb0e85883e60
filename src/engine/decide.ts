import type { Facts, Refusal, Revision, Row, Tried } from '../model/delivery.ts'
import type { Action } from '../model/plan.ts'
import type { Instant, Moment } from '../model/project.ts'
import { digestKey, type Gathered } from './gather.ts'
import type { Person } from './hold.ts'
import { reachOf } from './reach.ts'
import { reconcile, settled } from './reconcile.ts'
import { emptyThread, threadsOf } from './thread.ts'
import type { Voice, VoiceRoute } from './voice.ts'
import { type WishOptions, wishesFor } from './wishes.ts'

export type { Person } from './hold.ts'
export { prepareVoice, type Voice, type VoiceInput } from './voice.ts'

export type PlanOptions = WishOptions

/** One key and what the plan says of it. */
export interface Item extends Gathered {
  key: string
  /** Event, rule and route by the oldest ids of what they name, as the ledger has them. */
  event: string
  occurrence: string
  rule: string
  moment: Moment
  route: string
  /** The member of the route that would carry it, or carried it. */
  channel: string
  recipient: string
  /** Where it would go; empty where there is no address. */
  address: string
  action: Action
  /** Of what is withheld, one of `Reason`; of what is done, the row's. */
  reason: string | null
  /**
   * When it would go out, quiet hours included, and not before now; of a digest that closes, when it closed; of what is done,
   * cancelled or pending, the row's.
   */
  due: Instant
  /** The hour it is about, before anything moved it. */
  nominalDue: Instant
  /** What it would state; of what is done, cancelled or pending, the row's. */
  facts: Facts
  /** What this thread was told before; null for a first notice. */
  told: Facts | null
  /** Ids of the updates not told yet. */
  news: readonly string[]
  isFollowUp: boolean
  /** Of what is done: the thread's newest message, which states what is still true and can be held against today's words. */
  isLatest: boolean
  /** Absent where nothing is going to be said. */
  revision?: Revision
  /** What the channel that would carry it gave as the handle of the thread's newest message over it; null where it gave none. */
  previousRef: string | null
  /** What the channel's policy says of it, where it is withheld for that. */
  refusal: Refusal | null
  /** Members of a chain that failed for good at it, or had their time. */
  tried: readonly Tried[]
  /** Of a chain: who carries it instead where these members failed for good; undefined where nobody is left. */
  fallBack: ((tried: readonly Tried[]) => Pick<Item, 'channel' | 'address' | 'previousRef'> | undefined) | null
  /** The ledger's row under this key. */
  row: Row | null
  /** Key of the waiting row that ends with this item; its own where that row is withheld. */
  replaces: string | null
  /** Withheld for good: `send` records it. What is only held leaves no row. */
  isFinal: boolean
  /** The thread's newest message again, over the next member of a chain: it was not seen or delivered in time. */
  isStep: boolean
  /** Sent again because nobody knows whether it arrived (at-least-once). */
  isRepeat: boolean
  /** Its row failed, and is tried again: at another address, or because that was asked for. */
  isRetry: boolean
  isCorrection: boolean
  isClosing: boolean
  /** For the order in which caps are given out: 0 emergency, 1 correction, 2 closing, 3 the rest. */
  rank: number
  /** The key that says all that this one would have said; where that one is held in the end, this one is void. */
  coveredBy: string | null
  /** A correction that does not wait in the ledger: what waits for this thread is no longer true. */
  makesStale: boolean
  /** Whether sending it counts towards today's cap: not where its row does already. */
  takesPlace: boolean
}

/** Decides every thread of one rule with one person. */
export function planThreads(voice: Voice, person: Person, options: PlanOptions = {}): Item[] {
  const items: Item[] = []
  if (person.rows.length === 0) {
    for (const route of voice.routes) items.push(...planFresh(voice, route, person, options))
    return items
  }
  const { threads, orphans } = threadsOf(person.rows, voice.routeIds)
  for (const route of voice.routes) {
    const thread = threads.get(route.id) ?? emptyThread
    // Another run has a message of this thread in hand. What else is owed depends on what comes of it.
    if (thread.rows.some(({ state }) => state === 'claimed')) {
      items.push(...thread.rows.map((row) => settled(row, 'pending')).filter((item) => item !== undefined))
    } else {
      const wishes = wishesFor(voice, route, thread, person, options)
      items.push(...reconcile({ voice, route, thread, person, wishes }))
    }
  }
  for (const row of orphans) {
    const item = settled(row, 'cancel')
    if (item) items.push(item)
  }
  return items
}

/** A plan for who has no rows yet, to be copied for all who differ in nothing that it depends on. */
type Pattern = readonly { item: Item; turn: string; cover: number }[]

/** By voice, then by all that the pattern depends on. */
const patterns = new WeakMap<Voice, Map<string, Pattern>>()

/** Plans a thread without rows. A million people are told first; what they hear differs by their zone and channel only. */
function planFresh(voice: Voice, route: VoiceRoute, person: Person, options: PlanOptions): Item[] {
  const { recipient, isMember, isInvited, isExcluded, elsewhere = [], digests } = person
  if (!isMember) return []
  // What a chain falls back on, and what a channel's policy says, is this person's own.
  const isOwn =
    elsewhere.length > 0 ||
    (digests?.size ?? 0) > 0 ||
    route.channels.length > 1 ||
    person.policy !== undefined ||
    (!voice.rule.sendWhenOutOfOffice && recipient.outOfOffice !== undefined)
  if (isOwn) return patternFor(voice, route, person, options).map(({ item }) => item)
  const reach = reachOf(voice, route, emptyThread, person, { moment: '' })
  const name = `${route.id} ${reach.channel.id} ${reach.reason} ${isInvited} ${isExcluded} ${options.dueOnly} ${recipient.timezone}`
  let known = patterns.get(voice)
  if (!known) {
    known = new Map()
    patterns.set(voice, known)
  }
  let pattern = known.get(name)
  if (!pattern) {
    pattern = patternFor(voice, route, person, options)
    known.set(name, pattern)
  }
  const items: Item[] = []
  for (const { item, turn, cover } of pattern) {
    const key = voice.key(item.moment.name, turn, recipient.id, route.id)
    const coveredBy = cover < 0 ? null : items[cover]!.key
    // A refusal may name the person.
    const refusal = item.refusal === null ? null : (reach.refusal ?? null)
    const digest = item.digest && { ...item.digest, key: digestKey(item.digest.scope, recipient.id, item.digest.at) }
    items.push({ ...item, key, recipient: recipient.id, address: reach.address, coveredBy, refusal, digest })
  }
  return items
}

function patternFor(voice: Voice, route: VoiceRoute, person: Person, options: PlanOptions): Pattern {
  const wishes = wishesFor(voice, route, emptyThread, person, options)
  const items = reconcile({ voice, route, thread: emptyThread, person, wishes })
  return items.map((item, i) => ({
    item,
    turn: wishes.decisions[i]!.turn,
    cover: item.coveredBy === null ? -1 : items.findIndex(({ key }) => key === item.coveredBy),
  }))
}
