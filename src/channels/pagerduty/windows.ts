import type { Outcome } from '../../model/delivery.ts'
import type { Instant } from '../../model/project.ts'
import type { ChannelEnv, Sender } from '../../ports/channel.ts'
import { type Api, checkOf, openApi } from '../json-api.ts'
import type { PagerDutyConfig, PagerDutyPayload } from '../pagerduty.ts'
import { refusal } from '../systems/refusal.ts'
import {
  conclude,
  createTurns,
  listOf,
  lookUp,
  readAnswer,
  recordOf,
  stop,
  textAt,
  withRef,
  writtenAnswer,
} from '../systems/steps.ts'
import { outcomeOf } from './limits.ts'

export interface MaintenanceWindow {
  type: 'maintenance_window'
  start_time: string
  end_time: string
  description: string
  services: readonly { id: string; type: 'service_reference' }[]
}

/** The window that PagerDuty should have for the event; null: none that is to come or open. */
export interface WindowPayload {
  marker: string
  at: Instant
  window: MaintenanceWindow | null
}

interface Found {
  id: string
  start: Instant
  end: Instant
  description: string
  services: readonly string[]
}

/** Maintenance windows through the REST API: one an event, found again by the mark in its description. */
export async function openWindows(config: PagerDutyConfig, env: ChannelEnv): Promise<Sender<PagerDutyPayload>> {
  const token = config.token ?? ''
  const api = await openApi(
    {
      baseUrl: config.baseUrl ?? 'https://api.pagerduty.com',
      name: 'pagerduty',
      headers: {
        authorization: `Token token=${token}`,
        accept: 'application/vnd.pagerduty+json;version=2',
        ...(config.from === undefined ? {} : { from: config.from }),
      },
      secrets: [token],
      timeout: config.timeout,
      connectTimeout: config.connectTimeout,
      largestAnswer: 4 * 1024 * 1024,
    },
    env,
  )
  const inTurn = createTurns()
  const converge = (ref: string | undefined, payload: PagerDutyPayload, signal: AbortSignal): Promise<Outcome> => {
    if ('refused' in payload) return Promise.resolve(refusal(payload))
    if (!('window' in payload)) throw new Error('an event is no maintenance window')
    return inTurn(payload.marker, () => conclude(() => bringAbout(api, ref, payload, signal)))
  }
  return {
    send: (payload, _key, signal) => converge(undefined, payload, signal),
    revise: (ref, payload, _key, signal) => converge(ref, payload, signal),
    async lookup(payload, _key, _since, signal, ref) {
      if (!('window' in payload)) return { kind: 'absent' }
      const { window, at } = payload
      return lookUp(async () => {
        const found = await find(api, ref, payload, signal)
        const isDone = window === null ? found === undefined : found !== undefined && isSame(found, window, at)
        return isDone ? { kind: 'sent', ...withRef(found?.id ?? ref) } : { kind: 'absent' }
      })
    },
    async check(_deep, signal) {
      const result = await api.call('GET', '/abilities', undefined, signal)
      return checkOf(api, result, 'PagerDuty takes the API key; no maintenance window was made')
    },
    close: () => api.close(),
  }
}

async function bringAbout(
  api: Api,
  ref: string | undefined,
  payload: WindowPayload,
  signal: AbortSignal,
): Promise<Outcome> {
  const { window, at } = payload
  const found = await find(api, ref, payload, signal)
  if (window === null) {
    if (found !== undefined) await end(api, found.id, signal)
    return { kind: 'sent', ...withRef(found?.id ?? ref) }
  }
  if (found !== undefined && isSame(found, window, at)) return { kind: 'sent', ref: found.id }
  // What is open keeps its start: only its end can still be moved.
  const isOpen = found !== undefined && found.start <= at && Date.parse(window.start_time) <= at
  const body = { maintenance_window: isOpen ? { ...window, start_time: new Date(found.start).toISOString() } : window }
  const result =
    found === undefined
      ? await api.call('POST', '/maintenance_windows', body, signal)
      : await api.call('PUT', `/maintenance_windows/${encodeURIComponent(found.id)}`, body, signal)
  const answer = recordOf(writtenAnswer(result, outcomeOf(api, result)))
  return { kind: 'sent', ref: textAt(recordOf(answer.maintenance_window).id) }
}

/** One that is to come is deleted, one that is open ends now, one that is over answers 405. */
async function end(api: Api, id: string, signal: AbortSignal): Promise<void> {
  const result = await api.call('DELETE', `/maintenance_windows/${encodeURIComponent(id)}`, undefined, signal)
  const isOver = result.kind === 'answer' && (result.status === 404 || result.status === 405)
  const outcome = outcomeOf(api, result)
  if (outcome.kind !== 'sent' && !isOver) stop(outcome)
}

/** The event's window that is to come or open: by its id, else by the mark. */
async function find(
  api: Api,
  ref: string | undefined,
  { marker, at }: WindowPayload,
  signal: AbortSignal,
): Promise<Found | undefined> {
  if (ref !== undefined) {
    const result = await api.call('GET', `/maintenance_windows/${encodeURIComponent(ref)}`, undefined, signal)
    const known = readAnswer(result, outcomeOf(api, result), [404])
    const found = known === undefined ? undefined : foundOf(recordOf(recordOf(known).maintenance_window))
    if (found !== undefined && found.end > at) return found
  }
  const query = `query=${encodeURIComponent(marker)}&filter=open&limit=100`
  const result = await api.call('GET', `/maintenance_windows?${query}`, undefined, signal)
  const { maintenance_windows: windows } = recordOf(readAnswer(result, outcomeOf(api, result)))
  if (!Array.isArray(windows))
    stop({ kind: 'retry', reason: 'protocol', scope: 'channel', detail: 'the answer has no maintenance windows' })
  return listOf(windows)
    .map(foundOf)
    .find(({ description }) => description.includes(`[${marker}]`))
}

function foundOf(window: Readonly<Record<string, unknown>>): Found {
  return {
    id: textAt(window.id),
    start: Date.parse(textAt(window.start_time)),
    end: Date.parse(textAt(window.end_time)),
    description: textAt(window.description),
    services: listOf(window.services).map(({ id }) => textAt(id)),
  }
}

/** A start that has passed when the window is made becomes the time of making. */
function isSame(found: Found, window: MaintenanceWindow, at: Instant): boolean {
  const start = Date.parse(window.start_time)
  const hasStart = found.start === start || (start <= at && found.start <= at + 60_000)
  const ids = window.services.map(({ id }) => id)
  return (
    hasStart &&
    found.end === Date.parse(window.end_time) &&
    found.description === window.description &&
    [...found.services].sort().join() === [...ids].sort().join()
  )
}
