import type { Context } from './context.ts'
import { loopHeaders, type Mail, type RuleTrace } from './mail.ts'
import { compareCodePoints } from './perl-values.ts'
import { asText } from './permissions.ts'
import { decideSecurity } from './security.ts'
import { addressReason, type SuppressionReason } from './suppression.ts'
import type { MailAddress, Recipient, RenderedMessage, Rule } from './types.ts'

/** Transports that send something; the others are registered in OTOBO's free edition without a module. */
const sending = new Set(['Email'])

export function transportsOf(rule: Rule): string[] {
  const named = new Set((rule.data.Transports ?? []).filter((name) => name !== null && sending.has(name)))
  return [...named].map(String).sort(compareCodePoints)
}

/** Sender of mails to agents, and of all mails of appointment rules. */
export function agentSender({ settings }: Context): MailAddress {
  return { name: settings.get('NotificationSenderName'), email: settings.get('NotificationSenderEmail') }
}

export interface Letter {
  rule: Rule
  recipient: Recipient
  to: string
  message: RenderedMessage | undefined
  transport: string
  sender: MailAddress
  attachments: readonly string[]
  /** why this recipient gets nothing over this transport, if that is settled already */
  suppressed: SuppressionReason | undefined
  preferredKey?: string | undefined
  takesBadKeys?: boolean
}

/** Puts the mail on the trace, or the reason why there is none. */
export function addMail(letter: Letter, trace: RuleTrace, context: Context): Mail | undefined {
  const { rule, recipient, to, message, transport, sender, attachments } = letter
  const { preferredKey, takesBadKeys } = letter
  const decision = decideSecurity(rule, { sender: sender.email, recipient: to, preferredKey, takesBadKeys }, context)
  const reason =
    letter.suppressed ?? addressReason(to, context) ?? (decision.kind === 'withheld' ? decision.reason : undefined)
  if (reason || !message) {
    const who = asText(recipient.attributes.UserLogin) || to
    trace.suppressions.push({ rule: rule.name, recipient: who, transport, reason: reason ?? 'no-message' })
    return undefined
  }
  trace.problems.push(...message.problems)
  const mail: Mail = {
    rule: rule.name,
    ruleId: rule.id,
    transport,
    recipient,
    language: message.language,
    from: `${sender.name} <${sender.email}>`,
    sender,
    to,
    subject: message.subject,
    body: message.body,
    contentType: message.contentType,
    template: templateOf(rule, message.contentType, context),
    attachments,
    headers: loopHeaders,
  }
  if (decision.kind === 'secured') mail.security = decision.security
  trace.mails.push(mail)
  return mail
}

const shippedTemplates = ['Default', 'Alert', 'Unformatted']

function templateOf(rule: Rule, contentType: string, context: Context): string | null {
  if (!contentType.includes('text/html')) return null
  const wished = rule.data.TransportEmailTemplate?.[0] ?? ''
  const isKnown = shippedTemplates.includes(wished) || (context.world.mailTemplates?.includes(wished) ?? false)
  return isKnown ? wished : 'Default'
}
