import type { Context } from './context.ts'
import { perlRegex } from './perl-regex.ts'
import { isTruthy } from './perl-values.ts'
import { asText } from './permissions.ts'
import type { CompiledRule, KeyValues } from './rule-index.ts'
import { type AppointmentEvent, type Attributes, OtoboError, type Problem } from './types.ts'
import { type Condition, type Verdict, verdict } from './verdict.ts'

/**
 * Whether an appointment rule's conditions hold. An invalid expression ends the event in strict mode (it throws); else the
 * condition fails and is reported.
 */
export function judgeAppointmentRule(compiled: CompiledRule, event: AppointmentEvent, context: Context): Verdict {
  const appointment = event.appointment ?? {}
  const problems: Problem[] = []
  const conditions: Condition[] = []
  for (const condition of compiled.appointmentConditions) {
    if (!isTruthy(condition.values[0])) continue
    conditions.push(judge(condition, appointment, compiled.rule.name, context, problems))
  }
  return verdict(conditions, problems)
}

function judge(
  { key, values }: KeyValues,
  appointment: Attributes,
  rule: string,
  context: Context,
  problems: Problem[],
): Condition {
  const actual = appointment[key]
  if (key === 'Title' || key === 'Location') {
    const text = asText(actual)
    const isHeld = values.some((value) => expression(value ?? '', key, rule, context, problems)?.test(text) ?? false)
    return { key, isHeld, wanted: values, actual }
  }
  if (key === 'ResourceID' || key === 'TeamID') {
    const ids = typeof actual === 'string' ? [actual] : (actual ?? [])
    if (ids.length === 0)
      return { key, isHeld: true, wanted: values, actual, note: 'passes: the appointment has no such list' }
    return { key, isHeld: values.some((value) => value !== null && ids.includes(value)), wanted: values, actual }
  }
  const condition: Condition = {
    key,
    isHeld: typeof actual === 'string' && values.includes(actual),
    wanted: values,
    actual,
  }
  if (actual === undefined) condition.note = 'the appointment has no such attribute'
  return condition
}

const compiledExpressions = new Map<string, RegExp | SyntaxError>()

function expression(
  source: string,
  key: string,
  rule: string,
  context: Context,
  problems: Problem[],
): RegExp | undefined {
  const regex = cachedRegex(source)
  if (regex instanceof RegExp) return regex
  const message = `${key}: invalid regular expression ${JSON.stringify(source)}: ${regex.message}`
  if (context.isStrict) throw new OtoboError('invalid-expression', message)
  problems.push({ code: 'invalid-expression', message, rule })
  return undefined
}

function cachedRegex(source: string): RegExp | SyntaxError {
  const known = compiledExpressions.get(source)
  if (known) return known
  let regex: RegExp | SyntaxError
  try {
    regex = perlRegex(source)
  } catch (error) {
    regex = error instanceof SyntaxError ? error : new SyntaxError(String(error))
  }
  // Bounded: rule sets are finite, but a long-running process may load many.
  if (compiledExpressions.size > 10_000) compiledExpressions.clear()
  compiledExpressions.set(source, regex)
  return regex
}
