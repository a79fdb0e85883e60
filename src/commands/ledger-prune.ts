import { planDeliveries } from '../deliver/cap.ts'
import type { World } from '../deliver/world.ts'
import { identityOf } from '../engine/key.ts'
import { lostEvent } from '../engine/lost-event.ts'
import { truthOf } from '../engine/truth.ts'
import type { Row } from '../model/delivery.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Event, Instant } from '../model/project.ts'
import type { Store } from '../ports/store.ts'
import { type CommandContext, parseInstant } from './context.ts'
import { validProject } from './project.ts'
import { createWorld, readLedger, storeUrl, writeLedger } from './world.ts'

/** For so long after its end a rule without opening moments may still owe a closing. */
const owedMs = 86_400_000

/** Deletes from the ledger what is over: whole events whose last delivery changed before then. */
export async function pruneLedger(
  context: CommandContext,
  options: { before: string; dryRun?: boolean },
): Promise<number> {
  const { project } = await validProject(context)
  const now = context.clock.now()
  const before = parseInstant(options.before, '--before')
  if (before > now) throw new NotifyError('usage', '--before is in the future')
  const there = await readLedger(context, project)
  if (there === undefined) throw new NotifyError('no-ledger', `there is no ledger at ${storeUrl(context, project)}`)
  await there.close()
  const store = await writeLedger(context, project)
  try {
    const found: Diagnostic[] = []
    const world = await createWorld(project, store, found)
    const pruned: { event: string; rows: number }[] = []
    const kept: { event: string; why: string }[] = []
    for (const event of await eventsOf(world, store)) {
      const why = await reasonToKeep(world, store, event, before, now)
      if (why !== undefined) kept.push({ event, why })
      else
        pruned.push({
          event,
          rows: options.dryRun ? await rowsOf(store, event) : await store.prune(event, before, now),
        })
    }
    tell(context, pruned, kept, options.dryRun === true)
    return exitCode.done
  } finally {
    await store.close()
  }
}

async function eventsOf({ project }: World, store: Store): Promise<string[]> {
  const held = (await store.heldEvents()).map(({ id }) => identityOf(project.events.get(id) ?? { id, was: [] }))
  return [...new Set([...(await store.voices()).map(({ event }) => event), ...held])].sort()
}

async function rowsOf(store: Store, event: string): Promise<number> {
  return (await store.counts({ event })).reduce((sum, { rows }) => sum + rows, 0)
}

/** Why an event's deliveries are still needed; undefined for one that is over in every sense. */
async function reasonToKeep(
  world: World,
  store: Store,
  identity: string,
  before: Instant,
  now: Instant,
): Promise<string | undefined> {
  const told: Row[] = []
  for await (const row of store.rows({ event: identity })) {
    if (row.state === 'scheduled' || row.state === 'claimed') return 'deliveries wait'
    if (row.changedAt >= before) return 'recent'
    if (row.toldAt !== null) told.push(row)
  }
  const event = [...world.project.events.values()].find((each) => identityOf(each) === identity)
  if (event === undefined) return lostEvent(told, now).size > 0 ? 'people believe in it' : undefined
  return (await isOver(world, event, before, now)) ? undefined : 'not over'
}

/** Closed, so long ago that nobody is owed a closing, and nothing left to do: who was told nothing of it hears nothing either. */
async function isOver(world: World, event: Event, before: Instant, now: Instant): Promise<boolean> {
  const truth = truthOf(event, now)
  const end = truth?.facts.end
  if (truth === undefined || !truth.isClosed || end === null || end === undefined) return false
  if (end + owedMs >= before) return false
  for await (const batch of planDeliveries(world, { now, event: event.id })) {
    if (batch.some(({ item }) => item.action !== 'done' && item.action !== 'withheld')) return false
  }
  return true
}

function tell(
  context: CommandContext,
  pruned: readonly { event: string; rows: number }[],
  kept: readonly { event: string; why: string }[],
  isDry: boolean,
): void {
  const rows = pruned.reduce((sum, event) => sum + event.rows, 0)
  if (context.json) {
    context.print(`${JSON.stringify({ rows, pruned, kept, dryRun: isDry })}\n`)
    return
  }
  for (const { event, rows: count } of pruned) context.print(`${event}  ${count.toLocaleString('en-US')} deliveries\n`)
  for (const { event, why } of kept) context.say(`kept: ${event} (${why})\n`)
  context.say(`${rows.toLocaleString('en-US')} deliveries ${isDry ? 'would be' : 'were'} deleted.\n`)
}
