import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { adapters } from '../../src/channels/index.ts'
import { loadProject } from '../../src/load/project.ts'
import { prettyDiagnostic } from '../../src/output/diagnostics.ts'

const folder = join(import.meta.dirname, '../fixtures/malformed')

it('prints one of each code with its line, its caret and its hint', async () => {
  const blocks = new Map<string, string>()
  for (const name of readdirSync(folder).filter((each) => /^\d/.test(each))) {
    await loadProject(
      join(folder, name),
      (diagnostic) => {
        if (!blocks.has(diagnostic.code)) blocks.set(diagnostic.code, prettyDiagnostic(diagnostic))
      },
      { env: {} },
    )
  }
  const text = [...blocks.values()]
    .join('\n')
    .replaceAll(folder, 'FOLDER')
    .replaceAll(adapters().join(', '), 'ADAPTERS')
  await expect(text).toMatchFileSnapshot('../fixtures/printed-diagnostics.txt')
})
