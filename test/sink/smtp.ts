import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'

/** A mail as it came over the wire, doubled dots undone. */
export interface ReceivedMail {
  from: string
  to: string[]
  raw: string
  connection: number
}

/** What a scripted server does in the place of its usual answer: says other lines, falls silent, hangs up, cuts the connection, or says the same thing again and again. */
export type Misbehaviour =
  | string
  | { silence: true }
  | { hangUp: true }
  | { reset: true }
  | { say: string; thenHangUp: true }
  | { trickle: string }

export interface SmtpSinkOptions {
  extensions?: readonly string[]
  greeting?: Misbehaviour
  /**
   * Asked for each command (`EHLO`, `MAIL`, …, and `.` for the end of a message) with its whole line; undefined: the usual answer.
   * `seen` counts this command over all connections, from 1.
   */
  answer?(verb: string, line: string, seen: number, connection: number): Misbehaviour | undefined
  /** Hangs up once so many bytes of a message were read. */
  hangUpAfterBytes?: number
}

export interface SmtpSink {
  port: number
  mails: ReceivedMail[]
  /** Every command line, in the order of arrival; `.` ends a message. */
  commands: string[]
  connections: number
  mostOpen: number
  /** Resolves once so many mails were accepted, in the very turn of the last one. */
  accepted(count: number): Promise<void>
  close(): Promise<void>
}

const usual: Readonly<Record<string, string>> = {
  MAIL: '250 2.1.0 Ok',
  RCPT: '250 2.1.5 Ok',
  DATA: '354 go ahead',
  '.': '250 2.0.0 Ok: queued as 4XYZ',
  RSET: '250 2.0.0 Ok',
  NOOP: '250 2.0.0 Ok',
  QUIT: '221 2.0.0 Bye',
}

/** An SMTP server of a few lines that records what it gets and misbehaves as told. */
export async function openSmtpSink(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const extensions = options.extensions ?? ['PIPELINING', '8BITMIME', 'SIZE 10485760', 'ENHANCEDSTATUSCODES']
  const counts = new Map<string, number>()
  const sockets = new Set<Socket>()
  const sink: Omit<SmtpSink, 'port' | 'close' | 'accepted'> = { mails: [], commands: [], connections: 0, mostOpen: 0 }

  let waiting: { count: number; go(): void }[] = []

  function wake(): void {
    for (const { count, go } of waiting) if (sink.mails.length >= count) go()
    waiting = waiting.filter(({ count }) => sink.mails.length < count)
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    sink.connections++
    sink.mostOpen = Math.max(sink.mostOpen, sockets.size)
    const connection = sink.connections
    let received = ''
    let isSilent = false
    let message: string | undefined
    let envelope = { from: '', to: [] as string[] }
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})

    function act(what: Misbehaviour): boolean {
      if (typeof what === 'string') {
        socket.write(`${what}\r\n`)
        return true
      }
      if ('silence' in what) isSilent = true
      else if ('reset' in what) socket.resetAndDestroy()
      else if ('say' in what) socket.end(what.say)
      else if ('trickle' in what) {
        const timer = setInterval(() => socket.write(what.trickle), 50)
        socket.on('close', () => clearInterval(timer))
      } else socket.destroy()
      isSilent = true
      return false
    }

    function usualAnswer(verb: string): string {
      if (verb === 'EHLO') {
        return ['sink', ...extensions]
          .map((text, i, all) => `250${i === all.length - 1 ? ' ' : '-'}${text}`)
          .join('\r\n')
      }
      if (verb === 'DATA' && envelope.to.length === 0) return '554 5.5.1 no valid recipients'
      return usual[verb] ?? '502 5.5.1 unknown'
    }

    function onCommand(verb: string, line: string): void {
      sink.commands.push(line)
      const seen = (counts.get(verb) ?? 0) + 1
      counts.set(verb, seen)
      const said = options.answer?.(verb, line, seen, connection) ?? usualAnswer(verb)
      const address = /<(.*?)>/.exec(line)?.[1] ?? ''
      const isGood = typeof said === 'string' && /^[23]/.test(said)
      if (verb === 'MAIL' && isGood) envelope = { from: address, to: [] }
      if (verb === 'RCPT' && isGood) envelope.to.push(address)
      if (verb === 'DATA' && isGood) message = ''
      if (verb === '.' && isGood)
        sink.mails.push({ ...envelope, raw: (message ?? '').replace(/^\.\./gm, '.'), connection })
      if (verb === '.') {
        message = undefined
        wake()
      }
      if (act(said) && verb === 'QUIT') socket.end()
    }

    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
      while (!isSilent) {
        if (message !== undefined) {
          if (options.hangUpAfterBytes !== undefined && received.length > options.hangUpAfterBytes) {
            act({ hangUp: true })
            return
          }
          const end = received.startsWith('.\r\n') ? 0 : received.indexOf('\r\n.\r\n') + 2
          if (end === 1) return
          message = received.slice(0, end)
          received = received.slice(end + 3)
          onCommand('.', '.')
          continue
        }
        const end = received.indexOf('\r\n')
        if (end < 0) return
        const line = received.slice(0, end)
        received = received.slice(end + 2)
        onCommand(line.split(/[ :]/, 1)[0]!.toUpperCase(), line)
      }
    })
    act(options.greeting ?? '220 sink ESMTP')
  })
  const port = await listen(server)
  return Object.assign(sink, {
    port,
    accepted(count: number) {
      return new Promise<void>((go) => {
        waiting.push({ count, go })
        wake()
      })
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  })
}

/** Listens on a free port of the loopback interface. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
