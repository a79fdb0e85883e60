import { describe, expect, onTestFinished, test } from 'vitest'
import onedesk, { type OneDeskConfig } from '../../src/channels/onedesk.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { type Peer, testChannel } from '../contract/channel.ts'
import type { ApiRequest, Mishap } from '../sink/api.ts'
import { type OneDeskSink, openOneDesk } from '../sink/onedesk.ts'
import { life, maintenance, noticeOf, testPayloads } from './life.ts'
import { answersOf, commonRows, impatient, never, openPlace, refOf } from './place.ts'

const apiKey = 'OneDesk-public-api-key-1'
const configOf = ({ url }: { url: string }): OneDeskConfig => ({
  apiKey,
  visibilityField: { name: 'isInternal', internal: true, customer: false },
  newItem: { type: 'Ticket', projectExternalId: 'OPS', priority: 3 },
  baseUrl: url,
  timeout: '20s',
  connectTimeout: '20s',
})
const isWriting = ({ path }: ApiRequest) => path === '/items/' || path === '/conversation-messages/'
const isQuestion = (request: ApiRequest) => !isWriting(request)

async function serverOf(): Promise<OneDeskSink> {
  const sink = await openOneDesk({ key: apiKey })
  onTestFinished(() => sink.close())
  return sink
}

async function peer(mishap?: Mishap, when = isWriting): Promise<Peer> {
  const sink = await openOneDesk({ key: apiKey })
  if (mishap !== undefined) sink.befall(mishap, when)
  return { config: configOf(sink), received: () => sink.items.length, close: () => sink.close() }
}

describe('contract', () => {
  testChannel(test, {
    channel: onedesk as Channel,
    address: 'onedesk',
    secrets: [apiKey],
    accepting: () => peer(),
    silent: () => impatient(peer('silence')),
    malformed: () => peer({ status: 200, body: '<html>' }),
    answers: answersOf(peer, apiKey, commonRows, { asks: isQuestion, changes: isWriting }),
  })
})

testPayloads('onedesk', onedesk, configOf({ url: 'https://app.onedesk.com/rest/public' }))

test('an event is one item, and what comes later a message for the team', async () => {
  const sink = await serverOf()
  const place = await openPlace(onedesk, configOf(sink))
  let ref: string | undefined
  for (const notice of life.slice(0, 5)) ref = refOf(await place.tell(notice, ref))
  expect(sink.items).toMatchObject([
    {
      name: 'PostgreSQL 16 upgrade [notify:9f86d081884c]',
      description: expect.stringContaining('Scheduled maintenance'),
    },
  ])
  expect(sink.messages).toHaveLength(4)
  expect(sink.messages.every(({ isInternal }) => isInternal)).toBe(true)
})

test('a second rule, and several at once, write to the item that is there', async () => {
  const sink = await serverOf()
  const place = await openPlace(onedesk, configOf(sink))
  const others = [21, 22].map((n) => noticeOf(n, 'announced', maintenance, {}, `Rule ${n}`, 0))
  const refs = await Promise.all([life[0]!, ...others].map((notice) => place.tell(notice)))
  expect(new Set(refs.map(refOf))).toEqual(new Set(['ITEM-1']))
  expect([sink.items.length, sink.messages.length]).toEqual([1, 2])
})

describe('an item that the event names', () => {
  const named = (sink: OneDeskSink, more: Partial<OneDeskConfig> = {}): OneDeskConfig => {
    const { newItem: _, ...config } = configOf(sink)
    return { ...config, item: '{{event.fields.onedesk}}', visibility: 'customer', ...more }
  }
  const event = { ...maintenance, fields: { onedesk: 'HELP-7' } }
  const notice = noticeOf(1, 'announced', event, {}, 'Soon', 0)

  test('gets every message, for the customer where that is said', async () => {
    const sink = await serverOf()
    sink.items.push({ id: 7, externalId: 'HELP-7', name: 'Help', description: '' })
    const place = await openPlace(onedesk, named(sink))
    expect(refOf(await place.tell(notice))).toBe('HELP-7')
    expect(sink.messages).toMatchObject([{ conversationExternalId: 'HELP-7', isInternal: false }])
    expect(sink.items).toHaveLength(1)
    expect(await place.lookup(notice)).toEqual({ kind: 'unknown', reason: 'cannot-tell' })
  })

  test('must be named and be there', async () => {
    const sink = await serverOf()
    const place = await openPlace(onedesk, named(sink))
    expect(await place.tell(notice)).toMatchObject({ kind: 'rejected', reason: 'no-such-item', scope: 'content' })
    expect(await place.tell(life[0]!)).toMatchObject({
      kind: 'rejected',
      detail: expect.stringContaining('event.fields.onedesk'),
    })
    expect(sink.messages).toEqual([])
  })

  test('stops the channel where OneDesk shows a message to others than were meant', async () => {
    const sink = await serverOf()
    sink.items.push({ id: 7, externalId: 'HELP-7', name: 'Help', description: '' })
    sink.honoursVisibility = false
    const place = await openPlace(onedesk, named(sink, { visibility: 'internal' }))
    expect(await place.tell(notice)).toMatchObject({ kind: 'rejected', reason: 'visibility', scope: 'channel' })
  })
})

test('a lost reply to the first notice is looked up; of a later one nothing can be told', async () => {
  const sink = await serverOf()
  const place = await openPlace(onedesk, configOf(sink))
  expect(await place.lookup(life[0]!)).toEqual({ kind: 'absent' })
  sink.befall('lose', isWriting)
  expect((await place.tell(life[0]!)).kind).toBe('unknown')
  expect(await place.lookup(life[0]!)).toEqual({ kind: 'sent', ref: 'ITEM-1' })
  expect(await place.lookup(noticeOf(21, 'announced', maintenance, {}, 'Another rule', 0))).toMatchObject({
    kind: 'unknown',
  })
  expect(await place.lookup(life[1]!, 'ITEM-1')).toEqual({ kind: 'unknown', reason: 'cannot-tell' })
  sink.befall({ status: 503 })
  expect(await place.lookup(life[0]!)).toEqual({ kind: 'unknown', reason: 'unavailable' })
})

test('check proves the key and the item type', async () => {
  const sink = await serverOf()
  const check = async (config: OneDeskConfig) => (await openPlace(onedesk, config)).sender.check!(false, never)
  expect(await check(configOf(sink))).toEqual({ ok: true, detail: 'OneDesk takes the key; nothing was written' })
  expect(await check({ ...configOf(sink), newItem: { type: 'Epic' } })).toEqual({
    ok: false,
    detail: 'OneDesk has no item type "Epic"',
  })
  expect(await check({ ...configOf(sink), apiKey: 'stranger' })).toMatchObject({ ok: false })
})

test('either an item or a new one', () => {
  const { newItem, ...config } = configOf({ url: 'https://a.example' })
  expect(onedesk.checkConfig!(config)).toMatchObject([{ path: [] }])
  expect(onedesk.checkConfig!({ ...config, newItem, item: 'x' })).toMatchObject([{ path: [] }])
  expect(onedesk.checkConfig!({ ...config, item: '{{event.item}}' })).toMatchObject([{ path: ['item'] }])
  expect(onedesk.checkConfig!({ ...config, newItem })).toEqual([])
})
