import { nameKey } from './collation.ts'
import type { Options, Rule } from './types.ts'
import { articleIdKeys, articleTextKeys, isAppointmentCondition, isTicketCondition } from './vocabulary.ts'

export interface KeyValues {
  key: string
  values: readonly (string | null)[]
}

/** A rule with its keys sorted into conditions once, so that an event costs only comparisons. */
export interface CompiledRule {
  rule: Rule
  ticketConditions: readonly KeyValues[]
  articleIdConditions: readonly KeyValues[]
  articleTextConditions: readonly KeyValues[]
  appointmentConditions: readonly KeyValues[]
}

export function compileRule(rule: Rule, options: Options = {}): CompiledRule {
  const entries = Object.entries(rule.data).map(([key, values]) => ({ key, values }))
  const given = entries.filter(({ values }) => values.length > 0 && values[0] !== null)
  return {
    rule,
    ticketConditions: given.filter(({ key }) => isTicketCondition(key)),
    articleIdConditions: given.filter(({ key }) => Object.hasOwn(articleIdKeys, key)),
    articleTextConditions: given.filter(({ key }) => Object.hasOwn(articleTextKeys, key)),
    appointmentConditions: given.filter(({ key }) => isAppointmentCondition(key, options.strict ?? false)),
  }
}

/** Valid rules by the events that set them off, in order of their ids. */
export interface RuleIndex {
  rulesFor(eventName: string): readonly CompiledRule[]
}

export function indexRules(rules: readonly Rule[], options: Options = {}): RuleIndex {
  const byEvent = new Map<string, CompiledRule[]>()
  const valid = rules.filter((rule) => rule.validId === 1).sort((a, b) => a.id - b.id)
  for (const rule of valid) {
    const compiled = compileRule(rule, options)
    const names = new Set((rule.data.Events ?? []).map((event) => nameKey(event ?? '', options.database)))
    for (const name of names) {
      const list = byEvent.get(name)
      if (list) list.push(compiled)
      else byEvent.set(name, [compiled])
    }
  }
  return { rulesFor: (eventName) => byEvent.get(nameKey(eventName, options.database)) ?? [] }
}
