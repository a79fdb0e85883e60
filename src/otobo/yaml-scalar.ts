import type { YamlWriter } from './yaml-writer.ts'

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal'
export interface Scalar {
  text: string
  /** The style wished for; what libyaml's analysis forbids falls back to quotes. */
  style: ScalarStyle
}

interface Analysis {
  isMultiline: boolean
  allowsPlain: boolean
  allowsSingle: boolean
  allowsLiteral: boolean
}

const bestWidth = 80
const isBreak = (char: string | undefined): boolean =>
  char === '\n' || char === '\r' || char === '\u0085' || char === '\u2028' || char === '\u2029'
const isBlankOrEnd = (char: string | undefined): boolean =>
  char === undefined || char === ' ' || char === '\t' || char === '\0' || isBreak(char)
const leadingIndicators = new Set('#,[]{}&*!|>\'"%@`')

// libyaml's notion, narrower than Unicode's: no tab, and nothing above U+FFFF.
function isPrintable(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  if (code === 0x0a || (code >= 0x20 && code <= 0x7e)) return true
  if (code < 0xa0 || code > 0xffff) return false
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfeff && code !== 0xfffe && code !== 0xffff
}

/** Which styles the text allows in block context: one pass, as libyaml's analysis. */
export function analyze(text: string): Analysis {
  if (text === '') return { isMultiline: false, allowsPlain: true, allowsSingle: true, allowsLiteral: false }
  const chars = Array.from(text)
  const last = chars.length - 1
  let hasIndicator = text.startsWith('---') || text.startsWith('...')
  let hasSpecial = false
  let hasBreak = false
  let hasBreakThenSpace = false
  let hasSpaceThenBreak = false
  let before: string | undefined
  for (const [index, char] of chars.entries()) {
    const blankFollows = isBlankOrEnd(chars[index + 1])
    if (index === 0) {
      if (leadingIndicators.has(char) || ((char === '?' || char === ':' || char === '-') && blankFollows))
        hasIndicator = true
    } else if ((char === ':' && blankFollows) || (char === '#' && isBlankOrEnd(before))) hasIndicator = true
    if (!isPrintable(char)) hasSpecial = true
    if (isBreak(char)) {
      hasBreak = true
      if (before === ' ') hasSpaceThenBreak = true
    } else if (char === ' ' && isBreak(before)) hasBreakThenSpace = true
    before = char
  }
  const isEdged = chars[0] === ' ' || chars[last] === ' ' || isBreak(chars[0]) || isBreak(chars[last])
  const isForced = hasSpaceThenBreak || hasSpecial
  return {
    isMultiline: hasBreak,
    allowsPlain: !isForced && !hasBreak && !hasIndicator && !isEdged,
    allowsSingle: !isForced && !hasBreakThenSpace,
    allowsLiteral: !isForced && chars[last] !== ' ',
  }
}

export function writeScalar(writer: YamlWriter, scalar: Scalar, isSimpleKey: boolean): void {
  const { text } = scalar
  const analysis = analyze(text)
  let style = scalar.style
  if (isSimpleKey && analysis.isMultiline) style = 'double'
  if (style === 'plain' && (!analysis.allowsPlain || (text === '' && isSimpleKey))) style = 'single'
  if (style === 'single' && !analysis.allowsSingle) style = 'double'
  if (style === 'literal' && (!analysis.allowsLiteral || isSimpleKey)) style = 'double'
  if (style === 'plain') writePlain(writer, text, !isSimpleKey)
  else if (style === 'single') writeSingle(writer, text, !isSimpleKey)
  else if (style === 'double') writeDouble(writer, text, !isSimpleKey)
  else writeLiteral(writer, text)
}

function writePlain(writer: YamlWriter, text: string, mayFold: boolean): void {
  if (!writer.isWhitespace && text !== '') writer.put(' ')
  const chars = Array.from(text)
  let afterSpace = false
  for (const [index, char] of chars.entries()) {
    if (char !== ' ') writer.isIndention = false
    if (char === ' ' && mayFold && !afterSpace && writer.column > bestWidth && chars[index + 1] !== ' ')
      writer.newLine()
    else writer.put(char, 1)
    afterSpace = char === ' '
  }
  writer.isWhitespace = false
  writer.isIndention = false
}

function writeSingle(writer: YamlWriter, text: string, mayFold: boolean): void {
  writer.indicator("'", true, false, false)
  const chars = Array.from(text)
  let afterSpace = false
  let afterBreak = false
  for (const [index, char] of chars.entries()) {
    if (char === ' ') {
      const isInside = index > 0 && index < chars.length - 1
      const folds = mayFold && !afterSpace && writer.column > bestWidth && isInside && chars[index + 1] !== ' '
      if (folds) writer.newLine()
      else writer.put(' ')
      afterSpace = true
    } else if (isBreak(char)) {
      if (!afterBreak && char === '\n') writer.lineBreak()
      writer.writeBreak(char)
      writer.isIndention = true
      afterBreak = true
    } else {
      if (afterBreak) writer.newLine()
      writer.put(char === "'" ? "''" : char, char === "'" ? 2 : 1)
      writer.isIndention = false
      afterSpace = false
      afterBreak = false
    }
  }
  if (afterBreak) writer.newLine()
  writer.indicator("'", false, false, false)
  writer.isWhitespace = false
  writer.isIndention = false
}

function writeDouble(writer: YamlWriter, text: string, mayFold: boolean): void {
  writer.indicator('"', true, false, false)
  const chars = Array.from(text)
  let afterSpace = false
  for (const [index, char] of chars.entries()) {
    if (char === ' ') {
      const isInside = index > 0 && index < chars.length - 1
      if (mayFold && !afterSpace && writer.column > bestWidth && isInside) {
        writer.newLine()
        if (chars[index + 1] === ' ') writer.put('\\')
      } else writer.put(' ')
      afterSpace = true
      continue
    }
    const escaped = escapeDouble(char)
    writer.put(escaped, escaped === char ? 1 : escaped.length)
    afterSpace = false
  }
  writer.indicator('"', false, false, false)
  writer.isWhitespace = false
  writer.isIndention = false
}

const escapes = new Map([
  ['\0', '0'],
  ['\x07', 'a'],
  ['\b', 'b'],
  ['\t', 't'],
  ['\n', 'n'],
  ['\v', 'v'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['\x1b', 'e'],
  ['"', '"'],
  ['\\', '\\'],
  ['\u0085', 'N'],
  ['\u2028', 'L'],
  ['\u2029', 'P'],
])

function escapeDouble(char: string): string {
  const short = escapes.get(char)
  if (short !== undefined) return `\\${short}`
  if (isPrintable(char)) return char
  const hex = (char.codePointAt(0) ?? 0).toString(16).toUpperCase()
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

function writeLiteral(writer: YamlWriter, text: string): void {
  writer.indicator('|', true, false, false)
  if (text.startsWith(' ') || isBreak(text[0])) writer.put(writer.hint)
  const chomping = blockChomping(text)
  writer.put(chomping)
  writer.isOpenEnded = chomping === '+'
  writer.lineBreak()
  writer.isIndention = true
  writer.isWhitespace = true
  let afterBreak = true
  for (const char of text) {
    if (isBreak(char)) {
      writer.writeBreak(char)
      writer.isIndention = true
      afterBreak = true
      continue
    }
    if (afterBreak) writer.newLine()
    writer.put(char, 1)
    writer.isIndention = false
    afterBreak = false
  }
}

function blockChomping(text: string): '-' | '' | '+' {
  if (!isBreak(text.at(-1))) return '-'
  return text.length === 1 || isBreak(text.at(-2)) ? '+' : ''
}
