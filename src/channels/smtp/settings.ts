import { createPrivateKey } from 'node:crypto'
import type { SecureContextOptions } from 'node:tls'
import { NotifyError } from '../../model/error.ts'
import { milliseconds } from '../duration.ts'
import { parseMailbox } from '../mime/header.ts'
import type { MailOptions } from '../mime.ts'
import type { SecurityConfig } from '../security/keys.ts'

/** As written in the channel's `config`, its secrets resolved. */
export interface SmtpConfig extends MailOptions, SecurityConfig {
  url?: string
  host?: string
  port?: number | string
  secure?: boolean
  requireTLS?: boolean
  user?: string
  password?: string
  auth?: {
    method?: 'PLAIN' | 'LOGIN' | 'CRAM-MD5' | 'XOAUTH2'
    accessToken?: string
    clientId?: string
    clientSecret?: string
    refreshToken?: string
    accessUrl?: string
  }
  tls?: { ca?: string; rejectUnauthorized?: boolean; servername?: string }
  name?: string
  connectionTimeout?: string
  greetingTimeout?: string
  socketTimeout?: string
  maxMessages?: number
}

/** What a connection needs to know. Times in milliseconds. */
export interface SmtpSettings {
  host: string
  port: number
  secure: boolean
  requireTLS: boolean
  user: string | undefined
  password: string | undefined
  auth: NonNullable<SmtpConfig['auth']>
  tls: SecureContextOptions & { rejectUnauthorized?: boolean; servername?: string }
  name: string | undefined
  connectMs: number
  greetingMs: number
  replyMs: number
  maxMessages: number
  /** Everything that must not appear in an outcome. */
  secrets: string[]
}

/** Throws NotifyError `bad-channel-config`; what a schema can check is taken as checked. */
export function smtpSettings(config: SmtpConfig): SmtpSettings {
  const url = config.url === undefined ? undefined : parseUrl(config.url)
  const host = config.host ?? url?.host
  if (host === undefined || host === '') throw badConfig('smtp needs url or host')
  const secure = config.secure ?? url?.secure ?? Number(config.port) === 465
  const port = Number(config.port ?? url?.port ?? (secure ? 465 : 587))
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw badConfig(`${config.port} is no port`)
  const user = config.user ?? url?.user
  const password = config.password ?? url?.password
  checkDkim(config)
  for (const name of ['from', 'replyTo'] as const) {
    const text = config[name]
    if (text !== undefined && parseMailbox(text) === undefined)
      throw badConfig(`${name} of smtp is no mail address`, 'write "Name <name@domain>"')
  }
  const { ca, rejectUnauthorized, servername } = config.tls ?? {}
  return {
    host,
    port,
    secure,
    // A password must not be readable on the way, so it is never sent to another machine in the clear unless somebody says so.
    requireTLS:
      config.requireTLS ?? (!secure && (password !== undefined || config.auth !== undefined) && !isThisMachine(host)),
    user,
    password,
    auth: config.auth ?? {},
    tls: {
      ...(ca === undefined ? {} : { ca }),
      ...(rejectUnauthorized === undefined ? {} : { rejectUnauthorized }),
      ...(servername === undefined ? {} : { servername }),
    },
    name: config.name,
    connectMs: milliseconds(config.connectionTimeout, 30_000),
    greetingMs: milliseconds(config.greetingTimeout, 30_000),
    replyMs: milliseconds(config.socketTimeout, 60_000),
    maxMessages: config.maxMessages ?? 1_000,
    secrets: [
      config.url,
      password,
      config.auth?.accessToken,
      config.auth?.clientSecret,
      config.auth?.refreshToken,
      config.listUnsubscribe?.secret,
      config.dkim?.privateKey,
      ...[...(config.pgp?.signingKeys ?? []), ...(config.smime?.signingKeys ?? [])].flatMap((key) => [
        key.privateKey,
        key.passphrase,
      ]),
    ].filter((secret) => secret !== undefined),
  }
}

function parseUrl(text: string): { host: string; port?: string; secure: boolean; user?: string; password?: string } {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw badConfig(
      'the url of smtp is no URL',
      'write smtp://user:password@host:587, with special characters of the password percent-encoded',
    )
  }
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    throw badConfig('the url of smtp must start with smtp: or smtps:')
  return {
    // IPv6 addresses stand in brackets.
    host: url.hostname.replace(/^\[|\]$/g, ''),
    ...(url.port === '' ? {} : { port: url.port }),
    secure: url.protocol === 'smtps:' || url.port === '465',
    ...(url.username === '' ? {} : { user: decode(url.username) }),
    ...(url.password === '' ? {} : { password: decode(url.password) }),
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function checkDkim({ dkim }: SmtpConfig): void {
  if (dkim === undefined) return
  try {
    if (createPrivateKey(dkim.privateKey).asymmetricKeyType === 'rsa') return
  } catch {
    // The reason would quote the key.
  }
  throw badConfig('dkim.privateKey of smtp is no RSA key in PEM form', 'openssl genrsa 2048 makes one')
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host)
}

function badConfig(message: string, hint?: string): NotifyError {
  return new NotifyError('bad-channel-config', message, { hint })
}
