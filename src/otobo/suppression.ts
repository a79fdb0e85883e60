import type { Context } from './context.ts'
import { isTruthy } from './perl-values.ts'
import { asText } from './permissions.ts'
import { isSwitchedOn } from './recipients-agents.ts'
import type { HistoryEntry, Recipient, Rule } from './types.ts'
import { isoDate, toWallTime } from './wall-clock.ts'

export type SuppressionReason =
  | 'switched-off-by-agent'
  | 'off-by-default'
  | 'no-customer-record'
  | 'once-per-day'
  | 'no-address'
  | 'bad-address'
  | 'system-address'
  | 'method-off'
  | 'no-signing-key'
  | 'no-encryption-key'
  | 'no-message'

/** Somebody who was found but gets nothing over a transport. */
export interface Suppression {
  rule: string
  recipient: string
  transport: string
  reason: SuppressionReason
}

/** The agent's own choice, where the rule lets agents choose; customers have none. */
export function preferenceReason(
  rule: Rule,
  recipient: Recipient,
  transport: string,
  preferenceKey: 'NotificationTransport' | 'AppointmentNotificationTransport',
): SuppressionReason | undefined {
  if (recipient.type !== 'Agent' || !isTruthy(rule.data.VisibleForAgent?.[0])) return undefined
  const stored = storedChoice(asText(recipient.attributes[preferenceKey]), `Notification-${rule.id}-${transport}`)
  if (stored !== undefined) return stored ? undefined : 'switched-off-by-agent'
  return rule.data.AgentEnabledByDefault?.includes(transport) ? undefined : 'off-by-default'
}

function storedChoice(json: string, key: string): boolean | undefined {
  if (json === '') return undefined
  try {
    const choices: unknown = JSON.parse(json)
    if (typeof choices !== 'object' || choices === null || !Object.hasOwn(choices, key)) return undefined
    const choice = (choices as Record<string, unknown>)[key]
    return choice === null ? undefined : isTruthy(choice)
  } catch {
    return undefined
  }
}

/** Article recipients and customers without a record, when only real customers may be notified. */
export function customerReason(recipient: Recipient, context: Context): SuppressionReason | undefined {
  if (recipient.type !== 'Customer' || !context.settings.isOn('CustomerNotifyJustToRealCustomer')) return undefined
  return isTruthy(recipient.attributes.UserLogin) ? undefined : 'no-customer-record'
}

/** Already told today, by the ticket's history; days are those of the system time zone. */
export function oncePerDayReason(
  rule: Rule,
  recipient: Recipient,
  transport: string,
  history: readonly HistoryEntry[],
  now: string,
  context: Context,
): SuppressionReason | undefined {
  const login = asText(recipient.attributes.UserLogin)
  if (!isSwitchedOn(rule, 'OncePerDay', context) || !isTruthy(login)) return undefined
  const wanted =
    recipient.type === 'Agent'
      ? { type: 'SendAgentNotification', name: `%%${rule.name}%%${login}%%${transport}` }
      : { type: 'SendCustomerNotification', name: `%%${asText(recipient.attributes.UserEmail)}` }
  const last = history.findLast((entry) => entry.type === wanted.type && entry.name === wanted.name)
  const today = isoDate(toWallTime(Date.parse(now), context.zone))
  return last?.createTime.slice(0, 10) === today ? 'once-per-day' : undefined
}

/** No address, none that could be one, or one of the system itself. */
export function addressReason(email: string, context: Context): SuppressionReason | undefined {
  if (email === '') return 'no-address'
  if (!email.includes('@')) return 'bad-address'
  return context.systemAddresses.has(email.toLowerCase()) ? 'system-address' : undefined
}
