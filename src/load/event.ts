import type { Event, EventUpdate, Project } from '../model/project.ts'
import type { EventDocument } from '../model/schema.gen.ts'
import { checkedValues } from './checked-values.ts'
import type { Path, YamlDocument } from './document.ts'
import { buildRecurrence } from './recurrence.ts'
import { buildCheckins, buildTeam } from './team.ts'
import { unreadEnds } from './unread-ends.ts'

/** The event that a document describes; undefined where it lacks what an event cannot do without. */
export function buildEvent(
  document: YamlDocument,
  raw: Partial<EventDocument>,
  defaults: Project['defaults'],
): Event | undefined {
  const values = checkedValues(document)
  const writtenZone = raw.window?.timezone
  const zone = values.timezone(['window', 'timezone'], writtenZone)
  // A zone that is wrong was reported; in its place any zone without changes of the clock raises no false alarm.
  const timezone = zone ?? (writtenZone === undefined ? defaults.timezone : 'UTC')

  const start = values.time(['window', 'start'], raw.window?.start, timezone)
  const end = values.time(['window', 'end'], raw.window?.end, timezone)
  if (start !== undefined && end !== undefined && end <= start) {
    const how = end === start ? 'when it starts' : 'before it starts'
    document.report('window-order', ['window', 'end'], `the window ends ${how}`, {
      hint: 'is the date of the end right? A window over midnight ends on the next day',
    })
  }
  const isPlanned =
    (raw.type === 'maintenance' || raw.type === 'appointment') && (raw.status ?? 'scheduled') === 'scheduled'
  const window = raw.window && present({ start, end })
  const unread = unreadEnds(document, window)
  if (isPlanned && start === undefined && !unread.has('start')) {
    document.report('event-without-window', ['type'], `this ${raw.type} does not say when it starts`, {
      severity: 'warning',
      hint: 'give it a window with a start, or the status draft',
    })
  }
  const event: Partial<Event> = {
    was: raw.was?.filter(isThere) ?? [],
    urgency: raw.urgency ?? 'routine',
    status: raw.status ?? (raw.type === 'incident' || raw.type === 'issue' ? 'investigating' : 'scheduled'),
    autoStart: raw.autoStart ?? false,
    services: raw.services?.filter(isThere) ?? [],
    timezone,
    updates: buildUpdates(document, ['updates'], raw.updates, timezone),
    fields: raw.fields ?? {},
    at: document.at([]),
    ...present({
      id: raw.id,
      type: raw.type,
      severity: raw.severity,
      announceAt: values.time(['announceAt'], raw.announceAt, timezone),
      title: values.text(['title'], raw.title),
      description: values.text(['description'], raw.description),
      window,
      impact: raw.impact && present({ ...raw.impact, summary: values.text(['impact', 'summary'], raw.impact.summary) }),
      reason: values.text(['reason'], raw.reason),
      workaround: values.text(['workaround'], raw.workaround),
      contact: raw.contact,
      statusPage: raw.statusPage,
    }),
  }
  const own = { ...event, timezone, status: event.status!, unread }
  const recurrence = buildRecurrence(document, raw, own, (path, updates) =>
    buildUpdates(document, path, updates, timezone),
  )
  if (recurrence !== undefined) event.recurrence = recurrence
  const team = buildTeam(document, raw.team)
  if (team !== undefined) event.team = team
  const checkins = buildCheckins(document, raw.checkins, { ...event, timezone }, unread)
  if (checkins !== undefined) event.checkins = checkins
  const isUsable = event.id !== undefined && event.type !== undefined && event.title !== undefined
  return isUsable ? (event as Event) : undefined
}

function buildUpdates(
  document: YamlDocument,
  base: Path,
  raw: EventDocument['updates'],
  timezone: string,
): EventUpdate[] {
  const values = checkedValues(document)
  const updates: EventUpdate[] = []
  const places = new Map<string, number>()
  raw?.forEach((update, index) => {
    if (!isThere(update)) return
    const at = values.time([...base, index, 'at'], update.at, timezone)
    const text = values.text([...base, index, 'text'], update.text)
    if (at === undefined || text === undefined) return
    const id = update.id ?? new Date(at).toISOString()
    const other = places.get(id)
    if (other !== undefined) {
      const path = update.id === undefined ? [...base, index, 'at'] : [...base, index, 'id']
      const { line } = document.at([...base, other])
      document.report(
        'duplicate-id',
        path,
        `the update in line ${line} has the same ${update.id === undefined ? 'time' : 'id'}`,
        {
          hint: update.id === undefined ? 'give each of them an id' : 'give each of them an id of its own',
        },
      )
      return
    }
    places.set(id, index)
    updates.push({ id, at, text })
  })
  return updates.sort((a, b) => a.at - b.at)
}

export const isThere = <T>(value: T | undefined | null): value is T => value !== undefined && value !== null

/** Without the keys that have no value: `exactOptionalPropertyTypes` by hand. */
export function present<T extends object>(mapping: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined)) as never
}
