import type { Outcome } from '../model/delivery.ts'
import type { Channel, ConfigFault } from '../ports/channel.ts'
import { cutText } from './chat-text.ts'
import { type Api, checkOf, openApi } from './json-api.ts'
import { readChannelSchema } from './schema.ts'
import { titleOf } from './systems/life.ts'
import { misfit, policyBy, type Refused, refusal, type Situation } from './systems/refusal.ts'
import { bodyOf } from './systems/status-page.ts'
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
} from './systems/steps.ts'
import { placeholderFault, valuesOf } from './systems/values.ts'

type Flag = string | number | boolean

export interface OneDeskConfig {
  apiKey: string
  visibility?: 'internal' | 'customer'
  visibilityField: { name: string; internal: Flag; customer: Flag }
  item?: string
  newItem?: { type: string; projectExternalId?: string; priority?: string | number }
  baseUrl?: string
  timeout?: string
  connectTimeout?: string
}

/** A message of a conversation: that of the item which the event names, else of the event's own. */
export type OneDeskPayload =
  | Refused
  | {
      marker: string
      item: string | null
      made: Readonly<Record<string, unknown>> & { name: string; description: string }
      content: string
      visible: Readonly<Record<string, Flag>>
    }

const onedesk: Channel<OneDeskConfig, OneDeskPayload> = {
  schema: readChannelSchema('onedesk'),
  perEvent: true,
  reach: 'place',
  checkConfig: faultsOf,
  policy: policyBy(itemOf),
  compose(message, _to, config, about) {
    const { visibilityField: field } = config
    const named = itemOf(config, about)
    if ('refused' in named) return named
    const marker = `[notify:${about.thread.slice(0, 12)}]`
    const words = bodyOf(message, 20_000)
    const { type = '', projectExternalId, priority } = config.newItem ?? {}
    return {
      marker,
      item: named.item,
      // The name is what an item can be looked up by.
      made: {
        name: `${cutText(titleOf(about, message).replace(/\s+/g, ' '), 200)} ${marker}`,
        type,
        description: words,
        ...(projectExternalId === undefined ? {} : { projectExternalId }),
        ...(priority === undefined ? {} : { priority }),
      },
      content: words,
      // Said with every message, so that OneDesk's own default decides nothing.
      visible: { [field.name]: config.visibility === 'customer' ? field.customer : field.internal },
    }
  },
  async open(config, env) {
    const api = await openApi(
      {
        baseUrl: config.baseUrl ?? 'https://app.onedesk.com/rest/public',
        name: 'onedesk',
        headers: { 'od-public-api-key': config.apiKey },
        secrets: [config.apiKey],
        timeout: config.timeout,
        connectTimeout: config.connectTimeout,
      },
      env,
    )
    const desk = openDesk(api)
    const inTurn = createTurns()
    const tell = (ref: string | undefined, payload: OneDeskPayload, signal: AbortSignal) =>
      'refused' in payload
        ? Promise.resolve(refusal(payload))
        : inTurn(payload.marker, () => conclude(() => desk.tell(ref, payload, signal)))
    return {
      send: (payload, _key, signal) => tell(undefined, payload, signal),
      revise: (ref, payload, _key, signal) => tell(ref, payload, signal),
      async lookup(payload, _key, _since, signal, ref) {
        if ('refused' in payload) return { kind: 'absent' }
        // The messages of a conversation cannot be listed; only the item itself can be found.
        if (ref !== undefined || payload.item !== null) return { kind: 'unknown', reason: 'cannot-tell' }
        return lookUp(async () => {
          const found = await desk.find(payload, signal)
          if (found === undefined) return { kind: 'absent' }
          const isOwn = found.description.trim() === payload.made.description.trim()
          return isOwn ? { kind: 'sent', ref: found.id } : { kind: 'unknown', reason: 'cannot-tell' }
        })
      },
      async check(_deep, signal) {
        const result = await api.call('GET', '/organization/profileAndPolicy', undefined, signal)
        const check = checkOf(api, result, 'OneDesk takes the key; nothing was written')
        if (!check.ok || config.newItem === undefined) return check
        const types = await api.call('GET', '/organization/itemTypes', undefined, signal)
        const isKnown = JSON.stringify(types.kind === 'answer' ? types.json : '').includes(
          JSON.stringify(config.newItem.type),
        )
        return isKnown
          ? check
          : { ok: false, detail: `OneDesk has no item type ${JSON.stringify(config.newItem.type)}` }
      },
      close: () => api.close(),
    }
  },
}

export default onedesk

/** The item that the event names, where it is to name one. */
function itemOf({ item }: OneDeskConfig, { event }: Situation): Refused | { item: string | null } {
  if (item === undefined) return { item: null }
  const { values, fault } = valuesOf(item, event)
  if (fault !== undefined) return misfit(fault)
  return values.length === 1 ? { item: values[0]! } : misfit(`"${values.join(', ')}" names more than one item`)
}

type Payload = Exclude<OneDeskPayload, Refused>

interface Found {
  /** The item's external id, which is its conversation's. */
  id: string
  description: string
}

function openDesk(api: Api) {
  async function find({ marker }: Payload, signal: AbortSignal): Promise<Found | undefined> {
    const body = {
      properties: [{ property: 'name', operation: 'CONTAINS', value: marker }],
      isAsc: false,
      limit: 50,
      offset: 0,
    }
    const result = await api.call('POST', '/items/filter/details', body, signal)
    const answer = readAnswer(result, api.outcome(result))
    const items = Array.isArray(answer) ? answer : (recordOf(answer).data ?? recordOf(answer).items)
    if (!Array.isArray(items))
      stop({ kind: 'retry', reason: 'protocol', scope: 'channel', detail: 'the answer is no list of items' })
    return listOf(items)
      .filter(({ name }) => textAt(name).includes(marker))
      .map(foundOf)[0]
  }

  /** The item that the event names must be there: a message into nowhere is not noticed. */
  async function requireItem(id: string, signal: AbortSignal): Promise<string> {
    const result = await api.call('GET', `/items/externalId/${encodeURIComponent(id)}`, undefined, signal)
    if (readAnswer(result, api.outcome(result), [404]) === undefined)
      stop({ kind: 'rejected', reason: 'no-such-item', scope: 'content', detail: `there is no item ${id}` })
    return id
  }

  async function conversationOf(ref: string | undefined, payload: Payload, signal: AbortSignal) {
    if (ref !== undefined) return ref
    return payload.item === null ? (await find(payload, signal))?.id : requireItem(payload.item, signal)
  }

  return {
    find,
    async tell(ref: string | undefined, payload: Payload, signal: AbortSignal): Promise<Outcome> {
      const id = await conversationOf(ref, payload, signal)
      if (id === undefined) {
        const result = await api.call('POST', '/items/', payload.made, signal)
        const answer = recordOf(writtenAnswer(result, api.outcome(result)))
        const made = foundOf(recordOf(answer.data ?? answer)).id
        return { kind: 'sent', ...withRef(made) }
      }
      const body = { conversationExternalId: id, content: payload.content, ...payload.visible }
      const result = await api.call('POST', '/conversation-messages/', body, signal)
      const answer = recordOf(writtenAnswer(result, api.outcome(result)))
      const shown = recordOf(answer.data ?? answer)
      const other = Object.entries(payload.visible).find(([name, value]) => name in shown && shown[name] !== value)
      // It is written already; nothing more may follow it to the wrong readers.
      if (other !== undefined) {
        const detail = `OneDesk did not take "${other[0]}" for the message: others may read it than were meant`
        return { kind: 'rejected', reason: 'visibility', scope: 'channel', detail }
      }
      return { kind: 'sent', ref: id }
    },
  }
}

function foundOf({ externalId, id, description }: Readonly<Record<string, unknown>>): Found {
  return { id: textAt(externalId) || textAt(id), description: textAt(description) }
}

function faultsOf({ item, newItem }: OneDeskConfig): ConfigFault[] {
  const message = item === undefined ? undefined : placeholderFault(item)
  if (message !== undefined) return [{ path: ['item'], message, hint: 'write {{event.fields.NAME}}' }]
  if ((item === undefined) === (newItem === undefined))
    return [
      {
        path: [],
        message: 'it must say either "item" or "newItem"',
        hint: 'item: {{event.fields.NAME}}, or newItem: {type: …}',
      },
    ]
  return []
}
