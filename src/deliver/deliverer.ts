import { settle } from '../engine/retry.ts'
import type { Facts, Outcome } from '../model/delivery.ts'
import type { ChannelEntry, Instant } from '../model/project.ts'
import type { Sender } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { Owner, Settlement, Store } from '../ports/store.ts'
import { createLimiter, type Limiter } from './limiter.ts'

/**
 * How many deliveries can be in doubt after a crash: those claimed in the ledger whose result is not recorded yet.
 * Documented in docs/operating.md as a promise; `at-least-once` may repeat no more than these.
 */
export const maxInDoubt = 64

/**
 * Claims and results are made durable in groups, because a commit that reaches the disk costs as much as several mails.
 * Half of what may be in doubt, so that the connections have the other half to work on meanwhile (measured: 24 to 32 is best).
 */
const groupSize = maxInDoubt / 2

/** Longer than the slowest permitted answer of any channel (SMTP: 10 min after the final dot, RFC 5321 4.5.3.2.6). */
const leaseMs = 15 * 60_000

/** So many refusals in a row that concern the channel as a whole stop the channel for this run. */
const refusalsToStop = 5

/** Jobs held in memory before `push` makes its caller wait. */
const queueLimit = 1_000

/** One delivery to be attempted now. */
export interface Job {
  key: string
  channel: string
  /** What the message says, for the ledger. */
  said: { facts: Facts; address: string; language: string; timezone: string; subject: string; digest: string }
  /** The payload, with the time of the first attempt as its date. Called once the claim is durable. */
  compose(firstAttemptAt: Instant): unknown
}

/** A channel that is open for sending. */
export interface OpenChannel {
  entry: ChannelEntry
  sender: Sender
}

/** How a job ended in this run. `elsewhere`: another run has it, or it is not due any more. */
export type Ending =
  | { job: Job; result: 'sent' | 'failed' | 'unknown'; reason: string | null; detail?: string }
  | { job: Job; result: 'retrying'; reason: string | null; detail?: string; nextAt: Instant }
  | { job: Job; result: 'elsewhere' | 'left'; reason: string | null }

export interface DelivererOptions {
  store: Store
  owner: Owner
  clock: Clock
  channels: ReadonlyMap<string, OpenChannel>
  /** Send `unknown` deliveries again (`delivery: at-least-once`). */
  repeatUnknown: boolean
  interrupted: AbortSignal
  /** After this instant nothing that a peer's rate limit holds back is waited for. */
  waitUntil: Instant
  onEnd(ending: Ending): void
}

/** Takes jobs, attempts each at most once, and records claims and results in groups. */
export interface Deliverer {
  /** Resolves when there is room; throws what went wrong with the ledger. */
  push(job: Job): Promise<void>
  /** Resolves when every job has ended and every result is recorded. */
  drain(): Promise<void>
}

interface Lane {
  id: string
  open: OpenChannel
  limiter: Limiter
  queue: Job[]
  /** Claimed jobs that wait for a free connection. */
  ready: { job: Job; attempts: number; firstAttemptAt: Instant }[]
  active: number
  refusals: number
  /** Why nothing more is attempted through this channel in this run. */
  stopped: string | undefined
  pausedUntil: Instant
}

export function createDeliverer(options: DelivererOptions): Deliverer {
  const { store, owner, clock } = options
  const lanes = new Map<string, Lane>()
  const finished: Settlement[] = []
  const endings: Ending[] = []
  let inDoubt = 0
  let queued = 0
  let isDraining = false
  let failure: unknown
  let wakeUp: () => void = () => {}
  let pump: Promise<void> | undefined
  let roomFor: (() => void)[] = []

  function laneOf(channel: string): Lane {
    let lane = lanes.get(channel)
    if (lane === undefined) {
      const open = options.channels.get(channel)
      if (open === undefined) throw new Error(`channel ${channel} is not open`)
      const { rate, concurrency } = open.entry
      lane = {
        id: channel,
        open,
        limiter: createLimiter({ rate, concurrency }, clock),
        queue: [],
        ready: [],
        active: 0,
        refusals: 0,
        stopped: undefined,
        pausedUntil: 0,
      }
      lanes.set(channel, lane)
    }
    return lane
  }

  async function run(): Promise<void> {
    for (;;) {
      start()
      const group = finished.length >= groupSize || isIdle() || room() >= groupSize ? takeGroup() : []
      if (group.length > 0 || finished.length >= groupSize || (finished.length > 0 && isIdle())) {
        await record(group)
        continue
      }
      if (isIdle() && finished.length === 0 && inDoubt === 0) {
        if (queued === 0) {
          if (isDraining) return
        } else if (dropHopeless()) continue
      }
      await sleepUntilWoken()
    }
  }

  /** Nothing is on its way, so no result will come without a new claim. */
  function isIdle(): boolean {
    for (const lane of lanes.values()) if (lane.active > 0 || lane.ready.length > 0) return false
    return true
  }

  /** How many more may be claimed by a step that also settles what is finished. */
  function room(): number {
    return maxInDoubt - inDoubt + finished.length
  }

  /** Up to a group of jobs whose channels may send now, the channels taking turns. */
  function takeGroup(): Job[] {
    const group: Job[] = []
    if (options.interrupted.aborted) {
      for (const lane of lanes.values()) leave(lane, 'interrupted')
      return group
    }
    const most = room()
    let tookOne = true
    while (tookOne && group.length < most) {
      tookOne = false
      for (const lane of lanes.values()) {
        if (group.length >= most) break
        if (lane.queue.length === 0 || !mayClaim(lane)) continue
        group.push(lane.queue.shift()!)
        queued--
        tookOne = true
      }
    }
    return group
  }

  function mayClaim(lane: Lane): boolean {
    if (lane.stopped !== undefined) {
      leave(lane, lane.stopped)
      return false
    }
    return lane.pausedUntil <= clock.now() && lane.limiter.take()
  }

  /** Ends the queued jobs of a channel without an attempt: they stay as they are in the ledger, for a later run. */
  function leave(lane: Lane, reason: string): void {
    queued -= lane.queue.length
    for (const job of lane.queue.splice(0)) options.onEnd({ job, result: 'left', reason })
    releaseRoom()
  }

  /** Gives up what would have to wait past `waitUntil`. True where that changed anything. */
  function dropHopeless(): boolean {
    let dropped = false
    for (const lane of lanes.values()) {
      if (lane.queue.length > 0 && lane.pausedUntil > options.waitUntil) {
        leave(lane, 'rate-limited')
        dropped = true
      }
    }
    return dropped
  }

  async function record(group: Job[]): Promise<void> {
    const settled = finished.splice(0)
    const ended = endings.splice(0)
    const now = clock.now()
    const claimed = await store.step(
      settled,
      group.map((job) => job.key),
      owner,
      now,
      { leaseMs, repeatUnknown: options.repeatUnknown },
    )
    inDoubt += claimed.length - settled.length
    for (const ending of ended) options.onEnd(ending)
    const byKey = new Map(claimed.map((claim) => [claim.key, claim]))
    for (const job of group) {
      const claim = byKey.get(job.key)
      if (claim === undefined) options.onEnd({ job, result: 'elsewhere', reason: null })
      else laneOf(job.channel).ready.push({ job, attempts: claim.attempts, firstAttemptAt: claim.firstAttemptAt })
    }
    releaseRoom()
  }

  /** Begins attempts on free connections. */
  function start(): void {
    for (const lane of lanes.values()) {
      while (lane.ready.length > 0 && lane.active < (lane.open.sender.parallel ?? lane.open.entry.concurrency)) {
        const { job, attempts, firstAttemptAt } = lane.ready.shift()!
        lane.active++
        void attempt(lane, job, attempts, firstAttemptAt)
      }
    }
  }

  async function attempt(lane: Lane, job: Job, attempts: number, firstAttemptAt: Instant): Promise<void> {
    let outcome: Outcome
    try {
      // A channel stopped after this job was claimed: nothing left, so the delivery may simply be tried again later.
      outcome =
        lane.stopped === undefined
          ? await lane.open.sender.send(job.compose(firstAttemptAt), job.key, options.interrupted)
          : { kind: 'retry', reason: lane.stopped, scope: 'channel' }
    } catch (error) {
      // A channel that throws breaks its contract; what it did to the message is not known.
      outcome = {
        kind: 'unknown',
        reason: 'channel-fault',
        detail: error instanceof Error ? error.message : String(error),
      }
    }
    finish(lane, job, outcome, attempts)
    lane.active--
    // Not left to the loop, which may be waiting for the ledger.
    start()
    wakeUp()
  }

  function finish(lane: Lane, job: Job, outcome: Outcome, attempts: number): void {
    const now = clock.now()
    noteHealth(lane, outcome, now)
    const { state, nextAt } = settle(outcome, attempts + 1, lane.open.entry.retry, job.key, now)
    const reason = outcome.kind === 'sent' ? null : outcome.reason
    finished.push({ key: job.key, channel: job.channel, outcome, state, nextAt, reason, ...job.said })
    const common = { job, reason, detail: outcome.detail }
    if (state === 'scheduled') endings.push({ ...common, result: 'retrying', nextAt: nextAt ?? now })
    else endings.push({ ...common, result: state })
  }

  /** Stops or pauses a channel as its peer asks. */
  function noteHealth(lane: Lane, outcome: Outcome, now: Instant): void {
    if (outcome.kind === 'sent') lane.refusals = 0
    else if (outcome.kind === 'rejected' && outcome.scope === 'channel') {
      lane.refusals++
      // A peer that refuses the login or has no TLS refuses everybody alike, and repeated tries get one banned.
      if (isAboutConnection(outcome.reason) || lane.refusals >= refusalsToStop) lane.stopped = outcome.reason
    } else if (outcome.kind === 'retry' && outcome.scope === 'channel' && outcome.after !== undefined) {
      lane.pausedUntil = Math.max(lane.pausedUntil, now + outcome.after)
    }
  }

  async function sleepUntilWoken(): Promise<void> {
    const woken = new Promise<void>((done) => {
      wakeUp = done
    })
    const pause = nextOpening()
    if (pause === undefined) return woken
    const timer = new AbortController()
    await Promise.race([woken, clock.sleep(pause, AbortSignal.any([timer.signal, options.interrupted]))])
    timer.abort()
  }

  /** Milliseconds until a limit or a pause lets a queued job go; undefined where only an event can. */
  function nextOpening(): number | undefined {
    let least: number | undefined
    for (const lane of lanes.values()) {
      if (lane.queue.length === 0) continue
      const pause = Math.max(lane.pausedUntil - clock.now(), lane.limiter.delay(), 1)
      if (least === undefined || pause < least) least = pause
    }
    return isIdle() || least === undefined || least > 1 ? least : undefined
  }

  function releaseRoom(): void {
    if (queued >= queueLimit) return
    const waiting = roomFor
    roomFor = []
    for (const go of waiting) go()
  }

  function ensureRunning(): void {
    pump ??= run().catch((error) => {
      failure = error
      queued = 0
      for (const lane of lanes.values()) lane.queue.length = 0
      releaseRoom()
    })
    wakeUp()
  }

  return {
    async push(job) {
      if (failure !== undefined) throw failure
      laneOf(job.channel).queue.push(job)
      queued++
      ensureRunning()
      if (queued >= queueLimit) await new Promise<void>((go) => roomFor.push(go))
      if (failure !== undefined) throw failure
    },
    async drain() {
      isDraining = true
      ensureRunning()
      await pump
      if (failure !== undefined) throw failure
    },
  }
}

function isAboutConnection(reason: string): boolean {
  return reason === 'auth' || reason === 'tls-required' || reason === 'tls'
}
