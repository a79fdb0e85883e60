import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode } from '../model/error.ts'
import type { Project } from '../model/project.ts'
import { openSource } from '../sources/index.ts'
import type { CommandContext } from './context.ts'
import { readProject, tellDiagnostics } from './project.ts'

export async function validate(context: CommandContext): Promise<number> {
  const { project, diagnostics: ofDocuments } = await readProject(context)
  const ofSources = project === undefined ? [] : await readSources(project)
  await tellDiagnostics(context, ofSources)
  const diagnostics = [...ofDocuments, ...ofSources]
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length
  const warnings = diagnostics.length - errors
  if (context.json) {
    context.print(`${JSON.stringify({ valid: errors === 0, errors, warnings, diagnostics }, null, 2)}\n`)
  } else if (errors === 0 && project !== undefined) {
    const { events, rules, audiences, channels } = project
    const counts = [
      count(events.size, 'event'),
      count(rules.size, 'rule'),
      count(audiences.size, 'audience'),
      count(channels.size, 'channel'),
    ]
    const tail = warnings === 0 ? '' : `, ${count(warnings, 'warning')}`
    context.say(`${project.name} is valid: ${counts.join(', ')}${tail}.\n`)
  } else {
    context.warn(`${count(errors, 'error')}${warnings === 0 ? '' : `, ${count(warnings, 'warning')}`}.\n`)
  }
  return errors === 0 ? exitCode.done : exitCode.invalid
}

/** Reads what every plan would read of the audiences' files, and gives what is wrong with it, each problem once. */
async function readSources(project: Project): Promise<Diagnostic[]> {
  const found = new Map<string, Diagnostic>()
  for (const { source } of project.audiences.values()) {
    if (source === undefined) continue
    const report = (diagnostic: Diagnostic) =>
      found.set(JSON.stringify([diagnostic.at, diagnostic.message]), diagnostic)
    const reader = await openSource(source.format)
    for await (const _ of reader.read({ ...source, dir: project.dir }, report));
  }
  return [...found.values()]
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`
}
