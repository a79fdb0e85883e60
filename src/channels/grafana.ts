import type { Outcome } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import { textOf } from '../model/text.ts'
import type { Channel, ConfigFault } from '../ports/channel.ts'
import { cutText } from './chat-text.ts'
import { type Api, checkOf, openApi } from './json-api.ts'
import { readChannelSchema } from './schema.ts'
import { lifeOf, markerOf, titleOf } from './systems/life.ts'
import { misfit, policyBy, type Refused, refusal, type Situation } from './systems/refusal.ts'
import {
  conclude,
  createTurns,
  lookUp,
  readAnswer,
  readList,
  recordOf,
  stop,
  textAt,
  withRef,
  writtenAnswer,
} from './systems/steps.ts'
import { allValuesOf, placeholderFault } from './systems/values.ts'

export interface GrafanaConfig {
  url: string
  token: string
  dashboardUid?: string
  panelId?: number
  tags?: readonly string[]
  apiPath?: string
  timeout?: string
  connectTimeout?: string
}

/** The event's annotation. `time` null: what it has already, else `at`. */
export type GrafanaPayload =
  | Refused
  | {
      marker: string
      at: Instant
      isCancelled: boolean
      hasBegun: boolean
      time: Instant | null
      timeEnd: Instant | null
      text: string
      tags: readonly string[]
      on: { dashboardUID?: string; panelId?: number }
    }

interface Found {
  id: string
  time: Instant
  timeEnd: Instant
  text: string
  tags: readonly string[]
}

/** An end that is told so long after the window is a matter of paper work, not of when the work ended. */
const lateMs = 24 * 3_600_000

const grafana: Channel<GrafanaConfig, GrafanaPayload> = {
  schema: readChannelSchema('grafana'),
  perEvent: true,
  reach: 'place',
  checkConfig: ({ tags = [] }) =>
    tags.flatMap((text, at): ConfigFault[] => {
      const message = placeholderFault(text)
      return message === undefined
        ? []
        : [{ path: ['tags', at], message, hint: 'write a tag, or {{event.fields.NAME}}' }]
    }),
  policy: policyBy(ownTags),
  compose(message, _to, config, about) {
    const { event } = about
    const { phase, status, start, end, at } = lifeOf(about)
    const own = ownTags(config, about)
    if ('refused' in own) return own
    const marker = markerOf(about)
    const isClosed = phase === 'closed'
    const hasBegun = phase !== 'ahead'
    const isLate = end !== null && at > end + lateMs
    const lines = [titleOf(about, message), cutText(textOf(message.short), 500)]
    return {
      marker,
      at,
      isCancelled: status === 'cancelled',
      hasBegun,
      time: start === null ? null : hasBegun ? Math.min(start, at) : start,
      timeEnd: isClosed && !isLate ? at : end,
      // Grafana reads the text as HTML.
      text: lines.join('\n').replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!),
      tags: ['notify', `event:${event.id}`, `status:${status}`, marker, ...own.tags],
      on: {
        ...(config.dashboardUid === undefined ? {} : { dashboardUID: config.dashboardUid }),
        ...(config.panelId === undefined ? {} : { panelId: config.panelId }),
      },
    }
  },
  async open(config, env) {
    const api = await openApi(
      {
        baseUrl: config.url,
        name: 'grafana',
        headers: { authorization: `Bearer ${config.token}` },
        secrets: [config.token],
        timeout: config.timeout,
        connectTimeout: config.connectTimeout,
        largestAnswer: 1024 * 1024,
      },
      env,
    )
    const path = `${config.apiPath ?? '/api'}/annotations`
    const inTurn = createTurns()
    const converge = (ref: string | undefined, payload: GrafanaPayload, signal: AbortSignal) =>
      'refused' in payload
        ? Promise.resolve(refusal(payload))
        : inTurn(payload.marker, () => conclude(() => bringAbout(api, path, ref, payload, signal)))
    return {
      send: (payload, _key, signal) => converge(undefined, payload, signal),
      revise: (ref, payload, _key, signal) => converge(ref, payload, signal),
      async lookup(payload, _key, _since, signal, ref) {
        if ('refused' in payload) return { kind: 'absent' }
        return lookUp(async () => {
          const found = await find(api, path, ref, payload.marker, signal)
          const isDone = payload.isCancelled ? found === undefined : found !== undefined && isSame(found, payload)
          return isDone ? { kind: 'sent', ...withRef(found?.id ?? ref) } : { kind: 'absent' }
        })
      },
      async check(_deep, signal) {
        const result = await api.call('GET', `${path}?limit=1`, undefined, signal)
        return checkOf(api, result, 'Grafana takes the token; nothing was annotated')
      },
      close: () => api.close(),
    }
  },
}

export default grafana

function ownTags({ tags = [] }: GrafanaConfig, { event }: Situation): Refused | { tags: readonly string[] } {
  const { values, fault } = allValuesOf(tags, event)
  return fault === undefined ? { tags: values } : misfit(fault)
}

type Payload = Exclude<GrafanaPayload, Refused>

async function bringAbout(
  api: Api,
  path: string,
  ref: string | undefined,
  payload: Payload,
  signal: AbortSignal,
): Promise<Outcome> {
  const found = await find(api, path, ref, payload.marker, signal)
  if (payload.isCancelled) {
    // Nothing happened, so there is nothing to see on a graph.
    if (found !== undefined) {
      const result = await api.call('DELETE', `${path}/${encodeURIComponent(found.id)}`, undefined, signal)
      const outcome = api.outcome(result)
      if (outcome.kind !== 'sent' && !(result.kind === 'answer' && result.status === 404)) stop(outcome)
    }
    return { kind: 'sent', ...withRef(found?.id ?? ref) }
  }
  if (found !== undefined && isSame(found, payload)) return { kind: 'sent', ref: found.id }
  const { time, timeEnd } = timesOf(found, payload)
  const { text, tags, on } = payload
  const body = { time, ...(timeEnd === null ? {} : { timeEnd }), text, tags }
  const result =
    found === undefined
      ? await api.call('POST', path, { ...body, ...on }, signal)
      : await api.call('PATCH', `${path}/${encodeURIComponent(found.id)}`, body, signal)
  const answer = recordOf(writtenAnswer(result, api.outcome(result)))
  return { kind: 'sent', ref: found?.id ?? textAt(answer.id) }
}

/** When it really began is known from the first notice that said so, and stays. */
function timesOf(
  found: Found | undefined,
  { time, timeEnd, hasBegun, at }: Payload,
): { time: Instant; timeEnd: Instant | null } {
  const hadBegun = found !== undefined && !found.tags.includes('status:scheduled')
  const start = found !== undefined && (time === null || (hasBegun && hadBegun)) ? found.time : (time ?? at)
  return { time: start, timeEnd: timeEnd === null ? null : Math.max(timeEnd, start) }
}

async function find(api: Api, path: string, ref: string | undefined, marker: string, signal: AbortSignal) {
  if (ref !== undefined) {
    const result = await api.call('GET', `${path}/${encodeURIComponent(ref)}`, undefined, signal)
    const known = readAnswer(result, api.outcome(result), [404])
    if (known !== undefined) return foundOf(recordOf(known))
  }
  const result = await api.call('GET', `${path}?tags=${encodeURIComponent(marker)}&limit=10`, undefined, signal)
  return readList(result, api.outcome(result))
    .map(foundOf)
    .find(({ tags }) => tags.includes(marker))
}

function foundOf(annotation: Readonly<Record<string, unknown>>): Found {
  const { id, time, timeEnd, text, tags } = annotation
  return {
    id: textAt(id),
    time: Number(time),
    timeEnd: Number(timeEnd ?? time),
    text: textAt(text),
    tags: Array.isArray(tags) ? tags.map(textAt) : [],
  }
}

function isSame(found: Found, payload: Payload): boolean {
  const { time, timeEnd } = timesOf(found, payload)
  return (
    found.time === time &&
    found.timeEnd === (timeEnd ?? time) &&
    found.text === payload.text &&
    [...found.tags].sort().join() === [...payload.tags].sort().join()
  )
}
