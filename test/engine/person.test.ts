import { describe, expect, it } from 'vitest'
import { isDate, isEmailAddress, isWish, languageTag, phoneNumber, timeZoneName } from '../../src/engine/person.ts'

describe('isEmailAddress', () => {
  it.each([
    'ann@corp.example',
    'Ann.Lee+billing@mail.corp.example',
    "o'neil@example.com",
    'root@localhost',
    'zoë@bücher.example',
    '用户@例子.example',
    'a_b-c@x-y.example',
    `${'a'.repeat(64)}@example.com`,
  ])('takes %s', (text) => expect(isEmailAddress(text)).toBe(true))

  it.each([
    '',
    'ann',
    'ann@',
    '@example.com',
    'ann@@example.com',
    'ann lee@example.com',
    'ann@example.com, bob@example.com',
    'Ann <ann@example.com>',
    'ann@example..com',
    'ann@.example.com',
    'ann@example.com.',
    'ann@-example.com',
    '.ann@example.com',
    'ann.@example.com',
    'ann@example.com\r\nBcc: bob@example.com',
    'ann\0@example.com',
    `${'a'.repeat(65)}@example.com`,
    `ann@${'a'.repeat(64)}.com`,
    `ann@${'a.'.repeat(126)}com`,
  ])('refuses %j', (text) => expect(isEmailAddress(text)).toBe(false))
})

it.each([
  ['+393331234567', '+393331234567'],
  ['+39 333 123-45.67', '+393331234567'],
  ['0039 (333) 1234567', '+393331234567'],
  ['3331234567', undefined],
  ['+0123456789', undefined],
  ['+39 333 CALL ME', undefined],
  ['+1234567890123456', undefined],
  ['', undefined],
])('reads the phone number %j as %j', (text, expected) => expect(phoneNumber(text)).toBe(expected))

it.each([
  ['it', 'it'],
  ['PT-br', 'pt-BR'],
  ['pt_BR', 'pt-BR'],
  ['italian language', undefined],
  ['english', undefined],
  ['', undefined],
  ['i', undefined],
])('reads the language %j as %j', (text, expected) => {
  expect(languageTag(text)).toBe(expected)
  expect(languageTag(text)).toBe(expected)
})

it.each([
  ['Europe/Rome', true],
  ['UTC', true],
  ['Europe/Roma', false],
  ['', false],
])('knows whether %j is a time zone', (text, expected) => expect(timeZoneName(text) !== undefined).toBe(expected))

it('knows wishes and days', () => {
  expect(['all', 'channel:sms', 'rule:x', 'type:deploy'].every(isWish)).toBe(true)
  expect(['', 'sms', 'channel:', 'chanel:sms', 'ALL'].some(isWish)).toBe(false)
  expect(['2026-12-01', '2028-02-29'].every(isDate)).toBe(true)
  expect(['2026-02-29', '2026-13-01', '01.12.2026', '2026-12-1', ''].some(isDate)).toBe(false)
})
