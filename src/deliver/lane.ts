import type { Outcome } from '../model/delivery.ts'
import type { ChannelEntry, Instant } from '../model/project.ts'
import type { Sender } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import { type Health, healthOf } from './health.ts'
import type { ClaimedJob, Job } from './job.ts'
import { createJobQueue, type JobQueue } from './job-queue.ts'

/** So many refusals in a row that concern the channel as a whole stop the channel for this run. */
const refusalsToStop = 5

/** A channel that is open for sending. */
export interface OpenChannel {
  entry: ChannelEntry
  sender: Sender
  /** Its provider will say what became of a message. */
  givesReceipts?: boolean
}

/** What a run does over one channel. */
export interface Lane {
  open: OpenChannel
  health: Health
  queue: JobQueue<Job>
  /** Claimed jobs that wait for a free connection. */
  ready: ClaimedJob[]
  active: number
  refusals: number
  /** Why nothing more is attempted through this channel in this run. */
  stopped: { reason: string; detail?: string } | undefined
}

export function createLane(open: OpenChannel, clock: Clock): Lane {
  const health = healthOf(open.entry, open.sender, clock)
  return { open, health, queue: createJobQueue(open.entry), ready: [], active: 0, refusals: 0, stopped: undefined }
}

/** `taken`: jobs that the same step claims for it already. */
export function mayClaim(lane: Lane, taken: number, now: Instant): boolean {
  const { health } = lane
  if (lane.active + lane.ready.length + taken >= health.mostClaimed()) return false
  return health.pausedUntil <= now && health.limiter.take()
}

export function mayBegin({ stopped, active, health }: Lane, now: Instant): boolean {
  if (stopped !== undefined) return false
  return health.pausedUntil <= now && active < health.mostClaimed()
}

/** Stops or pauses a channel that is out of order, or as its peer asks. */
export function noteHealth(lane: Lane, outcome: Outcome, begunAt: Instant, now: Instant): void {
  lane.health.note(outcome, begunAt, now)
  if (outcome.kind === 'sent') lane.refusals = 0
  else if (outcome.kind === 'rejected' && outcome.scope === 'channel') {
    lane.refusals++
    // A peer that refuses the login or has no TLS refuses everybody alike, and repeated tries get one banned.
    if (isAboutConnection(outcome.reason) || lane.refusals >= refusalsToStop)
      lane.stopped = { reason: outcome.reason, detail: outcome.detail }
  }
}

function isAboutConnection(reason: string): boolean {
  return reason === 'auth' || reason === 'tls-required' || reason === 'tls'
}
