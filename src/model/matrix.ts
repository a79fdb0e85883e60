import type { Rule, Segment, Urgency } from './project.ts'

/** The messaging matrix: who hears over what at which moment and urgency, as the rules say. No ledger and no time is asked. */
export interface Matrix {
  version: 1
  project: string
  /** The event that it is for; null: whatever event there may be. */
  event: string | null
  /** Those that speak in it, and those that would if they were valid. */
  rules: MatrixRule[]
  /** By reader, then as an event lives, then by urgency. */
  cells: MatrixCell[]
}

export interface MatrixRule {
  id: string
  validity: Rule['validity']
  /** All its conditions but those on the urgency, in words; empty where it speaks of every event. */
  when: string
  urgencies: Urgency[]
}

/** Who reads. `people`: those whom a rule names one by one; `otobo`: whom OTOBO's own items choose. */
export interface MatrixReader {
  kind: 'audience' | 'team' | 'people' | 'place' | 'otobo'
  /** Of an audience or a place its id; of the team the role. */
  id: string
  segment: Segment | null
}

/** One route of one rule to one reader. */
export interface MatrixCell {
  reader: MatrixReader
  moment: string
  urgency: Urgency
  rule: string
  /** In the order in which they are tried. */
  channels: string[]
  /** Of several channels: `fallback`, one after the other, or `all` at once. */
  via: 'one' | 'fallback' | 'all'
  /** The rule does not list the moment: only who was told something else hears it. */
  isCorrection: boolean
}
