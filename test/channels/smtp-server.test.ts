import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import type { SmtpConfig } from '../../src/channels/smtp/settings.ts'
import smtp from '../../src/channels/smtp.ts'
import { selfSigned } from '../sink/certificate.ts'
import { about, addressee, filled, keyOf, message } from './fixtures.ts'

const never = new AbortController().signal
const closing: (() => Promise<unknown> | undefined)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

interface Peer {
  port: number
  mails: { to: string; mail: ParsedMail; login: string | undefined }[]
}

/** The npm package's server, which parses SMTP as strictly as real ones. */
async function serve(options: SMTPServerOptions): Promise<Peer> {
  const mails: Peer['mails'] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    ...options,
    onAuth(auth, _session, done) {
      const isGood =
        auth.method === 'XOAUTH2'
          ? auth.accessToken === 'token-1'
          : auth.method === 'CRAM-MD5'
            ? auth.validatePassword('s3cret')
            : auth.password === 's3cret'
      done(isGood ? null : new Error('wrong'), isGood ? { user: `${auth.method} ${auth.username}` } : undefined)
    },
    onData(stream, session, done) {
      simpleParser(stream).then(
        (mail) => {
          mails.push({ to: session.envelope.rcptTo[0]!.address, mail, login: session.user as string | undefined })
          done()
        },
        (error: Error) => done(error),
      )
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  closing.push(() => new Promise((resolve) => server.close(() => resolve(undefined))))
  return { port: (server.server.address() as AddressInfo).port, mails }
}

async function sendTo(config: SmtpConfig, count = 1) {
  const sender = await smtp.open(
    { connectionTimeout: '2s', greetingTimeout: '2s', socketTimeout: '5s', ...config },
    { dir: '/', stdout: { write: () => true }, concurrency: 4 },
  )
  closing.push(() => sender.close?.())
  return Promise.all(
    Array.from({ length: count }, (_, n) => {
      const payload = smtp.compose(
        message(`Żółw ${n}`, { subject: filled('Przerwa – ', '')(`${n}`) }),
        addressee(`p${n}@corp.example`, { name: `Żółw ${n}` }),
        config,
        about(n),
      )
      return sender.send(payload, keyOf(n), never)
    }),
  )
}

async function check(config: SmtpConfig) {
  const sender = await smtp.open(
    { connectionTimeout: '2s', greetingTimeout: '2s', socketTimeout: '2s', ...config },
    { dir: '/', stdout: { write: () => true }, concurrency: 1 },
  )
  closing.push(() => sender.close?.())
  return sender.check!(false, never)
}

test('every mail arrives as it was meant', async () => {
  const peer = await serve({})
  const outcomes = await sendTo({ host: '127.0.0.1', port: peer.port }, 40)
  expect(outcomes.every(({ kind }) => kind === 'sent')).toBe(true)
  expect(peer.mails).toHaveLength(40)
  const found = peer.mails.find(({ to }) => to === 'p7@corp.example')!
  expect(found.mail.subject).toBe('Przerwa – 7')
  expect(found.mail.to).toMatchObject({ value: [{ name: 'Żółw 7', address: 'p7@corp.example' }] })
  expect(found.mail.text).toContain('Hello Żółw 7,')
  expect(found.mail.html).toContain('<p>Hello Żółw 7,</p>')
  expect(found.mail.messageId).toBe(`<${keyOf(7)}@acme.example>`)
})

describe('login', () => {
  test.each(['PLAIN', 'LOGIN', 'CRAM-MD5'] as const)('%s', async (method) => {
    const peer = await serve({ allowInsecureAuth: true, authMethods: [method] })
    expect(await sendTo({ url: `smtp://ops%40acme.example:s3cret@127.0.0.1:${peer.port}` })).toMatchObject([
      { kind: 'sent' },
    ])
    expect(peer.mails[0]?.login).toBe(`${method} ops@acme.example`)
  })

  test('XOAUTH2', async () => {
    const peer = await serve({ allowInsecureAuth: true, authMethods: ['XOAUTH2'] })
    expect(
      await sendTo({
        host: '127.0.0.1',
        port: peer.port,
        user: 'ops',
        auth: { method: 'XOAUTH2', accessToken: 'token-1' },
        requireTLS: false,
      }),
    ).toMatchObject([{ kind: 'sent' }])
    expect(peer.mails[0]?.login).toBe('XOAUTH2 ops')
  })

  test('a token that cannot be fetched is no refusal', async () => {
    const peer = await serve({ allowInsecureAuth: true, authMethods: ['XOAUTH2'] })
    const auth = {
      clientId: 'c',
      clientSecret: 'client-s3cret',
      refreshToken: 'refresh-s3cret',
      accessUrl: `http://127.0.0.1:${await freePort()}/token`,
    }
    const outcomes = await sendTo({ host: '127.0.0.1', port: peer.port, user: 'ops', auth })
    expect(outcomes).toMatchObject([{ kind: 'retry', reason: 'auth-unavailable', scope: 'channel' }])
    expect(JSON.stringify(outcomes)).not.toContain('s3cret')
  })

  test('a wrong password is the channel’s fault, and is not shown', async () => {
    const peer = await serve({ allowInsecureAuth: true })
    const config = { host: '127.0.0.1', port: peer.port, user: 'ops', password: 'wrong-password' }
    const outcomes = await sendTo(config)
    expect(outcomes).toMatchObject([{ kind: 'rejected', reason: 'auth', scope: 'channel' }])
    expect(JSON.stringify(outcomes)).not.toContain('wrong-password')
    expect(await check(config)).toMatchObject({ ok: false, detail: expect.stringContaining('auth') })
  })
})

const certificate = selfSigned()

describe.skipIf(certificate === undefined)('TLS', () => {
  test.each(['smtps', 'smtp'])('%s with a certificate that is trusted', async (protocol) => {
    const peer = await serve({ ...certificate, secure: protocol === 'smtps', disabledCommands: [] })
    const config = {
      url: `${protocol}://ops:s3cret@localhost:${peer.port}`,
      requireTLS: true,
      tls: { ca: certificate!.cert },
    }
    expect(await sendTo(config, 5)).toMatchObject(Array(5).fill({ kind: 'sent' }))
    expect(await check(config)).toEqual({ ok: true, detail: `localhost:${peer.port} answers, TLSv1.3, login accepted` })
  })

  test.each(['smtps', 'smtp'])('%s with one that is not is refused, unless that is configured', async (protocol) => {
    const peer = await serve({ ...certificate, secure: protocol === 'smtps', disabledCommands: [] })
    const url = `${protocol}://localhost:${peer.port}`
    expect(await sendTo({ url })).toMatchObject([{ kind: 'rejected', reason: 'tls', scope: 'channel' }])
    expect(peer.mails).toEqual([])
    expect(await sendTo({ url, tls: { rejectUnauthorized: false } })).toMatchObject([{ kind: 'sent' }])
  })

  test('TLS spoken to a server that does not', async () => {
    const peer = await serve({})
    expect(await sendTo({ host: 'localhost', port: peer.port, secure: true })).toMatchObject([
      { kind: 'rejected', reason: 'tls', scope: 'channel' },
    ])
  })
})

test('TLS that is required and not offered is the channel’s fault', async () => {
  const peer = await serve({})
  expect(await sendTo({ host: '127.0.0.1', port: peer.port, requireTLS: true })).toMatchObject([
    { kind: 'rejected', reason: 'tls-required', scope: 'channel' },
  ])
  expect(await check({ host: '127.0.0.1', port: peer.port, requireTLS: true })).toMatchObject({
    ok: false,
    detail: expect.stringContaining('tls-required'),
  })
})

test('check says what it proved', async () => {
  const peer = await serve({})
  expect(await check({ host: '127.0.0.1', port: peer.port })).toEqual({
    ok: true,
    detail: `127.0.0.1:${peer.port} answers, not encrypted`,
  })
  expect(peer.mails).toEqual([])
})

test('check says that nobody listens', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  expect(await check({ host: '127.0.0.1', port })).toMatchObject({
    ok: false,
    detail: expect.stringContaining(`127.0.0.1:${port}`),
  })
})

test.each([
  [{ url: 'http://mail.example' }, 'smtp: or smtps:'],
  [{ url: 'mail.example' }, 'no URL'],
  [{ host: 'mail.example', port: 'many' }, 'no port'],
  [{ host: 'mail.example', replyTo: 'nobody' }, 'replyTo'],
  [{ host: 'mail.example', socketTimeout: '3 days' }, 'no length of time'],
  [{ host: 'mail.example', dkim: { domain: 'a', selector: 'b', privateKey: 'not-a-key' } }, 'no RSA key'],
])('%j is refused when the channel is opened', async (config, words) => {
  await expect(smtp.open(config, { dir: '/', stdout: { write: () => true }, concurrency: 1 })).rejects.toThrow(words)
})

test('a password is not sent to another machine in the clear', async () => {
  const { smtpSettings } = await import('../../src/channels/smtp/settings.ts')
  expect(smtpSettings({ url: 'smtp://u:p@mail.example' }).requireTLS).toBe(true)
  expect(smtpSettings({ url: 'smtp://u:p@mail.example', requireTLS: false }).requireTLS).toBe(false)
  expect(smtpSettings({ url: 'smtp://u:p@localhost:1025' }).requireTLS).toBe(false)
  expect(smtpSettings({ url: 'smtp://mail.example' })).toMatchObject({ requireTLS: false, port: 587, secure: false })
  expect(smtpSettings({ url: 'smtps://mail.example' })).toMatchObject({ port: 465, secure: true })
  expect(smtpSettings({ url: 'smtp://[::1]:2525', port: 26 })).toMatchObject({ host: '::1', port: 26 })
})

const postfixSink = '/usr/sbin/smtp-sink'

test.skipIf(!existsSync(postfixSink))('Postfix’s smtp-sink takes 500 mails, each once', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'smtp-sink-'))
  closing.push(async () => rmSync(dir, { recursive: true }))
  const port = await freePort()
  const isRoot = process.getuid?.() === 0
  const user = isRoot ? ['-u', 'root'] : []
  const sink = spawn(postfixSink, [...user, '-d', join(dir, '%M.'), `127.0.0.1:${port}`, '100'], { stdio: 'ignore' })
  closing.push(async () => sink.kill())
  await untilOpen(port)
  const outcomes = await sendTo({ host: '127.0.0.1', port }, 500)
  expect(outcomes.filter(({ kind }) => kind === 'sent')).toHaveLength(500)
  const mails = readdirSync(dir).map((name) => readFileSync(join(dir, name), 'utf8'))
  const ids = mails.flatMap((mail) => /^Message-ID: <(.*)@/m.exec(mail)?.[1] ?? [])
  expect(new Set(ids)).toEqual(new Set(Array.from({ length: 500 }, (_, n) => keyOf(n))))
  expect(ids).toHaveLength(500)
})

test.each([
  ['ann+tag=x@corp.example', 'rfc822;ann+tag=x@corp.example'],
  ['żółw@corp.example', 'utf-8;żółw@corp.example'],
])('the original recipient of %s arrives as it was written, out of its xtext', async (address, original) => {
  const lines: string[] = []
  const { port } = await serve({
    hideDSN: false,
    logger: false,
    onRcptTo(to, session, done) {
      lines.push(JSON.stringify([session.envelope.dsn, to.dsn]))
      done()
    },
  })
  const sender = await smtp.open(
    { host: '127.0.0.1', port },
    { dir: '/', stdout: { write: () => true }, concurrency: 1 },
  )
  closing.push(() => sender.close?.())
  const config = { dsn: { notify: [] } }
  const payload = smtp.compose(message('Ann'), addressee(address), config, about(1))
  expect(await sender.send(payload, keyOf(1), never)).toMatchObject({ kind: 'sent' })
  expect(lines).toEqual([expect.stringContaining(`"envid":"${keyOf(1)}"`)])
  expect(lines[0]).toContain('"ret":"HDRS"')
  expect(lines[0]).toContain(`"orcpt":"${original}"`)
  expect(lines[0]).toContain('NEVER')
})

test.skipIf(!existsSync(postfixSink))('Postfix’s smtp-sink is asked for reports, by the delivery’s key', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'smtp-sink-'))
  closing.push(async () => rmSync(dir, { recursive: true }))
  for (const [args, asked] of [
    [[], true],
    // As a server that does not offer them.
    [['-N'], false],
  ] as const) {
    const port = await freePort()
    const user = process.getuid?.() === 0 ? ['-u', 'root'] : []
    const pattern = join(dir, `${asked}-%M.`)
    const sink = spawn(postfixSink, [...user, ...args, '-d', pattern, `127.0.0.1:${port}`, '100'], { stdio: 'ignore' })
    closing.push(async () => sink.kill())
    await untilOpen(port)
    const dsn = { notify: ['failure', 'delay'], return: 'full' } as const
    expect(await sendTo({ host: '127.0.0.1', port, dsn })).toMatchObject([{ kind: 'sent' }])
    const dumps = readdirSync(dir).filter((name) => name.startsWith(String(asked)))
    const dump = readFileSync(join(dir, dumps[0]!), 'utf8')
    expect(/^X-Mail-Args: .*$/m.exec(dump)?.[0]).toEqual(
      asked ? expect.stringContaining(`RET=FULL ENVID=${keyOf(0)}`) : expect.not.stringContaining('RET='),
    )
    expect(/^X-Rcpt-Args: .*$/m.exec(dump)?.[0]).toEqual(
      asked ? expect.stringMatching(/NOTIFY=FAILURE,DELAY ORCPT=rfc822;\S+@/) : expect.not.stringContaining('NOTIFY'),
    )
  }
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function untilOpen(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => setTimeout(() => resolve(false), 50))
    })
    if (isOpen) return
  }
  throw new Error('smtp-sink did not start')
}
