import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const file = 'events/upgrade.yaml'
const now = '2026-12-02T20:00:00Z'
const read = (dir: string, path = file) => readFileSync(join(dir, path), 'utf8')
const planOf = (stdout: string) =>
  (JSON.parse(stdout) as { plan: { summary: Record<string, number>; notices: { moment: string }[] } }).plan
const momentsOf = (stdout: string) => new Set(planOf(stdout).notices.map(({ moment }) => moment))
const sendAll = (dir: string, at = now) => notify(dir, ['send', '--yes', '--json'], { now: at })

describe('notify event, on files', () => {
  it.each([
    ['start', [], 'status: in_progress'],
    ['complete', [], 'status: completed'],
    ['cancel', [], 'status: cancelled'],
    ['fail', [], 'status: failed'],
    ['rollback', [], 'status: rolled_back'],
    ['verify', [], 'status: verifying'],
    ['update', ['--status', 'verifying'], 'status: verifying'],
  ])('%s changes the status and nothing else', async (verb, options, line) => {
    const dir = makeProject(smallProject)
    const before = read(dir)
    const { code, stdout } = await notify(dir, ['event', verb, 'upgrade', ...options], { now })
    expect(code).toBe(0)
    expect(read(dir)).toBe(before.replace('status: scheduled', line))
    expect(stdout).toMatch(/Plan:|Nothing to do/)
  })

  it('tells what is doubtful in the project once, before and after the edit', async () => {
    const dir = makeProject({
      ...smallProject,
      'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace('on: [', 'on: [at end, '),
      [file]: smallProject[file]!.replace(', end: 2026-12-06T00:00', ''),
    })
    const { code, stderr } = await notify(dir, ['event', 'update', 'upgrade', '-m', 'Go.', '--send', '--yes'], { now })
    expect(code).toBe(0)
    expect(stderr.match(/it has no "at end"/g) ?? stderr).toHaveLength(1)
  })

  it('extends, from now too, and never to before the present end', async () => {
    const dir = makeProject(smallProject)
    const before = read(dir)
    await notify(dir, ['event', 'extend', 'upgrade', '--until', '2026-12-06T00:30'], { now })
    expect(read(dir)).toBe(before.replace('2026-12-06T00:00', '2026-12-06T00:30'))
    await notify(dir, ['event', 'extend', 'upgrade', '--until', '+2h'], { now: '2026-12-05T23:00:13Z' })
    expect(read(dir)).toBe(before.replace('2026-12-06T00:00', '2026-12-06T02:00:13'))
    const refused = await notify(dir, ['event', 'extend', 'upgrade', '--until', '2026-12-06T01:00'], { now })
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('before the present end')])
  })

  it('reschedules, keeping the length where no end is given', async () => {
    const dir = makeProject(smallProject)
    const before = read(dir)
    await sendAll(dir)
    const { stdout } = await notify(dir, ['event', 'reschedule', 'upgrade', '--start', '2026-12-12T22:00', '--json'], {
      now,
    })
    expect(read(dir)).toBe(
      before.replace('2026-12-05T22:00', '2026-12-12T22:00').replace('2026-12-06T00:00', '2026-12-13T00:00'),
    )
    expect(momentsOf(stdout)).toContain('rescheduled')
  })

  it('adds updates, in one or several languages, and tells the plan', async () => {
    const dir = makeProject(smallProject)
    await sendAll(dir)
    await notify(dir, ['event', 'update', 'upgrade', '-m', 'Ready: go.'], { now })
    const { stdout } = await notify(dir, ['event', 'update', 'upgrade', '-m', 'en=Half', '-m', 'it=A metà', '--json'], {
      now,
    })
    expect(read(dir)).toBe(
      `${smallProject[file]}updates:\n  - {at: 2026-12-02T21:00, text: "Ready: go."}\n  - {id: update-2, at: 2026-12-02T21:00, text: {en: Half, it: "A metà"}}\n`,
    )
    expect(momentsOf(stdout)).toContain('updated')
    const mixed = await notify(dir, ['event', 'update', 'upgrade', '-m', 'en=Half', '-m', 'oops'], { now })
    expect([mixed.code, mixed.stderr]).toEqual([1, expect.stringContaining('does not name its language')])
    expect((await notify(dir, ['event', 'update', 'upgrade'], { now })).stderr).toContain('-m TEXT')
  })

  it('gives the reason of a cancellation as an update', async () => {
    const dir = makeProject(smallProject)
    await sendAll(dir)
    const { stdout } = await notify(
      dir,
      ['event', 'cancel', 'upgrade', '--reason', 'Storm.', '--send', '--yes', '--json'],
      { now },
    )
    expect(read(dir)).toContain('status: cancelled')
    expect(read(dir)).toContain('text: "Storm."')
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]).toMatchObject({ event: 'upgrade', action: 'cancel', source: 'file', changed: true })
    expect(lines.at(-1)).toMatchObject({ sent: 2, cancelled: 2 })
  })

  it('keeps byte order mark, line ends, mode and links', async () => {
    const text = `\ufeff# mine\r\n${smallProject[file]!.replaceAll('\n', '\r\n')}`
    const dir = makeProject({
      ...smallProject,
      [file]: text.replace('id: upgrade', 'id: first'),
      'real/second.yml': text,
    })
    chmodSync(join(dir, 'real/second.yml'), 0o640)
    symlinkSync('../real/second.yml', join(dir, 'events/link.yaml'))
    expect((await notify(dir, ['event', 'complete', 'upgrade'], { now })).code).toBe(0)
    expect(read(dir, 'real/second.yml')).toBe(text.replace('status: scheduled', 'status: completed'))
    expect(statSync(join(dir, 'real/second.yml')).mode & 0o777).toBe(0o640)
    expect(read(dir)).toBe(text.replace('id: upgrade', 'id: first'))
  })

  it('edits the right one of several documents, in notify.yaml too', async () => {
    const head = `${smallProject['notify.yaml']}--- # events\n`
    const two = `${smallProject[file]}---\n${smallProject[file]!.replace('id: upgrade', 'id: other')}`
    const { [file]: _, ...others } = smallProject
    const dir = makeProject({ ...others, 'notify.yaml': head + two })
    await notify(dir, ['event', 'complete', 'other'], { now })
    const changed = two.replace(/(id: other[\s\S]*?status: )scheduled/, '$1completed')
    expect(read(dir, 'notify.yaml')).toBe(head + changed)
  })

  it('writes nothing that would make the project invalid, and says why', async () => {
    const dir = makeProject(smallProject)
    const before = read(dir)
    const wrong = await notify(dir, ['event', 'reschedule', 'upgrade', '--end', '2026-12-05T21:00'], { now })
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('the window ends before it starts')])
    expect(wrong.stderr).toContain('nothing was changed')
    const gap = await notify(dir, ['event', 'reschedule', 'upgrade', '--start', '2027-03-28T02:30'], { now })
    expect([gap.code, gap.stderr]).toEqual([1, expect.stringContaining('does not exist in Europe/Rome')])
    const language = await notify(dir, ['event', 'update', 'upgrade', '-m', 'xx-yy-zz1=A', '-m', 'english=B'], { now })
    expect(language.code).toBe(1)
    const unknown = await notify(dir, ['event', 'start', 'upgrad'], { now })
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('did you mean "upgrade"')])
    const asking = await notify(dir, ['event', 'start', 'upgrade', '--send'], { now })
    expect([asking.code, asking.stderr]).toEqual([1, expect.stringContaining('no terminal to ask on')])
    expect(read(dir)).toBe(before)
  })

  it('changes nothing that is so already', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['event', 'complete', 'upgrade'], { now })
    const { stdout } = await notify(dir, ['event', 'complete', 'upgrade', '--json'], { now })
    expect(JSON.parse(stdout)).toMatchObject({ changed: false, file, commit: null })
  })

  it('commits the file, and no other', async () => {
    const dir = makeProject(smallProject)
    const refused = await notify(dir, ['event', 'start', 'upgrade', '--commit'], { now })
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('in no Git repository')])
    expect(read(dir)).toBe(smallProject[file])
    const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, encoding: 'utf8' })
    git('init', '-q')
    git('config', 'user.email', 'sre@acme.example')
    git('config', 'user.name', 'SRE')
    git('add', '.')
    git('commit', '-q', '-m', 'all')
    writeFiles(dir, { 'channels/email.yaml': `${smallProject['channels/email.yaml']}# staged\n` })
    git('add', '.')
    const { code, stdout } = await notify(dir, ['event', 'start', 'upgrade', '--commit', '--json'], { now })
    expect(code).toBe(0)
    const { commit } = JSON.parse(stdout) as { commit: string }
    expect(git('log', '-1', '--format=%H %s').trim()).toBe(`${commit} upgrade: start`)
    expect(git('show', '--format=', '--name-only', 'HEAD').trim()).toBe(file)
    expect(git('status', '--short').trim()).toBe('M  channels/email.yaml')
    writeFileSync(join(dir, '.git/hooks/pre-commit'), '#!/bin/sh\necho "not today" >&2\nexit 1\n', { mode: 0o755 })
    const hooked = await notify(dir, ['event', 'complete', 'upgrade', '--commit'], { now })
    expect([hooked.code, hooked.stderr]).toEqual([1, expect.stringContaining('git commit failed: not today')])
  })
})

describe('an event that is gone from the files', () => {
  const lost = async () => {
    const { [file]: text, ...others } = smallProject
    const dir = makeProject(smallProject)
    expect((await sendAll(dir)).code).toBe(0)
    execFileSync('rm', [join(dir, file)])
    const refused = await notify(dir, ['plan'], { now })
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('2 recipients were told')])
    expect(refused.stderr).toContain('notify event cancel upgrade')
    expect(refused.stderr).toContain('notify event forget upgrade')
    return { dir, text: text!, others }
  }

  it('is cancelled for those who were told, from what the ledger knows', async () => {
    const { dir } = await lost()
    const { code, stdout } = await notify(
      dir,
      ['event', 'cancel', 'upgrade', '--reason', 'Withdrawn.', '--send', '--yes', '--json'],
      { now },
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toMatchObject({ sent: 2, cancelled: 2 })
    const { stdout: log } = await notify(dir, ['log', '--json', '--moment', 'cancelled'], { now })
    expect(log).toContain('Cancelled: ')
    expect(log).toContain('Annullat')
    expect((await sendAll(dir)).summary()).toMatchObject({ sent: 0, scheduled: 0, cancelled: 0 })
  })

  it('is cancelled with the urgency that people were told: an emergency waits for nothing', async () => {
    const quiet = 'kind: channel\nid: email\nadapter: outbox\nquietHours: {from: "00:00", to: "23:59"}\ndigest: 2h\n'
    const urgent = smallProject[file]!.replace('type: maintenance', 'type: maintenance\nurgency: emergency')
    const dir = makeProject({ ...smallProject, 'channels/email.yaml': quiet, [file]: urgent })
    expect((await sendAll(dir)).summary()).toMatchObject({ sent: 2 })
    const { stdout: moved } = await notify(dir, ['ledger', 'export'], { now })
    expect(moved).toContain('"urgency":"emergency"')
    execFileSync('rm', [join(dir, file)])
    const { stdout } = await notify(dir, ['event', 'cancel', 'upgrade', '--json'], { now })
    expect(planOf(stdout).summary).toMatchObject({ send: 2, schedule: 0, withheld: 0 })
  })

  it('is cancelled with another urgency where somebody says so', async () => {
    const { dir } = await lost()
    await notify(dir, ['event', 'cancel', 'upgrade', '--urgency', 'emergency'], { now })
    expect((await notify(dir, ['ledger', 'export'], { now })).stdout).toContain('urgency: emergency')
  })

  it('is cancelled at each occurrence that people were told of, with the reason', async () => {
    const backup = smallProject[file]!.replace('impact:', 'recurrence: {rule: FREQ=DAILY}\nimpact:')
    const dir = makeProject({ ...smallProject, [file]: backup })
    expect((await sendAll(dir)).summary()).toMatchObject({ sent: 2 })
    execFileSync('rm', [join(dir, file)])
    const cancel = ['event', 'cancel', 'upgrade', '--reason', 'Withdrawn.', '--send', '--yes', '--json']
    const { code, stdout } = await notify(dir, cancel, { now })
    expect([code, JSON.parse(stdout.trim().split('\n').at(-1)!)]).toMatchObject([0, { sent: 2 }])
    const { stdout: log } = await notify(dir, ['log', '--json', '--moment', 'cancelled'], { now })
    expect(log).toContain('2026-12-05T22:00')
    const said = execFileSync('grep', ['-rl', 'Withdrawn.', dir], { encoding: 'utf8' })
    expect(said.split('\n').filter((path) => path.includes('/outbox/'))).toHaveLength(2)
    expect((await sendAll(dir)).summary()).toMatchObject({ sent: 0, scheduled: 0, cancelled: 0 })
  })

  it('is forgotten: nobody is told, what waits is cancelled', async () => {
    const { dir, text } = await lost()
    const { code, stdout } = await notify(dir, ['event', 'forget', 'upgrade', '--json'], { now })
    expect([code, JSON.parse(stdout)]).toEqual([0, { event: 'upgrade', wasHeld: false, cancelled: 2, forgotten: true }])
    expect((await sendAll(dir)).summary()).toMatchObject({ sent: 0, cancelled: 0 })
    expect((await notify(dir, ['plan', '--detailed-exitcode'], { now })).code).toBe(0)
    writeFiles(dir, { [file]: text.replaceAll('2026-12-0', '2026-12-1') })
    expect((await sendAll(dir)).summary()).toMatchObject({ sent: 2 })
    execFileSync('rm', [join(dir, file)])
    expect((await notify(dir, ['plan'], { now })).code).toBe(1)
  })

  it('is not forgotten while its file is there', async () => {
    const dir = makeProject(smallProject)
    const own = await notify(dir, ['event', 'forget', 'upgrade'], { now })
    expect([own.code, own.stderr]).toEqual([1, expect.stringContaining('stands in events/upgrade.yaml')])
    expect((await notify(dir, ['event', 'forget', 'nothing'], { now })).code).toBe(1)
  })
})
