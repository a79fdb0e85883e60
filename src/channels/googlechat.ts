import { hash } from 'node:crypto'
import type { Outcome } from '../model/delivery.ts'
import type { Channel, ChannelEnv, Check, ConfigFault, Sender } from '../ports/channel.ts'
import { requireFaultless } from './chat/config.ts'
import { openHook } from './chat/hook.ts'
import { chatNotice } from './chat/notice.ts'
import { noticeText } from './chat/text.ts'
import { type ChatBoard, chatSender, type FollowUp, fixed, followUpOf, gone } from './chat/thread.ts'
import { googleChat } from './chat-text.ts'
import { openServiceAccount } from './google/service-account.ts'
import { type Api, type ApiResult, openApi } from './json-api.ts'
import { readChannelSchema } from './schema.ts'

export interface GoogleChatConfig {
  webhook?: string
  space?: string
  serviceAccount?: string
  cancelled?: 'edit' | 'delete'
  apiUrl?: string
  tokenUrl?: string
  timeout?: string
  connectTimeout?: string
}

export interface GoogleChatPayload {
  text: string
  /** All notices of an event form one thread. */
  threadKey: string
  followUp: FollowUp
}

/** Bytes of a message; the thread takes a little of it. */
const largestText = 30_000

const googlechat: Channel<GoogleChatConfig, GoogleChatPayload> = {
  schema: readChannelSchema('googlechat'),
  reach: 'place',
  checkConfig,
  compose: (message, to, config, about) => ({
    text: noticeText(chatNotice(message, to, about), googleChat, {
      limit: largestText,
      size: (text) => Buffer.byteLength(text),
    }),
    threadKey: about.thread,
    followUp: followUpOf(about, config),
  }),
  open(config, env) {
    requireFaultless(checkConfig(config), 'googlechat')
    return config.webhook === undefined ? openApp(config, env) : openWebhook(config.webhook, config, env)
  },
}

export default googlechat

function checkConfig({ webhook, space, serviceAccount }: GoogleChatConfig): ConfigFault[] {
  const hint = 'write webhook, or space and serviceAccount for an app'
  if (webhook !== undefined) {
    if ((space ?? serviceAccount) === undefined) return []
    return [{ path: ['webhook'], message: 'an app and a webhook exclude each other', hint }]
  }
  if (space === undefined) return [{ path: [], message: '"space" is missing', hint }]
  return serviceAccount === undefined ? [{ path: [], message: '"serviceAccount" is missing', hint }] : []
}

/** A UUID made of the key: a repeated request with it gives the message that is there already. */
function requestIdOf(key: string): string {
  const hex = hash('sha256', key, 'hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

/** Of lower-case letters, digits and hyphens, at most 63: our own name for the message. */
function messageIdOf(key: string): string {
  return `client-${hash('sha256', key, 'hex').slice(0, 40)}`
}

function bodyOf({ text, threadKey }: GoogleChatPayload) {
  return { text, thread: { threadKey } }
}

const replyOption = 'REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD'

/** A repeat is harmless, so what a proxy answers may simply be tried again. */
function chatOutcome(api: Api, result: ApiResult): Outcome {
  const outcome = api.outcome(result, true)
  if (result.kind === 'fault' || outcome.kind === 'sent') return outcome
  const { error } = (result.json ?? {}) as { error?: { status?: string; message?: string } }
  const detail = api.quote(`${result.status} ${error?.status ?? ''} ${error?.message ?? ''}`.trim())
  if (result.status === 404) return { kind: 'rejected', reason: 'no-such-space', scope: 'recipient', detail }
  return 'detail' in outcome ? { ...outcome, detail } : outcome
}

async function openWebhook(
  webhook: string,
  config: GoogleChatConfig,
  env: ChannelEnv,
): Promise<Sender<GoogleChatPayload>> {
  const { api, url } = await openHook(webhook, 'googlechat', env, {
    ...config,
    query: { messageReplyOption: replyOption },
  })
  return {
    async send(payload, key, signal) {
      const query = new URLSearchParams(url.searchParams)
      query.set('requestId', requestIdOf(key))
      const result = await api.call('POST', `?${query}`, bodyOf(payload), signal)
      const outcome = chatOutcome(api, result)
      if (outcome.kind !== 'sent') return outcome
      const { name } = ((result as { json?: unknown }).json ?? {}) as { name?: string }
      return name === undefined ? foreign : { kind: 'sent', ref: name }
    },
    async check(_deep, signal) {
      // A message without content is refused, and otherwise where the key or the space is wrong: nobody sees anything.
      const result = await api.call('POST', url.search, {}, signal)
      if (result.kind === 'answer' && result.status === 400)
        return { ok: true, detail: 'the webhook is there; it answers in threads and takes no edits, an app does' }
      const outcome = chatOutcome(api, result)
      return {
        ok: false,
        detail: outcome.kind === 'sent' ? 'the answer is not Google Chat’s' : (outcome.detail ?? outcome.reason),
      }
    },
    close: () => api.close(),
  }
}

const foreign: Outcome = { kind: 'unknown', reason: 'protocol', detail: 'the answer is not Google Chat’s' }

async function openApp(config: GoogleChatConfig, env: ChannelEnv): Promise<Sender<GoogleChatPayload>> {
  const { space = '', serviceAccount = '' } = config
  const account = await openServiceAccount(serviceAccount, 'https://www.googleapis.com/auth/chat.bot', config, env)
  const api = await openApi(
    {
      baseUrl: config.apiUrl ?? 'https://chat.googleapis.com',
      name: 'googlechat',
      secrets: account.secrets,
      timeout: config.timeout,
      connectTimeout: config.connectTimeout,
    },
    env,
  )
  /** The call with a token; the token's own trouble where there is none. */
  async function call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: object | undefined,
    signal: AbortSignal,
  ) {
    const token = await account.token(signal)
    if ('outcome' in token) return { outcome: token.outcome, result: undefined }
    const result = await api.call(method, path, body, signal, { authorization: `Bearer ${token.token}` })
    if (result.kind === 'answer' && result.status === 401) account.forget()
    const outcome = chatOutcome(api, result)
    return {
      outcome:
        'detail' in outcome && outcome.detail !== undefined
          ? { ...outcome, detail: outcome.detail.replaceAll(token.token, '[redacted]') }
          : outcome,
      result,
    }
  }
  const nameOf = (key: string) => `${space}/messages/${messageIdOf(key)}`

  /** About a message that was there: its absence is no fault of the space. */
  async function change(
    method: 'PATCH' | 'DELETE',
    path: string,
    body: object | undefined,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const { outcome, result } = await call(method, path, body, signal)
    if (result?.kind !== 'answer' || outcome.kind !== 'rejected') return outcome
    if (result.status === 404) return { ...outcome, reason: gone, scope: 'content' }
    return result.status === 403 || (method === 'DELETE' && result.status === 400)
      ? { ...outcome, reason: fixed, scope: 'content' }
      : outcome
  }
  const board: ChatBoard<GoogleChatPayload> = {
    async post(payload, _root, key, signal) {
      const query = new URLSearchParams({
        requestId: requestIdOf(key),
        messageId: messageIdOf(key),
        messageReplyOption: replyOption,
      })
      const { outcome, result } = await call('POST', `/v1/${space}/messages?${query}`, bodyOf(payload), signal)
      // The name is taken: by this very message.
      if (result?.kind === 'answer' && result.status === 409) return { kind: 'sent', ref: nameOf(key) }
      if (outcome.kind !== 'sent') return outcome
      const { name } = ((result as { json?: unknown }).json ?? {}) as { name?: string }
      return name === undefined ? foreign : { kind: 'sent', ref: nameOf(key) }
    },
    edit: (root, { text }, signal) => change('PATCH', `/v1/${root}?updateMask=text`, { text }, signal),
    remove: (root, signal) => change('DELETE', `/v1/${root}`, undefined, signal),
  }
  return chatSender(board, {
    async lookup(_payload, key, _since, signal, ref) {
      const { outcome, result } = await call('GET', `/v1/${nameOf(key)}`, undefined, signal)
      if (result?.kind === 'answer' && result.status === 404) return { kind: 'absent' }
      return outcome.kind === 'sent'
        ? { kind: 'sent', ref: ref ?? nameOf(key) }
        : { kind: 'unknown', reason: outcome.reason }
    },
    async check(_deep, signal): Promise<Check> {
      const { outcome, result } = await call('GET', `/v1/${space}`, undefined, signal)
      if (outcome.kind !== 'sent') return { ok: false, detail: outcome.detail ?? outcome.reason }
      const { name, displayName = space } = ((result as { json?: unknown }).json ?? {}) as Record<
        string,
        string | undefined
      >
      if (name === undefined) return { ok: false, detail: 'the answer is not Google Chat’s' }
      return { ok: true, detail: `the app is in the space ${displayName}` }
    },
    async close() {
      await account.close()
      await api.close()
    },
  })
}
