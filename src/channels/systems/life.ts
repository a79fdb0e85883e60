import { languageChain, pickText } from '../../engine/locale.ts'
import type { ClosedStatus, Instant } from '../../model/project.ts'
import type { Message } from '../../model/text.ts'
import type { About } from '../../ports/channel.ts'
import type { Situation } from './refusal.ts'

/** Where an event stands when a message about it is first attempted: what a system beside it should show. */
export interface Life {
  /** Before its work, in the middle of it, or closed by a person. A window that is over closes nothing. */
  phase: 'ahead' | 'running' | 'closed'
  status: string
  start: Instant | null
  end: Instant | null
  /** The first attempt: the only "now" there is, so that a repeated attempt says the same. */
  at: Instant
}

const closings: readonly string[] = [
  'completed',
  'cancelled',
  'failed',
  'rolled_back',
  'resolved',
] satisfies ClosedStatus[]
const preparations: readonly string[] = ['scheduled', 'draft']

export function lifeOf({ facts, event, date }: Situation): Life {
  const status = facts?.status ?? event.status
  const phase = phaseOf(status)
  const window = facts ?? { start: event.window?.start ?? null, end: event.window?.end ?? null }
  return { phase, status, start: window.start, end: window.end, at: date }
}

export function phaseOf(status: string): Life['phase'] {
  return closings.includes(status) ? 'closed' : preparations.includes(status) ? 'ahead' : 'running'
}

/** Stands in whatever stands for the event at the other side, which is found again by it: one for each event and channel. */
export function markerOf({ thread }: About): string {
  return `notify:${thread.slice(0, 24)}`
}

/** The part of a delivery's key that is kept at the other side, beside what it said. */
export function shortKey(key: string): string {
  return key.slice(0, 24)
}

/** The event's title in the message's language. It names an object for its whole life, whatever a message's subject says. */
export function titleOf({ event, defaultLanguage }: About, { language }: Message): string {
  return pickText(event.title, languageChain(language, defaultLanguage ?? 'en')) ?? event.id
}

/** RFC 3339, in UTC, without a fraction. */
export function utc(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}
