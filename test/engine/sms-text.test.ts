import { describe, expect, it } from 'vitest'
import { smsSize, transliterate } from '../../src/engine/sms-text.ts'

describe('the size of an SMS', () => {
  it.each<[string, string, number, number, string | undefined]>([
    ['a'.repeat(160), 'GSM-7', 160, 1, undefined],
    ['a'.repeat(161), 'GSM-7', 161, 2, undefined],
    ['a'.repeat(306), 'GSM-7', 306, 2, undefined],
    ['a'.repeat(307), 'GSM-7', 307, 3, undefined],
    ['€'.repeat(80), 'GSM-7', 160, 1, undefined],
    // Two septets are not split: 152 + 2 begin a new segment.
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 306, 3, undefined],
    ['ä'.repeat(160), 'GSM-7', 160, 1, undefined],
    ['ç', 'UCS-2', 1, 1, 'ç'],
    ['я'.repeat(70), 'UCS-2', 70, 1, 'я'],
    ['я'.repeat(71), 'UCS-2', 71, 2, 'я'],
    [`${'a'.repeat(69)}’`, 'UCS-2', 70, 1, '’'],
    // An emoji is two units and stays whole: 66 + 2 begin a new segment.
    [`${'a'.repeat(66)}😀${'a'.repeat(66)}`, 'UCS-2', 134, 3, '😀'],
    ['', 'GSM-7', 0, 1, undefined],
  ])('%#', (text, encoding, units, segments, culprit) => {
    expect(smsSize(text)).toEqual({ encoding, units, segments, ...(culprit === undefined ? {} : { culprit }) })
  })
})

describe('transliteration', () => {
  it.each([
    ['„Zażółć gęślą jaźń” – 5…', '"Zazólc gesla jazn" - 5...'.replace('ó', 'o')],
    ['Ça va, garçon’s été', "Ça va, garcon's été"],
    ['22:00–24:00\u00a0CET → ok', '22:00-24:00 CET -> ok'],
    ['Привет 😀', 'Привет 😀'],
  ])('%s', (text, plain) => expect(transliterate(text)).toBe(plain))
})
