// `notify diff` of 400 notices, each of which reads otherwise: a word of a template, in each of four languages.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, median } from './measure.js'
import { customers, makeProject } from './project.js'

const notifyBin = fileURLToPath(new URL('../bin/notify.js', import.meta.url))
const events = 25
const moments = ['announced', '24h before start', 'started', 'completed']

export async function diffOf400(report) {
  const dir = repository()
  try {
    const seconds = []
    for (let round = 0; round < 5; round++) {
      const run = await measure(process.execPath, [
        notifyBin,
        '-C',
        dir,
        'diff',
        'HEAD',
        '--json',
        '--now',
        '2030-11-01T08:00:00Z',
      ])
      const { summary, changes } = JSON.parse(run.stdout)
      if (summary.changed !== 400) throw new Error(`400 notices changed, diff tells of ${summary.changed}`)
      if (changes.length > 8) throw new Error(`one word of a template is ${changes.length} changes`)
      seconds.push(run.seconds)
    }
    const time = median(seconds)
    report(
      'diff of 400 notices, for 10,000 people',
      time,
      's',
      '<= 3',
      time <= 3,
      `${events} events, ${moments.length} moments, 4 languages`,
    )
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function repository() {
  const files = {
    'notify.yaml': 'name: bench\ndefaults: {language: en, timezone: Europe/Rome, from: Acme <ops@acme.example>}\n',
    'audiences/customers.yaml': 'kind: audience\nid: customers\nsource: {csv: customers.csv}\n',
    'audiences/customers.csv': customers(10_000),
    'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\n',
    'rules/tell.yaml': `kind: rule\nid: tell\non: [${moments.join(', ')}]\nwhen: {type: maintenance}\nto: {audiences: [customers]}\nvia: [email]\ncorrections: false\nmessage: {template: house}\n`,
  }
  for (let i = 0; i < events; i++) {
    files[`events/${i}.yaml`] = `kind: event
id: upgrade-${i}
type: maintenance
status: scheduled
title: {en: Upgrade ${i}, it: Aggiornamento ${i}, de: Aktualisierung ${i}, pl: Aktualizacja ${i}}
services: [Service ${i}]
window: {start: 2030-12-${String((i % 25) + 3).padStart(2, '0')}T22:00, end: 2030-12-${String((i % 25) + 4).padStart(2, '0')}T00:00}
impact: {level: outage, summary: No invoices can be created.}
`
  }
  for (const language of ['en', 'it', 'de', 'pl']) {
    files[`templates/house.${language}.md`] = `---
subject: "{{event.title}}, {{date event.window.start}}"
short: "{{event.title}} {{window event.window}}"
---
Hello {{recipient.name}},

{{event.title}} of {{list event.services}} takes place {{window event.window}}. It lasts {{duration event.window}}.

{{event.impact.summary}} Thank you for your patience.
`
  }
  const dir = makeProject(files)
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@acme.example', '-C', dir, ...args], {
      stdio: 'ignore',
    })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'begin')
  for (const language of ['en', 'it', 'de', 'pl']) {
    const path = join(dir, `templates/house.${language}.md`)
    writeFileSync(path, readFileSync(path, 'utf8').replace('patience', 'understanding'))
  }
  return dir
}
