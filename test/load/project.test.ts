import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadProject } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Project, TextPart } from '../../src/model/project.ts'

async function loadFiles(
  files: Record<string, string>,
  env: Record<string, string> = {},
): Promise<{ project: Project; found: Diagnostic[] }> {
  const dir = mkdtempSync(join(tmpdir(), 'notify-load-'))
  try {
    for (const [path, text] of Object.entries({ 'notify.yaml': 'name: acme\n', ...files })) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), text)
    }
    const found: Diagnostic[] = []
    const project = await loadProject(dir, (diagnostic) => found.push(diagnostic), { env })
    if (project === undefined) throw new Error('no project')
    return { project, found }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

describe('an event', () => {
  it('has its times as instants, in the zone of its window', async () => {
    const { project, found } = await loadFiles({
      'event.yaml': `kind: event
id: pg16
was: [postgres]
type: maintenance
title: {EN: Upgrade, pt-br: Atualização}
announceAt: 2026-11-21T10:00
window: {start: 2026-12-05T22:00, end: 2026-12-05T23:00Z, timezone: Europe/Rome}
updates:
  - {at: 2026-12-05T22:40, text: Second}
  - {id: first, at: 2026-12-05T22:10, text: {it: Primo}}
fields: {region: eu, ids: [1, 2]}
`,
    })
    expect(found).toEqual([])
    expect(project.events.get('pg16')).toEqual({
      id: 'pg16',
      was: ['postgres'],
      type: 'maintenance',
      urgency: 'routine',
      status: 'scheduled',
      autoStart: false,
      announceAt: Date.UTC(2026, 10, 21, 9),
      title: { en: 'Upgrade', 'pt-BR': 'Atualização' },
      services: [],
      window: { start: Date.UTC(2026, 11, 5, 21), end: Date.UTC(2026, 11, 5, 23) },
      timezone: 'Europe/Rome',
      updates: [
        { id: 'first', at: Date.UTC(2026, 11, 5, 21, 10), text: { it: 'Primo' } },
        { id: '2026-12-05T21:40:00.000Z', at: Date.UTC(2026, 11, 5, 21, 40), text: 'Second' },
      ],
      fields: { region: 'eu', ids: [1, 2] },
      at: { file: 'event.yaml', line: 1, column: 1 },
    })
  })

  it('of an incident begins as investigating', async () => {
    const { project } = await loadFiles({ 'event.yaml': 'kind: event\nid: e\ntype: incident\ntitle: Down\n' })
    expect(project.events.get('e')?.status).toBe('investigating')
  })

  it('keeps what is right where something else is wrong', async () => {
    const { project, found } = await loadFiles({
      'event.yaml': 'kind: event\nid: e\ntype: announcement\ntitle: News\nservces: [x]\nseverity: huge\ncontact: me\n',
    })
    expect(found.map(({ code }) => code)).toEqual(['unknown-key', 'wrong-value'])
    expect(project.events.get('e')).toMatchObject({ title: 'News', contact: 'me' })
    expect(project.events.get('e')).not.toHaveProperty('severity')
  })
})

it('gives a person an id, one phone number form, and further keys as fields', async () => {
  const { project } = await loadFiles({
    'audience.yaml': `kind: audience
id: team
recipients:
  - {email: Ann@Corp.example, phone: "+39 333 123-4567", tier: gold, seats: 3, language: pt-br}
`,
  })
  expect(project.audiences.get('team')?.recipients[0]).toMatchObject({
    id: 'ann@corp.example',
    email: 'Ann@Corp.example',
    phone: '+393331234567',
    language: 'pt-BR',
    fields: { tier: 'gold', seats: '3' },
  })
})

it('finds a source beside its audience first, then beside notify.yaml', async () => {
  const audience = (id: string, file: string) => `kind: audience\nid: ${id}\nsource: {csv: ${file}}\n`
  const { project, found } = await loadFiles({
    'audiences/a.yaml': audience('a', 'people.csv'),
    'audiences/b.yaml': audience('b', 'data/people.csv'),
    'audiences/people.csv': 'id,email\n',
    'data/people.csv': 'id,email\n',
  })
  expect(found).toEqual([])
  const pathOf = (id: string) => project.audiences.get(id)?.source?.path.slice(project.dir.length)
  expect([pathOf('a'), pathOf('b')]).toEqual(['/audiences/people.csv', '/data/people.csv'])
})

it('leaves references in config and store as written, and puts the environment into other texts', async () => {
  const { project, found } = await loadFiles(
    {
      'notify.yaml': 'name: acme\nstore: ${env:STORE}\ndefaults: {from: "Acme <${env:FROM}>"}\n',
      'channel.yaml': 'kind: channel\nid: email\nadapter: smtp\nconfig: {url: "${env:SMTP_URL}"}\n',
    },
    { FROM: 'ops@acme.example', STORE: 'x', SMTP_URL: 'y' },
  )
  expect(found).toEqual([])
  expect(project.store).toBe('${env:STORE}')
  expect(project.defaults.from).toBe('Acme <ops@acme.example>')
  expect(project.channels.get('email')?.config).toEqual({ url: '${env:SMTP_URL}' })
})

it('shows no value of the environment in what it reports', async () => {
  const { found } = await loadFiles(
    { 'notify.yaml': 'name: acme\ndefaults: {from: "${env:FROM}", timezone: "${env:ZONE}"}\ndelivery: ${env:MODE}\n' },
    { FROM: 'hunter2', ZONE: 'hunter2', MODE: 'hunter2' },
  )
  expect(found.map(({ code }) => code)).toEqual(['bad-email', 'bad-timezone', 'wrong-value'])
  expect(JSON.stringify(found)).not.toContain('hunter2')
})

describe('the words of a rule', () => {
  const rule = (body: string) =>
    `kind: rule\nid: r\non: [announced]\nto: {emails: [noc@acme.example]}\nvia: [email]\nmessage:\n  en:\n${body}`
  const channel = 'kind: channel\nid: email\nadapter: outbox\n'
  const partOf = async (body: string): Promise<TextPart> => {
    const { project, found } = await loadFiles({ 'rule.yaml': rule(body), 'channel.yaml': channel })
    expect(found).toEqual([])
    return project.rules.get('r')!.message.inline.en!.body!
  }
  const origin = { file: 'rule.yaml', indentColumn: 7, exact: true }

  it.each([
    ['a plain text', '    body: Hello you\n', 'Hello you', { ...origin, line: 8, column: 11, indentColumn: 11 }],
    ['a quoted text', '    body: "Hello you"\n', 'Hello you', { ...origin, line: 8, column: 12, indentColumn: 12 }],
    [
      'a quoted text with an escape',
      '    body: "Hello \\u0041"\n',
      'Hello A',
      { ...origin, line: 8, column: 12, indentColumn: 12, exact: false },
    ],
    ['a block', '    body: |\n      Hello\n\n        you\n', 'Hello\n\n  you\n', { ...origin, line: 9, column: 7 }],
    [
      'a block that begins with spaces',
      '    body: |2-\n        Hello\n      you\n',
      '  Hello\nyou',
      { ...origin, line: 9, column: 7 },
    ],
    ['a folded line', '    body: >-\n      Hello you\n', 'Hello you', { ...origin, line: 9, column: 7 }],
    [
      'folded lines',
      '    body: >\n      Hello\n      you\n',
      'Hello you\n',
      { ...origin, line: 9, column: 7, exact: false },
    ],
    [
      'a text over two lines',
      '    body: Hello\n      you\n',
      'Hello you',
      { ...origin, line: 8, column: 11, indentColumn: 11, exact: false },
    ],
  ])('know where they stand: %s', async (_, body, text, expected) => {
    expect(await partOf(body)).toEqual({ text, origin: expected })
  })
})

it('reads template sets with the place of every part', async () => {
  const { project, found } = await loadFiles({
    'templates/news.en.md': '---\nsubject: "News"\nshort: in short\n---\n\nHello\n',
    'templates/news/completed.it.md': 'Fatto\r\nqui\r\n',
    'templates/README.md': 'not a template',
  })
  expect(found).toEqual([])
  const file = 'templates/news.en.md'
  expect(project.templates.get('news')).toEqual({
    name: 'news',
    isBuiltIn: false,
    words: {
      '': {
        en: {
          subject: { text: 'News', origin: { file, line: 2, column: 11, indentColumn: 11, exact: true } },
          short: { text: 'in short', origin: { file, line: 3, column: 8, indentColumn: 8, exact: true } },
          body: { text: '\nHello\n', origin: { file, line: 5, column: 1, indentColumn: 1, exact: true } },
        },
      },
      completed: {
        it: {
          body: {
            text: 'Fatto\nqui\n',
            origin: { file: 'templates/news/completed.it.md', line: 1, column: 1, indentColumn: 1, exact: true },
          },
        },
      },
    },
  })
})

it('shows no secret that stands in a file, whatever else is wrong in its line', async () => {
  const { found } = await loadFiles({
    'channel.yaml': `kind: channel
id: email
adapter: smtp
config: {hots: x, url: "smtp://ops:hunter2@mail.example", auth: {user: ops, pass: 1234567}}
`,
  })
  expect(found.map(({ code }) => code)).toContain('unknown-key')
  expect(found.filter(({ code }) => code === 'plain-secret')).toHaveLength(2)
  expect(JSON.stringify(found)).not.toMatch(/hunter2|1234567/)
  expect(found.find(({ code }) => code === 'plain-secret')?.hint).toContain('EMAIL_URL')
})

it.each([
  ['slack', 'webhook: https://hooks.example/services/T0/B0/hunter2'],
  ['teams', 'url: "https://flows.example/invoke?api-version=1&sig=hunter2"'],
  ['googlechat', 'webhook: "https://chat.example/v1/spaces/A/messages?key=hunter2&token=hunter2"'],
  ['webhook', 'url: "https://receiver.example/in?access_token=hunter2"'],
  ['googlechat', 'serviceAccount: hunter2, space: spaces/A'],
])('takes an address that is itself the key for a secret: %s %s', async (adapter, config) => {
  const { found } = await loadFiles({
    'channel.yaml': `kind: channel\nid: ops\nadapter: ${adapter}\nconfig: {${config}}\n`,
  })
  expect(found.map(({ code }) => code)).toContain('plain-secret')
  expect(JSON.stringify(found)).not.toContain('hunter2')
})

it.each([
  ['webhook', 'url: "https://receiver.example/in?team=ops"'],
  ['webhook', 'url: "https://receiver.example/in?token=${env:TOKEN}"'],
  ['slack', 'webhook: "${env:SLACK_WEBHOOK}"'],
])('takes no address without a key for one: %s %s', async (adapter, config) => {
  const { found } = await loadFiles({
    'channel.yaml': `kind: channel\nid: ops\nadapter: ${adapter}\nconfig: {${config}}\n`,
  })
  expect(found.map(({ code }) => code)).not.toContain('plain-secret')
})
