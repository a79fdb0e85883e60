import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')

it('explains every code in docs/diagnostics.md, and no other', () => {
  const union = read('src/model/diagnostic.ts').split('export type DiagnosticCode =')[1]?.split('\n/**')[0] ?? ''
  const codes = [...union.matchAll(/\| '([a-z-]+)'/g)].map(([, code]) => code)
  const explained = [...read('docs/diagnostics.md').matchAll(/^### (\S+)$/gm)].map(([, code]) => code)
  expect(codes.length).toBeGreaterThan(40)
  expect(explained.toSorted()).toEqual(codes.toSorted())
})
