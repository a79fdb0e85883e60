import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, notify, smallProject } from '../support/cli.ts'

const now = '2026-12-01T09:00:00Z'

describe('a command that names what is not there', () => {
  it.each([
    [['plan', '--event', 'upgrad'], 'there is no event "upgrad" in this project', 'did you mean "upgrade"?'],
    [['plan', '--rule', 'nobody'], 'there is no rule "nobody" in this project', 'known are tell'],
    [['preview', '--rule', 'nobody'], 'there is no rule "nobody"', 'known are tell'],
    [['preview', '--channel', 'pigeon'], 'there is no channel "pigeon"', 'known are email'],
    [['preview', '--recipient', 'zoe'], 'no rule speaks as asked to a recipient with the id "zoe"', 'audience show'],
    [['send', '--yes', '--resend', 'nobody'], 'there is no rule "nobody"', 'known are tell'],
    [['audience', 'show', 'nobody'], 'there is no audience "nobody"', 'known are customers'],
    [['channels', 'check', 'emial'], 'there is no channel "emial"', 'did you mean "email"?'],
    [['ledger', 'import', 'ledger.ndjson'], 'cannot read ledger.ndjson', 'no such file'],
  ])('%j says so and does nothing', async (argv, message, hint) => {
    const dir = makeProject(smallProject)
    const { code, stdout, stderr } = await notify(dir, argv, { now })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`error: ${message}`)
    expect(stderr).toContain(hint)
    expect(existsSync(join(dir, '.notify'))).toBe(false)
  })

  it('says that there is nothing of the kind yet', async () => {
    const dir = makeProject({ 'notify.yaml': 'name: empty\n' })
    expect((await notify(dir, ['plan', '--event', 'x'], { now })).stderr).toContain('the project has no events yet')
  })
})

describe('NOTIFY_STORE', () => {
  const withStore = (store: string) =>
    makeProject({ ...smallProject, 'notify.yaml': `${smallProject['notify.yaml']}store: ${store}\n` })
  const env = { NOTIFY_STORE: 'sqlite:other.db' }

  it('is told to be overlooked, once, where notify.yaml names another store', async () => {
    const dir = withStore('sqlite:own.db')
    const { code, stderr } = await notify(dir, ['send', '--yes'], { now, env })
    expect(code).toBe(0)
    expect(stderr.match(/NOTIFY_STORE is set and not used/g)).toHaveLength(1)
    expect([existsSync(join(dir, 'own.db')), existsSync(join(dir, 'other.db'))]).toEqual([true, false])
  })

  it.each([
    ['notify.yaml reads it', '"${env:NOTIFY_STORE}"', []],
    ['--store says so as well', 'sqlite:own.db', ['--store', 'sqlite:other.db']],
    ['it says the same', 'sqlite:other.db', []],
  ])('is used without a word where %s', async (_, store, more) => {
    const dir = withStore(store)
    const { stderr } = await notify(dir, ['send', '--yes', ...more], { now, env })
    expect(stderr).not.toContain('not used')
    expect([existsSync(join(dir, 'own.db')), existsSync(join(dir, 'other.db'))]).toEqual([false, true])
  })
})

describe('a place that cannot be written', () => {
  it.each([
    [['plan', '--out', 'nowhere/plan.json'], 'no such file or directory'],
    [['init', 'notify.yaml'], 'not a directory'],
    [['send', '--yes', '--rehearse', 'notify.yaml/x'], 'not a directory'],
  ])('%j says why, without a stack', async (argv, why) => {
    const { code, stderr } = await notify(makeProject(smallProject), argv, { now })
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`error: cannot use .*: ${why}`))
    expect(stderr).not.toContain('bug in notify')
  })
})

it('does not save a plan as a file named "-"', async () => {
  const { code, stderr } = await notify(makeProject(smallProject), ['plan', '--out', '-'], { now })
  expect(code).toBe(1)
  expect(stderr).toContain('for standard output there is --json')
})

describe('--json', () => {
  it('names on standard error what is wrong with the project', async () => {
    const dir = makeProject({ ...smallProject, 'events/b.yaml': 'kind: event\nid: b\ntype: party\ntitle: B\n' })
    const { code, stdout, stderr } = await notify(dir, ['plan', '--json'], {})
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const [first, last] = stderr.trimEnd().split('\n')
    expect(JSON.parse(first!)).toMatchObject({ error: { code: 'wrong-value', at: { file: 'events/b.yaml', line: 3 } } })
    expect(JSON.parse(last!)).toMatchObject({ error: { code: 'invalid-project' } })
  })

  const printed = { ...smallProject, 'channels/email.yaml': 'kind: channel\nid: email\nadapter: console\n' }
  const isJson = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .every((line) => JSON.parse(line) !== undefined)

  it('keeps what the console channel prints out of standard output', async () => {
    const { code, stdout, stderr } = await notify(makeProject(printed), ['send', '--yes', '--json'], { now })
    expect(code).toBe(0)
    expect(isJson(stdout)).toBe(true)
    expect(stderr).toContain('── upgrade · announced · Ann Lee')
  })

  it('answers a dry run of a saved plan', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['plan', '--out', 'plan.json'], { now })
    const { stdout } = await notify(dir, ['send', 'plan.json', '--dry-run', '--json'], { now })
    expect(JSON.parse(stdout)).toEqual({ drift: [] })
    expect((await notify(dir, ['send', 'plan.json', '--dry-run'], { now })).stdout).toContain('2 to send now')
  })

  it('puts the plan that somebody is asked about on standard error', async () => {
    const dir = makeProject(smallProject)
    const { code, stdout, stderr } = await notify(dir, ['send', '--json'], { now, stdin: 'no\n', isTerminal: true })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('2 to send now')
    await notify(dir, ['send', '--yes'], { now })
    const again = await notify(dir, ['send', '--json'], { now, isTerminal: true })
    expect(again.summary()).toMatchObject({ sent: 0, pending: 2, done: 2 })
  })
})
