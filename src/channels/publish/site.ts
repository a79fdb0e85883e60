import { hash } from 'node:crypto'
import type { Instant } from '../../model/project.ts'
import { type Life, phaseOf } from '../systems/life.ts'
import {
  type ComponentState,
  componentState,
  impactOf,
  kindOf,
  type PageImpact,
  type PageKind,
} from '../systems/status-page.ts'
import { newestOf, type PublishedEvent, type PublishedNotice, type SiteState, type Story } from './state.ts'

export interface SiteConfig {
  dir?: string
  url: string
  title?: string
  languages?: readonly string[]
  timezone?: string
  services?: readonly string[]
  history?: string
}

/** An event as the site shows it. */
export interface Entry {
  marker: string
  /** Names it in addresses and to readers of feeds: letters and digits. */
  id: string
  event: PublishedEvent
  notices: readonly PublishedNotice[]
  newest: PublishedNotice
  kind: PageKind
  phase: Life['phase']
  /** Closed by nobody, but its planned end is past. */
  isOver: boolean
  impact: PageImpact
  /** Rises with each change of window and status. */
  sequence: number
}

export interface Component {
  id: string
  name: string
  state: ComponentState
  /** When something was last said of it. */
  changedAt: Instant
}

const dayMs = 24 * 3_600_000

/** All that the files of a site say, in the order in which they say it. */
export interface Site {
  /** Ends in a slash. */
  url: string
  title: string
  /** The first is that of `index.html`. */
  languages: readonly string[]
  defaultLanguage: string
  timezone: string | undefined
  /** The project's. */
  project: string
  /** Time of the newest notice: the only "now" that there is, so that the same notices make the same bytes. */
  at: Instant
  impact: PageImpact
  components: readonly Component[]
  active: readonly Entry[]
  coming: readonly Entry[]
  past: readonly Entry[]
}

export function siteOf(config: SiteConfig, state: SiteState): Site | undefined {
  const newest = newestOf(Object.values(state.stories))
  if (newest === undefined) return undefined
  const entries = Object.entries(state.stories).map(([marker, story]) => entryOf(marker, story, newest.at))
  const active = entries.filter(({ phase }) => phase === 'running').sort(byGravity)
  const project = newest.project
  return {
    url: config.url.replace(/\/*$/, '/'),
    title: config.title ?? project,
    languages: config.languages ?? [newest.language],
    defaultLanguage: newest.defaultLanguage,
    timezone: config.timezone,
    project,
    at: newest.at,
    impact: worstOf(active),
    components: componentsOf(config, entries, newest.at),
    active,
    coming: entries.filter(({ phase }) => phase === 'ahead').sort(byStart),
    past: entries.filter(({ phase }) => phase === 'closed').sort(byEnd),
  }
}

/** Whether nothing more happens of it: closed, or planned to have ended by then and never said to have begun. */
export function isOver({ event, notices }: Story, at: Instant): boolean {
  return phaseAt(event, notices.at(-1)!, at) === 'closed'
}

function phaseAt(event: PublishedEvent, { status, start, end }: PublishedNotice, at: Instant): Life['phase'] {
  const phase = phaseOf(status)
  if (phase !== 'ahead' || start === null || start > at) return phase
  // What has no end is taken to be over after a day; an incident never is by itself.
  return (end ?? start + dayMs) > at || kindOf(event) === 'incident' ? 'running' : 'closed'
}

function entryOf(marker: string, { event, notices }: Story, at: Instant): Entry {
  const newest = notices.at(-1)!
  const phase = phaseAt(event, newest, at)
  const kind = kindOf(event)
  const moves = notices.filter((notice, i) => i > 0 && !isSameState(notice, notices[i - 1]!)).length
  return {
    marker,
    id: idOf('event', marker),
    event,
    notices,
    newest,
    kind,
    phase,
    isOver: phase === 'closed' && phaseOf(newest.status) !== 'closed',
    impact: isAboutServices(event) ? impactOf(kind, event) : 'none',
    // What a folder that was lost once has forgotten, the ledger still counts.
    sequence: Math.max(moves, newest.changes),
  }
}

/** An appointment, a ticket or an announcement says nothing of how services are. */
export function isAboutServices({ type }: Pick<PublishedEvent, 'type'>): boolean {
  return type === 'maintenance' || type === 'deploy' || kindOf({ type }) === 'incident'
}

function isSameState(a: PublishedNotice, b: PublishedNotice): boolean {
  return a.start === b.start && a.end === b.end && a.status === b.status
}

/** Twelve lower-case hexadecimal digits, as long as an id of Statuspage's. */
export function idOf(kind: string, name: string): string {
  return hash('sha256', `${kind} ${name}`, 'hex').slice(0, 12)
}

const gravity: readonly PageImpact[] = ['none', 'maintenance', 'minor', 'major', 'critical']

function worstOf(active: readonly Entry[]): PageImpact {
  const worst = Math.max(0, ...active.map(({ impact }) => gravity.indexOf(impact)))
  return gravity[worst]!
}

function byGravity(a: Entry, b: Entry): number {
  return gravity.indexOf(b.impact) - gravity.indexOf(a.impact) || byStart(a, b)
}

function byStart(a: Entry, b: Entry): number {
  const [first, second] = [a, b].map(({ newest }) => newest.start ?? Number.MAX_SAFE_INTEGER) as [number, number]
  return first - second || byMarker(a, b)
}

function byEnd(a: Entry, b: Entry): number {
  return endOf(b) - endOf(a) || byMarker(a, b)
}

/** When it was over: as it was said, else as it was planned. */
export function endOf({ isOver, newest, notices }: Entry): Instant {
  if (isOver) return newest.end ?? newest.at
  return (notices.find(({ status }) => phaseOf(status) === 'closed') ?? newest).at
}

function byMarker(a: Entry, b: Entry): number {
  return a.marker < b.marker ? -1 : 1
}

const componentGravity: readonly ComponentState[] = ['operational', 'maintenance', 'degraded', 'partial', 'outage']

function componentsOf({ services = [] }: SiteConfig, entries: readonly Entry[], at: Instant): Component[] {
  const seen = entries.flatMap(({ event }) => event.services)
  const others = [...new Set(seen)].filter((name) => !services.includes(name)).sort((a, b) => (a < b ? -1 : 1))
  return [...new Set(services), ...others].map((name) => {
    const own = entries.filter(({ event }) => isAboutServices(event) && event.services.includes(name))
    const states = own.map(({ event, phase }) =>
      componentGravity.indexOf(componentState(event, { phase }) ?? 'operational'),
    )
    const times = own.map(({ newest }) => newest.at)
    return {
      id: idOf('component', name),
      name,
      state: componentGravity[Math.max(0, ...states)]!,
      changedAt: times.length === 0 ? at : Math.max(...times),
    }
  })
}
