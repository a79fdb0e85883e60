import { describe, expect, test } from 'vitest'
import telegram from '../../src/channels/telegram.ts'
import type { Addressee } from '../../src/ports/channel.ts'
import { openTelegramSink, type TelegramSink, telegramGroup, telegramToken } from '../sink/telegram.ts'
import { type ChatSubject, never, testChat, withChat } from './chat-suite.ts'
import { addressee } from './fixtures.ts'
import { samples } from './notices.ts'

let sink: TelegramSink
const said = (error_code: number, description: string, parameters?: object) => ({
  status: error_code,
  body: { ok: false, error_code, description, ...(parameters === undefined ? {} : { parameters }) },
})
const recipient = (reason: string, address?: string) =>
  ({ kind: 'rejected', scope: 'recipient', reason, ...(address === undefined ? {} : { address }) }) as object
const login = { kind: 'rejected', scope: 'channel', reason: 'auth' } as const

const people: ChatSubject = {
  adapter: 'telegram',
  address: '4711',
  secrets: [telegramToken],
  async open() {
    sink = await openTelegramSink()
    const own = sink
    return { sink, config: sink.config, shown: () => own.posts.length }
  },
  isPost: ({ path }) => path.endsWith('/sendMessage'),
  answers: {
    '401': { answer: said(401, 'Unauthorized'), outcome: login },
    '404': { answer: said(404, 'Not Found'), outcome: login },
    blocked: {
      answer: said(403, 'Forbidden: bot was blocked by the user'),
      outcome: recipient('blocked', 'opted-out'),
    },
    kicked: {
      answer: said(403, 'Forbidden: bot was kicked from the supergroup chat'),
      outcome: recipient('blocked', 'opted-out'),
    },
    deactivated: { answer: said(403, 'Forbidden: user is deactivated'), outcome: recipient('gone', 'dead') },
    'not started': {
      answer: said(403, "Forbidden: bot can't initiate conversation with a user"),
      outcome: recipient('not-started'),
    },
    'chat not found': { answer: said(400, 'Bad Request: chat not found'), outcome: recipient('no-such-recipient') },
    'bad entities': {
      answer: said(400, "Bad Request: can't parse entities: …"),
      outcome: { kind: 'rejected', scope: 'content' },
    },
    'too long': {
      answer: said(400, 'Bad Request: message is too long'),
      outcome: { kind: 'rejected', scope: 'content' },
    },
    empty: { answer: said(400, 'Bad Request: message text is empty'), outcome: { kind: 'rejected', scope: 'content' } },
    '500': { answer: said(500, 'Internal Server Error'), outcome: { kind: 'retry', scope: 'channel' } },
    '502 of a proxy': { answer: { status: 502, body: '<html>' }, outcome: { kind: 'unknown' } },
  },
  limited: {
    answer: said(429, 'Too Many Requests: retry after 17', { retry_after: 17 }),
    after: 17_000,
    scope: 'recipient',
  },
}
const group: ChatSubject = {
  ...people,
  mode: 'group',
  limited: { ...people.limited, scope: undefined },
  hasSameNotices: true,
  address: 'telegram',
  async open() {
    sink = await openTelegramSink()
    const own = sink
    return { sink, config: { ...sink.config, chatId: telegramGroup }, shown: () => own.posts.length }
  },
}

testChat(people)
testChat(group)

test('it reaches people by their chat ids, and a place where the config names a chat', () => {
  const reach = telegram.reach as (config: object) => string
  expect(reach({ token: 'x' })).toBe('people')
  expect(reach({ token: 'x', chatId: '${env:CHAT}' })).toBe('place')
  expect(telegram.address!({ addresses: { telegram: '4711' } } as unknown as Addressee, { token: 'x' })).toBe('4711')
})

test('one chat that must wait holds up nobody else, two do', async () => {
  await withChat(people, async ({ channel, sender, peer, keyOf }) => {
    const limit = said(429, 'Too Many Requests: retry after 17', { retry_after: 17 })
    peer.sink.befall(limit, people.isPost, 3)
    const to = (chat: string) =>
      sender.send(
        channel.compose(samples.announced!.message, addressee(chat), peer.config, samples.announced!.about),
        keyOf(samples.announced!),
        never,
      )
    expect(await to('4711')).toMatchObject({ kind: 'retry', scope: 'recipient', after: 17_000 })
    expect(await to('4711')).toMatchObject({ kind: 'retry', scope: 'recipient' })
    expect(await to('4712')).toMatchObject({ kind: 'retry', scope: 'channel', after: 17_000 })
  })
})

describe('an event in a chat', () => {
  test('is answered below its announcement, which follows the facts', async () => {
    await withChat(group, async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      expect(ref).toBe(`${telegramGroup}:900`)
      for (const type of ['updated', 'rescheduled', 'rescheduled', 'completed'])
        expect(await sender.revise!(ref, say(samples[type]!), keyOf(samples[type]!), never)).toEqual({
          kind: 'sent',
          ref,
        })
      // The second move says the same: "message is not modified" is a yes.
      expect(sink.posts.map(({ edits }) => edits)).toEqual([2, 0, 0, 0, 0])
      expect(sink.posts.slice(1).every(({ reply_parameters }) => reply_parameters?.message_id === 900)).toBe(true)
    })
  })

  test('cancelled: delete takes the announcement away; one too old for that is edited', async () => {
    await withChat(
      group,
      async ({ sender, say, keyOf }) => {
        const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as {
          ref: string
        }
        sink.befall(said(400, "Bad Request: message can't be deleted"), ({ path }) => path.endsWith('/deleteMessage'))
        await sender.revise!(ref, say(samples.cancelled!), keyOf(samples.cancelled!), never)
        expect(sink.posts).toMatchObject([{ edits: 1 }, { reply_parameters: { message_id: 900 } }])
        const next = await sender.revise!(ref, say(samples.cancelled!), keyOf(samples.cancelled!), never)
        expect(sink.posts).toHaveLength(2)
        expect(next).not.toMatchObject({ ref })
      },
      { cancelled: 'delete' },
    )
  })

  test('a group that became a supergroup is followed', async () => {
    await withChat(group, async ({ sender, say, keyOf }) => {
      sink.befall(said(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: 4_999 }), group.isPost)
      expect(await sender.send(say(samples.announced!), keyOf(samples.announced!), never)).toEqual({
        kind: 'sent',
        ref: '4999:900',
        detail: expect.stringContaining('4999'),
      })
    })
  })

  test('whose group became a supergroup goes on there, with a new announcement', async () => {
    await withChat(group, async ({ sender, say, keyOf }) => {
      const upgraded = said(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: 4_999 })
      for (const type of ['updated', 'rescheduled']) {
        sink.befall(upgraded, ({ body }) => body.includes(String(telegramGroup)), 2)
        const outcome = await sender.revise!(`${telegramGroup}:900`, say(samples[type]!), keyOf(samples[type]!), never)
        expect(outcome).toMatchObject({ kind: 'sent', ref: expect.stringMatching(/^4999:/) })
      }
      expect(sink.posts).toHaveLength(2)
      for (const post of sink.posts) expect(post).not.toHaveProperty('reply_parameters')
    })
  })

  test('goes to a topic and without a sound where the config says so', async () => {
    await withChat(
      group,
      async ({ sender, say, keyOf }) => {
        await sender.send(say(samples.announced!), keyOf(samples.announced!), never)
        expect(sink.posts[0]).toMatchObject({ message_thread_id: 42, disable_notification: true })
      },
      { threadId: 42, silent: true },
    )
  })
})

describe('check', () => {
  test('names the bot, and the chat and its rights there', async () => {
    await withChat(people, async ({ sender }) =>
      expect(await sender.check!(false, never)).toMatchObject({
        ok: true,
        detail: expect.stringContaining('@acme_notify_bot'),
      }),
    )
    await withChat(group, async ({ sender, peer }) => {
      expect(await sender.check!(false, never)).toEqual({ ok: true, detail: '@acme_notify_bot writes to Acme Ops' })
      peer.sink.befall({ status: 200, body: { ok: true, result: { status: 'left' } } }, ({ path }) =>
        path.endsWith('/getChatMember'),
      )
      expect(await sender.check!(false, never)).toMatchObject({
        ok: false,
        detail: expect.stringContaining('may not write'),
      })
    })
    await withChat(
      group,
      async ({ sender }) => expect(await sender.check!(false, never)).toMatchObject({ ok: false }),
      { chatId: '-5' },
    )
  })
})

test('a topic needs its group', () => {
  expect(telegram.checkConfig!({ token: 'x', threadId: 3 })).toMatchObject([{ path: ['threadId'] }])
})
