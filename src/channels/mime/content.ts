import type { Message } from '../../model/text.ts'
import type { Attachment } from '../../ports/channel.ts'
import type { Entity } from '../security/method.ts'
import { type CalendarPart, calendarMime } from './calendar.ts'
import { parameter } from './header.ts'
import { quotedPrintable } from './quoted-printable.ts'

/** What a mail says: its words, in text and HTML, its calendar entries and its files. */
export function contentOf(
  message: Message,
  key: string,
  calendars: readonly CalendarPart[],
  attachments: readonly Attachment[] = [],
): Entity {
  // "=_" cannot occur in quoted-printable text or base64, nor begin a line of a calendar, so no content can close its part.
  const boundary = `=_${key.slice(0, 32)}`
  const beside = calendars.find(({ file }) => file === undefined)
  const words = wordsOf(message, boundary, beside === undefined ? '' : calendarMime(beside))
  const entries = calendars.filter(({ file }) => file !== undefined)
  if (entries.length === 0 && attachments.length === 0) return words
  const outer = `=_${key.slice(32)}`
  const parts = [...attachments.map(attachmentMime), ...entries.map(calendarMime)]
  const files = parts.map((part) => `--${outer}\r\n${part}`)
  return multipart('mixed', outer, `${words.headers}\r\n${words.body}${files.join('')}`)
}

function wordsOf(message: Message, boundary: string, calendar: string): Entity {
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
function multipart(kind: 'alternative' | 'mixed', boundary: string, parts: string): Entity {
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

const heads = new WeakMap<Attachment, string>()

/** The headers of the part, its content, and the line break that belongs to the boundary after it. The content is shared by all mails. */
function attachmentMime(attachment: Attachment): string {
  let head = heads.get(attachment)
  if (head === undefined) {
    const { name, type } = attachment
    head =
      `Content-Type: ${type}${parameter('name', name)}\r\nContent-Transfer-Encoding: base64\r\n` +
      `Content-Disposition: attachment${parameter('filename', name)}\r\n\r\n`
    heads.set(attachment, head)
  }
  return `${head}${attachment.content}`
}
