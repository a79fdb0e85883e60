import { type LintRule, type LintSetting, type LintSettings, type LintSeverity, lintRules } from '../../model/lint.ts'

const severities: Readonly<Record<LintRule, LintSeverity>> = {
  'subject-service': 'warning',
  'subject-date': 'warning',
  'exact-time': 'error',
  'time-zone': 'warning',
  impact: 'warning',
  reason: 'warning',
  workaround: 'warning',
  follow: 'warning',
  contact: 'warning',
  thanks: 'info',
  'lead-first': 'warning',
  'vague-time': 'warning',
  'reading-time': 'info',
  jargon: 'warning',
  'internal-host': 'error',
  'internal-ticket': 'warning',
  blame: 'warning',
  'sms-length': 'warning',
  'sms-character': 'warning',
  'preview-line': 'info',
  'broken-link': 'error',
  'empty-promise': 'warning',
  'channel-policy': 'error',
  'lead-time': 'warning',
  reminders: 'info',
  'end-notice': 'warning',
  updates: 'info',
  'emergency-channels': 'warning',
  language: 'warning',
  'dead-rule': 'warning',
  'unused-audience': 'info',
  'unreachable-channel': 'warning',
  silence: 'warning',
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
export function settingsWith(own: Readonly<Partial<Record<LintRule, Partial<LintSetting>>>> = {}): LintSettings {
  return Object.fromEntries(
    lintRules.map((rule) => [
      rule,
      { severity: severities[rule], allow: [], words: [], ...options[rule], ...own[rule] },
    ]),
  ) as unknown as LintSettings
}

export const defaultSettings = settingsWith()
