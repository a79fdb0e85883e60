import { describe, expect, it } from 'vitest'
import { allotCap } from '../../src/engine/cap.ts'
import type { Item } from '../../src/engine/decide.ts'
import type { Row } from '../../src/model/delivery.ts'
import { aChannel, anEvent, aPerson, aRoute, aRule, at, end, lines, plan, type Stage, start, toldRow } from './stage.ts'

const night = aChannel('email', { quietHours: { from: '19:00', to: '07:00' } })
const moved = anEvent({ window: { start: at('21:00'), end } })
const emergency = anEvent({ urgency: 'emergency' })

function first(change: Partial<Stage>): string {
  return lines(plan(change), change.now)[0] ?? ''
}

describe('the reason, in order', () => {
  const away = aPerson({ outOfOffice: { from: '2026-12-05', to: '2026-12-05' } })
  const failed = (): Row => ({
    ...toldRow('announced'),
    key: plan()[0]!.key,
    state: 'failed',
    toldAt: null,
    toldSeq: null,
  })
  it.each<[string, Partial<Stage>]>([
    [
      'withheld announced (invalid)',
      { rule: aRule('announced', { validity: 'invalid-temporarily' }), isExcluded: true },
    ],
    ['withheld announced (excluded)', { isExcluded: true, recipient: aPerson({ optOut: ['all'] }) }],
    ['withheld announced (opted-out)', { recipient: aPerson({ optOut: ['channel:email'] }), rows: [failed()] }],
    ['withheld announced (no-address)', { addresses: () => undefined, rows: [failed()] }],
    [
      'withheld announced (failed)',
      { rows: [failed()], recipient: away, rule: aRule('announced', { sendWhenOutOfOffice: false }) },
    ],
    [
      'withheld announced (out-of-office)',
      { recipient: away, rule: aRule('announced', { sendWhenOutOfOffice: false }) },
    ],
    [
      'withheld announced (quiet-hours) 12-06T07:00',
      { channels: [night], event: anEvent({ window: { start, end: at('2026-12-06T07:00') } }) },
    ],
    [
      'withheld updated (once-per-day)',
      {
        rule: aRule('announced, updated', { oncePerDay: true }),
        rows: [toldRow('announced')],
        event: anEvent({ updates: [{ id: 'u', at: at('19:00'), text: '' }] }),
      },
    ],
  ])('%s', (expected, change) => {
    expect(first(change)).toBe(expected)
  })

  it('leaves no row: what is held is asked again', () => {
    expect(plan({ isExcluded: true })[0]).toMatchObject({ isFinal: false, replaces: null })
  })
})

describe('opted out', () => {
  it.each([
    ['all', 'withheld'],
    ['channel:email', 'withheld'],
    ['rule:customers', 'withheld'],
    ['type:maintenance', 'withheld'],
    ['channel:sms', 'send'],
    ['type:deploy', 'send'],
  ])('%s: %s', (wish, action) => {
    expect(plan({ recipient: aPerson({ optOut: [wish] }) })[0]!.action).toBe(action)
  })

  it('under a former id of the channel or the rule', () => {
    const rule = aRule('announced', { was: ['clients'] })
    expect(plan({ rule, recipient: aPerson({ optOut: ['rule:clients'] }) })[0]!.reason).toBe('opted-out')
    const channels = [aChannel('email', { was: ['mail'] })]
    expect(plan({ channels, recipient: aPerson({ optOut: ['channel:mail'] }) })[0]!.reason).toBe('opted-out')
  })

  it('holds back even a correction, and even an emergency', () => {
    const recipient = aPerson({ optOut: ['all'] })
    expect(first({ event: { ...moved, urgency: 'emergency' }, rows: [toldRow('announced')], recipient })).toBe(
      'withheld rescheduled (opted-out)',
    )
  })
})

describe('failed', () => {
  const failed = (): Row => ({
    ...toldRow('announced'),
    key: plan()[0]!.key,
    state: 'failed',
    toldAt: null,
    toldSeq: null,
  })

  it('is tried again at another address, and when that is asked for', () => {
    expect(plan({ rows: [failed()], addresses: () => 'new@corp.example' })[0]).toMatchObject({
      action: 'send',
      isRetry: true,
    })
    expect(plan({ rows: [failed()], options: { retryFailed: true } })[0]).toMatchObject({
      action: 'send',
      isRetry: true,
      key: failed().key,
    })
  })

  it('did not tell: after a move announced is owed, and of a cancellation nothing', () => {
    expect(lines(plan({ rows: [failed()], event: moved }))).toEqual(['send announced'])
    expect(plan({ rows: [failed()], event: anEvent({ status: 'cancelled' }) })).toEqual([])
  })
})

describe('out of office', () => {
  const rule = aRule('announced', { sendWhenOutOfOffice: false })
  const recipient = aPerson({ outOfOffice: { from: '2026-12-01', to: '2026-12-05' }, timezone: 'America/New_York' })
  const event = anEvent({ window: { start: at('2026-12-10T22:00'), end: at('2026-12-11T00:00') } })

  it('lasts to the end of the last day in the recipient’s zone', () => {
    expect(plan({ rule, recipient, event, now: at('2026-12-06T04:59') })[0]!.reason).toBe('out-of-office')
    expect(plan({ rule, recipient, event, now: at('2026-12-06T05:00') })[0]!.action).toBe('send')
  })

  it('asks for the hour at which the message would go out', () => {
    const away = aPerson({ outOfOffice: { from: '2026-12-06', to: '2026-12-06' } })
    expect(plan({ rule, recipient: away, event, channels: [night] })[0]!.reason).toBe('out-of-office')
    const back = aPerson({ outOfOffice: { from: '2026-12-05', to: '2026-12-05' } })
    expect(plan({ rule, recipient: back, event, channels: [night] })[0]!.action).toBe('schedule')
  })

  it('does not hold back an emergency', () => {
    expect(plan({ rule, recipient, event: { ...event, urgency: 'emergency' } })[0]!.action).toBe('send')
  })
})

describe('quiet hours', () => {
  it('move a message to their end in the recipient’s zone', () => {
    const recipient = aPerson({ timezone: 'Europe/Rome' })
    const event = anEvent({ window: { start, end: at('2026-12-06T12:00') } })
    expect(first({ channels: [night], recipient, event })).toBe('schedule announced 12-06T06:00')
  })

  it('take the project’s zone where the recipient names none', () => {
    const event = anEvent({ window: { start, end: at('2026-12-06T12:00') } })
    expect(first({ channels: [night], timezone: 'Europe/Rome', event })).toBe('schedule announced 12-06T06:00')
  })

  it('hold what they would move beyond its use', () => {
    expect(first({ channels: [night], rule: aRule('1h before start') })).toBe(
      'withheld 1h before start (quiet-hours) 12-06T07:00',
    )
  })

  it('let corrections and closings wait for the morning, when the told start has passed', () => {
    const change = { channels: [night], rows: [toldRow('announced')] }
    expect(first({ ...change, event: anEvent({ status: 'cancelled' }) })).toBe('schedule cancelled 12-06T07:00')
    const long = anEvent({ window: { start: at('21:00'), end: at('2026-12-06T12:00') } })
    expect(first({ ...change, event: long })).toBe('schedule rescheduled 12-06T07:00')
  })

  it('are the channel’s send window too', () => {
    const channels = [aChannel('email', { sendWindow: { from: '08:00', to: '18:00' } })]
    expect(first({ channels, event: anEvent({ status: 'cancelled' }), rows: [toldRow('announced')] })).toBe(
      'schedule cancelled 12-06T08:00',
    )
  })

  it('that never end hold everything', () => {
    const channels = [aChannel('email', { sendWindow: { from: '08:00', to: '18:00', days: [] } })]
    expect(plan({ channels })[0]!.reason).toBe('quiet-hours')
  })

  it('let an emergency through', () => {
    expect(first({ channels: [night], event: emergency })).toBe('send announced')
  })
})

describe('once per day', () => {
  const rule = aRule('announced, updated, completed, 1h before start', { oncePerDay: true })
  const news = anEvent({ updates: [{ id: 'u', at: at('19:00'), text: '' }] })

  it('counts the recipient’s day', () => {
    const rows = [toldRow('announced', {}, { toldAt: at('2026-12-04T23:30') })]
    expect(first({ rule, event: news, rows })).toBe('send updated')
    expect(plan({ rule, event: news, rows, recipient: aPerson({ timezone: 'Europe/Rome' }) })[0]!.reason).toBe(
      'once-per-day',
    )
  })

  it('lets corrections and emergencies through, closings not', () => {
    const rows = [toldRow('announced')]
    expect(first({ rule, event: moved, rows })).toBe('send rescheduled')
    expect(first({ rule, event: { ...news, urgency: 'emergency' }, rows })).toBe('send updated')
    expect(first({ rule, event: anEvent({ status: 'completed' }), rows })).toBe('withheld completed (once-per-day)')
  })

  it('is asked when a message is sent, not when it is scheduled', () => {
    expect(first({ rule, rows: [toldRow('announced')] })).toBe('schedule 1h before start 12-05T21:00')
  })

  it('lets one of several overdue reminders go', () => {
    const all = aRule('3h before start, 2h before start', { oncePerDay: true, missed: 'all' })
    expect(lines(plan({ rule: all, now: at('20:30') }), at('20:30'))).toEqual([
      'send 3h before start',
      'withheld 2h before start (once-per-day)',
    ])
  })
})

describe('a route of several channels', () => {
  const rule = aRule('announced', { via: [aRoute('push>sms>voice')] })
  const via = (change: Partial<Stage>) => plan({ rule, ...change }).find(({ action }) => action !== 'done')?.channel

  it('takes the first that reaches the person and that they want', () => {
    expect(via({})).toBe('push')
    expect(via({ addresses: (channel) => (channel === 'push' ? undefined : 'x') })).toBe('sms')
    const refuser = {
      addresses: (channel: string) => (channel === 'push' ? undefined : 'x'),
      recipient: aPerson({ optOut: ['channel:sms'] }),
    }
    expect(plan({ rule, ...refuser })[0]).toMatchObject({ action: 'withheld', reason: 'opted-out', channel: 'sms' })
    expect(via({ ...refuser, rule: { ...rule, optOut: 'next' } })).toBe('voice')
  })

  it('asks those that the person prefers first', () => {
    expect(via({ recipient: aPerson({ channels: ['voice', 'sms'] }) })).toBe('voice')
    const refuser = aPerson({ channels: ['voice', 'sms'], optOut: ['channel:voice'] })
    expect(via({ recipient: refuser, rule: { ...rule, optOut: 'next' } })).toBe('sms')
  })

  it('takes the one that told last, if it still can', () => {
    const rows = [toldRow('announced', {}, { route: 'push>sms>voice', channel: 'sms' })]
    expect(via({ rows, event: moved })).toBe('sms')
    expect(via({ rows, event: moved, addresses: (channel) => (channel === 'sms' ? undefined : 'x') })).toBe('push')
  })

  it('says why where none can', () => {
    expect(plan({ rule, addresses: () => undefined })[0]).toMatchObject({
      reason: 'no-address',
      channel: 'push',
      address: '',
    })
    const recipient = aPerson({ optOut: ['channel:sms'] })
    expect(plan({ rule, recipient, addresses: (channel) => (channel === 'sms' ? 'x' : undefined) })[0]).toMatchObject({
      reason: 'opted-out',
      channel: 'sms',
    })
  })
})

describe('allotCap', () => {
  const item = (change: Partial<Item>): Item => ({ ...plan()[0]!, ...change })
  const sends = (items: Item[]) => items.filter(({ action }) => action === 'send').map(({ key }) => key)

  it('gives places to emergencies, corrections, closings, then by hour, then by key', () => {
    const items = [
      item({ key: 'b', rank: 3, nominalDue: 1 }),
      item({ key: 'a', rank: 3, nominalDue: 1 }),
      item({ key: 'early', rank: 3, nominalDue: 0 }),
      item({ key: 'closing', rank: 2, nominalDue: 9 }),
      item({ key: 'correction', rank: 1, nominalDue: 9 }),
      item({ key: 'emergency', rank: 0, nominalDue: 9 }),
    ]
    expect(sends(allotCap(items, { told: 0, cap: 5 }))).toEqual(['a', 'early', 'closing', 'correction', 'emergency'])
    expect(sends(allotCap(items, { told: 2, cap: 5 }))).toEqual(['closing', 'correction', 'emergency'])
    expect(sends(allotCap(items, { told: 8, cap: 5 }))).toEqual(['correction', 'emergency'])
    expect(allotCap(items, { told: 8, cap: 5 })[0]).toMatchObject({ action: 'withheld', reason: 'cap', isFinal: false })
    expect(sends(allotCap(items, { told: 8, cap: undefined })).length).toBe(6)
  })

  it('counts a digest once, and lets it go with the first of what it holds', () => {
    const digest = { scope: 's', of: 'rule', key: 'd', at: 0, own: 0, until: 0 } as const
    const items = [item({ key: 'a', digest }), item({ key: 'b', digest }), item({ key: 'c', nominalDue: at('20:01') })]
    expect(sends(allotCap(items, { told: 0, cap: 2 }))).toEqual(['a', 'b', 'c'])
    expect(sends(allotCap(items, { told: 1, cap: 2 }))).toEqual(['a', 'b'])
    expect(sends(allotCap(items, { told: 2, cap: 2 }))).toEqual([])
    const corrected = [...items, item({ key: 'd', digest, rank: 1 })]
    expect(sends(allotCap(corrected, { told: 2, cap: 2 }))).toEqual(['a', 'b', 'd'])
  })

  it('puts a digest without a place off to one of the next day, where it may wait so long', () => {
    const closes = (instant: number) =>
      ({ scope: 's', of: 'rule', key: `${instant}`, at: instant, own: 0, until: 0 }) as const
    const isToday = (instant: number) => instant < at('23:00')
    const closing = (next: number) => item({ key: 'a', digest: { ...closes(at('20:00')), next: closes(next) } })
    const places = { told: 2, cap: 2, isToday }
    expect(allotCap([closing(at('23:30'))], places)[0]).toMatchObject({ action: 'schedule', due: at('23:30') })
    expect(allotCap([closing(at('22:30'))], places)[0]).toMatchObject({ action: 'withheld', reason: 'cap' })
  })

  it('lets nothing wait for a digest of today where no place is left', () => {
    const digest = { scope: 's', of: 'rule', key: 'd', at: 0, own: 0, until: 0 } as const
    const waits = item({ key: 'a', digest, action: 'schedule', due: at('21:00') })
    const isToday = (instant: number) => instant < at('23:00')
    expect(allotCap([waits], { told: 2, cap: 2, isToday })[0]).toMatchObject({ action: 'withheld', reason: 'cap' })
    expect(allotCap([waits], { told: 1, cap: 2, isToday })[0]).toMatchObject({ action: 'schedule' })
    expect(allotCap([waits], { told: 2, cap: 2 })[0]).toMatchObject({ action: 'schedule' })
    const tomorrow = { ...waits, due: at('23:30') }
    expect(allotCap([tomorrow], { told: 2, cap: 2, isToday })[0]).toMatchObject({ action: 'schedule' })
    const correction = { ...waits, rank: 1 }
    expect(allotCap([correction], { told: 2, cap: 2, isToday })[0]).toMatchObject({ action: 'schedule' })
  })

  it('holds what a message without a place would have covered', () => {
    const items = plan({ rule: aRule('announced, 3h before start') })
    expect(lines(allotCap(items, { told: 1, cap: 1 }))).toEqual([
      'withheld announced (cap)',
      'withheld 3h before start (cap) 12-05T19:00',
    ])
    expect(lines(allotCap(items, { told: 0, cap: 1 }))).toEqual([
      'send announced',
      'withheld 3h before start (missed) 12-05T19:00',
    ])
  })

  it('counts a message in doubt once on its day', () => {
    const [announced] = plan()
    const doubt: Row = { ...toldRow('announced', {}, { state: 'unknown', toldAt: at('19:00') }), key: announced!.key }
    expect(lines(allotCap(plan({ rows: [doubt] }), { told: 1, cap: 1 }))).toEqual(['send announced'])
    const yesterday = { ...doubt, toldAt: at('2026-12-04T19:00') }
    expect(lines(allotCap(plan({ rows: [yesterday] }), { told: 1, cap: 1 }))).toEqual(['withheld announced (cap)'])
  })

  it('takes what waits off the ledger', () => {
    const [announced] = plan()
    const waiting: Row = {
      ...toldRow('announced'),
      key: announced!.key,
      state: 'scheduled',
      toldAt: null,
      toldSeq: null,
      nextAt: at('19:00'),
    }
    expect(allotCap(plan({ rows: [waiting] }), { told: 1, cap: 1 })[0]).toMatchObject({
      reason: 'cap',
      replaces: announced!.key,
    })
  })
})
