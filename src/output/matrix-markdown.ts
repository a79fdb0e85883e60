import type { Matrix } from '../model/matrix.ts'
import {
  columnWords,
  matrixLegend,
  matrixSections,
  nothingWords,
  readersNotes,
  readersWords,
  silentRules,
} from './matrix-sections.ts'

/**
 * The messaging matrix as GitHub's and GitLab's Markdown: a heading and a table a reader. `level`: of those headings.
 */
export function matrixMarkdown(matrix: Matrix, { level = 3 }: { level?: number } = {}): string {
  const parts = matrixSections(matrix).map(({ readers, when, rules, columns, rows }) => {
    const notes = readersNotes(readers)
    const occasion = `${when === '' ? 'Every event' : `When ${when}`} (${rules.join(', ')})`
    return [
      `${'#'.repeat(level)} ${escaped(readersWords(readers))}${notes === '' ? '' : ` (${notes})`}`,
      '',
      escaped(occasion),
      '',
      tableRow(['moment', ...columns.map(columnWords)]),
      tableRow(['---', ...columns.map(() => '---')]),
      ...rows.map(({ moment, isCorrection, cells }) =>
        tableRow([
          `${escaped(moment)}${isCorrection ? ' \\*' : ''}`,
          ...cells.map((cell) => (cell === '' ? '–' : escaped(cell))),
        ]),
      ),
    ].join('\n')
  })
  if (parts.length === 0) parts.push(escaped(nothingWords(matrix)))
  const notes = matrixLegend(matrix).map(escaped)
  const silent = silentRules(matrix)
  if (silent.length > 0) notes.push(escaped(`not valid, and so silent: ${silent.join(', ')}`))
  if (notes.length > 0) parts.push(notes.join('<br>\n'))
  return `${parts.join('\n\n')}\n`
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Text in which nothing is markup. A mention (`@ops`) must not call anybody, so its sign is spelled as HTML. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/[\\`*_{}[\]|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
}
