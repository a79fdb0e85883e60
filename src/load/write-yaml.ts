import type { EditValue } from './edit-yaml.ts'

/** Whether the core schema would read this unquoted text as something else than a text. */
const isNoText = /^(?:true|false|null|~|[-+]?(?:\d[\d.]*|\.\d+)(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+|[-+]?\.inf|\.nan)$/i

/** A text as a scalar: as the one in its place was quoted, else plain where it is a word, a time or the like. */
export function scalarText(text: string, style?: string): string {
  const isWord = /^[A-Za-z0-9](?:[A-Za-z0-9_.:+-]*[A-Za-z0-9_+-])?$/.test(text) && !isNoText.test(text)
  if (style === 'QUOTE_SINGLE' && /^[\x20-\x7e\u00a0-\u{10ffff}]*$/u.test(text))
    return `'${text.replaceAll("'", "''")}'`
  return isWord && style !== 'QUOTE_DOUBLE' ? text : JSON.stringify(text)
}

export function keyText(key: string, isJson: boolean): string {
  return scalarText(key, isJson ? 'QUOTE_DOUBLE' : undefined)
}

/** A value on one line. */
export function flowText(value: EditValue, isJson: boolean): string {
  if (typeof value === 'string') return scalarText(value, isJson ? 'QUOTE_DOUBLE' : undefined)
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item, isJson)).join(', ')}]`
  const pairs = Object.entries(value).map(([key, item]) => `${keyText(key, isJson)}: ${flowText(item, isJson)}`)
  return `{${pairs.join(', ')}}`
}

/** A mapping as a document of its own, a line for each key. */
export function documentText(value: Readonly<Record<string, EditValue>>): string {
  return Object.entries(value)
    .map(([key, item]) => `${keyText(key, false)}: ${flowText(item, false)}\n`)
    .join('')
}
