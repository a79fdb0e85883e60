import { describe, expect, test } from 'vitest'
import {
  dumpRules,
  exportFileName,
  exportRule,
  exportRules,
  type ImportOptions,
  importMessages,
  importRules,
  loadRuleSet,
} from '../../src/otobo/index.ts'
import { rule } from './world.ts'

const options: ImportOptions = { overwrite: false, screen: 'ticket', userId: 5, now: '2030-06-05 12:00:00' }
const entry = (name: string, more = ''): string =>
  `- Name: ${name}\n  ValidID: 1\n  Data: {Events: [TicketCreate]}\n  Message: {en: {Subject: s, Body: b, ContentType: text/plain}}\n${more}`
const existing = rule({ Events: ['TicketCreate'] }, { id: 40, name: 'Old' })
const run = (yaml: string, changes: Partial<ImportOptions> = {}) =>
  importRules(yaml, [existing], { ...options, ...changes })

describe('import', () => {
  test('new rules are numbered on, belong to the importing user, and lose the order of items', () => {
    const { added, rules } = run(entry('New', '  ID: 3\n').replace('[TicketCreate]', "[b, A, '', ~, '10', '9', b]"))
    expect(added).toEqual(['New'])
    expect(rules[1]).toMatchObject({
      id: 41,
      createBy: 5,
      changeTime: options.now,
      comment: null,
      data: { Events: ['10', '9', 'A', 'b', 'b'] },
    })
  })
  test('an existing name is an error, whatever its case, or an update when it is exact and wanted', () => {
    expect(run(entry('OLD')).errors).toEqual(['OLD'])
    expect(run(entry('Old'), { overwrite: true })).toMatchObject({
      updated: ['Old'],
      rules: [{ id: 40, createBy: 1, changeBy: 5 }],
    })
    expect(run(entry('OLD'), { overwrite: true }).errors).toEqual(['OLD'])
    expect(run(entry('OLD'), { database: 'postgresql' }).added).toEqual(['OLD'])
  })
  test('overwriting looks only at the rules of the screen', () =>
    expect(run(entry('Old'), { overwrite: true, screen: 'appointment' }).errors).toEqual(['Old']))
  test('the same name twice in a file is an error the second time', () =>
    expect(run(entry('Two') + entry('Two'), { overwrite: true })).toMatchObject({ added: ['Two'], errors: ['Two'] }))
  test.each([
    ['', 'Content is missing can not continue.'],
    ['Name: x', "Couldn't read Notification configuration file. Please make sure the file is valid."],
    ['- "', "Couldn't read Notification configuration file. Please make sure the file is valid."],
    [entry('x').replace('Body: b', "Body: ''"), 'Imported notification has body text with more than 4000 characters.'],
  ])('case %#: the whole file is refused in OTOBO’s words', (yaml, message) => {
    expect(run(yaml)).toMatchObject({ success: false, message, rules: [existing] })
  })
  test('long bodies are refused where the database is short', () => {
    const yaml = entry('x').replace('Body: b', `Body: ${'b'.repeat(4001)}`)
    expect(run(yaml).added).toEqual(['x'])
    expect(run(yaml, { database: 'postgresql' }).success).toBe(false)
  })
  test('line ends of bodies are unified', () => {
    const { rules } = run(entry('x').replace('Body: b', 'Body: "1\\r\\n2\\r3\\n\\r4\\r\\r\\n5"'))
    expect(rules[1]?.messages.en?.body).toBe('1\n2\n3\n4\n5')
  })
  test('too long a value: refused whole by default, half stored or lost in strict mode', () => {
    const long = entry('Old').replace('TicketCreate]', `TicketCreate], Z: ['${'z'.repeat(192)}']`)
    expect(run(long, { overwrite: true })).toMatchObject({ errors: ['Old'], rules: [existing] })
    expect(run(long, { overwrite: true, strict: true })).toMatchObject({
      updated: ['Old'],
      errors: [],
      rules: [{ data: { Events: ['TicketCreate'] } }],
    })
    const fresh = run(long.replace('Old', 'New'), { strict: true })
    expect(fresh).toMatchObject({ errors: ['New'], rules: [existing, { name: 'New', messages: {} }] })
  })
  test('a scalar where a list belongs: refused, accepted when lenient, the end in strict mode', () => {
    const yaml = entry('x').replace('[TicketCreate]', 'TicketCreate') + entry('y')
    expect(run(yaml)).toMatchObject({ added: ['y'], errors: ['x'] })
    expect(run(yaml, { lenient: true }).added).toEqual(['x', 'y'])
    expect(run(yaml, { strict: true })).toMatchObject({
      success: false,
      aborted: { code: 'data-not-a-list' },
      rules: [existing, { name: 'x', data: {} }],
    })
  })
  test('a subject 0 and an unknown validity are refused, entries that are no maps skipped', () => {
    expect(run(entry('x').replace('Subject: s', "Subject: '0'")).errors).toEqual(['x'])
    expect(run(entry('x').replace('ValidID: 1', 'ValidID: 9')).errors).toEqual(['x'])
    expect(run(`- text\n- [list]\n${entry('x')}`).added).toEqual(['x'])
  })
})

test('the outcome in OTOBO’s words', () => {
  expect(importMessages(run(entry('A$&') + entry('B') + entry('Old')))).toEqual([
    'The following Notifications have been added successfully: A$&, B',
    'There where errors adding/updating the following Notifications: Old. Please check the log file for more information.',
  ])
  expect(importMessages(run('x'))).toEqual([
    "Couldn't read Notification configuration file. Please make sure the file is valid.",
  ])
})

describe('export', () => {
  test('file names replace every other character', () =>
    expect(exportFileName('Grüße: "a" 😀-_1')).toBe('Export_Notification_Gr__e___a___-_1.yml'))
  test('all rules of a screen are in string order of their ids, and name their type', () => {
    const rules = [2, 10, 1].map((id) => rule({ Events: ['X'] }, { id, name: `r${id}` }))
    const file = exportRules([...rules, rule({ NotificationType: ['Appointment'] }, { id: 4 })], 'ticket')
    expect(file.fileName).toBe('Export_Notification.yml')
    expect(file.content.match(/ID: \d+(?=\n {2}Message)/g)).toEqual(['ID: 1', 'ID: 10', 'ID: 2'])
    expect(file.content.match(/NotificationType:\n {4}- Ticket/g)).toHaveLength(3)
    expect(exportRule(rules[0] ?? existing).content).not.toContain('NotificationType')
  })
  test.each([
    { ids: 'plain', multiline: 'literal' },
    { ids: 'quoted', multiline: 'quoted' },
  ] as const)('a file in the style %j comes back with its bytes', (style) => {
    const original = rule(
      { Events: ['TicketCreate'], OncePerDay: ['1'] },
      {
        messages: { en: { subject: 'Hi: you', body: 'Line one of the text\n\nline three', contentType: 'text/plain' } },
      },
    )
    const bytes = dumpRules([original], style)
    const loaded = loadRuleSet(bytes)
    expect(loaded.ok && loaded.set).toMatchObject({ style, rules: [original], skipped: [] })
  })
  test('keys that OTOBO ignores are named', () => {
    const loaded = loadRuleSet(
      '- Name: x\n  Foo: 1\n  Message: {en: {Subject: s, Body: b, ContentType: c, Extra: e}}\n',
    )
    expect(loaded.ok && loaded.set.ignoredKeys).toEqual([
      { rule: 'x', key: 'Foo' },
      { rule: 'x', key: 'Message.en.Extra' },
    ])
  })
  test('what is no rule is named, and gives no style', () => {
    const loaded = loadRuleSet('- Name: x\n  Data: {a: b}\n- y\n')
    expect(loaded.ok && loaded.set).toMatchObject({
      rules: [],
      style: undefined,
      skipped: [{ reason: 'Data.a is not a list' }, { reason: 'not a map' }],
    })
  })
})
