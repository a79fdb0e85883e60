import type { Outcome, Receipt } from '../../model/delivery.ts'
import type { Api } from '../json-api.ts'
import { TwilioFailure } from './client.ts'

type Rejection = Pick<Extract<Outcome, { kind: 'rejected' }>, 'scope' | 'address'> & { reason: string }

/** Twilio's error codes; others go by the HTTP status. https://www.twilio.com/docs/api/errors */
const rejections: Readonly<Record<number, Rejection>> = {
  20003: { reason: 'auth', scope: 'channel' },
  20404: { reason: 'not-found', scope: 'channel' },
  21211: { reason: 'bad-address', scope: 'recipient', address: 'dead' },
  21408: { reason: 'region-not-enabled', scope: 'channel' },
  21606: { reason: 'sender-refused', scope: 'channel' },
  21610: { reason: 'opted-out', scope: 'recipient', address: 'opted-out' },
  21612: { reason: 'sender-refused', scope: 'channel' },
  21614: { reason: 'not-mobile', scope: 'recipient', address: 'dead' },
  21617: { reason: 'too-large', scope: 'content' },
  21620: { reason: 'content-refused', scope: 'content' },
  21659: { reason: 'sender-refused', scope: 'channel' },
  30004: { reason: 'blocked', scope: 'recipient' },
  30005: { reason: 'no-such-recipient', scope: 'recipient', address: 'dead' },
  30006: { reason: 'not-mobile', scope: 'recipient', address: 'dead' },
  30007: { reason: 'filtered', scope: 'content' },
  35114: { reason: 'content-refused', scope: 'content' },
  35115: { reason: 'content-refused', scope: 'content' },
  35117: { reason: 'content-refused', scope: 'content' },
  63003: { reason: 'not-on-channel', scope: 'recipient' },
  63016: { reason: 'window-closed', scope: 'recipient' },
  63024: { reason: 'not-on-channel', scope: 'recipient' },
}

/** More than the account, the sender or the provider behind it takes at the moment. */
const limits: ReadonlySet<number> = new Set([20429, 21611, 30001, 63017, 63018])

/** The handset is off or out of reach, for now. */
const unreachable = 30003

/** What an error thrown out of the library means: an answer that refuses, no answer, or one that is not Twilio's. */
export function failureOutcome(api: Api, error: unknown): Exclude<Outcome, { kind: 'sent' }> {
  if (!(error instanceof TwilioFailure)) {
    return { kind: 'unknown', reason: 'protocol', detail: 'the answer is not Twilio’s' }
  }
  const { result } = error
  const outcome = api.outcome(result)
  if (outcome.kind === 'sent') return { kind: 'unknown', reason: 'protocol' }
  if (result.kind === 'fault') return outcome
  const { code, message } = (result.json ?? {}) as { code?: unknown; message?: unknown }
  if (typeof code !== 'number') return outcome
  const detail = api.quote(`Twilio ${code}: ${String(message ?? '')}`)
  if (limits.has(code)) {
    const after = outcome.kind === 'retry' ? outcome.after : undefined
    return {
      kind: 'retry',
      reason: 'rate-limited',
      scope: 'channel',
      ...(after === undefined ? {} : { after }),
      detail,
    }
  }
  if (code === unreachable) return { kind: 'retry', reason: 'unreachable', scope: 'recipient', detail }
  const rejection = rejections[code]
  return rejection === undefined ? { ...outcome, detail } : { kind: 'rejected', ...rejection, detail }
}

/** What a message's or call's status says; https://www.twilio.com/docs/messaging/api/message-resource#message-status-values */
export function receiptOf(ref: string, status: string, code: number | null): Receipt {
  switch (status) {
    case 'delivered':
    case 'completed':
      return { ref, state: 'delivered' }
    case 'read':
      return { ref, state: 'seen' }
    case 'undelivered':
    case 'failed':
    case 'canceled':
    case 'busy':
    case 'no-answer': {
      const rejection = code === null ? undefined : rejections[code]
      const reason = rejection?.reason ?? status
      const common = { ref, state: 'failed' as const, reason, ...(code === null ? {} : { detail: `Twilio ${code}` }) }
      return rejection?.address === undefined ? common : { ...common, address: rejection.address }
    }
    default:
      return { ref, state: 'pending' }
  }
}
