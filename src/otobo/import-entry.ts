import type { ImportOptions } from './import.ts'
import { characterCount, compareCodePoints, isTruthy, looksLikeNumber } from './perl-values.ts'
import { isMap } from './rule-set.ts'
import type { RuleMessage } from './types.ts'
import type { YamlMap, YamlValue } from './yaml-load.ts'

/** One entry of an import file, checked and cut into the rows the database would get. */
export interface Entry {
  name: string
  validId: number
  comment: string | null
  items: { key: string; value: string }[]
  messages: { language: string; message: RuleMessage }[]
  /** fails before anything is stored */
  isRefused: boolean
  /** the rule's own row can be stored */
  isStorable: boolean
  /** all other rows can */
  isComplete: boolean
  /** strict only: what ends the program after this entry */
  fatal?: string
  problems: string[]
}

// Columns of the tables, in characters; bodies on MySQL in bytes.
const limits = {
  name: 191,
  comment: 250,
  item: 191,
  subject: 200,
  contentType: 250,
  language: 60,
  bodyBytes: 65_535,
  body: 4000,
}

/**
 * Strict keeps the rows up to the first that is too long (a new rule) or all others (an existing one), as OTOBO does;
 * otherwise such an entry is refused as a whole.
 */
export function readEntry(raw: YamlMap, isUpdate: boolean, options: ImportOptions): Entry {
  const problems = refusals(raw)
  const name = text(raw.Name) ?? ''
  const isRefused = problems.length > 0
  const head = headProblems(raw)
  const entry: Entry = {
    name,
    validId: Number(text(raw.ValidID) ?? 0),
    comment: text(raw.Comment),
    items: [],
    messages: [],
    isRefused,
    isStorable: head.length === 0,
    isComplete: true,
    problems: [...problems, ...head],
  }
  if (isRefused || !entry.isStorable) return entry
  readRows(raw, entry, isUpdate, options)
  if (!options.strict && entry.problems.length > 0) entry.isRefused = true
  return entry
}

const text = (value: YamlValue | undefined): string | null => (typeof value === 'string' ? value : null)
const isSet = (value: YamlValue | undefined): boolean => (typeof value === 'object' ? value !== null : isTruthy(value))

function refusals(raw: YamlMap): string[] {
  const problems = ['Name', 'Data', 'Message', 'ValidID']
    .filter((key) => !isSet(raw[key]))
    .map((key) => `${key} is missing`)
  if (raw.Name !== null && typeof raw.Name === 'object') problems.push('Name is no text')
  if (!isSet(raw.Message)) return problems
  if (!isMap(raw.Message) || Object.keys(raw.Message).length === 0)
    return [...problems, 'Message is no map of languages']
  for (const [language, message] of Object.entries(raw.Message)) {
    for (const key of ['Subject', 'Body', 'ContentType'] as const) {
      if (!isMap(message) || !isTruthy(text(message[key]))) problems.push(`Message.${language}.${key} is missing`)
    }
  }
  return problems
}

function headProblems(raw: YamlMap): string[] {
  const problems: string[] = []
  const valid = text(raw.ValidID) ?? ''
  if (!looksLikeNumber(valid) || ![1, 2, 3].includes(Number(valid))) problems.push(`ValidID ${valid} does not exist`)
  if (characterCount(text(raw.Name) ?? '') > limits.name) problems.push(`Name is longer than ${limits.name} characters`)
  if (characterCount(text(raw.Comment) ?? '') > limits.comment)
    problems.push(`Comment is longer than ${limits.comment} characters`)
  return problems
}

function readRows(raw: YamlMap, entry: Entry, isUpdate: boolean, options: ImportOptions): void {
  const keep = (problem: string | undefined, store: () => void): void => {
    if (problem) {
      entry.problems.push(problem)
      entry.isComplete = false
    } else if (entry.isComplete || isUpdate) store()
  }
  const fault = readItems(raw.Data ?? null, options, (key, value) =>
    keep(itemProblem(key, value), () => entry.items.push({ key, value })),
  )
  if (fault) {
    entry.problems.push(fault)
    entry.isComplete = false
    if (options.strict) entry.fatal = fault
    return
  }
  const messages = raw.Message ?? null
  if (!isMap(messages)) return
  for (const language of Object.keys(messages).sort(compareCodePoints)) {
    const message = readMessage(messages[language] as YamlMap)
    keep(messageProblem(language, message, options), () => entry.messages.push({ language, message }))
  }
}

/** Items in the order in which OTOBO stores them, up to the first fault, which is returned. */
function readItems(
  data: YamlValue,
  options: ImportOptions,
  add: (key: string, value: string) => void,
): string | undefined {
  if (!isMap(data)) return 'Data is not a map'
  for (const key of Object.keys(data).sort(compareCodePoints)) {
    const items = listOf(data[key], options)
    if (!items) return `Data.${key} is not a list`
    for (const item of items) {
      if (item !== null && typeof item === 'object') return `Data.${key} has an item that is no text`
      if (item !== null && item !== '') add(key, item)
    }
  }
  return undefined
}

function listOf(value: YamlValue | undefined, options: ImportOptions): YamlValue[] | undefined {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value
  return options.lenient && typeof value === 'string' ? [value] : undefined
}

function readMessage(raw: YamlMap): RuleMessage {
  const body = (text(raw.Body) ?? '').replace(/\n\r|\r\r\n|\r\n|\r/g, '\n')
  return { subject: text(raw.Subject) ?? '', body, contentType: text(raw.ContentType) ?? '' }
}

function itemProblem(key: string, value: string): string | undefined {
  if (characterCount(key) > limits.item) return `Data has a key longer than ${limits.item} characters`
  return characterCount(value) > limits.item
    ? `Data.${key} has a value longer than ${limits.item} characters`
    : undefined
}

function messageProblem(language: string, message: RuleMessage, options: ImportOptions): string | undefined {
  if (characterCount(language) > limits.language) return `language code longer than ${limits.language} characters`
  const over = (part: string, limit: number): string => `Message.${language}.${part} is longer than ${limit} characters`
  if (characterCount(message.subject) > limits.subject) return over('Subject', limits.subject)
  if (characterCount(message.contentType) > limits.contentType) return over('ContentType', limits.contentType)
  if (options.database === 'postgresql')
    return characterCount(message.body) > limits.body ? over('Body', limits.body) : undefined
  return Buffer.byteLength(message.body) > limits.bodyBytes
    ? `Message.${language}.Body is longer than 64 KB`
    : undefined
}
