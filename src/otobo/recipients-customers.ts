import type { Context } from './context.ts'
import { isValidAddress, parseAddresses } from './mail-address.ts'
import { customerName, customerRecipient } from './people.ts'
import { isTruthy } from './perl-values.ts'
import { asText } from './permissions.ts'
import type { Clause, Resolution } from './recipients.ts'
import type { Article, Attributes, Recipient, Ticket } from './types.ts'

/** Addresses of customers that are taken already, as exact text. */
export class AddressBook {
  readonly #taken = new Set<string>()

  take(address: string): boolean {
    if (this.#taken.has(address)) return false
    this.#taken.add(address)
    return true
  }
}

export const lastArticleOf = (ticket: Ticket, senderType: string): Article | undefined =>
  ticket.articles.findLast((article) => article.attributes.SenderType === senderType)

export function customerRecord(login: string, context: Context): Attributes | undefined {
  const { customers } = context.world.directory
  return Object.hasOwn(customers, login) ? customers[login] : undefined
}

/** The customer of the ticket: by record, else by what the last article says. */
export function addCustomer(
  ticket: Ticket,
  book: AddressBook,
  clause: Clause,
  result: Resolution,
  context: Context,
): void {
  const recipient = findCustomer(ticket, context)
  const address = recipient && asText(recipient.attributes.UserEmail)
  if (!recipient) {
    clause.note = 'the ticket has no customer user'
    result.dropped.push({ who: 'Customer', reason: 'no-customer-user' })
  } else if (address && !book.take(address)) result.dropped.push({ who: address, reason: 'duplicate-address' })
  else {
    clause.added.push(address ?? '')
    result.recipients.push(recipient)
  }
}

function findCustomer(ticket: Ticket, context: Context): Recipient | undefined {
  const isOnlyReal = context.settings.isOn('CustomerNotifyJustToRealCustomer')
  const login = asText(ticket.attributes.CustomerUserID)
  if (isOnlyReal && !isTruthy(login)) return undefined
  const customerArticle = lastArticleOf(ticket, 'customer')
  const source = customerArticle ?? lastArticleOf(ticket, 'agent')
  const written = customerArticle ? asText(customerArticle.attributes.From) : asText(source?.attributes.To)
  const record = isTruthy(login) ? customerRecord(login, context) : undefined
  const realname = record ? customerName(record) : stripName(asText(source?.attributes.From))
  if (record) return customerRecipient(record, realname, context)
  const address = isTruthy(login) && !isOnlyReal && isValidAddress(login) ? login : written
  return customerRecipient({ UserEmail: source || address ? address : null }, realname, context)
}

// The original cuts at most two blanks from the end.
function stripName(from: string): string {
  return from.replace(/<.*>|\(.*\)|[";,]/g, '').replace(/ {1,2}$/, '')
}

/** Everybody in From, To and Cc of the first or last article becomes one recipient, even when nobody is left. */
export function addArticleRecipients(
  ticket: Ticket,
  isFirst: boolean,
  agentIds: readonly string[],
  book: AddressBook,
  clause: Clause,
  result: Resolution,
  context: Context,
): void {
  const articles = ticket.articles.filter((article) => article.attributes.SenderType !== 'system')
  const article = isFirst ? articles[0] : articles.at(-1)
  if (!article) {
    clause.note = 'there is no such article'
    return
  }
  if (article.attributes.CommunicationChannelID !== '1') {
    clause.note = 'the article is no e-mail'
    return
  }
  const agentEmails = new Set(agentIds.map((id) => asText(context.agents.get(id)?.attributes.UserEmail)))
  const { From, To, Cc } = article.attributes
  for (const address of [From, To, Cc].flatMap((header) => parseAddresses(asText(header)))) {
    if (!isValidAddress(address)) result.dropped.push({ who: address, reason: 'bad-address' })
    else if (context.systemAddresses.has(address.toLowerCase()))
      result.dropped.push({ who: address, reason: 'system-address' })
    else if (agentEmails.has(address)) result.dropped.push({ who: address, reason: 'agent-address' })
    else if (!book.take(address)) result.dropped.push({ who: address, reason: 'duplicate-address' })
    else clause.added.push(address)
  }
  const Language = context.settings.get('DefaultLanguage') || 'en'
  result.recipients.push({
    type: 'Customer',
    attributes: { UserEmail: clause.added.join(','), Type: 'Customer', Language },
  })
}
