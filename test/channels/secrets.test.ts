import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { resolveSecrets } from '../../src/channels/secrets.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'secrets-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const env = (name: string) => `$\{env:${name}}`
const file = (path: string) => `$\{file:${path}}`

test('values of the environment and of files take their places, at any depth', () => {
  writeFileSync(join(dir, 'key.pem'), 'line 1\nline 2\n')
  const config = {
    url: `smtp://ops:${env('PW')}@${env('HOST')}:25`,
    dkim: { key: file('key.pem') },
    list: [env('PW'), 1, null],
    port: 25,
  }
  expect(resolveSecrets(config, { PW: 'hunter2', HOST: 'mail.example' }, dir)).toEqual({
    value: {
      url: 'smtp://ops:hunter2@mail.example:25',
      dkim: { key: 'line 1\nline 2' },
      list: ['hunter2', 1, null],
      port: 25,
    },
    secrets: ['hunter2', 'mail.example', 'smtp://ops:hunter2@mail.example:25', 'line 1\nline 2'],
  })
})

test('a config without secrets is as it was', () => {
  const config = { host: 'a', text: '$HOME {env:A}' }
  expect(resolveSecrets(config, {}, dir)).toEqual({ value: config, secrets: [] })
})

test('a value is taken as it is, even if it looks like a placeholder', () => {
  expect(resolveSecrets({ a: env('A') }, { A: env('B'), B: 'no' }, dir).value).toEqual({ a: env('B') })
})

test.each([
  [env('SMTP_URL'), {}, 'channel email needs the environment variable SMTP_URL, which is not set'],
  [env('SMTP_URL'), { SMTP_URL: '' }, 'channel email needs the environment variable SMTP_URL, which is empty'],
  [file('none.txt'), {}, 'channel email needs the file none.txt, which does not exist'],
  [file('../x'), {}, 'channel email needs the file ../x, which is outside the project'],
  [file('folder'), {}, 'channel email needs the file folder, which is not a file'],
  [file('empty'), {}, 'channel email needs the file empty, which is empty'],
  [file('large'), {}, 'channel email needs the file large, which is larger than 64 KiB'],
  [file('link'), {}, 'channel email needs the file link, which leads out of the project'],
  [file('/dev/zero'), {}, 'channel email needs the file /dev/zero, which is not a file'],
])('%s with %j says what is missing', (text, given, words) => {
  mkdirSync(join(dir, 'folder'))
  writeFileSync(join(dir, 'empty'), '\n')
  writeFileSync(join(dir, 'large'), 'x'.repeat(70_000))
  symlinkSync('/etc/hostname', join(dir, 'link'))
  expect(() => resolveSecrets({ url: text }, given, dir, 'channel email')).toThrow(
    expect.objectContaining({ code: 'missing-secret', message: words }),
  )
})

test('an absolute path is taken as it is', () => {
  const other = mkdtempSync(join(tmpdir(), 'secrets-'))
  writeFileSync(join(other, 'token'), 'abc\r\n')
  expect(resolveSecrets({ a: file(join(other, 'token')) }, {}, dir).value).toEqual({ a: 'abc' })
  rmSync(other, { recursive: true })
})
