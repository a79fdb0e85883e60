import type { Event } from '../model/project.ts'
import type { SharedData } from './template-data.ts'
import { isTruthy } from './template-functions.ts'
import type { Expression, Path } from './template-tree.ts'

/** An event that a rule speaks of, and the data its messages get. */
export interface Sample {
  event: Event
  data: SharedData
}

/** Names of the event's data that are another at another moment. */
const changing = new Set(['status', 'updates', 'window'])

/** The value at a path that starts at the data; undefined where there is none. */
export function valueAt(sample: Sample, parts: readonly string[]): unknown {
  let value: unknown = sample.data
  for (const part of parts) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value
}

/** Whether a test can come out as `wanted` for the event, at any moment and for any reader. */
export function canHold(test: Expression, sample: Sample, wanted: boolean): boolean {
  const answer = answerOf(test, sample)
  return answer === undefined || answer === wanted
}

/** What a test comes out as; undefined where that depends on the moment, the reader, or a loop. */
function answerOf(test: Expression, sample: Sample): boolean | undefined {
  if (test.kind === 'literal') return isTruthy(test.value)
  if (test.kind === 'path') return answerOfPath(test, sample)
  const [first, second] = test.args
  switch (test.name) {
    case 'not': {
      const answer = first && answerOf(first, sample)
      return answer === undefined ? undefined : !answer
    }
    case 'and':
    case 'or': {
      const decisive = test.name === 'or'
      const answers = test.args.map((arg) => answerOf(arg, sample))
      if (answers.includes(decisive)) return decisive
      return answers.includes(undefined) ? undefined : !decisive
    }
    case 'eq':
    case 'ne': {
      const [path, literal] = first?.kind === 'path' ? [first, second] : [second, first]
      if (path?.kind !== 'path' || literal?.kind !== 'literal' || !isSettled(path)) return undefined
      const value = valueAt(sample, path.parts)
      return ((value ?? undefined) === (literal.value ?? undefined)) === (test.name === 'eq')
    }
    default:
      return undefined
  }
}

function answerOfPath(path: Path, sample: Sample): boolean | undefined {
  if (path.base.kind !== 'context' || path.base.level > 0 || path.parts[0] !== 'event') return undefined
  // A window keeps the ends it has, and a status is always there; updates come with time.
  return path.parts[1] === 'updates' ? undefined : isTruthy(valueAt(sample, path.parts))
}

/** Whether the path starts at the event and holds the same at every moment. */
function isSettled(path: Path): boolean {
  const [root, name] = path.parts
  return (
    path.base.kind === 'context' &&
    path.base.level === 0 &&
    root === 'event' &&
    name !== undefined &&
    !changing.has(name)
  )
}
