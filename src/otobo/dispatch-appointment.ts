import { appointmentAddresses } from './additional-addresses.ts'
import type { Context } from './context.ts'
import { judgeAppointmentRule } from './filter-appointment.ts'
import type { RuleTrace } from './mail.ts'
import { addMail, agentSender, type Letter, transportsOf } from './mail-parts.ts'
import { emailOf, resolveRecipients } from './recipients.ts'
import { renderAppointmentMessage } from './render-appointment.ts'
import type { CompiledRule } from './rule-index.ts'
import { guarded, newTrace } from './rule-run.ts'
import { preferenceReason } from './suppression.ts'
import type { AppointmentEvent, Recipient } from './types.ts'

/** No once per day, no history, no article, and no event afterwards. */
export function runAppointmentRule(compiled: CompiledRule, event: AppointmentEvent, context: Context): RuleTrace {
  const { rule } = compiled
  const trace = newTrace(compiled)
  return guarded(trace, context, () => {
    trace.verdict = judgeAppointmentRule(compiled, event, context)
    trace.problems.push(...trace.verdict.problems)
    if (!trace.verdict.matches) return
    const resolution = resolveRecipients(rule, event, context)
    trace.resolution = resolution
    const render = (recipient: Recipient) => renderAppointmentMessage(rule, recipient, event, context)
    const add = (letter: Omit<Letter, 'rule' | 'sender' | 'attachments'>) =>
      addMail(
        { ...letter, rule, sender: agentSender(context), attachments: [], takesBadKeys: context.isStrict },
        trace,
        context,
      )
    const messages = new Map(resolution.recipients.map((recipient) => [recipient, render(recipient)]))
    for (const transport of transportsOf(rule)) {
      for (const [recipient, message] of messages) {
        const reason = preferenceReason(rule, recipient, transport, 'AppointmentNotificationTransport')
        add({ recipient, to: emailOf(recipient), message, transport, suppressed: reason })
      }
      for (const address of appointmentAddresses(rule)) {
        // Nothing is known of who reads it, not even the address.
        const recipient: Recipient = { type: 'Customer', attributes: {} }
        add({ recipient, to: address, message: render(recipient), transport, suppressed: undefined })
      }
    }
  })
}
