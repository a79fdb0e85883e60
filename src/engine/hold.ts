import type { Refusal, Refused, Row } from '../model/delivery.ts'
import type { Reason } from '../model/plan.ts'
import type { ChannelEntry, Instant, Recipient } from '../model/project.ts'
import { type Gathered, type Gathering, gather } from './gather.ts'
import { localDate } from './local-time.ts'
import type { Reach } from './reach.ts'
import type { Thread } from './thread.ts'
import type { Voice } from './voice.ts'

/** Whom a plan is made for, as they are now. */
export interface Person {
  recipient: Recipient
  /** In the rule's audience, and the rule's `when` holds. */
  isMember: boolean
  /** To the check-ins of the event's team. */
  isInvited?: boolean
  /** Listed by an `exclude` of the rule's audiences. */
  isExcluded: boolean
  /** Where a channel reaches this person, by the channel's id. */
  addresses: (channel: string) => string | undefined
  /** Why a channel's policy forbids to write this to the person, if it does; absent where no channel has one. */
  policy?: ((channel: ChannelEntry, address: string, moment: string) => Refusal | undefined) | undefined
  /** Wishes and dead addresses of this person that the ledger knows. */
  refusals?: readonly Refused[] | undefined
  /** Every ledger row of this person in this voice. */
  rows: readonly Row[]
  /** What this person hears today of other occurrences of the event, where the rule speaks once a day. */
  elsewhere?: readonly Heard[] | undefined
  /** When the digests close that wait for this person, earliest first, by the scope they gather. */
  digests?: ReadonlyMap<string, readonly Instant[]> | undefined
}

/** A message that somebody got, or gets in this plan. */
export interface Heard {
  route: string
  at: Instant
  /** Of a message of this plan: the digest that it is part of. */
  digest?: string | undefined
}

/** What a message must pass before it may leave. */
export interface Wish {
  key: string
  /** Its hour; now for what has none. */
  due: Instant
  usefulUntil: Instant
  isCorrection: boolean
  /** It is due because of what was told, and not at an hour of its own. */
  isState: boolean
  /** The key is in doubt and would go out once more: it goes now or not. */
  isRepeat: boolean
  /** The same message over the next member of a chain: once a day does not count it again. */
  isStep: boolean
  /** Somebody asked for it to be said once more. */
  isAgain: boolean
}

/** When a wanted message would go out, and what holds it back, if anything does: the first reason that fits. */
export function hold(
  wish: Wish,
  voice: Voice,
  thread: Thread,
  person: Person,
  reach: Reach,
  route: string,
): { at: Instant; reason: Reason | null } & Gathered {
  const { rule, now, isEmergency } = voice
  const zone = person.recipient.timezone ?? voice.timezone
  const wanted = Math.max(wish.due, now)
  const permitted = isEmergency ? wanted : voice.permitted(wanted, reach.channel, zone)
  const scene = { voice, thread, person, channel: reach.channel, zone }
  const { digest, mayJoin } = permitted === undefined ? { digest: null, mayJoin: null } : gather(wish, permitted, scene)
  const at = digest?.at ?? permitted ?? wanted
  const held = (reason: Reason) => ({ at, reason, digest, mayJoin: null })
  if (rule.validity !== 'valid') return held('invalid')
  if (person.isExcluded) return held('excluded')
  if (reach.reason !== null) return held(reach.reason)
  const then = Math.max(at, now)
  if (!isEmergency && !rule.sendWhenOutOfOffice && isAway(person.recipient, then, zone)) return held('out-of-office')
  const isTooLate = permitted === undefined || (permitted > wanted && (permitted >= wish.usefulUntil || wish.isRepeat))
  if (isTooLate) return held('quiet-hours')
  // What waits for a digest is asked for the day on which that closes, lest it wait for what cannot be.
  const isAsked = at <= now || digest !== null
  const isLimited = isAsked && rule.oncePerDay && !isEmergency && !wish.isCorrection && !wish.isStep
  const hasHeard = (on: Instant, within: Gathering | null) =>
    wasToldOn(thread, wish.key, on, zone) || hearsOn(person, route, on, zone, within)
  if (isLimited && hasHeard(then, digest)) {
    const next = digest?.next
    if (next === undefined || hasHeard(next.at, next)) return held('once-per-day')
    return { at: next.at, reason: null, digest: next, mayJoin: null }
  }
  return { at, reason: null, digest, mayJoin }
}

function isAway({ outOfOffice }: Recipient, at: Instant, zone: string): boolean {
  if (!outOfOffice) return false
  const date = localDate(at, zone)
  return outOfOffice.from <= date && date <= outOfOffice.to
}

/** Whether a row other than this one told on the person's calendar day of that instant. */
function wasToldOn({ tellers }: Thread, key: string, at: Instant, zone: string): boolean {
  const day = localDate(at, zone)
  return tellers.some((row) => row.key !== key && localDate(row.toldAt ?? row.changedAt, zone) === day)
}

/** Whether another occurrence is heard of on that day, by another message than the digest that this would be part of. */
function hearsOn(
  { elsewhere = [] }: Person,
  route: string,
  at: Instant,
  zone: string,
  digest: Gathering | null,
): boolean {
  const day = localDate(at, zone)
  return elsewhere.some(
    (heard) =>
      heard.route === route &&
      localDate(heard.at, zone) === day &&
      (digest === null || heard.digest === undefined || heard.digest !== digest.key),
  )
}
