import type { Outcome } from '../../model/delivery.ts'
import { fixed, gone } from '../chat/thread.ts'
import type { Api, ApiResult } from '../json-api.ts'

/** https://core.telegram.org/bots/api#making-requests */
export interface TelegramAnswer {
  ok?: boolean
  result?: unknown
  error_code?: number
  description?: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}

/** By `error_code` first: descriptions change. They only tell apart what shares a code. */
export function telegramOutcome(api: Api, result: ApiResult): Outcome {
  if (result.kind === 'fault') return api.outcome(result)
  const { ok, error_code, description = '', parameters } = (result.json ?? {}) as TelegramAnswer
  if (ok === true) return { kind: 'sent' }
  if (error_code === undefined) {
    const outcome = api.outcome(result)
    return outcome.kind === 'sent'
      ? { kind: 'unknown', reason: 'protocol', detail: 'the answer is not Telegram’s' }
      : outcome
  }
  const detail = api.quote(`${error_code}: ${description}`)
  const says = (words: RegExp) => words.test(description)
  switch (error_code) {
    case 401:
    case 404:
      return { kind: 'rejected', reason: 'auth', scope: 'channel', detail }
    case 403:
      if (says(/deactivated/i)) return { kind: 'rejected', reason: 'gone', scope: 'recipient', address: 'dead', detail }
      if (says(/blocked|kicked|not a member/i))
        return { kind: 'rejected', reason: 'blocked', scope: 'recipient', address: 'opted-out', detail }
      // Whoever has not pressed Start yet may still do so.
      return { kind: 'rejected', reason: 'not-started', scope: 'recipient', detail }
    case 429: {
      const seconds = parameters?.retry_after
      const after = seconds === undefined ? {} : { after: seconds * 1_000 }
      return { kind: 'retry', reason: 'rate-limited', scope: 'channel', ...after, detail }
    }
    case 400:
      // The group became a supergroup, and what was said before is not there.
      if (parameters?.migrate_to_chat_id !== undefined)
        return { kind: 'rejected', reason: gone, scope: 'content', detail }
      if (says(/chat not found|user not found|peer_id_invalid/i))
        return { kind: 'rejected', reason: 'no-such-recipient', scope: 'recipient', detail }
      if (says(/not modified/i)) return { kind: 'rejected', reason: 'not-modified', scope: 'content', detail }
      if (says(/message to (edit|delete|be replied) not found|message_id_invalid/i))
        return { kind: 'rejected', reason: gone, scope: 'content', detail }
      if (says(/can't be (edited|deleted)/i)) return { kind: 'rejected', reason: fixed, scope: 'content', detail }
      return { kind: 'rejected', reason: 'content-refused', scope: 'content', detail }
  }
  return error_code >= 500
    ? { kind: 'retry', reason: 'server-error', scope: 'channel', detail }
    : { kind: 'rejected', reason: 'refused', scope: 'content', detail }
}
