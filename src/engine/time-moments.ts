import type { Duration, Event, Instant, Moment, Rule } from '../model/project.ts'
import { addDays } from './local-time.ts'
import type { Thread } from './thread.ts'
import type { Truth } from './truth.ts'

const dayMs = 86_400_000

/** `send --due` runs every few minutes; what is later than this was missed, where a rule says to skip what was missed. */
const skipAfterMs = 15 * 60_000

/** One hour at which a rule speaks, whoever listens. */
export interface TimeMoment {
  moment: Moment
  due: Instant
  usefulUntil: Instant
  anchor: 'start' | 'end'
  /** What makes it new: the anchor, or the tick. */
  turn: string
  /** A tick's step in milliseconds: it goes only to who heard nothing for as long, and only while the event runs. */
  step?: number
  /** A trigger that was fired: nothing told before makes it needless. */
  isFired?: boolean
  /** Speaks of an end, which is news only to who heard of the beginning. */
  isAfterword: boolean
}

/** The hours of one event at which the rule speaks, earliest first. Ticks: the present one and the next. */
export function timeMomentsOf(event: Event, rule: Rule, truth: Truth, now: Instant): TimeMoment[] {
  const all: TimeMoment[] = []
  for (const moment of rule.on) {
    if (truth.isClosed && !isAfterGoodEnd(moment, truth)) continue
    if (moment.kind === 'offset') {
      const time = offsetTime(moment, event, truth)
      if (time) all.push(time)
    } else if (moment.kind === 'overrun') {
      const { end } = truth.facts
      if (end !== null) {
        all.push({ moment, due: end, usefulUntil: end + dayMs, anchor: 'end', turn: String(end), isAfterword: true })
      }
    } else if (moment.kind === 'every') all.push(...ticks(moment, event, truth, now))
  }
  return all.sort((a, b) => a.due - b.due || (a.moment.name < b.moment.name ? -1 : 1))
}

function isAfterGoodEnd(moment: Moment, { facts }: Truth): boolean {
  const isAfter = moment.kind === 'offset' && moment.anchor === 'end' && moment.side === 'after'
  return isAfter && (facts.status === 'completed' || facts.status === 'resolved')
}

function offsetTime(
  moment: Extract<Moment, { kind: 'offset' }>,
  event: Event,
  { facts }: Truth,
): TimeMoment | undefined {
  const anchor = facts[moment.anchor]
  if (anchor === null) return undefined
  const due = shift(anchor, moment.offset, moment.side === 'before' ? -1 : 1, event.timezone)
  const isAfterword = moment.anchor === 'end' && moment.side !== 'before'
  const usefulUntil = moment.side === 'before' ? anchor : isAfterword || facts.end === null ? due + dayMs : facts.end
  return { moment, due, usefulUntil, anchor: moment.anchor, turn: String(anchor), isAfterword }
}

export function shift(from: Instant, { unit, count }: Duration, sign: 1 | -1, zone: string): Instant {
  return unit === 'ms' ? from + sign * count : addDays(from, sign * count, zone)
}

function ticks(moment: Extract<Moment, { kind: 'every' }>, event: Event, { facts }: Truth, now: Instant): TimeMoment[] {
  const { start, end } = facts
  if (start === null) return []
  if (moment.until === 'end' && end === null) return []
  const last = moment.until === 'end' ? end! : Number.POSITIVE_INFINITY
  const step = shift(start, moment.step, 1, event.timezone) - start
  const present = Math.floor((now - start) / step)
  const found: TimeMoment[] = []
  for (const number of present >= 1 ? [present, present + 1] : [1]) {
    const due = start + number * step
    if (due >= last) break
    const usefulUntil = Math.min(due + step, last)
    if (now < usefulUntil)
      found.push({ moment, due, usefulUntil, anchor: 'start', turn: String(due), step, isAfterword: false })
  }
  return found
}

/** What becomes of a time moment before anybody asks whether it must be held back. */
export type TimeResult = 'go' | 'missed' | 'never-told' | 'not-started'

export interface TimeContext {
  truth: Truth
  missed: Rule['missed']
  hasOpening: boolean
  /** The time it is decided for: now, or `announceAt` for who may not hear of the event before. */
  asOf: Instant
}

/** Decides those of a thread's time moments that are not in the ledger yet; one that has no item is not in the result. */
export function decideTimes(
  times: readonly TimeMoment[],
  thread: Pick<Thread, 'told' | 'toldState'>,
  context: TimeContext,
): { time: TimeMoment; result: TimeResult }[] {
  const decided: { time: TimeMoment; result: TimeResult }[] = []
  let newest: TimeMoment | undefined
  for (const time of times) {
    const result = decideTime(time, thread, context)
    if (result === undefined) continue
    decided.push({ time, result })
    // In order of due time and name, so the last one to pass is the newest.
    if (result === 'go' && time.due <= context.asOf) newest = time
  }
  // Whoever skips what is late gets one message a run as well, of two whose hours are close together.
  if (context.missed === 'all') return decided
  return decided.map(({ time, result }) => {
    const isOutdone = result === 'go' && time.due <= context.asOf && time !== newest
    return { time, result: isOutdone ? 'missed' : result }
  })
}

function decideTime(
  time: TimeMoment,
  { told, toldState }: Pick<Thread, 'told' | 'toldState'>,
  { truth, missed, hasOpening, asOf }: TimeContext,
): TimeResult | undefined {
  const lacksBeginning = time.isAfterword && told === null && hasOpening
  if (asOf < time.due) {
    // It can come to nothing: its use ends first, or the end of a closed event is no news to who never heard of it.
    return time.due >= time.usefulUntil || (lacksBeginning && truth.isClosed) ? undefined : 'go'
  }
  if (lacksBeginning) return 'never-told'
  if (time.step !== undefined && !truth.isRunning) return 'not-started'
  if (asOf >= time.usefulUntil) return 'missed'
  if (time.isFired) return 'go'
  if (time.step !== undefined) {
    // The tick before it does not silence this one: it went out a moment after its hour, so less than a step ago.
    const isTickBefore = told?.moment === time.moment.name && told.at < time.due
    const isFresh = told !== null && told.at > time.due - time.step && !isTickBefore
    return isFresh ? 'missed' : pastSkip(time, missed, asOf)
  }
  const covering = missed === 'all' ? toldState : told
  const isCovered =
    covering !== null && covering.facts[time.anchor] === truth.facts[time.anchor] && covering.at >= time.due
  return isCovered ? 'missed' : pastSkip(time, missed, asOf)
}

function pastSkip(time: TimeMoment, missed: Rule['missed'], asOf: Instant): TimeResult {
  return missed === 'skip' && asOf >= time.due + skipAfterMs ? 'missed' : 'go'
}
