import type { Matrix, MatrixCell, MatrixReader } from '../model/matrix.ts'
import type { Urgency } from '../model/project.ts'

/** What readers hear of one kind of event: how every form of the matrix is laid out. */
export interface MatrixSection {
  /** Of one kind and segment, who all hear the same. */
  readers: MatrixReader[]
  /** When the rules speak, in words; empty: of every event. */
  when: string
  rules: string[]
  /** Urgencies in which the same is heard stand in one column. */
  columns: Urgency[][]
  rows: {
    moment: string
    isCorrection: boolean
    /** One text a column; empty where nothing is heard. */
    cells: string[]
  }[]
}

/** The matrix by reader and by what rules speak of; who hears the same stands in one section. */
export function matrixSections({ rules, cells }: Matrix): MatrixSection[] {
  const whenOf = new Map(rules.map(({ id, when }) => [id, when]))
  const groups = new Map<string, MatrixCell[]>()
  for (const cell of cells) {
    const id = JSON.stringify([cell.reader, whenOf.get(cell.rule)])
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [cell])
    else group.push(cell)
  }
  const sections = new Map<string, MatrixSection>()
  for (const own of groups.values()) {
    const section = sectionOf(own, whenOf.get(own[0]!.rule) ?? '')
    const { readers, ...heard } = section
    const id = JSON.stringify([readers[0]!.kind, readers[0]!.segment, heard])
    const same = sections.get(id)
    if (same === undefined) sections.set(id, section)
    else same.readers.push(...readers)
  }
  return [...sections.values()]
}

function sectionOf(cells: readonly MatrixCell[], when: string): MatrixSection {
  const moments = [...new Set(cells.map(({ moment }) => moment))]
  const heard = (moment: string, urgency: Urgency) =>
    [...new Set(cells.filter((cell) => cell.moment === moment && cell.urgency === urgency).map(wayOf))].join(', ')
  const columns: Urgency[][] = []
  for (const urgency of new Set(cells.map((cell) => cell.urgency))) {
    const same = columns.find(([first]) => moments.every((moment) => heard(moment, first!) === heard(moment, urgency)))
    if (same === undefined) columns.push([urgency])
    else same.push(urgency)
  }
  return {
    readers: [cells[0]!.reader],
    when,
    rules: [...new Set(cells.map(({ rule }) => rule))],
    columns,
    rows: moments.map((moment) => ({
      moment,
      isCorrection: cells.every((cell) => cell.moment !== moment || cell.isCorrection),
      cells: columns.map(([first]) => heard(moment, first!)),
    })),
  }
}

/** `push > sms`: the next where the first does not reach; `push + sms`: both at once. */
function wayOf({ channels, via }: MatrixCell): string {
  return channels.join(via === 'all' ? ' + ' : ' > ')
}

const readerKinds = { audience: '', team: 'team: ', people: '', place: '', otobo: 'OTOBO: ' } as const

/** `team: consulted, informed` */
export function readersWords(readers: readonly MatrixReader[]): string {
  return `${readerKinds[readers[0]!.kind]}${readers.map(({ id }) => id).join(', ')}`
}

/** `customer`, `a place, internal` … */
export function readersNotes([reader]: readonly MatrixReader[]): string {
  const { kind, segment } = reader!
  return [kind === 'place' ? 'a place' : '', segment ?? ''].filter((note) => note !== '').join(', ')
}

export function columnWords(column: readonly Urgency[]): string {
  return column.length === 3 ? 'any urgency' : column.join(', ')
}

/** What the marks mean, as far as they occur. */
export function matrixLegend({ cells }: Matrix): string[] {
  const words: string[] = []
  if (cells.some(({ via }) => via === 'fallback')) words.push('a > b: b where a does not reach the person')
  if (cells.some(({ via }) => via === 'all')) words.push('a + b: both at once')
  if (cells.some(({ isCorrection }) => isCorrection)) words.push('*: a correction, to who was told otherwise')
  return words
}

/** Rules that would speak if they were valid. */
export function silentRules({ rules }: Matrix): string[] {
  return rules.filter(({ validity }) => validity !== 'valid').map(({ id }) => id)
}

export function nothingWords({ event }: Matrix): string {
  return event === null ? 'No rule speaks to anybody.' : `No rule speaks of ${event}.`
}
