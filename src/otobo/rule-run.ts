import type { Context } from './context.ts'
import type { RuleTrace } from './mail.ts'
import type { CompiledRule } from './rule-index.ts'
import { OtoboError } from './types.ts'

export function newTrace({ rule }: CompiledRule): RuleTrace {
  return {
    rule: rule.name,
    ruleId: rule.id,
    verdict: { matches: false, conditions: [], problems: [] },
    suppressions: [],
    mails: [],
    problems: [],
  }
}

/** Runs a rule. What OTOBO dies of ends the event in strict mode; else it costs this rule only. Reported in both. */
export function guarded(trace: RuleTrace, context: Context, step: () => void): RuleTrace {
  try {
    step()
  } catch (error) {
    if (!(error instanceof OtoboError)) throw error
    const problem = { code: error.code, message: error.message, rule: trace.rule }
    trace.problems.push(problem)
    if (context.isStrict) trace.aborted = problem
  }
  return trace
}
