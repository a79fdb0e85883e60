import type { Attempt, Facts, Outcome, Refused, Row, State, Tried } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'

/** What `enqueue` writes: a delivery that waits, or one that ended without an attempt. */
export interface NewRow {
  key: string
  event: string
  occurrence: string
  rule: string
  moment: string
  recipient: string
  route: string
  channel: string
  state: 'scheduled' | 'withheld' | 'sent'
  due: Instant
  facts: Facts
  address: string
  language: string
  timezone: string
  subject: string
  digest: string
  /** `Row.digestKey`. */
  digestKey: string | null
  reason: string | null
}

/** Names one thread's event and rule; recipient and route complete it. */
export interface VoiceId {
  event: string
  occurrence: string
  rule: string
}

/** Who claims: enough to tell on the same machine whether that process still lives. */
export interface Owner {
  /** Unique a run. */
  id: string
  host: string
  /** Boot id and PID namespace; empty where the system does not tell. */
  boot: string
  pid: number
  /** Process start time in the system's own unit; empty where unknown. */
  startedAt: string
}

export interface ClaimOptions {
  leaseMs: number
  repeatUnknown: boolean
  alone?: readonly string[]
}

export interface Claimed {
  key: string
  /** Attempts before this one. */
  attempts: number
  /** Set by the first claim and kept ever after. */
  firstAttemptAt: Instant
}

/** The result of one claimed delivery, as `engine/retry.ts` decided it. */
export interface Settlement {
  key: string
  channel: string
  outcome: Outcome
  state: Exclude<State, 'claimed' | 'cancelled' | 'withheld'>
  /** When to try again; only for `scheduled`. */
  nextAt?: Instant
  /** What was really said, rendered at send time. */
  facts: Facts
  address: string
  language: string
  timezone: string
  subject: string
  digest: string
  /** Id of the message that said it together with others; null where it stood alone. */
  digestKey: string | null
  reason: string | null
  /** Late news, such as a bounce, about a delivery that is `sent`: only this makes it anything else. */
  revises?: boolean
  /** Members of a fallback chain that have failed by now; absent: as before. */
  tried?: readonly Tried[]
  /** Of what was sent: the provider will tell what became of it. */
  awaitsReceipt?: boolean
  /** What it says of the person or the address for good. */
  refused?: Refused
}

/** A message whose provider is still to say what became of it. */
export interface Awaited {
  key: string
  ref: string
  toldAt: Instant
  receipt: 'pending' | 'delivered'
}

export interface RowFilter {
  event?: string
  occurrence?: string
  rule?: string
  recipient?: string
  channel?: string
  moment?: string
  states?: readonly State[]
  /** Changed at or after; before. */
  since?: Instant
  until?: Instant
  /** Waiting rows with `nextAt` at or before. */
  dueBy?: Instant
  /** At most 1,000. */
  keys?: readonly string[]
  limit?: number
  /** Newest change first; default: oldest first. */
  newestFirst?: boolean
}

/** An event that has no file: the ledger holds its document. */
export interface HeldEvent {
  id: string
  /** YAML, as a file would hold it. */
  document: string
  createdAt: Instant
  changedAt: Instant
}

/** How many people a rule reached on one event or occurrence, and when it last did. */
export interface Reached {
  event: string
  occurrence: string
  people: number
  toldAt: Instant
}

/** How a rule's audiences were cut down when it spoke, as JSON of `model/filters.ts`. */
export interface KnownFilters {
  rule: string
  filters: string
  at: Instant
}

/**
 * The ledger. Every method is one durable transaction; `now` is a parameter of each, so there is one clock.
 * Two processes may use one ledger at once: a key is claimed by one of them only.
 */
export interface Store {
  /** Given when the ledger was created; a saved plan names it. */
  readonly id: string
  /** The write counter: grows with every change. */
  position(): Promise<number>

  /** Every row of these recipients' threads in one voice, oldest first. At most 1,000 recipients a call. */
  history(voice: VoiceId, recipients: readonly string[]): Promise<Row[]>
  /**
   * Rows of these recipients that wait for a digest, whatever they are about, and were not attempted yet; with `asOf` also those
   * that were part of one and changed since that position. At most 1,000 recipients a call.
   */
  gathered(recipients: readonly string[], asOf?: number): Promise<Row[]>
  /** The voices, of one event or all, that have any row, each with its count; lets a plan skip `history` where nothing was said yet. */
  voices(event?: string): Promise<(VoiceId & { rows: number })[]>
  /** Everybody who has rows in a voice, each once and in no set order; in pages. */
  recipients(voice: VoiceId): AsyncIterable<string>
  /** Whom a rule reached, an entry an event or occurrence; with `asOf` as far as the ledger knew at that position. */
  reached(rule: string, asOf?: number): Promise<Reached[]>
  /** What each rule's filters were when it last spoke. */
  filters(): Promise<KnownFilters[]>
  /** Records filters; what is known already changes nothing. */
  keepFilters(filters: readonly KnownFilters[]): Promise<void>
  /** Rows in pages, so that a long ledger is never in memory at once. */
  rows(filter: RowFilter): AsyncIterable<Row>
  attempts(key: string): Promise<Attempt[]>
  /** Counts by event, occurrence, rule, moment, channel and state. */
  counts(filter: RowFilter): Promise<
    {
      event: string
      occurrence: string
      rule: string
      moment: string
      channel: string
      state: State
      reason: string | null
      rows: number
    }[]
  >

  /**
   * Writes rows of one batch and cancels others, in one transaction. A key that waits, is claimed or has told is left alone
   * (its due time moves where it waits and `due` differs); a `cancelled` or `withheld` key is used again; a `failed` one only where `retryFailed`.
   * Returns the keys that are now as asked.
   */
  enqueue(
    rows: readonly NewRow[],
    cancel: readonly string[],
    now: Instant,
    options?: { retryFailed?: boolean },
  ): Promise<Set<string>>

  /**
   * Settles finished attempts and claims others, in one transaction. Claimed are those of `keys` that wait with `nextAt` ≤ now,
   * or are `unknown` and `repeatUnknown` says to send them again. A settlement whose lease was taken over is recorded all the same.
   * Of `alone`, some of `keys`, those are left that are about the same event, occurrence, recipient and channel as what another owner
   * has claimed: two runs never make the same thing at a place at once.
   */
  step(
    settled: readonly Settlement[],
    keys: readonly string[],
    owner: Owner,
    now: Instant,
    options: ClaimOptions,
  ): Promise<Claimed[]>

  /** Puts claimed rows back to waiting, untouched: their attempt was not begun. */
  release(keys: readonly string[], owner: Owner, now: Instant): Promise<void>

  /** Claims whose lease expired, or whose owner `isDead`, become `unknown`. Returns how many of each. */
  recover(now: Instant, isDead: (owner: Owner) => boolean): Promise<{ dead: number; expired: number }>

  /**
   * Messages of a channel that told at `since` or later and of which more is to be heard, newest first. `seen`: also those that were
   * delivered already.
   */
  awaited(channel: string, since: Instant, options: { seen: boolean; limit: number }): Promise<Awaited[]>
  /** Records that messages were delivered or seen. What failed after all is a `Settlement` with `revises`, given to `step`. */
  receive(receipts: readonly { key: string; state: 'delivered' | 'seen' }[], now: Instant): Promise<void>

  /** What is known of these people, by recipient; of all where none are named. */
  refusals(recipients?: readonly string[]): Promise<Refused[]>
  /** Records wishes and dead addresses. One that is known stays as it is. */
  refuse(refused: readonly Refused[]): Promise<void>
  /** Takes a person's wish or dead address back. Returns how many there were. */
  permit(recipient: string, scope: string): Promise<number>

  /** The events that have no file, by id. */
  heldEvents(): Promise<HeldEvent[]>
  /** Holds a document in the place of what is held under this id now (null: nothing is). False: something else is, and nothing was changed. */
  holdEvent(id: string, document: string, replaces: string | null, now: Instant): Promise<boolean>
  /**
   * Lets go of a held document. Where `tells`, also of all that was told of the event: its waiting rows are cancelled, and that
   * it was forgotten is recorded.
   */
  forgetEvent(id: string, now: Instant, options: { tells: boolean }): Promise<{ wasHeld: boolean; cancelled: number }>
  /** Events that were forgotten, each with the write counter of then: what was told up to it binds nobody. */
  forgottenEvents(): Promise<Map<string, number>>
  /**
   * Takes a person out of every row: id (a hash stays, by which `history` still finds the rows), address, language, zone, subject,
   * and what peers said. Waiting rows are cancelled. Claimed rows are left, and counted.
   */
  forgetPerson(recipient: string, now: Instant): Promise<{ erased: number; claimed: number }>
  /** Deletes an event's rows and attempts, and its held document; nothing where a row waits, is claimed, or changed at `before` or later. */
  prune(event: string, before: Instant, now: Instant): Promise<number>

  /** Every row and attempt as NDJSON objects, in order; and back in, refusing a newer format and keeping rows that exist. */
  exportAll(): AsyncIterable<Record<string, unknown>>
  importAll(records: AsyncIterable<Record<string, unknown>>, now: Instant): Promise<{ added: number; kept: number }>

  close(): Promise<void>
}
