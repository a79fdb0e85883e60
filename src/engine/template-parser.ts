import { parse, parser } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { TextPart } from '../model/project.ts'
import { faultAt, type Spot } from './template-error.ts'

class SyntaxFault extends Error {
  readonly spot: Spot
  readonly token: string | null

  constructor(message: string, spot: Spot, token: string | null) {
    super(message)
    this.spot = spot
    this.token = token
  }
}

/** Handlebars' tree of a source, or what is wrong with it. The source is the part's text but for characters replaced one by one. */
export function parseHandlebars(
  part: TextPart,
  source: string,
): { program: hbs.AST.Program; fault?: undefined } | { program?: undefined; fault: Diagnostic } {
  const { parseError } = parser
  // Handlebars' own error text holds no column; the parser hands it to this hook.
  parser.parseError = (message, { loc, line, token }) => {
    const spot = loc ? { line: loc.last_line, column: loc.last_column } : { line: line + 1, column: 0 }
    throw new SyntaxFault(message, spot, token ?? null)
  }
  try {
    return { program: parse(source) }
  } catch (error) {
    return { fault: syntaxFault(part, source, error) }
  } finally {
    parser.parseError = parseError
  }
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
        `write {{/${open.name}}} where it ends`,
      )
    const message =
      error.token === 'INVALID'
        ? 'this is not Handlebars from here on; is there a "}}" missing?'
        : `this is not Handlebars: ${sayToken(error.token)} is unexpected here`
    return faultAt(part, error.spot, 'template-syntax', message)
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
  if (token === 'EOF') return 'the end of the text'
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
