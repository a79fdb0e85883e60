import type { Instant } from '../model/project.ts'
import type { Store } from '../ports/store.ts'

/** What waits in the ledger, as far as a worker must know it. */
export interface Outlook {
  /** Rows whose time has come. */
  due: number
  /** When the first of the others falls due. */
  next: Instant | undefined
}

/** Asks for one row more than are due: the last of them is the first that is not. */
export async function lookAhead(store: Store, now: Instant): Promise<Outlook> {
  const waiting = await store.counts({ states: ['scheduled'], dueBy: now })
  const due = waiting.reduce((sum, { rows }) => sum + rows, 0)
  const filter = { states: ['scheduled'], dueBy: Number.MAX_SAFE_INTEGER, limit: due + 1 } as const
  for await (const row of store.rows(filter)) if (row.nextAt > now) return { due, next: row.nextAt }
  return { due, next: undefined }
}

/** Why a worker plans at this wake. */
export type Cause = 'start' | 'files' | 'change' | 'doubt' | 'due' | 'review'

/** What a worker remembers from one wake to the next. All instants are of its own clock. */
export interface Memory {
  /** Nothing was planned yet since the start, or since the ledger was lost. */
  isFresh: boolean
  /** Files changed and nothing was planned since. */
  hasNewFiles: boolean
  /** When the project's events change by themselves; only for a worker that plans them. */
  changeAt: Instant | undefined
  /** When all is looked at again: what holds a message back may have gone, and what is in doubt is repeated. */
  reviewAt: Instant | undefined
  /** Due rows that a pass left as they are (no longer true, or their channel refuses) are looked at again then. */
  leftUntil: Instant | undefined
  /** The ledger's count after the last pass. */
  position: number
}

/** Whether anything calls for a pass now, and what. */
export function causeOf(
  memory: Memory,
  outlook: Outlook,
  position: number,
  hasDoubts: boolean,
  now: Instant,
): Cause | undefined {
  if (memory.isFresh) return 'start'
  if (memory.hasNewFiles) return 'files'
  if (hasDoubts) return 'doubt'
  if (memory.changeAt !== undefined && memory.changeAt <= now) return 'change'
  // What a pass left alone is left alone, until something new was written beside it or some time has gone by.
  const isLeft = memory.leftUntil !== undefined && memory.leftUntil > now && memory.position === position
  if (outlook.due > 0 && !isLeft) return 'due'
  return memory.reviewAt !== undefined && memory.reviewAt <= now ? 'review' : undefined
}

/** How long to sleep: to the first thing that is known to come, but no longer than `poll`, which shows what others wrote. */
export function pauseUntil(memory: Memory, outlook: Outlook, now: Instant, poll: number): Instant {
  const known = [outlook.next, memory.changeAt, memory.reviewAt, outlook.due > 0 ? memory.leftUntil : undefined]
  return Math.max(now, Math.min(now + poll, ...known.filter((at) => at !== undefined)))
}
