import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inTurn, measure } from './measure.js'
import { customers, makeProject } from './project.js'

const notifyBin = fileURLToPath(new URL('../bin/notify.js', import.meta.url))

/** A plan of 400 notices (50 events, two moments, four languages) as a page, and what the page costs over the plan itself. */
export async function pageOf400(report) {
  const dir = makeProject({
    'notify.yaml':
      'name: bench\ndefaults:\n  language: en\n  timezone: Europe/Rome\n  from: Acme Operations <ops@acme.example>\n',
    'events.yaml': Array.from({ length: 50 }, (_, n) => event(n)).join('---\n'),
    'audiences/customers.yaml': 'kind: audience\nid: customers\nsegment: customer\nsource: {csv: customers.csv}\n',
    'audiences/customers.csv': customers(40),
    'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\n',
    'rules/tell.yaml': `kind: rule
id: tell
on: [announced, 72h before start]
when: {type: maintenance}
to: {audiences: [customers]}
via: [email]
message: {template: scheduled-maintenance}
`,
  })
  // Forty people hear of fifty events in one day, which is meant here.
  const plan = (format) => [notifyBin, '-C', dir, 'plan', '--format', format, '--allow', 'per-day']
  const [json, html] = await inTurn(3, [
    () => measure(process.execPath, plan('json')),
    () => measure(process.execPath, plan('html')),
  ])
  const { stdout } = await measure(process.execPath, plan('json'))
  const { notices } = JSON.parse(stdout)
  if (notices.length !== 400) throw new Error(`${notices.length} notices`)
  rmSync(dir, { recursive: true, force: true })
  report('a page of 400 notices', html, 's', '<= 3', html <= 3, '4,000 deliveries')
  report('its time / that of the plan alone', html / json, 'x', '<= 1.5', html / json <= 1.5, `${json.toFixed(1)} s`)
}

function event(n) {
  return `kind: event
id: work-${n}
type: maintenance
status: scheduled
title: {en: Upgrade ${n}, it: Aggiornamento ${n}, de: Umstieg ${n}, pl: Aktualizacja ${n}}
services: [Service ${n}]
window: {start: 2030-12-07T22:00, end: 2030-12-08T00:00, timezone: Europe/Rome}
impact: {level: outage, summary: {en: No invoices can be created.}}
`
}
