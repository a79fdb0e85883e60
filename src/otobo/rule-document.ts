import { createNameBook, type NameBook } from './names.ts'
import { compareCodePoints } from './perl-values.ts'
import {
  choiceFacet,
  choicesFacet,
  type Facet,
  getAt,
  type Items,
  isMapping,
  listFacet,
  type Mapping,
  nouns,
  type Problem,
  setAt,
  textFacet,
  textsAt,
} from './rule-facets.ts'
import type { Rule, RuleMessage } from './types.ts'
import { articleTextKeys, isAppointmentCondition, isTicketCondition } from './vocabulary.ts'

export type { Items, Mapping } from './rule-facets.ts'

/** Parts of OTOBO's items that our keys say, each on its own: one that cannot say its items exactly leaves them to `x-otobo`. */
const facets: readonly Facet[] = [
  listFacet('Events', ['on']),
  choiceFacet('NotificationType', ['screen'], { Ticket: 'ticket', Appointment: 'appointment' }),
  listFacet('RecipientAgents', ['to', 'agents'], { kind: 'agents' }),
  listFacet('RecipientGroups', ['to', 'groups'], { kind: 'groups' }),
  listFacet('RecipientRoles', ['to', 'roles'], { kind: 'roles' }),
  listFacet('Recipients', ['to', 'recipients']),
  addressFacet(),
  awayFacet(),
  choiceFacet('OncePerDay', ['oncePerDay'], { '1': true }),
  choiceFacet('VisibleForAgent', ['preference', 'shown'], { '0': 'hidden', '1': 'optional', '2': 'one-required' }),
  textFacet('VisibleForAgentTooltip', ['preference', 'hint']),
  choiceFacet('AgentEnabledByDefault', ['preference', 'enabledByDefault'], { Email: true }),
  textFacet('TransportEmailTemplate', ['mail', 'template']),
  choiceFacet('IsVisibleForCustomer', ['mail', 'visibleForCustomer'], { '1': true, '0': false }),
  choiceFacet('ArticleAttachmentInclude', ['mail', 'attachments'], { '1': true, '0': false }),
  securityFacet(),
  listFacet('StateID', ['when', 'state'], { kind: 'states', isCondition: true }),
  listFacet('QueueID', ['when', 'queue'], { kind: 'queues', isCondition: true }),
  listFacet('PriorityID', ['when', 'priority'], { kind: 'priorities', isCondition: true }),
  listFacet('LockID', ['when', 'lock'], { kind: 'locks', isCondition: true }),
  listFacet('TypeID', ['when', 'type'], { kind: 'types', isCondition: true }),
  listFacet('ServiceID', ['when', 'service'], { kind: 'services', isCondition: true }),
  listFacet('SLAID', ['when', 'sla'], { kind: 'serviceLevels', isCondition: true }),
  listFacet('CustomerID', ['when', 'customer'], { isCondition: true }),
  listFacet('CustomerUserID', ['when', 'customerUser'], { isCondition: true }),
  choicesFacet('CalendarFilter', ['when', 'hours'], { SendWithinHours: 'working', SendOutsideHours: 'outside' }),
  listFacet('CalendarID', ['when', 'calendar'], { kind: 'calendars', isCondition: true }),
  listFacet('ResourceID', ['when', 'resource'], { kind: 'agents', isCondition: true }),
  listFacet('TeamID', ['when', 'team'], { isCondition: true }),
  listFacet('Title', ['when', 'title'], { isCondition: true }),
  listFacet('Location', ['when', 'location'], { isCondition: true }),
  listFacet('ArticleSenderTypeID', ['when', 'article', 'sender'], { kind: 'senderTypes', isCondition: true }),
  choicesFacet('ArticleIsVisibleForCustomer', ['when', 'article', 'visibleForCustomer'], { '1': true, '0': false }),
  listFacet('ArticleCommunicationChannelID', ['when', 'article', 'channel'], { kind: 'channels', isCondition: true }),
  ...Object.entries(articleTextKeys).map(([key, field]) =>
    listFacet(key, ['when', 'article', field.charAt(0).toLowerCase() + field.slice(1)], { isCondition: true }),
  ),
]

const facetOf = new Map(facets.flatMap((facet) => facet.keys.map((key) => [key, facet] as const)))

/** First keys of `when` that facets speak for; others are OTOBO's own keys. */
const ownFilters = new Set([...facets.flatMap(filterName), 'fields', 'article'])
const articleFilters = new Set([
  'sender',
  'visibleForCustomer',
  'channel',
  ...Object.values(articleTextKeys).map(lowerFirst),
])

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function filterName(facet: Facet): string[] {
  const probe: Mapping = {}
  facet.read({ [facet.keys[0] ?? '']: ['1'] }, createNameBook(), probe)
  return isMapping(probe.when) ? Object.keys(probe.when) : []
}

const fieldPrefix = 'Search_DynamicField_'

function addressFacet(): Facet {
  const key = 'RecipientEmail'
  return {
    keys: [key],
    read(items, _names, document) {
      if (items[key]?.length === 1) setAt(document, ['to', 'emails'], items[key][0]?.split(', '))
    },
    write(document, _names, problem) {
      const parts = textsAt(document, ['to', 'emails'], problem) ?? []
      const items: Items = parts.length === 0 ? {} : { [key]: [parts.join(', ')] }
      return items
    },
  }
}

// Absent, the key means no: so ours always stands in the file.
function awayFacet(): Facet {
  const key = 'SendOnOutOfOffice'
  return {
    keys: [key],
    read(items, _names, document) {
      document.sendWhenOutOfOffice = items[key] !== undefined
    },
    write(document) {
      const items: Items = document.sendWhenOutOfOffice === false ? {} : { [key]: ['1'] }
      return items
    },
  }
}

function securityFacet(): Facet {
  const level = choiceFacet(
    'EmailSigningCrypting',
    ['mail', 'security', 'level'],
    Object.fromEntries(
      ['PGPSign', 'PGPCrypt', 'PGPSignCrypt', 'SMIMESign', 'SMIMECrypt', 'SMIMESignCrypt'].map((name) => [name, name]),
    ),
  )
  const words = { Skip: 'skip', Send: 'send' }
  const parts = [
    level,
    choiceFacet('EmailMissingSigningKeys', ['mail', 'security', 'missingSigningKey'], words),
    choiceFacet('EmailMissingCryptingKeys', ['mail', 'security', 'missingEncryptionKey'], words),
  ]
  return {
    keys: ['EmailSecuritySettings', ...parts.flatMap(({ keys }) => keys)],
    read(items, names, document) {
      if (level.keys.some((key) => items[key] === undefined)) return
      for (const part of parts) part.read(items, names, document)
    },
    write(document, names, problem) {
      const found = Object.assign({}, ...parts.map((part) => part.write(document, names, problem))) as Items
      return getAt(document, ['mail', 'security', 'level']) === undefined
        ? {}
        : { EmailSecuritySettings: ['1'], ...found }
    },
  }
}

const validities = ['valid', 'invalid', 'invalid-temporarily'] as const

/** How a rule's file says it, and what it cannot say in words of its own. */
export interface RuleDocumentResult {
  document: Mapping
  /** Items that stand under `x-otobo` with OTOBO's keys. */
  unmapped: string[]
  /** Numbers without a name in the book: `queue 7`. */
  unnamed: string[]
}

export interface RuleDocumentOptions {
  id: string
  names: NameBook
  /** The channel that stands for the transport `Email`. */
  channel: string
  /** The form of the file that the rule came in. */
  file?: { position: number; ids: 'plain' | 'quoted'; multiline: 'literal' | 'quoted' }
}

/** A rule of OTOBO as a document of ours, from which `ruleFromDocument` makes the same rule again. */
export function documentFromRule(rule: Rule, { id, names, channel, file }: RuleDocumentOptions): RuleDocumentResult {
  const items: Items = Object.create(null)
  for (const [key, values] of Object.entries(rule.data)) items[key] = values.filter((value) => value !== null)
  const document: Mapping = { kind: 'rule', id, engine: 'otobo', name: rule.name }
  if (rule.comment) document.comment = rule.comment
  document.validity = validities[rule.validId - 1] ?? 'invalid'
  Object.assign(document, { screen: undefined, on: [], when: {}, to: {}, via: [] })
  const kept: Items = Object.create(null)
  for (const facet of facets) readFacet(facet, items, names, document, kept)
  for (const key of Object.keys(items)) if (!facetOf.has(key)) readOther(key, items, document, kept)
  if (items.Transports?.includes('Email')) document.via = [channel]
  const isUsual = items.Transports?.length === 1 && items.Transports[0] === 'Email'
  if (items.Transports && !isUsual) kept.Transports = items.Transports
  const { words, others } = readMessages(rule)
  document.message = words
  if (isMapping(document.when) && Object.keys(document.when).length === 0) delete document.when
  if (document.screen === undefined) delete document.screen
  const own: Mapping = {
    id: rule.id,
    createTime: rule.createTime,
    createBy: rule.createBy,
    changeTime: rule.changeTime,
    changeBy: rule.changeBy,
  }
  if (rule.comment === '') own.emptyComment = true
  if (Object.keys(kept).length > 0) own.data = kept
  if (Object.keys(others).length > 0) own.messages = others
  if (file) own.file = file
  document['x-otobo'] = own
  const unnamed = facets.flatMap(({ kind, keys }) =>
    kind === undefined
      ? []
      : (items[keys[0] ?? ''] ?? []).flatMap((number) =>
          names.nameOf(kind, number) === undefined ? [`${nouns[kind]} ${number}`] : [],
        ),
  )
  return {
    document,
    unmapped: [...Object.keys(kept), ...Object.keys(others).map((code) => `Message.${code}`)],
    unnamed,
  }
}

function readFacet(facet: Facet, items: Items, names: NameBook, document: Mapping, kept: Items): void {
  const given: Items = {}
  for (const key of facet.keys) if (items[key]) given[key] = items[key]
  const trial: Mapping = {}
  facet.read(given, names, trial)
  if (
    isSame(
      facet.write(trial, names, () => {}),
      given,
    )
  )
    facet.read(given, names, document)
  else Object.assign(kept, given)
}

function isSame(a: Items, b: Items): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
}

function readOther(key: string, items: Items, document: Mapping, kept: Items): void {
  if (key === 'Transports') return
  const values = items[key] ?? []
  const value = values.length === 1 ? values[0] : values
  const field = key.startsWith(fieldPrefix) ? key.slice(fieldPrefix.length) : ''
  const isFilter = document.screen === 'appointment' ? isAppointmentCondition(key, true) : isTicketCondition(key)
  if (/^\w+$/.test(field) && field !== '__proto__') setAt(document, ['when', 'fields', field], value)
  else if (isFilter && /^\w+$/.test(key) && !ownFilters.has(key) && key !== '__proto__')
    setAt(document, ['when', key], value)
  else kept[key] = values
}

const languageKey = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/
const formats: Readonly<Record<string, string>> = { 'text/plain': 'text', 'text/html': 'html' }

function readMessages(rule: Rule): { words: Mapping; others: Mapping } {
  const words: Mapping = {}
  const others: Mapping = Object.create(null)
  for (const [code, { subject, body, contentType }] of Object.entries(rule.messages)) {
    const tag = code.replaceAll('_', '-')
    const format = formats[contentType]
    const isSayable =
      languageKey.test(tag) && tag !== 'on' && tag.replaceAll('-', '_') === code && subject !== '' && body !== ''
    if (format === undefined || !isSayable) others[code] = { subject, body, contentType }
    else words[tag] = { ...(format === 'html' ? { format } : {}), subject, body }
  }
  return { words, others }
}

/** The rule that a document of ours is for OTOBO. Names of people and things must be in the book, or be numbers. */
export function ruleFromDocument(document: Mapping, names: NameBook, problem: Problem): Rule {
  const own = isMapping(document['x-otobo']) ? document['x-otobo'] : {}
  const kept = isMapping(own.data) ? (own.data as Items) : {}
  const items: Items = Object.create(null)
  for (const facet of facets) Object.assign(items, facet.write(document, names, problem))
  writeOthers(document, items, problem)
  if (Array.isArray(document.via) && document.via.length > 0) items.Transports = ['Email']
  for (const [key, values] of Object.entries(kept)) {
    if (key !== 'Transports' && key !== 'SendOnOutOfOffice' && items[key] !== undefined) {
      problem(['x-otobo', 'data', key], `"${key}" is said by other keys of this rule already`, 'say it once')
    }
    if (Array.isArray(values)) items[key] = values.map(String)
  }
  const comment = typeof document.comment === 'string' ? document.comment : own.emptyComment === true ? '' : null
  return {
    id: numberOr(own.id, 0),
    name: typeof document.name === 'string' ? document.name : String(document.id ?? ''),
    validId: Math.max(0, validities.indexOf((document.validity ?? 'valid') as 'valid')) + 1,
    comment,
    createTime: typeof own.createTime === 'string' ? own.createTime : '',
    changeTime: typeof own.changeTime === 'string' ? own.changeTime : '',
    createBy: numberOr(own.createBy, 1),
    changeBy: numberOr(own.changeBy, 1),
    data: Object.assign(
      Object.create(null),
      Object.fromEntries(Object.entries(items).sort(([a], [b]) => compareCodePoints(a, b))),
    ),
    messages: messagesOf(document, own),
  }
}

const numberOr = (value: unknown, other: number): number => (typeof value === 'number' ? value : other)

function writeOthers(document: Mapping, items: Items, problem: Problem): void {
  if (!isMapping(document.when)) return
  for (const key of Object.keys(document.when)) {
    if (ownFilters.has(key)) continue
    const values = textsAt(document, ['when', key], problem)
    if (values && values.length > 0) items[key] = values
  }
  const { fields, article } = document.when
  for (const name of Object.keys(isMapping(fields) ? fields : {})) {
    const values = textsAt(document, ['when', 'fields', name], problem)
    if (values && values.length > 0) items[fieldPrefix + name] = values
  }
  for (const name of Object.keys(isMapping(article) ? article : {})) {
    if (!articleFilters.has(name)) {
      problem(['when', 'article', name], `an article has no "${name}"`, `known are ${[...articleFilters].join(', ')}`)
    }
  }
}

function messagesOf(document: Mapping, own: Mapping): Record<string, RuleMessage> {
  const messages: [string, RuleMessage][] = []
  for (const [tag, words] of Object.entries(isMapping(document.message) ? document.message : {})) {
    if (!languageKey.test(tag) || !isMapping(words)) continue
    const { subject, body, format } = words
    const contentType = format === 'html' ? 'text/html' : 'text/plain'
    messages.push([tag.replaceAll('-', '_'), { subject: textOr(subject), body: textOr(body), contentType }])
  }
  for (const [code, message] of Object.entries(isMapping(own.messages) ? own.messages : {})) {
    if (!isMapping(message)) continue
    const { subject, body, contentType } = message
    messages.push([code, { subject: textOr(subject), body: textOr(body), contentType: textOr(contentType) }])
  }
  return Object.assign(Object.create(null), Object.fromEntries(messages.sort(([a], [b]) => compareCodePoints(a, b))))
}

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '')
