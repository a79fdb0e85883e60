import type { Lookup, Outcome } from '../model/delivery.ts'
import type { EventStatus } from '../model/project.ts'
import { textOf } from '../model/text.ts'
import type { Channel, ConfigFault } from '../ports/channel.ts'
import { cutText } from './chat-text.ts'
import { openApi } from './json-api.ts'
import { type Operation, openService, type Service } from './otobo/service.ts'
import { readChannelSchema } from './schema.ts'
import { lifeOf, shortKey, titleOf } from './systems/life.ts'
import { misfit, policyBy, type Refused, refusal, type Situation } from './systems/refusal.ts'
import { bodyOf } from './systems/status-page.ts'
import { conclude, createTurns, lookUp, stop, textAt } from './systems/steps.ts'
import { placeholderFault, valuesOf } from './systems/values.ts'

export interface OtoboConfig {
  url: string
  user: string
  password: string
  customerLogin?: boolean
  ticketNumber?: string
  ticketId?: string
  ticket?: Readonly<Record<string, string>>
  states?: Readonly<Partial<Record<EventStatus, string>>>
  article?: {
    communicationChannel?: 'Internal' | 'Email' | 'Phone'
    visibleForCustomer?: boolean
    senderType?: 'agent' | 'system'
    noAgentNotify?: boolean
  }
  keyField?: string
  routes?: Readonly<Partial<Record<Operation, string>>>
  timeout?: string
  connectTimeout?: string
}

/** An article, and the ticket that it goes on: the one that is named, else the event's own. */
export type OtoboPayload =
  | Refused
  | {
      marker: string
      named: { TicketID: string } | { TicketNumber: string } | null
      /** What the event's own ticket is made with. */
      made: Readonly<Record<string, string>>
      state: string | null
      article: Readonly<Record<string, unknown>>
    }

/** A value that no key has: whoever finds it does not look at the field at all. */
const nobody = 'notify-no-such-key'

const otobo: Channel<OtoboConfig, OtoboPayload> = {
  schema: readChannelSchema('otobo'),
  perEvent: true,
  reach: 'place',
  checkConfig: faultsOf,
  policy: policyBy(ticketOf),
  compose(message, _to, config, about) {
    const ticket = ticketOf(config, about)
    if ('refused' in ticket) return ticket
    const { communicationChannel, visibleForCustomer, senderType, noAgentNotify } = config.article ?? {}
    return {
      // Without a colon, which stands between it and the key.
      marker: about.thread.slice(0, 24),
      named: ticket.named,
      made: { Title: cutText(titleOf(about, message), 255), ...ticket.made },
      state: config.states?.[lifeOf(about).status as EventStatus] ?? null,
      article: {
        CommunicationChannel: communicationChannel ?? 'Internal',
        IsVisibleForCustomer: visibleForCustomer === true ? 1 : 0,
        SenderType: senderType ?? 'agent',
        Subject: cutText(textOf(message.subject), 255),
        Body: bodyOf(message, 200_000),
        ContentType: 'text/plain; charset=utf8',
        HistoryType: 'AddNote',
        HistoryComment: `notify ${shortKey(about.key)}`,
        ...(noAgentNotify === true ? { NoAgentNotify: 1 } : {}),
      },
    }
  },
  async open(config, env) {
    const api = await openApi(
      {
        baseUrl: config.url,
        name: 'otobo',
        secrets: [config.password],
        timeout: config.timeout,
        connectTimeout: config.connectTimeout,
      },
      env,
    )
    const service = openService(api, config)
    const desk = openDesk(service, config.keyField ?? 'NotifyKey')
    const inTurn = createTurns()
    const tell = (ref: string | undefined, payload: OtoboPayload, key: string, signal: AbortSignal) =>
      'refused' in payload
        ? Promise.resolve(refusal(payload))
        : inTurn(payload.marker, () => conclude(() => desk.tell(ref, payload, shortKey(key), signal)))
    return {
      send: (payload, key, signal) => tell(undefined, payload, key, signal),
      revise: tell,
      async lookup(payload, key, _since, signal, ref) {
        if ('refused' in payload) return { kind: 'absent' }
        return lookUp(() => desk.lookup(ref, payload, shortKey(key), signal))
      },
      async check(_deep, signal) {
        const outcome = await conclude(async () => {
          const { SessionID } = await service.ask('session', {}, signal)
          if (textAt(SessionID) === '')
            stop({ kind: 'rejected', reason: 'auth', scope: 'channel', detail: 'no session was given' })
          await service.ask('sessionData', undefined, signal, textAt(SessionID))
          await desk.requireField(signal)
          return { kind: 'sent' }
        })
        if (outcome.kind === 'sent')
          return { ok: true, detail: 'OTOBO takes the login and searches by the dynamic field; no ticket was touched' }
        return { ok: false, detail: [outcome.reason, outcome.detail ?? ''].join(': ') }
      },
      close: () => api.close(),
    }
  },
}

export default otobo

type Payload = Exclude<OtoboPayload, Refused>

/**
 * Tickets by what their dynamic field says: `EVENT:KEY`, the key of the newest article. A ref is `TICKET:KEY`, so that it is known which
 * article of this thread was the one before.
 */
function openDesk(service: Service, field: string) {
  let isFieldSearched = false
  const name = `DynamicField_${field}`

  /** OTOBO leaves out a condition on a field that it does not know, and then every ticket fits. */
  async function requireField(signal: AbortSignal): Promise<void> {
    if (isFieldSearched) return
    const strangers = await service.search({ [name]: { Equals: nobody }, Limit: 1 }, signal)
    if (strangers.length > 0) {
      const detail = `tickets cannot be searched by the dynamic field ${field}: it must be there, and valid, for tickets`
      stop({ kind: 'rejected', reason: 'no-dynamic-field', scope: 'channel', detail })
    }
    isFieldSearched = true
  }

  async function find(operator: 'Equals' | 'Like', value: string, signal: AbortSignal): Promise<string | undefined> {
    await requireField(signal)
    const found = await service.search({ [name]: { [operator]: value }, SearchInArchive: 'AllTickets' }, signal)
    return found[0]
  }

  async function ticketOf(ref: string | undefined, { marker, named }: Payload, signal: AbortSignal) {
    if (ref !== undefined) return ref.split(':')[0]
    if (named === null) return find('Like', `${marker}:*`, signal)
    if ('TicketID' in named) return named.TicketID
    const [ticket] = await service.search({ TicketNumber: named.TicketNumber }, signal)
    if (ticket !== undefined) return ticket
    const detail = `there is no ticket ${named.TicketNumber}`
    stop({ kind: 'rejected', reason: 'no-such-ticket', scope: 'content', detail })
  }

  return {
    requireField,
    async lookup(
      ref: string | undefined,
      { marker, named }: Payload,
      key: string,
      signal: AbortSignal,
    ): Promise<Lookup> {
      const said = await find('Equals', `${marker}:${key}`, signal)
      if (said !== undefined) return { kind: 'sent', ref: `${said}:${key}` }
      const any = await find('Like', `${marker}:*`, signal)
      if (any === undefined) {
        // On a ticket that is named another event's article may have come after it; only an empty field is a proof.
        const isProof = named === null || (await service.search({ ...named, [name]: { Empty: 1 } }, signal)).length > 0
        return isProof ? { kind: 'absent' } : { kind: 'unknown', reason: 'cannot-tell' }
      }
      // Is the newest article the one before this one? Else another came after it, and hides whether this one is there.
      const before = ref?.split(':')[1]
      const isBefore = before !== undefined && (await find('Equals', `${marker}:${before}`, signal)) !== undefined
      return isBefore ? { kind: 'absent' } : { kind: 'unknown', reason: 'cannot-tell' }
    },
    async tell(ref: string | undefined, payload: Payload, key: string, signal: AbortSignal): Promise<Outcome> {
      const { marker, made, state, article } = payload
      const ticket = await ticketOf(ref, payload, signal)
      const common = { Article: article, DynamicField: [{ Name: field, Value: `${marker}:${key}` }] }
      const body =
        ticket === undefined
          ? { Ticket: { ...made, ...(state === null ? {} : { State: state }) }, ...common }
          : { ...(state === null ? {} : { Ticket: { State: state } }), ...common }
      const answer =
        ticket === undefined
          ? await service.tell('create', body, signal)
          : await service.tell('update', body, signal, ticket)
      return { kind: 'sent', ref: `${textAt(answer.TicketID) || ticket}:${key}` }
    },
  }
}

/** What of a ticket needs no words. */
function ticketOf(config: OtoboConfig, { event }: Situation): Refused | Pick<Payload, 'named' | 'made'> {
  const { ticketNumber, ticketId, ticket = {} } = config
  const text = ticketNumber ?? ticketId
  let named: Payload['named'] = null
  if (text !== undefined) {
    const { values, fault } = valuesOf(text, event)
    if (fault !== undefined) return misfit(fault)
    // A number out of the environment is read when the message is sent.
    const isOne = values.length === 1 && (/^\w+$/.test(values[0]!) || values[0]!.includes('${'))
    if (!isOne) return misfit(`"${values.join(', ')}" names no ticket`)
    named = ticketNumber === undefined ? { TicketID: values[0]! } : { TicketNumber: values[0]! }
  }
  const made: Record<string, string> = {}
  for (const [name, text] of Object.entries(ticket)) {
    const { values, fault } = valuesOf(text, event)
    if (fault !== undefined) return misfit(fault)
    made[name] = values.join(', ')
  }
  return { named, made }
}

function faultsOf({ ticket, ticketNumber, ticketId }: OtoboConfig): ConfigFault[] {
  const texts: [(string | number)[], string | undefined][] = [
    [['ticketNumber'], ticketNumber],
    [['ticketId'], ticketId],
    ...Object.entries(ticket ?? {}).map(([name, text]): [string[], string] => [['ticket', name], text]),
  ]
  const faults = texts.flatMap(([path, text]): ConfigFault[] => {
    const message = text === undefined ? undefined : placeholderFault(text)
    return message === undefined ? [] : [{ path, message, hint: 'write a value, or {{event.fields.NAME}}' }]
  })
  if (ticketNumber === undefined && ticketId === undefined && ticket === undefined)
    faults.push({
      path: [],
      message: 'no ticket is named',
      hint: 'write ticketNumber or ticketId, or ticket to make one an event',
    })
  return faults
}
