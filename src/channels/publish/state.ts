import { tidy } from '../../engine/markup.ts'
import { NotifyError } from '../../model/error.ts'
import type { Event, Instant } from '../../model/project.ts'
import type { LocalizedText } from '../../model/text.ts'
import type { About } from '../../ports/channel.ts'

/** What a site keeps of an event: what its pages say, and no more. `updates` are those that were told. */
export type PublishedEvent = Pick<
  Event,
  | 'id'
  | 'was'
  | 'type'
  | 'urgency'
  | 'severity'
  | 'title'
  | 'description'
  | 'services'
  | 'timezone'
  | 'impact'
  | 'reason'
  | 'workaround'
  | 'contact'
  | 'updates'
  | 'fields'
> & { occurrence: string | null }

/** What one notice said. */
export interface PublishedNotice {
  /** The delivery's. */
  key: string
  /** Of the first attempt. */
  at: Instant
  moment: string
  status: string
  start: Instant | null
  end: Instant | null
  /** Ids of the updates made public by then. */
  updates: readonly string[]
  /** Messages that told the thread before, and how often the window or the status changed. */
  notices: number
  changes: number
  /** Of the words, and of the project. */
  language: string
  defaultLanguage: string
  project: string
  subject: string
  text: string
}

/** An event and all that was told of it, oldest first. There is one notice at least; the event is as the newest states it. */
export interface Story {
  event: PublishedEvent
  notices: readonly PublishedNotice[]
}

/** What a site is made of, as `notify-state.json` keeps it. */
export interface SiteState {
  version: 1
  /** Paths of the files that were written. */
  files: readonly string[]
  /** By the event's mark. */
  stories: Readonly<Record<string, Story>>
}

export const emptyState: SiteState = { version: 1, files: [], stories: {} }

/** What a notice states of its event, cleaned of what no page can show. */
export function publishedEvent({ event, facts, occurrence }: About): PublishedEvent {
  const told = facts?.updates ?? event.updates.map(({ id }) => id)
  const { location, tentative } = event.fields
  return {
    id: event.id,
    was: event.was,
    occurrence,
    type: event.type,
    urgency: event.urgency,
    ...(event.severity === undefined ? {} : { severity: event.severity }),
    title: tidied(event.title),
    ...optional('description', event.description),
    services: [...new Set(event.services.map(tidy))],
    timezone: event.timezone,
    ...(event.impact === undefined
      ? {}
      : { impact: { level: event.impact.level, ...optional('summary', event.impact.summary) } }),
    ...optional('reason', event.reason),
    ...optional('workaround', event.workaround),
    ...(event.contact === undefined ? {} : { contact: tidy(event.contact) }),
    updates: event.updates
      .filter(({ id }) => told.includes(id))
      .map(({ id, at, text }) => ({ id, at, text: tidied(text) })),
    fields: {
      ...(typeof location === 'string' ? { location: tidy(location) } : {}),
      ...(tentative === true ? { tentative } : {}),
    },
  }
}

function tidied(text: LocalizedText): LocalizedText {
  if (typeof text === 'string') return tidy(text)
  return Object.fromEntries(Object.entries(text).map(([language, words]) => [language, tidy(words)]))
}

function optional<Name extends string>(
  name: Name,
  text: LocalizedText | undefined,
): Partial<Record<Name, LocalizedText>> {
  return text === undefined ? {} : ({ [name]: tidied(text) } as Record<Name, LocalizedText>)
}

/**
 * The state with one more notice. The same notice again changes nothing, and the order in which notices come makes no difference,
 * but for what is too old by then: events that are over and were last told of `historyMs` before the newest notice.
 */
export function withNotice(
  state: SiteState,
  { marker, event, notice }: { marker: string; event: PublishedEvent; notice: PublishedNotice },
  isOver: (story: Story, at: Instant) => boolean,
  historyMs: number,
): SiteState {
  const known = state.stories[marker]
  const notices = [...(known?.notices ?? []).filter(({ key }) => key !== notice.key), notice].sort(byTime)
  const isNewest = notices.at(-1) === notice
  const own = isNewest || known === undefined ? event : known.event
  const stories = { ...state.stories, [marker]: { event: own, notices } }
  const at = newestOf(Object.values(stories))!.at
  const kept = Object.entries(stories)
    .filter(([, story]) => story.notices.at(-1)!.at >= at - historyMs || !isOver(story, at))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...state, stories: Object.fromEntries(kept) }
}

/** The notice that says how things stand: the newest of all. */
export function newestOf(stories: readonly Story[]): PublishedNotice | undefined {
  return stories
    .map(({ notices }) => notices.at(-1)!)
    .sort(byTime)
    .at(-1)
}

function byTime(a: PublishedNotice, b: PublishedNotice): number {
  return a.at - b.at || a.notices - b.notices || (a.key < b.key ? -1 : Number(a.key > b.key))
}

/** Whether the site says what this delivery says. */
export function holds(state: SiteState, marker: string, key: string): boolean {
  return state.stories[marker]?.notices.some((notice) => notice.key === key) === true
}

export function writeState(state: SiteState): string {
  return `${JSON.stringify(state, null, 1)}\n`
}

/** Throws NotifyError `bad-site-state`. */
export function readState(text: string, file: string): SiteState {
  let state: Partial<SiteState> | null
  try {
    state = JSON.parse(text) as Partial<SiteState> | null
  } catch (cause) {
    throw new NotifyError('bad-site-state', `${file} is no JSON; bring it back from a copy of the site`, { cause })
  }
  if (state?.version !== 1 || !Array.isArray(state.files) || typeof state.stories !== 'object')
    throw new NotifyError('bad-site-state', `${file} is no state of a site that this version of notify knows`)
  return state as SiteState
}
