import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { maxInDoubt } from '../../src/deliver/deliverer.ts'
import { openSmtpSink, type SmtpSink } from '../sink/smtp.ts'
import { writeFiles } from '../support/cli.ts'
import { freshPostgres } from '../support/postgres.ts'
import { start, summaryOf } from './process.ts'
import { smtpProject } from './smtp-project.ts'

const recipients = 200

const sinkAndProject = async (options: Parameters<typeof smtpProject>[2] = {}) => {
  const sink = await openSmtpSink()
  onTestFinished(() => sink.close())
  return { sink, dir: smtpProject(sink.port, recipients, options), env: { NOTIFY_STORE: await freshPostgres() } }
}

/** Another checkout of the same project, which knows nothing but its files. */
function clone(dir: string): string {
  const other = mkdtempSync(join(tmpdir(), 'notify-clone-'))
  onTestFinished(() => rmSync(other, { recursive: true, force: true }))
  cpSync(dir, other, { recursive: true })
  return other
}

/** Mails each address got. */
function received(sink: SmtpSink): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { to } of sink.mails) counts.set(to[0]!, (counts.get(to[0]!) ?? 0) + 1)
  return counts
}

describe('a ledger on PostgreSQL', () => {
  it('lets two sends at once, from two clones, tell everybody once', async () => {
    const { sink, dir, env } = await sinkAndProject()
    const runs = [dir, clone(dir)].map((each) => start(each, ['send', '--yes', '--json'], env))
    const ended = await Promise.all(runs.map((each) => each.finished))
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, expect.any(String)],
      [0, expect.any(String)],
    ])
    const sent = ended.map((each) => summaryOf(each).sent ?? 0)
    expect(sent[0]! + sent[1]!).toBe(recipients)
    expect(new Set(received(sink).values())).toEqual(new Set([1]))
    expect(received(sink).size).toBe(recipients)
  }, 60_000)

  it.each(['--store', 'NOTIFY_STORE', 'notify.yaml'])(
    'is named by %s for every command',
    async (how) => {
      const { sink, dir, env } = await sinkAndProject()
      const said = how === '--store' ? ['--store', env.NOTIFY_STORE] : []
      if (how === 'notify.yaml') {
        writeFiles(dir, {
          'notify.yaml': `name: Acme
store: "\${env:TEAM_LEDGER}"
defaults: {language: en, timezone: Europe/Rome, from: Acme Operations <ops@acme.example>}
`,
        })
      }
      const environments: Record<string, Record<string, string>> = {
        '--store': {},
        NOTIFY_STORE: env,
        'notify.yaml': { TEAM_LEDGER: env.NOTIFY_STORE },
      }
      const run = (argv: string[]) => start(dir, [...argv, ...said], { CI: 'true', ...environments[how] }).finished
      expect((await run(['ledger', 'export'])).stderr).toMatch(
        /there is no ledger at postgres:\/\/127\.0\.0\.1:\d+\/\S/,
      )
      expect((await run(['send', '--yes'])).code).toBe(0)
      expect(sink.mails).toHaveLength(recipients)
      const plan = JSON.parse((await run(['plan', '--format', 'json'])).stdout)
      expect(plan.summary).toMatchObject({ send: 0, done: recipients })
      expect((await run(['status', '--json'])).stdout).toContain(`"deliveries": ${recipients}`)
      expect((await run(['log', '--json'])).stdout.trim().split('\n')).toHaveLength(50)
      expect((await run(['ledger', 'export'])).stdout.trim().split('\n')).toHaveLength(recipients + 1)
    },
    60_000,
  )

  it('knows in a second clone what the first one said, when the event is over', async () => {
    const { sink, dir, env } = await sinkAndProject({
      files: {
        'rules/tell.yaml': `kind: rule
id: tell
on: [announced, completed]
when: {type: maintenance}
to: {audiences: [customers]}
via: [email]
message: {template: scheduled-maintenance}
`,
      },
    })
    const later = clone(dir)
    expect((await start(dir, ['send', '--yes', '--json'], { ...env, CI: 'true' }).finished).code).toBe(0)
    writeFiles(later, {
      'events/upgrade.yaml': `kind: event
id: upgrade
type: maintenance
status: completed
title: {en: Database upgrade, it: Aggiornamento del database, de: Datenbank-Upgrade, pl: Aktualizacja bazy danych}
services: [Billing API]
window: {start: 2030-12-07T22:00, end: 2030-12-08T00:00, timezone: Europe/Rome}
impact: {level: outage}
`,
    })
    const second = await start(later, ['send', '--yes', '--json'], { ...env, CI: 'true' }).finished
    expect(summaryOf(second)).toMatchObject({ sent: recipients, failed: 0 })
    expect(new Set(received(sink).values())).toEqual(new Set([2]))
    const third = await start(dir, ['ledger', 'export'], env).finished
    expect(third.stdout.match(/"moment":"completed"/g)).toHaveLength(recipients)
  }, 60_000)

  it('loses nobody when sends are killed, and repeats no more than was in doubt', async () => {
    const { sink, dir, env } = await sinkAndProject()
    const kills = 4
    for (let killed = 0; killed < kills; killed += 1) {
      const aim = sink.mails.length + 20
      const { child, finished } = start(dir, ['send', '--yes', '--json'], env)
      let hasEnded = false
      void finished.then(() => {
        hasEnded = true
      })
      while (!hasEnded && sink.mails.length < aim) await new Promise((next) => setImmediate(next))
      child.kill('SIGKILL')
      await finished
    }
    const last = await start(dir, ['send', '--yes', '--json'], env).finished
    expect(last.code).toBe(0)
    expect(received(sink).size).toBe(recipients)
    expect(sink.mails.length - recipients).toBeLessThanOrEqual(kills * maxInDoubt)
    const rows = (await start(dir, ['ledger', 'export'], env).finished).stdout.trim().split('\n').slice(1)
    expect(rows.every((line) => JSON.parse(line).row.state === 'sent')).toBe(true)
  }, 120_000)
})
