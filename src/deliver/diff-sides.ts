import { identityOf } from '../engine/key.ts'
import { ruleMatches } from '../engine/match.ts'
import { firstNotOver, isRecurring } from '../engine/recurrence.ts'
import { truthOf } from '../engine/truth.ts'
import type { Event, Instant, Rule } from '../model/project.ts'
import { type Entry, entriesOf, pastEntries } from './diff-entries.ts'
import { projectPrint, rulePrint } from './fingerprints.ts'
import type { World } from './world.ts'

/** One state of a project. Maps have the ids that keep over a renaming. */
export interface Side {
  world: World
  /** Without drafts. */
  events: ReadonlyMap<string, Event>
  /** Those that are valid. */
  rules: ReadonlyMap<string, Rule>
  entries: ReadonlyMap<string, Entry>
  /** By event: what its occurrences are, by their fingerprints. */
  prints: ReadonlyMap<string, ReadonlySet<string>>
}

/** Both sides; `living`: the events of which something is to come on one of them. */
export interface Sides {
  before: Side | undefined
  after: Side | undefined
  living: ReadonlySet<string>
}

/** Reads both sides as of `now`. Of events that are over on both, only those have entries of which something new is said. */
export async function readSides(base: World | undefined, head: World | undefined, now: Instant): Promise<Sides> {
  const events = [base, head].map((world) => byIdentity([...(world?.project.events.values() ?? [])].filter(isPublic)))
  const [old, present] = events as [Map<string, Event>, Map<string, Event>]
  const living = new Set(
    events.flatMap((side) => [...side].filter(([, event]) => !isOver(event, now)).map(([id]) => id)),
  )
  const late = [...present].filter(([id, event]) => old.has(id) && saysMore(old.get(id)!, event, now)).map(([id]) => id)
  const concerned = new Set([...living, ...late])
  const concerns = (event: Event) => concerned.has(identityOf(event))
  const sideOf = async (world: World | undefined, own: Map<string, Event>): Promise<Side | undefined> => {
    if (world === undefined) return undefined
    const rules = byIdentity([...world.project.rules.values()].filter(({ validity }) => validity === 'valid'))
    const entries = await entriesOf(world, { now, concerns })
    return { world, events: own, rules, entries, prints: printsOf(entries) }
  }
  const [before, after] = await withPast(await sideOf(base, old), await sideOf(head, present), now)
  return { before, after, living }
}

function printsOf(entries: ReadonlyMap<string, Entry>): Map<string, Set<string>> {
  const prints = new Map<string, Set<string>>()
  for (const { ids, eventPrint } of entries.values()) {
    const own = prints.get(ids.event)
    if (own === undefined) prints.set(ids.event, new Set([eventPrint]))
    else own.add(eventPrint)
  }
  return prints
}

function byIdentity<T extends { id: string; was: readonly string[] }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [identityOf(one), one]))
}

const isPublic = ({ status }: Event) => status !== 'draft'

function isOver(event: Event, now: Instant): boolean {
  if (isRecurring(event)) return firstNotOver(event, now) === undefined
  return truthOf(event, now)?.isOver !== false
}

/** Of an event that is over, another ending and an update are news; a window is not. */
function saysMore(before: Event, after: Event, now: Instant): boolean {
  const [told, truth] = [truthOf(before, now)!, truthOf(after, now)!]
  return told.facts.status !== truth.facts.status || told.facts.updates.join() !== truth.facts.updates.join()
}

/** A rule that changed and of which no event is to come is shown by its newest one that is over. */
async function withPast(
  before: Side | undefined,
  after: Side | undefined,
  now: Instant,
): Promise<[Side | undefined, Side | undefined]> {
  const sides = [before, after].filter((side) => side !== undefined)
  const heard = new Set(sides.flatMap(({ entries }) => [...entries.values()].map(({ ids }) => ids.rule)))
  const entries = new Map(sides.map((side) => [side, new Map(side.entries)]))
  for (const id of new Set(sides.flatMap(({ rules }) => [...rules.keys()]))) {
    const own = sides.filter(({ rules }) => rules.has(id))
    const prints = own.map(
      ({ world: { project }, rules }) => rulePrint(project, rules.get(id)!) + projectPrint(project),
    )
    if (heard.has(id) || (prints.length === 2 && prints[0] === prints[1])) continue
    const example = newestEvent(own, id, now)
    if (example === undefined) continue
    for (const side of own) {
      const asked = { now, event: side.events.get(example)!.id, rule: side.rules.get(id)!.id }
      for (const [key, entry] of await pastEntries(side.world, asked)) entries.get(side)!.set(key, entry)
    }
  }
  const whole = (side: Side | undefined) => side && { ...side, entries: entries.get(side)! }
  return [whole(before), whole(after)]
}

/** The newest event of which the rule speaks on each of these sides. */
function newestEvent(sides: readonly Side[], rule: string, now: Instant): string | undefined {
  const at = ({ window }: Event) => window?.end ?? window?.start ?? 0
  const all = [...(sides[0]?.events ?? [])].sort(([a, one], [b, other]) => at(other) - at(one) || (a < b ? 1 : -1))
  const found = all.find(([id]) =>
    sides.every(({ events, rules }) => {
      const event = events.get(id)
      return event !== undefined && ruleMatches(rules.get(rule)!, event, truthOf(event, now)!.facts)
    }),
  )
  return found?.[0]
}
