import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'
import { hasParsers, parseBy } from './parsers.ts'

const now = '2026-12-01T10:00:00Z'

/** A backup of two hours, each Saturday at ten in the evening. */
const backup = (recurrence: string, zone = 'Europe/Rome') => `kind: event
id: backup
type: maintenance
status: scheduled
title: {en: Weekly backup, it: Copia settimanale}
window: {start: 2026-12-05T22:00, end: 2026-12-06T00:00, timezone: ${zone}}
updates: [{id: host, at: 2026-11-01T10:00, text: On the new host.}]
recurrence:
${recurrence}
`
const whole = `  rule: FREQ=WEEKLY;BYDAY=SA
  except: [2026-12-26, 2027-03-13T22:00]
  changes:
    - {of: 2027-01-02T22:00, window: {start: 2027-01-03T09:00, end: 2027-01-03T12:00}}
    - {of: 2027-01-09T22:00, status: cancelled, updates: [{id: why, at: 2027-01-05T10:00, text: Holiday.}]}
    - {of: 2027-01-16T22:00, status: completed}
    - {of: 2027-01-23T22:00, window: {end: 2027-01-24T03:00}}`
const { 'events/upgrade.yaml': _, ...others } = smallProject
const project = (files: Record<string, string>) => makeProject({ ...others, ...files })
const read = (dir: string, file = 'events/backup.yaml') => parse(readFileSync(join(dir, file), 'utf8')) as Event
type Event = { window: object; recurrence: { rule: string; except?: string[]; changes?: Record<string, unknown>[] } }

async function exported(files: Record<string, string>, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await notify(project(files), ['export', 'ics', ...args], { now })
  expect(code, stderr).toBe(0)
  return stdout
}

async function imported(text: string): Promise<{ dir: string; stderr: string }> {
  const dir = project({ 'in/calendar.ics': text })
  const { code, stderr } = await notify(dir, ['import', 'ics', 'in/calendar.ics'])
  expect(code, stderr).toBe(0)
  expect((await notify(dir, ['validate'])).code).toBe(0)
  return { dir, stderr }
}

/** Unfolded. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('a calendar of an event that recurs', () => {
  test('says its rule, its exceptions and each occurrence that differs', async () => {
    const lines = linesOf(await exported({ 'events/backup.yaml': backup(whole) }, '--plain'))
    expect(lines).toEqual(
      expect.arrayContaining([
        'RRULE:FREQ=WEEKLY;BYDAY=SA',
        'EXDATE;TZID=Europe/Rome:20261226T220000',
        'EXDATE;TZID=Europe/Rome:20270313T220000',
        'RECURRENCE-ID;TZID=Europe/Rome:20270102T220000',
        'DTSTART;TZID=Europe/Rome:20270103T090000',
        'DTEND;TZID=Europe/Rome:20270124T030000',
      ]),
    )
    expect(lines.filter((line) => line === 'STATUS:CANCELLED')).toHaveLength(1)
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(1)
  })

  test.each([
    ['all of it', whole],
    ['a rule that ends on a day', '  rule: FREQ=MONTHLY;BYDAY=1SA;UNTIL=20271231\n  except: [2027-01-02]'],
    ['a rule that ends after some', '  rule: FREQ=DAILY;INTERVAL=2;COUNT=6\n  except: [2026-12-07]'],
    ['a rule whose end is a local time', '  rule: FREQ=WEEKLY;UNTIL=20270403T220000'],
  ])('comes back without loss: %s', async (_, recurrence) => {
    const text = await exported({ 'events/backup.yaml': backup(recurrence) })
    const { dir, stderr } = await imported(text)
    expect(stderr).toBe('')
    const expected = parse(backup(recurrence)) as Event
    const found = read(dir)
    expect(found.window).toEqual(expected.window)
    expect(found.recurrence.rule).toBe(expected.recurrence.rule)
    expect(found.recurrence.except).toEqual(expected.recurrence.except)
    const changes = found.recurrence.changes ?? []
    expect(changes.map(({ of, status }) => [of, status])).toEqual(
      (expected.recurrence.changes ?? []).map(({ of, status }) => [of, status]),
    )
    expect((await notify(dir, ['export', 'ics', 'backup'], { now })).stdout).toBe(text)
  })

  test('gives back what another program changed in it', async () => {
    const text = await exported({ 'events/backup.yaml': backup(whole) })
    const { dir } = await imported(
      text
        .replace('FREQ=WEEKLY;BYDAY=SA', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA')
        .replace('EXDATE;TZID=Europe/Rome:20270313T220000\r\n', '')
        .replace('DTSTART;TZID=Europe/Rome:20270103T090000', 'DTSTART;TZID=Europe/Rome:20270103T080000'),
    )
    const { recurrence } = read(dir)
    expect(recurrence.rule).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=SA')
    expect(recurrence.except).toEqual(['2026-12-26T22:00'])
    expect(recurrence.changes).toEqual([
      { of: '2027-01-02T22:00', window: { start: '2027-01-03T08:00', end: '2027-01-03T12:00' } },
      { of: '2027-01-16T22:00', status: 'completed' },
    ])
    // What changes a time that the new rule does not name stands for itself.
    const strays = readdirSync(join(dir, 'events')).filter(
      (file) => file.startsWith('backup.') && file !== 'backup.yaml',
    )
    expect(
      strays.map((file) => [file.slice(-24), (read(dir, `events/${file}`) as { status?: string }).status]),
    ).toEqual([
      ['2027-01-09T22-00-00.yaml', 'cancelled'],
      ['2027-01-23T22-00-00.yaml', 'scheduled'],
    ])
  })

  test('of another program becomes an event that recurs', async () => {
    const event = (...lines: string[]) => [
      'BEGIN:VEVENT',
      'UID:talk@x',
      'DTSTAMP:20261101T100000Z',
      ...lines,
      'END:VEVENT',
    ]
    const text = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x'],
      ...event('DTSTART;TZID=America/New_York:20270302T093000', 'DURATION:PT45M', 'SUMMARY:Talk', 'SEQUENCE:1')
        .toSpliced(-1, 0, 'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270501T000000Z')
        .toSpliced(-1, 0, 'EXDATE:20270304T143000Z,20270318T133000Z'),
      ...event(
        'DTSTART;TZID=America/New_York:20270309T100000',
        'DURATION:PT45M',
        'SUMMARY:Talk',
        'SEQUENCE:3',
      ).toSpliced(-1, 0, 'RECURRENCE-ID;TZID=America/New_York:20270309T093000'),
      ...event('DTSTART:20270316T133000Z', 'DURATION:PT45M', 'SUMMARY:Talk', 'STATUS:CANCELLED').toSpliced(
        -1,
        0,
        'RECURRENCE-ID:20270316T133000Z',
      ),
      'END:VCALENDAR',
      '',
    ].join('\r\n')
    const { dir, stderr } = await imported(text)
    expect(stderr).toBe('')
    expect(read(dir, 'events/talk.yaml')).toMatchObject({
      window: { start: '2027-03-02T09:30', end: '2027-03-02T15:15Z', timezone: 'America/New_York' },
      recurrence: {
        rule: 'FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270501T000000Z',
        except: ['2027-03-04T09:30', '2027-03-18T09:30'],
        changes: [
          { of: '2027-03-09T09:30', window: { start: '2027-03-09T10:00', end: '2027-03-09T15:45Z' } },
          { of: '2027-03-16T09:30', status: 'cancelled' },
        ],
      },
      fields: { ics: { uid: 'talk@x', sequence: 3 } },
    })
    const again = linesOf((await notify(dir, ['export', 'ics', 'talk'], { now })).stdout)
    expect(again.find((line) => line.startsWith('RRULE'))).toContain('BYDAY=TU,TH')
    expect(again).toContain('RECURRENCE-ID;TZID=America/New_York:20270316T093000')
    expect(again.filter((line) => line === 'UID:talk@x')).toHaveLength(3)
  })

  test('that comes again in a way that events here cannot becomes its first time, as ever', async () => {
    const text = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:talk@x', 'DTSTAMP:20261101T100000Z'],
      ...['DTSTART:20270302T143000Z', 'SUMMARY:Talk', 'RRULE:FREQ=HOURLY;COUNT=3', 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n')
    const { dir, stderr } = await imported(text)
    expect(stderr).toContain('only its first time becomes an event (FREQ=HOURLY is none')
    expect(read(dir, 'events/talk.yaml')).toMatchObject({
      fields: { ics: { properties: ['RRULE:FREQ=HOURLY;COUNT=3'] } },
    })
    expect(read(dir, 'events/talk.yaml').recurrence).toBeUndefined()
  })

  test('whole days come again as days', async () => {
    const text = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:day@x', 'DTSTAMP:20261101T100000Z'],
      ...['DTSTART;VALUE=DATE:20270302', 'DTEND;VALUE=DATE:20270303', 'SUMMARY:Day', 'RRULE:FREQ=WEEKLY'],
      ...['EXDATE;VALUE=DATE:20270309', 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n')
    const { dir } = await imported(text)
    expect(read(dir, 'events/day.yaml').recurrence).toEqual({ rule: 'FREQ=WEEKLY', except: ['2027-03-09'] })
    const { stdout } = await notify(dir, ['export', 'ics', 'day'], { now })
    expect(linesOf(stdout)).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20270302', 'RRULE:FREQ=WEEKLY', 'EXDATE;VALUE=DATE:20270309']),
    )
  })
})

describe.runIf(hasParsers)('two parsers of other people', () => {
  test('read rule, exceptions and the occurrences that differ', async () => {
    const [parsed] = parseBy([await exported({ 'events/backup.yaml': backup(whole) })])
    for (const { events } of [parsed!.icalendar, parsed!.vobject]) {
      expect(events.map(({ start, end, status }) => [start, end, status])).toEqual([
        ['2026-12-05T21:00:00Z', '2026-12-05T23:00:00Z', 'CONFIRMED'],
        ['2027-01-03T08:00:00Z', '2027-01-03T11:00:00Z', 'CONFIRMED'],
        ['2027-01-09T21:00:00Z', '2027-01-09T23:00:00Z', 'CANCELLED'],
        ['2027-01-16T21:00:00Z', '2027-01-16T23:00:00Z', 'CONFIRMED'],
        ['2027-01-23T21:00:00Z', '2027-01-24T02:00:00Z', 'CONFIRMED'],
      ])
    }
    const originals = [
      null,
      '2027-01-02T21:00:00Z',
      '2027-01-09T21:00:00Z',
      '2027-01-16T21:00:00Z',
      '2027-01-23T21:00:00Z',
    ]
    expect(parsed!.icalendar.events.map(({ recurrence }) => recurrence!.of)).toEqual(originals)
    expect(parsed!.vobject.events.map(({ of }) => of)).toEqual(originals)
    expect(parsed!.icalendar.events[0]!.recurrence).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=SA',
      except: ['2026-12-26T21:00:00Z', '2027-03-13T21:00:00Z'],
    })
  })

  test.each(['Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kolkata', 'UTC'])(
    'make the same times of it as we do, all through the year in %s',
    async (zone) => {
      const recurrence = '  rule: FREQ=WEEKLY;INTERVAL=2\n  except: [2027-01-02]'
      const text = await exported({ 'events/backup.yaml': backup(recurrence, zone) }, '--plain')
      const [parsed] = parseBy([text])
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
      const walls = parsed!.vobject.events[0]!.starts!.map((start) => format.format(new Date(start)))
      expect(walls).toHaveLength(40)
      const expected = Array.from({ length: 41 }, (_, i) =>
        new Date(Date.UTC(2026, 11, 5 + 14 * i)).toISOString().slice(0, 10),
      )
      expect(walls).toEqual(expected.filter((day) => day !== '2027-01-02').map((day) => `${day} 22:00`))
    },
  )
})

describe('a notice of one occurrence alone', () => {
  const entry = (method: string, ...lines: string[]) =>
    [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', `METHOD:${method}`],
      ...['BEGIN:VEVENT', 'UID:talk@x', 'SUMMARY:Talk', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n')
  const series = entry(
    'REQUEST',
    ...['DTSTAMP:20261101T100000Z', 'SEQUENCE:1', 'DTSTART;TZID=America/New_York:20270302T093000', 'DURATION:PT45M'],
    'RRULE:FREQ=WEEKLY;BYDAY=TU,TH',
  )
  const moved = (stamp: string, sequence: number, start: string) =>
    entry(
      'REQUEST',
      ...[`DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`, 'RECURRENCE-ID:20270316T133000Z'],
      ...[`DTSTART;TZID=America/New_York:${start}`, 'DURATION:PT45M'],
    )
  const calledOff = entry(
    'CANCEL',
    ...['DTSTAMP:20261104T100000Z', 'SEQUENCE:3', 'RECURRENCE-ID;TZID=America/New_York:20270318T093000'],
    ...['DTSTART;TZID=America/New_York:20270318T093000', 'DURATION:PT45M'],
  )
  const bring = async (dir: string, ...texts: string[]) => {
    const names = texts.map((text, i) => {
      writeFiles(dir, { [`in/${i}.ics`]: text })
      return `in/${i}.ics`
    })
    const { code, stdout, stderr } = await notify(dir, ['import', 'ics', ...names])
    expect(code, stderr).toBe(0)
    expect((await notify(dir, ['validate'])).code).toBe(0)
    return stdout.trimEnd().split('\n')
  }
  const changesIn = (dir: string) => read(dir, 'events/talk.yaml').recurrence.changes

  test('changes the series that was read before, each version once, and none that is older', async () => {
    const dir = project({})
    expect(await bring(dir, series)).toEqual(['added     talk  events/talk.yaml'])
    expect(await bring(dir, moved('20261102T100000Z', 1, '20270316T110000'))).toEqual([
      'updated   talk  events/talk.yaml',
    ])
    const first = { of: '2027-03-16T09:30', window: { start: '2027-03-16T11:00', end: '2027-03-16T15:45Z' } }
    expect(changesIn(dir)).toEqual([first])
    expect(await bring(dir, calledOff)).toEqual(['updated   talk  events/talk.yaml'])
    expect(changesIn(dir)).toEqual([first, { of: '2027-03-18T09:30', status: 'cancelled' }])
    expect(await bring(dir, calledOff)).toEqual(['unchanged talk  events/talk.yaml'])
    const older = 'older     talk  events/talk.yaml  (older than what was imported before: nothing was changed)'
    expect(await bring(dir, moved('20261101T090000Z', 0, '20270316T120000'))).toEqual([older])
    expect(await bring(dir, moved('20261103T100000Z', 2, '20270316T093000'))).toEqual([
      'updated   talk  events/talk.yaml',
    ])
    expect(changesIn(dir)).toEqual([{ of: '2027-03-18T09:30', status: 'cancelled' }])
    expect(await bring(dir, moved('20261102T100000Z', 1, '20270316T110000'))).toEqual([older])
    expect(await bring(dir, series)).toEqual(['unchanged talk  events/talk.yaml'])
    expect(changesIn(dir)).toEqual([{ of: '2027-03-18T09:30', status: 'cancelled' }])
    expect(readdirSync(join(dir, 'events'))).toEqual(['talk.yaml'])
  })

  test('is read with its series, in whatever order the files come, and the words around it are kept', async () => {
    const dir = project({})
    expect(await bring(dir, calledOff, series, moved('20261102T100000Z', 1, '20270316T110000'))).toEqual([
      'added     talk  events/talk.yaml',
    ])
    expect(changesIn(dir)?.map(({ of }) => of)).toEqual(['2027-03-18T09:30', '2027-03-16T09:30'])
    const file = join(dir, 'events/talk.yaml')
    writeFileSync(file, `# Ask Ann.\n${readFileSync(file, 'utf8')}`)
    await bring(dir, moved('20261105T100000Z', 4, '20270316T120000'))
    expect(readFileSync(file, 'utf8')).toContain('# Ask Ann.')
    expect(changesIn(dir)?.at(-1)).toMatchObject({ window: { start: '2027-03-16T12:00' } })
  })

  test('stands for itself where nobody knows the series, or it does not take place then', async () => {
    const dir = project({})
    const [added] = await bring(dir, moved('20261102T100000Z', 1, '20270316T110000'))
    expect(added).toMatch(/^added {5}talk/)
    const [updated] = await bring(dir, moved('20261103T100000Z', 2, '20270316T120000'))
    expect(updated).toMatch(/^updated {3}talk/)
    const stray = moved('20261102T100000Z', 1, '20270317T110000').replaceAll('20270316T133000Z', '20270317T133000Z')
    expect(await bring(dir, series)).toEqual(['added     talk  events/talk.yaml'])
    expect((await bring(dir, stray))[0]).toMatch(/^added {5}talk.*2027-03-17/)
    expect(changesIn(dir)).toBeUndefined()
  })
})
