import type { Lookup, Outcome } from '../../model/delivery.ts'
import type { ApiResult } from '../json-api.ts'

/**
 * Thrown by a step of several that cannot go on, and caught by `conclude`: says what comes of the whole delivery.
 * It never leaves an adapter.
 */
class Stopped extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

export function stop(outcome: Outcome): never {
  throw new Stopped(outcome)
}

/** Runs a delivery of several requests; the first that fails decides. */
export async function conclude(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Stopped) return error.outcome
    throw error
  }
}

/** Runs a look-up of several requests; where one fails, nothing can be told. */
export async function lookUp(run: () => Promise<Lookup>): Promise<Lookup> {
  let answer: Lookup | undefined
  const outcome = await conclude(async () => {
    answer = await run()
    return { kind: 'sent' }
  })
  return answer ?? { kind: 'unknown', reason: outcome.kind === 'sent' ? 'protocol' : outcome.reason }
}

/** `ref` as part of an outcome, where there is one. */
export function withRef(ref: string | undefined): { ref?: string } {
  return ref === undefined || ref === '' ? {} : { ref }
}

/**
 * What an answer to a question says, parsed. Nothing was changed by asking, so a lost answer is no doubt: it is asked again.
 * Stops with the outcome of any answer but a good one; `allow` lists further statuses that give undefined.
 */
export function readAnswer(result: ApiResult, outcome: Outcome, allow: readonly number[] = []): unknown {
  if (result.kind === 'answer' && allow.includes(result.status)) return undefined
  if (outcome.kind === 'unknown')
    stop({ kind: 'retry', reason: outcome.reason, scope: 'channel', ...detailOf(outcome) })
  if (outcome.kind !== 'sent') stop(outcome)
  if (result.kind !== 'answer' || result.json === undefined)
    stop({ kind: 'retry', reason: 'protocol', scope: 'channel', detail: 'the answer is no JSON' })
  return result.json
}

/** As `readAnswer`, of a question that is answered with a list: anything else must not pass for an empty one. */
export function readList(result: ApiResult, outcome: Outcome): Readonly<Record<string, unknown>>[] {
  const answer = readAnswer(result, outcome)
  if (!Array.isArray(answer))
    stop({ kind: 'retry', reason: 'protocol', scope: 'channel', detail: 'the answer is no list' })
  return listOf(answer)
}

/**
 * What an answer to a change says, parsed. Stops with the outcome of any answer but a good one. A good one that cannot be read leaves
 * a doubt: it may have been carried out.
 */
export function writtenAnswer(result: ApiResult, outcome: Outcome): unknown {
  if (outcome.kind !== 'sent') stop(outcome)
  if (result.kind !== 'answer' || result.json === undefined)
    stop({ kind: 'unknown', reason: 'protocol', detail: 'the answer is no JSON' })
  return result.json
}

function detailOf({ detail }: Outcome): { detail?: string } {
  return detail === undefined ? {} : { detail }
}

/** One after the other for each marker, so that two rules that speak of one event at once find what the other made. */
export function createTurns(): <T>(marker: string, run: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (marker, run) => {
    const turn = (last.get(marker) ?? Promise.resolve()).then(run, run)
    const settled = turn.then(
      () => undefined,
      () => undefined,
    )
    last.set(marker, settled)
    void settled.then(() => {
      if (last.get(marker) === settled) last.delete(marker)
    })
    return turn
  }
}

/** A part of an answer, where it is a mapping. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

export function listOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(recordOf) : []
}

export function textAt(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
