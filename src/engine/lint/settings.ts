import {
  type LintConfig,
  type LintRule,
  type LintSetting,
  type LintSettings,
  type LintSeverity,
  lintRules,
} from '../../model/lint.ts'

/** What each rule demands, as docs/lint.md says it, and how grave it is unless a project says otherwise. */
export const lintTable: Readonly<Record<LintRule, { severity: LintSeverity; demand: string }>> = {
  'subject-service': {
    severity: 'warning',
    demand: "The subject says which service it is about: one of the event's services, or its title.",
  },
  'subject-date': { severity: 'warning', demand: 'The subject of planned work ahead, or cancelled, says the day.' },
  'exact-time': {
    severity: 'error',
    demand: 'The message says the day and the time at which the work starts, and its end or how long it takes.',
  },
  'time-zone': {
    severity: 'warning',
    demand: 'A time of day has its zone at least once in the message: readers may sit elsewhere.',
  },
  impact: { severity: 'warning', demand: 'The message says what one can and cannot do meanwhile.' },
  reason: { severity: 'warning', demand: "The message says why the work is done, in the reader's words." },
  workaround: {
    severity: 'warning',
    demand:
      'The message says what one can do instead, what to do beforehand, or plainly that nothing can or need be done.',
  },
  follow: {
    severity: 'warning',
    demand:
      'The message says where the course of things can be followed: the address of a status page, a chat channel, a telephone line; or when the next message comes.',
  },
  contact: {
    severity: 'warning',
    demand: 'The message says whom to ask: an address, a number, a channel, or that one may simply reply.',
  },
  thanks: { severity: 'info', demand: 'Customers and partners are thanked for their patience or understanding.' },
  'lead-first': {
    severity: 'warning',
    demand:
      'The first sentence of the body, after the greeting, says what happens (the service, or the work) and when.',
  },
  'vague-time': {
    severity: 'warning',
    demand:
      'Words such as “soon”, “over the weekend”, “in the evening” or “for a short while” stand where a time belongs.',
  },
  'reading-time': {
    severity: 'info',
    demand: 'What, when and the effect are known after ten seconds: within the first 40 words of the body.',
  },
  jargon: {
    severity: 'warning',
    demand:
      'Words of the trade stand in what customers or partners read: failover, rollback, cutover, hotfix, node, Sev-1 … Options: allow (words your readers know) and words (further ones of your house).',
  },
  'internal-host': {
    severity: 'error',
    demand:
      'An internal host name or a private address stands in what customers or partners read: db-prod-03, app01.corp.internal, 10.2.0.14.',
  },
  'internal-ticket': {
    severity: 'warning',
    demand:
      'A ticket number or a link into your own tracker stands in what customers or partners read: OPS-1432, CHG0041232, https://jira.acme.example/browse/OPS-1432.',
  },
  blame: { severity: 'warning', demand: 'A person, a team, a supplier or the reader is blamed.' },
  'sms-length': {
    severity: 'warning',
    demand:
      'An SMS needs more than one segment (160 characters, or 70 with one character outside GSM-7), which costs as many times as much and may arrive in pieces.',
  },
  'sms-character': {
    severity: 'warning',
    demand:
      'One or a few characters that are not in the GSM-7 alphabet make the whole SMS dearer: a long dash, a curly quote, an ellipsis, an emoji.',
  },
  'preview-line': {
    severity: 'info',
    demand:
      'The line that a mail client shows after the subject, or that a push shows below its title, says something new and useful: no repetition of the subject, no greeting, no “View in browser”.',
  },
  'broken-link': {
    severity: 'error',
    demand:
      'A link leads nowhere: no address, an address without https:, a space between ] and (, Markdown in a value that is shown as it is.',
  },
  'empty-promise': {
    severity: 'warning',
    demand:
      'The message sends people to a status page, to support or to a contact, and gives no address, number or link; or neither the event nor the project has a status page and a contact for those who are told of it.',
  },
  'channel-policy': {
    severity: 'error',
    demand:
      "A channel would not let the message through: WhatsApp, Messenger and Instagram take words of your own only within 24 hours of the person's last message; outside they need an approved template or a tag.",
  },
  'lead-time': {
    severity: 'warning',
    demand: 'Customers and partners hear of planned work 48 to 72 hours ahead or earlier.',
  },
  reminders: {
    severity: 'info',
    demand: 'Who is told of planned work long before is reminded 24 hours and 1 hour ahead.',
  },
  'end-notice': { severity: 'warning', demand: 'Who heard that something begins hears that it is over.' },
  updates: {
    severity: 'info',
    demand: 'During a window of more than four hours, or an incident, people hear how it goes: updated or every ….',
  },
  'emergency-channels': {
    severity: 'warning',
    demand: 'An emergency goes out over several channels at once: mail alone is read too late.',
  },
  language: {
    severity: 'warning',
    demand: 'Some recipients would read another language than theirs, since the words are missing.',
  },
  'dead-rule': {
    severity: 'warning',
    demand:
      'A valid rule can never speak: when names what no event has and what is nearly the name of something that one has, or its moments never come for events of these types.',
  },
  'unused-audience': { severity: 'info', demand: 'No rule, event or other audience names it.' },
  'unreachable-channel': {
    severity: 'warning',
    demand: 'A rule sends over a channel that reaches nobody of its audiences: nobody has an address there.',
  },
  silence: {
    severity: 'warning',
    demand: 'A silence gives no reason, names a rule that does not exist, or silences nothing.',
  },
}

const hour = 3_600_000

const options: Partial<Record<LintRule, Partial<LintSetting>>> = {
  'reading-time': { seconds: 10 },
  'sms-length': { segments: 1 },
  'lead-time': { hours: 48 },
  updates: { hours: 4 },
  reminders: { at: [24 * hour, hour] },
}

/** How each rule works, with what a project says of some of them. */
export function settingsWith(own: LintConfig = {}): LintSettings {
  return Object.fromEntries(
    lintRules.map((rule) => [
      rule,
      { severity: lintTable[rule].severity, allow: [], words: [], ...options[rule], ...own[rule] },
    ]),
  ) as unknown as LintSettings
}

export const defaultSettings = settingsWith()
