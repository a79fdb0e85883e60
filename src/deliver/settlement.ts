import type { Outcome, Refused } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Settlement } from '../ports/store.ts'
import type { Delivered, Job } from './job.ts'

/** Written out, since there is one a delivery: spreads would copy it three times. */
export function settlementOf(
  { key: message, channel, deliveries }: Job,
  { key, said, tried }: Delivered,
  outcome: Outcome,
  state: Settlement['state'],
  refused: Refused | undefined,
): Settlement {
  const { facts, address, language, timezone, subject, digest } = said
  const settlement: Settlement = {
    key,
    channel,
    state,
    outcome,
    reason: outcome.kind === 'sent' ? null : outcome.reason,
    digestKey: deliveries.length > 1 ? message : null,
    facts,
    address,
    language,
    timezone,
    subject,
    digest,
    tried,
  }
  if (refused !== undefined) settlement.refused = refused
  return settlement
}

/** When the next member takes over from one that still fails for now: each has its own time. */
export function handOver({ deliveries, fallBack }: Job, firstAttemptAt: Instant): Instant {
  if (fallBack === undefined) return Number.POSITIVE_INFINITY
  const times = deliveries.map(({ undeliveredMs, tried = [] }) =>
    undeliveredMs === undefined ? Number.POSITIVE_INFINITY : firstAttemptAt + undeliveredMs * (tried.length + 1),
  )
  return Math.min(...times)
}

/** What a refusal says of the person for good. */
export function refusalIn(outcome: Outcome, { recipient, channel, deliveries }: Job, at: Instant): Refused | undefined {
  if (outcome.kind !== 'rejected' || outcome.address === undefined || recipient === undefined) return undefined
  const address = outcome.address === 'dead' ? deliveries[0]!.said.address : ''
  return {
    recipient,
    scope: `channel:${channel}`,
    kind: outcome.address,
    address,
    reason: outcome.reason,
    source: 'provider',
    at,
  }
}
