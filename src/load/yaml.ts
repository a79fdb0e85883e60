import { Composer, type Document, isScalar, Lexer, type ParsedNode, Parser, visit, type YAMLError } from 'yaml'
import type { Report } from '../model/diagnostic.ts'
import { createYamlDocument, type YamlDocument } from './document.ts'
import { reportAt, type SourceFile } from './source-file.ts'

/** Nothing a person writes nests so deep; beyond some hundreds the composer's recursion would exhaust the stack. */
const deepestNesting = 100

const composerOptions = {
  // YAML 1.2: `yes`, `22:00` and dates are texts.
  version: '1.2',
  schema: 'core',
  prettyErrors: false,
  // Its own check compares each key with all before it: minutes for a mapping of 100,000 keys. document.ts does it by name.
  uniqueKeys: false,
} as const

class NestingError extends Error {
  readonly offset: number
  constructor(offset: number) {
    super('nested too deep')
    this.offset = offset
  }
}

/**
 * The documents of a file that can be used, in order. What is wrong with the YAML itself is reported here, once a document:
 * whatever follows a syntax error is a guess. `reportFault` takes what is wrong with the YAML, `report` all that the documents
 * are found to lack later.
 */
export function parseYaml(file: SourceFile, report: Report, reportFault: Report = report): YamlDocument[] {
  const documents: YamlDocument[] = []
  try {
    const composer = new Composer<ParsedNode>(composerOptions)
    for (const document of composer.compose(tokens(file.text), false, file.text.length)) {
      const usable = readDocument(document, file, report, reportFault)
      if (usable !== undefined) documents.push(usable)
    }
  } catch (error) {
    if (!(error instanceof NestingError)) throw error
    reportAt(
      file,
      file.position(error.offset),
      reportFault,
      'yaml-syntax',
      `this is nested more than ${deepestNesting} levels deep`,
    )
  }
  return documents
}

/** The parser's tokens; the parser keeps its own stack, so the depth is known before anything recurses. */
function* tokens(text: string) {
  const lexer = new Lexer()
  const parser = new Parser()
  for (const lexeme of lexer.lex(text)) {
    yield* parser.next(lexeme)
    if (parser.stack.length > deepestNesting) throw new NestingError(parser.offset)
  }
  yield* parser.end()
}

function readDocument(
  document: Document.Parsed,
  file: SourceFile,
  report: Report,
  reportFault: Report,
): YamlDocument | undefined {
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault === undefined)
    return document.contents === null ? undefined : createYamlDocument(document, file, report, reportFault)
  const { message, hint, start, end } = describe(fault, document, file)
  reportAt(file, file.position(start, end), reportFault, 'yaml-syntax', message, hint === undefined ? {} : { hint })
  return undefined
}

interface Fault {
  message: string
  hint?: string
  start: number
  end: number
}

const quoteHint = 'put a text that holds any of  : # { } [ ] , & * ! | > % @ `  in quotes'

function describe(fault: YAMLError, document: Document.Parsed, file: SourceFile): Fault {
  const [start, end] = fault.pos
  const place = { start, end: Math.max(end, start + 1) }
  switch (fault.code) {
    case 'TAB_AS_INDENT':
      return { ...place, message: 'a tab is used as indentation', hint: 'indent with spaces' }
    case 'MISSING_CHAR': {
      const open = openQuote(document, start)
      if (open === undefined) break
      return {
        start: open,
        end: open + 1,
        message: 'this quote is never closed',
        hint: 'close it, or write it twice inside',
      }
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        ...place,
        message: 'a second ": " in one line',
        hint: 'put the text in quotes if the colon belongs to it',
      }
    case 'BAD_SCALAR_START':
      return {
        ...place,
        message: `a text cannot begin with ${file.text[start] ?? 'this'} unless it is in quotes`,
        hint: 'put the text in quotes',
      }
    case 'TAG_RESOLVE_FAILED':
      return {
        ...place,
        message: `${fault.message.replace(/^Unresolved tag: /, 'the tag ')} means nothing here`,
        hint: 'leave it out',
      }
    case 'BAD_INDENT':
      return {
        ...firstFilled(place, file.text),
        message: lower(fault.message),
        hint: 'look at the indentation of this line and the one before',
      }
    case 'UNEXPECTED_TOKEN':
      return { ...place, message: lower(fault.message), hint: quoteHint }
    case 'MULTILINE_IMPLICIT_KEY':
      return { ...place, message: lower(fault.message), hint: 'a key is followed by a colon and a space' }
  }
  return { ...place, message: lower(fault.message) }
}

/** Behind the spaces that a place may begin with. */
function firstFilled({ start, end }: { start: number; end: number }, text: string): { start: number; end: number } {
  const blank = /^ */.exec(text.slice(start))?.[0].length ?? 0
  return { start: start + blank, end: Math.max(end, start + blank + 1) }
}

/** Where the quoted text begins that was still open at `offset`. */
function openQuote(document: Document.Parsed, offset: number): number | undefined {
  let open: number | undefined
  visit(document, {
    Scalar(_, node) {
      if (!isScalar(node) || !node.range || !/^QUOTE/.test(String(node.type))) return
      if (node.range[0] <= offset && node.range[2] >= offset) open = node.range[0]
    },
  })
  return open
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
