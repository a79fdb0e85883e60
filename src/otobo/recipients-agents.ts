import type { Context } from './context.ts'
import { absenceEnd, agentRecipient } from './people.ts'
import { isTruthy } from './perl-values.ts'
import type { DropReason, Resolution } from './recipients.ts'
import type { Agent, Event, Rule } from './types.ts'

/** Adds the agents who may get the rule's message, and says of each other why not. */
export function judgeAgents(
  ids: readonly string[],
  rule: Rule,
  event: Event,
  mayRead: (id: string) => boolean,
  result: Resolution,
  context: Context,
): void {
  const skipped = new Set(event.skipRecipients)
  const reachesAbsent = isSwitchedOn(rule, 'SendOnOutOfOffice', context)
  for (const id of ids) {
    const agent = context.agents.get(id)
    const reason = dropReason(id, agent, event, skipped, reachesAbsent, mayRead, context)
    if (reason || !agent) result.dropped.push({ who: agent?.login ?? id, reason: reason ?? 'invalid' })
    else result.recipients.push(agentRecipient(agent, event.now, context))
  }
}

/** Mere presence switches such a key on, even `0`; our safe reading takes a single `0` for off. */
export function isSwitchedOn(rule: Rule, key: string, context: Context): boolean {
  const values = rule.data[key]
  if (values === undefined) return false
  return context.isStrict || values.some((value) => isTruthy(value))
}

function dropReason(
  id: string,
  agent: Agent | undefined,
  event: Event,
  skipped: ReadonlySet<string>,
  reachesAbsent: boolean,
  mayRead: (id: string) => boolean,
  context: Context,
): DropReason | undefined {
  if (id === '1') return 'system-user'
  if (skipped.has(id)) return 'skipped-by-event'
  if (!agent?.isValid) return 'invalid'
  const isForced = event.forcedRecipients?.includes(id) ?? false
  if (id === event.actingUser && !isForced && !context.settings.isOn('AgentSelfNotifyOnAction')) return 'acting-user'
  if (!reachesAbsent && absenceEnd(agent.attributes, event.now, context)) return 'out-of-office'
  if (!mayRead(id)) return 'no-permission'
  return id === context.settings.get('PostmasterUserID') ? 'postmaster-user' : undefined
}
