import { expect, test } from 'vitest'
import { createRedactor } from '../../src/model/redact.ts'

const secret = 'p/ss+w&rd "ünique" <1>'

test.each<[string, (text: string) => string]>([
  ['as it is', (text) => text],
  ['URL-encoded', encodeURIComponent],
  ['URL-encoded in lower case', (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase())],
  ['as a form field', (text) => encodeURIComponent(text).replaceAll('%20', '+')],
  ['in JSON', (text) => JSON.stringify(text)],
  [
    'in HTML',
    (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  ],
  ['in base64', (text) => Buffer.from(text).toString('base64')],
  ['in base64url', (text) => Buffer.from(text).toString('base64url')],
  ['in AUTH PLAIN', (text) => Buffer.from(`\0user\0${text}`).toString('base64')],
  ['in AUTH PLAIN of a longer user', (text) => Buffer.from(`\0user1\0${text}`).toString('base64')],
  ['in a Basic login', (text) => Buffer.from(`user22:${text}`).toString('base64')],
])('a secret %s is taken out', (_, encode) => {
  const shown = createRedactor([secret])(`before ${encode(secret)} after`)
  expect(shown).toMatch(/^before .*\[redacted\].* after$/)
  const middle = shown.slice(7, -6).replaceAll('[redacted]', '')
  // Of an encoded whole only what is not the secret's alone may be left.
  expect(middle.length).toBeLessThan(14)
})

test('the password of a secret URL is taken out, also alone and decoded', () => {
  const redact = createRedactor(['smtp://ops:p%40ss-w0rd@mail.example:587'])
  expect(redact('at smtp://ops:p%40ss-w0rd@mail.example:587 with p@ss-w0rd or p%40ss-w0rd')).toBe(
    'at [redacted] with [redacted] or [redacted]',
  )
})

test('passwords in URLs are taken out although nobody named them', () => {
  const redact = createRedactor([])
  expect(redact('see postgres://app:pw@db/x and https://a.example/b:c@d')).toBe(
    'see postgres://app:[redacted]@db/x and https://a.example/b:c@d',
  )
  expect(redact('smtp://u:p@ss@host/')).toBe('smtp://u:[redacted]@host/')
})

test('a longer secret goes before one that it contains', () => {
  expect(createRedactor(['secret', 'secret-tail'])('a secret-tail, a secret')).toBe('a [redacted], a [redacted]')
})

test('a key in PEM form is taken out line by line', () => {
  const pem = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG\nAAAAB3NzaC1yc2EAAAAD\n-----END PRIVATE KEY-----'
  const redact = createRedactor([pem])
  expect(redact(`bad key: ${pem}`)).toBe('bad key: [redacted]')
  expect(redact('line AAAAB3NzaC1yc2EAAAAD')).toBe('line [redacted]')
})

test('very short values hide nothing', () => {
  expect(createRedactor(['25', 'yes', ''])('25 recipients, yes')).toBe('25 recipients, yes')
})

test('secrets with the signs of patterns are taken literally', () => {
  expect(createRedactor(['a.*b(c)|[d]$'])('x a.*b(c)|[d]$ aXXb')).toBe('x [redacted] aXXb')
})
