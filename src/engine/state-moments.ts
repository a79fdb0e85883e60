import type { Facts } from '../model/delivery.ts'
import type { Event, Instant, Moment, StateMoment } from '../model/project.ts'
import { isClosedStatus, isRunningStatus, isSameWindow, newsFor, type Truth } from './truth.ts'

const dayMs = 86_400_000

/** A state moment that fits the difference between what was told and what is true. */
export interface Owed {
  moment: Moment
  /** From then on it is of no use; infinite for what is owed until sent. */
  usefulUntil: Instant
}

/** What the difference is looked at with: the rule's side of it, the same for all its people. */
export interface Listener {
  event: Event
  truth: Truth
  now: Instant
  listed: ReadonlyMap<string, Moment>
  corrections: boolean
  hasOpening: boolean
}

const corrections: ReadonlySet<string> = new Set<StateMoment>(['rescheduled', 'extended', 'cancelled'])

export function isCorrection(moment: Moment): boolean {
  return moment.kind === 'state' && corrections.has(moment.name)
}

export function isClosing(moment: Moment): boolean {
  return moment.kind === 'state' && isClosedStatus(moment.name)
}

export function isStateMoment(moment: Moment): boolean {
  return moment.kind === 'state' || moment.kind === 'status'
}

/** Whether the rule can tell somebody first at this moment, so that its end is news only to who was told before. */
export function isOpening(moment: Moment): boolean {
  if (moment.kind === 'state')
    return moment.name === 'announced' || moment.name === 'started' || moment.name === 'updated'
  if (moment.kind === 'offset') return moment.anchor === 'start' || moment.side === 'before'
  return moment.kind === 'every'
}

/** Whether the rule speaks at this state moment: corrections count as listed, unless the rule says no, towards who was told. */
export function isListed(name: string, hasTold: boolean, listener: Pick<Listener, 'listed' | 'corrections'>): boolean {
  const isImplied = hasTold && listener.corrections && (name === 'rescheduled' || name === 'cancelled')
  return isImplied || listener.listed.has(name)
}

/**
 * The state moments that are due to a thread, at most two: the first that fits; and where that is of no use any more, an update
 * which that would otherwise hide for ever.
 */
export function owedTo(told: Facts | null, isMember: boolean, listener: Listener): Owed[] {
  const owed = (isMember ? difference : correction)(told, listener)
  if (owed === undefined) return []
  const isMissed = listener.now >= owed.usefulUntil
  const hasNews = told !== null && isMember && newsFor(told, listener.truth.facts).length > 0
  if (!isMissed || !hasNews || owed.moment.name === 'updated' || !listener.listed.has('updated')) return [owed]
  return [owed, owe('updated', told, listener)]
}

function difference(told: Facts | null, listener: Listener): Owed | undefined {
  const { truth, event } = listener
  const { facts, isClosed, isRunning } = truth
  const lists = (name: string) => isListed(name, told !== null, listener)
  if (told === null) return firstWord(listener)
  const wasClosed = isClosedStatus(told.status)
  const wasRunning = isRunningStatus(told.status)
  if (isClosed && told.status !== facts.status && lists(facts.status)) return owe(facts.status, told, listener)
  if (!isClosed && wasClosed) {
    if (isRunning && lists('started')) return owe('started', told, listener)
    if (lists('announced')) return owe('announced', told, listener)
  }
  if (!isClosed && !wasClosed) {
    const moved = movedMoment(told, listener)
    if (moved !== undefined) return owe(moved, told, listener)
    if (!isSameWindow(told, facts) || (wasRunning && !isRunning)) {
      if (lists('rescheduled')) return owe('rescheduled', told, listener)
    }
  }
  if (isRunning && !wasRunning && lists('started')) return owe('started', told, listener)
  if (!isClosed && !wasClosed && told.status !== facts.status) {
    if (lists(`status ${facts.status}`)) return owe(`status ${facts.status}`, told, listener)
    if ((event.type === 'incident' || event.type === 'issue') && lists('updated')) return owe('updated', told, listener)
  }
  if (newsFor(told, facts).length > 0 && lists('updated')) return owe('updated', told, listener)
  return undefined
}

/** What somebody who was told nothing hears first. */
function firstWord(listener: Listener): Owed | undefined {
  const { truth, hasOpening, listed, now } = listener
  const { facts, isClosed, isRunning } = truth
  if (isClosed) {
    if (hasOpening || !listed.has(facts.status)) return undefined
    const usefulUntil = facts.end === null ? Number.POSITIVE_INFINITY : facts.end + dayMs
    return now < usefulUntil ? { moment: listed.get(facts.status)!, usefulUntil } : undefined
  }
  if (isRunning && listed.has('started')) return owe('started', null, listener)
  if (listed.has('announced')) return owe('announced', null, listener)
  if (facts.updates.length > 0 && listed.has('updated')) return owe('updated', null, listener)
  return undefined
}

/** What is said to somebody who is not in the rule's audience any more, and believes in something that is not so. */
function correction(told: Facts | null, listener: Listener): Owed | undefined {
  const { facts, isClosed } = listener.truth
  if (told === null || isClosedStatus(told.status)) return undefined
  if (facts.status === 'cancelled')
    return isListed('cancelled', true, listener) ? owe('cancelled', told, listener) : undefined
  if (isClosed || isSameWindow(told, facts)) return undefined
  const moved = movedMoment(told, listener)
  if (moved !== undefined) return owe(moved, told, listener)
  return isListed('rescheduled', true, listener) ? owe('rescheduled', told, listener) : undefined
}

/** `extended` where only the end moved, and later, and the rule lists it. */
function movedMoment(told: Facts, { truth, listed }: Listener): 'extended' | undefined {
  const { start, end } = truth.facts
  const isLater = told.start === start && told.end !== null && end !== null && end > told.end
  return isLater && listed.has('extended') ? 'extended' : undefined
}

function owe(name: string, told: Facts | null, listener: Listener): Owed {
  const moment = listener.listed.get(name) ?? { kind: 'state', name: name as StateMoment }
  return { moment, usefulUntil: usefulUntil(moment, told, listener.truth) }
}

/** When a state moment stops being of use, to who was told that before. */
export function usefulUntil(moment: Moment, told: Facts | null, { facts, isSaidToRun }: Truth): Instant {
  const never = Number.POSITIVE_INFINITY
  if (isSaidToRun || moment.kind !== 'state' || facts.end === null) return never
  if (moment.name === 'announced' || moment.name === 'started') return facts.end
  if (moment.name === 'updated') return told === null ? facts.end : never
  if (moment.name !== 'rescheduled' && moment.name !== 'extended') return never
  return told === null ? facts.end : told.end === null ? never : Math.max(told.end, facts.end)
}
