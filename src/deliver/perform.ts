import type { Item } from '../engine/decide.ts'
import { messageKey } from '../engine/gather.ts'
import { createIdSet, type IdSet } from '../engine/id-set.ts'
import type { Refused, Tried } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import { type Message, textOf } from '../model/text.ts'
import type { Sender } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { NewRow, Owner, Store } from '../ports/store.ts'
import { planDeliveries } from './cap.ts'
import { createDeliverer, type Delivered, type Ending, type Job, type OpenChannel } from './deliverer.ts'
import { handedOn } from './extras.ts'
import { aboutDigest, aboutOf, contentDigest, digestOf, factsOf, messageOf } from './message.ts'
import type { Planned, PlannerOptions } from './planner.ts'
import { requireProtection } from './security.ts'
import type { World } from './world.ts'

/** What `send` counts; the shape of its last JSON line. */
export interface SendSummary {
  sent: number
  scheduled: number
  rescheduled: number
  pending: number
  retrying: number
  failed: number
  unknown: number
  withheld: number
  cancelled: number
  done: number
}

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
        const job = jobOf({ world, messages: work.messages, now: plan.now, inFlight }, members)
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
    await deliver(planDeliveries(world, plan), options, summary, ({ deliveries, channel }) => {
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
      planDeliveries(world, { now: clock.now(), event, rule, dueOnly: true }),
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
      await deliver(planDeliveries(world, plan), options, summary, (job) =>
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

/** While a slice is written, results and claims of those before it wait for the ledger: so it is not a large one. */
const sliceSize = 250

/** Batches cut into smaller ones, never between what one person hears. */
async function* slices(batches: AsyncIterable<Planned[]>): AsyncGenerator<Planned[]> {
  for await (const batch of batches) {
    let from = 0
    for (let to = sliceSize; to < batch.length; to++) {
      const isBoundary = batch[to]!.item.recipient !== batch[to - 1]!.item.recipient
      if (!isBoundary || to - from < sliceSize) continue
      yield batch.slice(from, to)
      from = to
    }
    yield batch.slice(from)
  }
}

interface Work {
  rows: NewRow[]
  cancel: string[]
  send: Planned[]
  messages: Map<string, Message>
}

function sortOut(world: World, batch: readonly Planned[], options: PerformOptions, summary: SendSummary): Work {
  const work: Work = { rows: [], cancel: [], send: [], messages: new Map() }
  const stale = options.dueOnly ? staleThreads(batch) : undefined
  const series = options.dueOnly ? ticking(batch) : undefined
  const isPermitted = (planned: Planned) => options.permits?.(planned) ?? true
  const sending = new Set(
    batch.filter((each) => each.item.action === 'send' && isPermitted(each)).map(({ item }) => item.key),
  )
  for (const planned of batch) {
    options.onPlanned?.(planned)
    const { item } = planned
    const { row } = item
    if (item.action === 'done') {
      summary.done++
      continue
    }
    if (item.action === 'pending') {
      if (row?.state === 'claimed') options.onInHand?.()
      // What an earlier run left for another try is unfinished business, not a later appointment.
      if (row?.state === 'scheduled' && row.attempts > 0) summary.retrying++
      else summary.pending++
      continue
    }
    const waits = row !== null && (row.state === 'scheduled' || row.state === 'unknown')
    // A step follows from what was sent, and a tick from the one before it: nobody has to ask for them.
    const follows = item.isStep || series?.has(tickOf(planned)) === true
    const isTrue = stale === undefined || ((waits || follows) && !stale.has(threadOf(planned)))
    const mayAct = isTrue && isPermitted(planned)
    if (!mayAct) {
      if (stale !== undefined && waits) summary.pending++
      continue
    }
    if (item.replaces !== null) work.cancel.push(item.replaces)
    if (item.action === 'cancel') {
      work.cancel.push(item.key)
      summary.cancelled++
    } else if (item.action === 'withheld') {
      summary.withheld++
      // Held is asked again in every run and leaves no row; a row that waited for it is called off.
      // What another message was to cover is not missed where that one does not go out.
      const isVoid = item.coveredBy !== null && !sending.has(item.coveredBy)
      if (item.isFinal && !isVoid)
        work.rows.push(rowOf(world, planned, 'withheld', messageOf(world, planned, options.plan.now)))
      else if (row?.state === 'scheduled') work.cancel.push(item.key)
    } else {
      const message = messageOf(world, planned, options.plan.now)
      const isSent = item.action === 'send'
      // A row in doubt stays as it is until the claim: it must not wait as if it had never been tried.
      if (!item.isRepeat)
        work.rows.push(rowOf(world, planned, isSent && options.recordOnly ? 'sent' : 'scheduled', message))
      if (isSent) {
        work.send.push(planned)
        work.messages.set(item.key, message)
      } else if (item.action === 'reschedule') summary.rescheduled++
      else summary.scheduled++
    }
  }
  return work
}

/** Threads that owe a state message nobody scheduled: what waits for them is no longer true, and `send` corrects it. */
function staleThreads(batch: readonly Planned[]): Set<string> {
  const stale = new Set<string>()
  for (const planned of batch) if (planned.item.makesStale) stale.add(threadOf(planned))
  return stale
}

/**
 * Of `every` a plan holds the present tick and the next. Where one was scheduled the next is too, also after a time in which nobody
 * looked: else a series would end with its first tick.
 */
function ticking(batch: readonly Planned[]): Set<string> {
  const isKnown = ({ item }: Planned) => item.row !== null || item.replaces !== null
  return new Set(batch.filter((planned) => planned.item.moment.kind === 'every' && isKnown(planned)).map(tickOf))
}

function tickOf(planned: Planned): string {
  return `${threadOf(planned)} ${planned.item.moment.name}`
}

function threadOf({ item }: Planned): string {
  return JSON.stringify([item.event, item.occurrence, item.rule, item.recipient, item.route])
}

function rowOf(world: World, planned: Planned, state: NewRow['state'], message: Message): NewRow {
  const { item, recipient } = planned
  return {
    key: item.key,
    event: item.event,
    occurrence: item.occurrence,
    rule: item.rule,
    moment: item.moment.name,
    recipient: recipient.id,
    route: item.route,
    channel: item.channel,
    state,
    due: dueOf(planned),
    ...saidOf(world, planned, message),
    digestKey: item.digest?.key ?? null,
    reason: state === 'withheld' ? item.reason : null,
  }
}

/** What was scheduled and leaves late keeps the time at which it was due: how late it was is worth knowing, and nothing has to be rewritten. */
function dueOf({ item: { action, due, row } }: Planned): Instant {
  return action === 'send' && row?.state === 'scheduled' ? Math.min(row.due, due) : due
}

/** What the ledger keeps of a message. */
function saidOf(world: World, planned: Planned, message: Message): Delivered['said'] {
  const { item, recipient } = planned
  return {
    facts: factsOf(world, planned),
    address: item.address,
    language: message.language,
    timezone: recipient.timezone ?? world.project.defaults.timezone,
    subject: textOf(message.subject),
    digest: contentDigest(message, planned),
  }
}

/** What goes out together: the deliveries of one digest to one address, each other one by itself. */
function messagesOf(going: readonly Planned[]): Planned[][] {
  const messages: Planned[][] = []
  const byDigest = new Map<string, Planned[]>()
  for (const planned of going) {
    const { digest, address, channel, isRepeat } = planned.item
    // What is signed and encrypted otherwise is another message.
    const common = [channel, address, isRepeat, planned.safeguard?.protection]
    const name = digest === null ? undefined : JSON.stringify([digest.key, ...common])
    const known = name === undefined ? undefined : byDigest.get(name)
    if (known !== undefined) known.push(planned)
    else {
      const message = [planned]
      messages.push(message)
      if (name !== undefined) byDigest.set(name, message)
    }
  }
  for (const message of messages) message.sort(asRead)
  return messages
}

/** Corrections first, then as the events begin; the same at every attempt, whatever the order of planning. */
function asRead({ item: a }: Planned, { item: b }: Planned): number {
  const startOf = ({ facts }: Item) => facts.start ?? Number.POSITIVE_INFINITY
  return Number(b.isCorrection) - Number(a.isCorrection) || compare(startOf(a), startOf(b)) || compare(a.key, b.key)
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What jobs are made of. */
interface Making {
  world: World
  /** What each delivery says by itself, by its key. */
  messages: ReadonlyMap<string, Message>
  now: Instant
  /** By key; told where a delivery goes on over the next member of its chain. */
  inFlight: Map<string, Planned>
}

/** The message that says these deliveries, which have channel and address in common. */
function jobOf(making: Making, members: readonly Planned[]): Job {
  const { world, messages, now, inFlight } = making
  const [first, ...others] = members as readonly [Planned, ...Planned[]]
  const { item, recipient } = first
  for (const planned of members) requireProtection(planned)
  const { adapter, config, entry, reach } = world.channels.get(item.channel)!
  const key = messageKey(members.map(({ item }) => item.key))
  const to = { ...recipient, address: item.address }
  const isOne = others.length === 0
  return {
    key,
    channel: item.channel,
    deliveries: members.map((planned) => deliveredOf(world, planned, messages.get(planned.item.key)!)),
    // A digest tells of several threads, each with a message of its own before.
    previousRef: isOne ? item.previousRef : null,
    isInDoubt: item.isRepeat,
    ...(reach === 'people' ? { recipient: item.recipient } : {}),
    ...(reach === 'place' && entry.perEvent ? { isAlone: true } : {}),
    ...(members.some(({ item }) => item.fallBack !== null) ? { fallBack } : {}),
    compose: (firstAttemptAt) =>
      isOne
        ? adapter.compose(messages.get(item.key)!, to, config, aboutOf(world, first, firstAttemptAt))
        : adapter.compose(digestOf(world, members, now), to, config, aboutDigest(world, members, key, firstAttemptAt)),
    only: (keys) =>
      jobOf(
        making,
        members.filter(({ item }) => keys.has(item.key)),
      ),
  }

  function fallBack(refused: Refused['kind'] | undefined): Job[] {
    const others: Planned[] = []
    for (const planned of members) {
      const { item, rule } = planned
      const tried = triedWith(item)
      // Who refuses one member has refused those after it, unless the rule says otherwise.
      const hasEnded = refused === 'opted-out' && rule.optOut !== 'next'
      const next = hasEnded ? undefined : item.fallBack?.(tried)
      if (next !== undefined)
        others.push(handedOn(world, { ...planned, item: { ...item, ...next, tried, isRepeat: false } }))
    }
    for (const planned of others) inFlight.set(planned.item.key, planned)
    return messagesOf(others).map((some) => jobOf(making, some))
  }
}

function deliveredOf(world: World, planned: Planned, message: Message): Delivered {
  const { item, rule } = planned
  const said = saidOf(world, planned, message)
  if (item.fallBack === null) return { key: item.key, said, tried: item.tried }
  const route = rule.via.find(({ channels }) => channels.includes(item.channel))
  return { key: item.key, said, tried: item.tried, triedNow: triedWith(item), undeliveredMs: route?.undeliveredMs }
}

/** The members that failed, this one among them. */
function triedWith({ channel, address, tried }: Item): readonly Tried[] {
  return [...tried, { channel, address }]
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

export function emptySummary(): SendSummary {
  return {
    sent: 0,
    scheduled: 0,
    rescheduled: 0,
    pending: 0,
    retrying: 0,
    failed: 0,
    unknown: 0,
    withheld: 0,
    cancelled: 0,
    done: 0,
  }
}

function count(summary: SendSummary, { result, reason }: Ending): void {
  if (result === 'elsewhere') summary.done++
  else if (result === 'left' && reason === 'later') summary.pending++
  else if (result === 'left') summary.retrying++
  else summary[result]++
}
