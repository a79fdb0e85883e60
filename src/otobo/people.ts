import type { Context } from './context.ts'
import { isTruthy } from './perl-values.ts'
import { asText } from './permissions.ts'
import type { Agent, Attributes, Recipient } from './types.ts'
import { parseWallTime, toInstantAnyway } from './wall-clock.ts'

/** The full name as the setting FirstnameLastnameOrder wants it. */
export function fullName(attributes: Attributes, context: Context): string {
  const first = asText(attributes.UserFirstname)
  const last = asText(attributes.UserLastname)
  if (first === '' && last === '') return asText(attributes.UserFullname)
  const login = `(${asText(attributes.UserLogin)})`
  switch (context.settings.get('FirstnameLastnameOrder')) {
    case '1':
      return `${last}, ${first}`
    case '2':
      return `${first} ${last} ${login}`
    case '3':
      return `${last}, ${first} ${login}`
    case '4':
      return `${login} ${first} ${last}`
    case '5':
      return `${login} ${last}, ${first}`
    case '6':
      return `${last} ${first}`
    case '7':
      return `${last} ${first} ${login}`
    case '8':
      return `${login} ${last} ${first}`
    case '9':
      return `${last}${first}`
    default:
      return `${first} ${last}`
  }
}

/** What tags of the user families see of an agent. */
export function agentAttributes(agent: Agent, context: Context): Attributes {
  const own = { UserID: agent.id, UserLogin: agent.login, ...agent.attributes }
  return { ...own, UserFullname: fullName(own, context) }
}

/** An agent as a recipient: the name carries a remark while the agent is out of office. */
export function agentRecipient(agent: Agent, now: string, context: Context): Recipient {
  const attributes = agentAttributes(agent, context)
  const end = absenceEnd(attributes, now, context)
  const name = asText(attributes.UserFullname)
  return {
    type: 'Agent',
    id: agent.id,
    attributes: { ...attributes, UserFullname: end ? `${name} ${absenceRemark(end, now)}` : name, Type: 'Agent' },
  }
}

/** A customer with a record, as a recipient. */
export function customerRecipient(record: Attributes, realname: string, context: Context): Recipient {
  const language = asText(record.UserLanguage) || context.settings.get('DefaultLanguage') || 'en'
  return { type: 'Customer', attributes: { ...record, Type: 'Customer', Language: language, Realname: realname } }
}

/** An additional address: nothing is known of who reads it. */
export function addressRecipient(email: string): Recipient {
  return { type: 'Customer', attributes: { UserEmail: email, Type: 'Customer', Realname: '' } }
}

export function customerName(record: Attributes): string {
  const name = [asText(record.UserFirstname), asText(record.UserLastname)].filter(Boolean).join(' ')
  return asText(record.UserFullname) || name
}

interface AbsenceEnd {
  /** milliseconds */
  at: number
  /** `YYYY-MM-DD` */
  date: string
}

/** When the absence that holds now ends; both ends are exclusive, to the second, in the system time zone. */
export function absenceEnd(attributes: Attributes, now: string, context: Context): AbsenceEnd | undefined {
  if (!isTruthy(attributes.OutOfOffice)) return undefined
  const start = absenceDate(attributes, 'Start')
  const end = absenceDate(attributes, 'End')
  const from = start && parseWallTime(`${start} 00:00:00`)
  const until = end && parseWallTime(`${end} 23:59:59`)
  if (!from || !until) return undefined
  const at = toInstantAnyway(until, context.zone)
  const instant = Date.parse(now)
  return toInstantAnyway(from, context.zone) < instant && instant < at ? { at, date: end } : undefined
}

function absenceDate(attributes: Attributes, edge: 'Start' | 'End'): string | undefined {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => asText(attributes[`OutOfOffice${edge}${part}`]))
  if (!year || !month || !day) return undefined
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function absenceRemark(end: AbsenceEnd, now: string): string {
  const days = Math.floor((end.at - Date.parse(now)) / 86_400_000)
  return `*** out of office until ${end.date} (${days} d left) ***`
}
