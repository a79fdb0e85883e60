import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { DiagnosticCode, Position, Report, Severity } from '../model/diagnostic.ts'
import type { TextPart } from '../model/project.ts'
import { reportAt, type SourceFile } from './source-file.ts'
import { originOf } from './text-part.ts'

/** Keys and list indexes that lead from a document's root to a value. */
export type Path = readonly (string | number)[]

/** One YAML document: its plain value, and the place of everything in it. */
export interface YamlDocument {
  file: SourceFile
  /** Aliases of one anchor share one value; treat it as read-only. */
  value: unknown
  /** The place of a value, or of its key; of the nearest thing around it where the path leads nowhere. */
  at(path: Path, part?: 'key' | 'value'): Position
  /** The text at a path with its origin; undefined where there is none. */
  textPart(path: Path): TextPart | undefined
  report(code: DiagnosticCode, path: Path, message: string, options?: ReportOptions): void
  /** The same for a place inside a text. */
  reportPlace(code: DiagnosticCode, place: Position, message: string, options?: Omit<ReportOptions, 'part'>): void
}

export interface ReportOptions {
  hint?: string
  severity?: Severity
  /** Default: the value. */
  part?: 'key' | 'value'
}

/** Values that aliases may add to a document. Real files repeat a handful of blocks; a bomb doubles thirty times. */
const mostAliased = 10_000

/** Undefined where the document cannot be used; why was told to `reportFault`. `report` takes what is found in it later. */
export function createYamlDocument(
  source: Document.Parsed,
  file: SourceFile,
  report: Report,
  reportFault: Report,
): YamlDocument | undefined {
  const plain = toPlain(source, file, reportFault)
  if (plain === undefined) return undefined
  const find = (path: Path) => findNode(source, path)
  const document: YamlDocument = {
    file,
    value: plain.value,
    at: (path, part = 'value') => place(find(path), part, file),
    textPart(path) {
      const { node, isWhole } = find(path)
      if (!isWhole || !isScalar(node) || typeof node.value !== 'string') return undefined
      return { text: node.value, origin: originOf(node as Scalar<string>, file) }
    },
    report(code, path, message, { part, ...options } = {}) {
      reportAt(file, document.at(path, part), report, code, message, options)
    },
    reportPlace(code, at, message, options = {}) {
      reportAt(file, at, report, code, message, options)
    },
  }
  return document
}

interface Anchored {
  value: unknown
  /** Values in it, itself included; undefined while it is being read. */
  size: number | undefined
}

/**
 * The document as plain values, in one pass: aliases resolved and counted, repeated keys reported.
 * Undefined where it is a bomb or an alias leads nowhere.
 */
function toPlain(source: Document.Parsed, file: SourceFile, report: Report): { value: unknown } | undefined {
  const anchors = new Map<string, Anchored>()
  let read = 0
  let aliased = 0
  let isBroken = false

  const fault = (node: Node | Pair, code: DiagnosticCode, message: string, hint?: string) => {
    const [start, end] = rangeOf(node)
    reportAt(file, file.position(start, end), report, code, message, hint === undefined ? {} : { hint })
  }
  const breakOff = (node: Node, code: DiagnosticCode, message: string, hint?: string) => {
    if (!isBroken) fault(node, code, message, hint)
    isBroken = true
    return null
  }

  function convert(node: unknown): unknown {
    if (isBroken || node === null || node === undefined) return null
    read++
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (target === undefined) return breakOff(node, 'yaml-syntax', `there is no anchor &${node.source} above`)
      if (target.size === undefined) return breakOff(node, 'yaml-alias-bomb', `&${node.source} contains itself`)
      aliased += target.size
      read += target.size
      if (aliased > mostAliased) {
        return breakOff(node, 'yaml-alias-bomb', `aliases blow this document up to more than ${mostAliased} values`)
      }
      return target.value
    }
    const anchor = (node as { anchor?: string }).anchor
    if (anchor === undefined) return convertContent(node)
    const entry: Anchored = { value: null, size: undefined }
    const before = read
    anchors.set(anchor, entry)
    entry.value = convertContent(node)
    entry.size = read - before + 1
    return entry.value
  }

  function convertContent(node: unknown): unknown {
    if (isScalar(node)) return node.value
    if (isSeq(node)) return node.items.map((item) => (isPair(item) ? null : convert(item)))
    return isMap(node) ? convertMap(node) : null
  }

  function convertMap(map: YAMLMap): Record<string, unknown> {
    const value: Record<string, unknown> = {}
    const own = new Set<string>()
    for (const pair of map.items) {
      const key = keyOf(pair, file)
      if (key === undefined) {
        breakOff(
          pair.key as Node,
          'yaml-syntax',
          'a key must be a plain text',
          'put a text that begins with { or [ in quotes',
        )
        return value
      }
      if (isMergeKey(pair)) {
        for (const merged of [convert(pair.value)].flat()) {
          if (typeof merged !== 'object' || merged === null) {
            fault(pair.key as Node, 'wrong-type', '<< takes a mapping, or a list of mappings')
            continue
          }
          for (const [name, item] of Object.entries(merged)) if (!Object.hasOwn(value, name)) define(value, name, item)
        }
        continue
      }
      if (own.has(key))
        fault(pair.key as Node, 'yaml-duplicate-key', `"${key}" stands here twice`, 'keep one of the two')
      own.add(key)
      define(value, key, convert(pair.value))
    }
    return value
  }

  const value = convert(source.contents)
  return isBroken ? undefined : { value }
}

/** `__proto__` is a key like any other, and never the prototype. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  else target[key] = value
}

function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.value === '<<' && pair.key.type === 'PLAIN'
}

/** A key as written: `1`, `true` and `null` are names like others. */
function keyOf(pair: Pair, file: SourceFile): string | undefined {
  if (!isScalar(pair.key)) return undefined
  if (typeof pair.key.value === 'string') return pair.key.value
  const range = pair.key.range
  return range ? file.text.slice(range[0], range[1]) : String(pair.key.value)
}

interface Found {
  node: unknown
  /** The pair whose value `node` is, where its parent is a mapping. */
  pair?: Pair
  /** Whether the whole path was walked. */
  isWhole: boolean
}

function findNode(source: Document.Parsed, path: Path): Found {
  let found: Found = { node: source.contents, isWhole: true }
  for (const step of path) {
    const parent = resolveAlias(found.node, source)
    if (isSeq(parent) && typeof step === 'number' && step < parent.items.length) {
      found = { node: parent.items[step], isWhole: true }
    } else if (isMap(parent)) {
      const pair = findPair(parent, String(step), source)
      if (pair === undefined) return { ...found, isWhole: false }
      found = { node: pair.value, pair, isWhole: true }
    } else {
      return { ...found, isWhole: false }
    }
  }
  return found.node === source.contents ? found : { ...found, node: resolveAlias(found.node, source, true) }
}

/** The last one of repeated keys, whose value counts; else one that a merge brings in. */
function findPair(map: YAMLMap, key: string, source: Document.Parsed): Pair | undefined {
  const own = map.items.findLast((pair) => isScalar(pair.key) && !isMergeKey(pair) && sourceKey(pair.key) === key)
  if (own !== undefined) return own
  for (const pair of map.items.filter(isMergeKey)) {
    const merged = resolveAlias(pair.value, source)
    for (const item of isSeq(merged) ? merged.items.map((each) => resolveAlias(each, source)) : [merged]) {
      const inner = isMap(item) ? findPair(item, key, source) : undefined
      if (inner !== undefined) return inner
    }
  }
  return undefined
}

const sourceKey = (key: Scalar) => (typeof key.value === 'string' ? key.value : (key.source ?? String(key.value)))

/** What an alias stands for. `forText`: only where that is a text, since any other fault is better shown at the alias. */
function resolveAlias(node: unknown, source: Document.Parsed, forText = false): unknown {
  if (!isAlias(node)) return node
  const target = node.resolve(source)
  return forText && !isScalar(target) ? node : target
}

function place({ node, pair, isWhole }: Found, part: 'key' | 'value', file: SourceFile): Position {
  if (part === 'key' && isWhole && pair !== undefined) {
    const [start, end] = rangeOf(pair.key as Node)
    return file.position(start, end)
  }
  const [start, end] = rangeOf((node ?? pair?.key) as Node)
  // A block's own extent is everything below it: its first character says enough.
  const isBlock = (isMap(node) || isSeq(node)) && !node.flow
  return file.position(start, isBlock ? undefined : end)
}

function rangeOf(node: Node | Pair): [number, number] {
  const range = isPair(node) ? (node.key as Node).range : node.range
  return range ? [range[0], range[1]] : [0, 0]
}
