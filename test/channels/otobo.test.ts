import { describe, expect, onTestFinished, test } from 'vitest'
import otobo, { type OtoboConfig } from '../../src/channels/otobo.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { type Peer, testChannel } from '../contract/channel.ts'
import type { ApiRequest, Mishap } from '../sink/api.ts'
import { type OtoboSink, openOtobo } from '../sink/otobo.ts'
import { life, maintenance, noticeOf, testPayloads } from './life.ts'
import { answersOf, commonRows, impatient, never, openPlace, refOf } from './place.ts'

const login = { user: 'notify', password: 'Otobo-Passw0rd' }
const configOf = ({ url }: { url: string }): OtoboConfig => ({
  url,
  ...login,
  ticket: { Queue: 'Operations', State: 'new', Priority: '3 normal', CustomerUser: 'ops@acme.example' },
  states: { completed: 'closed successful', cancelled: 'closed unsuccessful' },
  timeout: '20s',
  connectTimeout: '20s',
})
const isWriting = ({ path }: ApiRequest) => /\/Ticket(\/\w+)?$/.test(path)
const isSearch = ({ path }: ApiRequest) => path.endsWith('/TicketSearch')

async function serverOf(field?: string): Promise<OtoboSink> {
  const sink = await openOtobo({ ...login, ...(field === undefined ? {} : { field }) })
  onTestFinished(() => sink.close())
  return sink
}

async function peer(mishap?: Mishap, when = isWriting): Promise<Peer> {
  const sink = await openOtobo(login)
  if (mishap !== undefined) sink.befall(mishap, when)
  return { config: configOf(sink), received: () => sink.tickets.length, close: () => sink.close() }
}

const answers = {
  ...answersOf(peer, login.password, commonRows, { asks: isSearch, changes: isWriting }),
  ...Object.fromEntries(
    (
      [
        ['AuthFail', { kind: 'rejected', reason: 'auth', scope: 'channel' }],
        ['AccessDenied', { kind: 'rejected', reason: 'auth', scope: 'channel' }],
        ['MissingParameter', { kind: 'rejected', reason: 'content-refused', scope: 'content' }],
        ['InvalidParameter', { kind: 'rejected', reason: 'content-refused', scope: 'content' }],
        ['Strange', { kind: 'retry', reason: 'server-error', scope: 'channel' }],
      ] satisfies [string, Partial<Outcome>][]
    ).map(([code, outcome]) => {
      const body = { Error: { ErrorCode: `TicketCreate.${code}`, ErrorMessage: `no: ${login.password}` } }
      return [`200 with ${code}`, { peer: () => peer({ status: 200, body }), outcome }] as const
    }),
  ),
}

describe('contract', () => {
  testChannel(test, {
    channel: otobo as Channel,
    address: 'otobo',
    secrets: [login.password],
    accepting: () => peer(),
    silent: () => impatient(peer('silence')),
    malformed: () => peer({ status: 200, body: '<html>' }),
    answers,
  })
})

testPayloads(
  'otobo',
  otobo,
  configOf({ url: 'https://desk.acme.example/otobo/nph-genericinterface.pl/Webservice/Ops' }),
)

describe('one ticket an event', () => {
  test('has an article a notice, and is closed with the event', async () => {
    const sink = await serverOf()
    const place = await openPlace(otobo, configOf(sink))
    let ref: string | undefined
    for (const notice of life.slice(0, 5)) ref = refOf(await place.tell(notice, ref))
    expect(sink.tickets).toMatchObject([
      { fields: { Title: 'PostgreSQL 16 upgrade', Queue: 'Operations', State: 'closed successful' } },
    ])
    expect(
      sink.tickets[0]!.articles.map(({ Subject, IsVisibleForCustomer }) => [Subject, IsVisibleForCustomer]),
    ).toEqual([
      ['Scheduled maintenance: PostgreSQL 16 upgrade', 0],
      ['The replica is ready: PostgreSQL 16 upgrade', 0],
      ['Moved by one hour: PostgreSQL 16 upgrade', 0],
      ['The work has begun: PostgreSQL 16 upgrade', 0],
      ['The work is done: PostgreSQL 16 upgrade', 0],
    ])
  })

  test('is found by a second rule and by several at once', async () => {
    const sink = await serverOf()
    const place = await openPlace(otobo, configOf(sink))
    const others = [21, 22].map((n) => noticeOf(n, 'announced', maintenance, {}, `Rule ${n}`, life[0]!.about.date))
    const refs = await Promise.all([life[0]!, ...others].map((notice) => place.tell(notice)))
    expect(new Set(refs.map((outcome) => refOf(outcome).split(':')[0]))).toEqual(new Set(['1']))
    expect(sink.tickets).toMatchObject([{ articles: [{}, {}, {}] }])
  })

  test.each([
    ['its number', { ticketNumber: '{{event.fields.ticket}}' }],
    ['its id', { ticketId: '{{event.fields.id}}' }],
  ])('may be one that the event names by %s', async (_, own) => {
    const sink = await serverOf()
    sink.tickets.push({ TicketID: '77', TicketNumber: '2026112410000017', fields: {}, dynamic: {}, articles: [] })
    const { ticket: _t, states: _s, ...config } = configOf(sink)
    const place = await openPlace(otobo, {
      ...config,
      ...own,
      article: { visibleForCustomer: true, noAgentNotify: true },
    })
    const event = { ...maintenance, fields: { ticket: '2026112410000017', id: 77 } }
    const ref = refOf(await place.tell(noticeOf(1, 'announced', event, {}, 'Soon', 0)))
    refOf(await place.tell(noticeOf(2, 'updated', event, {}, 'News', 0), ref))
    expect(sink.tickets).toMatchObject([{ fields: {}, articles: [{ IsVisibleForCustomer: 1, NoAgentNotify: 1 }, {}] }])
    const { fields: _f, ...bare } = maintenance
    expect(await place.tell(noticeOf(3, 'announced', { ...bare, fields: {} }, {}, 'Soon', 0))).toMatchObject({
      kind: 'rejected',
      scope: 'content',
    })
  })

  test('that is named and not there is refused', async () => {
    const sink = await serverOf()
    const place = await openPlace(otobo, { ...configOf(sink), ticketNumber: '2026000000000000' })
    expect(await place.tell(life[0]!)).toEqual({
      kind: 'rejected',
      reason: 'no-such-ticket',
      scope: 'content',
      detail: 'there is no ticket 2026000000000000',
    })
  })
})

describe('a lost reply', () => {
  test.each([0, 1, 4])('to notice %i is looked up', async (index) => {
    const sink = await serverOf()
    const place = await openPlace(otobo, configOf(sink))
    let ref: string | undefined
    for (const notice of life.slice(0, index)) ref = refOf(await place.tell(notice, ref))
    expect(await place.lookup(life[index]!, ref)).toEqual({ kind: 'absent' })
    sink.befall('lose', isWriting)
    expect((await place.tell(life[index]!, ref)).kind).toBe('unknown')
    expect(await place.lookup(life[index]!, ref)).toMatchObject({ kind: 'sent', ref: expect.stringMatching(/^1:/) })
    sink.befall({ status: 503 }, isSearch)
    expect(await place.lookup(life[index]!, ref)).toEqual({ kind: 'unknown', reason: 'unavailable' })
  })

  test('that another notice came after cannot be told', async () => {
    const sink = await serverOf()
    const place = await openPlace(otobo, configOf(sink))
    const ref = refOf(await place.tell(life[0]!))
    refOf(await place.tell(noticeOf(21, 'announced', maintenance, {}, 'Another rule', 0)))
    expect(await place.lookup(life[1]!, ref)).toEqual({ kind: 'unknown', reason: 'cannot-tell' })
  })
})

test('of a lost reply on a ticket that another event shares nothing can be told', async () => {
  const sink = await serverOf()
  sink.tickets.push({ TicketID: '77', TicketNumber: '77', fields: {}, dynamic: {}, articles: [] })
  const place = await openPlace(otobo, { ...configOf(sink), ticketId: '77' })
  expect(await place.lookup(life[0]!)).toEqual({ kind: 'absent' })
  sink.tickets[0]!.dynamic.NotifyKey = 'another-event:its-key'
  expect(await place.lookup(life[0]!)).toEqual({ kind: 'unknown', reason: 'cannot-tell' })
})

test('without the dynamic field nothing is written, for any ticket would fit', async () => {
  const sink = await serverOf('SomethingElse')
  sink.tickets.push({ TicketID: '5', TicketNumber: '5', fields: {}, dynamic: {}, articles: [] })
  const place = await openPlace(otobo, configOf(sink))
  expect(await place.tell(life[0]!)).toMatchObject({ kind: 'rejected', reason: 'no-dynamic-field', scope: 'channel' })
  expect(sink.tickets).toMatchObject([{ articles: [] }])
  expect(await place.sender.check!(false, never)).toMatchObject({
    ok: false,
    detail: expect.stringContaining('NotifyKey'),
  })
})

test('check opens a session and touches no ticket', async () => {
  const sink = await serverOf()
  const check = async (config: OtoboConfig) => (await openPlace(otobo, config)).sender.check!(false, never)
  expect(await check(configOf(sink))).toMatchObject({ ok: true })
  const refused = await check({ ...configOf(sink), password: 'wrong-Passw0rd' })
  expect(refused).toMatchObject({ ok: false, detail: expect.stringMatching(/^auth: SessionCreate\.AuthFail/) })
  expect(await check({ ...configOf(sink), routes: { search: 'POST /Elsewhere' } })).toMatchObject({ ok: false })
  expect(sink.tickets).toEqual([])
})

test.each<[Partial<OtoboConfig>, string]>([
  [{ ticket: { Queue: '{{event.queue}}' } }, 'nothing that can stand here'],
  [{ ticketNumber: '{{event.fields}}' }, 'nothing that can stand here'],
  [{}, 'no ticket is named'],
])('the config %j is a mistake', (more, words) => {
  const { ticket: _, ...config } = configOf({ url: 'https://desk.acme.example' })
  expect(
    otobo.checkConfig!({ ...config, ...more })
      .map(({ message }) => message)
      .join(),
  ).toContain(words)
})
