import { compareCodePoints } from './perl-values.ts'
import { escapeFor, type Lookup, type Mode } from './tag-text.ts'
import type { Attributes } from './types.ts'

const secretKey = /config|secret|passw|userpw|auth|token/i
const passwordKey = /passw|userpw/i

/** Values of such keys are replaced by `xxx`; dynamic fields may be called anything. */
export const isSecretKey = (key: string): boolean => secretKey.test(key) && !/dynamicfield/i.test(key)

/** Keys that hold password hashes, which no mode may show. */
export const isPasswordKey = (key: string): boolean => passwordKey.test(key)

export const mask = 'xxx'

export const textOf = (value: Attributes[string]): string | undefined =>
  value === null || value === undefined ? undefined : typeof value === 'string' ? value : value.join(', ')

/** Keys ignoring case; only defined values are known. The index is built when a text first asks. */
export function attributeLookup(attributes: Attributes, mode: Mode): Lookup {
  let keys: Map<string, string> | undefined
  return (key) => {
    keys ??= lowerCaseKeys(attributes)
    const name = keys.get(key.toLowerCase())
    const value = name === undefined ? undefined : textOf(attributes[name])
    if (value === undefined || name === undefined) return undefined
    return isSecretKey(name) ? mask : escapeFor(mode, value)
  }
}

// Of keys that differ in case only the last by code point counts.
function lowerCaseKeys(attributes: Attributes): Map<string, string> {
  const keys = new Map<string, string>()
  for (const key in attributes) {
    if (!Object.hasOwn(attributes, key) || textOf(attributes[key]) === undefined) continue
    const lower = key.toLowerCase()
    const other = keys.get(lower)
    if (other === undefined || compareCodePoints(other, key) < 0) keys.set(lower, key)
  }
  return keys
}
