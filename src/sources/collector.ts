import type { Position, Report } from '../model/diagnostic.ts'
import type { Recipient, SourceSpec } from '../model/project.ts'
import type { Person } from './person.ts'
import { fileOf } from './text.ts'

/** Enough to spread the cost of a question to the ledger over, few enough to be no load on memory. */
const batchSize = 1_000

/** A file with a million bad rows must neither fill the memory nor hide every other problem. */
const shown = 20

/** Gathers the rows of one reading: people in batches, and what is wrong with the others. */
export interface Collector {
  /** Undefined: a row that `where` leaves out. */
  take(line: number, person: Person | undefined): void
  /** The first twenty bad rows are reported one by one, the others counted. */
  bad(line: number, message: string, hint?: string): void
  /** The batches that are full by now. */
  full(): Recipient[][]
  /** The last batch; reports how many more bad rows there were. */
  finish(): Recipient[][]
}

export function createCollector(spec: SourceSpec, report: Report): Collector {
  const file = fileOf(spec)
  let faults = 0
  let full: Recipient[][] = []
  let batch: Recipient[] = []
  const collector: Collector = {
    take(line, person) {
      if (person === undefined) return
      if ('message' in person) {
        collector.bad(line, person.message, person.hint)
        return
      }
      batch.push(person.recipient)
      if (batch.length < batchSize) return
      full.push(batch)
      batch = []
    },
    bad(line, message, hint) {
      faults++
      if (faults > shown) return
      const at: Position = { file, line, column: 1 }
      report({ code: 'source-row', severity: 'warning', message, at, ...(hint === undefined ? {} : { hint }) })
    },
    full() {
      const batches = full
      full = []
      return batches
    },
    finish() {
      if (faults > shown) {
        const message = `${faults - shown} more rows of ${spec.file} are left out; the first ${shown} are listed`
        report({ code: 'source-row', severity: 'warning', message, at: spec.at })
      }
      return batch.length > 0 ? [batch] : []
    },
  }
  return collector
}
