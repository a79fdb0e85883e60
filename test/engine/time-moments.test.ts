import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/model/delivery.ts'
import type { Event, Rule } from '../../src/model/project.ts'
import { anEvent, aRule, at, end, iso, lines, plan, type Stage, start, toldRow } from './stage.ts'

/** Lines about time moments for somebody who was told the truth, at noon unless said otherwise. */
function times(
  on: string,
  now: string,
  event: Partial<Event> = {},
  change: Partial<Stage> & { told?: Row[]; rules?: Partial<Rule> } = {},
): string[] {
  const told = change.told ?? [toldRow('announced', { status: event.status ?? 'scheduled' })]
  const items = plan({
    event: anEvent(event),
    rule: aRule(`announced, ${on}`, change.rules),
    rows: told,
    now: at(now),
    ...change,
  })
  return lines(items, at(now)).filter((line) => !line.startsWith('done'))
}

describe('due', () => {
  it.each<[string, string]>([
    ['3h before start', '12-05T19:00'],
    ['at start', '12-05T22:00'],
    ['30m after start', '12-05T22:30'],
    ['1h before end', '12-05T23:00'],
    ['at end', '12-06T00:00'],
    ['2h after end', '12-06T02:00'],
    ['overrun', '12-06T00:00'],
    ['every 45m until end', '12-05T22:45'],
    ['every 45m until completed', '12-05T22:45'],
    ['1d after end', '12-07T00:00'],
  ])('%s', (on, due) => {
    expect(times(on, '13:00')).toEqual([`schedule ${on} ${due}`])
  })

  it('counts days on the calendar of the event’s zone, hours as they elapse', () => {
    // 22:00 in Rome on the day after the clocks went back; 3d before is 22:00 there, an hour less in UTC.
    const window = { start: at('2026-10-26T21:00'), end: at('2026-10-26T23:00') }
    const items = plan({
      event: anEvent({ window, timezone: 'Europe/Rome' }),
      rule: aRule('3d before start, 72h before start'),
      now: at('2026-10-01T00:00'),
    })
    expect(items.map(({ due }) => iso(due))).toEqual(['2026-10-23T20:00', '2026-10-23T21:00'])
  })

  it('measures the step of every at the start', () => {
    // The second day has 25 hours; the ticks stay 24 hours apart, as the first day had.
    const window = { start: at('2026-10-23T20:00'), end: at('2026-10-30T20:00') }
    const items = plan({
      event: anEvent({ window, timezone: 'Europe/Rome' }),
      rule: aRule('every 1d until end'),
      now: at('2026-10-25T21:00'),
    })
    expect(iso(items.at(-1)!.due)).toBe('2026-10-26T20:00')
  })

  it.each(['24h before start', 'at end', 'every 1h until end', 'overrun'])('not without its anchor: %s', (on) => {
    expect(
      times(on, '13:00', { window: undefined }, { told: [toldRow('announced', { start: null, end: null })] }),
    ).toEqual([])
  })

  it('every until completed needs no end', () => {
    const told = [toldRow('announced', { end: null })]
    expect(times('every 1h until completed', '13:00', { window: { start } }, { told })).toEqual([
      'schedule every 1h until completed 12-05T23:00',
    ])
  })
})

describe('of use', () => {
  const running = { status: 'in_progress' } as const
  it.each<[string, string, string[]]>([
    ['3h before start', '21:59', ['send 3h before start']],
    ['3h before start', '22:00', ['withheld 3h before start (missed) 12-05T19:00']],
    ['at start', '23:59', ['send at start']],
    ['at start', '2026-12-06T00:00', ['withheld at start (missed) 12-05T22:00']],
    ['1h before end', '23:59', ['send 1h before end']],
    ['1h before end', '2026-12-06T00:00', ['withheld 1h before end (missed) 12-05T23:00']],
    ['at end', '2026-12-06T23:59', ['send at end']],
    ['at end', '2026-12-07T00:00', ['withheld at end (missed) 12-06T00:00']],
    ['2h after end', '2026-12-07T01:59', ['send 2h after end']],
    ['2h after end', '2026-12-07T02:00', ['withheld 2h after end (missed) 12-06T02:00']],
    ['overrun', '2026-12-06T23:59', ['send overrun']],
    ['overrun', '2026-12-07T00:00', ['withheld overrun (missed) 12-06T00:00']],
  ])('%s at %s', (on, now, expected) => {
    expect(times(on, now, running)).toEqual(expected)
  })

  it('at start of something without an end: for a day', () => {
    const told = [toldRow('announced', { end: null, status: 'in_progress' })]
    const event = { ...running, window: { start } }
    expect(times('at start', '2026-12-06T21:59', event, { told })).toEqual(['send at start'])
    expect(times('at start', '2026-12-06T22:00', event, { told })).toEqual(['withheld at start (missed) 12-05T22:00'])
  })

  it('says nothing yet of an hour that comes after its use, since the window may still grow', () => {
    expect(times('3h after start', '13:00')).toEqual([])
    expect(times('3h after start', '2026-12-06T01:01', running)).toEqual([
      'withheld 3h after start (missed) 12-06T01:00',
    ])
  })
})

describe('every', () => {
  const every = 'every 30m until end'
  const running = { status: 'in_progress' } as const
  it.each<[string, string, Partial<Event>, string[]]>([
    ['before the start', '21:00', {}, [`schedule ${every} 12-05T22:30`]],
    ['before the first tick', '22:29', running, [`schedule ${every} 12-05T22:30`]],
    ['the present tick and the next', '22:31', running, [`send ${every}`, `schedule ${every} 12-05T23:00`]],
    ['older ticks are gone without a line', '23:15', running, [`send ${every}`, `schedule ${every} 12-05T23:30`]],
    ['the last tick before the end', '23:31', running, [`send ${every}`]],
    ['from the end on', '2026-12-06T00:00', running, []],
    [
      'of an event that does not run',
      '22:31',
      {},
      [`withheld ${every} (not-started) 12-05T22:30`, `schedule ${every} 12-05T23:00`],
    ],
    ['of a closed event', '22:31', { status: 'completed' }, []],
  ])('%s', (_, now, event, expected) => {
    expect(times(every, now, event)).toEqual(expected)
  })

  it('goes on after the end until completed', () => {
    const until = 'every 30m until completed'
    expect(times(until, '2026-12-06T01:10', running)).toEqual([`send ${until}`, `schedule ${until} 12-06T01:30`])
  })

  it.each<[string, string, string, string[]]>([
    ['an update within the step', 'updated', '22:01', [`withheld ${every} (missed) 12-05T22:30`]],
    ['an update a whole step ago', 'updated', '22:00', [`send ${every}`]],
    ['the tick before, sent a minute late', every, '22:01', [`send ${every}`]],
    ['a tick of other hours, at its own hour', every, '22:30', [`withheld ${every} (missed) 12-05T22:30`]],
  ])('after %s', (_, moment, told, expected) => {
    const rows = [toldRow(moment, running, { toldAt: at(told) })]
    expect(times(every, '22:31', running, { told: rows })[0]).toEqual(expected[0])
  })
})

describe('closed events', () => {
  const on = '3h before start, at end, 2h after end, overrun, every 1h until completed'
  it.each<[Event['status'], string[]]>([
    ['completed', ['schedule 2h after end 12-06T02:00']],
    ['resolved', ['schedule 2h after end 12-06T02:00']],
    ['cancelled', []],
    ['failed', []],
    ['rolled_back', []],
  ])('%s', (status, expected) => {
    expect(times(on, '20:00', { status }, { rules: { corrections: false } })).toEqual(expected)
  })
})

describe('words on the end', () => {
  it.each(['at end', '2h after end', 'overrun'])('%s goes only to who was told', (on) => {
    const due = on === '2h after end' ? '12-06T02:00' : '12-06T00:00'
    const never = times(on, '2026-12-06T03:00', {}, { told: [] })
    expect(never).toContain(`withheld ${on} (never-told) ${due}`)
    expect(times(on, '2026-12-06T03:00')).toEqual([`send ${on}`])
  })

  it.each(['at end', '2h after end', 'overrun'])('%s goes to all from a rule without opening moments', (on) => {
    const items = plan({ rule: aRule(`${on}, completed`), now: at('2026-12-06T03:00') })
    expect(lines(items, at('2026-12-06T03:00'))).toEqual([`send ${on}`])
  })

  it('is scheduled in the run that announces', () => {
    expect(times('at end', '13:00', {}, { told: [] })).toEqual(['send announced', 'schedule at end 12-06T00:00'])
  })

  it('is not scheduled for who was never told of a closed event', () => {
    expect(times('2h after end', '13:00', { status: 'completed' }, { told: [] })).toEqual([])
  })
})

describe('overdue', () => {
  const three = '24h before start, 3h before start, 1h before start'
  const before = toldRow('announced', {}, { toldAt: at('2026-12-01T12:00') })

  it('missed: newest sends the latest alone', () => {
    expect(times(three, '21:30', {}, { told: [before] })).toEqual([
      'withheld 24h before start (missed) 12-04T22:00',
      'withheld 3h before start (missed) 12-05T19:00',
      'send 1h before start',
    ])
  })

  it('missed: newest of two with the same hour sends the later name', () => {
    expect(times('60m before start, 1h before start', '21:30', {}, { told: [before] })).toEqual([
      'withheld 1h before start (missed) 12-05T21:00',
      'send 60m before start',
    ])
  })

  it('missed: skip sends what is less than a quarter of an hour late', () => {
    const rules = { missed: 'skip' } as const
    expect(times('3h before start, 1h before start', '21:14', {}, { told: [before], rules })).toEqual([
      'withheld 3h before start (missed) 12-05T19:00',
      'send 1h before start',
    ])
    expect(times('1h before start', '21:15', {}, { told: [before], rules })).toEqual([
      'withheld 1h before start (missed) 12-05T21:00',
    ])
  })

  it('missed: skip sends one of two whose hours are close together', () => {
    const rules = { missed: 'skip' } as const
    expect(times('65m before start, 1h before start', '21:01', {}, { told: [before], rules })).toEqual([
      'withheld 65m before start (missed) 12-05T20:55',
      'send 1h before start',
    ])
  })

  it('missed: all sends all, oldest first', () => {
    expect(times(three, '21:30', {}, { told: [before], rules: { missed: 'all' } })).toEqual([
      'send 24h before start',
      'send 3h before start',
      'send 1h before start',
    ])
  })

  it('is covered by a message that told the same anchor at its hour or later', () => {
    expect(
      times('3h before start', '20:00', {}, { told: [toldRow('announced', {}, { toldAt: at('19:00') })] }),
    ).toEqual(['withheld 3h before start (missed) 12-05T19:00'])
    expect(
      times('3h before start', '20:00', {}, { told: [toldRow('announced', {}, { toldAt: at('18:59') })] }),
    ).toEqual(['send 3h before start'])
  })

  it('is not covered by a message that told another anchor', () => {
    const told = [toldRow('announced', { start: at('21:30') }, { toldAt: at('19:30') })]
    expect(times('3h before start', '20:00', {}, { told, rules: { corrections: false } })).toEqual([
      'send 3h before start',
    ])
    expect(times('5h before end', '20:00', {}, { told, rules: { corrections: false } })).toEqual([
      'withheld 5h before end (missed) 12-05T19:00',
    ])
  })

  it('under missed: all is covered by a state moment only', () => {
    const rules = { missed: 'all' } as const
    const reminder = toldRow('1h before start', {}, { toldAt: at('21:00'), toldSeq: 2 })
    expect(times(three, '21:30', {}, { told: [before, { ...reminder, key: 'old' }], rules })).toEqual([
      'send 24h before start',
      'send 3h before start',
      'send 1h before start',
    ])
    const news = toldRow('updated', {}, { toldAt: at('20:00'), toldSeq: 2 })
    expect(times(three, '21:30', {}, { told: [before, news], rules })).toEqual([
      'withheld 24h before start (missed) 12-04T22:00',
      'withheld 3h before start (missed) 12-05T19:00',
      'send 1h before start',
    ])
  })

  it('is covered by the state moment of this run', () => {
    const items = plan({ rule: aRule('announced, 3h before start, 1h before start'), now: at('20:00') })
    expect(lines(items)).toEqual([
      'send announced',
      'withheld 3h before start (missed) 12-05T19:00',
      'schedule 1h before start 12-05T21:00',
    ])
    expect(items[1]!.coveredBy).toBe(items[0]!.key)
  })

  it('is not covered by a state moment that is held', () => {
    const told = [toldRow('announced', { start: at('21:00') }, { toldAt: at('18:00') })]
    const [failed] = plan({ rows: told })
    const rows: Row[] = [
      ...told,
      { ...told[0]!, key: failed!.key, moment: 'rescheduled', state: 'failed', toldSeq: null, toldAt: null },
    ]
    expect(times('3h before start', '20:00', {}, { told: rows })).toEqual([
      'withheld rescheduled (failed)',
      'send 3h before start',
    ])
  })
})

describe('announceAt', () => {
  const hidden = { announceAt: at('21:30') }
  it.each<[string, string[]]>([
    [
      'announced, 3h before start, 1h before start, 15m before start',
      ['schedule announced 12-05T21:30', 'schedule 15m before start 12-05T21:45'],
    ],
    [
      '3h before start, 1h before start, 15m before start',
      ['schedule 1h before start 12-05T21:30', 'schedule 15m before start 12-05T21:45'],
    ],
    ['started, 30m after start', ['schedule 30m after start 12-05T22:30']],
  ])('keeps quiet until then: %s', (on, expected) => {
    expect(lines(plan({ event: anEvent(hidden), rule: aRule(on) }))).toEqual(expected)
  })

  it('lets who was told before hear on', () => {
    const event = anEvent({ ...hidden, status: 'cancelled' })
    expect(lines(plan({ event, rows: [toldRow('announced')] }))).toEqual(['send cancelled', 'done announced'])
  })

  it('is over when its hour has come', () => {
    expect(lines(plan({ event: anEvent(hidden), now: at('21:30') }), at('21:30'))).toEqual(['send announced'])
  })

  it('says nothing of an announcement that would come after the end', () => {
    expect(plan({ event: anEvent({ announceAt: end }) })).toEqual([])
  })
})
