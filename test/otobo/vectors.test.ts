import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runVectors } from '../../scripts/vectors.js'
import * as otobo from '../../src/otobo/index.ts'

// Reference vectors are kept outside the repository; without them the other tests of this folder have to do.
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = process.env.NOTIFY_OTOBO_VECTORS ?? join(root, '../shared/otobo/vectors')
const hasVectors = existsSync(join(folder, 'world.json'))

describe.skipIf(!hasVectors)('reference vectors', () => {
  const results = hasVectors ? runVectors(otobo, folder) : []
  test.each([...new Set(results.map((result) => result.category))])('%s: all give what OTOBO gives', (category) => {
    const list = results.filter((result) => result.category === category)
    const failed = list.filter((result) => !result.isPassed)
    expect(failed).toEqual([])
    expect(list.length).toBeGreaterThan(0)
  })

  const files = hasVectors ? exportFiles(join(folder, '..')) : []
  test.each(files)('%s: what was loaded goes out with the same bytes', (file) => {
    const bytes = readFileSync(file)
    const loaded = otobo.loadRuleSet(bytes)
    if (!loaded.ok) throw new Error(loaded.reason)
    const { rules, style } = loaded.set
    expect(style).toBeDefined()
    expect(otobo.dumpRules(rules, style ?? otobo.defaultStyle)).toBe(bytes.toString('utf8'))
  })
})

function exportFiles(parent: string): string[] {
  const inside = (name: string): string[] => {
    const path = join(parent, name)
    return existsSync(path)
      ? readdirSync(path)
          .filter((file) => file.endsWith('.yml'))
          .map((file) => join(path, file))
      : []
  }
  return [...inside('.'), ...inside('samples')]
}
