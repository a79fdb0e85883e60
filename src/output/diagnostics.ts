import type { Diagnostic, Position, Severity } from '../model/diagnostic.ts'
import { plainStyle, type Style } from './style.ts'
import { widthOf } from './table.ts'

/** Columns of the source line that are shown; a longer one is cut around its caret. */
const excerptWidth = 100

/** A diagnostic, or a finding of lint, which may be an `info`. */
export type Told = Omit<Diagnostic, 'code' | 'severity'> & { code: string; severity: Severity | 'info' }

/** `file:line:column severity code  message`, the line with a caret below it, and the hint; ends with an empty line. */
export function prettyDiagnostic(diagnostic: Told, style: Style = plainStyle): string {
  const { code, severity, message, at, excerpt, hint } = diagnostic
  const paint = { error: style.red, warning: style.yellow, info: style.cyan }[severity]
  const place = at === undefined ? '' : `${style.bold(clean(placeOf(at)))} `
  const lines = [`${place}${paint(style.bold(severity))} ${style.dim(code)}  ${clean(message)}`]
  const gutter = at === undefined || excerpt === undefined ? '' : ' '.repeat(String(at.line).length)
  if (at !== undefined && excerpt !== undefined) {
    const { text, before, marked } = cutAround(excerpt, at)
    lines.push(`  ${style.dim(`${at.line} |`)} ${text}`)
    lines.push(`  ${gutter} ${style.dim('|')} ${' '.repeat(before)}${paint('^'.repeat(marked))}`)
  }
  if (hint !== undefined) lines.push(`  ${gutter === '' ? '' : `${gutter} `}${style.cyan('hint:')} ${clean(hint)}`)
  return `${lines.join('\n')}\n`
}

/** One line a diagnostic, for editors and grep: `file:line:column: severity: message [code]`. */
export function compactDiagnostic({ code, severity, message, at }: Diagnostic): string {
  const place = at === undefined ? '' : `${placeOf(at)}: `
  return clean(`${place}${severity}: ${message} [${code}]`)
}

/** A diagnostic on a single line of JSON, with the keys of its type. */
export function jsonDiagnostic(diagnostic: Diagnostic): string {
  return JSON.stringify(diagnostic)
}

/**
 * A workflow command that puts the diagnostic beside the line in GitHub's pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). `base`: the project's folder, relative
 * to the repository's, since GitHub's paths start there.
 */
export function githubCommand({ code, severity, message, at, hint }: Told, base = ''): string {
  const properties: string[] = []
  if (at !== undefined) {
    const file = base === '' || base === '.' ? at.file : `${base.replace(/\/+$/, '')}/${at.file}`
    properties.push(`file=${escapeProperty(file)}`, `line=${at.line}`, `col=${at.column}`)
    // GitHub's last column is inside the range.
    if (at.endColumn !== undefined) properties.push(`endColumn=${at.endColumn - 1}`)
  }
  properties.push(`title=${escapeProperty(code)}`)
  return `::${severity === 'info' ? 'notice' : severity} ${properties.join(',')}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

const placeOf = ({ file, line, column }: Position) => `${file}:${line}:${column}`

/** The part of a line to show, the columns before its caret and the caret's length, as a terminal counts them. */
function cutAround(line: string, { column, endColumn }: Position): { text: string; before: number; marked: number } {
  const start = Math.min(column - 1, line.length)
  const end = Math.max(Math.min((endColumn ?? column + 1) - 1, line.length), start + 1)
  // A third of the width stands before the caret, so that one sees what the place belongs to.
  const first = line.length <= excerptWidth ? 0 : clamp(start - excerptWidth / 3, 0, line.length - excerptWidth)
  const from = startOfCharacter(line, Math.floor(first))
  const to = startOfCharacter(line, Math.min(from + excerptWidth, line.length))
  const head = from === 0 ? '' : '…'
  const tail = to === line.length ? '' : '…'
  return {
    text: `${head}${clean(line.slice(from, to))}${tail}`,
    before: head.length + widthOf(clean(line.slice(from, start))),
    marked: Math.max(widthOf(clean(line.slice(start, Math.min(end, to)))), 1),
  }
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

/** Never between the two halves of a character outside the basic plane. */
function startOfCharacter(text: string, index: number): number {
  return /[\udc00-\udfff]/.test(text[index] ?? '') ? index - 1 : index
}

/** Text of files may hold anything; nothing of it may move the cursor, colour the terminal or turn the line around. */
function clean(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
