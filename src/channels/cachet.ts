import type { Outcome } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Channel, ConfigFault } from '../ports/channel.ts'
import { type Api, checkOf, openApi } from './json-api.ts'
import { readChannelSchema } from './schema.ts'
import { markerOf, titleOf } from './systems/life.ts'
import { misfit, policyBy, type Refused, refusal, type Situation } from './systems/refusal.ts'
import {
  bodyOf,
  type ComponentChoice,
  type ComponentState,
  componentFaults,
  componentState,
  nameOf,
  type Standing,
  standingOf,
} from './systems/status-page.ts'
import { conclude, createTurns, listOf, lookUp, readAnswer, recordOf, textAt, writtenAnswer } from './systems/steps.ts'

export interface CachetConfig extends ComponentChoice {
  url: string
  token: string
  apiPath?: string
  timezone?: string
  notifySubscribers?: boolean
  timeout?: string
  connectTimeout?: string
}

export type CachetPayload =
  | Refused
  | {
      marker: string
      at: Instant
      isClosed: boolean
      path: 'schedules' | 'incidents'
      /** What the object is made of; `message` is also what a later notice adds. */
      made: Readonly<Record<string, unknown>> & { name: string; message: string }
      /** What a later notice changes of it. */
      changed: Readonly<Record<string, unknown>>
      update: { message: string; status?: number }
    }

interface Found {
  id: string
  attributes: Readonly<Record<string, unknown>>
}

/** https://docs.cachethq.io: the numbers of Cachet 3. */
const componentNumbers: Readonly<Record<ComponentState, number>> = {
  operational: 1,
  degraded: 2,
  partial: 3,
  outage: 4,
  maintenance: 6,
}
const incidentNumbers: Readonly<Record<string, number>> = {
  scheduled: 1,
  investigating: 1,
  in_progress: 2,
  identified: 2,
  verifying: 3,
  monitoring: 3,
}
const fixed = 4

/** Cachet's clock and ours may differ by so much when an update's time is compared. */
const skewMs = 2 * 60_000

const cachet: Channel<CachetConfig, CachetPayload> = {
  schema: readChannelSchema('cachet'),
  perEvent: true,
  reach: 'place',
  checkConfig: (config) => [...componentFaults(config), ...zoneFaults(config)],
  policy: policyBy(cachetStanding),
  compose(message, _to, config, about) {
    const { event } = about
    const standing = cachetStanding(config, about)
    if ('refused' in standing) return standing
    const { life, kind, isClosed, ids } = standing
    const { at, phase, start, end } = life
    const time = (instant: Instant) => wallTime(instant, config.timezone ?? 'UTC')
    const words = bodyOf(message, 60_000)
    const name = nameOf(titleOf(about, message))
    const marker = markerOf(about)
    const common = {
      name,
      message: words,
      notifications: config.notifySubscribers ?? true,
      meta: { notify_key: marker },
    }
    if (kind === 'incident') {
      const state = componentState(event, life) ?? 'degraded'
      const status = isClosed ? fixed : (incidentNumbers[life.status] ?? 1)
      return {
        marker,
        at,
        isClosed,
        path: 'incidents',
        made: {
          ...common,
          status,
          visible: true,
          stickied: false,
          occurred_at: time(start ?? at),
          components: ids.map((id) => ({ id: Number(id), status: componentNumbers[state] })),
        },
        changed: {},
        update: { status, message: words },
      }
    }
    // Cachet derives a schedule's status from its times: work that began early starts now, and what is closed ends now.
    const begins = phase === 'ahead' ? (start ?? at) : Math.min(start ?? at, at)
    const times = { scheduled_at: time(begins), completed_at: time(isClosed ? Math.min(end ?? at, at) : end!) }
    const state = event.impact?.level === 'none' ? 'operational' : 'maintenance'
    return {
      marker,
      at,
      isClosed,
      path: 'schedules',
      made: { ...common, ...times, components: ids.map((id) => ({ id: Number(id), status: componentNumbers[state] })) },
      changed: { name, ...times },
      update: { message: words },
    }
  },
  async open(config, env) {
    const api = await openApi(
      {
        baseUrl: config.url,
        name: 'cachet',
        headers: { authorization: `Bearer ${config.token}` },
        secrets: [config.token],
        timeout: config.timeout,
        connectTimeout: config.connectTimeout,
        largestAnswer: 4 * 1024 * 1024,
      },
      env,
    )
    const site = openSite(api, config.apiPath ?? '/api', config.timezone ?? 'UTC')
    const inTurn = createTurns()
    const tell = (ref: string | undefined, payload: CachetPayload, signal: AbortSignal) =>
      'refused' in payload
        ? Promise.resolve(refusal(payload))
        : inTurn(payload.marker, () => conclude(() => site.tell(ref, payload, signal)))
    return {
      send: (payload, _key, signal) => tell(undefined, payload, signal),
      revise: (ref, payload, _key, signal) => tell(ref, payload, signal),
      async lookup(payload, _key, _since, signal, ref) {
        if ('refused' in payload) return { kind: 'absent' }
        return lookUp(async () => {
          const found = await site.find(ref, payload, signal)
          const isSaid = found !== undefined && (await site.isSaid(found, payload, signal))
          return isSaid ? { kind: 'sent', ref: found.id } : { kind: 'absent' }
        })
      },
      async check(_deep, signal) {
        // Anybody may ping; subscribers are read with a token only.
        const result = await api.call('GET', `${config.apiPath ?? '/api'}/subscribers?per_page=1`, undefined, signal)
        return checkOf(api, result, 'Cachet takes the token; nothing was posted')
      },
      close: () => api.close(),
    }
  },
}

export default cachet

/** As any status page's; of Cachet, components must be numbers too. */
function cachetStanding(config: CachetConfig, situation: Situation): Refused | Standing {
  const standing = standingOf(config, situation, 'a schedule')
  if ('refused' in standing) return standing
  // An id out of the environment is read when the message is sent.
  const strange = standing.ids.find((id) => !/^\d+$/.test(id) && !id.includes('${'))
  return strange === undefined ? standing : misfit(`"${strange}" is no component of Cachet, whose ids are numbers`)
}

function zoneFaults({ timezone }: CachetConfig): ConfigFault[] {
  if (timezone === undefined || timezone.includes('${')) return []
  try {
    wallTime(0, timezone)
    return []
  } catch {
    return [{ path: ['timezone'], message: `"${timezone}" is no time zone`, hint: 'write one as Europe/Rome or UTC' }]
  }
}

/** `2026-12-05 21:00:00` in the application's own zone: the one form that every Cachet 3 reads. */
function wallTime(instant: Instant, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return format.format(instant)
}

type Payload = Exclude<CachetPayload, Refused>

function openSite(api: Api, base: string, timezone: string) {
  async function read(path: string, signal: AbortSignal, allow: readonly number[] = []): Promise<unknown> {
    const result = await api.call('GET', `${base}${path}`, undefined, signal)
    const answer = readAnswer(result, api.outcome(result), allow)
    return answer === undefined ? undefined : recordOf(answer).data
  }

  async function write(method: 'POST' | 'PUT', path: string, body: object, signal: AbortSignal): Promise<Found> {
    const result = await api.call(method, `${base}${path}`, body, signal)
    return foundOf(recordOf(recordOf(writtenAnswer(result, api.outcome(result))).data))
  }

  /**
   * By its id, else by the mark in `meta`. A Cachet that keeps no `meta` of the API's is asked for one of the same name and time.
   */
  async function find(ref: string | undefined, { path, marker, made }: Payload, signal: AbortSignal) {
    if (ref !== undefined) {
      const known = await read(`/${path}/${encodeURIComponent(ref)}`, signal, [404])
      if (known !== undefined) return foundOf(recordOf(known))
    }
    const all = listOf(await read(`/${path}?sort=-id&per_page=100`, signal)).map(foundOf)
    const markOf = ({ attributes }: Found) => textAt(recordOf(attributes.meta).notify_key)
    return (
      all.find((each) => markOf(each) === marker) ?? all.find((each) => markOf(each) === '' && isLike(each, path, made))
    )
  }

  async function updatesOf(path: string, id: string, signal: AbortSignal) {
    return listOf(await read(`/${path}/${encodeURIComponent(id)}/updates?per_page=100`, signal, [404])).map(foundOf)
  }

  /** Whether it says what the notice says: as its own message, or as an update that is not older than the notice. */
  async function isSaid({ id, attributes }: Found, { path, at, made, update, changed }: Payload, signal: AbortSignal) {
    if (!hasTimes(attributes, changed)) return false
    const isRecent = ({ created }: Readonly<Record<string, unknown>>) =>
      textAt(recordOf(created).string) >= wallTime(at - skewMs, timezone)
    if (sameText(attributes.message, made.message) && isRecent(attributes)) return true
    const updates = await updatesOf(path, id, signal)
    return updates.some((each) => sameText(each.attributes.message, update.message) && isRecent(each.attributes))
  }

  return {
    find,
    isSaid,
    async tell(ref: string | undefined, payload: Payload, signal: AbortSignal): Promise<Outcome> {
      const { path, made, changed, update, isClosed } = payload
      const found = await find(ref, payload, signal)
      if (found === undefined) {
        // The page never said that it was to come, or somebody took it away: there is nothing to close.
        if (isClosed) return { kind: 'sent' }
        return { kind: 'sent', ref: (await write('POST', `/${path}`, made, signal)).id }
      }
      if (await isSaid(found, payload, signal)) return { kind: 'sent', ref: found.id }
      const own = `/${path}/${encodeURIComponent(found.id)}`
      // The times first: the words that tell of them are what shows that all was done.
      if (!hasTimes(found.attributes, changed)) await write('PUT', own, changed, signal)
      await write('POST', `${own}/updates`, update, signal)
      return { kind: 'sent', ref: found.id }
    },
  }
}

function foundOf({ id, attributes }: Readonly<Record<string, unknown>>): Found {
  return { id: textAt(id), attributes: recordOf(attributes) }
}

function hasTimes(
  attributes: Readonly<Record<string, unknown>>,
  { scheduled_at, completed_at }: Readonly<Record<string, unknown>>,
): boolean {
  if (scheduled_at === undefined) return true
  const { scheduled, completed } = attributes
  return recordOf(scheduled).string === scheduled_at && recordOf(completed).string === completed_at
}

function isLike({ attributes }: Found, path: Payload['path'], made: Payload['made']): boolean {
  if (attributes.name !== made.name) return false
  if (path === 'schedules') {
    const { scheduled, completed } = attributes
    return recordOf(scheduled).string === made.scheduled_at || recordOf(completed).string === made.completed_at
  }
  return recordOf(attributes.status).value !== fixed && recordOf(attributes.occurred).string === made.occurred_at
}

function sameText(a: unknown, b: string): boolean {
  return textAt(a).replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()
}
