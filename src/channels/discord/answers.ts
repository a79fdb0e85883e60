import type { Outcome } from '../../model/delivery.ts'
import { fixed, gone } from '../chat/thread.ts'
import { retryAfter } from '../http.ts'
import type { Api, ApiResult } from '../json-api.ts'

type Refusal = Pick<Extract<Outcome, { kind: 'rejected' }>, 'reason' | 'scope'>

/**
 * By `code` of an answer (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json). What concerns the login stops the
 * channel at once: 10,000 refused calls in ten minutes get the address banned.
 */
const refusals: Readonly<Record<number, Refusal>> = {
  10003: { reason: 'auth', scope: 'channel' },
  10015: { reason: 'auth', scope: 'channel' },
  50001: { reason: 'auth', scope: 'channel' },
  50013: { reason: 'auth', scope: 'channel' },
  50027: { reason: 'auth', scope: 'channel' },
  10008: { reason: gone, scope: 'content' },
  30046: { reason: fixed, scope: 'content' },
  50005: { reason: fixed, scope: 'content' },
  50006: { reason: 'content-refused', scope: 'content' },
  50035: { reason: 'content-refused', scope: 'content' },
  50007: { reason: 'no-such-recipient', scope: 'recipient' },
}

/** The resource, or writing to the channel, is rate limited. */
const limits = [40062, 20028]

interface DiscordError {
  code?: number
  message?: string
  retry_after?: number
}

export function discordOutcome(api: Api, result: ApiResult): Outcome {
  if (result.kind === 'fault') return api.outcome(result)
  const { code, message, retry_after } = (result.json ?? {}) as DiscordError
  const { status, headers } = result
  if (status < 400) return api.outcome(result)
  const detail = api.quote(`${code ?? status}: ${message ?? ''}`)
  if (status === 429 || (code !== undefined && limits.includes(code))) {
    const seconds = retry_after ?? headers['x-ratelimit-reset-after'] ?? headers['retry-after']
    const after = retryAfter(seconds === undefined ? undefined : String(seconds), Date.now())
    return {
      kind: 'retry',
      reason: 'rate-limited',
      scope: 'channel',
      ...(after === undefined ? {} : { after }),
      detail,
    }
  }
  const refusal = code === undefined ? undefined : refusals[code]
  if (refusal !== undefined) return { kind: 'rejected', ...refusal, detail }
  const outcome = api.outcome(result)
  return outcome.kind === 'rejected' && status === 404 ? { ...outcome, reason: 'auth' } : outcome
}
