import { appointmentKeys, appointmentReader, calendarKeys } from './appointment-values.ts'
import { maskedForAppointments, replaceSettings } from './config-tags.ts'
import type { Context } from './context.ts'
import { linkUrls } from './links.ts'
import { isPasswordKey, isSecretKey, mask, textOf } from './lookups.ts'
import { prepareBody } from './message-body.ts'
import { leadingNumber } from './perl-values.ts'
import { calendarOf } from './recipients-sources.ts'
import {
  cleanUp,
  escapeFor,
  hasTags,
  type Lookup,
  type Mode,
  replaceKeys,
  type Syntax,
  tagPattern,
} from './tag-text.ts'
import { truncate } from './ticket-subject.ts'
import type { AppointmentEvent, Attributes, Problem, Recipient, RenderedMessage, Rule } from './types.ts'

/**
 * The message of an appointment rule for one recipient: no ticket number, no ticket tags. Throws an `OtoboError` for a
 * time that the system's clock skips, in strict mode.
 */
export function renderAppointmentMessage(
  rule: Rule,
  recipient: Recipient,
  event: AppointmentEvent,
  context: Context,
): RenderedMessage | undefined {
  const prepared = prepareBody(rule.messages, recipient, context)
  if (!prepared) return undefined
  const { language, contentType, isRich, problems } = prepared
  const replace = (text: string, mode: Mode): string =>
    replaceTags(text, { mode, prefixes: context.prefixes }, { recipient, event, language, problems }, context)
  const body = replace(prepared.body, isRich ? 'html' : 'plain')
  const subject = replace(prepared.subject, 'plain')
  return { language, subject, plainSubject: subject, body: isRich ? linkUrls(body) : body, contentType, problems }
}

interface Scene {
  recipient: Recipient
  event: AppointmentEvent
  language: string
  problems: Problem[]
}

function replaceTags(template: string, syntax: Syntax, scene: Scene, context: Context): string {
  const { recipient, event, language, problems } = scene
  let text = syntax.mode === 'html' ? template.replace(/[\n\r]/g, '') : template
  if (!hasTags(text, syntax)) return text
  const reader = appointmentReader(recipient, language, context)
  text = replaceSettings(text, syntax, maskedForAppointments(context.isStrict), context)
  const families = [
    ['APPOINTMENT_', appointmentKeys, event.appointment ?? {}],
    ['CALENDAR_', calendarKeys, calendarOf(event, context) ?? {}],
  ] as const
  for (const [family, keys, attributes] of families) {
    const lookup: Lookup = (key) => {
      const entry = keys.get(key)
      if (!entry || Object.keys(attributes).length === 0) return undefined
      return entry.format(attributes[entry.attribute], attributes, reader, context, problems)
    }
    text = replaceFamily(text, syntax, family, lookup, context)
  }
  text = replaceKeys(
    text,
    syntax,
    ['NOTIFICATION_RECIPIENT_', ''],
    recipientLookup(recipient.attributes, syntax.mode, context),
  )
  return cleanUp(text, syntax, 'NOTIFICATION_RECIPIENT_')
}

// Keys in upper case, no `[n]`: that is all OTOBO knows, though its help promises more. Outside of strict mode both work.
function replaceFamily(text: string, syntax: Syntax, family: string, lookup: Lookup, context: Context): string {
  const { isStrict } = context
  const key = isStrict ? '([A-Z]+)()' : '([A-Za-z]+)(?:\\[(\\d+)\\])?'
  const replaced = text.replace(
    tagPattern(syntax, family + key, isStrict ? 'g' : 'gi'),
    (tag, name: string, count?: string) => {
      const value = lookup(isStrict ? name : name.toUpperCase())
      if (value === undefined) return tag
      const isEscaped = !isStrict || (family === 'APPOINTMENT_' && name === 'DESCRIPTION')
      const cut = count ? truncateLonger(value, leadingNumber(count)) : value
      return isEscaped ? escapeFor(syntax.mode, cut) : cut
    },
  )
  return cleanUp(replaced, syntax, family)
}

const truncateLonger = (value: string, length: number): string =>
  Array.from(value).length > length ? truncate(value, length) : value

/** Strict shows what OTOBO shows, which masks nothing here; but never a password hash. */
function recipientLookup(attributes: Attributes, mode: Mode, context: Context): Lookup {
  const keys = new Map(Object.keys(attributes).map((key) => [key.toLowerCase(), key]))
  return (key) => {
    const name = keys.get(key)
    const value = name === undefined ? undefined : textOf(attributes[name])
    if (value === undefined || name === undefined) return undefined
    const isHidden = isPasswordKey(name)
      ? !context.isStrict || !context.passwordPlaceholders.has(value)
      : isSecretKey(name) && !context.isStrict
    return isHidden ? mask : escapeFor(mode, value)
  }
}
