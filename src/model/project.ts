import type { Origin, Position } from './diagnostic.ts'
import type { GuardLimits } from './guard.ts'
import type { LintConfig } from './lint.ts'
import type {
  Agent,
  Calendar,
  Customer,
  DynamicField,
  Group,
  Queue,
  Role,
  Service,
  ServiceLevel,
  TeamRole,
} from './schema.gen.ts'
import type { LocalizedText } from './text.ts'

/** An instant in milliseconds since 1970-01-01T00:00Z. Text in ISO 8601 UTC stands only at the edges. */
export type Instant = number

/** What a project's files say, checked and linked; the input of everything pure. */
export interface Project {
  /** Absolute path of the folder that holds notify.yaml. */
  dir: string
  name: string
  defaults: {
    language: string
    timezone: string
    from?: string
    statusPage?: string
    contact?: string
  }
  /** As written: `sqlite:PATH` or `${env:NAME}`; resolved when the ledger is opened. */
  store: string
  delivery: 'at-least-once' | 'at-most-once'
  maxPerDay?: number
  /** Absent: the defaults. */
  guards?: GuardLimits
  events: ReadonlyMap<string, Event>
  audiences: ReadonlyMap<string, Audience>
  channels: ReadonlyMap<string, ChannelEntry>
  rules: ReadonlyMap<string, Rule>
  templates: ReadonlyMap<string, TemplateSet>
  /** All directories together; absent where there is none. */
  directory?: Directory
  otobo?: OtoboOptions
  /** What `notify lint` is told in notify.yaml. */
  lint?: LintConfig
}

/** Who is who in a help desk, as its files say it. */
export interface Directory {
  agents: readonly Agent[]
  customers: readonly Customer[]
  groups: readonly Group[]
  roles: readonly Role[]
  queues: readonly Queue[]
  services: readonly Service[]
  serviceLevels: readonly ServiceLevel[]
  calendars: readonly Calendar[]
  dynamicFields: readonly DynamicField[]
  systemAddresses: readonly string[]
  vocabulary: Readonly<Record<'states' | 'priorities' | 'locks' | 'types', Readonly<Record<string, string>>>>
}

/** How rules of OTOBO work in this project. */
export interface OtoboOptions {
  strict: boolean
  prefixes: readonly string[]
  database: 'mysql' | 'postgresql'
  /** The channel that stands for the transport `Email`. */
  channel?: string
  /** OTOBO's settings by its own names. */
  settings: Readonly<Record<string, unknown>>
}

/** A rule in OTOBO's own terms: items and messages as OTOBO stores them. */
export interface OtoboRule {
  id: number
  name: string
  /** 1 valid, 2 invalid, 3 invalid-temporarily */
  validId: number
  /** null: none, which OTOBO keeps apart from the empty text */
  comment: string | null
  /** `YYYY-MM-DD HH:MM:SS`, or empty for a rule that OTOBO has not seen */
  createTime: string
  changeTime: string
  createBy: number
  changeBy: number
  data: Readonly<Record<string, readonly (string | null)[]>>
  messages: Readonly<Record<string, { subject: string; body: string; contentType: string }>>
}

export type EventType = 'maintenance' | 'deploy' | 'incident' | 'issue' | 'appointment' | 'ticket' | 'announcement'
export type Urgency = 'routine' | 'urgent' | 'emergency'
export type OpenStatus = 'scheduled' | 'in_progress' | 'verifying' | 'investigating' | 'identified' | 'monitoring'
export type ClosedStatus = 'completed' | 'cancelled' | 'failed' | 'rolled_back' | 'resolved'
export type EventStatus = 'draft' | OpenStatus | ClosedStatus

export interface Event {
  id: string
  /** Former ids, the first of which names the event in keys and ledger. */
  was: readonly string[]
  type: EventType
  urgency: Urgency
  status: EventStatus
  severity?: 'low' | 'medium' | 'high' | 'critical'
  autoStart: boolean
  announceAt?: Instant
  title: LocalizedText
  description?: LocalizedText
  services: readonly string[]
  /** Absent for an event without times; either end may be open. */
  window?: { start?: Instant; end?: Instant }
  /** The zone the event's times were written in, and in which its calendar days are counted. */
  timezone: string
  impact?: { level: 'none' | 'degraded' | 'partial' | 'outage'; summary?: LocalizedText }
  reason?: LocalizedText
  workaround?: LocalizedText
  contact?: string
  statusPage?: string
  /** In the order of their times; ids are unique. */
  updates: readonly EventUpdate[]
  attachments?: readonly AttachmentFile[]
  /** Present only where the window has a start, from which it counts. */
  recurrence?: Recurrence
  team?: Team
  checkins?: CheckinPlan
  fields: Readonly<Record<string, unknown>>
  at: Position
}

export type { TeamRole }

/** The roles in an event's team, in the order in which they are read. */
export const teamRoles: readonly TeamRole[] = ['responsible', 'accountable', 'consulted', 'informed']

/** The people around an event. A role that nobody has is absent. */
export type Team = Readonly<Partial<Record<TeamRole, TeamMembers>>>

export interface TeamMembers {
  /** Ids of audiences. */
  audiences: readonly string[]
  /** People written in the event; one who is a mere e-mail address bears it in lower case as id. */
  recipients: readonly Recipient[]
}

/** The check-ins of an event's team, at each step after the start of the window and before its end. */
export interface CheckinPlan {
  every: Duration
  lengthMs: number
  /** Whom of the team. */
  roles: readonly TeamRole[]
  title?: LocalizedText
}

/** How an event comes again (RFC 5545), in the wall clock of its zone. */
export interface Recurrence {
  rule: RecurrenceRule
  /** Local dates (`2027-01-02`) or occurrences' ids on which it does not take place. */
  except: readonly string[]
  changes: readonly OccurrenceChange[]
}

/** A recurrence rule (RFC 5545, 3.3.10) that was checked. */
export interface RecurrenceRule {
  /** All of it but COUNT and UNTIL, as iCalendar writes it. */
  pattern: string
  count?: number
  /** The last start that is allowed: an instant, or a wall time in the event's zone as if it were UTC. */
  until?: { instant: Instant } | { wall: number }
}

/** What is different at one occurrence. */
export interface OccurrenceChange {
  /** The occurrence's id: its original start in local time. */
  of: string
  /** `timezone`: of its times, where it names one of its own. */
  window?: { start?: Instant; end?: Instant; timezone?: string }
  status?: Exclude<EventStatus, 'draft'>
  updates?: readonly EventUpdate[]
}

export interface EventUpdate {
  /** As written, else `at` as an ISO 8601 instant. */
  id: string
  at: Instant
  text: LocalizedText
}

export interface Audience {
  id: string
  was: readonly string[]
  segment?: Segment
  recipients: readonly Recipient[]
  source?: SourceSpec
  /** Ids of other audiences. */
  include: readonly string[]
  exclude: readonly string[]
  at: Position
}

export type Segment = 'customer' | 'partner' | 'internal'

export interface SourceSpec {
  format: 'csv' | 'json' | 'ndjson'
  /** Absolute path, known to lie inside the project. */
  path: string
  /** As written, for messages. */
  file: string
  /** The project's folder, filled in by who reads the source: the file is then checked again to lie inside, and named relative to it. */
  dir?: string
  where?: Condition
  /** Recipient field to column name; a field not listed is read from the column of its own name. */
  columns: Readonly<Record<string, string>>
  at: Position
}

/** One person, once, however many audiences hold them. */
export interface Recipient {
  id: string
  name?: string
  email?: string
  /** E.164. */
  phone?: string
  /** By adapter or channel id: `telegram`, `sms-eu` … */
  addresses: Readonly<Record<string, string>>
  language?: string
  timezone?: string
  segment?: Segment
  /** Preferred channels, best first. */
  channels: readonly string[]
  /** `all`, `channel:ID`, `rule:ID`, `type:TYPE`. */
  optOut: readonly string[]
  groups: readonly string[]
  roles: readonly string[]
  /** Local dates, both included, in the recipient's zone. */
  outOfOffice?: { from: string; to: string }
  /** Every other column or key. */
  fields: Readonly<Record<string, string>>
}

export interface ChannelEntry {
  id: string
  was: readonly string[]
  adapter: string
  /** As written: secrets are still `${env:NAME}` or `${file:PATH}`. */
  config: Readonly<Record<string, unknown>>
  rate?: { count: number; perMs: number }
  concurrency: number
  retry: { attempts: number; backoffMs: number; maxMs: number }
  quietHours?: { from: string; to: string }
  sendWindow?: { from: string; to: string; days?: readonly number[] }
  /** How long notices to one person are gathered into one message, where the rule says nothing else. */
  digest?: Duration
  /** Its messages stand for one event each and are never gathered, as its adapter says. */
  perEvent?: boolean
  language?: string
  timezone?: string
  segment?: Segment
  at: Position
}

export interface Rule {
  id: string
  was: readonly string[]
  comment?: string
  validity: 'valid' | 'invalid' | 'invalid-temporarily'
  /** Canonical texts, in the order written. */
  on: readonly Moment[]
  when: Condition
  to: {
    audiences: readonly string[]
    /** Roles of the event's team. */
    team?: readonly TeamRole[]
    emails: readonly string[]
    /** Whom the rule names in the directory. */
    people?: readonly Recipient[]
  }
  via: readonly Route[]
  oncePerDay: boolean
  sendWhenOutOfOffice: boolean
  missed: 'newest' | 'skip' | 'all'
  corrections: boolean
  /** Whom its words are written for; absent: nothing is said. */
  for?: readonly Segment[]
  /** What a person's refusal of one member of a chain means: the end of it (the default), or that the next is asked. */
  optOut?: 'end' | 'next'
  /** How long this rule's notices to one person are gathered into one message; goes before the channel's. */
  digest?: Duration
  from?: string
  attachments?: readonly AttachmentFile[]
  security?: SecurityWish
  message: MessageSource
  /** What a rule with `engine: otobo` is in OTOBO's terms; such a rule speaks of what is fired, as OTOBO would. */
  otobo?: OtoboRule
  /** Where in an export file of OTOBO it stood, and how that file was written. */
  otoboFile?: { position: number; style: { ids: 'plain' | 'quoted'; multiline: 'literal' | 'quoted' } }
  at: Position
}

/** What a rule asks to be done to its mail, and what to do where a key is missing. At least one of `sign` and `encrypt` is true. */
export interface SecurityWish {
  method: 'pgp' | 'smime'
  sign: boolean
  encrypt: boolean
  onMissingSigningKey: 'skip' | 'send-unsigned' | 'fail'
  /** There is no third choice: what is to be encrypted never leaves as plain text. */
  onMissingEncryptionKey: 'skip' | 'fail'
}

/** A file of the project that goes along with mail. */
export interface AttachmentFile {
  /** Absolute path, known to lie inside the project. */
  path: string
  /** As written, for messages. */
  file: string
  /** As readers see it. */
  name: string
  /** Media type. */
  type: string
  /** Only for recipients of this segment. */
  segment?: Segment
  /** In bytes, when the project was loaded. */
  size: number
  at: Position
}

/** One entry of `via`: a channel, or a chain tried member by member. `id` names it in keys: the members joined with `>`. */
export interface Route {
  id: string
  channels: readonly string[]
  /** Of a chain: the next member is used where the person has not seen the message after so long. */
  unseenMs?: number
  /** The same where it was not delivered. */
  undeliveredMs?: number
  /** Of a chain: of an emergency all members that reach the person speak at once. */
  allInEmergency?: boolean
}

export type StateMoment =
  | 'announced'
  | 'rescheduled'
  | 'extended'
  | 'started'
  | 'updated'
  | 'completed'
  | 'cancelled'
  | 'failed'
  | 'rolled_back'
  | 'resolved'

export type Anchor = 'start' | 'end'

/** Elapsed milliseconds, or calendar days in the event's zone. */
export type Duration = { unit: 'ms'; count: number } | { unit: 'days'; count: number }

/** `name` is the canonical text, as it stands in plans, keys and the ledger. */
export type Moment =
  | { kind: 'state'; name: StateMoment }
  | { kind: 'status'; name: string; status: EventStatus }
  | { kind: 'offset'; name: string; anchor: Anchor; side: 'before' | 'at' | 'after'; offset: Duration }
  | { kind: 'every'; name: string; step: Duration; until: 'end' | 'completed' }
  | { kind: 'overrun'; name: 'overrun' }
  | { kind: 'trigger'; name: string }

/** `when` and `where`: every entry holds. A dotted path to a test. */
export type Condition = readonly { path: string; test: Test }[]

export type Test =
  | { op: 'is'; value: Scalar }
  | { op: 'in'; values: readonly Scalar[] }
  | { op: 'not'; test: Test }
  | { op: 'matches'; pattern: string }
  | { op: 'gt' | 'gte' | 'lt' | 'lte'; value: string | number }
  | { op: 'exists'; value: boolean }
  | { op: 'all'; tests: readonly Test[] }

export type Scalar = string | number | boolean | null

/** Where a rule's words come from. */
export interface MessageSource {
  /** A set in `templates/` or a built-in one. */
  template?: string
  /** Inline words by language. */
  inline: Readonly<Record<string, TemplateWords>>
  /** The words hold OTOBO's tags in the place of Handlebars. */
  otobo?: OtoboRule['messages']
  /** Inline words for some moments: moment text, then language. */
  on: Readonly<Record<string, Readonly<Record<string, TemplateWords>>>>
}

/** The parts of one template in one language. */
export interface TemplateWords {
  subject?: TextPart
  short?: TextPart
  preheader?: TextPart
  body?: TextPart
}

/** Handlebars source (Markdown in a body) and where it starts. */
export interface TextPart {
  text: string
  origin: Origin
}

/** `templates/NAME`: words by moment slug (`announced`, `before-start`, or `` for any moment), then by language. */
export interface TemplateSet {
  name: string
  isBuiltIn: boolean
  /** Whom its words are written for, as their front matter says; absent: nothing is said. */
  for?: readonly Segment[]
  words: Readonly<Record<string, Readonly<Record<string, TemplateWords>>>>
}
