import type { Outcome } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Channel } from '../ports/channel.ts'
import { type Api, checkOf, openApi } from './json-api.ts'
import { readChannelSchema } from './schema.ts'
import { lifeOf, markerOf, titleOf, utc } from './systems/life.ts'
import { type Matcher, type MatcherTemplate, matcherFaults, matchersOf } from './systems/matchers.ts'
import { misfit, noWindow, policyBy, type Refused, refusal, type Situation } from './systems/refusal.ts'
import {
  conclude,
  createTurns,
  listOf,
  lookUp,
  readList,
  recordOf,
  stop,
  textAt,
  withRef,
  writtenAnswer,
} from './systems/steps.ts'

export interface AlertmanagerConfig {
  url: string
  matchers: readonly MatcherTemplate[]
  token?: string
  headers?: Readonly<Record<string, string>>
  createdBy?: string
  apiPath?: string
  timeout?: string
  connectTimeout?: string
}

/** What Alertmanager should hold for the event; `silence` null: nothing that silences. */
export type AlertmanagerPayload = Refused | { marker: string; at: Instant; silence: Silence | null }

interface Silence {
  matchers: readonly Matcher[]
  startsAt: string
  endsAt: string
  createdBy: string
  comment: string
}

/** A silence of the event that Alertmanager has. `state`: `pending`, `active`; those that expired are left out. */
interface Found {
  id: string
  state: string
  matchers: readonly Matcher[]
  startsAt: Instant
  endsAt: Instant
}

/** Thousands of silences, the expired ones of five days among them. */
const largestList = 16 * 1024 * 1024

const alertmanager: Channel<AlertmanagerConfig, AlertmanagerPayload> = {
  schema: readChannelSchema('alertmanager'),
  perEvent: true,
  reach: 'place',
  checkConfig: ({ matchers }) => matcherFaults(matchers),
  policy: policyBy(silenceOf),
  compose(message, _to, config, about) {
    const wanted = silenceOf(config, about)
    if ('refused' in wanted) return wanted
    const marker = markerOf(about)
    const { at, silence } = wanted
    if (silence === null) return { marker, at, silence }
    // Annotations came with Alertmanager 0.32; the comment is there in all.
    const comment = `${about.event.id}: ${titleOf(about, message).slice(0, 200)} [${marker}]`
    return { marker, at, silence: { ...silence, createdBy: config.createdBy ?? 'notify', comment } }
  },
  async open(config, env) {
    const headers = {
      ...config.headers,
      ...(config.token === undefined ? {} : { authorization: `Bearer ${config.token}` }),
    }
    const api = await openApi(
      {
        baseUrl: config.url,
        name: 'alertmanager',
        headers,
        secrets: [config.token ?? '', ...Object.values(config.headers ?? {})],
        timeout: config.timeout,
        connectTimeout: config.connectTimeout,
        largestAnswer: largestList,
      },
      env,
    )
    const path = config.apiPath ?? '/api/v2'
    const inTurn = createTurns()
    const converge = (ref: string | undefined, payload: AlertmanagerPayload, signal: AbortSignal) =>
      'refused' in payload
        ? Promise.resolve(refusal(payload))
        : inTurn(payload.marker, () => conclude(() => bringAbout(api, path, ref, payload, signal)))
    return {
      send: (payload, _key, signal) => converge(undefined, payload, signal),
      revise: (ref, payload, _key, signal) => converge(ref, payload, signal),
      async lookup(payload, _key, _since, signal, ref) {
        if ('refused' in payload) return { kind: 'absent' }
        return lookUp(async () => {
          const found = await silencesOf(api, path, payload.marker, ref, signal)
          if (payload.silence === null)
            return found.length === 0 ? { kind: 'sent', ...withRef(ref) } : { kind: 'absent' }
          const same = found.find((each) => isSame(each, payload.silence!, payload.at))
          return same === undefined ? { kind: 'absent' } : { kind: 'sent', ref: same.id }
        })
      },
      async check(_deep, signal) {
        const result = await api.call('GET', `${path}/status`, undefined, signal)
        const status = recordOf(result.kind === 'answer' ? result.json : undefined)
        const version = textAt(recordOf(status.versionInfo).version)
        const check = checkOf(api, result, `Alertmanager ${version} answers; nothing was silenced`)
        return check.ok && version === ''
          ? { ok: false, detail: 'what answers there is no Alertmanager: it names no version' }
          : check
      },
      close: () => api.close(),
    }
  },
}

export default alertmanager

/** What of a silence needs no words. One without an end would hide alerts for ever. */
function silenceOf(
  config: AlertmanagerConfig,
  situation: Situation,
): Refused | { at: Instant; silence: Pick<Silence, 'matchers' | 'startsAt' | 'endsAt'> | null } {
  const { phase, start, end, at } = lifeOf(situation)
  if (phase === 'closed' || (end !== null && end <= at)) return { at, silence: null }
  if (end === null) return noWindow(situation.event, 'a silence', 'an end')
  const { matchers, fault } = matchersOf(config.matchers, situation.event)
  if (fault !== undefined) return misfit(fault)
  // Work that runs already, before its window or without a start, is silenced from now on.
  const from = phase === 'running' ? Math.min(start ?? at, at) : (start ?? at)
  return { at, silence: { matchers, startsAt: utc(Math.max(from, at)), endsAt: utc(end) } }
}

/** Makes, moves or ends the one silence of the event. What is as it should be is left alone. */
async function bringAbout(
  api: Api,
  path: string,
  ref: string | undefined,
  { marker, silence, at }: Exclude<AlertmanagerPayload, Refused>,
  signal: AbortSignal,
): Promise<Outcome> {
  const found = await silencesOf(api, path, marker, ref, signal)
  const kept = silence === null ? undefined : (found.find((each) => isSame(each, silence, at)) ?? found[0])
  // Two at once are left where two runs made one each at the same instant.
  for (const { id } of found) if (id !== kept?.id) await expire(api, path, id, signal)
  if (silence === null) return { kind: 'sent', ...withRef(found[0]?.id ?? ref) }
  if (kept !== undefined && isSame(kept, silence, at)) return { kind: 'sent', ref: kept.id }
  // Only with its own start is an active silence changed in place; otherwise Alertmanager ends it and makes another.
  const isUnderWay = kept?.state === 'active' && Date.parse(silence.startsAt) <= at
  const body = {
    ...(kept === undefined ? {} : { id: kept.id }),
    ...silence,
    ...(isUnderWay ? { startsAt: new Date(kept.startsAt).toISOString() } : {}),
  }
  const result = await api.call('POST', `${path}/silences`, body, signal)
  // It was forgotten since it was listed; the next attempt makes another.
  if (kept !== undefined && result.kind === 'answer' && result.status === 404)
    stop({ kind: 'retry', reason: 'gone', scope: 'channel' })
  const id = textAt(recordOf(writtenAnswer(result, api.outcome(result))).silenceID)
  return { kind: 'sent', ...withRef(id) }
}

async function expire(api: Api, path: string, id: string, signal: AbortSignal): Promise<void> {
  const result = await api.call('DELETE', `${path}/silence/${encodeURIComponent(id)}`, undefined, signal)
  const isGone = result.kind === 'answer' && result.status === 404
  const outcome = api.outcome(result)
  if (outcome.kind !== 'sent' && !isGone) stop(outcome)
}

/** The event's silences that are not over, oldest start first. */
async function silencesOf(
  api: Api,
  path: string,
  marker: string,
  ref: string | undefined,
  signal: AbortSignal,
): Promise<Found[]> {
  const result = await api.call('GET', `${path}/silences`, undefined, signal)
  const found = readList(result, api.outcome(result))
    .filter(({ id, comment }) => textAt(comment).includes(`[${marker}]`) || (ref !== undefined && id === ref))
    .map(
      (each): Found => ({
        id: textAt(each.id),
        state: textAt(recordOf(each.status).state),
        matchers: listOf(each.matchers).map(({ name, value, isRegex, isEqual }) => ({
          name: textAt(name),
          value: textAt(value),
          isRegex: isRegex === true,
          isEqual: isEqual !== false,
        })),
        startsAt: Date.parse(textAt(each.startsAt)),
        endsAt: Date.parse(textAt(each.endsAt)),
      }),
    )
  return found.filter(({ state }) => state !== 'expired').sort((a, b) => a.startsAt - b.startsAt)
}

/** Whether a silence does what is asked for. A start that has passed when it is made becomes the time of making. */
function isSame(found: Found, silence: Silence, at: Instant): boolean {
  const start = Date.parse(silence.startsAt)
  const hasStart = found.startsAt === start || (start <= at && found.state === 'active')
  return hasStart && found.endsAt === Date.parse(silence.endsAt) && textOf(found.matchers) === textOf(silence.matchers)
}

function textOf(matchers: readonly Matcher[]): string {
  const each = matchers.map(({ name, value, isRegex, isEqual }) => JSON.stringify([name, value, isRegex, isEqual]))
  return each.sort().join()
}
