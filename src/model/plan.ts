import type { Diagnostic } from './diagnostic.ts'
import type { TrippedGuard } from './guard.ts'

export type Action = 'send' | 'schedule' | 'reschedule' | 'cancel' | 'pending' | 'withheld' | 'done'

/** Of what is done: the newest message to somebody would read otherwise today, which is no news. */
export const textChanged = 'already sent, text has changed'

/** Why something is withheld. */
export type Reason =
  | 'out-of-office'
  | 'once-per-day'
  | 'opted-out'
  | 'no-address'
  | 'quiet-hours'
  | 'missed'
  | 'invalid'
  | 'excluded'
  | 'failed'
  | 'cap'
  | 'never-told'
  | 'not-started'
  | 'policy'

/** What `plan --json` prints and `plan --out` saves. Keys may be added, never changed. */
export interface Plan {
  version: 1
  project: string
  now: string
  digest: string
  /** The ledger this was planned against, and its write counter then; null where there was none yet. */
  ledger: { id: string; seq: number } | null
  summary: Record<Action, number>
  notices: Notice[]
  /** Guards that tripped; absent where none did. */
  guards?: TrippedGuard[]
  warnings: Diagnostic[]
}

/** One event, occurrence, rule, moment, channel, language, action and reason. */
export interface Notice {
  event: string
  occurrence: string | null
  rule: string
  moment: string
  /** Whose `digest` gathers it into one message with others; absent where it goes out by itself. */
  digest?: 'rule' | 'channel'
  action: Action
  reason: string | null
  /** Earliest and latest due time of its deliveries, ISO 8601 UTC. */
  due: string
  dueLast: string
  channel: string
  /** It reaches a place; absent: people. */
  reach?: 'place'
  language: string
  recipients: number
  recipientsDigest: string
  /** As the first recipient would read it. */
  subject: string
  contentDigest: string
  /** Hash of who sends it and how: From, adapter and config of the channel, secrets left out. */
  senderDigest: string
  /**
   * How its mail is signed and encrypted, each with the number of recipients; absent where the rule asks for neither. `failing`: for
   * want of a key, as the rule says; absent where none will.
   */
  security?: { method: string; signed: number; encrypted: number; failing?: number }
  /** Files that go along; absent where there are none. `size` in bytes, `digest` `sha256:…` of the content. */
  attachments?: { name: string; type: string; size: number; digest: string; recipients: number }[]
  /** What the notice states of its event; null for what is not to be said any more. */
  states: { start: string | null; end: string | null; status: string } | null
  /** Of `withheld: policy`: which rule of the channel it breaks, and a way out. */
  detail?: string
  /** What all its messages cost in the provider's unit, and the dearest of them: `most`, with a note on why. */
  cost?: { units: number; unit: string; most: number; note?: string }
}
