import { settle } from '../engine/retry.ts'
import type { Outcome } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Clock } from '../ports/clock.ts'
import type { Claimed, Owner, Settlement, Store } from '../ports/store.ts'
import { attempt } from './attempt.ts'
import { createHeldUp, stillWaiting } from './held-up.ts'
import { type ClaimedJob, divided, type Job, keysOf, takenUp } from './job.ts'
import type { Patience } from './job-queue.ts'
import { createLane, type Lane, mayBegin, mayClaim, noteHealth, type OpenChannel } from './lane.ts'
import { handOver, refusalIn, settlementOf } from './settlement.ts'

/**
 * How many messages can be in doubt after a crash: those claimed in the ledger whose result is not recorded yet.
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

/**
 * How a job ended in this run. `elsewhere`: another run has it, or it is not due any more. `left`: not begun, and as it was in the
 * ledger; for the reason `later` where its turn did not come in time.
 */
export type Ending =
  | { job: Job; result: 'sent' | 'failed' | 'unknown'; reason: string | null; detail?: string }
  | { job: Job; result: 'retrying'; reason: string | null; detail?: string; nextAt: Instant }
  | { job: Job; result: 'elsewhere'; reason: null }
  | { job: Job; result: 'left'; reason: string; detail?: string }

export interface DelivererOptions {
  store: Store
  owner: Owner
  clock: Clock
  channels: ReadonlyMap<string, OpenChannel>
  /** Send `unknown` deliveries again (`delivery: at-least-once`). */
  repeatUnknown: boolean
  interrupted: AbortSignal
  /** Ends what is under way. Default: `interrupted`. */
  abandoned?: AbortSignal
  /** After this instant no channel is waited for that is out of order or whose peer asked for a pause. */
  waitUntil: Instant
  onEnd(ending: Ending): void
}

/** Takes jobs, attempts each at most once, and records claims and results in groups. */
export interface Deliverer {
  /**
   * Resolves when the job is taken: at once where its channel has room, whatever the others do. False: there was none in time,
   * and the caller keeps the job. Throws what went wrong with the ledger. A promise only where it waits: who then goes on without
   * a turn brings many jobs before the first are claimed, and they are claimed together.
   */
  push(job: Job, patience?: Patience): Promise<boolean> | boolean
  /** Resolves when every job has ended and every result is recorded. What has not begun by `leaveAt` is left. */
  drain(leaveAt?: Instant): Promise<void>
}

export function createDeliverer(options: DelivererOptions): Deliverer {
  const { store, owner, clock } = options
  const abandoned = options.abandoned ?? options.interrupted
  const lanes = new Map<string, Lane>()
  const finished: Settlement[] = []
  const endings: Ending[] = []
  /** What goes on with the next member of its chain once it is recorded that this one failed. */
  const handedOn: Job[] = []
  const heldUp = createHeldUp<Job>((job) => {
    laneOf(job.channel).queue.putBack([job])
    wake()
  })
  /** By the machine's own time. */
  const patientUntil = Date.now() + (options.waitUntil - clock.now())
  let inDoubt = 0
  /** Messages whose results are in `finished`. */
  let done = 0
  let isDraining = false
  let leaveAt = Number.POSITIVE_INFINITY
  let failure: unknown
  let wakeUp: () => void = () => {}
  /** Something happened since the loop last began: it looks again before it sleeps. */
  let isWoken = false
  let pump: Promise<void> | undefined

  function laneOf(channel: string): Lane {
    let lane = lanes.get(channel)
    if (lane === undefined) {
      const open = options.channels.get(channel)
      if (open === undefined) throw new Error(`channel ${channel} is not open`)
      lane = createLane(open, clock)
      lanes.set(channel, lane)
    }
    return lane
  }

  async function run(): Promise<void> {
    for (;;) {
      isWoken = false
      start()
      await giveBack()
      leaveHeldUp()
      const group = finished.length >= groupSize || isIdle() || room() >= groupSize ? takeGroup() : []
      if (group.length > 0 || finished.length >= groupSize || (finished.length > 0 && isIdle())) {
        await record(group)
        continue
      }
      if (isIdle() && finished.length === 0 && inDoubt === 0) {
        if (isDraining && heldUp.length === 0 && [...lanes.values()].every(({ queue }) => queue.length === 0)) return
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
    return maxInDoubt - inDoubt + done
  }

  /** Up to a group of jobs whose channels may send now, the channels taking turns. */
  function takeGroup(): Job[] {
    const group: Job[] = []
    for (const lane of lanes.values()) leaveHopeless(lane)
    const most = room()
    const ahead = new Map<Lane, number>()
    let tookOne = true
    while (tookOne && group.length < most) {
      tookOne = false
      for (const lane of lanes.values()) {
        if (group.length >= most) break
        const taken = ahead.get(lane) ?? 0
        if (lane.queue.length === 0 || !mayClaim(lane, taken, clock.now())) continue
        group.push(lane.queue.take()!)
        ahead.set(lane, taken + 1)
        tookOne = true
      }
    }
    return group
  }

  function mayGoOn(lane: Lane): boolean {
    return !options.interrupted.aborted && mayBegin(lane, clock.now())
  }

  /** Ends the queued jobs of a channel that gets no further attempt in this run: they stay as they are in the ledger, for a later one. */
  function leaveHopeless(lane: Lane): void {
    const why = reasonToLeave(lane)
    if (why === undefined || lane.queue.length === 0) return
    for (const job of lane.queue.takeAll()) {
      const next = lane.stopped === undefined ? [] : (job.fallBack?.(undefined) ?? [])
      const { others } = divided(job, new Set(keysOf(next)))
      if (others !== undefined) options.onEnd({ job: others, result: 'left', ...why })
      for (const each of next) laneOf(each.channel).queue.putBack([each])
    }
  }

  /** Of those that another run holds up, those that are not waited for any longer. */
  function leaveHeldUp(): void {
    if (heldUp.length === 0) return
    const isLate = leaveAt <= clock.now()
    if (!isLate && !options.interrupted.aborted && Date.now() < patientUntil) return
    const why = options.interrupted.aborted
      ? { reason: 'interrupted' }
      : isLate
        ? { reason: 'later' }
        : { reason: 'busy', detail: 'another run is telling this place of the event' }
    for (const job of heldUp.takeAll()) options.onEnd({ job, result: 'left', ...why })
  }

  function reasonToLeave({ stopped, health }: Lane): { reason: string; detail?: string } | undefined {
    if (options.interrupted.aborted) return { reason: 'interrupted' }
    if (stopped !== undefined) return stopped
    const now = clock.now()
    const isPaused = health.pausedUntil > (leaveAt <= now ? now : options.waitUntil)
    if (isPaused) return health.trouble ?? { reason: 'rate-limited' }
    return leaveAt <= now ? { reason: 'later' } : undefined
  }

  /** Claimed jobs that may not begin after all wait again, untouched. */
  async function giveBack(): Promise<void> {
    const back: Job[] = []
    for (const lane of lanes.values()) {
      if (mayGoOn(lane)) continue
      const jobs = lane.ready.splice(0).map(({ job }) => job)
      lane.queue.putBack(jobs)
      back.push(...jobs)
    }
    if (back.length === 0) return
    await release(back)
    inDoubt -= back.length
  }

  function release(jobs: readonly Job[]): Promise<void> {
    return store.release(keysOf(jobs), owner, clock.now())
  }

  async function record(group: Job[]): Promise<void> {
    const settled = finished.splice(0)
    const ended = endings.splice(0)
    const next = handedOn.splice(0)
    const settledJobs = done
    done = 0
    const now = clock.now()
    const { repeatUnknown } = options
    const alone = keysOf(group.filter(({ isAlone }) => isAlone))
    let claimed: Claimed[]
    try {
      claimed = await store.step(settled, keysOf(group), owner, now, {
        leaseMs,
        repeatUnknown,
        ...(alone.length === 0 ? {} : { alone }),
      })
    } catch (error) {
      finished.unshift(...settled)
      endings.unshift(...ended)
      handedOn.unshift(...next)
      done += settledJobs
      throw error
    }
    inDoubt -= settledJobs
    for (const ending of ended) options.onEnd(ending)
    for (const job of next) laneOf(job.channel).queue.putBack([job])
    const byKey = new Map(claimed.map((claim) => [claim.key, claim]))
    const missed = alone.filter((key) => !byKey.has(key))
    const waiting = await stillWaiting(store, missed, now, repeatUnknown)
    for (const job of group) {
      // What stands alone is one delivery.
      if (waiting.has(job.key)) {
        heldUp.add(job)
        continue
      }
      const { own, others } = takenUp(job, byKey)
      if (others !== undefined) options.onEnd({ job: others, result: 'elsewhere', reason: null })
      if (own === undefined) continue
      inDoubt++
      laneOf(job.channel).ready.push(own)
    }
  }

  /** Begins attempts on free connections. */
  function start(): void {
    for (const lane of lanes.values()) {
      const parallel = lane.open.sender.parallel ?? lane.open.entry.concurrency
      while (lane.ready.length > 0 && lane.active < parallel && mayGoOn(lane)) {
        lane.active++
        void carryOut(lane, lane.ready.shift()!)
      }
    }
  }

  async function carryOut(lane: Lane, claimed: ClaimedJob): Promise<void> {
    const begunAt = clock.now()
    const { outcome, isInDoubt } = await attempt(lane.open.sender, claimed, abandoned)
    // Cut off before the message left: as if it had not begun.
    const isUntouched = outcome.kind === 'retry' && outcome.reason === 'interrupted' && abandoned.aborted
    if (isUntouched) lane.ready.push(claimed)
    else finish(lane, claimed, outcome, isInDoubt, begunAt)
    lane.active--
    // Not left to the loop, which may be waiting for the ledger.
    start()
    wake()
  }

  function finish(
    lane: Lane,
    { job, attempts, firstAttemptAt }: ClaimedJob,
    outcome: Outcome,
    isInDoubt: boolean,
    begunAt: Instant,
  ): void {
    const now = clock.now()
    noteHealth(lane, outcome, begunAt, now)
    const { state, nextAt } = settle(outcome, attempts + 1, lane.open.entry.retry, job.key, now, isInDoubt)
    const reason = outcome.kind === 'sent' ? null : outcome.reason
    const refused = refusalIn(outcome, job, now)
    const next = state === 'failed' ? (job.fallBack?.(refused?.kind) ?? []) : []
    const goOn = new Set(keysOf(next))
    const at = Math.min(nextAt ?? now, handOver(job, firstAttemptAt))
    for (const [i, delivered] of job.deliveries.entries()) {
      const settlement = settlementOf(job, delivered, outcome, state, i === 0 ? refused : undefined)
      if (goOn.has(delivered.key)) {
        settlement.state = 'scheduled'
        settlement.nextAt = now
        settlement.tried = delivered.triedNow
      } else if (state === 'scheduled') settlement.nextAt = at
      // The last failure stands in the row itself.
      else settlement.awaitsReceipt = lane.open.givesReceipts === true
      finished.push(settlement)
    }
    done++
    handedOn.push(...next)
    const rest = goOn.size === 0 ? job : divided(job, goOn).others
    if (rest === undefined) return
    const common = { job: rest, reason, detail: outcome.detail }
    if (state === 'scheduled') endings.push({ ...common, result: 'retrying', nextAt: at })
    else endings.push({ ...common, result: state })
  }

  function wake(): void {
    isWoken = true
    wakeUp()
  }

  async function sleepUntilWoken(): Promise<void> {
    if (isWoken) return
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
      const opening = Math.max(lane.health.pausedUntil - clock.now(), lane.health.limiter.delay(), 1)
      const pause = Math.min(opening, Math.max(leaveAt - clock.now(), 1))
      if (least === undefined || pause < least) least = pause
    }
    return isIdle() || least === undefined || least > 1 ? least : undefined
  }

  function ensureRunning(): void {
    pump ??= untilDone()
    wake()
  }

  async function untilDone(): Promise<void> {
    options.interrupted.addEventListener('abort', wake, { once: true })
    try {
      await run()
    } catch (error) {
      failure = error
      for (const lane of lanes.values()) lane.queue.close()
      heldUp.takeAll()
      await saveWhatEnded()
    } finally {
      options.interrupted.removeEventListener('abort', wake)
    }
  }

  /** The ledger failed. It is asked once more, so that what did end is not in doubt if it can be helped. */
  async function saveWhatEnded(): Promise<void> {
    const unbegun: Job[] = []
    const takeBack = () => {
      for (const lane of lanes.values()) unbegun.push(...lane.ready.splice(0).map(({ job }) => job))
    }
    takeBack()
    while ([...lanes.values()].some((lane) => lane.active > 0)) {
      isWoken = false
      await sleepUntilWoken()
    }
    takeBack()
    try {
      await record([])
      await release(unbegun)
    } catch {
      // Told already: this is the same failure. The next run finds what is in doubt.
    }
  }

  return {
    push(job, patience = 'endless') {
      const check = (isTaken: boolean) => {
        if (failure !== undefined) throw failure
        ensureRunning()
        return isTaken
      }
      if (failure !== undefined) throw failure
      const taken = laneOf(job.channel).queue.push(job, patience)
      return typeof taken === 'boolean' ? check(taken) : taken.then(check)
    },
    async drain(until = Number.POSITIVE_INFINITY) {
      isDraining = true
      leaveAt = until
      ensureRunning()
      await pump
      if (failure !== undefined) throw failure
    },
  }
}
