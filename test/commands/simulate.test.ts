import { describe, expect, it } from 'vitest'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const from = '2026-12-01T08:00:00.000Z'
const to = '2026-12-08T00:00:00.000Z'

interface Entry {
  at: string
  event: string
  moment: string
  result: string
  language: string
  channel: string
  people: number
  recipients: string[]
  subject: string
}

interface Simulated {
  summary: Record<string, number>
  wakes: string[]
  timeline: Entry[]
}

const event = (status: string, start: string, end: string) => `kind: event
id: upgrade
type: maintenance
status: ${status}
title: {en: Database upgrade, it: Aggiornamento del database}
services: [Billing API]
window:
  start: ${start}
  end: ${end}
  timezone: Europe/Rome
impact: {level: outage}
`

const world = {
  ...smallProject,
  'events/upgrade.yaml': event('scheduled', '2026-12-05T22:00', '2026-12-06T00:00'),
  'events/deploy.yaml': `kind: event
id: deploy
type: deploy
status: scheduled
autoStart: true
title: Deploy
announceAt: 2026-12-02T09:00
window: {start: 2026-12-03T22:30, end: 2026-12-03T23:30}
`,
  'audiences/customers.csv': `${smallProject['audiences/customers.csv']}
cyd,Cyd Ito,cyd@corp.example,en,Asia/Tokyo
dan,Dan Mar,dan@corp.example,de,Australia/Lord_Howe
`,
  'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\nquietHours: {from: "22:00", to: "07:00"}\n',
  'rules/tell.yaml': `kind: rule
id: tell
on: [announced, 24h before start, 1h before start, started, every 30m until end, updated, completed]
when: {type: [maintenance, deploy]}
to: {audiences: [customers]}
via: [email]
message: {template: scheduled-maintenance}
`,
  'rules/calm.yaml': `kind: rule
id: calm
on: [announced, 2h before start, 1h before start, at start, 1h after end]
oncePerDay: true
when: {type: maintenance}
to: {audiences: [customers]}
via: [email]
message: {template: scheduled-maintenance}
`,
}

const script = `- {at: 2026-12-04T12:00, edit: {event: upgrade, set: {window.start: "2026-12-05T23:00", window.end: "2026-12-06T01:00"}}}
- {at: 2026-12-05T23:10, edit: {event: upgrade, set: {status: in_progress}}}
- {at: 2026-12-06T00:40, edit: {event: upgrade, set: {status: completed}}}
`

/** What the script does, by the time at which it does it. */
const edits = new Map([
  ['2026-12-04T11:00:00.000Z', event('scheduled', '2026-12-05T23:00', '2026-12-06T01:00')],
  ['2026-12-05T22:10:00.000Z', event('in_progress', '2026-12-05T23:00', '2026-12-06T01:00')],
  ['2026-12-05T23:40:00.000Z', event('completed', '2026-12-05T23:00', '2026-12-06T01:00')],
])

async function simulated(dir: string, ...more: string[]): Promise<Simulated> {
  const result = await notify(dir, ['simulate', '--from', from, '--to', to, '--json', '--people', ...more])
  expect(result).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(result.stdout) as Simulated
}

describe('notify simulate', () => {
  it('comes to what real runs come to at the same times', async () => {
    const dir = makeProject({ ...world, 'script.yaml': script })
    const { wakes, timeline } = await simulated(dir, '--script', `${dir}/script.yaml`)
    const heard = timeline.flatMap(({ at, event, moment, language, channel, recipients, result }) =>
      recipients.map((recipient) => `${at} ${event} ${moment} ${language} ${channel} ${recipient} ${result}`),
    )
    for (const now of wakes) {
      const text = edits.get(now)
      if (text !== undefined) writeFiles(dir, { 'events/upgrade.yaml': text })
      expect((await notify(dir, ['send', '--yes', '--quiet', '--wait', '0s'], { now })).code).toBe(0)
    }
    const { stdout } = await notify(dir, ['ledger', 'export'])
    const rows = stdout
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line).row as Record<string, string>)
    const told = rows
      .filter(({ state }) => state === 'sent')
      .map((row) => `${row.toldAt} ${row.event} ${row.moment} ${row.language} ${row.channel} ${row.recipient} sent`)
    expect(told.length).toBeGreaterThan(40)
    expect(heard.sort()).toEqual(told.sort())
    const moments = new Set(timeline.map(({ moment }) => moment))
    for (const moment of ['announced', 'rescheduled', '1h before start', 'started', 'every 30m until end', 'completed'])
      expect(moments).toContain(moment)
    // A run at other times finds nothing that was overlooked.
    const later = await notify(dir, ['plan', '--json'], { now: to })
    expect(JSON.parse(later.stdout).summary).toMatchObject({ send: 0, schedule: 0 })
  }, 60_000)

  it('lets a channel fail and an address be refused as the script says', async () => {
    const dir = makeProject({
      ...smallProject,
      'script.yaml': `- {at: "${from}", outage: {channel: email, until: 2026-12-01T09:03}}
- {at: "${from}", refuse: {recipient: ann}}
`,
    })
    const { summary, timeline } = await simulated(dir, '--script', `${dir}/script.yaml`)
    const announced = timeline.filter(({ moment }) => moment === 'announced')
    expect(announced[0]).toMatchObject({ at: from, result: 'retrying' })
    const sent = announced.filter(({ result }) => result === 'sent')
    expect(sent.map(({ recipients }) => recipients)).toEqual([['bruno']])
    expect(Date.parse(sent[0]!.at)).toBeGreaterThanOrEqual(Date.parse('2026-12-01T08:03:00Z'))
    expect(announced.some(({ result, recipients }) => result === 'failed' && recipients[0] === 'ann')).toBe(true)
    expect(summary.retried).toBeGreaterThan(0)
  })

  it('shows the timeline as text, with subjects where they are asked for, and touches no ledger', async () => {
    const dir = makeProject(smallProject)
    const { code, stdout } = await notify(dir, ['simulate', '--from', from, '--to', to, '--full'])
    expect(code).toBe(0)
    expect(stdout).toContain('Tue 1 Dec 2026, 09:00 CET')
    expect(stdout).toMatch(/> upgrade +announced +tell +email +it +1 person\n +Manutenzione/)
    expect(stdout).toMatch(/Simulated: 4 planned, 4 sent\.\n$/)
    expect((await notify(dir, ['status', '--json'], { now: from })).stdout).not.toContain('sent')
  })

  it('names the line of what is wrong in a script', async () => {
    const dir = makeProject({
      ...smallProject,
      'script.yaml': `- {at: 2026-12-04T12:00, edit: {event: upgrad, set: {status: completed}}}
- {at: 2026-12-04T12:00, edit: {event: upgrade, set: {status: finished}}}
- {at: noon, outage: {channel: fax, until: 2026-12-04T13:00}}
`,
    })
    const wrong = await notify(dir, ['simulate', '--from', from, '--script', `${dir}/script.yaml`])
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toContain('there is no event "upgrad"')
    expect(wrong.stderr).toMatch(/script\.yaml:2:/)
    expect(wrong.stderr).toMatch(/script\.yaml:3:/)
    expect((await notify(dir, ['simulate', '--from', to, '--to', from])).code).toBe(1)
    expect((await notify(dir, ['simulate', '--script', 'none.yaml'])).stderr).toContain('none.yaml')
  })
})
