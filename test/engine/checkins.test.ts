import { describe, expect, it } from 'vitest'
import { checkinChanges, checkinFacts } from '../../src/engine/checkins.ts'
import type { Facts } from '../../src/model/delivery.ts'
import type { Duration, Event, EventStatus } from '../../src/model/project.ts'
import { event } from './render-sample.ts'

const at = (text: string) => Date.parse(text)
const minutes = (count: number): Duration => ({ unit: 'ms', count: count * 60_000 })

function facts(start: string, end: string, every = minutes(30), more: Partial<Event> = {}): Facts {
  const window = { start: at(start), end: at(end) }
  const checkins = { every, lengthMs: 600_000, roles: [] }
  const whole: Event = { ...event, timezone: 'Europe/Rome', window, checkins, status: 'scheduled', ...more }
  const bare: Facts = { ...window, status: whole.status, updates: [] }
  const found = checkinFacts(whole, bare)
  return found === undefined ? bare : { ...bare, checkins: found }
}

const said = (told: Facts | null, now: Facts, when = '2026-12-01T10:00:00Z') =>
  checkinChanges(told, now, at(when)).map(
    ({ number, start, isCancelled }) =>
      `${isCancelled ? '-' : '+'}${number} ${new Date(start).toISOString().slice(5, 16)}`,
  )

const evening = facts('2026-12-05T21:00:00Z', '2026-12-05T23:00:00Z')

describe('the check-ins of a window', () => {
  it('come after its start and before its end, as long as it is open', () => {
    expect(said(null, evening)).toEqual(['+1 12-05T21:30', '+2 12-05T22:00', '+3 12-05T22:30'])
    expect(said(null, facts('2026-12-05T21:00:00Z', '2026-12-05T22:59:00Z'))).toHaveLength(3)
    expect(said(null, facts('2026-12-05T21:00:00Z', '2026-12-05T22:31:00Z'))).toHaveLength(3)
    expect(said(null, facts('2026-12-05T21:00:00Z', '2026-12-05T21:30:00Z'))).toEqual([])
    expect(checkinChanges(null, evening, 0)[0]).toMatchObject({ end: at('2026-12-05T21:40:00Z') })
  })

  it.each<EventStatus>(['completed', 'cancelled', 'failed', 'rolled_back', 'resolved'])(
    'are none once %s',
    (status) => {
      expect(facts('2026-12-05T21:00:00Z', '2026-12-05T23:00:00Z', minutes(30), { status }).checkins).toBeUndefined()
    },
  )

  it('need both ends of a window', () => {
    const start = at('2026-12-05T21:00:00Z')
    const whole = { ...event, checkins: { every: minutes(30), lengthMs: 600_000, roles: [] } }
    expect(checkinFacts(whole, { start, end: null, status: 'scheduled', updates: [] })).toBeUndefined()
    expect(checkinFacts(whole, { start: null, end: start, status: 'scheduled', updates: [] })).toBeUndefined()
  })

  it('are elapsed time over a change of the clock, and days are days of the zone', () => {
    // 25 October 2026, 3:00 in Rome is 2:00 again; 29 March 2026, 2:00 is 3:00.
    expect(
      said(null, facts('2026-10-25T00:00:00Z', '2026-10-25T03:00:00Z', minutes(60)), '2026-01-01T00:00:00Z'),
    ).toEqual(['+1 10-25T01:00', '+2 10-25T02:00'])
    expect(
      said(null, facts('2026-03-29T00:00:00Z', '2026-03-29T03:00:00Z', minutes(60)), '2026-01-01T00:00:00Z'),
    ).toEqual(['+1 03-29T01:00', '+2 03-29T02:00'])
    const day: Duration = { unit: 'days', count: 1 }
    expect(said(null, facts('2026-10-24T20:00:00Z', '2026-10-26T20:00:00Z', day), '2026-01-01T00:00:00Z')).toEqual([
      '+1 10-25T21:00',
    ])
  })

  it('are at most 96', () => {
    expect(said(null, facts('2026-12-05T21:00:00Z', '2026-12-06T21:00:00Z', minutes(1)))).toHaveLength(96)
  })
})

describe('what a message says of them', () => {
  it('is nothing where nothing has changed', () => {
    expect(said(evening, evening)).toEqual([])
    expect(said({ ...evening, status: 'in_progress' }, evening)).toEqual([])
  })

  it.each([
    [
      'moved',
      facts('2026-12-06T21:00:00Z', '2026-12-06T23:00:00Z'),
      ['+1 12-06T21:30', '+2 12-06T22:00', '+3 12-06T22:30'],
    ],
    ['shorter', facts('2026-12-05T21:00:00Z', '2026-12-05T22:00:00Z'), ['-2 12-05T22:00', '-3 12-05T22:30']],
    ['longer', facts('2026-12-05T21:00:00Z', '2026-12-05T23:30:00Z'), ['+4 12-05T23:00']],
    [
      'another step',
      facts('2026-12-05T21:00:00Z', '2026-12-05T23:00:00Z', minutes(60)),
      ['+1 12-05T22:00', '-2 12-05T22:00', '-3 12-05T22:30'],
    ],
  ])('%s: the difference', (_, now, changes) => {
    expect(said(evening, now)).toEqual(changes)
  })

  it('calls off what is to come when the event ends, is called off, or no longer concerns the reader', () => {
    const none = { ...evening, checkins: undefined } as unknown as Facts
    expect(said(evening, none)).toEqual(['-1 12-05T21:30', '-2 12-05T22:00', '-3 12-05T22:30'])
    expect(said(evening, none, '2026-12-05T21:45:00Z')).toEqual(['-2 12-05T22:00', '-3 12-05T22:30'])
    expect(said(evening, none, '2026-12-05T22:30:00Z')).toEqual([])
  })

  it('invites who comes late to those that are left', () => {
    expect(said(null, evening, '2026-12-05T21:45:00Z')).toEqual(['+2 12-05T22:00', '+3 12-05T22:30'])
  })

  it('calls off what was moved into the past', () => {
    const earlier = facts('2026-12-05T19:00:00Z', '2026-12-05T21:00:00Z')
    expect(said(evening, earlier, '2026-12-05T20:10:00Z')).toEqual([
      '-1 12-05T21:30',
      '-2 12-05T22:00',
      '+3 12-05T20:30',
    ])
  })

  it('invites again after a resumption', () => {
    const over = { ...evening, status: 'cancelled', checkins: undefined } as unknown as Facts
    expect(said(over, evening)).toHaveLength(3)
  })
})
