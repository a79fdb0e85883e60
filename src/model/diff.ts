import type { Diagnostic } from './diagnostic.ts'

/**
 * What people would read differently between two states of a project: what `notify diff --json` prints. Keys may be added, never
 * changed.
 */
export interface Diff {
  version: 1
  /** The project's name, as head has it. */
  project: string
  /** The project's, for the times of this value in words. */
  timezone: string
  /** The time that both sides are looked at, ISO 8601 UTC. */
  now: string
  base: DiffSide
  head: DiffSide
  summary: {
    /** Notices that are there on one side only, and those that somebody would read otherwise; each counted once. */
    added: number
    removed: number
    changed: number
    /** Settings that no notice shows. */
    settings: number
  }
  changes: DiffChange[]
  settings: SettingChange[]
}

export interface DiffSide {
  /** What was asked for: a revision's name; null for the files as they are. */
  revision: string | null
  /** The commit's full id; null for the files as they are. */
  commit: string | null
  /** Where the project lies in the repository; null where there is none on this side. */
  path: string | null
  /** Errors of this side's files: what they concern is left out of the comparison. */
  errors: Diagnostic[]
}

/** One notice of one side. Rule, moment and channel are those of head where there is one. */
export interface DiffNotice {
  /** Empty for what is fired. */
  event: string
  occurrence: string | null
  rule: string
  moment: string
  channel: string
  language: string
  recipients: number
  /** Nothing of its event is to come: it stands for what the rule's next event will say. */
  isPast?: true
}

/**
 * One change, and all the notices in which it is found: a word of a layout that four hundred notices share is one change. A notice
 * whose readers, hour and words all change stands in three.
 */
export type DiffChange =
  | { kind: 'added'; notices: OutlinedNotice[]; texts: DiffText[] }
  | {
      kind: 'removed'
      notices: OutlinedNotice[]
      texts: DiffText[]
      /** The event itself is in the project no more: where people were told of it, a plan stops until it is cancelled or forgotten. */
      isEventGone?: true
    }
  | WordsChange
  /** What the change itself makes people hear who were told of the event as it was. */
  | { kind: 'at-once'; notices: DiffNotice[]; texts: DiffText[] }
  | { kind: 'recipients'; notices: DiffNotice[]; before: Readership; after: Readership; hasOthers: boolean }
  | { kind: 'due'; notices: DiffNotice[]; before: DueTimes; after: DueTimes }
  | { kind: 'sender'; notices: DiffNotice[]; before: string | null; after: string | null }
  // `hasOthers` of a change of readers: as many or not, they are not all the same people at the same addresses.
  /** The mail looks different, with the same words. */
  | { kind: 'look'; notices: DiffNotice[] }

/** What is to be known of a notice without reading it. */
export interface OutlinedNotice extends DiffNotice {
  due: string | null
  dueLast: string | null
  audiences: Readonly<Record<string, number>>
  segments: Readonly<Record<string, number>>
  subject: string
}

export interface WordsChange {
  kind: 'words'
  notices: DiffNotice[]
  /** Every run of words of the first that is replaced, added (`before` empty) or taken out (`after` empty), once. */
  replaced: { before: string; after: string }[]
  /** The first of the notices in full, each part as its pieces in order; a part that stays the same has one. */
  subject: Piece[]
  text: Piece[]
  short: Piece[]
  /** SMS that each of them takes, where it goes out as SMS. */
  sms?: { before: number; after: number }
}

/** A stretch of text: of both sides, or of one. What belongs to one person stands as `…`. */
export type Piece = readonly [kind: 'same' | 'removed' | 'added', text: string]

/** One message in full. What belongs to one person stands as `…`. */
export interface DiffText {
  rule: string
  moment: string
  channel: string
  language: string
  subject: string
  text: string
  short: string
}

export interface Readership {
  recipients: number
  audiences: Readonly<Record<string, number>>
  segments: Readonly<Record<string, number>>
}

/** ISO 8601 UTC; null for a moment that only something said by a person brings about. */
export interface DueTimes {
  due: string | null
  dueLast: string | null
}

/** A setting that decides who is told when, on which way, and that no notice shows. */
export interface SettingChange {
  kind: 'project' | 'event' | 'audience' | 'channel' | 'rule'
  /** As head has it, else as base had it; empty for the project. */
  id: string
  /** Such as `rate` or `config.url`; empty where the whole document was added or removed. */
  key: string
  /** In words, without secrets; null where it is not there. */
  before: string | null
  after: string | null
}
