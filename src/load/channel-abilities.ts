import { adapters, hasConfigCheck, openChannelModule } from '../channels/index.ts'
import { NotifyError } from '../model/error.ts'
import type { ChannelEntry, Route, Rule } from '../model/project.ts'
import type { Channel, ReachKind } from '../ports/channel.ts'
import type { YamlDocument } from './document.ts'

/** What the code of adapters has to say of a project. It is loaded for those only that have something to say. */
export interface AbilityChecks {
  /** Mistakes in a channel's config that its schema cannot express. */
  config(document: YamlDocument, adapter: string, config: Readonly<Record<string, unknown>>): Promise<void>
  /** Whether the members of a rule's chains can do what the chains ask of them. */
  chains(document: YamlDocument, rule: Rule, channels: ReadonlyMap<string, ChannelEntry>): Promise<void>
  /** That a rule which addresses nobody speaks to places only. */
  places(document: YamlDocument, rule: Rule, channels: ReadonlyMap<string, ChannelEntry>): Promise<void>
}

export function createAbilityChecks(dir: string): AbilityChecks {
  /** Undefined for an adapter that is not there: that is told elsewhere. */
  const moduleOf = async (adapter: string): Promise<Channel | undefined> => {
    try {
      return await openChannelModule(adapter, dir)
    } catch (error) {
      if (error instanceof NotifyError) return undefined
      throw error
    }
  }

  return {
    async config(document, adapter, config) {
      const hasDigest = (document.value as { digest?: unknown }).digest !== undefined
      if (adapters().includes(adapter) && !hasConfigCheck(adapter) && !hasDigest) return
      const module = await moduleOf(adapter)
      if (hasDigest && module?.perEvent) {
        const message = `what ${adapter} holds stands for one event, so its messages are never gathered`
        document.report('wrong-value', ['digest'], message, { part: 'key', hint: 'take "digest" out' })
      }
      for (const { path, message, hint, severity = 'error' } of module?.checkConfig?.(config) ?? [])
        document.report('bad-channel-config', ['config', ...path], message, { hint, severity })
    },

    async chains(document, rule, channels) {
      for (const [index, route] of rule.via.entries()) {
        if (route.channels.length < 2) continue
        const members: Member[] = []
        for (const id of route.channels) {
          const entry = channels.get(id)
          const module = entry && (await moduleOf(entry.adapter))
          if (entry !== undefined && module !== undefined) members.push({ entry, module })
        }
        if (members.length === route.channels.length) checkChain(document, index, route, members)
      }
    },

    async places(document, rule, channels) {
      for (const id of new Set(rule.via.flatMap((route) => route.channels))) {
        const entry = channels.get(id)
        const module = entry && (await moduleOf(entry.adapter))
        if (entry === undefined || module === undefined || reachOf(module, entry.config) === 'place') continue
        document.report('missing-key', [], `"to" is missing: the channel "${id}" reaches people`, {
          hint: 'name them, as to: {audiences: [customers]}; a rule that speaks only to places needs none',
        })
        return
      }
    },
  }
}

interface Member {
  entry: ChannelEntry
  module: Channel
}

function checkChain(document: YamlDocument, index: number, route: Route, members: readonly Member[]): void {
  members.forEach(({ entry, module }, member) => {
    if (reachOf(module, entry.config) === 'people') return
    const message = `"${entry.id}" reaches a place, not a person, so it cannot be part of a fallback`
    document.report('wrong-value', ['via', index, 'fallback', member], message, {
      hint: `give it an entry of its own in via: ${entry.id}`,
    })
  })
  for (const [key, asked] of [
    ['unseen', 'seen'],
    ['undelivered', 'delivered'],
  ] as const) {
    if (route[`${key}Ms`] === undefined) continue
    const mute = members.slice(0, -1).filter(({ entry, module }) => {
      const told = module.receipts?.(entry.config)
      return told !== 'seen' && told !== asked
    })
    if (mute.length === 0) continue
    const names = mute.map(({ entry }) => `${entry.id} (${entry.adapter})`).join(', ')
    document.report('wrong-value', ['via', index, key], `${names} cannot tell whether a message was ${asked}`, {
      part: 'key',
      hint: `take "${key}" out, or put ${mute.length === 1 ? 'it' : 'them'} last`,
    })
  }
}

function reachOf({ reach }: Channel, config: unknown): ReachKind {
  return typeof reach === 'function' ? reach(config) : reach
}
