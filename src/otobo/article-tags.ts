import type { Context } from './context.ts'
import { splitLines } from './message-data.ts'
import { customerName } from './people.ts'
import { isTruthy, leadingNumber } from './perl-values.ts'
import { asText } from './permissions.ts'
import { customerRecord } from './recipients-customers.ts'
import { escapeFor, type Syntax, tagPattern } from './tag-text.ts'
import { cleanTicketSubject, truncate } from './ticket-subject.ts'
import type { Attributes, Recipient, Ticket } from './types.ts'
import { isZone, toWallTime, weekday } from './wall-clock.ts'

const allLines = 2500

/** `<OTOBO_CUSTOMER_BODY[n]>` and its aliases: the first lines, quoted. Upper case only in strict mode. */
export function replaceBodyQuotes(
  text: string,
  family: string,
  data: Attributes,
  syntax: Syntax,
  isStrict: boolean,
): string {
  const pattern = tagPattern(syntax, `${family}(?:EMAIL|NOTE|BODY)\\[([^\\n]+?)\\]`, isStrict ? 'g' : 'gi')
  return text.replace(pattern, (_, count: string) => quoteBody(asText(data.Body), count, syntax))
}

/** `<OTOBO_COMMENT>` and `<OTOBO_COMMENT[n]>` quote what the customer, or the event, says. */
export function replaceComments(text: string, data: Attributes, syntax: Syntax): string {
  const pattern = tagPattern(syntax, 'COMMENT(?:\\[([^\\n]+?)\\])?', 'g')
  return text.replace(pattern, (_, count: string | undefined) => quoteBody(asText(data.Body), count ?? '', syntax))
}

function quoteBody(body: string, count: string, { mode }: Syntax): string {
  const wanted = isTruthy(count) ? leadingNumber(count) : allLines
  const lines = splitLines(body).slice(0, Math.max(0, Math.floor(wanted)))
  if (mode === 'plain') return lines.map((line) => `> ${line}`).join('\n')
  const quoted = escapeFor('html', lines.join('\n')).replace(/(?:<br\/>\n?)+$/, '')
  return quoted === '' && lines.length === 0 ? '' : `<blockquote type="cite">${quoted}</blockquote>`
}

/** `<OTOBO_CUSTOMER_SUBJECT[n]>`: the clean subject, cut. In strict mode the first tag's length counts for all. */
export function replaceSubjects(
  text: string,
  family: string,
  data: Attributes,
  ticketNumber: string,
  syntax: Syntax,
  context: Context,
): string {
  const pattern = tagPattern(syntax, `${family}SUBJECT\\[([^\\n]+?)\\]`, context.isStrict ? 'g' : 'gi')
  let first: string | undefined
  return text.replace(pattern, (_, count: string) => {
    first ??= count
    const length = context.isStrict ? first : count
    const subject = escapeFor(syntax.mode, asText(data.Subject))
    const clean = cleanTicketSubject(subject, ticketNumber, context.settings)
    return /^\d+$/.test(length) ? truncate(clean, Number(length)) : clean
  })
}

const days = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = `January February March April May June July August September October November December`.split(' ')

/** `<OTOBO_EMAIL_DATE[Zone]>`: now, in English whatever the language. */
export function replaceEmailDate(text: string, now: string, syntax: Syntax, context: Context): string {
  const pattern = tagPattern(syntax, 'EMAIL_DATE(?:\\[([^\\n]+?)\\])?', 'g')
  return text.replace(pattern, (_, wished: string | undefined) => {
    const zone = wished !== undefined && isZone(wished) ? wished : context.zone
    const time = toWallTime(Date.parse(now), zone)
    const clock = [time.hour, time.minute, time.second].map((part) => String(part).padStart(2, '0')).join(':')
    const day = String(time.day).padStart(2, ' ')
    return `${days[weekday(time)]}, ${months[time.month - 1]} ${day}, ${time.year} at ${clock} (${zone})`
  })
}

/** `<OTOBO_CUSTOMER_REALNAME>`, upper case only; the customer's name goes in unescaped in strict mode. */
export function replaceRealname(
  text: string,
  ticket: Ticket,
  recipient: Recipient,
  data: Attributes,
  syntax: Syntax,
  context: Context,
): string {
  const pattern = tagPattern(syntax, 'CUSTOMER_REALNAME', 'g')
  if (!pattern.test(text)) return text
  const login = asText(ticket.attributes.CustomerUserID)
  const record = isTruthy(login) ? customerRecord(login, context) : undefined
  const own = record ? customerName(record) : ''
  const quoted = (value: string): string => escapeFor(syntax.mode, value)
  const name = own
    ? context.isStrict
      ? own
      : quoted(own)
    : quoted(asText(recipient.attributes.Realname)) || strip(quoted(asText(data.ReplyTo)) || quoted(asText(data.To)))
  return text.replace(tagPattern(syntax, 'CUSTOMER_REALNAME', 'g'), () => name)
}

// Works on escaped text too, as the original does.
function strip(address: string): string {
  return address.replace(/&lt;.*&gt;|<.*>|\(.*\)|"|&quot;|;|,/g, '').trim()
}
