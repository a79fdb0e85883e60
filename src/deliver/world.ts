import { identityOf } from '../engine/key.ts'
import type { Renderer } from '../engine/render.ts'
import type { Report } from '../model/diagnostic.ts'
import type { AttachmentFile, ChannelEntry, Instant, Project, Recipient } from '../model/project.ts'
import type { Message } from '../model/text.ts'
import type { AudienceSource } from '../ports/audience-source.ts'
import type { Attachment, Channel, ReachKind } from '../ports/channel.ts'
import type { Store } from '../ports/store.ts'
import type { Planned } from './planner.ts'

/** A channel of the project with the code that speaks its protocol. */
export interface LoadedChannel {
  entry: ChannelEntry
  adapter: Channel
  /** Whom it reaches with this config. */
  reach: ReachKind
  /** The entry's config; while sending, with its secrets. */
  config: unknown
}

/** Everything that a plan is made from, beside the time. */
export interface World {
  project: Project
  /** Absent while there is no ledger yet. */
  store: Store | undefined
  renderer: Renderer
  channels: ReadonlyMap<string, LoadedChannel>
  openSource(format: 'csv' | 'json' | 'ndjson'): Promise<AudienceSource>
  /** Reads a file of the project, once for all the mails that carry it. */
  readAttachment(file: AttachmentFile): Attachment
  report: Report
  /** The words of rules whose message has OTOBO's tags; absent where there is no such rule. */
  otoboWords?(
    of: Pick<Planned, 'event' | 'rule' | 'recipient'> & { item: Pick<Planned['item'], 'moment'> },
    now: Instant,
  ): Message
}

/** Whom an adapter reaches with this config. */
export function reachOf({ reach }: Channel, config: unknown): ReachKind {
  return typeof reach === 'function' ? reach(config) : reach
}

/** Where a channel reaches a recipient: an address given for this very channel, for its adapter, or the adapter's own idea. */
export function addressFor(recipient: Recipient, { entry, adapter, reach, config }: LoadedChannel): string | undefined {
  if (reach === 'place') return entry.id
  return recipient.addresses[entry.id] ?? recipient.addresses[entry.adapter] ?? adapter.address?.(recipient, config)
}

/** A place as the one recipient that a notice has there. */
export function placeRecipient({ entry }: LoadedChannel, project: Project): Recipient {
  return {
    // By its oldest id, so that a channel that is renamed is the same place.
    id: identityOf(entry),
    addresses: {},
    language: entry.language,
    timezone: entry.timezone ?? project.defaults.timezone,
    segment: entry.segment,
    channels: [],
    optOut: [],
    groups: [],
    roles: [],
    fields: {},
  }
}

/** Somebody to read for where there is nobody. */
export function somebody(language: string | undefined): Recipient {
  return {
    id: 'somebody',
    name: 'Somebody',
    ...(language === undefined ? {} : { language }),
    addresses: {},
    channels: [],
    optOut: [],
    groups: [],
    roles: [],
    fields: {},
  }
}
