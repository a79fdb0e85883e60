import { nameKey } from './collation.ts'
import type { Context } from './context.ts'
import { dispatch } from './dispatch.ts'
import { runAppointmentRule } from './dispatch-appointment.ts'
import { runTicketRule } from './dispatch-ticket.ts'
import type { RuleTrace } from './mail.ts'
import { prepareTicketScene } from './render-ticket.ts'
import { compileRule, type RuleIndex } from './rule-index.ts'
import { newTrace } from './rule-run.ts'
import type { Event, Rule } from './types.ts'

export interface Explanation extends RuleTrace {
  /** only valid rules run */
  isValid: boolean
  /** the event is among the rule's events */
  isListening: boolean
}

/** What one rule does with an event, every condition, clause and suppression named; by the same steps as `dispatch`. */
export function explainRule(rule: Rule, event: Event, context: Context): Explanation {
  const compiled = compileRule(rule, { strict: context.isStrict })
  const wanted = nameKey(event.name, context.database)
  const isListening = (rule.data.Events ?? []).some(
    (name) => name !== null && nameKey(name, context.database) === wanted,
  )
  const trace = event.kind === 'appointment' ? runAppointmentRule(compiled, event, context) : explainTicketRule()
  return { ...trace, isValid: rule.validId === 1, isListening }

  function explainTicketRule(): RuleTrace {
    if (event.kind !== 'ticket' || !event.ticket) return newTrace(compiled)
    const { ticket } = event
    const scene = prepareTicketScene(event, ticket, context)
    const result = { history: [], articles: [], raised: [] }
    return runTicketRule(compiled, { event, ticket, scene, history: [...(ticket.history ?? [])], result }, context)
  }
}

/**
 * The same in the middle of all rules of the event: what those before it told counts, as it does when the event is dispatched.
 * A rule that does not run is explained on its own.
 */
export function explainInDispatch(rule: Rule, event: Event, rules: RuleIndex, context: Context): Explanation {
  const alone = explainRule(rule, event, context)
  if (!alone.isValid || !alone.isListening) return alone
  const { traces, aborted } = dispatch(event, rules, context)
  const trace = traces.find(({ ruleId }) => ruleId === rule.id)
  if (trace) return { ...alone, ...trace }
  // The event ended before its turn came.
  if (!aborted) return alone
  return { ...alone, mails: [], suppressions: [], problems: [aborted], aborted }
}
