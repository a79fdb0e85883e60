import type { Event } from '../../model/project.ts'
import type { Message } from '../../model/text.ts'
import type { ConfigFault } from '../../ports/channel.ts'
import { blocksOf, cutText, fitPieces, plain, printBlocks } from '../chat-text.ts'
import { type Life, lifeOf } from './life.ts'
import { misfit, noWindow, type Refused, type Situation } from './refusal.ts'
import { allValuesOf, placeholderFault, type Values, type WordMap } from './values.ts'

/** What a status page calls it: planned work with a window, or something that goes wrong now. */
export type PageKind = 'maintenance' | 'incident'

export function kindOf({ type }: Pick<Event, 'type'>): PageKind {
  return type === 'incident' || type === 'issue' ? 'incident' : 'maintenance'
}

/** Which components of a page an event concerns. */
export interface ComponentChoice {
  components?: WordMap
  componentIds?: readonly string[]
}

/** Ids of the components. A service that the map does not know is not on the page, which is no mistake. */
export function componentsOf({ components = {}, componentIds = [] }: ComponentChoice, event: Event): Values {
  const named = event.services.flatMap((service) => (Object.hasOwn(components, service) ? components[service]! : []))
  const { values, fault } = allValuesOf(componentIds, event)
  return fault === undefined ? { values: [...new Set([...named, ...values])] } : { fault }
}

export function componentFaults({ componentIds = [] }: ComponentChoice): ConfigFault[] {
  return componentIds.flatMap((text, at): ConfigFault[] => {
    const message = placeholderFault(text)
    return message === undefined
      ? []
      : [{ path: ['componentIds', at], message, hint: 'write an id, or {{event.fields.NAME}}' }]
  })
}

/** Ids that the config names whatever the event says, which `check` can look for. */
export function fixedComponents({ components = {}, componentIds = [] }: ComponentChoice): string[] {
  return [...new Set([...Object.values(components).flat(), ...componentIds.filter((text) => !text.includes('{{'))])]
}

export type ComponentState = 'operational' | 'degraded' | 'partial' | 'outage' | 'maintenance'

/** How the components stand; undefined where the event has not touched them yet. */
export function componentState(
  event: Pick<Event, 'type' | 'impact' | 'severity'>,
  { phase }: Pick<Life, 'phase'>,
): ComponentState | undefined {
  if (phase === 'closed') return 'operational'
  if (kindOf(event) === 'maintenance') {
    if (phase === 'ahead') return undefined
    return event.impact?.level === 'none' ? 'operational' : 'maintenance'
  }
  const level = event.impact?.level
  if (level === 'none') return 'operational'
  if (level !== undefined) return level
  return ({ low: 'degraded', medium: 'partial', high: 'outage', critical: 'outage' } as const)[event.severity ?? 'low']
}

/** Statuspage's words, which other readers of its API know too. */
export const componentWords = {
  operational: 'operational',
  degraded: 'degraded_performance',
  partial: 'partial_outage',
  outage: 'major_outage',
  maintenance: 'under_maintenance',
} as const satisfies Readonly<Record<ComponentState, string>>

const incidentWords: Readonly<Record<string, string>> = {
  scheduled: 'investigating',
  in_progress: 'identified',
  verifying: 'monitoring',
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
}

export type PageImpact = 'none' | 'minor' | 'major' | 'critical' | 'maintenance'

/** The status of an incident, or of a scheduled maintenance, in Statuspage's words. */
export function statusOf(kind: PageKind, { phase, status }: Pick<Life, 'phase' | 'status'>): string {
  if (kind === 'incident') return phase === 'closed' ? 'resolved' : (incidentWords[status] ?? 'investigating')
  if (phase === 'closed') return 'completed'
  if (phase === 'ahead') return 'scheduled'
  return status === 'verifying' || status === 'monitoring' ? 'verifying' : 'in_progress'
}

/** How grave it is, in Statuspage's words. */
export function impactOf(kind: PageKind, { severity, impact }: Pick<Event, 'severity' | 'impact'>): PageImpact {
  if (kind === 'maintenance') return 'maintenance'
  if (severity !== undefined)
    return ({ low: 'minor', medium: 'minor', high: 'major', critical: 'critical' } as const)[severity]
  return ({ none: 'none', degraded: 'minor', partial: 'major', outage: 'critical' } as const)[
    impact?.level ?? 'degraded'
  ]
}

/** The message as plain text of at most so many characters; whole paragraphs are left out at the end. */
export function bodyOf(message: Message, most: number): string {
  const pieces = printBlocks(blocksOf(message), plain)
  return fitPieces(pieces, most, pieces.join(' '))
}

export function nameOf(title: string): string {
  return cutText(title.replace(/\s+/g, ' ').trim(), 255)
}

/** What a status page is to show of an event, apart from its words. */
export interface Standing {
  life: Life
  kind: PageKind
  isClosed: boolean
  ids: readonly string[]
}

/** Refused where a maintenance is planned without a whole window, which `planned` (such as `a schedule`) needs, or a component has no id. */
export function standingOf(choice: ComponentChoice, situation: Situation, planned: string): Refused | Standing {
  const { event } = situation
  const life = lifeOf(situation)
  const kind = kindOf(event)
  const isClosed = life.phase === 'closed'
  if (kind === 'maintenance' && !isClosed && (life.start === null || life.end === null))
    return noWindow(event, planned, 'a start and an end')
  const { values: ids, fault } = componentsOf(choice, event)
  return fault === undefined ? { life, kind, isClosed, ids } : misfit(fault)
}
