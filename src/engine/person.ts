import { isTimeZone } from './local-time.ts'

/** Letters and digits of any script and the signs of RFC 5322's dot-atom; RFC 6531 lets any letter in. */
const email =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?)*$/u

/** The common case, without the cost of Unicode classes. */
const plainEmail = /^[\w+-]+(?:\.[\w+-]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*$/i

/** Whether this is one bare address that SMTP can take: at most 64 letters before the `@`, 63 between dots after it, 254 in all (RFC 5321 4.5.3.1). */
export function isEmailAddress(text: string): boolean {
  if (text.length > 254 || !(plainEmail.test(text) || email.test(text))) return false
  const at = text.indexOf('@')
  return at <= 64 && !/[^.]{64}/.test(text.slice(at + 1))
}

/** A phone number as E.164 (`+393331234567`), written with spaces, dots, dashes or brackets or with 00 for +; undefined if it is none. */
export function phoneNumber(text: string): string | undefined {
  const number = text.replace(/[\s().\u2010-\u2015/-]/g, '').replace(/^00/, '+')
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined
}

/** A BCP 47 tag in its canonical letters (`pt-BR`), from `pt-br` or `pt_BR`; undefined if it is none. `english` is well-formed, but nobody's tag. */
export const languageTag = remembered((text) => {
  if (!/^[A-Za-z]{2,3}(?![A-Za-z])/.test(text)) return undefined
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
})

/** The name itself where it is an IANA time zone; undefined if it is none. */
export const timeZoneName = remembered((text) => (isTimeZone(text) ? text : undefined))

/** Whether this is a wish that `isOptedOut` understands. */
export function isWish(text: string): boolean {
  return text === 'all' || /^(?:channel|rule|type):\S+$/.test(text)
}

/** Whether this is a day of the calendar, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
}

/** Millions of people share few zones and languages; what was found valid is remembered, up to a bound that no honest file reaches. */
function remembered(find: (text: string) => string | undefined): (text: string) => string | undefined {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = text === '' ? undefined : find(text)
    if (found !== undefined && known.size < 2_000) known.set(text, found)
    return found
  }
}
