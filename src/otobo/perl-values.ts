// OTOBO is a Perl program; most of its "is it set", "is it a number" questions are answered by Perl's own rules.

/** Perl's truth: defined and neither the empty string nor `0`. `00`, `0.0` and a blank are true. */
export function isTruthy(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false
  const text = String(value)
  return text !== '' && text !== '0'
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const special = /^[+-]?(?:inf(?:inity)?|nan)$/i

/** Whether Perl would take the text for a number; blanks around it are allowed, hexadecimal and grouped digits are not. */
export function looksLikeNumber(text: string): boolean {
  const trimmed = text.replace(/^[ \t\n\r\f\v]+|[ \t\n\r\f\v]+$/g, '')
  // Perl's own spelling of a true zero.
  if (text === '0 but true') return true
  return decimal.test(trimmed) || special.test(trimmed)
}

/** The number a text starts with, as Perl reads it in arithmetic: `2x` is 2, `abc` is 0. */
export function leadingNumber(text: string): number {
  const match = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/.exec(text)
  return match ? Number(match[0]) : 0
}

/** Length in characters, as the database and Perl count them; JavaScript counts an emoji twice. */
export function characterCount(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** Perl's default sort: by code point. JavaScript's own order differs above U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index)
    const right = b.charCodeAt(index)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

// Surrogates stand for characters above every other UTF-16 unit.
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
