import type { Refusal, Row, Tried } from '../model/delivery.ts'
import type { ChannelEntry } from '../model/project.ts'
import type { Person } from './hold.ts'
import { isOptedOut } from './opt-out.ts'
import type { Thread } from './thread.ts'
import type { Voice, VoiceRoute } from './voice.ts'

/** The member of a route that would carry a message, or why none can. */
export interface Reach {
  channel: ChannelEntry
  address: string
  reason: 'opted-out' | 'no-address' | 'failed' | 'policy' | 'invalid' | null
  /** What the channel's policy says, where that is the reason. */
  refusal?: Refusal
}

/** As much of a person as says where a message reaches them. */
export type Reader = Pick<Person, 'recipient' | 'addresses' | 'policy' | 'refusals'>

/** What is known of a message before its member is chosen. */
export interface ReachOptions {
  moment: string
  /** Members that failed for good, at the address they failed at. */
  tried?: readonly Tried[]
  /** Ids of members that are not asked, whatever the address. */
  used?: readonly string[]
}

/**
 * The first member of a route that can reach this person now. The one that told last is asked first, then those that the person
 * prefers, then the others as written. A refusal ends the search, unless the rule says `optOut: next`.
 */
export function reachOf(
  voice: Pick<Voice, 'event' | 'rule'>,
  route: Pick<VoiceRoute, 'channels'>,
  thread: Pick<Thread, 'tellers'>,
  person: Reader,
  { moment, tried = [], used = [] }: ReachOptions,
): Reach {
  let failed: Reach | undefined
  let forbidden: Reach | undefined
  let refused: Reach | undefined
  const members = inOrder(route, thread, person)
  for (const channel of members) {
    const address = person.addresses(channel.id)
    if (address === undefined || isDead(channel, address, person)) continue
    if (isRefused(voice, channel, person)) {
      refused ??= { channel, address, reason: 'opted-out' }
      if (voice.rule.optOut === 'next') continue
      break
    }
    if (used.some((id) => isChannel(channel, id))) continue
    if (tried.some((one) => isChannel(channel, one.channel) && one.address === address)) {
      failed ??= { channel, address, reason: 'failed' }
      continue
    }
    const refusal = person.policy?.(channel, address, moment)
    if (refusal === undefined) return { channel, address, reason: null }
    forbidden ??= { channel, address, reason: refusal.reason ?? 'policy', refusal }
  }
  return failed ?? forbidden ?? refused ?? { channel: members[0]!, address: '', reason: 'no-address' }
}

/** Whether a channel is the one that had this id in a ledger's row. */
export function isChannel(channel: ChannelEntry, id: string): boolean {
  return channel.id === id || channel.was.includes(id)
}

/** The members that a key has failed over by now. */
export function triedOf(row: Row | undefined): readonly Tried[] {
  if (row === undefined) return []
  return row.state === 'failed' ? [...row.tried, { channel: row.channel, address: row.address }] : row.tried
}

function inOrder(
  { channels }: Pick<VoiceRoute, 'channels'>,
  { tellers }: Pick<Thread, 'tellers'>,
  { recipient }: Reader,
): readonly ChannelEntry[] {
  if (channels.length === 1) return channels
  const last = tellers.at(-1)?.channel
  const rank = (channel: ChannelEntry) => {
    if (last !== undefined && isChannel(channel, last)) return -1
    const preferred = recipient.channels.findIndex((id) => isChannel(channel, id))
    return preferred < 0 ? recipient.channels.length : preferred
  }
  return [...channels].sort((a, b) => rank(a) - rank(b))
}

function isDead(channel: ChannelEntry, address: string, { refusals = [] }: Reader): boolean {
  return refusals.some(
    ({ kind, scope, address: dead }) =>
      kind === 'dead' && dead === address && isChannel(channel, scope.slice('channel:'.length)),
  )
}

function isRefused(
  { rule, event }: Pick<Voice, 'event' | 'rule'>,
  channel: ChannelEntry,
  { recipient, refusals = [] }: Reader,
): boolean {
  if (recipient.optOut.length === 0 && refusals.length === 0) return false
  const wishes = refusals.filter(({ kind }) => kind === 'opted-out').map(({ scope }) => scope)
  const optOut = [...recipient.optOut, ...wishes]
  if (optOut.length === 0) return false
  // Who refused a rule or channel under its old name refused it.
  return [rule.id, ...rule.was].some((ruleId) =>
    [channel.id, ...channel.was].some((channelId) =>
      isOptedOut({ optOut }, { channel: channelId, rule: ruleId, eventType: event.type }),
    ),
  )
}
