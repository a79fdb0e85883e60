import type { Instant, Urgency } from './project.ts'

/** What a message states about its event; what a person was told is the facts of the last message that told. */
export interface Facts {
  start: Instant | null
  end: Instant | null
  status: string
  /** Ids of the updates made public by then, sorted. */
  updates: readonly string[]
  /** The check-ins that this person is invited to; absent: none. */
  checkins?: CheckinFacts
  /** Absent: routine. It is no news by itself; an event that is in no file any more is called off with it. */
  urgency?: Exclude<Urgency, 'routine'>
}

/** The check-ins of a window: `count` of them, the first one `step` after the start, `length` long each; in milliseconds. */
export interface CheckinFacts {
  step: number
  count: number
  length: number
}

/** One check-in as a calendar is to have it from now on. */
export interface Checkin {
  /** From 1 on: the same one keeps its number when the window moves. */
  number: number
  start: Instant
  end: Instant
  isCancelled: boolean
}

/** What a thread was told before a message: by this a calendar tells a newer version of an entry from an older one. */
export interface Revision {
  /** Messages that told. */
  notices: number
  /** How often the window or the status differed from one message to the next, this one included. */
  changes: number
}

/**
 * A row's state in the ledger. `scheduled` waits; `claimed` is being attempted; `sent` and `unknown` tell;
 * `failed`, `withheld` and `cancelled` do not.
 */
export type State = 'scheduled' | 'claimed' | 'sent' | 'unknown' | 'failed' | 'withheld' | 'cancelled'

/** Begins the recipient of a row whose person was forgotten; a hash of the id follows. */
export const forgottenPrefix = 'forgotten:'

/** One delivery in the ledger. */
export interface Row {
  key: string
  event: string
  /** Empty for an event that does not recur. */
  occurrence: string
  rule: string
  moment: string
  recipient: string
  /** The rule's route; `channel` is the member that carried the newest attempt. */
  route: string
  channel: string
  state: State
  /** When it should go out, quiet hours included. */
  due: Instant
  /** When the next attempt may be made; later than `due` after a temporary failure. */
  nextAt: Instant
  attempts: number
  facts: Facts
  address: string
  language: string
  timezone: string
  subject: string
  digest: string
  /**
   * The digest that it is part of: while it waits, a name shared by all that are gathered into one message; after an attempt, the
   * id of that message. Null for what stands alone.
   */
  digestKey: string | null
  reason: string | null
  /** What the last attempt's peer said, redacted. */
  detail: string | null
  /** The provider's id of the message. */
  ref: string | null
  firstAttemptAt: Instant | null
  createdAt: Instant
  changedAt: Instant
  /** The ledger's write counter when the row was created (again, where it was called off before) and last changed. */
  createdSeq: number
  /** The write counter when its key was first written, whatever became of it since. */
  firstSeq: number
  changedSeq: number
  /** The write counter when the row first told; null while it has not. */
  toldSeq: number | null
  /** When the row last told (went out, or was given up as unknown). */
  toldAt: Instant | null
  /** Members of a fallback chain that failed for good under this key, each with the address it failed at. */
  tried: readonly Tried[]
  /** What the provider said of the message since; null where it says nothing. */
  receipt: 'pending' | 'delivered' | 'seen' | null
  receiptAt: Instant | null
}

export interface Tried {
  channel: string
  address: string
}

/** Why a channel's policy forbids a message, and what would make it possible. One sentence each. */
export interface Refusal {
  /** The rule it breaks, such as `window-closed` or `template-missing`: a short kebab-case word. */
  rule: string
  message: string
  hint: string
  /** What the plan gives as the reason. `invalid`: what it takes is there, but cannot be used (any more). Default: `policy`. */
  reason?: 'policy' | 'invalid'
}

/** Who is not to be reached: by a wish of their own, or because nobody is there. */
export interface Refused {
  recipient: string
  /** As in a recipient's `optOut`: `all`, `channel:ID`, `rule:ID`, `type:TYPE`. A dead address is `channel:ID`. */
  scope: string
  kind: 'opted-out' | 'dead'
  /** Of a dead address: it counts as long as the person has this address. Else empty. */
  address: string
  /** A short kebab-case word, or what the person said. */
  reason: string
  /** `person` (told to us) or `provider` (learnt from a refusal). */
  source: 'person' | 'provider'
  at: Instant
}

/** One try, append-only. */
export interface Attempt {
  key: string
  number: number
  at: Instant
  channel: string
  outcome: Outcome['kind']
  reason: string | null
  detail: string | null
  ref: string | null
}

/** Whom a refusal concerns: this address, these words (everybody will fail alike), or the channel as a whole. */
export type Scope = 'recipient' | 'content' | 'channel'

/** What came of one attempt. */
export type Outcome =
  | { kind: 'sent'; ref?: string; detail?: string }
  /** `after`: milliseconds the peer asks to wait. */
  | { kind: 'retry'; reason: string; scope: Scope; after?: number; detail?: string }
  /**
   * `address`: what the refusal says of this address for good. `dead`: nobody is reached there; `opted-out`: the person refused
   * this channel. The ledger keeps it, so that the next plan withholds instead of failing.
   */
  | { kind: 'rejected'; reason: string; scope: Scope; detail?: string; address?: 'dead' | 'opted-out' }
  /** Bytes may have been accepted and no answer came. */
  | { kind: 'unknown'; reason: string; detail?: string }

/** What a provider can say of a message that it accepted, weakest first. */
export type ReceiptState = 'pending' | 'delivered' | 'seen' | 'failed'

/** What became of a message that was accepted. */
export interface Receipt {
  /** The message's own: what its `sent` outcome gave. */
  ref: string
  state: ReceiptState
  /** Of a failure: a short kebab-case word, a sentence without secrets, and what it says of the address. */
  reason?: string
  detail?: string
  address?: 'dead' | 'opted-out'
}

/** What a provider says when asked after a lost reply. `absent`: it never got the message, so it may be sent again. */
export type Lookup = { kind: 'sent'; ref?: string } | { kind: 'absent' } | { kind: 'unknown'; reason: string }
