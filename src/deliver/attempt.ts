import type { Outcome } from '../model/delivery.ts'
import type { Sender } from '../ports/channel.ts'
import type { ClaimedJob } from './job.ts'

/** What came of an attempt. `isInDoubt`: nobody can say of an earlier attempt that it did not arrive. */
export interface Attempted {
  outcome: Outcome
  isInDoubt: boolean
}

/** Hands a message to its channel. Never throws. */
export async function attempt(sender: Sender, claimed: ClaimedJob, abandoned: AbortSignal): Promise<Attempted> {
  try {
    return await ask(sender, claimed, abandoned)
  } catch (error) {
    // A channel that throws breaks its contract; what it did to the message is not known.
    const detail = error instanceof Error ? error.message : String(error)
    return { outcome: { kind: 'unknown', reason: 'channel-fault', detail }, isInDoubt: claimed.job.isInDoubt }
  }
}

/**
 * Asks about what is in doubt before it is said again, and once more about what has just come into doubt. `isInDoubt`: whether
 * nobody can say of an earlier attempt that it did not arrive.
 */
async function ask(sender: Sender, { job, firstAttemptAt }: ClaimedJob, abandoned: AbortSignal): Promise<Attempted> {
  const payload = job.compose(firstAttemptAt)
  const ref = job.previousRef ?? undefined
  const lookUp = () => sender.lookup?.(payload, job.key, firstAttemptAt, abandoned, ref)
  const before = job.isInDoubt ? await lookUp() : undefined
  if (before !== undefined && before.kind !== 'absent') return { outcome: before, isInDoubt: true }
  const isInDoubt = job.isInDoubt && before === undefined
  const outcome =
    ref !== undefined && sender.revise !== undefined
      ? await sender.revise(ref, payload, job.key, abandoned)
      : await sender.send(payload, job.key, abandoned)
  if (outcome.kind !== 'unknown' || abandoned.aborted) return { outcome, isInDoubt }
  const after = await lookUp()
  // Not there yet is no proof: the request may still be on its way. The next run asks again.
  return { outcome: after?.kind === 'sent' ? after : outcome, isInDoubt }
}
