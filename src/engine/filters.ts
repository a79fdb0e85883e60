import type { Audience, Test } from '../model/project.ts'
import { identityOf } from './key.ts'

/** How the audiences of a rule are cut down; kept in the ledger as JSON, so names and shape stay. */
export interface Filters {
  /** Audiences with a source, by identity: each path of their `where`, with its test as JSON. */
  where: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Identities of what any of the audiences excludes: it holds for all of them. */
  exclude: readonly string[]
}

/** What of a rule's filters is not there any more. */
export type LostFilter =
  | { kind: 'where'; audience: string; path: string; test: string }
  | { kind: 'exclude'; audience: string }
  /** An audience that was not addressed then and has no filter, in the place of some that had. */
  | { kind: 'unfiltered'; audience: string }

/** A filter that still stands but tests something else. */
export interface ChangedFilter {
  audience: string
  path: string
}

/** The filters of a rule that addresses these audiences, those that they include among them. */
export function filtersOf(audiences: readonly Audience[], all: ReadonlyMap<string, Audience>): Filters {
  const where: Record<string, Record<string, string>> = {}
  const exclude = new Set<string>()
  for (const audience of audiences) {
    for (const id of audience.exclude) exclude.add(identityOf(all.get(id) ?? { id, was: [] }))
    if (audience.source === undefined) continue
    const tests = (audience.source.where ?? []).map(({ path, test }) => [path, JSON.stringify(test satisfies Test)])
    where[identityOf(audience)] = Object.fromEntries(tests)
  }
  return { where, exclude: [...exclude].sort() }
}

/** Whether anything is left out at all. */
export function isCutDown({ where, exclude }: Filters): boolean {
  return exclude.length > 0 || Object.values(where).some(hasTests)
}

/** What fell away between two times at which a rule spoke, and what tests something else now. */
export function compareFilters(then: Filters, now: Filters): { lost: LostFilter[]; changed: ChangedFilter[] } {
  const lost: LostFilter[] = []
  const changed: ChangedFilter[] = []
  const wasFiltered = Object.values(then.where).length > 0 && Object.values(then.where).every(hasTests)
  for (const [audience, tests] of Object.entries(now.where)) {
    const before = then.where[audience]
    if (before === undefined) {
      if (wasFiltered && !hasTests(tests)) lost.push({ kind: 'unfiltered', audience })
      continue
    }
    for (const [path, test] of Object.entries(before)) {
      if (tests[path] === undefined) lost.push({ kind: 'where', audience, path, test })
      else if (tests[path] !== test) changed.push({ audience, path })
    }
  }
  for (const audience of then.exclude) if (!now.exclude.includes(audience)) lost.push({ kind: 'exclude', audience })
  return { lost, changed }
}

function hasTests(tests: object): boolean {
  return Object.keys(tests).length > 0
}
