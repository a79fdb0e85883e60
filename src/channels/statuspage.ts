import type { Outcome } from '../model/delivery.ts'
import type { Channel } from '../ports/channel.ts'
import { type Api, type ApiResult, openApi } from './json-api.ts'
import { readChannelSchema } from './schema.ts'
import { markerOf, shortKey, titleOf, utc } from './systems/life.ts'
import { policyBy, type Refused, refusal, type Situation } from './systems/refusal.ts'
import {
  bodyOf,
  type ComponentChoice,
  componentFaults,
  componentState,
  componentWords,
  fixedComponents,
  impactOf,
  nameOf,
  type PageKind,
  type Standing,
  standingOf,
  statusOf,
} from './systems/status-page.ts'
import {
  conclude,
  createTurns,
  lookUp,
  readAnswer,
  readList,
  recordOf,
  textAt,
  writtenAnswer,
} from './systems/steps.ts'

export interface StatuspageConfig extends ComponentChoice {
  apiKey: string
  page: string
  baseUrl?: string
  componentStatus?: boolean
  notifySubscribers?: boolean
  autoTransition?: boolean
  timeout?: string
  connectTimeout?: string
}

export type StatuspagePayload =
  | Refused
  | { marker: string; kind: PageKind; isClosed: boolean; incident: Readonly<Record<string, unknown>> }

/** An incident of the event that the page has, scheduled ones included. `keys`: of the deliveries that it says already. */
interface Found {
  id: string
  keys: readonly string[]
}

/** More than the notices of one event that can be in doubt at once. */
const keysKept = 12

/** https://developer.statuspage.io: one request a second, over a minute. What is refused names no time. */
const pauseMs = 60_000

const statuspage: Channel<StatuspageConfig, StatuspagePayload> = {
  schema: readChannelSchema('statuspage'),
  perEvent: true,
  reach: 'place',
  checkConfig: (config) => componentFaults(config),
  policy: policyBy(statuspageStanding),
  compose(message, _to, config, about) {
    const { event } = about
    const standing = statuspageStanding(config, about)
    if ('refused' in standing) return standing
    const { life, kind, isClosed, ids } = standing
    const state = config.componentStatus === false ? undefined : componentState(event, life)
    return {
      marker: markerOf(about),
      kind,
      isClosed,
      incident: {
        name: nameOf(titleOf(about, message)),
        status: statusOf(kind, life),
        impact_override: impactOf(kind, event),
        body: bodyOf(message, 25_000),
        ...(kind === 'maintenance' && life.start !== null && life.end !== null
          ? {
              scheduled_for: utc(life.start),
              scheduled_until: utc(life.end),
              // One owner: the rules remind, and the events move by themselves only where that is asked for.
              scheduled_remind_prior: false,
              scheduled_auto_in_progress: config.autoTransition === true,
              scheduled_auto_completed: config.autoTransition === true,
              auto_transition_to_maintenance_state: config.autoTransition === true,
              auto_transition_to_operational_state: config.autoTransition === true,
            }
          : {}),
        component_ids: ids,
        ...(state === undefined || ids.length === 0
          ? {}
          : { components: Object.fromEntries(ids.map((id) => [id, componentWords[state]])) }),
        deliver_notifications: config.notifySubscribers ?? true,
      },
    }
  },
  async open(config, env) {
    const api = await openApi(
      {
        baseUrl: config.baseUrl ?? 'https://api.statuspage.io/v1',
        name: 'statuspage',
        headers: { authorization: `OAuth ${config.apiKey}` },
        secrets: [config.apiKey],
        timeout: config.timeout,
        connectTimeout: config.connectTimeout,
        largestAnswer: 8 * 1024 * 1024,
      },
      env,
    )
    const page = openPage(api, `/pages/${encodeURIComponent(config.page)}`)
    const inTurn = createTurns()
    const tell = (ref: string | undefined, payload: StatuspagePayload, key: string, signal: AbortSignal) =>
      'refused' in payload
        ? Promise.resolve(refusal(payload))
        : inTurn(payload.marker, () => conclude(() => page.tell(ref, payload, shortKey(key), signal)))
    return {
      send: (payload, key, signal) => tell(undefined, payload, key, signal),
      revise: tell,
      async lookup(payload, key, _since, signal, ref) {
        if ('refused' in payload) return { kind: 'absent' }
        return lookUp(async () => {
          const found = await page.find(ref, payload.marker, payload.kind, signal)
          return found?.keys.includes(shortKey(key)) ? { kind: 'sent', ref: found.id } : { kind: 'absent' }
        })
      },
      async check(_deep, signal) {
        let name = ''
        let missing: string[] = []
        const outcome = await conclude(async () => {
          name = textAt(recordOf(await page.read('', signal)).name)
          const there = await page.list('/components', signal)
          const ids = new Set(there.map(({ id }) => textAt(id)))
          missing = fixedComponents(config).filter((id) => !ids.has(id))
          return { kind: 'sent' }
        })
        if (outcome.kind !== 'sent') return { ok: false, detail: [outcome.reason, outcome.detail ?? ''].join(': ') }
        return missing.length === 0
          ? { ok: true, detail: `the page ${JSON.stringify(name)} takes the key; nothing was posted` }
          : { ok: false, detail: `the page ${JSON.stringify(name)} has no component ${missing.join(', ')}` }
      },
      close: () => api.close(),
    }
  },
}

export default statuspage

function statuspageStanding(config: StatuspageConfig, situation: Situation): Refused | Standing {
  return standingOf(config, situation, 'a scheduled maintenance')
}

/** One page's incidents. */
function openPage(api: Api, path: string) {
  function outcomeOf(result: ApiResult): Outcome {
    const outcome = api.outcome(result)
    const isLimited = outcome.kind === 'retry' && outcome.reason === 'rate-limited' && outcome.after === undefined
    return isLimited ? { ...outcome, after: pauseMs } : outcome
  }

  async function read(below: string, signal: AbortSignal, allow: readonly number[] = []): Promise<unknown> {
    const result = await api.call('GET', `${path}${below}`, undefined, signal)
    return readAnswer(result, outcomeOf(result), allow)
  }

  async function list(below: string, signal: AbortSignal) {
    const result = await api.call('GET', `${path}${below}`, undefined, signal)
    return readList(result, outcomeOf(result))
  }

  /** By its id, else by the event's mark among what is open: the API knows no look-up by metadata. */
  async function find(ref: string | undefined, marker: string, kind: PageKind, signal: AbortSignal) {
    if (ref !== undefined) {
      const known = await read(`/incidents/${encodeURIComponent(ref)}`, signal, [404])
      if (known !== undefined) return foundOf(recordOf(known))
    }
    const lists = kind === 'incident' ? ['unresolved'] : ['scheduled', 'upcoming', 'active_maintenance']
    for (const each of lists) {
      const found = (await list(`/incidents/${each}?per_page=100`, signal)).find(
        (item) => noteOf(item).event === marker,
      )
      if (found !== undefined) return foundOf(found)
    }
    return undefined
  }

  return {
    read,
    list,
    find,
    async tell(
      ref: string | undefined,
      { marker, kind, isClosed, incident }: Exclude<StatuspagePayload, Refused>,
      key: string,
      signal: AbortSignal,
    ): Promise<Outcome> {
      const found = await find(ref, marker, kind, signal)
      if (found?.keys.includes(key)) return { kind: 'sent', ref: found.id }
      // The page never said that it was to come, or somebody took it away: there is nothing to close.
      if (found === undefined && isClosed) return { kind: 'sent' }
      const keys = [...(found?.keys ?? []), key].slice(-keysKept).join(' ')
      const body = { incident: { ...incident, metadata: { notify: { event: marker, keys } } } }
      const result =
        found === undefined
          ? await api.call('POST', `${path}/incidents`, body, signal)
          : await api.call('PATCH', `${path}/incidents/${encodeURIComponent(found.id)}`, body, signal)
      const id = textAt(recordOf(writtenAnswer(result, outcomeOf(result))).id)
      return { kind: 'sent', ref: id === '' ? (found?.id ?? '') : id }
    },
  }
}

function noteOf(incident: Readonly<Record<string, unknown>>): { event: string; keys: string } {
  const { event, keys } = recordOf(recordOf(incident.metadata).notify)
  return { event: textAt(event), keys: textAt(keys) }
}

function foundOf(incident: Readonly<Record<string, unknown>>): Found {
  const keys = noteOf(incident).keys.split(' ')
  return { id: textAt(incident.id), keys: keys.filter((key) => key !== '') }
}
