import { defaultStyle, type ExportStyle, type Screen } from './export.ts'
import { type ImportResult, importRules } from './import.ts'
import type { NameBook } from './names.ts'
import { documentFromRule, type Mapping } from './rule-document.ts'
import { loadRuleSet } from './rule-set.ts'
import type { Rule } from './types.ts'

export interface DocumentImport {
  result: ImportResult
  /** Rules to be written, in file order. */
  rules: ImportedRule[]
  /** So many that none is made a document. */
  tooMany?: number
}

export interface ImportedRule {
  name: string
  /** The id of the rule of ours whose place it takes. */
  updates: string | undefined
  id: string
  rule: Rule
  document: Mapping
  unmapped: string[]
  unnamed: string[]
}

export interface DocumentImportOptions {
  overwrite: boolean
  /** Absent: whichever screen each rule belongs to. */
  screen?: Screen
  /** `YYYY-MM-DD HH:MM:SS` */
  now: string
  database: 'mysql' | 'postgresql'
  names: NameBook
  channel: string
  /** Ids of rules and names of files that are taken. */
  isTaken(id: string): boolean
  /** More rules than this are refused. */
  most: number
}

/**
 * OTOBO's import of one file, as documents of ours. Whether a rule is added, updated or refused is decided as OTOBO does; number,
 * times and authors stay those of the file, so that the rule can go back as it came.
 */
export function importDocuments(
  source: Uint8Array,
  existing: readonly { id: string; rule: Rule }[],
  options: DocumentImportOptions,
): DocumentImport {
  const { screen, overwrite, now, database } = options
  // Without a screen every rule counts as one of the same.
  const known = existing.map(({ rule }, index) => ({ ...(screen ? rule : withoutType(rule)), id: index + 1 }))
  const result = importRules(source, known, { overwrite, screen: screen ?? 'ticket', userId: 1, now, database })
  const stored = new Map(result.rules.map((rule) => [rule.name, rule]))
  const done = new Set([...result.added, ...result.updated])
  if (done.size === 0) return { result, rules: [] }
  if (done.size > options.most) return { result, rules: [], tooMany: done.size }
  const loaded = loadRuleSet(source)
  const written = new Map<string, { rule: Rule; position: number }>()
  const style: ExportStyle | undefined = loaded.ok ? loaded.set.style : undefined
  for (const [position, rule] of (loaded.ok ? loaded.set.rules : []).entries()) {
    if (!written.has(rule.name)) written.set(rule.name, { rule, position })
  }
  const idByName = new Map(existing.map(({ id, rule }) => [rule.name, id]))
  const given = new Set<string>()
  const rules = [...done].flatMap((name): ImportedRule[] => {
    const rule = stored.get(name)
    if (rule === undefined) return []
    const original = written.get(name)
    const updates = result.updated.includes(name) ? idByName.get(name) : undefined
    const id = updates ?? freeId(name, (candidate) => given.has(candidate) || options.isTaken(candidate))
    given.add(id)
    const whole = original ? asWritten(rule, original.rule) : { ...rule, id: 0 }
    const file = original && { position: original.position, ...(style ?? defaultStyle) }
    const made = documentFromRule(whole, {
      id,
      names: options.names,
      channel: options.channel,
      ...(file ? { file } : {}),
    })
    return [{ name, updates, id, rule: whole, ...made }]
  })
  return { result, rules }
}

function withoutType(rule: Rule): Rule {
  const { NotificationType: _, ...data } = rule.data
  return { ...rule, data }
}

/** What was stored, with the file's number, times and order of items, which storing would lose. */
function asWritten(stored: Rule, written: Rule): Rule {
  const data: Record<string, readonly (string | null)[]> = Object.create(null)
  for (const [key, values] of Object.entries(stored.data)) {
    const original = (written.data[key] ?? []).filter((value) => value !== null && value !== '')
    const isSame =
      original.length === values.length && [...original].sort().join('\n') === [...values].sort().join('\n')
    data[key] = isSame ? original : values
  }
  const { id, createTime, createBy, changeTime, changeBy } = written
  return { ...stored, data, id, createTime, createBy: createBy || 1, changeTime, changeBy: changeBy || 1 }
}

/** An id made of a rule's name: lower case, `a-z 0-9 -`. */
export function idOfName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  return id === '' ? 'rule' : id
}

function freeId(name: string, isTaken: (id: string) => boolean): string {
  const id = idOfName(name)
  if (!isTaken(id)) return id
  for (let number = 2; ; number++) if (!isTaken(`${id}-${number}`)) return `${id}-${number}`
}
