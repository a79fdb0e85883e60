import type { Row } from '../model/delivery.ts'

/** The rows as they were at a position: newer ones are not there yet, and what changed since was still waiting. */
export function rowsAsOf(rows: readonly Row[], position: number): Row[] {
  return rows
    .filter((row) => row.createdSeq <= position)
    .map((row) => {
      if (row.changedSeq <= position) return row
      const hadTold = row.toldSeq !== null && row.toldSeq <= position
      return hadTold
        ? { ...row, state: 'unknown' }
        : { ...row, state: 'scheduled', nextAt: row.due, toldSeq: null, toldAt: null }
    })
}
