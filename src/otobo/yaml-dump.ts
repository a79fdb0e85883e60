import { compareCodePoints, looksLikeNumber } from './perl-values.ts'
import { analyze, type Scalar, type ScalarStyle, writeScalar } from './yaml-scalar.ts'
import { YamlWriter } from './yaml-writer.ts'

/** A JSON number is written as a number, text as text, null and undefined as `~`. */
export type Dumpable = string | number | null | undefined | readonly Dumpable[] | { readonly [key: string]: Dumpable }

export interface DumpOptions {
  /** `quoted` is what older YAML::XS releases did with text of several lines. Default `literal`. */
  multiline?: 'literal' | 'quoted'
}

/** Writes the bytes that YAML::XS (libyaml) writes. */
export function dumpYaml(value: Dumpable, options: DumpOptions = {}): string {
  const writer = new YamlWriter()
  const literal = options.multiline !== 'quoted'
  writer.indicator('---', true, false, false)
  emitNode(writer, value, { literal, inMap: false })
  writer.newLine()
  // libyaml remembers a kept block until the end of the stream, even when other scalars follow it.
  if (writer.isOpenEnded) writer.endMark()
  return writer.text()
}

interface Place {
  literal: boolean
  inMap: boolean
}

function emitNode(writer: YamlWriter, value: Dumpable, place: Place): void {
  if (isList(value) && value.length === 0) writer.empty('[]')
  else if (isList(value)) emitList(writer, value, place)
  else if (isMap(value) && Object.keys(value).length === 0) writer.empty('{}')
  else if (isMap(value)) emitMap(writer, value, place)
  else emitScalar(writer, toScalar(value, place.literal), false)
}

function isMap(value: Dumpable): value is { readonly [key: string]: Dumpable } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isList(value: Dumpable): value is readonly Dumpable[] {
  return Array.isArray(value)
}

function emitList(writer: YamlWriter, items: readonly Dumpable[], place: Place): void {
  const indent = writer.increaseIndent(place.inMap && !writer.isIndention)
  for (const item of items) {
    writer.newLine()
    writer.indicator('-', true, false, true)
    emitNode(writer, item, { literal: place.literal, inMap: false })
  }
  writer.restoreIndent(indent)
}

function emitMap(writer: YamlWriter, map: { readonly [key: string]: Dumpable }, place: Place): void {
  const keys = Object.keys(map).sort(compareCodePoints)
  const indent = writer.increaseIndent(false)
  for (const key of keys) {
    writer.newLine()
    const scalar = toScalar(key, place.literal)
    if (isSimpleKey(scalar)) {
      emitScalar(writer, scalar, true)
      writer.indicator(':', false, false, false)
    } else {
      writer.indicator('?', true, false, true)
      emitScalar(writer, scalar, false)
      writer.newLine()
      writer.indicator(':', true, false, true)
    }
    emitNode(writer, map[key], { literal: place.literal, inMap: true })
  }
  writer.restoreIndent(indent)
}

function emitScalar(writer: YamlWriter, scalar: Scalar, isSimpleKey: boolean): void {
  const indent = writer.increaseIndent(false)
  writeScalar(writer, scalar, isSimpleKey)
  writer.restoreIndent(indent)
}

// libyaml looks no further than 128 bytes for the colon of a key.
function isSimpleKey(scalar: Scalar): boolean {
  return Buffer.byteLength(scalar.text) <= 128 && !analyze(scalar.text).isMultiline
}

function toScalar(value: string | number | null | undefined, literal: boolean): Scalar {
  if (value === null || value === undefined) return { text: '~', style: 'plain' }
  if (typeof value === 'number') return { text: String(value), style: 'plain' }
  return { text: value, style: preferredStyle(value, literal) }
}

const reserved = new Set(['', '~', 'true', 'false', 'null'])

function preferredStyle(text: string, literal: boolean): ScalarStyle {
  if (reserved.has(text) || looksLikeNumber(text)) return 'single'
  if (literal && text.includes('\n')) return Buffer.byteLength(text) > 30 ? 'literal' : 'double'
  return 'plain'
}
