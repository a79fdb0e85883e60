import { hash } from 'node:crypto'
import { safe } from './directory.ts'
import type { NameBook, NameKind } from './names.ts'
import type { Agent, Article, ArticleFile, Attributes, Event, Ticket, Value } from './types.ts'
import { appointmentEvents, articleEvents } from './vocabulary.ts'

/** JSON as it came. */
type Json = Readonly<Record<string, unknown>>

/** One happening from outside, understood. */
export interface Fired {
  trigger: string
  /** What makes this happening that happening: two with the same one are one. */
  identity: string
  /** Names what it is about, always the same for one ticket: `ticket:2024033010000015`. */
  subject: string
  title: string
  /** Undefined where the data is neither a ticket nor an appointment. */
  event: Event | undefined
  /** People the data brings along, for those the directory does not know. */
  people: { agents: Agent[]; customers: Readonly<Record<string, Attributes>> }
  /** All of it, for rules of ours. */
  data: Json
}

export interface FiredOptions {
  /** ISO 8601 instant */
  now: string
  /** Who the happening is, where the caller knows; else the data says, or is itself. */
  id?: string
  names: NameBook
}

const isMap = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
const mapOf = (value: unknown): Json => listOf(value).find(isMap) ?? {}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return typeof value === 'boolean' ? (value ? '1' : '0') : undefined
}

function attributeOf(value: unknown): Value | undefined {
  if (value === null) return null
  if (Array.isArray(value)) return value.flatMap((item) => textOf(item) ?? [])
  return textOf(value)
}

/** Attributes of OTOBO: texts, numbers as texts, lists. Mappings inside are something else. */
function attributesOf(map: Json): Record<string, Value> {
  const attributes: Record<string, Value> = Object.create(null)
  for (const [key, given] of Object.entries(map)) {
    const value = isMap(given) ? undefined : attributeOf(given)
    if (value !== undefined && !(Array.isArray(given) && given.some(isMap))) attributes[key] = value
  }
  return attributes
}

/** Reads what OTOBO's generic interface sends, or any other JSON mapping. */
export function readFired(trigger: string, data: Json, options: FiredOptions): Fired {
  const identity = options.id ?? identityOf(trigger, data)
  const people = peopleOf(data)
  const isAppointment = isMap(data.Appointment) || (appointmentEvents.includes(trigger) && data.Ticket === undefined)
  if (data.Ticket !== undefined) return readTicket(trigger, data, identity, people, options)
  if (isAppointment) return readAppointment(trigger, data, identity, people, options)
  const named = textOf(data.id) ?? textOf(data.ID)
  const subject = named === undefined ? `${trigger}:${identity.slice(0, 16)}` : `${trigger}:${named}`
  return { trigger, identity, subject, title: textOf(data.title) ?? trigger, event: undefined, people, data }
}

// The article, entry of history or call that the data names as what happened; else all of it.
function identityOf(trigger: string, data: Json): string {
  for (const key of ['HistoryID', 'WebhookID', 'DeliveryID']) {
    const id = textOf(data[key])
    if (id) return `${key} ${id}`
  }
  const article = articleIdOf(trigger, data)
  if (article !== undefined) return `ArticleID ${article}`
  return `sha256:${hash('sha256', JSON.stringify([trigger, sorted(data)]), 'hex')}`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isMap(value)) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => [key, sorted(item)])
}

const aboutArticles = new Set([
  ...articleEvents,
  'NotificationNewTicket',
  'NotificationAddNote',
  'NotificationFollowUp',
])

function articlesOf(data: Json): Json[] {
  const ticket = mapOf(data.Ticket)
  const inTicket = [...listOf(ticket.Article), ...listOf(ticket.Articles)]
  const beside = [...listOf(data.Articles), ...listOf(data.Article)]
  const byId = new Map<string, Json>()
  const all: Json[] = []
  for (const article of [...inTicket, ...beside].filter(isMap)) {
    const id = textOf(article.ArticleID)
    if (id !== undefined && byId.has(id)) continue
    if (id !== undefined) byId.set(id, article)
    all.push(article)
  }
  return all
}

/** The article that set the happening off: the one the data names, else, where the trigger is about an article, the last. */
function articleIdOf(trigger: string, data: Json): string | undefined {
  const named = textOf(data.ArticleID) ?? textOf(mapOf(data.Event).ArticleID)
  if (named !== undefined && named !== '') return named
  if (!aboutArticles.has(trigger)) return undefined
  const single = isMap(data.Article) ? textOf(data.Article.ArticleID) : undefined
  return single ?? textOf(articlesOf(data).at(-1)?.ArticleID)
}

function baseOf(trigger: string, data: Json, now: string) {
  const event = mapOf(data.Event)
  const ids = (value: unknown) => listOf(value).flatMap((id) => textOf(id) ?? [])
  return {
    name: trigger,
    now,
    actingUser: textOf(data.UserID) ?? textOf(event.UserID) ?? '1',
    forcedRecipients: ids(data.Recipients ?? event.Recipients),
    skipRecipients: ids(data.SkipRecipients ?? event.SkipRecipients),
  }
}

/** Pairs of attributes of which either may be missing: the name, the number, and what the number is of. */
const pairs: readonly (readonly [name: string, id: string, kind: NameKind])[] = [
  ['Queue', 'QueueID', 'queues'],
  ['State', 'StateID', 'states'],
  ['Priority', 'PriorityID', 'priorities'],
  ['Lock', 'LockID', 'locks'],
  ['Type', 'TypeID', 'types'],
  ['Service', 'ServiceID', 'services'],
  ['SLA', 'SLAID', 'serviceLevels'],
  ['Owner', 'OwnerID', 'agents'],
  ['Responsible', 'ResponsibleID', 'agents'],
]

function complete(attributes: Record<string, Value>, all: typeof pairs, names: NameBook): void {
  for (const [name, id, kind] of all) {
    const { [name]: word, [id]: number } = attributes
    if (!number && typeof word === 'string' && word !== '') {
      const found = names.idOf(kind, word)
      if (found !== undefined) attributes[id] = found
    } else if (!word && typeof number === 'string' && number !== '') {
      const found = names.nameOf(kind, number)
      if (found !== undefined) attributes[name] = found
    }
  }
}

function readTicket(
  trigger: string,
  data: Json,
  identity: string,
  people: Fired['people'],
  { now, names }: FiredOptions,
): Fired {
  const raw = mapOf(data.Ticket)
  const attributes = attributesOf(raw)
  for (const field of [...listOf(raw.DynamicField), ...listOf(data.DynamicField)].filter(isMap)) {
    const [name, value] = [textOf(field.Name), attributeOf(field.Value)]
    if (name !== undefined && value !== undefined) attributes[`DynamicField_${name}`] = value
  }
  for (const [name, id] of [
    ['Queue', 'QueueID'],
    ['Service', 'ServiceID'],
    ['Owner', 'UserID'],
    ['Responsible', 'UserID'],
    ['CustomerUser', 'UserLogin'],
  ] as const) {
    const record = isMap(data[name]) ? data[name] : undefined
    const number = textOf(record?.[id])
    const key = name === 'CustomerUser' ? 'CustomerUserID' : `${name}ID`
    if (number !== undefined && !attributes[key]) attributes[key] = number
    const word = textOf(record?.Name) ?? textOf(record?.UserLogin)
    if (word !== undefined && name !== 'CustomerUser' && !attributes[name]) attributes[name] = word
  }
  complete(attributes, pairs, names)
  const number = textOf(attributes.TicketNumber) ?? textOf(attributes.TicketID)
  const articles = articlesOf(data).map((article, index) => articleOf(article, index, names))
  const ticket: Ticket = {
    attributes,
    articles,
    watchers: listOf(data.Watchers ?? raw.Watchers).flatMap((watcher) => {
      const given = isMap(watcher) ? (textOf(watcher.UserID) ?? textOf(watcher.UserLogin)) : textOf(watcher)
      return given === undefined ? [] : [names.idOf('agents', given) ?? given]
    }),
  }
  const articleId = articleIdOf(trigger, data)
  const parameters = isMap(data.CustomerMessageParams) ? attributesOf(data.CustomerMessageParams) : undefined
  return {
    trigger,
    identity,
    subject: number === undefined ? `ticket:${identity.slice(0, 24)}` : `ticket:${number}`,
    title: textOf(attributes.Title) ?? `Ticket ${number ?? ''}`,
    event: {
      ...baseOf(trigger, data, now),
      kind: 'ticket',
      ticket,
      ...(articleId === undefined ? {} : { articleId }),
      ...(parameters ? { messageParameters: parameters } : {}),
    },
    people,
    data,
  }
}

function articleOf(raw: Json, index: number, names: NameBook): Article {
  const attributes = attributesOf(raw)
  complete(
    attributes,
    [
      ['SenderType', 'SenderTypeID', 'senderTypes'],
      ['CommunicationChannel', 'CommunicationChannelID', 'channels'],
    ],
    names,
  )
  attributes.ArticleNumber ??= String(index + 1)
  const given = [...listOf(raw.Attachment), ...listOf(raw.Attachments)]
  const attachments = given.flatMap((file) => (isMap(file) ? (textOf(file.Filename) ?? []) : (textOf(file) ?? [])))
  if (attachments.length === 0) return { attributes }
  const files = given.flatMap((file) => (isMap(file) ? (fileOf(file) ?? []) : []))
  return files.length > 0 ? { attributes, attachments, files } : { attributes, attachments }
}

/** A file as the generic interface sends it (TicketGet with attachments), where its content came along. */
function fileOf({ Filename, ContentType, Content }: Json): ArticleFile | undefined {
  const name = textOf(Filename)
  if (name === undefined || typeof Content !== 'string') return undefined
  // Such as `text/plain; charset=utf-8; name="a.txt"`.
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(textOf(ContentType) ?? '')?.[1]
  return { name, type: type ?? 'application/octet-stream', content: Content }
}

function readAppointment(
  trigger: string,
  data: Json,
  identity: string,
  people: Fired['people'],
  { now }: FiredOptions,
): Fired {
  const raw = isMap(data.Appointment) ? data.Appointment : undefined
  const appointment = raw ? attributesOf(raw) : null
  if (appointment && appointment.ResourceID === undefined) appointment.ResourceID = ['0']
  for (const key of ['ResourceID', 'TeamID']) {
    if (typeof appointment?.[key] === 'string')
      appointment[key] = appointment[key].split(',').map((part) => part.trim())
  }
  const calendarId =
    textOf(data.CalendarID) ?? textOf(mapOf(data.Calendar).CalendarID) ?? textOf(appointment?.CalendarID)
  const id = textOf(appointment?.AppointmentID)
  const start = textOf(appointment?.StartTime) ?? ''
  return {
    trigger,
    // The reminder of a moved appointment is another one.
    identity:
      id !== undefined && trigger === 'AppointmentNotification' && identity.startsWith('sha256:')
        ? `${id} ${start}`
        : identity,
    subject: id === undefined ? `calendar:${calendarId ?? 'unknown'}` : `appointment:${id}`,
    title: textOf(appointment?.Title) ?? trigger,
    event: {
      ...baseOf(trigger, data, now),
      kind: 'appointment',
      appointment,
      ...(calendarId === undefined ? {} : { calendarId }),
    },
    people,
    data,
  }
}

function peopleOf(data: Json): Fired['people'] {
  const agents: Agent[] = []
  for (const key of ['Owner', 'Responsible', 'CreateBy', 'User']) {
    const record = data[key]
    if (!isMap(record)) continue
    const [id, login] = [textOf(record.UserID), textOf(record.UserLogin)]
    if (id === undefined || login === undefined) continue
    const isValid = record.ValidID === undefined || textOf(record.ValidID) === '1'
    agents.push({ id, login, isValid, attributes: safe(attributesOf(record)) })
  }
  const customers: Record<string, Attributes> = {}
  const customer = data.CustomerUser
  const login = isMap(customer) ? textOf(customer.UserLogin) : undefined
  if (isMap(customer) && login !== undefined) customers[login] = safe(attributesOf(customer))
  return { agents, customers }
}
