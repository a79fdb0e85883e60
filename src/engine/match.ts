import type { Facts } from '../model/delivery.ts'
import {
  type Event,
  type Instant,
  type Rule,
  type Team,
  type TeamMembers,
  type TeamRole,
  teamRoles,
} from '../model/project.ts'
import type { LocalizedText } from '../model/text.ts'
import { closest } from './closest.ts'
import { type ConditionResult, explainCondition, holds } from './condition.ts'

/** A rule tried against an event. */
export interface Match {
  rule: Rule
  /** Whether all of `when` held. A rule that is not valid matches all the same: what it would say is withheld, and listed. */
  applies: boolean
  /** Each entry of `when`, with what stood there. */
  conditions: ConditionResult[]
}

/** Every rule in order: whether it concerns the event, and why not. */
export function matchRules(rules: Iterable<Rule>, event: Event, facts: Facts): Match[] {
  const data = conditionData(event, facts)
  return Array.from(rules, (rule) => {
    const conditions = explainCondition(rule.when, data)
    return { rule, applies: conditions.every((condition) => condition.held), conditions }
  })
}

/** Whether the rule concerns the event: the decision of `matchRules` alone. */
export function ruleMatches(rule: Rule, event: Event, facts: Facts): boolean {
  return matcherOf(event, facts)(rule)
}

/** The same for many rules. */
export function matcherOf(event: Event, facts: Facts): (rule: Rule) => boolean {
  const data = conditionData(event, facts)
  return (rule) => holds(rule.when, data)
}

const paths = [
  'id',
  'type',
  'urgency',
  'status',
  'severity',
  'autoStart',
  'announceAt',
  'title',
  'description',
  'services',
  'window.start',
  'window.end',
  'timezone',
  'impact.level',
  'impact.summary',
  'reason',
  'workaround',
  'contact',
  'statusPage',
  'updates.id',
  'updates.at',
  'updates.text',
  ...teamRoles.map((role) => `team.${role}` as const),
] as const

/** Texts that may have languages, so that `title.it` is a path too. */
const localized = new Set(['title', 'description', 'impact.summary', 'reason', 'workaround', 'updates.text'])

/**
 * What `when` sees: the event as its YAML names it, with times as ISO 8601 instants in UTC, the status and updates that are
 * true now, and a text in several languages as all of them. What the event does not say is not there.
 */
export function conditionData(event: Event, facts: Facts): Record<string, unknown> {
  const made: Record<string, unknown> = {
    id: event.id,
    type: event.type,
    urgency: event.urgency,
    status: facts.status,
    severity: event.severity,
    autoStart: event.autoStart,
    announceAt: isoOf(event.announceAt),
    title: anyLanguage(event.title),
    description: anyLanguage(event.description),
    services: event.services,
    window: event.window && present({ start: isoOf(facts.start), end: isoOf(facts.end), timezone: event.timezone }),
    timezone: event.timezone,
    impact: event.impact && present({ level: event.impact.level, summary: anyLanguage(event.impact.summary) }),
    reason: anyLanguage(event.reason),
    workaround: anyLanguage(event.workaround),
    contact: event.contact,
    statusPage: event.statusPage,
    updates: event.updates
      .filter((update) => facts.updates.includes(update.id))
      .map((update) => ({ id: update.id, at: isoOf(update.at), text: anyLanguage(update.text) })),
    team: event.team && namesIn(event.team),
    fields: event.fields,
  }
  return present(made)
}

/** Whether an event can have something at this path of a `when`; else the path that was probably meant, if one is near. */
export function checkEventPath(path: string): { isKnown: boolean; suggestion?: string } {
  if (path.startsWith('fields.') || path === 'window.timezone') return { isKnown: true }
  const isKnown = paths.some(
    (known) => known === path || known.startsWith(`${path}.`) || (localized.has(known) && path.startsWith(`${known}.`)),
  )
  if (isKnown) return { isKnown }
  const [head = '', ...rest] = path.split('.')
  const suggestion = closest(head, ['fields']) && rest.length > 0 ? `fields.${rest.join('.')}` : closest(path, paths)
  return suggestion === undefined ? { isKnown } : { isKnown, suggestion }
}

/** Of each role the ids of its audiences and people. */
function namesIn(team: Team): Partial<Record<TeamRole, string[]>> {
  const named = Object.entries(team) as [TeamRole, TeamMembers][]
  return Object.fromEntries(
    named.map(([role, { audiences, recipients }]) => [role, [...audiences, ...recipients.map(({ id }) => id)]]),
  )
}

function isoOf(instant: Instant | null | undefined): string | undefined {
  return instant === null || instant === undefined ? undefined : new Date(instant).toISOString()
}

/** Each language's text to compare with, and the map itself for a path that names a language. */
function anyLanguage(text: LocalizedText | undefined): unknown {
  return typeof text === 'object' ? [...Object.values(text), text] : text
}

function present(mapping: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined))
}
