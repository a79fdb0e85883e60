import type { Lookup, Outcome } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Channel, ChannelEnv, Check, ConfigFault, Sender } from '../ports/channel.ts'
import { loginFault } from './chat/check.ts'
import { requireFaultless } from './chat/config.ts'
import { openHook } from './chat/hook.ts'
import { type ChatBoard, chatSender, type FollowUp, followUpOf, isForAll } from './chat/thread.ts'
import { type Api, type ApiResult, openApi } from './json-api.ts'
import { readChannelSchema } from './schema.ts'
import { slackOutcome } from './slack/answers.ts'
import { type SlackMessage, slackMessage } from './slack/blocks.ts'

export interface SlackConfig {
  token?: string
  channel?: string
  webhook?: string
  broadcast?: 'changes' | 'never'
  cancelled?: 'edit' | 'delete'
  apiUrl?: string
  timeout?: string
  connectTimeout?: string
}

export interface SlackPayload {
  message: SlackMessage
  /** By which a message is found again after a lost reply. */
  metadata: { event_type: 'notify_delivery'; event_payload: { key: string } }
  followUp: FollowUp
  /** A reply in the thread is shown in the channel as well. */
  isBroadcast: boolean
}

const slack: Channel<SlackConfig, SlackPayload> = {
  schema: readChannelSchema('slack'),
  reach: 'place',
  checkConfig,
  compose: (message, to, config, about) => ({
    message: slackMessage(message, to, about),
    metadata: { event_type: 'notify_delivery', event_payload: { key: about.key } },
    followUp: followUpOf(about, config),
    isBroadcast: config.broadcast !== 'never' && isForAll(about),
  }),
  open(config, env) {
    requireFaultless(checkConfig(config), 'slack')
    return config.webhook === undefined ? openApp(config, env) : openWebhook(config.webhook, config, env)
  },
}

export default slack

function checkConfig({ token, channel, webhook }: SlackConfig): ConfigFault[] {
  const hint = 'write token and channel for an app, or webhook alone'
  if (webhook !== undefined && (token ?? channel) !== undefined)
    return [{ path: ['webhook'], message: 'an app and a webhook exclude each other', hint }]
  if (webhook === undefined && channel === undefined) return [{ path: [], message: '"channel" is missing', hint }]
  if (webhook === undefined && token === undefined) return [{ path: [], message: '"token" is missing', hint }]
  return []
}

async function openApp(config: SlackConfig, env: ChannelEnv): Promise<Sender<SlackPayload>> {
  const { token = '', channel = '' } = config
  const api = await openApi(
    {
      baseUrl: config.apiUrl ?? 'https://slack.com/api',
      name: 'slack',
      headers: { authorization: `Bearer ${token}` },
      secrets: [token],
      timeout: config.timeout,
      connectTimeout: config.connectTimeout,
      largestAnswer: largestPage,
    },
    env,
  )
  const board: ChatBoard<SlackPayload> = {
    async post({ message, metadata, isBroadcast }, root, _key, signal) {
      const thread = root === undefined ? {} : { thread_ts: placeOf(root).ts, reply_broadcast: isBroadcast }
      const to = root === undefined ? channel : placeOf(root).channel
      const result = await api.call(
        'POST',
        '/chat.postMessage',
        { channel: to, ...message, metadata, ...thread },
        signal,
      )
      return postedOutcome(api, result)
    },
    async edit(root, { message: { text, blocks } }, signal) {
      return slackOutcome(api, await api.call('POST', '/chat.update', { ...placeOf(root), text, blocks }, signal))
    },
    async remove(root, signal) {
      return slackOutcome(api, await api.call('POST', '/chat.delete', placeOf(root), signal))
    },
  }
  return chatSender(board, {
    lookup: (_payload, key, since, signal, ref) => find(api, channel, key, since, signal, ref),
    check: (_deep, signal) => checkApp(api, channel, signal),
    close: () => api.close(),
  })
}

/** `C0123456789:1796504400.000100`: a message is named by its channel and time. */
function placeOf(ref: string): { channel: string; ts: string } {
  const [channel = '', ts = ''] = ref.split(':')
  return { channel, ts }
}

function postedOutcome(api: Api, result: ApiResult): Outcome {
  const outcome = slackOutcome(api, result)
  if (outcome.kind !== 'sent' || result.kind === 'fault') return outcome
  const { channel, ts } = result.json as { channel?: string; ts?: string }
  return { kind: 'sent', ref: `${channel}:${ts}` }
}

/** Clocks differ. */
const skewMs = 60_000
const pageSize = 100
/** Blocks and all; a message has some 40 kB at most. */
const largestPage = 16 * 1024 * 1024
const mostPages = 20

/** Looks for the key in the announcement's thread, where there is one, and in the channel. */
async function find(
  api: Api,
  channel: string,
  key: string,
  since: Instant,
  signal: AbortSignal,
  ref: string | undefined,
): Promise<Lookup> {
  const oldest = ((since - skewMs) / 1_000).toFixed(6)
  const shared = { oldest, inclusive: 'true', include_all_metadata: 'true', limit: String(pageSize) }
  if (ref !== undefined) {
    const found = await search(api, '/conversations.replies', { ...placeOf(ref), ...shared }, key, signal)
    // The reply belongs to the announcement's thread, so its handle stays the announcement's.
    if (found.kind === 'sent') return { kind: 'sent', ref }
    if (found.kind === 'unknown') return found
  }
  return search(api, '/conversations.history', { channel, ...shared }, key, signal)
}

interface HistoryPage {
  messages?: readonly { ts: string; metadata?: { event_type?: string; event_payload?: { key?: string } } }[]
  response_metadata?: { next_cursor?: string }
}

async function search(
  api: Api,
  method: string,
  query: Record<string, string>,
  key: string,
  signal: AbortSignal,
): Promise<Lookup> {
  let cursor = ''
  for (let page = 0; page < mostPages; page++) {
    const form = new URLSearchParams({ ...query, ...(cursor === '' ? {} : { cursor }) })
    const result = await api.call('POST', method, form, signal)
    const outcome = slackOutcome(api, result)
    if (outcome.kind !== 'sent') {
      const isNoThread = outcome.kind === 'rejected' && outcome.reason === 'message-gone'
      return isNoThread ? { kind: 'absent' } : { kind: 'unknown', reason: outcome.reason }
    }
    const { messages = [], response_metadata } = (result as { json: HistoryPage }).json
    const found = messages.find(({ metadata }) => metadata?.event_payload?.key === key)
    if (found !== undefined) return { kind: 'sent', ref: `${query.channel}:${found.ts}` }
    cursor = response_metadata?.next_cursor ?? ''
    if (cursor === '') return { kind: 'absent' }
  }
  return { kind: 'unknown', reason: 'history-too-long' }
}

async function checkApp(api: Api, channel: string, signal: AbortSignal): Promise<Check> {
  const login = await api.call('POST', '/auth.test', new URLSearchParams(), signal)
  const fault = loginFault(slackOutcome(api, login))
  if (fault !== undefined) return { ok: false, detail: fault }
  const { json, headers } = login as { json: { team?: string; user?: string }; headers: Record<string, string> }
  const scopes = (headers['x-oauth-scopes'] ?? '').split(/,\s*/).filter((scope) => scope !== '')
  const who = `${json.user} of ${json.team}`
  if (scopes.length > 0 && !scopes.includes('chat:write'))
    return { ok: false, detail: `${who} may not post: give the app the scope chat:write` }
  const info = await api.call('POST', '/conversations.info', new URLSearchParams({ channel }), signal)
  const answer =
    info.kind === 'fault' ? undefined : (info.json as { error?: string; channel?: SlackChannel } | undefined)
  // Reading about channels is a scope of its own, which posting does not need.
  if (answer?.error === 'missing_scope')
    return {
      ok: true,
      detail: `posts as ${who}; without the scope channels:read the channel ${channel} shows with the first message`,
    }
  const lost = faultOf(api, info)
  if (lost !== undefined) return { ok: false, detail: `${who} does not see the channel ${channel}: ${lost}` }
  const { name = channel, is_archived, is_member } = answer?.channel ?? {}
  if (is_archived === true) return { ok: false, detail: `the channel #${name} is archived` }
  if (is_member === false && !scopes.includes('chat:write.public'))
    return { ok: false, detail: `${who} is not in #${name}: invite the app there` }
  return { ok: true, detail: `posts to #${name} as ${who}` }
}

interface SlackChannel {
  name?: string
  is_archived?: boolean
  is_member?: boolean
}

function faultOf(api: Api, result: ApiResult): string | undefined {
  const outcome = slackOutcome(api, result)
  return outcome.kind === 'sent' ? undefined : (outcome.detail ?? outcome.reason)
}

async function openWebhook(webhook: string, config: SlackConfig, env: ChannelEnv): Promise<Sender<SlackPayload>> {
  const { api, path } = await openHook(webhook, 'slack', env, config)
  return {
    async send({ message }, _key, signal) {
      const result = await api.call('POST', path, message, signal)
      const outcome = api.outcome(result)
      if (outcome.kind !== 'sent' || result.kind === 'fault' || result.body.trim() === 'ok') return outcome
      return { kind: 'unknown', reason: 'protocol', detail: 'the answer is not Slack’s' }
    },
    async check(_deep, signal) {
      // Slack refuses a message without text, and says otherwise where there is no such webhook: nobody sees anything.
      const result = await api.call('POST', path, { text: '' }, signal)
      if (result.kind === 'answer' && result.status === 400 && /^(no_text|missing_text)/.test(result.body))
        return { ok: true, detail: 'the webhook is there; it takes no edits and no replies, an app does' }
      const outcome = api.outcome(result)
      return {
        ok: false,
        detail: outcome.kind === 'sent' ? 'the answer is not Slack’s' : (outcome.detail ?? outcome.reason),
      }
    },
    close: () => api.close(),
  }
}
