import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadProject } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

const folder = join(import.meta.dirname, '../fixtures/malformed')

/** What a fixture's expected.json lists; a problem of no file has no place. */
interface Expected {
  code: string
  severity: string
  file?: string
  line?: number
  column?: number
}

const short = ({ code, severity, at }: Diagnostic): Expected =>
  at === undefined ? { code, severity } : { code, severity, file: at.file, line: at.line, column: at.column }

describe('malformed projects', () => {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected.json')))

  it('are at least fifty', () => {
    expect(names.length).toBeGreaterThanOrEqual(50)
  })

  it.each(names)('%s gives its diagnostics, each at its place', async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected[]
    const found: Diagnostic[] = []
    await loadProject(join(folder, name), (diagnostic) => found.push(diagnostic), { env: {} })
    expect(found.map(short), found.map(({ message }) => message).join('\n')).toEqual(expected)
  })
})
