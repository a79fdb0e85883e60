import type { Context } from './context.ts'
import { isTruthy } from './perl-values.ts'
import type { Ticket, Value } from './types.ts'

const grants = (permissions: readonly string[] | undefined, wanted: string): boolean =>
  permissions !== undefined && (permissions.includes(wanted) || permissions.includes('rw'))

/** Members who hold the permission themselves, not by a role. */
export function directMembers(context: Context, groupId: string, permission: string): string[] {
  const members = context.groups.get(groupId)?.members ?? {}
  return Object.keys(members).filter((id) => grants(members[id], permission))
}

/** Members by themselves or by a role. */
export function groupMembers(context: Context, groupId: string, permission: string): string[] {
  const ids = new Set(directMembers(context, groupId, permission))
  for (const { members, permissions } of context.rolesOfGroup.get(groupId) ?? []) {
    if (grants(permissions, permission)) for (const id of members) ids.add(id)
  }
  return [...ids]
}

export function hasGroupPermission(context: Context, userId: string, groupId: string, permission: string): boolean {
  const group = context.groups.get(groupId)
  if (group && Object.hasOwn(group.members, userId) && grants(group.members[userId], permission)) return true
  const roles = context.rolesOfGroup.get(groupId) ?? []
  return roles.some(({ members, permissions }) => members.has(userId) && grants(permissions, permission))
}

export const asText = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

/** The group of the ticket's queue. */
export function ticketGroup(context: Context, ticket: Ticket): string {
  return context.queues.get(asText(ticket.attributes.QueueID))?.groupId ?? asText(ticket.attributes.GroupID)
}

/** Owner, responsible, members of the queue's group, and watchers, who may only read. */
export function hasTicketPermission(context: Context, userId: string, ticket: Ticket, permission: string): boolean {
  const { OwnerID, ResponsibleID } = ticket.attributes
  if (isTruthy(OwnerID) && OwnerID === userId) return true
  if (isTruthy(ResponsibleID) && ResponsibleID === userId) return true
  if (permission === 'ro' && ticket.watchers.includes(userId)) return true
  return hasGroupPermission(context, userId, ticketGroup(context, ticket), permission)
}
