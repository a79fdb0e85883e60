import { relative } from 'node:path'
import type { World } from '../deliver/world.ts'
import { hasChanges } from '../engine/plan.ts'
import { editYaml } from '../load/edit-yaml.ts'
import { editsFor, occurrenceEdits } from '../load/event-edits.ts'
import { heldName, isHeld } from '../load/held.ts'
import { loadProject } from '../load/project.ts'
import { isMapping } from '../load/validate.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Duration, Instant, Project, Urgency } from '../model/project.ts'
import type { Store } from '../ports/store.ts'
import type { CommandContext } from './context.ts'
import { type Asked, type ChangeOptions, changeFor, type EventVerb } from './event-change.ts'
import { commitFile, requireGit } from './git.ts'
import { holdGiven, withHeldEvents } from './given-event.ts'
import { allowedGuards, stopping, tellGuards } from './guards.ts'
import { requireKnown } from './known.ts'
import { lostDocument } from './lost-document.ts'
import { computePlan, planAsText } from './plan.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { checkOptions, guardNewLedger, send } from './send.ts'
import { createWorld, readLedger, writeLedger } from './world.ts'
import { type EditableFile, openEditable } from './write-file.ts'

/** What event commands do after they changed something. */
export interface FollowUp {
  send?: boolean
  yes?: boolean
  wait: Duration
  newLedger?: boolean
  allow?: string[]
}

export interface EventCommandOptions extends FollowUp, ChangeOptions {
  title?: string
  type?: string
  urgency?: Urgency
  commit?: boolean
}

/** Makes one thing true of an event or of one occurrence, where it is written: its file, or the document that the ledger holds. */
export function eventCommand(verb: EventVerb) {
  return async (plain: CommandContext, id: string, options: EventCommandOptions): Promise<number> => {
    const context = { ...plain, told: new Set<string>() }
    if (options.send) checkOptions(context, undefined, options)
    const { project: files } = await validProject(context)
    const now = context.clock.now()
    const store = await readLedger(context, files)
    let project: Project
    try {
      project = await withHeldEvents(files, store, throwing)
      if (verb === 'cancel' && !project.events.has(id) && options.occurrence === undefined) {
        const document = store && (await lostDocument(store, id, options))
        if (document !== undefined) return await cancelLost(context, files, id, document, options)
      }
    } finally {
      await store?.close()
    }
    requireKnown(project, 'event', id)
    const asked = changeFor(verb, project.events.get(id)!, options, now)
    if (options.send) await guardNewLedger(context, files, options)
    const done = isHeld(asked.event)
      ? await changeHeld(context, files, asked, options)
      : await changeFile(context, files, asked, verb, options)
    return followUp(context, id, { action: verb, occurrence: asked.occurrence, ...done }, options)
  }
}

const throwing = (diagnostic: Diagnostic): never => {
  throw new NotifyError('invalid-event', diagnostic.message, { hint: diagnostic.hint })
}

interface Done {
  source: 'file' | 'ledger'
  file: string | null
  changed: boolean
  commit: string | null
}

async function changeFile(
  context: CommandContext,
  project: Project,
  asked: Asked,
  verb: EventVerb,
  { commit }: EventCommandOptions,
): Promise<Done> {
  const { event, occurrence } = asked
  const { file } = event.at
  const editable = openEditable(`${project.dir}/${file}`)
  if (commit) await requireGit(editable.path, context.io.env)
  const text = edited(editable.text, asked, context.clock.now())
  const changed = text !== editable.text
  const subject = occurrence === null ? event.id : `${event.id} ${occurrence}`
  if (changed) await writeValid(context, project, file, editable, text)
  const id = commit && changed ? await commitFile(editable.path, `${subject}: ${verb}`, context.io.env) : null
  const shown = relative(context.io.cwd, editable.path)
  context.say(
    changed
      ? `${shown} is changed${id === null ? '' : `, and committed as ${id.slice(0, 12)}`}.\n`
      : `${shown} says so already.\n`,
  )
  return { source: 'file', file, changed, commit: id }
}

function edited(text: string, { event, occurrence, change }: Asked, now: Instant): string {
  const isThis = (value: unknown) => isMapping(value) && value.kind === 'event' && value.id === event.id
  const edits = occurrence === null ? editsFor(event, change, now) : occurrenceEdits(event, occurrence, change, now)
  return editYaml(text, isThis, edits)
}

/** Writes the text after the whole project was read with it. */
async function writeValid(
  context: CommandContext,
  { dir }: Project,
  file: string,
  editable: EditableFile,
  text: string,
): Promise<void> {
  const found: Diagnostic[] = []
  const texts = new Map([[file, text]])
  const options = { env: context.io.env, needsEnvironment: true, texts }
  await loadProject(dir, (diagnostic) => found.push(diagnostic), options)
  const errors = found.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) await refuseInvalid(context, errors)
  editable.write(text)
}

async function refuseInvalid(context: CommandContext, errors: readonly Diagnostic[]): Promise<never> {
  await tellDiagnostics(context, errors)
  throw new NotifyError('invalid-edit', `this would make the project invalid: ${errors[0]!.message}`, {
    hint: 'nothing was changed',
  })
}

async function changeHeld(
  context: CommandContext,
  files: Project,
  asked: Asked,
  { commit }: EventCommandOptions,
): Promise<Done> {
  const { event } = asked
  if (commit) throw new NotifyError('usage', `the ledger holds ${event.id}: there is no file to commit`)
  const store = await writeLedger(context, files)
  const now = context.clock.now()
  try {
    const held = (await store.heldEvents()).find(({ id }) => id === event.id)
    if (held === undefined) throw new NotifyError('event-changed', `the ledger no longer holds ${event.id}`)
    const text = edited(held.document, asked, now)
    const changed = text !== held.document
    if (changed) await holdValid(context, files, store, event.id, text, now)
    context.say(changed ? `The ledger holds ${event.id} as it is now.\n` : `${event.id} is so already.\n`)
    return { source: 'ledger', file: null, changed, commit: null }
  } finally {
    await store.close()
  }
}

/** Holds a document after the project was read with it. */
export async function holdValid(
  context: CommandContext,
  files: Project,
  store: Store,
  id: string,
  text: string,
  now: Instant,
): Promise<void> {
  const given = { id, document: { name: heldName(id), text } }
  const found: Diagnostic[] = []
  await withHeldEvents(files, store, (diagnostic) => found.push(diagnostic), given)
  const errors = found.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) await refuseInvalid(context, errors)
  await holdGiven(store, given, now)
}

async function cancelLost(
  context: CommandContext,
  files: Project,
  id: string,
  document: string,
  options: EventCommandOptions,
): Promise<number> {
  if (options.commit) throw new NotifyError('usage', `${id} has no file to commit`)
  const store = await writeLedger(context, files)
  try {
    await holdValid(context, files, store, id, document, context.clock.now())
  } finally {
    await store.close()
  }
  context.say(`${id} has no file any more: the ledger holds it, cancelled, for those who were told.\n`)
  return followUp(
    context,
    id,
    { action: 'cancel', occurrence: null, source: 'ledger', file: null, changed: true, commit: null },
    options,
  )
}

/** Shows the plan for the event, or performs it. */
export async function followUp(
  context: CommandContext,
  id: string,
  done: Done & { action: string; occurrence: string | null },
  options: FollowUp,
): Promise<number> {
  if (options.send) {
    if (context.json) context.print(`${JSON.stringify({ event: id, ...done })}\n`)
    const { yes, wait, newLedger, allow } = options
    return send(context, undefined, { event: id, yes, wait, newLedger, ...(allow === undefined ? {} : { allow }) })
  }
  const { project } = await validProject({ ...context, warn: () => {} })
  const store = await readLedger(context, project)
  try {
    const found: Diagnostic[] = []
    const world: World = await createWorld(project, store, found)
    const allow = allowedGuards(options.allow)
    const plan = await computePlan(world, { now: context.clock.now(), event: id, allow })
    if (context.json) context.print(`${JSON.stringify({ event: id, ...done, plan }, null, 2)}\n`)
    else {
      context.say('\n')
      context.print(await planAsText(context, world, plan))
      await tellGuards(context, plan.guards ?? [], `send --event ${id}`)
      if (hasChanges(plan) && stopping(plan.guards).length === 0)
        context.say(`\nTo perform it: notify send --event ${id}\n`)
    }
    return exitCode.done
  } finally {
    await store?.close()
  }
}
