// The world as OTOBO rules see it. Attribute names are OTOBO's own (`TicketNumber`, `UserFirstname` …), because rules and
// tags name them; everything that only the evaluation needs has a name of its own.

/** Text, a list (multiselect), or null for known but unset. A missing key is unknown. Numbers arrive as text. */
export type Value = string | readonly string[] | null
export type Attributes = Readonly<Record<string, Value | undefined>>

/** `1` valid, `2` invalid, `3` invalid-temporarily. */
export type ValidId = number

/** Conditions and settings of a rule: key to list of text. Null stands for an undefined item, which storing drops. */
export type RuleData = Readonly<Record<string, readonly (string | null)[]>>

export interface RuleMessage {
  subject: string
  body: string
  /** `text/plain` or `text/html` */
  contentType: string
}

export interface Rule {
  id: number
  name: string
  validId: ValidId
  /** null: undefined, which OTOBO keeps apart from the empty text */
  comment: string | null
  /** `YYYY-MM-DD HH:MM:SS`, system time zone */
  createTime: string
  changeTime: string
  createBy: number
  changeBy: number
  data: RuleData
  /** by OTOBO's language code: `en`, `pt_BR` */
  messages: Readonly<Record<string, RuleMessage>>
}

export interface Agent {
  /** user id */
  id: string
  login: string
  /** may receive anything at all */
  isValid: boolean
  /** `UserEmail`, `UserLanguage`, `UserTimeZone`, `OutOfOffice…`, `NotificationTransport` (JSON) and every other preference */
  attributes: Attributes
}

export interface Group {
  id: string
  name: string
  /** user id to permissions (`ro`, `rw`, `note` …) given to the person directly; `rw` includes all others */
  members: Readonly<Record<string, readonly string[]>>
}

export interface Role {
  id: string
  name: string
  /** user ids */
  members: readonly string[]
  /** group id to permissions */
  permissions: Readonly<Record<string, readonly string[]>>
}

export interface MailAddress {
  name: string
  email: string
}

export interface Queue {
  id: string
  name: string
  groupId: string
  /** number of the working time calendar; empty: the default working hours */
  calendar?: string
  systemAddress: MailAddress
  /** user ids that have it among their queues */
  subscribers: readonly string[]
  /** key preferred for signing mails to customers */
  defaultSignKey?: string
}

export interface Service {
  id: string
  name: string
  subscribers: readonly string[]
}

export interface ServiceLevel {
  id: string
  name: string
  calendar?: string
}

export interface DynamicField {
  name: string
  /** `Text`, `TextArea`, `Dropdown`, `Multiselect`, `Checkbox`, `Date`, `DateTime`, or anything else */
  type: string
  possibleValues?: Readonly<Record<string, string>>
  /** display values are translated too */
  isTranslatable?: boolean
}

export interface SecurityKey {
  method: 'PGP' | 'SMIME'
  use: 'sign' | 'encrypt'
  id: string
  /** address the key belongs to */
  email: string
  /** false: revoked or expired */
  isGood: boolean
}

/** An appointment calendar; keys in OTOBO's spelling (`CalendarID`, `CalendarName`, `Color`, `GroupID` …). */
export type Calendar = Attributes

export interface Directory {
  agents: readonly Agent[]
  groups: readonly Group[]
  roles: readonly Role[]
  /** by login: `UserLogin`, `UserEmail`, `UserFullname`, `CustomerCompanyName` … */
  customers: Readonly<Record<string, Attributes>>
  queues: readonly Queue[]
  services: readonly Service[]
  serviceLevels: readonly ServiceLevel[]
  calendars: readonly Calendar[]
  dynamicFields: readonly DynamicField[]
  /** addresses of the system itself; never written to */
  systemAddresses: readonly string[]
  /** group ids to logins of customer users with `ro` / `rw`, where customer groups are in use */
  customerGroups?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  securityKeys?: readonly SecurityKey[]
}

/** How one language writes dates, and its words for built-in values; a word that is missing is not translated. */
export interface Locale {
  /** `%D.%M.%Y %T` */
  dateFormat: string
  dateFormatShort: string
  words: Readonly<Record<string, string>>
}

/** A setting: text, or structures such as `TimeWorkingHours`. */
export type Setting = string | readonly string[] | Readonly<Record<string, unknown>> | null

export interface World {
  /** OTOBO's configuration by its names; what is missing has OTOBO's default */
  settings: Readonly<Record<string, Setting>>
  /** a language given here replaces our own small table for that language as a whole */
  locales?: Readonly<Record<string, Locale>>
  /** names of mail templates beyond `Default`, `Alert` and `Unformatted` */
  mailTemplates?: readonly string[]
  directory: Directory
}

export interface Article {
  /** `ArticleID`, `ArticleNumber`, `SenderType`, `SenderTypeID`, `From`, `To`, `Subject`, `Body` … */
  attributes: Attributes
  /** file names without the plain and HTML body parts */
  attachments?: readonly string[]
  /** those of them whose content is known */
  files?: readonly ArticleFile[]
}

export interface ArticleFile {
  name: string
  /** media type */
  type: string
  /** base64 */
  content: string
}

export interface HistoryEntry {
  /** `SendAgentNotification`, `SendCustomerNotification` … */
  type: string
  /** OTOBO's text, such as `%%rule%%login%%Email` */
  name: string
  /** `YYYY-MM-DD HH:MM:SS`, system time zone */
  createTime: string
}

export interface Ticket {
  attributes: Attributes
  /** in order of creation */
  articles: readonly Article[]
  /** user ids */
  watchers: readonly string[]
  history?: readonly HistoryEntry[]
}

interface EventBase {
  /** `TicketCreate`, `AppointmentNotification` … */
  name: string
  /** ISO 8601 instant */
  now: string
  /** user id of who caused the event; `1` is the system */
  actingUser: string
  /** user ids named by the event: they get it in any case, or not at all */
  forcedRecipients?: readonly string[]
  skipRecipients?: readonly string[]
}

export interface TicketEvent extends EventBase {
  kind: 'ticket'
  /** null: the ticket is gone */
  ticket: Ticket | null
  /** `ArticleID` of the article the event is about */
  articleId?: string
  /** values the event hands over; they lie over the fields of the last customer article */
  messageParameters?: Attributes
}

export interface AppointmentEvent extends EventBase {
  kind: 'appointment'
  /** keys in OTOBO's spelling; null: gone, or an event of a calendar */
  appointment: Attributes | null
  /** defaults to the appointment's */
  calendarId?: string
}

export type Event = TicketEvent | AppointmentEvent

/** A person or address a message is rendered for. Additional addresses have only `UserEmail`, `Realname`, `Type`. */
export interface Recipient {
  type: 'Agent' | 'Customer'
  /** user id of an agent */
  id?: string
  /** recipient data as tags see them */
  attributes: Attributes
}

export interface Options {
  /** Bug for bug as OTOBO. Default false: the defects have a safe reading and are reported. */
  strict?: boolean
  /** Tag prefixes that are understood. Default `['OTOBO']`; add `OTRS` for sets that come from there. */
  prefixes?: readonly string[]
  /** Rule and event names compare and sort as that database does. Default `mysql`. */
  database?: 'mysql' | 'postgresql'
  /**
   * Password hashes are never shown. A directory whose hashes were replaced by a placeholder may name that text here;
   * strict rendering then shows it where OTOBO would show the hash.
   */
  passwordPlaceholders?: readonly string[]
  /**
   * The caller signs and encrypts, with keys that the world does not list: what a rule asks is its business, but for a method that
   * the settings turn off, with which nothing is sent.
   */
  leavesSecurity?: boolean
}

/** Something that went wrong, or that OTOBO would do and we report. */
export interface Problem {
  code: string
  message: string
  rule?: string
}

export interface RenderedMessage {
  language: string
  subject: string
  /** the subject before the ticket number was put in front */
  plainSubject: string
  body: string
  contentType: string
  problems: Problem[]
}

/** A run-time error of OTOBO: it ends the processing of the event. */
export class OtoboError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
