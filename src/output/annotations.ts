import { githubCommand, type Told } from './diagnostics.ts'

/**
 * GitHub shows ten errors, ten warnings and ten notices of a step and drops the others without a word
 * (https://docs.github.com/rest/checks/runs; https://github.com/orgs/community/discussions/26680).
 */
const mostShown = 10

const severities = ['error', 'warning', 'info'] as const

/** Problems as workflow commands: errors first, at most ten of a kind in all, the last of which says how many more there are. */
export type Annotator = (found: readonly Told[]) => string[]

/** `base`: the project's folder, relative to the repository's. An annotator is made for one run, whose commands GitHub counts together. */
export function createAnnotator(base = ''): Annotator {
  const left = new Map(severities.map((severity) => [severity, mostShown]))
  return (found) =>
    severities.flatMap((severity) => {
      const own = found.filter((diagnostic) => diagnostic.severity === severity)
      const room = left.get(severity)!
      if (own.length <= room) {
        left.set(severity, room - own.length)
        return own.map((diagnostic) => githubCommand(diagnostic, base))
      }
      if (room === 0) return []
      left.set(severity, 0)
      const shown = own.slice(0, room - 1).map((diagnostic) => githubCommand(diagnostic, base))
      const command = severity === 'info' ? 'notice' : severity
      return [...shown, `::${command}::and ${own.length - shown.length} more; the log of this step has all of them`]
    })
}
