import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, notify, smallProject } from '../support/cli.ts'

const file = 'events/upgrade.yaml'
const now = '2026-12-02T20:00:00Z'
const first = '2026-12-05T22:00'
const second = '2026-12-12T22:00'

const backup = `# By hand.
kind: event
id: backup
type: maintenance
title: {en: Weekly backup, it: Copia settimanale}
window: {start: 2026-12-05T22:00, end: 2026-12-06T00:00, timezone: Europe/Rome}
recurrence:
    rule: FREQ=WEEKLY   # Saturdays
    except: [2026-12-26]

    changes:
    -   of: 2027-01-02T22:00     # New Year
        window: {start: "2027-01-03T09:00", timezone: UTC}
services: [Billing API]
`
const entry = (words: string) => backup.replace('services:', `    - ${words}\nservices:`)
const project = (text = backup) => makeProject({ ...smallProject, [file]: text })
const read = (dir: string) => readFileSync(join(dir, file), 'utf8')
const event = (dir: string, ...args: string[]) => notify(dir, ['event', ...args], { now })

describe('notify event, on one occurrence', () => {
  it.each([
    ['start', [], `{of: ${second}, status: in_progress}`],
    ['verify', [], `{of: ${second}, status: verifying}`],
    ['complete', [], `{of: ${second}, status: completed}`],
    [
      'cancel',
      ['--reason', 'Holiday.'],
      `{of: ${second}, status: cancelled, updates: [{at: 2026-12-02T21:00, text: "Holiday."}]}`,
    ],
    ['fail', [], `{of: ${second}, status: failed}`],
    ['rollback', [], `{of: ${second}, status: rolled_back}`],
    [
      'update',
      ['-m', 'en=Soon', '-m', 'it=Presto'],
      `{of: ${second}, updates: [{at: 2026-12-02T21:00, text: {en: Soon, it: Presto}}]}`,
    ],
    ['extend', ['--until', '2026-12-13T01:00'], `{of: ${second}, window: {end: 2026-12-13T01:00}}`],
    [
      'reschedule',
      ['--start', '2026-12-13T09:00'],
      `{of: ${second}, window: {start: 2026-12-13T09:00, end: 2026-12-13T11:00}}`,
    ],
  ])('%s writes its change, and no other byte', async (verb, options, words) => {
    const dir = project()
    const { code, stderr } = await event(dir, verb, 'backup', '--occurrence', second, ...options)
    expect(code, stderr).toBe(0)
    expect(read(dir)).toBe(entry(words))
    const again = await event(dir, verb, 'backup', '--occurrence', second, ...options, '--json')
    const isNews = verb === 'update' || verb === 'cancel'
    expect(JSON.parse(again.stdout)).toMatchObject({
      action: verb,
      occurrence: second,
      source: 'file',
      changed: isNews,
    })
  })

  it('changes the entry that there is, in the zone that it names', async () => {
    const dir = project()
    await event(dir, 'extend', 'backup', '--occurrence', '2027-01-02', '--until', '2027-01-03T15:30')
    await event(dir, 'complete', 'backup', '--occurrence', '2027-01-02T22:00+01:00')
    expect(read(dir)).toBe(
      backup.replace('timezone: UTC}', 'timezone: UTC, end: 2027-01-03T14:30}\n        status: completed'),
    )
  })

  it('keeps the updates of all occurrences where one gets its own', async () => {
    const updates = 'updates: [{id: host, at: 2026-12-01T10:00, text: On the new host.}]\n'
    const dir = project(backup + updates)
    await notify(dir, ['send', '--yes'], { now })
    const { stdout } = await event(dir, 'update', 'backup', '--occurrence', first, '-m', 'Half way.', '--json')
    expect(read(dir)).toBe(
      entry(
        `{of: ${first}, updates: [{id: host, at: 2026-12-01T10:00, text: "On the new host."}, {at: 2026-12-02T21:00, text: "Half way."}]}`,
      ) + updates,
    )
    const { notices } = (JSON.parse(stdout) as { plan: { notices: Record<string, unknown>[] } }).plan
    expect(notices.filter(({ action }) => action === 'send')).toMatchObject([
      { moment: 'updated', occurrence: first },
      { moment: 'updated', occurrence: first },
    ])
  })

  it('tells those who were told of this one, and shows it in its timeline', async () => {
    const dir = project()
    await notify(dir, ['send', '--yes'], { now })
    const { code, stdout } = await event(
      dir,
      ...['reschedule', 'backup', '--occurrence', first, '--start', '2026-12-06T09:00', '--send', '--yes', '--json'],
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout.split('\n')[0]!)).toMatchObject({ occurrence: first, changed: true })
    expect(JSON.parse(stdout.trimEnd().split('\n').at(-1)!)).toMatchObject({ sent: 2, rescheduled: 2 })
    const status = await notify(dir, ['status', 'backup'], { now })
    expect(status.stdout).toMatch(
      /Occurrence 2026-12-05T22:00[\s\S]*rescheduled: 2 told[\s\S]*Sun 6 Dec 2026, 09:00 CET +starts/,
    )
  })

  it('works alike on an event that the ledger holds', async () => {
    const { [file]: _, ...others } = smallProject
    const dir = makeProject(others)
    const sent = await notify(dir, ['send', '--event', '-', '--yes', '--json'], { now, stdin: backup })
    expect(sent.summary()).toMatchObject({ sent: 2 })
    const { code, stdout } = await event(
      dir,
      ...['cancel', 'backup', '--occurrence', first, '--send', '--yes', '--json'],
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout.split('\n')[0]!)).toMatchObject({ occurrence: first, source: 'ledger', changed: true })
    const next = JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Record<string, number>
    // What was told is called off, and the next one announced.
    expect(next).toMatchObject({ sent: 4, cancelled: 2 })
  })

  it.each([
    [
      ['complete', 'backup'],
      '"completed" is true of one occurrence',
      `notify event complete backup --occurrence ${first}`,
    ],
    [
      ['update', 'backup', '--status', 'verifying'],
      '"verifying" is true of one',
      `update backup --occurrence ${first}`,
    ],
    [
      ['reschedule', 'backup', '--start', '2026-12-12T20:00'],
      '"reschedule" moves one',
      'edit window and recurrence in',
    ],
    [['extend', 'backup', '--until', '2026-12-12T23:00'], '"extend" moves one', `extend backup --occurrence ${first}`],
    [
      ['start', 'backup', '--occurrence', '2026-12-06T22:00'],
      'no occurrence at "2026-12-06T22:00"',
      `nearest is ${first}`,
    ],
    [['start', 'backup', '--occurrence', '2026-12-26'], 'no occurrence at "2026-12-26"', 'except leaves it out'],
    [['start', 'backup', '--occurrence', 'soon'], '"soon" is no time', 'original start in local time'],
    [['update', 'backup', '--occurrence', first, '--status', 'draft'], 'cannot be a draft', 'cancel it'],
    [
      ['extend', 'backup', '--occurrence', first, '--until', '2026-12-05T23:00'],
      'before the present end',
      'reschedule',
    ],
  ])('refuses %j and says what to do', async (args, message, hint) => {
    const dir = project()
    const { code, stderr } = await event(dir, ...args)
    expect(code).toBe(1)
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
    expect(read(dir)).toBe(backup)
  })

  it('refuses an occurrence of what does not recur, and one of several on a day', async () => {
    const dir = makeProject({
      ...smallProject,
      'events/twice.yaml': backup.replace('FREQ=WEEKLY ', 'FREQ=WEEKLY;BYDAY=SA;BYHOUR=10,22 '),
    })
    const single = await event(dir, 'start', 'upgrade', '--occurrence', first)
    expect([single.code, single.stderr]).toEqual([1, expect.stringContaining('upgrade does not recur')])
    const several = await event(dir, 'start', 'backup', '--occurrence', '2026-12-12')
    expect([several.code, several.stderr]).toEqual([1, expect.stringContaining('2026-12-12T10:00, 2026-12-12T22:00')])
  })

  it('cancels all, and lets none of them stand alone before all stand again', async () => {
    const dir = project()
    expect((await event(dir, 'cancel', 'backup')).code).toBe(0)
    expect(read(dir)).toBe(backup.replace('type: maintenance\n', 'type: maintenance\nstatus: cancelled\n'))
    const { code, stderr } = await event(dir, 'start', 'backup', '--occurrence', first)
    expect([code, stderr]).toEqual([1, expect.stringContaining('notify event update backup --status scheduled')])
    expect((await event(dir, 'update', 'backup', '--status', 'scheduled')).code).toBe(0)
    expect((await event(dir, 'start', 'backup', '--occurrence', first)).code).toBe(0)
  })
})
