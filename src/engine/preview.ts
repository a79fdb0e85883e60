import type { Facts } from '../model/delivery.ts'
import type { Event, Instant, Moment, StateMoment } from '../model/project.ts'
import { shift } from './time-moments.ts'

/** An event as it would stand when a moment has come. */
export interface Situation {
  facts: Facts
  told: Facts | null
  news: string[]
  now: Instant
}

/** The status that a message of this moment states, whatever the file says today. */
const statusAt: Partial<Record<StateMoment, string>> = {
  started: 'in_progress',
  completed: 'completed',
  cancelled: 'cancelled',
  failed: 'failed',
  rolled_back: 'rolled_back',
  resolved: 'resolved',
}

/** Sets the scene for a preview: the time at which the moment comes, and what people would have been told before. */
export function situationAt(event: Event, moment: Moment, now: Instant): Situation {
  const { start = null, end = null } = event.window ?? {}
  const all = event.updates.map((update) => update.id).sort()
  const facts: Facts = { start, end, status: statusOf(event, moment), updates: all }
  if (moment.kind !== 'state') return { facts, told: facts, news: [], now: hourOf(event, moment) ?? now }
  if (moment.name === 'announced') return { facts, told: null, news: [], now }
  return { facts, told: toldBefore(facts, moment.name), news: moment.name === 'updated' ? all.slice(-1) : [], now }
}

function statusOf(event: Event, moment: Moment): string {
  if (moment.kind === 'status') return moment.status
  if (moment.kind === 'every') return 'in_progress'
  return (moment.kind === 'state' ? statusAt[moment.name] : undefined) ?? event.status
}

/** An earlier word that this moment would correct: a day earlier, or an hour less. */
function toldBefore(facts: Facts, moment: StateMoment): Facts {
  const hour = 3_600_000
  const { start, end } = facts
  if (moment === 'extended') return { ...facts, end: end === null ? null : end - hour }
  if (moment !== 'rescheduled') return { ...facts, status: 'scheduled' }
  return { ...facts, start: start === null ? null : start - 24 * hour, end: end === null ? null : end - 24 * hour }
}

/** The hour of a time moment; that of the first tick of several. Undefined for what has no hour, or lacks its anchor. */
export function hourOf(event: Event, moment: Moment): Instant | undefined {
  const { start, end } = event.window ?? {}
  if (moment.kind === 'overrun') return end
  if (moment.kind === 'every') return start === undefined ? undefined : shift(start, moment.step, 1, event.timezone)
  if (moment.kind !== 'offset') return undefined
  const anchor = moment.anchor === 'start' ? start : end
  if (anchor === undefined) return undefined
  return moment.side === 'at' ? anchor : shift(anchor, moment.offset, moment.side === 'before' ? -1 : 1, event.timezone)
}
