import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { heldName, type LooseEvent, withLooseEvents } from '../load/held.ts'
import { createSourceFile } from '../load/source-file.ts'
import { isMapping } from '../load/validate.ts'
import { parseYaml } from '../load/yaml.ts'
import type { Report } from '../model/diagnostic.ts'
import { NotifyError } from '../model/error.ts'
import type { Project } from '../model/project.ts'
import type { Store } from '../ports/store.ts'
import { type CommandContext, pathFrom } from './context.ts'

/** What `--event` names: an event by its id, or one given as a document that is in no file of the project. */
export interface GivenEvent {
  id: string
  document?: LooseEvent
}

/** The project with the events that the ledger holds, and with one that was given, in the place of what is held under its id. */
export async function withHeldEvents(
  project: Project,
  store: Store | undefined,
  report: Report,
  given?: GivenEvent,
): Promise<Project> {
  const loose: LooseEvent[] = []
  for (const { id, document } of (await store?.heldEvents()) ?? []) {
    if (given?.document === undefined || given.id !== id) loose.push({ name: heldName(id), text: document })
  }
  if (given?.document !== undefined) loose.push(given.document)
  return withLooseEvents(project, loose, report)
}

/** Reads `--event`: `-`, a file, or an id. A file of the project itself stands for its event. */
export async function readGivenEvent(context: CommandContext, project: Project, asked: string): Promise<GivenEvent> {
  if (asked === '-') {
    const chunks: Buffer[] = []
    for await (const chunk of context.io.stdin) chunks.push(Buffer.from(chunk))
    return fromText('standard input', Buffer.concat(chunks).toString('utf8'))
  }
  const path = pathFrom(context.io, asked)
  if (!project.events.has(asked) && statSync(path, { throwIfNoEntry: false })?.isFile()) {
    const given = fromText(asked, readFileSync(path, 'utf8'))
    const own = project.events.get(given.id)
    const isOwn = own !== undefined && realpathSync(join(project.dir, own.at.file)) === realpathSync(path)
    return isOwn ? { id: given.id } : given
  }
  if (/\.(?:ya?ml|json)$/.test(asked)) throw new NotifyError('no-event', `there is no file ${asked}`)
  return { id: asked }
}

/** Holds a given document in the ledger, in the place of an earlier one. */
export async function holdGiven(store: Store, { id, document }: GivenEvent, now: number): Promise<void> {
  if (document === undefined) return
  const here = (await store.heldEvents()).find((event) => event.id === id)
  if (await store.holdEvent(id, document.text, here?.document ?? null, now)) return
  throw new NotifyError('event-changed', `somebody else changed the event ${JSON.stringify(id)} at the same time`, {
    hint: 'run the command again',
  })
}

function fromText(name: string, written: string): GivenEvent {
  const text = written.replace(/^\ufeff/, '')
  // Whatever else is wrong is reported, with its place, when the event is added to the project.
  const value = parseYaml(createSourceFile(name, text), () => {})[0]?.value
  const id = isMapping(value) && typeof value.id === 'string' ? value.id : undefined
  if (id === undefined) {
    throw new NotifyError('no-event', `there is no event in ${name}`, {
      hint: 'give a document of kind: event with an id, as YAML or JSON',
    })
  }
  return { id, document: { name, text } }
}
