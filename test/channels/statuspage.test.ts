import { describe, expect, onTestFinished, test } from 'vitest'
import statuspage, { type StatuspageConfig } from '../../src/channels/statuspage.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { testChannel } from '../contract/channel.ts'
import type { Mishap } from '../sink/api.ts'
import { changesIn, isChange } from '../sink/fields.ts'
import { openStatuspage, type StatuspageSink } from '../sink/statuspage.ts'
import { golden, incident, life, maintenance, noticeNamed, noticeOf, outage, testPayloads } from './life.ts'
import { answersOf, commonRows, impatient, never, openPlace, refOf } from './place.ts'

const apiKey = '89a229ce-1a8d-4bc1-api-key'
const page = 'y2j98763l56x'

const configOf = ({ url }: { url: string }): StatuspageConfig => ({
  apiKey,
  page,
  baseUrl: url,
  components: { 'Billing API': 'kctbh9vrtdwd', Invoices: ['b2x5mprq1nzh'] },
  timeout: '20s',
  connectTimeout: '20s',
})

async function serverOf(): Promise<StatuspageSink> {
  const sink = await openStatuspage({ key: apiKey, page })
  onTestFinished(() => sink.close())
  return sink
}

async function peer(mishap?: Mishap, when = isChange) {
  const sink = await openStatuspage({ key: apiKey, page })
  if (mishap !== undefined) sink.befall(mishap, when)
  return { config: configOf(sink), received: () => sink.incidents.length, close: () => sink.close() }
}

describe('contract', () => {
  testChannel(test, {
    channel: statuspage as Channel,
    address: 'statuspage',
    secrets: [apiKey],
    accepting: () => peer(),
    silent: () => impatient(peer('silence')),
    malformed: () => peer({ status: 200, body: '<html>' }),
    answers: answersOf(peer, apiKey, [
      ...commonRows,
      [420, { kind: 'retry', reason: 'rate-limited', scope: 'channel', after: 60_000 } as Partial<Outcome>],
      [429, { kind: 'retry', reason: 'rate-limited', scope: 'channel', after: 60_000 } as Partial<Outcome>],
    ]),
  })
})

testPayloads('statuspage', statuspage, configOf({ url: 'https://api.statuspage.io/v1' }), [...golden, ...outage])

async function tellAll(sink: StatuspageSink, notices: typeof life) {
  const place = await openPlace(statuspage, configOf(sink))
  const seen: string[] = []
  let ref: string | undefined
  for (const notice of notices) {
    ref = refOf(await place.tell(notice, ref))
    const { status, scheduled_for = '' } = sink.incidents[0]!
    seen.push([status, scheduled_for, sink.components.kctbh9vrtdwd].join(' ').trim())
  }
  return seen
}

describe('one incident an event', () => {
  test('goes through a whole maintenance', async () => {
    const sink = await serverOf()
    const verifying = noticeOf(7, 'verifying', maintenance, { status: 'verifying' }, 'We check', life[3]!.about.date)
    expect(await tellAll(sink, [...life.slice(0, 4), verifying, life[4]!])).toEqual([
      'scheduled 2026-12-05T21:00:00Z operational',
      'scheduled 2026-12-05T21:00:00Z operational',
      'scheduled 2026-12-05T22:00:00Z operational',
      'in_progress 2026-12-05T22:00:00Z under_maintenance',
      'verifying 2026-12-05T21:00:00Z under_maintenance',
      'completed 2026-12-05T22:00:00Z operational',
    ])
    expect(sink.incidents).toHaveLength(1)
    expect(sink.incidents[0]).toMatchObject({ name: 'PostgreSQL 16 upgrade', impact_override: 'maintenance' })
    expect(sink.incidents[0]!.incident_updates).toHaveLength(6)
    expect(sink.incidents[0]!.incident_updates.at(-1)!.body).toBe(
      'Scheduled maintenance. <Billing> & *Invoices* @everyone\n\nFollow our status page (https://status.acme.example) for news.',
    )
  })

  test('goes through an incident', async () => {
    const sink = await serverOf()
    expect(await tellAll(sink, outage)).toEqual([
      'investigating  major_outage',
      'identified  major_outage',
      'monitoring  major_outage',
      'resolved  operational',
    ])
    expect(sink.incidents[0]).toMatchObject({ name: 'Checkout is down', impact_override: 'critical' })
  })

  test('called off is completed, with the words that say so', async () => {
    const sink = await serverOf()
    await tellAll(sink, [life[0]!, noticeNamed('cancelled')])
    expect(sink.incidents).toMatchObject([{ status: 'completed', incident_updates: [{ status: 'completed' }, {}] }])
    expect(sink.incidents[0]!.incident_updates[0]!.body).toContain('called off')
  })

  test('that the page never had is not made to be closed', async () => {
    const sink = await serverOf()
    const place = await openPlace(statuspage, configOf(sink))
    expect(await place.tell(noticeNamed('cancelled'))).toEqual({ kind: 'sent' })
    expect(sink.incidents).toEqual([])
  })

  test('is found by a second rule and by several at once', async () => {
    const sink = await serverOf()
    const place = await openPlace(statuspage, configOf(sink))
    const others = [21, 22].map((n) => noticeOf(n, 'announced', maintenance, {}, `Rule ${n}`, life[0]!.about.date))
    const refs = await Promise.all([life[0]!, ...others].map((notice) => place.tell(notice)))
    expect(new Set(refs.map(refOf)).size).toBe(1)
    expect(sink.incidents[0]!.incident_updates).toHaveLength(3)
  })

  test('that somebody deleted is made again', async () => {
    const sink = await serverOf()
    const place = await openPlace(statuspage, configOf(sink))
    const ref = refOf(await place.tell(life[0]!))
    sink.incidents.length = 0
    refOf(await place.tell(life[2]!, ref))
    expect(sink.incidents).toMatchObject([{ status: 'scheduled', scheduled_for: '2026-12-05T22:00:00Z' }])
  })
})

describe('a lost reply', () => {
  test.each([0, 2, 4])('to notice %i is looked up, and the same again posts nothing', async (at) => {
    const sink = await serverOf()
    const place = await openPlace(statuspage, configOf(sink))
    let ref: string | undefined
    for (const notice of life.slice(0, at)) ref = refOf(await place.tell(notice, ref))
    sink.befall('lose', isChange)
    expect((await place.tell(life[at]!, ref)).kind).toBe('unknown')
    expect(await place.lookup(life[at]!, ref)).toEqual({ kind: 'sent', ref: 'inc1' })
    const changes = changesIn(sink.requests).length
    expect(refOf(await place.tell(life[at]!, 'inc1'))).toBe('inc1')
    expect(changesIn(sink.requests)).toHaveLength(changes)
  })

  test('that never arrived is absent, and one that cannot be asked about is unknown', async () => {
    const sink = await serverOf()
    const place = await openPlace(statuspage, configOf(sink))
    expect(await place.lookup(life[0]!)).toEqual({ kind: 'absent' })
    refOf(await place.tell(life[0]!))
    expect(await place.lookup(life[1]!, 'inc1')).toEqual({ kind: 'absent' })
    sink.befall({ status: 429 })
    expect(await place.lookup(life[0]!)).toEqual({ kind: 'unknown', reason: 'rate-limited' })
  })
})

test('an event without a window is no scheduled maintenance', async () => {
  const sink = await serverOf()
  const { window: _, ...event } = maintenance
  const outcome = await (await openPlace(statuspage, configOf(sink))).tell(
    noticeOf(1, 'announced', event, {}, 'Soon', life[0]!.about.date),
  )
  expect(outcome).toMatchObject({ kind: 'rejected', scope: 'content', detail: expect.stringContaining('no window') })
  expect(sink.requests).toEqual([])
})

test.each([
  [{ impact: { level: 'none' } }, 'operational'],
  [{ impact: { level: 'degraded' } }, 'degraded_performance'],
  [{ impact: { level: 'partial' } }, 'partial_outage'],
  [{ impact: undefined, severity: 'medium' }, 'partial_outage'],
  [{ impact: undefined, severity: undefined }, 'degraded_performance'],
] as const)('an incident with %j makes its components %s', async (more, state) => {
  const sink = await serverOf()
  const { impact: _i, severity: _s, ...rest } = incident
  const event = { ...rest, ...(more as Partial<typeof incident>) }
  refOf(await (await openPlace(statuspage, configOf(sink))).tell(noticeOf(1, 'announced', event, {}, 'Now', 0)))
  expect(sink.components.kctbh9vrtdwd).toBe(state)
})

test('components by the event’s own field, and none touched where that is asked for', async () => {
  const sink = await serverOf()
  const config = { ...configOf(sink), components: {}, componentIds: ['{{event.fields.page}}'], componentStatus: false }
  const event = { ...incident, fields: { page: ['b2x5mprq1nzh'] } }
  refOf(await (await openPlace(statuspage, config)).tell(noticeOf(1, 'announced', event, {}, 'Now', 0)))
  expect(sink.incidents[0]).toMatchObject({ component_ids: ['b2x5mprq1nzh'] })
  expect(sink.components.b2x5mprq1nzh).toBe('operational')
  expect(statuspage.checkConfig!({ ...config, componentIds: ['{{event.page}}'] })).toMatchObject([
    { path: ['componentIds', 0] },
  ])
})

test('check proves the key and finds a component that is not there', async () => {
  const sink = await serverOf()
  const { sender } = await openPlace(statuspage, configOf(sink))
  expect(await sender.check!(false, never)).toEqual({
    ok: true,
    detail: 'the page "Acme" takes the key; nothing was posted',
  })
  const wrong = await openPlace(statuspage, { ...configOf(sink), componentIds: ['gone'] })
  expect(await wrong.sender.check!(false, never)).toEqual({
    ok: false,
    detail: 'the page "Acme" has no component gone',
  })
  const stranger = await openPlace(statuspage, { ...configOf(sink), apiKey: 'stranger' })
  expect(await stranger.sender.check!(false, never)).toMatchObject({
    ok: false,
    detail: expect.stringMatching(/^auth: /),
  })
})
