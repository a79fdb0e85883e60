import { ruleMatches } from '../engine/match.ts'
import type { Event, Rule } from '../model/project.ts'

/** Whether the rule may speak of the event, as it stands in the files. */
export function concerns(rule: Rule, event: Event): boolean {
  if (event.status === 'draft') return false
  const { window, status } = event
  return ruleMatches(rule, event, { start: window?.start ?? null, end: window?.end ?? null, status, updates: [] })
}
