import { truthOf } from '../../engine/truth.ts'
import type { Instant, Rule } from '../../model/project.ts'
import type { Refusal } from '../../ports/channel.ts'
import type { Sketch } from '../readings.ts'
import { somebody, type World } from '../world.ts'
import type { Collector } from './collect.ts'
import { placeOfKey, type ReadText } from './places.ts'

/** Which ways of the project's rules lead to nobody, or would not let a message through. */
export interface Ways {
  add(sketch: Sketch): void
  report(collector: Collector): void
}

interface Way {
  rule: Rule
  channels: readonly string[]
  reached: boolean
}

export function createWays(world: World, now: Instant, read: ReadText): Ways {
  const ways = new Map<string, Way>()
  const refused = new Map<string, { channel: string; sketch: Sketch; refusal: Refusal; moments: Set<string> }>()
  const asked = new Set<string>()

  function askPolicies(sketch: Sketch): void {
    const { rule, event, moment, reading } = sketch
    for (const channel of rule.via.flatMap(({ channels }) => channels)) {
      const once = JSON.stringify([event.id, rule.id, moment.name, channel])
      if (asked.has(once)) continue
      asked.add(once)
      const { adapter, config, reach } = world.channels.get(channel) ?? {}
      // Whoever names the column with the time of a person's last message knows of the window.
      const { lastMessageField } = (config ?? {}) as { lastMessageField?: unknown }
      if (reach !== 'people' || adapter?.policy === undefined || lastMessageField !== undefined) continue
      const facts = truthOf(event, now)?.facts
      if (facts === undefined) continue
      const to = { ...somebody(reading.language), address: '+390000000' }
      const refusal = adapter.policy(to, config, { event, facts, rule: rule.id, moment: moment.name, at: now })
      if (refusal === undefined) continue
      const key = JSON.stringify([channel, refusal.rule])
      const known = refused.get(key)
      if (known === undefined) refused.set(key, { channel, sketch, refusal, moments: new Set([moment.name]) })
      else known.moments.add(moment.name)
    }
  }

  return {
    add(sketch) {
      const { rule, reading } = sketch
      askPolicies(sketch)
      for (const { id, channels } of rule.via) {
        if (!channels.includes(reading.channel)) continue
        const key = JSON.stringify([rule.id, id])
        const known = ways.get(key) ?? { rule, channels, reached: false }
        ways.set(key, { ...known, reached: known.reached || reading.recipients > 0 || reading.reach === 'place' })
      }
    },
    report(collector) {
      for (const [key, { channel, sketch, refusal, moments }] of refused) {
        const entry = world.channels.get(channel)!.entry
        collector.add(
          {
            code: 'channel-policy',
            message: `"${channel}" would not let ${[...moments].map((name) => `"${name}"`).join(', ')} through: ${plain(refusal.message)}`,
            hint: plain(refusal.hint ?? 'name another channel'),
            at: placeOfKey(entry.at, 'adapter', read),
            key,
          },
          sketch.reading,
        )
      }
      const isRefused = (channels: readonly string[]) =>
        [...refused.values()].some(({ channel }) => channels.includes(channel))
      for (const [key, { rule, channels, reached }] of ways) {
        if (reached || isRefused(channels)) continue
        const named = channels.map((id) => `"${id}"`).join(', ')
        collector.add({
          code: 'unreachable-channel',
          message: `${named} ${channels.length === 1 ? 'reaches' : 'reach'} nobody of those whom this rule tells`,
          hint: 'give them an address there, or take it out of via',
          at: placeOfKey(rule.at, 'via', read),
          key,
        })
      }
    },
  }
}

/** As a part of a sentence. */
const plain = (sentence: string) => `${sentence[0]!.toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '')
