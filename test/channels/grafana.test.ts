import { describe, expect, onTestFinished, test } from 'vitest'
import grafana, { type GrafanaConfig } from '../../src/channels/grafana.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { testChannel } from '../contract/channel.ts'
import type { Mishap } from '../sink/api.ts'
import { changesIn, isChange } from '../sink/fields.ts'
import { type GrafanaSink, openGrafana } from '../sink/grafana.ts'
import { incident, life, maintenance, noticeNamed, noticeOf, testPayloads } from './life.ts'
import { answersOf, commonRows, impatient, never, openPlace, refOf } from './place.ts'

const token = 'glsa_T0ken_of_grafana'
const configOf = ({ url }: { url: string }): GrafanaConfig => ({
  url,
  token,
  timeout: '20s',
  connectTimeout: '20s',
})
const marker = 'notify:9f86d081884c7d659a2feaa0'
const utc = (time: number) => new Date(time).toISOString().slice(0, 19)

async function serverOf(): Promise<GrafanaSink> {
  const sink = await openGrafana({ token })
  onTestFinished(() => sink.close())
  return sink
}

async function peer(mishap?: Mishap, when = isChange) {
  const sink = await openGrafana({ token })
  if (mishap !== undefined) sink.befall(mishap, when)
  return { config: configOf(sink), received: () => sink.annotations.length, close: () => sink.close() }
}

describe('contract', () => {
  testChannel(test, {
    channel: grafana as Channel,
    address: 'grafana',
    secrets: [token],
    accepting: () => peer(),
    silent: () => impatient(peer('silence')),
    malformed: () => peer({ status: 200, body: '<html>' }),
    answers: answersOf(peer, token, commonRows),
  })
})

testPayloads('grafana', grafana, {
  url: 'https://grafana.acme.example',
  token,
  dashboardUid: 'jcIIG-07z',
  panelId: 2,
  tags: ['{{event.type}}', 'service:{{event.services}}'],
})

describe('one annotation an event', () => {
  test('is made, moved, begun and ended with the real times', async () => {
    const sink = await serverOf()
    const place = await openPlace(grafana, configOf(sink))
    const early = noticeOf(
      4,
      'started',
      maintenance,
      { start: life[3]!.about.date, end: life[2]!.about.facts!.end, status: 'in_progress' },
      'Early',
      life[3]!.about.date - 600_000,
    )
    const seen: string[] = []
    let ref: string | undefined
    for (const notice of [life[0]!, life[1]!, life[2]!, early, life[3]!, life[4]!]) {
      ref = refOf(await place.tell(notice, ref))
      seen.push(sink.annotations.map(({ time, timeEnd, tags }) => [utc(time), utc(timeEnd), tags[2]].join(' ')).join())
    }
    expect(seen).toEqual([
      '2026-12-05T21:00:00 2026-12-05T23:00:00 status:scheduled',
      '2026-12-05T21:00:00 2026-12-05T23:00:00 status:scheduled',
      '2026-12-05T22:00:00 2026-12-06T00:00:00 status:scheduled',
      '2026-12-05T21:50:00 2026-12-06T00:00:00 status:in_progress',
      '2026-12-05T21:50:00 2026-12-06T00:00:00 status:in_progress',
      '2026-12-05T21:50:00 2026-12-05T23:30:00 status:completed',
    ])
    expect(sink.annotations).toMatchObject([{ tags: ['notify', 'event:pg16-upgrade', 'status:completed', marker] }])
  })

  test('disappears when the event is cancelled, once', async () => {
    const sink = await serverOf()
    const place = await openPlace(grafana, configOf(sink))
    const ref = refOf(await place.tell(life[0]!))
    for (let i = 0; i < 2; i++) refOf(await place.tell(noticeNamed('cancelled'), ref))
    expect(sink.annotations).toEqual([])
    expect(changesIn(sink.requests)).toHaveLength(2)
  })

  test('of a rule that listens to the end alone is drawn then', async () => {
    const sink = await serverOf()
    refOf(await (await openPlace(grafana, configOf(sink))).tell(life[4]!))
    expect(sink.annotations.map(({ time, timeEnd }) => [utc(time), utc(timeEnd)])).toEqual([
      ['2026-12-05T22:00:00', '2026-12-05T23:30:00'],
    ])
  })

  test('told as done weeks later ends with its window', async () => {
    const sink = await serverOf()
    const late = noticeOf(
      5,
      'completed',
      maintenance,
      { status: 'completed' },
      'Done',
      maintenance.window!.end! + 30 * 86_400_000,
    )
    refOf(await (await openPlace(grafana, configOf(sink))).tell(late))
    expect(sink.annotations.map(({ timeEnd }) => timeEnd)).toEqual([maintenance.window!.end])
  })

  test('without times is a mark that stays where it was first set', async () => {
    const sink = await serverOf()
    const place = await openPlace(grafana, configOf(sink))
    const { window: _, ...event } = incident
    const first = noticeOf(1, 'announced', event, {}, 'Now', 1_000_000)
    const ref = refOf(await place.tell(first))
    refOf(await place.tell(noticeOf(2, 'updated', event, {}, 'News', 2_000_000), ref))
    expect(sink.annotations).toMatchObject([{ time: 1_000_000, text: 'Checkout is down\nNews.' }])
  })

  test('is found by a second rule and by several at once', async () => {
    const sink = await serverOf()
    const place = await openPlace(grafana, configOf(sink))
    const others = [21, 22].map((n) => noticeOf(n, 'announced', maintenance, {}, 'Again', life[0]!.about.date))
    const refs = await Promise.all([life[0]!, ...others].map((notice) => place.tell(notice)))
    expect(new Set(refs.map(refOf)).size).toBe(1)
    expect(sink.annotations).toHaveLength(1)
  })

  test.each([0, 2, 4, 5])('a lost reply to notice %i is looked up', async (index) => {
    const sink = await serverOf()
    const place = await openPlace(grafana, configOf(sink))
    let ref: string | undefined
    for (const notice of life.slice(0, Math.min(index, 4))) ref = refOf(await place.tell(notice, ref))
    expect(await place.lookup(life[index]!, ref)).toEqual({ kind: 'absent' })
    sink.befall('lose', isChange)
    expect((await place.tell(life[index]!, ref)).kind).toBe('unknown')
    expect(await place.lookup(life[index]!, ref)).toEqual({ kind: 'sent', ref: '1' })
    sink.befall({ status: 503 })
    expect(await place.lookup(life[index]!, ref)).toEqual({ kind: 'unknown', reason: 'unavailable' })
  })
})

test('text is no markup, and a tag that the event lacks is refused', async () => {
  const sink = await serverOf()
  const place = await openPlace(grafana, { ...configOf(sink), tags: ['{{event.fields.team}}'] })
  const event = { ...maintenance, title: '<b>Up</b>grade & more', fields: { team: 'x' } }
  refOf(await place.tell(noticeOf(1, 'announced', event, {}, 'Soon', 0)))
  expect(sink.annotations).toMatchObject([{ text: '&lt;b&gt;Up&lt;/b&gt;grade &amp; more\nSoon.' }])
  expect(await place.tell(life[0]!)).toMatchObject({ kind: 'rejected', scope: 'content' })
  expect(grafana.checkConfig!({ ...configOf(sink), tags: ['{{event.title}}'] })).toMatchObject([{ path: ['tags', 0] }])
})

test('check needs the token', async () => {
  const sink = await serverOf()
  const check = async (config: GrafanaConfig) => (await openPlace(grafana, config)).sender.check!(false, never)
  expect(await check(configOf(sink))).toEqual({ ok: true, detail: 'Grafana takes the token; nothing was annotated' })
  expect(await check({ ...configOf(sink), token: 'stranger' })).toMatchObject({ ok: false })
})
