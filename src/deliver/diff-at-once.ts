import { firstNotOver, isRecurring } from '../engine/recurrence.ts'
import { owedTo } from '../engine/state-moments.ts'
import { isSameFacts, newsFor, truthOf } from '../engine/truth.ts'
import { prepareVoice } from '../engine/voice.ts'
import type { Facts } from '../model/delivery.ts'
import type { Event, Instant } from '../model/project.ts'
import { type Entry, textsOf } from './diff-entries.ts'
import { addText, addTo, type Groups } from './diff-groups.ts'
import type { Side } from './diff-sides.ts'

/** An event, or one of its occurrences, of which a rule speaks. */
interface Spoken {
  event: Event
  occurrence: string | null
  /** Keys of the notices, with them. */
  entries: [key: string, entry: Entry][]
}

/**
 * What those hear, once head holds, who were told of the events as base has them: that it moved, was called off, has begun, ended,
 * has news. Gives the keys of these notices. They say what was told before, which is known here, so they are not compared with others.
 */
export function addAtOnce(groups: Groups, before: Side, after: Side, now: Instant): Set<string> {
  const keys = new Set<string>()
  const earlier = spokenOf(before)
  for (const [name, { event, occurrence, entries }] of spokenOf(after)) {
    const told = factsOf(earlier.get(name), before, now)
    const truth = truthOf(event, now)
    if (told === undefined || truth === undefined || isSameFacts(told, truth.facts)) continue
    const [, { rule }] = entries[0]!
    const { project } = after.world
    const { listener } = prepareVoice({
      event,
      rule,
      occurrence: occurrence ?? '',
      routes: [],
      channels: new Map(),
      now,
      delivery: project.delivery,
      timezone: project.defaults.timezone,
    })
    const owed = owedTo(told, true, listener!).filter(({ usefulUntil }) => usefulUntil > now)
    const news = newsFor(told, truth.facts)
    const like = [
      rule.id,
      moved(told.start, truth.facts.start),
      moved(told.end, truth.facts.end),
      truth.facts.status,
      news,
    ]
    for (const [key, entry] of entries) {
      if (!owed.some(({ moment }) => moment.name === entry.moment.name)) continue
      keys.add(key)
      const group = addTo(groups, 'at-once', [entry.moment.name, told.status, ...like], () => ({
        kind: 'at-once',
        notices: [],
        texts: [],
      }))
      group.notices.push(entry.notice)
      addText(group.texts, entry, () =>
        textsOf(after.world, () => entry.sketch!.render(undefined, { facts: truth.facts, told, news: [...news], now })),
      )
    }
  }
  return keys
}

function spokenOf({ entries }: Side): Map<string, Spoken> {
  const found = new Map<string, Spoken>()
  for (const [key, entry] of entries) {
    const { ids, notice, event } = entry
    if (event === undefined || notice.isPast) continue
    const name = JSON.stringify([ids.event, notice.occurrence, ids.rule])
    const spoken = found.get(name)
    if (spoken === undefined) found.set(name, { event, occurrence: notice.occurrence, entries: [[key, entry]] })
    else spoken.entries.push([key, entry])
  }
  return found
}

/** What base made people hear of it; undefined where that is nothing yet. */
function factsOf(spoken: Spoken | undefined, { events }: Side, now: Instant): Facts | undefined {
  if (spoken === undefined) return undefined
  const { event, occurrence, entries } = spoken
  const whole = events.get(entries[0]![1].ids.event)!
  // Later occurrences are not announced before their time.
  if (isRecurring(whole) && firstNotOver(whole, now)?.id !== occurrence) return undefined
  const truth = truthOf(event, now)
  return truth?.publicAt === undefined ? truth?.facts : undefined
}

function moved(from: Instant | null, to: Instant | null): number | string {
  return from === null || to === null ? `${from} ${to}` : to - from
}
