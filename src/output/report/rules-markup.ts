import { type Markup, markup } from '../../engine/markup.ts'
import type { Matrix } from '../../model/matrix.ts'
import {
  columnWords,
  type MatrixSection,
  matrixLegend,
  matrixSections,
  nothingWords,
  readersNotes,
  readersWords,
  silentRules,
} from '../matrix-sections.ts'

/** The messaging matrix of the rules as tables. */
export function rulesMarkup(matrix: Matrix): Markup {
  const sections = matrixSections(matrix)
  const silent = silentRules(matrix)
  const notes = matrixLegend(matrix)
  if (silent.length > 0) notes.push(`not valid, and so silent: ${silent.join(', ')}`)
  return markup`${sections.length === 0 ? markup`<p class="nothing">${nothingWords(matrix)}</p>` : sections.map(sectionMarkup)}
${notes.length === 0 ? undefined : markup`<ul class="legend">\n${notes.map((note) => markup`<li>${note}</li>\n`)}</ul>`}`
}

function sectionMarkup({ readers, when, rules, columns, rows }: MatrixSection, at: number): Markup {
  const notes = readersNotes(readers)
  const occasion = when === '' ? 'every event' : `when ${when}`
  return markup`<div class="card rule">
<h3 id="rule-${at}">${readersWords(readers)}${notes === '' ? undefined : markup` <span class="soft">${notes}</span>`}</h3>
<p class="soft">${occasion} · ${rules.join(', ')}</p>
<div class="scroll" tabindex="0" role="group" aria-labelledby="rule-${at}"><table>
<thead><tr><th scope="col">Moment</th>${columns.map((column) => markup`<th scope="col">${columnWords(column)}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ moment, isCorrection, cells }) =>
    markup`<tr><th scope="row">${moment}${isCorrection ? ' *' : ''}</th>${cells.map((cell) => markup`<td>${cell === '' ? '–' : cell}</td>`)}</tr>\n`,
)}</tbody>
</table></div>
</div>
`
}
