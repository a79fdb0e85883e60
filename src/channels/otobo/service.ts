import type { Outcome } from '../../model/delivery.ts'
import type { Api, ApiResult } from '../json-api.ts'
import type { OtoboConfig } from '../otobo.ts'
import { recordOf, stop, textAt } from '../systems/steps.ts'

export type Operation = 'create' | 'update' | 'search' | 'session' | 'sessionData'

/** The routes of the web service that OTOBO ships as an example, and one for searching, which it has with GET only. */
export const shippedRoutes: Readonly<Record<Operation, string>> = {
  create: 'POST /Ticket',
  update: 'PATCH /Ticket/:TicketID',
  search: 'POST /TicketSearch',
  session: 'POST /Session',
  sessionData: 'GET /Session/:SessionID',
}

/** A web service of OTOBO's Generic Interface (HTTP::REST). */
export interface Service {
  /** A question: a lost answer is no doubt. Stops with the outcome of any answer but a good one. */
  ask(
    operation: Operation,
    body: object | undefined,
    signal: AbortSignal,
    id?: string,
  ): Promise<Readonly<Record<string, unknown>>>
  /** A change: a lost answer leaves a doubt. */
  tell(operation: Operation, body: object, signal: AbortSignal, id?: string): Promise<Readonly<Record<string, unknown>>>
  /** Ids of the tickets that fit. */
  search(fields: object, signal: AbortSignal): Promise<string[]>
}

export function openService(api: Api, config: OtoboConfig): Service {
  const login = {
    [config.customerLogin === true ? 'CustomerUserLogin' : 'UserLogin']: config.user,
    Password: config.password,
  }

  async function call(operation: Operation, body: object | undefined, signal: AbortSignal, id = '') {
    const [method, route] = (config.routes?.[operation] ?? shippedRoutes[operation]).split(' ') as ['POST', string]
    const path = route.replace(/:\w+/, encodeURIComponent(id))
    const result = await api.call(method, path, body === undefined ? undefined : { ...login, ...body }, signal)
    return { result, outcome: outcomeOf(api, result) }
  }

  async function ask(...request: Parameters<Service['ask']>) {
    const { result, outcome } = await call(...request)
    if (outcome.kind === 'unknown')
      stop({ kind: 'retry', reason: outcome.reason, scope: 'channel', ...detailOf(outcome) })
    if (outcome.kind !== 'sent') stop(outcome)
    return (
      answerOf(result) ?? stop({ kind: 'retry', reason: 'protocol', scope: 'channel', detail: 'the answer is no JSON' })
    )
  }

  return {
    ask,
    async tell(...request) {
      const { result, outcome } = await call(...request)
      if (outcome.kind !== 'sent') stop(outcome)
      return answerOf(result) ?? stop({ kind: 'unknown', reason: 'protocol', detail: 'the answer is no JSON' })
    },
    async search(fields, signal) {
      const { TicketID } = await ask('search', fields, signal)
      return [TicketID]
        .flat()
        .map(textAt)
        .filter((id) => id !== '')
    },
  }
}

function answerOf(result: ApiResult): Readonly<Record<string, unknown>> | undefined {
  const isObject = result.kind === 'answer' && typeof result.json === 'object' && result.json !== null
  return isObject ? recordOf(result.json) : undefined
}

/** Errors of the operations come with HTTP 200: `{"Error": {"ErrorCode": "TicketCreate.AuthFail", "ErrorMessage": "…"}}`. */
function outcomeOf(api: Api, result: ApiResult): Outcome {
  const outcome = api.outcome(result)
  const { Error: error } = recordOf(result.kind === 'answer' ? result.json : undefined)
  if (outcome.kind !== 'sent' || error === undefined) return outcome
  const { ErrorCode, ErrorMessage } = recordOf(error)
  const detail = api.quote(`${textAt(ErrorCode)}: ${textAt(ErrorMessage)}`)
  switch (textAt(ErrorCode).split('.').at(-1)) {
    case 'AuthFail':
    case 'AccessDenied':
    case 'InvalidConfiguration':
      return { kind: 'rejected', reason: 'auth', scope: 'channel', detail }
    case 'MissingParameter':
    case 'InvalidParameter':
      return { kind: 'rejected', reason: 'content-refused', scope: 'content', detail }
    default:
      return { kind: 'retry', reason: 'server-error', scope: 'channel', detail }
  }
}

function detailOf({ detail }: Outcome): { detail?: string } {
  return detail === undefined ? {} : { detail }
}
