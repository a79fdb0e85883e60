import type { Lookup, Outcome } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import { textOf } from '../model/text.ts'
import type { Channel, ChannelEnv, Check, ConfigFault, Sender } from '../ports/channel.ts'
import { loginFault } from './chat/check.ts'
import { requireFaultless } from './chat/config.ts'
import { openHook } from './chat/hook.ts'
import { type ChatBoard, chatSender, type FollowUp, followUpOf } from './chat/thread.ts'
import { cutText } from './chat-text.ts'
import { discordOutcome } from './discord/answers.ts'
import { type DiscordEmbed, discordEmbed } from './discord/embed.ts'
import { type Api, type ApiResult, checkOf, openApi } from './json-api.ts'
import { readChannelSchema } from './schema.ts'

export interface DiscordConfig {
  webhook?: string
  token?: string
  channel?: string
  forum?: boolean
  threadId?: string
  username?: string
  avatarUrl?: string
  cancelled?: 'edit' | 'delete'
  apiUrl?: string
  timeout?: string
  connectTimeout?: string
}

export interface DiscordPayload {
  message: { embeds: [DiscordEmbed]; allowed_mentions: { parse: [] } }
  /** What a post in a forum is called. */
  threadName: string
  followUp: FollowUp
}

const discord: Channel<DiscordConfig, DiscordPayload> = {
  schema: readChannelSchema('discord'),
  reach: 'place',
  checkConfig,
  compose(message, to, config, about) {
    const embed = discordEmbed(message, to, about)
    return {
      message: { embeds: [embed], allowed_mentions: { parse: [] } },
      threadName: cutText(textOf(message.subject) || about.event.id, 100),
      followUp: followUpOf(about, config),
    }
  },
  open(config, env) {
    requireFaultless(checkConfig(config), 'discord')
    return config.webhook === undefined ? openBot(config, env) : openWebhook(config.webhook, config, env)
  },
}

export default discord

function checkConfig({ webhook, token, channel, forum, threadId, username, avatarUrl }: DiscordConfig): ConfigFault[] {
  const hint = 'write webhook, or token and channel for a bot'
  if (webhook !== undefined) {
    if ((token ?? channel) !== undefined)
      return [{ path: ['webhook'], message: 'a bot and a webhook exclude each other', hint }]
    if (forum === true && threadId !== undefined)
      return [
        {
          path: ['threadId'],
          message: 'in a forum every event has a thread of its own',
          hint: 'leave out one of the two',
        },
      ]
    return []
  }
  if (channel === undefined) return [{ path: [], message: '"channel" is missing', hint }]
  if (token === undefined) return [{ path: [], message: '"token" is missing', hint }]
  const ofWebhook = Object.entries({ forum, threadId, username, avatarUrl }).find(([, value]) => value !== undefined)
  if (ofWebhook === undefined) return []
  return [{ path: [ofWebhook[0]], message: `"${ofWebhook[0]}" is for a webhook`, hint: 'leave it out for a bot' }]
}

/** `1234567890:2345678901`: the channel or thread, and the message. */
function placeOf(ref: string): { channel: string; message: string } {
  const [channel = '', message = ''] = ref.split(':')
  return { channel, message }
}

function postedOutcome(api: Api, result: ApiResult): Outcome {
  const outcome = discordOutcome(api, result)
  if (outcome.kind !== 'sent' || result.kind === 'fault') return outcome
  const { id, channel_id } = (result.json ?? {}) as { id?: string; channel_id?: string }
  if (id === undefined) return { kind: 'unknown', reason: 'protocol', detail: 'the answer is not Discord’s' }
  return { kind: 'sent', ref: `${channel_id}:${id}` }
}

/** Discord takes a repeated nonce for the same message "within the past few minutes". */
const nonceMs = 2 * 60_000

async function openBot(config: DiscordConfig, env: ChannelEnv): Promise<Sender<DiscordPayload>> {
  const { token = '', channel = '' } = config
  const api = await openApi(
    {
      baseUrl: config.apiUrl ?? 'https://discord.com/api/v10',
      name: 'discord',
      headers: { authorization: `Bot ${token}` },
      secrets: [token],
      timeout: config.timeout,
      connectTimeout: config.connectTimeout,
    },
    env,
  )
  const messagePath = (ref: string) => `/channels/${placeOf(ref).channel}/messages/${placeOf(ref).message}`
  const board: ChatBoard<DiscordPayload> = {
    async post({ message }, root, key, signal) {
      const to = root === undefined ? channel : placeOf(root).channel
      // An announcement that somebody deleted must not keep the answer from being posted.
      const below =
        root === undefined
          ? {}
          : { message_reference: { message_id: placeOf(root).message, fail_if_not_exists: false } }
      const body = { ...message, nonce: key.slice(0, 25), enforce_nonce: true, ...below }
      return postedOutcome(api, await api.call('POST', `/channels/${to}/messages`, body, signal))
    },
    async edit(root, { message }, signal) {
      return discordOutcome(api, await api.call('PATCH', messagePath(root), message, signal))
    },
    async remove(root, signal) {
      return discordOutcome(api, await api.call('DELETE', messagePath(root), undefined, signal))
    },
  }
  return chatSender(board, {
    lookup: async (_payload, _key, since) => whileNonceIsKnown(since),
    check: (_deep, signal) => checkBot(api, channel, signal),
    close: () => api.close(),
  })
}

/** Saying it again is harmless while Discord knows the nonce, whether it arrived or not. */
function whileNonceIsKnown(since: Instant): Lookup {
  return Date.now() - since < nonceMs ? { kind: 'absent' } : { kind: 'unknown', reason: 'nonce-forgotten' }
}

async function checkBot(api: Api, channel: string, signal: AbortSignal): Promise<Check> {
  const me = await api.call('GET', '/users/@me', undefined, signal)
  const fault = loginFault(discordOutcome(api, me))
  if (fault !== undefined) return { ok: false, detail: fault }
  const info = await api.call('GET', `/channels/${channel}`, undefined, signal)
  const { username } = ((me as { json?: unknown }).json ?? {}) as { username?: string }
  const { name } = ((info as { json?: unknown }).json ?? {}) as { name?: string }
  if (username === undefined) return { ok: false, detail: 'the answer is not Discord’s' }
  const seen = checkOf(
    api,
    info,
    `${username} posts to #${name}; whether it may write there shows with the first message`,
  )
  return seen.ok ? seen : { ok: false, detail: `${username} does not see the channel ${channel}: ${seen.detail}` }
}

async function openWebhook(webhook: string, config: DiscordConfig, env: ChannelEnv): Promise<Sender<DiscordPayload>> {
  const { api } = await openHook(webhook, 'discord', env, config)
  const { forum = false, threadId, username, avatarUrl } = config
  const dress = {
    ...(username === undefined ? {} : { username }),
    ...(avatarUrl === undefined ? {} : { avatar_url: avatarUrl }),
  }
  /** A post in a forum is a thread, which has to be named with every call about its messages. */
  const queryOf = (ref: string | undefined) => {
    const thread = forum ? ref && placeOf(ref).channel : threadId
    return thread === undefined ? '' : `thread_id=${thread}`
  }
  const messagePath = (ref: string) => {
    const query = queryOf(ref)
    return `/messages/${placeOf(ref).message}${query === '' ? '' : `?${query}`}`
  }
  const board: ChatBoard<DiscordPayload> = {
    async post({ message, threadName }, root, _key, signal) {
      const name = forum && root === undefined ? { thread_name: threadName } : {}
      // Without `wait` a message that is not saved is not reported.
      const query = ['wait=true', queryOf(root)].filter((part) => part !== '').join('&')
      return postedOutcome(api, await api.call('POST', `?${query}`, { ...message, ...dress, ...name }, signal))
    },
    async edit(root, { message }, signal) {
      return discordOutcome(api, await api.call('PATCH', messagePath(root), message, signal))
    },
    async remove(root, signal) {
      return discordOutcome(api, await api.call('DELETE', messagePath(root), undefined, signal))
    },
  }
  return chatSender(board, {
    async check(_deep, signal) {
      const result = await api.call('GET', '', undefined, signal)
      const check = checkOf(api, result, '')
      const { id, name } = ((result as { json?: unknown }).json ?? {}) as { id?: string; name?: string }
      if (check.ok && id === undefined) return { ok: false, detail: 'the answer is not Discord’s' }
      return check.ok ? { ok: true, detail: `the webhook ${name ?? id} is there` } : check
    },
    close: () => api.close(),
  })
}
