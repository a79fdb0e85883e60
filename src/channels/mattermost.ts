import type { Lookup, Outcome } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Channel, ChannelEnv, Check, ConfigFault, Sender } from '../ports/channel.ts'
import { loginFault } from './chat/check.ts'
import { requireFaultless } from './chat/config.ts'
import { openHook } from './chat/hook.ts'
import { chatNotice } from './chat/notice.ts'
import { noticeText } from './chat/text.ts'
import { type ChatBoard, chatSender, type FollowUp, fixed, followUpOf, gone } from './chat/thread.ts'
import { chatMarkdown } from './chat-text.ts'
import { retryAfter } from './http.ts'
import { type Api, type ApiResult, checkOf, openApi } from './json-api.ts'
import { readChannelSchema } from './schema.ts'

export interface MattermostConfig {
  url?: string
  token?: string
  channel?: string
  webhook?: string
  username?: string
  iconUrl?: string
  cancelled?: 'edit' | 'delete'
  timeout?: string
  connectTimeout?: string
}

export interface MattermostPayload {
  message: string
  followUp: FollowUp
}

/** `PostMessageMaxRunesV2` of the server; a webhook's longer text would become several posts. */
const longestPost = 16_383

const mattermost: Channel<MattermostConfig, MattermostPayload> = {
  schema: readChannelSchema('mattermost'),
  reach: 'place',
  checkConfig,
  compose: (message, to, config, about) => ({
    message: noticeText(
      chatNotice(message, to, about),
      { ...chatMarkdown, heading: (inner) => `#### ${inner}` },
      { limit: longestPost },
    ),
    followUp: followUpOf(about, config),
  }),
  open(config, env) {
    requireFaultless(checkConfig(config), 'mattermost')
    return config.webhook === undefined ? openServer(config, env) : openWebhook(config.webhook, config, env)
  },
}

export default mattermost

function checkConfig({ url, token, channel, webhook }: MattermostConfig): ConfigFault[] {
  const hint = 'write url, token and channel, or webhook'
  if (webhook !== undefined) {
    if ((url ?? token) === undefined) return []
    return [{ path: ['webhook'], message: 'a webhook needs no url and no token', hint }]
  }
  const missing = Object.entries({ url, token, channel }).find(([, value]) => value === undefined)
  return missing === undefined ? [] : [{ path: [], message: `"${missing[0]}" is missing`, hint }]
}

/** Enough for the posts of some hours. */
const largestList = 16 * 1024 * 1024

async function openServer(config: MattermostConfig, env: ChannelEnv): Promise<Sender<MattermostPayload>> {
  const { url = '', token = '', channel = '' } = config
  const api = await openApi(
    {
      baseUrl: `${url.replace(/\/+$/, '')}/api/v4`,
      name: 'mattermost',
      headers: { authorization: `Bearer ${token}` },
      secrets: [token],
      timeout: config.timeout,
      connectTimeout: config.connectTimeout,
      largestAnswer: largestList,
    },
    env,
  )
  const board: ChatBoard<MattermostPayload> = {
    async post({ message }, root, key, signal) {
      const body = {
        channel_id: channel,
        message,
        ...(root === undefined ? {} : { root_id: root }),
        props: { notify_key: key },
        // A repeat within half a minute is the same post.
        pending_post_id: key.slice(0, 26),
      }
      return postedOutcome(api, await api.call('POST', '/posts', body, signal))
    },
    async edit(root, { message }, signal) {
      return mattermostOutcome(api, await api.call('PUT', `/posts/${root}/patch`, { message }, signal), true)
    },
    async remove(root, signal) {
      return mattermostOutcome(api, await api.call('DELETE', `/posts/${root}`, undefined, signal), true)
    },
  }
  return chatSender(board, {
    lookup: (_payload, key, since, signal, ref) => find(api, channel, key, since, signal, ref),
    check: (_deep, signal) => checkServer(api, channel, signal),
    close: () => api.close(),
  })
}

function postedOutcome(api: Api, result: ApiResult): Outcome {
  const outcome = mattermostOutcome(api, result)
  if (outcome.kind !== 'sent' || result.kind === 'fault') return outcome
  const { id } = (result.json ?? {}) as { id?: string }
  return id === undefined
    ? { kind: 'unknown', reason: 'protocol', detail: 'the answer is not Mattermost’s' }
    : { kind: 'sent', ref: id }
}

/** `isAboutPost`: a 404 or 403 concerns a post that is to be changed, not the channel. */
function mattermostOutcome(api: Api, result: ApiResult, isAboutPost = false): Outcome {
  const outcome = api.outcome(result)
  if (result.kind === 'fault' || outcome.kind === 'sent') return outcome
  const { id = '', message = '' } = (result.json ?? {}) as { id?: string; message?: string }
  const detail = api.quote(`${result.status} ${id} ${message}`.trim())
  if (result.status === 429) {
    const after = retryAfter(result.headers['retry-after'] ?? resetOf(result.headers['x-ratelimit-reset']), Date.now())
    return {
      kind: 'retry',
      reason: 'rate-limited',
      scope: 'channel',
      ...(after === undefined ? {} : { after }),
      detail,
    }
  }
  if (/\.root_id\./.test(id) || (isAboutPost && result.status === 404))
    return { kind: 'rejected', reason: gone, scope: 'content', detail }
  if (/time_limit/.test(id) || (isAboutPost && result.status === 403))
    return { kind: 'rejected', reason: fixed, scope: 'content', detail }
  if (/can_not_post_to_deleted/.test(id))
    return { kind: 'rejected', reason: 'no-such-channel', scope: 'recipient', detail }
  // The first of two equal requests is still being carried out.
  if (id === 'api.post.deduplicate_create_post.pending')
    return { kind: 'retry', reason: 'pending', scope: 'recipient', detail }
  return 'detail' in outcome ? { ...outcome, detail } : outcome
}

/** Seconds from now; a proxy's value may be a time of day in seconds since 1970. */
function resetOf(value: string | string[] | undefined): string | undefined {
  const seconds = Number([value].flat()[0])
  if (Number.isNaN(seconds)) return undefined
  return String(seconds > 1_000_000_000 ? Math.max(0, Math.ceil(seconds - Date.now() / 1_000)) : seconds)
}

/** Clocks differ. */
const skewMs = 60_000
/** The server lists no more. */
const mostListed = 1_000

interface PostList {
  order?: readonly string[]
  posts?: Readonly<Record<string, { id: string; props?: { notify_key?: string } }>>
}

/** A channel's list holds its threads as well. One that was posted and deleted since counts as sent. */
async function find(
  api: Api,
  channel: string,
  key: string,
  since: Instant,
  signal: AbortSignal,
  ref: string | undefined,
): Promise<Lookup> {
  const result = await api.call('GET', `/channels/${channel}/posts?since=${since - skewMs}`, undefined, signal)
  const outcome = mattermostOutcome(api, result)
  if (outcome.kind !== 'sent') return { kind: 'unknown', reason: outcome.reason }
  const { posts } = ((result as { json?: unknown }).json ?? {}) as PostList
  if (posts === undefined) return { kind: 'unknown', reason: 'protocol' }
  const found = Object.values(posts).find(({ props }) => props?.notify_key === key)
  if (found !== undefined) return { kind: 'sent', ref: ref ?? found.id }
  return Object.keys(posts).length >= mostListed ? { kind: 'unknown', reason: 'history-too-long' } : { kind: 'absent' }
}

async function checkServer(api: Api, channel: string, signal: AbortSignal): Promise<Check> {
  const me = await api.call('GET', '/users/me', undefined, signal)
  const fault = loginFault(mattermostOutcome(api, me))
  if (fault !== undefined) return { ok: false, detail: fault }
  const { username } = ((me as { json?: unknown }).json ?? {}) as { username?: string }
  if (username === undefined) return { ok: false, detail: 'the answer is not Mattermost’s' }
  const info = await api.call('GET', `/channels/${channel}`, undefined, signal)
  const { name, delete_at = 0 } = ((info as { json?: unknown }).json ?? {}) as { name?: string; delete_at?: number }
  const seen = checkOf(api, info, `posts to ${name} as ${username}`)
  if (!seen.ok) return { ok: false, detail: `${username} does not see the channel ${channel}: ${seen.detail}` }
  return delete_at > 0 ? { ok: false, detail: `the channel ${name} is archived` } : seen
}

async function openWebhook(
  webhook: string,
  config: MattermostConfig,
  env: ChannelEnv,
): Promise<Sender<MattermostPayload>> {
  const { api, path } = await openHook(webhook, 'mattermost', env, config)
  const { channel, username, iconUrl } = config
  const dress = {
    ...(channel === undefined ? {} : { channel }),
    ...(username === undefined ? {} : { username }),
    ...(iconUrl === undefined ? {} : { icon_url: iconUrl }),
  }
  return {
    async send({ message }, _key, signal) {
      const result = await api.call('POST', path, { text: message, ...dress }, signal)
      const outcome = mattermostOutcome(api, result)
      if (outcome.kind !== 'sent' || result.kind === 'fault' || result.body.trim() === 'ok') return outcome
      return { kind: 'unknown', reason: 'protocol', detail: 'the answer is not Mattermost’s' }
    },
    async check(_deep, signal) {
      // The server refuses a post without text, and says otherwise where there is no such webhook: nobody sees anything.
      const result = await api.call('POST', path, {}, signal)
      const { id = '' } = ((result as { json?: unknown }).json ?? {}) as { id?: string }
      if (result.kind === 'answer' && result.status === 400 && !/invalid|disabled|not_found/.test(id))
        return { ok: true, detail: 'the webhook is there; it takes no edits and no replies, a bot account does' }
      const outcome = mattermostOutcome(api, result)
      return {
        ok: false,
        detail: outcome.kind === 'sent' ? 'the answer is not Mattermost’s' : (outcome.detail ?? outcome.reason),
      }
    },
    close: () => api.close(),
  }
}
