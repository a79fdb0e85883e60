import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { parseCondition } from '../../src/engine/condition.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Recipient, SourceSpec } from '../../src/model/project.ts'
import { openSource } from '../../src/sources/index.ts'

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'notify-source-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export function specFor(
  dir: string,
  format: SourceSpec['format'],
  file: string,
  more: { where?: unknown; columns?: Record<string, string> } = {},
): SourceSpec {
  const where = parseCondition(more.where, (_path, _code, message) => {
    throw new Error(message)
  })
  return {
    format,
    path: join(dir, file),
    file,
    dir,
    where,
    columns: more.columns ?? {},
    at: { file: 'audience.yaml', line: 3, column: 9 },
  }
}

export interface Reading {
  people: Recipient[]
  problems: Diagnostic[]
  /** `line message` of every bad row. */
  rows: string[]
  batches: number[]
}

export async function readSpec(spec: SourceSpec): Promise<Reading> {
  const reading: Reading = { people: [], problems: [], rows: [], batches: [] }
  const report = (problem: Diagnostic) => {
    reading.problems.push(problem)
    if (problem.code === 'source-row') reading.rows.push(`${problem.at?.line} ${problem.message}`)
  }
  for await (const batch of (await openSource(spec.format)).read(spec, report)) {
    reading.people.push(...batch)
    reading.batches.push(batch.length)
  }
  return reading
}

/** Writes the content to a file of the folder and reads it. */
export function createReader(dir: string) {
  let count = 0
  return (
    format: SourceSpec['format'],
    content: string | Buffer,
    more: { where?: unknown; columns?: Record<string, string> } = {},
  ) => {
    const file = `source-${++count}.${format}`
    writeFileSync(join(dir, file), content)
    return readSpec(specFor(dir, format, file, more))
  }
}
