import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadProject } from '../load/project.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Project } from '../model/project.ts'
import { prettyDiagnostic, type Told } from '../output/diagnostics.ts'
import { loadStyle } from '../output/style.ts'
import type { CommandContext } from './context.ts'
import { annotatorFor } from './github.ts'

/** Loads the project and tells every problem of its files; the caller decides whether errors stop it. */
export async function readProject(
  context: CommandContext,
  options: { needsEnvironment?: boolean } = {},
): Promise<{ project: Project | undefined; diagnostics: Diagnostic[] }> {
  const dir = findProject(context.dir)
  if (dir === undefined) {
    throw new NotifyError('no-project', `there is no notify.yaml in ${context.dir} or above it`, {
      hint: 'run "notify init" to make a project, or name its folder with -C DIR',
    })
  }
  const diagnostics: Diagnostic[] = []
  const { env } = context.io
  const project = await loadProject(dir, (diagnostic) => diagnostics.push(diagnostic), { env, ...options })
  await tellDiagnostics(context, diagnostics)
  return { project, diagnostics }
}

/** Loads a project that must be free of errors. */
export async function validProject(context: CommandContext): Promise<{ project: Project; warnings: Diagnostic[] }> {
  // What people would read must not hold the name of a variable where its value belongs.
  const { project, diagnostics } = await readProject(context, { needsEnvironment: true })
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
  if (project === undefined || errors.length > 0) {
    if (context.json) for (const error of errors) context.warn(`${JSON.stringify({ error })}\n`)
    const count = errors.length === 1 ? 'an error' : `${errors.length} errors`
    throw new NotifyError('invalid-project', `the project has ${count}`, {
      hint: 'nothing was done; mend what is named above ("notify validate" checks again)',
      exit: exitCode.invalid,
    })
  }
  return { project, warnings: diagnostics }
}

/** The nearest folder at or above `from` that holds a notify.yaml. */
export function findProject(from: string): string | undefined {
  for (let dir = from; ; dir = dirname(dir)) {
    if (existsSync(join(dir, 'notify.yaml'))) return dir
    if (dirname(dir) === dir) return undefined
  }
}

/** Problems as people, scripts and GitHub read them. Under --json they are part of the data instead. */
export async function tellDiagnostics(context: CommandContext, all: readonly Diagnostic[]): Promise<void> {
  const diagnostics = all.filter((diagnostic) => !context.told?.has(nameOf(diagnostic)))
  if (diagnostics.length === 0) return
  for (const diagnostic of diagnostics) context.told?.add(nameOf(diagnostic))
  annotate(context, diagnostics)
  if (context.json) return
  const style = await loadStyle(context.hasColor)
  for (const diagnostic of diagnostics) context.warn(`${prettyDiagnostic(diagnostic, style)}\n`)
}

/** Puts problems beside the lines of the pull request, in a run on GitHub. */
export function annotate(context: CommandContext, told: readonly Told[]): void {
  if (!context.io.env.GITHUB_ACTIONS || told.length === 0) return
  const lines = annotatorFor(context, findProject(context.dir) ?? context.dir)(told)
  for (const line of lines) context.warn(`${line}\n`)
}

/** The same problem, though an edit moved it to another line. */
function nameOf({ code, message, at }: Diagnostic): string {
  return JSON.stringify([code, message, at?.file])
}
