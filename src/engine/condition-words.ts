import type { Condition, Scalar, Test } from '../model/project.ts'

/** `type is maintenance and impact.level is partial or outage`; empty where nothing is asked. */
export function conditionWords(condition: Condition): string {
  return condition.map(({ path, test }) => `${path} ${testWords(test)}`).join(' and ')
}

const comparisons = { gt: 'is above', gte: 'is at least', lt: 'is below', lte: 'is at most' } as const

function testWords(test: Test): string {
  switch (test.op) {
    case 'is':
      return `is ${word(test.value)}`
    case 'in':
      return `is ${test.values.map(word).join(' or ')}`
    case 'not':
      return negated(test.test)
    case 'matches':
      return `matches ${test.pattern}`
    case 'exists':
      return test.value ? 'is there' : 'is not there'
    case 'all':
      return test.tests.map(testWords).join(' and ')
    default:
      return `${comparisons[test.op]} ${word(test.value)}`
  }
}

function negated(test: Test): string {
  if (test.op === 'is') return `is not ${word(test.value)}`
  if (test.op === 'in') return `is neither ${test.values.map(word).join(' nor ')}`
  return `not (${testWords(test)})`
}

function word(value: Scalar): string {
  return value === '' ? 'empty' : String(value)
}
