import type { Instant, Recipient } from '../../model/project.ts'

export const dayMs = 24 * 60 * 60_000

/**
 * When a person last wrote to us over a channel: a time (ISO 8601) in a column of the audience. Undefined where none is known, and
 * for what is no time.
 */
export function lastMessageAt(to: Pick<Recipient, 'fields'>, field: string | undefined): Instant | undefined {
  const text = field === undefined ? undefined : to.fields[field]
  if (text === undefined || !/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at
}

/** Whether less than `lengthMs` went by since the person's last message. A message from the future counts as just come. */
export function isOpen(
  to: Pick<Recipient, 'fields'>,
  field: string | undefined,
  at: Instant,
  lengthMs: number,
): boolean {
  const last = lastMessageAt(to, field)
  return last !== undefined && at - last < lengthMs
}
