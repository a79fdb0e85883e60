import type { Receipt, Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Sender } from '../ports/channel.ts'
import type { Owner, Settlement, Store } from '../ports/store.ts'
import type { World } from './world.ts'

/** Providers keep what became of a message for some days, and nobody acts on it later. */
const oldestMs = 3 * 24 * 60 * 60_000

/** Messages asked about in one run, a channel. */
const mostAsked = 2_000

/** Refs in one call of a channel. */
const refsAtOnce = 100

export interface ReceiptSummary {
  delivered: number
  seen: number
  /** Accepted once, and failed after all: these were never told. */
  failed: number
}

/**
 * Asks the channels what became of the messages that they accepted, and records it. A channel that cannot be asked now is asked in
 * the next run.
 */
export async function collectReceipts(
  world: World,
  {
    store,
    senders,
    owner,
    now,
    signal,
  }: { store: Store; senders: ReadonlyMap<string, Sender>; owner: Owner; now: Instant; signal: AbortSignal },
): Promise<ReceiptSummary> {
  const summary: ReceiptSummary = { delivered: 0, seen: 0, failed: 0 }
  for (const [id, sender] of senders) {
    const { adapter, config } = world.channels.get(id)!
    const ability = adapter.receipts?.(config)
    if (sender.receipts === undefined || ability === undefined) continue
    const awaited = await store.awaited(id, now - oldestMs, { seen: ability === 'seen', limit: mostAsked })
    for (let from = 0; from < awaited.length && !signal.aborted; from += refsAtOnce) {
      const some = awaited.slice(from, from + refsAtOnce)
      const refs = [...new Set(some.map(({ ref }) => ref))]
      const receipts = new Map((await ask(sender, refs, signal)).map((receipt) => [receipt.ref, receipt]))
      const arrived: { key: string; state: 'delivered' | 'seen' }[] = []
      const failed = new Map<string, Receipt>()
      for (const { key, ref, receipt: known } of some) {
        const receipt = receipts.get(ref)
        if (receipt === undefined || receipt.state === 'pending' || receipt.state === known) continue
        if (receipt.state === 'failed') failed.set(key, receipt)
        else {
          arrived.push({ key, state: receipt.state })
          summary[receipt.state]++
        }
      }
      await store.receive(arrived, now)
      summary.failed += await recordFailures(store, failed, owner, now)
    }
  }
  return summary
}

async function ask(sender: Sender, refs: readonly string[], signal: AbortSignal): Promise<Receipt[]> {
  try {
    return (await sender.receipts?.(refs, signal)) ?? []
  } catch {
    // What a provider's bookkeeping lacks must not hold up what is to be sent.
    return []
  }
}

async function recordFailures(
  store: Store,
  failed: ReadonlyMap<string, Receipt>,
  owner: Owner,
  now: Instant,
): Promise<number> {
  if (failed.size === 0) return 0
  const settlements: Settlement[] = []
  for await (const row of store.rows({ keys: [...failed.keys()], states: ['sent'] }))
    settlements.push(failureOf(row, failed.get(row.key)!, now))
  await store.step(settlements, [], owner, now, { leaseMs: 0, repeatUnknown: false })
  return settlements.length
}

function failureOf(row: Row, { reason = 'undelivered', detail, address }: Receipt, now: Instant): Settlement {
  const { key, channel, facts, language, timezone, subject, digest, digestKey } = row
  const said = { facts, address: row.address, language, timezone, subject, digest, digestKey }
  const common = { key, channel, state: 'failed' as const, reason, ...said, revises: true }
  const outcome = {
    kind: 'rejected' as const,
    reason,
    scope: 'recipient' as const,
    ...(detail === undefined ? {} : { detail }),
  }
  if (address === undefined) return { ...common, outcome }
  return {
    ...common,
    outcome: { ...outcome, address },
    refused: {
      recipient: row.recipient,
      scope: `channel:${channel}`,
      kind: address,
      address: address === 'dead' ? row.address : '',
      reason,
      source: 'provider',
      at: now,
    },
  }
}
