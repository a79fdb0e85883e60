import { hash } from 'node:crypto'
import type { Tone } from '../engine/tone.ts'
import type { Lookup, Outcome } from '../model/delivery.ts'
import type { Instant, Urgency } from '../model/project.ts'
import type { About, Channel, ChannelEnv, Check, ConfigFault, Sender } from '../ports/channel.ts'
import { loginFault } from './chat/check.ts'
import { requireFaultless } from './chat/config.ts'
import { chatNotice } from './chat/notice.ts'
import { noticeText } from './chat/text.ts'
import { followUpOf } from './chat/thread.ts'
import { cutText, plain } from './chat-text.ts'
import { milliseconds } from './duration.ts'
import { retryAfter } from './http.ts'
import { type Api, type ApiResult, checkOf, openApi } from './json-api.ts'
import { readChannelSchema } from './schema.ts'

export interface NtfyConfig {
  server?: string
  topic?: string
  token?: string
  user?: string
  password?: string
  form?: 'short' | 'full'
  priority?: Partial<Record<Urgency, number>>
  tags?: readonly string[]
  cacheDuration?: string
  timeout?: string
  connectTimeout?: string
}

export interface NtfyPayload {
  /** Of a person; a place's stands in the config. */
  topic?: string
  message: {
    title: string
    message: string
    priority: number
    tags: readonly string[]
    /** Names this notification: a repeat replaces it (servers from 2.16 on). */
    sequence_id: string
    click?: string
    actions?: [{ action: 'view'; label: string; url: string }]
  }
  /** What the notification before said is no longer true: it is dismissed. */
  dismisses: boolean
  isDigest: boolean
}

/** Bytes of a message; a longer one becomes an attachment. */
const longestMessage = 4_096
const longestTitle = 250
const bytes = (text: string) => Buffer.byteLength(text)

const priorities: Readonly<Record<Urgency, number>> = { routine: 3, urgent: 4, emergency: 5 }
/** Short names of emoji (https://docs.ntfy.sh/emojis/). */
const emoji: Readonly<Record<Tone, string>> = {
  plan: 'construction',
  change: 'warning',
  good: 'white_check_mark',
  bad: 'rotating_light',
  calm: 'information_source',
}

const ntfy: Channel<NtfyConfig, NtfyPayload> = {
  schema: readChannelSchema('ntfy'),
  reach: ({ topic }) => (topic === undefined ? 'people' : 'place'),
  address: (recipient) => recipient.addresses.ntfy,
  checkConfig,
  compose(message, to, config, about) {
    const notice = chatNotice(message, to, about)
    const full = noticeText({ ...notice, title: '' }, plain, {
      limit: longestMessage,
      size: bytes,
      isWithoutLink: true,
    })
    const text = config.form === 'full' ? full : cutText(notice.short || full, longestMessage, bytes)
    const { link } = notice
    const urgency = gravest(about)
    return {
      ...(config.topic === undefined ? { topic: to.address } : {}),
      message: {
        title: cutText(notice.title, longestTitle, bytes),
        message: text.trim() || notice.title,
        priority: config.priority?.[urgency] ?? priorities[urgency],
        tags: [emoji[notice.tone], ...(config.tags ?? [])],
        sequence_id: sequenceOf(about.key),
        ...(link === undefined ? {} : { click: link.url }),
        ...(link === undefined ? {} : { actions: [{ action: 'view', label: cutText(link.label, 60), url: link.url }] }),
      },
      dismisses: about.isFollowUp && followUpOf(about, {}) === 'edit',
      isDigest: about.notices !== undefined,
    }
  },
  open(config, env) {
    requireFaultless(checkConfig(config), 'ntfy')
    return openServer(config, env)
  },
}

export default ntfy

function checkConfig({ token, user, password }: NtfyConfig): ConfigFault[] {
  if (token !== undefined && user !== undefined)
    return [{ path: ['token'], message: 'a token and a user exclude each other', hint: 'leave out one of the two' }]
  if ((user === undefined) !== (password === undefined))
    return [
      {
        path: [],
        message: `"${user === undefined ? 'user' : 'password'}" is missing`,
        hint: 'user and password go together',
      },
    ]
  return []
}

/** The urgency of what a message speaks of. */
function gravest(about: About): Urgency {
  const all = (about.notices ?? [about]).map(({ event }) => event.urgency)
  return (['emergency', 'urgent'] as const).find((urgency) => all.includes(urgency)) ?? 'routine'
}

/** By which a later notice dismisses this one; a digest is not dismissed, for it speaks of others as well. */
function handleOf({ message, isDigest }: NtfyPayload): { ref?: string } {
  return isDigest ? {} : { ref: message.sequence_id }
}

function sequenceOf(key: string): string {
  return hash('sha256', key, 'hex').slice(0, 24)
}

/** A topic's cached messages of some hours. */
const largestPoll = 16 * 1024 * 1024

async function openServer(config: NtfyConfig, env: ChannelEnv): Promise<Sender<NtfyPayload>> {
  const { token, user, password = '' } = config
  const basic = user === undefined ? undefined : Buffer.from(`${user}:${password}`).toString('base64')
  const authorization = token === undefined ? basic && `Basic ${basic}` : `Bearer ${token}`
  const api = await openApi(
    {
      baseUrl: config.server ?? 'https://ntfy.sh',
      name: 'ntfy',
      headers: authorization === undefined ? {} : { authorization },
      // Whoever knows a topic without access control can read it.
      secrets: [token ?? '', password, basic ?? '', config.topic ?? ''],
      timeout: config.timeout,
      connectTimeout: config.connectTimeout,
      largestAnswer: largestPoll,
    },
    env,
  )
  const cacheMs = milliseconds(config.cacheDuration, 12 * 3_600_000)
  const topicOf = (payload: NtfyPayload) => payload.topic ?? config.topic ?? ''

  async function publish(payload: NtfyPayload, signal: AbortSignal): Promise<Outcome> {
    const result = await api.call('POST', '/', { topic: topicOf(payload), ...payload.message }, signal)
    const outcome = ntfyOutcome(api, result)
    if (outcome.kind !== 'sent' || result.kind === 'fault') return outcome
    const { event } = (result.json ?? {}) as { event?: string }
    return event === 'message'
      ? { kind: 'sent', ...handleOf(payload) }
      : { kind: 'unknown', reason: 'protocol', detail: 'the answer is not ntfy’s' }
  }

  return {
    send: (payload, _key, signal) => publish(payload, signal),
    async revise(ref, payload, _key, signal) {
      // Best effort: servers before 2.16 have no such call, and then the old notification stays below the new one.
      if (payload.dismisses)
        await api.call('PUT', `/${encodeURIComponent(topicOf(payload))}/${ref}/clear`, undefined, signal)
      return publish(payload, signal)
    },
    lookup: (payload, _key, since, signal) =>
      Date.now() - since < cacheMs
        ? find(api, topicOf(payload), payload, since, signal)
        : Promise.resolve({ kind: 'unknown', reason: 'no-longer-cached' }),
    check: (_deep, signal) => checkServer(api, config, signal),
    close: () => api.close(),
  }
}

/** Past its burst, a server takes one request in five seconds. */
const nextTokenMs = 5_000

function ntfyOutcome(api: Api, result: ApiResult): Outcome {
  const outcome = api.outcome(result)
  if (result.kind === 'fault' || outcome.kind === 'sent') return outcome
  const { code, error = '' } = (result.json ?? {}) as { code?: number; error?: string }
  if (code === undefined) return outcome
  const detail = api.quote(`${code}: ${error}`)
  if (Math.floor(code / 100) === 429) {
    const now = Date.now()
    // The daily quota begins anew at midnight UTC.
    const pause = code === 42908 ? 86_400_000 - (now % 86_400_000) : nextTokenMs
    const after = retryAfter(result.headers['retry-after'], now) ?? pause
    return { kind: 'retry', reason: 'rate-limited', scope: 'channel', after, detail }
  }
  if (code === 50701) return { kind: 'rejected', reason: 'no-subscriber', scope: 'recipient', detail }
  return 'detail' in outcome ? { ...outcome, detail } : outcome
}

/** Clocks differ. */
const skewMs = 60_000

interface CachedMessage {
  event?: string
  sequence_id?: string
  title?: string
  message?: string
}

async function find(
  api: Api,
  topic: string,
  payload: NtfyPayload,
  since: Instant,
  signal: AbortSignal,
): Promise<Lookup> {
  const { message } = payload
  const from = Math.floor((since - skewMs) / 1_000)
  const result = await api.call('GET', `/${encodeURIComponent(topic)}/json?poll=1&since=${from}`, undefined, signal)
  const outcome = ntfyOutcome(api, result)
  if (outcome.kind !== 'sent' || result.kind === 'fault')
    return { kind: 'unknown', reason: 'reason' in outcome ? outcome.reason : 'protocol' }
  const cached = parseLines(result.body)
  if (cached === undefined) return { kind: 'unknown', reason: 'protocol' }
  if (cached.some(({ sequence_id }) => sequence_id === message.sequence_id))
    return { kind: 'sent', ...handleOf(payload) }
  // A server before 2.16 keeps no sequence: an equal text may be this message or another one.
  const isEqual = cached.some(
    (each) => each.sequence_id === undefined && each.title === message.title && each.message === message.message,
  )
  return isEqual ? { kind: 'unknown', reason: 'equal-text' } : { kind: 'absent' }
}

/** One JSON document a line; undefined where it is something else. */
function parseLines(body: string): CachedMessage[] | undefined {
  try {
    return body
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as CachedMessage)
  } catch {
    return undefined
  }
}

async function checkServer(api: Api, { topic, token, user }: NtfyConfig, signal: AbortSignal): Promise<Check> {
  const health = await api.call('GET', '/v1/health', undefined, signal)
  const alive = checkOf(api, health, '')
  if (!alive.ok) return alive
  const { healthy } = ((health as { json?: unknown }).json ?? {}) as { healthy?: boolean }
  if (healthy !== true) return { ok: false, detail: 'the server says that it is not healthy' }
  const where = topic === undefined ? 'each person’s topic' : 'the topic'
  if (token === undefined && user === undefined)
    return {
      ok: true,
      detail: `the server is there; whether ${where} may be written without a login shows with the first message`,
    }
  const account = await api.call('GET', '/v1/account', undefined, signal)
  const { username, role } = ((account as { json?: unknown }).json ?? {}) as { username?: string; role?: string }
  const fault = loginFault(ntfyOutcome(api, account))
  if (fault !== undefined) return { ok: false, detail: fault }
  if (username === undefined || role === 'anonymous')
    return { ok: false, detail: 'the server takes the login for nobody’s' }
  return { ok: true, detail: `logged in as ${username}` }
}
