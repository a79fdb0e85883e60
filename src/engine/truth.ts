import type { Facts } from '../model/delivery.ts'
import type { Event, Instant } from '../model/project.ts'
import { closedStatuses } from './moment.ts'

/** What is true of an event at some time. */
export interface Truth {
  facts: Facts
  isClosed: boolean
  isRunning: boolean
  /** Closed, or past its end and nobody said that it runs. */
  isOver: boolean
  /** A person wrote that it runs; `autoStart` alone does not count. */
  isSaidToRun: boolean
  /** `announceAt` while it is still to come: who was told nothing hears nothing before. */
  publicAt: Instant | undefined
  /** Id of the newest update that is visible; empty where there is none. */
  newestUpdate: string
}

const running: ReadonlySet<string> = new Set(['in_progress', 'verifying', 'investigating', 'identified', 'monitoring'])
const closed: ReadonlySet<string> = new Set(closedStatuses)

export function isRunningStatus(status: string): boolean {
  return running.has(status)
}

export function isClosedStatus(status: string): boolean {
  return closed.has(status)
}

/** Undefined for a draft: it is as if the event were not there. */
export function truthOf(event: Event, now: Instant): Truth | undefined {
  if (event.status === 'draft') return undefined
  const start = event.window?.start ?? null
  const end = event.window?.end ?? null
  const startsItself = event.autoStart && event.status === 'scheduled' && start !== null && start <= now
  const status = startsItself ? 'in_progress' : event.status
  const isClosed = isClosedStatus(status)
  const isSaidToRun = isRunningStatus(event.status)
  const visible = event.updates.filter(({ at }) => at <= now)
  const updates = visible.map(({ id }) => id).sort()
  return {
    facts: { start, end, status, updates, ...(event.urgency === 'routine' ? {} : { urgency: event.urgency }) },
    isClosed,
    isRunning: isRunningStatus(status),
    isOver: isClosed || (end !== null && now >= end && !isSaidToRun),
    isSaidToRun,
    publicAt: event.announceAt !== undefined && event.announceAt > now ? event.announceAt : undefined,
    newestUpdate: newestOf(visible)?.id ?? '',
  }
}

function newestOf<T extends { at: Instant }>(updates: readonly T[]): T | undefined {
  return updates.reduce<T | undefined>(
    (newest, update) => (newest && newest.at > update.at ? newest : update),
    undefined,
  )
}

export function isSameWindow(a: Facts, b: Facts): boolean {
  return a.start === b.start && a.end === b.end
}

/** Whether one states exactly what the other does. Ids of updates are sorted. */
export function isSameFacts(a: Facts, b: Facts): boolean {
  return (
    isSameWindow(a, b) &&
    a.status === b.status &&
    a.updates.length === b.updates.length &&
    a.updates.every((id, i) => id === b.updates[i])
  )
}

/** Ids of the true updates that these told facts lack. */
export function newsFor(told: Facts | null, truth: Facts): readonly string[] {
  if (told === null || truth.updates.length === 0) return truth.updates
  return truth.updates.filter((id) => !told.updates.includes(id))
}
