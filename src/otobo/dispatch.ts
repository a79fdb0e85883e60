import type { Context } from './context.ts'
import { runAppointmentRule } from './dispatch-appointment.ts'
import { runTicketRule, type TicketRun } from './dispatch-ticket.ts'
import type { DispatchResult, RuleTrace } from './mail.ts'
import { asText } from './permissions.ts'
import { prepareTicketScene } from './render-ticket.ts'
import type { CompiledRule, RuleIndex } from './rule-index.ts'
import type { Event, TicketEvent } from './types.ts'

export interface DispatchOptions {
  /** tickets whose `ArticleSend` this process has handled: such an event runs once a ticket, against loops */
  articleSends?: ReadonlySet<string>
}

/** All that OTOBO would send for one event: rules in order of their ids, each matched, resolved, rendered and sent. */
export function dispatch(
  event: Event,
  rules: RuleIndex,
  context: Context,
  options: DispatchOptions = {},
): DispatchResult {
  const result: DispatchResult = {
    mails: [],
    history: [],
    articles: [],
    raised: [],
    traces: [],
    problems: [],
    articleSends: options.articleSends ?? new Set(),
  }
  const run =
    event.kind === 'ticket'
      ? ticketRunner(event, result, context)
      : (rule: CompiledRule) => runAppointmentRule(rule, event, context)
  if (!run) return result
  for (const compiled of rules.rulesFor(event.name)) {
    const trace: RuleTrace = run(compiled)
    result.traces.push(trace)
    result.mails.push(...trace.mails)
    result.problems.push(...trace.problems)
    if (trace.aborted) return { ...result, aborted: trace.aborted }
  }
  return result
}

function ticketRunner(
  event: TicketEvent,
  result: DispatchResult,
  context: Context,
): ((rule: CompiledRule) => RuleTrace) | undefined {
  const { ticket } = event
  if (event.name === 'ArticleSend') {
    const id = asText(ticket?.attributes.TicketID)
    if (result.articleSends.has(id)) return undefined
    result.articleSends = new Set([...result.articleSends, id])
  }
  if (!ticket) return undefined
  const run: TicketRun = {
    event,
    ticket,
    scene: prepareTicketScene(event, ticket, context),
    history: [...(ticket.history ?? [])],
    result,
  }
  return (rule) => runTicketRule(rule, run, context)
}
