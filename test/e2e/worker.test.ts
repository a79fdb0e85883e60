import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSmtpSink } from '../sink/smtp.ts'
import { writeFiles } from '../support/cli.ts'
import { start } from './process.ts'
import { smtpProject } from './smtp-project.ts'
import { work } from './working.ts'

const env = { NO_COLOR: '1' }

/** An event that starts at an hour given to the second, and what a rule says of it. */
function files(startsAt: number, on: string, more = ''): Record<string, string> {
  const iso = (at: number) => new Date(at).toISOString().replace('.000', '')
  return {
    'events/upgrade.yaml': `kind: event
id: upgrade
type: maintenance
status: scheduled
title: Database upgrade
window: {start: "${iso(startsAt)}", end: "${iso(startsAt + 3_600_000)}"}
`,
    'rules/tell.yaml': `kind: rule
id: tell
on: ${on}
when: {type: maintenance}
to: {audiences: [customers]}
via: [email]
${more}message: {template: scheduled-maintenance}
`,
  }
}

const inSeconds = (count: number) => Math.ceil(Date.now() / 1000 + count) * 1000

/** How long a command takes on this machine, with all else that it does now: hours of these tests are that far away. */
async function commandMs(): Promise<number> {
  const dir = smtpProject(1, 1)
  const since = Date.now()
  expect((await start(dir, ['plan'], env).finished).code).toBe(0)
  return Date.now() - since
}

interface Exported {
  key: string
  moment: string
  recipient: string
  state: string
  due: string
  toldAt: string | null
}

async function rowsOf(dir: string): Promise<Exported[]> {
  const { stdout } = await start(dir, ['ledger', 'export'], env).finished
  return stdout
    .trimEnd()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { row?: Exported }).row ?? [])
}

describe('notify worker', () => {
  it('delivers what was scheduled when it falls due, and ends cleanly on SIGTERM', async () => {
    const sink = await openSmtpSink()
    onTestFinished(() => sink.close())
    const tookMs = await commandMs()
    const startsAt = inSeconds(3 + (6 * tookMs) / 1_000)
    const dir = smtpProject(sink.port, 3, { files: files(startsAt, '[announced, at start]') })
    expect((await start(dir, ['send', '--yes'], env).finished).code).toBe(0)
    expect(sink.mails).toHaveLength(3)
    const health = join(dir, 'health.json')
    const worker = work(dir, ['--health', health])
    await worker.met('waiting', new Date(startsAt).toISOString())
    expect(sink.mails).toHaveLength(3)
    const { time } = await worker.met('delivered', '3 sent')
    expect(Date.parse(time)).toBeGreaterThanOrEqual(startsAt)
    expect(Date.parse(time)).toBeLessThan(startsAt + 3_000 + 4 * tookMs)
    expect(sink.mails).toHaveLength(6)
    expect(JSON.parse(readFileSync(health, 'utf8'))).toMatchObject({ status: 'ok', pid: worker.child.pid })
    worker.child.kill('SIGTERM')
    const finished = await worker.finished
    expect(finished).toMatchObject({ code: 0, stderr: '' })
    expect(worker.lines().at(-1)).toMatchObject({ event: 'stopped' })
    expect(JSON.parse(readFileSync(health, 'utf8')).status).toBe('stopping')
  }, 60_000)

  it('works once for cron, and says with its exit code what came of it', async () => {
    const sink = await openSmtpSink({ answer: (verb) => (verb === 'RCPT' ? '550 5.1.1 no such user' : undefined) })
    onTestFinished(() => sink.close())
    const dir = smtpProject(sink.port, 2, { files: files(inSeconds(3_000), '[announced]') })
    const idle = await start(dir, ['worker', '--once'], env).finished
    expect(idle.code).toBe(0)
    expect(idle.stdout).toContain('nothing was owed')
    expect((await start(dir, ['worker', '--once', '--apply'], env).finished).code).toBe(3)
  }, 60_000)

  it('applies what changes in the files, and keeps the last good project where they are wrong', async () => {
    const sink = await openSmtpSink()
    onTestFinished(() => sink.close())
    const startsAt = inSeconds(7_200)
    const on = '[announced, completed]'
    const dir = smtpProject(sink.port, 2, { files: files(startsAt, on) })
    const worker = work(dir, ['--apply'])
    await worker.met('delivered', '2 sent')
    writeFiles(dir, { 'events/upgrade.yaml': 'kind: event\nid: upgrade\nstatus: wrong\n' })
    const wrong = await worker.met('project-invalid', 'events/upgrade.yaml')
    expect(wrong.level).toBe('error')
    expect(sink.mails).toHaveLength(2)
    writeFiles(dir, files(startsAt + 3_600_000, on))
    await worker.met('project-changed')
    for (let tries = 0; tries < 1_200 && sink.mails.length < 4; tries++)
      await new Promise((next) => setTimeout(next, 25))
    expect(sink.mails).toHaveLength(4)
    worker.child.kill('SIGINT')
    expect((await worker.finished).code).toBe(0)
  }, 60_000)

  it('starts an event that starts by itself', async () => {
    const sink = await openSmtpSink()
    onTestFinished(() => sink.close())
    const startsAt = inSeconds(3 + (6 * (await commandMs())) / 1_000)
    const all = files(startsAt, '[announced, started]')
    const dir = smtpProject(sink.port, 2, {
      files: { ...all, 'events/upgrade.yaml': `${all['events/upgrade.yaml']}autoStart: true\n` },
    })
    const worker = work(dir, ['--apply'])
    for (let tries = 0; tries < 1_600 && sink.mails.length < 4; tries++)
      await new Promise((next) => setTimeout(next, 25))
    expect(sink.mails).toHaveLength(4)
    expect((await rowsOf(dir)).filter(({ moment }) => moment === 'started')).toHaveLength(2)
    expect(Date.now()).toBeGreaterThanOrEqual(startsAt)
    worker.child.kill('SIGTERM')
    expect((await worker.finished).code).toBe(0)
  }, 60_000)

  it('refuses a clock that stands still, and an invalid project to begin with', async () => {
    const dir = smtpProject(1, 1)
    const stuck = await start(dir, ['worker'], { ...env, NOTIFY_NOW: '2026-12-01T00:00:00Z' }).finished
    expect(stuck).toMatchObject({ code: 1 })
    expect(stuck.stderr).toContain('real clock')
    writeFiles(dir, { 'events/upgrade.yaml': 'kind: event\nid: upgrade\nstatus: wrong\n' })
    expect((await start(dir, ['worker'], env).finished).code).toBe(1)
  }, 60_000)
})
