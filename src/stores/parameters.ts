import type { Params, SqlValue } from './connection.ts'

interface Template {
  /** Text between the names: one more than there are names. */
  texts: string[]
  /** Each name once, in order of appearance. */
  names: string[]
  /** Which name follows each text but the last. */
  uses: number[]
  /** Finished text by the lengths of its lists. */
  compiled: Map<string, string>
}

const templates = new Map<string, Template>()

/**
 * SQL with `:name` parameters into numbered placeholders (`?1` for SQLite, `$1` for PostgreSQL) and their values in
 * order: libsql binds an array twice as fast as an object.
 */
export function bind(sql: string, params: Params, mark: '?' | '$'): { text: string; values: SqlValue[] } {
  const template = templates.get(sql) ?? parse(sql)
  const values: SqlValue[] = []
  const firsts: number[] = []
  let shape: string = mark
  for (const name of template.names) {
    const value = params[name]
    if (value === undefined) throw new Error(`no value for :${name}`)
    firsts.push(values.length + 1)
    if (!Array.isArray(value)) values.push(clean(value as SqlValue))
    else if (Array.isArray(value[0])) {
      shape += `,${value.length}x${value[0].length}`
      for (const row of value) for (const item of row) values.push(clean(item))
    } else {
      const size = padded(value.length)
      shape += `,${size}`
      for (let index = 0; index < size; index += 1) values.push(clean(value[Math.min(index, value.length - 1)]))
    }
  }
  let text = template.compiled.get(shape)
  if (text === undefined) {
    text = compile(template, params, firsts, mark)
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

function compile(template: Template, params: Params, firsts: readonly number[], mark: '?' | '$'): string {
  let text = template.texts[0] ?? ''
  template.uses.forEach((use, index) => {
    const value = params[template.names[use] as string] as Params[string]
    text += placeholders(value, firsts[use] as number, mark) + template.texts[index + 1]
  })
  return text
}

function placeholders(value: Params[string], first: number, mark: '?' | '$'): string {
  const run = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => `${mark}${from + at}`).join(', ')
  if (!Array.isArray(value)) return `${mark}${first}`
  if (!Array.isArray(value[0])) return run(first, padded(value.length))
  const width = value[0].length
  return value.map((_, row) => `(${run(first + row * width, width)})`).join(', ')
}

/** A list is padded by repeating its last value, which `in` does not mind. */
function padded(length: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, length)))
}

/** PostgreSQL refuses U+0000 in text and libsql ends the text there. */
function clean(value: SqlValue | undefined): SqlValue {
  if (value === undefined) return null
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
}
