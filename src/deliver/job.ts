import type { Facts, Refused, Tried } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Claimed } from '../ports/store.ts'

/** One message to be attempted now. */
export interface Job {
  /** The message's id: the key of its delivery, or one made of the keys of all that it delivers. */
  key: string
  channel: string
  deliveries: readonly Delivered[]
  /** Handle of the thread's newest message over this channel: what an adapter that can revise revises. */
  previousRef: string | null
  /** Nobody knows whether an earlier attempt arrived. */
  isInDoubt: boolean
  /** The person who is reached; absent for a place. */
  recipient?: string
  /** It makes or changes what stands for an event at a place: no other run may do so at the same time. */
  isAlone?: boolean
  /** Of chains: the messages of the members to go on with where this one failed for good; without the deliveries for which nobody is left. */
  fallBack?(refused: Refused['kind'] | undefined): readonly Job[]
  /** The payload, with the time of the first attempt as its date. Called once the claim is durable. */
  compose(firstAttemptAt: Instant): unknown
  /** The message that delivers no more than these. */
  only(keys: ReadonlySet<string>): Job
}

/** A delivery, and what the message says of it, for the ledger. */
export interface Delivered {
  key: string
  said: { facts: Facts; address: string; language: string; timezone: string; subject: string; digest: string }
  /** Members of its chain that failed in this run. */
  tried?: readonly Tried[]
  /** The same with the one that is tried now. */
  triedNow?: readonly Tried[]
  /** Of a chain: how long each member may keep trying. */
  undeliveredMs?: number | undefined
}

/** A job that the ledger gave to this run. */
export interface ClaimedJob {
  job: Job
  attempts: number
  firstAttemptAt: Instant
}

export function keysOf(jobs: readonly Job[]): string[] {
  return jobs.flatMap(({ deliveries }) => deliveries.map(({ key }) => key))
}

/** What of a job was claimed, and what was not. */
export function takenUp(job: Job, claims: ReadonlyMap<string, Claimed>): { own?: ClaimedJob; others?: Job } {
  if (job.deliveries.length === 1) {
    const claim = claims.get(job.deliveries[0]!.key)
    if (claim === undefined) return { others: job }
    return { own: { job, attempts: claim.attempts, firstAttemptAt: claim.firstAttemptAt } }
  }
  const mine = job.deliveries.flatMap(({ key }) => claims.get(key) ?? [])
  const { own, others } = divided(job, new Set(mine.map(({ key }) => key)))
  const attempts = Math.max(...mine.map((claim) => claim.attempts))
  const firstAttemptAt = Math.min(...mine.map((claim) => claim.firstAttemptAt))
  return { ...(own && { own: { job: own, attempts, firstAttemptAt } }), ...(others && { others }) }
}

/** What of a job is among these keys, and what is not. */
export function divided(job: Job, keys: ReadonlySet<string>): { own?: Job; others?: Job } {
  if (keys.size === job.deliveries.length) return { own: job }
  if (keys.size === 0) return { others: job }
  const rest = job.deliveries.map(({ key }) => key).filter((key) => !keys.has(key))
  return { own: job.only(keys), others: job.only(new Set(rest)) }
}
