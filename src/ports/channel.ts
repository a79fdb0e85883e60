import type { Checkin, Facts, Lookup, Outcome, Receipt, Refusal, Revision } from '../model/delivery.ts'
import type { Event, Instant, Recipient, SecurityWish } from '../model/project.ts'
import type { Message } from '../model/text.ts'

/** A recipient and where this channel reaches them. */
export interface Addressee extends Recipient {
  address: string
}

/** What a message is about, beside its words. Everything here is the same for each attempt of a delivery. */
export interface About {
  /** The delivery's key: 64 lower-case hexadecimal digits. */
  key: string
  /** Time of the first attempt, repeated by every further one. */
  date: Instant
  project: string
  event: Event
  occurrence: string | null
  rule: string
  moment: string
  /** The channel's id. */
  channel?: string
  /** `Name <address>` of the sender: the rule's, else the project's. */
  from?: string
  /** `from` is the project's: a sender that the channel's own config names goes before it, but not before a rule's. */
  isDefaultFrom?: boolean
  /** Names the event to this recipient: the same for all notices of one event, so that mail forms one thread. */
  thread: string
  /** Whether this thread was told something before. */
  isFollowUp: boolean
  /** What the message states; absent: what the event says. */
  facts?: Facts
  /** What the thread was told before; absent: nothing. */
  revision?: Revision
  /** Check-ins of the event's team that this message invites to, moves or calls off. */
  checkins?: readonly Checkin[]
  /** The event's, else the project's. */
  statusPage?: string
  /** The project's, for a text that is not there in the message's own. */
  defaultLanguage?: string
  /** How it is signed and encrypted; absent: not at all. */
  protection?: Protection
  attachments?: readonly Attachment[]
  /**
   * The notices of a digest, two at least; `moment` is then `digest`, and `event`, `rule`, `facts` and `revision` are those of the
   * first. Absent: the message is one notice.
   */
  notices?: readonly About[]
}

/** What is done to one mail: what the rule asks, by the keys that there are. */
export interface Protection {
  method: SecurityWish['method']
  sign: boolean
  /** The recipient's key or certificate, by its fingerprint: upper-case hexadecimal digits. Absent: not encrypted. */
  encryptTo?: string
  /** What keeps it from leaving, and why: `send` refuses it. */
  lacks?: { key: 'signing-key' | 'encryption-key'; why: string }
}

/** A file that goes along. Its content was encoded once for all mails that carry it. */
export interface Attachment {
  name: string
  /** Media type. */
  type: string
  /** In bytes, before encoding. */
  size: number
  /** `sha256:…` of the content. */
  digest: string
  /** Base64 in lines of 76 characters that end in CRLF. */
  content: string
}

/** The rule of a `problem` with a key that can be used and names another address than the mail's. */
export const otherAddress = 'other-address'

/** What a channel knows of keys. */
export interface Keys {
  /**
   * What can be done for this recipient, asked while planning. A config whose secrets are not resolved is trusted to hold the
   * signing keys that it names. `problem` is given where the mail goes all the same, or will fail.
   */
  protect(
    wish: SecurityWish,
    to: Addressee,
    sender: Pick<About, 'from' | 'isDefaultFrom'>,
    now: Instant,
  ): Promise<{ protection: Protection; problem?: Refusal } | { refusal: Refusal }>
}

/** What a channel's policy may depend on beside the person or the place. */
export interface PolicyContext {
  event: Event
  /** What a message would state. */
  facts: Facts
  rule: string
  moment: string
  /** The time of the plan: a message that goes out later is asked about again then. */
  at: Instant
}

/** Replaceable by tests. */
export interface ChannelEnv {
  fetch?: typeof fetch
  /** Absolute folder of the project; relative paths of a config are resolved against it. */
  dir: string
  /** Where `console` writes. */
  stdout: { write(text: string): unknown }
  concurrency: number
  /** The time that keys are judged by. Default: the system's. */
  now?: () => Instant
}

export interface Check {
  ok: boolean
  /** One sentence: what was proved, or what is wrong. Without secrets. */
  detail: string
}

export type ReachKind = 'people' | 'place'

export type { Refusal } from '../model/delivery.ts'

/** A mistake in a channel's config that its schema cannot express. */
export interface ConfigFault {
  /** Keys from `config` on. */
  path: readonly (string | number)[]
  message: string
  hint: string
  /** Default: error. */
  severity?: 'error' | 'warning'
}

/**
 * A way out. `compose` is pure: previews, golden tests and the plan see the very payload that `send` takes.
 * A channel never retries, deduplicates, renders, sleeps, logs, or reads the environment.
 */
export interface Channel<Config = unknown, Payload = unknown> {
  /** JSON Schema of `config`, with descriptions and examples. */
  schema: object
  /**
   * One delivery a recipient, or one a notice. A function where the config decides: a chat named there is a place, else each
   * person has one of their own. `config` still holds `${env:NAME}`.
   */
  reach: ReachKind | ((config: Config) => ReachKind)
  /**
   * What it says stands for the event in another system (a silence, an incident, a scheduled maintenance), so that a message is about
   * one event: it is never gathered into a digest.
   */
  perEvent?: true
  /** Where this channel reaches that person, if it does. Required where `reach` can be `people`. */
  address?(recipient: Recipient, config: Config): string | undefined
  /** What the provider tells of a message later. `seen` implies `delivered`. Absent: nothing, so no rule can wait for it. */
  receipts?(config: Config): 'delivered' | 'seen' | undefined
  /**
   * Whether this may be said to that person or place at all: an open 24-hour window, a template, an event with all that a silence
   * needs. Pure, and asked before anything is rendered; secrets of `config` are still `${env:NAME}`. A refused message is `withheld: policy`; in a fallback
   * chain the next member is asked.
   */
  policy?(to: Addressee, config: Config, context: PolicyContext): Refusal | undefined
  /** Mistakes in `config` that the schema cannot express, for `validate`. */
  checkConfig?(config: Config): ConfigFault[]
  /** What a message costs in the provider's own unit, for plans and previews: `2 SMS segments (UCS-2)`. */
  cost?(payload: Payload, config: Config): { units: number; unit: string; note?: string } | undefined
  compose(message: Message, to: Addressee, config: Config, about: About): Payload
  /** Files go along with its messages. */
  carriesFiles?: boolean
  /** For a channel that signs and encrypts: the keys by which a rule's `security` is planned. Opens no connection. `dir` as in `ChannelEnv`. */
  keys?(config: Config, dir: string): Promise<Keys>
  open(config: Config, env: ChannelEnv): Promise<Sender<Payload>> | Sender<Payload>
}

export interface Sender<Payload = unknown> {
  /** How many sends may be under way at once; more than `concurrency` lets an adapter pipeline. Absent: `concurrency`. */
  parallel?: number
  /** Never throws for what the peer did; an abort before the payload left is `retry`, after it `unknown`. */
  send(payload: Payload, key: string, signal: AbortSignal): Promise<Outcome>
  /**
   * Says it with regard to what this thread was told before: changes it in place, answers below it, moves or ends it. `ref` is the
   * one that the thread's newest message gave over this channel; the outcome's is kept for the next. Absent: every message is a new one.
   */
  revise?(ref: string, payload: Payload, key: string, signal: AbortSignal): Promise<Outcome>
  /**
   * After a lost reply: did the message arrive? Asked before it is sent again. `since`: time of the first attempt; `ref` as for
   * `revise`, where there is one. A provider that drops a repeated key by itself needs none, unless it forgets keys: then this
   * answers `absent` while the key is surely remembered and `unknown` after that.
   */
  lookup?(payload: Payload, key: string, since: Instant, signal: AbortSignal, ref?: string): Promise<Lookup>
  /** What became of accepted messages, by the refs that `send` gave. At most 100 a call; what is not known is left out. */
  receipts?(refs: readonly string[], signal: AbortSignal): Promise<Receipt[]>
  /** Are address and credentials good? Sends nothing visible. */
  check?(deep: boolean, signal: AbortSignal): Promise<Check>
  close?(): Promise<void>
}
