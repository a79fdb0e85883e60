import type { Finding } from '../../src/model/lint.ts'
import { type Files, makeProject, notify } from '../support/cli.ts'

export const now = '2026-11-24T10:00:00Z'

/** A project that reads well: two customers told of one maintenance by mail, with the built-in words. */
export const clean: Files = {
  'notify.yaml': `name: Acme
defaults:
  language: en
  timezone: Europe/Rome
  from: Acme <ops@acme.example>
  statusPage: https://status.acme.example
  contact: support@acme.example
`,
  'events/upgrade.yaml': `kind: event
id: upgrade
type: maintenance
title: {en: Upgrade of the billing, it: Aggiornamento della fatturazione}
services: [Billing API]
window: {start: 2026-12-05T22:00, end: 2026-12-06T00:00, timezone: Europe/Rome}
impact:
  level: outage
  summary: {en: No invoices can be created., it: Non si possono creare fatture.}
reason: {en: Month-end runs finish sooner., it: Le chiusure mensili finiscono prima.}
workaround: {en: Please send urgent invoices before., it: Inviate prima le fatture urgenti.}
`,
  'audiences/customers.yaml': `kind: audience
id: customers
segment: customer
recipients:
  - {id: ann, name: Ann, email: ann@corp.example, language: en}
  - {id: bea, name: Bea, email: bea@corp.example, language: it}
`,
  'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\n',
  'rules/tell.yaml': `kind: rule
id: tell
on: [announced, 24h before start, 1h before start, started, completed]
when: {type: maintenance}
to: {audiences: [customers]}
via: [email]
message: {template: scheduled-maintenance}
`,
}

/** The same project with other files, or with words of its files replaced. */
export function changed(files: Files, ...replacements: readonly [file: string, from: string, to: string][]): Files {
  const all: Record<string, string> = { ...clean, ...files }
  for (const [file, from, to] of replacements) {
    const text = all[file]
    if (!text?.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`)
    all[file] = text.replace(from, to)
  }
  return all
}

export interface LintOutput {
  code: number
  findings: readonly Finding[]
  summary: Readonly<Record<'errors' | 'warnings' | 'infos' | 'silenced' | 'readings', number>>
}

export async function lintFiles(files: Files, argv: readonly string[] = []): Promise<LintOutput> {
  const { code, stdout, stderr } = await notify(makeProject(files), ['lint', '--json', ...argv], { now })
  if (stdout === '') throw new Error(stderr)
  return { code, ...(JSON.parse(stdout) as Omit<LintOutput, 'code'>) }
}

/** Each finding as `code file:line words or message`. */
export const lines = ({ findings }: LintOutput): string[] =>
  findings.map(({ code, at, message }) => `${code} ${at?.file}:${at?.line} ${message}`)

export const codes = ({ findings }: LintOutput): string[] => findings.map(({ code }) => code)
