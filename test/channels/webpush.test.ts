import { describe, expect, test } from 'vitest'
import { openChannelModule } from '../../src/channels/index.ts'
import webpush, { type WebpushConfig } from '../../src/channels/webpush.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import type { Sender } from '../../src/ports/channel.ts'
import { type Peer, testChannel } from '../contract/channel.ts'
import type { ApiAnswer } from '../sink/api.ts'
import { openPushSink, type PushSink, vapidPrivateKey } from '../sink/push.ts'
import { addressee } from './fixtures.ts'
import { type Sample, sampleNotice, samples, words } from './notices.ts'

const never = new AbortController().signal
const dead = { kind: 'rejected', scope: 'recipient', address: 'dead' } as Partial<Outcome>
const channelOut = { kind: 'rejected', scope: 'channel' } as const

/** The subscription's address changes with each server, so the contract's subject is made for one server. */
async function peerOf(sink: PushSink, answer?: ApiAnswer | 'silence'): Promise<Peer> {
  if (answer !== undefined) sink.befall(answer, undefined, 1_000)
  return {
    config: { ...sink.config, ...(answer === 'silence' ? { timeout: '400ms' } : {}) },
    received: () => sink.messages.length,
    // The server is the whole suite's.
    close: () => {
      sink.messages.length = 0
      sink.calm()
    },
  }
}

describe('webpush: the contract', async () => {
  const sink = await openPushSink()
  const answers: Record<string, [ApiAnswer, Partial<Outcome>]> = {
    '201': [{ status: 201 }, { kind: 'sent' }],
    '200': [{ status: 200 }, { kind: 'unknown' }],
    '400': [
      { status: 400, body: 'no' },
      { kind: 'rejected', scope: 'content' },
    ],
    '401': [{ status: 401, body: 'no' }, channelOut],
    '403': [{ status: 403, body: vapidPrivateKey }, channelOut],
    '404': [{ status: 404, body: 'no' }, dead],
    '410': [{ status: 410, body: 'no' }, dead],
    '413': [
      { status: 413, body: 'no' },
      { kind: 'rejected', scope: 'content' },
    ],
    '406 (Microsoft’s 429)': [
      { status: 406, headers: { 'retry-after': '9' } },
      { kind: 'retry', reason: 'rate-limited', after: 9_000 } as Partial<Outcome>,
    ],
    '429': [
      { status: 429, headers: { 'retry-after': '7' } },
      { kind: 'retry', reason: 'rate-limited', after: 7_000 } as Partial<Outcome>,
    ],
    '500': [{ status: 500 }, { kind: 'retry' }],
    '502': [{ status: 502 }, { kind: 'unknown' }],
    '503': [{ status: 503 }, { kind: 'retry' }],
  }
  testChannel(test, {
    channel: await openChannelModule('webpush', '/'),
    address: sink.subscription,
    secrets: [vapidPrivateKey],
    accepting: () => peerOf(sink),
    silent: () => peerOf(sink, 'silence'),
    malformed: () => peerOf(sink, { status: 200, body: '<html>' }),
    answers: Object.fromEntries(
      Object.entries(answers).map(([name, [answer, outcome]]) => [name, { peer: () => peerOf(sink, answer), outcome }]),
    ),
  })
})

async function withPush(
  run: (push: { sink: PushSink; sender: Sender; say(sample: Sample): unknown }) => Promise<void>,
) {
  const sink = await openPushSink()
  const config = sink.config as WebpushConfig
  const sender = (await webpush.open(config, { dir: '/', stdout: { write: () => true }, concurrency: 4 })) as Sender
  try {
    const to = addressee(sink.subscription)
    await run({ sink, sender, say: ({ message, about }) => webpush.compose(message, to, config, about) })
  } finally {
    await sender.close?.()
    await sink.close()
  }
}

describe('what a browser gets', () => {
  test.each(Object.keys(samples))('%s', async (type) => {
    const { message, about } = samples[type]!
    const subscription = '{"endpoint":"https://fcm.googleapis.com/push/0a1b","keys":{"p256dh":"p","auth":"a"}}'
    const config = { publicKey: '', privateKey: '', subject: '' }
    const payload = webpush.compose(message, addressee(subscription), config, about)
    await expect(`${JSON.stringify(payload, null, 2)}\n`).toMatchFileSnapshot(`golden/webpush/${type}.json`)
  })

  test('the words, decrypted, and one notification an event', async () => {
    await withPush(async ({ sink, sender, say }) => {
      for (const type of ['announced', 'rescheduled']) await sender.send(say(samples[type]!), type, never)
      expect(sink.messages).toMatchObject([
        { urgency: 'normal', ttl: 86_400, data: { title: expect.stringContaining('Scheduled maintenance') } },
        { data: { title: expect.stringContaining('Rescheduled') } },
      ])
      expect(new Set(sink.messages.flatMap(({ topic, data }) => [topic, data.tag])).size).toBe(1)
    })
  })

  test('a reminder is kept no longer than until the start, an emergency is urgent', async () => {
    await withPush(async ({ sink, sender, say }) => {
      const reminder = sampleNotice('24h before start', { event: { urgency: 'emergency' } })
      const start = reminder.about.facts!.start!
      await sender.send(say({ ...reminder, about: { ...reminder.about, date: start - 600_000 } }), 'x', never)
      expect(sink.messages).toMatchObject([{ ttl: 600, urgency: 'high', data: { requireInteraction: true } }])
    })
  })

  test('long and foreign words fit', async () => {
    await withPush(async ({ sink, sender, say }) => {
      const long = sampleNotice('announced', { words: words('é'.repeat(500), 'x', 'Ж👩‍👩‍👧'.repeat(2_000)) })
      expect(await sender.send(say(long), 'x', never)).toMatchObject({ kind: 'sent' })
      expect(sink.messages[0]!.data.body.endsWith('…')).toBe(true)
    })
  })
})

describe('an address', () => {
  const send = async (address: string) => {
    let outcome: Outcome | undefined
    await withPush(async ({ sink, sender }) => {
      const { message, about } = samples.announced!
      outcome = await sender.send(webpush.compose(message, addressee(address), sink.config, about), 'x', never)
    })
    return outcome
  }

  test.each([
    'nonsense',
    '{"endpoint":"https://fcm.googleapis.com/x"}',
    '{"endpoint":"https://169.254.169.254/latest","keys":{"p256dh":"p","auth":"a"}}',
    '{"endpoint":"https://evil.example/fcm.googleapis.com","keys":{"p256dh":"p","auth":"a"}}',
    '{"endpoint":"https://fcm.googleapis.com.evil.example/x","keys":{"p256dh":"p","auth":"a"}}',
    '{"endpoint":"http://127.0.0.1:1/push/1","keys":{"p256dh":"short","auth":"a"}}',
  ])('%s is refused before anything leaves', async (address) => {
    expect(await send(address)).toMatchObject({ kind: 'rejected', scope: 'recipient', reason: 'bad-address' })
  })
})

test('keys that do not belong together are told', async () => {
  const sink = await openPushSink()
  const open = (config: object) =>
    webpush.open({ ...sink.config, ...config }, { dir: '/', stdout: { write: () => true }, concurrency: 1 })
  await expect(open({ privateKey: Buffer.alloc(32, 9).toString('base64url') })).rejects.toThrow(
    'is not that of the private key',
  )
  await expect(open({ privateKey: 'x' })).rejects.toThrow('is no VAPID key')
  await sink.close()
})
