import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openChannelModule } from '../channels/index.ts'
import { compareReadings } from '../deliver/diff.ts'
import { compareSettings } from '../deliver/diff-settings.ts'
import type { World } from '../deliver/world.ts'
import { loadProject } from '../load/project.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Diff, DiffSide } from '../model/diff.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { ChannelEntry, Instant, Project } from '../model/project.ts'
import { diffMarkdown } from '../output/diff-markdown.ts'
import { diffText } from '../output/diff-text.ts'
import { commentLimit } from '../output/markdown.ts'
import { loadStyle } from '../output/style.ts'
import { type Checkout, checkOut } from './checkout.ts'
import { type CommandContext, parseInstant, pathFrom } from './context.ts'
import { fullAt, tellGithub } from './github.ts'
import { findProject, tellDiagnostics } from './project.ts'
import { commitOf, mergeBase, mergeBaseWithMain, openRepository, type Repository } from './repository.ts'
import { createWorld } from './world.ts'

export interface DiffCommandOptions {
  format?: 'text' | 'json' | 'markdown' | 'html' | 'github'
  /** A file for the Markdown of a comment, beside what is printed. */
  comment?: string
  detailedExitcode?: boolean
  now?: string
}

export async function diff(
  context: CommandContext,
  base: string | undefined,
  head: string | undefined,
  options: DiffCommandOptions,
): Promise<number> {
  const now = options.now === undefined ? context.clock.now() : parseInstant(options.now, '--now')
  const result = await computeDiff(context, base, head, now)
  if (!context.json && options.format !== 'json') await tellErrors(context, result)
  const hasChanges = result.changes.length + result.settings.length > 0
  const command = commandOf(base, head)
  const comment = () => diffMarkdown(result, { limit: commentLimit, fullAt: fullAt(context, command) })
  if (options.comment !== undefined) writeFileSync(pathFrom(context.io, options.comment), context.redact(comment()))
  if (context.json || options.format === 'json') context.print(`${JSON.stringify(result, null, 2)}\n`)
  else if (options.format === 'markdown') context.print(comment())
  else if (options.format === 'html') context.print(await asPage(result))
  else context.print(diffText(result, { style: await loadStyle(context.hasColor) }))
  if (options.format === 'github') {
    tellGithub(context, { changes: String(hasChanges) }, (limits) => diffMarkdown(result, limits), command)
  }
  if (result.head.errors.length > 0) return exitCode.invalid
  return options.detailedExitcode && hasChanges ? exitCode.changes : exitCode.done
}

async function asPage(result: Diff): Promise<string> {
  const { diffPage } = await import('../output/report/diff-page.ts')
  const { readPageAssets } = await import('../output/report-assets.ts')
  return diffPage(result, readPageAssets())
}

/** What one types to see the same. */
function commandOf(...revisions: (string | undefined)[]): string {
  const named = revisions.filter((revision) => revision !== undefined)
  // It stands between backticks, and in a shell.
  return ['notify diff', ...named.map((revision) => (/^[\w./-]+$/.test(revision) ? revision : 'REVISION'))].join(' ')
}

/** What is wrong on a side is told, and what it concerns is not compared. */
async function tellErrors(context: CommandContext, { base, head }: Diff): Promise<void> {
  for (const { errors, revision } of [base, head]) {
    if (errors.length === 0) continue
    const where = revision === null ? 'the files as they are have' : `${revision} has`
    const count = errors.length === 1 ? 'an error' : `${errors.length} errors`
    context.warn(`${where} ${count}; what is named here is left out of the comparison:\n`)
    await tellDiagnostics(context, errors)
  }
}

/** A commit, or the files as they are. */
interface Revision {
  name: string | null
  commit: string | null
}

const workTree: Revision = { name: null, commit: null }

/** Compares two states of the project that Git knows. Opens no ledger and no connection; the work tree stays as it is. */
export async function computeDiff(
  context: CommandContext,
  base: string | undefined,
  head: string | undefined,
  now: Instant,
): Promise<Diff> {
  const dir = realpathSync(findProject(context.dir) ?? context.dir)
  const repository = await openRepository(dir, context.io.env)
  const [from, to] = await revisionsOf(repository, base, head)
  const name = projectName(dir)
  const checkouts: Checkout[] = []
  try {
    const [before, after] = [
      await readSide(context, repository, from, { dir, name }, checkouts),
      await readSide(context, repository, to, { dir, name }, checkouts),
    ]
    if (before.world === undefined && after.world === undefined) {
      throw new NotifyError('no-project', `there is no project in ${dir}, on neither side`, {
        hint: 'name the folder of the project with -C DIR',
      })
    }
    const { changes, summary } = await compareReadings(before.world, after.world, now)
    const settings = compareSettings(before.world, after.world, now)
    const { project } = (after.world ?? before.world)!
    return {
      version: 1,
      project: project.name,
      timezone: project.defaults.timezone,
      now: new Date(now).toISOString(),
      base: before.side,
      head: after.side,
      summary: { ...summary, settings: settings.length },
      changes,
      settings,
    }
  } finally {
    for (const { remove } of checkouts) remove()
  }
}

/** `A..B` is A and B; `A...B` is what they have in common and B, as for git diff. */
async function revisionsOf(
  repository: Repository,
  base: string | undefined,
  head: string | undefined,
): Promise<[Revision, Revision]> {
  const [, one, dots, other] = /^(.*?)(\.{2,3})(.*)$/.exec(base ?? '') ?? []
  if (dots !== undefined && head !== undefined) {
    throw new NotifyError('usage', `${base} names both sides, and ${head} is a third`, {
      hint: 'notify diff BASE HEAD',
    })
  }
  const target = dots === undefined ? head : other || 'HEAD'
  const to: Revision = target === undefined ? workTree : { name: target, commit: await commitOf(repository, target) }
  if (base === undefined) {
    const { name, commit } = await mergeBaseWithMain(repository, 'HEAD')
    return [{ name, commit }, to]
  }
  const start = dots === undefined ? base : one || 'HEAD'
  const commit = await commitOf(repository, start)
  return [{ name: start, commit: dots === '...' ? await mergeBase(repository, commit, to.commit!) : commit }, to]
}

interface ReadSide {
  side: DiffSide
  world: World | undefined
}

async function readSide(
  context: CommandContext,
  repository: Repository,
  { name: revision, commit }: Revision,
  project: { dir: string; name: string | undefined },
  checkouts: Checkout[],
): Promise<ReadSide> {
  const errors: Diagnostic[] = []
  const side = (path: string | null): DiffSide => ({ revision, commit, path, errors })
  if (commit === null) {
    if (!existsSync(join(project.dir, 'notify.yaml'))) return { side: side(null), world: undefined }
    const path = repository.prefix === '' ? '.' : repository.prefix.slice(0, -1)
    return { side: side(path), world: await readWorld(context, project.dir, errors) }
  }
  const checkout = await checkOut(repository, commit, project)
  checkouts.push(checkout)
  if (checkout.dir === null) return { side: side(null), world: undefined }
  return { side: side(checkout.path), world: await readWorld(context, checkout.dir, errors) }
}

/** A variable that is not set keeps its name in texts: it is the same on both sides. */
async function readWorld(context: CommandContext, dir: string, errors: Diagnostic[]): Promise<World | undefined> {
  const note = (diagnostic: Diagnostic) => {
    const { code, at } = diagnostic
    const isKnown = errors.some(
      (known) =>
        known.code === code &&
        known.at?.file === at?.file &&
        known.at?.line === at?.line &&
        known.at?.column === at?.column,
    )
    if (diagnostic.severity === 'error' && !isKnown) errors.push(diagnostic)
  }
  const project = await loadProject(dir, note, { env: context.io.env })
  if (project === undefined) return undefined
  const known = { ...project, channels: await knownChannels(project) }
  // People of a file that cannot be read are not counted; what they would read is compared all the same.
  return { ...(await createWorld(known, undefined, [])), report: note }
}

/** Those whose adapter there is. What is wrong with the others was reported when they were loaded. */
async function knownChannels({ channels, dir }: Project): Promise<Project['channels']> {
  const known = new Map<string, ChannelEntry>()
  for (const [id, entry] of channels) {
    try {
      await openChannelModule(entry.adapter, dir)
      known.set(id, entry)
    } catch (error) {
      if (!(error instanceof NotifyError)) throw error
    }
  }
  return known
}

function projectName(dir: string): string | undefined {
  const path = join(dir, 'notify.yaml')
  if (!existsSync(path)) return undefined
  return /^name:[ \t]*["']?(.*?)["']?[ \t]*(?:#.*)?$/m.exec(readFileSync(path, 'utf8'))?.[1]
}
