import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../files/make-folder.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Project } from '../model/project.ts'
import { openQuestions, type Questions } from './ask.ts'
import type { CommandContext } from './context.ts'
import { channelDraft, type Draft, draftsOf, type Kind } from './new-drafts.ts'
import { editsOf, type NewOptions, renamed } from './new-edits.ts'
import { readProject } from './project.ts'
import { defaultStarter, starterNames } from './starters.ts'

/** Adds documents of a template set to the project, with the words they need; asks on a terminal for what no option says. */
export async function newDocument(context: CommandContext, kind: Kind, options: NewOptions): Promise<number> {
  refuseOthers(kind, options)
  const project = await projectToAddTo(context)
  const questions = openQuestions(context.io)
  try {
    const { set, drafts, companions } = await chosenDrafts(context, kind, options, questions)
    const [only] = drafts
    const files = new Map<string, string>()
    if (drafts.length === 1 && only !== undefined) {
      const id = options.id ?? (await questions?.ask('Id', freeId(project, kind, only.id))) ?? only.id
      const asked = kind === 'event' ? await eventAnswers(options, questions) : options
      const edits = editsOf(kind, only, asked, project, context.clock.now())
      const { path, text } = renamed(only, id, edits)
      requireId(id)
      requireNew(project, kind, id)
      files.set(path, text)
    } else {
      refuseEdits(kind, set, drafts, options)
      for (const draft of drafts) {
        requireNew(project, kind, draft.id, `name one of them: --template ${set}/${draft.id} --id …`)
        editsOf(kind, draft, options, project, context.clock.now())
        files.set(draft.path, draft.text)
      }
    }
    return await write(context, project, kind, files, companions)
  } finally {
    questions?.close()
  }
}

/** What each option changes. */
const belongs = {
  title: 'event',
  start: 'event',
  end: 'event',
  duration: 'event',
  timezone: 'event',
  service: 'event',
  audience: 'rule',
  channel: 'rule',
  adapter: 'channel',
} as const satisfies Partial<Record<keyof NewOptions, Kind>>

function refuseOthers(kind: Kind, options: NewOptions): void {
  for (const [name, owner] of Object.entries(belongs) as [keyof typeof belongs, Kind][]) {
    if (options[name] === undefined || owner === kind) continue
    throw new NotifyError('usage', `--${name} is for "notify new ${owner}"`)
  }
}

/** As the schemas have it; the file is named after it. */
function requireId(id: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(id)) return
  throw new NotifyError('usage', `${JSON.stringify(id)} is no id`, {
    hint: 'nothing was written; letters, digits, "-", "_" and "." are fine, a letter or digit first',
  })
}

/** A project with faults is good enough: a new audience may be what it lacks. */
async function projectToAddTo(context: CommandContext): Promise<Project> {
  const { project } = await readProject({ ...context, warn: () => {} })
  if (project !== undefined) return project
  throw new NotifyError('invalid-project', 'the project cannot be read', {
    hint: 'nothing was written; "notify validate" says what is wrong',
  })
}

async function chosenDrafts(
  context: CommandContext,
  kind: Kind,
  options: NewOptions,
  questions: Questions | undefined,
): Promise<{ set: string; drafts: Draft[]; companions: Map<string, string> }> {
  if (kind === 'channel' && options.adapter !== undefined) {
    return { set: '', drafts: [channelDraft(options.adapter)], companions: new Map() }
  }
  const now = context.clock.now()
  const asked = options.template ?? (await questions?.ask('Template set', defaultStarter, starterNames()))
  const name = asked ?? defaultStarter
  const found = draftsOf(name, kind, now)
  const ids = found.drafts.map(({ id }) => id)
  if (questions === undefined || ids.length === 1) return { set: name, ...found }
  const id = await questions.ask(`Which ${kind} (${ids.join(', ')} or all)`, 'all', [...ids, 'all'])
  return { set: name, ...(id === 'all' ? found : draftsOf(`${name}/${id}`, kind, now)) }
}

async function eventAnswers(options: NewOptions, questions: Questions | undefined): Promise<NewOptions> {
  if (questions === undefined) return options
  const title = options.title ?? [await questions.ask('Title (empty: the one of the template)', '')]
  const start =
    options.start ?? (await questions.ask('Start, such as 2026-12-05T22:00 or +2h (empty: as in the template)', ''))
  return { ...options, ...(title[0] === '' ? {} : { title }), ...(start === '' ? {} : { start }) }
}

function freeId(project: Project, kind: Kind, id: string): string {
  const known = project[`${kind}s`]
  for (let number = 2; ; number++) {
    const candidate = number === 2 && !known.has(id) ? id : `${id}-${number}`
    if (!known.has(candidate)) return candidate
  }
}

function requireNew(project: Project, kind: Kind, id: string, hint?: string): void {
  if (!project[`${kind}s`].has(id)) return
  throw new NotifyError(
    'exists',
    `the project has ${kind === 'event' || kind === 'audience' ? 'an' : 'a'} ${kind} ${JSON.stringify(id)} already`,
    {
      hint: `nothing was written; ${hint ?? `give another one with --id, such as ${freeId(project, kind, id)}`}`,
    },
  )
}

/** Options that change a document are for one document. */
function refuseEdits(kind: Kind, set: string, drafts: readonly Draft[], options: NewOptions): void {
  const given = (
    ['id', 'title', 'start', 'end', 'duration', 'timezone', 'service', 'audience', 'channel'] as const
  ).find((name) => options[name] !== undefined)
  if (given === undefined) return
  const [first] = drafts
  throw new NotifyError(
    'usage',
    `--${given} is for one ${kind}, and the set has ${drafts.map(({ id }) => id).join(', ')}`,
    {
      hint: `nothing was written; name one of them: --template ${set}/${first?.id}`,
    },
  )
}

async function write(
  context: CommandContext,
  project: Project,
  kind: Kind,
  files: ReadonlyMap<string, string>,
  companions: ReadonlyMap<string, string>,
): Promise<number> {
  const taken = [...files.keys()].find((path) => existsSync(join(project.dir, path)))
  if (taken !== undefined) {
    throw new NotifyError('exists', `there is a file ${taken} already`, {
      hint: 'nothing was written; give another --id',
    })
  }
  // What is there may have been edited: it stays.
  const missing = new Map([...companions].filter(([path]) => !existsSync(join(project.dir, path))))
  const hasSchemas = existsSync(join(project.dir, 'schemas', `${kind}.schema.json`))
  for (const [path, text] of [...files, ...missing]) {
    const file = join(project.dir, path)
    makeFolder(dirname(file))
    // The line tells an editor where the schemas are that `notify init` puts beside the project.
    writeFileSync(file, hasSchemas ? text : text.replace(/^# yaml-language-server:[^\n]*\n/, ''), { flag: 'wx' })
  }
  const { diagnostics } = await readProject(context)
  if (context.json) {
    const paths = [...files.keys(), ...missing.keys()]
    context.print(
      `${JSON.stringify({ dir: project.dir, files: paths, kept: companions.size - missing.size, diagnostics })}\n`,
    )
    return exitCode.done
  }
  for (const path of files.keys()) context.say(`Wrote ${path}\n`)
  const folders = [...new Set([...missing.keys()].map((path) => dirname(path)))]
  const kept = companions.size - missing.size
  if (missing.size > 0) context.say(`Wrote ${filesText(missing.size)} beside, in ${folders.join(', ')}\n`)
  if (kept > 0) context.say(`Kept ${filesText(kept)} that ${kept === 1 ? 'was' : 'were'} there\n`)
  context.say(
    kind === 'event'
      ? 'Put your own words into its impact, reason and workaround, then: notify validate, notify plan\n'
      : 'Next: notify validate, notify preview\n',
  )
  return exitCode.done
}

function filesText(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}
