import { isFiredEvent } from '../engine/fire.ts'
import { lostEvent } from '../engine/lost-event.ts'
import type { PlanEntry } from '../engine/plan.ts'
import { toldSeq } from '../engine/thread.ts'
import type { Row } from '../model/delivery.ts'
import { NotifyError } from '../model/error.ts'
import type { Event, Instant, Rule } from '../model/project.ts'
import { rowsAsOf } from './as-of.ts'
import type { World } from './world.ts'

/**
 * Waiting rows whose rule or event is not in the project any more: they are to be cancelled.
 * `asOf`: as if the ledger had not been written since this position.
 * Throws where people still believe in an event that is gone: a wrong checkout must neither cancel it for them nor leave them waiting.
 */
export async function* leftovers(
  { project, store }: World,
  { now, event, rule, asOf }: { now: Instant; event?: string; rule?: string; asOf?: number },
): AsyncGenerator<Row> {
  if (store === undefined) return
  const events = identities([...project.events.values()].filter(({ status }) => status !== 'draft'))
  const rules = identities(project.rules.values())
  const voices = await store.voices()
  const forgotten = await store.forgottenEvents()
  for (const id of new Set(voices.map((voice) => voice.event))) {
    // What was fired happened once: nobody waits for its end, and its deliveries belong to whoever fires it.
    if (!events.has(id) && !isFiredEvent(id)) await refuseLost(store.rows({ event: id }), id, now, forgotten.get(id))
  }
  if (event !== undefined || rule !== undefined) return
  for (const voice of voices) {
    if (isFiredEvent(voice.event) || (events.has(voice.event) && rules.has(voice.rule))) continue
    const states = asOf === undefined ? (['scheduled'] as const) : (['scheduled', 'cancelled'] as const)
    for await (const row of store.rows({ ...voice, states })) {
      yield* asOf === undefined ? [row] : rowsAsOf([row], asOf).filter(({ state }) => state === 'scheduled')
    }
  }
}

function identities(named: Iterable<Event | Rule>): Set<string> {
  const ids = new Set<string>()
  for (const { id, was } of named) ids.add(was[0] ?? id)
  return ids
}

/** `forgotten`: the write counter when the event was forgotten; what was told up to then binds nobody. */
async function refuseLost(
  rows: AsyncIterable<Row>,
  id: string,
  now: Instant,
  forgotten: number | undefined,
): Promise<void> {
  const told: Row[] = []
  for await (const row of rows) if (row.toldAt !== null && toldSeq(row) > (forgotten ?? -1)) told.push(row)
  const believers = new Set(lostEvent(told, now))
  if (believers.size === 0) return
  const people = believers.size === 1 ? '1 recipient was' : `${believers.size.toLocaleString('en-US')} recipients were`
  throw new NotifyError(
    'lost-event',
    `${people} told of the event "${id}", which is not over and not in the project any more`,
    {
      hint: `restore its file; or, if it was renamed, write "was: [${id}]" in the new one; "notify event cancel ${id}" calls it off for those who were told; "notify event forget ${id}" says nothing more of it`,
    },
  )
}

/** A waiting row that is to be cancelled, as an entry of a plan. */
export function entryOfRow(row: Row): PlanEntry {
  return {
    event: row.event,
    occurrence: row.occurrence,
    rule: row.rule,
    moment: row.moment,
    digest: null,
    action: 'cancel',
    reason: null,
    due: row.due,
    channel: row.channel,
    // A place is its own recipient.
    isPlace: row.recipient === row.channel,
    language: row.language,
    subject: row.subject,
    recipientIdentity: row.recipient,
    sender: '',
    contentDigest: row.digest,
    facts: null,
  }
}
