import { closest } from '../engine/closest.ts'
import { NotifyError } from '../model/error.ts'
import type { Project } from '../model/project.ts'

/** So many ids are named where none is near. */
const named = 10

/** Stops a command that names what the project does not have. */
export function requireKnown(project: Project, kind: 'event' | 'rule' | 'channel' | 'audience', id: string): void {
  const known = project[`${kind}s`]
  if (known.has(id)) return
  const near = closest(id, known.keys())
  throw new NotifyError(`unknown-${kind}`, `there is no ${kind} ${JSON.stringify(id)} in this project`, {
    hint: near === undefined ? listOf(kind, [...known.keys()]) : `did you mean "${near}"?`,
  })
}

function listOf(kind: string, ids: readonly string[]): string {
  if (ids.length === 0) return `the project has no ${kind}s yet`
  const more = ids.length > named ? ` and ${(ids.length - named).toLocaleString('en-US')} more` : ''
  return `known are ${ids.slice(0, named).join(', ')}${more}`
}
