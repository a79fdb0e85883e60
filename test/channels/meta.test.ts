import { describe, expect, test } from 'vitest'
import instagram from '../../src/channels/instagram.ts'
import messenger from '../../src/channels/messenger.ts'
import whatsapp from '../../src/channels/whatsapp.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { graphError, type MetaSink, metaToken, openMetaSink } from '../sink/meta.ts'
import { type ChatSubject, never, testChat, withChat } from './chat-suite.ts'
import { addressee } from './fixtures.ts'
import { samples } from './notices.ts'

let sink: MetaSink
const recipient = { kind: 'rejected', scope: 'recipient' } as const
const content = { kind: 'rejected', scope: 'content' } as const
const channel = { kind: 'rejected', scope: 'channel' } as const
const limited = { kind: 'retry', reason: 'rate-limited' } as const
const later = { kind: 'retry' } as const

const table = (rows: readonly (readonly [number, number, object, number?])[]): ChatSubject['answers'] => ({
  ...Object.fromEntries(
    rows.map(([status, code, outcome, subcode]) => [
      `${status} ${code}${subcode === undefined ? '' : `/${subcode}`}`,
      { answer: graphError(status, code, subcode), outcome: outcome as Partial<Outcome> },
    ]),
  ),
  '500 of nobody': { answer: { status: 500, body: 'no' }, outcome: later },
  '502': { answer: { status: 502, body: 'no' }, outcome: { kind: 'unknown' } },
  '503': { answer: { status: 503, body: 'no' }, outcome: later },
})

function subjectOf(
  adapter: 'whatsapp' | 'messenger' | 'instagram',
  address: string,
  config: object,
  answers: ChatSubject['answers'],
): ChatSubject {
  return {
    adapter,
    address,
    secrets: [metaToken],
    async open() {
      sink = await openMetaSink(adapter)
      const own = sink
      return { sink, config: { token: metaToken, apiUrl: sink.url, ...config }, shown: () => own.messages.length }
    },
    isPost: ({ method }) => method === 'POST',
    answers,
    limited: {
      answer: graphError(429, adapter === 'whatsapp' ? 130429 : 613, undefined, { 'retry-after': '7' }),
      after: 7_000,
    },
  }
}

const wa = subjectOf(
  'whatsapp',
  '+393331234567',
  { phoneNumberId: '1065' },
  table([
    [400, 130429, limited],
    [400, 131056, { ...limited, scope: 'recipient' }],
    [400, 80007, limited],
    [400, 4, limited],
    [500, 131000, later],
    [503, 2, later],
    [500, 131016, later],
    [400, 131048, channel],
    [400, 131026, { ...recipient, address: 'dead' }],
    [400, 131047, { ...recipient, reason: 'window-closed' }],
    [400, 131050, { ...recipient, address: 'opted-out' }],
    [400, 131049, recipient],
    [400, 130472, recipient],
    [400, 132000, content],
    [404, 132001, content],
    [400, 132015, content],
    [400, 131008, content],
    [400, 131051, content],
    [400, 100, content],
    [401, 190, { ...channel, reason: 'auth' }],
    [401, 0, channel],
    [403, 10, channel],
    [403, 250, channel],
    [403, 131031, channel],
    [403, 368, channel],
    [402, 131042, channel],
    [400, 987654, content],
  ]),
)
const messaging = table([
  [400, 4, limited],
  [400, 32, limited],
  [400, 613, limited],
  [400, 9, limited, 2018352],
  [500, 1200, later],
  [500, 2, later],
  [400, 551, { ...recipient, reason: 'unavailable' }],
  [400, 100, content],
  [400, 100, { ...recipient, address: 'dead' }, 2018001],
  [403, 10, { ...recipient, reason: 'window-closed' }, 2018278],
  [403, 10, channel],
  [401, 190, { ...channel, reason: 'auth' }],
  [403, 200, channel],
  [400, 2300002, recipient],
])

testChat(wa)
testChat(subjectOf('messenger', '7123456789', { pageId: '1022' }, messaging))
testChat(subjectOf('instagram', '17841405', {}, messaging))

const at = Date.parse('2026-12-02T20:00:00Z')
const hoursAgo = (hours: number) => new Date(at - hours * 3_600_000).toISOString()
const ask = (adapter: Channel<never, object>, config: object, lastMessage?: string, moment = 'announced') =>
  adapter.policy!(
    { ...addressee('1'), fields: lastMessage === undefined ? {} : { last: lastMessage } },
    { lastMessageField: 'last', ...config } as never,
    { event: samples.announced!.about.event, facts: samples.announced!.about.facts!, rule: 'r', moment, at },
  )

describe('policy', () => {
  const templates = { announced: { name: 'window' } }

  test.each([
    ['whatsapp', whatsapp],
    ['messenger', messenger],
  ] as [string, Channel<never, object>][])('%s: a template at any time, a text within a day', (_, adapter) => {
    expect(ask(adapter, {})).toMatchObject({ rule: 'window-closed' })
    expect(ask(adapter, {}, hoursAgo(23.99))).toBeUndefined()
    expect(ask(adapter, {}, hoursAgo(24))).toMatchObject({ rule: 'window-closed' })
    expect(ask(adapter, { templates })).toBeUndefined()
    expect(ask(adapter, { templates }, undefined, 'completed')).toMatchObject({ rule: 'window-closed' })
    expect(ask(adapter, { templates: { default: { name: 'x' } } }, undefined, 'completed')).toBeUndefined()
    expect(
      ask(adapter, { templates: { 'before-start': { name: 'x' } } }, undefined, '24h before start'),
    ).toBeUndefined()
  })

  test('a human agent has seven days', () => {
    for (const adapter of [messenger, instagram] as Channel<never, object>[]) {
      expect(ask(adapter, { tag: 'HUMAN_AGENT' }, hoursAgo(167))).toBeUndefined()
      expect(ask(adapter, { tag: 'HUMAN_AGENT' }, hoursAgo(168))).toMatchObject({ rule: 'window-closed' })
    }
    expect(ask(instagram as Channel<never, object>, {}, hoursAgo(25))).toMatchObject({ rule: 'window-closed' })
  })

  test('what is said goes by the same windows', () => {
    const compose = (tag: string | undefined, last: string) =>
      messenger.compose(
        samples.announced!.message,
        { ...addressee('7'), fields: { last } },
        { token: '', pageId: '', lastMessageField: 'last', ...(tag === undefined ? {} : { tag }) },
        samples.announced!.about,
      )
    expect(compose('HUMAN_AGENT', hoursAgo(30))).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' })
    expect(compose('HUMAN_AGENT', hoursAgo(3))).toMatchObject({ messaging_type: 'UPDATE' })
    expect(compose(undefined, hoursAgo(3))).not.toHaveProperty('tag')
  })

  test('tags that are gone are told with what takes their place', () => {
    const [fault] = messenger.checkConfig!({ token: '', pageId: '', tag: 'CONFIRMED_EVENT_UPDATE' })
    expect(fault).toMatchObject({
      path: ['tag'],
      message: expect.stringContaining('27 April 2026'),
      hint: expect.stringContaining('UTILITY'),
    })
    expect(messenger.checkConfig!({ token: '', pageId: '', tag: 'HUMAN_AGENT' })).toEqual([])
  })
})

describe('templates', () => {
  const template = { name: 'window', languages: ['en', 'it'], parameters: ['services', 'window'] }
  const approved = (more: object = {}) => ({
    name: 'window',
    status: 'APPROVED',
    language: 'en',
    category: 'UTILITY',
    components: [{ type: 'BODY', text: 'Work on {{1}}: {{2}}' }],
    ...more,
  })

  test('are sent in the reader’s language, else in the template’s first', async () => {
    await withChat(
      wa,
      async ({ sender, say, keyOf }) => {
        for (const sample of [samples.announced!, samples.italian!])
          await sender.send(say(sample), keyOf(sample), never)
        const codes = sink.messages.map(({ body }) => (body.template as { language: { code: string } }).language.code)
        expect(codes).toEqual(['en', 'it'])
      },
      { templates: { default: template } },
    )
  })

  test.each([
    ['approved in each language', [approved(), approved({ language: 'it' })], true, 'approved'],
    ['missing in one language', [approved()], false, 'is not there in it'],
    ['not approved', [approved(), approved({ language: 'it', status: 'REJECTED' })], false, 'is rejected in it'],
    ['for marketing', [approved({ category: 'MARKETING' }), approved({ language: 'it' })], false, 'marketing'],
    [
      'with other parameters',
      [approved({ components: [{ type: 'BODY', text: '{{1}}' }] }), approved({ language: 'it' })],
      false,
      'takes 1 parameters',
    ],
    ['not there', [], false, 'does not exist'],
  ] as [string, MetaSink['templates'], boolean, string][])('check: %s', async (_, known, ok, words) => {
    await withChat(
      wa,
      async ({ sender }) => {
        sink.templates.push(...known)
        expect(await sender.check!(false, never)).toEqual({ ok, detail: expect.stringContaining(words) })
      },
      { templates: { default: template }, businessAccountId: '1022' },
    )
  })
})

describe('what WhatsApp tells later', () => {
  test.each([
    [[{ delivery_status: 'SENT' }], { state: 'pending' }],
    [[{ delivery_status: 'SENT' }, { delivery_status: 'DELIVERED' }], { state: 'delivered' }],
    [[{ delivery_status: 'DELIVERED' }, { delivery_status: 'READ' }], { state: 'seen' }],
    [[{ delivery_status: 'FAILED', error_description: `no ${metaToken}` }], { state: 'failed', reason: 'undelivered' }],
  ])('%#', async (events, receipt) => {
    await withChat(wa, async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      sink.messages[0]!.events = events
      const found = await sender.receipts!([ref], never)
      expect(found).toEqual([expect.objectContaining({ ref, ...receipt })])
      expect(JSON.stringify(found)).not.toContain(metaToken)
    })
  })
})
