import type { Person, Voice } from '../engine/decide.ts'
import type { Refusal } from '../model/delivery.ts'
import type { ChannelEntry, Instant, Project, Recipient, Route, Rule } from '../model/project.ts'
import { type Keys, otherAddress, type Protection } from '../ports/channel.ts'
import type { Planned } from './planner.ts'
import { addressFor, type LoadedChannel, type World } from './world.ts'

/** What a rule's `security` comes to for one recipient over one channel. */
export interface Safeguard {
  /** Absent where nothing is sent. */
  protection?: Protection
  /** Why nothing is sent; or why the mail is not signed, or will fail. */
  problem?: Refusal
}

/** By the recipient's id, then by the channel's. */
export type Safeguards = ReadonlyMap<string, ReadonlyMap<string, Safeguard>>

const opened = new WeakMap<LoadedChannel, Promise<Keys>>()

/** Judges a batch ahead, so that the decisions themselves need not wait for anything. Undefined where the rule asks for nothing. */
export async function safeguardsFor(
  world: World,
  rule: Rule,
  people: readonly Recipient[],
  now: Instant,
  from?: string,
  routes: readonly Route[] = rule.via,
): Promise<Safeguards | undefined> {
  if (rule.security === undefined) return undefined
  const sender = senderFor(world.project, rule, from)
  const channels = [...new Set(routes.flatMap((route) => route.channels))].flatMap((id) => world.channels.get(id) ?? [])
  const all = new Map<string, Map<string, Safeguard>>()
  for (const recipient of people) {
    const own = new Map<string, Safeguard>()
    for (const channel of channels) {
      const address = addressFor(recipient, channel)
      if (address === undefined) continue
      own.set(channel.entry.id, await judge(world, rule, channel, { ...recipient, address }, sender, now))
    }
    all.set(recipient.id, own)
  }
  return all
}

/** Whose mail it is, as `About` says it. */
export function senderFor(
  project: Project,
  rule: Rule,
  from: string | undefined,
): { from: string | undefined; isDefaultFrom: boolean } {
  return {
    from: rule.from ?? from ?? project.defaults.from,
    isDefaultFrom: rule.from === undefined && from === undefined,
  }
}

async function judge(
  world: World,
  rule: Rule,
  channel: LoadedChannel,
  to: Recipient & { address: string },
  sender: ReturnType<typeof senderFor>,
  now: Instant,
): Promise<Safeguard> {
  const wish = rule.security!
  const { adapter, config, entry } = channel
  if (adapter.keys === undefined) {
    const problem: Refusal = {
      rule: 'no-encryption',
      message: `The channel ${entry.id} (${entry.adapter}) can neither sign nor encrypt.`,
      hint: 'Send over it by a rule of its own, with words that anybody may read.',
    }
    return wish.encrypt ? { problem } : {}
  }
  let keys = opened.get(channel)
  if (keys === undefined) {
    keys = adapter.keys(config, world.project.dir)
    opened.set(channel, keys)
  }
  const found = await (await keys).protect(wish, to, sender, now)
  return 'refusal' in found ? { problem: found.refusal } : found
}

/**
 * What forbids to write to a recipient over a channel: that a rule's `security` cannot be met there, else the channel's own policy.
 * Undefined where none of these routes forbids anything to anybody.
 */
export function policyFor(
  { channels }: World,
  safeguards: Safeguards | undefined,
  recipient: Recipient,
  voice: Pick<Voice, 'event' | 'rule' | 'now' | 'truth'> & {
    routes: readonly { channels: readonly ChannelEntry[] }[]
  },
): Person['policy'] {
  const own = safeguards?.get(recipient.id)
  const { event, rule, now, truth } = voice
  const hasPolicy = voice.routes.some((route) =>
    route.channels.some(({ id }) => channels.get(id)?.adapter.policy !== undefined),
  )
  if (own === undefined && !hasPolicy) return undefined
  const context = truth && { event, facts: truth.facts, rule: rule.id, at: now }
  return ({ id }, address, moment) => {
    const safeguard = own?.get(id)
    if (safeguard?.problem !== undefined && safeguard.protection === undefined) return safeguard.problem
    const { adapter, config } = channels.get(id)!
    return context && adapter.policy?.({ ...recipient, address }, config, { ...context, moment })
  }
}

/** The last look before a message is handed to its channel: what is to be encrypted has a key, or a reason to be refused. */
export function requireProtection({ item, rule, safeguard }: Planned): void {
  if (rule.security?.encrypt !== true) return
  const { encryptTo, lacks } = safeguard?.protection ?? {}
  if (encryptTo === undefined && lacks === undefined)
    throw new Error(
      `a message of ${rule.id} was to leave over ${item.channel} without the encryption that the rule asks for`,
    )
}

interface Trouble {
  rule: Rule
  channel: string
  consequence: 'get mail that is not signed' | 'get mail encrypted to a key of another address' | 'are in for a failure'
  first: Refusal
  named: string[]
  /** Whose message was seen last: the messages of one person come one after the other. */
  last: string
  count: number
}

/** People named by a warning; of the others it gives the number. */
const mostNamed = 3

/**
 * Gathers whose mail goes unsigned, is encrypted to a key that names somebody else, or will fail for want of a key, and tells it in one warning a rule, channel and cause, however
 * many people it concerns. Who gets nothing stands in the plan, with the reason.
 */
export function createTroubles(): {
  note(batch: readonly Planned[]): void
  report(world: World): void
} {
  const troubles = new Map<string, Trouble>()
  return {
    note(batch) {
      for (const { item, rule, safeguard } of batch) {
        const { problem, protection } = safeguard ?? {}
        const isSaid = item.action === 'send' || item.action === 'schedule' || item.action === 'reschedule'
        if (problem === undefined || protection === undefined || !isSaid) continue
        const consequence =
          protection.lacks !== undefined
            ? 'are in for a failure'
            : problem.rule === otherAddress
              ? 'get mail encrypted to a key of another address'
              : 'get mail that is not signed'
        const id = JSON.stringify([rule.id, item.channel, consequence, problem.rule])
        let trouble = troubles.get(id)
        if (trouble === undefined) {
          trouble = { rule, channel: item.channel, consequence, first: problem, named: [], last: '', count: 0 }
          troubles.set(id, trouble)
        }
        if (trouble.last === item.recipient || trouble.named.includes(item.recipient)) continue
        trouble.last = item.recipient
        if (trouble.named.length < mostNamed) trouble.named.push(item.recipient)
        trouble.count++
      }
    },
    report(world) {
      for (const { rule, channel, consequence, first, named, count } of troubles.values()) {
        const rest = count > named.length ? ` and ${count - named.length} more` : ''
        const verb = count === 1 ? consequence.replace('get ', 'gets ').replace('are ', 'is ') : consequence
        world.report({
          code: 'no-key',
          severity: 'warning',
          message: `${named.join(', ')}${rest} ${verb} by the rule "${rule.id}" over ${channel}: ${asClause(first.message)}`,
          at: rule.at,
          hint: asClause(first.hint),
        })
      }
      troubles.clear()
    },
  }
}

/** A sentence as a part of another one. */
function asClause(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`
}
