import type { Fault } from '../../engine/lint/fault.ts'
import { locate, type Position } from '../../model/diagnostic.ts'
import type { TemplateWords, TextPart } from '../../model/project.ts'

/** The text of one of the project's files; undefined where it cannot be read. */
export type ReadText = (file: string) => string | undefined

/** Where words stand in a template: in the part that shows them, else in another; undefined where they came with a value. */
export function placeInWords(words: TemplateWords, part: Fault['part'], text: string): Position | undefined {
  for (const source of partsFor(words, part)) {
    const place = placeInPart(source, text)
    if (place !== undefined) return place
  }
  return undefined
}

/** The first character of the part that says it, or says too little. */
export function startOfWords(words: TemplateWords, part: Fault['part']): Position | undefined {
  const [source] = partsFor(words, part)
  if (source === undefined) return undefined
  const { file, line, column } = source.origin
  // A body may begin with empty lines.
  const lead = /^\s*\n/.exec(source.text)?.[0] ?? ''
  const skipped = lead.split('\n').length - 1
  return skipped === 0 || !source.origin.exact
    ? { file, line, column }
    : { file, line: line + skipped, column: source.origin.indentColumn }
}

/** The part that becomes what is read, and those that stand in for it. */
function partsFor({ subject, preheader, body, short }: TemplateWords, part: Fault['part']): TextPart[] {
  const all = { subject, preheader, short, body }
  const orders: Record<NonNullable<Fault['part']>, (keyof TemplateWords)[]> = {
    subject: ['subject', 'body', 'short', 'preheader'],
    preheader: ['preheader', 'short', 'subject', 'body'],
    body: ['body', 'short', 'subject', 'preheader'],
    short: ['short', 'subject', 'body', 'preheader'],
  }
  return orders[part ?? 'body'].map((name) => all[name]).filter((source) => source !== undefined)
}

/** Comments of Handlebars, which nobody reads. */
const comments = /\{\{~?!(?:--[\s\S]*?--~?\}\}|[\s\S]*?\}\})/g
/** Comments of YAML on lines of their own. */
const commentLines = /^[ \t]*#.*$/gm

const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')

function placeInPart({ text, origin }: TextPart, words: string): Position | undefined {
  const match = flexible(words).exec(text.replace(comments, blank))
  if (match === null) return undefined
  const before = text.slice(0, match.index).split('\n')
  const place = locate(origin, before.length, before.at(-1)!.length)
  const isOneLine = origin.exact && !match[0].includes('\n')
  return isOneLine ? { ...place, endColumn: place.column + match[0].length } : place
}

/** Where words stand in the YAML document that begins at a place. */
export function placeInDocument(at: Position, words: string, read: ReadText): Position | undefined {
  const found = documentAt(at, read)
  const match = found && flexible(words).exec(found.text.replace(commentLines, blank))
  if (found === undefined || match === null || match === undefined) return undefined
  const place = positionIn(at.file, found.whole, found.start + match.index)
  return match[0].includes('\n') ? place : { ...place, endColumn: place.column + match[0].length }
}

/** The line of a key in the document that begins at a place; the place itself where it has none. */
export function placeOfKey(at: Position, key: string, read: ReadText): Position {
  const found = documentAt(at, read)
  const match = found && new RegExp(`^([ \\t]*)${key}[ \\t]*:`, 'm').exec(found.text)
  if (found === undefined || match === null || match === undefined) return at
  const place = positionIn(at.file, found.whole, found.start + match.index + match[1]!.length)
  return { ...place, endColumn: place.column + key.length }
}

function documentAt(
  { file, line }: Position,
  read: ReadText,
): { whole: string; start: number; text: string } | undefined {
  const whole = read(file)
  if (whole === undefined) return undefined
  let start = 0
  for (let at = 1; at < line; at++) start = whole.indexOf('\n', start) + 1
  const rest = whole.slice(start)
  const end = rest.slice(3).search(/^---[ \t]*\r?$/m)
  return { whole, start, text: end === -1 ? rest : rest.slice(0, end + 3) }
}

function positionIn(file: string, text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n')
  return { file, line: before.length, column: before.at(-1)!.length + 1 }
}

/** The words, with any white space between them, and a quote as YAML writes it in quotes. */
function flexible(words: string): RegExp {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "''?"))
  return new RegExp(escaped.join('\\s+'))
}
