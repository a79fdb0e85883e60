import type { Notice } from '../model/plan.ts'
import type { ChannelEntry, Instant } from '../model/project.ts'

/** Messages of a channel that its own `rate` holds up until after the event has begun. */
export interface LateNotice {
  notice: Notice
  channel: ChannelEntry
  /** Messages of the channel up to the end of this notice. */
  messages: number
  /** When the last of them would leave. */
  lastAt: Instant
  start: Instant
}

/** Reminders that come too late because their channel sends no faster: what leaves it earlier is waited for. */
export function lateNotices(
  notices: readonly Notice[],
  channels: ReadonlyMap<string, ChannelEntry>,
  now: Instant,
): LateNotice[] {
  const late: LateNotice[] = []
  for (const channel of channels.values()) {
    const { rate } = channel
    if (rate === undefined) continue
    const own = notices
      .filter(
        ({ channel: id, action }) =>
          id === channel.id && (action === 'send' || action === 'schedule' || action === 'reschedule'),
      )
      .sort((a, b) => (a.due < b.due ? -1 : 1))
    let free = now
    let messages = 0
    for (const notice of own) {
      const due = Date.parse(notice.due)
      if (due >= free) messages = 0
      messages += notice.recipients
      free = Math.max(free, due) + (notice.recipients * rate.perMs) / rate.count
      const start = notice.states?.start
      if (start == null || !notice.moment.endsWith(' before start')) continue
      if (free > Date.parse(start)) late.push({ notice, channel, messages, lastAt: free, start: Date.parse(start) })
    }
  }
  return late
}
