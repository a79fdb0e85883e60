import { describe, expect, onTestFinished, test } from 'vitest'
import cachet, { type CachetConfig } from '../../src/channels/cachet.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { testChannel } from '../contract/channel.ts'
import type { Mishap } from '../sink/api.ts'
import { type CachetSink, openCachet } from '../sink/cachet.ts'
import { changesIn, isChange } from '../sink/fields.ts'
import {
  golden,
  incident,
  life,
  maintenance,
  type Notice,
  noticeNamed,
  noticeOf,
  outage,
  testPayloads,
} from './life.ts'
import { answersOf, commonRows, impatient, never, openPlace, type Place, refOf } from './place.ts'

const token = '3|Sanctum-T0ken-of-cachet'

const configOf = ({ url }: { url: string }): CachetConfig => ({
  url,
  token,
  components: { 'Billing API': '1', Invoices: ['2', '3'] },
  timeout: '20s',
  connectTimeout: '20s',
})

async function serverOf(options: { keepsMeta?: boolean; timeZone?: string } = {}): Promise<CachetSink> {
  const sink = await openCachet({ token, ...options })
  onTestFinished(() => sink.close())
  return sink
}

async function peer(mishap?: Mishap, when = isChange) {
  const sink = await openCachet({ token })
  if (mishap !== undefined) sink.befall(mishap, when)
  return { config: configOf(sink), received: () => sink.schedules.length, close: () => sink.close() }
}

describe('contract', () => {
  testChannel(test, {
    channel: cachet as Channel,
    address: 'cachet',
    secrets: [token],
    accepting: () => peer(),
    silent: () => impatient(peer('silence')),
    malformed: () => peer({ status: 200, body: '<html>' }),
    answers: answersOf(peer, token, commonRows),
  })
})

testPayloads('cachet', cachet, configOf({ url: 'https://status.acme.example' }), [...golden, ...outage])

/** The clock of the server stands where the notice says. */
function at<T>(sink: CachetSink, notice: Notice, run: () => T): T {
  sink.now = notice.about.date
  return run()
}

async function tellAll(sink: CachetSink, place: Place, notices: readonly Notice[]): Promise<string | undefined> {
  let ref: string | undefined
  for (const notice of notices) ref = refOf(await at(sink, notice, () => place.tell(notice, ref)))
  return ref
}

describe.each([true, false])('one object an event (meta is kept: %s)', (keepsMeta) => {
  test('goes through a whole schedule', async () => {
    const sink = await serverOf({ keepsMeta })
    await tellAll(sink, await openPlace(cachet, configOf(sink)), life.slice(0, 5))
    expect(sink.schedules).toMatchObject([
      {
        name: 'PostgreSQL 16 upgrade',
        scheduled_at: '2026-12-05 22:00:00',
        completed_at: '2026-12-05 23:30:00',
        components: [
          { id: 1, status: 6 },
          { id: 2, status: 6 },
          { id: 3, status: 6 },
        ],
      },
    ])
    expect(sink.schedules[0]!.updates.map(({ message }) => message.split('.')[0])).toEqual([
      'The replica is ready',
      'Moved by one hour',
      'The work has begun',
      'The work is done',
    ])
    expect(changesIn(sink.requests).filter((change) => change.startsWith('PUT'))).toHaveLength(2)
  })

  test('goes through an incident', async () => {
    const sink = await serverOf({ keepsMeta })
    await tellAll(sink, await openPlace(cachet, configOf(sink)), outage)
    expect(sink.incidents).toMatchObject([
      { status: 4, occurred_at: '2026-12-02 19:40:00', components: [{ id: 1, status: 4 }] },
    ])
    expect(sink.incidents[0]!.updates.map(({ status }) => status)).toEqual([2, 3, 4])
  })

  test('called off ends at once, and what was never there is not made', async () => {
    const sink = await serverOf({ keepsMeta })
    const place = await openPlace(cachet, configOf(sink))
    expect(await place.tell(noticeNamed('cancelled'))).toEqual({ kind: 'sent' })
    await tellAll(sink, place, [life[0]!, noticeNamed('cancelled')])
    expect(sink.schedules).toMatchObject([
      {
        scheduled_at: '2026-12-02 23:00:00',
        completed_at: '2026-12-02 23:00:00',
        updates: [{ message: expect.stringContaining('called off') }],
      },
    ])
  })

  test('is found by a second rule and by several at once', async () => {
    const sink = await serverOf({ keepsMeta })
    const place = await openPlace(cachet, configOf(sink))
    const others = [21, 22].map((n) => noticeOf(n, 'announced', maintenance, {}, `Rule ${n}`, life[0]!.about.date))
    const refs = await Promise.all([life[0]!, ...others].map((notice) => place.tell(notice)))
    expect(new Set(refs.map(refOf)).size).toBe(1)
    expect(sink.schedules[0]!.updates).toHaveLength(2)
  })

  test.each([0, 1, 2, 4])('a lost reply to notice %i is looked up, and the same again posts nothing', async (index) => {
    const sink = await serverOf({ keepsMeta })
    const place = await openPlace(cachet, configOf(sink))
    const ref = await tellAll(sink, place, life.slice(0, index))
    const notice = life[index]!
    sink.befall('lose', ({ method }) => method === 'POST')
    expect((await at(sink, notice, () => place.tell(notice, ref))).kind).toBe('unknown')
    expect(await place.lookup(notice, ref)).toEqual({ kind: 'sent', ref: '1' })
    const changes = changesIn(sink.requests).length
    expect(refOf(await place.tell(notice, ref))).toBe('1')
    expect(changesIn(sink.requests)).toHaveLength(changes)
  })
})

test('a run that ended between the times and the words says the words in the next', async () => {
  const sink = await serverOf()
  const place = await openPlace(cachet, configOf(sink))
  const ref = await tellAll(sink, place, [life[0]!])
  sink.befall('drop', ({ path }) => path.endsWith('/updates'), 2)
  sink.requests.length = 0
  expect((await at(sink, life[2]!, () => place.tell(life[2]!, ref))).kind).not.toBe('sent')
  expect(await place.lookup(life[2]!, ref)).not.toMatchObject({ kind: 'sent' })
  expect(refOf(await place.tell(life[2]!, ref))).toBe('1')
  expect(sink.schedules[0]!.updates).toHaveLength(1)
})

test('the same words at another time are said again', async () => {
  const sink = await serverOf()
  const place = await openPlace(cachet, configOf(sink))
  const again = noticeOf(31, 'updated', maintenance, {}, 'The replica is ready', life[1]!.about.date + 3_600_000)
  await tellAll(sink, place, [life[0]!, life[1]!, again])
  expect(sink.schedules[0]!.updates).toHaveLength(2)
})

test('times are written in the zone of the application', async () => {
  const sink = await serverOf({ timeZone: 'Europe/Rome' })
  const place = await openPlace(cachet, { ...configOf(sink), timezone: 'Europe/Rome' })
  await tellAll(sink, place, life.slice(0, 2))
  expect(sink.schedules).toMatchObject([{ scheduled_at: '2026-12-05 22:00:00', updates: [{}] }])
  expect(cachet.checkConfig!({ ...configOf(sink), timezone: 'Rome' })).toMatchObject([{ path: ['timezone'] }])
  expect(cachet.checkConfig!({ ...configOf(sink), timezone: 'Europe/Rome' })).toEqual([])
})

test('what cannot be shown is refused', async () => {
  const sink = await serverOf()
  const { window: _, ...event } = maintenance
  const place = await openPlace(cachet, configOf(sink))
  const told = (of: typeof maintenance, own = place) =>
    own.tell(noticeOf(1, 'announced', of, {}, 'Soon', life[0]!.about.date))
  expect(await told(event)).toMatchObject({
    kind: 'rejected',
    scope: 'content',
    detail: expect.stringContaining('no window'),
  })
  const named = await openPlace(cachet, { ...configOf(sink), componentIds: ['{{event.fields.region}}'] })
  expect(await told(incident, named)).toMatchObject({ detail: expect.stringContaining('event.fields.region') })
  expect(await told({ ...incident, fields: { region: 'eu' } }, named)).toMatchObject({
    detail: expect.stringContaining('ids are numbers'),
  })
  expect(sink.requests).toEqual([])
})

test('check needs the token', async () => {
  const sink = await serverOf()
  const { sender } = await openPlace(cachet, configOf(sink))
  expect(await sender.check!(false, never)).toEqual({ ok: true, detail: 'Cachet takes the token; nothing was posted' })
  const stranger = await openPlace(cachet, { ...configOf(sink), token: 'stranger' })
  expect(await stranger.sender.check!(false, never)).toMatchObject({ ok: false })
})
