import { describe, expect, test } from 'vitest'
import {
  announced,
  at,
  event,
  factsOf,
  recipient,
  rendererOf,
  request,
  rule,
  ruleSaying,
  say,
  textsOf,
  words,
} from './render-sample.ts'

const people = ['Ann', 'Bob', 'Cleo'].map((name) => ({ ...recipient, id: name.toLowerCase(), name }))
const personal = ruleSaying({
  subject: 'For {{recipient.name}}: {{event.title}}',
  short: '{{upper recipient.name}}',
  body: 'Hello {{recipient.name}}, {{event.title}}',
})

describe('frames', () => {
  test('readers of the same words share every frame, and only their values differ', () => {
    const renderer = rendererOf()
    const [ann, bob] = people.map((person) => renderer.render(request({ rule: personal, recipient: person })))
    for (const form of ['subject', 'html', 'text', 'short'] as const) expect(bob![form].frame).toBe(ann![form].frame)
    expect(ann!.subject.values).toEqual(['Ann'])
    expect(bob!.short.values).toEqual(['BOB'])
    expect(textsOf(bob!).subject).toBe('For Bob: PostgreSQL 16 upgrade')
  })

  test('a message without personal values is one object for everybody', () => {
    const renderer = rendererOf()
    const plain = ruleSaying({ subject: '{{event.title}}', body: 'x' })
    expect(renderer.render(request({ rule: plain, recipient: people[1]! }))).toBe(
      renderer.render(request({ rule: plain })),
    )
  })

  test('rules with the same words share a frame, unless the words name the rule', () => {
    const renderer = rendererOf()
    const twice = (texts: Parameters<typeof ruleSaying>[0]) => {
      const one = ruleSaying(texts)
      return [one, { ...one, id: 'another' }].map((each) => renderer.render(request({ rule: each })))
    }
    const [first, second] = twice({ subject: '{{event.title}}', body: 'x' })
    expect(second).toBe(first)
    const [named, other] = twice({ subject: 'By {{rule.id}}', body: 'x' }).map((message) => textsOf(message).subject)
    expect(named).not.toBe(other)
    expect(other).toBe('By another')
  })

  test('a test of a personal value splits frames by its answer, not by the value', () => {
    const renderer = rendererOf()
    const greeting = ruleSaying({ body: '{{#if recipient.name}}Hello {{recipient.name}}{{else}}Hello{{/if}}' })
    const bodies = [...people, { ...recipient, name: '' }].map((person) =>
      renderer.render(request({ rule: greeting, recipient: person })),
    )
    expect(new Set(bodies.map(({ text }) => text.frame)).size).toBe(2)
    expect(textsOf(bodies[3]!).text).toMatch(/^Hello\n/)
    expect(textsOf(bodies[2]!).text).toMatch(/^Hello Cleo\n/)
  })

  test('a list of the reader is gone through for each of them', () => {
    const renderer = rendererOf()
    const groups = ruleSaying({ subject: '{{#each recipient.groups as |g|}}[{{g}}]{{/each}}' })
    const subject = (list: string[]) =>
      textsOf(renderer.render(request({ rule: groups, recipient: { ...recipient, groups: list } }))).subject
    expect([subject(['a', 'b']), subject([]), subject(['c'])]).toEqual(['[a][b]', 'PostgreSQL 16 upgrade', '[c]'])
  })

  test('a personal value inside a loop keeps the loop', () => {
    expect(
      say({ subject: '{{#each event.services as |s|}}{{default ../recipient.name s}} {{s}} {{@index}};{{/each}}' })
        .subject,
    ).toBe('Ann Lee Billing API 0;Ann Lee Invoices 1;')
  })

  test('a test that compares a reader with an item of a loop is answered for each reader', () => {
    const renderer = rendererOf()
    const mine = ruleSaying({
      subject:
        '{{#each event.services as |s|}}{{#if (eq s ../recipient.fields.service)}}yours{{else}}other{{/if}} {{/each}}',
    })
    const subject = (service: string) =>
      textsOf(renderer.render(request({ rule: mine, recipient: { ...recipient, fields: { service } } }))).subject
    expect([subject('Invoices'), subject('Billing API')]).toEqual(['other yours', 'yours other'])
  })

  test('what a message states decides its text', () => {
    const renderer = rendererOf()
    const status = ruleSaying({
      subject: '{{event.status}} {{date event.window.start style="short"}} {{event.updates.length}}',
    })
    const subject = (facts: ReturnType<typeof factsOf>) =>
      textsOf(renderer.render(request({ rule: status, facts }))).subject
    const facts = factsOf(event)
    expect(subject(facts)).toBe('scheduled Sat, 5 Dec 2026 2')
    expect(subject({ ...facts, start: facts.start! + 86_400_000, status: 'in_progress', updates: ['replica'] })).toBe(
      'in_progress Sun, 6 Dec 2026 1',
    )
  })

  test('told, news and now decide a text only where the words ask for them', () => {
    const renderer = rendererOf()
    const told = { ...factsOf(event), start: at('2026-12-04T21:00:00Z') }
    const changes = [{}, { told }, { news: ['replica'] }, { now: at('2026-12-03T20:00:00Z') }]
    const frames = (texts: Parameters<typeof ruleSaying>[0]) => {
      const asking = ruleSaying(texts)
      return new Set(changes.map((change) => renderer.render(request({ rule: asking, ...change })).text.frame)).size
    }
    expect(frames({ body: '{{event.title}}' })).toBe(1)
    expect(frames({ body: '{{#if told}}{{window told.window}}{{/if}}' })).toBe(2)
    expect(frames({ body: '{{#each news}}{{text}}{{/each}}' })).toBe(2)
    expect(frames({ body: '{{relative event.window.start}}' })).toBe(2)
  })

  test('memory is bounded: frames that were longest not used are built again, with the same text', () => {
    const renderer = rendererOf({}, 3)
    const grouped = ruleSaying({ subject: '{{#each recipient.groups}}{{this}}{{/each}}' })
    const render = (group: string) =>
      renderer.render(request({ rule: grouped, recipient: { ...recipient, groups: [group] } }))
    const first = render('a')
    for (const group of ['b', 'c', 'a', 'd']) render(group)
    expect(render('a')).toBe(first)
    for (const group of ['e', 'f', 'g']) render(group)
    expect(render('a')).not.toBe(first)
    expect(render('a')).toEqual(first)
  })
})

describe('digests', () => {
  const digest = (changes: Parameters<typeof request>[0] = {}) =>
    rendererOf().render(request({ rule: personal, ...changes })).digest

  test('the same message has the same digest in every process', () => {
    expect(digest()).toBe(digest())
    expect(digest()).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  test('another value, word or language is another digest', () => {
    const other = ruleSaying({
      subject: 'For {{recipient.name}}: {{event.title}}',
      short: '{{upper recipient.name}}',
      body: 'Hallo {{recipient.name}}, {{event.title}}',
    })
    const italian = { ...rule, message: { inline: { it: personal.message.inline.en! }, on: {} } }
    const all = [
      digest(),
      digest({ recipient: people[1]! }),
      digest({ rule: other }),
      digest({ rule: italian }),
      digest({ event: { ...event, title: 'Other' } }),
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  test('values that read the same when joined differ', () => {
    const two = ruleSaying({ subject: '{{recipient.name}}{{recipient.fields.x}}' })
    const of = (name: string, x: string) => digest({ rule: two, recipient: { ...recipient, name, fields: { x } } })
    expect(of('ab', 'c')).not.toBe(of('a', 'bc'))
  })
})

describe('parts that the words lack', () => {
  test('a short form comes from the subject and the status page', () => {
    expect(say({ subject: 'Done: {{event.title}}', body: 'x' }).short).toBe(
      'Done: PostgreSQL 16 upgrade. https://status.acme.example',
    )
  })

  test('a subject is the title, and a body what there is', () => {
    const texts = say({ short: 'Short **words** of {{recipient.name}}' })
    expect(texts.subject).toBe('PostgreSQL 16 upgrade')
    expect(texts.text).toMatch(/^Short \*\*words\*\* of Ann Lee\n/)
  })

  test('a subject that comes out empty is the title', () => {
    expect(say({ subject: '{{#if event.fields.none}}x{{/if}}' }).subject).toBe('PostgreSQL 16 upgrade')
  })

  test('a preheader is the short form, hidden, before the body', () => {
    const { html } = say({ subject: 's', short: 'Only {{recipient.name}}', body: 'Body words' })
    expect(html).toMatch(/<div style="display:none[^>]*>Only Ann Lee/)
    expect(html.indexOf('Only Ann Lee')).toBeLessThan(html.indexOf('Body words'))
  })
})

test('an absent value leaves no empty paragraph', () => {
  const { html, text } = say(
    { body: 'a\n\n{{event.reason}}\n\nb' },
    { event: { ...event, reason: undefined as never } },
  )
  expect(html).not.toContain('></p>')
  expect(text).toMatch(/^a\n\nb\n/)
})

test('a rule that nobody has words for is a fault at the rule', () => {
  const silent = { ...rule, message: { inline: {}, on: {} } }
  expect(() => rendererOf().render(request({ rule: silent, moment: announced }))).toThrow(
    'the rule "customers" has no words for "announced"',
  )
})

test('a fault names its place in the template file', () => {
  const source = {
    text: 'One\ntwo {{event.titel}}',
    origin: { file: 'rules/r.yaml', line: 10, column: 7, indentColumn: 7, exact: true },
  }
  const inline = { ...rule, message: { inline: { en: { ...words({ subject: 's' }), body: source } }, on: {} } }
  expect(() => rendererOf().render(request({ rule: inline }))).toThrow(
    expect.objectContaining({
      diagnostic: expect.objectContaining({
        code: 'template-unknown-path',
        at: { file: 'rules/r.yaml', line: 11, column: 13, endColumn: 24 },
      }),
    }),
  )
})
