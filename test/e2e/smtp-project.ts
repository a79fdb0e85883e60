import { type Files, makeProject } from '../support/cli.ts'

export const languages = ['en', 'it', 'de', 'pl'] as const
export const zones = ['Europe/Rome', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe', 'UTC'] as const

export function customerRow(i: number): string {
  return `c${i},Customer ${i},c${i}@corp.example,${languages[i % languages.length]},${zones[i % zones.length]}`
}

/** A maintenance that `count` customers, in four languages and five zones, are told of over SMTP. */
export function smtpProject(
  port: number,
  count: number,
  options: { delivery?: string; channel?: string; files?: Files } = {},
): string {
  const rows = Array.from({ length: count }, (_, i) => customerRow(i))
  return makeProject({
    'notify.yaml': `name: Acme
defaults: {language: en, timezone: Europe/Rome, from: Acme Operations <ops@acme.example>}
delivery: ${options.delivery ?? 'at-least-once'}
`,
    'events/upgrade.yaml': `kind: event
id: upgrade
type: maintenance
status: scheduled
title: {en: Database upgrade, it: Aggiornamento del database, de: Datenbank-Upgrade, pl: Aktualizacja bazy danych}
services: [Billing API]
window: {start: 2030-12-07T22:00, end: 2030-12-08T00:00, timezone: Europe/Rome}
impact: {level: outage}
`,
    'audiences/customers.yaml': 'kind: audience\nid: customers\nsource: {csv: customers.csv}\n',
    'audiences/customers.csv': `id,name,email,language,timezone\n${rows.join('\n')}\n`,
    'channels/email.yaml': `kind: channel
id: email
adapter: smtp
config: {url: "smtp://127.0.0.1:${port}"}
${options.channel ?? 'concurrency: 10'}
`,
    'rules/tell.yaml': `kind: rule
id: tell
on: [announced]
when: {type: maintenance}
to: {audiences: [customers]}
via: [email]
message: {template: scheduled-maintenance}
`,
    ...options.files,
  })
}
