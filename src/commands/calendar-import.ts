import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { newest, type ReadEvent, type ReadOptions, readCalendars } from '../calendar/read.ts'
import { makeFolder } from '../files/make-folder.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Project } from '../model/project.ts'
import { type EventFile, eventFile, presentFile } from './calendar-file.ts'
import { calendarTexts } from './calendar-mail.ts'
import { withOccurrence } from './calendar-occurrence.ts'
import { type CommandContext, pathFrom } from './context.ts'
import { importFolder } from './import-folder.ts'
import { readProject } from './project.ts'

export interface CalendarImportOptions {
  into: string
  type?: string
}

/** A notice has a few kilobytes, a calendar of years a few megabytes. */
const largestFile = 16 * 1024 * 1024

export const importIcs = (context: CommandContext, files: readonly string[], options: CalendarImportOptions) =>
  importCalendars(context, files, options, 'ics')

export const importMaintnote = (context: CommandContext, files: readonly string[], options: CalendarImportOptions) =>
  importCalendars(context, files, options, 'maintnote')

async function importCalendars(
  context: CommandContext,
  files: readonly string[],
  { into, type }: CalendarImportOptions,
  kind: ReadOptions['kind'],
): Promise<number> {
  const { project } = await readProject({ ...context, warn: () => {} })
  if (project === undefined) {
    await readProject(context)
    throw new NotifyError('invalid-project', 'the project cannot be read; nothing was imported')
  }
  const folder = importFolder(project, into, 'events', 'events/providers')
  const options: ReadOptions = { kind, timezone: project.defaults.timezone, type: type ?? 'appointment' }
  const events: ReadEvent[] = []
  const problems: string[] = []
  const warnings: string[] = []
  for (const file of files) {
    const name = file === '-' ? 'standard input' : basename(file)
    for (const text of await textsOf(context, file, name, problems)) {
      const reading = readCalendars(text, options)
      events.push(...reading.events)
      problems.push(...reading.problems.map((problem) => `${name}: ${problem}`))
      warnings.push(...reading.warnings.map((warning) => `${name}: ${warning}`))
    }
  }
  if (events.length === 0 && problems.length === 0) problems.push('there is no event, but check-ins of one')
  const made = filesOf(project, folder, newest(events))
  const names = new Map<string, string>()
  for (const { id, path, problem, identity } of made) {
    if (problem !== undefined) problems.push(`${id}: ${problem}`)
    const other = names.get(path.toLowerCase())
    if (other !== undefined)
      problems.push(`${JSON.stringify(identity)} and ${JSON.stringify(other)} would both be the event ${id}`)
    names.set(path.toLowerCase(), identity)
  }
  for (const warning of new Set(warnings)) context.warn(`warning: ${warning}\n`)
  if (problems.length > 0) {
    for (const problem of problems.slice(0, 50)) context.warn(`error: ${problem}\n`)
    if (problems.length > 50) context.warn(`and ${problems.length - 50} more errors\n`)
    context.warn('nothing was imported\n')
  } else writeAll(made.filter(({ state }) => state === 'added' || state === 'updated'))
  report(context, project, problems.length > 0 ? [] : made, problems, warnings)
  return problems.length > 0 ? exitCode.invalid : exitCode.done
}

/** A file for each event; what is said of one occurrence alone goes into the file of the event that recurs, where there is one. */
function filesOf(project: Project, folder: string, events: readonly ReadEvent[]): EventFile[] {
  const made = new Map<string, EventFile>()
  const isWhole = ({ occurrence }: ReadEvent) => occurrence === undefined
  for (const event of events.filter(isWhole)) made.set(event.identity, eventFile(project, folder, event))
  for (const event of events) {
    const { occurrence } = event
    if (occurrence === undefined) continue
    const series = made.get(occurrence.series) ?? presentFile(project, occurrence.series)
    const changed = series && withOccurrence(project, series, event, occurrence)
    if (changed === undefined) made.set(event.identity, eventFile(project, folder, event))
    else made.set(occurrence.series, changed)
  }
  return [...made.values()]
}

async function textsOf(context: CommandContext, file: string, name: string, problems: string[]): Promise<string[]> {
  const bytes = await readSource(context, file)
  if (typeof bytes === 'string') {
    problems.push(bytes)
    return []
  }
  const texts = await calendarTexts(bytes)
  if (typeof texts !== 'string') return texts
  problems.push(`${name}: ${texts}`)
  return []
}

async function readSource({ io }: CommandContext, file: string): Promise<Uint8Array | string> {
  if (file !== '-') {
    try {
      const path = pathFrom(io, file)
      if (statSync(path).size > largestFile) return `${file} is larger than 16 MB, so it was not read`
      return readFileSync(path)
    } catch (error) {
      return `cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`
    }
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of io.stdin) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > largestFile) return 'the input is larger than 16 MB, so it was not read'
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** All files, or none: they are written beside their place first. */
function writeAll(files: readonly EventFile[]): void {
  const drafts: { draft: string; path: string; before: string | undefined }[] = []
  try {
    for (const { path, text } of files) {
      makeFolder(dirname(path))
      const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
      drafts.push({ draft, path, before: existsSync(path) ? readFileSync(path, 'utf8') : undefined })
      writeFileSync(draft, text)
    }
    for (const { draft, path } of drafts) renameSync(draft, path)
  } catch (cause) {
    for (const { draft, path, before } of drafts) {
      rmSync(draft, { force: true })
      if (before === undefined) rmSync(path, { force: true })
      else writeFileSync(path, before)
    }
    throw new NotifyError('import-failed', 'the events could not be written; nothing was changed', { cause })
  }
}

function report(
  context: CommandContext,
  project: Project,
  made: readonly EventFile[],
  problems: readonly string[],
  warnings: readonly string[],
): void {
  const events = made.map(({ id, path, state }) => ({ id, file: relative(project.dir, path), state }))
  if (context.json) {
    context.print(`${JSON.stringify({ success: problems.length === 0, events, problems, warnings }, null, 2)}\n`)
    return
  }
  for (const { id, file, state } of events) {
    const why = state === 'older' ? '  (older than what was imported before: nothing was changed)' : ''
    context.print(`${state.padEnd(9)} ${id}  ${file}${why}\n`)
  }
}
