import type { DiagnosticCode, Report } from '../model/diagnostic.ts'
import { closest } from './closest.ts'
import { faultAt, type Spot } from './template-error.ts'
import { isTimeText, templateFunctions, type ValueKind } from './template-functions.ts'
import { canHold, type Sample, valueAt } from './template-sample.ts'
import { dataShape, itemOf, memberOf, namesOf, type Shape } from './template-shape.ts'
import type { Call, Expression, Node, Path, Template } from './template-tree.ts'

/** A place where a template names a field of the recipient, whose columns only the caller can ask for. */
export interface FieldUse {
  name: string
  template: Template
  spot: Spot
}

/** What a context or block parameter is: its shape, and where it stands in the data if that is one place. */
interface Known {
  shape: Shape
  at: readonly string[] | undefined
}

/** What is known at a node: by level, as in the template's paths. */
interface View {
  contexts: readonly Known[]
  params: readonly (readonly Known[])[]
  /** The events for which the node can be reached. */
  samples: readonly Sample[]
}

/** Walks one part and reports what is wrong with it for these events; uses of recipient fields are collected. */
export function checkPart(
  template: Template,
  samples: readonly Sample[],
  report: Report,
  uses: FieldUse[],
  shape: Shape = dataShape,
): void {
  for (const fault of template.faults) report(fault)
  const checker: Checker = { template, report, uses }
  checkNodes(template.nodes, { contexts: [{ shape, at: [] }], params: [[]], samples }, checker)
}

interface Checker {
  template: Template
  report: Report
  uses: FieldUse[]
}

function checkNodes(nodes: readonly Node[], view: View, checker: Checker): void {
  for (const node of nodes) checkNode(node, view, checker)
}

function checkNode(node: Node, view: View, checker: Checker): void {
  switch (node.kind) {
    case 'text':
      return
    case 'output':
      checkOutput(node.value, view, checker)
      return
    case 'if':
      check(node.test, view, checker, true)
      checkNodes(node.body, where(view, node.test, !node.isNegated), checker)
      checkNodes(node.otherwise, where(view, node.test, node.isNegated), checker)
      return
    case 'with': {
      const value = check(node.value, view, checker, true)
      checkNodes(node.body, inside(where(view, node.value, true), value, [value]), checker)
      checkNodes(node.otherwise, where(view, node.value, false), checker)
      return
    }
    case 'each': {
      const { shape } = check(node.value, view, checker, true)
      const item = itemOf(shape)
      if (item === undefined)
        fail(
          node.value,
          checker,
          'template-bad-argument',
          `${named(node.value)} is no list that {{#each}} can go through`,
        )
      const known: Known = { shape: item ?? { kind: 'any' }, at: undefined }
      const key: Known = { shape: { kind: 'any' }, at: undefined }
      checkNodes(node.body, inside(where(view, node.value, true), known, [known, key]), checker)
      checkNodes(node.otherwise, where(view, node.value, false), checker)
    }
  }
}

function where(view: View, test: Expression, wanted: boolean): View {
  return { ...view, samples: view.samples.filter((sample) => canHold(test, sample, wanted)) }
}

function inside(view: View, context: Known, params: readonly Known[]): View {
  return { ...view, contexts: [...view.contexts, context], params: [...view.params, params] }
}

function checkOutput(value: Expression, view: View, checker: Checker): void {
  const { shape } = check(value, view, checker, false)
  const { kind } = shape
  if (kind === 'list') {
    fail(value, checker, 'template-bad-argument', `${named(value)} is a list`, 'write {{list …}} or {{#each …}}')
  } else if (kind === 'object' || kind === 'fields') {
    fail(value, checker, 'template-bad-argument', `${named(value)} is not text`, partsHint(value, shape))
  }
}

/** So many parts are written out as one would write them; of more, their names. */
const mostWritten = 5

function partsHint(value: Expression, shape: Shape): string {
  const text = value.kind === 'path' ? value.text : ''
  const names = namesOf(shape)
  if (names.length === 0) return 'name one of its parts'
  const isShort = names.length <= mostWritten && text !== ''
  const parts = `name one of its parts: ${(isShort ? names.map((name) => `${text}.${name}`) : names).join(', ')}`
  return accepts('window', shape) && text !== '' ? `write {{window ${text}}}, or ${parts}` : parts
}

/** Checks an expression and tells what it gives. `isTolerant`: absent values are expected here. */
function check(value: Expression, view: View, checker: Checker, isTolerant: boolean): Known {
  if (value.kind === 'path') return checkPath(value, view, checker, isTolerant)
  if (value.kind === 'call') return { shape: checkCall(value, view, checker, isTolerant), at: undefined }
  return { shape: shapeOfValue(value.value), at: undefined }
}

function checkCall(call: Call, view: View, checker: Checker, isTolerant: boolean): Shape {
  const helper = templateFunctions.get(call.name)!
  const shapes = call.args.map((arg, index) => {
    const { shape } = check(arg, view, checker, isTolerant || helper.isTolerant)
    const wanted = helper.kinds[Math.min(index, helper.kinds.length - 1)] ?? 'any'
    if (!accepts(wanted, shape))
      fail(
        arg,
        checker,
        'template-bad-argument',
        `"${call.name}" needs ${wants[wanted]}, and ${named(arg)} is ${kindName(shape)}`,
      )
    return shape
  })
  for (const { value } of call.named) check(value, view, checker, isTolerant)
  if (['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'not'].includes(call.name)) return { kind: 'flag' }
  if (!['and', 'or', 'default'].includes(call.name)) return { kind: 'text' }
  const [first] = shapes
  return first !== undefined && shapes.every((shape) => shape.kind === first.kind) ? first : { kind: 'any' }
}

const wants: Readonly<Record<ValueKind, string>> = {
  any: 'a value',
  time: 'a time',
  window: 'a window',
  span: 'a window or a number of milliseconds',
  list: 'a list',
  count: 'a number or a list',
  text: 'text',
}

function accepts(wanted: ValueKind, shape: Shape): boolean {
  if (wanted === 'any' || shape.kind === 'any') return true
  const isWindow = shape.kind === 'object' && (Object.hasOwn(shape.keys, 'start') || Object.hasOwn(shape.keys, 'end'))
  switch (wanted) {
    case 'time':
      return shape.kind === 'time'
    case 'window':
      return isWindow
    case 'span':
      return isWindow || shape.kind === 'number'
    case 'list':
      return shape.kind === 'list' || shape.kind === 'text'
    case 'count':
      return shape.kind === 'number' || shape.kind === 'list'
    case 'text':
      return shape.kind === 'text' || shape.kind === 'number' || shape.kind === 'flag'
  }
}

function kindName(shape: Shape): string {
  const names: Readonly<Record<Shape['kind'], string>> = {
    text: 'text',
    number: 'a number',
    flag: 'true or false',
    time: 'a time',
    any: 'anything',
    list: 'a list',
    object: 'a mapping',
    fields: 'a mapping',
  }
  return names[shape.kind]
}

function shapeOfValue(value: unknown): Shape {
  if (typeof value === 'string') return isTimeText(value) ? { kind: 'any' } : { kind: 'text' }
  if (typeof value === 'number') return { kind: 'number' }
  if (typeof value === 'boolean') return { kind: 'flag' }
  return Array.isArray(value) ? { kind: 'list', item: { kind: 'any' } } : { kind: 'any' }
}

function checkPath(path: Path, view: View, checker: Checker, isTolerant: boolean): Known {
  const { base, parts } = path
  if (base.kind === 'loop')
    return { shape: { kind: parts[0] === 'index' ? 'number' : parts[0] === 'key' ? 'any' : 'flag' }, at: undefined }
  const start = base.kind === 'context' ? view.contexts[base.level] : view.params[base.level]?.[base.index]
  let shape: Shape = start?.shape ?? { kind: 'any' }
  const at = start?.at && [...start.at, ...parts]
  for (const [index, part] of parts.entries()) {
    if (shape.kind === 'fields') return checkField(path, index, shape.of, at, view, checker, isTolerant)
    const next = memberOf(shape, part)
    if (next === undefined) {
      failUnknown(path, index, shape, checker)
      return { shape: { kind: 'any' }, at: undefined }
    }
    shape = next
  }
  if (!isTolerant && at !== undefined) warnEmpty(path, at, view, checker)
  return { shape, at }
}

function failUnknown(path: Path, index: number, shape: Shape, checker: Checker): void {
  const { base, parts, text } = path
  const name = parts[index] ?? ''
  const near = closest(name, namesOf(shape))
  // The parts are the end of what is written, after `../` or a block parameter.
  const before = text.slice(0, text.length - parts.slice(index).join('.').length)
  const suggestion = near === undefined ? '' : `; did you mean "${before}${near}"?`
  const isOutside = base.kind === 'context' && base.level > 0 && index === 0 && memberOf(dataShape, name) !== undefined
  const names = namesOf(shape)
  const hint = isOutside
    ? `the data outside of this block is reached with ${'../'.repeat(base.level)}${text}`
    : names.length > 0
      ? `there are ${names.join(', ')}${names.includes('fields') ? `; what else you gave stands under ${before}fields` : ''}`
      : undefined
  fail(path, checker, 'template-unknown-path', `the data has no "${text}"${suggestion}`, hint)
}

function checkField(
  path: Path,
  index: number,
  of: 'event' | 'recipient',
  at: readonly string[] | undefined,
  view: View,
  checker: Checker,
  isTolerant: boolean,
): Known {
  const name = path.parts[index] ?? ''
  if (of === 'recipient') {
    checker.uses.push({ name, template: checker.template, spot: path.spot })
    return { shape: { kind: 'any' }, at: undefined }
  }
  // Only a `with` or the path itself leads here, so the place in the data is known.
  const place = at ?? []
  const values = view.samples.map((sample) => valueAt(sample, place))
  const lacking = view.samples.filter((_, position) => values[position] === undefined)
  const first = lacking[0]
  if (first !== undefined) {
    const known = new Set(view.samples.flatMap(({ event }) => Object.keys(event.fields)))
    const near = known.has(name) ? undefined : closest(name, known)
    const suggestion = near === undefined ? '' : `; did you mean "${near}"?`
    const message = `${eventsText(lacking)} no field "${path.parts.slice(index).join('.')}"${suggestion}`
    // In the test of a block a lacking field is what the block is for, unless nothing but a slip explains it.
    if (!isTolerant)
      fail(
        path,
        checker,
        'template-unknown-path',
        message,
        `add it to ${first.event.at.file}, or write it inside {{#if ${path.text}}}`,
      )
    else if (near !== undefined) fail(path, checker, 'template-unknown-path', message, undefined, 'warning')
  }
  if (!isTolerant)
    warnEmpty(path, place, { ...view, samples: view.samples.filter((sample) => !lacking.includes(sample)) }, checker)
  const shapes = values.filter((value) => value !== undefined).map(shapeOfValue)
  const [shape] = shapes
  return {
    shape: shape !== undefined && shapes.every(({ kind }) => kind === shape.kind) ? shape : { kind: 'any' },
    at: undefined,
  }
}

function warnEmpty(path: Path, at: readonly string[], view: View, checker: Checker): void {
  if (at[0] !== 'event') return
  const lacking = view.samples.filter((sample) => (valueAt(sample, at) ?? '') === '')
  if (lacking.length === 0) return
  fail(
    path,
    checker,
    'template-empty-value',
    `${eventsText(lacking)} no ${at.slice(1).join('.')}, so nothing will stand here`,
    `write it inside {{#if ${path.text}}}`,
    'warning',
  )
}

/** `event "a" has`, `event "a" and 2 more have`. */
function eventsText(samples: readonly Sample[]): string {
  const name = `event "${samples[0]?.event.id ?? ''}"`
  return samples.length > 1 ? `${name} and ${samples.length - 1} more have` : `${name} has`
}

function named(value: Expression): string {
  if (value.kind === 'path') return `"${value.text}"`
  return value.kind === 'call' ? `the result of "${value.name}"` : JSON.stringify(value.value ?? null)
}

function fail(
  value: Expression,
  { template, report }: Checker,
  code: DiagnosticCode,
  message: string,
  hint?: string,
  severity: 'error' | 'warning' = 'error',
): void {
  report(faultAt(template.part, value.spot, code, message, hint, severity))
}
