import { describe, expect, onTestFinished, test } from 'vitest'
import pagerduty, { type PagerDutyConfig } from '../../src/channels/pagerduty.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { testChannel } from '../contract/channel.ts'
import type { ApiRequest, Mishap } from '../sink/api.ts'
import { changesIn, isChange } from '../sink/fields.ts'
import { openPagerDuty, type PagerDutySink } from '../sink/pagerduty.ts'
import { incident, life, maintenance, type Notice, noticeNamed, noticeOf, outage, testPayloads } from './life.ts'
import { answersOf, commonRows, impatient, never, openPlace, refOf } from './place.ts'

const token = 'y_NbAkKc66ryYTWUXYEu'
const routingKey = 'R0uting-key-0123456789abcdef0123'
const times = { timeout: '20s', connectTimeout: '20s' }

const windowConfig = ({ url }: { url: string }): PagerDutyConfig => ({
  token,
  from: 'ops@acme.example',
  services: { 'Billing API': 'PIJ90N7', Invoices: ['PQL78HM'], Billing: 'PIJ90N7' },
  baseUrl: url,
  ...times,
})
const eventConfig = (mode: 'change' | 'alert', { url }: { url: string }): PagerDutyConfig => ({
  mode,
  routingKey,
  eventsUrl: url,
  ...times,
})

async function serverOf(): Promise<PagerDutySink> {
  const sink = await openPagerDuty({ token, routingKey })
  onTestFinished(() => sink.close())
  return sink
}

function at<T>(sink: PagerDutySink, notice: Notice, run: () => T): T {
  sink.now = notice.about.date
  return run()
}

const limited = [
  429,
  { kind: 'retry', reason: 'rate-limited', scope: 'channel', after: 9_000 } as Partial<Outcome>,
  { 'ratelimit-reset': '9' },
] as const

describe('contract of a maintenance window', () => {
  async function peer(mishap?: Mishap, when = isChange) {
    const sink = await openPagerDuty({ token, routingKey })
    if (mishap !== undefined) sink.befall(mishap, when)
    return { config: windowConfig(sink), received: () => sink.windows.length, close: () => sink.close() }
  }
  testChannel(test, {
    channel: pagerduty as Channel,
    address: 'pagerduty',
    secrets: [token],
    accepting: () => peer(),
    silent: () => impatient(peer('silence')),
    malformed: () => peer({ status: 200, body: '<html>' }),
    answers: answersOf(peer, token, [...commonRows, limited]),
  })
})

describe.each(['change', 'alert'] as const)('contract of %s', (mode) => {
  async function peer(mishap?: Mishap, when: (request: ApiRequest) => boolean = isChange) {
    const sink = await openPagerDuty({ token, routingKey })
    if (mishap !== undefined) sink.befall(mishap, when)
    const received = () => sink.changes.length + sink.alerts.size
    return { config: eventConfig(mode, sink), received, close: () => sink.close() }
  }
  const rows = commonRows.map(([status, outcome, headers]) =>
    // An alert that is repeated is merged, so a proxy's failure is no doubt.
    mode === 'alert' && outcome.kind === 'unknown'
      ? ([status, { kind: 'retry', reason: 'gateway' } as Partial<Outcome>, headers] as const)
      : ([status, outcome, headers] as const),
  )
  const all = answersOf(peer, routingKey, [...rows, limited])
  testChannel(test, {
    channel: {
      ...pagerduty,
      // The contract's event is a routine one, which wakes nobody.
      compose: (message, to, config, about) =>
        pagerduty.compose(message, to, config as PagerDutyConfig, {
          ...about,
          event: { ...about.event, urgency: 'emergency' },
        }),
    } as Channel,
    address: 'pagerduty',
    secrets: [routingKey],
    accepting: () => peer(),
    silent: () => impatient(peer('silence')),
    answers: Object.fromEntries(Object.entries(all).filter(([name]) => !name.endsWith('question'))),
  })
})

testPayloads('pagerduty', pagerduty, windowConfig({ url: 'https://api.pagerduty.com' }))
testPayloads('pagerduty/change', pagerduty, eventConfig('change', { url: 'https://events.pagerduty.com' }))
testPayloads('pagerduty/alert', pagerduty, eventConfig('alert', { url: 'https://events.pagerduty.com' }), outage)

describe('one maintenance window an event', () => {
  test('is made, left alone, moved, begun and ended', async () => {
    const sink = await serverOf()
    const place = await openPlace(pagerduty, windowConfig(sink))
    let ref: string | undefined
    const seen: string[] = []
    for (const notice of life.slice(0, 5)) {
      ref = refOf(await at(sink, notice, () => place.tell(notice, ref)))
      seen.push(sink.windows.map(({ start_time, end_time }) => `${start_time} ${end_time}`).join())
    }
    expect(seen).toEqual([
      '2026-12-05T21:00:00.000Z 2026-12-05T23:00:00Z',
      '2026-12-05T21:00:00.000Z 2026-12-05T23:00:00Z',
      '2026-12-05T22:00:00.000Z 2026-12-06T00:00:00Z',
      '2026-12-05T22:00:00.000Z 2026-12-06T00:00:00Z',
      '2026-12-05T22:00:00.000Z 2026-12-05T23:30:00.000Z',
    ])
    expect(changesIn(sink.requests)).toEqual([
      'POST /maintenance_windows',
      'PUT /maintenance_windows/PW1',
      'DELETE /maintenance_windows/PW1',
    ])
    expect(sink.windows).toMatchObject([
      {
        description: 'PostgreSQL 16 upgrade [notify:9f86d081884c7d659a2feaa0]',
        services: [{ id: 'PIJ90N7' }, { id: 'PQL78HM' }],
      },
    ])
  })

  test('is extended while it is open, and keeps its start', async () => {
    const sink = await serverOf()
    const place = await openPlace(pagerduty, windowConfig(sink))
    const ref = refOf(await place.tell(life[0]!))
    const { start, end } = maintenance.window!
    const facts = { end: end! + 3_600_000, status: 'in_progress' }
    const extended = noticeOf(9, 'extended', maintenance, facts, 'One hour more', start! + 600_000)
    expect(refOf(await at(sink, extended, () => place.tell(extended, ref)))).toBe(ref)
    expect(sink.windows).toMatchObject([{ start_time: '2026-12-05T21:00:00.000Z', end_time: '2026-12-06T00:00:00Z' }])
  })

  test('is deleted when the event is cancelled, once', async () => {
    const sink = await serverOf()
    const place = await openPlace(pagerduty, windowConfig(sink))
    const ref = refOf(await place.tell(life[0]!))
    const cancelled = noticeNamed('cancelled')
    expect(refOf(await place.tell(cancelled, ref))).toBe(ref)
    expect(refOf(await place.tell(cancelled, ref))).toBe(ref)
    expect(sink.windows).toEqual([])
    expect(changesIn(sink.requests)).toHaveLength(2)
  })

  test('is found by a second rule and by several at once', async () => {
    const sink = await serverOf()
    const place = await openPlace(pagerduty, windowConfig(sink))
    const others = [21, 22].map((n) => noticeOf(n, 'announced', maintenance, {}, 'Again', life[0]!.about.date))
    const refs = await Promise.all([life[0]!, ...others].map((notice) => place.tell(notice)))
    expect(new Set(refs.map(refOf)).size).toBe(1)
    expect(sink.windows).toHaveLength(1)
  })

  test.each([0, 2, 4])('a lost reply to notice %i is looked up', async (index) => {
    const sink = await serverOf()
    const place = await openPlace(pagerduty, windowConfig(sink))
    let ref: string | undefined
    for (const notice of life.slice(0, index)) ref = refOf(await at(sink, notice, () => place.tell(notice, ref)))
    sink.befall('lose', isChange)
    expect((await at(sink, life[index]!, () => place.tell(life[index]!, ref))).kind).toBe('unknown')
    expect(await place.lookup(life[index]!, ref)).toEqual({ kind: 'sent', ref: 'PW1' })
    expect(await place.lookup(life[index === 2 ? 0 : 2]!, ref)).toEqual({ kind: 'absent' })
    sink.befall({ status: 500 })
    expect(await place.lookup(life[index]!, ref)).toEqual({ kind: 'unknown', reason: 'server-error' })
  })

  test('an event without an end, or with a service that PagerDuty does not have, is refused', async () => {
    const sink = await serverOf()
    const place = await openPlace(pagerduty, windowConfig(sink))
    const { window: _, ...open } = maintenance
    const told = (event: typeof maintenance) =>
      place.tell(noticeOf(1, 'announced', event, {}, 'Soon', life[0]!.about.date))
    expect(await told(open)).toMatchObject({
      kind: 'rejected',
      scope: 'content',
      detail: expect.stringContaining('no window'),
    })
    expect(await told({ ...maintenance, services: ['Billing API', 'Search'] })).toMatchObject({
      detail: expect.stringContaining('no "Search"'),
    })
    expect(await told({ ...maintenance, services: [] })).toMatchObject({
      detail: expect.stringContaining('event.services'),
    })
    expect(sink.requests).toEqual([])
  })
})

test('a change is told each time, and nothing is looked up', async () => {
  const sink = await serverOf()
  const place = await openPlace(pagerduty, eventConfig('change', sink))
  expect(await place.tell(life[0]!)).toEqual({ kind: 'sent' })
  expect(await place.tell(life[4]!)).toEqual({ kind: 'sent' })
  expect(sink.changes).toMatchObject([
    { payload: { source: 'acme', custom_details: { status: 'scheduled' } } },
    { payload: { custom_details: { status: 'completed' } } },
  ])
  expect([place.sender.lookup, place.sender.revise]).toEqual([undefined, undefined])
})

test('an emergency triggers one alert, which its end resolves', async () => {
  const sink = await serverOf()
  const place = await openPlace(pagerduty, eventConfig('alert', sink))
  for (const notice of outage.slice(0, 3))
    expect(refOf(await place.tell(notice))).toBe('notify:9f86d081884c7d659a2feaa0')
  expect([...sink.alerts.values()]).toMatchObject([
    { isOpen: true, events: [{ payload: { severity: 'critical' } }, {}, {}] },
  ])
  refOf(await place.tell(outage[3]!))
  expect([...sink.alerts.values()]).toMatchObject([{ isOpen: false }])
})

test('what is no emergency wakes nobody', async () => {
  const sink = await serverOf()
  const place = await openPlace(pagerduty, eventConfig('alert', sink))
  const notice = noticeOf(1, 'announced', { ...incident, urgency: 'urgent' }, {}, 'Now', 0)
  expect(await place.tell(notice)).toMatchObject({
    kind: 'rejected',
    scope: 'content',
    detail: expect.stringContaining('is urgent'),
  })
  expect(sink.requests).toEqual([])
})

test.each<[PagerDutyConfig, string]>([
  [{ services: { a: 'b' }, from: 'a@b' }, '"token" is missing'],
  [{ token: 'x', services: { a: 'b' } }, '"from" is missing'],
  [{ token: 'x', from: 'a@b' }, 'no service is named'],
  [{ token: 'x', from: 'a@b', serviceIds: ['{{event.x}}'] }, 'nothing that can stand here'],
  [{ mode: 'change' }, '"routingKey" is missing'],
])('the config %j is a mistake', (config, words) => {
  expect(
    pagerduty.checkConfig!(config)
      .map(({ message }) => message)
      .join(),
  ).toContain(words)
})

test.each([
  ['change', { kind: 'unknown', reason: 'protocol' }],
  ['alert', { kind: 'retry', reason: 'protocol', scope: 'channel' }],
] as const)('an answer to a %s that is not PagerDuty’s is no yes', async (mode, outcome) => {
  const sink = await serverOf()
  sink.befall({ status: 200, body: '<html>' })
  const place = await openPlace(pagerduty, eventConfig(mode, sink))
  const emergency = { ...maintenance, urgency: 'emergency' } as const
  expect(await place.tell(noticeOf(1, 'announced', emergency, {}, 'Work', life[0]!.about.date))).toMatchObject(outcome)
})

test('check proves an API key, and says what it cannot prove', async () => {
  const sink = await serverOf()
  const check = async (config: PagerDutyConfig) => (await openPlace(pagerduty, config)).sender.check!(false, never)
  expect(await check(windowConfig(sink))).toMatchObject({
    ok: true,
    detail: expect.stringContaining('takes the API key'),
  })
  expect(await check({ ...windowConfig(sink), token: 'stranger' })).toMatchObject({ ok: false })
  expect(await check(eventConfig('change', sink))).toMatchObject({
    ok: true,
    detail: expect.stringContaining('only when'),
  })
})
