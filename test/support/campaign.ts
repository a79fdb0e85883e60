import type { Files } from './cli.ts'

const event = (id: string, title: string, services: string, more: string) => `kind: event
id: ${id}
${more}title: ${title}
services: [${services}]
window: {start: 2026-12-05T22:00, end: 2026-12-06T00:30, timezone: Europe/Rome}
impact: {level: outage, summary: {en: No invoices can be created., it: Non si possono creare fatture., de: Es können keine Rechnungen erstellt werden.}}
reason: {en: "Security and performance upgrade.", it: "Aggiornamento di sicurezza e prestazioni.", de: "Aktualisierung für Sicherheit und Leistung."}
workaround: {en: Queue invoices in the mobile app., it: "Accodare le fatture nell'app.", de: Rechnungen in der App vormerken.}
contact: billing@acme.example
`

/** A project in which one maintenance and one hotfix go over every kind of channel, in three languages. */
export const campaign: Files = {
  'notify.yaml': `name: acme
defaults:
  language: en
  timezone: Europe/Rome
  from: Acme Operations <ops@acme.example>
  statusPage: https://status.acme.example
  contact: support@acme.example
`,
  'events/pg16-upgrade.yaml': event(
    'pg16-upgrade',
    '{en: PostgreSQL 16 upgrade, it: Aggiornamento a PostgreSQL 16, de: Umstieg auf PostgreSQL 16}',
    'Billing API, Invoices',
    'type: maintenance\nstatus: scheduled\n',
  ),
  'events/checkout.yaml': event(
    'checkout-hotfix',
    '{en: Hotfix of the checkout, it: Correzione del checkout, de: Korrektur der Kasse}',
    'Checkout',
    'type: deploy\nurgency: emergency\nstatus: in_progress\n',
  ),
  'audiences/enterprise.yaml': `kind: audience
id: enterprise
segment: customer
recipients:
  - {id: ann, name: Ann Lee, email: ann@corp.example, phone: "+12125460187", language: en, timezone: America/New_York}
  - {id: bruno, name: Bruno Rossi, email: bruno@ditta.example, phone: "+390612345678", language: it}
  - {id: carla, name: Carla Bianchi, email: carla@ditta.example, language: it}
  - {id: dirk, name: Dirk Vogel, email: dirk@firma.example, phone: "+4930123456", language: de, timezone: Europe/Berlin}
  - {id: eva, name: Eva Klein, email: eva@firma.example, language: de, optOut: [all]}
`,
  'audiences/partners.yaml': `kind: audience
id: partners
segment: partner
recipients:
  - {id: fred, name: Fred Moss, email: fred@partner.example, phone: "+442033184455", language: en, timezone: Europe/London}
  - {id: ann, name: Ann Lee, email: ann@corp.example, phone: "+12125460187", language: en, timezone: America/New_York}
`,
  'audiences/staff.yaml': `kind: audience
id: staff
segment: internal
recipients:
  - {id: gina, name: Gina Serra, email: gina@acme.example, phone: "+390612345679", addresses: {duty: acme-duty, phone: "+390612345679"}, language: it}
`,
  'channels.yaml': `kind: channel
id: email
adapter: outbox
---
kind: channel
id: sms
adapter: twilio
config: {accountSid: AC00000000000000000000000000000000, authToken: "\${env:TOKEN}", from: "+15005550006"}
---
kind: channel
id: call
adapter: twilio
config: {kind: voice, accountSid: AC00000000000000000000000000000000, authToken: "\${env:TOKEN}", from: "+15005550006"}
---
kind: channel
id: duty
adapter: ntfy
config: {server: "https://ntfy.acme.example", topic: acme-duty}
---
kind: channel
id: ops-room
adapter: slack
segment: internal
config: {webhook: "\${env:ROOM}"}
---
kind: channel
id: chat
adapter: telegram
config: {token: "\${env:TOKEN}", chatId: "-100123"}
---
kind: channel
id: status
adapter: statuspage
config: {apiKey: "\${env:TOKEN}", page: abc123}
`,
  'rules/customers.yaml': `kind: rule
id: customers
on: [announced, 72h before start, 1h before start, started, updated, completed]
when: {type: maintenance}
to: {audiences: [enterprise, partners]}
via: [email]
message: {template: scheduled-maintenance}
---
kind: rule
id: customers-sms
on: [24h before start]
when: {type: maintenance, impact.level: [partial, outage]}
to: {audiences: [enterprise, partners]}
via: [sms]
message:
  en: {subject: "{{event.title}}", body: "{{event.title}}", short: "{{list event.services}} unavailable {{window event.window}}. {{event.statusPage}}"}
  it: {subject: "{{event.title}}", body: "{{event.title}}", short: "{{list event.services}} non disponibili {{window event.window}}. Ci scusiamo, e così via – perché si sa. {{event.statusPage}}"}
  de: {subject: "{{event.title}}", body: "{{event.title}}", short: "{{list event.services}} nicht erreichbar {{window event.window}}. {{event.statusPage}}"}
---
kind: rule
id: everywhere
on: [announced, started, completed]
to: {audiences: [staff]}
via: [duty, ops-room, chat, status]
message: {template: scheduled-maintenance}
---
kind: rule
id: emergency
on: [announced, started]
when: {urgency: emergency}
to: {audiences: [enterprise, staff]}
via: [{fallback: [sms, email]}, call]
message: {template: scheduled-maintenance}
`,
}

export const campaignEnv = {
  TOKEN: '123:abcdefghijklmnopqrstuvwxyzABCDEFGHI',
  ROOM: 'https://hooks.slack.example/services/T0/B0/xyz',
}
