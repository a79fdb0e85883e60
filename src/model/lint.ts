import type { Position } from './diagnostic.ts'

export type LintSeverity = 'info' | 'warning' | 'error'

/** Every rule of `notify lint`. Adding one means adding it to docs/lint.md and to the schema of notify.yaml. */
export const lintRules = [
  'subject-service',
  'subject-date',
  'exact-time',
  'time-zone',
  'impact',
  'reason',
  'workaround',
  'follow',
  'contact',
  'thanks',
  'lead-first',
  'vague-time',
  'reading-time',
  'jargon',
  'internal-host',
  'internal-ticket',
  'blame',
  'sms-length',
  'sms-character',
  'preview-line',
  'broken-link',
  'empty-promise',
  'channel-policy',
  'lead-time',
  'reminders',
  'end-notice',
  'updates',
  'emergency-channels',
  'language',
  'dead-rule',
  'unused-audience',
  'unreachable-channel',
  'silence',
] as const

export type LintRule = (typeof lintRules)[number]

/** How one rule is to work in a project. */
export interface LintSetting {
  severity: LintSeverity | 'off'
  /** Words or addresses that are fine here. */
  allow: readonly string[]
  /** Further words to find. */
  words: readonly string[]
  seconds?: number
  segments?: number
  hours?: number
  /** Durations in milliseconds. */
  at?: readonly number[]
}

/** What a project says of some rules. */
export type LintConfig = Readonly<Partial<Record<LintRule, Partial<LintSetting>>>>

export type LintSettings = Readonly<Record<LintRule, LintSetting>>

/** Something that readers would stumble over. */
export interface Finding {
  code: LintRule
  severity: LintSeverity
  /** One sentence without a final full stop. */
  message: string
  /** What to do about it. */
  hint?: string
  /** Absent only where no file is concerned. */
  at?: Position
  /** The text of the line at `at`. */
  excerpt?: string
  /** The words that cause it, as they are read. */
  words?: string
  /** Where it is read, if a message is concerned. */
  notices?: FoundIn
}

export interface FoundIn {
  readings: number
  /** The most who read one of them. */
  recipients: number
  events: readonly string[]
  rules: readonly string[]
  moments: readonly string[]
  channels: readonly string[]
  languages: readonly string[]
}
