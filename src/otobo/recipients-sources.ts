import type { Context } from './context.ts'
import { isTruthy } from './perl-values.ts'
import { asText, groupMembers, hasGroupPermission, ticketGroup } from './permissions.ts'
import type { AppointmentEvent, Ticket } from './types.ts'

type Source = (ticket: Ticket, context: Context) => string[] | string

const present = (id: unknown): string[] => (isTruthy(id) && typeof id === 'string' ? [id] : [])

const sources: Readonly<Record<string, Source>> = {
  AgentCreateBy: (ticket) => {
    const first = ticket.articles.find((article) => article.attributes.ArticleNumber === '1')
    return first?.attributes.SenderType === 'agent'
      ? present(ticket.attributes.CreateBy)
      : 'the first article is not by an agent'
  },
  AgentOwner: (ticket) => present(ticket.attributes.OwnerID),
  AgentResponsible: (ticket, context) =>
    context.settings.isOn('Ticket::Responsible')
      ? present(ticket.attributes.ResponsibleID)
      : 'Ticket::Responsible is off',
  AgentWatcher: (ticket, context) =>
    context.settings.isOn('Ticket::Watcher') ? [...ticket.watchers] : 'Ticket::Watcher is off',
  AgentWritePermissions: (ticket, context) => groupMembers(context, ticketGroup(context, ticket), 'rw'),
  AgentMyQueues: queueSubscribers,
  AgentMyServices: serviceSubscribers,
  AgentMyQueuesMyServices: (ticket, context) => {
    const both = new Set(serviceSubscribers(ticket, context))
    return queueSubscribers(ticket, context).filter((id) => both.has(id))
  },
}

/** User ids that a group of recipients stands for, or why it stands for nobody. */
export function ticketAgents(value: string, ticket: Ticket, context: Context): string[] | string {
  if (!Object.hasOwn(sources, value)) return 'unknown recipients are ignored'
  return sources[value]?.(ticket, context) ?? []
}

function queueSubscribers(ticket: Ticket, context: Context): string[] {
  const queue = context.queues.get(asText(ticket.attributes.QueueID))
  if (!queue) return []
  return queue.subscribers.filter((id) => isValid(id, context) && hasGroupPermission(context, id, queue.groupId, 'ro'))
}

function serviceSubscribers(ticket: Ticket, context: Context): string[] {
  const service = context.services.get(asText(ticket.attributes.ServiceID))
  return (service?.subscribers ?? []).filter((id) => isValid(id, context))
}

const isValid = (id: string, context: Context): boolean => context.agents.get(id)?.isValid ?? false

/** The group of the appointment's calendar, or of the calendar the event is about. */
export function appointmentGroup(event: AppointmentEvent, context: Context): string {
  return asText(calendarOf(event, context)?.GroupID)
}

export function calendarOf(event: AppointmentEvent, context: Context) {
  const id = asText(event.appointment?.CalendarID) || event.calendarId
  return context.world.directory.calendars.find((calendar) => calendar.CalendarID === id)
}
