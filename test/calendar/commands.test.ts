import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'
import { cancelledMail, confirmed, eventWith, moved } from './notes.ts'
import { hasParsers, parseBy } from './parsers.ts'

const now = '2026-12-01T10:00:00Z'
const noteFile = 'events/WorkOrder-31415.yaml'

const projectWith = (files: Record<string, string>) => makeProject({ ...smallProject, ...files })
const read = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8')
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

/** Property lines of the event, in an order of their own. */
const eventLines = (text: string) => {
  const lines = unfolded(text)
  return lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT')).sort()
}

describe('import', () => {
  test('a note becomes a file that validates, its move changes that file, its cancellation too', async () => {
    const dir = projectWith({ 'in/1.ics': confirmed, 'in/2.ics': moved, 'in/3.eml': cancelledMail })
    expect(await notify(dir, ['import', 'maintnote', 'in/1.ics'])).toMatchObject({
      code: 0,
      stdout: `added     WorkOrder-31415  ${noteFile}\n`,
    })
    expect((await notify(dir, ['validate'])).code).toBe(0)
    writeFiles(dir, {
      [noteFile]: `# ours\n${read(dir, noteFile).replace('services:', 'reason: a broken cable # said the NOC\nservices:')}`,
    })

    expect((await notify(dir, ['import', 'maintnote', 'in/2.ics'])).stdout).toBe(
      `updated   WorkOrder-31415  ${noteFile}\n`,
    )
    expect(parse(read(dir, noteFile))).toMatchObject({
      reason: 'a broken cable',
      window: { start: '2026-12-12T23:00', end: '2026-12-13T04:00', timezone: 'UTC' },
    })
    expect(read(dir, noteFile)).toMatch(/^# ours\n(?:.*\n)*.*# said the NOC\n/)

    expect((await notify(dir, ['import', 'maintnote', 'in/3.eml', 'in/1.ics'])).code).toBe(0)
    expect(parse(read(dir, noteFile))).toMatchObject({
      status: 'cancelled',
      fields: { ics: { sequence: 3, method: 'CANCEL' } },
    })

    const before = read(dir, noteFile)
    expect((await notify(dir, ['import', 'maintnote', 'in/1.ics'])).stdout).toBe(
      `older     WorkOrder-31415  ${noteFile}  (older than what was imported before: nothing was changed)\n`,
    )
    expect(read(dir, noteFile)).toBe(before)
  })

  test.each([
    [
      'a note that lacks something',
      confirmed.replace(/X-MAINTNOTE-ACCOUNT.*\r\n/, ''),
      'X-MAINTNOTE-ACCOUNT is missing',
    ],
    [
      'a variable of this machine',
      confirmed.replace('SUMMARY:', 'SUMMARY:${env:SMTP_PASSWORD} '),
      'which may be a secret',
    ],
    ['a file that is no calendar', 'hello\n', 'neither a calendar nor a mail'],
    ['a mail without one', 'From: a@b.example\nSubject: x\n\nhello\n', 'this mail carries no calendar'],
    [
      'the history of another event',
      eventWith('DTSTART:20261205T210000Z', 'X-NOTIFY-EVENT:{"id":"x"\\,"type":"deploy"\\,"was":["upgrade"]}'),
      'it says that it was upgrade, which is another event here',
    ],
    [
      'an id of another event',
      confirmed.replace('WorkOrder-31415', 'upgrade'),
      'an event of this id that is another one',
    ],
    ['a schema’s limit', eventWith('DTSTART:20261205T210000Z', 'X-NOTIFY-EVENT:{"id":"x"\\,"type":"party"}'), 'party'],
  ])('%s is refused, and nothing of any file is written', async (_, content, message) => {
    const dir = projectWith({ 'in/good.ics': moved.replaceAll('WorkOrder-31415', 'Other'), 'in/bad.ics': content })
    const { code, stderr, stdout } = await notify(dir, ['import', 'ics', 'in/good.ics', 'in/bad.ics'], {
      env: { SMTP_PASSWORD: 's3cret' },
    })
    expect(stderr).toContain(message)
    expect(stderr).toContain('nothing was imported')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(readdirSync(join(dir, 'events'))).toEqual(['upgrade.yaml'])
  })

  test('a name that would leave the folder stays in it', async () => {
    const dir = projectWith({ 'in/a.ics': confirmed.replace('WorkOrder-31415', '../../etc/passwd') })
    expect((await notify(dir, ['import', 'maintnote', 'in/a.ics', '--into', 'events/p'])).code).toBe(0)
    expect(readdirSync(join(dir, 'events/p'))).toEqual(['etc-passwd.yaml'])
  })

  test('no folder outside of the project is written to', async () => {
    const dir = projectWith({ 'in/a.ics': confirmed })
    const { code, stderr } = await notify(dir, ['import', 'maintnote', 'in/a.ics', '--into', '../elsewhere'])
    expect({ code, isSaid: stderr.includes('cannot be imported into ../elsewhere') }).toEqual({ code: 1, isSaid: true })
    expect(existsSync(join(dir, '../elsewhere'))).toBe(false)
  })

  test('tells machines what came of it', async () => {
    const dir = projectWith({})
    const { stdout } = await notify(dir, ['import', 'maintnote', '-', '--json'], { stdin: confirmed })
    expect(JSON.parse(stdout)).toEqual({
      success: true,
      events: [{ id: 'WorkOrder-31415', file: noteFile, state: 'added' }],
      problems: [],
      warnings: [],
    })
  })
})

describe('export', () => {
  test('what was imported is given back, line by line', async () => {
    const dir = projectWith({ 'in/1.ics': confirmed })
    await notify(dir, ['import', 'maintnote', 'in/1.ics'])
    const { stdout } = await notify(dir, ['export', 'maintnote', 'WorkOrder-31415'], { now })
    const plain = (lines: string[]) => lines.map((line) => line.replace(';VALUE=DATE-TIME', ''))
    expect(eventLines(stdout)).toEqual(
      [...plain(eventLines(confirmed)), 'STATUS:CONFIRMED', 'TRANSP:TRANSPARENT'].sort(),
    )

    const other = projectWith({
      'in/2.ics': stdout,
      'in/3.ics': (await notify(dir, ['export', 'ics', 'WorkOrder-31415'])).stdout,
    })
    await notify(other, ['import', 'maintnote', 'in/2.ics'])
    const copy = parse(read(other, noteFile)) as { fields: { ics: { properties: string[] } } }
    expect(copy.fields.ics.properties).toContain('TRANSP:TRANSPARENT')
    copy.fields.ics.properties = copy.fields.ics.properties.filter((line) => line !== 'TRANSP:TRANSPARENT')
    expect(copy).toEqual(parse(read(dir, noteFile)))
    expect((await notify(other, ['import', 'ics', 'in/3.ics'])).stdout).toContain('unchanged')
  })

  test('an event of ours comes back whole', async () => {
    const full = `kind: event
id: full
type: deploy
urgency: urgent
status: in_progress
severity: high
title: {en: "Deploy; of \\"all\\", now", it: Rilascio}
description: {en: "Two\\nlines", it: Due righe}
services: [Billing API, "Invoices, all"]
window: {start: 2026-10-25T02:30+01:00, end: 2026-10-25T05:00, timezone: Europe/Rome}
impact: {level: partial, summary: {en: Slow, it: Lento}}
reason: because
workaround: {en: wait, it: attendere}
contact: ops@acme.example
statusPage: https://status.acme.example/full
updates:
  - {id: one, at: 2026-10-25T03:30, text: {en: Halfway, it: Metà}}
fields: {region: eu-west, location: Milan, nested: {a: [1, true, null]}}
`
    const dir = projectWith({ 'events/full.yaml': full })
    const { stdout } = await notify(dir, ['export', 'ics', 'full'], { now })
    const other = projectWith({ 'in/full.ics': stdout })
    expect((await notify(other, ['import', 'ics', 'in/full.ics'])).code).toBe(0)
    expect((await notify(other, ['export', 'ics', 'full'], { now })).stdout).toBe(stdout)
    const { window: _, updates: __, ...rest } = parse(full) as Record<string, unknown>
    const {
      window: readWindow,
      updates: readUpdates,
      ...readRest
    } = parse(read(other, 'events/full.yaml')) as Record<string, unknown>
    expect(readRest).toEqual(rest)
    expect(readWindow).toEqual({ start: '2026-10-25T01:30Z', end: '2026-10-25T04:00Z', timezone: 'Europe/Rome' })
    expect(readUpdates).toEqual([{ id: 'one', at: '2026-10-25T02:30:00.000Z', text: { en: 'Halfway', it: 'Metà' } }])
  })

  test('so does its recurrence', async () => {
    const recurrence = `recurrence:
  rule: FREQ=MONTHLY;BYDAY=1SA;UNTIL=20271231T220000Z
  except: [2027-01-02]
  changes: [{of: 2027-02-06T22:00, status: cancelled}]
`
    const dir = projectWith({
      'events/monthly.yaml': `${smallProject['events/upgrade.yaml']!.replace('id: upgrade', 'id: monthly')}${recurrence}`,
    })
    const { stdout } = await notify(dir, ['export', 'ics', 'monthly'], { now })
    const other = projectWith({ 'in/monthly.ics': stdout })
    expect((await notify(other, ['import', 'ics', 'in/monthly.ics'])).code).toBe(0)
    expect(parse(read(other, 'events/monthly.yaml'))).toMatchObject(parse(recurrence) as object)
  })

  test('two parsers read all events of a file', async () => {
    const { stdout } = await notify(
      projectWith({ 'in/1.ics': confirmed }),
      ['export', 'ics', '--plain', '--method', 'publish'],
      { now },
    )
    expect(stdout).not.toContain('X-NOTIFY')
    expect(unfolded(stdout)).toContain('METHOD:PUBLISH')
    if (!hasParsers) return
    const [parsed] = parseBy([stdout])
    for (const { events } of [parsed!.icalendar, parsed!.vobject]) {
      expect(events).toMatchObject([{ summary: 'Database upgrade', start: '2026-12-05T21:00:00Z', errors: [] }])
    }
  })

  test('a note says what it lacks', async () => {
    const { code, stdout, stderr } = await notify(projectWith({}), ['export', 'maintnote', 'upgrade'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('upgrade was not exported: nobody says whose account it concerns; name it with --account')
  })

  test('several notes are several files', async () => {
    const dir = projectWith({
      'events/second.yaml': smallProject['events/upgrade.yaml']!.replace('id: upgrade', 'id: second'),
    })
    expect((await notify(dir, ['export', 'maintnote', '--account', 'A1'])).stderr).toContain('2 events make 2 files')
    expect((await notify(dir, ['export', 'maintnote', '--account', 'A1', '-o', 'out/'], { now })).code).toBe(0)
    expect(readdirSync(join(dir, 'out')).sort()).toEqual(['second.ics', 'upgrade.ics'])
  })

  test.each([
    ['ics', ['export', 'ics', 'upgrade', '--language', 'it'], 'upgrade.ics'],
    [
      'maintnote',
      ['export', 'maintnote', 'upgrade', '--account', 'enterprise-042', '--sequence', '2'],
      'upgrade-note.ics',
    ],
  ])('%s is as the golden file', async (_, argv, golden) => {
    const { stdout } = await notify(projectWith({}), argv, { now })
    await expect(stdout).toMatchFileSnapshot(`golden/${golden}`)
  })
})
