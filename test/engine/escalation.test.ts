import { describe, expect, it } from 'vitest'
import type { Refused, Row } from '../../src/model/delivery.ts'
import { anEvent, aPerson, aRoute, aRule, at, end, lines, plan, type Stage, start, toldRow } from './stage.ts'

const minute = 60_000
const chain = (change: object = {}) => ({ ...aRoute('push>sms>voice'), ...change })
const rule = aRule('announced, 24h before start', { via: [chain({ unseenMs: minute, undeliveredMs: 5 * minute })] })
const announced = plan({ rule })[0]!
const toldAt = at('19:00')

/** The announcement as it stands in the ledger. */
function row(change: Partial<Row> = {}): Row {
  const told = { key: announced.key, route: 'push>sms>voice', channel: 'push', address: 'ann@push', toldAt }
  return { ...toldRow('announced', {}, { ...told, receipt: 'pending' }), ...change }
}
const waiting = (change: Partial<Row>) =>
  row({ state: 'scheduled', toldAt: null, toldSeq: null, receipt: null, attempts: 1, ...change })

const steps = (rows: Row[], now: number, change: Partial<Stage> = {}) =>
  plan({ rule, rows, now, ...change }).filter(({ isStep }) => isStep)

describe('a member that fails for good', () => {
  it('gives the same key to the next', () => {
    const failed = row({ state: 'failed', toldAt: null, toldSeq: null, receipt: null })
    expect(plan({ rule, rows: [failed] })[0]).toMatchObject({ key: announced.key, action: 'send', channel: 'sms' })
    const both = { ...failed, channel: 'sms', address: 'ann@sms', tried: [{ channel: 'push', address: 'ann@push' }] }
    expect(plan({ rule, rows: [both] })[0]).toMatchObject({ action: 'send', channel: 'voice' })
    const all = { ...both, channel: 'voice', address: 'ann@voice' }
    const three = { ...all, tried: [...both.tried, { channel: 'sms', address: 'ann@sms' }] }
    expect(plan({ rule, rows: [three] })[0]).toMatchObject({ action: 'withheld', reason: 'failed' })
    expect(plan({ rule, rows: [three], options: { retryFailed: true } })[0]).toMatchObject({ channel: 'push' })
    const moved = (channel: string) => (channel === 'sms' ? 'new' : `ann@${channel}`)
    expect(plan({ rule, rows: [three], addresses: moved })[0]).toMatchObject({ action: 'send', channel: 'sms' })
  })

  it('says who is next while a run is under way', () => {
    const { fallBack } = announced
    const push = { channel: 'push', address: 'ann@push' }
    expect(fallBack?.([push])).toMatchObject({ channel: 'sms', address: 'ann@sms' })
    expect(fallBack?.([push, { channel: 'sms', address: 'ann@sms' }])).toMatchObject({ channel: 'voice' })
    expect(
      fallBack?.(['push', 'sms', 'voice'].map((channel) => ({ channel, address: `ann@${channel}` }))),
    ).toBeUndefined()
  })

  it('has its own time where it fails for now', () => {
    const retrying = waiting({ firstAttemptAt: at('20:00'), nextAt: at('23:00'), reason: 'busy' })
    const first = (now: string) => plan({ rule, rows: [retrying], now: at(now) })[0]
    expect(first('20:04')).toMatchObject({ action: 'pending', channel: 'push' })
    expect(first('20:05')).toMatchObject({ action: 'send', channel: 'sms', tried: [{ channel: 'push' }] })
    const second = {
      ...retrying,
      channel: 'sms',
      address: 'ann@sms',
      tried: [{ channel: 'push', address: 'ann@push' }],
    }
    expect(plan({ rule, rows: [second], now: at('20:09') })[0]).toMatchObject({ action: 'pending', channel: 'sms' })
    expect(plan({ rule, rows: [second], now: at('20:10') })[0]).toMatchObject({ action: 'send', channel: 'voice' })
  })
})

describe('a message that is not seen in time', () => {
  it('is said again over the next member when its time is up', () => {
    expect(lines(steps([row()], toldAt), toldAt)).toEqual(['schedule announced 12-05T19:01'])
    const [due] = steps([row()], at('19:01'))
    expect(due).toMatchObject({ action: 'send', channel: 'sms', address: 'ann@sms' })
    expect(due!.key).not.toBe(announced.key)
  })

  it('goes on to the last member, and no further', () => {
    const [step] = steps([row()], at('19:01'))
    const second = row({ key: step!.key, channel: 'sms', address: 'ann@sms', toldAt: at('19:01'), toldSeq: 9 })
    expect(steps([row(), second], at('19:02'))[0]).toMatchObject({ action: 'send', channel: 'voice' })
    const [last] = steps([row(), second], at('19:02'))
    const third = row({ key: last!.key, channel: 'voice', address: 'ann@voice', toldAt: at('19:02'), toldSeq: 10 })
    expect(steps([row(), second, third], at('19:30'))).toEqual([])
  })

  it('rests where it was seen, and waits for five minutes where it was only delivered', () => {
    expect(steps([row({ receipt: 'seen' })], at('19:30'))).toEqual([])
    const delivered = aRule('announced', { via: [chain({ undeliveredMs: 5 * minute })] })
    expect(steps([row({ receipt: 'delivered' })], at('19:30'), { rule: delivered })).toEqual([])
    expect(lines(steps([row()], toldAt, { rule: delivered }), toldAt)).toEqual(['schedule announced 12-05T19:05'])
  })

  it('calls off a step that waited for a message which was seen meanwhile', () => {
    const [step] = steps([row()], toldAt)
    const waits = waiting({ key: step!.key, channel: 'sms', attempts: 0, due: at('19:01'), nextAt: at('19:01') })
    const items = plan({ rule, rows: [row({ receipt: 'seen' }), waits], now: at('19:01') })
    expect(items.find(({ key }) => key === step!.key)).toMatchObject({ action: 'cancel' })
  })

  it('gives way to what is true now', () => {
    const event = anEvent({ window: { start: start + 60 * minute, end: end + 60 * minute } })
    const items = plan({ rule, rows: [row()], now: at('19:30'), event })
    expect(
      lines(
        items.filter(({ action }) => action === 'send'),
        at('19:30'),
      ),
    ).toEqual(['send rescheduled'])
  })

  it('counts once a day', () => {
    const daily = { ...rule, oncePerDay: true }
    expect(steps([row()], at('19:01'), { rule: daily })[0]).toMatchObject({ action: 'send', takesPlace: false })
  })
})

describe('who is not to be reached', () => {
  const refused = (change: Partial<Refused>): Refused => ({
    recipient: 'ann',
    scope: 'channel:push',
    kind: 'dead',
    address: 'ann@push',
    reason: 'unregistered',
    source: 'provider',
    at: toldAt,
    ...change,
  })
  const first = (refusals: Refused[], change: Partial<Stage> = {}) => plan({ rule, refusals, ...change })[0]

  it('is not tried at a dead address, until there is another', () => {
    expect(first([refused({})])).toMatchObject({ action: 'send', channel: 'sms' })
    expect(first([refused({ address: 'older' })])).toMatchObject({ action: 'send', channel: 'push' })
    const alone = aRule('announced', { via: [aRoute('push')] })
    expect(first([refused({})], { rule: alone })).toMatchObject({ action: 'withheld', reason: 'no-address' })
  })

  it('is left alone after a refusal that the ledger learnt', () => {
    const wish = refused({ kind: 'opted-out', address: '' })
    expect(first([wish])).toMatchObject({ action: 'withheld', reason: 'opted-out', channel: 'push' })
    expect(first([wish], { rule: { ...rule, optOut: 'next' } })).toMatchObject({ channel: 'sms' })
    expect(first([refused({ kind: 'opted-out', scope: 'all' })])).toMatchObject({ reason: 'opted-out' })
  })

  it('is not written to where the policy forbids it, and hears why', () => {
    const closed = { rule: 'window-closed', message: 'No message came from ann.', hint: 'Use a template.' }
    const policy = (channel: { id: string }) => (channel.id === 'push' ? closed : undefined)
    expect(first([], { policy })).toMatchObject({ action: 'send', channel: 'sms' })
    const alone = aRule('announced', { via: [aRoute('push')] })
    expect(first([], { policy, rule: alone })).toMatchObject({ action: 'withheld', reason: 'policy', refusal: closed })
  })
})

describe('an emergency', () => {
  it('speaks over all members at once where the route says so', () => {
    const all = aRule('announced', { via: [chain({ allInEmergency: true })] })
    const channels = (urgency: 'routine' | 'emergency') =>
      plan({ rule: all, event: anEvent({ urgency }), recipient: aPerson() }).map(({ channel }) => channel)
    expect(channels('routine')).toEqual(['push'])
    expect(channels('emergency')).toEqual(['push', 'sms', 'voice'])
  })

  it('announces nothing again to who was told before it became one', () => {
    const all = aRule('announced', { via: [chain({ allInEmergency: true })] })
    const items = plan({ rule: all, rows: [row()], event: anEvent({ urgency: 'emergency' }) })
    expect(items.filter(({ action }) => action === 'send')).toEqual([])
  })
})
