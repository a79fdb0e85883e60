import { makeProject } from './project.js'

const languages = ['en', 'it', 'de', 'pl']
const zones = ['Europe/Rome', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'UTC']
const day = 86_400_000
const from = Date.parse('2030-06-01T00:00:00Z')
const iso = (at) => new Date(at).toISOString().replace('.000', '')

/** What `notify simulate` is to live through. */
export const month = { from: iso(from), to: iso(from + 30 * day) }

/** A month of 50 events: 20 rules tell everybody of each twice, which for 10,000 people makes a million deliveries. */
export function busyMonth(count) {
  const people = ['id,name,email,language,timezone,part']
  for (let i = 0; i < count; i++) {
    people.push(`c${i},Customer Number ${i},c${i}@corp.example,${languages[i % 4]},${zones[i % 5]},p${i % 4}`)
  }
  const files = {
    'notify.yaml': 'name: month\ndefaults: {language: en, timezone: Europe/Rome, from: ops@acme.example}\n',
    'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\n',
    'audiences/people.csv': `${people.join('\n')}\n`,
  }
  for (let part = 0; part < 4; part++) {
    files[`audiences/p${part}.yaml`] =
      `kind: audience\nid: p${part}\nsource: {csv: people.csv, where: {part: p${part}}}\n`
  }
  for (let i = 0; i < 20; i++) {
    files[`rules/rule-${i}.yaml`] = `kind: rule
id: rule-${i}
on: [announced, 24h before start]
when: {fields.team: team-${i % 5}}
to: {audiences: [p${i % 4}]}
via: [email]
message: {template: scheduled-maintenance}
`
  }
  for (let i = 0; i < 50; i++) {
    const start = from + 4 * day + Math.floor((i * 25 * day) / 50 / 60_000) * 60_000
    files[`events/event-${i}.yaml`] = `kind: event
id: event-${i}
type: maintenance
status: scheduled
title: Upgrade ${i}
announceAt: ${iso(start - 3 * day)}
window: {start: ${iso(start)}, end: ${iso(start + 7_200_000)}}
fields: {team: team-${i % 5}}
`
  }
  return makeProject(files)
}
