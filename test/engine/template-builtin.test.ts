import { describe, expect, test } from 'vitest'
import { parseTemplate } from '../../src/engine/template-syntax.ts'
import { builtInTemplateNames, loadBuiltInTemplates } from '../../src/load/templates.ts'
import type { Event, EventStatus, Moment } from '../../src/model/project.ts'
import {
  at,
  event,
  factsOf,
  minimalEvent,
  recipient,
  rendererOf,
  request,
  rule,
  type Texts,
  textsOf,
} from './render-sample.ts'

const sets = loadBuiltInTemplates(builtInTemplateNames())
const renderer = rendererOf({ builtIns: [...sets.values()] })
const languages = ['en', 'it', 'de', 'pl', 'fr', 'es']

const moments = [
  'announced',
  'rescheduled',
  'extended',
  'started',
  'updated',
  'completed',
  'cancelled',
  'failed',
  'rolled_back',
  'before-start',
  'at-start',
  'after-start',
  'before-end',
  'at-end',
  'after-end',
  'during',
  'status',
  'overrun',
]

const events: Record<string, Event> = {
  minimal: minimalEvent,
  maximal: event,
  'one service': { ...event, services: ['Billing API'] },
  'open end': { ...event, window: { start: event.window!.start! } },
  'open start': { ...event, window: { end: event.window!.end! } },
  incident: { ...event, type: 'incident', status: 'investigating' },
  'impact without words': { ...minimalEvent, impact: { level: 'degraded' } },
}

function momentOf(slug: string): Moment {
  if (slug === '') return { kind: 'trigger', name: 'Whatever' }
  const [side, anchor] = slug.split('-')
  if (slug === 'during')
    return { kind: 'every', name: 'every 30m until end', step: { unit: 'ms', count: 1_800_000 }, until: 'end' }
  if (slug === 'status') return { kind: 'status', name: 'status verifying', status: 'verifying' }
  if (slug === 'overrun') return { kind: 'overrun', name: 'overrun' }
  if (anchor === 'start' || anchor === 'end') {
    return {
      kind: 'offset',
      name: `1h ${side} ${anchor}`,
      anchor,
      side: side as 'before' | 'at' | 'after',
      offset: { unit: 'ms', count: 3_600_000 },
    }
  }
  return { kind: 'state', name: slug as 'announced' }
}

const statuses: Partial<Record<string, EventStatus>> = {
  started: 'in_progress',
  during: 'in_progress',
  'before-end': 'in_progress',
  overrun: 'in_progress',
  status: 'verifying',
  completed: 'completed',
  cancelled: 'cancelled',
  failed: 'failed',
  rolled_back: 'rolled_back',
  resolved: 'resolved',
}

function read(
  set: string,
  slug: string,
  language: string,
  subject: Event,
  more: Parameters<typeof request>[0] = {},
): Texts {
  const moment = momentOf(slug)
  const speaking = { ...rule, on: [moment], message: { template: set, inline: {}, on: {} } }
  const facts = { ...factsOf(subject), status: statuses[slug] ?? subject.status }
  return textsOf(renderer.render(request({ event: subject, facts, rule: speaking, moment, language, ...more })))
}

const told = { ...factsOf(event), start: at('2026-12-04T21:00:00Z'), end: at('2026-12-04T23:00:00Z') }

describe.each([...sets.values()].map((set) => [set.name, set] as const))('%s', (name, set) => {
  test('has every moment in every language, with all parts and no fault', () => {
    const wanted = ['', ...moments, ...(name === 'builtin' ? ['resolved', 'digest'] : [])].sort()
    expect(Object.keys(set.words).sort()).toEqual(wanted)
    for (const byLanguage of Object.values(set.words)) {
      expect(Object.keys(byLanguage).sort()).toEqual([...languages].sort())
      for (const words of Object.values(byLanguage)) {
        for (const part of [words.subject, words.short, words.preheader, words.body]) {
          expect(part && parseTemplate(part).faults).toEqual([])
        }
      }
    }
  })

  for (const [kind, subject] of Object.entries(events)) {
    test.each(languages)(`reads well of an event that is ${kind}, in %s`, (language) => {
      for (const slug of Object.keys(set.words).filter((slug) => slug !== 'digest')) {
        for (const person of [recipient, { ...recipient, name: undefined as never }]) {
          const texts = read(name, slug, language, subject, { recipient: person, told, news: ['indexes'] })
          for (const said of [texts.subject, texts.short, ...texts.text.split('\n-- \n')[0]!.split('\n')]) {
            // French puts a space before these; in a short form a plain one, which an SMS has in its alphabet.
            const line = language === 'fr' ? said.replace(/ (?=[:;?!](?:\s|$))/g, '') : said
            expect(line, `${slug}.${language}`).not.toMatch(
              /\bundefined\b|\bnull\b|NaN|\[object|\(\)|\{\{|\*\*|~~| [,.:;!?](?=\s|$)|\S {2,}\S|\.\.(?!\.)|,[,.;:]|: *\.|^ /,
            )
          }
          expect(texts.subject, slug).not.toBe('')
          expect(texts.html).not.toMatch(/undefined|\[object|<td[^>]*><\/td>|<p[^>]*><\/p>|<a href="#"/)
          expect(texts.html).toContain(`<html lang="${language}"`)
        }
      }
    })
  }

  test.each(languages)(
    'names service, exact times, zone, impact, reason, workaround, contact and status page in %s',
    (language) => {
      const { subject, text, html } = read(name, 'announced', language, event)
      const say = (value: unknown) => (typeof value === 'string' ? value : (value as Record<string, string>)[language]!)
      if (name === 'scheduled-maintenance') expect(subject).toContain('Billing API')
      expect(subject).toContain('2026')
      for (const fact of [
        'Billing API',
        '22:00',
        '0:00',
        'Europe/Rome',
        event.contact!,
        event.statusPage!,
        ...[event.title, event.impact!.summary, event.reason, event.workaround].map(say),
      ]) {
        expect(text).toContain(fact)
        expect(html.replaceAll('&#39;', "'")).toContain(fact)
      }
    },
  )

  test.each(languages)('a correction says the old time and the new one in %s', (language) => {
    const rescheduled = read(name, 'rescheduled', language, event, { told })
    expect(rescheduled.html).toMatch(/<s>[^<]*4\.? [^<]*2026/)
    expect(rescheduled.text).toMatch(/5\.? (de )?\S+ (de )?2026, 22:00/)
    const extended = read(name, 'extended', language, event, { told: { ...told, end: at('2026-12-05T22:30:00Z') } })
    expect(extended.html).toMatch(/<s>[^<]*23:30/)
    const cancelled = read(name, 'cancelled', language, { ...event, status: 'cancelled' }, { told })
    expect(cancelled.text).toMatch(/4\.? (de )?\S+ (de )?2026, 22:00/)
  })

  test.each(languages)('what was told already is not called the old time in %s', (language) => {
    expect(read(name, 'rescheduled', language, event, { told: factsOf(event) }).html).not.toContain('<s>')
    expect(read(name, 'rescheduled', language, event, { told: null }).html).not.toContain('<s>')
  })

  test.each(languages)('an update tells the news, then all that was said before, in %s', (language) => {
    const { text, short } = read(name, 'updated', language, event, { told, news: ['indexes'] })
    const [old, fresh] = event.updates.map((update) => (update.text as Record<string, string>)[language]!)
    expect(text.indexOf(`> ${fresh!}`)).toBeGreaterThan(0)
    expect(text).not.toContain(`> ${old!}`)
    expect(text).toContain(old)
    expect(short).toContain(fresh)
  })
})

test.each(['en', 'it', 'de', 'fr'])(
  'short forms of a maintenance fit one SMS and need no other alphabet than its own in %s',
  (language) => {
    const gsm = /^[@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà\n]*$/
    const one = { ...event, services: ['Billing API'] }
    for (const slug of Object.keys(sets.get('scheduled-maintenance')!.words)) {
      const { short } = read('scheduled-maintenance', slug, language, one, { told, news: ['indexes'] })
      expect(short).toMatch(gsm)
      expect(short.length, `${slug}: ${short}`).toBeLessThanOrEqual(160)
    }
  },
)
