import { describe, expect, it } from 'vitest'
import { lostEvent } from '../../src/engine/lost-event.ts'
import type { Row } from '../../src/model/delivery.ts'
import type { Event } from '../../src/model/project.ts'
import {
  aChannel,
  anEvent,
  aPerson,
  aRoute,
  aRule,
  at,
  createLedger,
  end,
  facts,
  lines,
  plan,
  type Stage,
  start,
  toldRow,
} from './stage.ts'

const rule = aRule('announced, 3h before start, 1h before start, completed')
const noon = at('12:00')

/** A ledger in which all that was due at noon has been sent and the rest is scheduled. */
function atNoon(change: Partial<Stage> = {}) {
  const ledger = createLedger()
  const stage = { rule, now: noon, ...change }
  ledger.perform(plan(stage), noon)
  const later = (next: Partial<Stage> = {}) => plan({ ...stage, now: at('12:30'), rows: ledger.rows, ...next })
  return { ledger, later }
}

const show = (items: ReturnType<typeof plan>) => lines(items, at('12:30')).sort()

describe('after a send', () => {
  it('there is nothing to do: what told is done, what waits is pending', () => {
    expect(show(atNoon().later())).toEqual([
      'done announced',
      'pending 1h before start 12-05T21:00',
      'pending 3h before start 12-05T19:00',
    ])
  })

  it('what ended for good is done, with its reason', () => {
    const items = atNoon({ rule: aRule('announced, 24h before start') }).later()
    expect(show(items)).toEqual(['done 24h before start (missed)', 'done announced'])
  })

  it('a row that waits for another attempt is pending, and what it covers is left alone', () => {
    const ledger = createLedger()
    ledger.perform(plan({ now: noon, rule }), noon, () => 'retry')
    const items = plan({ now: noon + 1000, rule, rows: ledger.rows })
    expect(lines(items, noon).slice(0, 1)).toEqual(['pending announced'])
    const reminded = [
      ...ledger.rows.map((row) => (row.moment === '3h before start' ? { ...row, due: noon, nextAt: noon } : row)),
    ]
    const early = anEvent({ window: { start: at('15:00'), end } })
    const overdue = plan({ now: at('12:00'), event: early, rule: aRule('announced, 3h before start') })
    const rows = overdue.map(
      (item): Row => ({
        ...reminded[0]!,
        key: item.key,
        moment: item.moment.name,
        state: 'scheduled',
        attempts: item.moment.kind === 'state' ? 1 : 0,
        nextAt: item.moment.kind === 'state' ? at('12:01') : noon,
        due: noon,
      }),
    )
    expect(lines(plan({ now: noon, event: early, rule: aRule('announced, 3h before start'), rows }), noon)).toEqual([
      'pending announced',
      'pending 3h before start',
    ])
  })

  it('when the next attempt is due it is sent again under the same key', () => {
    const ledger = createLedger()
    ledger.perform(plan({ now: noon }), noon, () => 'retry')
    const [item] = plan({ now: noon + 30_000, rows: ledger.rows })
    expect(item).toMatchObject({ action: 'send', key: ledger.rows[0]!.key })
  })
})

describe('what changed before it was due', () => {
  it('window: reminders are rescheduled under a new turn, or sent, or missed', () => {
    const { ledger, later } = atNoon()
    const items = later({ event: anEvent({ window: { start: at('23:00'), end } }) })
    expect(show(items)).toEqual([
      'done announced',
      'reschedule 1h before start 12-05T22:00',
      'reschedule 3h before start 12-05T20:00',
      'send rescheduled',
    ])
    const replaced = items.flatMap(({ replaces }) => replaces ?? [])
    expect(replaced.sort()).toEqual(
      ledger.rows
        .filter(({ state }) => state === 'scheduled')
        .map(({ key }) => key)
        .sort(),
    )
    const near = later({ event: anEvent({ window: { start: at('13:00'), end } }) })
    expect(show(near)).toEqual([
      'done announced',
      'send rescheduled',
      'withheld 1h before start (missed) 12-05T12:00',
      'withheld 3h before start (missed) 12-05T10:00',
    ])
    const silent = { event: anEvent({ window: { start: at('13:00'), end } }), rule: { ...rule, corrections: false } }
    expect(show(later(silent))).toEqual([
      'done announced',
      'send 1h before start',
      'withheld 3h before start (missed) 12-05T10:00',
    ])
  })

  it('a moment of the rule: the old one is called off, the new one scheduled', () => {
    const items = atNoon().later({ rule: aRule('announced, 2h before start, 1h before start') })
    expect(show(items)).toEqual([
      'cancel 3h before start',
      'done announced',
      'pending 1h before start 12-05T21:00',
      'schedule 2h before start 12-05T20:00',
    ])
  })

  it('quiet hours or the recipient’s zone: the same key at another hour', () => {
    const { ledger, later } = atNoon()
    const channels = [aChannel('email', { quietHours: { from: '18:00', to: '19:30' } })]
    const items = later({ channels })
    expect(show(items)).toContain('reschedule 3h before start 12-05T19:30')
    const item = items.find(({ action }) => action === 'reschedule')!
    expect(ledger.rows.map(({ key }) => key)).toContain(item.key)
    expect(item.replaces).toBeNull()
    const rome = later({
      channels: [aChannel('email', { quietHours: { from: '20:00', to: '20:30' } })],
      recipient: aPerson({ timezone: 'Europe/Rome' }),
    })
    expect(show(rome)).toContain('reschedule 3h before start 12-05T19:30')
  })

  it('text, language, name, address: nothing', () => {
    const items = atNoon().later({
      recipient: aPerson({ language: 'it', name: 'Anna' }),
      addresses: () => 'new@corp.example',
    })
    expect(items.map(({ action }) => action).sort()).toEqual(['done', 'pending', 'pending'])
  })

  it('channel in via: the old route is called off, the new one takes over what was told', () => {
    const items = atNoon().later({ rule: { ...rule, via: [aRoute('sms')] } })
    expect(show(items)).toEqual([
      'cancel 1h before start',
      'cancel 3h before start',
      'done announced',
      'schedule 1h before start 12-05T21:00',
      'schedule 3h before start 12-05T19:00',
    ])
  })

  it('left: called off; back again: scheduled under the same keys', () => {
    const { ledger, later } = atNoon()
    const gone = later({ isMember: false })
    expect(show(gone)).toEqual(['cancel 1h before start', 'cancel 3h before start', 'done announced'])
    ledger.perform(gone, at('12:30'))
    expect(show(later())).toEqual([
      'done announced',
      'schedule 1h before start 12-05T21:00',
      'schedule 3h before start 12-05T19:00',
    ])
  })

  it('opted out: held, and the rows called off; back again: scheduled', () => {
    const { ledger, later } = atNoon()
    const out = later({ recipient: aPerson({ optOut: ['all'] }) })
    expect(show(out)).toEqual([
      'done announced',
      'withheld 1h before start (opted-out) 12-05T21:00',
      'withheld 3h before start (opted-out) 12-05T19:00',
    ])
    expect(out.filter(({ replaces, key }) => replaces === key)).toHaveLength(2)
    ledger.perform(out, at('12:30'))
    expect(ledger.rows.map(({ state }) => state).sort()).toEqual(['cancelled', 'cancelled', 'sent'])
    expect(show(later())).toEqual([
      'done announced',
      'schedule 1h before start 12-05T21:00',
      'schedule 3h before start 12-05T19:00',
    ])
  })

  it('a draft: what waits is called off', () => {
    expect(show(atNoon().later({ event: anEvent({ status: 'draft' }) }))).toEqual([
      'cancel 1h before start',
      'cancel 3h before start',
      'done announced',
    ])
  })

  it('the step of every: each waiting tick has one successor or is called off', () => {
    const running = anEvent({ status: 'in_progress', window: { start: noon, end } })
    const rows = [
      { ...toldRow('started', { ...facts({ start: noon, status: 'in_progress' }) }, { toldAt: at('10:00') }) },
    ]
    const every = aRule('started, every 30m until end')
    const ledger = createLedger()
    ledger.rows.push(...rows)
    ledger.perform(plan({ rule: every, event: running, now: at('12:01'), rows: ledger.rows }), at('12:01'))
    const items = plan({ rule: every, event: running, now: at('13:10'), rows: ledger.rows })
    expect(lines(items, at('13:10'))).toEqual([
      'send every 30m until end',
      'schedule every 30m until end 12-05T13:30',
      'done started',
    ])
    expect(items[0]!.replaces).toBe(ledger.rows[1]!.key)
  })
})

describe('rows in other hands', () => {
  it('a claimed row leaves its thread to the next plan', () => {
    const { ledger, later } = atNoon()
    const rows = ledger.rows.map(
      (row): Row => (row.state === 'sent' ? { ...row, state: 'claimed', toldAt: null, toldSeq: null } : row),
    )
    const items = later({ rows, event: anEvent({ window: { start: at('23:00'), end } }) })
    expect(items.map(({ action }) => action)).toEqual(['pending', 'pending', 'pending'])
  })
})

describe('a doubt', () => {
  const doubt = (told = {}, change: Partial<Row> = {}): Row[] => [
    { ...toldRow('announced', told, { state: 'unknown' }), key: plan()[0]!.key, ...change },
  ]

  it('is sent again under its key, at least once', () => {
    expect(plan({ rows: doubt() })).toMatchObject([{ action: 'send', isRepeat: true, key: plan()[0]!.key }])
  })

  it('rests, at most once', () => {
    expect(lines(plan({ rows: doubt(), delivery: 'at-most-once' }))).toEqual(['done announced'])
  })

  it('is replaced by the correction when the facts changed', () => {
    expect(lines(plan({ rows: doubt({ start: at('21:00') }) }))).toEqual(['send rescheduled', 'done announced'])
  })

  it('rests when the facts changed and nothing is owed', () => {
    const event = anEvent({ updates: [{ id: 'u', at: noon, text: '' }] })
    expect(lines(plan({ rows: doubt(), event }))).toEqual(['done announced'])
  })

  it('rests when it is of no use any more', () => {
    expect(lines(plan({ rows: doubt(), now: end }))).toEqual(['done announced'])
  })

  it('rests when the rule does not speak at that moment any more', () => {
    expect(lines(plan({ rows: doubt(), rule: aRule('completed, updated') }))).toEqual(['done announced'])
  })

  it('is held in quiet hours, and told by them', () => {
    const channels = [aChannel('email', { quietHours: { from: '19:00', to: '07:00' } })]
    expect(plan({ rows: doubt(), channels })[0]).toMatchObject({
      action: 'withheld',
      reason: 'quiet-hours',
      isFinal: false,
    })
  })

  it('is sent again to who left only if it is a correction', () => {
    expect(lines(plan({ rows: doubt(), isMember: false }))).toEqual(['done announced'])
    const rows = [
      toldRow('announced', { start: at('21:00') }),
      ...doubt({}, { key: 'c', moment: 'rescheduled', toldSeq: 2 }),
    ]
    expect(lines(plan({ rows, isMember: false }))).toEqual(['send rescheduled', 'done announced'])
  })

  it('is this run’s one message', () => {
    const reminders = aRule('announced, 3h before start')
    expect(lines(plan({ rows: doubt(), rule: reminders }))).toEqual([
      'send announced',
      'withheld 3h before start (missed) 12-05T19:00',
    ])
  })

  it('is not there when a later message told', () => {
    expect(lines(plan({ rows: [...doubt(), toldRow('1h before start', {}, { toldSeq: 2 })] }))).toEqual([
      'done announced',
      'done 1h before start',
    ])
  })

  it('of a reminder is sent again while the reminder is of use', () => {
    const reminders = aRule('3h before start')
    const [item] = plan({ rule: reminders, now: at('19:00') })
    const rows: Row[] = [
      { ...toldRow('3h before start', {}, { state: 'unknown', toldAt: at('19:00') }), key: item!.key },
    ]
    expect(lines(plan({ rule: reminders, rows }))).toEqual(['send 3h before start'])
    expect(lines(plan({ rule: reminders, rows, now: start }))).toEqual(['done 3h before start'])
  })
})

describe('resend', () => {
  it('repeats the newest message under a new key each time', () => {
    const rows = [toldRow('announced')]
    const once = plan({ rows, options: { resend: 'customers' } })
    expect(lines(once)).toEqual(['send announced', 'done announced'])
    const again = plan({
      rows: [...rows, { ...toldRow('announced', {}, { toldSeq: 2 }), key: once[0]!.key }],
      options: { resend: 'customers' },
    })
    expect(new Set([once[0]!.key, again[0]!.key, rows[0]!.key]).size).toBe(3)
    expect(plan({ rows, options: { resend: 'customers' } })[0]!.key).toBe(once[0]!.key)
  })

  it('sends what is owed in its place', () => {
    const rows = [toldRow('announced', { start: at('21:00') })]
    expect(lines(plan({ rows, options: { resend: 'customers' } }))).toEqual(['send rescheduled', 'done announced'])
  })

  it.each<[string, Partial<Stage>]>([
    ['another rule', { options: { resend: 'agents' } }],
    ['who left', { isMember: false }],
    ['what is over', { now: end }],
    ['who was told nothing', { rows: [], event: anEvent({ status: 'completed' }) }],
  ])('does nothing for %s', (_, change) => {
    const items = plan({ rows: [toldRow('announced')], options: { resend: 'customers' }, ...change })
    expect(items.filter(({ action }) => action === 'send')).toEqual([])
  })
})

describe('due only', () => {
  const options = { dueOnly: true }
  const reminded = (event: Partial<Event>) => {
    const { later } = atNoon()
    return later({ now: at('19:00'), options, event: anEvent(event) })
  }
  const news = [{ id: 'u', at: at('18:00'), text: '' }]

  it('a state moment that does not wait covers nothing', () => {
    const { later } = atNoon({ rule: aRule('announced, 3h before start, updated') })
    expect(lines(later({ now: at('19:00'), options, event: anEvent({ updates: news }) }), at('19:00'))).toEqual([
      'send 3h before start',
      'done announced',
    ])
  })

  it('a correction that does not wait marks the thread as stale', () => {
    const items = reminded({ window: { start, end: at('23:00') } })
    expect(items.find(({ moment }) => moment.name === 'rescheduled')).toMatchObject({
      action: 'send',
      makesStale: true,
    })
  })

  it('a correction that waits is sent', () => {
    const channels = [aChannel('email', { quietHours: { from: '12:00', to: '13:00' } })]
    const moved = anEvent({ window: { start, end: at('23:00') } })
    const { ledger, later } = atNoon()
    ledger.perform(later({ channels, event: moved }), at('12:30'))
    const items = later({ channels, event: moved, now: at('13:00'), options })
    expect(items[0]).toMatchObject({ action: 'send', makesStale: false })
    expect(items[0]!.moment.name).toBe('rescheduled')
  })
})

describe('routes', () => {
  const both = aRule('announced, 1h before start', { via: [aRoute('email'), aRoute('sms')] })

  it('each keep their own thread', () => {
    const items = plan({ rule: both, now: noon })
    expect(items.map(({ route, action }) => `${route} ${action}`)).toEqual([
      'email send',
      'email schedule',
      'sms send',
      'sms schedule',
    ])
  })

  it('a route added later takes over what the others told', () => {
    const { later } = atNoon({ rule: aRule('announced, 1h before start') })
    expect(show(later({ rule: both }))).toEqual([
      'done announced',
      'pending 1h before start 12-05T21:00',
      'schedule 1h before start 12-05T21:00',
    ])
  })

  it('a route whose first notice failed is still owed it', () => {
    const ledger = createLedger()
    ledger.perform(plan({ rule: both, now: noon }), noon, ({ route }) => (route === 'sms' ? 'failed' : 'sent'))
    const moved = anEvent({ window: { start: at('23:00'), end } })
    const items = plan({ rule: both, now: at('12:30'), rows: ledger.rows, event: moved })
    expect(
      items.filter(({ action }) => action === 'send').map(({ route, moment }) => `${route} ${moment.name}`),
    ).toEqual(['email rescheduled', 'sms announced'])
  })

  it('what a route that is gone told is taken over, however late', () => {
    const ledger = createLedger()
    ledger.perform(plan({ rule: both, now: noon }), noon, ({ route }) => (route === 'sms' ? 'failed' : 'sent'))
    const items = plan({
      rule: { ...both, via: [aRoute('sms')] },
      now: at('12:30'),
      rows: ledger.rows,
      addresses: () => 'new@corp.example',
    })
    expect(items.filter(({ action }) => action === 'send')).toEqual([])
  })

  it('a renamed channel is the same route', () => {
    const { later } = atNoon()
    const items = later({ rule: { ...rule, via: [aRoute('mail')] }, channels: [aChannel('mail', { was: ['email'] })] })
    expect(show(items)).toEqual([
      'done announced',
      'pending 1h before start 12-05T21:00',
      'pending 3h before start 12-05T19:00',
    ])
  })
})

describe('lostEvent', () => {
  const row = (change: Partial<Row> & { told?: Partial<Row['facts']> }) => ({
    ...toldRow('announced', change.told),
    ...change,
  })
  it.each<[string, Row[], string[]]>([
    ['an end still to come', [row({})], ['ann']],
    ['an end that has passed', [row({ told: { end: at('19:00') } })], []],
    ['no end', [row({ told: { end: null } })], ['ann']],
    ['told that it is off', [row({}), row({ told: { status: 'cancelled' }, key: 'k', toldSeq: 2 })], []],
    ['not told', [row({ state: 'failed' })], []],
    ['in doubt', [row({ state: 'unknown' })], ['ann']],
    ['two routes of one person', [row({}), row({ route: 'sms', key: 'k' })], ['ann']],
    ['two people', [row({}), row({ recipient: 'bob', key: 'k' })], ['ann', 'bob']],
  ])('%s', (_, rows, expected) => {
    expect([...lostEvent(rows, at('20:00'))]).toEqual(expected)
  })
})
