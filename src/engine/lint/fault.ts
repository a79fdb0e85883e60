import type { LintRule, LintSettings } from '../../model/lint.ts'
import type { LintNotice, Part } from './notice.ts'

/** What a rule has against one message. */
export interface Fault {
  code: LintRule
  message: string
  hint: string
  /** Where the words stand; absent where something is missing. */
  part?: Part['name']
  words?: string
  /** The key of the event that the message would have said it with, such as `reason`. */
  lacks?: string
}

export type MessageRule = (notice: LintNotice, settings: LintSettings) => Fault | readonly Fault[] | undefined
