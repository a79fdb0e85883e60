import type { Resolution } from './recipients.ts'
import type { MailSecurity } from './security.ts'
import type { Suppression } from './suppression.ts'
import type { HistoryEntry, Problem, Recipient } from './types.ts'
import type { Verdict } from './verdict.ts'

/** One mail as OTOBO hands it to its mail queue; the body is not yet wrapped in the template. */
export interface Mail {
  rule: string
  ruleId: number
  transport: string
  recipient: Recipient
  language: string
  /** `Name <address>`, as OTOBO writes it: not quoted */
  from: string
  sender: { name: string; email: string }
  to: string
  subject: string
  body: string
  contentType: string
  /** mail template around an HTML body; null for plain text, which is never wrapped */
  template: string | null
  attachments: readonly string[]
  headers: Readonly<Record<string, string>>
  security?: MailSecurity
}

/** Article that a mail to a customer leaves on the ticket. */
export interface NewArticle {
  from: string
  to: string
  subject: string
  body: string
  contentType: string
  channel: 'Email'
  senderType: 'system'
  isVisibleForCustomer: boolean
}

/** All that happened with one rule, and why. */
export interface RuleTrace {
  rule: string
  ruleId: number
  verdict: Verdict
  /** absent when the conditions do not hold */
  resolution?: Resolution
  suppressions: Suppression[]
  mails: Mail[]
  problems: Problem[]
  /** strict only: the rule ended the event */
  aborted?: Problem
}

export interface DispatchResult {
  /** in sending order */
  mails: Mail[]
  /** what was added to the ticket */
  history: HistoryEntry[]
  articles: NewArticle[]
  /** events that follow, one a mail: rules on them would loop */
  raised: string[]
  traces: RuleTrace[]
  problems: Problem[]
  /** strict only: the error that ended the event; mails before it were sent */
  aborted?: Problem
  /** tickets whose `ArticleSend` was processed; hand them to the next call of the same process */
  articleSends: ReadonlySet<string>
}

/** Says that the mail is a robot's, so that other robots do not answer. */
export const loopHeaders: Readonly<Record<string, string>> = {
  'X-Loop': 'yes',
  Precedence: 'bulk',
  'Auto-Submitted': 'auto-generated',
}
