import { createHmac } from 'node:crypto'
import { NotifyError } from '../model/error.ts'
import type { FilledText, Message } from '../model/text.ts'
import type { About, Addressee, Protection } from '../ports/channel.ts'
import { type CalendarConfig, calendarPart, checkinParts } from './mime/calendar.ts'
import { contentOf } from './mime/content.ts'
import { type DkimKey, dkimHeader } from './mime/dkim.ts'
import { addressHeader, type Mailbox, mailbox, oneLine, parseMailbox, textHeader } from './mime/header.ts'
import type { Entity } from './security/method.ts'

/** What a channel's config says about the mail itself. */
export interface MailOptions extends CalendarConfig {
  from?: string
  replyTo?: string
  listUnsubscribe?: { url?: string; mailto?: string; secret?: string }
  idempotencyHeader?: string
  headers?: Readonly<Record<string, string>>
  dkim?: DkimKey
  dsn?: { notify: readonly ('success' | 'failure' | 'delay')[]; return?: 'headers' | 'full' }
}

/** A whole mail, ready for the wire; the same delivery always gives the same bytes. */
export interface Mail {
  envelope: { from: string; to: string }
  /** Lines end in CRLF; ASCII but for `needsUtf8`. Dots at the start of lines are not doubled yet. */
  raw: string
  needsUtf8?: boolean
  dsn?: ReportWish
}

/** Which delivery status notifications are asked for (RFC 3461), as they stand in the SMTP commands. */
export interface ReportWish {
  /** ENVID: comes back as `Original-Envelope-Id`. */
  id: string
  return: 'HDRS' | 'FULL'
  notify: string
}

/**
 * A mail that is still to be signed or encrypted. That takes keys, so its sender does it, before the first byte leaves. Each attempt
 * has the same Message-ID and Date; signature and ciphertext differ.
 */
export interface Draft extends Omit<Mail, 'raw'> {
  /** The delivery's key. */
  key: string
  /** Complete header lines, without MIME-Version and those of the content. */
  head: string
  entity: Entity
  protection: Protection
  to: Addressee
}

/** Everything that is the same for all mails of one sender. */
interface Prepared {
  from: Mailbox
  domain: string
  /** From and Reply-To, complete lines. */
  fromLine: string
  replyToLine: string
  extraLines: string
}

const prepared = new WeakMap<MailOptions, Map<string, Prepared>>()

/**
 * Composes a mail of a text and an HTML part. An address that cannot be one is refused with undefined.
 * Throws NotifyError `no-sender` where neither rule, project nor channel names one.
 */
export function composeMail(
  message: Message,
  to: Addressee,
  options: MailOptions,
  about: About,
): Mail | Draft | undefined {
  const recipient = mailbox(to.address, to.name)
  if (recipient === undefined) return undefined
  const sender = prepare(options, about)
  const { domain } = sender
  const wantsCalendar = (options.calendar ?? 'none') !== 'none' || options.maintnote !== undefined
  const calendars = wantsCalendar
    ? calendarsOf(message, { ...to, address: recipient.address }, options, about, sender.from)
    : []
  const content = contentOf(message, about.key, calendars, about.attachments)
  const root = `<${token(about.thread)}@${domain}>`
  const head =
    `Date: ${dateOf(about.date)}\r\n` +
    sender.fromLine +
    sender.replyToLine +
    addressHeader('To', recipient) +
    subjectLine(message.subject) +
    `Message-ID: <${about.key}@${domain}>\r\n` +
    // The root was never sent; naming it in every notice makes one thread of them, the first one included.
    (about.isFollowUp ? `In-Reply-To: ${root}\r\n` : '') +
    `References: ${root}\r\n` +
    `List-Id: <${token(about.rule)}.${domain}>\r\n` +
    unsubscribeLines(options.listUnsubscribe, to, about) +
    // RFC 3834, so that no vacation responder answers; the second line is Exchange's.
    'Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: OOF, AutoReply\r\n' +
    (options.idempotencyHeader === undefined ? '' : `${options.idempotencyHeader}: ${about.key}\r\n`) +
    sender.extraLines
  const { protection } = about
  const isProtected =
    protection !== undefined && (protection.sign || protection.encryptTo !== undefined || protection.lacks)
  const envelope = { from: sender.from.address, to: recipient.address }
  const mail: Mail | Draft = isProtected
    ? { envelope, key: about.key, head, entity: content, protection, to }
    : { envelope, raw: rawOf(head, content, options) }
  if (recipient.needsUtf8 || sender.from.needsUtf8) mail.needsUtf8 = true
  if (options.dsn !== undefined) mail.dsn = reportWish(options.dsn, about.key)
  return mail
}

/** The whole mail. `head`: complete header lines, without those of MIME. */
export function rawOf(head: string, content: Entity, { dkim }: MailOptions): string {
  const headers = `${head}MIME-Version: 1.0\r\n${content.headers}`
  const signature = dkim === undefined ? '' : dkimHeader(dkim, headers, content.body)
  return `${signature}${headers}\r\n${content.body}`
}

function reportWish(dsn: NonNullable<MailOptions['dsn']>, key: string): ReportWish {
  return {
    id: key,
    return: dsn.return === 'full' ? 'FULL' : 'HDRS',
    notify: dsn.notify.join(',').toUpperCase() || 'NEVER',
  }
}

/** Who a mail is from: the rule's sender, else the channel's, else the project's. Throws NotifyError `no-sender`. */
export function senderOf(options: MailOptions, about: Pick<About, 'from' | 'isDefaultFrom'>): Mailbox {
  return prepare(options, about).from
}

function prepare(options: MailOptions, about: Pick<About, 'from' | 'isDefaultFrom'>): Prepared {
  const text = (about.isDefaultFrom ? (options.from ?? about.from) : (about.from ?? options.from)) ?? ''
  let bySender = prepared.get(options)
  if (bySender === undefined) {
    bySender = new Map()
    prepared.set(options, bySender)
  }
  let found = bySender.get(text)
  if (found !== undefined) return found
  const from = parseMailbox(text)
  if (from === undefined) {
    throw new NotifyError(
      'no-sender',
      text === '' ? 'no sender address is given' : `"${oneLine(text)}" is no sender address`,
      {
        hint: 'write defaults.from in notify.yaml, such as "Acme Operations <ops@acme.example>"',
      },
    )
  }
  const replyTo = options.replyTo === undefined ? undefined : parseMailbox(options.replyTo)
  found = {
    from,
    domain: from.address.slice(from.address.lastIndexOf('@') + 1),
    fromLine: addressHeader('From', from),
    replyToLine: replyTo === undefined ? '' : addressHeader('Reply-To', replyTo),
    extraLines: Object.entries(options.headers ?? {})
      .map(([name, value]) => textHeader(name, value))
      .join(''),
  }
  bySender.set(text, found)
  return found
}

function calendarsOf(message: Message, to: Addressee, options: MailOptions, about: About, from: Mailbox) {
  const all = about.notices ?? [about]
  const notices = newestOfEach(all)
  // The rule that knows most of the event need not be the one that addresses its team.
  const inviting = newestOfEach(all.filter(({ checkins = [] }) => checkins.length > 0))
  return notices.flatMap((notice, i) => {
    const whole = calendarPart(message.language, to, options, notice, from)
    const invitation = inviting.find(({ thread }) => thread === notice.thread)
    const parts = [
      ...(whole === undefined ? [] : [whole]),
      ...(invitation === undefined ? [] : checkinParts(message.language, to, options, invitation, from)),
    ]
    // A client shows one calendar beside the words. Of several each is a file of its own: one object asks about one event (RFC 5546 3.2.2).
    return notices.length === 1
      ? parts
      : parts.map((part) => ({ ...part, file: `${i + 1}-${part.file ?? 'event.ics'}` }))
  })
}

/** What a mail has a calendar for: its one notice; of a digest the notice of each event that knows most of what was told before. */
function newestOfEach(notices: readonly About[]): About[] {
  const byThread = new Map<string, About>()
  for (const notice of notices) {
    const known = byThread.get(notice.thread)
    if (known === undefined || (notice.revision?.notices ?? 0) > (known.revision?.notices ?? 0))
      byThread.set(notice.thread, notice)
  }
  return [...byThread.values()]
}

const subjects = new WeakMap<readonly string[], string>()

function subjectLine({ frame, values }: FilledText): string {
  if (values.length > 0) {
    let text = frame[0] ?? ''
    for (let i = 0; i < values.length; i++) text += values[i]! + (frame[i + 1] ?? '')
    return textHeader('Subject', text)
  }
  let line = subjects.get(frame)
  if (line === undefined) {
    line = textHeader('Subject', frame[0] ?? '')
    subjects.set(frame, line)
  }
  return line
}

/** RFC 8058: one line, one https address, and both headers covered by the DKIM signature. */
function unsubscribeLines(options: MailOptions['listUnsubscribe'], to: Addressee, about: About): string {
  if (options === undefined || (options.url === undefined && options.mailto === undefined)) return ''
  const wish = unsubscribeToken(to.id, about.rule, about.channel ?? '', options.secret)
  const targets: string[] = []
  if (options.url !== undefined) targets.push(`<${asUri(withQuery(options.url, `u=${wish}`))}>`)
  if (options.mailto !== undefined) {
    const address = options.mailto.replace(/^mailto:/i, '')
    targets.push(`<mailto:${asUri(withQuery(address, `subject=unsubscribe%20${wish}`))}>`)
  }
  const isHttps = options.url !== undefined && /^https:/i.test(options.url)
  return (
    `List-Unsubscribe: ${targets.join(', ')}\r\n` +
    (isHttps ? 'List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n' : '')
  )
}

/**
 * Names a recipient, a rule and a channel in one opaque word: base64url of their JSON array, and with a secret
 * a dot and base64url of HMAC-SHA256 over that first part, so that nobody unsubscribes another.
 */
export function unsubscribeToken(recipient: string, rule: string, channel: string, secret?: string): string {
  const wish = Buffer.from(JSON.stringify([recipient, rule, channel])).toString('base64url')
  if (secret === undefined) return wish
  return `${wish}.${createHmac('sha256', secret).update(wish).digest('base64url')}`
}

function withQuery(url: string, query: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${query}`
}

/** Whatever could end the URI or the header becomes percent-encoded. */
function asUri(url: string): string {
  return url.replace(/[\x00-\x20\x7f-\u{10ffff}<>"]/gu, (character) =>
    [...Buffer.from(character, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
}

/** An identifier that fits on either side of the @ in a Message-ID. */
function token(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '') || 'x'
}

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** RFC 5322 3.3, in UTC. */
function dateOf(instant: number): string {
  const iso = new Date(instant).toISOString()
  const date = new Date(instant)
  return `${dayNames[date.getUTCDay()]}, ${iso.slice(8, 10)} ${monthNames[date.getUTCMonth()]} ${iso.slice(0, 4)} ${iso.slice(11, 19)} +0000`
}
