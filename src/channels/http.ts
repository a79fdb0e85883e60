import { isIP } from 'node:net'
import type { Dispatcher } from 'undici'
import type { Outcome } from '../model/delivery.ts'
import { NotifyError } from '../model/error.ts'
import { isPrivate, privateCode, publicLookup } from './public-address.ts'

export interface HttpOptions {
  /** Requests go to this scheme, host and port only. */
  origin: string
  connections: number
  /** For the name, the connection and TLS together. */
  connectMs: number
  /** From the request to the end of the answer. */
  timeoutMs: number
  /** Also addresses of private networks and of this machine. */
  allowPrivate: boolean
  /** As much of an answer's body as is read, in bytes. Default: 64 KiB. */
  largestAnswer?: number
}

export interface Answer {
  kind: 'answer'
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: string
}

/** What came of one request. `isSent`: bytes of it may have reached the peer. */
export type HttpResult = Answer | { kind: 'fault'; reason: string; isSent: boolean; detail: string }

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface HttpClient {
  request(
    method: HttpMethod,
    path: string,
    headers: Record<string, string>,
    body: string | Uint8Array | undefined,
    signal: AbortSignal,
  ): Promise<HttpResult>
  post(path: string, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<HttpResult>
  close(): Promise<void>
}

/**
 * Keeps connections to one server open. Never follows a redirect, so that neither a token nor a message travels to a host
 * that nobody named.
 */
export async function openHttp(options: HttpOptions): Promise<HttpClient> {
  const { hostname } = new URL(options.origin)
  const host = hostname.replace(/^\[|\]$/g, '')
  if (!options.allowPrivate && isIP(host) !== 0 && isPrivate(host)) throw privateAddress(options.origin)
  const { Pool } = await import('undici')
  const pool = new Pool(options.origin, {
    connections: options.connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    // Our own timer covers the whole request.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: options.connectMs, lookup: options.allowPrivate ? undefined : publicLookup },
  })
  const send: HttpClient['request'] = (method, path, headers, body, signal) =>
    request(pool, { path, method, headers, body }, options, signal)
  return {
    request: send,
    post: (path, headers, body, signal) => send('POST', path, headers, body, signal),
    close: () => pool.destroy(),
  }
}

function request(
  pool: Dispatcher,
  options: Dispatcher.DispatchOptions,
  { timeoutMs, largestAnswer = 64 * 1024 }: HttpOptions,
  signal: AbortSignal,
): Promise<HttpResult> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined
    let isOver = false
    let status = 0
    let headers: Answer['headers'] = {}
    const chunks: Buffer[] = []
    let size = 0

    function finish(result: HttpResult): void {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      resolve(result)
    }
    /** A request that waits for a connection has no controller yet: it is ended when it gets one. */
    function giveUp(reason: string, detail: string): void {
      const isSent = controller !== undefined
      finish({ kind: 'fault', reason, isSent, detail })
      controller?.abort(new Error(reason))
    }
    const onAbort = () => giveUp('interrupted', 'the run was interrupted')
    const timer = setTimeout(() => giveUp('timeout', `no answer within ${timeoutMs} ms`), timeoutMs)
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })

    pool.dispatch(options, {
      onRequestStart(started) {
        if (isOver) started.abort(new Error('given up'))
        else controller = started
      },
      onResponseStart(_, code, fields) {
        status = code
        headers = fields
      },
      onResponseData(_, chunk) {
        size += chunk.length
        if (size <= largestAnswer) chunks.push(chunk)
        // The status decides; whoever goes on for ever is not listened to.
        else if (!isOver) {
          finish({ kind: 'answer', status, headers, body: Buffer.concat(chunks).toString('utf8') })
          controller?.abort(new Error('answer too large'))
        }
      },
      onResponseEnd() {
        finish({ kind: 'answer', status, headers, body: Buffer.concat(chunks).toString('utf8') })
      },
      onResponseError(_, error: NodeJS.ErrnoException) {
        finish({
          kind: 'fault',
          reason: reasonOf(error),
          isSent: controller !== undefined,
          detail: error.code ?? error.name,
        })
      },
    })
  })
}

function reasonOf({ code = '', name }: NodeJS.ErrnoException): string {
  if (code === privateCode) return 'private-address'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'dns'
  if (/CERT|SIGNATURE|ISSUER|^ERR_TLS|^ERR_SSL|^EPROTO$/.test(code)) return 'tls'
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'timeout'
  if (name === 'HTTPParserError' || /OVERFLOW|RESPONSE/.test(code)) return 'protocol'
  return /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code) ? 'connect' : 'connection-lost'
}

/**
 * What an answer means. `isRepeatable`: the receiver drops a repeated request by its key, so that a proxy's 502 or 504 is
 * just another failure; elsewhere the request may have been carried out behind it.
 * `body` is quoted in the detail, cut to some words; `redact` takes secrets out of it before, for half a secret is not found.
 */
export function outcomeOf(
  result: HttpResult,
  isRepeatable: boolean,
  now: number,
  redact: (text: string) => string,
): Outcome {
  if (result.kind === 'fault') {
    const { reason, isSent, detail } = result
    if (isSent) return { kind: 'unknown', reason, detail }
    return reason === 'tls' || reason === 'private-address'
      ? { kind: 'rejected', reason, scope: 'channel', detail }
      : { kind: 'retry', reason, scope: 'channel', detail }
  }
  const { status, headers } = result
  if (status >= 200 && status < 300) return { kind: 'sent' }
  const detail = excerpt(status, redact(result.body))
  const after = retryAfter(headers['retry-after'], now)
  const retry = (reason: string): Outcome => ({
    kind: 'retry',
    reason,
    scope: 'channel',
    ...(after === undefined ? {} : { after }),
    detail,
  })
  if (status < 400) return { kind: 'rejected', reason: 'redirect', scope: 'channel', detail }
  switch (status) {
    case 401:
    case 403:
    case 407:
      return { kind: 'rejected', reason: 'auth', scope: 'channel', detail }
    case 404:
    case 405:
      return { kind: 'rejected', reason: 'not-found', scope: 'channel', detail }
    case 410:
      return { kind: 'rejected', reason: 'gone', scope: 'channel', detail }
    case 413:
      return { kind: 'rejected', reason: 'too-large', scope: 'content', detail }
    case 408:
    case 423:
    case 425:
      return retry('deferred')
    case 420:
    case 429:
      return retry('rate-limited')
    case 501:
    case 505:
      return { kind: 'rejected', reason: 'protocol', scope: 'channel', detail }
    case 502:
    case 504:
      return isRepeatable ? retry('gateway') : { kind: 'unknown', reason: 'gateway', detail }
  }
  if (status < 500) return { kind: 'rejected', reason: 'content-refused', scope: 'content', detail }
  return retry(status === 503 ? 'unavailable' : 'server-error')
}

function excerpt(status: number, body: string): string {
  const words = body
    .replace(/[\x00-\x20\x7f-\x9f]+/g, ' ')
    .trim()
    .slice(0, 200)
  return words === '' ? `HTTP ${status}` : `HTTP ${status}: ${words}`
}

/** Nobody is made to wait longer by a header; the channel's own backoff goes on from there. */
const longestWaitMs = 24 * 60 * 60_000

/** RFC 9110 10.2.3: seconds (fractions occur), or a date. Milliseconds from `now`. */
export function retryAfter(value: string | string[] | undefined, now: number): number | undefined {
  const text = (Array.isArray(value) ? value[0] : value)?.trim()
  if (text === undefined || text === '') return undefined
  const ms = /^\d{1,9}(\.\d+)?$/.test(text)
    ? Number(text) * 1_000
    : /[a-z]/i.test(text)
      ? Date.parse(text) - now
      : Number.NaN
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, Math.round(ms)), longestWaitMs)
}

function privateAddress(origin: string): NotifyError {
  return new NotifyError('private-address', `${origin} is an address inside a private network or of this machine`, {
    hint: 'write allowPrivate: true in the channel’s config if that is meant',
  })
}
