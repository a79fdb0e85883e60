import Papa from 'papaparse'

/** Whole rows as they follow each other in the file. */
export interface RowBatch {
  rows: string[][]
  /** The file's line, from 1, on which a row of this batch begins. */
  lineOf(index: number): number
}

/** A row longer than this has a quotation mark that nobody closed. */
const longestRow = 1024 * 1024

/**
 * Splits CSV text into rows with Papa Parse's tokenizer, which reads a million rows in a second where csv-parse takes five
 * (both streaming the same 96 MB), and adds what it leaves out: line numbers, and recovery. A row whose quotation marks do not
 * fit is handed to `broken`, and reading goes on at the next line: else one stray mark swallows the file up to the next one.
 */
export async function* readRows(
  text: AsyncIterable<string>,
  delimiter: string,
  broken: (line: number, message: string) => void,
): AsyncGenerator<RowBatch> {
  let buffer = ''
  let line = 1
  let newline: string | undefined
  let isSkipping = false

  /** The whole rows of the buffer; leaves in it what may go on in the next chunk. */
  function* take(isLast: boolean): Generator<RowBatch> {
    const parser = new Papa.Parser({ delimiter, newline: newline as '\n' })
    const mark = newline!
    let at = 0
    // After a fault the text is tried in small windows, or a file full of faults would be parsed once for each of them.
    let reach = Number.POSITIVE_INFINITY
    const skipLine = (from: number) => {
      const next = buffer.indexOf(mark, from)
      line += count(buffer, mark, at, from) + 1
      at = next === -1 ? buffer.length : next + 1
      reach = 1
    }
    // A chunk is parsed up to a line's end only: a closing quote cut off from what follows it would look like a fault.
    const end = isLast ? buffer.length : buffer.lastIndexOf(mark) + 1
    while (at < end) {
      const cut = at + reach >= end ? end : buffer.indexOf(mark, at + reach - 1) + 1 || end
      const part = buffer.slice(at, cut)
      const result = parser.parse(part, 0, !(isLast && cut === end)) as Papa.ParseResult<string[]>
      const fault = result.errors[0]
      const rows = fault === undefined ? result.data : result.data.slice(0, fault.row)
      if (rows.length > 0) yield batchOf(rows, line, part.slice(0, result.meta.cursor), mark, fault !== undefined)
      if (fault !== undefined) {
        const from = at + fault.index!
        broken(line + count(buffer, mark, at, from), 'the quotation marks of this row do not fit')
        skipLine(from)
      } else if (rows.length > 0) {
        line += count(buffer, mark, at, at + result.meta.cursor)
        at += result.meta.cursor
        reach = 2 * part.length
      } else if (cut < end) {
        reach = 2 * part.length
      } else if (end - at > longestRow) {
        broken(line, 'a quotation mark of this row is never closed')
        skipLine(at)
      } else {
        break
      }
    }
    buffer = buffer.slice(at)
    if (!isLast && buffer.length > longestRow && !buffer.includes(mark)) {
      if (!isSkipping) broken(line, 'this row is longer than 1 MiB')
      isSkipping = true
      buffer = ''
    }
  }

  for await (const chunk of text) {
    newline ??= chunk.includes('\n') || !chunk.includes('\r') ? '\n' : '\r'
    buffer += chunk
    if (isSkipping) {
      const next = buffer.indexOf(newline)
      buffer = next === -1 ? '' : buffer.slice(next + 1)
      if (next === -1) continue
      isSkipping = false
      line++
    }
    yield* take(false)
  }
  newline ??= '\n'
  if (!isSkipping) yield* take(true)
}

function batchOf(rows: string[][], line: number, text: string, mark: string, hasMore: boolean): RowBatch {
  const isPlain = !hasMore && count(text, mark, 0, text.length) - (text.endsWith(mark) ? 0 : -1) === rows.length
  if (isPlain) return { rows, lineOf: (index) => line + index }
  const lines: number[] = []
  let next = line
  for (const row of rows) {
    lines.push(next)
    next++
    for (const cell of row) next += count(cell, mark, 0, cell.length)
  }
  return { rows, lineOf: (index) => lines[index]! }
}

function count(text: string, mark: string, from: number, to: number): number {
  let found = 0
  for (let at = text.indexOf(mark, from); at !== -1 && at < to; at = text.indexOf(mark, at + 1)) found++
  return found
}
