import type { Context } from './context.ts'
import { compareCodePoints, isTruthy } from './perl-values.ts'
import { asText, directMembers, groupMembers, hasTicketPermission } from './permissions.ts'
import { judgeAgents } from './recipients-agents.ts'
import { AddressBook, addArticleRecipients, addCustomer } from './recipients-customers.ts'
import { appointmentGroup, ticketAgents } from './recipients-sources.ts'
import type { AppointmentEvent, Event, Recipient, Rule, Ticket, TicketEvent } from './types.ts'
import { appointmentRecipients } from './vocabulary.ts'

/** Whom one clause of a rule brought in: user ids, or addresses. */
export interface Clause {
  key: 'Forced' | 'RecipientAgents' | 'Recipients' | 'RecipientGroups' | 'RecipientRoles'
  value: string
  added: string[]
  note?: string
}

export type DropReason =
  | 'system-user'
  | 'skipped-by-event'
  | 'invalid'
  | 'acting-user'
  | 'out-of-office'
  | 'no-permission'
  | 'postmaster-user'
  | 'duplicate-address'
  | 'agent-address'
  | 'system-address'
  | 'bad-address'
  | 'no-customer-user'

/** Somebody a clause named who does not get it. */
export interface Dropped {
  who: string
  reason: DropReason
}

export interface Resolution {
  recipients: Recipient[]
  clauses: Clause[]
  dropped: Dropped[]
}

/** Who gets a rule's message, in sending order, before preferences: customers first, then agents by the text of their id. */
export function resolveRecipients(rule: Rule, event: Event, context: Context): Resolution {
  return event.kind === 'ticket' ? resolveTicket(rule, event, context) : resolveAppointment(rule, event, context)
}

const itemsOf = (rule: Rule, key: string): string[] => (rule.data[key] ?? []).filter((item) => item !== null)

function resolveTicket(rule: Rule, event: TicketEvent, context: Context): Resolution {
  const { ticket } = event
  const result: Resolution = { recipients: [], clauses: [], dropped: [] }
  if (!ticket) return result
  const forced = startWithNamed(rule, event, result)
  const book = new AddressBook()
  // Agents known so far: an article recipient with the address of one of them is left out, groups and roles come later.
  const agents = forced.named
  for (const value of itemsOf(rule, 'Recipients')) {
    const clause: Clause = { key: 'Recipients', value, added: [] }
    if (value === 'Customer') addCustomer(ticket, book, clause, result, context)
    else if (value === 'AllRecipientsFirstArticle' || value === 'AllRecipientsLastArticle') {
      addArticleRecipients(ticket, value === 'AllRecipientsFirstArticle', agents, book, clause, result, context)
    } else {
      const found = ticketAgents(value, ticket, context)
      if (typeof found === 'string') clause.note = found
      else clause.added.push(...found)
      agents.push(...clause.added)
    }
    result.clauses.push(clause)
  }
  const mayRead = (id: string): boolean => isAllowed(id, event.name, ticket, context)
  return finishWithAgents(rule, event, [...forced.ids, ...agents], mayRead, result, context)
}

function isAllowed(id: string, eventName: string, ticket: Ticket, context: Context): boolean {
  if (hasTicketPermission(context, id, ticket, 'ro')) return true
  return eventName === 'NotificationAddNote' && hasTicketPermission(context, id, ticket, 'note')
}

function resolveAppointment(rule: Rule, event: AppointmentEvent, context: Context): Resolution {
  const result: Resolution = { recipients: [], clauses: [], dropped: [] }
  const start = startWithNamed(rule, event, result)
  const agents = start.named
  for (const value of itemsOf(rule, 'Recipients')) {
    const clause: Clause = { key: 'Recipients', value, added: appointmentAgents(value, event, context) }
    if (!(appointmentRecipients as readonly string[]).includes(value)) clause.note = 'unknown recipients are ignored'
    agents.push(...clause.added)
    result.clauses.push(clause)
  }
  return finishWithAgents(rule, event, [...start.ids, ...agents], () => true, result, context)
}

function appointmentAgents(value: string, event: AppointmentEvent, context: Context): string[] {
  if (value === 'AppointmentAgents') {
    const ids = event.appointment?.ResourceID
    return (typeof ids === 'string' ? [ids] : [...(ids ?? [])]).filter((id) => isTruthy(id))
  }
  if (value === 'AppointmentAgentReadPermissions') return groupMembers(context, appointmentGroup(event, context), 'ro')
  if (value === 'AppointmentAgentWritePermissions') return groupMembers(context, appointmentGroup(event, context), 'rw')
  return []
}

function startWithNamed(rule: Rule, event: Event, result: Resolution): { ids: string[]; named: string[] } {
  const ids = [...(event.forcedRecipients ?? [])]
  const named = itemsOf(rule, 'RecipientAgents')
  if (ids.length > 0) result.clauses.push({ key: 'Forced', value: event.name, added: [...ids] })
  for (const id of named) result.clauses.push({ key: 'RecipientAgents', value: id, added: [id] })
  return { ids, named }
}

function finishWithAgents(
  rule: Rule,
  event: Event,
  found: string[],
  mayRead: (id: string) => boolean,
  result: Resolution,
  context: Context,
): Resolution {
  const notSystem = (id: string): boolean => id !== '1'
  for (const value of itemsOf(rule, 'RecipientGroups')) {
    result.clauses.push({ key: 'RecipientGroups', value, added: directMembers(context, value, 'ro').filter(notSystem) })
  }
  for (const value of itemsOf(rule, 'RecipientRoles')) {
    const members = context.roles.get(value)?.members ?? []
    result.clauses.push({ key: 'RecipientRoles', value, added: members.filter(notSystem) })
  }
  const ids = new Set(found)
  for (const { key, added } of result.clauses) {
    if (key === 'RecipientGroups' || key === 'RecipientRoles') for (const id of added) ids.add(id)
  }
  const sorted = [...ids].sort(compareCodePoints)
  judgeAgents(sorted, rule, event, mayRead, result, context)
  return result
}

export const emailOf = (recipient: Recipient): string => asText(recipient.attributes.UserEmail)
