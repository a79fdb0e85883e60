import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { notify } from '../support/cli.ts'
import { clean, lines, lintFiles, now } from './project.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const languages = ['en', 'it', 'de', 'pl', 'fr', 'es']

const people = `kind: audience
id: customers
segment: customer
recipients:
${languages.map((language) => `  - {id: ${language}, name: Ann, email: ${language}@corp.example, language: ${language}}`).join('\n')}
`

/** A text in all six languages, which says what each demand asks for in any of them. */
const inAll = (text: string) => `{${languages.map((language) => `${language}: "${text}"`).join(', ')}}`

const facts = `services: [Billing API]
impact: {level: outage, summary: ${inAll('No invoices.')}}
reason: ${inAll('Disks.')}
workaround: ${inAll('Paper.')}
`

const event = (id: string, type: string, more: string) =>
  `kind: event\nid: ${id}\ntype: ${type}\ntitle: ${inAll('Billing')}\n${facts}${more}`

const window = 'window: {start: 2026-12-05T22:00, end: 2026-12-06T00:00, timezone: Europe/Rome}\n'
const update = `updates: [{id: first, at: 2026-11-20T10:00, text: ${inAll('Half of it is done.')}}]\n`

const rule = (id: string, type: string, template: string, on: string) =>
  `kind: rule\nid: ${id}\non: [${on}]\nwhen: {type: ${type}}\nto: {audiences: [customers]}\nvia: [email]\nmessage: {template: ${template}}\n`

const planned =
  'announced, 24h before start, 1h before start, at start, started, every 30m until end, updated, extended, rescheduled, status verifying, at end, overrun, completed, failed, rolled_back, cancelled'
const unplanned = 'announced, status identified, updated, resolved, cancelled'

describe('the built-in texts read well in every language', () => {
  it.each(['scheduled-maintenance', 'builtin'])(
    '%s',
    async (template) => {
      const output = await lintFiles({
        'notify.yaml': clean['notify.yaml']!,
        'channels/email.yaml': clean['channels/email.yaml']!,
        'audiences/customers.yaml': people,
        'events/a.yaml': event('upgrade', 'maintenance', window + update),
        'events/b.yaml': event('crash', 'incident', `status: investigating\n${update}`),
        'rules/a.yaml': rule('work', 'maintenance', template, planned),
        'rules/b.yaml': rule('crashes', 'incident', template, unplanned),
      })
      expect(lines(output)).toEqual([])
      expect(output.summary.readings).toBeGreaterThan(100)
    },
    90_000,
  )
})

describe('the examples read well', () => {
  it.each(['quickstart', 'team', 'digest'])('%s', async (name) => {
    const { stdout } = await notify(join(root, 'examples', name), ['lint', '--json'], { now })
    const output = JSON.parse(stdout) as Awaited<ReturnType<typeof lintFiles>>
    expect(lines(output)).toEqual([])
  })
})
