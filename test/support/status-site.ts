import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { makeProject, notify, writeFiles } from './cli.ts'

export const siteLanguages = ['en', 'it', 'de', 'pl'] as const

/** A project whose one channel publishes a status page. */
export function siteProject(url: string): string {
  const dir = makeProject({
    'notify.yaml': 'name: Acme\ndefaults:\n  language: en\n  timezone: Europe/Rome\n  contact: support@acme.example\n',
    'channels/site.yaml': `kind: channel
id: site
adapter: publish
config:
  url: ${url}
  title: Acme status
  languages: [${siteLanguages.join(', ')}]
  services: [Billing API, Invoices, Login]
`,
    'rules/site.yaml': `kind: rule
id: site
on: [announced, rescheduled, extended, started, updated, completed, cancelled, status monitoring, resolved]
to: {audiences: []}
via: [site]
message: {template: builtin}
`,
    'events/upgrade.yaml': `kind: event
id: upgrade
type: maintenance
title: {en: PostgreSQL 16 upgrade, it: Aggiornamento a PostgreSQL 16, de: Umstieg auf PostgreSQL 16, pl: Aktualizacja PostgreSQL}
description: Only the database is touched.
services: [Billing API, Invoices]
window: {start: 2026-12-05T22:00, end: 2026-12-06T00:00}
impact: {level: outage, summary: {en: No invoices can be created., de: Es gibt keine Rechnungen.}}
contact: billing@acme.example
`,
    'events/switches.yaml': `kind: event
id: switches
type: maintenance
title: New core switches
services: [Login]
window: {start: 2026-12-19T23:00, end: 2026-12-20T03:00}
impact: {level: degraded}
`,
  })
  mkdirSync(join(dir, 'public'))
  return dir
}

/** Steps of the upgrade: when, the command that changes it, and the status page's indicator after `send`. */
export const steps: readonly (readonly [now: string, argv: readonly string[] | undefined, indicator: string])[] = [
  ['2026-12-02T20:00:00Z', undefined, 'none'],
  [
    '2026-12-03T08:00:00Z',
    ['reschedule', 'upgrade', '--start', '2026-12-05T23:00', '--end', '2026-12-06T01:00'],
    'none',
  ],
  ['2026-12-05T22:00:00Z', ['start', 'upgrade'], 'maintenance'],
  ['2026-12-05T22:30:00Z', ['update', 'upgrade', '--message', 'The replica is promoted.'], 'maintenance'],
  ['2026-12-05T23:30:00Z', ['complete', 'upgrade'], 'none'],
]

export async function takeStep(dir: string, [now, argv]: (typeof steps)[number]): Promise<void> {
  if (argv !== undefined) {
    const changed = await notify(dir, ['event', ...argv], { now })
    expect(changed.code, changed.stderr).toBe(0)
  }
  const sent = await notify(dir, ['send', '--yes', '--json'], { now })
  expect(sent.code, sent.stderr).toBe(0)
}

/** An outage that begins while the upgrade runs. */
export function breakCheckout(dir: string): void {
  writeFiles(dir, {
    'events/checkout.yaml': `kind: event
id: checkout
type: incident
status: investigating
severity: critical
urgency: emergency
title: {en: Checkout is down, it: Pagamenti non disponibili}
services: [Billing API]
window: {start: 2026-12-05T23:20}
impact: {level: outage}
workaround: {en: Pay by bank transfer.}
`,
  })
}
