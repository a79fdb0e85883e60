import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { RecipientData, SharedData } from './template-data.ts'
import { faultAt, TemplateError } from './template-error.ts'
import { ArgumentFault, isTruthy, templateFunctions } from './template-functions.ts'
import { type Expression, mark, type Node, type Path, type Template } from './template-tree.ts'
import { dateTimeText, type Voice } from './time-phrases.ts'

// Handlebars' parser reads a template; this walks its tree. Compiling it with Handlebars instead would leave three holes: its
// strict mode misses helper arguments, it reaches inherited properties by name lists, and a printed value cannot be put off until
// the reader is known. `test/engine/template-handlebars.test.ts` holds both against each other.

/** What a template is run with. */
export interface Environment {
  shared: SharedData
  recipient: RecipientData
  voice: Voice
}

/** A value that the template prints: known for all readers, or worked out for each of them. */
export type Output = { kind: 'fixed'; text: string } | { kind: 'personal'; hole: number }

/** A value that differs from reader to reader. */
export interface Hole {
  template: Template
  value: Expression
  scope: Scope
  voice: Voice
  /** The data beside the reader's: in a digest each notice has its own. */
  shared: SharedData
}

/** Collects the values of all parts of one message; a mark in the text holds a value's number. */
export interface Outputs {
  values: Output[]
  holes: Hole[]
  /** Hole by the path's text, for paths that start at the data. */
  byPath: Map<string, number>
}

interface Loop {
  index: number
  key: string | number
  first: boolean
  last: boolean
}

/** The contexts, loops and block parameters around a node, by level; level 0 is the data itself. */
interface Scope {
  contexts: readonly unknown[]
  loops: readonly (Loop | undefined)[]
  params: readonly (readonly unknown[])[]
}

const outermost: Scope = { contexts: [undefined], loops: [undefined], params: [[]] }

export function createOutputs(): Outputs {
  return { values: [], holes: [], byPath: new Map() }
}

/**
 * Runs a template. The text comes back with a mark for each printed value, so that whatever parses it next (Markdown)
 * can never take data for markup.
 */
export function runTemplate(template: Template, env: Environment, outputs: Outputs): string {
  const [fault] = template.faults
  if (fault) throw new TemplateError(fault)
  return runNodes(template.nodes, outermost, { template, env, outputs })
}

/** A hole's text for one reader. */
export function fillHole(hole: Hole, recipient: RecipientData): string {
  const { template, shared, voice } = hole
  const run: Run = { template, env: { shared, recipient, voice }, outputs: noOutputs }
  return toOutputText(evaluate(hole.value, hole.scope, run, false), hole.value, run)
}

/**
 * What a question about nothing but the reader comes to. Undefined where an argument is of the wrong kind: whether that is
 * a fault is seen when the template runs into it.
 */
export function readerValue(template: Template, value: Expression, recipient: RecipientData): unknown {
  const run: Run = { template, env: { shared: noData, recipient, voice: noVoice }, outputs: noOutputs }
  try {
    return evaluate(value, outermost, run, true)
  } catch (error) {
    if (error instanceof TemplateError) return undefined
    throw error
  }
}

const noOutputs = createOutputs()
const noData: SharedData = { event: {}, rule: {}, moment: {}, told: null, news: [], project: {}, digest: false }
const noVoice: Voice = { language: 'en', locale: 'en-GB', timezone: 'UTC', now: 0, isCompact: false }

interface Run {
  template: Template
  env: Environment
  outputs: Outputs
}

function runNodes(nodes: readonly Node[], scope: Scope, run: Run): string {
  let text = ''
  for (const node of nodes) text += runNode(node, scope, run)
  return text
}

function runNode(node: Node, scope: Scope, run: Run): string {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'output':
      return put(output(node.value, scope, run), run.outputs)
    case 'if': {
      const holds = isTruthy(evaluate(node.test, scope, run, true)) !== node.isNegated
      return runNodes(holds ? node.body : node.otherwise, scope, run)
    }
    case 'with': {
      const value = evaluate(node.value, scope, run, true)
      if (!isTruthy(value)) return runNodes(node.otherwise, scope, run)
      return runNodes(node.body, inner(scope, value, undefined, [value]), run)
    }
    case 'each': {
      const entries = entriesOf(evaluate(node.value, scope, run, true), node.value, run)
      if (entries.length === 0) return runNodes(node.otherwise, scope, run)
      let text = ''
      for (const [index, [key, item]] of entries.entries()) {
        const loop = { index, key, first: index === 0, last: index === entries.length - 1 }
        text += runNodes(node.body, inner(scope, item, loop, [item, key]), run)
      }
      return text
    }
  }
}

function inner(scope: Scope, context: unknown, loop: Loop | undefined, params: readonly unknown[]): Scope {
  return { contexts: [...scope.contexts, context], loops: [...scope.loops, loop], params: [...scope.params, params] }
}

function entriesOf(value: unknown, expression: Expression, run: Run): [string | number, unknown][] {
  if (value === undefined || value === null || value === false || value === '') return []
  if (Array.isArray(value)) return value.map((item, index) => [index, item])
  if (isRecord(value)) return Object.entries(value)
  throw fault(expression, run, 'template-bad-argument', '{{#each}} needs a list or a mapping')
}

function put(value: Output, outputs: Outputs): string {
  outputs.values.push(value)
  return `${mark.open}${outputs.values.length - 1}${mark.close}`
}

function output(value: Expression, scope: Scope, run: Run): Output {
  if (!isPersonal(value)) {
    return { kind: 'fixed', text: toOutputText(evaluate(value, scope, run, false), value, run) }
  }
  const { holes, byPath } = run.outputs
  const name = value.kind === 'path' ? value.parts.join('\0') : undefined
  const known = name === undefined ? undefined : byPath.get(name)
  if (known !== undefined) return { kind: 'personal', hole: known }
  const { shared, voice } = run.env
  holes.push({ template: run.template, value, scope, voice, shared })
  if (name !== undefined) byPath.set(name, holes.length - 1)
  return { kind: 'personal', hole: holes.length - 1 }
}

/** Whether the value differs from reader to reader. */
export function isPersonal(value: Expression): boolean {
  if (value.kind === 'literal') return false
  if (value.kind === 'call') return value.args.some(isPersonal) || value.named.some((named) => isPersonal(named.value))
  return value.base.kind === 'context' && value.base.level === 0 && value.parts[0] === 'recipient'
}

/** `isTolerant`: a path that the data lacks is undefined rather than a fault, as in the test of an `{{#if}}`. */
function evaluate(expression: Expression, scope: Scope, run: Run, isTolerant: boolean): unknown {
  if (expression.kind === 'literal') return expression.value
  if (expression.kind === 'path') return follow(expression, scope, run, isTolerant)
  const helper = templateFunctions.get(expression.name)!
  const args = expression.args.map((arg) => evaluate(arg, scope, run, isTolerant || helper.isTolerant))
  const named = Object.fromEntries(
    expression.named.map(({ name, value }) => [name, evaluate(value, scope, run, isTolerant)]),
  )
  try {
    return helper.run(args, named, run.env.voice)
  } catch (error) {
    if (!(error instanceof ArgumentFault)) throw error
    throw fault(expression, run, 'template-bad-argument', `"${expression.name}" ${error.message}`)
  }
}

function follow(path: Path, scope: Scope, run: Run, isTolerant: boolean): unknown {
  const { base, parts } = path
  if (base.kind === 'loop') return scope.loops[base.level]?.[parts[0] as keyof Loop]
  if (base.kind === 'param') return walk(scope.params[base.level]?.[base.index], parts, 0, path, run, isTolerant)
  if (base.level > 0) return walk(scope.contexts[base.level], parts, 0, path, run, isTolerant)
  if (parts[0] === 'recipient') return walk(run.env.recipient, parts, 1, path, run, isTolerant)
  return walk(run.env.shared, parts, 0, path, run, isTolerant)
}

function walk(
  start: unknown,
  parts: readonly string[],
  from: number,
  path: Path,
  run: Run,
  isTolerant: boolean,
): unknown {
  let value = start
  for (let i = from; i < parts.length; i++) {
    const part = parts[i]!
    // What is optional and absent has no parts either; that the path exists at all is for `validate` to say.
    if (value === undefined || value === null) return undefined
    if ((isRecord(value) || Array.isArray(value)) && Object.hasOwn(value, part)) {
      value = (value as Record<string, unknown>)[part]
    } else if (isTolerant || value === run.env.recipient.fields) {
      // Rows of one audience may have different columns, and one of them lacking a column must not hold back the others.
      return undefined
    } else {
      throw fault(path, run, 'template-unknown-path', `the data of this message has no "${path.text}"`)
    }
  }
  return value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function toOutputText(value: unknown, expression: Expression, run: Run): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return dateTimeText(value.getTime(), run.env.voice)
  const name = expression.kind === 'path' ? `"${expression.text}"` : 'this'
  const hint = Array.isArray(value)
    ? 'write {{list …}} or {{#each …}}'
    : 'name one of its parts, or use a helper such as window'
  throw fault(expression, run, 'template-bad-argument', `${name} is not text`, hint)
}

function fault(expression: Expression, run: Run, code: DiagnosticCode, message: string, hint?: string): TemplateError {
  return new TemplateError(faultAt(run.template.part, expression.spot, code, message, hint))
}
