import type { Context } from './context.ts'
import { localeOf } from './locales.ts'
import { textOf } from './lookups.ts'
import { compareCodePoints } from './perl-values.ts'
import { tagPattern } from './tag-text.ts'
import { fieldValues } from './ticket-values.ts'
import type { Attributes, Rule } from './types.ts'

// Only the first item counts.
const fieldOf = (rule: Rule): string => rule.data.RecipientEmail?.[0] ?? ''

const split = (text: string): string[] => text.split(/[;,\s]+/).filter((part) => part.includes('@'))

/** Additional addresses of a ticket rule, with ticket tags filled in; order and duplicates stay. */
export function ticketAddresses(rule: Rule, attributes: Attributes, context: Context): string[] {
  const field = fieldOf(rule)
  const pattern = tagPattern({ mode: 'plain', prefixes: context.prefixes }, 'TICKET_([A-Za-z0-9_]+)', 'gi')
  for (const match of field.matchAll(pattern)) {
    const value = attributes[match[1] ?? '']
    // An attribute with several values takes the place of the whole field.
    if (Array.isArray(value)) return split(value.join(' '))
  }
  return split(field.replace(pattern, (_, name: string) => attributeText(name, attributes, context)))
}

function attributeText(name: string, attributes: Attributes, context: Context): string {
  const direct = textOf(attributes[name])
  if (direct !== undefined) return direct
  const shown = /^DynamicField_(.+)_Value$/.exec(name)
  const field = shown ? context.dynamicFields.get(shown[1] ?? '') : undefined
  if (!field) return ''
  const locale = { ...localeOf(context.world, 'en'), words: {} }
  return fieldValues(field, attributes, { locale, zone: context.zone }, context).shown
}

/** Additional addresses of an appointment rule: no tags, sorted. */
export function appointmentAddresses(rule: Rule): string[] {
  return split(fieldOf(rule)).sort(compareCodePoints)
}
