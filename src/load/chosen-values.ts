import { closest } from '../engine/closest.ts'
import type { Condition, Scalar, Test } from '../model/project.ts'
import type { YamlDocument } from './document.ts'
import { show } from './explain.ts'
import { readCoreSchema } from './schemas.ts'

/** Paths of an event whose values the schema lists. */
const listed = ['type', 'urgency', 'status', 'severity', 'impact.level']

/** Reports what a `when` compares with and no event can ever have: a rule with a slip there would be silent for good. */
export function checkChosenValues(document: YamlDocument, condition: Condition): void {
  for (const { path, test } of condition) {
    if (!listed.includes(path)) continue
    const allowed = allowedAt(path)
    const raw = (document.value as { when?: Record<string, unknown> }).when?.[path]
    for (const [index, value] of valuesOf(test).entries()) {
      if (typeof value !== 'string' || allowed.includes(value)) continue
      const near = closest(value, allowed)
      document.report(
        'bad-condition',
        Array.isArray(raw) ? ['when', path, index] : ['when', path],
        `no event has the ${path} ${show(value)}${near === undefined ? '' : `; did you mean "${near}"?`}`,
        { hint: `allowed are ${allowed.join(', ')}` },
      )
    }
  }
}

function valuesOf(test: Test): readonly Scalar[] {
  if (test.op === 'is') return [test.value]
  if (test.op === 'in') return test.values
  return test.op === 'not' ? valuesOf(test.test) : []
}

function allowedAt(path: string): string[] {
  let schema = readCoreSchema('event') as { properties?: Record<string, object>; enum?: string[] }
  for (const step of path.split('.')) schema = schema.properties?.[step] ?? {}
  return schema.enum ?? []
}
