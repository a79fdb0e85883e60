import { createHmac } from 'node:crypto'
import { NotifyError } from '../model/error.ts'
import type { FilledText, Message } from '../model/text.ts'
import type { About, Addressee } from '../ports/channel.ts'
import { type CalendarConfig, type CalendarPart, calendarMime, calendarPart, checkinParts } from './mime/calendar.ts'
import { type DkimKey, dkimHeader } from './mime/dkim.ts'
import { addressHeader, type Mailbox, mailbox, oneLine, parseMailbox, textHeader } from './mime/header.ts'
import { quotedPrintable } from './mime/quoted-printable.ts'

/** What a channel's config says about the mail itself. */
export interface MailOptions extends CalendarConfig {
  from?: string
  replyTo?: string
  listUnsubscribe?: { url?: string; mailto?: string; secret?: string }
  idempotencyHeader?: string
  headers?: Readonly<Record<string, string>>
  dkim?: DkimKey
}

/** A whole mail, ready for the wire; the same delivery always gives the same bytes. */
export interface Mail {
  envelope: { from: string; to: string }
  /** Lines end in CRLF; ASCII but for `needsUtf8`. Dots at the start of lines are not doubled yet. */
  raw: string
  needsUtf8?: boolean
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
export function composeMail(message: Message, to: Addressee, options: MailOptions, about: About): Mail | undefined {
  const recipient = mailbox(to.address, to.name)
  if (recipient === undefined) return undefined
  const sender = prepare(options, about)
  const { domain } = sender
  const wantsCalendar = (options.calendar ?? 'none') !== 'none' || options.maintnote !== undefined
  const content = contentOf(
    message,
    about.key,
    wantsCalendar ? calendarsOf(message, { ...to, address: recipient.address }, options, about, sender.from) : [],
  )
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
    sender.extraLines +
    `MIME-Version: 1.0\r\n${content.headers}`
  const signature = options.dkim === undefined ? '' : dkimHeader(options.dkim, head, content.body)
  const mail: Mail = {
    envelope: { from: sender.from.address, to: recipient.address },
    raw: `${signature}${head}\r\n${content.body}`,
  }
  if (recipient.needsUtf8 || sender.from.needsUtf8) mail.needsUtf8 = true
  return mail
}

function prepare(options: MailOptions, about: About): Prepared {
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

interface Content {
  headers: string
  body: string
}

function calendarsOf(message: Message, to: Addressee, options: MailOptions, about: About, from: Mailbox) {
  const whole = calendarPart(message.language, to, options, about, from)
  return [...(whole === undefined ? [] : [whole]), ...checkinParts(message.language, to, options, about, from)]
}

function contentOf(message: Message, key: string, calendars: readonly CalendarPart[]): Content {
  // "=_" cannot occur in quoted-printable text, nor begin a line of a calendar, so no content can close its part.
  const boundary = `=_${key.slice(0, 32)}`
  const beside = calendars.find(({ file }) => file === undefined)
  const words = wordsOf(message, boundary, beside === undefined ? '' : calendarMime(beside))
  const files = calendars.filter(({ file }) => file !== undefined)
  if (files.length === 0) return words
  const outer = `=_${key.slice(32)}`
  const parts = files.map((part) => `--${outer}\r\n${calendarMime(part)}`)
  return multipart('mixed', outer, `${words.headers}\r\n${words.body}${parts.join('')}`)
}

function wordsOf(message: Message, boundary: string, calendar: string): Content {
  const hasHtml = message.html.frame.some((part) => part !== '') || message.html.values.length > 0
  if (!hasHtml && calendar === '') {
    return { headers: partHeaders('text/plain'), body: endLine(quotedPrintable(message.text)) }
  }
  return multipart(
    'alternative',
    boundary,
    `${partHeaders('text/plain')}\r\n${quotedPrintable(message.text)}\r\n` +
      (hasHtml ? `--${boundary}\r\n${partHeaders('text/html')}\r\n${quotedPrintable(message.html)}\r\n` : '') +
      (calendar === '' ? '' : `--${boundary}\r\n${calendar}`),
  )
}

/** `parts`: the first with its headers, the others each after a line of the boundary; ends in a line break. */
function multipart(kind: 'alternative' | 'mixed', boundary: string, parts: string): Content {
  return {
    headers: `Content-Type: multipart/${kind};\r\n boundary="${boundary}"\r\n`,
    body: `--${boundary}\r\n${parts}--${boundary}--\r\n`,
  }
}

function partHeaders(type: string): string {
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n`
}

function endLine(text: string): string {
  return text.endsWith('\r\n') ? text : `${text}\r\n`
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
