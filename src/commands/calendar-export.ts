import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CalendarEntry } from '../calendar/entry.ts'
import { type ExportOptions, exportEntries, exportNote } from '../calendar/export-entry.ts'
import { exportCheckins } from '../calendar/export-team.ts'
import { type Method, writeCalendar } from '../calendar/write.ts'
import { parseMailbox } from '../channels/mime/header.ts'
import { languageChain } from '../engine/locale.ts'
import { makeFolder } from '../files/make-folder.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Event, Project } from '../model/project.ts'
import { type CommandContext, pathFrom } from './context.ts'
import { validProject } from './project.ts'

export interface CalendarExportOptions {
  out?: string
  language?: string
  sequence?: number
  plain?: boolean
  method?: 'publish'
  provider?: string
  account?: string
}

export async function exportIcs(
  context: CommandContext,
  ids: readonly string[],
  options: CalendarExportOptions,
): Promise<number> {
  const { project } = await validProject(quietly(context))
  const common = commonOptions(context, project, options)
  const entries: CalendarEntry[] = []
  const left: { event: string; why: string }[] = []
  for (const event of choose(project, ids)) {
    const own = exportEntries(event, common)
    if (own.length === 0) left.push({ event: event.id, why: 'it does not say when it starts' })
    else entries.push(...own, ...(options.plain ? [] : checkinsOf(event, project, common, options)))
  }
  const method: { method?: Method } = options.method === 'publish' ? { method: 'PUBLISH' } : {}
  return give(context, options.out, [{ name: 'events', text: textOf(entries, method), count: entries.length }], left)
}

function checkinsOf(event: Event, project: Project, common: ExportOptions, options: CalendarExportOptions) {
  return exportCheckins(event, {
    project: project.name,
    language: options.language,
    defaultLanguage: project.defaults.language,
    sequence: options.sequence ?? 0,
    stamp: common.stamp,
  })
}

export async function exportMaintnote(
  context: CommandContext,
  ids: readonly string[],
  options: CalendarExportOptions,
): Promise<number> {
  const { project } = await validProject(quietly(context))
  const common = commonOptions(context, project, options)
  const files: Exported[] = []
  const left: { event: string; why: string }[] = []
  const isChosen = ids.length > 0
  for (const event of choose(project, ids)) {
    if (!isChosen && event.type !== 'maintenance') continue
    const entry = exportNote(event, common)
    if (typeof entry === 'string') left.push({ event: event.id, why: entry })
    // A file for each: readers take the first event of a file.
    else files.push({ name: event.id, text: textOf([entry], { isUtc: true }), count: 1 })
  }
  return give(context, options.out, files, left)
}

interface Exported {
  name: string
  text: string
  count: number
}

function textOf(entries: readonly CalendarEntry[], options: { method?: Method; isUtc?: boolean }): string {
  try {
    return writeCalendar(entries, options)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new NotifyError('bad-property', error.message, {
      hint: 'mend it in the field ics of the event that was imported',
      cause: error,
    })
  }
}

function quietly(context: CommandContext): CommandContext {
  return { ...context, warn: (text) => (text.includes('warning') ? undefined : context.warn(text)) }
}

function commonOptions(
  { clock }: CommandContext,
  project: Project,
  { language, sequence, plain, provider, account }: CalendarExportOptions,
): ExportOptions {
  const { defaults } = project
  const sender = defaults.from === undefined ? undefined : parseMailbox(defaults.from)
  const organizer = sender && { address: sender.address, ...(sender.name === undefined ? {} : { name: sender.name }) }
  const domain = organizer?.address.slice(organizer.address.lastIndexOf('@') + 1)
  return {
    project: project.name,
    languages: languageChain(language, defaults.language),
    stamp: clock.now(),
    isPlain: plain === true,
    ...(sequence === undefined ? {} : { sequence }),
    ...(defaults.statusPage === undefined ? {} : { statusPage: defaults.statusPage }),
    maintnote: {
      ...(organizer === undefined ? {} : { organizer }),
      ...(provider === undefined && domain === undefined ? {} : { provider: provider ?? domain }),
      ...(account === undefined ? {} : { account }),
    },
  }
}

function choose({ events }: Project, ids: readonly string[]): Event[] {
  if (ids.length === 0) return [...events.values()].filter(({ window }) => window !== undefined)
  return ids.map((id) => {
    const event = events.get(id)
    if (event === undefined) {
      throw new NotifyError('unknown-event', `there is no event ${JSON.stringify(id)} in this project`, {
        hint: 'notify status lists them',
      })
    }
    return event
  })
}

function give(
  context: CommandContext,
  out: string | undefined,
  files: readonly Exported[],
  left: readonly { event: string; why: string }[],
): number {
  for (const { event, why } of left) context.warn(`${event} was not exported: ${why}\n`)
  const filled = files.filter(({ count }) => count > 0)
  const written = filled.length === 0 ? [] : save(context, out, filled)
  if (context.json) {
    const content =
      written.length === 0 && filled.length > 0 ? { content: filled.map(({ text }) => text).join('') } : {}
    context.print(`${JSON.stringify({ files: written, left, ...content }, null, 2)}\n`)
  }
  return filled.length === 0 || left.length > 0 ? exitCode.invalid : exitCode.done
}

/** The paths that were written; none where the text went to standard output. */
function save(context: CommandContext, out: string | undefined, files: readonly Exported[]): string[] {
  const [first] = files
  const target = out === undefined || out === '-' ? undefined : pathFrom(context.io, out)
  const isFolder =
    target !== undefined && (/[\\/]$/.test(out!) || (existsSync(target) && statSync(target).isDirectory()))
  if (isFolder) return files.map(({ name, text }) => write(join(target, `${name}.ics`), text))
  if (files.length > 1) {
    throw new NotifyError('usage', `${files.length} events make ${files.length} files`, {
      hint: 'name a folder with -o DIR/, or one event',
    })
  }
  if (target !== undefined) return [write(target, first!.text)]
  if (!context.json) context.print(first!.text)
  return []
}

function write(path: string, text: string): string {
  makeFolder(dirname(path))
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, text)
  renameSync(draft, path)
  return path
}
