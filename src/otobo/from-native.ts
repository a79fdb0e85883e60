import type { Rule as OwnRule } from '../model/project.ts'
import type { Rule, RuleMessage } from './types.ts'
import { appointmentEvents, articleEvents, dynamicFieldEventPrefix, ticketEvents } from './vocabulary.ts'

export interface NativeExport {
  /** Absent where nothing of the rule has an equivalent. */
  rule?: Rule
  /** What OTOBO has no equivalent for. */
  lost: string[]
}

const otoboEvents = new Set([...ticketEvents, ...articleEvents, ...appointmentEvents])

/** A rule of ours in OTOBO's terms, as far as it can be said there. */
export function ruleFromNative(rule: OwnRule): NativeExport {
  const lost: string[] = []
  const events: string[] = []
  for (const { name, kind } of rule.on) {
    if (kind === 'trigger' && (otoboEvents.has(name) || name.startsWith(dynamicFieldEventPrefix))) events.push(name)
    else lost.push(`on: ${name} is no event of OTOBO`)
  }
  for (const { path } of rule.when) lost.push(`when: ${path} is no filter of OTOBO`)
  for (const id of rule.to.audiences) lost.push(`to: the audience ${id}; OTOBO has agents, groups, roles and addresses`)
  for (const role of rule.to.team ?? []) lost.push(`to: the ${role} of an event's team`)
  const messages = messagesOf(rule, lost)
  const isSayable = events.length > 0 && Object.keys(messages).length > 0
  if (!isSayable) {
    if (events.length === 0) lost.push('on: no event of OTOBO is left, so there is no rule to export')
    return { lost }
  }
  const data: Record<string, string[]> = { Events: events, Transports: ['Email'] }
  if (rule.to.emails.length > 0) data.RecipientEmail = [rule.to.emails.join(', ')]
  if (rule.oncePerDay) data.OncePerDay = ['1']
  if (rule.sendWhenOutOfOffice) data.SendOnOutOfOffice = ['1']
  const head = { id: 0, createTime: '', changeTime: '', createBy: 1, changeBy: 1 }
  const validId = { valid: 1, invalid: 2, 'invalid-temporarily': 3 }[rule.validity]
  return { rule: { ...head, name: rule.id, validId, comment: rule.comment ?? null, data, messages }, lost }
}

function messagesOf({ message }: OwnRule, lost: string[]): Record<string, RuleMessage> {
  if (message.otobo) return { ...message.otobo }
  if (message.template !== undefined) lost.push(`message: the template ${message.template}`)
  for (const moment of Object.keys(message.on)) lost.push(`message: the words for ${moment}`)
  const messages: Record<string, RuleMessage> = {}
  for (const [language, { subject, body }] of Object.entries(message.inline)) {
    const isPlain = subject !== undefined && body !== undefined && !/\{\{/.test(subject.text + body.text)
    if (isPlain)
      messages[language.replaceAll('-', '_')] = { subject: subject.text, body: body.text, contentType: 'text/plain' }
    else lost.push(`message: the words in ${language}, which use {{…}}; OTOBO has its own tags`)
  }
  return messages
}
