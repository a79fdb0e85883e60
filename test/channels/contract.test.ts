import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { openChannelModule } from '../../src/channels/index.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import { type Peer, testChannel } from '../contract/channel.ts'
import { type HttpMisbehaviour, openHttpSink } from '../sink/http.ts'
import { openSmtpSink, type SmtpSinkOptions } from '../sink/smtp.ts'

const password = 'correct-horse-battery'

async function smtpPeer(options: SmtpSinkOptions = {}): Promise<Peer> {
  const sink = await openSmtpSink({
    extensions: ['PIPELINING', 'AUTH PLAIN LOGIN'],
    ...options,
    answer: (verb, ...rest) => options.answer?.(verb, ...rest) ?? (verb === 'AUTH' ? '235 2.7.0 ok' : undefined),
  })
  return {
    config: {
      host: '127.0.0.1',
      port: sink.port,
      user: 'ops',
      password,
      connectionTimeout: '400ms',
      greetingTimeout: '400ms',
      socketTimeout: '400ms',
    },
    received: () => sink.mails.length,
    close: () => sink.close(),
  }
}

const reply = (verb: string, text: string, outcome: Partial<Outcome>) => ({
  [`${verb} ${text}`]: {
    peer: () => smtpPeer({ answer: (seen) => (seen === verb ? `${text} ${password}` : undefined) }),
    outcome,
  },
})
const minutes = 60_000

describe('smtp', async () => {
  testChannel(test, {
    channel: await openChannelModule('smtp', '/'),
    address: 'ann@corp.example',
    secrets: [password],
    accepting: () => smtpPeer(),
    silent: () => smtpPeer({ greeting: { silence: true } }),
    malformed: () => smtpPeer({ answer: (verb) => (verb === 'RCPT' ? 'hello' : undefined) }),
    answers: {
      ...reply('MAIL', '421 4.3.2', { kind: 'retry', reason: 'service-closing', scope: 'channel' }),
      ...reply('RCPT', '450 4.3.2', { kind: 'retry', reason: 'service-closing', scope: 'channel' }),
      ...reply('RCPT', '451 4.4.1', { kind: 'retry', reason: 'service-closing', scope: 'channel' }),
      ...reply('RCPT', '450 4.7.1', {
        kind: 'retry',
        reason: 'greylisted',
        scope: 'recipient',
        after: 5 * minutes,
      } as Partial<Outcome>),
      ...reply('RCPT', '451 4.7.1', {
        kind: 'retry',
        reason: 'greylisted',
        scope: 'recipient',
        after: 5 * minutes,
      } as Partial<Outcome>),
      ...reply('RCPT', '451 greylisted, come back', { kind: 'retry', reason: 'greylisted' }),
      ...reply('RCPT', '452 4.5.3', { kind: 'retry', reason: 'too-many-recipients', scope: 'recipient' }),
      ...reply('RCPT', '452 4.2.2', { kind: 'retry', reason: 'mailbox-full', scope: 'recipient' }),
      ...reply('RCPT', '552 5.2.2', { kind: 'retry', reason: 'mailbox-full', scope: 'recipient' }),
      ...reply('RCPT', '450', { kind: 'retry', reason: 'deferred', scope: 'recipient' }),
      ...reply('.', '451 4.3.0', { kind: 'retry', reason: 'server-busy', scope: 'channel' }),
      ...reply('AUTH', '535 5.7.8', { kind: 'rejected', reason: 'auth', scope: 'channel' }),
      ...reply('AUTH', '454 4.7.0', { kind: 'retry', reason: 'auth-unavailable', scope: 'channel' }),
      ...reply('MAIL', '530 5.7.0', { kind: 'rejected', reason: 'auth', scope: 'channel' }),
      ...reply('MAIL', '530 5.7.0 Must issue a STARTTLS command first', {
        kind: 'rejected',
        reason: 'tls-required',
        scope: 'channel',
      }),
      ...reply('RCPT', '550 5.1.1', { kind: 'rejected', reason: 'no-such-recipient', scope: 'recipient' }),
      ...reply('RCPT', '550 5.1.2', { kind: 'rejected', reason: 'no-such-recipient', scope: 'recipient' }),
      ...reply('RCPT', '550 5.1.10', { kind: 'rejected', reason: 'no-such-recipient', scope: 'recipient' }),
      ...reply('RCPT', '550', { kind: 'rejected', reason: 'no-such-recipient', scope: 'recipient' }),
      ...reply('RCPT', '550 5.7.1', { kind: 'rejected', reason: 'policy', scope: 'channel' }),
      ...reply('.', '550 5.7.26', { kind: 'rejected', reason: 'policy', scope: 'channel' }),
      ...reply('MAIL', '552 5.3.4', { kind: 'rejected', reason: 'too-large', scope: 'content' }),
      ...reply('.', '552 5.3.4', { kind: 'rejected', reason: 'too-large', scope: 'content' }),
      ...reply('.', '554 5.6.0', { kind: 'rejected', reason: 'content-refused', scope: 'content' }),
      ...reply('.', '554 5.7.1', { kind: 'rejected', reason: 'content-refused', scope: 'content' }),
      ...reply('.', '554', { kind: 'rejected', reason: 'content-refused', scope: 'content' }),
      ...reply('RCPT', '555', { kind: 'rejected', reason: 'bad-address', scope: 'recipient' }),
      ...reply('RCPT', '501 5.5.4', { kind: 'rejected', reason: 'bad-address', scope: 'recipient' }),
      ...reply('RCPT', '553', { kind: 'rejected', reason: 'bad-address', scope: 'recipient' }),
      ...reply('MAIL', '553', { kind: 'rejected', reason: 'sender-refused', scope: 'channel' }),
      ...reply('DATA', '503 5.5.1', { kind: 'retry', reason: 'protocol' }),
      ...reply('RCPT', '450 5.1.1', { kind: 'retry' }),
      ...reply('RCPT', '550 4.2.1', { kind: 'rejected', reason: 'mailbox-disabled', scope: 'recipient' }),
    },
  })
})

const token = 'T0ken-in-the-path'

async function httpPeer(answer?: HttpMisbehaviour): Promise<Peer> {
  const sink = await openHttpSink(() => answer)
  return {
    config: {
      url: `${sink.url}/${token}`,
      secret: `whsec_${Buffer.from(password.repeat(2)).toString('base64')}`,
      allowPrivate: true,
      timeout: '400ms',
      connectTimeout: '400ms',
    },
    received: () => sink.requests.length,
    close: () => sink.close(),
  }
}

const status = (code: number, outcome: Partial<Outcome>) => ({
  [code]: {
    peer: () => httpPeer({ status: code, body: code === 204 ? undefined : `no: /${token}` } as HttpMisbehaviour),
    outcome,
  },
})

describe('webhook', async () => {
  testChannel(test, {
    channel: await openChannelModule('webhook', '/'),
    address: 'hook',
    secrets: [token, password],
    accepting: () => httpPeer(),
    silent: () => httpPeer({ silence: true }),
    malformed: () => httpPeer({ raw: 'SSH-2.0-OpenSSH\r\n' }),
    answers: {
      ...status(204, { kind: 'sent' }),
      ...status(301, { kind: 'rejected', scope: 'channel' }),
      ...status(400, { kind: 'rejected', scope: 'content' }),
      ...status(401, { kind: 'rejected', scope: 'channel' }),
      ...status(410, { kind: 'rejected', scope: 'channel' }),
      ...status(429, { kind: 'retry', scope: 'channel' }),
      ...status(500, { kind: 'retry' }),
      ...status(503, { kind: 'retry' }),
    },
  })
})

describe('outbox', async () => {
  testChannel(test, {
    channel: await openChannelModule('outbox', '/'),
    address: 'ann@corp.example',
    secrets: [],
    async accepting() {
      const dir = mkdtempSync(join(tmpdir(), 'outbox-'))
      return { config: { dir }, received: () => readdirSync(dir).length, close: () => rmSync(dir, { recursive: true }) }
    },
    answers: {},
  })
})

describe('console', async () => {
  const channel = await openChannelModule('console', '/')
  let printed = 0
  testChannel(test, {
    channel: {
      ...channel,
      open: (config, env) => channel.open(config, { ...env, stdout: { write: () => printed++ } }),
    },
    address: 'ann@corp.example',
    secrets: [],
    async accepting() {
      printed = 0
      return { config: {}, received: () => printed, close: () => {} }
    },
    answers: {},
  })
})
