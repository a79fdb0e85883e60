import { readFileSync } from 'node:fs'
import type { Directory, OtoboOptions } from '../model/project.ts'
import type { DirectoryDocument, ProjectDocument } from '../model/schema.gen.ts'
import { resolveSource } from './audience.ts'
import type { YamlDocument } from './document.ts'
import { isThere, present } from './event.ts'
import { explain } from './explain.ts'
import { readCoreSchema } from './schemas.ts'
import { isMapping, type Validator } from './validate.ts'
import { validateDirectory as validator } from './validators.gen.ts'

const validateDirectory: Validator = validator

export interface LoadedDirectory {
  document: YamlDocument
  raw: Partial<DirectoryDocument>
}

const lists = [
  'agents',
  'customers',
  'groups',
  'roles',
  'queues',
  'services',
  'serviceLevels',
  'calendars',
  'dynamicFields',
] as const
type ListName = (typeof lists)[number]

/** All directories of a project as one; lists that stand in files are read, and what is wrong in them is reported and left out. */
export async function buildDirectory(loaded: readonly LoadedDirectory[], dir: string): Promise<Directory> {
  const found = Object.fromEntries(lists.map((list) => [list, [] as unknown[]])) as Record<ListName, unknown[]>
  const systemAddresses: string[] = []
  const vocabulary: Directory['vocabulary'] = { states: {}, priorities: {}, locks: {}, types: {} }
  for (const { document, raw } of loaded) {
    for (const list of lists) {
      const given = raw[list]
      if (Array.isArray(given)) for (const entry of given) if (isThere(entry)) found[list].push(entry)
      if (isMapping(given)) for (const entry of await readList(document, list, given, dir)) found[list].push(entry)
    }
    systemAddresses.push(...(raw.systemAddresses?.filter(isThere) ?? []))
    for (const name of ['states', 'priorities', 'locks', 'types'] as const) {
      Object.assign(vocabulary[name], raw.vocabulary?.[name])
    }
  }
  return { ...(found as unknown as Directory), systemAddresses, vocabulary }
}

/** What notify.yaml says of OTOBO's rules. */
export function buildOtobo(raw: ProjectDocument['otobo'] | undefined): OtoboOptions {
  const prefixes = raw?.prefixes?.filter(isThere) ?? []
  return {
    strict: raw?.strict ?? false,
    prefixes: prefixes.length > 0 ? prefixes : ['OTOBO'],
    database: raw?.database ?? 'mysql',
    settings: raw?.settings ?? {},
    ...present({ channel: raw?.channel }),
  }
}

async function readList(
  document: YamlDocument,
  list: ListName,
  given: { csv?: unknown; json?: unknown },
  dir: string,
): Promise<unknown[]> {
  const { csv, json } = given
  const [key, file] = typeof csv === 'string' ? ['csv', csv] : ['json', json]
  if (typeof file !== 'string' || typeof csv === typeof json) {
    document.report('wrong-value', [list], `${list} takes a list, or exactly one of csv and json`)
    return []
  }
  const path = resolveSource(document, [list, String(key)], file, dir)
  if (path === undefined) return []
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
    const rows = key === 'csv' ? await csvRows(text, list) : jsonRows(text, list)
    return checked(document, list, String(key), file, rows)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    document.report('source-row', [list, String(key)], `"${file}" cannot be read: ${why}`)
    return []
  }
}

function jsonRows(text: string, list: ListName): unknown[] {
  const value: unknown = JSON.parse(text)
  const rows = isMapping(value) ? value[list] : value
  if (!Array.isArray(rows)) throw new Error(`there is no list of ${list} in it`)
  return rows
}

/** Columns that hold several values, separated by semicolons; with colons, several values for each name. */
const listColumns = new Set(['roles', 'queues', 'services', 'subscribers', 'members'])
const mapColumns: Readonly<Record<string, ReadonlySet<string>>> = {
  agents: new Set(['groups']),
  customers: new Set(['groups']),
  groups: new Set(['members']),
  roles: new Set(['permissions']),
}

async function csvRows(text: string, list: ListName): Promise<unknown[]> {
  const { default: Papa } = await import('papaparse')
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' })
  if (errors[0] && errors[0].type !== 'Delimiter')
    throw new Error(`row ${(errors[0].row ?? 0) + 2}: ${errors[0].message}`)
  const known = knownColumns(list)
  return data.map((row) => {
    const entry: Record<string, unknown> = {}
    const preferences: Record<string, string> = {}
    for (const [column, cell] of Object.entries(row)) {
      if (typeof cell !== 'string' || cell.trim() === '') continue
      if (mapColumns[list]?.has(column)) entry[column] = mapOf(cell)
      else if (list === 'dynamicFields' && column === 'values') entry[column] = Object.fromEntries(pairs(cell))
      else if (listColumns.has(column)) entry[column] = partsOf(cell, ';')
      else if (column === 'translatable') entry[column] = /^(?:1|true|yes)$/i.test(cell)
      else if (known.has(column) || (list !== 'agents' && list !== 'customers')) entry[column] = cell
      else preferences[column] = cell
    }
    return Object.keys(preferences).length > 0 ? { ...entry, preferences } : entry
  })
}

function knownColumns(list: ListName): Set<string> {
  const schema = readCoreSchema('directory') as { definitions: Record<string, { properties?: object }> }
  const definition = list === 'agents' ? 'agent' : 'customer'
  return new Set(Object.keys(schema.definitions[definition]?.properties ?? {}))
}

const partsOf = (text: string, separator: string): string[] =>
  text.split(separator).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))

const pairs = (cell: string): [string, string][] =>
  partsOf(cell, ';').map((part) => {
    const at = part.indexOf(':')
    return at < 0 ? [part, part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]
  })

/** `users: rw, note; admin: ro` */
const mapOf = (cell: string): Record<string, string[]> =>
  Object.fromEntries(
    partsOf(cell, ';').map((part) => {
      const at = part.indexOf(':')
      return at < 0 ? [part, ['ro']] : [part.slice(0, at).trim(), partsOf(part.slice(at + 1), ',')]
    }),
  )

/** The entries that are as the schema wants them; the first few others are reported. */
function checked(document: YamlDocument, list: ListName, key: string, file: string, rows: unknown[]): unknown[] {
  const whole = { kind: 'directory', id: 'x', [list]: rows }
  if (validateDirectory(whole)) return rows
  const bad = new Map<number, string>()
  for (const error of validateDirectory.errors ?? []) {
    const index = Number(error.instancePath.split('/')[2])
    const words = explain(error, whole, () => readCoreSchema('directory'))?.message
    if (!Number.isNaN(index) && !bad.has(index)) bad.set(index, words ?? 'is not as it should be')
  }
  for (const [index, words] of [...bad].slice(0, 5)) {
    document.report('source-row', [list, key], `"${file}", entry ${index + 1}: ${words}`, { severity: 'warning' })
  }
  if (bad.size > 5)
    document.report('source-row', [list, key], `and ${bad.size - 5} more entries of "${file}"`, { severity: 'warning' })
  return rows.filter((_, index) => !bad.has(index))
}
