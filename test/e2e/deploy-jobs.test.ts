import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { maxInDoubt } from '../../src/deliver/deliverer.ts'
import { openSmtpSink, type SmtpSink } from '../sink/smtp.ts'
import { makeProject } from '../support/cli.ts'
import { openPausingProxy } from '../support/pausing-proxy.ts'
import { freshPostgres } from '../support/postgres.ts'
import { type Finished, start, summaryOf } from './process.ts'
import { customerRow } from './smtp-project.ts'

const people = 120

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

function git(dir: string, ...argv: string[]): void {
  const { status, stderr } = spawnSync(
    'git',
    ['-C', dir, '-c', 'user.name=T', '-c', 'user.email=t@t.example', ...argv],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`git ${argv.join(' ')}: ${stderr}`)
}

/** A repository of a project that tells of deploys, and what each job has of it: a fresh clone, and the address of the ledger. */
async function repository(port: number) {
  const rows = Array.from({ length: people }, (_, i) => customerRow(i))
  const origin = makeProject({
    'notify.yaml': `name: Acme
store: "\${env:TEAM_LEDGER}"
defaults: {language: en, timezone: Europe/Rome, from: Acme Operations <ops@acme.example>}
`,
    '.gitignore': '.notify/\n',
    'audiences/customers.yaml': 'kind: audience\nid: customers\nsource: {csv: customers.csv}\n',
    'audiences/customers.csv': `id,name,email,language,timezone\n${rows.join('\n')}\n`,
    'channels/email.yaml': `kind: channel
id: email
adapter: smtp
concurrency: 10
config: {url: "smtp://127.0.0.1:${port}"}
`,
    'rules/deploys.yaml': `kind: rule
id: deploys
on: [started, completed, cancelled]
when: {type: deploy}
to: {audiences: [customers]}
via: [email]
message:
  en: {subject: "{{event.id}} {{event.status}}", body: "{{event.fields.sha}}"}
`,
  })
  git(origin, 'init', '-q')
  git(origin, 'add', '-A')
  git(origin, 'commit', '-qm', 'notices')
  const env = { TEAM_LEDGER: await freshPostgres(), CI: 'true', NO_COLOR: '1' }

  /** One step of a job: its clone is gone afterwards. */
  function step(...argv: string[]) {
    const dir = mkdtempSync(join(tmpdir(), 'notify-job-'))
    git(origin, 'clone', '-q', origin, dir)
    const running = start(dir, argv, env)
    const finished = running.finished.finally(() => rmSync(dir, { recursive: true, force: true }))
    return { ...running, finished }
  }
  const good = async (finished: Promise<Finished>) => {
    const result = await finished
    expect(result, result.stderr).toMatchObject({ code: 0 })
    return result
  }
  return { step, run: (...argv: string[]) => good(step(...argv).finished), good }
}

const create = (id: string) => [
  'event',
  'create',
  '--type',
  'deploy',
  '--id',
  id,
  '--start',
  'now',
  '--duration',
  '30m',
  '--set',
  `fields.sha=${id}`,
]

/** What each person got, in order. */
function heard({ mails }: SmtpSink): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const { to, raw } of mails) {
    const subject = /^Subject: (.*)$/m.exec(raw)![1]!
    all.set(to[0]!, [...(all.get(to[0]!) ?? []), subject])
  }
  return all
}

async function openSink(): Promise<SmtpSink> {
  const sink = await openSmtpSink()
  onTestFinished(() => sink.close())
  return sink
}

describe('deploy jobs without a disk of their own, on PostgreSQL', () => {
  it('tell everybody of start and end once, from a fresh clone each', async () => {
    const sink = await openSink()
    const { run } = await repository(sink.port)
    await run(...create('d1'))
    await run('send', '--yes')
    expect(summaryOf(await run('send', '--yes', '--json'))).toMatchObject({ sent: 0, done: people })
    await run('event', 'complete', 'd1')
    await run('send', '--yes')
    expect(summaryOf(await run('send', '--yes', '--json'))).toMatchObject({ sent: 0, done: 2 * people })
    expect(heard(sink).size).toBe(people)
    for (const subjects of heard(sink).values()) expect(subjects).toEqual(['d1 in_progress', 'd1 completed'])
  }, 240_000)

  it('lose nobody where a step is killed and run again', async () => {
    const sink = await openSink()
    const { step, run } = await repository(sink.port)
    const killAfter = async (mails: number) => {
      const aim = sink.mails.length + mails
      const { child, finished } = step('send', '--yes')
      await Promise.race([finished, sink.accepted(aim)])
      child.kill('SIGKILL')
      await finished
    }
    await run(...create('d1'))
    await killAfter(30)
    await run('send', '--yes')
    await run('event', 'complete', 'd1')
    await killAfter(50)
    await run('send', '--yes')
    for (const subjects of heard(sink).values()) {
      expect([...new Set(subjects)]).toEqual(['d1 in_progress', 'd1 completed'])
    }
    expect(heard(sink).size).toBe(people)
    expect(sink.mails.length - 2 * people).toBeLessThanOrEqual(2 * maxInDoubt)
  }, 240_000)

  it('do not disturb each other where two run at once', async () => {
    const sink = await openSink()
    const { step, run, good } = await repository(sink.port)
    const job = async (id: string) => {
      await run(...create(id))
      await good(step('send', '--yes').finished)
      await run('event', 'complete', id)
      await good(step('send', '--yes').finished)
    }
    await Promise.all([job('d1'), job('d2')])
    expect(heard(sink).size).toBe(people)
    for (const subjects of heard(sink).values()) {
      const of = (id: string) => subjects.filter((subject) => subject.startsWith(id))
      expect(of('d1')).toEqual(['d1 in_progress', 'd1 completed'])
      expect(of('d2')).toEqual(['d2 in_progress', 'd2 completed'])
    }
  }, 240_000)

  it('say the end also to who is just being told of the start by another job', async () => {
    const sink = await openSink()
    const proxy = await openPausingProxy(sink.port)
    onTestFinished(() => proxy.close())
    const { step, run, good } = await repository(proxy.port)
    await run(...create('d1'))
    proxy.pause()
    const slow = step('send', '--yes', '--json')
    // Nothing leaves before it is claimed.
    while (sink.connections === 0) await sleep(20)
    await run('event', 'complete', 'd1')
    const last = step('send', '--yes', '--json')
    const wasHeldUp = await Promise.race([last.finished.then(() => false), sleep(3_000).then(() => true)])
    proxy.resume()
    await good(slow.finished)
    await good(last.finished)
    expect(wasHeldUp).toBe(true)
    const all = heard(sink)
    // Whose turn had not come hears nothing of what is over already.
    expect(all.size).toBeGreaterThan(0)
    for (const subjects of all.values()) expect(subjects).toEqual(['d1 in_progress', 'd1 completed'])
  }, 240_000)
})
