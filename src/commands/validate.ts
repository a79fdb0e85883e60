import { exitCode } from '../model/error.ts'
import type { CommandContext } from './context.ts'
import { readProject } from './project.ts'

export async function validate(context: CommandContext): Promise<number> {
  const { project, diagnostics } = await readProject(context)
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

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`
}
