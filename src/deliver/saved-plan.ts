import type { Item } from '../engine/decide.ts'
import { createIdSet, type IdSet } from '../engine/id-set.ts'
import { createPlanBuilder, noticeId } from '../engine/plan.ts'
import type { GuardName, TrippedGuard } from '../model/guard.ts'
import type { Action, Notice, Plan } from '../model/plan.ts'
import type { Instant } from '../model/project.ts'
import { planDeliveries } from './cap.ts'
import { notReviewed, watchGuards } from './guards/watch.ts'
import { entryOfRow, leftovers } from './leftovers.ts'
import { entryOf } from './message.ts'
import type { Planned } from './planner.ts'
import type { World } from './world.ts'

/** What performing a saved plan may do, or why it must not. */
export interface Review {
  /** One sentence for each thing that is not as reviewed; nothing may be sent unless this is empty. */
  drift: string[]
  /** Guards that trip for what the plan lists, and that it does not show as passed. */
  guards: TrippedGuard[]
  /** Whether the plan listed this very delivery with this action. */
  permits(planned: { item: Pick<Item, 'action' | 'key'> }): boolean
}

/** What a plan listed to be done; of what it only reported nothing drifts. */
const performed: readonly Action[] = ['send', 'schedule', 'reschedule', 'cancel']

/**
 * Recomputes a saved plan as of its own time and ledger position, and compares what was reviewed with what would be done now.
 * What was delivered since counts as done; what the plan does not list is neither sent nor drift.
 */
export async function reviewPlan(
  world: World,
  plan: Plan,
  now: Instant,
  allow: ReadonlySet<GuardName> = new Set(),
): Promise<Review> {
  const drift: string[] = []
  if (plan.project !== world.project.name) {
    return refuse(`the plan is of project "${plan.project}", this is "${world.project.name}"`)
  }
  if (plan.ledger !== null && plan.ledger.id !== world.store?.id) {
    return refuse('the plan was made against another ledger than this one')
  }
  const listed = new Map(plan.notices.filter(isPerformed).map((notice) => [idOf(notice), notice]))
  // What was seen to be withheld is recorded, so that it has ended.
  const permitted = new Map<Action, IdSet>([...performed, 'withheld' as const].map((action) => [action, createIdSet()]))
  const { reviewed, tripped } = await asReviewed(world, plan, listed, permitted, allow)
  for (const [id, notice] of listed) drift.push(...differences(notice, reviewed.get(id)))
  if (drift.length === 0) drift.push(...(await changedSince(world, now, permitted)))
  const guards = notReviewed(tripped, plan.guards)
  return { drift, guards, permits: ({ item }) => permitted.get(item.action)?.has(item.key) ?? false }
}

function refuse(sentence: string): Review {
  return { drift: [sentence], guards: [], permits: () => false }
}

function isPerformed({ action }: Notice): boolean {
  return performed.includes(action)
}

function idOf(notice: Notice): string {
  return noticeId({ ...notice, occurrence: notice.occurrence ?? '' })
}

/** The plan's rows, computed again from today's files and the ledger as it was; fills in the keys that may be performed. */
async function asReviewed(
  world: World,
  plan: Plan,
  listed: ReadonlyMap<string, Notice>,
  permitted: ReadonlyMap<Action, IdSet>,
  allow: ReadonlySet<GuardName>,
): Promise<{ reviewed: Map<string, Notice>; tripped: readonly TrippedGuard[] }> {
  const now = Date.parse(plan.now)
  const builder = createPlanBuilder()
  const asOf = plan.ledger?.seq ?? 0
  // What is in the project by now and not in the plan is not sent by it.
  const isListed = ({ event, rule, item }: Planned) =>
    item.action === 'done' || voices.has(JSON.stringify([event.id, rule.id, item.moment.name]))
  const voices = new Set(plan.notices.map(({ event, rule, moment }) => JSON.stringify([event, rule, moment])))
  const guards = watchGuards(world, { now, asOf, allow, concerns: isListed })
  const reported = new Set(plan.notices.filter(({ action }) => action === 'withheld').map(idOf))
  for await (const batch of planDeliveries(world, { now, asOf })) {
    for (const planned of batch) {
      guards.note(planned)
      const entry = entryOf(world, planned, now)
      if (reported.has(noticeId(entry))) permitted.get('withheld')!.add(planned.item.key)
      if (!performed.includes(entry.action)) continue
      builder.add(entry)
      if (listed.has(noticeId(entry))) permitted.get(entry.action)!.add(planned.item.key)
    }
  }
  for await (const row of leftovers(world, { now, asOf })) {
    const entry = entryOfRow(row)
    builder.add(entry)
    if (listed.has(noticeId(entry))) permitted.get('cancel')!.add(row.key)
  }
  const { notices } = builder.finish({ project: plan.project, now, ledger: plan.ledger, warnings: [] })
  const { tripped } = await guards.finish()
  return { reviewed: new Map(notices.map((notice) => [idOf(notice), notice])), tripped }
}

function differences(reviewed: Notice, found: Notice | undefined): string[] {
  const name = `${reviewed.event}, "${reviewed.moment}" by ${reviewed.rule} over ${reviewed.channel} in ${reviewed.language} (${reviewed.action})`
  if (found === undefined) return [`${name}: would not be done any more`]
  const changed: string[] = []
  if (found.recipients !== reviewed.recipients)
    changed.push(`recipients: ${reviewed.recipients} reviewed, ${found.recipients} now`)
  else if (found.recipientsDigest !== reviewed.recipientsDigest)
    changed.push('recipients: the same number, but not the same people or addresses')
  if (found.contentDigest !== reviewed.contentDigest && found.recipients === reviewed.recipients)
    changed.push('content: the text differs')
  if (found.senderDigest !== reviewed.senderDigest)
    changed.push('sender: the From address, or the adapter or config of the channel, differs')
  if (found.due !== reviewed.due || found.dueLast !== reviewed.dueLast)
    changed.push(`due: ${reviewed.due} reviewed, ${found.due} now`)
  if (JSON.stringify(found.states) !== JSON.stringify(reviewed.states))
    changed.push('the window or status of the event differs')
  return changed.map((change) => `${name}: ${change}`)
}

/** What was reviewed and, by the facts of this moment, must not be done as it stands there. */
async function changedSince(world: World, now: Instant, permitted: ReadonlyMap<Action, IdSet>): Promise<string[]> {
  const sends = permitted.get('send')!
  if (sends.size === 0) return []
  const counts = new Map<string, number>()
  const met = createIdSet()
  for await (const batch of planDeliveries(world, { now })) {
    for (const { item, event, rule } of batch) {
      if (!sends.has(item.key) || !met.add(item.key)) continue
      if (item.action === 'send' || item.action === 'done' || item.action === 'pending' || item.reason === 'failed')
        continue
      const name = `${event.id}, "${item.moment.name}" by ${rule.id}: now ${item.action}${item.reason === null ? '' : ` (${item.reason})`}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const drift = [...counts].map(([name, count]) => `${name} for ${count} of the reviewed recipients`)
  const gone = sends.size - met.size
  if (gone > 0)
    drift.push(
      `${gone} of the reviewed deliveries are not due any more: the window moved, the event ended, or people were told since`,
    )
  return drift
}
