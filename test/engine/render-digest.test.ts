import { describe, expect, test } from 'vitest'
import type { DigestRequest } from '../../src/engine/render.ts'
import { builtInTemplateNames, loadBuiltInTemplates } from '../../src/load/templates.ts'
import type { Event, Rule } from '../../src/model/project.ts'
import {
  at,
  event,
  factsOf,
  minimalEvent,
  recipient,
  rendererOf,
  request,
  rule,
  textsOf,
  words,
} from './render-sample.ts'

const builtIns = [...loadBuiltInTemplates(builtInTemplateNames()).values()]
const renderer = rendererOf({ builtIns })
const mail: Event = {
  ...minimalEvent,
  id: 'mail',
  title: { en: 'Mail relay', it: 'Relay di posta', de: 'Mail-Relay', pl: 'Serwer poczty' },
  window: { start: at('2026-12-09T21:00:00Z'), end: at('2026-12-09T22:00:00Z') },
}
const speaking: Rule = { ...rule, message: { template: 'scheduled-maintenance', inline: {}, on: {} } }
const told = { ...factsOf(event), start: at('2026-12-04T21:00:00Z'), end: at('2026-12-04T23:00:00Z') }

function digest(language: string, change: Partial<DigestRequest> = {}, using = renderer) {
  const common = { rule: speaking, language, recipient: change.recipient ?? recipient }
  const notices = [
    request({
      ...common,
      event: { ...event, contact: 'billing@acme.example' },
      told,
      moment: { kind: 'state', name: 'rescheduled' },
    }),
    request({ ...common, event: mail }),
  ]
  const { timezone, now } = notices[0]!
  return textsOf(using.renderDigest({ notices, recipient, language, timezone, now, ...change }))
}

describe('the built-in words', () => {
  test.each([
    ['en', '2 notices: PostgreSQL 16 upgrade and Mail relay', /^Hello Ann Lee,$/gm],
    ['it', '2 avvisi: Aggiornamento a PostgreSQL 16 e Relay di posta', /^Buongiorno Ann Lee,$/gm],
    ['de', '2 Mitteilungen: Upgrade auf PostgreSQL 16 und Mail-Relay', /^Guten Tag Ann Lee,$/gm],
    ['pl', '2 komunikaty: Aktualizacja do PostgreSQL 16 i Serwer poczty', /^Dzień dobry Ann Lee,$/gm],
  ])('hold all that is said, and greet once, in %s', (language, subject, greeting) => {
    const texts = digest(language)
    expect(texts.subject).toBe(subject)
    expect(texts.text.match(greeting)).toHaveLength(1)
    const say = (value: unknown) => (typeof value === 'string' ? value : (value as Record<string, string>)[language]!)
    for (const fact of [say(event.workaround), say(event.reason), say(mail.title), 'billing@acme.example']) {
      expect(texts.text).toContain(fact)
      expect(texts.html.replaceAll('&#39;', "'")).toContain(fact)
    }
    // Old time, new time, and the other event's.
    for (const day of ['4', '5', '9']) expect(texts.text).toMatch(new RegExp(`\\b${day}\\.? \\S+ 2026`))
    expect(texts.html).toMatch(/<s>[^<]*4\.? [^<]*2026/)
    expect(texts.html).toContain(`<html lang="${language}"`)
    for (const line of [texts.subject, texts.short, ...texts.text.split('\n-- \n')[0]!.split('\n')]) {
      expect(line).not.toMatch(
        /\bundefined\b|\bnull\b|\[object|\u2063|\{\{|\*\*| [,.:;!?](?=\s|$)|\S {2,}\S|\.\.(?!\.)|^ /,
      )
    }
  })

  test('name each notice in a heading, by its own subject', () => {
    const { html } = digest('en')
    const headings = [...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, text]) => text)
    expect(headings).toEqual([
      expect.stringMatching(/^New time: .*5 December 2026$/),
      expect.stringMatching(/^Scheduled maintenance: .*9 December 2026$/),
    ])
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('say every time in the short form', () => {
    const { short } = digest('en')
    expect(short).toMatch(/^2 notices: .*5 Dec 2026.* \/ .*9 Dec 2026/)
  })

  test('list no more than three titles in the subject', () => {
    const four = [1, 2, 3, 4].map((number) =>
      request({ event: { ...mail, id: `e${number}`, title: `Title ${number}` }, rule: speaking }),
    )
    expect(digest('en', { notices: four }).subject).toBe('4 notices · Acme')
    expect(digest('en', { notices: four.slice(1) }).subject).toBe('3 notices: Title 2, Title 3 and Title 4')
  })
})

describe('words of the project', () => {
  const own = (body: string) => ({ en: words({ subject: 'News for {{recipient.name}}', body }) })
  const inline = (body: string): Rule => ({ ...speaking, message: { ...speaking.message, on: { digest: own(body) } } })
  const notices = (body: string) => {
    const speaks = inline(body)
    return [event, mail].map((each) => request({ event: each, rule: speaks }))
  }

  test('stand around the notices', () => {
    const { subject, text } = digest('en', { notices: notices('Before.\n\n{{digest}}\n\nAfter.') })
    expect(subject).toBe('News for Ann Lee')
    expect(text).toMatch(/^Before\.\n\n(.|\n)*December 2026(.|\n)*\n\nAfter\.\n/)
  })

  test('are followed by the notices where they name no place', () => {
    expect(digest('en', { notices: notices('Before.') }).text).toMatch(/^Before\.\n\n.*5 December 2026\n/)
  })

  test('of a set replace the built-in ones, for rules that share the set', () => {
    const set = {
      name: 'ours',
      isBuiltIn: false,
      words: { digest: own('Ours.'), '': { en: words({ subject: 'S', body: 'B' }) } },
    }
    const using = rendererOf({ builtIns, templates: [set] })
    const ours = { ...rule, message: { template: 'ours', inline: {}, on: {} } }
    const both = [event, mail].map((each, i) => request({ event: each, rule: { ...ours, id: `r${i}` } }))
    expect(digest('en', { notices: both }, using).text).toMatch(/^Ours\./)
    expect(digest('en', { notices: [both[0]!, request({ event: mail, rule: speaking })] }, using).text).not.toMatch(
      /^Ours\./,
    )
  })

  test('loop over the notices', () => {
    const body = '{{#each notices}}\n- {{moment.name}} of {{event.id}}: {{subject}}\n{{/each}}\n\n{{digest}}'
    expect(digest('en', { notices: notices(body) }).text).toMatch(
      /- announced of pg16-upgrade: .*\n- announced of mail: /,
    )
  })
})

test('a reader’s own values are that reader’s, and data is never markup', () => {
  const personal: Rule = {
    ...rule,
    message: { inline: { en: words({ subject: 'For {{recipient.name}}', body: 'Hi {{recipient.name}}' }) }, on: {} },
  }
  const of = (name: string) => {
    const person = { ...recipient, id: name, name }
    const notices = [event, mail].map((each) => request({ event: each, rule: personal, recipient: person }))
    return digest('en', { notices, recipient: person })
  }
  expect(of('Bob').html).toContain('For Bob')
  const eve = of('# *Eve* <script>')
  expect(eve.text).toContain('For # *Eve* <script>')
  expect(eve.html).toContain('For # *Eve* &lt;script&gt;')
  expect(eve.html).not.toContain('Bob')
})

test('a message that no template made stands in it as it is', () => {
  const text = (value: string) => ({ frame: [value], values: [] })
  const message = {
    language: 'en',
    subject: text('Ticket #1'),
    html: text(''),
    text: text('One *line*\nand another\n\nEnd'),
    short: text('T1'),
    digest: 'd',
  }
  const { html } = digest('en', {
    notices: [{ ...request({ event: mail }), message }, request({ event, rule: speaking })],
  })
  expect(html).toMatch(/<h2[^>]*>Ticket #1<\/h2>\s*<p[^>]*>One \*line\*<br>and another<\/p>\s*<p[^>]*>End<\/p>/)
})
