import type { Context } from './context.ts'
import { judgeAppointmentRule } from './filter-appointment.ts'
import { judgeTicketRule } from './filter-ticket.ts'
import { type CompiledRule, compileRule } from './rule-index.ts'
import type { Event, Rule } from './types.ts'
import type { Verdict } from './verdict.ts'

/** Whether a rule's conditions hold, each one named. Which events it listens to is not looked at: see `indexRules`. */
export function matchRule(rule: Rule | CompiledRule, event: Event, context: Context): Verdict {
  const compiled = 'rule' in rule ? rule : compileRule(rule, { strict: context.isStrict })
  return event.kind === 'ticket'
    ? judgeTicketRule(compiled, event, context)
    : judgeAppointmentRule(compiled, event, context)
}
