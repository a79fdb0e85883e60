import { createECDH } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { RequestOptions } from 'web-push'
import type { Outcome } from '../model/delivery.ts'
import { NotifyError } from '../model/error.ts'
import { createRedactor } from '../model/redact.ts'
import { type Message, textOf } from '../model/text.ts'
import type { About, Addressee, Channel, ChannelEnv, ConfigFault, Sender } from '../ports/channel.ts'
import { cutText } from './chat-text.ts'
import { milliseconds } from './duration.ts'
import { type HttpClient, openHttp, outcomeOf } from './http.ts'
import { loadLibrary } from './library.ts'
import { readChannelSchema } from './schema.ts'

export interface WebpushConfig {
  publicKey: string
  privateKey: string
  subject: string
  ttl?: string
  icon?: string
  hosts?: readonly string[]
  allowPrivate?: boolean
  timeout?: string
  connectTimeout?: string
}

/** What a browser's `PushSubscription.toJSON()` gives. */
interface Subscription {
  endpoint: string
  keys: { p256dh: string; auth: string }
}

export type WebpushPayload =
  | { refused: string }
  | {
      subscription: Subscription
      /** What the page's service worker gets. */
      data: string
      /** Seconds for which the push service keeps it. */
      ttl: number
      urgency: 'normal' | 'high'
      /** A newer message of the same event replaces an undelivered one (RFC 8030, 5.4). */
      topic: string
    }

/** The push services of browsers. An endpoint is what a browser gave us: a request must not go just anywhere. */
const knownHosts = [
  'fcm.googleapis.com',
  '*.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
] as const

/** RFC 8291 permits 4,096 octets with the padding and the header of the encryption; this is safe everywhere. */
const largestData = 3_000

const webpush: Channel<WebpushConfig, WebpushPayload> = {
  schema: readChannelSchema('webpush'),
  reach: 'people',
  // A browser's subscription stands under addresses.
  address: () => undefined,
  checkConfig: ({ subject }): ConfigFault[] =>
    /^https:\/\/localhost\b/.test(subject)
      ? [{ path: ['subject'], message: 'push services refuse localhost', hint: 'write mailto:ops@acme.example' }]
      : [],
  compose,
  open,
}

export default webpush

function compose(message: Message, to: Addressee, config: WebpushConfig, about: About): WebpushPayload {
  const subscription = parseSubscription(to.address)
  if (subscription === undefined) return { refused: 'the address is no push subscription in JSON' }
  const { event, moment, facts, date } = about
  const start = / before start$/.test(moment) ? (facts?.start ?? undefined) : undefined
  const usual = milliseconds(config.ttl, 24 * 60 * 60_000) / 1_000
  const ttl = start === undefined ? usual : Math.max(0, Math.min(usual, Math.ceil((start - date) / 1_000)))
  const tag = about.thread.slice(0, 32)
  const write = (body: string) =>
    JSON.stringify({
      title: cutText(textOf(message.subject), 200),
      body,
      lang: message.language,
      // One notification an event: showNotification replaces what has the same tag.
      tag,
      renotify: true,
      requireInteraction: event.urgency === 'emergency',
      timestamp: date,
      ...(config.icon === undefined ? {} : { icon: config.icon }),
      data: { event: event.id, moment, status: facts?.status ?? event.status, url: about.statusPage ?? null },
    })
  const text = textOf(message.short)
  const room = largestData - Buffer.byteLength(write(''))
  const body = cutText(text, Math.max(0, room), (candidate) => Buffer.byteLength(JSON.stringify(candidate)))
  return { subscription, data: write(body), ttl, urgency: event.urgency === 'routine' ? 'normal' : 'high', topic: tag }
}

function parseSubscription(text: string): Subscription | undefined {
  let value: Partial<Subscription>
  try {
    value = JSON.parse(text) as Partial<Subscription>
  } catch {
    return undefined
  }
  const { endpoint, keys } = value ?? {}
  const isWhole = typeof endpoint === 'string' && typeof keys?.p256dh === 'string' && typeof keys.auth === 'string'
  return isWhole && URL.canParse(endpoint) ? { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } } : undefined
}

async function open(config: WebpushConfig, env: ChannelEnv): Promise<Sender<WebpushPayload>> {
  const { publicKey, privateKey, subject, allowPrivate = false } = config
  requirePair(publicKey, privateKey)
  const { default: library } = await loadLibrary('web-push', env.dir)
  const redact = createRedactor([privateKey])
  const services = new Map<string, Promise<HttpClient>>()
  const serviceAt = (origin: string) => {
    const known = services.get(origin)
    if (known !== undefined) return known
    const opening = openHttp({
      origin,
      connections: env.concurrency,
      connectMs: milliseconds(config.connectTimeout, 10_000),
      timeoutMs: milliseconds(config.timeout, 30_000),
      allowPrivate,
    })
    services.set(origin, opening)
    return opening
  }

  return {
    async send(payload, _key, signal) {
      if (signal.aborted) return { kind: 'retry', reason: 'interrupted', scope: 'channel' }
      if ('refused' in payload) return badAddress(payload.refused)
      const { subscription, data, ttl, urgency, topic } = payload
      const url = new URL(subscription.endpoint)
      if (!isPermitted(url, config)) return badAddress(`${url.host} is no push service that is known`)
      let details: ReturnType<typeof library.generateRequestDetails>
      try {
        const options: RequestOptions & { urgency: string; topic: string } = {
          vapidDetails: { subject, publicKey, privateKey },
          TTL: ttl,
          urgency,
          topic,
          contentEncoding: 'aes128gcm',
        }
        details = library.generateRequestDetails(subscription, data, options as RequestOptions)
      } catch (error) {
        // Keys of a subscription that are none: the library checks them before it encrypts.
        return badAddress(redact(error instanceof Error ? error.message : 'its keys are wrong'))
      }
      setMaxListeners(0, signal)
      const service = await serviceAt(url.origin)
      const headers = Object.fromEntries(Object.entries(details.headers).map(([name, value]) => [name, String(value)]))
      const result = await service.request('POST', `${url.pathname}${url.search}`, headers, details.body ?? '', signal)
      return pushOutcome(result, url.host, redact)
    },
    async check() {
      // A signed request could only be sent to somebody: the keys themselves are proved.
      library.getVapidHeaders('https://fcm.googleapis.com', subject, publicKey, privateKey, 'aes128gcm')
      return {
        ok: true,
        detail:
          'the VAPID keys belong together and sign; whether a push service takes them shows with the first message',
      }
    },
    async close() {
      for (const service of services.values()) await (await service).close()
    },
  }
}

function badAddress(detail: string): Outcome {
  return { kind: 'rejected', reason: 'bad-address', scope: 'recipient', detail, address: 'dead' }
}

function isPermitted({ protocol, hostname }: URL, { hosts = knownHosts, allowPrivate }: WebpushConfig): boolean {
  if (protocol !== 'https:' && !(protocol === 'http:' && allowPrivate === true)) return false
  return hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host))
}

/** RFC 8030, 5 and 7.2, and what the services make of it: Microsoft's answers 406 where others answer 429. */
function pushOutcome(result: Parameters<typeof outcomeOf>[0], host: string, redact: (text: string) => string): Outcome {
  const outcome = outcomeOf(result, false, Date.now(), redact)
  const detail = 'detail' in outcome && outcome.detail !== undefined ? redact(`${host}: ${outcome.detail}`) : undefined
  const told = detail === undefined ? {} : { detail }
  if (result.kind === 'fault') return { ...outcome, ...told }
  const { status, headers } = result
  if (status === 404 || status === 410)
    return { kind: 'rejected', reason: 'unsubscribed', scope: 'recipient', address: 'dead', ...told }
  if (status === 406) {
    const limited = outcomeOf({ ...result, status: 429 }, false, Date.now(), redact)
    return { ...limited, ...told }
  }
  if (outcome.kind !== 'sent') return { ...outcome, ...told }
  if (status !== 201 && status !== 202)
    return { kind: 'unknown', reason: 'protocol', detail: `${host}: HTTP ${status}` }
  const location = headers.location
  return typeof location === 'string' ? { kind: 'sent', ref: location } : { kind: 'sent' }
}

/** Both keys as one curve point and its number (P-256), in base64url: one must be the other's. */
function requirePair(publicKey: string, privateKey: string): void {
  const fail = (message: string, cause?: unknown) =>
    new NotifyError('bad-channel-config', `webpush: ${message}`, {
      hint: 'make a pair with: npx web-push generate-vapid-keys',
      cause,
    })
  let own: string
  try {
    const ecdh = createECDH('prime256v1')
    ecdh.setPrivateKey(Buffer.from(privateKey, 'base64url'))
    own = ecdh.getPublicKey('base64url')
  } catch (cause) {
    throw fail('the private key is no VAPID key', cause)
  }
  if (own !== publicKey.replace(/=+$/, '')) throw fail('the public key is not that of the private key')
}
