import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Files, makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'
import { freshPostgres } from '../support/postgres.ts'

const start = '2026-12-02T20:00:00Z'
const later = '2026-12-02T20:20:00Z'
const create = ['event', 'create', '--type', 'deploy', '--id', 'deploy-1', '--start', 'now', '--duration', '30m']

/** The deploy rule beside the maintenance. */
const project: Files = {
  ...smallProject,
  'rules/deploys.yaml': `kind: rule
id: deploys
on: [announced, started, updated, extended, completed]
when: {type: deploy, fields.region: {not: test}}
to: {audiences: [customers]}
via: [email]
message:
  en: {subject: "{{moment.name}}: {{event.title}} {{event.fields.sha}}", body: "{{event.title}}"}
`,
}
const document = JSON.stringify({
  kind: 'event',
  id: 'deploy-2',
  type: 'deploy',
  status: 'in_progress',
  title: 'Shop',
  fields: { sha: '77' },
})
const last = (stdout: string) => JSON.parse(stdout.trim().split('\n').at(-1)!) as Record<string, number>

describe('an event without a file', () => {
  it.each([
    ['SQLite', async () => `sqlite:${join(makeProject({}), 'shared.db')}`],
    ['PostgreSQL', freshPostgres],
  ])('starts and ends for everybody once, from fresh clones on one ledger of %s', async (_, fresh) => {
    const store = ['--store', await fresh()]
    const clone = () => makeProject(project)
    const env = { CI: 'true' }
    const run = (dir: string, argv: string[], now: string) => notify(dir, [...argv, ...store], { now, env })
    // The maintenance of the project is known already.
    await run(clone(), ['send', '--record-only', '--yes', '--new-ledger'], '2026-12-01T00:00:00Z')

    const first = clone()
    expect((await run(first, [...create, '--set', 'fields.sha=0123'], start)).code).toBe(0)
    expect(last((await run(first, ['send', '--yes', '--json'], start)).stdout)).toMatchObject({ sent: 2, scheduled: 0 })
    expect(last((await run(clone(), ['send', '--yes', '--json'], start)).stdout)).toMatchObject({ sent: 0, done: 4 })

    const second = clone()
    expect((await run(second, ['event', 'complete', 'deploy-1'], later)).code).toBe(0)
    expect(last((await run(second, ['send', '--yes', '--json'], later)).stdout)).toMatchObject({ sent: 2 })
    expect(last((await run(clone(), ['send', '--yes', '--json'], later)).stdout)).toMatchObject({ sent: 0 })

    const { stdout } = await run(clone(), ['log', '--event', 'deploy-1', '--json'], later)
    const told = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>)
    expect(told.map(({ recipient, subject }) => `${recipient} ${subject}`).sort()).toEqual([
      'ann completed: deploy deploy-1 0123',
      'ann started: deploy deploy-1 0123',
      'bruno completed: deploy deploy-1 0123',
      'bruno started: deploy deploy-1 0123',
    ])
  })

  it('is not created on a runner that lost its ledger', async () => {
    const dir = makeProject(project)
    const argv = [...create, '--set', 'fields.sha=a']
    const { code, stderr } = await notify(dir, argv, { now: start, env: { CI: 'true' } })
    expect([code, stderr]).toEqual([1, expect.stringContaining('--new-ledger')])
    expect((await notify(dir, [...argv, '--new-ledger'], { now: start, env: { CI: 'true' } })).code).toBe(0)
  })

  it('stands beside those of the files', async () => {
    const dir = makeProject(project)
    const { stdout } = await notify(dir, [...create, '--set', 'fields.sha=a', '--service', 'Shop', '--json'], {
      now: start,
    })
    expect(JSON.parse(stdout)).toMatchObject({ event: 'deploy-1', source: 'ledger', plan: { summary: { send: 2 } } })
    const status = await notify(dir, ['status', 'deploy-1'], { now: start })
    expect(status.stdout).toContain(
      'deploy · in progress · Wed 2 Dec 2026, 21:00 CET to Wed 2 Dec 2026, 21:30 CET · held by the ledger',
    )
    expect(JSON.parse((await notify(dir, ['status', '--json'], { now: start })).stdout).events).toMatchObject([
      { event: 'deploy-1', isHeld: true, isInProject: false, status: 'in_progress' },
    ])
    expect((await notify(dir, ['preview', 'deploy-1', '--moment', 'started'], { now: start })).stdout).toContain(
      'started: deploy deploy-1 a',
    )
    expect(JSON.parse((await notify(dir, ['event', 'list', '--json'])).stdout)).toMatchObject([
      { event: 'upgrade', source: 'file', file: 'events/upgrade.yaml' },
      { event: 'deploy-1', source: 'ledger', file: null, start: '2026-12-02T20:00:00.000Z' },
    ])
    expect((await notify(dir, ['event', 'list'])).stdout).toContain('held by the ledger')
    expect((await notify(dir, ['plan'], { now: start })).stdout).toContain('deploy-1')
  })

  it('moves along like any other', async () => {
    const dir = makeProject(project)
    const go = ['--send', '--yes', '--json']
    expect(last((await notify(dir, [...create, '--set', 'fields.sha=a', ...go], { now: start })).stdout)).toMatchObject(
      { sent: 2 },
    )
    for (const argv of [
      ['update', 'deploy-1', '-m', 'Half.'],
      ['extend', 'deploy-1', '--until', '+1h'],
      ['complete', 'deploy-1'],
    ]) {
      const { stdout } = await notify(dir, ['event', ...argv, ...go], { now: later })
      expect(last(stdout)).toMatchObject({ sent: 2 })
    }
    const commit = await notify(dir, ['event', 'start', 'deploy-1', '--commit'], { now: later })
    expect([commit.code, commit.stderr]).toEqual([1, expect.stringContaining('no file to commit')])
  })

  it('passes the checks of files, and bears an id of its own', async () => {
    const dir = makeProject(project)
    const run = (...argv: string[]) => notify(dir, ['event', 'create', ...argv], { now: start })
    const cases: [string[], string][] = [
      [['--type', 'deploi', '--id', 'd'], 'did you mean "deploy"'],
      [['--type', 'deploy', '--id', 'a b'], 'd'],
      [['--type', 'deploy', '--id', 'upgrade'], 'stands in events/upgrade.yaml:1 already'],
      [['--type', 'deploy', '--id', 'd', '--start', 'now', '--end', '2026-12-01T00:00'], 'ends before it starts'],
      [['--type', 'deploy', '--id', 'd', '--start', 'tomorrow'], '--start: "tomorrow" is no time'],
      [['--type', 'deploy', '--id', 'd', '--duration', '30m'], '--duration needs --start'],
      [['--type', 'deploy', '--id', 'd', '--set', 'sha'], 'fields.NAME=VALUE'],
      [['--type', 'deploy', '--id', 'd', '--set', 'shaa=1'], '"shaa" is not known here'],
      [['--type', 'deploy', '--id', 'd', '--set', 'fields.sha=${env:HOME}'], 'HOME'],
      [['--type', 'deploy', '--id', 'd'], 'no field "sha"'],
    ]
    for (const [argv, words] of cases) {
      const { code, stderr } = await run(...argv)
      expect([argv, code, stderr]).toEqual([argv, 1, expect.stringContaining(words)])
    }
    expect(JSON.parse((await notify(dir, ['event', 'list', '--json'])).stdout)).toHaveLength(1)
    const good = ['--type', 'deploy', '--id', 'd', '--set', 'fields.sha=1']
    expect((await run(...good)).code).toBe(0)
    expect((await run(...good)).stderr).toContain('holds an event "d" already')
  })

  it('stops everything when a file takes its id, until one of them is dropped', async () => {
    const dir = makeProject(project)
    await notify(dir, [...create, '--set', 'fields.sha=a', '--send', '--yes'], { now: start })
    writeFiles(dir, {
      'events/d.yaml': 'kind: event\nid: deploy-1\ntype: deploy\nstatus: in_progress\ntitle: T\nfields: {sha: a}\n',
    })
    const refused = await notify(dir, ['plan'], { now: start })
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('notify event forget deploy-1')])
    expect((await notify(dir, ['event', 'forget', 'deploy-1'], { now: start })).stderr).toContain('its file does')
    const { code, stdout } = await notify(dir, ['plan', '--event', 'deploy-1', '--json'], { now: start })
    expect([code, JSON.parse(stdout).summary]).toMatchObject([0, { done: 2 }])
    rmSync(join(dir, 'events/d.yaml'))
    expect((await notify(dir, ['plan'], { now: start })).stderr).toContain('2 recipients were told')
  })

  it('is given as a document, held when it is sent', async () => {
    const dir = makeProject(project)
    const planned = await notify(dir, ['plan', '--event', '-', '--json'], { now: start, stdin: document })
    expect(JSON.parse(planned.stdout)).toMatchObject({
      summary: { send: 2, schedule: 0 },
      notices: [{ event: 'deploy-2', recipients: 2 }],
    })
    expect(JSON.parse((await notify(dir, ['event', 'list', '--json'])).stdout)).toHaveLength(1)
    const dry = await notify(dir, ['send', '--event', '-', '--dry-run'], { now: start, stdin: document })
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining('Plan: 2 to send now')])
    expect(JSON.parse((await notify(dir, ['event', 'list', '--json'])).stdout)).toHaveLength(1)
    writeFiles(dir, { 'tmp.json': document })
    const send = ['send', '--event', 'tmp.json', '--yes', '--json']
    expect((await notify(dir, send, { now: start })).summary()).toMatchObject({ sent: 2, scheduled: 0 })
    expect((await notify(dir, send, { now: start })).summary()).toMatchObject({ sent: 0, done: 2 })
    writeFiles(dir, { 'tmp.json': document.replace('in_progress', 'completed') })
    expect((await notify(dir, send, { now: later })).summary()).toMatchObject({ sent: 2 })
    expect(JSON.parse((await notify(dir, ['event', 'list', '--json'])).stdout)[1]).toMatchObject({
      event: 'deploy-2',
      status: 'completed',
    })
  })

  it('is read from a file of the project as what it is there', async () => {
    const dir = makeProject(project)
    const { code, stdout } = await notify(dir, ['plan', '--event', 'events/upgrade.yaml', '--json'], { now: start })
    expect([code, JSON.parse(stdout).summary]).toMatchObject([0, { send: 2, schedule: 2 }])
    for (const [stdin, words] of [
      ['kind: rule\nid: x\n', 'this is no event'],
      ['nothing', 'there is no event in standard input'],
      [`${document}\n---\n${document}`, 'second document'],
    ]) {
      const refused = await notify(dir, ['plan', '--event', '-'], { now: start, stdin })
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(words!)])
    }
    expect((await notify(dir, ['plan', '--event', 'none.yaml'], { now: start })).stderr).toContain(
      'there is no file none.yaml',
    )
  })

  it('is rehearsed without being held', async () => {
    const dir = makeProject(project)
    const argv = ['send', '--event', '-', '--yes', '--rehearse', join(dir, '.rehearsal'), '--json']
    expect((await notify(dir, argv, { now: start, stdin: document })).summary()).toMatchObject({ sent: 2 })
    expect(JSON.parse((await notify(dir, ['event', 'list', '--json'])).stdout)).toHaveLength(1)
  })

  it('moves with the ledger', async () => {
    const dir = makeProject(project)
    await notify(dir, [...create, '--set', 'fields.sha=a', '--send', '--yes'], { now: start })
    const { stdout } = await notify(dir, ['ledger', 'export'])
    const other = makeProject(project)
    expect((await notify(other, ['ledger', 'import'], { stdin: stdout })).code).toBe(0)
    const done = await notify(other, ['event', 'complete', 'deploy-1', '--send', '--yes', '--json'], { now: later })
    expect(last(done.stdout)).toMatchObject({ sent: 2 })
  })
})
