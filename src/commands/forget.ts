import { isHeld } from '../load/held.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Event, Project } from '../model/project.ts'
import type { Store } from '../ports/store.ts'
import type { CommandContext } from './context.ts'
import { withHeldEvents } from './given-event.ts'
import { validProject } from './project.ts'
import { readLedger, storeUrl, writeLedger } from './world.ts'

/** Takes a person out of the ledger. */
export async function forgetPerson(context: CommandContext, person: string): Promise<number> {
  const { project } = await validProject(context)
  const reading = await readLedger(context, project)
  if (reading === undefined) {
    throw new NotifyError('no-ledger', `there is no ledger at ${storeUrl(context, project)}`)
  }
  try {
    await requirePerson(reading, person)
  } finally {
    await reading.close()
  }
  const store = await writeLedger(context, project)
  try {
    const { erased, claimed } = await store.forgetPerson(person, context.clock.now())
    if (context.json) context.print(`${JSON.stringify({ person, erased, claimed })}\n`)
    else {
      context.say(
        `${person} is taken out of ${erased.toLocaleString('en-US')} deliveries; a hash stays, so that nothing is sent twice.\n`,
      )
      context.say(
        'Whoever stands in an audience or in a team still is planned for again: take the person out there as well.\n',
      )
      for (const { id } of await eventsAround(project, store, person)) {
        context.say(`The ledger holds ${id} with this person in its team: notify event forget ${id} lets go of it.\n`)
      }
    }
    if (claimed > 0) {
      throw new NotifyError('person-claimed', `${claimed} deliveries to ${person} are being sent at this moment`, {
        hint: 'run the command again when that send has ended',
      })
    }
    return exitCode.done
  } finally {
    await store.close()
  }
}

/** Events that the ledger holds and whose team names the person. */
async function eventsAround(project: Project, store: Store, person: string): Promise<Event[]> {
  const { events } = await withHeldEvents(project, store, () => {})
  const isNamed = ({ team }: Event) =>
    Object.values(team ?? {}).some(({ recipients }) => recipients.some(({ id }) => id === person))
  return [...events.values()].filter((event) => isHeld(event) && isNamed(event))
}

/** Ids only: an address may be that of several people. */
async function requirePerson(store: Store, person: string): Promise<void> {
  for await (const _ of store.rows({ recipient: person, limit: 1 })) return
  const owners = new Set<string>()
  for await (const { address, recipient } of store.rows({})) {
    if (address.toLowerCase() === person.toLowerCase()) owners.add(recipient)
  }
  throw new NotifyError('unknown-person', `the ledger knows nobody with the id ${JSON.stringify(person)}`, {
    hint:
      owners.size === 0 ? 'ids stand in notify log' : `this is an address of ${[...owners].slice(0, 10).join(', ')}`,
  })
}
