import { existsSync, readFileSync, renameSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listen, openSmtpSink, type SmtpSink, type SmtpSinkOptions } from '../sink/smtp.ts'
import { notify, writeFiles } from '../support/cli.ts'
import { openPausingProxy, type PausingProxy } from '../support/pausing-proxy.ts'
import { freshPostgres } from '../support/postgres.ts'
import { rowsIn } from './day.ts'
import { start } from './process.ts'
import { smtpProject } from './smtp-project.ts'
import { type Working, work } from './working.ts'

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
const ledger = 'sqlite:.notify/ledger.db'

async function openSink(options?: SmtpSinkOptions): Promise<SmtpSink> {
  const sink = await openSmtpSink(options)
  onTestFinished(() => sink.close())
  return sink
}

async function openProxy(port: number): Promise<PausingProxy> {
  const proxy = await openPausingProxy(port)
  onTestFinished(() => proxy.close())
  return proxy
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((closed) => server.close(closed))
  return port
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_500; tries++) {
    if (await holds()) return
    await sleep(20)
  }
  throw new Error(`never came true: ${holds}`)
}

/** Tells `people` at once, and again at an instant. */
function twice(port: number, people: number, again: number, channel?: string): string {
  return smtpProject(port, people, {
    channel,
    files: {
      'events/upgrade.yaml': `kind: event
id: upgrade
type: maintenance
status: scheduled
title: Database upgrade
window: {start: "${new Date(again).toISOString()}", end: "2099-01-01T00:00:00Z"}
`,
      'rules/tell.yaml': `kind: rule
id: tell
on: [announced, at start]
when: {type: maintenance}
to: {audiences: [customers]}
via: [email]
message: {template: scheduled-maintenance}
`,
    },
  })
}

const inSeconds = (count: number) => Math.ceil(Date.now() / 1000 + count) * 1000

async function stop(worker: Working): Promise<void> {
  worker.child.kill('SIGTERM')
  expect(await worker.finished).toMatchObject({ code: 0, stderr: '' })
}

describe('a worker whose ledger goes away', () => {
  it('says so to health checks, makes no new ledger, and works on when it is back', async () => {
    const sink = await openSink()
    const dir = twice(sink.port, 3, inSeconds(12))
    const port = await freePort()
    const health = join(dir, 'health.json')
    const worker = work(dir, ['--apply', '--poll', '1s', '--health', health, '--health-port', `${port}`])
    const ask = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`)
      return [response.status, ((await response.json()) as { status?: string }).status]
    }
    await worker.met('delivered', '3 sent')
    expect(await ask('/healthz')).toEqual([200, 'ok'])
    expect(await ask('/readyz?from=kubelet')).toEqual([200, 'ok'])
    expect(await ask('/')).toEqual([404, undefined])
    const place = join(dir, '.notify/ledger.db')
    renameSync(place, join(dir, 'away.db'))
    expect(await worker.met('failing')).toMatchObject({ level: 'error', code: 'ledger-gone' })
    await until(() => worker.lines().some((line) => 'code' in line && line.code === 'ledger-missing'))
    expect(await ask('/healthz')).toEqual([200, 'failing'])
    expect(await ask('/readyz')).toEqual([503, 'failing'])
    expect(JSON.parse(readFileSync(health, 'utf8')).status).toBe('failing')
    expect(existsSync(place)).toBe(false)
    expect(sink.mails).toHaveLength(3)
    renameSync(join(dir, 'away.db'), place)
    await worker.met('recovered')
    await until(async () => (await ask('/readyz'))[0] === 200)
    await until(() => sink.mails.length >= 6)
    await stop(worker)
    expect(sink.mails).toHaveLength(6)
    expect(JSON.parse(readFileSync(health, 'utf8'))).toMatchObject({ status: 'stopping', pid: worker.child.pid })
  }, 240_000)

  it('begins when a PostgreSQL server comes up, and bridges a short absence without a word', async () => {
    const sink = await openSink()
    const url = new URL(await freshPostgres())
    const proxy = await openProxy(Number(url.port))
    url.port = `${proxy.port}`
    proxy.cut()
    const again = inSeconds(15)
    const dir = twice(sink.port, 3, again)
    const worker = work(dir, ['--apply', '--poll', '1s'], { NOTIFY_STORE: url.href })
    expect(await worker.met('failing')).toMatchObject({ code: 'ledger-unreachable' })
    expect(JSON.stringify(worker.lines())).not.toContain(url.password)
    proxy.restore()
    await worker.met('delivered', '3 sent')
    const failures = () => worker.lines().filter(({ event }) => event === 'failing').length
    const before = failures()
    proxy.cut()
    await sleep(3_000)
    proxy.restore()
    await until(() => sink.mails.length >= 6)
    expect(Date.now()).toBeGreaterThanOrEqual(again)
    await stop(worker)
    expect(failures()).toBe(before)
    expect(sink.mails).toHaveLength(6)
  }, 240_000)
})

describe('a worker that is asked to stop', () => {
  it('lets what is under way end, and begins nothing more', async () => {
    const sink = await openSink()
    const proxy = await openProxy(sink.port)
    proxy.pause()
    const dir = twice(proxy.port, 20, inSeconds(3_600), 'concurrency: 4')
    const worker = work(dir, ['--apply'])
    await until(() => sink.connections > 0)
    worker.child.kill('SIGTERM')
    await sleep(300)
    proxy.resume()
    expect((await worker.finished).code).toBe(0)
    expect(worker.lines().at(-1)?.event).toBe('stopped')
    const rows = (await rowsIn(ledger, dir)).filter(({ moment }) => moment === 'announced')
    expect(rows.filter(({ state }) => state === 'sent')).toHaveLength(sink.mails.length)
    expect(rows.filter(({ state }) => state === 'scheduled')).toHaveLength(20 - sink.mails.length)
    expect((await start(dir, ['worker', '--once', '--apply']).finished).code).toBe(0)
    expect(new Set(sink.mails.map(({ to }) => to[0])).size).toBe(20)
    expect(sink.mails).toHaveLength(20)
  }, 240_000)

  it('ends some seconds later where a server never answers, and leaves nothing claimed', async () => {
    const sink = await openSink({ answer: (verb) => (verb === '.' ? { silence: true } : undefined) })
    const dir = twice(sink.port, 20, inSeconds(3_600), 'concurrency: 4')
    const worker = work(dir, ['--apply'])
    await until(() => sink.commands.filter((line) => line === '.').length >= 4)
    worker.child.kill('SIGTERM')
    const [code] = await Promise.all([worker.finished.then((finished) => finished.code), sleep(9_000)])
    expect(code).toBe(0)
    const rows = (await rowsIn(ledger, dir)).filter(({ moment }) => moment === 'announced')
    const states = new Set(rows.map(({ state }) => state))
    expect(states).toEqual(new Set(['unknown', 'scheduled']))
    expect(rows.filter(({ state }) => state === 'unknown')).toHaveLength(4)
  }, 240_000)

  it('ends at once when it is asked twice', async () => {
    const sink = await openSink({ answer: (verb) => (verb === '.' ? { silence: true } : undefined) })
    const dir = twice(sink.port, 4, inSeconds(3_600), 'concurrency: 4')
    const worker = work(dir, ['--apply'])
    await until(() => sink.commands.filter((line) => line === '.').length >= 4)
    worker.child.kill('SIGTERM')
    await sleep(300)
    worker.child.kill('SIGTERM')
    const { code, signal } = await worker.finished
    expect(code === 0).toBe(false)
    expect([code, signal]).not.toEqual([null, null])
    expect((await rowsIn(ledger, dir)).filter(({ state }) => state === 'claimed')).toHaveLength(4)
  }, 240_000)
})

describe('a worker that was killed', () => {
  it('is followed by one that repeats what is in doubt and does not let the next message of the same people wait', async () => {
    let isSilent = false
    const sink = await openSink({ answer: (verb) => (isSilent && verb === '.' ? { silence: true } : undefined) })
    const startsAt = inSeconds(10)
    const dir = twice(sink.port, 4, startsAt)
    const rule = readFileSync(join(dir, 'rules/tell.yaml'), 'utf8')
    writeFiles(dir, {
      'rules/tell.yaml': rule.replace('at start]', 'at start, 3s after start]\nmissed: all'),
    })
    const first = work(dir, ['--apply'])
    await first.met('delivered', '4 sent')
    isSilent = true
    await until(() => sink.commands.filter((line) => line === '.').length > 4)
    first.child.kill('SIGKILL')
    await first.finished
    isSilent = false
    await until(() => Date.now() > startsAt + 3_000)
    const second = work(dir, ['--apply'])
    const { time } = await second.met('doubt')
    await until(() => sink.mails.length >= 12)
    // Sooner than what a round could do nothing for is looked at again.
    expect(Date.now() - Date.parse(time)).toBeLessThan(25_000)
    await stop(second)
    const rows = (await rowsIn(ledger, dir)).map(({ moment, state }) => `${moment} ${state}`)
    expect(new Set(rows)).toEqual(new Set(['announced sent', 'at start sent', '3s after start sent']))
    expect(rows).toHaveLength(12)
  }, 240_000)
})

describe('what a worker says', () => {
  it('is a line for each event of its life, as text or JSON, and only problems with --quiet', async () => {
    const sink = await openSink({ answer: (verb) => (verb === 'RCPT' ? '451 4.3.0 later' : undefined) })
    const dir = twice(sink.port, 2, inSeconds(3_600))
    const text = await notify(dir, ['worker', '--once', '--apply'])
    expect(text.code).toBe(5)
    expect(text.stderr).toBe('')
    const line = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (info {3}|warning|error {2}) [a-z-]+ +\S/
    for (const each of text.stdout.trimEnd().split('\n')) expect(each).toMatch(line)
    expect(text.stdout).toMatch(/ info {4}retrying +c0@corp\.example \(upgrade, announced, email\) /)
    expect(text.stdout).toMatch(/ info {4}delivered +2 scheduled, 2 retrying/)
    const json = await notify(dir, ['worker', '--once', '--json'])
    const lines = json.stdout
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each))
    expect(lines.map(({ event }) => event)).toEqual(['started', 'delivered', 'stopped'])
    expect(lines[1]).toMatchObject({ level: 'info', cause: 'start', sent: 0 })
    expect((await notify(dir, ['worker', '--once', '--quiet'])).stdout).toBe('')
  }, 60_000)

  it('is what is wrong with where its health is told', async () => {
    const dir = twice(1, 2, inSeconds(3_600))
    const nowhere = await notify(dir, ['worker', '--once', '--health', join(dir, 'none/health.json')])
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('cannot write the health file')])
    const server = createServer()
    const port = await listen(server)
    onTestFinished(() => void server.close())
    const taken = await notify(dir, ['worker', '--once', '--health-port', `${port}`])
    expect([taken.code, taken.stderr]).toEqual([
      1,
      expect.stringContaining(`cannot listen on 127.0.0.1 port ${port} for health checks`),
    ])
  }, 60_000)
})

describe('a worker with a slow channel', () => {
  it('delivers over others what falls due while it works off a backlog, and keeps the rate', async () => {
    const people = 600
    const [sink, slow] = [await openSink(), await openSink()]
    const again = inSeconds(10)
    const dir = twice(sink.port, 5, again)
    const rows = Array.from({ length: people }, (_, i) => `m${i},m${i}@corp.example`)
    writeFiles(dir, {
      'audiences/many.yaml': 'kind: audience\nid: many\nsource: {csv: many.csv}\n',
      'audiences/many.csv': `id,email\n${rows.join('\n')}\n`,
      'channels/slow.yaml': `kind: channel\nid: slow\nadapter: smtp\nrate: 10/s\nconfig: {url: "smtp://127.0.0.1:${slow.port}"}\n`,
      'rules/many.yaml': `kind: rule
id: many
on: [announced]
when: {type: maintenance}
to: {audiences: [many]}
via: [slow]
message: {template: scheduled-maintenance}
`,
    })
    const from = Date.now()
    const worker = work(dir, ['--apply', '--poll', '5s'])
    await until(() => sink.mails.length >= 10)
    expect(Date.now()).toBeGreaterThanOrEqual(again)
    // The backlog takes a minute.
    expect(slow.mails.length).toBeGreaterThan(0)
    expect(slow.mails.length).toBeLessThan(people)
    await sleep(6_000)
    await stop(worker)
    const seconds = (Date.now() - from) / 1_000
    expect(slow.mails.length).toBeLessThanOrEqual(10 * seconds + 10)
    expect(new Set(slow.mails.map(({ to }) => to[0])).size).toBe(slow.mails.length)
    expect(sink.mails).toHaveLength(10)
  }, 240_000)
})
