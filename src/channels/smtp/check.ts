import type { Check } from '../../ports/channel.ts'
import { ConnectError, connect, type Line, tlsProtocol } from './connect.ts'
import type { SmtpSettings } from './settings.ts'

/** Connects, upgrades, logs in, asks for nothing (NOOP) and leaves; no mail is begun. */
export async function checkServer(settings: SmtpSettings, signal: AbortSignal): Promise<Check> {
  const place = `${settings.host}:${settings.port}`
  let line: Line
  try {
    line = await connect(settings, signal)
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error
    return { ok: false, detail: `${error.outcome.reason}: ${error.outcome.detail ?? place}` }
  }
  const answer = await noop(line, settings.replyMs, signal)
  if (!/^2\d\d/.test(answer))
    return { ok: false, detail: `${place} logs in but does not answer a command: ${answer || 'nothing'}` }
  const protocol = tlsProtocol(line.socket)
  const wantsLogin =
    settings.user !== undefined || settings.auth.accessToken !== undefined || settings.auth.refreshToken !== undefined
  const login = line.isLoggedIn ? ', login accepted' : wantsLogin ? ', but it offers no login' : ''
  return { ok: true, detail: `${place} answers, ${protocol === undefined ? 'not encrypted' : protocol}${login}` }
}

/** First line of the answer to NOOP; empty where none comes. */
function noop({ socket }: Line, replyMs: number, signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      socket.removeAllListeners('data')
      socket.on('error', () => {})
      socket.end('QUIT\r\n')
      setTimeout(() => socket.destroy(), 1_000).unref()
      resolve(received.split(/\r?\n/, 1)[0]!.slice(0, 200))
    }
    const timer = setTimeout(done, replyMs)
    signal.addEventListener('abort', done, { once: true })
    socket.once('close', done)
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1')
      if (received.includes('\n') || received.length > 4_096) done()
    })
    socket.write('NOOP\r\n')
  })
}
