import { describe, expect, test } from 'vitest'
import type { CalendarEntry } from '../../src/calendar/entry.ts'
import { writeCalendar } from '../../src/calendar/write.ts'
import { hasParsers, parseBy } from './parsers.ts'

const hour = 3_600_000

function entry(n: number, more: Partial<CalendarEntry>): CalendarEntry {
  const start = Date.parse('2026-12-05T21:00:00Z')
  return {
    uid: `event-${n}@acme.notify`,
    sequence: n,
    stamp: Date.parse('2026-12-02T20:00:00Z'),
    start,
    end: start + 2 * hour,
    timezone: 'Europe/Rome',
    status: 'CONFIRMED',
    summary: `Upgrade ${n}`,
    isTransparent: true,
    organizer: { name: 'Acme, "Operations"', address: 'ops@acme.example' },
    attendee: { name: 'Zoë Müller', address: 'zoe@corp.example' },
    ...more,
  }
}

const iso = (instant: number) => new Date(instant).toISOString().replace('.000', '')

describe.runIf(hasParsers)('two parsers of other people', () => {
  test('read every part of an entry', () => {
    const description = `Zwölf Uhr; "ja", nein \\ lines\n${'漢字😀 '.repeat(40).trim()}`
    const written = entry(3, { description, summary: 'a, b; c', alarms: [{ unit: 'ms', count: hour }] })
    const [parsed] = parseBy([writeCalendar([written], { method: 'REQUEST' })])
    for (const found of [parsed!.icalendar, parsed!.vobject]) {
      expect(found).toMatchObject({
        method: 'REQUEST',
        events: [
          {
            uid: 'event-3@acme.notify',
            sequence: 3,
            status: 'CONFIRMED',
            summary: 'a, b; c',
            description,
            start: '2026-12-05T21:00:00Z',
            end: '2026-12-05T23:00:00Z',
            attendee: 'mailto:zoe@corp.example',
            organizer: 'mailto:ops@acme.example',
            alarms: 1,
            errors: [],
          },
        ],
      })
    }
  })

  test('read the same instants around every change of the clock, by the zones that the files describe', () => {
    const zones = [
      'Europe/Rome',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kolkata',
      'America/Sao_Paulo',
    ]
    const around = [
      '2026-02-15T02:00',
      '2026-03-08T07:00',
      '2026-03-22T02:00',
      '2026-03-29T01:00',
      '2026-04-04T15:00',
      '2026-10-03T15:30',
      '2026-10-25T01:00',
      '2026-11-01T06:00',
    ]
    const entries = zones.flatMap((timezone) =>
      around.flatMap((time) =>
        [-25, -1.5, -0.5, 0, 0.5, 30].map((hours, n) => {
          const start = Date.parse(`${time}Z`) + hours * hour
          return entry(n, { timezone, start, end: start + 3 * hour })
        }),
      ),
    )
    const parsed = parseBy(entries.map((one) => writeCalendar([one])))
    const expected = entries.map(({ timezone, start, end }) => `${timezone} ${iso(start)} ${iso(end!)}`)
    for (const parser of ['icalendar', 'vobject'] as const) {
      const found = parsed.map((each, i) => {
        const [event] = each[parser].events
        return `${entries[i]!.timezone} ${event!.start} ${event!.end}`
      })
      expect(found, parser).toEqual(expected)
    }
  })
})
