import type { Facts, State } from './delivery.ts'

/** Everything that was said about an event, as `notify archive` writes it. Times are ISO 8601 UTC. */
export interface Archive {
  version: 1
  project: string
  event: ArchivedEvent
  /** The ledger that it is drawn from, and its write counter then. */
  ledger: { id: string; seq: number }
  /** Without anything that names a person. */
  isPublic: boolean
  reach: ArchivedReach
  timeline: ArchivedMoment[]
  corrections: ArchivedCorrection[]
  messages: ArchivedMessage[]
  /** Messages to one's own people that a public archive leaves out. */
  internal: number
}

export interface ArchivedEvent {
  id: string
  /** The only one of its occurrences that the archive is about; null: all of it. */
  occurrence: string | null
  /** As the project has it; null where it is not in the project any more. */
  title: string | null
  type: string | null
  services: string[]
  /** What was true last, as far as somebody was told. */
  states: Stated | null
}

export type Stated = { [K in 'start' | 'end']: string | null } & Pick<Facts, 'status'>

/** Each person once, however many messages they got; a place counts by itself. */
export interface ArchivedReach {
  /** People whom something was to be said to. */
  people: number
  /** Of them, those who were told something; a doubt counts as told. */
  told: number
  /** Of those who were told, those whose provider says that a message arrived, or was seen. */
  delivered: number
  seen: number
  /** People told by channel; somebody whom two channels told counts in both. */
  channels: Record<string, number>
  /** Deliveries to who was told nothing, by why; of the last that became of each. */
  untold: Record<string, number>
  places: Record<string, number>
}

/** What became of one moment of one rule over one channel. */
export interface ArchivedMoment {
  occurrence: string | null
  rule: string
  moment: string
  channel: string
  /** First and last. */
  at: string
  atLast: string
  /** Deliveries by state. */
  states: Partial<Record<State, number>>
  /** Why some failed or were not sent, and how many. */
  reasons: Record<string, number>
}

/** People who had been told something that was true no more. */
export interface ArchivedCorrection {
  occurrence: string | null
  rule: string
  moment: string
  at: string
  deliveries: number
  before: Stated | null
  after: Stated
}

/**
 * `as-sent`: word for word what went out, by the ledger's digest. `changed`: the words of the project have changed since; these are
 * today's. `in-digest`: it went out in one message with others, of which this is its part. `lost`: its words cannot be rendered any more.
 */
export type WordsState = 'as-sent' | 'changed' | 'in-digest' | 'lost'

/** One message, as the first of those who got it read it. */
export interface ArchivedMessage {
  /** From 1 on, in the order in which they were first said. */
  number: number
  occurrence: string | null
  rule: string
  moment: string
  channel: string
  language: string
  at: string
  atLast: string
  /** Deliveries that told it. */
  deliveries: number
  stated: Stated
  words: WordsState
  /** Of `lost`: why. */
  why?: string
  /** Empty where it is not known, or not to be shown. */
  subject: string
  /** Names of its files; absent where there are no words. */
  markdown?: string
  eml?: string
}
