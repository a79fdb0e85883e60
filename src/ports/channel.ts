import type { Facts, Outcome, Revision } from '../model/delivery.ts'
import type { Event, Instant, Recipient } from '../model/project.ts'
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
  /** The event's, else the project's. */
  statusPage?: string
  /** The project's, for a text that is not there in the message's own. */
  defaultLanguage?: string
}

/** Replaceable by tests. */
export interface ChannelEnv {
  fetch?: typeof fetch
  /** Absolute folder of the project; relative paths of a config are resolved against it. */
  dir: string
  /** Where `console` writes. */
  stdout: { write(text: string): unknown }
  concurrency: number
}

export interface Check {
  ok: boolean
  /** One sentence: what was proved, or what is wrong. Without secrets. */
  detail: string
}

/**
 * A way out. `compose` is pure: previews, golden tests and the plan see the very payload that `send` takes.
 * A channel never retries, deduplicates, renders, sleeps, logs, or reads the environment.
 */
export interface Channel<Config = unknown, Payload = unknown> {
  /** JSON Schema of `config`, with descriptions and examples. */
  schema: object
  /** One delivery a recipient, or one a notice. */
  reach: 'people' | 'place'
  /** Where this channel reaches that person, if it does. Required where `reach` is `people`. */
  address?(recipient: Recipient): string | undefined
  compose(message: Message, to: Addressee, config: Config, about: About): Payload
  open(config: Config, env: ChannelEnv): Promise<Sender<Payload>> | Sender<Payload>
}

export interface Sender<Payload = unknown> {
  /** How many sends may be under way at once; more than `concurrency` lets an adapter pipeline. Absent: `concurrency`. */
  parallel?: number
  /** Never throws for what the peer did; an abort before the payload left is `retry`, after it `unknown`. */
  send(payload: Payload, key: string, signal: AbortSignal): Promise<Outcome>
  /** Are address and credentials good? Sends nothing visible. */
  check?(deep: boolean, signal: AbortSignal): Promise<Check>
  close?(): Promise<void>
}
