/** Where something stands in a user's file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  /** Path relative to the project's folder, with forward slashes. */
  file: string
  line: number
  column: number
  /** One past the last character, on the same line; absent: a caret of one character. */
  endColumn?: number
}

export type Severity = 'error' | 'warning'

/** A problem in a user's files: a value that is reported and collected, never thrown. */
export interface Diagnostic {
  /** A stable kebab-case name, documented in docs/diagnostics.md. */
  code: DiagnosticCode
  severity: Severity
  /** One sentence without a final full stop. */
  message: string
  /** Absent only where no file is concerned, such as a project without notify.yaml. */
  at?: Position
  /** The text of the line at `at`, for the caret. */
  excerpt?: string
  /** What to do about it, one sentence. */
  hint?: string
}

/** Every code a diagnostic can have. Adding one means adding it to docs/diagnostics.md. */
export type DiagnosticCode =
  // files and YAML
  | 'no-project'
  | 'unreadable-file'
  | 'file-too-large'
  | 'binary-file'
  | 'symlink-loop'
  | 'path-outside-project'
  | 'yaml-syntax'
  | 'yaml-duplicate-key'
  | 'yaml-alias-bomb'
  // shape
  | 'unknown-kind'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'wrong-value'
  // meaning
  | 'bad-id'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'reference-cycle'
  | 'bad-timezone'
  | 'bad-language'
  | 'bad-email'
  | 'bad-phone'
  | 'bad-duration'
  | 'bad-time'
  | 'nonexistent-time'
  | 'ambiguous-time'
  | 'window-order'
  | 'bad-recurrence'
  | 'no-occurrence'
  | 'recurring-status'
  | 'bad-moment'
  | 'moment-without-anchor'
  | 'bad-condition'
  | 'bad-pattern'
  | 'bad-secret'
  | 'plain-secret'
  | 'unknown-adapter'
  | 'bad-channel-config'
  | 'same-words'
  | 'unreachable-rule'
  | 'no-key'
  | 'too-slow'
  | 'event-without-window'
  | 'idle-checkins'
  // rules of OTOBO
  | 'otobo-rule'
  | 'otobo-tag'
  // audience sources
  | 'source-missing'
  | 'source-column'
  | 'source-row'
  // templates
  | 'template-missing'
  | 'template-syntax'
  | 'template-unknown-path'
  | 'template-unknown-helper'
  | 'template-bad-argument'
  | 'template-unsafe'
  | 'template-front-matter'
  | 'template-empty-value'

/** Takes one problem; the callee goes on. */
export type Report = (diagnostic: Diagnostic) => void

/** Where a text part of a template starts, so that a fault inside it can be named in its file. */
export interface Origin {
  file: string
  /** Line and column of the part's first character. */
  line: number
  column: number
  /** Column at which each later line of the part starts (block scalars are indented); 1 in a Markdown file. */
  indentColumn: number
  /** False where the file's text and the part differ character by character (folded or quoted scalars): only the start is then known. */
  exact: boolean
}

/** A place (1-based line, 0-based column, as Handlebars counts) inside a text part, as a place in its file. */
export function locate(origin: Origin, line: number, column: number): Position {
  if (!origin.exact) return { file: origin.file, line: origin.line, column: origin.column }
  return {
    file: origin.file,
    line: origin.line + line - 1,
    column: (line === 1 ? origin.column : origin.indentColumn) + column,
  }
}
