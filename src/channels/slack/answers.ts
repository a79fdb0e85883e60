import type { Outcome } from '../../model/delivery.ts'
import { fixed, gone } from '../chat/thread.ts'
import { retryAfter } from '../http.ts'
import type { Api, ApiResult } from '../json-api.ts'

type Verdict = (detail: string, after: number | undefined) => Outcome

const refused =
  (reason: string, scope: 'recipient' | 'content' | 'channel'): Verdict =>
  (detail) => ({ kind: 'rejected', reason, scope, detail })
const later =
  (reason: string): Verdict =>
  (detail, after) => ({ kind: 'retry', reason, scope: 'channel', ...(after === undefined ? {} : { after }), detail })
const doubtful: Verdict = (detail) => ({ kind: 'unknown', reason: 'server-error', detail })

/** By `error` of an answer (https://docs.slack.dev/reference/methods/chat.postMessage#errors). */
const verdicts: Readonly<Record<string, Verdict>> = {
  ratelimited: later('rate-limited'),
  rate_limited: later('rate-limited'),
  // These may have posted.
  internal_error: doubtful,
  fatal_error: doubtful,
  service_unavailable: later('unavailable'),
  request_timeout: later('unavailable'),
  team_added_to_org: later('unavailable'),
  ...table(refused('auth', 'channel'), [
    'invalid_auth',
    'not_authed',
    'token_revoked',
    'token_expired',
    'account_inactive',
    'missing_scope',
    'ekm_access_denied',
    'no_permission',
    'org_login_required',
  ]),
  ...table(refused('no-such-channel', 'recipient'), [
    'channel_not_found',
    'not_in_channel',
    'is_archived',
    'user_not_found',
    'cannot_dm_bot',
  ]),
  ...table(refused('content-refused', 'content'), [
    'invalid_blocks',
    'msg_too_long',
    'msg_blocks_too_long',
    'no_text',
    'metadata_too_large',
    'too_many_attachments',
  ]),
  message_not_found: refused(gone, 'content'),
  thread_not_found: refused(gone, 'content'),
  cant_update_message: refused(fixed, 'content'),
  cant_delete_message: refused(fixed, 'content'),
  edit_window_closed: refused(fixed, 'content'),
  block_mismatch: refused(fixed, 'content'),
}

function table(verdict: Verdict, errors: readonly string[]): Record<string, Verdict> {
  return Object.fromEntries(errors.map((error) => [error, verdict]))
}

interface SlackAnswer {
  ok?: boolean
  error?: string
  response_metadata?: { messages?: readonly string[] }
}

/** Slack answers 200 to nearly everything and says in `ok` and `error` what it means. */
export function slackOutcome(api: Api, result: ApiResult): Outcome {
  if (result.kind === 'fault') return api.outcome(result)
  const { ok, error, response_metadata } = (result.json ?? {}) as SlackAnswer
  if (ok === true) return { kind: 'sent' }
  if (typeof error !== 'string') {
    const outcome = api.outcome(result)
    // As with its own internal_error, the message may be there; a look-up tells.
    if (result.status === 500) return { ...outcome, kind: 'unknown', reason: 'server-error' }
    // A 200 that is not Slack's: somebody else answered, and whether Slack has the message is not known.
    return outcome.kind === 'sent'
      ? { kind: 'unknown', reason: 'protocol', detail: 'the answer is not Slack’s' }
      : outcome
  }
  const messages = response_metadata?.messages ?? []
  const detail = api.quote([error, ...messages].join('; '))
  const verdict = Object.hasOwn(verdicts, error)
    ? verdicts[error]!
    : refused(error.startsWith('restricted_action') ? 'restricted' : 'refused', 'recipient')
  return verdict(detail, retryAfter(result.headers['retry-after'], Date.now()))
}
