import type { Outcome } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'

export interface RetryPolicy {
  /** Attempts in all, the first included. */
  attempts: number
  backoffMs: number
  maxMs: number
}

/** A row's state after an attempt; `nextAt`, when to try again, is there only where it is `scheduled`. */
export interface Settled {
  state: 'sent' | 'scheduled' | 'failed' | 'unknown'
  nextAt?: Instant
  reason: string | null
}

/**
 * What comes after an attempt, of which there were `attempts` with this one. A refusal is final, a doubt stays a doubt; what may be tried again
 * waits twice as long each time, spread by the key so that a crowd does not come back at once, and never less than the peer asked for.
 * `isInDoubt`: an earlier attempt may have arrived; that the peer is out of reach now does not change that.
 */
export function settle(
  outcome: Outcome,
  attempts: number,
  policy: RetryPolicy,
  key: string,
  now: Instant,
  isInDoubt = false,
): Settled {
  if (outcome.kind === 'sent') return { state: 'sent', reason: null }
  if (outcome.kind === 'unknown') return { state: 'unknown', reason: outcome.reason }
  if (outcome.kind === 'rejected' || attempts >= policy.attempts) return { state: 'failed', reason: outcome.reason }
  if (isInDoubt) return { state: 'unknown', reason: outcome.reason }
  const wait = Math.max(backoff(attempts, policy, key), outcome.after ?? 0)
  return { state: 'scheduled', reason: outcome.reason, nextAt: now + wait }
}

/** How long a message that fails for now each time is tried before it is given up, in milliseconds. */
export function longestRetry(policy: RetryPolicy, key: string): number {
  let total = 0
  for (let attempts = 1; attempts < policy.attempts; attempts++) total += backoff(attempts, policy, key)
  return total
}

/** Between half and the whole of `backoffMs · 2^(attempts - 1)`, at most `maxMs`. */
function backoff(attempts: number, { backoffMs, maxMs }: RetryPolicy, key: string): number {
  // Eight digits of the key, shifted by the attempt, so that two rows that met once do not meet again.
  const start = (attempts * 8) % 56
  const share = Number.parseInt(key.slice(start, start + 8), 16) / 0xffffffff
  const full = Math.min(backoffMs * 2 ** (attempts - 1), maxMs)
  return Math.round(full * (0.5 + share / 2))
}
