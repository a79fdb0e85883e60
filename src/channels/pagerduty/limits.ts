import type { Outcome } from '../../model/delivery.ts'
import type { Api, ApiResult } from '../json-api.ts'

/** What an answer means; a refusal for the rate says in `ratelimit-reset` in how many seconds to come back. */
export function outcomeOf(api: Api, result: ApiResult, isRepeatable = false): Outcome {
  const outcome = api.outcome(result, isRepeatable)
  if (result.kind !== 'answer' || outcome.kind !== 'retry' || outcome.reason !== 'rate-limited') return outcome
  const seconds = Number(result.headers['ratelimit-reset'] ?? Number.NaN)
  const isUseful = outcome.after === undefined && Number.isFinite(seconds) && seconds >= 0
  return isUseful ? { ...outcome, after: Math.min(Math.round(seconds * 1_000), 24 * 3_600_000) } : outcome
}
