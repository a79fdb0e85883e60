import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { composeMail, type Mail } from '../../src/channels/mime.ts'
import outbox, { type OutboxConfig } from '../../src/channels/outbox.ts'
import type { Addressee } from '../../src/ports/channel.ts'
import { about, addressee, keyOf, message } from './fixtures.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'outbox-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const ann = addressee('ann@corp.example', { id: 'ann', name: 'Ann Lee' })
const idle = new AbortController().signal

async function open(config: OutboxConfig) {
  return outbox.open(config, { dir, stdout: { write: () => true }, concurrency: 1 })
}

async function send(config: OutboxConfig, to: Addressee = ann, more: Parameters<typeof about>[1] = {}) {
  return (await open(config)).send(outbox.compose(message(), to, config, about(1, more)), keyOf(1), idle)
}

test('a mail is a readable file with the bytes that smtp would send', async () => {
  expect(await send({})).toEqual({ kind: 'sent', ref: '2026-12-02T200000Z-pg16-upgrade-announced-ann-00000001.eml' })
  expect(readdirSync(join(dir, 'outbox'))).toEqual(['2026-12-02T200000Z-pg16-upgrade-announced-ann-00000001.eml'])
  const text = readFileSync(join(dir, 'outbox', readdirSync(join(dir, 'outbox'))[0]!), 'utf8')
  expect(text).toBe((composeMail(message(), ann, {}, about()) as Mail).raw)
})

test('the same delivery twice is one file', async () => {
  await send({ format: 'both' })
  await send({ format: 'both' })
  expect(readdirSync(join(dir, 'outbox')).map((name) => name.slice(-5))).toEqual(['1.eml', '.json'])
})

test('json holds the words and what they are about', async () => {
  await send({ format: 'json', dir: 'a/b' })
  const [name] = readdirSync(join(dir, 'a/b'))
  expect(JSON.parse(readFileSync(join(dir, 'a/b', name!), 'utf8'))).toMatchObject({
    key: keyOf(1),
    event: 'pg16-upgrade',
    moment: 'announced',
    recipient: { id: 'ann', address: 'ann@corp.example' },
    language: 'en',
    subject: 'Scheduled maintenance: Billing API',
  })
})

test('ids lead nowhere else', async () => {
  await send({}, { ...ann, id: '../../etc/passwd\0' }, { moment: '../..', event: { ...about().event, id: '/' } })
  expect(readdirSync(join(dir, 'outbox'))).toEqual(['2026-12-02T200000Z-x-x-etc-passwd-00000001.eml'])
  expect(readdirSync(dir)).toEqual(['outbox'])
})

test('who has no mail address gets a mail all the same', async () => {
  await send({}, addressee('+393331234567', { id: 'bob', name: 'Bob' }))
  const mail = await simpleParser(readFileSync(join(dir, 'outbox', readdirSync(join(dir, 'outbox'))[0]!)))
  expect(mail.to).toMatchObject({ value: [{ name: 'Bob (+393331234567)', address: '+393331234567@outbox.invalid' }] })
})

test.each(['../out', 'a/../../out'])('%s is refused', async (path) => {
  await expect(open({ dir: path })).rejects.toThrow('outside the project')
})

test('a link that leads out of the project is refused, an absolute path is taken', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'outbox-'))
  symlinkSync(elsewhere, join(dir, 'outbox'))
  await expect(open({})).rejects.toThrow('outside the project')
  expect(await send({ dir: elsewhere })).toMatchObject({ kind: 'sent' })
  rmSync(elsewhere, { recursive: true })
})

test('a folder that is gone is retried, not lost', async () => {
  const sender = await open({})
  rmSync(join(dir, 'outbox'), { recursive: true })
  expect(await sender.send(outbox.compose(message(), ann, {}, about()), keyOf(1), idle)).toEqual({
    kind: 'retry',
    reason: 'cannot-write',
    scope: 'channel',
    detail: 'outbox: ENOENT',
  })
})

test('it reaches everybody', () => {
  const bare = { id: 'x', addresses: {}, channels: [], optOut: [], groups: [], roles: [], fields: {} }
  expect(outbox.address!({ ...bare, phone: '+39333' }, {})).toBe('+39333')
  expect(outbox.address!({ ...bare, addresses: { telegram: '47' } }, {})).toBe('47')
  expect(outbox.address!(bare, {})).toBe('x')
})
