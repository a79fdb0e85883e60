import { describe, expect, test } from 'vitest'
import mattermost from '../../src/channels/mattermost.ts'
import { type MattermostSink, mattermostHookKey, mattermostToken, openMattermostSink } from '../sink/mattermost.ts'
import { type ChatSubject, never, testChat, withChat } from './chat-suite.ts'
import { samples } from './notices.ts'

let sink: MattermostSink
const said = (status: number, id: string, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: { id, message: 'no', status_code: status },
})
const refused = (scope: string, reason?: string) =>
  ({ kind: 'rejected', scope, ...(reason === undefined ? {} : { reason }) }) as object

const server: ChatSubject = {
  adapter: 'mattermost',
  secrets: [mattermostToken],
  async open() {
    sink = await openMattermostSink()
    const own = sink
    return { sink, config: sink.config, shown: () => own.posts.filter(({ delete_at }) => delete_at === 0).length }
  },
  isPost: ({ method }) => method === 'POST',
  answers: {
    '400 invalid body': { answer: said(400, 'api.context.invalid_body_param.app_error'), outcome: refused('content') },
    '400 archived channel': {
      answer: said(400, 'api.post.create_post.can_not_post_to_deleted.error'),
      outcome: refused('recipient', 'no-such-channel'),
    },
    '401': { answer: said(401, 'api.context.session_expired.app_error'), outcome: refused('channel', 'auth') },
    '403': { answer: said(403, 'api.context.permissions.app_error'), outcome: refused('channel', 'auth') },
    '404': { answer: said(404, 'api.context.404.app_error'), outcome: refused('channel') },
    '413': {
      answer: said(413, 'api.context.request_body_too_large.app_error'),
      outcome: refused('content', 'too-large'),
    },
    '429 by a time of day': {
      answer: said(429, 'api.context.rate_limit', {
        'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 4_000),
      }),
      outcome: { kind: 'retry', reason: 'rate-limited' },
    },
    '500 while the first is in flight': {
      answer: said(500, 'api.post.deduplicate_create_post.pending'),
      outcome: { kind: 'retry', reason: 'pending' },
    },
    '500': { answer: said(500, 'app.post.save.app_error'), outcome: { kind: 'retry', scope: 'channel' } },
    '502': { answer: { status: 502, body: 'no' }, outcome: { kind: 'unknown' } },
    '503': { answer: { status: 503, body: 'no' }, outcome: { kind: 'retry' } },
  },
  limited: { answer: said(429, 'api.context.rate_limit', { 'x-ratelimit-reset': '3' }), after: 3_000 },
}
const hook: ChatSubject = {
  ...server,
  mode: 'webhook',
  secrets: [mattermostHookKey],
  hasSameNotices: true,
  async open() {
    sink = await openMattermostSink()
    const own = sink
    return { sink, config: { webhook: sink.webhookUrl, channel: 'town-square' }, shown: () => own.posts.length }
  },
  isPost: ({ path }) => path.startsWith('/hooks/'),
}

testChat(server)
testChat(hook)

describe('an event in Mattermost', () => {
  test('is one thread, whose announcement follows the facts', async () => {
    await withChat(server, async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      for (const type of ['updated', 'rescheduled', 'completed'])
        expect(await sender.revise!(ref, say(samples[type]!), keyOf(samples[type]!), never)).toEqual({
          kind: 'sent',
          ref,
        })
      const [root, ...replies] = sink.posts
      expect(root).toMatchObject({ id: ref, edits: 2, props: { notify_key: keyOf(samples.announced!) } })
      expect(root!.message).toContain('Completed: Billing API')
      expect(replies.map(({ root_id }) => root_id)).toEqual([ref, ref, ref])
    })
  })

  test('cancelled: delete takes the announcement away and posts anew', async () => {
    await withChat(
      server,
      async ({ sender, say, keyOf }) => {
        const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as {
          ref: string
        }
        await sender.revise!(ref, say(samples.cancelled!), keyOf(samples.cancelled!), never)
        expect(sink.posts.map(({ delete_at, root_id }) => [delete_at > 0, root_id])).toEqual([
          [true, undefined],
          [false, undefined],
        ])
      },
      { cancelled: 'delete' },
    )
  })

  test('an announcement that somebody deleted is made anew, also where only a reply was due', async () => {
    await withChat(server, async ({ sender, say, keyOf }) => {
      for (const type of ['rescheduled', 'updated'])
        await sender.revise!('post9xxxxxxxxxxxxxxxxxxxxx', say(samples[type]!), keyOf(samples[type]!), never)
      expect(sink.posts).toHaveLength(2)
      for (const post of sink.posts) expect(post).not.toHaveProperty('root_id')
    })
  })

  test('an edit that the server forbids leaves the reply', async () => {
    await withChat(server, async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      sink.befall(said(400, 'api.post.update_post.permissions_time_limit.app_error'), ({ method }) => method === 'PUT')
      await sender.revise!(ref, say(samples.completed!), keyOf(samples.completed!), never)
      expect(sink.posts).toMatchObject([{ edits: 0 }, { root_id: ref }])
    })
  })

  test('a lost reply in a thread is found, and its handle stays the announcement’s', async () => {
    await withChat(server, async ({ sender, say, keyOf }) => {
      const since = Date.now()
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      sink.befall('lose', server.isPost)
      const sample = samples.updated!
      expect(await sender.revise!(ref, say(sample), keyOf(sample), never)).toMatchObject({ kind: 'unknown' })
      expect(await sender.lookup!(say(sample), keyOf(sample), since, never, ref)).toEqual({ kind: 'sent', ref })
      // At once, a repeat is the same post as well.
      expect(await sender.revise!(ref, say(sample), keyOf(sample), never)).toMatchObject({ kind: 'sent' })
      expect(sink.posts).toHaveLength(2)
    })
  })

  test('a channel’s list longer than the server gives leaves the doubt', async () => {
    await withChat(server, async ({ sender, say, keyOf }) => {
      for (let n = 0; n < 1_000; n++)
        sink.posts.push({ id: `o${n}`, channel_id: 'c', message: 'x', create_at: Date.now(), delete_at: 0, edits: 0 })
      expect(await sender.lookup!(say(samples.announced!), keyOf(samples.announced!), Date.now(), never)).toEqual({
        kind: 'unknown',
        reason: 'history-too-long',
      })
    })
  })
})

describe('check', () => {
  test('names the channel and who posts', async () => {
    await withChat(server, async ({ sender }) => {
      expect(await sender.check!(false, never)).toEqual({ ok: true, detail: 'posts to ops as notify' })
    })
  })

  test('finds a channel that the bot is not in, and a webhook that is gone', async () => {
    await withChat(
      server,
      async ({ sender }) => expect(await sender.check!(false, never)).toMatchObject({ ok: false }),
      { channel: 'other' },
    )
    await withChat(hook, async ({ sender }) => expect(await sender.check!(false, never)).toMatchObject({ ok: false }), {
      webhook: `${sink.url}/hooks/gone`,
    })
  })
})

test.each([
  [{}, 'url'],
  [{ url: 'https://a.example', channel: 'c' }, 'token'],
  [{ url: 'https://a.example', token: 't' }, 'channel'],
  [{ webhook: 'https://a.example/hooks/x', token: 't' }, 'needs no'],
])('the config %j is refused', (config, word) => {
  expect(mattermost.checkConfig!(config)).toMatchObject([{ message: expect.stringContaining(word) }])
})
