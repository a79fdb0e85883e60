import { describe, expect, test } from 'vitest'
import { newest, type ReadOptions, readCalendars } from '../../src/calendar/read.ts'
import { calendarOf, confirmed, eventOf, eventWith, moved } from './notes.ts'

const read = (text: string, kind: ReadOptions['kind'] = 'ics') =>
  readCalendars(text, { kind, timezone: 'Europe/Rome', type: 'appointment' })

const one = (text: string) => {
  const { events, problems } = read(text)
  expect(problems).toEqual([])
  expect(events).toHaveLength(1)
  return events[0]!.document
}

describe('times', () => {
  const windowsZone = `BEGIN:VTIMEZONE\r
TZID:W. Europe Standard Time\r
BEGIN:STANDARD\r
DTSTART:16010101T030000\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r
END:STANDARD\r
BEGIN:DAYLIGHT\r
DTSTART:16010101T020000\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r
END:DAYLIGHT\r
END:VTIMEZONE\r
`
  test.each([
    [
      'in UTC',
      ['DTSTART:20261205T210000Z', 'DTEND:20261205T230000Z'],
      { start: '2026-12-05T21:00', end: '2026-12-05T23:00', timezone: 'UTC' },
    ],
    [
      'in a zone that everybody knows',
      ['DTSTART;TZID=America/New_York:20260704T100000', 'DURATION:PT90M'],
      { start: '2026-07-04T10:00', end: '2026-07-04T15:30Z', timezone: 'America/New_York' },
    ],
    [
      'behind a prefix',
      ['DTSTART;TZID=/x.example/2026/Europe/Rome:20260704T100005'],
      { start: '2026-07-04T10:00:05', timezone: 'Europe/Rome' },
    ],
    ['of no zone: the project’s', ['DTSTART:20260704T100000'], { start: '2026-07-04T10:00', timezone: 'Europe/Rome' }],
    [
      'of whole days',
      ['DTSTART;VALUE=DATE:20260704', 'DTEND;VALUE=DATE:20260706'],
      { start: '2026-07-04T00:00', end: '2026-07-06T00:00', timezone: 'Europe/Rome' },
    ],
    [
      'skipped by the clock: as before the change',
      ['DTSTART;TZID=Europe/Rome:20260329T023000'],
      { start: '2026-03-29T02:30+01:00', timezone: 'Europe/Rome' },
    ],
    [
      'repeated by the clock: the first',
      ['DTSTART;TZID=Europe/Rome:20261025T023000'],
      { start: '2026-10-25T02:30+02:00', timezone: 'Europe/Rome' },
    ],
    [
      'start and end alike: a start',
      ['DTSTART:20261205T210000Z', 'DTEND:20261205T210000Z'],
      { start: '2026-12-05T21:00', timezone: 'UTC' },
    ],
  ])('%s', (_, lines, window) => {
    expect(one(eventWith(...lines)).window).toEqual(window)
  })

  test.each([
    ['20260704T100000', '2026-07-04T08:00'],
    ['20261204T100000', '2026-12-04T09:00'],
  ])('in a zone that only the file describes: %s', (local, utc) => {
    const text = eventWith(`DTSTART;TZID=W. Europe Standard Time:${local}`).replace(
      'BEGIN:VEVENT',
      `${windowsZone}BEGIN:VEVENT`,
    )
    expect(one(text).window).toEqual({ start: utc, timezone: 'UTC' })
  })

  test('a zone whose clock changes each second is not counted through', () => {
    const text = eventWith('DTSTART;TZID=W. Europe Standard Time:20261204T100000').replace(
      'BEGIN:VEVENT',
      `${windowsZone.replaceAll('YEARLY', 'SECONDLY')}BEGIN:VEVENT`,
    )
    expect(read(text).problems).toEqual([
      '"e1@x.example": the file describes the zone of DTSTART by changes that do not come once a year',
    ])
  })
})

test('a note is an event, with all that is not understood kept', () => {
  const { events, problems, warnings } = read(confirmed, 'maintnote')
  expect({ problems, warnings }).toEqual({ problems: [], warnings: [] })
  expect(events[0]!.document).toMatchObject({
    id: 'WorkOrder-31415',
    type: 'maintenance',
    status: 'scheduled',
    title: 'Maint Note: fibre splice near Turin',
    services: ['circuit-1', 'circuit-2'],
    window: { start: '2026-12-10T23:00', end: '2026-12-11T04:00', timezone: 'UTC' },
    impact: { level: 'outage' },
    contact: 'noc@nordlight.example',
  })
  expect(events[0]!.document.fields).toMatchObject({
    maintnote: {
      provider: 'nordlight.example',
      account: '137.035999173',
      id: 'WorkOrder-31415',
      impact: 'OUTAGE',
      status: 'CONFIRMED',
    },
    ics: {
      uid: '9f2c-4471@nordlight.example',
      sequence: 1,
      properties: ['X-NORDLIGHT-REGION;X-LEVEL=2:north\\,west', 'PRIORITY:1'],
    },
  })
})

test.each([
  ['NO-IMPACT', 'TENTATIVE', 'none', 'scheduled'],
  ['REDUCED-REDUNDANCY', 'IN-PROCESS', 'degraded', 'in_progress'],
  ['DEGRADED', 'COMPLETED', 'degraded', 'completed'],
  ['SOMETHING', 'CANCELLED', 'outage', 'cancelled'],
  ['OUTAGE', 'RE-SCHEDULED', 'outage', 'scheduled'],
  ['OUTAGE', 'NO-CHANGE', 'outage', undefined],
])('impact %s and status %s', (impact, status, level, expected) => {
  const { events } = read(
    confirmed.replace('IMPACT:OUTAGE', `IMPACT:${impact}`).replace('STATUS:CONFIRMED', `STATUS:${status}`),
    'maintnote',
  )
  expect(events[0]!.document).toMatchObject({ impact: { level } })
  expect(events[0]!.document.status).toBe(expected)
})

test('of several versions the newest counts, whatever their order', () => {
  for (const text of [
    calendarOf(eventOf(confirmed), eventOf(moved)),
    calendarOf(eventOf(moved), eventOf(confirmed)),
    moved + confirmed,
  ]) {
    const events = newest(read(text, 'maintnote').events)
    expect(events.map(({ sequence }) => sequence)).toEqual([2])
  }
})

test('what a version leaves out is as the one before said it', () => {
  const version = (sequence: number, change: (text: string) => string) =>
    eventOf(change(confirmed.replace('SEQUENCE:1', `SEQUENCE:${sequence}`)))
  const versions = [
    version(1, (text) => text),
    version(2, (text) =>
      text.replace('STATUS:CONFIRMED', 'STATUS:CANCELLED').replace(/^X-MAINTNOTE-OBJECT-ID.*\r\n/gm, ''),
    ),
    version(3, (text) => text.replace(/^X-MAINTNOTE-STATUS.*\r\n/m, '').replace('SUMMARY:Maint Note', 'SUMMARY:Note')),
  ]
  for (const [a, b, c] of [
    [0, 1, 2],
    [2, 1, 0],
    [2, 0, 1],
    [1, 2, 0],
  ] as const) {
    const { events } = read(calendarOf(versions[a]!, versions[b]!, versions[c]!), 'maintnote')
    expect(newest(events)).toMatchObject([
      {
        sequence: 3,
        document: { status: 'cancelled', title: 'Note: fibre splice near Turin', services: ['circuit-1', 'circuit-2'] },
      },
    ])
  }
})

describe('what cannot be read says why', () => {
  const without = (name: string) => confirmed.replace(new RegExp(`^${name}[;:].*\\r\\n(?:[ \\t].*\\r\\n)*`, 'gm'), '')
  test.each(
    [
      'DTSTAMP',
      'DTSTART',
      'DTEND',
      'UID',
      'SUMMARY',
      'ORGANIZER',
      'X-MAINTNOTE-PROVIDER',
      'X-MAINTNOTE-ACCOUNT',
      'X-MAINTNOTE-MAINTENANCE-ID',
      'X-MAINTNOTE-OBJECT-ID',
      'X-MAINTNOTE-IMPACT',
    ].map((name) => [name]),
  )('a note without %s', (name) => {
    const { events, problems } = read(without(name), 'maintnote')
    expect(events).toEqual([])
    expect(problems).toEqual([expect.stringContaining(`${name} is missing`)])
  })

  test.each(
    [
      ['', 'there is no event in it'],
      ['hello', 'this is no calendar'],
      ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', 'this is no calendar'],
      ['BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann\r\nEND:VCARD\r\n', 'this is no calendar'],
      [calendarOf(), 'there is no event in it'],
      [confirmed.replace('SUMMARY:', 'SUMMARY:\u0007'), 'line 5 holds a control character'],
      ['BEGIN:VCALENDAR\r\n'.repeat(50_000), 'line 7 is nested more than 6 levels deep'],
      [calendarOf('BEGIN:VEVENT\r\nEND:VEVENT\r\n'.repeat(10_001)), 'there are more than 10,000 events in it'],
      [eventWith('DTSTART:tomorrow'), 'DTSTART is no time'],
      [eventWith('DTSTART:20261399T990000Z'), 'DTSTART is no time'],
      [
        eventWith('DTSTART;TZID=Middle/Earth:20261205T210000'),
        'DTSTART is in the zone "Middle/Earth", which nobody knows',
      ],
      [eventWith('DTSTART:20261205T210000Z', 'DTEND:20261205T200000Z'), 'DTEND lies before DTSTART'],
      [eventWith('DTSTART:20261205T210000Z', 'DURATION:forever'), 'DURATION is none'],
      [
        confirmed.replace('STATUS:CONFIRMED', 'STATUS:PERHAPS'),
        'X-MAINTNOTE-STATUS is none of the standard’s'.replace('’', "'"),
      ],
    ].map(([text, problem]) => ({ text: text!, problem: problem! })),
  )('$problem', ({ text, problem }) => {
    const { events, problems } = read(text)
    expect(events).toEqual([])
    expect(problems.join('\n')).toContain(problem)
  })
})

test('whatever is changed in a file, it is read or refused, never a crash (seeds 1 to 600)', () => {
  const pieces = [
    '',
    ':',
    ';',
    '=',
    '"',
    ',',
    '\r\n',
    '\r\n ',
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    'TZID=x',
    '99999999999',
    '\u{1f600}',
    'VALUE=DATE:',
    ';VALUE=PERIOD',
    'RRULE:FREQ=SECONDLY\r\n',
    '__proto__',
  ]
  for (let seed = 1; seed <= 600; seed++) {
    let state = seed
    const next = (below: number) => {
      state = (state * 48_271) % 2_147_483_647
      return state % below
    }
    let text = confirmed
    for (let i = 0; i <= next(6); i++) {
      const at = next(text.length)
      text = text.slice(0, at) + pieces[next(pieces.length)] + text.slice(at + next(12))
    }
    const { events, problems } = read(text, seed % 2 === 0 ? 'ics' : 'maintnote')
    expect(events.length + problems.length, `seed ${seed}`).toBeGreaterThan(0)
  }
})
