import { type Item, type Person, type PlanOptions, planThreads, type Voice } from '../engine/decide.ts'
import type { Event, Recipient, Rule } from '../model/project.ts'
import type { VoiceId } from '../ports/store.ts'
import { withExtras } from './extras.ts'
import type { Heard } from './heard.ts'
import type { Planned } from './planner.ts'
import { policyFor, type Safeguards } from './security.ts'
import { addressFor, type World } from './world.ts'

/** One rule speaking of one event or occurrence. */
export interface Spoken {
  /** As it is at the occurrence. */
  event: Event
  rule: Rule
  id: VoiceId
  /** Those whom it invites to the event's check-ins. */
  isInvited: (person: Recipient) => boolean
  /** What people hear today of other occurrences, for a rule that speaks once a day. */
  heard: Heard | undefined
}

/** What is decided for one person. */
export interface Hearing {
  spoken: Spoken
  voice: Voice
  person: Pick<Person, 'recipient' | 'isExcluded' | 'isMember' | 'rows' | 'refusals' | 'digests'>
}

/** Those that share what people hear of them in a day, which are occurrences of one event; every other one by itself. */
export function sharing<T extends Spoken>(all: readonly T[]): (readonly [T, ...T[]])[] {
  const groups = new Map<unknown, [T, ...T[]]>()
  for (const each of all) {
    const known = groups.get(each.heard ?? each)
    if (known === undefined) groups.set(each.heard ?? each, [each])
    else known.push(each)
  }
  return [...groups.values()]
}

/**
 * Plans for one person, of whom several occurrences may want the day's one place: it goes to the one whose message comes first in
 * the order in which places are given out, and the others hear of that.
 */
export function planSideBySide(
  world: World,
  options: PlanOptions,
  all: readonly Hearing[],
  safeguards: Safeguards | undefined,
): Planned[] {
  const decide = (hearing: Hearing) => itemsOf(world, options, hearing, safeguards)
  const finish = ({ spoken, person }: Hearing, items: readonly Item[]) => {
    const { event, rule } = spoken
    const { recipient } = person
    return items.map((item) => withExtras(world, { item, event, rule, recipient }, safeguards))
  }
  const decided = all.map(decide)
  // Most rules speak of one occurrence, and there is one of these for each of a million people.
  if (all.length === 1) {
    all[0]!.spoken.heard?.add(decided[0]!)
    return finish(all[0]!, decided[0]!)
  }
  const claims = decided.map(firstToSend)
  const order = [...all.keys()].sort((a, b) => byClaim(claims[a], claims[b]))
  for (const [place, index] of order.entries()) {
    if (place > 0) decided[index] = decide(all[index]!)
    all[index]!.spoken.heard?.add(decided[index]!)
  }
  return all.flatMap((hearing, index) => finish(hearing, decided[index]!))
}

function firstToSend(items: readonly Item[]): Item | undefined {
  return items.filter(({ action }) => action === 'send').sort(byClaim)[0]
}

/** Who has nothing to say now asks for no place. */
function byClaim(a: Item | undefined, b: Item | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return a.rank - b.rank || a.nominalDue - b.nominalDue || (a.key < b.key ? -1 : 1)
}

function itemsOf(
  world: World,
  options: PlanOptions,
  { spoken, voice, person }: Hearing,
  safeguards: Safeguards | undefined,
): Item[] {
  const { recipient } = person
  const addresses = (channel: string) => {
    const loaded = world.channels.get(channel)
    return loaded === undefined ? undefined : addressFor(recipient, loaded)
  }
  const policy = policyFor(world, safeguards, recipient, voice)
  const elsewhere = spoken.heard?.elsewhere(recipient.id, spoken.id.occurrence)
  const isInvited = person.isMember && spoken.isInvited(recipient)
  return planThreads(voice, { ...person, isInvited, addresses, policy, elsewhere }, options)
}
