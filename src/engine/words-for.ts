import type { Moment, Rule, TemplateSet, TemplateWords } from '../model/project.ts'
import { languageChain, pickLanguage } from './locale.ts'
import { momentSlug } from './moment.ts'

/** The name of the built-in set that has words for every moment of any event. */
export const neutralSet = 'builtin'

/** Names under which words for the moment may stand, the most specific first. */
function momentNames(moment: Moment): string[] {
  const slug = momentSlug(moment)
  return moment.kind === 'status' ? [moment.name, `status-${moment.status}`, slug] : [...new Set([moment.name, slug])]
}

/** The words that a rule uses at a moment for a reader, and where they come from. */
export interface ChosenWords {
  words: TemplateWords
  /** The language the words are in. */
  language: string
  /** `moment`: the rule's words for this moment; `rule`: its general words; `built-in`: the built-in text of the moment. */
  source: 'moment' | 'rule' | 'built-in'
}

type ByLanguage = Readonly<Record<string, TemplateWords>>

export interface TemplateSources {
  templates: ReadonlyMap<string, TemplateSet>
  builtIns: ReadonlyMap<string, TemplateSet>
  defaultLanguage: string
}

/**
 * Chooses words: the language falls back first, then the moment. A moment that the rule lists takes the rule's general words
 * where it has none of its own; one that it does not list (a correction, say) takes the built-in text of that moment.
 * Undefined where nobody has any words.
 */
export function wordsFor(
  sources: TemplateSources,
  rule: Rule,
  moment: Moment,
  asked: string | undefined,
): ChosenWords | undefined {
  for (const { words, source } of candidates(sources, rule, moment)) {
    const language = pickLanguage(Object.keys(words), languageChain(asked, sources.defaultLanguage))
    if (language !== undefined) return { words: words[language]!, language, source }
  }
  return undefined
}

/** Everything the rule may say at the moment, in any language: what `wordsFor` chooses from for somebody. */
export function allWordsFor(
  sources: TemplateSources,
  rule: Rule,
  moment: Moment,
): { words: ByLanguage; source: ChosenWords['source'] } | undefined {
  return candidates(sources, rule, moment).find(({ words }) => Object.keys(words).length > 0)
}

/** What the words that put several notices into one message are called in files. */
export const digestName = 'digest'

/** The words that put what these rules say into one message, each rule given once: their common ones, else the built-in ones. */
export function digestWordsFor(
  sources: TemplateSources,
  rules: readonly Rule[],
  asked: string | undefined,
): ChosenWords | undefined {
  for (const { words, source } of digestCandidates(sources, rules)) {
    const language = pickLanguage(Object.keys(words), languageChain(asked, sources.defaultLanguage))
    if (language !== undefined) return { words: words[language]!, language, source }
  }
  return undefined
}

function digestCandidates(
  sources: TemplateSources,
  rules: readonly Rule[],
): { words: ByLanguage; source: ChosenWords['source'] }[] {
  const isOneRule = rules.length === 1
  const names = new Set(rules.map(({ message }) => message.template))
  const template = names.size === 1 ? [...names][0] : undefined
  const inline = isOneRule ? own(rules[0]!.message.on, digestName) : undefined
  const sets = [...(template === undefined ? [] : [template]), neutralSet].map((name) => ({
    words: own(setNamed(sources, name)?.words, digestName),
    isOwn: own(sources.templates.get(name)?.words, digestName) !== undefined,
  }))
  return [
    { words: inline, source: 'moment' as const },
    ...sets.map(({ words, isOwn }) => ({ words, source: isOwn ? ('moment' as const) : ('built-in' as const) })),
  ].flatMap(({ words, source }) => (words === undefined ? [] : [{ words, source }]))
}

function candidates(
  sources: TemplateSources,
  rule: Rule,
  moment: Moment,
): { words: ByLanguage; source: ChosenWords['source'] }[] {
  const names = momentNames(moment)
  const { template, inline, on } = rule.message
  const set = template === undefined ? undefined : setNamed(sources, template)
  const mine = template === undefined ? undefined : sources.templates.get(template)
  const ofSet = (name: string, source: 'moment' | 'rule') => ({
    words: own(set?.words, name),
    source: own(mine?.words, name) === undefined ? ('built-in' as const) : source,
  })
  const isListed = rule.on.some(({ name }) => name === moment.name)
  const spare = [template === undefined ? undefined : sources.builtIns.get(template), sources.builtIns.get(neutralSet)]
  const builtIn = spare.flatMap((each) => [...names, ''].map((name) => own(each?.words, name)))
  return [
    ...names.map((name) => ({ words: own(on, name), source: 'moment' as const })),
    ...names.map((name) => ofSet(name, 'moment')),
    ...(isListed ? [{ words: inline, source: 'rule' as const }, ofSet('', 'rule')] : []),
    ...builtIn.map((words) => ({ words, source: 'built-in' as const })),
  ].flatMap(({ words, source }) => (words === undefined ? [] : [{ words, source }]))
}

/** The project's set of that name, the built-in one, or the built-in one with the files that the project replaces. */
function setNamed({ templates, builtIns }: TemplateSources, name: string): TemplateSet | undefined {
  const mine = templates.get(name)
  const builtIn = builtIns.get(name)
  if (mine === undefined || builtIn === undefined) return mine ?? builtIn
  const words: Record<string, ByLanguage> = { ...builtIn.words }
  for (const [moment, languages] of Object.entries(mine.words)) words[moment] = { ...own(words, moment), ...languages }
  return { name, isBuiltIn: false, words }
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}
