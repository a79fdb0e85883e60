import { isHeld } from '../load/held.ts'
import { DiagnosticError, exitCode, NotifyError } from '../model/error.ts'
import type { Event } from '../model/project.ts'
import { alignColumns, printable } from '../output/table.ts'
import { absoluteTime } from '../output/when.ts'
import type { CommandContext } from './context.ts'
import { withHeldEvents } from './given-event.ts'
import { validProject } from './project.ts'
import { readLedger, writeLedger } from './world.ts'

/** Every event: those of the files, and those that the ledger holds. */
export async function listEvents(context: CommandContext): Promise<number> {
  const { project: files } = await validProject(context)
  const store = await readLedger(context, files)
  const adding = withHeldEvents(files, store, (diagnostic) => {
    throw new DiagnosticError(diagnostic)
  })
  const { events, defaults } = await adding.finally(() => store?.close())
  const iso = (instant: number | undefined) => (instant === undefined ? null : new Date(instant).toISOString())
  if (context.json) {
    const list = [...events.values()].map((event) => ({
      event: event.id,
      source: isHeld(event) ? 'ledger' : 'file',
      file: isHeld(event) ? null : event.at.file,
      type: event.type,
      status: event.status,
      start: iso(event.window?.start),
      end: iso(event.window?.end),
    }))
    context.print(`${JSON.stringify(list, null, 2)}\n`)
    return exitCode.done
  }
  const when = ({ window }: Event) => (window?.start === undefined ? '' : absoluteTime(window.start, defaults.timezone))
  const rows = [...events.values()].map((event) => [
    printable(event.id),
    event.type,
    event.status.replace('_', ' '),
    when(event),
    isHeld(event) ? 'held by the ledger' : event.at.file,
  ])
  context.print(rows.length === 0 ? 'There are no events yet.\n' : `${alignColumns(rows).join('\n')}\n`)
  return exitCode.done
}

/** Lets go of an event that no file holds: nothing is sent of it any more, and who believes in it is no longer an error. */
export async function forgetEvent(context: CommandContext, id: string): Promise<number> {
  const { project } = await validProject(context)
  const owner = [...project.events.values()].find((event) => event.id === id || event.was.includes(id))
  const reading = await readLedger(context, project)
  const counts = (await reading?.counts({ event: id })) ?? []
  const isHeldNow = ((await reading?.heldEvents()) ?? []).some((event) => event.id === id)
  await reading?.close()
  if (owner !== undefined && !isHeldNow) {
    throw new NotifyError('event-in-project', `the event ${JSON.stringify(id)} stands in ${owner.at.file}`, {
      hint: 'remove it there first; or call it off with notify event cancel',
    })
  }
  if (counts.length === 0 && !isHeldNow) {
    throw new NotifyError('unknown-event', `neither the project nor the ledger knows an event ${JSON.stringify(id)}`)
  }
  const store = await writeLedger(context, project)
  try {
    const tells = owner === undefined
    const { wasHeld, cancelled } = await store.forgetEvent(id, context.clock.now(), { tells })
    if (context.json) context.print(`${JSON.stringify({ event: id, wasHeld, cancelled, forgotten: tells })}\n`)
    else if (tells)
      context.say(
        `${id} is forgotten: ${cancelled.toLocaleString('en-US')} waiting deliveries cancelled, nobody is told.\n`,
      )
    else context.say(`The ledger no longer holds ${id}; its file does.\n`)
    return exitCode.done
  } finally {
    await store.close()
  }
}
