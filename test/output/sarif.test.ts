import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/engine/lint/settings.ts'
import { type Finding, lintRules } from '../../src/model/lint.ts'
import { sarifLog } from '../../src/output/sarif.ts'
import { changed, now } from '../lint/project.ts'
import { makeProject, notify } from '../support/cli.ts'

/** The schema is of draft 4; it uses nothing that later drafts read in another way but for its own name. */
function validator() {
  const path = fileURLToPath(new URL('../fixtures/sarif/sarif-schema-2.1.0.json', import.meta.url))
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  expect([$schema, id]).toEqual([expect.stringContaining('draft-04'), expect.stringContaining('sarif-2.1.0')])
  return new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(schema)
}

const finding: Finding = {
  code: 'blame',
  severity: 'warning',
  message: '"human error" blames somebody',
  hint: 'say what happened',
  at: { file: 'templates/zwei worte#1.en.md', line: 3, column: 7, endColumn: 18 },
  excerpt: 'It was human error.',
  words: 'human error',
  notices: {
    readings: 2,
    recipients: 9,
    events: ['e'],
    rules: ['r'],
    moments: ['announced'],
    channels: ['c'],
    languages: ['en'],
  },
}

describe('SARIF', () => {
  it('is valid by its schema, which refuses what is not', () => {
    const validate = validator()
    const log = sarifLog([finding, { code: 'thanks', severity: 'info', message: 'x' }], { settings: defaultSettings })
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...log, version: '2.0.0' })).toBe(false)
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
  })

  it('has every rule with its severity, and findings that refer to them', () => {
    const settings = { ...defaultSettings, thanks: { ...defaultSettings.thanks, severity: 'off' as const } }
    const [run] = (sarifLog([finding], { settings }) as Log).runs
    const { rules } = run.tool.driver
    expect(rules.map(({ id }) => id)).toEqual([...lintRules])
    expect(rules.find(({ id }) => id === 'exact-time')).toMatchObject({
      defaultConfiguration: { enabled: true, level: 'error' },
    })
    expect(rules.find(({ id }) => id === 'thanks')).toMatchObject({
      defaultConfiguration: { enabled: false, level: 'none' },
    })
    const [result] = run.results
    expect(rules[result.ruleIndex]!.id).toBe('blame')
    expect(result).toMatchObject({ ruleId: 'blame', level: 'warning' })
  })

  it('names places by relative references, from the root of the repository', () => {
    const [run] = (sarifLog([finding], { settings: defaultSettings, base: 'notices/' }) as Log).runs
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'notices/templates/zwei%20worte%231.en.md' },
      region: { startLine: 3, startColumn: 7, endColumn: 18, snippet: { text: 'It was human error.' } },
    })
  })

  it('keeps the fingerprint of a finding that moves', () => {
    const print = (at: Finding['at']) =>
      (sarifLog([{ ...finding, at: at! }], { settings: defaultSettings }) as Log).runs[0].results[0].partialFingerprints
    expect(print({ file: 'a.md', line: 3, column: 7 })).toEqual(print({ file: 'a.md', line: 90, column: 1 }))
    expect(print({ file: 'a.md', line: 3, column: 7 })).not.toEqual(print({ file: 'b.md', line: 3, column: 7 }))
  })

  it('is what the command prints', async () => {
    const dir = makeProject(
      changed({}, ['events/upgrade.yaml', 'Month-end runs finish sooner.', 'db-prod-03 is full because of growth.']),
    )
    const { stdout, code } = await notify(dir, ['lint', '--format', 'sarif'], { now })
    const validate = validator()
    const log = JSON.parse(stdout) as Log
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    expect(log.runs[0].results.map(({ ruleId }) => ruleId)).toEqual(['internal-host'])
    expect(code).toBe(1)
  })
})

interface Log {
  runs: [
    {
      tool: { driver: { rules: { id: string }[] } }
      results: [
        {
          ruleId: string
          ruleIndex: number
          locations: [{ physicalLocation: object }]
          partialFingerprints: Record<string, string>
        },
      ]
    },
  ]
}
