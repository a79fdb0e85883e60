import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { outcomeOf, retryAfter } from '../../src/channels/http.ts'
import { isPrivate } from '../../src/channels/public-address.ts'
import { signedHeaders, signerOf } from '../../src/channels/webhook/sign.ts'
import webhook, { type WebhookConfig } from '../../src/channels/webhook.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import { type HttpMisbehaviour, type HttpSink, openHttpSink } from '../sink/http.ts'
import { about, addressee, filled, keyOf, message } from './fixtures.ts'

const never = new AbortController().signal
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const place = addressee('hook', { id: 'hook' })
const closing: (() => Promise<void> | undefined)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function sinkOf(answer?: (seen: number) => HttpMisbehaviour | undefined): Promise<HttpSink> {
  const sink = await openHttpSink((_request, seen) => answer?.(seen))
  closing.push(() => sink.close())
  return sink
}

async function senderOf(config: WebhookConfig, concurrency = 2) {
  const sender = await webhook.open(config, { dir: '/', stdout: { write: () => true }, concurrency })
  closing.push(() => sender.close?.())
  return sender
}

function payloadOf(config: WebhookConfig, n = 1, words = message()) {
  return webhook.compose(words, place, config, about(n))
}

async function sendOne(answer: HttpMisbehaviour, more: Partial<WebhookConfig> = {}): Promise<Outcome> {
  const sink = await sinkOf(() => answer)
  const config = {
    url: `${sink.url}/hooks/T0ken-in-path?k=T0ken-in-query`,
    allowPrivate: true,
    timeout: '300ms',
    ...more,
  }
  return (await senderOf(config)).send(payloadOf(config), keyOf(1), never)
}

describe('signatures', () => {
  test('agree with the published test vector', () => {
    const body =
      '{"type":"maintenance.rescheduled","timestamp":"2026-12-02T20:00:00Z","data":{"event":"pg16-upgrade","sequence":3}}'
    expect(signedHeaders([signerOf(secret)], 'msg_d3f1c2a49b7e4a6f', 1796241600, body)).toEqual({
      'webhook-id': 'msg_d3f1c2a49b7e4a6f',
      'webhook-timestamp': '1796241600',
      'webhook-signature': 'v1,IycSpH2IbBl/oqXheUhlqavTZiNxISuSQGWTIn7YecA=',
    })
  })

  test('of Ed25519 verify with the public key, from a seed or a whole key', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32)
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
    for (const bytes of [seed, Buffer.concat([seed, raw])]) {
      const signature = signerOf(`whsk_${bytes.toString('base64')}`)('msg_1.5.{}')
      expect(signature).toMatch(/^v1a,/)
      expect(
        verify(
          null,
          Buffer.from('msg_1.5.{}'),
          createPublicKey(publicKey.export({ format: 'pem', type: 'spki' })),
          Buffer.from(signature.slice(4), 'base64'),
        ),
      ).toBe(true)
    }
  })

  test.each(['whsec_c2hvcnQ=', 'whsk_c2hvcnQ=', 'plain-secret', 'whsec_***'])(
    '%s is refused without being quoted',
    (bad) => {
      expect(() => signerOf(bad)).toThrow(
        expect.objectContaining({ code: 'bad-channel-config', message: expect.not.stringContaining(bad) }),
      )
    },
  )
})

describe('a request', () => {
  test('is signed for its attempt with every secret, and its body verifies', async () => {
    const sink = await sinkOf()
    const config = {
      url: `${sink.url}/hooks`,
      allowPrivate: true,
      secret: [secret, `whsec_${Buffer.alloc(24, 7).toString('base64')}`],
      headers: { authorization: 'Bearer x' },
    }
    const sender = await senderOf(config)
    expect(await sender.send(payloadOf(config), keyOf(1), never)).toEqual({ kind: 'sent' })
    const [request] = sink.requests
    expect(request).toMatchObject({
      method: 'POST',
      url: '/hooks',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer x',
        'webhook-id': `msg_${keyOf(1).slice(0, 32)}`,
      },
    })
    const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature } = request!.headers
    expect(Math.abs(Number(time) - Date.now() / 1_000)).toBeLessThan(10)
    expect(signature).toBe(config.secret.map((key) => signerOf(key)(`${id}.${time}.${request!.body}`)).join(' '))
    expect(JSON.parse(request!.body)).toMatchObject({
      type: 'maintenance.announced',
      timestamp: '2026-12-02T20:00:00.000Z',
      data: {
        event: 'pg16-upgrade',
        rule: 'customers-maintenance',
        window: { start: '2026-12-05T21:00:00.000Z' },
        subject: 'Scheduled maintenance: Billing API',
      },
    })
  })

  test('a repeated attempt has the same id and body', () => {
    const config = { url: 'https://a.example/' }
    expect(payloadOf(config)).toEqual(payloadOf(config))
  })

  test('as a CloudEvent', () => {
    const { body, contentType } = payloadOf({ url: 'https://a.example/', format: 'cloudevents' })
    expect(contentType).toBe('application/cloudevents+json')
    expect(JSON.parse(body)).toMatchObject({
      specversion: '1.0',
      id: `msg_${keyOf(1).slice(0, 32)}`,
      source: '/notify/acme',
      type: 'notify.maintenance.announced',
      subject: 'pg16-upgrade',
    })
  })

  test('a text too long for a webhook is left out', () => {
    const { body } = payloadOf({ url: 'https://a.example/' }, 1, message('Ann', { text: filled('é'.repeat(15_000))() }))
    expect(body.length).toBeLessThan(2_000)
    expect(JSON.parse(body).data.text).toBe(null)
  })

  test('connections are kept', async () => {
    const sink = await sinkOf()
    const config = { url: sink.url, allowPrivate: true }
    const sender = await senderOf(config, 3)
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, n) => sender.send(payloadOf(config, n), keyOf(n), never)),
    )
    expect(outcomes.every(({ kind }) => kind === 'sent')).toBe(true)
    expect(sink.connections).toBeLessThanOrEqual(3)
    expect(new Set(sink.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(60)
  })
})

describe('answers', () => {
  test.each<[number, Partial<Outcome>]>([
    [200, { kind: 'sent' }],
    [204, { kind: 'sent' }],
    [302, { kind: 'rejected', reason: 'redirect', scope: 'channel' }],
    [400, { kind: 'rejected', reason: 'content-refused', scope: 'content' }],
    [401, { kind: 'rejected', reason: 'auth', scope: 'channel' }],
    [403, { kind: 'rejected', reason: 'auth', scope: 'channel' }],
    [404, { kind: 'rejected', reason: 'not-found', scope: 'channel' }],
    [408, { kind: 'retry', reason: 'deferred' }],
    [410, { kind: 'rejected', reason: 'gone', scope: 'channel' }],
    [413, { kind: 'rejected', reason: 'too-large', scope: 'content' }],
    [422, { kind: 'rejected', reason: 'content-refused', scope: 'content' }],
    [429, { kind: 'retry', reason: 'rate-limited', scope: 'channel', after: 7_000 }],
    [500, { kind: 'retry', reason: 'server-error' }],
    [502, { kind: 'retry', reason: 'gateway', after: 7_000 }],
    [503, { kind: 'retry', reason: 'unavailable' }],
    [504, { kind: 'retry', reason: 'gateway' }],
  ])('%i', async (status, expected) => {
    const headers = { 'retry-after': '7', location: 'http://127.0.0.1:9/T0ken-in-path' }
    expect(await sendOne({ status, ...(status === 204 ? {} : { headers, body: 'words' }) })).toMatchObject(expected)
  })

  test.each<[string, HttpMisbehaviour, Partial<Outcome>]>([
    ['none', { silence: true }, { kind: 'unknown', reason: 'timeout' }],
    ['a closed connection', { hangUp: true }, { kind: 'unknown', reason: 'connection-lost' }],
    ['nonsense', { raw: '220 smtp ready\r\n\r\n' }, { kind: 'unknown', reason: 'protocol' }],
    ['half an answer', { raw: 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf' }, { kind: 'unknown' }],
    ['an endless one', { status: 200, body: 'x'.repeat(1_000_000) }, { kind: 'sent' }],
  ])('%s', async (_, answer, expected) => {
    expect(await sendOne(answer)).toMatchObject(expected)
  })

  test('a gateway without a key that makes repeats harmless leaves a doubt', () => {
    const answer = { kind: 'answer', status: 502, headers: {}, body: '' } as const
    expect(outcomeOf(answer, false, 0, (text) => text)).toMatchObject({ kind: 'unknown' })
  })

  test('a redirect is not followed', async () => {
    const other = await sinkOf()
    await sendOne({ status: 307, headers: { location: other.url } })
    expect(other.requests).toEqual([])
  })

  test('nobody listens', async () => {
    const sink = await openHttpSink()
    await sink.close()
    const config = { url: sink.url, allowPrivate: true }
    expect(await (await senderOf(config)).send(payloadOf(config), keyOf(1), never)).toMatchObject({
      kind: 'retry',
      reason: 'connect',
      scope: 'channel',
    })
  })

  test('what the receiver says back is quoted without the secrets of the URL', async () => {
    const outcome = await sendOne({
      status: 400,
      body: 'bad request to /hooks/T0ken-in-path?k=T0ken-in-query\r\n\u001b[31m',
    })
    expect(outcome.detail).toContain('HTTP 400: bad request to [redacted]')
    expect(JSON.stringify(outcome)).not.toMatch(/T0ken|\\u001b/)
  })

  test('an interrupt before the request is a retry, after it a doubt', async () => {
    const aborted = AbortSignal.abort()
    const sink = await sinkOf(() => ({ silence: true }))
    const config = { url: sink.url, allowPrivate: true }
    const sender = await senderOf(config)
    expect(await sender.send(payloadOf(config), keyOf(1), aborted)).toMatchObject({
      kind: 'retry',
      reason: 'interrupted',
    })
    const interrupt = new AbortController()
    const outcome = sender.send(payloadOf(config), keyOf(1), interrupt.signal)
    while (sink.requests.length === 0) await new Promise((resolve) => setImmediate(resolve))
    interrupt.abort()
    expect(await outcome).toMatchObject({ kind: 'unknown', reason: 'interrupted' })
  })
})

describe('private addresses', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '224.0.0.1',
    '255.255.255.255',
  ])('%s is one', (address) => {
    expect(isPrivate(address)).toBe(true)
  })

  test.each(['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%s is none',
    (address) => {
      expect(isPrivate(address)).toBe(false)
    },
  )

  test.each(['http://127.0.0.1:80/', 'http://[::1]/', 'http://0x7f.1/', 'http://2130706433/'])(
    '%s is refused at once',
    async (url) => {
      await expect(senderOf({ url })).rejects.toThrow('private network')
    },
  )

  test('a name that leads to this machine is refused when it is used', async () => {
    const sink = await sinkOf()
    const config = { url: sink.url.replace('127.0.0.1', 'localhost') }
    const sender = await senderOf(config)
    expect(await sender.send(payloadOf(config), keyOf(1), never)).toMatchObject({
      kind: 'rejected',
      reason: 'private-address',
      scope: 'channel',
    })
    expect(await sender.check!(false, never)).toMatchObject({ ok: false })
    expect(sink.connections).toBe(0)
  })
})

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-12-02T20:00:00Z')
  expect(retryAfter('120', now)).toBe(120_000)
  expect(retryAfter('0.5', now)).toBe(500)
  expect(retryAfter('Wed, 02 Dec 2026 20:01:00 GMT', now)).toBe(60_000)
  expect(retryAfter('Wed, 02 Dec 2026 19:01:00 GMT', now)).toBe(0)
  expect(retryAfter('99999999999999', now)).toBe(undefined)
  expect(retryAfter('999999999', now)).toBe(24 * 3_600_000)
  expect(retryAfter('-3', now)).toBe(undefined)
  expect(retryAfter('soon', now)).toBe(undefined)
  expect(retryAfter(undefined, now)).toBe(undefined)
})

test('check connects and posts nothing', async () => {
  const sink = await sinkOf()
  const sender = await senderOf({ url: `${sink.url}/T0ken`, allowPrivate: true })
  const { ok, detail } = await sender.check!(false, never)
  expect([ok, sink.requests, sink.connections]).toEqual([true, [], 1])
  expect(detail).not.toContain('T0ken')
})
