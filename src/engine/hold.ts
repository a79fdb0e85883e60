import type { Row } from '../model/delivery.ts'
import type { Reason } from '../model/plan.ts'
import type { ChannelEntry, Instant, Recipient } from '../model/project.ts'
import { localDate } from './local-time.ts'
import { isOptedOut } from './opt-out.ts'
import type { Thread } from './thread.ts'
import type { Voice, VoiceRoute } from './voice.ts'

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

/** The member of a route that would carry its next message, or why none can. */
export interface Reach {
  channel: ChannelEntry
  address: string
  reason: 'opted-out' | 'no-address' | null
}

/** The member that told last, if it still can; else the first that can. */
export function reachOf(voice: Voice, route: VoiceRoute, thread: Thread, person: Person): Reach {
  const last = thread.tellers.at(-1)?.channel
  const isLast = (channel: ChannelEntry) => last !== undefined && (channel.id === last || channel.was.includes(last))
  const ordered =
    last === undefined ? route.channels : [...route.channels].sort((a, b) => Number(isLast(b)) - Number(isLast(a)))
  let refused: Reach | undefined
  for (const channel of ordered) {
    const address = person.addresses(channel.id)
    if (address === undefined) continue
    const reach: Reach = { channel, address, reason: null }
    if (!isRefused(voice, channel, person.recipient)) return reach
    refused ??= { ...reach, reason: 'opted-out' }
  }
  return refused ?? { channel: ordered[0]!, address: '', reason: 'no-address' }
}

function isRefused({ rule, event }: Voice, channel: ChannelEntry, recipient: Recipient): boolean {
  if (recipient.optOut.length === 0) return false
  // Who refused a rule or channel under its old name refused it.
  return [rule.id, ...rule.was].some((ruleId) =>
    [channel.id, ...channel.was].some((channelId) =>
      isOptedOut(recipient, { channel: channelId, rule: ruleId, eventType: event.type }),
    ),
  )
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
}

/** When a wanted message would go out, and what holds it back, if anything does: the first reason that fits. */
export function hold(
  wish: Wish,
  voice: Voice,
  thread: Thread,
  person: Person,
  reach: Reach,
  route: string,
  retryFailed: boolean,
): { at: Instant; reason: Reason | null } {
  const { rule, now, isEmergency } = voice
  const zone = person.recipient.timezone ?? voice.timezone
  const wanted = Math.max(wish.due, now)
  const permitted = isEmergency ? wanted : voice.permitted(wanted, reach.channel, zone)
  const at = permitted ?? wanted
  if (rule.validity !== 'valid') return { at, reason: 'invalid' }
  if (person.isExcluded) return { at, reason: 'excluded' }
  if (reach.reason !== null) return { at, reason: reach.reason }
  const row = thread.byKey.get(wish.key)
  if (row?.state === 'failed' && row.address === reach.address && !retryFailed) return { at, reason: 'failed' }
  if (!isEmergency && !rule.sendWhenOutOfOffice && isAway(person.recipient, at, zone))
    return { at, reason: 'out-of-office' }
  const isTooLate = permitted === undefined || (permitted > wanted && (at >= wish.usefulUntil || wish.isRepeat))
  if (isTooLate) return { at, reason: 'quiet-hours' }
  const isLimited = at <= now && rule.oncePerDay && !isEmergency && !wish.isCorrection
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
