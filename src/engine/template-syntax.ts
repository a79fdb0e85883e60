import type { Diagnostic } from '../model/diagnostic.ts'
import type { TextPart } from '../model/project.ts'
import { closest } from './closest.ts'
import { faultAt, type Spot } from './template-error.ts'
import { templateFunctions } from './template-functions.ts'
import { parseHandlebars } from './template-parser.ts'
import type { Call, Expression, Node, Path, Template } from './template-tree.ts'

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

/** Parses one part. Nothing is thrown: what is wrong is in `faults`. */
export function parseTemplate(part: TextPart): Template {
  // A template's own marks would pass for values.
  const { program, fault } = parseHandlebars(part, part.text.replace(/[\uE000\uE001]/g, '\uFFFD'))
  if (fault) return { part, nodes: [], faults: [fault] }
  const faults: Diagnostic[] = []
  return { part, nodes: readTemplate(program, part, faults), faults }
}

/** A block around the node being read. */
interface Block {
  /** Level of the context that its body sees. */
  level: number
  isLoop: boolean
  params: readonly string[]
}

function readTemplate(program: hbs.AST.Program, part: TextPart, faults: Diagnostic[]): Node[] {
  const blocks: Block[] = []

  function readNodes(program: hbs.AST.Program | undefined): Node[] {
    return (program?.body ?? []).flatMap((statement) => readNode(statement) ?? [])
  }

  function fail(node: hbs.AST.Node, code: Diagnostic['code'], message: string, hint?: string): void {
    faults.push(faultAt(part, spotOf(node), code, message, hint))
  }

  function readNode(statement: hbs.AST.Statement): Node | undefined {
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
          fail(
            mustache,
            'template-unsafe',
            'unescaped output ({{{ }}} or {{& }}) is not allowed',
            'write it with two braces; data is escaped for the place it lands in',
          )
          return undefined
        }
        const value = readCallOrPath(mustache)
        return value && { kind: 'output', value }
      }
      case 'BlockStatement':
        return readBlock(statement as hbs.AST.BlockStatement)
      default:
        fail(
          statement,
          'template-unsafe',
          'partials and decorators are not available in templates',
          'write the words out in this template',
        )
        return undefined
    }
  }

  function readBlock(block: hbs.AST.BlockStatement): Node | undefined {
    const name = block.path.original
    const known = ['if', 'unless', 'each', 'with']
    if (!known.includes(name)) {
      if (name === 'lookup' || name === 'log')
        fail(block.path, 'template-unsafe', `{{#${name}}} is not available in templates`)
      else
        fail(
          block.path,
          'template-unknown-helper',
          `there is no block named "${name}"${suggestion(name, known)}`,
          'blocks are if, unless, each and with',
        )
      return undefined
    }
    for (const pair of block.hash?.pairs ?? [])
      fail(pair, 'template-bad-argument', `{{#${name}}} takes no "${pair.key}"`)
    const [first] = block.params
    if (!first || block.params.length > 1) {
      fail(block.path, 'template-bad-argument', `{{#${name}}} takes one argument and got ${block.params.length}`)
      return undefined
    }
    const value = readExpression(first)
    // Which of a block's two programs exists depends on where its `{{else}}` stands.
    const otherwise = readNodes(block.inverse)
    if (name === 'if' || name === 'unless') {
      const body = readNodes(block.program)
      return value && { kind: 'if', test: value, isNegated: name === 'unless', body, otherwise }
    }
    const params = block.program?.blockParams ?? []
    blocks.push({ level: blocks.length + 1, isLoop: name === 'each', params })
    const body = readNodes(block.program)
    blocks.pop()
    return value && { kind: name === 'each' ? 'each' : 'with', value, params, body, otherwise }
  }

  function readExpression(node: hbs.AST.Expression): Expression | undefined {
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
        return readCallOrPath(node as hbs.AST.SubExpression)
      default:
        return readPath(node as hbs.AST.PathExpression)
    }
  }

  function readCallOrPath(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression): Expression | undefined {
    if (node.path.type !== 'PathExpression') return readExpression(node.path)
    const path = node.path as hbs.AST.PathExpression
    const name = path.original
    const isSimple = path.parts.length === 1 && path.depth === 0 && !path.data && !/^(\.|this\b)/.test(name)
    const isCall = node.type === 'SubExpression' || node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0
    const isHelper = isSimple && templateFunctions.has(name) && !paramOf(name)
    if (!isHelper && !isCall) return readPath(path)
    if (name === 'lookup' || name === 'log') {
      fail(path, 'template-unsafe', `"${name}" is not available in templates`)
      return undefined
    }
    const helper = isSimple ? templateFunctions.get(name) : undefined
    if (!helper) {
      const names = [...templateFunctions.keys()]
      fail(
        path,
        'template-unknown-helper',
        `there is no helper named "${name}"${suggestion(name, names)}`,
        `helpers are ${names.join(', ')}`,
      )
      return undefined
    }
    const args = node.params.map((param) => readExpression(param))
    const named = (node.hash?.pairs ?? []).map((pair) => ({
      name: pair.key,
      value: readExpression(pair.value),
      spot: spotOf(pair),
    }))
    const [min, max] = helper.takes
    if (args.length < min || args.length > max) {
      const wanted = max === Number.POSITIVE_INFINITY ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`
      fail(
        path,
        'template-bad-argument',
        `"${name}" takes ${wanted} argument${wanted === '1' || wanted === 'at least 1' ? '' : 's'} and got ${args.length}`,
      )
      return undefined
    }
    const before = faults.length
    for (const { name: key, value, spot } of named) {
      const allowed = Object.hasOwn(helper.named, key) ? helper.named[key] : undefined
      if (allowed === undefined) {
        const names = Object.keys(helper.named)
        const hint = names.length > 0 ? `it takes ${names.map((known) => `${known}=`).join(', ')}` : undefined
        faults.push(
          faultAt(part, spot, 'template-bad-argument', `"${name}" takes no "${key}"${suggestion(key, names)}`, hint),
        )
      } else if (allowed !== 'any' && value?.kind === 'literal' && !allowed.includes(String(value.value))) {
        faults.push(
          faultAt(part, spot, 'template-bad-argument', `"${key}" of "${name}" must be one of ${allowed.join(', ')}`),
        )
      }
    }
    for (const key of helper.required) {
      if (!named.some((given) => given.name === key)) fail(path, 'template-bad-argument', `"${name}" needs ${key}="…"`)
    }
    if (faults.length > before || args.includes(undefined) || named.some(({ value }) => value === undefined))
      return undefined
    return { kind: 'call', name, args: args as Expression[], named: named as Call['named'], spot: spotOf(path) }
  }

  function readPath(node: hbs.AST.PathExpression): Path | undefined {
    const bad = node.parts.find((part) => forbidden.has(part))
    if (bad !== undefined) {
      fail(node, 'template-unsafe', `"${bad}" is not a name that templates may use`)
      return undefined
    }
    const spot = spotOf(node)
    const text = node.original
    if (node.data) return readLoopPath(node, spot)
    const [head] = node.parts
    const param = head !== undefined && node.depth === 0 && !/^(\.|this\b)/.test(text) ? paramOf(head) : undefined
    if (param) return { kind: 'path', base: { kind: 'param', ...param }, parts: node.parts.slice(1), text, spot }
    const level = blocks.length - node.depth
    if (level < 0) {
      fail(node, 'template-unknown-path', `"${text}" goes up further than there are blocks around it`)
      return undefined
    }
    return { kind: 'path', base: { kind: 'context', level }, parts: node.parts, text, spot }
  }

  function readLoopPath(node: hbs.AST.PathExpression, spot: Spot): Path | undefined {
    const [name = ''] = node.parts
    if (!loopNames.includes(name) || node.parts.length > 1) {
      const isRoot = name === 'root'
      fail(
        node,
        isRoot ? 'template-unsafe' : 'template-unknown-path',
        isRoot
          ? '"@root" is not available in templates'
          : `there is no "@${node.parts.join('.')}"${suggestion(name, loopNames)}`,
        isRoot ? 'reach the outer data with ../' : 'inside {{#each}} there are @index, @key, @first and @last',
      )
      return undefined
    }
    const loop = blocks.filter((block) => block.isLoop).at(-1 - node.depth)
    if (!loop) {
      fail(
        node,
        'template-unknown-path',
        `"${node.original.startsWith('@') ? '' : '@'}${node.original}" has a meaning only inside {{#each}}`,
      )
      return undefined
    }
    return { kind: 'path', base: { kind: 'loop', level: loop.level }, parts: [name], text: `@${name}`, spot }
  }

  function paramOf(name: string): { level: number; index: number } | undefined {
    for (const block of blocks.toReversed()) {
      const index = block.params.indexOf(name)
      if (index >= 0) return { level: block.level, index }
    }
    return undefined
  }

  return readNodes(program)
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
