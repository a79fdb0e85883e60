import type { Instant } from '../model/project.ts'
import type { Store } from '../ports/store.ts'

/** How soon a place is asked for again at which another run is at work. */
const againMs = 500

/** Jobs that another run holds up: it is telling the same place of the same event, and one of them could make a second of what the other makes. */
export interface HeldUp<Job> {
  readonly length: number
  /** Brings the job back shortly. */
  add(job: Job): void
  /** Nothing is brought back any more. */
  takeAll(): Job[]
}

/** By the machine's own time: the clock of a rehearsal stands still. */
export function createHeldUp<Job>(bringBack: (job: Job) => void): HeldUp<Job> {
  const timers = new Map<Job, NodeJS.Timeout>()
  return {
    get length() {
      return timers.size
    },
    add(job) {
      const back = () => {
        timers.delete(job)
        bringBack(job)
      }
      timers.set(job, setTimeout(back, againMs))
    },
    takeAll() {
      const all = [...timers.keys()]
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
      return all
    },
  }
}

/** Which of these keys still wait to be claimed, although somebody has just tried. */
export async function stillWaiting(
  store: Store,
  keys: readonly string[],
  now: Instant,
  repeatUnknown: boolean,
): Promise<Set<string>> {
  const waiting = new Set<string>()
  if (keys.length === 0) return waiting
  for await (const { key, state, nextAt } of store.rows({ keys, states: ['scheduled', 'unknown'] }))
    if (state === 'unknown' ? repeatUnknown : nextAt <= now) waiting.add(key)
  return waiting
}
