import { resolve } from 'node:path'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { Project, Rule } from '../model/project.ts'
import { createAbilityChecks } from './channel-abilities.ts'
import { checkChannelConfig } from './channel-config.ts'
import { checks, type Loaded } from './checks.ts'
import { buildDirectory, buildOtobo } from './directory.ts'
import { present } from './event.ts'
import { findFiles, projectFile, readText, reportFile } from './files.ts'
import { type Gathering, readDocument, readForeign } from './gather.ts'
import { createIgnore } from './glob.ts'
import { buildLint } from './lint-settings.ts'
import { buildDefaults, buildGuards, findProject, readProjectFile } from './project-file.ts'
import type { Environment } from './references.ts'
import { createRegistry } from './registry.ts'
import { checkSecrets, concealSecrets } from './secrets.ts'
import type { SourceFile } from './source-file.ts'
import type { Surroundings } from './surroundings.ts'
import { builtInTemplateNames, loadTemplates } from './templates.ts'

export interface LoadOptions {
  /** What `${env:NAME}` outside of a channel's config and of `store` stands for. Default: the process's own. */
  env?: Environment
  /** Whether such a variable must be set. Default: it is a warning if it is not. */
  needsEnvironment?: boolean
  /** Texts to read in the place of what files of the project hold now, by path. */
  texts?: ReadonlyMap<string, string>
}

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
  const project = await load(resolve(dir), (diagnostic) => found.push(diagnostic), {
    env: options.env ?? process.env,
    unset: options.needsEnvironment ? 'error' : 'warning',
    ...present({ texts: options.texts }),
  })
  for (const diagnostic of concealSecrets(found).sort(byPlace)) report(diagnostic)
  return project
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [left, right] = [a.at, b.at]
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined)
  if (left.file !== right.file) return left.file < right.file ? -1 : 1
  return left.line - right.line || left.column - right.column
}

async function load(asked: string, report: Report, surroundings: Surroundings): Promise<Project | undefined> {
  const reportWhole = reportFile(report)
  const dir = findProject(asked, report)
  if (dir === undefined) return undefined
  const head = readProjectFile(dir, report, reportWhole, surroundings)
  const isIgnored = createIgnore(head.value.ignore?.filter((glob) => glob !== undefined) ?? [])
  const gathering: Gathering = {
    dir,
    surroundings,
    defaults: buildDefaults(head),
    registry: createRegistry(),
    events: new Map(),
    unreadEnds: new Map(),
    teams: [],
    audiences: [],
    channels: [],
    rules: [],
    directories: [],
  }
  for (const document of head.others) readDocument(document, gathering)
  for (const path of findFiles(dir, '', isYaml, isIgnored, reportWhole)) {
    const file = path === projectFile ? undefined : readText(dir, path, reportWhole, surroundings.texts)
    if (file === undefined) continue
    for (const document of readForeign(file, report)) readDocument(document, gathering)
  }
  const { registry, rules, audiences, channels, events, unreadEnds, teams, defaults, directories } = gathering
  const abilities = createAbilityChecks(dir)
  registry.checkFormerIds()
  for (const { document, raw } of channels) {
    checkSecrets(document, ['config'], raw.config)
    if (raw.adapter === undefined) continue
    if (await checkChannelConfig(document, raw.adapter, raw.config ?? {}, dir))
      await abilities.config(document, raw.adapter, raw.config ?? {})
  }
  const texts = new Map(rules.map(({ document: { file } }) => [file.path, file]))
  const templates = loadTemplates(dir, isIgnored, report, (file) => texts.set(file.path, file))
  const directory = directories.length === 0 ? undefined : await buildDirectory(directories, dir)
  const otobo = buildOtobo(head.value.otobo)
  const hasOtobo = rules.some(({ raw }) => raw.engine === 'otobo' || raw.message?.engine === 'otobo')
  if (hasOtobo) (await import('./otobo-rules.ts')).completeOtoboRules(rules, directory, otobo)
  const namesPeople =
    rules.some(({ raw }) => raw.to?.agents ?? raw.to?.groups ?? raw.to?.roles) ||
    audiences.some(({ raw }) => raw.directory)
  if (namesPeople) (await import('./directory-people.ts')).completePeople(rules, audiences, directory)
  const project: Project = {
    dir,
    name: head.value.name ?? '',
    defaults,
    store: head.value.store ?? 'sqlite:.notify/ledger.db',
    delivery: head.value.delivery ?? 'at-least-once',
    ...present({ maxPerDay: head.value.maxPerDay, directory, lint: buildLint(head) }),
    guards: buildGuards(head.value.guards),
    otobo,
    events,
    audiences: byId(audiences),
    channels: byId(channels),
    rules: byId(rules),
    templates,
  }
  const loaded = { project, registry, rules, audiences, teams, unreadEnds, builtInTemplates: builtInTemplateNames() }
  for (const check of checks) check(loaded)
  for (const { document, raw, built } of rules) {
    if (built === undefined) continue
    await abilities.chains(document, built, project.channels)
    if (raw.to === undefined) await abilities.places(document, built, project.channels)
  }
  await checkWords(project, texts, report)
  return head.value.name === undefined ? undefined : project
}

const isYaml = (name: string) => name.endsWith('.yaml') || name.endsWith('.yml')

function byId<Built extends { id: string }>(loaded: readonly Loaded<unknown, Built>[]): Map<string, Built> {
  return new Map(loaded.flatMap(({ built }) => (built === undefined ? [] : [[built.id, built]])))
}

/** Every template against the data it will get. The engine knows places only, so the lines to show are added here. */
export async function checkWords(
  project: Project,
  texts: ReadonlyMap<string, SourceFile>,
  report: Report,
): Promise<void> {
  // Built-in words are known to be good, and the checker with its parser takes a quarter of the start-up.
  const hasOwnWords = ({ message }: Rule) => Object.keys(message.inline).length + Object.keys(message.on).length > 0
  if (project.templates.size === 0 && ![...project.rules.values()].some(hasOwnWords)) return
  const { checkTemplates } = await import('../engine/check-template.ts')
  const { openSource } = await import('../sources/index.ts')
  const reportWithLine: Report = (diagnostic) => {
    const { at } = diagnostic
    const excerpt = at && texts.get(at.file)?.line(at.line)
    report(excerpt === undefined ? diagnostic : { excerpt, ...diagnostic })
  }
  await checkTemplates(project, new Map(), reportWithLine, async (spec) =>
    (await openSource(spec.format)).columns({ ...spec, dir: project.dir }),
  )
}
