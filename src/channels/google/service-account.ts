import { createPrivateKey, sign } from 'node:crypto'
import type { Outcome } from '../../model/delivery.ts'
import { NotifyError } from '../../model/error.ts'
import type { ChannelEnv } from '../../ports/channel.ts'
import { openApi } from '../json-api.ts'

/** The key file of a service account, as Google's console gives it; further fields are not needed. */
interface KeyFile {
  client_email: string
  private_key: string
  private_key_id?: string
  token_uri?: string
}

export interface ServiceAccount {
  /** A token that is still good, asked for only when there is none. */
  token(signal: AbortSignal): Promise<{ token: string } | { outcome: Outcome }>
  /** The last token was refused. */
  forget(): void
  secrets: readonly string[]
  close(): Promise<void>
}

export interface ServiceAccountOptions {
  tokenUrl?: string
  timeout?: string
  connectTimeout?: string
}

/**
 * Access tokens for a service account (RFC 7523, https://developers.google.com/identity/protocols/oauth2/service-account).
 * Throws NotifyError `bad-channel-config` where the key is none; the error quotes nothing of it.
 */
export async function openServiceAccount(
  text: string,
  scope: string,
  options: ServiceAccountOptions,
  env: ChannelEnv,
): Promise<ServiceAccount> {
  const key = parseKey(text)
  const url = new URL(options.tokenUrl ?? key.token_uri ?? 'https://oauth2.googleapis.com/token')
  const api = await openApi(
    {
      baseUrl: url.origin,
      name: 'the token service',
      secrets: [key.private_key],
      timeout: options.timeout,
      connectTimeout: options.connectTimeout,
    },
    { ...env, concurrency: 1 },
  )
  let current: { token: string; until: number } | undefined
  let asking: Promise<{ token: string } | { outcome: Outcome }> | undefined

  async function ask(signal: AbortSignal): Promise<{ token: string } | { outcome: Outcome }> {
    const form = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: assertionOf(key, scope, url.href, Math.floor(Date.now() / 1_000)),
    })
    const result = await api.call('POST', url.pathname, form, signal)
    const outcome = api.outcome(result, true)
    // No message has left yet, so nothing is in doubt.
    if (outcome.kind === 'unknown') return { outcome: { ...outcome, kind: 'retry', scope: 'channel' } }
    if (outcome.kind !== 'sent') {
      const isRefused = outcome.kind === 'rejected'
      return { outcome: isRefused ? { ...outcome, reason: 'auth', scope: 'channel' } : outcome }
    }
    const { access_token, expires_in = 0 } = ((result as { json?: unknown }).json ?? {}) as {
      access_token?: string
      expires_in?: number
    }
    if (access_token === undefined)
      return {
        outcome: { kind: 'retry', reason: 'protocol', scope: 'channel', detail: 'the token service gave no token' },
      }
    // A minute early, so that no request leaves with a token that ends under way.
    current = { token: access_token, until: Date.now() + (expires_in - 60) * 1_000 }
    return { token: access_token }
  }

  return {
    async token(signal) {
      if (signal.aborted) return { outcome: { kind: 'retry', reason: 'interrupted', scope: 'channel' } }
      if (current !== undefined && Date.now() < current.until) return { token: current.token }
      asking ??= ask(signal).finally(() => {
        asking = undefined
      })
      return asking
    },
    forget() {
      current = undefined
    },
    secrets: [text, key.private_key],
    close: () => api.close(),
  }
}

function parseKey(text: string): KeyFile {
  try {
    const key = JSON.parse(text) as Partial<KeyFile>
    createPrivateKey(key.private_key ?? '')
    if (typeof key.client_email === 'string') return key as KeyFile
  } catch {
    // Said below: what the parser quotes may be the key.
  }
  throw new NotifyError('bad-channel-config', 'the service account’s key is not the JSON file that Google gives', {
    hint: 'write serviceAccount: "${file:…}" with the path of that file',
  })
}

function assertionOf(key: KeyFile, scope: string, audience: string, now: number): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = { alg: 'RS256', typ: 'JWT', ...(key.private_key_id === undefined ? {} : { kid: key.private_key_id }) }
  const claims = { iss: key.client_email, scope, aud: audience, iat: now, exp: now + 3_600 }
  const content = `${encode(header)}.${encode(claims)}`
  return `${content}.${sign('sha256', Buffer.from(content), createPrivateKey(key.private_key)).toString('base64url')}`
}
