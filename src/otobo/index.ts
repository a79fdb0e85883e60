export {
  type AdminAudience,
  type AdminRecipient,
  adminBcc,
  adminMail,
  adminRecipients,
  noAdminRecipient,
} from './admin-message.ts'
export { type Context, prepareWorld } from './context.ts'
export { type DispatchOptions, dispatch } from './dispatch.ts'
export { type Explanation, explainInDispatch, explainRule } from './explain.ts'
export {
  defaultStyle,
  dumpRules,
  type ExportedFile,
  type ExportStyle,
  exportFileName,
  exportRule,
  exportRules,
  type Screen,
  screenOf,
} from './export.ts'
export { htmlToText } from './html-to-text.ts'
export { type ImportOptions, type ImportResult, importMessages, importRules } from './import.ts'
export { chooseLanguage } from './language.ts'
export { linkUrls } from './links.ts'
export { type LintOptions, lintRule } from './lint.ts'
export type { DispatchResult, Mail, NewArticle, RuleTrace } from './mail.ts'
export { wrapMail } from './mail-template.ts'
export { matchRule } from './match.ts'
export { nextNotification, notificationTime } from './notification-time.ts'
export { appointmentOccurrences, type Occurrence } from './occurrences.ts'
export { addressRecipient, agentRecipient, customerName, customerRecipient, fullName } from './people.ts'
export { type Clause, type Dropped, type DropReason, type Resolution, resolveRecipients } from './recipients.ts'
export { renderAppointmentMessage } from './render-appointment.ts'
export { prepareTicketScene, renderTicketMessage } from './render-ticket.ts'
export { type CompiledRule, compileRule, indexRules, type RuleIndex } from './rule-index.ts'
export { loadRuleSet, type RuleSet, type RuleSetLoad } from './rule-set.ts'
export { defaultSettings, Settings } from './settings.ts'
export type { Suppression, SuppressionReason } from './suppression.ts'
export { type FindOptions, type FoundTag, findTags } from './tags.ts'
export { textToHtml } from './text-to-html.ts'
export { buildTicketSubject, cleanTicketSubject } from './ticket-subject.ts'
export type { TicketScene } from './ticket-tags.ts'
export type * from './types.ts'
export { OtoboError } from './types.ts'
export type { Condition, Verdict } from './verdict.ts'
export * as vocabulary from './vocabulary.ts'
export { type Dumpable, dumpYaml } from './yaml-dump.ts'
export { loadYaml, type YamlLoad, type YamlMap, type YamlValue } from './yaml-load.ts'
