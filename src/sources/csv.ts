import { closest } from '../engine/closest.ts'
import { holds } from '../engine/condition.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Recipient, SourceSpec } from '../model/project.ts'
import type { AudienceSource } from '../ports/audience-source.ts'
import { createCollector } from './collector.ts'
import { readRows } from './csv-rows.ts'
import { createDraft, fill, finish, type Person } from './person.ts'
import { createSlots, type Slot, slotName } from './slots.ts'
import { openText } from './text.ts'

/** People in a CSV file with a header line; `,`, `;`, tab or `|` separates, whichever the header uses. */
export const csv: AudienceSource = {
  async columns(spec) {
    const text = await openText(spec, () => {})
    if (text === undefined) return undefined
    for await (const { rows } of await rowsOf(text, () => {})) {
      if (rows[0] !== undefined) return rows[0].map((cell) => cell.trim().normalize()).filter((name) => name !== '')
    }
    return []
  },
  read: (spec, report) => read(spec, report),
}

async function* read(spec: SourceSpec, report: Report): AsyncGenerator<readonly Recipient[]> {
  const text = await openText(spec, report)
  if (text === undefined) return
  const collector = createCollector(spec, report)
  let header: Header | undefined
  for await (const { rows, lineOf } of await rowsOf(text, collector.bad)) {
    for (const [index, row] of rows.entries()) {
      if (isBlank(row)) continue
      if (header !== undefined) {
        collector.take(lineOf(index), readRow(row, header, spec))
      } else {
        header = readHeader(row, spec, report)
        if (header === undefined) return
      }
    }
    yield* collector.full()
  }
  yield* collector.finish()
  if (header === undefined) {
    report({
      code: 'source-column',
      severity: 'error',
      message: `${spec.file} is empty; it needs a header line`,
      at: spec.at,
    })
  }
}

/** Rows, once the first chunk has told what separates the cells. */
async function rowsOf(text: AsyncIterable<string>, broken: (line: number, message: string) => void) {
  const chunks = text[Symbol.asyncIterator]()
  const first = await chunks.next()
  const head = first.done ? '' : first.value
  const declared = /^sep=(.)\r?\n/i.exec(head)
  // Excel's own first line. Its place is kept, so that line numbers stay true.
  const start = declared === null ? head : head.slice(declared[0].length - 1)
  async function* rest() {
    try {
      yield start
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
    } finally {
      // Closes the file when the reader stops early.
      await chunks.return?.()
    }
  }
  return readRows(rest(), declared?.[1] ?? detectDelimiter(start), broken)
}

/** What stands most often between the quoted texts of the first line. */
function detectDelimiter(text: string): string {
  const counts = new Map([',', ';', '\t', '|'].map((mark) => [mark, 0]))
  let isQuoted = false
  for (const letter of text.trimStart()) {
    if (letter === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (letter === '\n' || letter === '\r') break
    else if (counts.has(letter)) counts.set(letter, counts.get(letter)! + 1)
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell === '' || cell.trim() === '')
}

interface Header {
  /** By position; undefined for a column without a name. */
  slots: (Slot | undefined)[]
  /** The columns that `where` asks for. */
  asked: { name: string; index: number }[]
}

/** What each column is for; undefined after reporting what makes the whole file unusable. */
function readHeader(row: readonly string[], spec: SourceSpec, report: Report): Header | undefined {
  let isSound = true
  const problem = (message: string, hint?: string) => {
    isSound = false
    report({ code: 'source-column', severity: 'error', message, at: spec.at, ...(hint === undefined ? {} : { hint }) })
  }
  const names = row.map((cell) => cell.trim().normalize())
  if (names.some((name) => name.includes('@'))) {
    problem(`${spec.file} has no header line`, 'begin the file with the names of its columns, such as id,name,email')
    return undefined
  }
  const slotOf = createSlots(spec.columns)
  const slots = names.map((name) => (name === '' ? undefined : slotOf(name)))
  const places = new Map<string, string>()
  for (const [index, slot] of slots.entries()) {
    if (slot === undefined) continue
    const name = names[index]!
    const other = places.get(slotName(slot))
    if (other === name) problem(`${spec.file} has two columns ${JSON.stringify(name)}`)
    else if (other !== undefined)
      problem(`columns ${JSON.stringify(other)} and ${JSON.stringify(name)} of ${spec.file} mean the same`)
    places.set(slotName(slot), name)
  }
  const check = (column: string, place: string) => {
    if (names.includes(column)) return
    const near = (Object.hasOwn(spec.columns, column) ? spec.columns[column] : undefined) ?? closest(column, names)
    const meant = near === undefined ? '' : `; did you mean "${near}"?`
    problem(
      `${spec.file} has no column ${JSON.stringify(column)}, which ${place} names${meant}`,
      `its columns are ${names.filter(Boolean).join(', ')}`,
    )
  }
  for (const column of Object.values(spec.columns)) check(column, 'columns')
  for (const { path } of spec.where ?? []) check(path, 'where')
  const namesSomebody = slots.some(
    (slot) => slot !== undefined && ['id', 'email', 'phone', 'address'].includes(slot.kind),
  )
  if (isSound && !namesSomebody) {
    problem(
      `${spec.file} has no column with an id or an address`,
      'name the column that holds it, such as columns: {email: "E-mail address"}',
    )
  }
  if (!isSound) return undefined
  const asked = [...new Set(spec.where?.map(({ path }) => path))].map((name) => ({ name, index: names.indexOf(name) }))
  return { slots, asked }
}

/** The person of a row, what is wrong with it, or undefined where `where` leaves it out. */
function readRow(row: readonly string[], { slots, asked }: Header, { where }: SourceSpec): Person | undefined {
  if (row.length !== slots.length) {
    return {
      message: `this row has ${row.length} ${row.length === 1 ? 'cell' : 'cells'}, the header has ${slots.length}`,
      hint: undefined,
    }
  }
  if (where !== undefined && asked.length > 0) {
    const data: Record<string, string> = {}
    for (const { name, index } of asked) {
      const cell = row[index]!.trim()
      if (cell !== '') data[name] = cell
    }
    if (!holds(where, data)) return undefined
  }
  const draft = createDraft()
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index]
    const cell = row[index]!
    if (slot !== undefined && cell !== '') fill(draft, slot, cell)
  }
  return finish(draft)
}
