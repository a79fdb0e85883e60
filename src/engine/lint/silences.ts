import { type LintRule, lintRules } from '../../model/lint.ts'

/** A comment that silences a rule, and where it stands. Lines and columns count from 1. */
export interface Silence {
  file: string
  line: number
  column: number
  endColumn: number
  rule: string
  /** Empty where none is given. */
  reason: string
  /** The line it silences; undefined: the whole file. */
  target: number | undefined
}

const comment = /notify-lint-disable-(next-line|file)\b[ \t]*([\w-]*)[ \t]*(?::[ \t]*(.*))?/

/** The silences of a file; a comment ends where its line or its `--}}` does. */
export function silencesIn(file: string, text: string): Silence[] {
  if (!text.includes('notify-lint-disable-')) return []
  const lines = text.split(/\r?\n/)
  return lines.flatMap((line, index) => {
    const match = comment.exec(line)
    if (match === null) return []
    const [whole, scope, rule = '', said = ''] = match
    const target = scope === 'file' ? undefined : nextLine(lines, index)
    const reason = said.replace(/\s*(?:--)?\}\}.*$/, '').trim()
    const ending = whole.replace(/\s*(?:--)?\}\}.*$/, '').trimEnd()
    return [
      {
        file,
        line: index + 1,
        column: match.index + 1,
        endColumn: match.index + 1 + ending.length,
        rule,
        reason,
        target,
      },
    ]
  })
}

/** The next line that is neither empty nor a comment. */
function nextLine(lines: readonly string[], from: number): number {
  let at = from + 1
  while (at < lines.length && /^\s*(?:#.*|\{\{!(?:--)?.*\}\}\s*)?$/.test(lines[at]!)) at++
  return at + 1
}

export function isKnownRule(name: string): name is LintRule {
  return lintRules.some((rule) => rule === name)
}

export function silences(silence: Silence, at: { file: string; line: number } | undefined, code: LintRule): boolean {
  if (at === undefined || silence.reason === '' || silence.rule !== code || silence.file !== at.file) return false
  return silence.target === undefined || silence.target === at.line
}
