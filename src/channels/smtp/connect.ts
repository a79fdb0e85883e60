import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type SmtpConnection from 'nodemailer/lib/smtp-connection'
import type { Outcome } from '../../model/delivery.ts'
import { parseReply } from './replies.ts'
import type { SmtpSettings } from './settings.ts'

/** A connection past greeting, TLS and login. */
export interface Line {
  socket: Socket
  hasPipelining: boolean
  hasUtf8: boolean
  /** Delivery status notifications (RFC 3461). */
  hasDsn: boolean
  hasSize: boolean
  /** Largest message in bytes; 0: not said. */
  maxSize: number
  isLoggedIn: boolean
}

/** Why there is no connection. The message of the error holds no secret of ours, but may hold the server's words. */
export class ConnectError extends Error {
  readonly outcome: Extract<Outcome, { kind: 'retry' | 'rejected' }>

  constructor(outcome: Extract<Outcome, { kind: 'retry' | 'rejected' }>) {
    super(outcome.reason)
    this.outcome = outcome
  }
}

/** What nodemailer reports, as far as we read it. */
interface Fault extends Error {
  code?: string
  originalCode?: string
  command?: string
  response?: string
}

/** Opens a connection, upgrades it and logs in, by nodemailer's low-level client. Throws ConnectError. */
export async function connect(settings: SmtpSettings, signal: AbortSignal): Promise<Line> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const connection = new Connection({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    requireTLS: settings.requireTLS,
    tls: settings.tls,
    ...(settings.tls.servername === undefined ? {} : { servername: settings.tls.servername }),
    ...(settings.name === undefined ? {} : { name: settings.name }),
    connectionTimeout: settings.connectMs,
    dnsTimeout: settings.connectMs,
    greetingTimeout: settings.greetingMs,
    socketTimeout: settings.replyMs,
    socketCloseTimeout: 0,
  })
  const login = await loginOf(settings)
  let onAbort = () => {}
  // The socket's own timer starts again with every byte; a server that trickles must not hold us for ever.
  let patience: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      onAbort = () => reject(new ConnectError({ kind: 'retry', reason: 'interrupted', scope: 'channel' }))
      if (signal.aborted) return onAbort()
      signal.addEventListener('abort', onAbort, { once: true })
      patience = setTimeout(
        () =>
          reject(
            new ConnectError({
              kind: 'retry',
              reason: 'timeout',
              scope: 'channel',
              detail: 'connecting and logging in took too long',
            }),
          ),
        settings.connectMs + settings.greetingMs + settings.replyMs,
      )
      connection.on('error', reject)
      connection.on('end', () => reject(new Error('the server closed the connection')))
      connection.connect((error) => {
        if (error != null) return reject(error)
        if (login === undefined || !connection.allowsAuth) return resolve()
        connection.login(login, (fault) => (fault == null ? resolve() : reject(fault)))
      })
    })
    return lineOf(connection)
  } catch (error) {
    connection.close()
    throw error instanceof ConnectError ? error : new ConnectError(explain(error as Fault, settings))
  } finally {
    clearTimeout(patience)
    signal.removeEventListener('abort', onAbort)
  }
}

async function loginOf({ user, password, auth }: SmtpSettings) {
  if (auth.method === 'XOAUTH2' || auth.accessToken !== undefined || auth.refreshToken !== undefined) {
    const { default: XOAuth2 } = await import('nodemailer/lib/xoauth2')
    const { accessToken, clientId, clientSecret, refreshToken, accessUrl } = auth
    return {
      method: 'XOAUTH2',
      user,
      oauth2: new XOAuth2({ user, accessToken, clientId, clientSecret, refreshToken, accessUrl }),
    }
  }
  return user === undefined && password === undefined ? undefined : { user, pass: password, method: auth.method }
}

/** Takes the socket over. nodemailer's other listeners stay: they only note the end of the connection. */
function lineOf(connection: SmtpConnection): Line {
  const internals = connection as unknown as { _supportedExtensions: string[]; _maxAllowedSize: number }
  const socket = connection._socket
  if (!socket || !Array.isArray(internals._supportedExtensions))
    throw new Error('this version of nodemailer shows no socket')
  socket.removeAllListeners('data')
  socket.setTimeout(0)
  const has = (name: string) => internals._supportedExtensions.includes(name)
  return {
    socket,
    hasPipelining: has('PIPELINING'),
    hasUtf8: has('SMTPUTF8'),
    hasDsn: has('DSN'),
    hasSize: has('SIZE'),
    maxSize: internals._maxAllowedSize || 0,
    isLoggedIn: connection.authenticated,
  }
}

/** Name of the protocol such as `TLSv1.3`; undefined where the connection is not encrypted. */
export function tlsProtocol(socket: Socket): string | undefined {
  return (socket as Partial<TLSSocket>).getProtocol?.() ?? undefined
}

/** Nothing of a message has left yet, so nothing here is ever `unknown`. */
function explain(fault: Fault, { host, port, requireTLS }: SmtpSettings): ConnectError['outcome'] {
  const reply = fault.response === undefined ? undefined : parseReply(fault.response)
  const detail = `${host}:${port}: ${reply?.text ?? fault.message.replace(/\s+/g, ' ')}`
  const retry = (reason: string): ConnectError['outcome'] => ({ kind: 'retry', reason, scope: 'channel', detail })
  const rejected = (reason: string): ConnectError['outcome'] => ({ kind: 'rejected', reason, scope: 'channel', detail })
  const isTemporary = reply !== undefined && reply.code < 500
  switch (fault.code) {
    case 'EAUTH':
    case 'EOAUTH2':
    case 'ENOAUTH':
      // A token that could not be fetched says nothing about the credentials.
      return isTemporary || /^E(FETCH|CONN|TIMEDOUT|DNS|NOTFOUND|AI_AGAIN|SOCKET)/.test(fault.originalCode ?? '')
        ? retry('auth-unavailable')
        : rejected('auth')
    case 'ETIMEDOUT':
      return retry('timeout')
    case 'EDNS':
      return retry('dns')
  }
  if (fault.command === 'STARTTLS' && reply !== undefined) {
    if (isTemporary && reply.code >= 400) return retry('tls-unavailable')
    return requireTLS
      ? { ...rejected('tls-required'), detail: `${host}:${port} offers no TLS: ${reply.text}` }
      : rejected('tls')
  }
  if (fault.command === 'EHLO' && requireTLS && reply !== undefined && reply.code >= 500)
    return rejected('tls-required')
  if (/CERT|SIGNATURE|ISSUER|^ERR_TLS|^ERR_SSL|^EPROTO$/.test(fault.originalCode ?? fault.code ?? ''))
    return rejected('tls')
  if (reply !== undefined && reply.code >= 500) return rejected('refused')
  return retry(reply === undefined ? 'connect' : 'service-closing')
}
