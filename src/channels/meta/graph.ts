import type { Outcome } from '../../model/delivery.ts'
import type { ChannelEnv } from '../../ports/channel.ts'
import { type Api, type ApiResult, openApi } from '../json-api.ts'

export interface GraphConfig {
  token: string
  version?: string
  apiUrl?: string
  timeout?: string
  connectTimeout?: string
}

/** Opens Meta's Graph API. `newest`: the version that is asked where the config names none. */
export function openGraph(
  name: string,
  config: GraphConfig,
  host: string,
  newest: string,
  env: ChannelEnv,
): Promise<Api> {
  return openApi(
    {
      baseUrl: `${config.apiUrl ?? host}/${config.version ?? newest}`,
      name,
      headers: { authorization: `Bearer ${config.token}` },
      secrets: [config.token],
      timeout: config.timeout,
      connectTimeout: config.connectTimeout,
    },
    env,
  )
}

export interface GraphError {
  code: number
  subcode?: number
  message: string
}

/** What Graph says of an object that was asked for; a sentence where it says nothing of the sort. */
export function graphObject(
  api: Api,
  result: ApiResult,
  outcomeFor: (error: GraphError) => Mapped | undefined,
): { object: Readonly<Record<string, unknown>> } | { fault: string } {
  const outcome = graphOutcome(api, result, outcomeFor)
  if (outcome.kind !== 'sent' || result.kind === 'fault')
    return { fault: outcome.detail ?? (outcome as { reason: string }).reason }
  const { json } = result
  if (typeof json !== 'object' || json === null) return { fault: 'the answer is not Meta’s' }
  return { object: json as Readonly<Record<string, unknown>> }
}

/** The error that Graph names in its answer. */
export function graphError(result: ApiResult): GraphError | undefined {
  if (result.kind === 'fault') return undefined
  const { error } = (result.json ?? {}) as {
    error?: { code?: unknown; error_subcode?: unknown; message?: unknown; error_data?: { details?: unknown } }
  }
  if (typeof error?.code !== 'number') return undefined
  const message = String(error.error_data?.details ?? error.message ?? '')
  const subcode = typeof error.error_subcode === 'number' ? { subcode: error.error_subcode } : {}
  return { code: error.code, message, ...subcode }
}

type Mapped = Omit<Extract<Outcome, { kind: 'rejected' | 'retry' }>, 'detail'>

/**
 * What a Graph answer means: by its error's code as `outcomes` has it, else by the HTTP status. An error that Graph calls
 * temporary is tried again whatever its status.
 */
export function graphOutcome(
  api: Api,
  result: ApiResult,
  outcomeFor: (error: GraphError) => Mapped | undefined,
): Outcome {
  const outcome = api.outcome(result)
  const error = graphError(result)
  if (error === undefined) return outcome
  const number = error.subcode === undefined ? String(error.code) : `${error.code}/${error.subcode}`
  const detail = api.quote(`Meta ${number}: ${error.message}`)
  const mapped = outcomeFor(error)
  if (mapped === undefined) {
    if (outcome.kind === 'sent') return { kind: 'rejected', reason: 'content-refused', scope: 'content', detail }
    return { ...outcome, detail }
  }
  const after = outcome.kind === 'retry' && outcome.after !== undefined ? { after: outcome.after } : {}
  return mapped.kind === 'retry' ? { ...mapped, ...after, detail } : { ...mapped, detail }
}

export const rejected = (
  reason: string,
  scope: 'recipient' | 'content' | 'channel',
  address?: 'dead' | 'opted-out',
): Mapped => ({ kind: 'rejected', reason, scope, ...(address === undefined ? {} : { address }) })

export const limited: Mapped = { kind: 'retry', reason: 'rate-limited', scope: 'channel' }
export const unavailable: Mapped = { kind: 'retry', reason: 'unavailable', scope: 'channel' }
