import { closest } from '../engine/closest.ts'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { Audience, ChannelEntry, Event, Project, Rule } from '../model/project.ts'
import type {
  AudienceDocument,
  ChannelDocument,
  DirectoryDocument,
  EventDocument,
  RuleDocument,
} from '../model/schema.gen.ts'
import { buildAttachments } from './attachments.ts'
import { buildAudience } from './audience.ts'
import { buildChannel } from './channel.ts'
import type { Loaded } from './checks.ts'
import type { LoadedDirectory } from './directory.ts'
import type { YamlDocument } from './document.ts'
import { buildEvent, present } from './event.ts'
import { projectFile } from './files.ts'
import { resolveReferences } from './references.ts'
import type { Kind, Registry } from './registry.ts'
import { buildRule } from './rule.ts'
import { readCoreSchema } from './schemas.ts'
import type { SourceFile } from './source-file.ts'
import type { Surroundings } from './surroundings.ts'
import { type End, unreadEnds } from './unread-ends.ts'
import { isMapping, type Validator, validate } from './validate.ts'
import { validateAudience, validateChannel, validateDirectory, validateEvent, validateRule } from './validators.gen.ts'
import { parseYaml } from './yaml.ts'

/** What is gathered while the files are read one by one. */
export interface Gathering {
  dir: string
  surroundings: Surroundings
  defaults: Project['defaults']
  registry: Registry
  events: Map<string, Event>
  /** By the id of an event: ends of its window that are written and could not be read. */
  unreadEnds: Map<string, ReadonlySet<End>>
  /** Those that have people around them, to be checked when all audiences are known. */
  teams: Loaded<EventDocument, Event>[]
  audiences: Loaded<AudienceDocument, Audience>[]
  channels: Loaded<ChannelDocument, ChannelEntry>[]
  rules: Loaded<RuleDocument, Rule>[]
  directories: LoadedDirectory[]
}

const validators: Readonly<Record<Kind, Validator>> = {
  event: validateEvent,
  audience: validateAudience,
  channel: validateChannel,
  rule: validateRule,
  directory: validateDirectory,
}

const kinds = Object.keys(validators) as Kind[]

/**
 * The documents of a file that may be somebody else's. Most other YAML need not be read at all, and what is wrong in it is
 * not our affair: a chart's template is no YAML before it is rendered.
 */
export function readForeign(file: SourceFile, report: Report): YamlDocument[] {
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

/** Adds what the document describes; a document of somebody else is left alone. */
export function readDocument(document: YamlDocument, gathering: Gathering): void {
  const { value } = document
  if (!isMapping(value) || 'apiVersion' in value) return
  if (!('kind' in value)) {
    const near = Object.keys(value).find((key) => closest(key, ['kind']) !== undefined)
    if (near !== undefined && 'id' in value) {
      document.report('unknown-key', [near], `"${near}" is not known here; did you mean "kind"?`, { part: 'key' })
    }
    return
  }
  // Read by `notify test` alone.
  if (value.kind === 'test') return
  const kind = kinds.find((each) => each === value.kind)
  if (kind === undefined) {
    reportKind(document, value.kind)
    return
  }
  const { env, unset } = gathering.surroundings
  // What comes from another system's export must not reach for the environment.
  const isForeign = kind === 'rule' && value.engine === 'otobo'
  const except = isForeign ? Object.keys(value) : kind === 'channel' ? ['config'] : ['message']
  const resolved = resolveReferences(document, env, except, unset)
  const checked = validate<{ id: string; was: (string | undefined)[] }>(document, resolved, validators[kind], () =>
    readCoreSchema(kind),
  )
  const isFirst = gathering.registry.add(kind, document, checked.value)
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
      const written: Partial<EventDocument> = raw
      const built = buildEvent(document, written, gathering.defaults)
      const attachments = buildAttachments(document, written.attachments, gathering.dir)
      const event = built && { ...built, ...present({ attachments }) }
      if (event !== undefined && isFirst) {
        gathering.events.set(event.id, event)
        gathering.unreadEnds.set(event.id, unreadEnds(document, event.window))
      }
      if (written.team !== undefined || written.checkins !== undefined)
        gathering.teams.push({ document, raw: written, built: isFirst ? event : undefined })
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
    case 'directory': {
      gathering.directories.push({ document, raw: raw as Partial<DirectoryDocument> })
      return
    }
    case 'rule': {
      const rule = buildRule(document, raw)
      const isOtobo = (raw as Partial<RuleDocument>).engine === 'otobo'
      const listed = isOtobo ? undefined : (raw as Partial<RuleDocument>).attachments
      const attachments = buildAttachments(document, listed, gathering.dir)
      const built = rule && { ...rule, ...present({ attachments }) }
      gathering.rules.push({ document, raw, built: isFirst ? built : undefined })
      return
    }
  }
}
