import type { YamlMap, YamlValue } from './yaml-load.ts'

// A full YAML parser builds a tree of tokens, forty times slower than this reader of the one style that YAML::XS writes.
// Whatever else a file has (anchors, flow style, comments, blank lines …) is none of its business: it gives up.

const unusual = new Error('not in the style that YAML::XS writes')

/** The value of a block style document, or undefined when the document needs a real parser. */
export function parseBlockYaml(text: string): YamlValue | undefined {
  if (!text.endsWith('\n') || /[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]/.test(text)) return undefined
  const lines = (text.startsWith('---\n') ? text.slice(4) : text).split('\n')
  lines.pop()
  const reader = new BlockReader(lines)
  try {
    const value = reader.node(0)
    return reader.isDone ? value : undefined
  } catch (error) {
    if (error === unusual) return undefined
    throw error
  }
}

const isItem = (content: string): boolean => content === '-' || content.startsWith('- ')
const startsPlain = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[^\s-])/
const breaksPlain = /: |:$| #| $/

/** Keys as rules have them; others need a real parser. */
function splitKey(content: string): { key: string; rest: string } | undefined {
  const match = /^(?:([A-Za-z0-9_][\w.-]*(?: [\w.-]+)*)|'([^']*)'):(?: (.*))?$/.exec(content)
  if (!match) return undefined
  const key = match[1] ?? match[2] ?? ''
  if (match[1] !== undefined && (key === 'null' || key === 'true' || key === 'false')) throw unusual
  return { key, rest: match[3] ?? '' }
}

class BlockReader {
  readonly #lines: string[]
  #at = 0

  constructor(lines: string[]) {
    this.#lines = lines
  }

  get isDone(): boolean {
    return this.#at === this.#lines.length
  }

  node(indent: number): YamlValue {
    if (this.#indent() !== indent) throw unusual
    return isItem(this.#content(indent)) ? this.#list(indent) : this.#map(indent)
  }

  /** Of the present line; -1 at the end. */
  #indent(): number {
    const line = this.#lines[this.#at]
    if (line === undefined) return -1
    const indent = line.search(/[^ ]/)
    if (indent < 0 || line[indent] === '#') throw unusual
    return indent
  }

  #content(indent: number): string {
    return (this.#lines[this.#at] ?? '').slice(indent)
  }

  #list(indent: number): YamlValue[] {
    const list: YamlValue[] = []
    while (this.#indent() === indent && isItem(this.#content(indent))) {
      const rest = this.#content(indent).slice(2)
      if (rest !== '' && (isItem(rest) || splitKey(rest))) {
        // A collection on the line of its dash: as if the dash were blank.
        this.#lines[this.#at] = ' '.repeat(indent + 2) + rest
        list.push(this.node(indent + 2))
      } else list.push(this.#value(rest, indent, false))
    }
    if (this.#indent() > indent) throw unusual
    return list
  }

  #map(indent: number): YamlMap {
    const map: YamlMap = Object.create(null)
    while (this.#indent() === indent) {
      const entry = splitKey(this.#content(indent))
      if (!entry) throw unusual
      map[entry.key] = this.#value(entry.rest, indent, true)
    }
    if (this.#indent() > indent) throw unusual
    return map
  }

  /** What follows a dash or a key; a list may stand in the column of its key. */
  #value(rest: string, indent: number, inMap: boolean): YamlValue {
    this.#at++
    if (rest === '') {
      const next = this.#indent()
      if (next > indent) return this.node(next)
      return inMap && next === indent && isItem(this.#content(indent)) ? this.#list(indent) : null
    }
    if (rest === '[]') return []
    if (rest === '{}') return Object.create(null) as YamlMap
    if (rest.startsWith("'")) return this.#single(rest.slice(1), indent)
    if (rest.startsWith('"')) return double(rest)
    return rest.startsWith('|') ? this.#literal(rest, indent) : this.#plain(rest, indent)
  }

  #plain(first: string, indent: number): string | null {
    if (!startsPlain.test(first) || breaksPlain.test(first)) throw unusual
    let text = first
    while (this.#indent() > indent) {
      const line = (this.#lines[this.#at++] ?? '').trimStart()
      if (breaksPlain.test(line)) throw unusual
      text += ` ${line}`
    }
    if (text === '~' || text === 'null') return null
    return text === 'true' ? '1' : text === 'false' ? '' : text
  }

  #single(first: string, indent: number): string {
    let text = ''
    let breaks = 0
    for (let segment = first, isFirst = true; ; isFirst = false) {
      const end = closingQuote(segment)
      const part = (end < 0 ? segment.replace(/ +$/, '') : segment.slice(0, end)).replaceAll("''", "'")
      if (part === '' && end < 0 && !isFirst) breaks++
      else {
        if (!isFirst) text += breaks === 0 ? ' ' : '\n'.repeat(breaks)
        text += part
        breaks = 0
      }
      if (end >= 0) {
        if (end !== segment.length - 1) throw unusual
        return text
      }
      const line = this.#lines[this.#at++]
      if (line === undefined) throw unusual
      const start = line.search(/[^ ]/)
      if (start >= 0 && start <= indent) throw unusual
      segment = start < 0 ? '' : line.slice(start)
    }
  }

  #literal(header: string, indent: number): string {
    const match = /^\|(?:([1-9])?([-+])?|([-+])([1-9]))$/.exec(header)
    if (!match) throw unusual
    const digit = match[1] ?? match[4]
    const chomping = match[2] ?? match[3]
    const column = digit ? indent + Number(digit) : this.#blockColumn(indent)
    let text = ''
    for (let line = this.#lines[this.#at]; line !== undefined; line = this.#lines[++this.#at]) {
      const start = line.search(/[^ ]/)
      if (start >= 0 && start < column) break
      text += `${line.slice(column)}\n`
    }
    if (chomping === '+') return text
    const bare = text.replace(/\n+$/, '')
    return chomping === '-' || bare === '' ? bare : `${bare}\n`
  }

  // The first line with a text decides; longer blank lines before it are an error to a real parser.
  #blockColumn(indent: number): number {
    for (let at = this.#at; at < this.#lines.length; at++) {
      const column = (this.#lines[at] ?? '').search(/[^ ]/)
      if (column > indent) {
        if (this.#lines.slice(this.#at, at).some((line) => line.length > column)) throw unusual
        return column
      }
      if (column >= 0) break
    }
    throw unusual
  }
}

function closingQuote(text: string): number {
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 2)) if (text[at + 1] !== "'") return at
  return -1
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
}

function double(quoted: string): string {
  const inner = /^"((?:[^"\\]|\\.)*)"$/.exec(quoted)?.[1]
  if (inner === undefined) throw unusual
  return inner.replace(
    /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g,
    (_, two, four, eight, one) => {
      const hex: string | undefined = two ?? four ?? eight
      const char = hex === undefined ? escapes[one] : character(Number.parseInt(hex, 16))
      if (char === undefined) throw unusual
      return char
    },
  )
}

function character(code: number): string {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw unusual
  return String.fromCodePoint(code)
}
