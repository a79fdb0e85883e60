import type { Position } from './diagnostic.ts'
import type { Event, Instant, Project } from './project.ts'

/** A test of rules, checked and ready to run. */
export interface RuleTest {
  name: string
  at: Position
  /** Whose messages are looked at; absent: everybody's. */
  recipients?: readonly string[]
  trigger?: { name: string; data: Readonly<Record<string, unknown>> }
  steps: readonly TestStep[]
}

export interface TestStep {
  now: Instant
  at: Position
  /** As it is from then on, with the test's event alone. */
  project: Project
  /** Absent in the test of a trigger. */
  event?: Event
  /** Absent: nothing is looked at. */
  expect?: readonly Expectation[]
  /** Messages may go out that meet no expectation. */
  others: boolean
}

/** What a message must be; what is absent may be anything. */
export interface Expectation {
  at: Position
  rule?: string
  moment?: string
  recipient?: string
  channel?: string
  language?: string
  /** It is scheduled for then. */
  due?: Instant
  /** It is held back for this reason. */
  withheld?: string
  subject?: TextExpectation
  text?: TextExpectation
  short?: TextExpectation
}

export interface TextExpectation {
  is?: string
  contains: readonly string[]
  lacks: readonly string[]
  /** RE2. */
  matches?: string
}

/** What the plan says to somebody at a step. */
export interface Said {
  rule: string
  moment: string
  recipient: string
  channel: string
  language: string
  /** `sent`: it goes out now. */
  action: 'sent' | 'scheduled' | 'withheld'
  reason: string | null
  due: Instant
  subject: string
  text: string
  short: string
}

export interface TestFailure {
  at: Position
  /** What was expected, in one line. */
  expected: string
  /** Where one message came near: what of it differs. */
  differences: { what: string; expected: string; got: string }[]
  /** What goes out instead, a line each. */
  instead: string[]
  /** Why what was expected does not. */
  reasons: string[]
}

export interface TestResult {
  name: string
  at: Position
  failures: TestFailure[]
  /** Milliseconds. */
  took: number
}

/** What there is to be tested, and whether some test did. */
export interface CoverageItem {
  kind: 'rule' | 'condition' | 'language' | 'moment'
  rule: string
  /** `type is true`, `it`, `24h before start`; empty for the rule itself. */
  what: string
  isCovered: boolean
  at: Position
}
