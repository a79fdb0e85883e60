/** Small readers of single texts: each gives the value in its one form, or undefined where the text is none. */

/** A BCP 47 tag as it is usually written (`pt-br` → `pt-BR`). Only real languages: `english` is well-formed, but nobody's tag. */
export function languageOf(tag: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(?:-|$)/.test(tag)) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

const atom = /^[^\s@<>()[\]\\,;:"\u0000-\u001f]+$/u
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u

/** `local@domain`, both sides of sane length (RFC 5321 4.5.3.1); letters of any script. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = text.slice(at + 1)
  if (at < 1 || local.length > 64 || domain.length > 253) return false
  if (!atom.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false
  return domain.split('.').every((part) => part.length <= 63 && label.test(part))
}

/** Whether this is `address` or `Name <address>`. */
export function isSender(text: string): boolean {
  const named = /^([^<>]*)<([^<>]*)>$/.exec(text.trim())
  return isEmail(named === null ? text.trim() : (named[2] ?? '').trim()) && !/[\r\n]/.test(text)
}

/** E.164 (`+` and at most 15 digits) without the spaces, dashes, dots and brackets that people put in. */
export function phoneOf(text: string): string | undefined {
  const digits = text.replace(/[\s().\-/]/g, '')
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined
}

/** `7:00` → `07:00`; `24:00` is the end of the day. */
export function clockOf(text: string): string | undefined {
  const match = /^(\d{1,2}):(\d\d)$/.exec(text.trim())
  if (match === null) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined
  return `${String(hours).padStart(2, '0')}:${match[2]}`
}

/** `YYYY-MM-DD`, of a day that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const perMs: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `50/s`, `600/m`. */
export function rateOf(text: string): { count: number; perMs: number } | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*\/\s*([smhd])$/.exec(text.trim())
  const count = Number(match?.[1])
  return match === null || count === 0 ? undefined : { count, perMs: perMs[match[2]!]! }
}
