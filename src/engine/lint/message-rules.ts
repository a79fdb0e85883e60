import type { LintRule, LintSettings } from '../../model/lint.ts'
import { brokenLink } from './broken-link.ts'
import { contact, emptyPromise, follow, impact, reason, thanks, workaround } from './demands.ts'
import type { Fault, MessageRule } from './fault.ts'
import type { LintNotice } from './notice.ts'
import { previewLine, smsCharacter, smsLength } from './short-forms.ts'
import { subjectDate, subjectService } from './subjects.ts'
import { exactTime, leadFirst, readingTime, timeZone, vagueTime } from './time-rules.ts'
import { blame, internalHost, internalTicket, jargon } from './wording.ts'

/** The rules that judge one message. */
export const messageRules = {
  'subject-service': subjectService,
  'subject-date': subjectDate,
  'exact-time': exactTime,
  'time-zone': timeZone,
  impact,
  reason,
  workaround,
  follow,
  contact,
  thanks,
  'lead-first': leadFirst,
  'vague-time': vagueTime,
  'reading-time': readingTime,
  jargon,
  'internal-host': internalHost,
  'internal-ticket': internalTicket,
  blame,
  'sms-length': smsLength,
  'sms-character': smsCharacter,
  'preview-line': previewLine,
  'broken-link': brokenLink,
  'empty-promise': emptyPromise,
} satisfies Partial<Record<LintRule, MessageRule>>

/** Everything that the rules of the project have against a message, in the order of the rules. */
export function faultsOf(notice: LintNotice, settings: LintSettings): Fault[] {
  return Object.entries(messageRules).flatMap(([code, rule]) => {
    if (settings[code as LintRule].severity === 'off') return []
    const found = (rule as MessageRule)(notice, settings)
    return found === undefined ? [] : Array.isArray(found) ? (found as Fault[]) : [found as Fault]
  })
}
