import type { Context } from './context.ts'
import { linkUrls } from './links.ts'
import { textOf } from './lookups.ts'
import { type Prepared, prepareBody } from './message-body.ts'
import { agentData, customerData } from './message-data.ts'
import { agentAttributes } from './people.ts'
import { isTruthy } from './perl-values.ts'
import { asText } from './permissions.ts'
import { customerRecord } from './recipients-customers.ts'
import { escapeFor, type Mode, replaceKeys } from './tag-text.ts'
import { buildTicketSubject } from './ticket-subject.ts'
import { replaceTicketTags, type TicketScene } from './ticket-tags.ts'
import { ticketReader } from './ticket-values.ts'
import {
  type Attributes,
  OtoboError,
  type Problem,
  type Recipient,
  type RenderedMessage,
  type Rule,
  type Ticket,
  type TicketEvent,
} from './types.ts'

/** What the messages of one event have in common, whoever reads them. */
export function prepareTicketScene(event: TicketEvent, ticket: Ticket, context: Context): TicketScene {
  const user = (id: Attributes[string]): Attributes => {
    const agent = context.agents.get(asText(id))
    return agent ? agentAttributes(agent, context) : {}
  }
  const data = customerData(ticket, event.messageParameters)
  const login = asText(data.CustomerUserID) || asText(ticket.attributes.CustomerUserID)
  return {
    ticket,
    now: event.now,
    actingUser: user(event.actingUser),
    owner: user(ticket.attributes.OwnerID),
    responsible: user(ticket.attributes.ResponsibleID),
    customerData: data,
    agentData: agentData(ticket),
    customerUser: customerRecord(login, context) ?? {},
    caches: new Map(),
  }
}

/**
 * The message of a rule for one recipient. Throws an `OtoboError` where OTOBO would abort; only strict mode does.
 * Undefined: the rule has no message at all.
 */
export function renderTicketMessage(
  rule: Rule,
  recipient: Recipient,
  scene: TicketScene,
  context: Context,
): RenderedMessage | undefined {
  const prepared = prepareBody(rule.messages, recipient, context, (message) =>
    insertCustomerData(message, rule, scene, context),
  )
  if (!prepared) return undefined
  const { subject, body, contentType, locale, language, problems, isRich } = prepared
  const reader = ticketReader(recipient, locale, context)
  const replace = (text: string, mode: Mode): string =>
    replaceTicketTags(text, { mode, prefixes: context.prefixes }, scene, recipient, reader, context)
  const renderedBody = replace(body, isRich ? 'html' : 'plain')
  const plainSubject = replace(subject, 'plain')
  const ticketNumber = asText(scene.ticket.attributes.TicketNumber)
  return {
    language,
    plainSubject,
    subject: buildTicketSubject(plainSubject, ticketNumber, context.settings),
    body: isRich ? linkUrls(renderedBody) : renderedBody,
    contentType,
    problems,
  }
}

// Customer data goes in before anything else, raw. In the subject the original has a bug there that ends the event.
function insertCustomerData(message: Prepared, rule: Rule, scene: TicketScene, context: Context): void {
  if (!/_CUSTOMER_DATA_/i.test(message.subject + message.body)) return
  const mode: Mode = message.contentType.includes('text/html') ? 'html' : 'plain'
  const keys = Object.keys(scene.customerData).filter((key) => isTruthy(textOf(scene.customerData[key])))
  const known = new Map(keys.map((key) => [key.toLowerCase(), textOf(scene.customerData[key]) ?? '']))
  const lookup = (key: string): string | undefined => known.get(key)
  const subject = replaceKeys(
    message.subject,
    { mode: 'plain', prefixes: context.prefixes },
    ['CUSTOMER_DATA_'],
    lookup,
  )
  if (subject !== message.subject) reportSubject(message, subject, rule, context)
  const inserted = (value: string): string => (context.isStrict ? value : escapeFor(mode, value))
  message.body = replaceKeys(message.body, { mode, prefixes: context.prefixes }, ['CUSTOMER_DATA_'], (key) => {
    const value = lookup(key)
    return value === undefined ? undefined : inserted(value)
  })
}

function reportSubject(message: Prepared, replaced: string, rule: Rule, context: Context): void {
  const text = 'a customer data tag in the subject ends the event in OTOBO'
  if (context.isStrict) throw new OtoboError('customer-data-in-subject', text)
  const problem: Problem = { code: 'customer-data-in-subject', message: text, rule: rule.name }
  message.problems.push(problem)
  message.subject = replaced
}
