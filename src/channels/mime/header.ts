import { domainToASCII } from 'node:url'

/** RFC 5322 2.1.1 wishes for 78, and encoded words may have 75 (RFC 2047 2). */
const lineLength = 76

/** Control characters and every kind of line break: what could end a header, or hide in one. */
const controls = /[\x00-\x1f\x7f-\x9f\u2028\u2029]+/g

/** One line of text, whatever the data held. */
export function oneLine(text: string): string {
  return text.replace(controls, ' ').trim()
}

/** A header of free text, complete with its line end: folded, and encoded (RFC 2047) where it is not plain ASCII. */
export function textHeader(name: string, text: string): string {
  const clean = oneLine(text)
  const isPlain = /^[\x20-\x7e]*$/.test(clean) && !clean.includes('=?') && !/\S{200}/.test(clean)
  if (!isPlain) return `${name}: ${encodedWords(clean, name.length + 2)}\r\n`
  return name.length + 2 + clean.length <= lineLength ? `${name}: ${clean}\r\n` : `${fold(`${name}: ${clean}`)}\r\n`
}

/** Breaks a line before single spaces, so that no part of it is blank. */
function fold(line: string): string {
  let folded = ''
  let rest = line
  while (rest.length > lineLength) {
    let at = rest.lastIndexOf(' ', lineLength)
    while (at > 0 && (rest[at - 1] === ' ' || rest[at + 1] === ' ' || rest[at - 1] === ':'))
      at = rest.lastIndexOf(' ', at - 1)
    if (at <= 0) at = nextBreak(rest)
    if (at < 0) break
    folded += `${rest.slice(0, at)}\r\n`
    rest = rest.slice(at)
  }
  return folded + rest
}

function nextBreak(text: string): number {
  const found = /[^ :] (?=[^ ])/.exec(text.slice(lineLength))
  return found === null ? -1 : lineLength + found.index + 1
}

/** RFC 2047 encoded words on lines of their own; `column` is where the first one starts. */
function encodedWords(text: string, column: number): string {
  const characters = [...text]
  const plain = characters.filter((character) => /[A-Za-z0-9 ]/.test(character)).length
  return plain * 2 >= characters.length ? wordsIn('Q', characters, column) : wordsIn('B', characters, column)
}

function wordsIn(encoding: 'Q' | 'B', characters: readonly string[], column: number): string {
  const overhead = '=?utf-8?Q??='.length
  const words: string[] = []
  let room = lineLength - overhead - column
  let part = ''
  let size = 0
  const flush = () => {
    words.push(`=?utf-8?${encoding}?${encoding === 'Q' ? part : Buffer.from(part, 'utf8').toString('base64')}?=`)
    // A continuation line starts with a space.
    room = lineLength - overhead - 1
    part = ''
    size = 0
  }
  for (const character of characters) {
    // A character never spans two words (RFC 2047 5).
    const unit = encoding === 'Q' ? qEncode(character) : character
    const grown = encoding === 'Q' ? size + unit.length : size + Buffer.byteLength(unit, 'utf8')
    const length = encoding === 'Q' ? grown : Math.ceil(grown / 3) * 4
    if (length > room && part !== '') {
      flush()
      size = encoding === 'Q' ? unit.length : Buffer.byteLength(unit, 'utf8')
    } else size = grown
    part += unit
  }
  if (part !== '') flush()
  return words.join('\r\n ')
}

/** The strict set that is also permitted in a phrase (RFC 2047 5 (3)). */
function qEncode(character: string): string {
  if (/[A-Za-z0-9!*+/-]/.test(character)) return character
  if (character === ' ') return '_'
  return [...Buffer.from(character, 'utf8')]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}

/** A mail address in the form that goes over the wire. */
export interface Mailbox {
  name?: string
  address: string
  /** The local part is not ASCII: only a server with SMTPUTF8 takes it (RFC 6531). */
  needsUtf8: boolean
}

const domains = new Map<string, string>()

/** Checks an address and turns an international domain into its ASCII form; undefined where it cannot be an address. */
export function mailbox(address: string, name?: string): Mailbox | undefined {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = address.slice(at + 1)
  // Whatever could end the address, start another or reach the SMTP command line.
  if (at < 1 || address.length > 320 || /[\x00-\x20\x7f-\xa0<>()[\]\\,;:"@\u2028\u2029]/.test(local)) return undefined
  const ascii = asciiDomain(domain)
  if (ascii === undefined) return undefined
  return { name, address: `${local}@${ascii}`, needsUtf8: /[^\x00-\x7f]/.test(local) }
}

function asciiDomain(domain: string): string | undefined {
  if (/^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(domain)) return domain
  // An address literal such as [192.0.2.1] or [IPv6:2001:db8::1].
  if (/^\[(?:[0-9.]+|IPv6:[0-9a-f:.]+)\]$/i.test(domain)) return domain
  if (!/[^\x00-\x7f]/.test(domain) || /[\x00-\x20\x7f-\xa0<>()[\]\\,;:"@%/?#\u2028\u2029]/.test(domain))
    return undefined
  let ascii = domains.get(domain)
  if (ascii === undefined) {
    ascii = domainToASCII(domain)
    if (domains.size > 10_000) domains.clear()
    domains.set(domain, ascii)
  }
  return ascii === '' ? undefined : ascii
}

/** `Name <address>`, `"Name" <address>` or an address alone. */
export function parseMailbox(text: string): Mailbox | undefined {
  const found = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<>"]*?))\s*<([^<>]*)>\s*$/.exec(text)
  if (found === null) return mailbox(text.trim())
  const name = found[1] === undefined ? found[2] : found[1].replace(/\\(.)/g, '$1')
  return mailbox(found[3]!.trim(), name === '' ? undefined : name)
}

/** A header with one address, complete with its line end. */
export function addressHeader(header: string, { name, address }: Mailbox): string {
  const clean = name === undefined ? '' : oneLine(name)
  if (clean === '') return `${header}: ${address}\r\n`
  const phrase = phraseOf(clean, header.length + 2)
  const last = phrase.length - phrase.lastIndexOf('\n') - 1 + (phrase.includes('\n') ? 0 : header.length + 2)
  return `${header}: ${phrase}${last + address.length + 3 > lineLength ? '\r\n' : ''} <${address}>\r\n`
}

function phraseOf(name: string, column: number): string {
  if (/^[A-Za-z0-9][A-Za-z0-9 '-]{0,48}$/.test(name)) return name
  if (/^[\x20-\x7e]{1,50}$/.test(name) && !name.includes('=?')) return `"${name.replace(/[\\"]/g, '\\$&')}"`
  // Nobody's name is longer; whoever put a text in its place shall not fill the header with it.
  return encodedWords([...name].slice(0, 200).join(''), column)
}

/** `; name="…"` on a line of its own, for a header's value; what is not ASCII by RFC 2231, in as many lines as it takes. */
export function parameter(name: string, value: string): string {
  const clean = oneLine(value)
  if (/^[\x20-\x7e]{0,60}$/.test(clean)) return `;\r\n ${name}="${clean.replace(/[\\"]/g, '\\$&')}"`
  const encoded = [...Buffer.from(clean, 'utf8')].map((byte) => {
    const character = String.fromCharCode(byte)
    return /[A-Za-z0-9._-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
  const lines: string[] = []
  let line = ''
  for (const unit of encoded) {
    if (line.length + unit.length > 50) {
      lines.push(line)
      line = ''
    }
    line += unit
  }
  lines.push(line)
  if (lines.length === 1) return `;\r\n ${name}*=utf-8''${line}`
  return lines.map((part, index) => `;\r\n ${name}*${index}*=${index === 0 ? "utf-8''" : ''}${part}`).join('')
}
