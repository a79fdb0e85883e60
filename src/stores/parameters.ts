import type { Params, Session, SqlValue } from './connection.ts'

interface Template {
  /** Text between the names: one more than there are names. */
  texts: string[]
  /** Each name once, in order of appearance. */
  names: string[]
  /** Which name follows each text but the last. */
  uses: number[]
  /** Finished text by the shape of its lists. */
  compiled: Map<string, string>
}

/** More differently shaped lists than any command makes; a limit all the same, since each is a text and a prepared statement. */
export const mostShapes = 256

const templates = new Map<string, Template>()

/** What a parameter became: its first placeholder, and how many follow. */
interface Slot {
  first: number
  /** Values of a list, padding included; 1 for a single value. */
  size: number
  /** For a list of rows: which columns are alike in all of them and so stand once, before the others. */
  alike?: readonly boolean[]
}

/**
 * SQL with `:name` parameters into numbered placeholders (`?1` for SQLite, `$1` for PostgreSQL) and their values in order.
 * Handing values to libsql is half of what a delivery costs in the ledger: an array is twice as fast as an object, and a
 * column that is alike in all rows is handed over once.
 */
export function bind(sql: string, params: Params, mark: '?' | '$'): { text: string; values: SqlValue[] } {
  const template = templates.get(sql) ?? parse(sql)
  const values: SqlValue[] = []
  const slots: Slot[] = []
  let shape: string = mark
  for (const name of template.names) {
    const value = params[name]
    if (value === undefined) throw new Error(`no value for :${name}`)
    const slot: Slot = { first: values.length + 1, size: 1 }
    slots.push(slot)
    if (!isList(value)) values.push(clean(value))
    else if (isRows(value)) {
      slot.size = value.length
      slot.alike = pushRows(values, value)
      shape += `,${value.length}x${slot.alike.map(Number).join('')}`
    } else {
      // A list is padded by repeating its last value, which `in` does not mind.
      slot.size = 2 ** Math.ceil(Math.log2(Math.max(1, value.length)))
      shape += `,${slot.size}`
      for (let at = 0; at < slot.size; at += 1) values.push(clean(value[Math.min(at, value.length - 1)] ?? null))
    }
  }
  let text = template.compiled.get(shape)
  if (text === undefined) {
    text = compile(template, slots, params, mark)
    if (template.compiled.size >= mostShapes) template.compiled.clear()
    template.compiled.set(shape, text)
  }
  return { text, values }
}

/** Pieces whose lengths are powers of two, at most `most`: few different statements to prepare, whatever the batch. */
export function pieces<T>(items: readonly T[], most: number): T[][] {
  const result: T[][] = []
  for (let at = 0; at < items.length; ) {
    let size = most
    while (size > items.length - at) size /= 2
    result.push(items.slice(at, at + size))
    at += size
  }
  return result
}

/** Keys of one `in (…)`. */
const keysPerStatement = 1_024

/** Rows of one statement: fewer are slower, more are no faster. A server takes 65,535 values. */
const rowsPerStatement = { file: 64, server: 512 } as const

export const rowsAtOnce = (session: Session) => rowsPerStatement[session.isServer ? 'server' : 'file']

/** Keys in pieces for `in (:keys)`. */
export function keyPieces<T>(session: Session, keys: readonly T[]): T[][] {
  return session.isServer ? slices(keys, keysPerStatement) : pieces(keys, keysPerStatement)
}

/** Rows in pieces for `values :rows`. */
export function rowPieces<T>(session: Session, rows: readonly T[]): T[][] {
  return session.isServer ? slices(rows, rowsAtOnce(session)) : pieces(rows, rowsAtOnce(session))
}

function slices<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, index) =>
    items.slice(index * most, (index + 1) * most),
  )
}

function parse(sql: string): Template {
  const template: Template = { texts: [], names: [], uses: [], compiled: new Map() }
  sql.split(/:([a-z][A-Za-z]*)/).forEach((part, index) => {
    if (index % 2 === 0) template.texts.push(part)
    else {
      if (!template.names.includes(part)) template.names.push(part)
      template.uses.push(template.names.indexOf(part))
    }
  })
  templates.set(sql, template)
  return template
}

function isList(value: Params[string]): value is readonly SqlValue[] | readonly (readonly SqlValue[])[] {
  return Array.isArray(value)
}

function isRows(value: readonly unknown[]): value is readonly (readonly SqlValue[])[] {
  return Array.isArray(value[0])
}

function pushRows(values: SqlValue[], rows: readonly (readonly SqlValue[])[]): boolean[] {
  const [first = [], ...others] = rows
  const alike = first.map((value, column) => others.length > 0 && others.every((row) => row[column] === value))
  first.forEach((value, column) => {
    if (alike[column]) values.push(clean(value))
  })
  for (const row of rows) {
    for (let column = 0; column < row.length; column += 1)
      if (!alike[column]) values.push(clean(row[column] as SqlValue))
  }
  return alike
}

function compile(template: Template, slots: readonly Slot[], params: Params, mark: '?' | '$'): string {
  let text = template.texts[0] ?? ''
  template.uses.forEach((use, index) => {
    const isOne = !isList(params[template.names[use] as string] ?? null)
    text += placeholders(slots[use] as Slot, isOne, mark) + template.texts[index + 1]
  })
  return text
}

function placeholders({ first, size, alike }: Slot, isOne: boolean, mark: '?' | '$'): string {
  if (isOne) return `${mark}${first}`
  if (alike === undefined) return Array.from({ length: size }, (_, at) => `${mark}${first + at}`).join(', ')
  const once = alike.map((is, column) => (is ? `${mark}${first + alike.slice(0, column).filter(Boolean).length}` : ''))
  let next = first + alike.filter(Boolean).length
  return Array.from({ length: size }, () => `(${once.map((shared) => shared || `${mark}${next++}`).join(', ')})`).join(
    ', ',
  )
}

/** PostgreSQL refuses U+0000 in text and libsql ends the text there. */
function clean(value: SqlValue): SqlValue {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
}
