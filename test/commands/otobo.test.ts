import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeProject, notify, writeFiles } from '../support/cli.ts'
import { deskProject, exportFiles } from '../support/desk.ts'

const fixture = fileURLToPath(new URL('../fixtures/otobo/Export_Notification.yml', import.meta.url))
const { 'rules/order.yaml': _, ...bare } = deskProject

const rule = (name: string, more = ''): string =>
  `- Name: ${name}\n  ValidID: 1\n  Data: {Events: [TicketCreate], Transports: [Email]}\n  Message: {en: {Subject: s, Body: b, ContentType: text/plain}}\n${more}`

describe('notify import otobo', () => {
  it('writes a readable file for each rule, with names where the directory has them', async () => {
    const dir = makeProject(bare)
    const result = await notify(dir, ['import', 'otobo', fixture])
    expect(result.code).toBe(0)
    expect(result.stdout).toBe(
      'The following Notifications have been added successfully: Oven: new order (früh), Bread\n',
    )
    expect(result.stderr).toContain('queue 21 (1 rule): kept as a number')
    expect(readdirSync(join(dir, 'rules')).sort()).toEqual(['bread.yaml', 'oven-new-order-fruh.yaml'])
    const text = readFileSync(join(dir, 'rules/oven-new-order-fruh.yaml'), 'utf8')
    expect(text).toContain('  queue:\n    - Bread\n    - "21"\n')
    expect(text).toContain('  lock: unlock\n')
    expect(text).toContain('  fields:\n    Flour: rye\n')
    expect(text).toContain('  shown: one-required\n')
    expect(text).toContain('    - chef@bakery.example\n    - night@bakery.example\n')
  })

  it('gives the same bytes back, in one file and in single ones', async () => {
    const dir = makeProject(bare)
    await notify(dir, ['import', 'otobo', fixture])
    expect((await notify(dir, ['export', 'otobo'])).stdout).toBe(readFileSync(fixture, 'utf8'))
    await notify(dir, ['export', 'otobo', '--single', '-o', 'out'])
    expect(readdirSync(join(dir, 'out')).sort()).toEqual([
      'Export_Notification_Bread.yml',
      'Export_Notification_Oven__new_order__fr_h_.yml',
    ])
  })

  it.each(exportFiles())('gives the bytes of %s back', async (file) => {
    const dir = makeProject(bare)
    expect((await notify(dir, ['import', 'otobo', file])).code).toBe(0)
    expect((await notify(dir, ['export', 'otobo'])).stdout).toBe(readFileSync(file, 'utf8'))
  })

  it('refuses a name that exists, and updates it where asked, keeping what OTOBO does not know', async () => {
    const dir = makeProject(bare)
    await notify(dir, ['import', 'otobo', fixture])
    const again = await notify(dir, ['import', 'otobo', fixture])
    expect(again.code).toBe(1)
    expect(again.stdout).toContain(
      'There where errors adding/updating the following Notifications: Oven: new order (früh), Bread.',
    )
    const path = join(dir, 'rules/bread.yaml')
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace('engine: otobo', 'engine: otobo\nwas: [brot]\nfrom: Ada <ada@bakery.example>')
        .replace('body: Bread', 'body: Stale'),
    )
    const updated = await notify(dir, ['import', 'otobo', fixture, '--overwrite', '--json'])
    expect(JSON.parse(updated.stdout)).toMatchObject({
      files: [{ success: true, added: [], updated: ['Oven: new order (früh)', 'Bread'], failed: [] }],
    })
    expect(readFileSync(path, 'utf8')).toContain('was:\n  - brot\n')
    expect(readFileSync(path, 'utf8')).toContain('body: Bread')
    expect(readdirSync(join(dir, 'rules'))).toHaveLength(2)
  })

  it('reports each entry of a bad file, and leaves nothing half written', async () => {
    const dir = makeProject(bare)
    const file = join(dir, 'in.txt')
    writeFileSync(
      file,
      `${rule('Good')}- 5\n- Name: {a: b}\n- Name: Flat\n  ValidID: 1\n  Data: {Events: TicketCreate}\n  Message: {en: {Subject: s, Body: b, ContentType: text/plain}}\n`,
    )
    const result = await notify(dir, ['import', 'otobo', 'in.txt'])
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('added successfully: Good')
    expect(result.stderr).toContain('Flat: Data.Events is not a list')
    expect(readdirSync(join(dir, 'rules'))).toEqual(['good.yaml'])
  })

  it.each([
    ['an empty file', '', 'Content is missing can not continue.'],
    ['a mapping', 'a: b\n', "Couldn't read Notification configuration file."],
    ['a syntax error', '- a: [\n', "Couldn't read Notification configuration file."],
    ['invalid UTF-8', Buffer.from([0x2d, 0x20, 0xff, 0xfe]), "Couldn't read Notification configuration file."],
    [
      'a bomb',
      `- &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghijkl'
        .split('')
        .map((name, index) => `- &${name} [${`*${'abcdefghijkl'[index]},`.repeat(9)}]\n`)
        .join('')}`,
      "Couldn't read Notification configuration file.",
    ],
    ['deep nesting', '['.repeat(100_000), "Couldn't read Notification configuration file."],
    [
      '50,000 rules',
      Array.from({ length: 50_000 }, (_, index) => rule(`r${index}`)).join(''),
      'the file holds 50,000 rules',
    ],
  ])('refuses %s with a message and writes nothing', async (_name, content, message) => {
    const dir = makeProject(bare)
    writeFileSync(join(dir, 'in.txt'), content)
    const result = await notify(dir, ['import', 'otobo', 'in.txt'])
    expect(result.code).toBe(1)
    expect(result.stderr).toContain(message)
    expect(existsSync(join(dir, 'rules'))).toBe(false)
  })

  it('takes what would reach for paths, prototypes and the environment as the text it is', async () => {
    const dir = makeProject(bare)
    writeFileSync(
      join(dir, 'in.txt'),
      `- Name: ../../etc/passwd\n  ValidID: 1\n  Comment: \${env:HOME}\n  Data: {__proto__: [x], constructor: [y], "a b": [c], Search_DynamicField___proto__: [z]}\n  Message: {__proto__: {Subject: s, Body: "\${env:HOME}", ContentType: text/plain}, DE: {Subject: "a\\0b", Body: "x\\t\\n \\n", ContentType: text/html}}\n`,
    )
    expect((await notify(dir, ['import', 'otobo', 'in.txt'])).code).toBe(0)
    expect(readdirSync(join(dir, 'rules'))).toEqual(['etc-passwd.yaml'])
    const out = await notify(dir, ['export', 'otobo'], { env: { HOME: '/root/secret' } })
    expect(out.stdout).toContain('Comment: ${env:HOME}')
    expect(out.stdout).not.toContain('/root/secret')
    expect(out.stdout).toContain('    __proto__:\n    - x\n')
    expect(out.stdout).toContain('Body: "x\\t\\n \\n"')
  })

  it('does not write outside the project', async () => {
    const dir = makeProject(bare)
    const result = await notify(dir, ['import', 'otobo', fixture, '--into', '../elsewhere'])
    expect(result.code).toBe(1)
    expect(result.stderr).toContain('name a folder inside the project')
  })
})

describe('notify export otobo', () => {
  it('exports rules written here, numbered and dated as new ones', async () => {
    const dir = makeProject(deskProject)
    const { stdout, code } = await notify(dir, ['export', 'otobo', '--rule', 'order'], { now: '2026-01-02T03:04:05Z' })
    expect(code).toBe(0)
    expect(stdout).toContain('  CreateTime: 2026-01-02 03:04:05\n')
    expect(stdout).toContain("    QueueID:\n    - '20'\n")
    expect(stdout).toContain('  ID: 1\n')
    const fresh = makeProject(bare)
    writeFileSync(join(fresh, 'in.txt'), stdout)
    expect((await notify(fresh, ['import', 'otobo', 'in.txt'])).code).toBe(0)
  })

  it('says what has no equivalent', async () => {
    const dir = makeProject(bare)
    writeFiles(dir, {
      'rules/own.yaml':
        'kind: rule\nid: own\non: [announced, TicketCreate]\nwhen: {type: ticket}\nto: {emails: [a@b.example]}\nvia: [email]\nmessage:\n  en: {subject: Hello, body: Plain words}\n  it: {subject: "{{event.title}}", body: Ciao}\n',
      'rules/none.yaml':
        'kind: rule\nid: none\non: [announced]\nto: {emails: [a@b.example]}\nvia: [email]\nmessage: {en: {subject: a, body: b}}\n',
    })
    const { stdout, code } = await notify(dir, ['export', 'otobo', '--json'])
    expect(code).toBe(0)
    const { rules, losses, content } = JSON.parse(stdout)
    expect(rules).toEqual([{ id: 'own', name: 'own' }])
    expect(losses).toMatchObject([
      { rule: 'none', isExported: false },
      { rule: 'own', isExported: true },
    ])
    expect(JSON.stringify(losses)).toContain('announced is no event of OTOBO')
    expect(JSON.stringify(losses)).toContain('the words in it')
    expect(content).toContain('Body: Plain words')
  })
})

describe('notify validate', () => {
  it('names unknown tags and filters at their place', async () => {
    const dir = makeProject({
      ...bare,
      'rules/bad.yaml': `kind: rule
id: bad
engine: otobo
on: [NotificationNewTicket]
when:
  queue: Cake
  ArticleTypeID: "1"
to: {recipients: [AgentOwner]}
via: [email]
message:
  en:
    subject: Hi
    body: |
      Hello,
      this is <OTOBO_TICKET_Titel[3] and <OTRS_TICKET_Title>
`,
    })
    const { stdout, code } = await notify(dir, ['validate', '--json'])
    expect(code).toBe(1)
    const found = (
      JSON.parse(stdout).diagnostics as { code: string; message: string; at: { line: number; column: number } }[]
    ).map(({ code, message, at }) => `${at.line}:${at.column} ${code} ${message}`)
    expect(found).toContain('6:10 wrong-value no queue is called "Cake"')
    expect(found).toContain('7:18 otobo-rule ArticleTypeID is no ticket attribute, so the rule never runs')
    expect(
      found.some((line) => line.startsWith('15:15 otobo-tag the tag <OTOBO_TICKET_Titel[3] and <OTRS_TICKET_Title>')),
    ).toBe(true)
  })
})
