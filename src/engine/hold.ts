import type { Refusal, Refused, Row } from '../model/delivery.ts'
import type { Reason } from '../model/plan.ts'
import type { ChannelEntry, Instant, Recipient } from '../model/project.ts'
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
}

/** A message that somebody got, or gets in this plan. */
export interface Heard {
  route: string
  at: Instant
}

/** What a message must pass before it may leave. */
export interface Wish {
  key: string
  /** Its hour; now for what has none. */
  due: Instant
  usefulUntil: Instant
  isCorrection: boolean
  /** The key is in doubt and would go out once more: it goes now or not. */
  isRepeat: boolean
  /** The same message over the next member of a chain: once a day does not count it again. */
  isStep: boolean
}

/** When a wanted message would go out, and what holds it back, if anything does: the first reason that fits. */
export function hold(
  wish: Wish,
  voice: Voice,
  thread: Thread,
  person: Person,
  reach: Reach,
  route: string,
): { at: Instant; reason: Reason | null } {
  const { rule, now, isEmergency } = voice
  const zone = person.recipient.timezone ?? voice.timezone
  const wanted = Math.max(wish.due, now)
  const permitted = isEmergency ? wanted : voice.permitted(wanted, reach.channel, zone)
  const at = permitted ?? wanted
  if (rule.validity !== 'valid') return { at, reason: 'invalid' }
  if (person.isExcluded) return { at, reason: 'excluded' }
  if (reach.reason !== null) return { at, reason: reach.reason }
  if (!isEmergency && !rule.sendWhenOutOfOffice && isAway(person.recipient, at, zone))
    return { at, reason: 'out-of-office' }
  const isTooLate = permitted === undefined || (permitted > wanted && (at >= wish.usefulUntil || wish.isRepeat))
  if (isTooLate) return { at, reason: 'quiet-hours' }
  const isLimited = at <= now && rule.oncePerDay && !isEmergency && !wish.isCorrection && !wish.isStep
  if (isLimited && (wasToldToday(thread, wish.key, now, zone) || hearsToday(person, route, now, zone))) {
    return { at, reason: 'once-per-day' }
  }
  return { at, reason: null }
}

function isAway({ outOfOffice }: Recipient, at: Instant, zone: string): boolean {
  if (!outOfOffice) return false
  const date = localDate(at, zone)
  return outOfOffice.from <= date && date <= outOfOffice.to
}

/** Whether a row other than this one told on the person's calendar day. */
function wasToldToday({ tellers }: Thread, key: string, now: Instant, zone: string): boolean {
  const today = localDate(now, zone)
  return tellers.some((row) => row.key !== key && localDate(row.toldAt ?? row.changedAt, zone) === today)
}

function hearsToday({ elsewhere = [] }: Person, route: string, now: Instant, zone: string): boolean {
  const today = localDate(now, zone)
  return elsewhere.some((heard) => heard.route === route && localDate(heard.at, zone) === today)
}
