import { afterEach, describe, expect, test } from 'vitest'
import type { SmtpConfig } from '../../src/channels/smtp/settings.ts'
import smtp from '../../src/channels/smtp.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import type { Sender } from '../../src/ports/channel.ts'
import { openSmtpSink, type SmtpSink, type SmtpSinkOptions } from '../sink/smtp.ts'
import { about, addressee, filled, keyOf, message } from './fixtures.ts'

const never = new AbortController().signal
const quick = { connectionTimeout: '500ms', greetingTimeout: '300ms', socketTimeout: '300ms' }
const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function sinkOf(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const sink = await openSmtpSink(options)
  closing.push(() => sink.close())
  return sink
}

async function senderOf(config: SmtpConfig, concurrency = 1): Promise<Sender> {
  const sender = await smtp.open(config, { dir: '/', stdout: { write: () => true }, concurrency })
  closing.push(() => sender.close?.())
  return sender as Sender
}

function mailTo(n: number, address = `p${n}@corp.example`, words = message(`Person ${n}`)) {
  return smtp.compose(words, addressee(address, { name: `Person ${n}` }), {}, about(n))
}

/** One mail through a fresh connection to a server that behaves as told. */
async function sendOne(options: SmtpSinkOptions, config: SmtpConfig = {}): Promise<Outcome> {
  const sink = await sinkOf(options)
  const sender = await senderOf({ host: '127.0.0.1', port: sink.port, ...quick, ...config })
  return sender.send(mailTo(1), keyOf(1), never)
}

const on = (verb: string, what: ReturnType<NonNullable<SmtpSinkOptions['answer']>>): SmtpSinkOptions => ({
  answer: (seen) => (seen === verb ? what : undefined),
})

describe('a server that answers', () => {
  test('gets the bytes that compose made, with the dots at the start of lines intact', async () => {
    const sink = await sinkOf()
    const sender = await senderOf({ url: `smtp://127.0.0.1:${sink.port}` })
    const mail = mailTo(1, 'ann@corp.example', message('Ann', { text: filled('.hidden\n..\n.\nend')() }))
    expect(await sender.send(mail, keyOf(1), never)).toEqual({ kind: 'sent', ref: '4XYZ' })
    expect(sink.mails).toEqual([
      { from: 'ops@acme.example', to: ['ann@corp.example'], raw: (mail as { raw: string }).raw, connection: 1 },
    ])
  })

  test.each([
    ['with PIPELINING', ['PIPELINING', 'SIZE 1000000']],
    ['without any extension', []],
  ])('%s everybody gets one mail', async (_, extensions) => {
    const sink = await sinkOf({ extensions })
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port }, 3)
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, n) => sender.send(mailTo(n), keyOf(n), never)))
    expect(outcomes.every(({ kind }) => kind === 'sent')).toBe(true)
    expect(sink.mails.map(({ to }) => to[0]).sort()).toEqual(
      Array.from({ length: 50 }, (_, n) => `p${n}@corp.example`).sort(),
    )
    expect(sink.connections).toBeLessThanOrEqual(3)
  })

  test('one bad address stops nobody else', async () => {
    const sink = await sinkOf({
      answer: (verb, line) => (verb === 'RCPT' && /p[37]@/.test(line) ? '550 5.1.1 no such user' : undefined),
    })
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port }, 2)
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => sender.send(mailTo(n), keyOf(n), never)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 10 }, (_, n) => (n === 3 || n === 7 ? 'rejected' : 'sent')),
    )
    expect(sink.mails).toHaveLength(8)
  })

  test('a server that takes DATA for a refused recipient gets an empty message, and the next mail goes through', async () => {
    const sink = await sinkOf({
      answer: (verb, _line, seen) =>
        verb === 'RCPT' && seen === 1 ? '550 5.1.1 no' : verb === 'DATA' && seen === 1 ? '354 go' : undefined,
    })
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port })
    expect(await sender.send(mailTo(1), keyOf(1), never)).toMatchObject({
      kind: 'rejected',
      reason: 'no-such-recipient',
    })
    expect(await sender.send(mailTo(2), keyOf(2), never)).toMatchObject({ kind: 'sent' })
    expect(sink.mails.map(({ raw }) => raw.length > 0)).toEqual([false, true])
  })

  test('a connection is replaced after maxMessages', async () => {
    const sink = await sinkOf()
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port, maxMessages: 4 })
    for (let n = 0; n < 10; n++) await sender.send(mailTo(n), keyOf(n), never)
    expect(sink.mails.map(({ connection }) => connection)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3])
  })

  test('an address beyond ASCII needs SMTPUTF8', async () => {
    const sender = await senderOf({ host: '127.0.0.1', port: (await sinkOf()).port })
    expect(await sender.send(mailTo(1, 'jörg@corp.example'), keyOf(1), never)).toMatchObject({
      kind: 'rejected',
      reason: 'bad-address',
      scope: 'recipient',
    })
    const sink = await sinkOf({ extensions: ['PIPELINING', '8BITMIME', 'SMTPUTF8'] })
    const other = await senderOf({ host: '127.0.0.1', port: sink.port })
    expect(await other.send(mailTo(1, 'jörg@corp.example'), keyOf(1), never)).toMatchObject({ kind: 'sent' })
    expect(sink.commands).toContain('MAIL FROM:<ops@acme.example> SMTPUTF8 BODY=8BITMIME')
    expect(Buffer.from(sink.mails[0]!.raw, 'latin1').toString('utf8')).toContain('To: Person 1 <jörg@corp.example>')
  })

  test('what is no address is refused without a word to the server', async () => {
    const sink = await sinkOf()
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port })
    expect(await sender.send(mailTo(1, 'a@b.example>\r\nRCPT TO:<v@c.example'), keyOf(1), never)).toMatchObject({
      kind: 'rejected',
      reason: 'bad-address',
    })
    expect(sink.commands).toEqual([])
  })

  test('a mail larger than the server takes is not begun', async () => {
    expect(await sendOne({ extensions: ['SIZE 100'] })).toMatchObject({
      kind: 'rejected',
      reason: 'too-large',
      scope: 'content',
    })
  })
})

describe('a server that hangs or vanishes: only after the final dot is a delivery in doubt', () => {
  const silence = { silence: true } as const
  const hangUp = { hangUp: true } as const
  test.each<[string, SmtpSinkOptions, Partial<Outcome>]>([
    ['silent from the start', { greeting: silence }, { kind: 'retry', reason: 'timeout' }],
    ['closing at once', { greeting: hangUp }, { kind: 'retry', reason: 'connect' }],
    ['silent after EHLO', on('EHLO', silence), { kind: 'retry', reason: 'timeout' }],
    ['silent after MAIL', on('MAIL', silence), { kind: 'retry', reason: 'timeout' }],
    ['silent after RCPT', on('RCPT', silence), { kind: 'retry', reason: 'timeout' }],
    ['silent after DATA', on('DATA', silence), { kind: 'retry', reason: 'timeout' }],
    ['silent after the message', on('.', silence), { kind: 'unknown', reason: 'timeout' }],
    ['closing after MAIL', on('MAIL', hangUp), { kind: 'retry', reason: 'connection-lost' }],
    ['closing after RCPT', on('RCPT', hangUp), { kind: 'retry', reason: 'connection-lost' }],
    ['closing after DATA', on('DATA', hangUp), { kind: 'retry', reason: 'connection-lost' }],
    ['closing after the message', on('.', hangUp), { kind: 'unknown', reason: 'connection-lost' }],
    ['cut after the message', on('.', { reset: true }), { kind: 'unknown', reason: 'connection-lost' }],
    [
      'closing in the middle of its last answer',
      on('.', { say: '250 2.0.0 O', thenHangUp: true }),
      { kind: 'unknown', reason: 'connection-lost' },
    ],
    ['talking nonsense to MAIL', on('MAIL', 'moin'), { kind: 'retry', reason: 'protocol' }],
    ['talking nonsense to the message', on('.', 'moin'), { kind: 'unknown', reason: 'protocol' }],
    ['answering without end', on('MAIL', `250-${'x'.repeat(100_000)}`), { kind: 'retry', reason: 'protocol' }],
    ['speaking HTTP', { greeting: 'HTTP/1.1 400 Bad Request' }, { kind: 'retry' }],
    [
      'refusing everybody',
      { greeting: '554 5.7.1 go away' },
      { kind: 'rejected', reason: 'refused', scope: 'channel' },
    ],
    ['busy', { greeting: '421 4.3.2 too many connections' }, { kind: 'retry', scope: 'channel' }],
  ])('%s', async (_, options, expected) => {
    for (const extensions of [['PIPELINING'], []])
      expect(await sendOne({ extensions, ...options })).toMatchObject(expected)
  })

  test('a large message cut before its end is no doubt', async () => {
    const sink = await sinkOf({ hangUpAfterBytes: 1_000, extensions: ['PIPELINING'] })
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port, ...quick })
    const large = message('Ann', { text: filled('x'.repeat(20_000_000))() })
    expect(await sender.send(mailTo(1, 'a@b.example', large), keyOf(1), never)).toMatchObject({
      kind: 'retry',
      reason: 'connection-lost',
    })
  })

  test('a server that trickles its answer is not waited for', async () => {
    const outcome = await sendOne(on('MAIL', { trickle: '250-wait\r\n' }))
    expect(outcome).toMatchObject({ kind: 'retry', reason: 'timeout' })
  })

  test('nobody listens', async () => {
    const sink = await openSmtpSink()
    await sink.close()
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port, ...quick })
    expect(await sender.send(mailTo(1), keyOf(1), never)).toMatchObject({
      kind: 'retry',
      reason: 'connect',
      scope: 'channel',
    })
  })

  test('of two mails on one connection the one whose message was not begun goes through another', async () => {
    const sink = await sinkOf({
      answer: (verb, _line, seen) => (verb === '.' && seen === 1 ? { hangUp: true } : undefined),
    })
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port, ...quick })
    const [first, second, third] = await Promise.all([1, 2, 3].map((n) => sender.send(mailTo(n), keyOf(n), never)))
    expect(first).toMatchObject({ kind: 'unknown', reason: 'connection-lost' })
    expect([second?.kind, third?.kind]).toEqual(['sent', 'sent'])
    expect(sink.mails.map(({ to }) => to[0])).toEqual(['p2@corp.example', 'p3@corp.example'])
  })

  test('421 to a mail sends it through another connection', async () => {
    const sink = await sinkOf({
      answer: (verb, _line, seen) => (verb === 'MAIL' && seen === 3 ? '421 4.7.0 that was enough' : undefined),
    })
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port, ...quick })
    for (let n = 1; n <= 4; n++) expect(await sender.send(mailTo(n), keyOf(n), never)).toMatchObject({ kind: 'sent' })
    expect(sink.mails.map(({ connection }) => connection)).toEqual([1, 1, 2, 2])
  })

  test('421 to every mail is a retry, after a few connections', async () => {
    const sink = await sinkOf(on('MAIL', '421 4.7.0 not today'))
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port, ...quick })
    expect(await sender.send(mailTo(1), keyOf(1), never)).toMatchObject({
      kind: 'retry',
      reason: 'service-closing',
      scope: 'channel',
    })
    expect(sink.connections).toBe(3)
  })

  test('421 to a message is a refusal, not a doubt', async () => {
    expect(await sendOne(on('.', '421 4.3.2 shutting down'))).toMatchObject({
      kind: 'retry',
      reason: 'service-closing',
    })
  })

  test('a connection that the server closed while it was idle is replaced unnoticed', async () => {
    const sink = await sinkOf({
      answer: (verb, _line, seen) =>
        verb === 'RSET' || (verb === 'MAIL' && seen === 2) ? { hangUp: true } : undefined,
    })
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port, ...quick })
    for (let n = 1; n <= 3; n++) expect(await sender.send(mailTo(n), keyOf(n), never)).toMatchObject({ kind: 'sent' })
    expect(sink.connections).toBe(2)
  })

  test('a server that lets in one connection only is used through that', async () => {
    const sink = await sinkOf({
      answer: (verb, _line, _seen, connection) =>
        verb === 'EHLO' && connection > 1 ? '421 4.7.0 one is enough' : undefined,
    })
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port, ...quick }, 10)
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, n) => sender.send(mailTo(n), keyOf(n), never)))
    expect(outcomes.filter(({ kind }) => kind === 'sent')).toHaveLength(40)
  })
})

describe('connections', () => {
  test('two mails share one where the server is quick', async () => {
    const sink = await sinkOf()
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port }, 10)
    const send = (n: number) => sender.send(mailTo(n), keyOf(n), never)
    await Promise.all(Array.from({ length: 10 }, (_, n) => send(n)))
    expect(sink.connections).toBeLessThanOrEqual(5)
    expect(sink.commands.filter((line) => line.startsWith('MAIL'))).toHaveLength(10)
  })

  test('each gets its own where the server is slow, up to the concurrency', async () => {
    const sink = await sinkOf(on('.', { silence: true }))
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port, ...quick, socketTimeout: '2s' }, 4)
    const outcomes = Promise.all(Array.from({ length: 4 }, (_, n) => sender.send(mailTo(n), keyOf(n), never)))
    while (sink.commands.filter((line) => line === '.').length < 4)
      await new Promise((resolve) => setImmediate(resolve))
    expect(sink.connections).toBe(4)
    await outcomes
    expect(sink.mostOpen).toBe(4)
  })

  test('after closing nothing is sent, and nothing waits', async () => {
    const sink = await sinkOf()
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port })
    await sender.send(mailTo(1), keyOf(1), never)
    await sender.close?.()
    expect(sink.commands.at(-1)).toBe('QUIT')
    expect(await sender.send(mailTo(2), keyOf(2), never)).toMatchObject({ kind: 'retry', reason: 'interrupted' })
  })
})

describe('an interrupt', () => {
  test('before the message left is a retry', async () => {
    const sink = await sinkOf(on('DATA', { silence: true }))
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port })
    const interrupt = new AbortController()
    const outcome = sender.send(mailTo(1), keyOf(1), interrupt.signal)
    while (!sink.commands.includes('DATA')) await new Promise((resolve) => setImmediate(resolve))
    interrupt.abort()
    expect(await outcome).toMatchObject({ kind: 'retry', reason: 'interrupted' })
  })

  test('after it left waits a moment for the answer, then is in doubt', async () => {
    const sink = await sinkOf(on('.', { silence: true }))
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port })
    const interrupt = new AbortController()
    const outcome = sender.send(mailTo(1), keyOf(1), interrupt.signal)
    while (!sink.commands.includes('.')) await new Promise((resolve) => setImmediate(resolve))
    interrupt.abort()
    expect(await outcome).toMatchObject({ kind: 'unknown', reason: 'interrupted' })
  })

  test('while waiting for a connection, and before sending at all, is a retry', async () => {
    const sink = await sinkOf({ greeting: { silence: true } })
    const sender = await senderOf({ host: '127.0.0.1', port: sink.port })
    const interrupt = new AbortController()
    const waiting = sender.send(mailTo(1), keyOf(1), interrupt.signal)
    interrupt.abort()
    expect(await waiting).toMatchObject({ kind: 'retry', reason: 'interrupted' })
    expect(await sender.send(mailTo(2), keyOf(2), interrupt.signal)).toMatchObject({
      kind: 'retry',
      reason: 'interrupted',
    })
  })
})

test('a repeated login failure is tried once, not once a connection', async () => {
  const sink = await sinkOf({ extensions: ['PIPELINING', 'AUTH PLAIN LOGIN'], ...on('AUTH', '535 5.7.8 no') })
  const sender = await senderOf({ host: '127.0.0.1', port: sink.port, user: 'u', password: 'secret-word' }, 10)
  const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => sender.send(mailTo(n), keyOf(n), never)))
  for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'rejected', reason: 'auth', scope: 'channel' })
  expect(sink.connections).toBe(1)
})
