import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { run } from '../../src/run.ts'

export type Files = Readonly<Record<string, string>>

/** Writes `{path: content}` into a fresh folder that is removed after the test. */
export function makeProject(files: Files): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'notify-test-')))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  writeFiles(dir, files)
  return dir
}

export function writeFiles(dir: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
}

export interface Result {
  code: number
  stdout: string
  stderr: string
  /** The last line of stdout as JSON: what `send --json` sums up. */
  summary(): Record<string, number>
}

/** Runs one command line in this process, as of `now`. */
export async function notify(
  dir: string,
  argv: readonly string[],
  options: { now?: string; env?: Record<string, string>; stdin?: string; isTerminal?: boolean } = {},
): Promise<Result> {
  const stdout: string[] = []
  const stderr: string[] = []
  const code = await run(argv, {
    stdin: Object.assign(Readable.from([options.stdin ?? '']), { isTTY: options.isTerminal ?? false }),
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
    env: { ...(options.now === undefined ? {} : { NOTIFY_NOW: options.now }), ...options.env },
    cwd: dir,
    interrupted: new AbortController().signal,
  })
  const result = { code, stdout: stdout.join(''), stderr: stderr.join('') }
  return { ...result, summary: () => JSON.parse(result.stdout.trimEnd().split('\n').at(-1)!) as Record<string, number> }
}

/** The files of a small project that tells two people, in English and Italian, of one maintenance. */
export const smallProject: Files = {
  'notify.yaml': `name: acme
defaults:
  language: en
  timezone: Europe/Rome
  from: Acme Operations <ops@acme.example>
`,
  'events/upgrade.yaml': `kind: event
id: upgrade
type: maintenance
status: scheduled
title: {en: Database upgrade, it: Aggiornamento del database}
services: [Billing API]
window: {start: 2026-12-05T22:00, end: 2026-12-06T00:00, timezone: Europe/Rome}
impact: {level: outage}
`,
  'audiences/customers.yaml': `kind: audience
id: customers
source: {csv: customers.csv}
`,
  'audiences/customers.csv': `id,name,email,language,timezone
ann,Ann Lee,ann@corp.example,en,America/New_York
bruno,Bruno Rossi,bruno@ditta.example,it,Europe/Rome
`,
  'channels/email.yaml': `kind: channel
id: email
adapter: outbox
`,
  'rules/tell.yaml': `kind: rule
id: tell
on: [announced, 24h before start, started, updated, completed]
when: {type: maintenance}
to: {audiences: [customers]}
via: [email]
message: {template: scheduled-maintenance}
`,
}
