import { appointmentKeys, calendarKeys } from './appointment-values.ts'
import { closing, type Mode, opening } from './tag-text.ts'
import { ticketAttributes } from './vocabulary.ts'

export interface FoundTag {
  /** as written, brackets included */
  text: string
  /** where it starts, in UTF-16 units */
  offset: number
  /** `TICKET`, `CONFIG` …; empty for a recipient value by its short name */
  family: string
  key: string
  /** something will stand in its place; else `-`, nothing, or the tag as it is */
  isKnown: boolean
  /** what OTOBO makes of it, or what is wrong */
  note?: string
}

export interface FindOptions {
  kind: 'ticket' | 'appointment'
  /** in `text/html` tags stand in escaped brackets */
  contentType: string
  prefixes?: readonly string[]
  /** names of dynamic fields, when they are known */
  dynamicFields?: ReadonlySet<string>
  strict?: boolean
}

/** All tags of a text with their places, for checking. */
export function findTags(text: string, options: FindOptions): FoundTag[] {
  const mode: Mode = options.contentType.includes('text/html') ? 'html' : 'plain'
  const tags: FoundTag[] = []
  const pattern = /(<|&lt;)(OTOBO|OTRS)_/gi
  for (const match of text.matchAll(pattern)) {
    const bracket = match[1] ?? ''
    const isHtmlForm = bracket !== '<'
    if (isHtmlForm && mode === 'plain') continue
    const close = closing(isHtmlForm ? 'html' : 'plain')
    const start = match.index + match[0].length
    const lineEnd = text.slice(start).search(/\n/)
    const line = lineEnd < 0 ? text.slice(start) : text.slice(start, start + lineEnd)
    const end = line.indexOf(close)
    const inner = end < 0 ? line : line.slice(0, end)
    const written = match[0] + inner + (end < 0 ? '' : close)
    const judged = judge(inner, options)
    tags.push({
      text: written,
      offset: match.index,
      ...judged,
      ...syntaxFault(bracket, match[2] ?? '', end, mode, options),
    })
  }
  return tags
}

function syntaxFault(
  bracket: string,
  prefix: string,
  end: number,
  mode: Mode,
  options: FindOptions,
): Partial<FoundTag> {
  const fault = (note: string): Partial<FoundTag> => ({ isKnown: false, note })
  if (end < 0) return fault('the tag is not closed on its line')
  if (bracket.toLowerCase() !== opening(mode)) return fault('in HTML a tag is written with &lt; and &gt;')
  const prefixes = options.prefixes ?? ['OTOBO']
  return prefixes.some((known) => known.toLowerCase() === prefix.toLowerCase())
    ? {}
    : fault(`the prefix ${prefix}_ is not understood`)
}

type Judged = Pick<FoundTag, 'family' | 'key' | 'isKnown' | 'note'>

const dash = 'becomes -'

function judge(inner: string, options: FindOptions): Judged {
  const families = options.kind === 'ticket' ? ticketFamilies : appointmentFamilies
  for (const [family, isKnownKey] of families) {
    if (!inner.toUpperCase().startsWith(`${family}_`)) continue
    const key = inner.slice(family.length + 1)
    const answer = isKnownKey(key, options, inner)
    return answer === true ? { family, key, isKnown: true } : { family, key, isKnown: false, note: answer }
  }
  if (options.kind === 'ticket' && ticketSpecials.some((special) => special.test(inner)))
    return { family: '', key: inner, isKnown: true }
  const isUserKey = isUserKeyName(inner)
  return isUserKey
    ? { family: '', key: inner, isKnown: true }
    : { family: '', key: inner, isKnown: false, note: 'unknown; stays as it is' }
}

type KeyTest = (key: string, options: FindOptions, inner: string) => true | string

const lowerSet = (names: Iterable<string>): ReadonlySet<string> => new Set([...names].map((name) => name.toLowerCase()))

const userKeys = lowerSet(
  `UserID UserLogin UserTitle UserFirstname UserLastname UserFullname UserEmail UserLanguage UserTimeZone
  UserMobile UserComment OutOfOffice ValidID CreateTime ChangeTime Type Realname Language`.split(/\s+/),
)
// Every stored preference is a key too; by custom their names start with "User".
const isUserKeyName = (key: string): boolean =>
  userKeys.has(key.toLowerCase()) || /^(?:User|OutOfOffice)\w+$/i.test(key)
const userKey: KeyTest = (key) => isUserKeyName(key) || dash

const articleKeys = lowerSet(
  `From To Cc Bcc ReplyTo Subject Body Email Note SenderType SenderTypeID ArticleID ArticleNumber
  CreateTime CreateBy ChangeTime ChangeBy IsVisibleForCustomer CommunicationChannelID ContentType TimeUnit MessageID
  InReplyTo References Charset MimeType TransmissionStatusMessage Queue NewUser TicketNumber HistoryType`.split(/\s+/),
)
const companyKey = /^(?:User|CustomerCompany)\w+$/i

const articleKey: KeyTest = (key, { strict }) => {
  if (/^(?:BODY|EMAIL|NOTE|SUBJECT)\[[^\]]+\]$/.test(key)) return true
  if (/^(?:BODY|EMAIL|NOTE|SUBJECT)\[[^\]]+\]$/i.test(key)) return strict ? `${dash}: [n] needs upper case` : true
  return articleKeys.has(key.toLowerCase()) || isUserKeyName(key) || dash
}
const customerKey: KeyTest = (key, options, inner) => {
  if (/^REALNAME$/i.test(key)) return inner === 'CUSTOMER_REALNAME' || `${dash}: needs upper case`
  return companyKey.test(key) || articleKey(key, options, inner)
}
const ticketKeys = lowerSet(ticketAttributes)
const ticketKey: KeyTest = (key, { dynamicFields }) => {
  if (/^(?:ID|NUMBER)$/i.test(key) || ticketKeys.has(key.toLowerCase())) return true
  const field = /^DynamicField_(.+)$/i.exec(key)?.[1]
  if (field === undefined) return dash
  const isField = !dynamicFields || dynamicFields.has(field) || dynamicFields.has(field.replace(/_Value$/i, ''))
  return isField || `${dash}: there is no such dynamic field`
}
const settingKey: KeyTest = (_, __, inner) => inner.startsWith('CONFIG_') || `${dash}: needs upper case`
const fixedKey =
  (known: ReadonlyMap<string, unknown>): KeyTest =>
  (key, { strict }) => {
    if (known.has(key)) return true
    const loose = /^([A-Za-z]+)(?:\[\d+\])?$/.exec(key)?.[1]
    if (loose === undefined || !known.has(loose.toUpperCase())) return dash
    return strict ? `${dash}: only plain keys in upper case are known` : true
  }

// Longer names first: a family's name may begin another's.
const ticketFamilies: readonly (readonly [string, KeyTest])[] = [
  ['CONFIG', settingKey],
  ['NOTIFICATION_RECIPIENT', userKey],
  ['TICKET_OWNER', userKey],
  ['TICKET_RESPONSIBLE', userKey],
  ['TICKET', ticketKey],
  ['OWNER', userKey],
  ['RESPONSIBLE', userKey],
  ['CURRENT', userKey],
  ['AGENT', articleKey],
  ['CUSTOMER_DATA', (key) => companyKey.test(key) || articleKeys.has(key.toLowerCase()) || dash],
  ['CUSTOMER', customerKey],
]
const appointmentFamilies: typeof ticketFamilies = [
  ['CONFIG', settingKey],
  ['NOTIFICATION_RECIPIENT', userKey],
  ['APPOINTMENT', fixedKey(appointmentKeys)],
  ['CALENDAR', fixedKey(calendarKeys)],
]
const ticketSpecials = [/^(?:FIRST|LAST)_NAME$/, /^QUEUE$/i, /^COMMENT(?:\[[^\]]+\])?$/, /^EMAIL_DATE(?:\[[^\]]+\])?$/]
