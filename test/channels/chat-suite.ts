import { describe, expect, test } from 'vitest'
import { openChannelModule } from '../../src/channels/index.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import type { Channel, Sender } from '../../src/ports/channel.ts'
import { type Peer, testChannel } from '../contract/channel.ts'
import type { ApiAnswer, ApiRequest, ApiSink } from '../sink/api.ts'
import { addressee } from './fixtures.ts'
import { type Sample, sampleNotice, samples, words } from './notices.ts'

export const never = new AbortController().signal

/** A provider's server and the config that reaches it. */
export interface ChatPeer {
  sink: ApiSink
  config: object
  /** How many messages it shows. */
  shown(): number
}

export interface ChatSubject {
  adapter: string
  /** Of an adapter that has more than one. */
  mode?: string
  /** Whether the mode composes what another one does: no golden files of its own. */
  hasSameNotices?: boolean
  open(): Promise<ChatPeer>
  /** Where people are reached; a place has none. */
  address?: string
  /** Values of the config that must appear nowhere. */
  secrets: readonly string[]
  /** The request that posts a message. */
  isPost(request: ApiRequest): boolean
  /** The whole table of the provider's answers. */
  answers: Readonly<Record<string, { answer: ApiAnswer; outcome: Partial<Outcome> }>>
  /** Whether it can look up what it said; by default what the sender can do. */
  looksUp?: boolean
  /** A peer whose every 2xx is a yes, whatever it says. */
  acceptsAnything?: boolean
  /** An answer that asks for a pause, and of how many milliseconds. */
  /** `scope`: whom a pause concerns; default: the channel. */
  limited: { answer: ApiAnswer; after: number; scope?: 'recipient' | undefined }
}

export function place(subject: Pick<ChatSubject, 'address'>) {
  return addressee(subject.address ?? 'place', { id: 'place', timezone: 'Europe/Rome' })
}

export async function withChat<T>(
  subject: ChatSubject,
  run: (chat: {
    channel: Channel
    sender: Sender
    peer: ChatPeer
    say(sample: Sample): unknown
    keyOf(sample: Sample): string
  }) => Promise<T>,
  more: object = {},
): Promise<T> {
  const channel = await openChannelModule(subject.adapter, '/')
  const peer = await subject.open()
  const config = { timeout: '500ms', ...peer.config, ...more }
  const sender = await channel.open(config, { dir: '/', stdout: { write: () => true }, concurrency: 4 })
  try {
    return await run({
      channel,
      sender,
      peer,
      say: ({ message, about }) => channel.compose(message, place(subject), config, about),
      keyOf: ({ about }) => about.key,
    })
  } finally {
    await sender.close?.()
    await peer.sink.close()
  }
}

/** What every chat channel is held to, beside its own cases. */
export function testChat(subject: ChatSubject): void {
  const name = subject.mode === undefined ? subject.adapter : `${subject.adapter} (${subject.mode})`
  const isAnswered = (answer: ApiAnswer) => async (): Promise<Peer> => {
    const { sink, config, shown } = await subject.open()
    sink.befall(answer, subject.isPost, 1_000)
    return { config: { ...config, timeout: '500ms' }, received: shown, close: () => sink.close() }
  }
  const [secret = ''] = subject.secrets

  describe(`${name}: the contract`, async () => {
    const channel = await openChannelModule(subject.adapter, '/')
    testChannel(test, {
      channel,
      address: subject.address ?? 'place',
      secrets: subject.secrets,
      async accepting() {
        const { sink, config, shown } = await subject.open()
        return { config, received: shown, close: () => sink.close() }
      },
      async silent() {
        const { sink, config, shown } = await subject.open()
        sink.befall('silence', undefined, 1_000)
        return { config: { ...config, timeout: '300ms' }, received: shown, close: () => sink.close() }
      },
      ...(subject.acceptsAnything === true
        ? {}
        : { malformed: isAnswered({ status: 200, body: `<html>${secret}</html>` }) }),
      answers: Object.fromEntries(
        Object.entries(subject.answers).map(([title, { answer, outcome }]) => [
          title,
          { peer: isAnswered(answer), outcome },
        ]),
      ),
    })
  })

  describe(`${name}: notices`, () => {
    test.each(subject.hasSameNotices === true ? [] : Object.keys(samples))('%s', async (type) => {
      const channel = await openChannelModule(subject.adapter, '/')
      const { message, about } = samples[type]!
      const payload = channel.compose(message, place(subject), {}, about)
      await expect(`${JSON.stringify(payload, null, 2)}\n`).toMatchFileSnapshot(
        `golden/${subject.adapter}/${type}.json`,
      )
    })

    test('each is taken by the provider', async () => {
      await withChat(subject, async ({ sender, peer, say, keyOf }) => {
        for (const sample of Object.values(samples))
          expect(await sender.send(say(sample), keyOf(sample), never)).toMatchObject({ kind: 'sent' })
        expect(peer.shown()).toBe(Object.keys(samples).length)
      })
    })

    test('a digest is words alone, and no later notice changes or dismisses it', async () => {
      const first = sampleNotice('announced', { words: words('2 notices', 'Here are two notices.') })
      const notices = [first.about, samples.rescheduled!.about]
      const digest = { ...first, about: { ...first.about, moment: 'digest', notices } }
      await withChat(subject, async ({ sender, peer, say, keyOf }) => {
        expect(JSON.stringify(say(digest))).not.toMatch(/When|Your time|<t:/)
        const outcome = await sender.send(say(digest), keyOf(digest), never)
        expect(outcome.kind).toBe('sent')
        if (sender.revise !== undefined) expect(outcome).not.toHaveProperty('ref')
        if (subject.looksUp !== false && sender.lookup !== undefined)
          expect(await sender.lookup(say(digest), keyOf(digest), Date.now(), never)).toEqual(
            // Who revises nothing may keep a handle: receipts are asked for by it.
            sender.revise === undefined ? expect.objectContaining({ kind: 'sent' }) : { kind: 'sent' },
          )
        expect(peer.shown()).toBe(1)
      })
    })

    test('hostile data and texts beyond every limit are taken as well', async () => {
      const evil =
        '@everyone @here @channel <!channel> <users/all> <@U1> [x](http://evil.example) *b* `c` </b> & <script> |'
      const paragraphs = Array.from({ length: 400 }, (_, n) => `${n}. ${'Lorem ipsum dolor sit amet '.repeat(12)}`)
      const hostile: Sample[] = [
        sampleNotice('announced', { n: 11, event: { title: evil, services: [evil], contact: evil } }),
        sampleNotice('announced', {
          n: 12,
          words: words(`{{event.title}} ${'é👩‍👩‍👧'.repeat(400)}`, paragraphs.join('\n\n')),
        }),
        sampleNotice('announced', { n: 13, words: words('Long', `\`\`\`\n${'<&>'.repeat(20_000)}\n\`\`\``) }),
        sampleNotice('announced', {
          n: 14,
          words: words('Rows', `| | |\n|---|---|\n${'| name | value |\n'.repeat(60)}`),
        }),
        sampleNotice('announced', {
          n: 15,
          event: { services: Array.from({ length: 2_000 }, (_, n) => `Service ${n}`) },
        }),
        sampleNotice('announced', { n: 16, words: words('', ' ', '') }),
      ]
      await withChat(subject, async ({ sender, peer, say, keyOf }) => {
        for (const sample of hostile) {
          const outcome = await sender.send(say(sample), keyOf(sample), never)
          expect(outcome, `${sample.about.key.slice(0, 8)} ${JSON.stringify(outcome)}`).toMatchObject({ kind: 'sent' })
        }
        expect(peer.shown()).toBe(hostile.length)
      })
    })
  })

  describe(`${name}: trouble`, () => {
    test('a pause that the provider asks for is kept to the second', async () => {
      await withChat(subject, async ({ sender, peer, say, keyOf }) => {
        peer.sink.befall(subject.limited.answer, subject.isPost)
        expect(await sender.send(say(samples.announced!), keyOf(samples.announced!), never)).toMatchObject({
          kind: 'retry',
          reason: 'rate-limited',
          scope: subject.limited.scope ?? 'channel',
          after: subject.limited.after,
        })
      })
    })

    test('nobody listens: nothing left, so it is tried again', async () => {
      await withChat(subject, async ({ sender, peer, say, keyOf }) => {
        await peer.sink.close()
        expect(await sender.send(say(samples.announced!), keyOf(samples.announced!), never)).toMatchObject({
          kind: 'retry',
          scope: 'channel',
          reason: 'connect',
        })
      })
    })

    test('a lost reply is found by a look-up, or dropped as a repeat, or stays in doubt', async () => {
      await withChat(subject, async ({ sender, peer, say, keyOf }) => {
        const sample = samples.announced!
        const since = Date.now()
        peer.sink.befall('lose', subject.isPost)
        expect(await sender.send(say(sample), keyOf(sample), never)).toMatchObject({ kind: 'unknown' })
        expect(peer.shown()).toBe(1)
        const found =
          subject.looksUp === false ? undefined : await sender.lookup?.(say(sample), keyOf(sample), since, never)
        if (found !== undefined) expect(found).toMatchObject({ kind: 'sent' })
        expect(JSON.stringify(found ?? {})).not.toContain(secret)
      })
    })

    test('a look-up does not find what was never taken', async () => {
      await withChat(subject, async ({ sender, peer, say, keyOf }) => {
        const sample = samples.announced!
        await sender.send(say(samples.updated!), keyOf(samples.updated!), never)
        peer.sink.befall('drop', subject.isPost)
        expect(await sender.send(say(sample), keyOf(sample), never)).toMatchObject({ kind: 'unknown' })
        const found = await sender.lookup?.(say(sample), keyOf(sample), Date.now(), never)
        if (found !== undefined) expect(found).toEqual({ kind: 'absent' })
      })
    })

    test('a look-up that gets no answer leaves the doubt', async () => {
      await withChat(subject, async ({ sender, peer, say, keyOf }) => {
        if (sender.lookup === undefined || subject.looksUp === false) return
        peer.sink.befall({ status: 500, body: 'no' }, undefined, 1_000)
        const sample = samples.announced!
        expect(await sender.lookup(say(sample), keyOf(sample), Date.now(), never)).toMatchObject({ kind: 'unknown' })
      })
    })

    test('a check that is refused says why, without a secret', async () => {
      await withChat(subject, async ({ sender, peer }) => {
        peer.sink.befall({ status: 401, body: `no: ${secret}` }, undefined, 1_000)
        const result = await sender.check!(true, never)
        expect(result.ok).toBe(false)
        for (const each of subject.secrets) expect(JSON.stringify(result)).not.toContain(each)
      })
    })

    test('a check finds that nobody listens, and that somebody else answers', async () => {
      await withChat(subject, async ({ sender, peer }) => {
        if (subject.acceptsAnything !== true) {
          peer.sink.befall({ status: 200, body: '<html>Welcome!</html>' }, undefined, 1_000)
          expect(await sender.check!(true, never)).toMatchObject({ ok: false })
        }
        await peer.sink.close()
        expect(await sender.check!(true, never)).toMatchObject({
          ok: false,
          detail: expect.not.stringContaining('is refused'),
        })
      })
    })
  })
}
