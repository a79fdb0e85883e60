import type { Diagnostic, DiagnosticCode, Position, Report, Severity } from '../model/diagnostic.ts'

/** The text of one of the user's files, and its lines on demand. */
export interface SourceFile {
  /** Relative to the project's folder, with forward slashes. */
  path: string
  /** Without a byte order mark. */
  text: string
  /** `end` is one past the last character; what is beyond the line of `start` is left out. */
  position(start: number, end?: number): Position
  /** Offset of a line's first character; `line` counts from 1. */
  lineStart(line: number): number
  /** A line's text without its line break. */
  line(line: number): string
}

export function createSourceFile(path: string, text: string): SourceFile {
  let starts: number[] | undefined
  // Few files ever need a position other than that of their first line, so the table waits for one that does.
  const table = () => {
    if (starts === undefined) {
      starts = [0]
      for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
    }
    return starts
  }
  const file: SourceFile = {
    path,
    text,
    lineStart: (line) => (line <= 1 ? 0 : (table()[line - 1] ?? text.length)),
    line(line) {
      const start = file.lineStart(line)
      const end = text.indexOf('\n', start)
      return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '')
    },
    position(start, end) {
      const line = lineOf(table(), start)
      const lineStart = table()[line - 1] ?? 0
      const position: Position = { file: path, line, column: start - lineStart + 1 }
      if (end !== undefined && end > start) {
        const lineEnd = lineStart + file.line(line).length
        const endColumn = Math.min(end, lineEnd) - lineStart + 1
        if (endColumn > position.column) position.endColumn = endColumn
      }
      return position
    },
  }
  return file
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle
  }
  return low + 1
}

/** Longer lines are cut by whoever prints them; this only keeps a minified megabyte out of `--json`. */
const longestExcerpt = 2_000

/** Reports a problem at a place of this file, with its line as the excerpt. */
export function reportAt(
  file: SourceFile,
  at: Position,
  report: Report,
  code: DiagnosticCode,
  message: string,
  options: { hint?: string; severity?: Severity } = {},
): void {
  const diagnostic: Diagnostic = { code, severity: options.severity ?? 'error', message, at }
  const excerpt = file.line(at.line)
  if (excerpt.length <= longestExcerpt) diagnostic.excerpt = excerpt
  if (options.hint !== undefined) diagnostic.hint = options.hint
  report(diagnostic)
}
