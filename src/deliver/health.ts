import type { Outcome } from '../model/delivery.ts'
import type { ChannelEntry, Instant } from '../model/project.ts'
import type { Sender } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import { createLimiter, type Limiter } from './limiter.ts'

/** So many attempts in a row that failed for a reason of the channel's own: it is left alone for a while. */
const troublesToPause = 5

/** The first pause; each further one in a row is twice as long. */
const firstPauseMs = 5_000

/** A commit takes about so long; what a rate lets go in this time may be claimed ahead. */
const commitMs = 20

/** What is known of a channel, beyond one pass over the plan: a rate is kept and an outage remembered across retries. */
export interface Health {
  limiter: Limiter
  /** Nothing is begun before. */
  pausedUntil: Instant
  /** Why, as the last attempt had it. */
  trouble: { reason: string; detail: string | undefined } | undefined
  /** How many deliveries may be claimed and not ended: one where the channel must prove first that it works again. */
  mostClaimed(): number
  note(outcome: Outcome, begunAt: Instant, now: Instant): void
}

const known = new WeakMap<ChannelEntry, Health>()

/** The health of a channel, which lives as long as the project that was loaded: a worker opens its channels anew at each wake. */
export function healthOf(entry: ChannelEntry, sender: Sender, clock: Clock): Health {
  let health = known.get(entry)
  if (health === undefined) {
    health = createHealth(entry, sender, clock)
    known.set(entry, health)
  }
  return health
}

function createHealth({ rate, concurrency, retry }: ChannelEntry, sender: Sender, clock: Clock): Health {
  let troubles = 0
  let pauses = 0
  // What waits behind a slow peer would leave at once, and far above the rate, when the peer is quick again.
  const most =
    rate === undefined
      ? Number.POSITIVE_INFINITY
      : (sender.parallel ?? concurrency) + Math.ceil((rate.count / rate.perMs) * commitMs)

  const health: Health = {
    limiter: createLimiter({ rate, concurrency }, clock),
    pausedUntil: 0,
    trouble: undefined,
    mostClaimed: () => (troubles >= troublesToPause ? 1 : most),
    note(outcome, begunAt, now) {
      if (!isTrouble(outcome)) {
        // Whoever answers about a message or a recipient is there.
        troubles = 0
        pauses = 0
        return
      }
      troubles++
      health.trouble = { reason: outcome.reason, detail: outcome.detail }
      // Those under way together fail together: only what was begun after the last pause makes it a longer one.
      const isNews = begunAt >= health.pausedUntil
      if (outcome.kind === 'retry' && outcome.after !== undefined)
        health.pausedUntil = Math.max(health.pausedUntil, now + outcome.after)
      if (!isNews || troubles < troublesToPause || health.pausedUntil > now) return
      health.pausedUntil = now + Math.min(firstPauseMs * 2 ** pauses, retry.maxMs)
      pauses++
    },
  }
  return health
}

/** Nothing was said about this one delivery: the next one would fare alike. */
function isTrouble(outcome: Outcome): outcome is Exclude<Outcome, { kind: 'sent' | 'rejected' }> {
  return outcome.kind === 'unknown' || (outcome.kind === 'retry' && outcome.scope === 'channel')
}
