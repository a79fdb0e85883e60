import { type DiagnosticCode, locate } from '../model/diagnostic.ts'
import type { Directory, OtoboOptions, OtoboRule, Rule } from '../model/project.ts'
import type { RuleDocument } from '../model/schema.gen.ts'
import { nameBookOf } from '../otobo/directory.ts'
import { findTags, lintRule } from '../otobo/index.ts'
import { createNameBook, type NameBook } from '../otobo/names.ts'
import { type Mapping, ruleFromDocument } from '../otobo/rule-document.ts'
import type { Loaded } from './checks.ts'
import type { Path, YamlDocument } from './document.ts'
import { isMapping } from './validate.ts'

type LoadedRule = Loaded<RuleDocument, Rule>

/**
 * Gives rules with `engine: otobo`, and messages with OTOBO's tags, their meaning in OTOBO's terms, and reports what would not
 * do what its author meant: unknown tags at their place, filters that can never hold, and what else the linter of rules knows.
 */
export function completeOtoboRules(rules: LoadedRule[], directory: Directory | undefined, options: OtoboOptions): void {
  const names = directory ? nameBookOf(directory) : createNameBook()
  const taken = new Set(rules.flatMap(({ raw }) => raw['x-otobo']?.id ?? []))
  let free = 0
  const nextId = (): number => {
    do free++
    while (taken.has(free))
    taken.add(free)
    return free
  }
  for (const loaded of rules) {
    if (loaded.built === undefined) continue
    if (loaded.raw.engine === 'otobo') complete(loaded, loaded.built, names, directory, options, nextId)
    else if (loaded.raw.message?.engine === 'otobo') completeMessage(loaded, loaded.built, names, options)
  }
}

function complete(
  loaded: LoadedRule,
  built: Rule,
  names: NameBook,
  directory: Directory | undefined,
  options: OtoboOptions,
  nextId: () => number,
): void {
  const { document, raw } = loaded
  const read = ruleFromDocument(raw as Mapping, names, (path, message, hint) =>
    document.report('wrong-value', path, message, hint === undefined ? {} : { hint }),
  )
  const otobo: OtoboRule = read.id > 0 ? read : { ...read, id: nextId() }
  const file = raw['x-otobo']?.file
  const style = { ids: file?.ids ?? 'plain', multiline: file?.multiline ?? 'literal' } as const
  const otoboFile = file?.position === undefined ? {} : { otoboFile: { position: file.position, style } }
  loaded.built = { ...built, otobo, ...otoboFile }
  const fields = directory && directory.dynamicFields.length > 0 ? directory.dynamicFields : undefined
  const kind = otobo.data.NotificationType?.[0] === 'Appointment' ? 'appointment' : 'ticket'
  reportTags(
    document,
    otobo,
    kind,
    options,
    fields?.map(({ name }) => name),
  )
  for (const { code, message } of lintRule(otobo, fields ? { dynamicFields: fields } : {})) {
    // Tags are reported one by one, at their place.
    if (code === 'unknown-tag') continue
    document.report('otobo-rule', placeOf(code, message, raw), message, { severity: 'warning' })
  }
}

/** Where in the document a finding of the linter most likely stands. */
function placeOf(code: string, message: string, raw: Partial<RuleDocument>): Path {
  if (code.includes('event'))
    return ['on', Math.max(0, raw.on?.findIndex((name) => name !== undefined && message.includes(name)) ?? 0)]
  if (code.includes('transport')) return ['via']
  if (code === 'further-addresses-ignored') return ['to', 'emails']
  if (code === 'no-article-filter') return ['when']
  const language = /^([A-Za-z_]+): /.exec(message)?.[1]
  if (language && raw.message && language.replaceAll('_', '-') in raw.message)
    return ['message', language.replaceAll('_', '-')]
  const key = /^(?:Search_DynamicField_)?(\w+)/.exec(message)?.[1] ?? ''
  if (isMapping(raw.when) && Object.hasOwn(raw.when, key)) return ['when', key]
  if (isMapping(raw.when) && Object.hasOwn(raw.when, key.toLowerCase())) return ['when', key.toLowerCase()]
  const field = /dynamic field (\w+)|^(\w+) is a date/.exec(message)
  if (field) return ['when', 'fields', field[1] ?? field[2] ?? '']
  return raw['x-otobo']?.data?.[key] ? ['x-otobo', 'data', key] : []
}

function reportTags(
  document: YamlDocument,
  rule: Pick<OtoboRule, 'messages'>,
  kind: 'ticket' | 'appointment',
  options: OtoboOptions,
  fields?: readonly string[],
): void {
  for (const [code, message] of Object.entries(rule.messages)) {
    for (const part of ['subject', 'body'] as const) {
      const contentType = part === 'subject' ? 'text/plain' : message.contentType
      const found = findTags(message[part], {
        kind,
        contentType,
        strict: options.strict,
        prefixes: options.prefixes,
        ...(fields ? { dynamicFields: new Set(fields) } : {}),
      })
      for (const tag of found) {
        if (tag.isKnown) continue
        reportAtOffset(
          document,
          code,
          part,
          message[part],
          tag.offset,
          'otobo-tag',
          `the tag ${tag.text} is not known${tag.note ? `: ${tag.note}` : ''}`,
        )
      }
    }
  }
}

function reportAtOffset(
  document: YamlDocument,
  code: string,
  part: 'subject' | 'body',
  text: string,
  offset: number,
  diagnostic: DiagnosticCode,
  message: string,
): void {
  const path = ['message', code.replaceAll('_', '-'), part]
  const origin = document.textPart(path)?.origin
  if (origin === undefined) {
    document.report(diagnostic, ['x-otobo', 'messages', code, part], message, { severity: 'warning' })
    return
  }
  const before = text.slice(0, offset).split('\n')
  document.reportPlace(diagnostic, locate(origin, before.length, before.at(-1)?.length ?? 0), message, {
    severity: 'warning',
  })
}

/** Words with OTOBO's tags in a rule of ours: their tags are filled in with what a trigger brings. */
function completeMessage(loaded: LoadedRule, built: Rule, names: NameBook, options: OtoboOptions): void {
  const { document, raw } = loaded
  const { messages } = ruleFromDocument({ id: raw.id, message: raw.message } as Mapping, names, () => {})
  loaded.built = { ...built, message: { inline: {}, on: {}, otobo: messages } }
  reportTags(document, { messages }, 'ticket', options)
}
