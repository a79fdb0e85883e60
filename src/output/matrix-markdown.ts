import type { Matrix } from '../model/matrix.ts'
import { escapeMarkdown, tableRow } from './markdown.ts'
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
      `${'#'.repeat(level)} ${escapeMarkdown(readersWords(readers))}${notes === '' ? '' : ` (${notes})`}`,
      '',
      escapeMarkdown(occasion),
      '',
      tableRow(['moment', ...columns.map(columnWords)]),
      tableRow(['---', ...columns.map(() => '---')]),
      ...rows.map(({ moment, isCorrection, cells }) =>
        tableRow([
          `${escapeMarkdown(moment)}${isCorrection ? ' \\*' : ''}`,
          ...cells.map((cell) => (cell === '' ? '–' : escapeMarkdown(cell))),
        ]),
      ),
    ].join('\n')
  })
  if (parts.length === 0) parts.push(escapeMarkdown(nothingWords(matrix)))
  const notes = matrixLegend(matrix).map(escapeMarkdown)
  const silent = silentRules(matrix)
  if (silent.length > 0) notes.push(escapeMarkdown(`not valid, and so silent: ${silent.join(', ')}`))
  if (notes.length > 0) parts.push(notes.join('<br>\n'))
  return `${parts.join('\n\n')}\n`
}
