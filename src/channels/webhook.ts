import { setMaxListeners } from 'node:events'
import { connect as connectPlain, isIP } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Outcome } from '../model/delivery.ts'
import { NotifyError } from '../model/error.ts'
import { createRedactor } from '../model/redact.ts'
import { type Message, textOf } from '../model/text.ts'
import type { About, Channel } from '../ports/channel.ts'
import { milliseconds } from './duration.ts'
import { openHttp, outcomeOf } from './http.ts'
import { loginOf } from './json-api.ts'
import { publicLookup } from './public-address.ts'
import { readChannelSchema } from './schema.ts'
import { signedHeaders, signerOf } from './webhook/sign.ts'

export interface WebhookConfig {
  url: string
  secret?: string | readonly string[]
  format?: 'standard' | 'cloudevents'
  headers?: Readonly<Record<string, string>>
  timeout?: string
  connectTimeout?: string
  allowPrivate?: boolean
}

/** The request but for what each attempt signs. */
export interface WebhookPayload {
  id: string
  contentType: string
  body: string
}

/** Standard Webhooks advises less than 20 kB; a longer text is left out, the link stays. */
const largestBody = 20_000

const webhook: Channel<WebhookConfig, WebhookPayload> = {
  schema: readChannelSchema('webhook'),
  reach: 'place',
  compose(message, _to, config, about) {
    // The signed content is split at full stops, so the id has none.
    const id = `msg_${about.key.slice(0, 32)}`
    const isCloudEvent = config.format === 'cloudevents'
    const write = (withText: boolean) =>
      isCloudEvent ? cloudEvent(id, message, about, withText) : standard(message, about, withText)
    const whole = write(true)
    return {
      id,
      contentType: isCloudEvent ? 'application/cloudevents+json' : 'application/json',
      body: Buffer.byteLength(whole) < largestBody ? whole : write(false),
    }
  },
  async open(config, env) {
    const url = parseUrl(config.url)
    const secrets = config.secret === undefined ? [] : [config.secret].flat()
    const signers = secrets.map(signerOf)
    const own = [config.url, `${url.pathname}${url.search}`, ...secrets, ...Object.values(config.headers ?? {})]
    const redact = createRedactor(own.filter((secret) => secret !== '/'))
    const headers = { ...config.headers, ...loginOf(url) }
    const timeoutMs = milliseconds(config.timeout, 30_000)
    const connectMs = milliseconds(config.connectTimeout, 10_000)
    const http = await openHttp({
      origin: url.origin,
      connections: env.concurrency,
      connectMs,
      timeoutMs,
      allowPrivate: config.allowPrivate === true,
    })
    return {
      async send({ id, contentType, body }, _key, signal) {
        setMaxListeners(0, signal)
        const now = Date.now()
        const signed = signedHeaders(signers, id, Math.floor(now / 1_000), body)
        const result = await http.post(
          `${url.pathname}${url.search}`,
          { ...headers, 'content-type': contentType, 'user-agent': 'notify-as-code', ...signed },
          body,
          signal,
        )
        // Receivers drop a repeated webhook-id, so a proxy's failure may simply be tried again.
        const outcome: Outcome = outcomeOf(result, true, now, redact)
        return outcome.detail === undefined ? outcome : { ...outcome, detail: redact(`${url.host}: ${outcome.detail}`) }
      },
      async check(_deep, signal) {
        const fault = await reach(url, connectMs, config.allowPrivate === true, signal)
        return fault === undefined
          ? {
              ok: true,
              detail: `${url.origin} takes connections; whether it takes the signature shows with the first message`,
            }
          : { ok: false, detail: `${url.origin} cannot be reached: ${fault}` }
      },
      close: () => http.close(),
    }
  },
}

export default webhook

function standard(message: Message, about: About, withText: boolean): string {
  return JSON.stringify({
    type: typeOf(about),
    timestamp: new Date(about.date).toISOString(),
    data: dataOf(message, about, withText),
  })
}

/** CloudEvents 1.0, structured mode. */
function cloudEvent(id: string, message: Message, about: About, withText: boolean): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: `/notify/${encodeURIComponent(about.project)}`,
    type: `notify.${typeOf(about)}`,
    ...(about.notices === undefined ? { subject: about.event.id } : {}),
    time: new Date(about.date).toISOString(),
    datacontenttype: 'application/json',
    data: dataOf(message, about, withText),
  })
}

/** Such as `maintenance.rescheduled` or `maintenance.24h_before_start`. */
function typeOf({ event, moment, notices }: About): string {
  if (notices !== undefined) return moment
  return `${event.type}.${moment
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')}`
}

function dataOf(message: Message, about: About, withText: boolean): object {
  const { notices, project } = about
  return {
    project,
    // What a digest says together, each as it would stand there alone.
    ...(notices === undefined ? noticeOf(about) : { notices: notices.map(noticeOf) }),
    language: message.language,
    subject: textOf(message.subject),
    short: textOf(message.short),
    text: withText ? textOf(message.text) : null,
  }
}

function noticeOf({ event, facts, occurrence, rule, moment, statusPage }: About): object {
  const iso = (instant: number | null | undefined) => (instant == null ? null : new Date(instant).toISOString())
  const { start, end } = facts ?? event.window ?? {}
  return {
    event: event.id,
    occurrence,
    rule,
    moment,
    // What the message states: an event that starts by itself says nothing of it in its file.
    status: facts?.status ?? event.status,
    urgency: event.urgency,
    impact: event.impact?.level ?? null,
    services: event.services,
    window: { start: iso(start), end: iso(end), timezone: event.timezone },
    statusPage: statusPage ?? null,
  }
}

function parseUrl(text: string): URL {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new NotifyError('bad-channel-config', 'the url of webhook is no URL')
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new NotifyError('bad-channel-config', 'the url of webhook must start with https: or http:')
  return url
}

/** Connects, with TLS where the URL says so, and hangs up; undefined: it worked. */
function reach(
  { protocol, hostname, port }: URL,
  timeoutMs: number,
  allowPrivate: boolean,
  signal: AbortSignal,
): Promise<string | undefined> {
  const host = hostname.replace(/^\[|\]$/g, '')
  return new Promise((resolve) => {
    const done = (fault?: string) => {
      socket.destroy()
      signal.removeEventListener('abort', onAbort)
      resolve(fault)
    }
    const onAbort = () => done('interrupted')
    const isTls = protocol === 'https:'
    const options = {
      host,
      port: Number(port || (isTls ? 443 : 80)),
      timeout: timeoutMs,
      lookup: allowPrivate ? undefined : publicLookup,
    }
    const socket = isTls
      ? connectTls({ ...options, ...(isIP(host) === 0 ? { servername: host } : {}) }, () => done())
      : connectPlain(options, () => done())
    socket.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'failed'))
    socket.on('timeout', () => done('no answer in time'))
    signal.addEventListener('abort', onAbort, { once: true })
  })
}
