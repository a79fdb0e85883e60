import { createIdSet, type IdSet } from '../engine/id-set.ts'
import type { Instant } from '../model/project.ts'
import type { Sender } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { Owner, Store } from '../ports/store.ts'
import { planDeliveries } from './cap.ts'
import { createDeliverer, type Ending } from './deliverer.ts'
import type { Job } from './job.ts'
import { jobOf, messagesOf } from './jobs.ts'
import type { OpenChannel } from './lane.ts'
import type { Planned, PlannerOptions } from './planner.ts'
import { slices, together } from './slices.ts'
import { sortOut } from './sort-out.ts'
import { count, emptySummary, type SendSummary } from './summary.ts'
import type { World } from './world.ts'

export interface PerformOptions {
  plan: PlannerOptions
  /** What to deliver, in batches; absent: all that the project's events ask for. */
  deliveries?: AsyncIterable<Planned[]>
  store: Store
  owner: Owner
  clock: Clock
  senders: ReadonlyMap<string, Sender>
  /** Only what waits in the ledger (`send --due`). */
  dueOnly: boolean
  /** Only these items may be sent or written: what a saved or shown plan listed. */
  permits?: (planned: Planned) => boolean
  /** Mark as told, send nothing. */
  recordOnly: boolean
  /** Nothing more is begun. */
  interrupted: AbortSignal
  /** What is under way ends too. Default: `interrupted`. */
  abandoned?: AbortSignal
  waitUntil: Instant
  /**
   * When the caller has other things to do: what has not begun then stays due in the ledger, for another call. Planning is not
   * cut short, and what it found is given at least as much time again.
   */
  leaveAt?: Instant
  onEnd(ending: Ending, planned: Planned): void
  /** Another run is sending this person something: what else this rule owes them shows when that has ended. */
  onInHand?(): void
  /** Every delivery that was decided, before anything is done about it. */
  onPlanned?(planned: Planned): void
}

/**
 * Plans and delivers in one pass: each batch's rows are in the ledger, durably and all routes of a person together,
 * before the first of its messages leaves.
 */
export async function perform(world: World, options: PerformOptions): Promise<SendSummary> {
  const { store, plan, clock, leaveAt } = options
  const summary = emptySummary()
  const inFlight = new Map<string, Planned>()
  const onEnd = (ending: Ending) => {
    for (const { key } of ending.job.deliveries) {
      const planned = inFlight.get(key)!
      inFlight.delete(key)
      count(summary, ending)
      options.onEnd(ending, planned)
    }
  }
  const deliverer = createDeliverer({
    store,
    owner: options.owner,
    clock,
    channels: openChannels(world, options.senders),
    repeatUnknown: world.project.delivery === 'at-least-once',
    interrupted: options.interrupted,
    abandoned: options.abandoned,
    waitUntil: options.waitUntil,
    onEnd,
  })

  /** Gives how many were taken. `postpone` gets those whose channel had no room in time; without it every job is waited for. */
  async function deliver(
    deliveries: AsyncIterable<Planned[]>,
    of: PerformOptions,
    counts: SendSummary,
    postpone?: (job: Job) => void,
  ): Promise<number> {
    let taken = 0
    for await (const batch of slices(deliveries)) {
      if (options.interrupted.aborted) break
      const work = sortOut(world, batch, of, counts)
      // A failed key is among them only where it is to be tried again: at another address, or because that was asked for.
      const written = await store.enqueue(work.rows, work.cancel, clock.now(), { retryFailed: true })
      taken += work.send.length
      const going: Planned[] = []
      for (const planned of work.send) {
        const { key, isRepeat } = planned.item
        // Another run told this person meanwhile, or holds the delivery.
        if (!written.has(key) && !isRepeat) summary.done++
        else if (options.recordOnly) summary.sent++
        else going.push(planned)
      }
      for (const members of messagesOf(going)) {
        for (const planned of members) inFlight.set(planned.item.key, planned)
        const job = jobOf({ world, said: work.said, now: plan.now, inFlight }, members)
        const isLate = leaveAt !== undefined && leaveAt <= clock.now()
        const patience = postpone === undefined ? 'endless' : isLate ? 'none' : 'short'
        const taken = deliverer.push(job, patience)
        if (!(typeof taken === 'boolean' ? taken : await taken)) postpone?.(job)
      }
    }
    return taken
  }

  /** All of the project; then each slow channel's share again, at that channel's pace and beside the others. */
  async function deliverAll(): Promise<void> {
    const postponed = new Map<string, IdSet>()
    await deliver(together(planDeliveries(world, plan)), options, summary, ({ deliveries, channel }) => {
      const keys = postponed.get(channel) ?? createIdSet()
      postponed.set(channel, keys)
      for (const { key } of deliveries) {
        inFlight.delete(key)
        keys.add(key)
      }
    })
    const ended = await Promise.allSettled([...postponed.values()].map(catchUp))
    for (const each of ended) if (each.status === 'rejected') throw each.reason
  }

  async function catchUp(keys: IdSet): Promise<void> {
    const counts = emptySummary()
    const { event, rule } = plan
    const taken = await deliver(
      together(planDeliveries(world, { now: clock.now(), event, rule, dueOnly: true })),
      {
        ...options,
        dueOnly: true,
        permits: (planned) => keys.has(planned.item.key) && (options.permits?.(planned) ?? true),
        onPlanned: undefined,
        onInHand: undefined,
      },
      counts,
    )
    summary.withheld += counts.withheld
    summary.cancelled += counts.cancelled
    // Others wait again: for the morning, or because they are no longer true.
    summary.pending += keys.size - taken - counts.withheld - counts.cancelled
  }

  const startedAt = clock.now()
  try {
    if (options.deliveries !== undefined) await deliver(options.deliveries, options, summary)
    else if (leaveAt === undefined) await deliverAll()
    else {
      await deliver(together(planDeliveries(world, plan)), options, summary, (job) =>
        onEnd({ job, result: 'left', reason: 'later' }),
      )
    }
  } finally {
    // Also where planning failed half-way: what is on its way must be recorded.
    const now = clock.now()
    await deliverer.drain(leaveAt === undefined ? undefined : Math.max(leaveAt, now + (now - startedAt)))
  }
  return summary
}

function openChannels(world: World, senders: ReadonlyMap<string, Sender>): Map<string, OpenChannel> {
  const open = new Map<string, OpenChannel>()
  for (const [id, sender] of senders) {
    const { entry, adapter, config } = world.channels.get(id)!
    const givesReceipts = sender.receipts !== undefined && adapter.receipts?.(config) !== undefined
    open.set(id, { entry, sender, givesReceipts })
  }
  return open
}
