// For those who embed notify or write a channel of their own.

export { loadProject } from './load/project.ts'
export type { Attempt, Facts, Lookup, Outcome, Receipt, ReceiptState, Row, Scope, State } from './model/delivery.ts'
export type { Diagnostic, Position, Report } from './model/diagnostic.ts'
export { exitCode, NotifyError } from './model/error.ts'
export type { Action, Notice, Plan, Reason } from './model/plan.ts'
export type { Event, Instant, Project, Recipient, Rule } from './model/project.ts'
export { type FilledText, type Message, type TextBlock, type TextInline, textOf } from './model/text.ts'
export type {
  About,
  Addressee,
  Attachment,
  Channel,
  ChannelEnv,
  Check,
  ConfigFault,
  Keys,
  PolicyContext,
  Protection,
  ReachKind,
  Refusal,
  Sender,
} from './ports/channel.ts'
export { run } from './run.ts'
