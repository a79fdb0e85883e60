import { testWords } from '../../engine/condition.ts'
import {
  type ChangedFilter,
  compareFilters,
  type Filters,
  filtersOf,
  isCutDown,
  type LostFilter,
} from '../../engine/filters.ts'
import { identityOf } from '../../engine/key.ts'
import type { Audience, Rule, SourceSpec, Test } from '../../model/project.ts'
import type { Store } from '../../ports/store.ts'
import { reachable } from '../audience.ts'
import type { World } from '../world.ts'
import { type Finding, isNew } from './finding.ts'

/** A filter that lets so many of so many rows through is none. */
const nearlyAll = 0.95
const fewRows = 20

/** How the audiences of a rule are cut down today. */
function filtersToday({ project }: World, rule: Rule): Filters {
  return filtersOf(reachable(project, rule.to.audiences), project.audiences)
}

/** Records how the audiences of these rules are cut down, for later plans to be held against; of one that never was, nothing. */
export async function keepFilters(world: World, store: Store, rules: Iterable<Rule>, at: number): Promise<void> {
  const today = [...rules].map((rule) => ({ rule: identityOf(rule), filters: filtersToday(world, rule) }))
  const known = new Set((await store.filters()).map(({ rule }) => rule))
  const kept = today.filter(({ rule, filters }) => known.has(rule) || isCutDown(filters))
  await store.keepFilters(kept.map(({ rule, filters }) => ({ rule, filters: JSON.stringify(filters), at })))
}

/**
 * Trips where a rule is to speak, and what cut its audience down when it last spoke is gone: an entry of a `where`, an `exclude`,
 * or a filtered audience in whose place stands one that is not. An entry that tests something else trips where nearly every row passes.
 */
export async function findEveryone(
  world: World,
  rules: ReadonlySet<Rule>,
  isEmergency: (rule: Rule) => boolean,
): Promise<Finding[]> {
  if (rules.size === 0 || world.store === undefined) return []
  const known = new Map((await world.store.filters()).map((each) => [each.rule, each]))
  const found: Finding[] = []
  for (const rule of rules) {
    const then = known.get(identityOf(rule))
    if (then === undefined) continue
    const { lost, changed } = compareFilters(JSON.parse(then.filters) as Filters, filtersToday(world, rule))
    const since = new Date(then.at).toISOString().slice(0, 10)
    const tell = (audience: Audience | undefined, about: string, what: string, hint: string) =>
      found.push({
        guard: 'everyone',
        event: null,
        rule: rule.id,
        about: `${rule.id} ${about}`,
        count: 1,
        message: `${what} (${rule.id} last spoke on ${since})`,
        hint,
        at: audience?.source?.at ?? audience?.at ?? rule.at,
        isEmergency: isEmergency(rule),
        holds: (planned) => planned.rule.id === rule.id && isNew(planned),
      })
    for (const each of lost) {
      const audience = audienceOf(world, each.audience)
      tell(audience, aboutLost(each), lostWords(each, audience?.id ?? each.audience), lostHint(each))
    }
    for (const each of changed) {
      const share = await passing(world, each)
      if (share === undefined || share.read < fewRows || share.passed < nearlyAll * share.read) continue
      const audience = audienceOf(world, each.audience)
      const words = `${share.passed.toLocaleString('en-US')} of ${share.read.toLocaleString('en-US')} people`
      const what = `the filter of ${audience?.id ?? each.audience} by ${each.path} lets ${words} through`
      tell(audience, `${each.audience} ${each.path}`, what, 'is its test still the right one?')
    }
  }
  return found
}

function audienceOf({ project }: World, identity: string): Audience | undefined {
  return [...project.audiences.values()].find((audience) => identityOf(audience) === identity)
}

function aboutLost(lost: LostFilter): string {
  return lost.kind === 'where' ? `${lost.audience} ${lost.path}` : `${lost.kind} ${lost.audience}`
}

function lostWords(lost: LostFilter, name: string): string {
  switch (lost.kind) {
    case 'where':
      return `${name} is not filtered by ${lost.path} (${testWords(JSON.parse(lost.test) as Test)}) any more`
    case 'exclude':
      return `${name} is not left out any more`
    case 'unfiltered':
      return `${name} has no filter, and stands in the place of an audience that had one`
  }
}

function lostHint(lost: LostFilter): string {
  return lost.kind === 'exclude'
    ? 'put it back under exclude, or allow it once'
    : 'put the filter back under where, or allow it once'
}

/** How many rows of the audience's source pass its filter. */
async function passing(
  world: World,
  { audience }: ChangedFilter,
): Promise<{ read: number; passed: number } | undefined> {
  const spec = audienceOf(world, audience)?.source
  if (spec === undefined) return undefined
  const { where, ...whole } = { ...spec, dir: world.project.dir }
  const source = await world.openSource(spec.format)
  const count = async (of: SourceSpec) => {
    let people = 0
    for await (const batch of source.read(of, () => {})) people += batch.length
    return people
  }
  return { read: await count(whole), passed: await count({ ...whole, ...(where === undefined ? {} : { where }) }) }
}
