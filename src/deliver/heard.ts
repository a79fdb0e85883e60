import type { Item } from '../engine/decide.ts'
import type { Heard as HeardMessage } from '../engine/hold.ts'
import type { Instant } from '../model/project.ts'
import type { Store } from '../ports/store.ts'

/** No local day is longer, a change of the clock and of the zone included. */
const longestDayMs = 50 * 3_600_000

/** What people hear today of an event's occurrences from one rule: told before, or about to be told in this plan. */
export interface Heard {
  /** What that person hears of other occurrences than this one. */
  elsewhere(recipient: string, occurrence: string): readonly HeardMessage[]
  /** Takes note of what a plan of one occurrence sends. */
  add(items: readonly Item[]): void
}

export async function createHeard(
  store: Store | undefined,
  event: string,
  rule: string,
  { now, asOf = Number.POSITIVE_INFINITY }: { now: Instant; asOf?: number },
): Promise<Heard> {
  const heard = new Map<string, (HeardMessage & { occurrence: string })[]>()
  const add = (recipient: string, message: HeardMessage & { occurrence: string }) => {
    const own = heard.get(recipient)
    if (own === undefined) heard.set(recipient, [message])
    else own.push(message)
  }
  const filter = { event, rule, states: ['sent', 'unknown'] as const, since: now - longestDayMs }
  for await (const { recipient, occurrence, route, toldAt, toldSeq } of store?.rows(filter) ?? []) {
    if (toldAt !== null && (toldSeq ?? 0) <= asOf) add(recipient, { occurrence, route, at: toldAt })
  }
  return {
    elsewhere: (recipient, occurrence) =>
      (heard.get(recipient) ?? []).filter((message) => message.occurrence !== occurrence),
    add(items) {
      for (const { action, recipient, occurrence, route, digest } of items) {
        if (action === 'send') add(recipient, { occurrence, route, at: now, digest: digest?.key })
      }
    },
  }
}
