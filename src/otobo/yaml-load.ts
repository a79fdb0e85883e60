import { type Alias, isAlias, isMap, isPair, isScalar, isSeq, type Node, parseAllDocuments, type Scalar } from 'yaml'
import { parseBlockYaml } from './yaml-block.ts'

/** What OTOBO's YAML reader gives: every scalar is text or undefined (null). Maps have no prototype. */
export type YamlValue = string | null | YamlValue[] | YamlMap
export type YamlMap = { [key: string]: YamlValue }

export type YamlLoad = { ok: true; value: YamlValue } | { ok: false; reason: string }

/**
 * Reads YAML as libyaml and YAML::XS do: all styles, tags ignored, merge keys ordinary, the last of repeated keys and
 * of several documents. Fails instead of throwing, whatever the input.
 */
export function loadYaml(source: string | Uint8Array): YamlLoad {
  const text = typeof source === 'string' ? source : decodeUtf8(source)
  if (text === undefined) return { ok: false, reason: 'not valid UTF-8' }
  return attempt(() => loadText(text))
}

function attempt(load: () => YamlLoad): YamlLoad {
  try {
    return load()
  } catch (error) {
    // A stack overflow in deeply nested flow collections ends here too.
    return { ok: false, reason: error instanceof Error ? firstLine(error.message) : String(error) }
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function loadText(source: string): YamlLoad {
  if (/^%YAML (?!1\.)/m.test(source)) return { ok: false, reason: 'unsupported YAML version' }
  // A carriage return alone ends a line too.
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return loadEntries(text) ?? loadDocument(text)
}

const entriesAtOnce = 500

// A real parser's tree takes eighty times the room of its text, so a long list is read in pieces. Whatever does not parse in
// pieces (aliases across entries, several documents) is read as a whole.
function loadEntries(text: string): YamlLoad | undefined {
  const start = text.startsWith('---\n') ? 4 : 0
  const starts = [...text.slice(start).matchAll(/^- /gm)].map((match) => start + match.index)
  if (starts.length <= entriesAtOnce || starts[0] !== start || /^(?:---|\.\.\.|%)/m.test(text.slice(start)))
    return undefined
  const list: YamlValue[] = []
  for (let from = 0; from < starts.length; from += entriesAtOnce) {
    const piece = attempt(() => loadDocument(text.slice(starts[from], starts[from + entriesAtOnce])))
    if (!piece.ok || !Array.isArray(piece.value)) return undefined
    for (const entry of piece.value) list.push(entry)
  }
  return { ok: true, value: list }
}

function loadDocument(text: string): YamlLoad {
  const value = parseBlockYaml(text)
  return value === undefined ? loadAnyDocument(text) : { ok: true, value }
}

/** Any YAML at all, by the real parser. */
export function loadAnyDocument(text: string): YamlLoad {
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    keepSourceTokens: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  if (!Array.isArray(documents)) return { ok: false, reason: 'empty' }
  for (const document of documents) {
    const error = document.errors[0]
    if (error) return { ok: false, reason: firstLine(error.message) }
  }
  const last = documents.at(-1)
  if (!last?.contents) return { ok: false, reason: 'empty document' }
  const value = new Reader(text.length + 10_000).read(last.contents)
  return value === null || value === '' ? { ok: false, reason: 'empty document' } : { ok: true, value }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''

class Reader {
  readonly #anchors = new Map<string, Node>()
  readonly #open = new Set<Node>()
  #budget: number

  /** An honest document has fewer nodes than characters; aliases that multiply beyond that are an attack. */
  constructor(budget: number) {
    this.#budget = budget
  }

  read(node: Node | null): YamlValue {
    if (this.#budget-- <= 0) throw new Error('aliases expand beyond the size of the document')
    if (node === null) return null
    if (isAlias(node)) return this.#alias(node)
    if (node.anchor) this.#anchors.set(node.anchor, node)
    if (isScalar(node)) return scalarValue(node)
    this.#open.add(node)
    const value = isSeq(node) ? node.items.map((item) => this.read(item as Node | null)) : this.#map(node)
    this.#open.delete(node)
    return value
  }

  #alias(node: Alias): YamlValue {
    const target = this.#anchors.get(node.source)
    if (!target) throw new Error(`unknown alias ${node.source}`)
    if (this.#open.has(target)) throw new Error(`alias ${node.source} contains itself`)
    return this.read(target)
  }

  #map(node: Node): YamlMap {
    const map: YamlMap = Object.create(null)
    if (!isMap(node)) throw new Error('unexpected node')
    for (const pair of node.items) {
      if (!isPair(pair)) continue
      const key = this.read(pair.key as Node | null)
      if (key !== null && typeof key === 'object') throw new Error('a collection as a key')
      map[key ?? ''] = this.read(pair.value as Node | null)
    }
    return map
  }
}

function scalarValue(node: Scalar): string | null {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '')
  if (node.type === 'PLAIN') {
    if (!node.tag || node.tag === '!') {
      if (text === '' || text === '~' || text === 'null') return null
      if (text === 'true') return '1'
      if (text === 'false') return ''
    }
    return unfold(text)
  }
  return node.type === 'QUOTE_SINGLE' ? unfold(text) : text
}

// U+2028 and U+2029 are line breaks to libyaml: the blanks around them are folding, the character itself stays.
function unfold(text: string): string {
  return /[\u2028\u2029]/.test(text) ? text.replace(/[ \t]*([\u2028\u2029]+)[ \t]*/g, '$1') : text
}
