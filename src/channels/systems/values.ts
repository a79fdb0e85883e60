import type { Event } from '../../model/project.ts'

/** Values, or the one sentence that says why there are none. */
export type Values = { values: string[]; fault?: undefined } | { values?: undefined; fault: string }

/** Words of the event to words of the other system: one, or several. */
export type WordMap = Readonly<Record<string, string | readonly string[]>>

const placeholder = /\{\{([^{}]*)\}\}/g

const known = ['event.id', 'event.type', 'event.urgency', 'event.severity', 'event.impact.level', 'event.services']

/** What is wrong with the places that a text of a config leaves for the event; undefined: nothing. */
export function placeholderFault(text: string): string | undefined {
  const rest = text.replace(placeholder, '')
  if (rest.includes('{{') || rest.includes('}}')) return `"${text}" has a bracket without its other half`
  for (const [, inner] of text.matchAll(placeholder)) {
    const path = inner!.trim()
    if (!known.includes(path) && !/^event\.fields(\.[^\s.]+)+$/.test(path))
      return `"{{${path}}}" is nothing that can stand here; it can be ${known.join(', ')} or event.fields.NAME`
  }
  return undefined
}

/**
 * A text of a config with the event's values in their places. This is no template: a place holds one path, nothing is escaped or run,
 * and a list gives one value for each of its entries. A place without a value is a fault, for half a name is the name of something else.
 */
export function valuesOf(text: string, event: Event, map?: WordMap, write = (value: string) => value): Values {
  let values = ['']
  let from = 0
  for (const found of text.matchAll(placeholder)) {
    const path = found[1]!.trim()
    const own = mapped(wordsAt(event, path), map)
    if (own.fault !== undefined) return own
    if (own.values.length === 0) return { fault: `the event has no ${path}, which this channel's config asks for` }
    const before = text.slice(from, found.index)
    values = values.flatMap((value) => own.values.map((word) => `${value}${before}${write(word)}`))
    from = found.index + found[0].length
  }
  return { values: [...new Set(values.map((value) => value + text.slice(from)))] }
}

function mapped(words: readonly string[], map: WordMap | undefined): Values {
  if (map === undefined) return { values: [...words] }
  const strange = words.find((word) => !Object.hasOwn(map, word))
  if (strange !== undefined)
    return { fault: `the map in this channel's config has no "${strange}", which the event names` }
  return { values: words.flatMap((word) => map[word]!) }
}

/** What the event says at a path, as texts; nothing where it says nothing that is a text, a number or yes or no. */
function wordsAt(event: Event, path: string): string[] {
  const steps = path.split('.').slice(1)
  let value: unknown = event
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return []
    value = (value as Record<string, unknown>)[step]
  }
  return [value].flat().flatMap((item) => {
    const isWord = typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean'
    return isWord && String(item).trim() !== '' ? [String(item)] : []
  })
}

/** All values of several texts, each once. */
export function allValuesOf(texts: readonly string[], event: Event): Values {
  const all: string[] = []
  for (const text of texts) {
    const { values, fault } = valuesOf(text, event)
    if (fault !== undefined) return { fault }
    all.push(...values)
  }
  return { values: [...new Set(all)] }
}
