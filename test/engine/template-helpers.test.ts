import { describe, expect, test } from 'vitest'
import type { RenderRequest } from '../../src/engine/render.ts'
import { at, event, rendererOf, request, rule, say, textsOf, words } from './render-sample.ts'

/** What a template says in the body, or in a short form, to a reader of the language in the zone. */
function inBody(
  template: string,
  language = 'en',
  timezone = 'Europe/Rome',
  changes: Partial<RenderRequest> = {},
): string {
  return rendered({ body: template }, language, timezone, changes).text.split('\n\n-- \n')[0]!
}
function inShort(
  template: string,
  language = 'en',
  timezone = 'Europe/Rome',
  changes: Partial<RenderRequest> = {},
): string {
  return rendered({ short: template }, language, timezone, changes).short
}
function rendered(
  texts: Parameters<typeof words>[0],
  language: string,
  timezone: string,
  changes: Partial<RenderRequest>,
) {
  const base = language.split('-')[0]!
  const inline = { ...rule, message: { inline: { [base]: words(texts) }, on: {} } }
  return textsOf(rendererOf().render(request({ rule: inline, language, timezone, ...changes })))
}
function during(start: string | undefined, end: string | undefined): Partial<RenderRequest> {
  return { event: { ...event, window: { ...(start && { start: at(start) }), ...(end && { end: at(end) }) } } }
}

const start = '{{datetime event.window.start}}'
const oneDay = during('2026-12-05T20:00:00Z', '2026-12-05T21:30:00Z')

describe('times in the reader’s language and zone', () => {
  test.each([
    ['en', 'Europe/Rome', 'Saturday, 5 December 2026, 22:00 CET'],
    ['it', 'Europe/Rome', 'sabato 5 dicembre 2026, 22:00 CET'],
    ['de', 'Europe/Berlin', 'Samstag, 5. Dezember 2026, 22:00 Uhr MEZ'],
    ['pl', 'Europe/Warsaw', 'sobota, 5 grudnia 2026, 22:00 CET'],
    ['en', 'America/New_York', 'Saturday, 5 December 2026, 16:00 EST'],
    ['en-US', 'America/New_York', 'Saturday, December 5, 2026, 4:00 PM EST'],
    ['en', 'Asia/Tokyo', 'Sunday, 6 December 2026, 06:00 GMT+9'],
    ['en', 'Asia/Kolkata', 'Sunday, 6 December 2026, 02:30 IST (GMT+5:30)'],
    ['en', 'Australia/Sydney', 'Sunday, 6 December 2026, 08:00 AEDT'],
    ['en', 'Europe/London', 'Saturday, 5 December 2026, 21:00 GMT'],
    ['de', 'Europe/London', 'Samstag, 5. Dezember 2026, 21:00 Uhr GMT'],
    ['en', 'UTC', 'Saturday, 5 December 2026, 21:00 UTC'],
    ['it', 'America/New_York', 'sabato 5 dicembre 2026, 16:00 GMT-5'],
  ])('%s in %s', (language, timezone, expected) => {
    expect(inBody(start, language, timezone)).toBe(expected)
  })

  test('summer time is named as such', () => {
    const summer = during('2026-07-01T08:00:00Z', undefined)
    expect(inBody('{{time event.window.start}}', 'it', 'Europe/Rome', summer)).toBe('10:00 CEST')
    expect(inBody('{{time event.window.start}}', 'de', 'Europe/Berlin', summer)).toBe('10:00 Uhr MESZ')
    expect(inBody('{{time event.window.start}}', 'en', 'Europe/London', summer)).toBe('09:00 BST (GMT+1)')
  })

  test('a time that is printed without a helper is said in full all the same', () => {
    expect(inBody('{{event.window.start}}')).toBe(inBody(start))
  })

  test('dates have three styles, and a subject leaves the weekday out', () => {
    expect(
      inBody(
        '{{date event.window.start}}|{{date event.window.start style="long"}}|{{date event.window.start style="short"}}',
        'pl',
      ),
    ).toBe('sobota, 5 grudnia 2026|5 grudnia 2026|sob., 5 gru 2026')
    expect(say({ subject: '{{date event.window.start}}' }).subject).toBe('5 December 2026')
  })

  test('the long name of the zone names its identifier', () => {
    expect(inBody('{{zone event.window.start}}', 'de', 'Europe/Berlin')).toBe(
      'Mitteleuropäische Normalzeit, Europe/Berlin',
    )
    expect(inBody('{{zone}}', 'en', 'UTC')).toBe('Coordinated Universal Time')
  })
})

describe('windows', () => {
  const phrase = '{{window event.window}}'
  test('on one day: the date once, the zone once', () => {
    expect(inBody(phrase, 'en', 'Europe/Rome', oneDay)).toBe('Saturday, 5 December 2026, 21:00–22:30 CET')
    expect(inBody(phrase, 'it', 'Europe/Rome', oneDay)).toBe('sabato 5 dicembre 2026, 21:00–22:30 CET')
    expect(inBody(phrase, 'de', 'Europe/Berlin', oneDay)).toBe('Samstag, 5. Dezember 2026, 21:00–22:30 Uhr MEZ')
    expect(inBody(phrase, 'pl', 'Europe/Warsaw', oneDay)).toBe('sobota, 5 grudnia 2026, 21:00–22:30 CET')
  })
  test('across midnight: both dates', () => {
    expect(inBody(phrase)).toBe('Saturday, 5 December 2026, 22:00 – Sunday, 6 December 2026, 00:00 CET')
  })
  test('midnight lies elsewhere in another zone', () => {
    expect(inBody(phrase, 'en', 'America/New_York')).toBe('Saturday, 5 December 2026, 16:00–18:00 EST')
  })
  test('over several days', () => {
    expect(inBody(phrase, 'de', 'Europe/Berlin', during('2026-12-05T21:00:00Z', '2026-12-08T05:00:00Z'))).toBe(
      'Samstag, 5. Dezember 2026, 22:00 Uhr – Dienstag, 8. Dezember 2026, 06:00 Uhr MEZ',
    )
  })
  test('across the end of summer time: both names', () => {
    const night = during('2026-10-24T23:30:00Z', '2026-10-25T02:30:00Z')
    expect(inBody(phrase, 'en', 'Europe/Rome', night)).toBe('Sunday, 25 October 2026, 01:30 CEST – 03:30 CET')
    expect(inBody('{{duration event.window}}', 'en', 'Europe/Rome', night)).toBe('3 hours')
  })
  test.each([
    ['en', 'from Saturday, 5 December 2026, 22:00 CET', 'until Saturday, 5 December 2026, 22:00 CET'],
    ['it', 'da sabato 5 dicembre 2026, 22:00 CET', 'fino a sabato 5 dicembre 2026, 22:00 CET'],
    ['de', 'ab Samstag, 5. Dezember 2026, 22:00 Uhr MEZ', 'bis Samstag, 5. Dezember 2026, 22:00 Uhr MEZ'],
    ['pl', 'od 5 grudnia 2026, 22:00 CET', 'do 5 grudnia 2026, 22:00 CET'],
    ['fr', 'à partir du samedi 5 décembre 2026, 22:00 UTC+1', "jusqu'au samedi 5 décembre 2026, 22:00 UTC+1"],
    ['es', 'desde el sábado, 5 de diciembre de 2026, 22:00 CET', 'hasta el sábado, 5 de diciembre de 2026, 22:00 CET'],
    ['nl', 'zaterdag 5 december 2026, 22:00 CET –', '– zaterdag 5 december 2026, 22:00 CET'],
  ])('with one end, in %s', (language, from, until) => {
    const time = '2026-12-05T21:00:00Z'
    const plain = (text: string) => text.replace(/(UTC|GMT)\+1|CET/, 'Z')
    expect(plain(inBody(phrase, language, 'Europe/Rome', during(time, undefined)))).toBe(plain(from))
    expect(plain(inBody(phrase, language, 'Europe/Rome', during(undefined, time)))).toBe(plain(until))
  })
  test('none: nothing', () => {
    expect(inBody(`a${phrase}b`, 'en', 'UTC', { event: { ...event, window: undefined as never } })).toBe('ab')
  })
  test('a short form is abbreviated and needs no character that an SMS pays for', () => {
    for (const [language, expected] of [
      ['en', 'Sat, 5 Dec 2026, 22:00 - Sun, 6 Dec 2026, 00:00 CET'],
      ['it', 'sab 5 dic 2026, 22:00 - dom 6 dic 2026, 00:00 CET'],
      ['de', 'Sa., 5. Dez. 2026, 22:00 - So., 6. Dez. 2026, 00:00 MEZ'],
      ['en-US', 'Sat, Dec 5, 2026, 10:00 PM - Sun, Dec 6, 2026, 12:00 AM GMT+1'],
    ] as const) {
      const text = inShort(phrase, language)
      expect(text.replace('CET', 'GMT+1')).toBe(expected.replace('CET', 'GMT+1'))
      expect(text).toMatch(/^[\x20-\x7E]*$/)
    }
  })
})

describe('durations and distances', () => {
  test.each([
    [
      '2026-12-05T20:00:00Z',
      '2026-12-05T21:30:00Z',
      '1 hour 30 minutes',
      '1 ora 30 minuti',
      '1 Stunde 30 Minuten',
      '1 godzina 30 minut',
    ],
    ['2026-12-05T20:00:00Z', '2026-12-05T22:00:00Z', '2 hours', '2 ore', '2 Stunden', '2 godziny'],
    ['2026-12-05T20:00:00Z', '2026-12-06T01:00:00Z', '5 hours', '5 ore', '5 Stunden', '5 godzin'],
    [
      '2026-12-05T20:00:00Z',
      '2026-12-08T22:00:00Z',
      '3 days 2 hours',
      '3 giorni 2 ore',
      '3 Tage 2 Stunden',
      '3 dni 2 godziny',
    ],
    ['2026-12-05T20:00:00Z', '2026-12-07T20:05:00Z', '2 days', '2 giorni', '2 Tage', '2 dni'],
    ['2026-12-05T20:00:00Z', '2026-12-05T20:00:20Z', '20 seconds', '20 secondi', '20 Sekunden', '20 sekund'],
  ])('%s to %s', (from, to, ...expected) => {
    const said = ['en', 'it', 'de', 'pl'].map((language) =>
      inBody('{{duration event.window}}', language, 'UTC', during(from, to)),
    )
    expect(said).toEqual(expected)
  })

  test.each([
    ['2026-12-05T20:00:00Z', 'in 3 days', 'tra 3 giorni', 'in 3 Tagen', 'za 3 dni'],
    ['2026-12-03T20:00:00Z', 'in 24 hours', 'tra 24 ore', 'in 24 Stunden', 'za 24 godziny'],
    ['2026-12-02T20:45:00Z', 'in 45 minutes', 'tra 45 minuti', 'in 45 Minuten', 'za 45 minut'],
    ['2026-12-02T20:00:10Z', 'now', 'ora', 'jetzt', 'teraz'],
    ['2026-12-02T17:00:00Z', '3 hours ago', '3 ore fa', 'vor 3 Stunden', '3 godziny temu'],
    ['2026-12-30T20:00:00Z', 'in 4 weeks', 'tra 4 settimane', 'in 4 Wochen', 'za 4 tygodnie'],
  ])('from 20:00 on 2 December to %s', (time, ...expected) => {
    const said = ['en', 'it', 'de', 'pl'].map((language) =>
      inBody('{{relative event.window.start}}', language, 'UTC', during(time, undefined)),
    )
    expect(said).toEqual(expected)
  })
})

describe('lists, numbers and words', () => {
  const of = (services: string[]) => ({ event: { ...event, services } })
  test('lists are joined as the language does', () => {
    const said = ['en', 'it', 'de', 'pl'].map((language) =>
      inBody('{{list event.services}}', language, 'UTC', of(['A', 'B', 'C'])),
    )
    expect(said).toEqual(['A, B and C', 'A, B e C', 'A, B und C', 'A, B i C'])
    expect(inBody('{{list event.services type="or"}}', 'de', 'UTC', of(['A', 'B']))).toBe('A oder B')
    expect(inBody('{{list event.services}}', 'en', 'UTC', of(['A']))).toBe('A')
  })

  test('Polish has one, few and many', () => {
    const forms = '{{plural event.fields.n one="# usługa" few="# usługi" many="# usług" other="# usługi"}}'
    const said = [1, 2, 4, 5, 12, 22, 25, 1.5, 0].map((n) =>
      inBody(forms, 'pl', 'UTC', { event: { ...event, fields: { n } } }),
    )
    expect(said).toEqual([
      '1 usługa',
      '2 usługi',
      '4 usługi',
      '5 usług',
      '12 usług',
      '22 usługi',
      '25 usług',
      '1,5 usługi',
      '0 usług',
    ])
  })

  test('a form that is not given is the general one; a list counts its items', () => {
    expect(inBody('{{plural event.services zero="none" one="service" other="services"}}', 'en', 'UTC', of([]))).toBe(
      'none',
    )
    expect(
      inBody('{{plural event.services one="service" other="services"}}', 'pl', 'UTC', of(['a', 'b', 'c', 'd', 'e'])),
    ).toBe('services')
  })

  test('the vocabulary of events is said in the language, elsewhere as it is', () => {
    const said = ['en', 'it', 'de', 'pl', 'fr', 'es', 'nl'].map((language) =>
      inBody('{{label "in_progress"}}', language),
    )
    expect(said).toEqual(['in progress', 'in corso', 'läuft', 'w toku', 'en cours', 'en curso', 'in progress'])
    expect(inBody('{{label event.fields.region}}', 'it')).toBe('eu-west')
  })

  test('case follows the language', () => {
    expect(
      inBody('{{upper event.fields.word}} {{lower "ABC"}}', 'de', 'UTC', {
        event: { ...event, fields: { word: 'straße' } },
      }),
    ).toBe('STRASSE abc')
    expect(inBody('{{upper "i"}}', 'tr')).toBe('İ')
  })
})

describe('comparisons', () => {
  test.each([
    ['eq event.impact.level "outage"', 'yes'],
    ['ne event.impact.level "outage"', 'no'],
    ['gt event.fields.tickets 2', 'yes'],
    ['gte event.fields.tickets 3', 'yes'],
    ['lt event.fields.tickets 3', 'no'],
    ['lte event.fields.tickets 3', 'yes'],
    ['lt event.window.start event.window.end', 'yes'],
    ['eq event.window.start told.window.start', 'yes'],
    ['gt event.fields.absent 1', 'no'],
    ['and event.reason event.workaround', 'yes'],
    ['and event.reason event.severity event.fields.absent', 'no'],
    ['and event.fields.absent event.reason', 'no'],
    ['or event.fields.absent event.reason', 'yes'],
    ['not event.reason', 'no'],
    ['not (or event.fields.absent event.fields.none)', 'yes'],
    ['eq event.fields.absent null', 'yes'],
  ])('{{#if (%s)}} is %s', (test, expected) => {
    const told = { start: event.window!.start!, end: null, status: 'scheduled', updates: [] }
    expect(say({ subject: `{{#if (${test})}}yes{{else}}no{{/if}}` }, { told }).subject).toBe(expected)
  })

  test('default steps in for what is absent or empty', () => {
    expect(say({ subject: '{{default event.fields.absent "x"}}{{default event.title "y"}}' }).subject).toBe(
      'xPostgreSQL 16 upgrade',
    )
  })
})

describe('arguments of the wrong kind', () => {
  test.each([
    ['{{date event.title}}', '"date" needs a time'],
    ['{{window event.title}}', '"window" needs a window'],
    ['{{plural event.title other="x"}}', '"plural" needs a number or a list'],
    ['{{upper event.window}}', '"upper" needs text'],
    ['{{gt event.fields.region 3}}', '"gt" needs two numbers'],
    ['{{event.window}}', '"event.window" is not text'],
    ['{{event.services}}', '"event.services" is not text'],
    ['{{#each event.title}}x{{/each}}', '{{#each}} needs a list'],
  ])('%s', (subject, message) => {
    expect(() => say({ subject })).toThrow(message)
  })

  test('an absent value gives nothing', () => {
    expect(
      say(
        { subject: 'a{{date event.window.end}}{{list told}}{{upper event.severity}}{{duration event.window}}b' },
        { event: { ...event, window: undefined as never, severity: undefined as never } },
      ).subject,
    ).toBe('ab')
  })
})
