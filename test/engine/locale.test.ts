import { describe, expect, test } from 'vitest'
import {
  directionOf,
  formatLocale,
  languageChain,
  longZoneName,
  pickLanguage,
  pickText,
  zoneName,
} from '../../src/engine/locale.ts'
import { at } from './render-sample.ts'

describe('language fallback', () => {
  test.each([
    ['it', ['en', 'it'], 'it'],
    ['pt-BR', ['en', 'pt'], 'pt'],
    ['pt-BR', ['en', 'pt', 'pt-BR'], 'pt-BR'],
    ['PT-br', ['en', 'pt-BR'], 'pt-BR'],
    ['zh-Hant-TW', ['en', 'zh', 'zh-Hant'], 'zh-Hant'],
    ['fr', ['en', 'de', 'it'], 'de'],
    ['fr', ['en', 'it'], 'en'],
    ['fr', ['it', 'pl'], 'it'],
    [undefined, ['en', 'de'], 'de'],
    ['fr', [], undefined],
  ])('who reads %s gets of %j the text in %s, where the project speaks de', (asked, available, expected) => {
    expect(pickLanguage(available, languageChain(asked, 'de'))).toBe(expected)
  })

  test('a text that is one string is in every language', () => {
    expect(pickText('same', languageChain('it', 'de'))).toBe('same')
    expect(pickText(undefined, ['en'])).toBeUndefined()
  })
})

describe('format locale', () => {
  test.each([
    ['en', undefined, 'en-GB'],
    ['en', 'en-US', 'en-US'],
    ['en', 'it-IT', 'en-GB'],
    ['de', 'de-AT', 'de-AT'],
    ['pt-BR', 'pt', 'pt-BR'],
    ['x!', undefined, 'en-GB'],
  ])('words in %s for who asked %s are formatted as %s', (language, asked, expected) => {
    expect(formatLocale(language, asked)).toBe(expected)
  })
})

test('Arabic and Hebrew run from right to left', () => {
  expect(['ar-EG', 'he', 'it', 'pl'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr'])
})

describe('zones', () => {
  const winter = at('2026-12-05T21:00:00Z')
  test('an abbreviation that several zones share is followed by its offset', () => {
    expect(zoneName('en-GB', 'America/Chicago', winter)).toBe('CST (GMT-6)')
    expect(zoneName('en-GB', 'America/Los_Angeles', winter)).toBe('PST (GMT-8)')
    expect(zoneName('en-GB', 'Europe/Rome', winter)).toBe('CET')
  })
  test('no zone is without a name', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      for (const locale of ['en-GB', 'it', 'de', 'pl']) {
        expect(zoneName(locale, zone, winter)).toMatch(/^[A-Z]{2,5}( \(GMT[^)]*\))?$|^GMT[+-]\d+(:\d\d)?$/)
        expect(longZoneName(locale, zone, winter)).not.toBe('')
      }
    }
  })
})
