import { parse, parser } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { TextPart } from '../model/project.ts'
import { closest } from './closest.ts'
import { faultAt, type Spot } from './template-error.ts'
import { templateFunctions } from './template-functions.ts'

/**
 * A parsed template. Paths are resolved to the context they start from, so that whoever walks the tree
 * (the interpreter, the checker) needs no scope rules of its own.
 */
export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'output'; value: Expression }
  | { kind: 'if'; test: Expression; isNegated: boolean; body: readonly Node[]; otherwise: readonly Node[] }
  | {
      kind: 'each' | 'with'
      value: Expression
      /** Names of the block's parameters: `as |item index|`. */
      params: readonly string[]
      body: readonly Node[]
      otherwise: readonly Node[]
    }

export type Expression = Literal | Path | Call

export interface Literal {
  kind: 'literal'
  value: string | number | boolean | null | undefined
  spot: Spot
}

export interface Path {
  kind: 'path'
  /**
   * `context`: `level` 0 is the data, each `each` and `with` adds one. `loop`: `@index` and its kin of the loop at `level`.
   * `param`: parameter number `index` of the block at `level`.
   */
  base:
    | { kind: 'context'; level: number }
    | { kind: 'loop'; level: number }
    | { kind: 'param'; level: number; index: number }
  parts: readonly string[]
  /** As written. */
  text: string
  spot: Spot
}

export interface Call {
  kind: 'call'
  name: string
  args: readonly Expression[]
  named: readonly { name: string; value: Expression; spot: Spot }[]
  spot: Spot
}

export interface Template {
  part: TextPart
  nodes: readonly Node[]
  /** Where it is not empty, the template must not be rendered. */
  faults: readonly Diagnostic[]
}

/** Marks around a value's number in rendered text; a template's own are replaced before it is parsed. */
export const mark = { open: '\uE000', close: '\uE001' } as const

const forbidden = new Set([
  '__proto__',
  'constructor',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
])
const loopNames = ['index', 'key', 'first', 'last']

// Handlebars' own error text holds no column; the parser hands it to this hook.
class SyntaxFault extends Error {
  readonly spot: Spot
  readonly token: string | null

  constructor(message: string, spot: Spot, token: string | null) {
    super(message)
    this.spot = spot
    this.token = token
  }
}
parser.parseError = (message, fault) => {
  const spot = fault.loc
    ? { line: fault.loc.last_line, column: fault.loc.last_column }
    : { line: fault.line + 1, column: 0 }
  throw new SyntaxFault(message, spot, fault.token ?? null)
}

/** Parses one part. Nothing is thrown: what is wrong is in `faults`. */
export function parseTemplate(part: TextPart): Template {
  const faults: Diagnostic[] = []
  const source = part.text.replace(/[\uE000\uE001]/g, '\uFFFD')
  let program: hbs.AST.Program
  try {
    program = parse(source)
  } catch (error) {
    return { part, nodes: [], faults: [syntaxFault(part, source, error)] }
  }
  const reader = new Reader(part, faults)
  return { part, nodes: reader.nodes(program), faults }
}

/** A block around the node being read. */
interface Block {
  /** Level of the context that its body sees. */
  level: number
  isLoop: boolean
  params: readonly string[]
}

class Reader {
  private readonly part: TextPart
  private readonly faults: Diagnostic[]
  private readonly blocks: Block[] = []

  constructor(part: TextPart, faults: Diagnostic[]) {
    this.part = part
    this.faults = faults
  }

  nodes(program: hbs.AST.Program | undefined): Node[] {
    return (program?.body ?? []).flatMap((statement) => this.node(statement) ?? [])
  }

  private fail(node: hbs.AST.Node, code: Diagnostic['code'], message: string, hint?: string): void {
    this.faults.push(faultAt(this.part, spotOf(node), code, message, hint))
  }

  private node(statement: hbs.AST.Statement): Node | undefined {
    switch (statement.type) {
      case 'ContentStatement': {
        const text = (statement as hbs.AST.ContentStatement).value
        return text === '' ? undefined : { kind: 'text', text }
      }
      case 'CommentStatement':
        return undefined
      case 'MustacheStatement': {
        const mustache = statement as hbs.AST.MustacheStatement
        if (!mustache.escaped) {
          this.fail(
            mustache,
            'template-unsafe',
            'Unescaped output ({{{ }}} or {{& }}) is not allowed',
            'Write it with two braces; data is escaped for the place it lands in',
          )
          return undefined
        }
        const value = this.callOrPath(mustache)
        return value && { kind: 'output', value }
      }
      case 'BlockStatement':
        return this.block(statement as hbs.AST.BlockStatement)
      default:
        this.fail(
          statement,
          'template-unsafe',
          'Partials and decorators are not available in templates',
          'Write the words out in this template',
        )
        return undefined
    }
  }

  private block(block: hbs.AST.BlockStatement): Node | undefined {
    const name = block.path.original
    const known = ['if', 'unless', 'each', 'with']
    if (!known.includes(name)) {
      if (name === 'lookup' || name === 'log')
        this.fail(block.path, 'template-unsafe', `{{#${name}}} is not available in templates`)
      else
        this.fail(
          block.path,
          'template-unknown-helper',
          `There is no block named "${name}"${suggestion(name, known)}`,
          'Blocks are if, unless, each and with',
        )
      return undefined
    }
    for (const pair of block.hash?.pairs ?? [])
      this.fail(pair, 'template-bad-argument', `{{#${name}}} takes no "${pair.key}"`)
    const [first] = block.params
    if (!first || block.params.length > 1) {
      this.fail(block.path, 'template-bad-argument', `{{#${name}}} takes one argument and got ${block.params.length}`)
      return undefined
    }
    const value = this.expression(first)
    // Which of a block's two programs exists depends on where its `{{else}}` stands.
    const otherwise = this.nodes(block.inverse)
    if (name === 'if' || name === 'unless') {
      const body = this.nodes(block.program)
      return value && { kind: 'if', test: value, isNegated: name === 'unless', body, otherwise }
    }
    const params = block.program?.blockParams ?? []
    this.blocks.push({ level: this.level() + 1, isLoop: name === 'each', params })
    const body = this.nodes(block.program)
    this.blocks.pop()
    return value && { kind: name === 'each' ? 'each' : 'with', value, params, body, otherwise }
  }

  private level(): number {
    return this.blocks.length
  }

  private expression(node: hbs.AST.Expression): Expression | undefined {
    switch (node.type) {
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return { kind: 'literal', value: (node as hbs.AST.StringLiteral).value, spot: spotOf(node) }
      case 'NullLiteral':
        return { kind: 'literal', value: null, spot: spotOf(node) }
      case 'UndefinedLiteral':
        return { kind: 'literal', value: undefined, spot: spotOf(node) }
      case 'SubExpression':
        return this.callOrPath(node as hbs.AST.SubExpression)
      default:
        return this.path(node as hbs.AST.PathExpression)
    }
  }

  private callOrPath(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression): Expression | undefined {
    if (node.path.type !== 'PathExpression') return this.expression(node.path)
    const path = node.path as hbs.AST.PathExpression
    const name = path.original
    const isSimple = path.parts.length === 1 && path.depth === 0 && !path.data && !/^(\.|this\b)/.test(name)
    const isCall = node.type === 'SubExpression' || node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0
    const isHelper = isSimple && templateFunctions.has(name) && !this.param(name)
    if (!isHelper && !isCall) return this.path(path)
    if (name === 'lookup' || name === 'log') {
      this.fail(path, 'template-unsafe', `"${name}" is not available in templates`)
      return undefined
    }
    const helper = isSimple ? templateFunctions.get(name) : undefined
    if (!helper) {
      const names = [...templateFunctions.keys()]
      this.fail(
        path,
        'template-unknown-helper',
        `There is no helper named "${name}"${suggestion(name, names)}`,
        `Helpers are ${names.join(', ')}`,
      )
      return undefined
    }
    const args = node.params.map((param) => this.expression(param))
    const named = (node.hash?.pairs ?? []).map((pair) => ({
      name: pair.key,
      value: this.expression(pair.value),
      spot: spotOf(pair),
    }))
    const [min, max] = helper.takes
    if (args.length < min || args.length > max) {
      const wanted = max === Number.POSITIVE_INFINITY ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`
      this.fail(
        path,
        'template-bad-argument',
        `"${name}" takes ${wanted} argument${wanted === '1' || wanted === 'at least 1' ? '' : 's'} and got ${args.length}`,
      )
      return undefined
    }
    const faults = this.faults.length
    for (const { name: key, value, spot } of named) {
      const allowed = Object.hasOwn(helper.named, key) ? helper.named[key] : undefined
      if (allowed === undefined) {
        const names = Object.keys(helper.named)
        const hint = names.length > 0 ? `It takes ${names.map((known) => `${known}=`).join(', ')}` : undefined
        this.faults.push(
          faultAt(
            this.part,
            spot,
            'template-bad-argument',
            `"${name}" takes no "${key}"${suggestion(key, names)}`,
            hint,
          ),
        )
      } else if (allowed !== 'any' && value?.kind === 'literal' && !allowed.includes(String(value.value))) {
        this.faults.push(
          faultAt(
            this.part,
            spot,
            'template-bad-argument',
            `"${key}" of "${name}" must be one of ${allowed.join(', ')}`,
          ),
        )
      }
    }
    for (const key of helper.required) {
      if (!named.some((given) => given.name === key))
        this.fail(path, 'template-bad-argument', `"${name}" needs ${key}="…"`)
    }
    if (this.faults.length > faults || args.includes(undefined) || named.some(({ value }) => value === undefined))
      return undefined
    return { kind: 'call', name, args: args as Expression[], named: named as Call['named'], spot: spotOf(path) }
  }

  private path(node: hbs.AST.PathExpression): Path | undefined {
    const bad = node.parts.find((part) => forbidden.has(part))
    if (bad !== undefined) {
      this.fail(node, 'template-unsafe', `"${bad}" is not a name that templates may use`)
      return undefined
    }
    const spot = spotOf(node)
    const text = node.original
    if (node.data) return this.loopPath(node, spot)
    const [head] = node.parts
    const param = head !== undefined && node.depth === 0 && !/^(\.|this\b)/.test(text) ? this.param(head) : undefined
    if (param) return { kind: 'path', base: { kind: 'param', ...param }, parts: node.parts.slice(1), text, spot }
    const level = this.level() - node.depth
    if (level < 0) {
      this.fail(node, 'template-unknown-path', `"${text}" goes up further than there are blocks around it`)
      return undefined
    }
    return { kind: 'path', base: { kind: 'context', level }, parts: node.parts, text, spot }
  }

  private loopPath(node: hbs.AST.PathExpression, spot: Spot): Path | undefined {
    const [name = ''] = node.parts
    if (!loopNames.includes(name) || node.parts.length > 1) {
      const isRoot = name === 'root'
      this.fail(
        node,
        isRoot ? 'template-unsafe' : 'template-unknown-path',
        isRoot
          ? '"@root" is not available in templates'
          : `There is no "@${node.parts.join('.')}"${suggestion(name, loopNames)}`,
        isRoot ? 'Reach the outer data with ../' : 'Inside {{#each}} there are @index, @key, @first and @last',
      )
      return undefined
    }
    const loop = this.blocks.filter((block) => block.isLoop).at(-1 - node.depth)
    if (!loop) {
      this.fail(
        node,
        'template-unknown-path',
        `"${node.original.startsWith('@') ? '' : '@'}${node.original}" has a meaning only inside {{#each}}`,
      )
      return undefined
    }
    return { kind: 'path', base: { kind: 'loop', level: loop.level }, parts: [name], text: `@${name}`, spot }
  }

  private param(name: string): { level: number; index: number } | undefined {
    for (const block of this.blocks.toReversed()) {
      const index = block.params.indexOf(name)
      if (index >= 0) return { level: block.level, index }
    }
    return undefined
  }
}

function suggestion(name: string, known: readonly string[]): string {
  const near = closest(name, known)
  return near === undefined ? '' : `; did you mean "${near}"?`
}

function spotOf({ loc }: hbs.AST.Node): Spot {
  const { start, end } = loc
  return start.line === end.line
    ? { line: start.line, column: start.column, endColumn: end.column }
    : { line: start.line, column: start.column }
}

function syntaxFault(part: TextPart, source: string, error: unknown): Diagnostic {
  if (error instanceof SyntaxFault) {
    const open = error.token === 'EOF' ? lastOpenBlock(source) : undefined
    if (open)
      return faultAt(
        part,
        open.spot,
        'template-syntax',
        `{{#${open.name}}} is never closed`,
        `Write {{/${open.name}}} where it ends`,
      )
    const what =
      error.token === 'EOF' ? 'the end of the text' : error.token === 'INVALID' ? 'this' : sayToken(error.token)
    return faultAt(part, error.spot, 'template-syntax', `This is not Handlebars: ${what} is unexpected here`)
  }
  // Handlebars' own exception (`if doesn't match each - 1:3`) carries its place.
  const { message, lineNumber, column, endColumn } = error as Error & {
    lineNumber?: number
    column?: number
    endColumn?: number
  }
  if (lineNumber === undefined) throw error
  const spot = { line: lineNumber, column: column ?? 0, ...(endColumn === undefined ? {} : { endColumn }) }
  return faultAt(part, spot, 'template-syntax', message.replace(/ - \d+:\d+$/, ''))
}

const tokens: Readonly<Record<string, string>> = {
  CLOSE: '}}',
  CLOSE_SEXPR: ')',
  OPEN_ENDBLOCK: '{{/',
  INVERSE: '{{else}}',
  OPEN_INVERSE_CHAIN: '{{else',
  EQUALS: '=',
  OPEN_BLOCK_PARAMS: 'as |',
}

function sayToken(token: string | null): string {
  const text = tokens[token ?? '']
  return text === undefined ? 'this' : `"${text}"`
}

/** The innermost block that the text opens and never closes. */
function lastOpenBlock(source: string): { name: string; spot: Spot } | undefined {
  const open: { name: string; index: number; length: number }[] = []
  for (const match of source.matchAll(/\{\{~?(?:!--.*?--|([#^/])\s*([\w.-]+))/gs)) {
    const [, sign, name = ''] = match
    if (sign === '#' || sign === '^') open.push({ name, index: match.index, length: match[0].length })
    else if (sign === '/') open.pop()
  }
  const last = open.at(-1)
  if (!last) return undefined
  const before = source.slice(0, last.index).split('\n')
  const column = before.at(-1)?.length ?? 0
  return { name: last.name, spot: { line: before.length, column, endColumn: column + last.length } }
}
