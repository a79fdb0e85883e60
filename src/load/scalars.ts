import { isEmailAddress, languageTag } from '../engine/person.ts'

/** Small readers of single texts: each gives the value in its one form, or undefined where the text is none. */

/** A BCP 47 tag as it is usually written (`pt-br` → `pt-BR`); a document writes it with dashes. */
export function languageOf(tag: string): string | undefined {
  return tag.includes('_') ? undefined : languageTag(tag)
}

/** Whether this is `address` or `Name <address>`. */
export function isSender(text: string): boolean {
  const named = /^([^<>]*)<([^<>]*)>$/.exec(text.trim())
  return isEmailAddress(named === null ? text.trim() : (named[2] ?? '').trim()) && !/[\r\n]/.test(text)
}

/** `7:00` → `07:00`; `24:00` is the end of the day. */
export function clockOf(text: string): string | undefined {
  const match = /^(\d{1,2}):(\d\d)$/.exec(text.trim())
  if (match === null) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined
  return `${String(hours).padStart(2, '0')}:${match[2]}`
}

const perMs: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `50/s`, `600/m`. */
export function rateOf(text: string): { count: number; perMs: number } | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*\/\s*([smhd])$/.exec(text.trim())
  const count = Number(match?.[1])
  return match === null || count === 0 ? undefined : { count, perMs: perMs[match[2]!]! }
}
