import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { makeFolder } from '../files/make-folder.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Project } from '../model/project.ts'
import { nameBookOf } from '../otobo/directory.ts'
import { type DocumentImport, type ImportedRule, importDocuments } from '../otobo/import-documents.ts'
import { importMessages, lintRule, type Rule, type Screen } from '../otobo/index.ts'
import { createNameBook, type NameBook } from '../otobo/names.ts'
import { type Mapping, ruleFromDocument } from '../otobo/rule-document.ts'
import { type CommandContext, pathFrom } from './context.ts'
import { importFolder } from './import-folder.ts'
import { readProject } from './project.ts'

export interface ImportCommandOptions {
  into: string
  overwrite?: boolean
  screen?: Screen
}

/** OTOBO itself takes files of a few megabytes. */
const largestFile = 64 * 1024 * 1024
/** A file a rule: more of them in one folder is a mistake, or an attack. */
const mostRules = 10_000

interface FileReport {
  file: string
  success: boolean
  messages: string[]
  added: string[]
  updated: string[]
  failed: string[]
  rules: { name: string; id: string; file: string; unmapped: string[]; unnamed: string[]; warnings: string[] }[]
  problems: { rule?: string; message: string }[]
}

export async function importOtobo(
  context: CommandContext,
  files: readonly string[],
  options: ImportCommandOptions,
): Promise<number> {
  const reports: FileReport[] = []
  for (const file of files) {
    // Read again for each file: the second one may update what the first one brought.
    // What is wrong elsewhere in the project is not this command's affair, unless the project cannot be read at all.
    const { project } = await readProject({ ...context, warn: () => {} })
    if (project === undefined) await readProject(context)
    if (project === undefined)
      throw new NotifyError('invalid-project', 'the project cannot be read; nothing was imported')
    reports.push(await importFile(context, project, file, options))
  }
  if (context.json) context.print(`${JSON.stringify({ files: reports }, null, 2)}\n`)
  else for (const report of reports) tell(context, report)
  return reports.every(({ success, failed }) => success && failed.length === 0) ? exitCode.done : exitCode.invalid
}

async function importFile(
  context: CommandContext,
  project: Project,
  file: string,
  options: ImportCommandOptions,
): Promise<FileReport> {
  const report: FileReport = {
    file,
    success: false,
    messages: [],
    added: [],
    updated: [],
    failed: [],
    rules: [],
    problems: [],
  }
  const source = await readSource(context, file)
  if (typeof source === 'string') return { ...report, messages: [source] }
  const entries = entryCount(source)
  if (entries > mostRules) return { ...report, messages: [tooMany(entries)] }
  const into = importFolder(project, options.into, 'rules', 'rules/otobo')
  const names = project.directory ? nameBookOf(project.directory) : createNameBook()
  const existing = [...project.rules.values()].map((rule) => ({
    id: rule.id,
    rule: rule.otobo ?? placeholder(rule.id),
  }))
  const imported = importDocuments(source, existing, {
    overwrite: options.overwrite ?? false,
    ...(options.screen ? { screen: options.screen } : {}),
    now: new Date(context.clock.now()).toISOString().slice(0, 19).replace('T', ' '),
    database: project.otobo?.database ?? 'mysql',
    names,
    channel: channelFor(project),
    most: mostRules,
    isTaken: (id) => project.rules.has(id) || existsSync(join(into, `${id}.yaml`)),
  })
  const { result } = imported
  report.problems = result.problems.map(({ rule, message }) => ({ ...(rule === undefined ? {} : { rule }), message }))
  report.messages = importMessages(result)
  if (!result.success) return report
  if (imported.tooMany !== undefined) return { ...report, messages: [tooMany(imported.tooMany)] }
  const writes = await textsOf(project, imported, into, names, report)
  commit(project.dir, into, writes)
  const isWritten = (name: string) => report.rules.some((rule) => rule.name === name)
  report.success = true
  report.added = result.added.filter(isWritten)
  report.updated = result.updated.filter(isWritten)
  report.failed = [...result.errors, ...[...result.added, ...result.updated].filter((name) => !isWritten(name))]
  report.messages = importMessages({ ...result, added: report.added, updated: report.updated, errors: report.failed })
  return report
}

const count = (number: number): string => number.toLocaleString('en-US')
const tooMany = (found: number): string =>
  `the file holds ${count(found)} rules; at most ${count(mostRules)} are imported at once, so nothing was`

/** Dashes at the start of a line, where nothing but entries of the list can stand: counted before so large a file is parsed. */
function entryCount(source: Uint8Array): number {
  let entries = 0
  for (let at = -1; ; ) {
    if (source[at + 1] === 0x2d && source[at + 2] === 0x20) entries++
    at = source.indexOf(0x0a, at + 1)
    if (at < 0) return entries
  }
}

async function readSource({ io }: CommandContext, file: string): Promise<Uint8Array | string> {
  if (file === '-') {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of io.stdin) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > largestFile) return 'the input is larger than 64 MB, so it was not read'
      chunks.push(bytes)
    }
    return Buffer.concat(chunks)
  }
  try {
    const path = pathFrom(io, file)
    if (statSync(path).size > largestFile) return `${file} is larger than 64 MB, so it was not read`
    return readFileSync(path)
  } catch (error) {
    return `cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Rules of ours have names too, so that one of OTOBO's does not pass for another. */
function placeholder(name: string): Rule {
  return {
    id: 0,
    name,
    validId: 1,
    comment: null,
    createTime: '',
    changeTime: '',
    createBy: 1,
    changeBy: 1,
    data: {},
    messages: {},
  }
}

export function channelFor({ otobo, channels }: Project): string {
  if (otobo?.channel !== undefined) return otobo.channel
  if (channels.has('email')) return 'email'
  const mail = [...channels.values()].filter(({ adapter }) => adapter === 'smtp' || adapter === 'outbox')
  return mail.length === 1 && mail[0] ? mail[0].id : 'email'
}

interface Write {
  path: string
  text: string
}

async function textsOf(
  project: Project,
  imported: DocumentImport,
  into: string,
  names: NameBook,
  report: FileReport,
): Promise<Write[]> {
  const { stringify, parse, parseAllDocuments } = await import('yaml')
  const writes: Write[] = []
  const depth = relative(project.dir, into).split(/[\\/]/).filter(Boolean).length
  const modeline = existsSync(join(project.dir, 'schemas/rule.schema.json'))
    ? `# yaml-language-server: $schema=${'../'.repeat(depth)}schemas/rule.schema.json\n`
    : ''
  for (const rule of imported.rules) {
    const place = rule.updates === undefined ? undefined : project.rules.get(rule.updates)?.at.file
    const path = place === undefined ? join(into, `${rule.id}.yaml`) : join(project.dir, place)
    if (place !== undefined) {
      const documents = parseAllDocuments(readFileSync(path, 'utf8'))
      if (documents.length !== 1) {
        report.problems.push({
          rule: rule.name,
          message: `its file ${place} holds other documents too; move the rule into a file of its own`,
        })
        continue
      }
      keepOwn(rule.document, (documents as { toJS(): unknown }[])[0]?.toJS())
    }
    const text = [{ lineWidth: 0 }, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' as const }]
      .map((style) => stringify(rule.document, { ...style, aliasDuplicateObjects: false, version: '1.2' }))
      .find((candidate) => isFaithful(parse(candidate) as Mapping, rule, names))
    if (text === undefined) {
      report.problems.push({ rule: rule.name, message: 'it holds characters that cannot be written to a file here' })
      continue
    }
    writes.push({ path, text: modeline + text })
    const warnings = lintRule(rule.rule).map(({ message }) => message)
    const { name, id, unmapped, unnamed } = rule
    report.rules.push({ name, id, file: relative(project.dir, path), unmapped, unnamed, warnings })
  }
  return writes
}

/** What somebody wrote into the file of a rule beyond what OTOBO knows. */
function keepOwn(document: Mapping, before: unknown): void {
  if (typeof before !== 'object' || before === null) return
  const own = before as Mapping
  for (const key of ['was', 'from']) if (own[key] !== undefined) document[key] = own[key]
  const isSpoken = Array.isArray(document.via) && document.via.length > 0
  if (isSpoken && Array.isArray(own.via) && own.via.length > 0) document.via = own.via
}

const canonical = (rule: Rule): string =>
  JSON.stringify(
    {
      ...rule,
      data: Object.entries(rule.data).sort(([a], [b]) => (a < b ? -1 : 1)),
      messages: Object.entries(rule.messages).sort(([a], [b]) => (a < b ? -1 : 1)),
    },
    (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  )

const isFaithful = (document: Mapping, { rule }: ImportedRule, names: NameBook): boolean =>
  canonical(ruleFromDocument(document, names, () => {})) === canonical(rule)

/** All files, or none: they are written beside their place first, and put back as they were where one cannot be moved. */
function commit(dir: string, into: string, writes: readonly Write[]): void {
  if (writes.length === 0) return
  const made = makeFolder(into)
  const stage = join(into, `.import-${process.pid}`)
  mkdirSync(stage)
  const undo: (() => void)[] = []
  try {
    for (const [index, { text }] of writes.entries()) writeFileSync(join(stage, `${index}.new`), text)
    for (const [index, { path }] of writes.entries()) {
      const backup = join(stage, `${index}.old`)
      const isReplaced = existsSync(path)
      if (isReplaced) renameSync(path, backup)
      undo.push(() => (isReplaced ? renameSync(backup, path) : rmSync(path, { force: true })))
      renameSync(join(stage, `${index}.new`), path)
    }
  } catch (cause) {
    for (const step of undo.reverse()) step()
    rmSync(stage, { recursive: true, force: true })
    if (made !== undefined) rmSync(made, { recursive: true, force: true })
    throw new NotifyError(
      'import-failed',
      `the rules could not be written to ${relative(dir, into) || '.'}; nothing was changed`,
      { cause },
    )
  }
  rmSync(stage, { recursive: true, force: true })
}

function tell(context: CommandContext, report: FileReport): void {
  if (report.file !== '-') context.say(`${basename(report.file)}\n`)
  for (const message of report.messages)
    (report.success ? context.print : context.warn)(`${report.success ? '' : 'error: '}${message}\n`)
  for (const { rule, message } of report.problems.slice(0, 20))
    context.warn(`  ${rule === undefined ? '' : `${rule}: `}${message}\n`)
  if (report.problems.length > 20) context.warn(`  and ${report.problems.length - 20} more problems\n`)
  tellCounted(
    context,
    'kept under x-otobo, since it has no equivalent here',
    report.rules.map(({ unmapped }) => unmapped),
  )
  tellCounted(
    context,
    'kept as a number, since no directory names it',
    report.rules.map(({ unnamed }) => unnamed),
  )
  const warnings = report.rules.flatMap(({ name, warnings }) => warnings.map((warning) => `${name}: ${warning}`))
  for (const warning of warnings.slice(0, 20)) context.warn(`  warning: ${warning}\n`)
  if (warnings.length > 20) context.warn(`  and ${warnings.length - 20} more warnings: notify validate\n`)
}

function tellCounted(context: CommandContext, words: string, found: readonly string[][]): void {
  const counts = new Map<string, number>()
  for (const name of found.flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [name, count] of counts)
    context.say(`  ${name} (${count === 1 ? '1 rule' : `${count} rules`}): ${words}\n`)
}
