import type { Action, Notice } from './plan.ts'
import type { Message } from './text.ts'

/**
 * What those who read one language would read of one notice over one channel: what reviewers look at, in a plan, a diff or a report.
 * Readings of one event, occurrence, rule, moment, channel and language that differ in nothing but personal values are one.
 */
export interface Reading {
  event: string
  occurrence: string | null
  rule: string
  moment: string
  channel: string
  /** Which form of the message people see. */
  adapter: string
  reach: 'people' | 'place'
  language: string
  /** What the plan does; absent where nothing was planned, as in a diff. */
  planned?: Pick<Notice, 'reason' | 'detail' | 'cost'> & { action: Action }
  /** Earliest and latest due time, ISO 8601 UTC; null for a moment that only something said by a person brings about. */
  due: string | null
  dueLast: string | null
  recipients: number
  /** Readers by audience; somebody of two audiences counts in both. Empty for a place. */
  audiences: Readonly<Record<string, number>>
  /** Readers by segment: `customer`, `partner`, `internal`, or empty for those of no audience with one. */
  segments: Readonly<Record<string, number>>
  /** Readers by the language they ask for, empty for none: not always the one they get. */
  asked: Readonly<Record<string, number>>
  from: string | null
  /** As the first of them reads it. */
  message: Message
  /** For a channel that sends SMS. */
  sms?: { encoding: 'GSM-7' | 'UCS-2'; segments: number }
}
