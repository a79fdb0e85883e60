import type { Diff, DiffNotice, DiffSide, Piece, Readership } from '../model/diff.ts'
import { counted, inWords } from './when.ts'

/** Names that are listed before the others are only counted. */
const mostNamed = 3

/** The notices of a change by what they have in common. */
export interface Outline {
  /** `upgrade`, `a, b, c`, `400 events`. */
  events: string
  rules: string
  moments: string
  channels: string
  languages: string
  notices: number
  /** Of all notices together. */
  messages: number
  isPast: boolean
}

export function outlineOf(notices: readonly DiffNotice[]): Outline {
  const occurrences = notices.map(({ event, occurrence }) =>
    occurrence === null ? event : `${event} on ${occurrence}`,
  )
  return {
    events: names(
      occurrences.filter((name) => name !== ''),
      'event',
      'events',
    ),
    rules: names(
      notices.map(({ rule }) => rule),
      'rule',
      'rules',
    ),
    moments: names(
      notices.map(({ moment }) => moment),
      'moment',
      'moments',
      6,
    ),
    channels: names(
      notices.map(({ channel }) => channel),
      'channel',
      'channels',
      6,
    ),
    languages: names(
      notices.map(({ language }) => language),
      'language',
      'languages',
      6,
    ),
    notices: notices.length,
    messages: notices.reduce((sum, { recipients }) => sum + recipients, 0),
    isPast: notices.some(({ isPast }) => isPast === true),
  }
}

function names(all: readonly string[], one: string, many: string, most = mostNamed): string {
  const unique = [...new Set(all)]
  return unique.length > most ? counted(unique.length, one, many) : unique.join(', ')
}

/** `4 notices, 120 messages`. */
export function amountOf({ notices, messages }: Outline): string {
  return `${counted(notices, 'notice', 'notices')}, ${counted(messages, 'message', 'messages')}`
}

/** `origin/main (3f2a1b9)`, `the files as they are`. */
export function sideName({ revision, commit }: DiffSide): string {
  if (commit === null || revision === null) return 'the files as they are'
  const short = commit.slice(0, 7)
  return commit.startsWith(revision) ? short : `${revision} (${short})`
}

/** Readers by audience and segment that differ: `customers 12 → 14`. */
export function readerChanges(before: Readership, after: Readership): string[] {
  const changes = (
    old: Readonly<Record<string, number>>,
    present: Readonly<Record<string, number>>,
    nameless: string,
  ) =>
    [...new Set([...Object.keys(old), ...Object.keys(present)])]
      .filter((name) => (old[name] ?? 0) !== (present[name] ?? 0))
      .map((name) => `${name === '' ? nameless : name} ${arrow(old[name] ?? 0, present[name] ?? 0)}`)
  return [...changes(before.audiences, after.audiences, ''), ...changes(before.segments, after.segments, 'no segment')]
}

export function arrow(before: number, after: number): string {
  return `${before.toLocaleString('en-US')} → ${after.toLocaleString('en-US')}`
}

/** `2 days later`, `1 hour earlier`; undefined where one side has no time. */
export function shiftWords(before: string | null, after: string | null): string | undefined {
  if (before === null || after === null) return undefined
  const ms = Date.parse(after) - Date.parse(before)
  return ms === 0 ? undefined : `${inWords(Math.abs(ms))} ${ms > 0 ? 'later' : 'earlier'}`
}

/** Characters of unchanged text shown on each side of a change. */
const context = 60

/** The lines in which something changes, each as its pieces, with what is far from a change cut to `…`. */
export function changedLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const [kind, text] of pieces) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push([])
      if (part !== '') lines.at(-1)!.push([kind, part])
    }
  }
  return lines.filter((line) => line.some(([kind]) => kind !== 'same')).map(cutAround)
}

function cutAround(line: readonly Piece[]): Piece[] {
  return line.map(([kind, text], i): Piece => {
    if (kind !== 'same' || text.length <= 2 * context) return [kind, text]
    const head = i === 0 ? '' : text.slice(0, context)
    const tail = i === line.length - 1 ? '' : text.slice(-context)
    return [kind, `${head}…${tail}`]
  })
}

/** The one-line sum: `2 notices added, 1 removed, 30 changed; 3 settings`. */
export function summaryWords({ summary }: Pick<Diff, 'summary'>): string {
  const { added, removed, changed, settings } = summary
  const parts = [
    ...(added > 0 ? [`${counted(added, 'notice', 'notices')} added`] : []),
    ...(removed > 0 ? [`${counted(removed, 'notice', 'notices')} removed`] : []),
    ...(changed > 0 ? [`${counted(changed, 'notice', 'notices')} changed`] : []),
    ...(settings > 0 ? [`${counted(settings, 'setting', 'settings')} changed`] : []),
  ]
  return parts.length === 0 ? 'Nobody would read anything else.' : `${parts.join(', ')}.`
}

/** What the removal of an event means to those who were told of it. */
export const goneWords =
  'the event is gone: if people were told of it, notify plan stops until it is back, cancelled or forgotten'
