import type { Report } from '../model/diagnostic.ts'
import type { Event, Project } from '../model/project.ts'
import type { YamlDocument } from './document.ts'
import { type Gathering, readDocument } from './gather.ts'
import { checkWords } from './project.ts'
import { type Registry, reportUnknown } from './registry.ts'
import { createSourceFile } from './source-file.ts'
import { checkTeamReferences } from './team-checks.ts'
import { isMapping } from './validate.ts'
import { parseYaml } from './yaml.ts'

/** A document of an event that is in no file of the project. */
export interface LooseEvent {
  /** How messages call it. */
  name: string
  text: string
}

/** How messages call the document of an event that the ledger holds. */
export const heldName = (id: string) => `ledger:${id}`

export function isHeld({ at }: Event): boolean {
  return at.file.startsWith(heldName(''))
}

/**
 * The project with these events among its own, after the same checks. What is wrong is reported, and left out. An id that the
 * project's files use, or used, is refused.
 */
export async function withLooseEvents(
  project: Project,
  loose: readonly LooseEvent[],
  report: Report,
): Promise<Project> {
  const documents = loose.flatMap(({ name, text }) => {
    const found = parseYaml(createSourceFile(name, text), report)
    return found.filter((document) => isAlone(document, found))
  })
  return withEventDocuments(project, documents, report)
}

/** The same for documents that were read already, each of an event. */
export async function withEventDocuments(
  project: Project,
  documents: readonly YamlDocument[],
  report: Report,
): Promise<Project> {
  if (documents.length === 0) return project
  const gathering: Gathering = {
    dir: project.dir,
    // What another machine wrote must not reach for this one's environment.
    surroundings: { env: {}, unset: 'error' },
    defaults: project.defaults,
    registry: guard(project),
    events: new Map(),
    unreadEnds: new Map(),
    teams: [],
    audiences: [],
    channels: [],
    rules: [],
    directories: [],
  }
  for (const document of documents) readDocument(document, gathering)
  const { events, teams, registry } = gathering
  checkTeamReferences({ teams, registry })
  if (events.size === 0) return project
  await checkWords({ ...project, events }, new Map(), report)
  return { ...project, events: new Map([...project.events, ...events]) }
}

function isAlone(document: YamlDocument, documents: readonly YamlDocument[]): boolean {
  const { value } = document
  if (!isMapping(value) || value.kind !== 'event') {
    const path = isMapping(value) && 'kind' in value ? ['kind'] : []
    document.report('unknown-kind', path, 'this is no event', { hint: 'write "kind: event"' })
    return false
  }
  if (documents[0] === document) return true
  document.report('unknown-kind', [], 'this is a second document', { hint: 'give one event at a time' })
  return false
}

/** Keeps the ids of the project's files theirs, and knows the audiences that a team may name. */
function guard({ events, audiences }: Project): Registry {
  const owners = new Map<string, Event>()
  for (const event of events.values()) for (const id of [event.id, ...event.was]) owners.set(id, event)
  return {
    add(_, document, { id, was }) {
      const owner = [id, ...(was ?? [])].flatMap((each) => (each === undefined ? [] : (owners.get(each) ?? [])))[0]
      if (owner === undefined) return true
      const { file, line } = owner.at
      document.report('duplicate-id', ['id'], `the event "${id}" stands in ${file}:${line} already`, {
        hint: `choose another id; where the ledger holds this one as well, "notify event forget ${id}" drops what it holds`,
      })
      return false
    },
    checkFormerIds() {},
    expect: (kind, document, path, id) => reportUnknown(kind, [...audiences.keys()], document, path, id),
  }
}
