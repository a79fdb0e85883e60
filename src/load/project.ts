import { realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { closest } from '../engine/closest.ts'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { Audience, ChannelEntry, Event, Project, Rule } from '../model/project.ts'
import type { AudienceDocument, ChannelDocument, ProjectDocument, RuleDocument } from '../model/schema.gen.ts'
import { buildAudience } from './audience.ts'
import { buildChannel } from './channel.ts'
import { checkChannelConfig } from './channel-config.ts'
import { checkedValues } from './checked-values.ts'
import { checks, type Loaded } from './checks.ts'
import type { YamlDocument } from './document.ts'
import { buildEvent, present } from './event.ts'
import { findFiles, projectFile, type ReportFile, readText, reportFile, why } from './files.ts'
import { createIgnore } from './glob.ts'
import { type Environment, resolveReferences } from './references.ts'
import { createRegistry, type Kind } from './registry.ts'
import { buildRule } from './rule.ts'
import { readCoreSchema } from './schemas.ts'
import { checkSecrets } from './secrets.ts'
import type { SourceFile } from './source-file.ts'
import { builtInTemplateNames, loadTemplates } from './templates.ts'
import { type Checked, isMapping, type Validator, validate } from './validate.ts'
import { validateAudience, validateChannel, validateEvent, validateProject, validateRule } from './validators.gen.ts'
import { parseYaml } from './yaml.ts'

export interface LoadOptions {
  /** What `${env:NAME}` outside of a channel's config and of `store` stands for. Default: the process's own. */
  env?: Environment
}

const validators: Readonly<Record<Kind, Validator>> = {
  event: validateEvent,
  audience: validateAudience,
  channel: validateChannel,
  rule: validateRule,
}

const kinds = Object.keys(validators) as Kind[]

/**
 * Reads a project's files. Everything that is wrong in them is reported, by file, line and column, and left out of the
 * project; undefined where there is no usable notify.yaml. Throws for nothing that stands in a file.
 */
export async function loadProject(
  dir: string,
  report: Report,
  options: LoadOptions = {},
): Promise<Project | undefined> {
  const found: Diagnostic[] = []
  const project = await load(resolve(dir), (diagnostic) => found.push(diagnostic), options.env ?? process.env)
  for (const diagnostic of found.sort(byPlace)) report(diagnostic)
  return project
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [left, right] = [a.at, b.at]
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined)
  if (left.file !== right.file) return left.file < right.file ? -1 : 1
  return left.line - right.line || left.column - right.column
}

/** What is gathered while the files are read one by one. */
interface Gathering {
  dir: string
  env: Environment
  report: Report
  defaults: Project['defaults']
  registry: ReturnType<typeof createRegistry>
  events: Map<string, Event>
  audiences: Loaded<AudienceDocument, Audience>[]
  channels: Loaded<ChannelDocument, ChannelEntry>[]
  rules: Loaded<RuleDocument, Rule>[]
}

async function load(asked: string, report: Report, env: Environment): Promise<Project | undefined> {
  const reportWhole = reportFile(report)
  const dir = findProject(asked, report)
  if (dir === undefined) return undefined
  const head = readProjectFile(dir, report, reportWhole, env)
  const isIgnored = createIgnore(head.value.ignore?.filter((glob) => glob !== undefined) ?? [])
  const defaults = buildDefaults(head)
  const gathering: Gathering = {
    dir,
    env,
    report,
    defaults,
    registry: createRegistry(),
    events: new Map(),
    audiences: [],
    channels: [],
    rules: [],
  }
  for (const document of head.others) readDocument(document, gathering)
  for (const path of findFiles(dir, '', isYaml, isIgnored, reportWhole)) {
    if (path === projectFile) continue
    const file = readText(dir, path, reportWhole)
    if (file === undefined) continue
    const documents = readForeign(file, report)
    for (const document of documents) readDocument(document, gathering)
  }
  for (const { document, raw } of gathering.channels) {
    checkSecrets(document, ['config'], raw.config)
    if (raw.adapter !== undefined) await checkChannelConfig(document, raw.adapter, raw.config ?? {}, dir)
  }
  const project: Project = {
    dir,
    name: head.value.name ?? '',
    defaults,
    store: head.value.store ?? 'sqlite:.notify/ledger.db',
    delivery: head.value.delivery ?? 'at-least-once',
    ...present({ maxPerDay: head.value.maxPerDay }),
    events: gathering.events,
    audiences: byId(gathering.audiences),
    channels: byId(gathering.channels),
    rules: byId(gathering.rules),
    templates: loadTemplates(dir, isIgnored, report),
  }
  const { registry, rules, audiences } = gathering
  const builtInTemplates = builtInTemplateNames()
  for (const check of checks) check({ project, registry, rules, audiences, builtInTemplates })
  return head.value.name === undefined ? undefined : project
}

/** The project's folder without any link in its path; undefined where there is none. */
function findProject(asked: string, report: Report): string | undefined {
  const problem = (message: string, hint: string) => {
    report({ code: 'no-project', severity: 'error', message, hint })
    return undefined
  }
  try {
    if (statSync(join(asked, projectFile), { throwIfNoEntry: false }) !== undefined) return realpathSync(asked)
    if (statSync(join(asked, 'notify.yml'), { throwIfNoEntry: false }) !== undefined) {
      return problem(`there is no ${projectFile} in ${asked}`, `rename notify.yml to ${projectFile}`)
    }
    const hint = 'run notify init to make a project, or name its folder with -C'
    return problem(`there is no ${projectFile} in ${asked}`, hint)
  } catch (error) {
    return problem(`the folder ${asked} cannot be read: ${why(error)}`, 'name the folder of a project with -C')
  }
}

interface ProjectHead extends Checked<ProjectDocument> {
  document: YamlDocument | undefined
  /** Documents behind the first one of notify.yaml: those of a project in a single file. */
  others: readonly YamlDocument[]
}

function readProjectFile(dir: string, report: Report, reportWhole: ReportFile, env: Environment): ProjectHead {
  const none = { value: {}, isWhole: false, document: undefined, others: [] }
  const file = readText(dir, projectFile, reportWhole)
  if (file === undefined) return none
  let hasFault = false
  const documents = parseYaml(file, (diagnostic) => {
    hasFault ||= diagnostic.severity === 'error'
    report(diagnostic)
  })
  const [document, ...others] = documents
  if (document === undefined) {
    if (!hasFault)
      reportWhole(
        'missing-key',
        projectFile,
        'this file is empty: at least "name" is needed',
        'write, for example, name: acme',
      )
    return none
  }
  if (isMapping(document.value)) checkSecrets(document, ['store'], document.value.store)
  const resolved = resolveIn(document, env, ['store'])
  const checked = validate<ProjectDocument>(document, resolved, validateProject, () => readCoreSchema('project'))
  return { ...checked, document, others }
}

function resolveIn(document: YamlDocument, env: Environment, except: readonly string[]): unknown {
  return document.file.text.includes('${env:') ? resolveReferences(document.value, env, except) : document.value
}

function buildDefaults({ document, value }: ProjectHead): Project['defaults'] {
  const raw = value.defaults
  if (document === undefined || raw === undefined) return { language: 'en', timezone: 'UTC' }
  const values = checkedValues(document)
  return {
    language: values.language(['defaults', 'language'], raw.language) ?? 'en',
    timezone: values.timezone(['defaults', 'timezone'], raw.timezone) ?? 'UTC',
    ...present({
      from: values.sender(['defaults', 'from'], raw.from),
      statusPage: raw.statusPage,
      contact: raw.contact,
    }),
  }
}

const isYaml = (name: string) => name.endsWith('.yaml') || name.endsWith('.yml')

/**
 * The documents of a file that may be somebody else's. Most other YAML need not be read at all, and what is wrong in it is
 * not our affair: a chart's template is no YAML before it is rendered.
 */
function readForeign(file: SourceFile, report: Report): YamlDocument[] {
  // A key of our documents' first line, or one that was meant to be it.
  if (!/(?:^|[\s{,"'])k[a-z]{1,4}["']?\s*:/im.test(file.text)) return []
  const faults: Diagnostic[] = []
  const documents = parseYaml(file, report, (fault) => faults.push(fault))
  if (faults.length === 0) return documents
  const isOurs = documents.some(({ value }) => isMapping(value) && 'kind' in value && !('apiVersion' in value))
  const mayBeOurs = /(?:^|[\s{,"'])kind["']?\s*:/m.test(file.text) && !/^apiVersion\s*:/m.test(file.text)
  if (isOurs || mayBeOurs) for (const fault of faults) report(fault)
  return documents
}

function readDocument(document: YamlDocument, gathering: Gathering): void {
  const { value } = document
  if (!isMapping(value) || 'apiVersion' in value) return
  if (!('kind' in value)) {
    const near = Object.keys(value).find((key) => closest(key, ['kind']) !== undefined)
    if (near !== undefined && 'id' in value) {
      document.report('unknown-key', [near], `"${near}" is not known here; did you mean "kind"?`, { part: 'key' })
    }
    return
  }
  const kind = kinds.find((each) => each === value.kind)
  if (kind === undefined) {
    reportKind(document, value.kind)
    return
  }
  const resolved = resolveIn(document, gathering.env, kind === 'channel' ? ['config'] : ['message'])
  const checked = validate<{ id: string }>(document, resolved, validators[kind], () => readCoreSchema(kind))
  const isFirst = gathering.registry.add(kind, document, checked.value.id)
  build(kind, document, checked.value, isFirst, gathering)
}

function reportKind(document: YamlDocument, kind: unknown): void {
  if (typeof kind !== 'string') {
    document.report('wrong-type', ['kind'], 'kind must be a text', { hint: `known are ${kinds.join(', ')}` })
    return
  }
  if (kind === 'project') {
    document.report('unknown-kind', ['kind'], `a project is described by ${projectFile} alone`)
    return
  }
  const near = closest(kind, kinds)
  const message = `"${kind}" is no kind that this version of notify knows${near === undefined ? '' : `; did you mean "${near}"?`}`
  document.report('unknown-kind', ['kind'], message, {
    hint:
      near === undefined
        ? `known are ${kinds.join(', ')}; if this file is not for notify, list it under ignore: in notify.yaml`
        : `known are ${kinds.join(', ')}`,
  })
}

/** Builds the document's thing, which reports what it finds; a second one of the same id is looked at but not kept. */
function build(kind: Kind, document: YamlDocument, raw: object, isFirst: boolean, gathering: Gathering): void {
  switch (kind) {
    case 'event': {
      const event = buildEvent(document, raw, gathering.defaults)
      if (event !== undefined && isFirst) gathering.events.set(event.id, event)
      return
    }
    case 'audience': {
      const built = buildAudience(document, raw, gathering.dir)
      gathering.audiences.push({ document, raw, built: isFirst ? built : undefined })
      return
    }
    case 'channel': {
      const built = buildChannel(document, raw)
      gathering.channels.push({ document, raw, built: isFirst ? built : undefined })
      return
    }
    case 'rule': {
      const built = buildRule(document, raw)
      gathering.rules.push({ document, raw, built: isFirst ? built : undefined })
      return
    }
  }
}

function byId<Built extends { id: string }>(loaded: readonly Loaded<unknown, Built>[]): Map<string, Built> {
  return new Map(loaded.flatMap(({ built }) => (built === undefined ? [] : [[built.id, built]])))
}
