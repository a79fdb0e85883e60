import type { Position } from './diagnostic.ts'

/** Each watches for one accident. The names are what `--allow` takes, and stay. */
export const guardNames = ['growth', 'everyone', 'internal', 'placeholder', 'per-day', 'overlap'] as const

export type GuardName = (typeof guardNames)[number]

/** When a plan stops and asks. */
export interface GuardLimits {
  /** More people than the last time by more than so many percent, and at least so many people. */
  growth: { percent: number; people: number }
  /** The most messages that a person may get in a day of theirs. */
  perDay: number
  off: readonly GuardName[]
}

export const defaultLimits: GuardLimits = { growth: { percent: 150, people: 10 }, perDay: 15, off: [] }

/** A guard that tripped, as plans show it. */
export interface TrippedGuard {
  guard: GuardName
  /** `--allow` named it, or the event is an emergency that it does not stop. */
  allowed: boolean
  /** Null where it is no single one. */
  event: string | null
  rule: string | null
  /** The same in every plan that finds the same; with `count` it tells what was reviewed from what is new. */
  about: string
  /** People, messages or places, as the message says. */
  count: number
  /** One sentence without a final full stop. */
  message: string
  hint?: string
  at?: Position
  /** Some of those concerned, three at most. */
  people?: string[]
}
