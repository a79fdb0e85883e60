import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Writes `{path: content}` into a fresh folder and gives its path. */
export function makeProject(files) {
  const dir = mkdtempSync(join(tmpdir(), 'notify-bench-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  return dir
}

const languages = ['en', 'it', 'de', 'pl']
const zones = ['Europe/Rome', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'UTC']

/** A customer list as CSV: four languages, five zones. */
export function customers(count) {
  const lines = ['id,name,email,language,timezone']
  for (let i = 0; i < count; i++) {
    lines.push(`c${i},Customer Number ${i},c${i}@corp.example,${languages[i % 4]},${zones[i % 5]}`)
  }
  return `${lines.join('\n')}\n`
}

/** One maintenance told to all customers by personal mail. */
export function maintenanceProject(count, { channel, on = '[announced]' }) {
  return makeProject({
    'notify.yaml':
      'name: bench\ndefaults:\n  language: en\n  timezone: Europe/Rome\n  from: Acme Operations <ops@acme.example>\n',
    'events/upgrade.yaml': `kind: event
id: upgrade
type: maintenance
status: scheduled
title: {en: Database upgrade, it: Aggiornamento, de: Datenbank-Upgrade, pl: Aktualizacja bazy}
services: [Billing API]
window: {start: 2030-12-07T22:00, end: 2030-12-08T00:00, timezone: Europe/Rome}
impact: {level: outage, summary: {en: No invoices can be created., it: Non si possono creare fatture.}}
reason: {en: Security fixes.}
`,
    'audiences/customers.yaml': 'kind: audience\nid: customers\nsource: {csv: customers.csv}\n',
    'audiences/customers.csv': customers(count),
    'channels/email.yaml': channel,
    'rules/tell.yaml': `kind: rule
id: tell
on: ${on}
when: {type: maintenance}
to: {audiences: [customers]}
via: [email]
message:
  en: {subject: "Maintenance: {{event.title}}", body: "Hello {{recipient.name}},\\n\\n{{event.title}} takes place {{window event.window}}.\\n\\n{{event.impact.summary}}"}
  it: {subject: "Manutenzione: {{event.title}}", body: "Buongiorno {{recipient.name}},\\n\\n{{event.title}}: {{window event.window}}.\\n\\n{{event.impact.summary}}"}
  de: {subject: "Wartung: {{event.title}}", body: "Guten Tag {{recipient.name}},\\n\\n{{event.title}}: {{window event.window}}."}
  pl: {subject: "Prace: {{event.title}}", body: "Dzień dobry {{recipient.name}},\\n\\n{{event.title}}: {{window event.window}}."}
`,
  })
}
