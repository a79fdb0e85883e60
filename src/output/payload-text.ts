import { stringify } from 'yaml'

/** A payload as YAML, which shows texts of several lines as such. */
export function payloadText(payload: unknown): string {
  return stringify(opened(payload), { lineWidth: 100, blockQuote: 'literal', aliasDuplicateObjects: false })
}

/** JSON in a string is shown as what it says. */
function opened(value: unknown): unknown {
  if (typeof value === 'string' && /^[[{]/.test(value)) {
    try {
      return JSON.parse(value)
    } catch {
      return value
    }
  }
  if (Array.isArray(value)) return value.map(opened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, opened(inner)]))
}
