import { htmlToText } from './html-to-text.ts'
import { characterCount, isTruthy } from './perl-values.ts'
import { asText } from './permissions.ts'
import { lastArticleOf } from './recipients-customers.ts'
import type { Attributes, Ticket } from './types.ts'

const lineWidth = 86

/** Fields of the last customer article under what the event hands over; never empty, its body wrapped. */
export function customerData(ticket: Ticket, parameters: Attributes = {}): Attributes {
  const article = articleFields(ticket, 'customer')
  const data: Record<string, Attributes[string]> = { ...article, ...parameters }
  const body = asText(data.Body)
  if (characterCount(body) > lineWidth) data.Body = wrapBody(body)
  for (const key of ['Subject', 'Body']) {
    if (!isTruthy(data[key])) data[key] = isTruthy(article[key]) ? article[key] : `No ${key}`
  }
  return data
}

/** Fields of the last agent article; may be empty. */
export function agentData(ticket: Ticket): Attributes {
  return articleFields(ticket, 'agent')
}

function articleFields(ticket: Ticket, senderType: string): Attributes {
  const attributes = lastArticleOf(ticket, senderType)?.attributes ?? {}
  const isHtml = asText(attributes.ContentType).includes('text/html')
  return isHtml ? { ...attributes, Body: htmlToText(asText(attributes.Body)) } : attributes
}

/**
 * The original's wrapping with its quirk: a line gets its break from the replacement, so a rest of fewer than four
 * characters sticks to the next line. Lines that start with `>` stay whole.
 */
export function wrapBody(body: string): string {
  return splitLines(body)
    .map((line) => {
      const pattern = new RegExp(`(^>[^\\n]+|[^\\n]{4,${lineWidth}})(?:\\s|$)`, 'gu')
      return pattern.test(line) ? line.replace(pattern, '$1\n') : `${line}\n`
    })
    .join('')
}

/** Perl's split: empty lines at the end are dropped. */
export function splitLines(text: string): string[] {
  const lines = text.split('\n')
  while (lines.length > 0 && lines.at(-1) === '') lines.pop()
  return lines
}
