import type { Ending } from './deliverer.ts'

/** What `send` counts; the shape of its last JSON line. */
export interface SendSummary {
  sent: number
  scheduled: number
  rescheduled: number
  pending: number
  retrying: number
  failed: number
  unknown: number
  withheld: number
  cancelled: number
  done: number
}

export function emptySummary(): SendSummary {
  return {
    sent: 0,
    scheduled: 0,
    rescheduled: 0,
    pending: 0,
    retrying: 0,
    failed: 0,
    unknown: 0,
    withheld: 0,
    cancelled: 0,
    done: 0,
  }
}

/** Counts how one delivery ended. */
export function count(summary: SendSummary, { result, reason }: Ending): void {
  if (result === 'elsewhere') summary.done++
  else if (result === 'left' && reason === 'later') summary.pending++
  else if (result === 'left') summary.retrying++
  else summary[result]++
}
