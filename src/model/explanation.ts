import type { Action } from './plan.ts'

/** Why a rule speaks or does not, and why somebody hears of it or does not. */
export interface RuleExplanation {
  rule: string
  event: string
  /** What was fired; null for an event of the project. */
  trigger: string | null
  /** The rule applies: it is valid, listens, and all conditions hold. */
  applies: boolean
  isValid: boolean
  /** `on` has a moment that is asked for. */
  isListening: boolean
  conditions: { what: string; held: boolean; wanted: string; actual: string; note?: string }[]
  /** Whom each part of `to` names. */
  clauses: { what: string; added: string[]; note?: string }[]
  people: PersonExplanation[]
  problems: string[]
}

export interface PersonExplanation {
  recipient: string
  name?: string
  /** Roles in the event's team by which the rule addresses this person. */
  roles?: string[]
  moment: string
  channel: string
  /** `none`: not even planned. */
  action: Action | 'none'
  reason: string | null
  /** What the reason comes from, and what to do about it. */
  note?: string
  due: string | null
  /** The digest that it waits for, or was part of. */
  digestKey?: string | null
}
