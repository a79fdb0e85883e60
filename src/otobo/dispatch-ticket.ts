import { ticketAddresses } from './additional-addresses.ts'
import type { Context } from './context.ts'
import { articleOf } from './filter-article.ts'
import { judgeTicketRule } from './filter-ticket.ts'
import type { DispatchResult, Mail, RuleTrace } from './mail.ts'
import { addMail, agentSender, transportsOf } from './mail-parts.ts'
import { addressRecipient } from './people.ts'
import { isTruthy } from './perl-values.ts'
import { asText } from './permissions.ts'
import { emailOf, resolveRecipients } from './recipients.ts'
import { customerRecord } from './recipients-customers.ts'
import { renderTicketMessage } from './render-ticket.ts'
import type { CompiledRule } from './rule-index.ts'
import { guarded, newTrace } from './rule-run.ts'
import { customerReason, oncePerDayReason, preferenceReason, type SuppressionReason } from './suppression.ts'
import type { TicketScene } from './ticket-tags.ts'
import type { HistoryEntry, MailAddress, Recipient, RenderedMessage, Rule, Ticket, TicketEvent } from './types.ts'
import { toWallTime, wallText } from './wall-clock.ts'

/** One event on its way through the rules; history grows with every mail, since later rules look at it. */
export interface TicketRun {
  event: TicketEvent
  ticket: Ticket
  scene: TicketScene
  history: HistoryEntry[]
  result: Pick<DispatchResult, 'history' | 'articles' | 'raised'>
}

export function runTicketRule(compiled: CompiledRule, run: TicketRun, context: Context): RuleTrace {
  const { rule } = compiled
  const trace = newTrace(compiled)
  return guarded(trace, context, () => {
    trace.verdict = judgeTicketRule(compiled, run.event, context)
    trace.problems.push(...trace.verdict.problems)
    if (!trace.verdict.matches) return
    const resolution = resolveRecipients(rule, run.event, context)
    trace.resolution = resolution
    const render = (recipient: Recipient) => renderTicketMessage(rule, recipient, run.scene, context)
    // All are rendered before the first is sent: an error in one leaves nobody with half a batch.
    const messages = new Map(resolution.recipients.map((recipient) => [recipient, render(recipient)]))
    for (const transport of transportsOf(rule)) {
      for (const [recipient, message] of messages) {
        const reason =
          preferenceReason(rule, recipient, transport, 'NotificationTransport') ??
          customerReason(recipient, context) ??
          oncePerDayReason(rule, recipient, transport, run.history, run.event.now, context)
        send(rule, recipient, message, transport, reason, run, trace, context)
      }
      for (const address of ticketAddresses(rule, run.ticket.attributes, context)) {
        const recipient = addressRecipient(address)
        send(rule, recipient, render(recipient), transport, undefined, run, trace, context)
      }
    }
  })
}

function send(
  rule: Rule,
  recipient: Recipient,
  message: RenderedMessage | undefined,
  transport: string,
  suppressed: SuppressionReason | undefined,
  run: TicketRun,
  trace: RuleTrace,
  context: Context,
): void {
  const isAgent = recipient.type === 'Agent'
  const sender = isAgent ? agentSender(context) : customerSender(run.ticket, context)
  const preferredKey = isAgent ? undefined : queueOf(run.ticket, context)?.defaultSignKey
  const to = addressOf(recipient, context)
  const attachments = attachmentsOf(rule, run)
  const letter = { rule, recipient, to, message, transport, sender, attachments, suppressed, preferredKey }
  const mail = addMail(letter, trace, context)
  if (mail) record(rule, mail, run, context)
}

function addressOf(recipient: Recipient, context: Context): string {
  const email = emailOf(recipient)
  if (email !== '' || recipient.type === 'Agent') return email
  return asText(customerRecord(asText(recipient.attributes.UserLogin), context)?.UserEmail)
}

const queueOf = (ticket: Ticket, context: Context) => context.queues.get(asText(ticket.attributes.QueueID))

const customerSender = (ticket: Ticket, context: Context): MailAddress =>
  queueOf(ticket, context)?.systemAddress ?? agentSender(context)

function attachmentsOf(rule: Rule, { event, ticket }: TicketRun): readonly string[] {
  const isArticleEvent = event.name === 'ArticleCreate' || event.name === 'ArticleSend'
  if (!isArticleEvent || !isTruthy(rule.data.ArticleAttachmentInclude?.[0])) return []
  return articleOf(event, ticket)?.attachments ?? []
}

// What the mail leaves on the ticket: agents a line of history, customers an article too.
function record(rule: Rule, mail: Mail, run: TicketRun, context: Context): void {
  const createTime = wallText(toWallTime(Date.parse(run.event.now), context.zone))
  const add = (type: string, name: string): void => {
    const entry = { type, name, createTime }
    run.history.push(entry)
    run.result.history.push(entry)
  }
  if (mail.recipient.type === 'Agent') {
    const login = asText(mail.recipient.attributes.UserLogin)
    if (isTruthy(login)) add('SendAgentNotification', `%%${rule.name}%%${login}%%${mail.transport}`)
    run.result.raised.push('ArticleAgentNotification')
    return
  }
  run.result.articles.push({
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    body: mail.body,
    contentType: `${mail.contentType}; charset=utf-8`,
    channel: 'Email',
    senderType: 'system',
    isVisibleForCustomer: rule.data.IsVisibleForCustomer?.[0] === '1',
  })
  add('SendCustomerNotification', `%%${mail.to}`)
  run.result.raised.push('ArticleCustomerNotification')
}
