import { describe, expect, it } from 'vitest'
import { addDays, isTimeZone, localDate, nextPermitted, resolveLocal, zoneOffset } from '../../src/engine/local-time.ts'

const zones = ['Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kolkata', 'UTC']
const at = (text: string) => Date.parse(text)
const iso = (instant: number | undefined) => instant !== undefined && new Date(instant).toISOString()

const walls = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
  ]),
)

/** What Intl shows on a wall in that zone, as `YYYY-MM-DDTHH:mm:ss`. */
const wall = (instant: number, zone: string) => walls.get(zone)!.format(instant).replace(' ', 'T')

describe('resolveLocal', () => {
  it.each([
    ['2026-12-05T22:00', 'Europe/Rome', '2026-12-05T21:00:00.000Z'],
    ['2026-07-05 22:00:30', 'Europe/Rome', '2026-07-05T20:00:30.000Z'],
    ['2026-07-05T22:00:30.25', 'Asia/Kolkata', '2026-07-05T16:30:30.250Z'],
    ['2026-12-05T22:00Z', 'Europe/Rome', '2026-12-05T22:00:00.000Z'],
    ['2026-12-05T22:00-05:00', 'Europe/Rome', '2026-12-06T03:00:00.000Z'],
    ['2026-12-05T22:00+0530', 'Europe/Rome', '2026-12-05T16:30:00.000Z'],
    ['2026-03-29T02:30+01:00', 'Europe/Rome', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Rome', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T01:59', 'Europe/Rome', '2026-03-29T00:59:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Rome', '2026-10-25T02:00:00.000Z'],
    ['2028-02-29T10:00', 'UTC', '2028-02-29T10:00:00.000Z'],
    ['0050-01-01T10:00', 'UTC', '0050-01-01T10:00:00.000Z'],
  ])('reads %s in %s', (text, zone, expected) => {
    const result = resolveLocal(text, zone)
    expect('instant' in result && iso(result.instant)).toBe(expected)
  })

  it.each([
    '2026-02-30T10:00',
    '2027-02-29T10:00',
    '2026-13-01T10:00',
    '2026-00-10T10:00',
    '2026-01-00T10:00',
    '2026-01-01T24:00',
    '2026-01-01T10:60',
    '2026-01-01T10:00:60',
    '2026-01-01T10:00+15:00',
    '2026-01-01T10:00+01:99',
    '2026-01-01',
    '2026-1-1T10:00',
    '10:00',
    'tomorrow',
    '',
    '+272026-01-01T10:00',
  ])('refuses %j', (text) => {
    expect(resolveLocal(text, 'Europe/Rome')).toEqual({ problem: 'syntax', choices: [] })
  })

  it.each([
    ['2026-03-29T02:30', 'Europe/Rome', 'nonexistent', ['+01:00', '+02:00']],
    ['2026-10-25T02:30', 'Europe/Rome', 'ambiguous', ['+02:00', '+01:00']],
    ['2026-03-08T02:00', 'America/New_York', 'nonexistent', ['-05:00', '-04:00']],
    ['2026-11-01T01:59', 'America/New_York', 'ambiguous', ['-04:00', '-05:00']],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', 'nonexistent', ['+10:30', '+11:00']],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', 'ambiguous', ['+11:00', '+10:30']],
    ['2026-02-15T02:30', 'Africa/Casablanca', 'ambiguous', ['+01:00', '+00:00']],
    ['2026-03-22T02:30', 'Africa/Casablanca', 'nonexistent', ['+00:00', '+01:00']],
    ['2011-12-30T12:00', 'Pacific/Apia', 'nonexistent', ['-10:00', '+14:00']],
  ])('says that %s in %s is %s, and how to write it', (text, zone, problem, offsets) => {
    expect(resolveLocal(text, zone)).toEqual({ problem, choices: offsets.map((offset) => text + offset) })
  })

  it('agrees with Intl on every half hour of a year, in every zone', () => {
    for (const zone of zones) {
      const seen = new Map<string, number[]>()
      for (let t = at('2026-01-01T00:00Z'); t < at('2027-01-01T00:00Z'); t += 1_800_000) {
        const text = wall(t, zone)
        seen.set(text, [...(seen.get(text) ?? []), t])
      }
      // The first and last day of the scan hold wall times of which only one half was seen.
      const inside = [...seen].filter(([text]) => text > '2026-01-02' && text < '2026-12-31')
      const wrong = inside.filter(([text, instants]) => {
        const result = resolveLocal(text, zone)
        return 'instant' in result
          ? instants.length !== 1 || instants[0] !== result.instant
          : result.problem !== 'ambiguous' ||
              instants.length !== 2 ||
              result.choices.some((choice, i) => at(choice) !== instants[i])
      })
      expect(wrong).toEqual([])
    }
  })
})

describe('zoneOffset', () => {
  it.each([
    ['1883-11-18T16:00:00Z', 'America/New_York', -17_762_000],
    ['2007-12-09T07:00:00Z', 'America/Caracas', -16_200_000],
    ['2007-12-09T06:59:59Z', 'America/Caracas', -14_400_000],
    ['2011-04-01T00:00:00Z', 'Asia/Gaza', 10_800_000],
  ])('knows %s in %s', (instant, zone, expected) => {
    expect(zoneOffset(at(instant), zone)).toBe(expected)
  })
})

describe('isTimeZone', () => {
  it.each([
    ['Europe/Rome', true],
    ['UTC', true],
    ['Europe/Rom', false],
    ['+01:00', false],
    ['', false],
  ])('%j: %s', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected)
  })
})

describe('addDays', () => {
  it.each([
    // the same wall clock over a change of it
    ['2026-12-05T21:00Z', -3, 'Europe/Rome', '2026-12-02T21:00:00.000Z'],
    ['2026-03-30T20:00Z', -3, 'Europe/Rome', '2026-03-27T21:00:00.000Z'],
    ['2026-10-24T20:00Z', 1, 'Europe/Rome', '2026-10-25T21:00:00.000Z'],
    // 02:30 is skipped on the 29th: forward by the gap, to 03:30
    ['2026-03-28T01:30Z', 1, 'Europe/Rome', '2026-03-29T01:30:00.000Z'],
    // 02:30 comes twice on the 25th: the first
    ['2026-10-24T00:30Z', 1, 'Europe/Rome', '2026-10-25T00:30:00.000Z'],
    // Lord Howe moves by half an hour: 02:15 becomes 02:45
    ['2026-10-02T15:45Z', 1, 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['2026-11-01T05:30Z', 0, 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-06-01T12:00Z', 14, 'UTC', '2026-06-15T12:00:00.000Z'],
  ])('%s %i days in %s is %s', (from, days, zone, expected) => {
    expect(iso(addDays(at(from), days, zone))).toBe(expected)
  })

  it('keeps the wall clock wherever it exists, in every zone', () => {
    for (const zone of zones) {
      for (let t = at('2026-01-05T00:00Z'); t < at('2026-12-20T00:00Z'); t += 7_200_000) {
        const moved = wall(addDays(t, 3, zone), zone)
        const wanted = `${localDate(t + 3 * 86_400_000, zone)}T${wall(t, zone).slice(11)}`
        const result = resolveLocal(wanted, zone)
        if ('instant' in result && localDate(t + 3 * 86_400_000, zone) === moved.slice(0, 10))
          expect(moved).toBe(wanted)
      }
    }
  })
})

it('shows the date on the wall', () => {
  expect(localDate(at('2026-12-05T23:30Z'), 'Europe/Rome')).toBe('2026-12-06')
  expect(localDate(at('2026-12-05T23:30Z'), 'America/New_York')).toBe('2026-12-05')
})

describe('nextPermitted', () => {
  const night = { quietHours: { from: '22:00', to: '07:00' } }
  const noon = { quietHours: { from: '12:00', to: '14:00' } }
  const office = { sendWindow: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] } }

  it.each([
    ['before the night', night, 'Europe/Rome', '2026-12-05T20:59:59Z', '2026-12-05T20:59:59.000Z'],
    ['from its first instant', night, 'Europe/Rome', '2026-12-05T21:00Z', '2026-12-06T06:00:00.000Z'],
    ['after midnight', night, 'Europe/Rome', '2026-12-06T03:00Z', '2026-12-06T06:00:00.000Z'],
    ['at its end', night, 'Europe/Rome', '2026-12-06T06:00Z', '2026-12-06T06:00:00.000Z'],
    ['within a day', noon, 'UTC', '2026-12-06T13:00Z', '2026-12-06T14:00:00.000Z'],
    ['over a longer night', night, 'Europe/Rome', '2026-10-24T21:00Z', '2026-10-25T06:00:00.000Z'],
    ['over a shorter night', night, 'Europe/Rome', '2026-03-28T22:00Z', '2026-03-29T05:00:00.000Z'],
    [
      'to a time that is skipped',
      { quietHours: { from: '00:00', to: '02:30' } },
      'Europe/Rome',
      '2026-03-28T23:30Z',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'to the first of two',
      { quietHours: { from: '00:00', to: '02:30' } },
      'Europe/Rome',
      '2026-10-24T22:30Z',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'to the second, when the first is over',
      { quietHours: { from: '00:00', to: '02:30' } },
      'Europe/Rome',
      '2026-10-25T01:10Z',
      '2026-10-25T01:30:00.000Z',
    ],
    [
      'no quiet hours when both ends are the same',
      { quietHours: { from: '07:00', to: '07:00' } },
      'UTC',
      '2026-12-06T07:30Z',
      '2026-12-06T07:30:00.000Z',
    ],
    ['inside a window', office, 'UTC', '2026-12-04T16:59Z', '2026-12-04T16:59:00.000Z'],
    ['over a weekend', office, 'UTC', '2026-12-04T17:00Z', '2026-12-07T09:00:00.000Z'],
    [
      'a Sunday',
      { sendWindow: { from: '09:00', to: '10:00', days: [7] } },
      'UTC',
      '2026-12-07T09:00Z',
      '2026-12-13T09:00:00.000Z',
    ],
    [
      'a window over midnight, on the day it began',
      { sendWindow: { from: '20:00', to: '02:00', days: [5] } },
      'UTC',
      '2026-12-05T01:00Z',
      '2026-12-05T01:00:00.000Z',
    ],
    [
      'all day of a window without length',
      { sendWindow: { from: '00:00', to: '00:00', days: [6] } },
      'UTC',
      '2026-12-05T23:59Z',
      '2026-12-05T23:59:00.000Z',
    ],
    [
      'both',
      { ...office, quietHours: { from: '08:00', to: '10:30' } },
      'UTC',
      '2026-12-05T12:00Z',
      '2026-12-07T10:30:00.000Z',
    ],
    ['neither', {}, 'UTC', '2026-12-05T12:00Z', '2026-12-05T12:00:00.000Z'],
  ])('%s', (_, hours, zone, from, expected) => {
    expect(iso(nextPermitted(at(from), hours, zone))).toBe(expected)
  })

  it('is undefined where quiet hours fill the window', () => {
    const never = { quietHours: { from: '08:00', to: '18:00' }, sendWindow: { from: '09:00', to: '17:00' } }
    expect(nextPermitted(at('2026-12-05T12:00Z'), never, 'UTC')).toBeUndefined()
    expect(
      nextPermitted(at('2026-12-05T12:00Z'), { sendWindow: { from: '09:00', to: '17:00', days: [] } }, 'UTC'),
    ).toBeUndefined()
  })

  it('never lets out what the wall clock forbids, in every zone', () => {
    for (const zone of zones) {
      for (let t = at('2026-01-05T00:00Z'); t < at('2026-12-20T00:00Z'); t += 3_600_000) {
        const next = nextPermitted(t, night, zone)!
        const clock = wall(next, zone).slice(11, 16)
        expect(next >= t && clock >= '07:00' && clock < '22:00').toBe(true)
      }
    }
  })
})
