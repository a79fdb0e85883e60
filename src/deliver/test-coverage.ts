import { testWords } from '../engine/condition.ts'
import type { Match } from '../engine/match.ts'
import type { Project, Rule } from '../model/project.ts'
import type { CoverageItem, Said } from '../model/rule-test.ts'
import type { TestObserver } from './rule-test.ts'

export interface Coverage extends TestObserver {
  /** Everything that there is to be tested, in the order of the files. */
  items(): CoverageItem[]
}

/**
 * What tests have seen of a project: each rule, its moments, and the languages of its own words by a message that was expected; each
 * entry of `when` by an event for which it held, and one for which it did not.
 */
export function createCoverage(project: Project): Coverage {
  const covered = new Set<string>()
  const cover = (...parts: readonly (string | number | boolean)[]) => {
    covered.add(JSON.stringify(parts))
  }
  return {
    conditions({ rule, conditions }: Match) {
      for (const [index, { held }] of conditions.entries()) cover('condition', rule.id, index, held)
    },
    met({ rule, moment, language }: Said) {
      cover('rule', rule)
      cover('moment', rule, moment)
      cover('language', rule, language)
    },
    items: () => [...project.rules.values()].flatMap((rule) => itemsOf(project, rule, covered)),
  }
}

function itemsOf(project: Project, rule: Rule, covered: ReadonlySet<string>): CoverageItem[] {
  const has = (...parts: readonly (string | number | boolean)[]) => covered.has(JSON.stringify(parts))
  const base = { rule: rule.id, at: rule.at }
  return [
    { ...base, kind: 'rule', what: '', isCovered: has('rule', rule.id) },
    ...rule.when.flatMap(({ path, test }, index) =>
      [true, false].map((held) => ({
        ...base,
        kind: 'condition' as const,
        what: `${path} ${testWords(test)}: ${held ? 'holds' : 'does not hold'}`,
        isCovered: has('condition', rule.id, index, held),
      })),
    ),
    ...rule.on.map(({ name }) => ({
      ...base,
      kind: 'moment' as const,
      what: name,
      isCovered: has('moment', rule.id, name),
    })),
    ...ownLanguages(project, rule).map((language) => ({
      ...base,
      kind: 'language' as const,
      what: language,
      isCovered: has('language', rule.id, language),
    })),
  ]
}

/** Of the words that stand in the project; what notify brings has tests of its own. */
function ownLanguages({ templates }: Project, { message }: Rule): string[] {
  const set = message.template === undefined ? undefined : templates.get(message.template)?.words
  const words = [message.inline, ...Object.values(message.on), ...Object.values(set ?? {}), message.otobo ?? {}]
  return [...new Set(words.flatMap((byLanguage) => Object.keys(byLanguage)))].sort()
}
