import type { Event, Instant, Moment, Rule } from '../model/project.ts'
import { hourOf } from './preview.ts'
import { shift, timeMomentsOf } from './time-moments.ts'
import { isClosedStatus, type Truth, truthOf } from './truth.ts'

/** Everything a rule speaks at: what it lists, and the corrections that it makes unasked. */
export function spokenMoments(rule: Pick<Rule, 'on' | 'corrections'>): Moment[] {
  const all: Moment[] = [...rule.on]
  const unasked = rule.corrections ? (['rescheduled', 'cancelled'] as const) : []
  for (const name of unasked) if (!all.some((moment) => moment.name === name)) all.push({ kind: 'state', name })
  return all
}

/** Whether the rule could ever speak of this event at this moment, whatever the time is: the event has what it counts from. */
export function fitsEvent(event: Event, moment: Moment): boolean {
  if (moment.kind === 'trigger') return false
  if (moment.kind !== 'state' && moment.kind !== 'status') return hourOf(event, moment) !== undefined
  if (moment.name === 'rescheduled') return event.window !== undefined
  return moment.name !== 'extended' || event.window?.end !== undefined
}

/** Whether somebody could still be told of the event at this moment, as the event stands, whatever they were told before. */
export function isToCome(event: Event, rule: Rule, moment: Moment, now: Instant): boolean {
  const truth = truthOf(event, now)
  if (truth === undefined || !fitsEvent(event, moment)) return false
  if (moment.kind === 'status') return !truth.isClosed
  if (moment.kind === 'state') return isStateToCome(truth, rule, moment.name)
  return timeMomentsOf(event, { ...rule, on: [moment] }, truth, now).some(({ usefulUntil }) => usefulUntil > now)
}

function isStateToCome(truth: Truth, rule: Rule, name: string): boolean {
  if (name === 'updated') return true
  if (truth.isClosed) return name === truth.facts.status
  if (isClosedStatus(name)) return true
  // Who was told nothing hears that it runs, where the rule has words for it.
  const isOpening = name === 'announced' || name === 'started'
  const isOutdone = name === 'announced' && truth.isRunning && rule.on.some((moment) => moment.name === 'started')
  return !isOpening || (!truth.isOver && !isOutdone)
}

/** When the moment comes, first and last; undefined for one that only something said by a person brings about. */
export function dueTimes(event: Event, moment: Moment): { first: Instant; last: Instant } | undefined {
  const { start, end } = event.window ?? {}
  if (moment.name === 'announced') return once(event.announceAt)
  if (moment.name === 'started') return once(event.autoStart ? start : undefined)
  const first = hourOf(event, moment)
  if (moment.kind !== 'every' || first === undefined || end === undefined) return once(first)
  // Ticks are elapsed time, with the step measured at the start; there is none at the end itself.
  const step = shift(start!, moment.step, 1, event.timezone) - start!
  return { first, last: Math.max(first, start! + step * (Math.ceil((end - start!) / step) - 1)) }
}

function once(at: Instant | undefined): { first: Instant; last: Instant } | undefined {
  return at === undefined ? undefined : { first: at, last: at }
}
