/** Escapes a value for the place it lands in. Takes what `clean` gave. */
export type Place = (value: string) => string

/** Controls, invisible direction controls and halves of characters: nothing that a reader could see as what it is. */
const suspicious = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF]/

/**
 * A value of the data without characters that break headers and lines or turn text around (Trojan Source): line ends of all
 * kinds become `\n`, other controls go, bidirectional overrides and isolates go, half surrogate pairs become U+FFFD.
 */
export function clean(value: string): string {
  if (!suspicious.test(value)) return value
  return value
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character]!) : text
}

/** One line: subjects, headers, short forms. */
export const asLine: Place = (value) => (/\s/.test(value) ? value.replace(/\s+/g, ' ').trim() : value)

/** One line of HTML, also in an attribute. */
export const asHtmlLine: Place = (value) => escapeHtml(asLine(value))

/** Text inside a link, where no other link may begin. */
export const asHtmlLabel: Place = (value) => {
  const escaped = escapeHtml(value)
  return escaped.includes('\n') ? escaped.replaceAll('\n', '<br>') : escaped
}

export const asHtmlCode: Place = escapeHtml

const webAddress = /^https?:\/\/[^\s<>"'\\]+$/i
const mailAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i

/** Running text: a value that is a web or mail address as a whole becomes a link to it. */
export const asHtml: Place = (value) => {
  if (webAddress.test(value)) return htmlLink(escapeHtml(value), escapeHtml(value))
  if (value.includes('@') && mailAddress.test(value)) return htmlLink(`mailto:${escapeHtml(value)}`, escapeHtml(value))
  return asHtmlLabel(value)
}

export const linkStyle = 'color:#0b57d0;text-decoration:underline'

/** Both already escaped. */
export function htmlLink(url: string, label: string): string {
  return `<a href="${url}" style="${linkStyle}">${label}</a>`
}

/** Plain text whose further lines begin with the indent of the first. */
export function asText(indent: string): Place {
  return indent === '' ? (value) => value : (value) => value.replaceAll('\n', `\n${indent}`)
}

const allowedAddress = /^(?:https?:\/\/[^/?#\s]|mailto:[^\s]|tel:[+\d])/i

/** Whether an address as a whole, or the template's own beginning of it, leads where a message may lead. */
export function isAllowedAddress(url: string): boolean {
  return allowedAddress.test(url.trim())
}

/** Whether a template's own beginning of an address already says where it leads. */
export function isAllowedOpening(text: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(text)
}

/** A value that begins an address: the address itself. `#` where it leads where a message must not. */
export const asAddress: Place = (value) => {
  const url = value.trim()
  if (mailAddress.test(url)) return `mailto:${url}`
  if (!isAllowedAddress(url)) return '#'
  return url.replace(/[\s<>"'`\\^{|}]/g, encodeURIComponent)
}

/** A value inside an address: one piece of it, which can neither end its path nor begin a query. */
export const asAddressPart: Place = (value) => encodeURIComponent(asLine(value))

/** A value after `mailto:` or `tel:`. */
export const asMailAddress: Place = (value) =>
  encodeURIComponent(asLine(value)).replaceAll('%40', '@').replaceAll('%2B', '+')
