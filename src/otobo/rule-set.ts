import { dumpRules, type ExportStyle, exportStyles } from './export.ts'
import { isTruthy, leadingNumber } from './perl-values.ts'
import type { Rule, RuleData, RuleMessage } from './types.ts'
import { loadYaml, type YamlMap, type YamlValue } from './yaml-load.ts'

export interface RuleSet {
  /** every entry that is a rule, with the ids and times of the file */
  rules: Rule[]
  /** entries that are no rules, by position, with what is missing */
  skipped: { position: number; reason: string }[]
  /** keys of entries and messages that OTOBO ignores too, by rule: they do not go out again */
  ignoredKeys: { rule: string; key: string }[]
  /** the style that gives back the bytes of the file; undefined when none does */
  style: ExportStyle | undefined
}

export type RuleSetLoad = { ok: true; set: RuleSet } | { ok: false; message: string; reason: string }

export const unreadable = "Couldn't read Notification configuration file. Please make sure the file is valid."
export const noContent = 'Content is missing can not continue.'

/** Reads an export file as it stands: to keep it, show it, or write it back unchanged. For OTOBO's import see `importRules`. */
export function loadRuleSet(source: string | Uint8Array): RuleSetLoad {
  if (source.length === 0) return { ok: false, message: noContent, reason: 'empty file' }
  const loaded = loadYaml(source)
  if (!loaded.ok) return { ok: false, message: unreadable, reason: loaded.reason }
  if (!Array.isArray(loaded.value)) return { ok: false, message: unreadable, reason: 'not a list of rules' }
  const rules: Rule[] = []
  const skipped: RuleSet['skipped'] = []
  const ignoredKeys: RuleSet['ignoredKeys'] = []
  for (const [position, entry] of loaded.value.entries()) {
    const rule = readRule(entry)
    if (typeof rule === 'string') skipped.push({ position, reason: rule })
    else {
      rules.push(rule)
      for (const key of unknownKeys(entry)) ignoredKeys.push({ rule: rule.name, key })
    }
  }
  const style = skipped.length === 0 ? findStyle(rules, source) : undefined
  return { ok: true, set: { rules, skipped, ignoredKeys, style } }
}

/** A rule from its map, or what is wrong with it. */
function readRule(entry: YamlValue): Rule | string {
  if (!isMap(entry)) return 'not a map'
  const name = text(entry.Name)
  if (!isTruthy(name)) return 'Name is missing'
  const data = readData(entry.Data)
  if (typeof data === 'string') return data
  const messages = readMessages(entry.Message)
  if (typeof messages === 'string') return messages
  return {
    id: integer(entry.ID),
    name: name ?? '',
    validId: integer(entry.ValidID),
    comment: text(entry.Comment),
    createTime: text(entry.CreateTime) ?? '',
    changeTime: text(entry.ChangeTime) ?? '',
    createBy: integer(entry.CreateBy),
    changeBy: integer(entry.ChangeBy),
    data,
    messages,
  }
}

const entryKeys = new Set('ChangeBy ChangeTime Comment CreateBy CreateTime Data ID Message Name ValidID'.split(' '))
const messageKeys = new Set(['Body', 'ContentType', 'Subject'])

function unknownKeys(entry: YamlValue): string[] {
  if (!isMap(entry)) return []
  const messages = isMap(entry.Message) ? Object.entries(entry.Message) : []
  const inMessages = messages.flatMap(([language, message]) =>
    isMap(message)
      ? Object.keys(message).flatMap((key) => (messageKeys.has(key) ? [] : [`Message.${language}.${key}`]))
      : [],
  )
  return [...Object.keys(entry).filter((key) => !entryKeys.has(key)), ...inMessages]
}

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const text = (value: YamlValue | undefined): string | null => (typeof value === 'string' ? value : null)
const integer = (value: YamlValue | undefined): number => Math.trunc(leadingNumber(text(value) ?? ''))

function readData(value: YamlValue | undefined): RuleData | string {
  const data: Record<string, (string | null)[]> = Object.create(null)
  if (value === undefined || value === null) return data
  if (!isMap(value)) return 'Data is not a map'
  for (const [key, items] of Object.entries(value)) {
    if (!Array.isArray(items)) return `Data.${key} is not a list`
    const list: (string | null)[] = []
    for (const item of items) {
      if (item !== null && typeof item !== 'string') return `Data.${key} has an item that is no text`
      list.push(item)
    }
    data[key] = list
  }
  return data
}

function readMessages(value: YamlValue | undefined): Record<string, RuleMessage> | string {
  const messages: Record<string, RuleMessage> = Object.create(null)
  if (value === undefined || value === null) return messages
  if (!isMap(value)) return 'Message is not a map'
  for (const [language, message] of Object.entries(value)) {
    if (!isMap(message)) return `Message.${language} is not a map`
    messages[language] = {
      subject: text(message.Subject) ?? '',
      body: text(message.Body) ?? '',
      contentType: text(message.ContentType) ?? '',
    }
  }
  return messages
}

// Database drivers and releases of YAML::XS differ in two habits; one of the combinations gives the bytes back.
function findStyle(rules: readonly Rule[], source: string | Uint8Array): ExportStyle | undefined {
  const wanted = typeof source === 'string' ? source : Buffer.from(source).toString('utf8')
  return exportStyles.find((style) => dumpRules(rules, style) === wanted)
}
