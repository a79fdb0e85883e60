import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { lintTable } from '../../src/engine/lint/settings.ts'
import { lintRules } from '../../src/model/lint.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

/** The sections of docs/lint.md about rules, by id. */
function sections(): Map<string, string> {
  const [, ...rules] = read('docs/lint.md').split(/^# Rules about a (?:message|project)$/m)
  return new Map(
    rules.flatMap((half) =>
      half
        .split(/^## /m)
        .slice(1)
        .map((section) => {
          const [id = '', ...text] = section.split('\n')
          return [id, text.join('\n')] as const
        }),
    ),
  )
}

describe('docs/lint.md', () => {
  it('has a section for each rule, in the order of the rules', () => {
    expect([...sections().keys()]).toEqual([...lintRules])
  })

  it.each([...lintRules])('says of %s what the program says, with a bad and a good example', (rule) => {
    const text = sections().get(rule)!
    const { severity, demand } = lintTable[rule]
    const plain = text.replaceAll('`', '').replaceAll('\n', ' ').trim()
    expect(plain.startsWith(`*${severity}.* ${demand}`)).toBe(true)
    expect(text).toMatch(/^> Bad: ./m)
    expect(text).toMatch(/^> Good: ./m)
  })

  it('describes each rule in the schema of notify.yaml', () => {
    const { lint } = (JSON.parse(read('schemas/project.schema.json')) as Schema).properties
    const described = Object.entries(lint.properties).map(([rule, { description }]) => [rule, description])
    expect(described).toEqual(lintRules.map((rule) => [rule, lintTable[rule].demand]))
  })
})

interface Schema {
  properties: { lint: { properties: Record<string, { description: string }> } }
}
