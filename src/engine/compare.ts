import type { Scalar } from '../model/project.ts'

/** Texts are equal letter by letter; a number or a truth value equals a text that reads as it, since every cell of a CSV is a text. */
export function isSame(actual: Scalar, wanted: Scalar): boolean {
  if (actual === wanted) return true
  if (typeof actual === typeof wanted || actual === null || wanted === null) return false
  if (typeof actual === 'boolean' || typeof wanted === 'boolean') {
    return String(actual).trim().toLowerCase() === String(wanted).trim().toLowerCase()
  }
  const number = numberOf(actual)
  return number !== undefined && number === numberOf(wanted)
}

/**
 * Negative, 0 or positive: as numbers where both read as numbers, as times where both are ISO 8601, else as texts.
 * Undefined where the two have no order.
 */
export function compareScalars(actual: Scalar, wanted: string | number): number | undefined {
  if (actual === null || typeof actual === 'boolean') return undefined
  const a = numberOf(actual)
  const b = numberOf(wanted)
  if (a !== undefined && b !== undefined) return a - b
  if (typeof actual === 'number' || typeof wanted === 'number') return undefined
  const before = timeOf(actual)
  const after = timeOf(wanted)
  if (before !== undefined && after !== undefined) return before - after
  return compareText(actual, wanted)
}

const decimal = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/

function numberOf(value: string | number): number | undefined {
  if (typeof value === 'number') return value
  return decimal.test(value) ? Number(value) : undefined
}

const isoTime = /^\d{4}-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/

/** ISO 8601 as epoch milliseconds. Without an offset it is UTC: an order must not depend on the machine's zone. */
function timeOf(text: string): number | undefined {
  const match = isoTime.exec(text)
  if (match === null) return undefined
  const [, month, day, minutes = '00:00', seconds = ':00', fraction = '', offset = 'Z'] = match
  const time = Date.parse(`${text.slice(0, 4)}-${month}-${day}T${minutes}${seconds}${fraction}${offset}`)
  // Date.parse takes 30 February for 2 March.
  const isRealDay = new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(day)
  return Number.isNaN(time) || !isRealDay ? undefined : time
}

/** By code point; JavaScript's own `<` goes by UTF-16 unit and puts emoji before `U+FF01`. */
function compareText(a: string, b: string): number {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  if (i > 0 && /[\uD800-\uDBFF]/.test(a[i - 1]!)) i--
  return (a.codePointAt(i) ?? -1) - (b.codePointAt(i) ?? -1)
}
