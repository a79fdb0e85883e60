import { describe, expect, test } from 'vitest'
import googlechat from '../../src/channels/googlechat.ts'
import { type GoogleChatSink, googleAppSecrets, googleHookSecrets, openGoogleChatSink } from '../sink/googlechat.ts'
import { type ChatSubject, never, testChat, withChat } from './chat-suite.ts'
import { samples } from './notices.ts'

let sink: GoogleChatSink
const said = (code: number, status: string, headers: Record<string, string> = {}) => ({
  status: code,
  headers,
  body: { error: { code, status, message: 'no' } },
})
const login = { kind: 'rejected', scope: 'channel', reason: 'auth' } as const

const hook: ChatSubject = {
  adapter: 'googlechat',
  secrets: googleHookSecrets,
  async open() {
    sink = await openGoogleChatSink()
    const own = sink
    return { sink, config: { webhook: sink.webhookUrl }, shown: () => own.posts.length }
  },
  isPost: ({ method, path }) => method === 'POST' && path.endsWith('/messages'),
  answers: {
    '400': { answer: said(400, 'INVALID_ARGUMENT'), outcome: { kind: 'rejected', scope: 'content' } },
    '401': { answer: said(401, 'UNAUTHENTICATED'), outcome: login },
    '403': { answer: said(403, 'PERMISSION_DENIED'), outcome: login },
    '404': { answer: said(404, 'NOT_FOUND'), outcome: { kind: 'rejected', scope: 'recipient' } },
    '429 without a header': {
      answer: said(429, 'RESOURCE_EXHAUSTED'),
      outcome: { kind: 'retry', reason: 'rate-limited', scope: 'channel' },
    },
    '500': { answer: said(500, 'INTERNAL'), outcome: { kind: 'retry', scope: 'channel' } },
    '502: a repeat is dropped': { answer: { status: 502, body: 'no' }, outcome: { kind: 'retry', scope: 'channel' } },
    '503': { answer: said(503, 'UNAVAILABLE'), outcome: { kind: 'retry', scope: 'channel' } },
  },
  limited: { answer: said(429, 'RESOURCE_EXHAUSTED', { 'retry-after': '11' }), after: 11_000 },
}
const app: ChatSubject = {
  ...hook,
  mode: 'app',
  secrets: googleAppSecrets,
  hasSameNotices: true,
  async open() {
    sink = await openGoogleChatSink()
    const own = sink
    return { sink, config: sink.app, shown: () => own.posts.length }
  },
}

testChat(hook)
testChat(app)

test('a webhook’s repeat is the message that is there, and follow-ups are in its thread', async () => {
  await withChat(hook, async ({ sender, say, keyOf }) => {
    const sample = samples.announced!
    sink.befall('lose', hook.isPost)
    expect(await sender.send(say(sample), keyOf(sample), never)).toMatchObject({ kind: 'unknown' })
    expect(sender.lookup).toBe(undefined)
    expect(await sender.send(say(sample), keyOf(sample), never)).toEqual({ kind: 'sent', ref: sink.posts[0]!.name })
    await sender.send(say(samples.rescheduled!), keyOf(samples.rescheduled!), never)
    expect(sink.posts.map(({ thread }) => thread.threadKey)).toEqual([sample.about.thread, sample.about.thread])
    expect(sink.posts[0]!.requestId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('an app', () => {
  test('edits its announcement and answers in the thread', async () => {
    await withChat(app, async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      for (const type of ['updated', 'rescheduled', 'completed'])
        expect(await sender.revise!(ref, say(samples[type]!), keyOf(samples[type]!), never)).toEqual({
          kind: 'sent',
          ref,
        })
      expect(sink.posts.map(({ edits }) => edits)).toEqual([2, 0, 0, 0])
      expect(sink.posts[0]!.text).toContain('*Completed: Billing API and Invoices*')
      // One token for all of it.
      expect(sink.tokens).toHaveLength(1)
    })
  })

  test('knows its own name for a message: taken means said', async () => {
    await withChat(app, async ({ sender, say, keyOf }) => {
      const sample = samples.announced!
      await sender.send(say(sample), keyOf(sample), never)
      sink.posts[0]!.requestId = 'forgotten'
      expect(await sender.send(say(sample), keyOf(sample), never)).toMatchObject({
        kind: 'sent',
        ref: expect.stringMatching(/client-[0-9a-f]{40}$/),
      })
      expect(sink.posts).toHaveLength(1)
    })
  })

  test('cancelled: delete takes the announcement away', async () => {
    await withChat(
      app,
      async ({ sender, say, keyOf }) => {
        const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as {
          ref: string
        }
        await sender.revise!(ref, say(samples.cancelled!), keyOf(samples.cancelled!), never)
        expect(sink.posts.map(({ text }) => text.split('\n')[0])).toEqual(['*Cancelled: Billing API and Invoices*'])
      },
      { cancelled: 'delete' },
    )
  })

  test('whose announcement is gone says it anew', async () => {
    await withChat(app, async ({ sender, say, keyOf }) => {
      const sample = samples.rescheduled!
      expect(
        await sender.revise!('spaces/AAAAMpdlehY/messages/client-gone', say(sample), keyOf(sample), never),
      ).toMatchObject({ kind: 'sent' })
      expect(sink.posts).toHaveLength(1)
    })
  })

  test('a token that is refused is asked for anew with the next message', async () => {
    await withChat(app, async ({ sender, say, keyOf }) => {
      const sample = samples.announced!
      sink.befall(said(401, 'UNAUTHENTICATED'), app.isPost)
      expect(await sender.send(say(sample), keyOf(sample), never)).toMatchObject(login)
      expect(await sender.send(say(sample), keyOf(sample), never)).toMatchObject({ kind: 'sent' })
      expect(sink.tokens).toHaveLength(2)
    })
  })

  test.each([
    ['is refused', { status: 400, body: { error: 'invalid_grant' } }, login],
    ['is not answered', 'drop', { kind: 'retry', scope: 'channel' }],
    ['is answered with nonsense', { status: 200, body: 'hello' }, { kind: 'retry', reason: 'protocol' }],
  ] as const)('whose login %s has sent nothing', async (_, mishap, outcome) => {
    await withChat(app, async ({ sender, say, keyOf }) => {
      sink.befall(mishap, ({ path }) => path === '/token')
      expect(await sender.send(say(samples.announced!), keyOf(samples.announced!), never)).toMatchObject(outcome)
      expect(sink.posts).toEqual([])
    })
  })

  test('a key that is none is refused without being quoted', async () => {
    const opening = async () =>
      googlechat.open(
        { space: 'spaces/A', serviceAccount: '{"private_key": "sEcReT"}' },
        { dir: '/', stdout: { write: () => true }, concurrency: 1 },
      )
    await expect(opening()).rejects.toThrow(
      expect.objectContaining({ code: 'bad-channel-config', message: expect.not.stringContaining('sEcReT') }),
    )
  })
})

test('check names the space', async () => {
  await withChat(app, async ({ sender }) =>
    expect(await sender.check!(false, never)).toEqual({ ok: true, detail: 'the app is in the space Ops' }),
  )
  await withChat(hook, async ({ sender }) => expect(await sender.check!(false, never)).toMatchObject({ ok: true }))
})

test.each([
  [{}, 'space'],
  [{ space: 'spaces/A' }, 'serviceAccount'],
  [{ webhook: 'https://a.example', space: 'spaces/A' }, 'exclude'],
])('the config %j is refused', (config, word) => {
  expect(googlechat.checkConfig!(config)).toMatchObject([{ message: expect.stringContaining(word) }])
})
