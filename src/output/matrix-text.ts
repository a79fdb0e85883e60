import type { Matrix } from '../model/matrix.ts'
import {
  columnWords,
  type MatrixSection,
  matrixLegend,
  matrixSections,
  nothingWords,
  readersNotes,
  readersWords,
  silentRules,
} from './matrix-sections.ts'
import type { Style } from './style.ts'
import { alignColumns, cutTo, printable, widthOf } from './table.ts'

/** The messaging matrix for a terminal: a table a reader, or a list where the terminal is too narrow for a table. */
export function matrixText(matrix: Matrix, { style, columns }: { style: Style; columns: number }): string {
  const lines = matrixSections(matrix).flatMap((section) => [...sectionLines(section, style, columns), ''])
  if (lines.length === 0) lines.push(nothingWords(matrix), '')
  const notes = matrixLegend(matrix)
  const silent = silentRules(matrix)
  if (silent.length > 0) notes.push(`not valid, and so silent: ${silent.join(', ')}`)
  lines.push(...notes.flatMap((note) => wrapped(printable(note), columns)).map((line) => style.dim(line)))
  return `${lines.join('\n').trimEnd()}\n`
}

function sectionLines(section: MatrixSection, style: Style, columns: number): string[] {
  const { readers, when, rules } = section
  const notes = readersNotes(readers)
  const name = cutTo(printable(readersWords(readers)), Math.max(10, columns - widthOf(notes) - 2))
  const occasion = `${when === '' ? 'every event' : `when ${when}`} (${rules.join(', ')})`
  const heading = [
    `${style.bold(name)}${notes === '' ? '' : style.dim(`  ${notes}`)}`,
    ...wrapped(printable(occasion), columns).map((line) => style.dim(line)),
    '',
  ]
  const table = tableLines(section, style)
  return [
    ...heading,
    ...(table.every(({ width }) => width <= columns) ? table : listLines(section, style, columns)).map(
      ({ line }) => line,
    ),
  ]
}

interface Line {
  line: string
  width: number
}

function tableLines({ columns, rows }: MatrixSection, style: Style): Line[] {
  const head = ['  ', ...columns.map(columnWords)]
  const body = rows.map(({ moment, isCorrection, cells }) => [
    `  ${moment}${isCorrection ? ' *' : ''}`,
    ...cells.map((cell) => (cell === '' ? '–' : cell)),
  ])
  return alignColumns([head, ...body].map((row) => row.map(printable))).map((line, i) => ({
    line: i === 0 ? style.dim(line) : line,
    width: widthOf(line),
  }))
}

function listLines({ columns, rows }: MatrixSection, style: Style, width: number): Line[] {
  const line = (text: string, paint = (shown: string) => shown) =>
    wrapped(text, width).map((part) => ({ line: paint(part), width: widthOf(part) }))
  return rows.flatMap(({ moment, isCorrection, cells }) => [
    ...line(`  ${printable(moment)}${isCorrection ? ' *' : ''}`),
    ...cells.flatMap((cell, i) => {
      if (cell === '') return []
      const urgency = columns.length === 1 ? '' : `${columnWords(columns[i]!)}: `
      return line(`    ${urgency}${printable(cell)}`, style.dim)
    }),
  ])
}

/** Lines of at most so many columns, broken at spaces; what follows the first keeps its indent. */
function wrapped(text: string, columns: number): string[] {
  const indent = /^ */.exec(text)![0]
  const lines: string[] = []
  let line = indent
  for (const word of text.trim().split(' ')) {
    const longer = line === indent ? indent + word : `${line} ${word}`
    if (line !== indent && widthOf(longer) > columns) {
      lines.push(line)
      line = indent + word
    } else line = longer
  }
  return [...lines, line]
}
