import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { resolveLocal } from '../../src/engine/local-time.ts'
import {
  eachOccurrence,
  eventAt,
  firstNotOver,
  isRecurring,
  occurrencesOf,
  type Recurring,
} from '../../src/engine/recurrence.ts'
import { parseRule } from '../../src/engine/recurrence-rule.ts'
import type { Event, Recurrence } from '../../src/model/project.ts'
import { anEvent, facts } from './stage.ts'

const hour = 3_600_000

function ruleOf(text: string): Recurrence['rule'] {
  const parsed = parseRule(text)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed.rule
}

/** An event of two hours that begins at that wall time in the zone. */
function recurring(
  first: string,
  rule: string,
  change: Partial<Event> = {},
  more: Partial<Recurrence> = {},
): Recurring {
  const timezone = change.timezone ?? 'Europe/Rome'
  const time = resolveLocal(first, timezone)
  if (!('instant' in time)) throw new Error(`${first} is ${time.problem}`)
  const event = anEvent({
    window: { start: time.instant, end: time.instant + 2 * hour },
    recurrence: { rule: ruleOf(rule), except: [], changes: [], ...more },
    ...change,
    timezone,
  })
  if (!isRecurring(event)) throw new Error('does not recur')
  return event
}

function idsOf(event: Recurring, count: number): string[] {
  const ids: string[] = []
  eachOccurrence(event, (_, id) => ids.push(id) < count)
  return ids
}

describe('a rule', () => {
  // Examples of RFC 5545, 3.8.5.3, with their time zone.
  const newYork: [string, string, string][] = [
    ['1997-09-02T09:00', 'FREQ=DAILY;COUNT=3', '1997-09-02 1997-09-03 1997-09-04'],
    ['1997-09-02T09:00', 'FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12'],
    ['1997-12-22T09:00', 'FREQ=DAILY;UNTIL=19971224T000000Z', '1997-12-22 1997-12-23'],
    ['1997-09-02T09:00', 'FREQ=WEEKLY;COUNT=4;WKST=SU;BYDAY=TU,TH', '1997-09-02 1997-09-04 1997-09-09 1997-09-11'],
    [
      '1997-08-05T09:00',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05 1997-08-10 1997-08-19 1997-08-24',
    ],
    [
      '1997-08-05T09:00',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05 1997-08-17 1997-08-19 1997-08-31',
    ],
    ['1997-09-05T09:00', 'FREQ=MONTHLY;COUNT=4;BYDAY=1FR', '1997-09-05 1997-10-03 1997-11-07 1997-12-05'],
    ['1997-09-22T09:00', 'FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', '1997-09-22 1997-10-20 1997-11-17'],
    ['1997-09-28T09:00', 'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3', '1997-09-28 1997-10-29 1997-11-28'],
    ['1997-09-02T09:00', 'FREQ=MONTHLY;COUNT=4;BYMONTHDAY=2,15', '1997-09-02 1997-09-15 1997-10-02 1997-10-15'],
    [
      '1997-09-13T09:00',
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=3',
      '1997-09-13 1997-10-11 1997-11-08',
    ],
    ['1997-09-04T09:00', 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04 1997-10-07 1997-11-06'],
    ['1997-09-29T09:00', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3', '1997-09-29 1997-10-30 1997-11-27'],
    ['1997-05-12T09:00', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12 1998-05-11 1999-05-17'],
    ['1997-05-19T09:00', 'FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19 1998-05-18 1999-05-17'],
    [
      '1997-01-01T09:00',
      'FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200',
      '1997-01-01 1997-04-10 1997-07-19 2000-01-01',
    ],
    [
      '1996-11-05T09:00',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05 2000-11-07 2004-11-02',
    ],
    [
      '2007-01-15T09:00',
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30',
    ],
  ]
  it.each(newYork)('from %s by %s', (first, rule, days) => {
    const event = recurring(first, rule, { timezone: 'America/New_York' })
    expect(idsOf(event, 99)).toEqual(days.split(' ').map((day) => `${day}T09:00`))
  })

  it('ends with the day of UNTIL, or with its time', () => {
    expect(idsOf(recurring('2026-12-05T22:00', 'FREQ=DAILY;UNTIL=20261207'), 9)).toHaveLength(3)
    expect(idsOf(recurring('2026-12-05T22:00', 'FREQ=DAILY;UNTIL=20261207T210000Z'), 9)).toHaveLength(3)
    expect(idsOf(recurring('2026-12-05T22:00', 'FREQ=DAILY;UNTIL=20261207T205959Z'), 9)).toHaveLength(2)
    expect(idsOf(recurring('2026-12-05T22:00', 'FREQ=DAILY;UNTIL=20261207T215959'), 9)).toHaveLength(2)
  })

  it('begins with the window, whether or not that is a day of it', () => {
    expect(idsOf(recurring('2026-12-01T22:00', 'FREQ=MONTHLY;BYDAY=1SA;COUNT=3'), 9)).toEqual([
      '2026-12-01T22:00',
      '2026-12-05T22:00',
      '2027-01-02T22:00',
    ])
  })

  it('names a day once that BYSETPOS chooses twice', () => {
    const event = recurring('2026-12-05T22:00', 'FREQ=MONTHLY;BYMONTHDAY=5;BYSETPOS=1,-1;COUNT=3')
    expect(idsOf(event, 9)).toEqual(['2026-12-05T22:00', '2027-01-05T22:00', '2027-02-05T22:00'])
  })

  it('makes what python-dateutil makes of it', () => {
    const path = new URL('../fixtures/recurrence-dateutil.json', import.meta.url)
    const cases: { rule: string; starts: string[] }[] = JSON.parse(readFileSync(path, 'utf8'))
    expect(cases.length).toBeGreaterThan(40)
    for (const { rule, starts } of cases) {
      const event = recurring(starts[0]!, rule, { timezone: 'UTC' })
      expect({ rule, starts: idsOf(event, starts.length) }).toEqual({ rule, starts })
    }
  })

  it.each([
    ['', 'NAME=VALUE'],
    ['BYDAY=1SA', 'does not say FREQ'],
    ['FREQ=HOURLY', 'FREQ=HOURLY is none'],
    ['FREQ=MONTHLY;BYDAYS=1SA', 'did you mean BYDAY?'],
    ['FREQ=MONTHLY;BYDAY=1XX', 'BYDAY=1XX'],
    ['FREQ=WEEKLY;BYDAY=1SA', 'does not go with FREQ=WEEKLY'],
    ['FREQ=MONTHLY;BYWEEKNO=3', 'BYWEEKNO'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20271231', 'exclude each other'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL=0'],
    ['FREQ=DAILY;UNTIL=20270231', 'UNTIL=20270231'],
    ['FREQ=DAILY;BYSETPOS=1', 'BYSETPOS'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'twice'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'no month'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'out of range'],
  ])('is refused: %s', (text, problem) => {
    expect(parseRule(text)).toMatchObject({ problem: expect.stringContaining(problem) })
  })
})

describe('the clock on the wall', () => {
  const wallIn = (zone: string) => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    return (instant: number) => format.format(instant).replace(' ', 'T')
  }

  it.each(['Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Tokyo'])(
    'stays the same all year in %s',
    (timezone) => {
      const event = recurring('2026-01-01T22:00', 'FREQ=DAILY', { timezone })
      const show = wallIn(timezone)
      for (const id of idsOf(event, 730)) {
        const { start, end } = eventAt(event, id, 0).window!
        expect(show(start!)).toBe(id)
        expect(end! - start!).toBe(2 * hour)
      }
    },
  )

  it.each([
    // The clocks skip 2:00 to 3:00 (to 2:30 on Lord Howe); a computed time in between moves forward by as much.
    ['Europe/Rome', '2027-03-26T02:30', '2027-03-28T03:30', '2027-03-28T01:30:00.000Z'],
    ['America/New_York', '2027-03-12T02:30', '2027-03-14T03:30', '2027-03-14T07:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-02T02:15', '2026-10-04T02:45', '2026-10-03T15:45:00.000Z'],
    // They show 2:30 twice (1:45 on Lord Howe); the first one counts.
    ['Europe/Rome', '2027-10-29T02:30', '2027-10-31T02:30', '2027-10-31T00:30:00.000Z'],
    ['America/New_York', '2027-11-05T01:30', '2027-11-07T01:30', '2027-11-07T05:30:00.000Z'],
    ['Australia/Lord_Howe', '2027-04-02T01:45', '2027-04-04T01:45', '2027-04-03T14:45:00.000Z'],
  ])('in %s from %s shows %s on the third day', (timezone, first, wall, instant) => {
    const event = recurring(first, 'FREQ=DAILY', { timezone })
    const third = idsOf(event, 3)[2]!
    expect(third.slice(11)).toBe(first.slice(11))
    const { start } = eventAt(event, third, 0).window!
    expect(new Date(start!).toISOString()).toBe(instant)
    expect(wallIn(timezone)(start!)).toBe(wall)
  })
})

describe('what is in play', () => {
  const daily = (change: Partial<Event> = {}, more: Partial<Recurrence> = {}) =>
    recurring('2026-12-01T22:00', 'FREQ=DAILY', { timezone: 'UTC', ...change }, more)
  const at = (text: string) => Date.parse(`${text}:00Z`)
  const inPlay = (event: Event, now: string, told: Record<string, ReturnType<typeof facts> | null> = {}) => {
    const known = new Map(Object.entries(told).map(([id, own]) => [id, { isTold: own !== null, facts: own }]))
    return occurrencesOf(event, at(now), known).map(
      ({ id, event: own, isInPlay }) => `${id} ${own.status}${isInPlay ? '' : ' (not in play)'}`,
    )
  }

  it('is the first that is not over; now = end is over', () => {
    expect(inPlay(daily(), '2026-12-03T23:59')).toEqual(['2026-12-03T22:00 scheduled'])
    expect(inPlay(daily(), '2026-12-04T00:00')).toEqual(['2026-12-04T22:00 scheduled'])
  })

  it('is found ten years later, and in a rule that never ends, at once', () => {
    const begun = performance.now()
    expect(inPlay(daily(), '2036-12-03T12:00')).toEqual(['2036-12-03T22:00 scheduled'])
    expect(inPlay(daily({ status: 'cancelled' }), '2036-12-03T12:00')).toEqual([])
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it('is every one that somebody was told of, and what else has rows stands beside', () => {
    const told = { '2026-12-01T22:00': facts(), '2026-12-02T22:00': null, '2026-12-06T22:00': facts() }
    expect(inPlay(daily(), '2026-12-04T00:00', told)).toEqual([
      '2026-12-01T22:00 scheduled',
      '2026-12-02T22:00 scheduled (not in play)',
      '2026-12-04T22:00 scheduled',
      '2026-12-06T22:00 scheduled',
    ])
  })

  it('follows changes: completed early, and put off behind the next', () => {
    const changes: Recurrence['changes'] = [
      { of: '2026-12-03T22:00', status: 'completed' },
      { of: '2026-12-04T22:00', window: { start: at('2026-12-20T22:00') } },
    ]
    expect(inPlay(daily({}, { changes }), '2026-12-03T12:00')).toEqual(['2026-12-05T22:00 scheduled'])
    const moved = firstNotOver(daily({}, { changes }), at('2026-12-20T23:00'))!
    expect(moved.id).toBe('2026-12-04T22:00')
    expect(moved.event.window).toEqual({ start: at('2026-12-20T22:00'), end: at('2026-12-21T00:00') })
  })

  it('is called off with the event while its end is to come, and stays so', () => {
    const event = daily({ status: 'cancelled' })
    const told = (status: string) => ({ '2026-12-03T22:00': facts({ status }) })
    expect(inPlay(event, '2026-12-03T23:00', told('scheduled'))).toEqual(['2026-12-03T22:00 cancelled'])
    expect(inPlay(event, '2026-12-04T00:00', told('scheduled'))).toEqual(['2026-12-03T22:00 scheduled'])
    expect(inPlay(event, '2026-12-04T00:00', told('cancelled'))).toEqual(['2026-12-03T22:00 cancelled'])
  })

  it('is called off where it is made no more, was told and has not ended', () => {
    const event = daily({}, { except: ['2026-12-03'] })
    const told = facts({ start: at('2026-12-03T22:00'), end: at('2026-12-04T00:00') })
    expect(inPlay(event, '2026-12-03T12:00', { '2026-12-03T22:00': told })[0]).toBe('2026-12-03T22:00 cancelled')
    expect(inPlay(event, '2026-12-04T00:00', { '2026-12-03T22:00': told })[0]).toBe(
      '2026-12-03T22:00 scheduled (not in play)',
    )
    expect(inPlay(event, '2026-12-03T12:00', { '2026-12-03T22:00': null })[0]).toBe(
      '2026-12-03T22:00 scheduled (not in play)',
    )
  })

  it('says nothing false of an event that begins to recur, or ceases to', () => {
    const own = facts({ start: at('2026-12-03T22:00'), end: at('2026-12-04T00:00') })
    expect(inPlay(daily(), '2026-12-03T12:00', { '': own })).toContain(' scheduled (not in play)')
    const { recurrence, ...once } = daily({ window: { start: own.start!, end: own.end! } })
    expect(inPlay(once, '2026-12-03T12:00', { '2026-12-03T22:00': own })).toContain(
      '2026-12-03T22:00 scheduled (not in play)',
    )
  })

  it('gives the same event object each time, so that its frames are built once', () => {
    const event = daily()
    const [first] = occurrencesOf(event, at('2026-12-03T12:00'), new Map())
    const [again] = occurrencesOf(event, at('2026-12-03T13:00'), new Map())
    expect(again!.event).toBe(first!.event)
  })
})
