import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { lintProject } from '../deliver/lint/index.ts'
import { settingsWith } from '../engine/lint/settings.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode } from '../model/error.ts'
import type { Project } from '../model/project.ts'
import { count, lintText } from '../output/lint-text.ts'
import { type SarifOptions, sarifLog } from '../output/sarif.ts'
import { loadStyle } from '../output/style.ts'
import { type CommandContext, parseInstant } from './context.ts'
import { annotatorFor } from './github.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createWorld } from './world.ts'

export interface LintCommandOptions {
  format?: 'text' | 'json' | 'github' | 'sarif'
  /** Warnings fail, too. */
  strict?: boolean
  now?: string
}

/** Severities from the gravest on. */
const severities = ['error', 'warning', 'info'] as const

export async function lint(context: CommandContext, options: LintCommandOptions): Promise<number> {
  const { project } = await validProject(context)
  const now = options.now === undefined ? context.clock.now() : parseInstant(options.now, '--now')
  const faults: Diagnostic[] = []
  const world = await createWorld(project, undefined, faults)
  await tellDiagnostics(context, faults)
  const { findings, silenced, readings } = await lintProject(world, now, createReader(project.dir))
  const [errors, warnings, infos] = severities.map((severity) => findings.filter((each) => each.severity === severity))
  const summary = { errors: errors!.length, warnings: warnings!.length, infos: infos!.length, silenced, readings }
  const format = context.json ? 'json' : (options.format ?? 'text')
  switch (format) {
    case 'json':
      context.print(`${JSON.stringify({ version: 1, project: project.name, summary, findings }, null, 2)}\n`)
      break
    case 'sarif':
      context.print(`${JSON.stringify(sarifLog(findings, sarifOptions(context, project)), null, 2)}\n`)
      break
    case 'github':
      for (const line of annotatorFor(context, project.dir)(findings)) context.print(`${line}\n`)
      break
    case 'text': {
      const style = await loadStyle(context.hasColor)
      for (const finding of findings) context.print(`${lintText(finding, style)}\n`)
    }
  }
  const silences = silenced === 0 ? '' : `, ${silenced} silenced`
  const read = `${count(readings, 'message')} read`
  if (findings.length === 0) context.say(`${project.name} reads well: ${read}${silences}.\n`)
  else {
    const counts = [
      [summary.errors, 'error'],
      [summary.warnings, 'warning'],
      [summary.infos, 'hint'],
    ] as const
    const named = counts.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun))
    context.warn(`${named.join(', ')}${silences}; ${read}.\n`)
  }
  const fails = summary.errors > 0 || (options.strict === true && summary.warnings > 0)
  return fails ? exitCode.invalid : exitCode.done
}

/** Code scanning wants paths from the repository's folder on, which outside of GitHub is most likely where one stands. */
function sarifOptions({ io }: CommandContext, { dir, lint }: Project): SarifOptions {
  const way = relative(io.env.GITHUB_WORKSPACE ?? io.cwd, dir)
    .split(sep)
    .join('/')
  return { settings: settingsWith(lint), base: way.startsWith('..') ? '' : way }
}

/** Reads a file of the project once; undefined for one that is not there, as those of built-in templates. */
function createReader(dir: string): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>()
  return (file) => {
    if (!texts.has(file)) texts.set(file, readText(join(dir, file)))
    return texts.get(file)
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return undefined
  }
}
