import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Document, isMap, parse, parseAllDocuments, stringify } from 'yaml'
import { occurrenceIn } from '../calendar/content-line.ts'
import { isNewer, type ReadEvent } from '../calendar/read.ts'
import { uidOf } from '../calendar/uid.ts'
import { buildEvent } from '../load/event.ts'
import { readCoreSchema } from '../load/schemas.ts'
import { createSourceFile } from '../load/source-file.ts'
import { validate } from '../load/validate.ts'
import { validateEvent } from '../load/validators.gen.ts'
import { parseYaml } from '../load/yaml.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Event, Project } from '../model/project.ts'
import type { EventDocument } from '../model/schema.gen.ts'

export interface EventFile {
  id: string
  identity: string
  /** Absolute. */
  path: string
  text: string
  /** `older`: what was read is older than what the file was made from, and changes nothing. */
  state: 'added' | 'updated' | 'unchanged' | 'older'
  problem?: string
}

type Mapping = Readonly<Record<string, unknown>>

/** The file of an event that was read: a new one, or the present one with what has changed. */
export function eventFile(project: Project, folder: string, read: ReadEvent): EventFile {
  const present = [...project.events.values()].find((event) =>
    identitiesOf(event, project.name).includes(read.identity),
  )
  const file = present === undefined ? newFile(project, folder, read) : changedFile(project, present, read)
  const isKept = file.state === 'unchanged' || file.state === 'older'
  const problem = isKept ? undefined : (file.problem ?? problemOf(project, file))
  return { ...file, ...(problem === undefined ? {} : { problem }) }
}

/** The names under which a calendar may know an event: its own, or those that it was read with. */
function identitiesOf({ id, was, fields }: Event, project: string): string[] {
  const note = mappingIn(fields.maintnote)
  const ics = mappingIn(fields.ics)
  const lines = Array.isArray(ics?.properties) ? (ics.properties as unknown[]) : []
  return [
    `uid ${uidOf(project, was[0] ?? id, null)} `,
    ...(note === undefined ? [] : [`note ${String(note.provider)} ${String(note.id)}`]),
    ...(ics === undefined ? [] : [`uid ${String(ics.uid)} ${occurrenceIn(lines) ?? ''}`]),
  ]
}

function newFile(project: Project, folder: string, { document, identity }: ReadEvent): EventFile {
  const { id } = document
  const path = join(folder, `${id}.yaml`)
  const whole = { kind: 'event', ...document, ...(document.status === undefined ? { status: 'scheduled' } : {}) }
  const text = stringify(whole, { lineWidth: 0, version: '1.2', aliasDuplicateObjects: false })
  const file: EventFile = { id, identity, path, text, state: 'added' }
  // Whoever sends a file must not take over what the ledger knows of another event.
  const names = new Set([...project.events.values()].flatMap((event) => [event.id, ...event.was]))
  const claimed = Array.isArray(document.was) ? document.was.find((name) => names.has(String(name))) : undefined
  if (claimed !== undefined)
    return { ...file, problem: `it says that it was ${String(claimed)}, which is another event here` }
  if (names.has(id)) return { ...file, problem: 'the project has an event of this id that is another one' }
  if (existsSync(path)) return { ...file, problem: `${path} is there already` }
  if (!isDeepStrictEqual(parse(text), JSON.parse(JSON.stringify(whole)))) {
    return { ...file, problem: 'it holds characters that cannot be written to a file here' }
  }
  return file
}

function changedFile(project: Project, event: Event, read: ReadEvent): EventFile {
  const path = join(project.dir, event.at.file)
  const source = readFileSync(path, 'utf8')
  const file: EventFile = { id: event.id, identity: read.identity, path, text: source, state: 'unchanged' }
  const ics = mappingIn(event.fields.ics)
  const known = versionOf(ics)
  if (!isNewer(read, known)) return ics !== undefined && isNewer(known, read) ? { ...file, state: 'older' } : file
  const documents = parseAllDocuments(source, { version: '1.2' }) as Document[]
  const document = documents.find((each) => each.get('id') === event.id)
  if (document === undefined || !isMap(document.contents))
    return { ...file, state: 'updated', problem: 'its file cannot be changed' }
  const { id: _, type: __, fields, ...rest } = read.document
  const changes: [readonly string[], unknown][] = [
    ...Object.entries(rest).map(([key, value]): [string[], unknown] => [[key], value]),
    ...Object.entries(mappingIn(fields) ?? {}).map(([key, value]): [string[], unknown] => [['fields', key], value]),
  ]
  const before = document.toJS() as Mapping
  for (const [path, value] of changes) {
    if (!isDeepStrictEqual(valueAt(before, path), value)) document.setIn(path, document.createNode(value))
  }
  for (const key of ['tentative', 'redundancy']) {
    if (mappingIn(fields)?.[key] === undefined) document.deleteIn(['fields', key])
  }
  return { ...file, text: documents.map((each) => each.toString({ lineWidth: 0 })).join(''), state: 'updated' }
}

/** The version of an entry that a file was made from, by its `fields.ics`. */
export function versionOf(ics: Mapping | undefined): Pick<ReadEvent, 'sequence' | 'stamp'> {
  // Our own export comes back as version 0: its stamp says when it was exported, not that anything changed.
  if (ics === undefined) return { sequence: 0, stamp: Number.POSITIVE_INFINITY }
  return { sequence: Number(ics.sequence ?? -1), stamp: Date.parse(String(ics.stamp ?? '')) || 0 }
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => mappingIn(at)?.[key], value)
}

/** What the project would find wrong with the file. */
export function problemOf(project: Project, file: EventFile): string | undefined {
  const { text } = file
  const reference = /\$\{(?:env|file):[^}]*\}?/.exec(text)
  // The project would put the variable's value in its place, and tell it to everybody.
  if (reference !== null) return `it holds ${reference[0].slice(0, 60)}, which may be a secret of this machine`
  const found: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => {
    if (diagnostic.severity === 'error') found.push(diagnostic)
  }
  eventIn(project, file, report)
  return found[0]?.message
}

/** The event that the file would hold; undefined where it holds none. */
export function eventIn(
  project: Project,
  { id, path, text }: EventFile,
  report: (diagnostic: Diagnostic) => void = () => {},
): Event | undefined {
  const document = parseYaml(createSourceFile(path, text), report).find(({ value }) => mappingIn(value)?.id === id)
  if (document === undefined) return undefined
  const checked = validate<EventDocument>(document, document.value, validateEvent, () => readCoreSchema('event'))
  return buildEvent(document, checked.value, project.defaults)
}

/** The file of an event of the project as it is; undefined where no event has that name in calendars. */
export function presentFile(project: Project, identity: string): EventFile | undefined {
  const event = [...project.events.values()].find((each) => identitiesOf(each, project.name).includes(identity))
  if (event === undefined) return undefined
  const path = join(project.dir, event.at.file)
  return { id: event.id, identity, path, text: readFileSync(path, 'utf8'), state: 'unchanged' }
}

export function mappingIn(value: unknown): Mapping | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : undefined
}
