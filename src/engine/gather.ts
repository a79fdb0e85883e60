import { hash } from 'node:crypto'
import type { Row } from '../model/delivery.ts'
import type { ChannelEntry, Duration, Instant, Rule } from '../model/project.ts'
import type { Item } from './decide.ts'
import type { Person, Wish } from './hold.ts'
import { identityOf } from './key.ts'
import type { Thread } from './thread.ts'
import { shift } from './time-moments.ts'
import type { Voice } from './voice.ts'

// Several notices to one person become one message. A digest has no row of its own: it is what waits for the same person, in the
// same scope, for the same instant. So whoever plans needs to know only for when others wait.

/** What becomes of a message that might be gathered. */
export interface Gathered {
  digest: Gathering | null
  /** Where it opens none of its own, because that would close too late: what it could join, if another opens one. */
  mayJoin: Gathering | null
}

const alone: Gathered = { digest: null, mayJoin: null }

/** Whose notices to a person are gathered together. */
export interface DigestScope {
  name: string
  of: 'rule' | 'channel'
  length: Duration
}

/** How a message takes part in a digest. */
export interface Gathering {
  /** Empty for what was attempted in a digest that no file asks for any more. */
  scope: string
  of: 'rule' | 'channel'
  /** Shared by all that go out in one message. */
  key: string
  /** When the message goes out. */
  at: Instant
  /** When this one alone would have gone out. */
  own: Instant
  /** The last instant at which the digest may close for this one. */
  until: Instant
  /** Of one that closes now: the digest to wait for where nothing more may be said today. */
  next?: Gathering
}

/** The scope that a rule's messages over a channel are gathered in: the rule's goes before the channel's. */
export function digestScope(rule: Rule, channel: ChannelEntry): DigestScope | undefined {
  if (channel.perEvent) return undefined
  const channelId = identityOf(channel)
  if (rule.digest !== undefined) {
    return { name: JSON.stringify([channelId, 'rule', identityOf(rule)]), of: 'rule', length: rule.digest }
  }
  if (channel.digest === undefined) return undefined
  // A message has one sender.
  return { name: JSON.stringify([channelId, 'channel', rule.from ?? '']), of: 'channel', length: channel.digest }
}

/** Names the digest of a person that closes then. */
export function digestKey(scope: string, recipient: string, closing: Instant): string {
  return hash('sha256', JSON.stringify(['digest', scope, recipient, closing]), 'hex')
}

/** The id of a message that says what these deliveries say, in whatever order they are given. */
export function messageKey(members: readonly string[]): string {
  return members.length === 1 ? members[0]! : hash('sha256', JSON.stringify(['digest', ...[...members].sort()]), 'hex')
}

interface Scene {
  voice: Voice
  thread: Thread
  person: Person
  channel: ChannelEntry
  /** The person's. */
  zone: string
}

/**
 * The digest that a message is gathered into. None for what goes out by itself, at `own`: emergencies, what was fired or asked for once
 * more, the steps of a chain, and what would come too late.
 */
export function gather(wish: Wish, own: Instant, { voice, thread, person, channel, zone }: Scene): Gathered {
  const { rule, now } = voice
  const scope = digestScope(rule, channel)
  const row = thread.byKey.get(wish.key)
  if (row !== undefined && wasAttempted(row)) {
    // It stays with those that it was attempted with: who got that message is not to get it in another shape.
    const { name = '', of = 'rule' } = scope ?? {}
    const { digestKey: key } = row
    return key === null ? alone : { digest: { scope: name, of, key, at: own, own, until: own }, mayJoin: null }
  }
  if (scope === undefined || voice.isEmergency || voice.isFired || wish.isAgain || wish.isStep) return alone
  const closings = person.digests?.get(scope.name) ?? []
  const { name, of } = scope
  const close = (at: Instant, until: Instant): Gathering => {
    const key = digestKey(name, person.recipient.id, at)
    return { scope: name, of, key, at, own, until }
  }
  const latest = voice.permitted(shift(own, scope.length, 1, zone), channel, zone) ?? Number.POSITIVE_INFINITY
  const until = Math.min(latest, lastInTime(wish, own, voice, thread) - 1)
  const closing = closings.find((each) => each >= own && each > now && each <= until) ?? latest
  const open = closing <= until && closing < Number.POSITIVE_INFINITY ? close(closing, until) : undefined
  // What closes now goes out together, and takes along what has not waited yet.
  const closed = Math.min(...closings)
  const isClosing = row?.state === 'scheduled' ? row.due <= now : closed <= now
  if (wish.due <= now && isClosing) {
    const digest = close(own > now ? own : Math.min(closed, now), own)
    return { digest: open === undefined ? digest : { ...digest, next: open }, mayJoin: null }
  }
  if (open !== undefined) return { digest: open, mayJoin: null }
  return until < own || until === Number.POSITIVE_INFINITY ? alone : { digest: null, mayJoin: close(own, until) }
}

function wasAttempted({ state, attempts }: Row): boolean {
  return state === 'unknown' || state === 'failed' || (state === 'scheduled' && attempts > 0)
}

/**
 * From when on a message comes too late: at the end of its use, or at the next start or end that it tells of. One that corrects what was
 * told must also come before that.
 */
function lastInTime({ usefulUntil, isState }: Wish, own: Instant, { truth }: Voice, { told }: Thread): Instant {
  const { start, end } = truth!.facts
  const named = [start, end, ...(isState && told !== null ? [told.facts.start, told.facts.end] : [])]
  return Math.min(usefulUntil, ...named.filter((instant) => instant !== null).filter((instant) => instant > own))
}

/**
 * Gives one person's items, of all rules and events, the digests that open with the first of them: an item that waits joins one
 * that closes earlier and not before the item's own time.
 */
export function gatherTogether(items: readonly Item[]): Item[] {
  const closings = new Map<string, Instant[]>()
  const moved = new Map<Item, Item>()
  const waiting = items.filter((item) => gatheringOf(item) !== null && waitsAnew(item))
  for (const item of waiting.sort((a, b) => gatheringOf(a)!.own - gatheringOf(b)!.own)) {
    const { scope, own, until } = gatheringOf(item)!
    const known = closings.get(scope) ?? []
    closings.set(scope, known)
    const closing = Math.min(...known.filter((each) => each >= own && each <= until))
    if (item.digest === null ? closing <= until : closing < item.due) moved.set(item, movedTo(item, closing))
    else if (item.digest !== null) known.push(item.due)
  }
  return items.map((item) => moved.get(item) ?? item)
}

function gatheringOf({ digest, mayJoin }: Item): Gathering | null {
  return digest ?? mayJoin
}

function waitsAnew({ action, row }: Item): boolean {
  return (
    action === 'schedule' || action === 'reschedule' || (action === 'pending' && row !== null && !wasAttempted(row))
  )
}

function movedTo(item: Item, due: Instant): Item {
  const { row, replaces } = item
  const gathering = gatheringOf(item)!
  const digest = { ...gathering, at: due, key: digestKey(gathering.scope, item.recipient, due) }
  const isWaiting = row?.state === 'scheduled'
  const action =
    isWaiting && row.due === due && row.digestKey !== null
      ? 'pending'
      : isWaiting || replaces !== null
        ? 'reschedule'
        : 'schedule'
  return { ...item, due, action, digest, mayJoin: null }
}
