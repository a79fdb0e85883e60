import {
  replaceBodyQuotes,
  replaceComments,
  replaceEmailDate,
  replaceRealname,
  replaceSubjects,
} from './article-tags.ts'
import { isMaskedInTickets, replaceSettings } from './config-tags.ts'
import type { Context } from './context.ts'
import { attributeLookup, isSecretKey, mask, textOf } from './lookups.ts'
import { renderMailtoLinks } from './mailto-links.ts'
import { asText } from './permissions.ts'
import { cleanUp, escapeFor, hasTags, type Lookup, replaceKeys, type Syntax, tagPattern } from './tag-text.ts'
import { fieldValues, type Reader, ticketValue } from './ticket-values.ts'
import type { Attributes, Recipient, Ticket } from './types.ts'

export interface TicketScene {
  ticket: Ticket
  now: string
  actingUser: Attributes
  owner: Attributes
  responsible: Attributes
  /** last customer article and what the event hands over */
  customerData: Attributes
  agentData: Attributes
  /** record of the ticket's customer user; empty without one */
  customerUser: Attributes
  /** lookups that do not depend on the recipient, by mode */
  caches: Map<string, Lookup>
}

/** All families in the original's order: a value may bring in a tag of a family still to come, and it is replaced too. */
export function replaceTicketTags(
  template: string,
  syntax: Syntax,
  scene: TicketScene,
  recipient: Recipient,
  reader: Reader,
  context: Context,
): string {
  const { mode } = syntax
  let text = template
  if (mode === 'html') {
    text = text.replace(/[\n\r]/g, '')
    const plain: Syntax = { ...syntax, mode: 'plain' }
    text = renderMailtoLinks(text, (value) => replaceTicketTags(value, plain, scene, recipient, reader, context))
  }
  if (!hasTags(text, syntax)) return text
  text = replaceSettings(text, syntax, isMaskedInTickets, context)
  text = replaceKeys(text, syntax, ['NOTIFICATION_RECIPIENT_', ''], attributeLookup(recipient.attributes, mode))
  text = cleanUp(text, syntax, 'NOTIFICATION_RECIPIENT_')
  for (const [name, attributes] of [
    ['OWNER_', scene.owner],
    ['RESPONSIBLE_', scene.responsible],
  ] as const) {
    text = replaceKeys(text, syntax, [name, `TICKET_${name}`], cached(scene, name, mode, attributes))
    text = cleanUp(text, syntax, `(?:TICKET_)?${name}`)
  }
  text = replaceKeys(text, syntax, ['CURRENT_', 'AGENT_'], cached(scene, 'CURRENT_', mode, scene.actingUser))
  text = cleanUp(text, syntax, 'CURRENT_')
  text = replaceNames(text, syntax, scene)
  text = replaceTicket(text, syntax, scene, reader, context)
  text = replaceArticles(text, syntax, scene, recipient, context)
  text = replaceKeys(
    text,
    syntax,
    ['CUSTOMER_DATA_', 'CUSTOMER_'],
    cached(scene, 'customer user', mode, scene.customerUser),
  )
  return cleanUp(cleanUp(text, syntax, 'CUSTOMER_'), syntax, 'AGENT_')
}

function cached(scene: TicketScene, name: string, mode: Syntax['mode'], attributes: Attributes): Lookup {
  const key = `${mode}/${name}`
  let lookup = scene.caches.get(key)
  if (!lookup) {
    lookup = attributeLookup(attributes, mode)
    scene.caches.set(key, lookup)
  }
  return lookup
}

function replaceNames(text: string, syntax: Syntax, { actingUser }: TicketScene): string {
  const value = (key: string): string => escapeFor(syntax.mode, asText(actingUser[key]))
  return text
    .replace(tagPattern(syntax, 'FIRST_NAME', 'g'), () => value('UserFirstname'))
    .replace(tagPattern(syntax, 'LAST_NAME', 'g'), () => value('UserLastname'))
}

function replaceTicket(text: string, syntax: Syntax, scene: TicketScene, reader: Reader, context: Context): string {
  const { attributes } = scene.ticket
  const fields = fieldLookup(text, syntax, attributes, reader, context)
  const plain = attributeLookup(attributes, 'plain')
  const names = new Map(Object.keys(attributes).map((key) => [key.toLowerCase(), key]))
  const lookup: Lookup = (key) => {
    const field = fields.get(key)
    if (field !== undefined) return field
    if (plain(key) === undefined) return undefined
    const name = names.get(key) ?? key
    return isSecretKey(name)
      ? mask
      : escapeFor(syntax.mode, ticketValue(name, attributes[name] ?? null, reader, context))
  }
  const escaped = (key: string): string => escapeFor(syntax.mode, textOf(attributes[key]) ?? '')
  const replaced = replaceKeys(text, syntax, ['TICKET_'], lookup)
    .replace(tagPattern(syntax, 'TICKET_ID', 'gi'), () => escaped('TicketID'))
    .replace(tagPattern(syntax, 'TICKET_NUMBER', 'gi'), () => escaped('TicketNumber'))
    .replace(tagPattern(syntax, 'QUEUE', 'gi'), () => escaped('Queue'))
  return cleanUp(replaced, syntax, 'TICKET_')
}

// Both forms of every dynamic field the text names in its exact spelling.
function fieldLookup(
  text: string,
  syntax: Syntax,
  attributes: Attributes,
  reader: Reader,
  context: Context,
): Map<string, string> {
  const found = new Map<string, string>()
  for (const match of text.matchAll(tagPattern(syntax, 'TICKET_DynamicField_(\\S+?)', 'gi'))) {
    const name = match[1] ?? ''
    const field = context.dynamicFields.get(name) ?? context.dynamicFields.get(name.replace(/_Value$/i, ''))
    if (!field) continue
    const { stored, shown } = fieldValues(field, attributes, reader, context)
    const isRaw = context.isStrict && (field.type === 'Dropdown' || field.type === 'Multiselect')
    const key = `dynamicfield_${field.name}`.toLowerCase()
    found.set(key, escapeFor(syntax.mode, stored))
    found.set(`${key}_value`, isRaw ? shown : escapeFor(syntax.mode, shown))
  }
  return found
}

function replaceArticles(
  text: string,
  syntax: Syntax,
  scene: TicketScene,
  recipient: Recipient,
  context: Context,
): string {
  const { mode } = syntax
  const ticketNumber = asText(scene.ticket.attributes.TicketNumber)
  const family = (input: string, name: string, data: Attributes): string => {
    if (Object.keys(data).length === 0) return input
    const aliases = { ...data, Email: data.Body, Note: data.Body }
    const output = replaceKeys(input, syntax, [name], cached(scene, `article ${name}`, mode, aliases))
    return replaceSubjects(
      replaceBodyQuotes(output, name, data, syntax, context.isStrict),
      name,
      data,
      ticketNumber,
      syntax,
      context,
    )
  }
  let result = replaceComments(family(text, 'CUSTOMER_', scene.customerData), scene.customerData, syntax)
  result = replaceEmailDate(result, scene.now, syntax, context)
  result = replaceRealname(result, scene.ticket, recipient, scene.customerData, syntax, context)
  return family(result, 'AGENT_', scene.agentData)
}
