import type { Facts } from '../model/delivery.ts'
import type { Event, Instant, Recurrence } from '../model/project.ts'
import { instantOf, zoneOffset } from './local-time.ts'
import { eachStart } from './recurrence-rule.ts'
import { isClosedStatus, truthOf } from './truth.ts'

/** One of the times at which an event takes place. */
export interface Occurrence {
  /** Its original start in local time, `2027-01-02T22:00`; empty for an event that does not recur. */
  id: string
  /** The event as it is this time: its own window, status and updates. */
  event: Event
  /** Whether it is spoken of. One that is not may have rows that wait and are to be called off. */
  isInPlay: boolean
}

/** What the ledger has of an occurrence by its id. */
export type Known = ReadonlyMap<string, { isTold: boolean; facts: Facts | null }>

/**
 * Whether it matters what was told of an occurrence last: where the event is called off, or does not have it any more.
 * The ledger is asked for the facts of these only.
 */
export function needsFacts(event: Event, ids: readonly string[]): string[] {
  if (!isRecurring(event)) return ids.filter((id) => id !== '')
  if (event.status === 'cancelled') return [...ids]
  const generated = generatedOf(event, ids)
  return ids.filter((id) => !generated.has(id))
}

export type Recurring = Event & { recurrence: Recurrence }

/** As much of an event that recurs as says when it takes place. */
export type Series = Pick<Recurring, 'window' | 'timezone' | 'recurrence'>

const dayMs = 86_400_000

export function isRecurring(event: Event): event is Recurring {
  return event.recurrence !== undefined && event.window?.start !== undefined
}

/** A wall time as an occurrence's id. */
export function occurrenceId(wall: number): string {
  const text = new Date(wall).toISOString()
  return text.slice(0, text.slice(17, 19) === '00' ? 16 : 19)
}

/** The id that an occurrence has which begins at that instant. */
export function occurrenceIdAt(instant: Instant, zone: string): string {
  return occurrenceId(instant + zoneOffset(instant, zone))
}

/** The wall time from which the event's rule counts. */
export function firstWall({ window, timezone }: Series): number {
  const start = window!.start!
  return Math.floor((start + zoneOffset(start, timezone)) / 1000) * 1000
}

/** Hands out the wall times and ids that the event's rule makes, without those of `except`, until `visit` says false. */
export function eachOccurrence(event: Series, visit: (wall: number, id: string) => boolean): void {
  const { recurrence, timezone } = event
  const except = new Set(recurrence.except)
  eachStart(recurrence.rule, firstWall(event), timezone, (wall) => {
    const id = occurrenceId(wall)
    if (except.has(id) || except.has(id.slice(0, 10))) return true
    return visit(wall, id)
  })
}

/** Those of the ids that the rule makes. */
export function generatedOf(event: Series, ids: Iterable<string>): Set<string> {
  const wanted = new Set(ids)
  const last = [...wanted].sort().at(-1)
  const found = new Set<string>()
  if (last === undefined) return found
  eachOccurrence(event, (_, id) => {
    if (wanted.has(id)) found.add(id)
    return id < last
  })
  return found
}

/** The occurrence that is next to a local time, or on that day (`2027-01-02`); the very one where it exists. */
export function nearestOccurrence(event: Recurring, id: string): string | undefined {
  const wanted = Date.parse(`${id.length === 10 ? `${id}T12:00` : id}Z`)
  let near: string | undefined
  let distance = Number.POSITIVE_INFINITY
  eachOccurrence(event, (wall, name) => {
    if (!(Math.abs(wall - wanted) >= distance) || name.startsWith(id)) {
      near = name
      distance = Math.abs(wall - wanted)
    }
    return wall <= wanted && name !== id
  })
  return near
}

/** The event as it is at the occurrence with that id, whether or not its rule makes one. */
export function eventAt(event: Recurring, id: string, now: Instant, told: Facts | null = null): Event {
  const change = event.recurrence.changes.find(({ of }) => of === id)
  const { start: first, end: firstEnd } = event.window!
  const start = change?.window?.start ?? instantOf(wallOf(id), event.timezone)
  const length = firstEnd === undefined ? undefined : firstEnd - first!
  const end = change?.window?.end ?? (length === undefined ? undefined : start + length)
  const own = change?.status ?? 'scheduled'
  // Said once, it stays so when the end has passed: nobody hears that it stands after all.
  const isReached = end === undefined || end > now || told?.status === 'cancelled'
  const isCancelled = event.status === 'cancelled' && isReached && !isClosedStatus(own)
  return remembered(event, id, {
    ...event,
    window: end === undefined ? { start } : { start, end },
    status: event.status === 'draft' ? 'draft' : isCancelled ? 'cancelled' : own,
    updates: change?.updates ?? event.updates,
  })
}

const wallOf = (id: string) => Date.parse(`${id}Z`)

const events = new WeakMap<Event, Map<string, Event>>()

/** One object for all who are told of it: renderers know an event by its identity. */
function remembered(event: Event, id: string, built: Event): Event {
  let known = events.get(event)
  if (known === undefined) {
    known = new Map()
    events.set(event, known)
  }
  const name = JSON.stringify([id, built.window, built.status])
  const same = known.get(name)
  if (same === undefined) known.set(name, built)
  return same ?? built
}

/**
 * The occurrences that are spoken of, by start: the first that is not over, every one that somebody was told of, and what the
 * ledger has rows of beside them. One that was told, has not ended and is made no more is cancelled.
 */
export function occurrencesOf(event: Event, now: Instant, known: Known): Occurrence[] {
  const found = isRecurring(event) ? generatedInPlay(event, now, known) : [{ id: '', event, isInPlay: true }]
  const ids = new Set(found.map(({ id }) => id))
  for (const [id, { facts }] of known) {
    if (!ids.has(id)) found.push(goneOccurrence(event, id, facts, now))
  }
  const start = ({ event }: Occurrence) => event.window?.start ?? Number.NEGATIVE_INFINITY
  return found.sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1))
}

function generatedInPlay(event: Recurring, now: Instant, known: Known): Occurrence[] {
  const first = firstNotOver(event, now, known)
  const found: Occurrence[] = []
  for (const id of generatedOf(event, known.keys())) {
    const { isTold, facts } = known.get(id)!
    found.push({ id, event: eventAt(event, id, now, facts), isInPlay: isTold || id === first?.id })
  }
  if (first !== undefined && !known.has(first.id)) found.push(first)
  return found
}

/** By the time at which it takes place now, so that one put off by a month does not hide those before it. */
export function firstNotOver(event: Event, now: Instant, known: Known = new Map()): Occurrence | undefined {
  if (!isRecurring(event)) return { id: '', event, isInPlay: true }
  const first = firstOpen(event.status === 'draft' ? { ...event, status: 'scheduled' } : event, now, known)
  return first === undefined ? undefined : { id: first, event: eventAt(event, first, now), isInPlay: true }
}

function firstOpen(event: Recurring, now: Instant, known: Known): string | undefined {
  const candidates = event.recurrence.changes.map(({ of }) => of)
  // Of an event that is called off, only what a change says otherwise can be open.
  if (event.status !== 'cancelled') {
    const changed = new Set(candidates)
    const { start, end } = event.window!
    const length = end === undefined ? Number.POSITIVE_INFINITY : end - start!
    eachOccurrence(event, (wall, id) => {
      // No zone is further from UTC than 14 hours, and no clock skips more than a day.
      if (changed.has(id) || wall + length < now - 2 * dayMs) return true
      if (truthOf(eventAt(event, id, now), now)?.isOver !== false) return true
      candidates.push(id)
      return false
    })
  }
  return candidates
    .filter((id) => truthOf(eventAt(event, id, now, known.get(id)?.facts), now)?.isOver === false)
    .sort((a, b) => startOf(event, a, now) - startOf(event, b, now) || (a < b ? -1 : 1))[0]
}

function startOf(event: Recurring, id: string, now: Instant): Instant {
  return eventAt(event, id, now).window!.start!
}

/** What the ledger has rows of and the files do not have any more. */
function goneOccurrence(event: Event, id: string, told: Facts | null, now: Instant): Occurrence {
  const window = {
    ...(told?.start == null ? {} : { start: told.start }),
    ...(told?.end == null ? {} : { end: told.end }),
  }
  const isOpen = told !== null && !isClosedStatus(told.status) && (told.end === null || told.end > now)
  const isCalledOff = told?.status === 'cancelled' || (isOpen && !standsUnderOtherId(event, id, told))
  const status = isCalledOff ? 'cancelled' : ((told?.status ?? 'scheduled') as Event['status'])
  // Why all of it is called off is said of this one as well.
  const hasReason = isOpen && event.status === 'cancelled'
  const updates = event.updates.filter((update) => hasReason || told?.updates.includes(update.id))
  return { id, event: remembered(event, id, { ...event, window, status, updates }), isInPlay: isCalledOff }
}

/** An event that begins or ceases to recur has other ids for times at which it still takes place. */
function standsUnderOtherId(event: Event, id: string, { start }: Facts): boolean {
  if (!isRecurring(event)) return event.window?.start === (start ?? undefined)
  if (id !== '' || start === null) return false
  const other = occurrenceIdAt(start, event.timezone)
  return generatedOf(event, [other]).has(other)
}
