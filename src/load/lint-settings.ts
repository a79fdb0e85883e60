import { type LintConfig, type LintRule, type LintSetting, type LintSeverity, lintRules } from '../model/lint.ts'
import type { LintSetting as LintSettingDocument } from '../model/schema.gen.ts'
import { checkedValues } from './checked-values.ts'
import { isThere, present } from './event.ts'
import type { ProjectHead } from './project-file.ts'

const severities = ['off', 'info', 'warning', 'error'] as const

/** What notify.yaml says of the rules of lint; undefined where it says nothing. */
export function buildLint({ document, value }: ProjectHead): LintConfig | undefined {
  const raw = value.lint
  if (document === undefined || raw === undefined) return undefined
  const values = checkedValues(document)
  const config: Partial<Record<LintRule, Partial<LintSetting>>> = {}
  for (const rule of lintRules) {
    const written: LintSettingDocument | undefined = raw[rule]
    if (written === undefined) continue
    if (typeof written === 'string') {
      const severity = severities.find((known) => known === written)
      if (severity !== undefined) config[rule] = { severity }
      else {
        document.report('wrong-value', ['lint', rule], `${JSON.stringify(written)} is no severity`, {
          hint: `allowed are ${severities.join(', ')}`,
        })
      }
      continue
    }
    const { severity, allow, words, seconds, segments, hours, at } = written
    const durations = at?.map((text, index) => values.durationMs(['lint', rule, 'at', index], text)).filter(isThere)
    config[rule] = present({
      severity: severity as LintSeverity | 'off' | undefined,
      allow: allow?.filter(isThere),
      words: words?.filter(isThere),
      seconds,
      segments,
      hours,
      at: durations,
    })
  }
  return config
}
