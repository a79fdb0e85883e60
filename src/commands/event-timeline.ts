import { planDeliveries } from '../deliver/cap.ts'
import { occurrencesIn } from '../deliver/occurrences.ts'
import type { World } from '../deliver/world.ts'
import { identityOf } from '../engine/key.ts'
import type { Row } from '../model/delivery.ts'
import type { Action } from '../model/plan.ts'
import type { Event, Instant } from '../model/project.ts'
import type { TimelineMark, TimelineState } from '../output/event-timeline.ts'
import type { Store } from '../ports/store.ts'

/** What a delivery amounts to that is in the plan and not over. */
const planned: Partial<Record<Action, TimelineState>> = {
  send: 'due',
  schedule: 'to come',
  reschedule: 'to come',
  pending: 'waiting',
  withheld: 'held back',
}

const ended: Partial<Record<Row['state'], TimelineState>> = {
  sent: 'told',
  unknown: 'in doubt',
  failed: 'failed',
  withheld: 'not sent',
}

/** The life of one event so far, from the ledger, and from now on, by the plan; by occurrence, then in order of time. */
export async function readTimeline(
  world: World | undefined,
  store: Store | undefined,
  event: Event | undefined,
  ledgerId: string,
  now: Instant,
): Promise<TimelineMark[]> {
  const marks = new Map<string, TimelineMark>()
  const add = (of: Noted, at: Instant, state: TimelineState, reason: string | null) => {
    const id = JSON.stringify([of.occurrence, of.rule, of.moment, of.channel, of.due, of.isInDigest, state, reason])
    const time = new Date(at).toISOString()
    const mark = marks.get(id)
    if (mark === undefined) {
      const { occurrence, rule, moment, channel, isInDigest } = of
      const what = { kind: 'notice', occurrence, rule, moment, channel, isInDigest } as const
      marks.set(id, { ...what, at: time, atLast: time, state, reason, deliveries: 1 })
      return
    }
    mark.deliveries++
    if (time < mark.at) mark.at = time
    if (time > mark.atLast) mark.atLast = time
  }
  for await (const row of store?.rows({ event: ledgerId }) ?? []) {
    // What waits is for the plan to tell, where there is one.
    const state = ended[row.state] ?? (world === undefined && row.state === 'scheduled' ? 'waiting' : undefined)
    if (state === undefined) continue
    const at = row.toldAt ?? (state === 'failed' ? row.changedAt : row.due)
    add(
      { ...row, occurrence: row.occurrence || null, isInDigest: row.digestKey !== null },
      at,
      state,
      state === 'told' ? null : row.reason,
    )
  }
  if (world !== undefined && event !== undefined) {
    for await (const batch of planDeliveries(world, { now, event: event.id })) {
      for (const { item, rule } of batch) {
        const state = planned[item.action]
        // What failed for good stands in the ledger.
        if (state === undefined || item.reason === 'failed') continue
        const { occurrence, moment, channel, due, digest } = item
        const isInDigest = digest !== null && item.action !== 'withheld'
        const of = { occurrence: occurrence || null, rule: rule.id, moment: moment.name, channel, due, isInDigest }
        add(of, item.action === 'send' ? now : due, item.isFinal ? 'not sent' : state, item.reason)
      }
    }
  }
  const all = [...marks.values(), ...(await milestones(store, event, now))]
  const byTime = (a: TimelineMark, b: TimelineMark) =>
    compare(a.occurrence ?? '', b.occurrence ?? '') || compare(a.at, b.at) || order(a) - order(b)
  return all.sort(byTime)
}

interface Noted {
  occurrence: string | null
  rule: string
  moment: string
  channel: string
  due: Instant
  isInDigest: boolean
}

/** When the event begins and ends, of those occurrences that are spoken of. */
async function milestones(store: Store | undefined, event: Event | undefined, now: Instant): Promise<TimelineMark[]> {
  if (event === undefined) return []
  const voices = (await store?.voices(identityOf(event))) ?? []
  const found: TimelineMark[] = []
  for (const { id, event: own } of await occurrencesIn(store, event, voices, now)) {
    for (const kind of ['start', 'end'] as const) {
      const instant = own.window?.[kind]
      if (instant === undefined) continue
      const at = new Date(instant).toISOString()
      const nothing = {
        rule: null,
        moment: null,
        channel: null,
        state: null,
        reason: null,
        isInDigest: false,
        deliveries: 0,
      }
      found.push({ kind, at, atLast: at, occurrence: id || null, ...nothing })
    }
  }
  return found
}

/** At one time: first that it begins or ends, then what is said of it. */
function order({ kind }: TimelineMark): number {
  return kind === 'notice' ? 1 : 0
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
