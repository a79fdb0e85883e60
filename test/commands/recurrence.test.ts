import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

/** A backup of two hours, each Saturday at ten in the evening in Rome. */
function backup(recurrence: string, status = 'scheduled'): Record<string, string> {
  return {
    'events/upgrade.yaml': `kind: event
id: backup
type: maintenance
status: ${status}
title: Weekly backup
window: {start: 2026-12-05T22:00, end: 2026-12-06T00:00, timezone: Europe/Rome}
recurrence: {rule: FREQ=WEEKLY${recurrence === '' ? '' : `, ${recurrence}`}}
`,
  }
}

const project = (recurrence = '', more: Record<string, string> = {}) =>
  makeProject({ ...smallProject, ...backup(recurrence), ...more })

interface Line {
  occurrence: string | null
  moment: string
  action: string
  reason: string | null
}

/** What there is to do or is held back, a line for each row of the plan: `occurrence action moment`. */
async function planned(dir: string, now: string): Promise<string[]> {
  const { stdout, code, stderr } = await notify(dir, ['plan', '--json'], { now: `${now}:00Z` })
  expect(code, stderr).toBe(0)
  const { notices } = JSON.parse(stdout) as { notices: Line[] }
  const lines = notices
    .filter(({ action }) => action !== 'done')
    .map(
      ({ occurrence, action, moment, reason }) =>
        `${occurrence} ${action} ${moment}${reason === null ? '' : ` (${reason})`}`,
    )
  return [...new Set(lines)]
}

async function sent(dir: string, now: string): Promise<void> {
  const { code, stderr } = await notify(dir, ['send', '--yes'], { now: `${now}:00Z` })
  expect(code, stderr).toBe(0)
}

const first = '2026-12-05T22:00'
const second = '2026-12-12T22:00'

describe('an event that recurs', () => {
  it('announces the first occurrence that is not over, and the next one when it is', async () => {
    const dir = project()
    expect(await planned(dir, '2026-12-01T10:00')).toEqual([
      `${first} send announced`,
      `${first} schedule 24h before start`,
    ])
    await sent(dir, '2026-12-01T10:00')
    expect(await planned(dir, '2026-12-04T21:00')).toEqual([`${first} send 24h before start`])
    await sent(dir, '2026-12-04T21:00')
    expect(await planned(dir, '2026-12-05T22:59')).toEqual([])
    expect(await planned(dir, '2026-12-05T23:00')).toEqual([
      `${second} send announced`,
      `${second} schedule 24h before start`,
    ])
  })

  it('knows an occurrence by its original start, wherever it was moved', async () => {
    const dir = project()
    await sent(dir, '2026-12-01T10:00')
    writeFiles(dir, backup(`changes: [{of: ${first}, window: {start: 2026-12-06T09:00, end: 2026-12-06T12:00}}]`))
    expect(await planned(dir, '2026-12-02T10:00')).toEqual([
      `${first} send rescheduled`,
      `${first} reschedule 24h before start`,
    ])
    const out = join(dir, 'plan.json')
    await notify(dir, ['plan', '--out', out], { now: '2026-12-02T10:00:00Z' })
    expect((await notify(dir, ['send', out], { now: '2026-12-02T10:01:00Z' })).code).toBe(0)
    const { stdout } = await notify(dir, ['log', '--json', '--moment', 'rescheduled'], {})
    const row = JSON.parse(stdout.split('\n')[0]!)
    expect(row).toMatchObject({ event: 'backup', occurrence: first, state: 'sent' })
    expect(row.facts).toMatchObject({ start: '2026-12-06T08:00:00.000Z', end: '2026-12-06T11:00:00.000Z' })
    expect(row.subject).toContain('6')
  })

  it('takes status and updates of one occurrence from its change', async () => {
    const dir = project()
    await sent(dir, '2026-12-01T10:00')
    const updates = '[{at: 2026-12-05T22:30, text: Half way through.}]'
    writeFiles(dir, backup(`changes: [{of: ${first}, status: in_progress, updates: ${updates}}]`))
    // The update is part of what `started` says.
    expect(await planned(dir, '2026-12-05T21:40')).toContain(`${first} send started`)
    await sent(dir, '2026-12-05T21:40')
    writeFiles(dir, backup(`changes: [{of: ${first}, status: completed, updates: ${updates}}]`))
    expect(await planned(dir, '2026-12-05T22:30')).toEqual([
      `${first} send completed`,
      `${second} send announced`,
      `${second} schedule 24h before start`,
    ])
  })

  it('refuses a status that is true of one occurrence only, and says where it goes', async () => {
    const dir = makeProject({ ...smallProject, ...backup('', 'in_progress') })
    const { code, stderr } = await notify(dir, ['validate'])
    expect(code).toBe(1)
    expect(stderr).toContain('changes: [{of: 2027-01-02T22:00, status: in_progress}]')
  })

  it('cancelled as a whole reaches those who were told of what is to come, once', async () => {
    const dir = project()
    await sent(dir, '2026-12-01T10:00')
    await sent(dir, '2026-12-05T23:30')
    writeFiles(dir, backup('', 'cancelled'))
    expect(await planned(dir, '2026-12-07T10:00')).toEqual([
      `${second} send cancelled`,
      `${second} cancel 24h before start`,
    ])
    await sent(dir, '2026-12-07T10:00')
    expect(await planned(dir, '2026-12-07T10:05')).toEqual([])
    expect(await planned(dir, '2026-12-20T10:00')).toEqual([])
  })

  it.each([
    ['an exception', 'except: [2026-12-05]', second],
    ['another rule', 'except: [2026-12-05, 2026-12-12]', '2026-12-19T22:00'],
  ])('calls off by %s what was told and has not ended, and announces what is next', async (_, recurrence, next) => {
    const dir = project()
    await sent(dir, '2026-12-01T10:00')
    writeFiles(dir, backup(recurrence))
    const plan = await planned(dir, '2026-12-02T10:00')
    expect(plan).toEqual([
      `${first} send cancelled`,
      `${first} cancel 24h before start`,
      `${next} send announced`,
      `${next} schedule 24h before start`,
    ])
    await sent(dir, '2026-12-02T10:00')
    expect(await planned(dir, '2026-12-06T10:00')).toEqual([`${next} pending 24h before start`])
  })

  it('says nothing of an exception to what has ended', async () => {
    const dir = project()
    await sent(dir, '2026-12-01T10:00')
    writeFiles(dir, backup('except: [2026-12-05]'))
    expect((await planned(dir, '2026-12-05T23:00')).filter((line) => line.startsWith(first))).toEqual([
      `${first} cancel 24h before start`,
    ])
  })

  it('takes exactly as long across a change of the clocks, and begins by the clock on the wall', async () => {
    const dir = makeProject({
      ...smallProject,
      'events/upgrade.yaml': `kind: event
id: night
type: maintenance
title: Night work
window: {start: 2027-03-21T01:30, end: 2027-03-21T04:30, timezone: Europe/Rome}
recurrence: {rule: FREQ=WEEKLY}
`,
    })
    const { stdout } = await notify(dir, ['plan', '--json'], { now: '2027-03-25T10:00:00Z' })
    const { notices } = JSON.parse(stdout)
    expect(notices[0].states).toEqual({
      start: '2027-03-28T00:30:00.000Z',
      end: '2027-03-28T03:30:00.000Z',
      status: 'scheduled',
    })
  })

  it('gives the one message of a day to the occurrence whose message matters most, not to the first', async () => {
    const rule = smallProject['rules/tell.yaml']!.replace(
      'on: [announced, 24h before start, ',
      'oncePerDay: true\non: [announced, ',
    )
    const dir = project('', { 'rules/tell.yaml': rule })
    await sent(dir, '2026-12-01T10:00')
    await sent(dir, '2026-12-06T10:00')
    const news = '{of: 2026-12-05T22:00, updates: [{id: why, at: 2026-12-13T08:00, text: What went wrong.}]}'
    writeFiles(dir, backup(`changes: [${news}, {of: 2026-12-12T22:00, status: completed}]`))
    expect(await planned(dir, '2026-12-13T10:00')).toEqual([
      `${first} withheld updated (once-per-day)`,
      `${second} send completed`,
      '2026-12-19T22:00 withheld announced (once-per-day)',
    ])
    await sent(dir, '2026-12-13T10:00')
    // The other two have the same claim: their keys decide.
    const lines = await planned(dir, '2026-12-14T10:00')
    expect(lines.map((line) => line.split(' ')[1]).sort()).toEqual(['send', 'withheld'])
  })

  it('counts all occurrences where a rule speaks once a day', async () => {
    const rule = smallProject['rules/tell.yaml']!.replace('via:', 'oncePerDay: true\nvia:')
    const dir = makeProject({
      ...smallProject,
      'rules/tell.yaml': rule,
      'events/upgrade.yaml': `kind: event
id: backup
type: maintenance
title: Daily backup
window: {start: 2026-12-05T10:00, end: 2026-12-05T11:00, timezone: Europe/Rome}
recurrence: {rule: FREQ=DAILY}
`,
    })
    await sent(dir, '2026-12-05T08:00')
    expect(await planned(dir, '2026-12-05T10:00')).toContain('2026-12-06T10:00 withheld announced (once-per-day)')
    expect(await planned(dir, '2026-12-06T08:00')).toContain('2026-12-06T10:00 send announced')
  })

  it('previews an occurrence by its id', async () => {
    const dir = project(`changes: [{of: ${second}, window: {start: 2026-12-13T09:00}}]`)
    const { stdout } = await notify(dir, ['preview', 'backup', '--occurrence', second, '--language', 'en'], {
      now: '2026-12-01T10:00:00Z',
    })
    expect(stdout).toContain('13')
    const wrong = await notify(dir, ['preview', 'backup', '--occurrence', '2026-12-11T22:00'])
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toContain(second)
  })

  it('shows each occurrence in the plan with its own time', async () => {
    const dir = project()
    await sent(dir, '2026-12-01T10:00')
    const { stdout } = await notify(dir, ['plan'], { now: '2026-12-05T23:30:00Z' })
    expect(stdout).toContain('Sat 12 Dec 2026, 22:00')
  })

  it('keeps the rows of its occurrences apart', async () => {
    const dir = project()
    await sent(dir, '2026-12-01T10:00')
    await sent(dir, '2026-12-05T23:30')
    const { stdout } = await notify(dir, ['log', '--json', '--moment', 'announced'], {})
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(new Set(rows.map(({ occurrence }) => occurrence))).toEqual(new Set([first, second]))
    expect(new Set(rows.map(({ key }) => key)).size).toBe(4)
  })
})
