import { isSameWindow, truthOf } from '../engine/truth.ts'
import type { Instant } from '../model/project.ts'
import type { NewRow } from '../ports/store.ts'
import type { Delivered } from './job.ts'
import { messageOf } from './message.ts'
import type { PerformOptions } from './perform.ts'
import type { Planned } from './planner.ts'
import { type Said, saidOf } from './said.ts'
import type { SendSummary } from './summary.ts'
import type { World } from './world.ts'

/** What is to be done about a batch. */
export interface Work {
  rows: NewRow[]
  cancel: string[]
  send: Planned[]
  /** What each of those to be sent says, by its key. */
  said: Map<string, Said>
}

/** Finds what a batch writes, calls off and sends, and counts the rest. */
export function sortOut(world: World, batch: readonly Planned[], options: PerformOptions, summary: SendSummary): Work {
  const work: Work = { rows: [], cancel: [], send: [], said: new Map() }
  const stale = options.dueOnly ? staleThreads(batch) : undefined
  const series = options.dueOnly ? ticking(batch) : undefined
  const isPermitted = (planned: Planned) => options.permits?.(planned) ?? true
  let sending: ReadonlySet<string> | undefined
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
    const isTrue =
      stale === undefined ||
      ((waits || follows) && !stale.has(threadOf(planned)) && !isOutdated(planned, options.plan.now))
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
      if (item.coveredBy !== null) sending ??= sentOf(batch.filter(isPermitted))
      const isVoid = item.coveredBy !== null && !sending!.has(item.coveredBy)
      if (item.isFinal && !isVoid)
        work.rows.push(rowOf(planned, 'withheld', saidOf(world, planned, messageOf(world, planned, options.plan.now))))
      else if (row?.state === 'scheduled') work.cancel.push(item.key)
    } else {
      const message = messageOf(world, planned, options.plan.now)
      const said = saidOf(world, planned, message)
      const isSent = item.action === 'send'
      // A row in doubt stays as it is until the claim: it must not wait as if it had never been tried.
      if (!item.isRepeat) work.rows.push(rowOf(planned, isSent && options.recordOnly ? 'sent' : 'scheduled', said))
      if (isSent) {
        work.send.push(planned)
        work.said.set(item.key, { planned, message, said })
      } else if (item.action === 'reschedule') summary.rescheduled++
      else summary.scheduled++
    }
  }
  return work
}

function sentOf(batch: readonly Planned[]): Set<string> {
  return new Set(batch.filter(({ item }) => item.action === 'send').map(({ item }) => item.key))
}

/** What waits and is not wanted because the window or the status changed: who sends only what waits leaves that to the next `send`. */
function isOutdated({ item, event }: Planned, now: Instant): boolean {
  if (item.action !== 'cancel') return false
  const facts = truthOf(event, now)?.facts
  return facts === undefined || !isSameWindow(facts, item.facts) || facts.status !== item.facts.status
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

function rowOf(planned: Planned, state: NewRow['state'], said: Delivered['said']): NewRow {
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
    facts: said.facts,
    address: said.address,
    language: said.language,
    timezone: said.timezone,
    subject: said.subject,
    digest: said.digest,
    digestKey: item.digest?.key ?? null,
    reason: state === 'withheld' ? item.reason : null,
  }
}

/** What was scheduled and leaves late keeps the time at which it was due: how late it was is worth knowing, and nothing has to be rewritten. */
function dueOf({ item: { action, due, row } }: Planned): Instant {
  return action === 'send' && row?.state === 'scheduled' ? Math.min(row.due, due) : due
}
