import type { Facts } from '../model/delivery.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Event, Project, Rule, SourceSpec, TemplateSet, TemplateWords, TextPart } from '../model/project.ts'
import { checkPart, type FieldUse } from './check-part.ts'
import { closest } from './closest.ts'
import { languageChain } from './locale.ts'
import { ruleMatches } from './match.ts'
import { momentSlug } from './moment.ts'
import { membersOf } from './team-people.ts'
import { sharedData } from './template-data.ts'
import { faultAt } from './template-error.ts'
import type { Sample } from './template-sample.ts'
import { dataShape, digestShape } from './template-shape.ts'
import { parseTemplate } from './template-syntax.ts'
import type { Template } from './template-tree.ts'
import { digestName } from './words-for.ts'

/** The columns of a source, where all its rows have the same; `AudienceSource.columns`. */
export type ColumnsOf = (spec: SourceSpec) => Promise<readonly string[] | undefined>

/**
 * Checks every template of a project against the data it will get: each path, helper and block of each part, for the events
 * that match the rules that use it. Built-in sets are not checked here; their own tests do.
 */
export async function checkTemplates(
  project: Project,
  builtIns: ReadonlyMap<string, TemplateSet>,
  report: Report,
  columnsOf: ColumnsOf,
): Promise<void> {
  const templates = new Map<TextPart, Template>()
  const templateOf = (part: TextPart) => {
    const template = templates.get(part) ?? parseTemplate(part)
    templates.set(part, template)
    return template
  }
  const reportOnce = once(report)
  const samples = samplesOf(project)

  for (const rule of project.rules.values()) {
    const set = rule.message.template === undefined ? undefined : project.templates.get(rule.message.template)
    // What a trigger brings is described nowhere, so that its names alone can be checked.
    const isFired = rule.on.every(({ kind }) => kind === 'trigger')
    const matching = isFired ? [] : samples.filter(({ event }) => ruleMatches(rule, event, factsOf(event)))
    const uses: FieldUse[] = []
    for (const { part, anchor, isDigest } of partsOf(rule, set)) {
      if (isDigest) {
        checkPart(templateOf(part), [], reportOnce, uses, digestShape)
        continue
      }
      const spoken =
        anchor === undefined ? matching : matching.filter(({ event }) => event.window?.[anchor] !== undefined)
      checkPart(templateOf(part), spoken, reportOnce, uses)
    }
    await checkRecipientFields(project, rule, uses, reportOnce, columnsOf)
  }
  for (const set of [...project.templates.values(), ...builtIns.values()]) {
    if (set.isBuiltIn) continue
    // What no rule uses is still read by people; without an event, names of the data are all that can be checked.
    for (const [name, byLanguage] of Object.entries(set.words)) {
      const shape = name === digestName ? digestShape : dataShape
      for (const part of texts(...Object.values(byLanguage)))
        if (!templates.has(part)) checkPart(templateOf(part), [], reportOnce, [], shape)
    }
  }
}

function once(report: Report): Report {
  const seen = new Set<string>()
  return (diagnostic) => {
    const key = JSON.stringify([diagnostic.code, diagnostic.message, diagnostic.at])
    if (seen.has(key)) return
    seen.add(key)
    report(diagnostic)
  }
}

function samplesOf({ name, defaults, events, audiences }: Project): Sample[] {
  const languages = languageChain(undefined, defaults.language)
  const project = { name, statusPage: defaults.statusPage, contact: defaults.contact, audiences }
  return [...events.values()]
    .filter(({ status }) => status !== 'draft')
    .map((event) => ({
      event,
      data: sharedData({ event, facts: factsOf(event), told: null, news: [] }, project, languages),
    }))
}

function factsOf({ window, status, updates }: Event): Facts {
  return { start: window?.start ?? null, end: window?.end ?? null, status, updates: updates.map(({ id }) => id) }
}

interface UsedPart {
  part: TextPart
  /** The words are for a moment that an event without this end of its window does not have. */
  anchor: 'start' | 'end' | undefined
  /** The words put several notices into one message. */
  isDigest?: boolean
}

function partsOf(rule: Rule, set: TemplateSet | undefined): UsedPart[] {
  const slugs = new Map(rule.on.map((moment) => [moment.name as string, momentSlug(moment)]))
  const parts: UsedPart[] = texts(...Object.values(rule.message.inline)).map((part) => ({ part, anchor: undefined }))
  const special = [...Object.entries(rule.message.on), ...(set?.isBuiltIn ? [] : Object.entries(set?.words ?? {}))]
  for (const [name, byLanguage] of special) {
    const anchor = anchorOf(slugs.get(name) ?? name)
    parts.push(...texts(...Object.values(byLanguage)).map((part) => ({ part, anchor, isDigest: name === digestName })))
  }
  return parts
}

function anchorOf(slug: string): UsedPart['anchor'] {
  if (/-start$|^during$/.test(slug)) return 'start'
  return /-end$|^overrun$/.test(slug) ? 'end' : undefined
}

function texts(...words: TemplateWords[]): TextPart[] {
  return words.flatMap(({ subject, short, preheader, body }) =>
    [subject, short, preheader, body].filter((part) => part !== undefined),
  )
}

/** A recipient's field must be a column of some source, or a key of some recipient, that the rule speaks to. */
async function checkRecipientFields(
  project: Project,
  rule: Rule,
  uses: readonly FieldUse[],
  report: Report,
  columnsOf: ColumnsOf,
): Promise<void> {
  if (uses.length === 0) return
  const known = await recipientFields(project, rule, columnsOf)
  if (known === undefined) return
  for (const { name, template, spot } of uses) {
    if (known.has(name)) continue
    const near = closest(name, known)
    const message = `no recipient of rule "${rule.id}" has a field "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`
    report(
      faultAt(
        template.part,
        spot,
        'template-unknown-path',
        message,
        "a recipient's fields are the further columns of its source and its own further keys",
      ),
    )
  }
}

/** Undefined where a source's rows may have any columns. */
async function recipientFields(project: Project, rule: Rule, columnsOf: ColumnsOf): Promise<Set<string> | undefined> {
  const names = new Set<string>()
  const seen = new Set<string>()
  const teams = [...project.events.values()].flatMap(({ team }) => (team ? membersOf(team, rule.to.team ?? []) : []))
  for (const { fields } of teams.flatMap(({ recipients }) => recipients)) {
    for (const name of Object.keys(fields)) names.add(name)
  }
  const waiting = [...rule.to.audiences, ...teams.flatMap(({ audiences }) => audiences)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const audience = project.audiences.get(id)
    if (!audience || seen.has(id)) continue
    seen.add(id)
    waiting.push(...audience.include)
    for (const { fields } of audience.recipients) for (const name of Object.keys(fields)) names.add(name)
    if (audience.source) {
      const columns = await columnsOf(audience.source)
      if (columns === undefined) return undefined
      for (const column of columns) names.add(column)
    }
  }
  return names
}
