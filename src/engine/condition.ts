import type { Condition, Scalar, Test } from '../model/project.ts'
import { closest } from './closest.ts'
import { compareScalars, isSame } from './compare.ts'
import { compilePattern, type Pattern } from './pattern.ts'

/** Takes one problem of a condition; `path` leads to it from the condition's own value. */
export type ConditionProblem = (
  path: (string | number)[],
  code: 'bad-condition' | 'bad-pattern',
  message: string,
  hint?: string,
) => void

/** One entry of a condition, tried against data: what stood there, and whether the test held. */
export interface ConditionResult {
  path: string
  test: Test
  /** The value at the path; a list where there are several, undefined where there is none. */
  actual: unknown
  held: boolean
}

const operators = ['not', 'in', 'matches', 'gt', 'gte', 'lt', 'lte', 'exists'] as const

/** Deeper than any sense: `not` is the only operator that nests. */
const deepestNot = 8

/**
 * Reads `when` or `where` as YAML gives it. Every fault is reported and its entry left out, so a condition with faults
 * must not be used to decide anything.
 */
export function parseCondition(value: unknown, problem: ConditionProblem): Condition {
  if (value === undefined || value === null) return []
  if (!isMapping(value)) {
    problem(
      [],
      'bad-condition',
      'a condition must be a mapping from a path to a value',
      'write, for example: {type: maintenance}',
    )
    return []
  }
  const condition: { path: string; test: Test }[] = []
  for (const [path, wanted] of Object.entries(value)) {
    if (path.split('.').includes('')) {
      problem(
        [path],
        'bad-condition',
        `"${path}" is not a path`,
        'write names joined by single dots, such as impact.level',
      )
      continue
    }
    const test = parseTest(wanted, [path], path, problem, 0)
    if (test !== undefined) condition.push({ path, test })
  }
  return condition
}

function parseTest(
  value: unknown,
  at: (string | number)[],
  path: string,
  problem: ConditionProblem,
  depth: number,
): Test | undefined {
  if (isScalar(value)) return { op: 'is', value: composed(value) }
  if (Array.isArray(value)) return parseList(value, at, problem)
  if (isMapping(value)) return parseOperators(value, at, path, problem, depth)
  problem(
    at,
    'bad-condition',
    'this is not a value that can be compared',
    'write a text, a number, true, false, null, a list or operators',
  )
  return undefined
}

function parseList(list: readonly unknown[], at: (string | number)[], problem: ConditionProblem): Test | undefined {
  if (list.length === 0) {
    problem(at, 'bad-condition', 'an empty list can never hold', 'list at least one value, or use exists: false')
    return undefined
  }
  const values: Scalar[] = []
  for (const [index, item] of list.entries()) {
    if (isScalar(item)) values.push(composed(item))
    else problem([...at, index], 'bad-condition', 'a list may hold only texts, numbers, true, false and null')
  }
  return values.length === list.length ? { op: 'in', values } : undefined
}

function parseOperators(
  mapping: Record<string, unknown>,
  at: (string | number)[],
  path: string,
  problem: ConditionProblem,
  depth: number,
): Test | undefined {
  const entries = Object.entries(mapping)
  if (entries.length === 0) problem(at, 'bad-condition', 'here stands no value and no operator', knownOperators())
  const tests: Test[] = []
  for (const [name, wanted] of entries) {
    const test = parseOperator(name, wanted, [...at, name], path, problem, depth)
    if (test !== undefined) tests.push(test)
  }
  if (tests.length < entries.length) return undefined
  return tests.length > 1 ? { op: 'all', tests } : tests[0]
}

function parseOperator(
  name: string,
  wanted: unknown,
  at: (string | number)[],
  path: string,
  problem: ConditionProblem,
  depth: number,
): Test | undefined {
  switch (name) {
    case 'not': {
      if (depth >= deepestNot) {
        problem(at, 'bad-condition', `not is nested more than ${deepestNot} deep`)
        return undefined
      }
      const test = parseTest(wanted, at, path, problem, depth + 1)
      return test && { op: 'not', test }
    }
    case 'in':
      if (Array.isArray(wanted)) return parseList(wanted, at, problem)
      problem(at, 'bad-condition', 'in takes a list of values', 'write, for example: {in: [partial, outage]}')
      return undefined
    case 'matches':
      return parsePattern(wanted, at, problem)
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      if (typeof wanted === 'string') return { op: name, value: wanted.normalize() }
      if (typeof wanted === 'number' && Number.isFinite(wanted)) return { op: name, value: wanted }
      problem(at, 'bad-condition', `${name} takes a number, a time or a text`)
      return undefined
    case 'exists':
      if (typeof wanted === 'boolean') return { op: 'exists', value: wanted }
      problem(at, 'bad-condition', 'exists takes true or false')
      return undefined
    default: {
      const near = closest(name, operators)
      const message = `"${name}" is not an operator${near === undefined ? '' : `; did you mean "${near}"?`}`
      problem(at, 'bad-condition', message, `${knownOperators()}; for a field inside ${path} write "${path}.${name}"`)
      return undefined
    }
  }
}

function parsePattern(wanted: unknown, at: (string | number)[], problem: ConditionProblem): Test | undefined {
  if (typeof wanted !== 'string') {
    problem(at, 'bad-pattern', 'matches takes a regular expression as a text')
    return undefined
  }
  const test: Test = { op: 'matches', pattern: wanted }
  try {
    patternOf(test)
    return test
  } catch (error) {
    const message = (error as Error).message.replace(/^error parsing regexp: /, '')
    problem(at, 'bad-pattern', `this regular expression is not valid: ${message}`, patternHint(message))
    return undefined
  }
}

function patternHint(message: string): string {
  return /\(\?|\\[1-9]/.test(message)
    ? 'patterns are RE2: no look-around and no back-references; combine matches with not instead'
    : 'patterns are RE2: https://github.com/google/re2/wiki/Syntax'
}

function knownOperators(): string {
  return `the operators are ${operators.join(', ')}`
}

/** Whether every entry holds of the data. */
export function holds(condition: Condition, data: unknown): boolean {
  return condition.every(({ path, test }) => evaluate(test, valuesAt(data, path)))
}

/** The same decision, entry by entry; the condition holds where all of them did. */
export function explainCondition(condition: Condition, data: unknown): ConditionResult[] {
  return condition.map(({ path, test }) => {
    const found = valuesAt(data, path)
    return { path, test, actual: found.length > 1 ? found : found[0], held: evaluate(test, found) }
  })
}

/**
 * What stands at a dotted path. A list, there or on the way, stands for its elements; a name that itself holds dots is
 * found when the rest of the path spells it. Only own properties of plain mappings count.
 */
function valuesAt(data: unknown, path: string): unknown[] {
  const found: unknown[] = []
  collect(data, path, found)
  return found
}

function collect(data: unknown, path: string | undefined, found: unknown[]): void {
  if (Array.isArray(data)) {
    for (const element of data) collect(element, path, found)
  } else if (path === undefined) {
    if (data !== undefined) found.push(data)
  } else if (isMapping(data)) {
    const dot = path.indexOf('.')
    const head = path.slice(0, dot)
    if (Object.hasOwn(data, path)) collect(data[path], undefined, found)
    else if (dot > 0 && Object.hasOwn(data, head)) collect(data[head], path.slice(dot + 1), found)
  }
}

/** Values of a list match when any of them does, so `not` holds when none does. Operators side by side mean one and the same element. */
function evaluate(test: Test, found: readonly unknown[]): boolean {
  switch (test.op) {
    case 'not':
      return !evaluate(test.test, found)
    case 'exists':
      return found.some((value) => value !== null) === test.value
    case 'all': {
      const ofElement = test.tests.filter(isElementTest)
      const ofWhole = test.tests.filter((each) => !isElementTest(each))
      return (
        ofWhole.every((each) => evaluate(each, found)) &&
        (ofElement.length === 0 || found.some((value) => ofElement.every((each) => fits(each, value))))
      )
    }
    default:
      return found.some((value) => fits(test, value))
  }
}

type ElementTest = Exclude<Test, { op: 'not' | 'exists' | 'all' }>

function isElementTest(test: Test): test is ElementTest {
  return test.op !== 'not' && test.op !== 'exists' && test.op !== 'all'
}

function fits(test: ElementTest, value: unknown): boolean {
  if (!isScalar(value)) return false
  const actual = composed(value)
  switch (test.op) {
    case 'is':
      return isSame(actual, test.value)
    case 'in':
      return test.values.some((wanted) => isSame(actual, wanted))
    case 'matches':
      return actual !== null && patternOf(test).test(String(actual))
    default: {
      const order = compareScalars(actual, test.value)
      if (order === undefined) return false
      if (test.op === 'gt') return order > 0
      if (test.op === 'gte') return order >= 0
      return test.op === 'lt' ? order < 0 : order <= 0
    }
  }
}

const patterns = new WeakMap<Test, Pattern>()

function patternOf(test: Test & { op: 'matches' }): Pattern {
  let pattern = patterns.get(test)
  if (pattern === undefined) {
    pattern = compilePattern(test.pattern)
    patterns.set(test, pattern)
  }
  return pattern
}

/** The same letter may be written composed or decomposed; both sides are compared composed (Unicode NFC). */
function composed(value: Scalar): Scalar {
  return typeof value === 'string' ? value.normalize() : value
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A test in the words of `when`. */
export function testWords(test: Test): string {
  switch (test.op) {
    case 'is':
      return String(test.value)
    case 'in':
      return test.values.join(' or ')
    case 'not':
      return `not ${testWords(test.test)}`
    case 'matches':
      return `matches ${test.pattern}`
    case 'all':
      return test.tests.map(testWords).join(' and ')
    case 'exists':
      return test.value ? 'something' : 'nothing'
    default:
      return `${test.op} ${test.value}`
  }
}
