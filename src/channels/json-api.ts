import { setMaxListeners } from 'node:events'
import type { Outcome } from '../model/delivery.ts'
import { NotifyError } from '../model/error.ts'
import { createRedactor } from '../model/redact.ts'
import type { ChannelEnv, Check } from '../ports/channel.ts'
import { milliseconds } from './duration.ts'
import { type Answer, type HttpMethod, type HttpResult, openHttp, outcomeOf } from './http.ts'

export interface ApiOptions {
  /** Scheme, host and, where the API lies below one, a path. A path may hold a secret: it never leaves. */
  baseUrl: string
  /** Of the adapter, for errors. */
  name: string
  headers?: Readonly<Record<string, string>>
  /** Everything of the config that must appear nowhere. */
  secrets: readonly string[]
  timeout?: string | undefined
  connectTimeout?: string | undefined
  /** In bytes, for an API that lists. Default: 64 KiB. */
  largestAnswer?: number
}

/** An answer with its body parsed, where it is JSON. */
export type ApiResult = (Answer & { json: unknown }) | Exclude<HttpResult, Answer>

/** An HTTP API that speaks JSON. */
export interface Api {
  /** `body`: an object becomes JSON, URLSearchParams a form, text and bytes go as they are. `path` begins with `/`. */
  call(
    method: HttpMethod,
    path: string,
    body: object | string | undefined,
    signal: AbortSignal,
    headers?: Readonly<Record<string, string>>,
  ): Promise<ApiResult>
  /** What the HTTP status means where the API says nothing of its own; without secrets. `isRepeatable` as for `outcomeOf`. */
  outcome(result: ApiResult, isRepeatable?: boolean): Outcome
  /** Takes the secrets out of what an API says itself. */
  redact(text: string): string
  /** The same, cut to the length of a detail; never before, for half a secret is not found. */
  quote(text: string): string
  close(): Promise<void>
}

/**
 * Opens an API at an address of the operator's own choice, which unlike a webhook's may be one of a private network. Never
 * follows a redirect. Throws NotifyError `bad-channel-config` for what is no URL.
 */
export async function openApi(options: ApiOptions, env: ChannelEnv): Promise<Api> {
  const url = parseBase(options)
  const base = url.pathname.replace(/\/+$/, '')
  const secrets = [...options.secrets, url.password, url.search]
  const redact = createRedactor(secrets.filter((secret) => secret !== ''))
  const http = await openHttp({
    origin: url.origin,
    connections: env.concurrency,
    connectMs: milliseconds(options.connectTimeout, 10_000),
    timeoutMs: milliseconds(options.timeout, 30_000),
    allowPrivate: true,
    ...(options.largestAnswer === undefined ? {} : { largestAnswer: options.largestAnswer }),
  })
  const shared = { 'user-agent': 'notify-as-code', accept: 'application/json', ...loginOf(url), ...options.headers }
  return {
    async call(method, path, body, signal, headers = {}) {
      setMaxListeners(0, signal)
      const { type, bytes } = encode(body)
      const own = { ...shared, ...(type === undefined ? {} : { 'content-type': type }), ...headers }
      const result = await http.request(method, `${base}${path}`, own, bytes, signal)
      return result.kind === 'answer' ? { ...result, json: parse(result.body) } : result
    },
    outcome(result, isRepeatable = false) {
      const outcome = outcomeOf(result, isRepeatable, Date.now(), redact)
      return outcome.detail === undefined ? outcome : { ...outcome, detail: redact(`${url.host}: ${outcome.detail}`) }
    },
    redact,
    quote: (text) => redact(text).slice(0, longestQuote),
    close: () => http.close(),
  }
}

const longestQuote = 300

/** What a check says of a call that needs the credentials; `proved` is the sentence for a yes. */
export function checkOf(api: Api, result: ApiResult, proved: string): Check {
  const outcome = api.outcome(result)
  if (outcome.kind === 'sent') return { ok: true, detail: proved }
  return { ok: false, detail: outcome.detail === undefined ? outcome.reason : `${outcome.reason}: ${outcome.detail}` }
}

function parseBase({ baseUrl, name }: ApiOptions): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url
  throw new NotifyError('bad-channel-config', `the address in the config of ${name} is no https: or http: URL`)
}

/** `https://user:password@…` as a Basic login. */
export function loginOf({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {}
  return { authorization: `Basic ${Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64')}` }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function encode(body: object | string | undefined): { type?: string; bytes: string | Uint8Array | undefined } {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return { bytes: body }
  if (body instanceof URLSearchParams)
    return { type: 'application/x-www-form-urlencoded; charset=utf-8', bytes: body.toString() }
  return { type: 'application/json; charset=utf-8', bytes: JSON.stringify(body) }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
