import { compareStored, nameKey } from './collation.ts'
import { type Screen, screenOf } from './export.ts'
import { type Entry, readEntry } from './import-entry.ts'
import { characterCount } from './perl-values.ts'
import { isMap, noContent, unreadable } from './rule-set.ts'
import { type Options, OtoboError, type Problem, type Rule, type RuleMessage } from './types.ts'
import { loadYaml, type YamlValue } from './yaml-load.ts'

export interface ImportOptions extends Options {
  /** the check box "overwrite existing" */
  overwrite: boolean
  screen: Screen
  /** the importing user */
  userId: number
  /** `YYYY-MM-DD HH:MM:SS`, system time zone: what new and changed rules carry */
  now: string
  /** accept a scalar as a list of one */
  lenient?: boolean
}

export interface ImportResult {
  /** the file could be read, even if every rule failed */
  success: boolean
  /** why it could not */
  message?: string
  /** names of rules, in file order */
  added: string[]
  updated: string[]
  errors: string[]
  /** all rules afterwards, by id */
  rules: Rule[]
  problems: Problem[]
  /** strict only: OTOBO would have died here; `rules` is what it had stored by then */
  aborted?: Problem
}

/** OTOBO's import of one file. Strict also reproduces what a failed entry leaves behind; else an entry goes in whole or not at all. */
export function importRules(
  source: string | Uint8Array,
  existing: readonly Rule[],
  options: ImportOptions,
): ImportResult {
  const store = new RuleStore(existing, options)
  const result: ImportResult = {
    success: false,
    added: [],
    updated: [],
    errors: [],
    rules: [...existing],
    problems: [],
  }
  if (source.length === 0) return { ...result, message: noContent }
  const loaded = loadYaml(source)
  if (!loaded.ok || !Array.isArray(loaded.value)) {
    const reason = loaded.ok ? 'not a list of rules' : loaded.reason
    return { ...result, message: unreadable, problems: [{ code: 'unreadable', message: reason }] }
  }
  try {
    const refusal = checkFirstBodies(loaded.value[0], options)
    if (refusal) return { ...result, message: refusal }
    importEntries(loaded.value, store, result, options)
    return { ...result, success: true, rules: store.all() }
  } catch (error) {
    if (!(error instanceof OtoboError)) throw error
    const problem = { code: error.code, message: error.message }
    return { ...result, rules: store.all(), problems: [...result.problems, problem], aborted: problem }
  }
}

export const bodyTooLong = 'Imported notification has body text with more than 4000 characters.'

// Only the first entry is looked at, and the text speaks of length even for an empty body.
function checkFirstBodies(first: YamlValue | undefined, options: ImportOptions): string | undefined {
  if (!isMap(first) || first.Message === undefined || first.Message === null) return undefined
  if (!isMap(first.Message)) {
    if (!options.strict) return undefined
    throw new OtoboError('message-not-a-map', 'Message of the first rule is not a map')
  }
  for (const [language, message] of Object.entries(first.Message)) {
    if (message !== null && !isMap(message)) {
      if (!options.strict) continue
      throw new OtoboError('message-not-a-map', `Message.${language} of the first rule is not a map`)
    }
    const body = message?.Body
    const length = typeof body === 'string' ? characterCount(body) : 0
    if (length === 0 || (options.database === 'postgresql' && length > 4000)) return bodyTooLong
  }
  return undefined
}

function importEntries(
  entries: readonly YamlValue[],
  store: RuleStore,
  result: ImportResult,
  options: ImportOptions,
): void {
  // Read once, before the loop: so the second of two equal names in one file is an error even with overwrite.
  const known = store.namesOn(options.screen)
  for (const [position, raw] of entries.entries()) {
    if (!isMap(raw)) {
      result.problems.push({ code: 'not-a-rule', message: `entry ${position + 1} is not a map` })
      continue
    }
    const isUpdate = options.overwrite && typeof raw.Name === 'string' && known.has(raw.Name)
    const entry = readEntry(raw, isUpdate, options)
    const outcome = isUpdate ? store.update(entry) : store.add(entry)
    const code = outcome === 'done' ? 'value-lost' : 'rule-refused'
    for (const message of entry.problems) result.problems.push({ code, message, rule: entry.name })
    if (outcome === 'exists') {
      result.problems.push({ code, message: `a rule named ${entry.name} exists`, rule: entry.name })
    }
    const names = outcome === 'done' ? (isUpdate ? result.updated : result.added) : result.errors
    names.push(entry.name)
    if (entry.fatal && (outcome === 'partial' || outcome === 'done'))
      throw new OtoboError('data-not-a-list', entry.fatal)
  }
}

/** What the screen says after an import. */
export function importMessages({ success, message, added, updated, errors }: ImportResult): string[] {
  if (!success) return [message ?? unreadable]
  const sentences: [string[], string][] = [
    [added, 'The following Notifications have been added successfully: %s'],
    [updated, 'The following Notifications have been updated successfully: %s'],
    [
      errors,
      'There where errors adding/updating the following Notifications: %s. Please check the log file for more information.',
    ],
  ]
  return sentences.flatMap(([names, text]) => (names.length > 0 ? [text.replace('%s', () => names.join(', '))] : []))
}

/** `partial`: an error to the user, though strict mode leaves a part of the rule behind. */
type Outcome = 'done' | 'partial' | 'refused' | 'exists'

/** The rules as the database would hold them. */
class RuleStore {
  readonly #byId = new Map<number, Rule>()
  readonly #idByName = new Map<string, number>()
  readonly #options: ImportOptions
  #lastId = 0

  constructor(existing: readonly Rule[], options: ImportOptions) {
    this.#options = options
    for (const rule of existing) this.#put(rule)
  }

  all(): Rule[] {
    return [...this.#byId.values()]
  }

  namesOn(screen: Screen): Set<string> {
    return new Set(this.all().flatMap((rule) => (screenOf(rule) === screen ? [rule.name] : [])))
  }

  add(entry: Entry): Outcome {
    if (entry.isRefused || !entry.isStorable) return 'refused'
    if (this.#idByName.has(nameKey(entry.name, this.#options.database))) return 'exists'
    const { now, userId } = this.#options
    const head = { createTime: now, createBy: userId, changeTime: now, changeBy: userId }
    this.#put({ id: this.#lastId + 1, ...head, ...this.#fields(entry) })
    return entry.isComplete ? 'done' : 'partial'
  }

  update(entry: Entry): Outcome {
    const before = this.#byId.get(this.#idByName.get(nameKey(entry.name, this.#options.database)) ?? 0)
    if (entry.isRefused || !entry.isStorable || !before) return 'refused'
    const { now, userId } = this.#options
    const { id, createTime, createBy } = before
    this.#put({ id, createTime, createBy, changeTime: now, changeBy: userId, ...this.#fields(entry) })
    return 'done'
  }

  #put(rule: Rule): void {
    this.#byId.set(rule.id, rule)
    this.#idByName.set(nameKey(rule.name, this.#options.database), rule.id)
    this.#lastId = Math.max(this.#lastId, rule.id)
  }

  #fields(entry: Entry): Pick<Rule, 'name' | 'validId' | 'comment' | 'data' | 'messages'> {
    const { name, validId, comment } = entry
    return { name, validId, comment, data: this.#data(entry), messages: this.#messages(entry) }
  }

  // Items come back in the order in which the database sorts text; the order of the file is lost.
  #data(entry: Entry): Rule['data'] {
    const data: Record<string, string[]> = Object.create(null)
    for (const { key, value } of entry.items) {
      data[key] ??= []
      data[key].push(value)
    }
    for (const list of Object.values(data)) list.sort((a, b) => compareStored(a, b, this.#options.database))
    return data
  }

  #messages(entry: Entry): Record<string, RuleMessage> {
    return Object.assign(
      Object.create(null),
      Object.fromEntries(entry.messages.map((row) => [row.language, row.message])),
    )
  }
}
