import { isTimeZone, resolveLocal } from '../engine/local-time.ts'
import { type Edit, editYaml } from '../load/edit-yaml.ts'
import { writeTime } from '../load/event-edits.ts'
import { NotifyError } from '../model/error.ts'
import type { Duration, Instant, Project } from '../model/project.ts'
import { later, readMessage, readTime } from './event-options.ts'
import type { Draft, Kind } from './new-drafts.ts'

export interface NewOptions {
  /** A set, or one document of it: `messaging-matrix/matrix-free`. */
  template?: string
  id?: string
  title?: string[]
  start?: string
  end?: string
  duration?: Duration
  timezone?: string
  service?: string[]
  audience?: string[]
  channel?: string[]
  adapter?: string
}

/** What the options change in a document. Throws NotifyError where the project lacks an audience or channel that it names. */
export function editsOf(kind: Kind, draft: Draft, options: NewOptions, project: Project, now: Instant): Edit[] {
  if (kind === 'event') return eventEdits(draft, options, now)
  if (kind === 'rule') return ruleEdits(draft, options, project)
  return []
}

/** The document under another id, in a file named after it. */
export function renamed(draft: Draft, id: string, edits: readonly Edit[]): { path: string; text: string } {
  const edited = editYaml(draft.text, () => true, [{ kind: 'set', path: ['id'], value: id }, ...edits])
  // A text in the place of one for each language comes to stand on a line of its own.
  const text = edited.replace(/^(title|services):\n[ \t]+(?=["'[{\w])(?![^\n]*: )/m, '$1: ')
  return { path: id === draft.id ? draft.path : draft.path.replace(/[^/]+$/, `${id}.yaml`), text }
}

function eventEdits({ value }: Draft, options: NewOptions, now: Instant): Edit[] {
  const edits: Edit[] = []
  const title = readMessage(options.title)
  if (title !== undefined) edits.push({ kind: 'set', path: ['title'], value: title })
  if (options.service !== undefined) edits.push({ kind: 'set', path: ['services'], value: options.service })
  const { start, end, timezone } = (value.window ?? {}) as { start?: string; end?: string; timezone?: string }
  const zone = options.timezone ?? timezone ?? 'UTC'
  if (!isTimeZone(zone)) throw new NotifyError('usage', `${JSON.stringify(zone)} is no time zone`)
  if (options.timezone !== undefined) edits.push({ kind: 'set', path: ['window', 'timezone'], value: zone })
  const from = options.start === undefined ? undefined : readTime(options.start, '--start', zone, now)
  if (from !== undefined) edits.push({ kind: 'set', path: ['window', 'start'], value: from.text })
  if (options.duration !== undefined && options.end !== undefined) {
    throw new NotifyError('usage', '--end and --duration exclude each other')
  }
  const begins = from?.instant ?? instantOf(start, zone)
  const length = lengthOf(start, end, zone)
  const until = endOf(options, begins, from === undefined ? undefined : length, zone, now)
  if (until === undefined) return edits
  if (begins !== undefined && until.instant <= begins) {
    throw new NotifyError('usage', 'the window would end before it starts', { hint: 'give --start and --end' })
  }
  return [...edits, { kind: 'set', path: ['window', 'end'], value: until.text, after: ['start'] }]
}

/** Where only the start is given, the window is as long as the template's. */
function endOf(
  options: NewOptions,
  start: Instant | undefined,
  length: number | undefined,
  zone: string,
  now: Instant,
) {
  if (options.end !== undefined) return readTime(options.end, '--end', zone, now)
  if (start === undefined) return undefined
  if (options.duration !== undefined) return writeTime(later(start, options.duration, zone), zone)
  return length === undefined ? undefined : writeTime(start + length, zone)
}

function instantOf(text: string | undefined, zone: string): Instant | undefined {
  const read = text === undefined ? undefined : resolveLocal(text, zone)
  return read !== undefined && 'instant' in read ? read.instant : undefined
}

function lengthOf(start: string | undefined, end: string | undefined, zone: string): number | undefined {
  const [from, until] = [instantOf(start, zone), instantOf(end, zone)]
  return from === undefined || until === undefined ? undefined : until - from
}

function ruleEdits({ id, value }: Draft, { audience, channel }: NewOptions, project: Project): Edit[] {
  const { audiences = [] } = (value.to ?? {}) as { audiences?: string[] }
  const via = (value.via ?? []) as (string | { fallback: string[] })[]
  const channels = via.flatMap((route) => (typeof route === 'string' ? [route] : route.fallback))
  requireThere(id, 'audience', audience ?? audiences, project)
  requireThere(id, 'channel', channel ?? channels, project)
  return [
    ...(audience === undefined ? [] : [{ kind: 'set', path: ['to', 'audiences'], value: audience } as const]),
    ...(channel === undefined ? [] : [{ kind: 'set', path: ['via'], value: channel } as const]),
  ]
}

function requireThere(rule: string, kind: 'audience' | 'channel', ids: readonly string[], project: Project): void {
  const known = project[`${kind}s`]
  const missing = ids.filter((id) => !known.has(id))
  if (missing.length === 0) return
  const own = known.size === 0 ? '' : ` (the project has ${[...known.keys()].join(', ')})`
  throw new NotifyError(`unknown-${kind}`, `the rule ${rule} needs the ${kind} ${missing.join(', ')}`, {
    hint: `nothing was written; name yours with --${kind} ID${own}, or make it: notify new ${kind}`,
  })
}
