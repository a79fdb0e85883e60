import { textToHtml } from './text-to-html.ts'

/** In HTML a tag stands in escaped brackets; real ones are markup. */
export type Mode = 'plain' | 'html'

/** The syntax of tags in one text: its brackets and the prefixes that are understood. */
export interface Syntax {
  mode: Mode
  prefixes: readonly string[]
}

/** Gives the text for a key, or undefined when there is no such key. */
export type Lookup = (key: string) => string | undefined

export const opening = (mode: Mode): string => (mode === 'html' ? '&lt;' : '<')
export const closing = (mode: Mode): string => (mode === 'html' ? '&gt;' : '>')

const cache = new Map<string, RegExp>()

/** `<OTOBO_` + source + `>` as an expression; `source` may have groups. */
export function tagPattern(syntax: Syntax, source: string, flags: string): RegExp {
  return cached(`${opening(syntax.mode)}(?:${syntax.prefixes.join('|')})_${source}${closing(syntax.mode)}`, flags)
}

function cached(source: string, flags: string): RegExp {
  const key = `${flags}/${source}`
  let pattern = cache.get(key)
  if (!pattern) {
    pattern = new RegExp(source, flags)
    cache.set(key, pattern)
  }
  pattern.lastIndex = 0
  return pattern
}

export function hasTags(text: string, syntax: Syntax): boolean {
  return text.includes(opening(syntax.mode)) && text.includes(closing(syntax.mode))
}

/**
 * One pass over all tags of some families (`TICKET_`, `OWNER_` …), ignoring case. An unknown key is left alone, and a tag
 * inside of it is still found, so an unclosed tag does not hide what follows.
 */
export function replaceKeys(text: string, syntax: Syntax, families: readonly string[], lookup: Lookup): string {
  if (!hasTags(text, syntax)) return text
  const close = closing(syntax.mode)
  const start = cached(`${opening(syntax.mode)}(?:${syntax.prefixes.join('|')})_`, 'gi')
  let result = ''
  let done = 0
  let end = -1
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const from = match.index + match[0].length
    if (end < from) end = text.indexOf(close, from)
    if (end < 0) break
    const value = valueFor(text.slice(from, Math.min(end, from + 300)).toLowerCase(), families, lookup)
    if (value === undefined) continue
    result += text.slice(done, match.index) + value
    done = end + close.length
    start.lastIndex = done
  }
  return result + text.slice(done)
}

function valueFor(inner: string, families: readonly string[], lookup: Lookup): string | undefined {
  for (const family of families) {
    if (!inner.startsWith(family.toLowerCase())) continue
    const value = lookup(inner.slice(family.length))
    if (value !== undefined) return value
  }
  return undefined
}

/** What is left of a family, from its prefix to the next closing bracket on the line, becomes `-`. */
export function cleanUp(text: string, syntax: Syntax, family: string): string {
  return hasTags(text, syntax) ? text.replace(tagPattern(syntax, `${family}[^\\n]+?`, 'gi'), '-') : text
}

/** Inserted values are escaped in HTML, once. */
export const escapeFor = (mode: Mode, value: string): string => (mode === 'html' ? textToHtml(value) : value)
