import type { Outcome } from '../../model/delivery.ts'
import type { Mail } from '../mime.ts'
import type { Line } from './connect.ts'
import { parseReply, type Reply, refusal, type Stage } from './replies.ts'

/** One mail on its way. */
export interface Job {
  mail: Mail
  /** How often a connection ended before the server had answered anything about this mail. */
  moves: number
  settle(outcome: Outcome): void
}

export interface SessionEvents {
  /** Can take a mail. */
  onReady(session: Session): void
  /** The connection is gone; `unanswered` was begun and may go through another one as if nothing had happened. */
  onEnd(session: Session, unanswered: Job | undefined, why: Outcome): void
  /** A mail that waits, undefined where none does. `isBehind`: it would be begun with the end of the one before, and wait for that one's answer. */
  nextJob(isBehind: boolean): Job | undefined
  /** How long the server took to answer to a message, in milliseconds. */
  onAnswer(ms: number): void
}

export interface Session {
  begin(job: Job): void
  /** Gives the mail up; where its last byte has left, the answer is still waited for a moment. */
  abandon(job: Job): void
  /** Ends the connection politely. */
  quit(): Promise<void>
}

export interface SessionOptions {
  replyMs: number
  maxMessages: number
}

/**
 * `envelope`: MAIL, RCPT and DATA are on their way. `content`: the message is being written. `gone`: all of it, the final
 * dot included, was handed to the system. Only in `gone` can a lost connection leave a delivery in doubt.
 */
type Phase = 'envelope' | 'content' | 'gone'

interface Transaction {
  job: Job
  phase: Phase
  refused: Outcome | undefined
  hasAnswer: boolean
  /** When the message was written. */
  writtenAt: number
}

/** How long an answer to a message that has left is waited for after an interrupt. */
const graceMs = 2_000

/** How long the answer to QUIT is waited for. */
const quitMs = 1_000

/** A reply is a few lines; a server that never ends one is cut off. */
const largestReply = 64 * 1024

/** Up to this size a message certainly goes to the system in one write, so that another command may follow it at once. */
const smallMessage = 32 * 1024

/**
 * Speaks SMTP over a connection that is past its login, one mail after the other. With PIPELINING (RFC 2920) a mail takes one
 * round trip: the envelope of the next mail leaves together with the message of the one before, which the RFC permits
 * since content may be the first element of a group. So at most one message waits for its final answer.
 */
export function createSession(line: Line, options: SessionOptions, events: SessionEvents): Session {
  const { socket } = line
  /** In the order of their answers: the mail being sent, then the one whose envelope followed it. */
  const running: Transaction[] = []
  const expected: ((reply: Reply) => void)[] = []
  let received = ''
  let begun = 0
  let mustReset = false
  let isEnded = false
  let isQuitting = false
  let onClosed: () => void = () => {}
  const closed = new Promise<void>((resolve) => {
    onClosed = resolve
  })
  // One timer, started anew with each step: bounds the wait for a whole answer, also of a server that trickles.
  const timer = setTimeout(onTimeout, options.replyMs).unref()

  socket.on('data', onData)
  socket.on('error', (error: NodeJS.ErrnoException) =>
    end({ kind: 'retry', reason: 'connection-lost', scope: 'channel', detail: error.code ?? 'error' }),
  )
  socket.on('close', () =>
    end({ kind: 'retry', reason: 'connection-lost', scope: 'channel', detail: 'the server closed the connection' }),
  )
  socket.on('end', () =>
    end({ kind: 'retry', reason: 'connection-lost', scope: 'channel', detail: 'the server closed the connection' }),
  )

  function onData(chunk: Buffer): void {
    received += chunk.toString('latin1')
    if (received.length > largestReply) {
      end(malformed('an answer without end'))
      return
    }
    let start = 0
    let replyStart = 0
    for (;;) {
      const feed = received.indexOf('\n', start)
      if (feed < 0) break
      // A line such as "250-…" goes on in the next.
      const goesOn = received[start + 3] === '-' && /^\d{3}$/.test(received.slice(start, start + 3))
      start = feed + 1
      if (goesOn) continue
      const text = received.slice(replyStart, feed).replace(/\r/g, '')
      replyStart = start
      onReply(text)
      if (isEnded) return
    }
    received = replyStart === 0 ? received : received.slice(replyStart)
  }

  function onReply(text: string): void {
    const reply = parseReply(readable(text))
    const handler = reply === undefined ? undefined : expected.shift()
    if (reply === undefined || handler === undefined) {
      end(reply?.code === 421 ? refusal(reply, 'mail') : malformed(readable(text).slice(0, 80)))
      return
    }
    timer.refresh()
    handler(reply)
    // The server hangs up, whatever it answered; whoever else had begun goes elsewhere.
    if (reply.code === 421 && !isEnded) end(refusal(reply, 'mail'))
  }

  function begin(job: Job): void {
    begun++
    const transaction: Transaction = { job, phase: 'envelope', refused: undefined, hasAnswer: false, writtenAt: 0 }
    running.push(transaction)
    timer.refresh()
    const impossible = impossibleFor(job.mail)
    if (impossible !== undefined) {
      settle(transaction, impossible)
      return
    }
    const commands = envelopeOf(transaction)
    if (line.hasPipelining) {
      for (const command of commands) expected.push(command.onReply)
      socket.write(commands.map((command) => command.text).join(''), job.mail.needsUtf8 ? 'utf8' : 'latin1')
    } else step(transaction, commands, 0)
  }

  /** What can be known before a word is said. */
  function impossibleFor({ needsUtf8, raw }: Mail): Outcome | undefined {
    if (needsUtf8 && !line.hasUtf8) {
      return {
        kind: 'rejected',
        reason: 'bad-address',
        scope: 'recipient',
        detail: 'the server takes no addresses beyond ASCII (SMTPUTF8)',
      }
    }
    if (line.maxSize > 0 && raw.length > line.maxSize) {
      return {
        kind: 'rejected',
        reason: 'too-large',
        scope: 'content',
        detail: `the server takes ${line.maxSize} bytes`,
      }
    }
    return undefined
  }

  /** Without PIPELINING each command waits for the answer to the one before. */
  function step(transaction: Transaction, commands: readonly Command[], index: number): void {
    const command = commands[index]!
    expected.push((reply) => {
      command.onReply(reply)
      if (isEnded || !running.includes(transaction) || index + 1 === commands.length) return
      if (transaction.refused === undefined) step(transaction, commands, index + 1)
      else refuse(transaction)
    })
    socket.write(command.text, 'utf8')
  }

  interface Command {
    text: string
    onReply(reply: Reply): void
  }

  function envelopeOf(transaction: Transaction): Command[] {
    const { mail } = transaction.job
    const size = line.hasSize ? ` SIZE=${mail.raw.length}` : ''
    const utf8 = mail.needsUtf8 ? ' SMTPUTF8 BODY=8BITMIME' : ''
    const { dsn } = line.hasDsn ? mail : {}
    const wish = dsn === undefined ? '' : ` RET=${dsn.return} ENVID=${dsn.id}`
    const reports = dsn === undefined ? '' : ` NOTIFY=${dsn.notify} ORCPT=${originalRecipient(mail)}`
    const note = (stage: Stage) => (reply: Reply) => {
      transaction.hasAnswer = reply.code !== 421
      if (reply.code >= 300) transaction.refused ??= refusal(reply, stage, mail.needsUtf8)
    }
    const commands: Command[] = [
      { text: `MAIL FROM:<${mail.envelope.from}>${size}${utf8}${wish}\r\n`, onReply: note('mail') },
      { text: `RCPT TO:<${mail.envelope.to}>${reports}\r\n`, onReply: note('rcpt') },
      { text: 'DATA\r\n', onReply: (reply) => onDataReply(transaction, reply) },
    ]
    if (mustReset) commands.unshift({ text: 'RSET\r\n', onReply: () => {} })
    mustReset = false
    return commands
  }

  function onDataReply(transaction: Transaction, reply: Reply): void {
    if (reply.code !== 354) {
      if (reply.code !== 421) transaction.hasAnswer = true
      transaction.refused ??= refusal(reply, 'data')
      refuse(transaction)
    } else if (transaction.refused === undefined) {
      writeContent(transaction)
    } else {
      // A server that refused the recipient and wants the message all the same gets an empty one, which has nobody to go to.
      expected.push(() => refuse(transaction))
      socket.write('.\r\n')
    }
  }

  function refuse(transaction: Transaction): void {
    // The server may still hold the sender of the refused transaction.
    mustReset = true
    const isClosing =
      transaction.refused?.kind === 'retry' &&
      transaction.refused.reason === 'service-closing' &&
      !transaction.hasAnswer
    if (!isClosing) settle(transaction, transaction.refused!)
  }

  function writeContent(transaction: Transaction): void {
    const { raw, needsUtf8 } = transaction.job.mail
    // RFC 5321 4.5.2: a line that starts with a dot gets another one.
    const stuffed = raw.includes('\r\n.') ? raw.replaceAll('\r\n.', '\r\n..') : raw
    const text = `${stuffed.startsWith('.') ? '.' : ''}${stuffed}${stuffed.endsWith('\r\n') ? '' : '\r\n'}.\r\n`
    const encoding = needsUtf8 ? 'utf8' : 'latin1'
    expected.push((reply) => onFinalReply(transaction, reply))
    transaction.writtenAt = performance.now()
    timer.refresh()
    if (raw.length > smallMessage || socket.writableLength > 0) {
      transaction.phase = 'content'
      socket.write(text, encoding, (error) => {
        if (error == null && transaction.phase === 'content') transaction.phase = 'gone'
      })
      return
    }
    transaction.phase = 'gone'
    const next = line.hasPipelining && begun < options.maxMessages ? events.nextJob(true) : undefined
    if (next === undefined) {
      socket.write(text, encoding)
      return
    }
    socket.cork()
    socket.write(text, encoding)
    begin(next)
    socket.uncork()
  }

  function onFinalReply(transaction: Transaction, reply: Reply): void {
    transaction.hasAnswer = true
    events.onAnswer(performance.now() - transaction.writtenAt)
    if (reply.code < 300) settle(transaction, { kind: 'sent', ...refOf(reply) })
    else if (reply.code < 400) settle(transaction, { kind: 'unknown', reason: 'protocol', detail: reply.text })
    else settle(transaction, refusal(reply, 'content'))
  }

  function settle(transaction: Transaction, outcome: Outcome): void {
    running.splice(running.indexOf(transaction), 1)
    transaction.job.settle(outcome)
    if (isEnded || running.length > 0) return
    if (begun >= options.maxMessages || isQuitting) {
      sayQuit()
      return
    }
    const next = events.nextJob(false)
    if (next !== undefined) begin(next)
    else events.onReady(session)
  }

  function onTimeout(): void {
    if (expected.length === 0) timer.refresh()
    else end({ kind: 'retry', reason: 'timeout', scope: 'channel', detail: 'the server did not answer in time' })
  }

  /** The connection is not to be used any more; every mail that had begun ends by how far it came. */
  function end(why: Outcome): void {
    if (isEnded) return
    isEnded = true
    clearTimeout(timer)
    socket.destroy()
    onClosed()
    let unanswered: Job | undefined
    for (const { job, phase, hasAnswer, refused } of running.splice(0)) {
      if (phase === 'gone') job.settle(inDoubt(why))
      else if (phase === 'envelope' && !hasAnswer && isLost(why)) unanswered = job
      else job.settle(refused !== undefined && hasAnswer ? refused : why)
    }
    events.onEnd(session, unanswered, why)
  }

  function abandon(job: Job): void {
    const transaction = running.find((candidate) => candidate.job === job)
    if (transaction === undefined) return
    const interrupted: Outcome = { kind: 'retry', reason: 'interrupted', scope: 'channel' }
    if (transaction.phase === 'gone')
      setTimeout(() => running.includes(transaction) && end(interrupted), graceMs).unref()
    else if (running[0] === transaction) end(interrupted)
    else setTimeout(() => running.includes(transaction) && end(interrupted), graceMs).unref()
  }

  function quit(): Promise<void> {
    isQuitting = true
    if (!isEnded && running.length === 0) sayQuit()
    return closed
  }

  function sayQuit(): void {
    const done = () => end({ kind: 'retry', reason: 'connection-lost', scope: 'channel' })
    expected.push(done)
    socket.write('QUIT\r\n')
    // Nobody waits for a server that has nothing left to say.
    setTimeout(done, quitMs).unref()
  }

  const session: Session = { begin, abandon, quit }
  return session
}

/** `xtext` of RFC 3461 4; an address beyond ASCII in the form of RFC 6533 3, which the server takes with SMTPUTF8. */
function originalRecipient({ envelope, needsUtf8 }: Mail): string {
  const type = needsUtf8 ? 'utf-8' : 'rfc822'
  const text = envelope.to.replace(/[\x00-\x20+=\\\x7f]/g, (character) =>
    needsUtf8
      ? `\\x{${character.charCodeAt(0).toString(16).toUpperCase()}}`
      : `+${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return `${type};${text}`
}

function isLost(why: Outcome): boolean {
  return why.kind === 'retry' && (why.reason === 'connection-lost' || why.reason === 'service-closing')
}

function inDoubt(why: Outcome): Outcome {
  if (why.kind === 'sent') return why
  return { kind: 'unknown', reason: why.reason, ...(why.detail === undefined ? {} : { detail: why.detail }) }
}

function malformed(detail: string): Outcome {
  return { kind: 'retry', reason: 'protocol', scope: 'channel', detail: `not SMTP: ${detail}` }
}

/** Bytes as UTF-8 where they are that (RFC 6531 3.7.4), else each byte as it is. */
function readable(latin1: string): string {
  if (!/[\x80-\xff]/.test(latin1)) return latin1
  const utf8 = Buffer.from(latin1, 'latin1').toString('utf8')
  return utf8.includes('\ufffd') ? latin1 : utf8
}

/** The server's own id of the mail, where its answer names one as the common servers do. */
function refOf({ text }: Reply): { ref?: string } {
  const ref = (/\bqueued as (\S{1,100})/i.exec(text) ??
    /\bid=(\S{1,100})/i.exec(text) ??
    /^250 2\.0\.0 OK:? (?:queued )?(\S{6,100})/i.exec(text))?.[1]
  return ref === undefined ? {} : { ref: ref.replace(/[.,;]$/, '') }
}
