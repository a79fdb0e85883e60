import { clean, escapeHtml } from './escape.ts'

/** HTML or XML that is whole and escaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | Markup | readonly Markup[] | undefined

/** Tag of a template whose values are escaped, also inside a quoted attribute; markup stands as it is, undefined for nothing. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = strings[0]!
  for (const [i, value] of values.entries()) text += printed(value) + strings[i + 1]!
  return new Markup(text)
}

function printed(value: Value): string {
  if (value === undefined) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return value.map(({ text }) => text).join('')
}

/** Text without what neither XML 1.0 nor HTML permits, and without what turns text around. */
export function tidy(text: string): string {
  return clean(text)
    .replace(/[\uFFFE\uFFFF]/g, '')
    .trim()
}
