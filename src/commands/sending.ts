import { leftovers } from '../deliver/leftovers.ts'
import type { PerformOptions } from '../deliver/perform.ts'
import type { World } from '../deliver/world.ts'
import type { Item } from '../engine/decide.ts'
import type { Project } from '../model/project.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import { isDead } from '../stores/owner.ts'
import type { CommandContext } from './context.ts'
import { openSenders } from './world.ts'

/** Whether a reviewed plan lists this; undefined where all may be done. */
export type Permits = ((planned: { item: Pick<Item, 'action' | 'key'> }) => boolean) | undefined

/** A world that can send. */
export interface OpenWorld {
  world: World
  senders: PerformOptions['senders']
}

/** Marks as in doubt what a run had claimed that ended without a word; says how many, in words, where there are any. */
export async function recoverDoubts(store: Store, clock: Clock, project: Project): Promise<string | undefined> {
  const { dead, expired } = await store.recover(clock.now(), isDead)
  const inDoubt = dead + expired
  if (inDoubt === 0) return undefined
  const next = project.delivery === 'at-least-once' ? 'they are sent again, under the same id' : 'see notify status'
  const are =
    inDoubt === 1
      ? 'delivery of a run that ended without a word is'
      : 'deliveries of a run that ended without a word are'
  return `${inDoubt} ${are} in doubt: ${next}`
}

/** Calls off what waits for an event or rule that is not in the project any more; gives how many. */
export async function cancelLeftovers(
  world: World,
  store: Store,
  clock: Clock,
  permits: Permits,
  event?: string,
): Promise<number> {
  const keys: string[] = []
  for await (const { key } of leftovers(world, { now: clock.now(), event })) {
    if (permits === undefined || permits({ item: { action: 'cancel', key } })) keys.push(key)
  }
  if (keys.length === 0) return 0
  await store.enqueue([], keys, clock.now())
  return keys.length
}

/**
 * What is due and stays, because its event or rule is not in the project any more: in words, where there is any. Who sends only what
 * waits calls nothing off. Throws where people still believe in an event that is gone.
 */
export async function leftBehind(world: World, clock: Clock, event?: string): Promise<string | undefined> {
  const now = clock.now()
  let due = 0
  for await (const row of leftovers(world, { now, event })) if (row.nextAt <= now) due++
  if (due === 0) return undefined
  const are = due === 1 ? '1 delivery is' : `${due.toLocaleString('en-US')} deliveries are`
  return `${are} due of an event or rule that is not in the project any more: the next "notify send" calls off what waits for it`
}

/** Opens a sender for each of these channels while `work` goes on, and closes them all, whatever comes. */
export async function withSenders<T>(
  context: CommandContext,
  base: World,
  ids: Iterable<string>,
  work: (open: OpenWorld) => Promise<T>,
): Promise<T> {
  const open = await openSenders(context, base, ids)
  try {
    return await work(open)
  } finally {
    for (const sender of open.senders.values()) await sender.close?.()
  }
}
