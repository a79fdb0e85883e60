import { isDeepStrictEqual } from 'node:util'
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { NotifyError } from '../model/error.ts'
import { createYamlDocument } from './document.ts'
import { createSourceFile } from './source-file.ts'
import { isMapping } from './validate.ts'
import { flowText, keyText, scalarText } from './write-yaml.ts'

export type EditValue = string | readonly EditValue[] | { readonly [key: string]: EditValue }

/** One change of a document. `after`: keys that a new key would best follow, the best one first. */
export interface Edit {
  kind: 'set' | 'append'
  /** Keys of mappings, and numbers of entries that are in a list already. */
  path: readonly (string | number)[]
  value: EditValue
  after?: readonly string[]
}

interface Splice {
  start: number
  end: number
  text: string
}

/** A text, and one of its documents. */
interface Target {
  text: string
  source: Document.Parsed
  /** Whether the document is written as JSON: every key in double quotes. */
  isJson: boolean
  eol: string
}

/**
 * The text with the edits made in one of its documents and every other byte as it was: comments, order, quotes and line ends.
 * Each edit is checked by reading the result: where anything but what was asked for would change, another place is tried, and in
 * the end `NotifyError` (`cannot-edit`) is thrown.
 */
export function editYaml(text: string, isWanted: (value: unknown) => boolean, edits: readonly Edit[]): string {
  const index = valuesOf(text).findIndex(isWanted)
  if (index === -1) throw cannot('the document is not there any more')
  let result = text
  for (const edit of edits) result = applyEdit(result, index, edit)
  return result
}

function applyEdit(text: string, index: number, edit: Edit): string {
  const before = valuesOf(text)
  const wanted = before.map((value, at) => (at === index ? withEdit(value, edit) : value))
  if (isDeepStrictEqual(wanted, before)) return text
  const source = parse(text)[index]!
  const target: Target = { text, source, isJson: isJson(source), eol: text.includes('\r\n') ? '\r\n' : '\n' }
  for (const splices of waysTo(target, before[index], edit)) {
    const result = spliced(text, splices)
    if (isDeepStrictEqual(valuesOf(result), wanted)) return result
  }
  throw cannot(`"${edit.path.join('.')}" stands in a way that is not safe to change (an anchor that others use, say)`)
}

function cannot(why: string): NotifyError {
  return new NotifyError('cannot-edit', `cannot edit this document in place: ${why}`, {
    hint: 'nothing was changed; edit the file by hand',
  })
}

function parse(text: string): Document.Parsed[] {
  // As the loader reads it.
  const options = { version: '1.2', schema: 'core', prettyErrors: false, uniqueKeys: false } as const
  const documents = parseAllDocuments(text, options)
  return 'empty' in documents ? [] : documents
}

/** The plain value of each document; null for one that cannot be read, which no edit can turn into another. */
function valuesOf(text: string): unknown[] {
  const file = createSourceFile('', text)
  return parse(text).map((source) => {
    if (source.errors.length > 0 || source.contents === null) return null
    return (
      createYamlDocument(
        source,
        file,
        () => {},
        () => {},
      )?.value ?? null
    )
  })
}

function isJson({ contents }: Document.Parsed): boolean {
  if (!isMap(contents) || !contents.flow) return false
  return contents.items.every(({ key }) => isScalar(key) && key.type === 'QUOTE_DOUBLE')
}

function withEdit(value: unknown, { kind, path, value: added }: Edit): unknown {
  const [key, ...rest] = path
  if (key === undefined) return kind === 'set' ? added : [...(Array.isArray(value) ? value : []), added]
  if (typeof key === 'number') {
    if (!Array.isArray(value) || value.length <= key) throw cannot('the list is not what it was any more')
    return value.with(key, withEdit(value[key], { kind, path: rest, value: added }))
  }
  const own = isMapping(value) ? value : {}
  return { ...own, [key]: withEdit(own[key], { kind, path: rest, value: added }) }
}

/** Ways to make the edit, the one that reads best first. */
function* waysTo(target: Target, before: unknown, edit: Edit): Generator<Splice[]> {
  let node: unknown = target.source.contents
  let value = before
  for (const [depth, key] of edit.path.entries()) {
    const isLast = depth === edit.path.length - 1
    const rest = { ...edit, path: edit.path.slice(depth + 1) }
    value = isMapping(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[key] : undefined
    // What is not there itself may come from a merge, so that it is written whole.
    const whole = withEdit(value, rest) as EditValue
    const place = placeIn(node, key)
    if (place === undefined) {
      if (isMap(node) && typeof key === 'string') yield* insertions(target, node, key, whole, edit.after ?? [])
      return
    }
    const child = place.value
    if (isAlias(child) && !isLast && rest.path.length === 1 && edit.kind === 'set') {
      const text = `{<<: *${child.source}, ${rest.path[0]}: ${flowText(edit.value, target.isJson)}}`
      return yield [{ ...rangeOf(child), text }]
    }
    if (isLast && edit.kind === 'append' && isSeq(child)) return yield appended(target, child, edit.value)
    if (isLast || !(isMap(child) || isSeq(child))) return yield replaced(target, place, whole)
    node = child
  }
}

/** Where a value stands: behind its key, or in a list. */
interface Place {
  key?: unknown
  value: unknown
}

function placeIn(node: unknown, key: string | number): Place | undefined {
  if (typeof key === 'string') return isMap(node) ? ownPair(node, key) : undefined
  const item = isSeq(node) ? node.items[key] : undefined
  return item === undefined ? undefined : { value: item }
}

function ownPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === key)
}

function rangeOf(node: unknown): { start: number; end: number } {
  const [start, end] = (node as Node | undefined)?.range ?? [0, 0]
  return { start, end }
}

function replaced(target: Target, place: Place, value: EditValue): Splice[] {
  const { text, eol, isJson } = target
  const node = place.value as Node | null
  const isEmpty = node === null || rangeOf(node).start === rangeOf(node).end
  if (isEmpty) {
    const colon = text.indexOf(':', rangeOf(place.key).end) + 1
    return [{ start: colon, end: colon, text: ` ${flowText(value, isJson)}` }]
  }
  const { start } = rangeOf(node)
  const end = Math.max(contentEnd(node), start)
  const style = isScalar(node) ? node.type : undefined
  const words = typeof value === 'string' ? scalarText(value, isJson ? 'QUOTE_DOUBLE' : style) : flowText(value, isJson)
  const tail = text[end - 1] === '\n' ? eol : ''
  const replacement = { start, end, text: words + tail }
  const anchor = isScalar(node) ? node.anchor : undefined
  return anchor === undefined ? [replacement] : [replacement, ...movedAnchor(target, place, anchor)]
}

/** Who uses the old value by its anchor keeps it: the first alias takes over value and anchor. */
function movedAnchor({ text, source }: Target, { key, value }: Place, anchor: string): Splice[] {
  let first: Node | undefined
  visit(source, {
    Alias(_, alias) {
      if (alias.source !== anchor || rangeOf(alias).start < rangeOf(value).start) return undefined
      first = alias
      return visit.BREAK
    },
  })
  if (first === undefined) return []
  const from = rangeOf(key).end
  const written = new RegExp(`&${anchor.replace(/[^\w]/g, '\\$&')}[ \\t]+`).exec(text.slice(from, rangeOf(value).start))
  if (written === null) return []
  const start = from + written.index
  const { start: old, end } = rangeOf(value)
  return [
    { start, end: start + written[0].length, text: '' },
    { ...rangeOf(first), text: `&${anchor} ${text.slice(old, end)}` },
  ]
}

function* insertions(
  target: Target,
  map: YAMLMap,
  key: string,
  value: EditValue,
  after: readonly string[],
): Generator<Splice[]> {
  const name = keyText(key, target.isJson)
  if (map.flow) return yield intoFlow(target, map, `${name}: ${flowText(value, target.isJson)}`)
  const best = after.flatMap((sibling) => ownPair(map, sibling) ?? [])
  const pairs = [...best, ...map.items.toReversed().filter((pair) => !best.includes(pair))]
  const indent = ' '.repeat(columnOf(target.text, rangeOf(map.items[0]?.key).start))
  const words = Array.isArray(value)
    ? value.map((item) => `${target.eol}${indent}  - ${flowText(item, false)}`).join('')
    : ` ${flowText(value as EditValue, false)}`
  for (const pair of pairs) yield [newLine(target, endOfPair(target.text, pair), `${indent}${name}:${words}`)]
}

function appended(target: Target, list: YAMLSeq, value: EditValue): Splice[] {
  const item = flowText(value, target.isJson)
  if (list.flow) return intoFlow(target, list, item)
  const dash = ' '.repeat(columnOf(target.text, rangeOf(list).start))
  return [newLine(target, contentEnd(list), `${dash}- ${item}`)]
}

/** Behind the last entry, on a line of its own where that one has one. */
function intoFlow({ text, eol }: Target, collection: YAMLMap | YAMLSeq, words: string): Splice[] {
  const last = collection.items.at(-1)
  if (last === undefined) {
    const at = rangeOf(collection).start + 1
    return [{ start: at, end: at, text: words }]
  }
  const begin = rangeOf('key' in (last as object) ? (last as Pair).key : last).start
  const end = 'key' in (last as object) ? endOfPair(text, last as Pair) : contentEnd(last)
  const lineStart = text.lastIndexOf('\n', begin - 1) + 1
  const tail = /^[ \t]*(,)?[ \t]*(?:#[^\r\n]*)?(?=\r?\n)/.exec(text.slice(end))
  if (tail === null || text.slice(lineStart, begin).trim() !== '') return [{ start: end, end, text: `, ${words}` }]
  const line = end + tail[0].length
  const comma = tail[1] === undefined ? [{ start: end, end, text: ',' }] : []
  const own = `${eol}${text.slice(lineStart, begin)}${words}${tail[1] ?? ''}`
  return [...comma, { start: line, end: line, text: own }]
}

/** A new line behind the one that `end` is in. */
function newLine({ text, eol }: Target, end: number, words: string): Splice {
  const isAtStart = end > 0 && text[end - 1] === '\n'
  const next = isAtStart ? end - 1 : text.indexOf('\n', end)
  if (next === -1) return { start: text.length, end: text.length, text: `${eol}${words}` }
  return { start: next + 1, end: next + 1, text: `${words}${eol}` }
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

function endOfPair(text: string, { key, value }: Pair): number {
  const colon = text.indexOf(':', rangeOf(key).end) + 1
  return value === null ? rangeOf(key).end : Math.max(contentEnd(value), colon)
}

/** One past the last character of a value, comments behind it left out. */
function contentEnd(node: unknown): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1)
    if (last === undefined) return rangeOf(node).end
    if (!('key' in (last as object))) return contentEnd(last)
    const { key, value } = last as Pair
    return Math.max(rangeOf(key).end, value === null ? 0 : contentEnd(value))
  }
  return rangeOf(node).end
}

function spliced(text: string, splices: readonly Splice[]): string {
  let result = text
  // From the end on; of two at one place, the later one first.
  for (const { start, end, text: words } of splices.toReversed().sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + words + result.slice(end)
  }
  return result
}
