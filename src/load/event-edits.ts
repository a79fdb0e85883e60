import { resolveLocal, zoneOffset } from '../engine/local-time.ts'
import type { Event, EventStatus, EventUpdate, Instant, OccurrenceChange } from '../model/project.ts'
import type { LocalizedText } from '../model/text.ts'
import type { Edit, EditValue } from './edit-yaml.ts'

/** A time as it is to be written, and what it means. */
export interface WrittenTime {
  text: string
  instant: Instant
}

/** What is to become true of an event. */
export interface EventChange {
  status?: EventStatus
  start?: WrittenTime
  end?: WrittenTime
  /** A new update. */
  message?: LocalizedText
}

/** The edits of the event's document that make the change; none for what is so already. */
export function editsFor(event: Event, change: EventChange, now: Instant): Edit[] {
  const edits: Edit[] = []
  const { status, start, end, message } = change
  const after = ['title', 'services', 'status', 'urgency', 'type']
  if (status !== undefined && status !== event.status) {
    edits.push({ kind: 'set', path: ['status'], value: status, after: ['urgency', 'type', 'id'] })
  }
  if (start !== undefined && start.instant !== event.window?.start) {
    edits.push({ kind: 'set', path: ['window', 'start'], value: start.text, after })
  }
  if (end !== undefined && end.instant !== event.window?.end) {
    edits.push({ kind: 'set', path: ['window', 'end'], value: end.text, after: event.window ? ['start'] : after })
  }
  if (message !== undefined) edits.push({ kind: 'append', path: ['updates'], value: updateOf(event, message, now) })
  return edits
}

/**
 * The edits that make the change true of one occurrence, in `recurrence.changes`; none for what is so already.
 * `event`: as it is at that occurrence.
 */
export function occurrenceEdits(event: Event, of: string, change: EventChange, now: Instant): Edit[] {
  const changes = event.recurrence?.changes ?? []
  const index = changes.findIndex((each) => each.of === of)
  const list = ['recurrence', 'changes']
  const edits = changedKeys(event, changes[index], change, now)
  if (index === -1) {
    if (edits.length === 0) return []
    const value: { [key: string]: EditValue } = { of }
    for (const { path, value: own } of edits) {
      const [key, inner] = path as [string, string?]
      value[key] = inner === undefined ? own : { ...(value[key] as { [key: string]: EditValue }), [inner]: own }
    }
    return [{ kind: 'append', path: list, value, after: ['except', 'rule'] }]
  }
  return edits.map((edit) => ({ ...edit, path: [...list, index, ...edit.path] }))
}

/** What is to stand in the entry of `changes` that there is, or in a new one. */
function changedKeys(event: Event, entry: OccurrenceChange | undefined, change: EventChange, now: Instant): Edit[] {
  const edits: Edit[] = []
  const { status, start, end, message } = change
  // Times in an entry are in the zone that its window names.
  const zone = entry?.window?.timezone ?? event.timezone
  const textOf = ({ text, instant }: WrittenTime) => (zone === event.timezone ? text : writeTime(instant, zone).text)
  if (status !== undefined && status !== event.status) {
    edits.push({ kind: 'set', path: ['status'], value: status, after: ['window', 'of'] })
  }
  if (start !== undefined && start.instant !== event.window?.start) {
    edits.push({ kind: 'set', path: ['window', 'start'], value: textOf(start), after: ['of'] })
  }
  if (end !== undefined && end.instant !== event.window?.end) {
    edits.push({ kind: 'set', path: ['window', 'end'], value: textOf(end), after: entry?.window ? ['start'] : ['of'] })
  }
  if (message === undefined) return edits
  const update = updateOf(event, message, now)
  const path = ['updates']
  const after = ['status', 'window', 'of']
  if (entry?.updates !== undefined) edits.push({ kind: 'append', path, value: update, after })
  else {
    // Its own updates stand in the place of those of the event, which are true of it all the same.
    const before = event.updates.map((each) => writtenUpdate(each, event.timezone))
    edits.push({ kind: 'set', path, value: [...before, update], after })
  }
  return edits
}

function writtenUpdate({ id, at, text }: EventUpdate, zone: string): EditValue {
  const time = writeTime(at, zone)
  const isExact = time.instant === at
  const isNamed = id !== new Date(at).toISOString()
  return { ...(isNamed ? { id } : {}), at: isExact ? time.text : new Date(at).toISOString(), text }
}

function updateOf({ updates, timezone }: Event, text: LocalizedText, now: Instant): EditValue {
  const at = writeTime(now, timezone)
  const ids = new Set(updates.map(({ id }) => id))
  // An update's id is its time, unless it has one.
  if (!ids.has(new Date(at.instant).toISOString())) return { at: at.text, text }
  let number = updates.length + 1
  while (ids.has(`update-${number}`)) number++
  return { id: `update-${number}`, at: at.text, text }
}

/** An instant as the zone's wall clock shows it, whole seconds; with an offset where the clock shows that time twice. */
export function writeTime(instant: Instant, zone: string): WrittenTime {
  const seconds = Math.floor(instant / 1_000) * 1_000
  const local = new Date(seconds + zoneOffset(seconds, zone)).toISOString()
  const text = local.slice(0, local.slice(17, 19) === '00' ? 16 : 19)
  const read = resolveLocal(text, zone)
  if ('instant' in read) return { text, instant: seconds }
  const choice = read.choices.find((each) => {
    const meant = resolveLocal(each, zone)
    return 'instant' in meant && meant.instant === seconds
  })
  return { text: choice ?? new Date(seconds).toISOString(), instant: seconds }
}
