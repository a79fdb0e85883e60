import type { Clock } from '../ports/clock.ts'

/** How fast and how parallel a channel may be used. */
export interface LimiterOptions {
  /** So many within so many milliseconds; absent: as fast as it goes. */
  rate?: { count: number; perMs: number }
  /** No burst is larger than what may be under way at once. */
  concurrency: number
}

export interface Limiter {
  /** Takes one permission, or none where it is too early. */
  take(): boolean
  /** Milliseconds until `take` succeeds; 0: now. */
  delay(): number
}

/**
 * Timers wake a few milliseconds late; permissions that fell due meanwhile are kept for so long, or a high rate could
 * never be reached. A window of time therefore sees at most its rate plus what falls due in this time.
 */
const toleranceMs = 10

/** A token bucket that starts with one token, so that the very first seconds keep the rate too. */
export function createLimiter({ rate, concurrency }: LimiterOptions, clock: Clock): Limiter {
  if (rate === undefined) return { take: () => true, delay: () => 0 }
  const perMs = rate.count / rate.perMs
  const capacity = Math.max(1, Math.min(concurrency, Math.floor(perMs * toleranceMs)))
  let tokens = 1
  let filledAt = clock.now()

  function fill(): void {
    const now = clock.now()
    // A clock that was set back gives nothing; it must not take anything either.
    if (now > filledAt) tokens = Math.min(capacity, tokens + (now - filledAt) * perMs)
    filledAt = now
  }

  // Adding fractions of a token may end a hair below 1.
  const almostOne = 1 - 1e-9
  return {
    take() {
      fill()
      if (tokens < almostOne) return false
      tokens = Math.max(0, tokens - 1)
      return true
    },
    delay() {
      fill()
      return tokens < almostOne ? Math.max(1, Math.ceil((1 - tokens) / perMs - 1e-6)) : 0
    },
  }
}
