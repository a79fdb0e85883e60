import type { NameBook, NameKind } from './names.ts'

/** A plain mapping, as YAML gives it. */
export type Mapping = Record<string, unknown>
/** Items of a rule without undefined ones: key to list of text. */
export type Items = Record<string, string[]>
/** Takes what a document says wrongly: where, and in which words. */
export type Problem = (path: readonly (string | number)[], message: string, hint?: string) => void

/** One part of a rule, as our document and as OTOBO's items say it. What `write` makes of `read` must be what `read` was given. */
export interface Facet {
  /** The items this facet speaks for. */
  keys: readonly string[]
  /** What the items are numbers of. */
  kind?: NameKind
  read(items: Items, names: NameBook, document: Mapping): void
  write(document: Mapping, names: NameBook, problem: Problem): Items
}

type Path = readonly string[]

export function getAt(document: Mapping, path: Path): unknown {
  let value: unknown = document
  for (const step of path) {
    if (!isMapping(value) || !Object.hasOwn(value, step)) return undefined
    value = value[step]
  }
  return value
}

export function setAt(document: Mapping, path: Path, value: unknown): void {
  let target = document
  for (const step of path.slice(0, -1)) {
    if (!isMapping(target[step])) target[step] = {}
    target = target[step] as Mapping
  }
  const last = path.at(-1)
  if (last !== undefined) target[last] = value
}

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One value or a list of them, as texts; undefined where there is none. */
export function textsAt(document: Mapping, path: Path, problem: Problem): string[] | undefined {
  const value = getAt(document, path)
  if (value === undefined || value === null) return undefined
  return (Array.isArray(value) ? value : [value]).flatMap((item: unknown, index) => {
    if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') return [String(item)]
    const at = Array.isArray(value) ? [...path, index] : path
    if (item !== undefined) problem(at, `${path.at(-1)} takes texts`)
    return []
  })
}

interface ListOptions {
  /** Numbers are shown by their names where there is one. */
  kind?: NameKind
  /** A single value stands without brackets. */
  isCondition?: boolean
}

export function listFacet(key: string, path: Path, { kind, isCondition }: ListOptions = {}): Facet {
  return {
    keys: [key],
    ...(kind ? { kind } : {}),
    read(items, names, document) {
      const values = items[key]?.map((id) => (kind && names.nameOf(kind, id)) ?? id)
      if (values) setAt(document, path, isCondition && values.length === 1 ? values[0] : values)
    },
    write(document, names, problem) {
      const values = textsAt(document, path, problem)
      if (values === undefined || values.length === 0) return {}
      const isList = Array.isArray(getAt(document, path))
      return {
        [key]: values.map((text, index) =>
          kind ? idFor(text, kind, names, isList ? [...path, index] : path, problem) : text,
        ),
      }
    },
  }
}

function idFor(text: string, kind: NameKind, names: NameBook, path: readonly (string | number)[], problem: Problem) {
  if (/^\d+$/.test(text)) return text
  const id = names.idOf(kind, text)
  if (id !== undefined) return id
  const known = names.names(kind).slice(0, 8)
  const hint = known.length > 0 ? `known are ${known.join(', ')}` : 'write its number, or name it in a directory'
  problem(path, `no ${nouns[kind]} is called "${text}"`, hint)
  return text
}

export const nouns: Record<NameKind, string> = {
  agents: 'agent',
  groups: 'group',
  roles: 'role',
  queues: 'queue',
  services: 'service',
  serviceLevels: 'service level',
  calendars: 'calendar',
  states: 'state',
  priorities: 'priority',
  locks: 'lock',
  types: 'type',
  senderTypes: 'sender type',
  channels: 'article channel',
}

/** An item that is one of a few values, under words of ours: OTOBO's text to ours. */
export function choiceFacet(key: string, path: Path, words: Readonly<Record<string, string | boolean>>): Facet {
  return {
    keys: [key],
    read(items, _names, document) {
      const [value] = items[key] ?? []
      if (value !== undefined && Object.hasOwn(words, value)) setAt(document, path, words[value])
    },
    write(document) {
      const value = getAt(document, path)
      const found = Object.entries(words).find(([, word]) => word === value)
      return found && value !== undefined ? { [key]: [found[0]] } : {}
    },
  }
}

/** A list of such values. */
export function choicesFacet(key: string, path: Path, words: Readonly<Record<string, string | boolean>>): Facet {
  return {
    keys: [key],
    read(items, _names, document) {
      const values = items[key]?.map((value) => (Object.hasOwn(words, value) ? words[value] : value))
      if (values) setAt(document, path, values.length === 1 ? values[0] : values)
    },
    write(document, _names, problem) {
      const value = getAt(document, path)
      if (value === undefined || value === null) return {}
      const list: unknown[] = Array.isArray(value) ? value : [value]
      const texts = list.flatMap((item, index) => {
        const found = Object.entries(words).find(([, word]) => word === item)
        if (found) return [found[0]]
        if (typeof item === 'string' || typeof item === 'number') return [String(item)]
        problem(
          Array.isArray(value) ? [...path, index] : path,
          `${path.at(-1)} takes ${Object.values(words).join(', ')}`,
        )
        return []
      })
      return texts.length === 0 ? {} : { [key]: texts }
    },
  }
}

export function textFacet(key: string, path: Path): Facet {
  return {
    keys: [key],
    read(items, _names, document) {
      if (items[key]?.length === 1) setAt(document, path, items[key][0])
    },
    write(document) {
      const value = getAt(document, path)
      return typeof value === 'string' && value !== '' ? { [key]: [value] } : {}
    },
  }
}
