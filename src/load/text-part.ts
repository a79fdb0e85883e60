import type { Scalar } from 'yaml'
import type { Origin } from '../model/diagnostic.ts'
import type { SourceFile } from './source-file.ts'

/** Where a text of a YAML file begins, and whether the file shows it character by character. */
export function originOf(node: Scalar<string>, file: SourceFile): Origin {
  const [start, end] = node.range ?? [0, 0]
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return blockOrigin(node, start, file)
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
  const first = isQuoted ? start + 1 : start
  const shown = file.text.slice(first, isQuoted ? end - 1 : end)
  const { line, column } = file.position(first)
  return { file: file.path, line, column, indentColumn: column, exact: shown === node.value }
}

/** The header (`|`, `>-` …) ends its line; the text begins on the next one, behind the indentation. */
function blockOrigin(node: Scalar<string>, start: number, file: SourceFile): Origin {
  const line = file.position(start).line + 1
  const lines = node.value.split('\n')
  const firstFilled = lines.findIndex((text) => text.trim() !== '')
  const sourceLine = file.line(line + Math.max(firstFilled, 0))
  // A literal's text may itself begin with spaces; a folded one's lines are joined, so only the file can tell.
  const filled = node.type === 'BLOCK_LITERAL' ? (lines[firstFilled] ?? '') : sourceLine.trimStart()
  const indent = Math.max(sourceLine.length - filled.length, 0)
  const shows = (text: string, i: number) => text === '' || file.line(line + i).slice(indent) === text
  return { file: file.path, line, column: indent + 1, indentColumn: indent + 1, exact: lines.every(shows) }
}
