import { describe, expect, onTestFinished, test } from 'vitest'
import alertmanager, { type AlertmanagerConfig } from '../../src/channels/alertmanager.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { testChannel } from '../contract/channel.ts'
import { type AlertmanagerSink, openAlertmanager } from '../sink/alertmanager.ts'
import type { Mishap } from '../sink/api.ts'
import { changesIn, isChange } from '../sink/fields.ts'
import { addressee } from './fixtures.ts'
import { life, maintenance, type Notice, noticeNamed, noticeOf, testPayloads } from './life.ts'
import { answersOf, commonRows, impatient, never, openPlace, refOf } from './place.ts'

const token = 'T0ken-of-the-proxy'
const matchers = [{ name: 'service', value: 'billing-api' }]

async function serverOf(): Promise<AlertmanagerSink> {
  const sink = await openAlertmanager({ token })
  onTestFinished(() => sink.close())
  return sink
}

const configOf = ({ url }: { url: string }): AlertmanagerConfig => ({
  url,
  token,
  matchers,
  timeout: '20s',
  connectTimeout: '20s',
})

/** The clock of the server stands where the notice says. */
function at<T>(sink: AlertmanagerSink, notice: Notice, run: () => T): T {
  sink.now = notice.about.date
  return run()
}

async function peer(mishap?: Mishap, when = isChange) {
  const sink = await openAlertmanager({ token })
  if (mishap !== undefined) sink.befall(mishap, when)
  return { config: configOf(sink), received: () => sink.silences.length, close: () => sink.close() }
}

describe('contract', () => {
  testChannel(test, {
    channel: alertmanager as Channel,
    address: 'alertmanager',
    secrets: [token],
    accepting: () => peer(),
    silent: () => impatient(peer('silence')),
    malformed: () => peer({ status: 200, body: 'welcome' }),
    answers: answersOf(peer, token, commonRows),
  })
})

testPayloads('alertmanager', alertmanager, {
  url: 'https://alertmanager.acme.example',
  matchers: [
    {
      name: 'service',
      value: '{{event.services}}',
      map: { 'Billing API': ['billing-api', 'billing.worker'], Invoices: 'invoices' },
    },
    { name: 'severity', value: 'critical', isEqual: false },
  ],
})

describe('one silence an event', () => {
  test('is made, left alone, moved, begun and ended', async () => {
    const sink = await serverOf()
    const place = await openPlace(alertmanager, configOf(sink))
    const [announced, updated, moved, started, completed] = life
    const first = refOf(await at(sink, announced!, () => place.tell(announced!)))
    expect(sink.live()).toMatchObject([
      {
        id: first,
        startsAt: '2026-12-05T21:00:00.000Z',
        endsAt: '2026-12-05T23:00:00Z',
        matchers: [{ value: 'billing-api' }],
      },
    ])
    expect(refOf(await at(sink, updated!, () => place.tell(updated!, first)))).toBe(first)
    expect(changesIn(sink.requests)).toEqual(['POST /api/v2/silences'])
    expect(refOf(await at(sink, moved!, () => place.tell(moved!, first)))).toBe(first)
    expect(sink.live()).toMatchObject([{ startsAt: '2026-12-05T22:00:00Z', endsAt: '2026-12-06T00:00:00Z' }])
    expect(refOf(await at(sink, started!, () => place.tell(started!, first)))).toBe(first)
    expect(refOf(await at(sink, completed!, () => place.tell(completed!, first)))).toBe(first)
    expect(sink.live()).toEqual([])
    expect(changesIn(sink.requests)).toEqual([
      'POST /api/v2/silences',
      'POST /api/v2/silences',
      `DELETE /api/v2/silence/${first}`,
    ])
  })

  test('is ended when the event is cancelled, also where it was ended by hand', async () => {
    const sink = await serverOf()
    const place = await openPlace(alertmanager, configOf(sink))
    const cancelled = noticeNamed('cancelled')
    const ref = refOf(await place.tell(life[0]!))
    refOf(await at(sink, cancelled, () => place.tell(cancelled, ref)))
    refOf(await at(sink, cancelled, () => place.tell(cancelled, ref)))
    expect(sink.live()).toEqual([])
    expect(changesIn(sink.requests).filter((change) => change.startsWith('DELETE'))).toHaveLength(1)
  })

  test('extended while it is active keeps its id and its start', async () => {
    const sink = await serverOf()
    const place = await openPlace(alertmanager, configOf(sink))
    const ref = refOf(await place.tell(life[0]!))
    const start = maintenance.window!.start!
    const facts = { start, end: maintenance.window!.end! + 3_600_000, status: 'in_progress' }
    const extended = noticeOf(9, 'extended', maintenance, facts, 'One hour more', start + 60_000)
    expect(refOf(await at(sink, extended, () => place.tell(extended, ref)))).toBe(ref)
    expect(sink.live()).toMatchObject([{ startsAt: '2026-12-05T21:00:00.000Z', endsAt: '2026-12-06T00:00:00Z' }])
  })

  test('work that begins before its window is silenced from then on', async () => {
    const sink = await serverOf()
    const place = await openPlace(alertmanager, configOf(sink))
    const ref = refOf(await place.tell(life[0]!))
    const early = noticeOf(
      9,
      'started',
      maintenance,
      { status: 'in_progress' },
      'Early',
      maintenance.window!.start! - 60_000,
    )
    refOf(await at(sink, early, () => place.tell(early, ref)))
    expect(sink.live()).toMatchObject([{ startsAt: '2026-12-05T20:59:00Z' }])
  })

  test('a second rule, and several at once, find the one that is there', async () => {
    const sink = await serverOf()
    const place = await openPlace(alertmanager, configOf(sink))
    const others = [21, 22, 23].map((n) => noticeOf(n, 'announced', maintenance, {}, 'Again', life[0]!.about.date))
    const refs = await Promise.all([life[0]!, ...others].map((notice) => place.tell(notice)))
    expect(new Set(refs.map(refOf)).size).toBe(1)
    expect(sink.silences).toHaveLength(1)
  })

  test('of two that two runs made at the same instant one is left', async () => {
    const sink = await serverOf()
    const place = await openPlace(alertmanager, configOf(sink))
    refOf(await place.tell(life[0]!))
    sink.silences.push({ ...sink.silences[0]!, id: 'twin' })
    refOf(await at(sink, life[2]!, () => place.tell(life[2]!, 'twin')))
    expect(sink.live()).toHaveLength(1)
  })

  test('other matchers make another silence, and the old one ends', async () => {
    const sink = await serverOf()
    const ref = refOf(await (await openPlace(alertmanager, configOf(sink))).tell(life[0]!))
    const config = { ...configOf(sink), matchers: [{ name: 'service', value: 'invoices' }] }
    const next = refOf(await (await openPlace(alertmanager, config)).tell(life[1]!, ref))
    expect(next).not.toBe(ref)
    expect(sink.live()).toMatchObject([{ id: next, matchers: [{ value: 'invoices' }] }])
  })

  test('one that Alertmanager forgot, or that somebody ended, is made again', async () => {
    const sink = await serverOf()
    const place = await openPlace(alertmanager, configOf(sink))
    const ref = refOf(await place.tell(life[0]!))
    sink.silences[0]!.endsAt = new Date(sink.now).toISOString()
    expect(refOf(await place.tell(life[2]!, ref))).not.toBe(ref)
    expect(sink.live()).toHaveLength(1)
  })

  test('an event that is over has none to make', async () => {
    const sink = await serverOf()
    const place = await openPlace(alertmanager, configOf(sink))
    const late = noticeOf(9, 'overrun', maintenance, { status: 'in_progress' }, 'Still going', maintenance.window!.end!)
    expect(await at(sink, late, () => place.tell(late))).toEqual({ kind: 'sent' })
    expect(changesIn(sink.requests)).toEqual([])
  })
})

describe('a lost reply', () => {
  test.each(life.slice(0, 5).map(({ name }) => name))('to what %s asks for is looked up', async (name) => {
    const sink = await serverOf()
    const place = await openPlace(alertmanager, configOf(sink))
    const before = life.slice(
      0,
      life.findIndex((notice) => notice.name === name),
    )
    let ref: string | undefined
    for (const notice of before) ref = refOf(await at(sink, notice, () => place.tell(notice, ref)))
    const notice = noticeNamed(name)
    sink.befall('lose', isChange)
    const changes = changesIn(sink.requests).length
    const outcome = await at(sink, notice, () => place.tell(notice, ref))
    expect(outcome.kind).toBe(changesIn(sink.requests).length === changes ? 'sent' : 'unknown')
    expect(await place.lookup(notice, ref)).toEqual({ kind: 'sent', ref: sink.silences[0]!.id })
    expect(sink.silences).toHaveLength(1)
  })

  test('that never arrived is absent, and one that cannot be asked about is unknown', async () => {
    const sink = await serverOf()
    const place = await openPlace(alertmanager, configOf(sink))
    expect(await place.lookup(life[0]!)).toEqual({ kind: 'absent' })
    sink.befall({ status: 503 })
    expect(await place.lookup(life[0]!)).toEqual({ kind: 'unknown', reason: 'unavailable' })
  })
})

describe('what cannot be silenced', () => {
  const refused = async (config: Partial<AlertmanagerConfig>, event = maintenance): Promise<Outcome> => {
    const sink = await serverOf()
    const place = await openPlace(alertmanager, { ...configOf(sink), ...config })
    const outcome = await place.tell(noticeOf(1, 'announced', event, {}, 'Soon', life[0]!.about.date))
    expect(sink.requests).toEqual([])
    return outcome
  }

  test('an event without an end', async () => {
    const { window: _, ...event } = maintenance
    expect(await refused({}, event)).toEqual({
      kind: 'rejected',
      reason: 'content-refused',
      scope: 'content',
      detail: expect.stringMatching(
        /^The event pg16-upgrade has no window with an end, which a silence needs\. Write its/,
      ),
    })
  })

  test.each<[string, AlertmanagerConfig['matchers'], string]>([
    [
      'lacks the field',
      [{ name: 'service', value: '{{event.fields.cluster}}' }],
      'the event has no event.fields.cluster',
    ],
    [
      'is not in the map',
      [{ name: 'service', value: '{{event.services}}', map: { Invoices: 'i' } }],
      'has no "Billing API"',
    ],
    [
      'makes it match everything',
      [{ name: 'service', value: '{{event.fields.any}}|.*', isRegex: true }],
      'every alert',
    ],
  ])('an event that %s', async (_, own, words) => {
    const event = { ...maintenance, fields: { any: 'x' } }
    const outcome = await refused({ matchers: own }, event)
    expect(outcome).toMatchObject({ kind: 'rejected', scope: 'content' })
    expect(outcome.detail).toContain(words)
  })

  test.each<[string, AlertmanagerConfig['matchers'], string]>([
    ['.*', [{ name: 'service', value: '.*', isRegex: true }], 'would match every alert that has this label'],
    ['.+', [{ name: 'service', value: '.+', isRegex: true }], 'would match every alert that has this label'],
    ['an empty alternative', [{ name: 'service', value: 'billing|', isRegex: true }], 'without this label'],
    [
      'an exception of everything',
      [
        { name: 'service', value: 'billing' },
        { name: 'severity', value: '.*', isRegex: true, isEqual: false },
      ],
      'would leave out every alert',
    ],
    ['only exceptions', [{ name: 'severity', value: 'critical', isEqual: false }], 'every matcher says what is not'],
    ['no expression', [{ name: 'service', value: '(', isRegex: true }], 'the expression is not valid'],
    ['a place that is unknown', [{ name: 'service', value: '{{event.title}}' }], 'is nothing that can stand here'],
    ['a way to a prototype', [{ name: 'service', value: '{{event.fields}}' }], 'is nothing that can stand here'],
    ['half a bracket', [{ name: 'service', value: '{{event.id}' }], 'without its other half'],
  ])('matchers with %s are a mistake of the config', (_, own, words) => {
    const [fault] = alertmanager.checkConfig!({ url: 'https://a.example', matchers: own })
    expect(fault?.message).toContain(words)
  })

  test('matchers that are about something are none', () => {
    const good = [
      { name: 'service', value: '{{event.services}}' },
      { name: 'alertname', value: '.*(Down|Latency)', isRegex: true },
      { name: 'severity', value: 'critical', isEqual: false },
    ]
    expect(alertmanager.checkConfig!({ url: 'https://a.example', matchers: good })).toEqual([])
  })
})

test('what the event says is taken at its word in an expression', () => {
  const event = { ...maintenance, services: ['a.b', 'c|d'], fields: { own: ['x+', 'y'], constructor: 'z' } }
  const { message, about } = noticeOf(1, 'announced', event, {}, 'Soon', life[0]!.about.date)
  const own = [
    { name: 'service', value: '{{event.services}}' },
    { name: 'alert', value: '{{ event.fields.own }}.*', isRegex: true },
    { name: 'kind', value: '{{event.type}}-{{event.fields.constructor}}' },
  ]
  expect(
    alertmanager.compose(message, addressee('a'), { url: 'https://a.example', matchers: own }, about),
  ).toMatchObject({
    silence: {
      matchers: [
        { name: 'service', value: 'a\\.b|c\\|d', isRegex: true, isEqual: true },
        { name: 'alert', value: '(?:x\\+.*)|(?:y.*)', isRegex: true, isEqual: true },
        { name: 'kind', value: 'maintenance-z', isRegex: false, isEqual: true },
      ],
    },
  })
})

test('check names the version, and says when something else answers', async () => {
  const sink = await serverOf()
  const { sender } = await openPlace(alertmanager, configOf(sink))
  expect(await sender.check!(false, never)).toEqual({
    ok: true,
    detail: 'Alertmanager 0.34.0 answers; nothing was silenced',
  })
  sink.befall({ status: 200, body: '<html>' })
  expect(await sender.check!(false, never)).toMatchObject({ ok: false })
})
