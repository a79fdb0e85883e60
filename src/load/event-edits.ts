import { resolveLocal, zoneOffset } from '../engine/local-time.ts'
import type { Event, EventStatus, Instant } from '../model/project.ts'
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
