import type { Facts, Revision, Row } from '../model/delivery.ts'
import { isSameWindow } from './truth.ts'

const first: Revision = { notices: 0, changes: 0 }

/**
 * How often a thread was told before a message that states these facts, and how often the window or the status differed on the
 * way to them. `heard` is in the order of telling; a message that is repeated counts only what was told before it.
 */
export function revisionOf(heard: readonly Row[], key: string, facts: Facts): Revision {
  if (heard.length === 0) return first
  const own = heard.findIndex((row) => row.key === key)
  const before = own < 0 ? heard : heard.slice(0, own)
  if (before.length === 0) return first
  const told = [...before.map((row) => row.facts), facts]
  const changes = told.filter((next, i) => i > 0 && isChange(told[i - 1]!, next)).length
  return { notices: before.length, changes }
}

function isChange(before: Facts, after: Facts): boolean {
  return before.status !== after.status || !isSameWindow(before, after)
}
