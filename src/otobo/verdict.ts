import type { Problem, Value } from './types.ts'

/** One condition of a rule as it was judged. */
export interface Condition {
  key: string
  isHeld: boolean
  /** what the rule asks for; one is enough */
  wanted: readonly (string | null)[]
  /** what the ticket, article or appointment has */
  actual: Value | undefined
  /** why it can not hold, or why it does not count */
  note?: string
}

export interface Verdict {
  matches: boolean
  conditions: Condition[]
  problems: Problem[]
}

export function verdict(conditions: Condition[], problems: Problem[] = []): Verdict {
  return { matches: conditions.every((condition) => condition.isHeld), conditions, problems }
}
