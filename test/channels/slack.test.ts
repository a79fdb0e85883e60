import { describe, expect, test } from 'vitest'
import slack from '../../src/channels/slack.ts'
import type { SlackSink } from '../sink/slack.ts'
import { openSlackSink, slackHook, slackToken } from '../sink/slack.ts'
import { type ChatSubject, never, testChat, withChat } from './chat-suite.ts'
import { sampleNotice, samples } from './notices.ts'

let sink: SlackSink
const said = (error: string, more: object = {}) => ({ status: 200, body: { ok: false, error, ...more } })
const channel = { kind: 'rejected', scope: 'channel', reason: 'auth' } as const
const recipient = { kind: 'rejected', scope: 'recipient' } as const
const content = { kind: 'rejected', scope: 'content' } as const
const later = { kind: 'retry', scope: 'channel' } as const

const app: ChatSubject = {
  adapter: 'slack',
  secrets: [slackToken],
  async open() {
    sink = await openSlackSink()
    const own = sink
    return { sink, config: sink.config(), shown: () => own.posts.length }
  },
  isPost: ({ path }) => path === '/api/chat.postMessage',
  answers: {
    ...Object.fromEntries(
      [
        ...['internal_error', 'fatal_error'].map((error) => [error, { kind: 'unknown' }] as const),
        ...['service_unavailable', 'request_timeout', 'team_added_to_org'].map((error) => [error, later] as const),
        ...[
          'invalid_auth',
          'not_authed',
          'token_revoked',
          'token_expired',
          'account_inactive',
          'missing_scope',
          'ekm_access_denied',
        ].map((error) => [error, channel] as const),
        ...[
          'channel_not_found',
          'not_in_channel',
          'is_archived',
          'restricted_action',
          'restricted_action_read_only_channel',
          'user_not_found',
          'cannot_dm_bot',
          'never_seen_before',
        ].map((error) => [error, recipient] as const),
        ...[
          'invalid_blocks',
          'msg_too_long',
          'msg_blocks_too_long',
          'no_text',
          'metadata_too_large',
          'too_many_attachments',
        ].map((error) => [error, content] as const),
      ].map(([error, outcome]) => [error, { answer: said(error), outcome }]),
    ),
    'ratelimited at 200': {
      answer: { ...said('ratelimited'), headers: { 'retry-after': '30' } },
      outcome: { ...later, after: 30_000 } as object,
    },
    '401': { answer: { status: 401, body: 'no' }, outcome: channel },
    '404': { answer: { status: 404, body: 'no' }, outcome: { kind: 'rejected', scope: 'channel' } },
    '500': { answer: { status: 500, body: 'no' }, outcome: { kind: 'unknown', reason: 'server-error' } },
    '500 with Slack’s own words': {
      answer: { status: 500, body: { ok: false, error: 'fatal_error' } },
      outcome: { kind: 'unknown' },
    },
    '502': { answer: { status: 502, body: 'no' }, outcome: { kind: 'unknown' } },
    '503': { answer: { status: 503, body: 'no' }, outcome: later },
  },
  limited: {
    answer: { status: 429, headers: { 'retry-after': '7' }, body: { ok: false, error: 'ratelimited' } },
    after: 7_000,
  },
}

testChat(app)

testChat({
  ...app,
  mode: 'webhook',
  hasSameNotices: true,
  secrets: [slackHook, slackHook.split('/').at(-1)!],
  async open() {
    sink = await openSlackSink()
    const own = sink
    return { sink, config: { webhook: sink.webhookUrl }, shown: () => own.posts.length }
  },
  isPost: ({ path }) => path.startsWith('/services/'),
  answers: {
    '400 invalid_payload': { answer: { status: 400, body: 'invalid_payload' }, outcome: content },
    '403 action_prohibited': { answer: { status: 403, body: 'action_prohibited' }, outcome: channel },
    '404 no_service': { answer: { status: 404, body: 'no_service' }, outcome: { kind: 'rejected', scope: 'channel' } },
    '410 channel_is_archived': {
      answer: { status: 410, body: 'channel_is_archived' },
      outcome: { kind: 'rejected', scope: 'channel' },
    },
    '500 rollup_error': { answer: { status: 500, body: 'rollup_error' }, outcome: later },
  },
  limited: { answer: { status: 429, headers: { 'retry-after': '7' }, body: 'rate_limited' }, after: 7_000 },
})

describe('an event in Slack', () => {
  test('is one thread: the announcement follows the facts, replies tell of it, what is of note is for all', async () => {
    await withChat(app, async ({ sender, say, keyOf }) => {
      const first = await sender.send(say(samples.announced!), keyOf(samples.announced!), never)
      const ref = (first as { ref: string }).ref
      for (const type of ['updated', 'rescheduled', 'completed']) {
        const sample = samples[type]!
        expect(await sender.revise!(ref, say(sample), keyOf(sample), never)).toEqual({ kind: 'sent', ref })
      }
      const [root, ...replies] = sink.posts
      expect(ref).toBe(`C0123456789:${root!.ts}`)
      expect(root).toMatchObject({ edits: 2, text: expect.stringContaining('Completed') })
      expect(replies.map(({ thread_ts, reply_broadcast }) => [thread_ts, reply_broadcast])).toEqual([
        [root!.ts, false],
        [root!.ts, true],
        [root!.ts, true],
      ])
    })
  })

  test('never: replies stay in the thread', async () => {
    const { message, about } = samples.completed!
    const payload = slack.compose(message, { id: 'a', address: 'a' } as never, { broadcast: 'never' }, about)
    expect(payload.isBroadcast).toBe(false)
  })

  test('cancelled: delete takes the announcement away and posts anew', async () => {
    await withChat(
      app,
      async ({ sender, say, keyOf }) => {
        const first = await sender.send(say(samples.announced!), keyOf(samples.announced!), never)
        const { ref } = first as { ref: string }
        const outcome = await sender.revise!(ref, say(samples.cancelled!), keyOf(samples.cancelled!), never)
        expect(outcome).toMatchObject({ kind: 'sent', ref: expect.not.stringContaining(ref) })
        expect(sink.posts).toMatchObject([{ text: expect.stringContaining('Cancelled') }])
        expect(sink.posts[0]).not.toHaveProperty('thread_ts')
      },
      { cancelled: 'delete' },
    )
  })

  test('an announcement that somebody deleted is made anew; one that is fixed gets the reply alone', async () => {
    await withChat(app, async ({ sender, say, keyOf }) => {
      const sample = samples.rescheduled!
      const lost = await sender.revise!('C0123456789:1.000100', say(sample), keyOf(sample), never)
      expect(sink.posts).toHaveLength(1)
      expect(lost).toEqual({ kind: 'sent', ref: `C0123456789:${sink.posts[0]!.ts}` })
      const { ref } = lost as { ref: string }
      sink.befall(said('edit_window_closed'), ({ path }) => path === '/api/chat.update')
      expect(await sender.revise!(ref, say(samples.completed!), keyOf(samples.completed!), never)).toEqual({
        kind: 'sent',
        ref,
      })
      expect(sink.posts).toMatchObject([{ edits: 0 }, { thread_ts: sink.posts[0]!.ts }])
      await sender.revise!('C0123456789:1.000100', say(samples.updated!), keyOf(samples.updated!), never)
      expect(sink.posts[2]).not.toHaveProperty('thread_ts')
    })
  })

  test('an edit whose reply is lost is made again: nothing was posted yet', async () => {
    await withChat(app, async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      sink.befall('lose', ({ path }) => path === '/api/chat.update')
      const sample = samples.rescheduled!
      expect(await sender.revise!(ref, say(sample), keyOf(sample), never)).toMatchObject({
        kind: 'retry',
        scope: 'channel',
      })
      expect(sink.posts).toHaveLength(1)
      expect(await sender.revise!(ref, say(sample), keyOf(sample), never)).toEqual({ kind: 'sent', ref })
      expect(sink.posts).toHaveLength(2)
    })
  })

  test('a reply whose answer is lost is found in the thread, also behind many others', async () => {
    await withChat(app, async ({ sender, say, keyOf }) => {
      const since = Date.now()
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      const sample = samples.updated!
      sink.befall('lose', app.isPost)
      expect(await sender.revise!(ref, say(sample), keyOf(sample), never)).toMatchObject({ kind: 'unknown' })
      for (let n = 20; n < 55; n++) {
        const other = sampleNotice('updated', { n })
        await sender.revise!(ref, say(other), keyOf(other), never)
      }
      expect(await sender.lookup!(say(sample), keyOf(sample), since, never, ref)).toEqual({ kind: 'sent', ref })
      expect(await sender.lookup!(say(sample), 'f'.repeat(64), since, never, ref)).toEqual({ kind: 'absent' })
    })
  })

  test('times are for each reader, the zone of the text beside them', () => {
    const { message, about } = samples.announced!
    const { blocks } = slack.compose(
      message,
      { id: 'a', address: 'a', timezone: 'Europe/Rome' } as never,
      {},
      about,
    ).message
    const text = JSON.stringify(blocks)
    expect(text).toContain('<!date^1796504400^{date_short_pretty} {time}|Saturday, 5 December 2026, 22:00 CET>')
    expect(text).toContain('22:00 – Sunday, 6 December 2026, 00:00 CET')
  })
})

describe('check', () => {
  const check = async (options: Parameters<typeof openSlackSink>[0], more: object = {}) => {
    const own = await openSlackSink(options)
    const sender = await slack.open(
      { ...own.config(), ...more },
      { dir: '/', stdout: { write: () => true }, concurrency: 1 },
    )
    const result = await sender.check!(false, never)
    await sender.close!()
    await own.close()
    expect(own.posts).toEqual([])
    return result
  }

  test('names the channel and who posts', async () => {
    expect(await check({})).toEqual({ ok: true, detail: 'posts to #ops as notify of Acme' })
  })

  test.each([
    ['a missing scope', { scopes: 'channels:read' }, {}, 'chat:write'],
    ['an app that was not invited', { isMember: false }, {}, 'invite the app'],
    ['a channel that is not there', {}, { channel: 'C999' }, 'channel_not_found'],
    ['a wrong token', {}, { token: 'xoxb-wrong' }, 'invalid_auth'],
  ])('finds %s', async (_, options, more, detail) => {
    expect(await check(options, more)).toEqual({ ok: false, detail: expect.stringContaining(detail) })
  })

  test('an app that may post everywhere need not be in the channel', async () => {
    expect(await check({ isMember: false, scopes: 'chat:write,chat:write.public,channels:read' })).toMatchObject({
      ok: true,
    })
  })

  test('a webhook that is gone', async () => {
    expect(
      await check({}, { token: undefined, channel: undefined, webhook: undefined }).catch(({ message }) => message),
    ).toContain('missing')
    const own = await openSlackSink()
    const sender = await slack.open(
      { webhook: `${own.url}/services/T0/B0/gone` },
      { dir: '/', stdout: { write: () => true }, concurrency: 1 },
    )
    expect(await sender.check!(false, never)).toMatchObject({
      ok: false,
      detail: expect.stringContaining('no_service'),
    })
    await sender.close!()
    await own.close()
  })
})

test.each([
  [{}, 'channel'],
  [{ token: 'x' }, 'channel'],
  [{ channel: 'C0123456789' }, 'token'],
  [{ token: 'x', channel: 'C0123456789', webhook: 'https://a.example' }, 'exclude'],
])('the config %j is refused', (config, word) => {
  expect(slack.checkConfig!(config)).toMatchObject([{ message: expect.stringContaining(word) }])
})
