import { NotifyError } from '../model/error.ts'
import type { Event, Instant, Recipient } from '../model/project.ts'
import { otoboLanguage } from '../otobo/directory.ts'
import { type Fired, readFired } from '../otobo/fired.ts'
import {
  type Attributes,
  agentRecipient,
  OtoboError,
  prepareTicketScene,
  renderTicketMessage,
  type Ticket,
  type TicketEvent,
} from '../otobo/index.ts'
import { prepareFires, sceneFor } from './fire.ts'
import { messageOfMail } from './otobo-message.ts'
import type { World } from './world.ts'

/** Renders messages of our own rules whose words hold OTOBO's tags: of a ticket that was fired, or of an event as if it were one. */
export function createOtoboWords(world: World): NonNullable<World['otoboWords']> {
  const scene = prepareFires(world)
  return ({ rule, event, item, recipient }, now) => {
    const at = new Date(now).toISOString()
    const fired: Fired | undefined =
      item.moment.kind === 'trigger' && event.fields.Ticket !== undefined
        ? readFired(item.moment.name, event.fields, { now: at, names: scene.names })
        : undefined
    const isTicket = fired?.event?.kind === 'ticket' && fired.event.ticket !== null
    const given: TicketEvent = isTicket ? (fired.event as TicketEvent) : pretended(event, item.moment.name, at)
    const context = fired ? sceneFor(scene, fired) : scene.context
    const login = recipient.id.startsWith('agent:') ? recipient.id.slice('agent:'.length) : undefined
    const agent = login === undefined ? undefined : [...context.agents.values()].find((one) => one.login === login)
    const reader = agent
      ? agentRecipient(agent, at, context)
      : { type: 'Customer' as const, attributes: readerOf(recipient) }
    const words = {
      id: 0,
      name: rule.id,
      validId: 1,
      comment: null,
      createTime: '',
      changeTime: '',
      createBy: 1,
      changeBy: 1,
      data: {},
      messages: rule.message.otobo ?? {},
    }
    try {
      const ticket = given.ticket as Ticket
      const rendered = renderTicketMessage(words, reader, prepareTicketScene(given, ticket, context), context)
      if (rendered === undefined) throw new NotifyError('no-words', `the rule ${rule.id} has no words`)
      // What is no ticket has no ticket's number in its subject.
      const subject = isTicket ? rendered.subject : rendered.plainSubject
      const template = rendered.contentType.includes('text/html') ? 'Default' : null
      return messageOfMail({ ...rendered, subject, template })
    } catch (cause) {
      if (!(cause instanceof OtoboError)) throw cause
      throw new NotifyError('otobo-rule', `the rule ${rule.id} cannot be rendered: ${cause.message}`, { cause })
    }
  }
}

function readerOf({ id, name = '', email, language, timezone, phone, fields }: Recipient): Attributes {
  const [first = '', ...rest] = name.split(' ')
  const known = {
    UserLogin: id,
    UserFullname: name,
    UserFirstname: first,
    UserLastname: rest.join(' '),
    Realname: name,
    Type: 'Customer',
    ...(email === undefined ? {} : { UserEmail: email }),
    ...(language === undefined ? {} : { UserLanguage: otoboLanguage(language) }),
    ...(timezone === undefined ? {} : { UserTimeZone: timezone }),
    ...(phone === undefined ? {} : { UserMobile: phone }),
  }
  return { ...fields, ...known }
}

/** An event of ours as the ticket that the tags speak of: number, title, state, times, and its fields as dynamic fields. */
function pretended(event: Event, name: string, now: Instant | string): TicketEvent {
  const title = typeof event.title === 'string' ? event.title : (Object.values(event.title)[0] ?? event.id)
  const fields = Object.entries(event.fields).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[`DynamicField_${key}`, String(value)]] : [],
  )
  const attributes: Attributes = {
    ...Object.fromEntries(fields),
    TicketID: event.id,
    TicketNumber: event.id,
    Title: title,
    State: event.status,
    Type: event.type,
    Priority: event.urgency,
  }
  return { kind: 'ticket', name, now: String(now), actingUser: '1', ticket: { attributes, articles: [], watchers: [] } }
}
