import { describe, expect, test } from 'vitest'
import type { CalendarEntry } from '../../src/calendar/entry.ts'
import { readCalendars } from '../../src/calendar/read.ts'
import { uidOf } from '../../src/calendar/uid.ts'
import { prepareCalendar, writeCalendar } from '../../src/calendar/write.ts'

const base: CalendarEntry = {
  uid: 'a@acme.notify',
  sequence: 0,
  stamp: Date.parse('2026-12-02T20:00:00Z'),
  start: Date.parse('2026-12-05T21:00:00Z'),
  end: Date.parse('2026-12-05T23:00:00Z'),
  timezone: 'Europe/Rome',
  status: 'CONFIRMED',
  summary: 'PostgreSQL 16 upgrade',
  isTransparent: true,
}

const write = (more: Partial<CalendarEntry> = {}, options: Parameters<typeof writeCalendar>[1] = {}) =>
  writeCalendar([{ ...base, ...more }], options)

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

describe('lines', () => {
  const pieces = [
    'a',
    ' ',
    'é',
    '漢',
    '😀',
    ',',
    ';',
    ':',
    '\\',
    '\n',
    '"',
    '\t',
    'e\u0301',
    '\u0000',
    '\r\n',
    'BEGIN:VEVENT',
    '^n',
  ]

  test('no line has more than 75 octets, none breaks a character, and every text is read back (seeds 1 to 400)', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = randomFrom(seed)
      const text = Array.from(
        { length: Math.floor(random() * 300) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('')
      const summary = `x${text}`
      const written = write({ summary, description: `y${text}z` })
      const bytes = Buffer.from(written, 'utf8')
      expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true)
      let from = 0
      for (let at = bytes.indexOf('\r\n'); at !== -1; at = bytes.indexOf('\r\n', from)) {
        const line = bytes.subarray(from, at)
        expect(line.length, `seed ${seed}`).toBeLessThanOrEqual(75)
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow()
        from = at + 2
      }
      expect(from).toBe(bytes.length)
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\x00-\x08\x0a-\x1f\x7f]/)
      const { events, problems } = readCalendars(written, { kind: 'ics', timezone: 'UTC', type: 'appointment' })
      expect(problems, `seed ${seed}`).toEqual([])
      const visible = text.replace(/\r\n/g, '\n').replace(/\u0000/g, '')
      expect(events[0]?.document.description, `seed ${seed}`).toBe(`y${visible}z`)
      expect(events[0]?.document.title).toBe(`x${visible}`.replace(/\s+/g, ' ').trim())
    }
  })

  test('a long line is broken with a space at the start of the next', () => {
    const lines = write({ summary: 'x'.repeat(200) }).split('\r\n')
    const at = lines.findIndex((line) => line.startsWith('SUMMARY:'))
    expect(lines.slice(at, at + 3)).toEqual([`SUMMARY:${'x'.repeat(66)}`, ` ${'x'.repeat(74)}`, ` ${'x'.repeat(60)}`])
  })

  test('a name cannot end its parameter or start a property', () => {
    const written = write({ organizer: { name: 'Ann "x"; b:\r\nX-EVIL:1', address: 'a@b.example' } })
    expect(unfolded(written)).toContain(`ORGANIZER;CN="Ann ^'x^'; b: X-EVIL:1":mailto:a@b.example`)
    expect(unfolded(written).some((line) => line.startsWith('X-EVIL'))).toBe(false)
  })
})

describe('times', () => {
  const times = (more: Partial<CalendarEntry>, options = {}) =>
    unfolded(write(more, options)).filter((line) => /^(?:DTSTART|DTEND|TZID|TZOFFSETTO)/.test(line))
  const at = (start: string, end: string, timezone: string) => ({
    start: Date.parse(start),
    end: Date.parse(end),
    timezone,
  })

  test.each([
    [
      'over the end of summer time',
      at('2026-10-24T22:00:00Z', '2026-10-25T04:00:00Z', 'Europe/Rome'),
      [
        'TZID:Europe/Rome',
        'DTSTART:20251026T030000',
        'TZOFFSETTO:+0100',
        'DTSTART:20260329T020000',
        'TZOFFSETTO:+0200',
        'DTSTART:20261025T030000',
        'TZOFFSETTO:+0100',
        'DTSTART:20270328T020000',
        'TZOFFSETTO:+0200',
        'DTSTART:20271031T030000',
        'TZOFFSETTO:+0100',
        'DTSTART;TZID=Europe/Rome:20261025T000000',
        'DTEND;TZID=Europe/Rome:20261025T050000',
      ],
    ],
    [
      'half an hour of summer time',
      at('2026-10-03T10:00:00Z', '2026-10-03T20:00:00Z', 'Australia/Lord_Howe'),
      [
        'TZID:Australia/Lord_Howe',
        'DTSTART:20251005T020000',
        'TZOFFSETTO:+1100',
        'DTSTART:20260405T020000',
        'TZOFFSETTO:+1030',
        'DTSTART:20261004T020000',
        'TZOFFSETTO:+1100',
        'DTSTART:20270404T020000',
        'TZOFFSETTO:+1030',
        'DTSTART:20271003T020000',
        'TZOFFSETTO:+1100',
        'DTSTART;TZID=Australia/Lord_Howe:20261003T203000',
        'DTEND;TZID=Australia/Lord_Howe:20261004T070000',
      ],
    ],
    [
      'a zone without summer time',
      at('2026-06-01T10:00:00Z', '2026-06-01T11:00:00Z', 'Asia/Kolkata'),
      [
        'TZID:Asia/Kolkata',
        'DTSTART:19700101T053000',
        'TZOFFSETTO:+0530',
        'DTSTART;TZID=Asia/Kolkata:20260601T153000',
        'DTEND;TZID=Asia/Kolkata:20260601T163000',
      ],
    ],
    [
      'an hour that comes twice: in UTC, for readers differ in which of the two the wall clock means',
      at('2026-10-25T01:30:00Z', '2026-10-25T03:00:00Z', 'Europe/Rome'),
      ['DTSTART:20261025T013000Z', 'DTEND:20261025T030000Z'],
    ],
    [
      'UTC under another name',
      at('2026-06-01T10:00:00Z', '2026-06-01T11:00:00Z', 'Etc/GMT'),
      ['DTSTART:20260601T100000Z', 'DTEND:20260601T110000Z'],
    ],
  ])('%s', (_, more, expected) => {
    expect(times(more)).toEqual(expected)
  })

  test('everything in UTC where that is asked for', () => {
    expect(times({}, { isUtc: true })).toEqual(['DTSTART:20261205T210000Z', 'DTEND:20261205T230000Z'])
  })

  test('an event without an end has a start alone', () => {
    const { end: _, ...open } = base
    expect(unfolded(writeCalendar([open])).filter((line) => line.startsWith('DTEND'))).toEqual([])
  })
})

test('alarms sound before the start, but not for what is called off', () => {
  const alarms = [
    { unit: 'ms', count: 5_400_000 },
    { unit: 'days', count: 2 },
  ] as const
  expect(unfolded(write({ alarms })).filter((line) => line.startsWith('TRIGGER'))).toEqual([
    'TRIGGER:-PT1H30M',
    'TRIGGER:-P2D',
  ])
  expect(write({ alarms, status: 'CANCELLED' })).not.toContain('VALARM')
})

test('a calendar that is filled in is the one that is written whole', () => {
  const attendee = { name: 'Ann Lee', address: 'ann@corp.example' }
  const { stamp, ...rest } = base
  const filled = prepareCalendar(rest, { method: 'REQUEST' })(stamp, attendee)
  const sorted = (text: string) => unfolded(text).sort()
  expect(sorted(filled)).toEqual(sorted(write({ attendee }, { method: 'REQUEST' })))
})

test('an event is known by its oldest id, its occurrence and its project', () => {
  expect(uidOf('acme', 'pg16', null)).toBe(uidOf('acme', 'pg16', null))
  const all = [
    uidOf('acme', 'pg16', null),
    uidOf('acme', 'pg16', '2026-12-05T22:00'),
    uidOf('other', 'pg16', null),
    uidOf('acme', 'pg 16', null),
    uidOf('acme', 'pg-16', null),
  ]
  expect(new Set(all).size).toBe(all.length)
  for (const uid of all) expect(uid).toMatch(/^[A-Za-z0-9._-]+@[A-Za-z0-9._-]+$/)
})
