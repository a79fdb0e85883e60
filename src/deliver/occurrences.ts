import { identityOf } from '../engine/key.ts'
import { isRecurring, needsFacts, type Occurrence, occurrencesOf } from '../engine/recurrence.ts'
import type { Facts } from '../model/delivery.ts'
import type { Event, Instant } from '../model/project.ts'
import type { Store, VoiceId } from '../ports/store.ts'

/**
 * What there is to be said of an event: of itself, or of those of its occurrences that are in play or have rows. `voices`: those
 * of the event that the ledger knows.
 */
export async function occurrencesIn(
  store: Store | undefined,
  event: Event,
  voices: readonly VoiceId[],
  now: Instant,
): Promise<Occurrence[]> {
  const identity = identityOf(event)
  const ids = [...new Set(voices.map(({ occurrence }) => occurrence))]
  if (store === undefined || ids.length === 0 || (!isRecurring(event) && ids.every((id) => id === ''))) {
    return occurrencesOf(event, now, new Map())
  }
  const told = new Set<string>()
  for (const { occurrence, state } of await store.counts({ event: identity })) {
    if (state === 'sent' || state === 'unknown') told.add(occurrence)
  }
  const needed = new Set(needsFacts(event, ids))
  const known = new Map<string, { isTold: boolean; facts: Facts | null }>()
  for (const id of ids) {
    const facts = needed.has(id) && told.has(id) ? await newestFacts(store, identity, id) : null
    known.set(id, { isTold: told.has(id), facts })
  }
  return occurrencesOf(event, now, known)
}

async function newestFacts(store: Store, event: string, occurrence: string): Promise<Facts | null> {
  for await (const row of store.rows({ event, occurrence, states: ['sent', 'unknown'], newestFirst: true, limit: 1 })) {
    return row.facts
  }
  return null
}
