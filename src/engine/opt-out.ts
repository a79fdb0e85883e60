import type { EventType, Recipient } from '../model/project.ts'

/** Whether the recipient does not want what this rule says of such an event over this channel. */
export function isOptedOut(
  recipient: Pick<Recipient, 'optOut'>,
  { channel, rule, eventType }: { channel: string; rule: string; eventType: EventType },
): boolean {
  return recipient.optOut.some(
    (wish) =>
      wish === 'all' || wish === `channel:${channel}` || wish === `rule:${rule}` || wish === `type:${eventType}`,
  )
}
