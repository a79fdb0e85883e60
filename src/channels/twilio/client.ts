import { AsyncLocalStorage } from 'node:async_hooks'
import type { Twilio } from 'twilio'
import type { ChannelEnv } from '../../ports/channel.ts'
import { type Api, type ApiResult, openApi } from '../json-api.ts'
import { loadLibrary } from '../library.ts'

export interface TwilioLogin {
  accountSid: string
  authToken?: string
  apiKey?: string
  apiSecret?: string
  apiUrl?: string
  timeout?: string
  connectTimeout?: string
}

/** An answer other than 2xx, or none, thrown through Twilio's library, which would lose headers and what became of the request. */
export class TwilioFailure extends Error {
  readonly result: ApiResult

  constructor(result: ApiResult) {
    super('Twilio did not accept the request')
    this.result = result
  }
}

export interface TwilioClient {
  api: Api
  /** Runs a call of the library; an abort of the signal ends its request. */
  run<T>(signal: AbortSignal, call: (client: Twilio) => Promise<T>): Promise<T>
}

/** What the library asks its transport for. */
interface LibraryRequest {
  method: string
  uri: string
  username?: string
  password?: string
  headers?: Record<string, string>
  params?: object
  data?: object
}

/**
 * Twilio's library makes the requests; ours carries them out, because only it knows whether bytes had left when one failed. The
 * library's own retries are off: the ledger would not know of them.
 */
export async function openTwilio(login: TwilioLogin, env: ChannelEnv): Promise<TwilioClient> {
  const { accountSid, authToken = '', apiKey, apiSecret = '' } = login
  const api = await openApi(
    {
      baseUrl: login.apiUrl ?? 'https://api.twilio.com',
      name: 'twilio',
      secrets: [authToken, apiSecret],
      timeout: login.timeout,
      connectTimeout: login.connectTimeout,
    },
    env,
  )
  const signals = new AsyncLocalStorage<AbortSignal>()
  const httpClient = {
    async request({ method, uri, username, password, params, data }: LibraryRequest) {
      const { pathname } = new URL(uri)
      const query = params === undefined ? '' : `?${form(params)}`
      const body = data === undefined ? undefined : form(data)
      const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
      const result = await api.call(
        method.toUpperCase() as 'GET' | 'POST',
        `${pathname}${query}`,
        body,
        signals.getStore()!,
        { authorization },
      )
      if (result.kind === 'fault' || result.status < 200 || result.status > 299) throw new TwilioFailure(result)
      return { statusCode: result.status, body: result.body, headers: result.headers }
    },
  }
  const { default: twilio } = await loadLibrary('twilio', env.dir)
  const client = twilio(apiKey ?? accountSid, apiKey === undefined ? authToken : apiSecret, {
    accountSid,
    autoRetry: false,
    lazyLoading: true,
    // Only `request` of the transport is ever called.
    httpClient: httpClient as never,
  })
  return { api, run: (signal, call) => signals.run(signal, () => call(client)) }
}

/** Undefined values are left out; a list is repeated, as Twilio reads lists. */
function form(values: object): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    if (value === undefined || value === null) continue
    for (const each of Array.isArray(value) ? value : [value]) fields.append(name, String(each))
  }
  return fields
}
