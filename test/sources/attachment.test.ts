import { mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DiagnosticError } from '../../src/model/error.ts'
import type { AttachmentFile } from '../../src/model/project.ts'
import { createAttachmentReader } from '../../src/sources/attachment.ts'

let dir: string
beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'attachment-')))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const fileAt = (name: string): AttachmentFile => ({
  path: join(dir, name),
  file: name,
  name,
  type: 'application/octet-stream',
  size: 0,
  at: { file: 'rule.yaml', line: 3, column: 5 },
})

function codeOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostic.code
    throw error
  }
  return 'nothing'
}

test('a file is read and encoded once for everybody', () => {
  const bytes = Buffer.from(Array.from({ length: 1_000 }, (_, i) => i % 256))
  writeFileSync(join(dir, 'a.bin'), bytes)
  const read = createAttachmentReader(dir)
  const first = read(fileAt('a.bin'))
  expect(read(fileAt('a.bin'))).toBe(first)
  expect(first.size).toBe(1_000)
  const lines = first.content.split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(lines.slice(0, -2).every((line) => line.length === 76)).toBe(true)
  expect(Buffer.from(first.content, 'base64')).toEqual(bytes)
})

test('one that changed meanwhile is read again', () => {
  const read = createAttachmentReader(dir)
  writeFileSync(join(dir, 'a.txt'), 'one')
  const first = read(fileAt('a.txt'))
  writeFileSync(join(dir, 'a.txt'), 'three')
  expect(read(fileAt('a.txt'))).toMatchObject({ size: 5 })
  expect(read(fileAt('a.txt')).digest).not.toBe(first.digest)
})

test('an empty file is an empty part', () => {
  writeFileSync(join(dir, 'a.txt'), '')
  expect(createAttachmentReader(dir)(fileAt('a.txt'))).toMatchObject({ size: 0, content: '' })
})

test('what is gone, leads out of the project or grew too large stops with its place', () => {
  const read = createAttachmentReader(dir)
  expect(codeOf(() => read(fileAt('gone.txt')))).toBe('source-missing')
  symlinkSync('/etc/hostname', join(dir, 'link.txt'))
  expect(codeOf(() => read(fileAt('link.txt')))).toBe('path-outside-project')
  writeFileSync(join(dir, 'big.bin'), '')
  truncateSync(join(dir, 'big.bin'), 16 * 1024 * 1024)
  expect(codeOf(() => read(fileAt('big.bin')))).toBe('file-too-large')
})
