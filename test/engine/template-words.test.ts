import { describe, expect, test } from 'vitest'
import { momentSlug } from '../../src/engine/moment.ts'
import type { Moment, Rule, TemplateSet } from '../../src/model/project.ts'
import { textOf } from '../../src/model/text.ts'
import { announced, event, rendererOf, request, rule, words } from './render-sample.ts'

const hour = { unit: 'ms', count: 3_600_000 } as const
const before: Moment = { kind: 'offset', name: '1h before start', anchor: 'start', side: 'before', offset: hour }
const beforeToo: Moment = { ...before, name: '2h before start' }
const completed: Moment = { kind: 'state', name: 'completed' }
const cancelled: Moment = { kind: 'state', name: 'cancelled' }
const verifying: Moment = { kind: 'status', name: 'status verifying', status: 'verifying' }
const fired: Moment = { kind: 'trigger', name: 'Ticket Create' }

/** A set whose words say where they stand. */
function setOf(name: string, isBuiltIn: boolean, files: readonly string[]): TemplateSet {
  const byMoment: Record<string, Record<string, ReturnType<typeof words>>> = {}
  for (const file of files) {
    const [slug = '', language = ''] = file.split('.')
    byMoment[slug] = { ...byMoment[slug], [language]: words({ subject: `${name}/${file}` }) }
  }
  return { name, isBuiltIn, words: byMoment }
}

const mine = setOf('mine', false, ['.en', '.it', 'completed.en', 'before-start.it', 'status.en'])
const partial = setOf('scheduled-maintenance', false, ['announced.en'])
const shipped = setOf('scheduled-maintenance', true, [
  '.en',
  '.it',
  'announced.en',
  'announced.it',
  'cancelled.de',
  'cancelled.it',
])
const neutral = setOf('builtin', true, ['.en', 'cancelled.en', 'cancelled.it', 'completed.en'])

function chosen(
  message: Rule['message'],
  on: readonly Moment[],
  moment: Moment,
  language: string | undefined,
): string | undefined {
  const renderer = rendererOf({ templates: [mine, partial], builtIns: [shipped, neutral] })
  const found = renderer.wordsFor({ ...rule, message, on }, moment, language)
  return found && `${found.source} ${found.language} ${found.words.subject?.text}`
}

const template = (name: string): Rule['message'] => ({ template: name, inline: {}, on: {} })
const all = [announced, before, beforeToo, completed, verifying, fired]

describe('which words', () => {
  test.each([
    ['general words of a listed moment', 'mine', announced, 'it', 'rule it mine/.it'],
    ['words of the moment', 'mine', before, 'it', 'moment it mine/before-start.it'],
    ['the language falls back first, then the moment', 'mine', completed, 'it', 'moment en mine/completed.en'],
    ['also to a language that nobody asked for', 'mine', before, 'pl', 'moment it mine/before-start.it'],
    ['a status', 'mine', verifying, 'en', 'moment en mine/status.en'],
    ['a trigger', 'mine', fired, 'de', 'rule en mine/.en'],
    ['an implicit correction takes the built-in text', 'mine', cancelled, 'it', 'built-in it builtin/cancelled.it'],
    ['a built-in set is one of the rule’s', 'builtin', announced, 'en', 'built-in en builtin/.en'],
    [
      'of a built-in set of which the project replaced a file, the other files',
      'scheduled-maintenance',
      cancelled,
      'de',
      'built-in de scheduled-maintenance/cancelled.de',
    ],
    ['and the replaced one', 'scheduled-maintenance', announced, 'en', 'moment en scheduled-maintenance/announced.en'],
    [
      'in the languages that it has',
      'scheduled-maintenance',
      announced,
      'it',
      'moment it scheduled-maintenance/announced.it',
    ],
    ['no set of that name', 'none', announced, 'it', 'built-in en builtin/.en'],
  ])('%s', (_, name, moment, language, expected) => {
    expect(chosen(template(name), all, moment, language)).toBe(expected)
  })

  test('inline words go by the moment’s text or its name, then by the rule', () => {
    const message: Rule['message'] = {
      inline: { en: words({ subject: 'general' }) },
      on: {
        '1h before start': { en: words({ subject: 'exact' }) },
        'before-start': { en: words({ subject: 'any before' }) },
      },
    }
    expect(chosen(message, all, before, 'en')).toBe('moment en exact')
    expect(chosen(message, all, beforeToo, 'en')).toBe('moment en any before')
    expect(chosen(message, all, announced, 'en')).toBe('rule en general')
    expect(chosen(message, all, cancelled, 'it')).toBe('built-in it builtin/cancelled.it')
    expect(chosen(message, [announced], completed, 'it')).toBe('built-in en builtin/completed.en')
  })

  test('names of moments that are also names of objects are not found by chance', () => {
    expect(chosen({ inline: {}, on: {} }, [], { kind: 'trigger', name: 'constructor' }, 'en')).toBe(
      'built-in en builtin/.en',
    )
  })
})

test('moments have names that files can bear', () => {
  const overrun: Moment = { kind: 'overrun', name: 'overrun' }
  const every: Moment = { kind: 'every', name: 'every 30m until end', step: hour, until: 'end' }
  const end: Moment = { kind: 'offset', name: 'at end', anchor: 'end', side: 'at', offset: { unit: 'ms', count: 0 } }
  expect([announced, before, end, every, verifying, overrun, fired].map(momentSlug)).toEqual([
    'announced',
    'before-start',
    'at-end',
    'during',
    'status',
    'overrun',
    'Ticket-Create',
  ])
})

describe('the language of a message', () => {
  const speaking = (languages: string[]) => ({
    ...rule,
    message: {
      inline: Object.fromEntries(
        languages.map((language) => [language, words({ subject: '{{event.title}} {{date event.window.start}}' })]),
      ),
      on: {},
    },
  })
  test('is that of its words, also for the event’s texts and the dates', () => {
    const message = rendererOf().render(request({ rule: speaking(['it', 'en']), language: 'it-CH' }))
    expect([message.language, textOf(message.subject)]).toEqual(['it', 'Aggiornamento a PostgreSQL 16 5 dicembre 2026'])
    expect(textOf(message.html)).toContain('<html lang="it" dir="ltr">')
  })
  test('is one: a reader of Italian who gets English words gets English texts', () => {
    const message = rendererOf().render(request({ rule: speaking(['en']), language: 'it' }))
    expect([message.language, textOf(message.subject)]).toEqual(['en', 'PostgreSQL 16 upgrade 5 December 2026'])
  })
  test('lets a text fall back to what the reader would take', () => {
    const message = rendererOf().render(
      request({
        rule: speaking(['en']),
        language: 'it',
        event: { ...event, title: { fr: 'Mise à jour', it: 'Aggiornamento' } },
      }),
    )
    expect(textOf(message.subject)).toBe('Aggiornamento 5 December 2026')
  })
})
