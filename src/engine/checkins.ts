import type { Checkin, CheckinFacts, Facts } from '../model/delivery.ts'
import type { ChannelEntry, Duration, Event, Instant } from '../model/project.ts'
import { shift } from './time-moments.ts'
import { isClosedStatus } from './truth.ts'

/** Each is an invitation of its own in a mail. Two days of one each half hour; what is longer wants a longer step. */
export const mostCheckins = 96

/** Whether the channel's mails bring entries to calendars. */
export function carriesCalendars({ config }: Pick<ChannelEntry, 'config'>): boolean {
  return (config.calendar ?? 'none') !== 'none'
}

/** How many steps lie between the start and the end of the window, whatever of it becomes invitations. */
export function countSteps(every: Duration, start: Instant, end: Instant, timezone: string): number {
  return Math.max(0, Math.ceil((end - start) / stepOf(every, start, timezone)) - 1)
}

/** The check-ins that hold while these facts do; undefined where there are none, and for what is over. */
export function checkinFacts(event: Event, facts: Facts): CheckinFacts | undefined {
  const { checkins, timezone } = event
  const { start, end, status } = facts
  if (checkins === undefined || start === null || end === null || isClosedStatus(status)) return undefined
  const count = Math.min(countSteps(checkins.every, start, end, timezone), mostCheckins)
  return count === 0 ? undefined : { step: stepOf(checkins.every, start, timezone), count, length: checkins.lengthMs }
}

/** As ticks of `every` have it: elapsed time, with the step measured at the start. */
function stepOf(every: Duration, start: Instant, timezone: string): number {
  return shift(start, every, 1, timezone) - start
}

/**
 * What a message that states `facts` has to say of check-ins to somebody who was told `told`: those that are new or moved, and
 * those that fall away. What is past by `at` is left as it is, wherever it stands in a calendar.
 */
export function checkinChanges(told: Facts | null, facts: Facts, at: Instant): Checkin[] {
  const before = timesOf(told)
  const after = timesOf(facts)
  const changes: Checkin[] = []
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const [old, now] = [before[index], after[index]]
    const number = index + 1
    if (now !== undefined && now.start > at) {
      if (old?.start !== now.start || old.end !== now.end) changes.push({ number, ...now, isCancelled: false })
    } else if (old !== undefined && old.start > at) changes.push({ number, ...old, isCancelled: true })
  }
  return changes
}

function timesOf(facts: Facts | null): { start: Instant; end: Instant }[] {
  const { start, checkins } = facts ?? {}
  if (checkins === undefined || start === null || start === undefined) return []
  return Array.from({ length: checkins.count }, (_, index) => {
    const at = start + (index + 1) * checkins.step
    return { start: at, end: at + checkins.length }
  })
}
