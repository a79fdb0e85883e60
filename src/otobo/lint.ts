import { screenOf } from './export.ts'
import { perlRegex } from './perl-regex.ts'
import { isTruthy } from './perl-values.ts'
import { findTags } from './tags.ts'
import type { DynamicField, Problem, Rule } from './types.ts'
import {
  appointmentAttributes,
  appointmentEvents,
  articleEvents,
  articleIdKeys,
  articleTextKeys,
  dynamicFieldEventPrefix,
  isAppointmentCondition,
  isTicketCondition,
  loopingEvents,
  securityKeys,
  ticketAttributes,
  ticketEvents,
  transports,
} from './vocabulary.ts'

export interface LintOptions {
  dynamicFields?: readonly DynamicField[]
}

/** What OTOBO accepts in a rule but will not do as its author meant; and what its edit screens would have refused. */
export function lintRule(rule: Rule, options: LintOptions = {}): Problem[] {
  const found = checks.flatMap((check) => check(rule, options))
  return found.map(([code, message]) => ({ code, message, rule: rule.name }))
}

type Finding = readonly [code: string, message: string]
type Check = (rule: Rule, options: LintOptions) => Finding[]

const itemsOf = (rule: Rule, key: string): string[] => (rule.data[key] ?? []).filter((item) => item !== null)
const isAppointmentRule = (rule: Rule): boolean => screenOf(rule) === 'appointment'

const events: Check = (rule) => {
  const names = itemsOf(rule, 'Events')
  if (names.length === 0) return [['no-event', 'the rule has no event, so it never runs']]
  const known = new Set([...ticketEvents, ...articleEvents, ...appointmentEvents])
  return names.flatMap((name): Finding[] => {
    if (loopingEvents.includes(name)) return [['looping-event', `a rule on ${name} sets itself off again`]]
    return known.has(name) || name.startsWith(dynamicFieldEventPrefix)
      ? []
      : [['unknown-event', `${name} is no event OTOBO fires`]]
  })
}

const transportsNamed: Check = (rule) => {
  const names = itemsOf(rule, 'Transports')
  if (names.length === 0) return [['no-transport', 'the rule has no transport, so it sends nothing']]
  return names
    .filter((name) => !(transports as readonly string[]).includes(name))
    .map((name) => ['unknown-transport', `${name} is no transport`])
}

const unknownKeys: Check = (rule, { dynamicFields }) =>
  Object.keys(rule.data).flatMap((key): Finding[] => {
    if (itemsOf(rule, key).length === 0) return []
    if (isAppointmentRule(rule)) {
      if ((securityKeys as readonly string[]).includes(key)) {
        return [
          ['security-key-blocks', `${key} is taken for an appointment attribute, so in OTOBO the rule never runs`],
        ]
      }
      const isUnknown = isAppointmentCondition(key, true) && !appointmentAttributes.has(key)
      return isUnknown ? [['unknown-key', `${key} is no appointment attribute, so the rule never runs`]] : []
    }
    if (key.startsWith('Search_DynamicField_')) return fieldFindings(key, dynamicFields)
    if (
      !isTicketCondition(key) ||
      ticketAttributes.has(key) ||
      key === 'CalendarFilter' ||
      key.startsWith('DynamicField_')
    )
      return []
    return [['unknown-key', `${key} is no ticket attribute, so the rule never runs`]]
  })

function fieldFindings(key: string, fields: readonly DynamicField[] | undefined): Finding[] {
  const name = key.slice('Search_DynamicField_'.length)
  const field = fields?.find((candidate) => candidate.name === name)
  if (fields && !field) return [['unknown-field', `there is no dynamic field ${name}, so the rule never runs`]]
  const isDate = field?.type === 'Date' || field?.type === 'DateTime'
  return isDate ? [['date-field-blocks', `${name} is a date, which is no condition: the rule never runs`]] : []
}

const switches: Check = (rule) =>
  ['OncePerDay', 'SendOnOutOfOffice'].flatMap((key): Finding[] => {
    const values = itemsOf(rule, key)
    const isOff = values.length > 0 && !values.some((value) => isTruthy(value))
    return isOff ? [['zero-means-on', `${key}: 0 switches it on in OTOBO; leave the key out to switch it off`]] : []
  })

const addresses: Check = (rule) =>
  itemsOf(rule, 'RecipientEmail').length > 1
    ? [['further-addresses-ignored', 'only the first RecipientEmail item counts; put all addresses into one']]
    : []

const expressions: Check = (rule) => {
  if (!isAppointmentRule(rule)) return []
  return ['Title', 'Location'].flatMap((key) => itemsOf(rule, key).flatMap((value) => expressionFindings(key, value)))
}

function expressionFindings(key: string, value: string): Finding[] {
  try {
    perlRegex(value)
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [['invalid-expression', `${key} is a regular expression, and this one is invalid: ${reason}`]]
  }
}

const articleFilters: Check = (rule) => {
  const needsOne = itemsOf(rule, 'Events').some((name) => name === 'ArticleCreate' || name === 'ArticleSend')
  const keys = [...Object.keys(articleIdKeys), ...Object.keys(articleTextKeys)]
  const hasOne = keys.some((key) => itemsOf(rule, key).length > 0)
  return needsOne && !hasOne
    ? [['no-article-filter', 'ArticleCreate and ArticleSend need an article filter on the edit screen']]
    : []
}

const messages: Check = (rule, { dynamicFields }) => {
  const kind = isAppointmentRule(rule) ? 'appointment' : 'ticket'
  const fieldNames = dynamicFields && new Set(dynamicFields.map((field) => field.name))
  return Object.entries(rule.messages).flatMap(([language, message]) => {
    const options = { kind, strict: true, ...(fieldNames && { dynamicFields: fieldNames }) } as const
    const inSubject = findTags(message.subject, { ...options, contentType: 'text/plain' })
    const inBody = findTags(message.body, { ...options, contentType: message.contentType })
    const unknown = [...inSubject, ...inBody].filter((tag) => !tag.isKnown)
    const findings: Finding[] = unknown.map((tag) => [
      'unknown-tag',
      `${language}: ${tag.text} ${tag.note ?? 'is unknown'}`,
    ])
    if (inSubject.some((tag) => tag.family === 'CUSTOMER_DATA')) {
      findings.push([
        'customer-data-in-subject',
        `${language}: a CUSTOMER_DATA tag in the subject may end the event in OTOBO`,
      ])
    }
    if (inBody.some((tag) => /passw|userpw/i.test(tag.key) && tag.family !== 'CONFIG')) {
      findings.push(['password-tag', `${language}: a tag names a password; it is always masked here`])
    }
    const lengths = new Set([...inSubject, ...inBody].flatMap((tag) => /^SUBJECT(\[.+\])$/.exec(tag.key)?.[1] ?? []))
    if (lengths.size > 1)
      findings.push(['shared-subject-length', `${language}: the first SUBJECT[n] decides for all in OTOBO`])
    return findings
  })
}

const checks: readonly Check[] = [
  events,
  transportsNamed,
  unknownKeys,
  switches,
  addresses,
  expressions,
  articleFilters,
  messages,
]
