import { describe, expect, test } from 'vitest'
import discord from '../../src/channels/discord.ts'
import { type DiscordSink, discordHookToken, discordToken, openDiscordSink } from '../sink/discord.ts'
import { type ChatSubject, never, testChat, withChat } from './chat-suite.ts'
import { keyOf as nthKey } from './fixtures.ts'
import { samples } from './notices.ts'

let sink: DiscordSink
const said = (status: number, code: number, more: object = {}) => ({ status, body: { code, message: 'no', ...more } })
const login = { kind: 'rejected', scope: 'channel', reason: 'auth' } as const
const content = { kind: 'rejected', scope: 'content' } as const
const limited = { kind: 'retry', scope: 'channel', reason: 'rate-limited' } as const

const answers: ChatSubject['answers'] = {
  '401': { answer: said(401, 0), outcome: login },
  '403 50001 missing access': { answer: said(403, 50001), outcome: login },
  '403 50013 missing permissions': { answer: said(403, 50013), outcome: login },
  '401 50027 invalid token': { answer: said(401, 50027), outcome: login },
  '404 10003 unknown channel': { answer: said(404, 10003), outcome: login },
  '404 10015 unknown webhook': { answer: said(404, 10015), outcome: login },
  '404 without a code': { answer: { status: 404, body: '404: Not Found' }, outcome: login },
  '400 50006 empty': { answer: said(400, 50006), outcome: content },
  '400 50035 invalid body': { answer: said(400, 50035), outcome: content },
  '403 50007 cannot message this user': { answer: said(403, 50007), outcome: { kind: 'rejected', scope: 'recipient' } },
  '429 40062 resource': {
    answer: said(429, 40062, { retry_after: 0.25 }),
    outcome: { ...limited, after: 250 } as object,
  },
  '429 20028 writes': { answer: said(429, 20028, { retry_after: 2 }), outcome: { ...limited, after: 2_000 } as object },
  '429 by its header': {
    answer: { status: 429, headers: { 'x-ratelimit-reset-after': '1.337' }, body: 'slow down' },
    outcome: { ...limited, after: 1_337 } as object,
  },
  '500': { answer: { status: 500, body: 'no' }, outcome: { kind: 'retry', scope: 'channel' } },
  '502': { answer: { status: 502, body: 'no' }, outcome: { kind: 'unknown' } },
  '503': { answer: { status: 503, body: 'no' }, outcome: { kind: 'retry', scope: 'channel' } },
}

const hook: ChatSubject = {
  adapter: 'discord',
  secrets: [discordHookToken],
  async open() {
    sink = await openDiscordSink()
    const own = sink
    return { sink, config: { webhook: sink.webhookUrl }, shown: () => own.posts.length }
  },
  isPost: ({ method }) => method === 'POST',
  answers,
  limited: { answer: said(429, 0, { retry_after: 64.57 }), after: 64_570 },
}
const bot: ChatSubject = {
  ...hook,
  mode: 'bot',
  secrets: [discordToken],
  // Its look-up says whether a repeat is harmless, not whether the message arrived.
  looksUp: false,
  hasSameNotices: true,
  async open() {
    sink = await openDiscordSink()
    const own = sink
    return { sink, config: sink.bot, shown: () => own.posts.length }
  },
}

testChat(hook)
testChat(bot)

describe('a webhook', () => {
  test('edits the announcement and tells of it in a new message', async () => {
    await withChat(hook, async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      for (const type of ['updated', 'rescheduled', 'completed'])
        expect(await sender.revise!(ref, say(samples[type]!), keyOf(samples[type]!), never)).toEqual({
          kind: 'sent',
          ref,
        })
      expect(sink.posts.map(({ edits }) => edits)).toEqual([2, 0, 0, 0])
      expect(sink.posts[0]!.embeds[0]!.title).toBe('Completed: Billing API and Invoices')
    })
  })

  test('in a forum gives each event a thread', async () => {
    const forum: ChatSubject = {
      ...hook,
      async open() {
        sink = await openDiscordSink({ isForum: true })
        return { sink, config: { webhook: sink.webhookUrl, forum: true }, shown: () => sink.posts.length }
      },
    }
    await withChat(forum, async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      expect(await sender.revise!(ref, say(samples.cancelled!), keyOf(samples.cancelled!), never)).toEqual({
        kind: 'sent',
        ref,
      })
      const [root, reply] = sink.posts
      expect(root).toMatchObject({ thread_name: 'Scheduled maintenance: Billing API and Invoices', edits: 1 })
      expect(reply!.channel_id).toBe(root!.channel_id)
      expect(reply).not.toHaveProperty('thread_name')
    })
  })

  test('cancelled: delete takes the announcement away', async () => {
    await withChat(
      hook,
      async ({ sender, say, keyOf }) => {
        const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as {
          ref: string
        }
        await sender.revise!(ref, say(samples.cancelled!), keyOf(samples.cancelled!), never)
        expect(sink.posts.map(({ embeds }) => embeds[0]!.title)).toEqual(['Cancelled: Billing API and Invoices'])
      },
      { cancelled: 'delete' },
    )
  })

  test('whose announcement is gone or fixed says it anew', async () => {
    await withChat(hook, async ({ sender, say, keyOf }) => {
      const sample = samples.rescheduled!
      const lost = (await sender.revise!('1:2', say(sample), keyOf(sample), never)) as { ref: string }
      expect(lost.ref).toContain(sink.posts[0]!.id)
      sink.befall(said(429, 30046), ({ method }) => method === 'PATCH')
      sink.befall(said(400, 30046), ({ method }) => method === 'PATCH')
      expect(await sender.revise!(lost.ref, say(samples.completed!), keyOf(samples.completed!), never)).toMatchObject({
        kind: 'retry',
      })
      expect(await sender.revise!(lost.ref, say(samples.completed!), keyOf(samples.completed!), never)).toMatchObject({
        kind: 'sent',
      })
      expect(sink.posts).toHaveLength(2)
    })
  })
})

describe('a bot', () => {
  test('answers below the announcement', async () => {
    await withChat(bot, async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      await sender.revise!(ref, say(samples.rescheduled!), keyOf(samples.rescheduled!), never)
      expect(sink.posts).toMatchObject([{ edits: 1 }, { message_reference: { message_id: sink.posts[0]!.id } }])
    })
  })

  test('a repeat is dropped by Discord, and later stays in doubt', async () => {
    await withChat(bot, async ({ sender, say, keyOf }) => {
      const sample = samples.announced!
      sink.befall('lose', bot.isPost)
      expect(await sender.send(say(sample), keyOf(sample), never)).toMatchObject({ kind: 'unknown' })
      expect(await sender.lookup!(say(sample), keyOf(sample), Date.now(), never)).toEqual({ kind: 'absent' })
      expect(await sender.send(say(sample), keyOf(sample), never)).toMatchObject({ kind: 'sent' })
      expect(sink.posts).toHaveLength(1)
      expect(await sender.lookup!(say(sample), keyOf(sample), Date.now() - 600_000, never)).toEqual({
        kind: 'unknown',
        reason: 'nonce-forgotten',
      })
    })
  })

  test('a nonce is 25 characters of the key', async () => {
    await withChat(bot, async ({ sender, say }) => {
      await sender.send(say(samples.announced!), nthKey(7), never)
      expect(sink.posts[0]!.nonce).toBe(nthKey(7).slice(0, 25))
    })
  })
})

test.each([
  [{}, 'channel'],
  [{ channel: '1184502345678901234' }, 'token'],
  [{ webhook: 'https://a.example', token: 'x' }, 'exclude'],
  [{ webhook: 'https://a.example', forum: true, threadId: '1' }, 'thread of its own'],
  [{ token: 'x', channel: '1184502345678901234', username: 'Ops' }, 'for a webhook'],
])('the config %j is refused', (config, word) => {
  expect(discord.checkConfig!(config)).toMatchObject([{ message: expect.stringContaining(word) }])
})
