import type { Diff, DiffChange, DiffNotice, DiffText, OutlinedNotice, Piece, SettingChange } from '../model/diff.ts'
import {
  amountOf,
  arrow,
  changedLines,
  goneWords,
  outlineOf,
  readerChanges,
  shiftWords,
  sideName,
  summaryWords,
} from './diff-outline.ts'
import {
  details,
  escapeMarkdown as escaped,
  fenced,
  fitting,
  type MarkdownOptions,
  markerOf,
  shortened,
  table,
  type Zoom,
} from './markdown.ts'
import { absoluteTime } from './when.ts'

/** How much of a diff is shown. */
interface Depth {
  /** Whole messages, where they are new or go out at once. */
  hasTexts: boolean
  /** The lines in which words differ; else the words alone. */
  hasLines: boolean
  /** Changes of each kind, and settings. */
  most: number
  /** Words of each change. */
  mostReplaced: number
}

const depths: readonly [Depth, leftOut: string | undefined][] = [
  [{ hasTexts: true, hasLines: true, most: Number.POSITIVE_INFINITY, mostReplaced: 10 }, undefined],
  [{ hasTexts: false, hasLines: true, most: Number.POSITIVE_INFINITY, mostReplaced: 10 }, 'whole texts'],
  [{ hasTexts: false, hasLines: false, most: 200, mostReplaced: 5 }, 'whole texts and the lines around changed words'],
  [{ hasTexts: false, hasLines: false, most: 40, mostReplaced: 3 }, 'all but 40 changes of each kind, and their texts'],
  [{ hasTexts: false, hasLines: false, most: 10, mostReplaced: 1 }, 'all but 10 changes of each kind, and their texts'],
]

const headings: Record<DiffChange['kind'], string> = {
  'at-once': 'Goes out at once, to those who were told before',
  added: 'Added',
  removed: 'Removed',
  words: 'Other words',
  due: 'Other times',
  recipients: 'Other readers',
  sender: 'Other sender',
  look: 'Another look, with the same words',
}

/** What people would read differently, as a comment on a pull request: all of it where it fits, else as much as does. */
export function diffMarkdown(diff: Diff, options: MarkdownOptions): string {
  return fitting(markerOf('diff', diff.project), zoomsOf(diff), options)
}

function* zoomsOf(diff: Diff): Generator<Zoom> {
  for (const [depth, leftOut] of depths) yield { lines: linesAt(diff, depth), leftOut }
}

function linesAt(diff: Diff, depth: Depth): string[] {
  const { base, head, timezone } = diff
  const lines = [
    `## What people would read differently in ${escaped(diff.project)}`,
    '',
    `**${summaryWords(diff)}** From ${escaped(sideName(base))} to ${escaped(sideName(head))}.`,
    ...errorLines(diff),
  ]
  if (base.path === null) lines.push('', 'There was no project before.')
  if (head.path === null) lines.push('', 'There is no project any more.')
  for (const kind of Object.keys(headings) as DiffChange['kind'][]) {
    const own = diff.changes.filter((change) => change.kind === kind)
    if (own.length === 0) continue
    lines.push('', `### ${headings[kind]}`)
    for (const change of own.slice(0, depth.most)) lines.push('', ...changeLines(change, timezone, depth))
    if (own.length > depth.most)
      lines.push('', `… and ${(own.length - depth.most).toLocaleString('en-US')} more changes like these.`)
  }
  if (diff.settings.length > 0) lines.push('', '### Settings', '', ...settingLines(diff.settings, depth))
  return lines
}

/** So many errors of a side are named. */
const mostErrors = 5

function errorLines({ base, head }: Diff): string[] {
  return [base, head].flatMap((side) => {
    if (side.errors.length === 0) return []
    const named = side.errors.slice(0, mostErrors).map(({ at, message }) => {
      const place = at === undefined ? '' : `${at.file}:${at.line}: `
      return `- ${escaped(shortened(`${place}${message}`, 300))}`
    })
    const more = side.errors.length - named.length
    return [
      '',
      `**${side.errors.length === 1 ? 'An error' : `${side.errors.length} errors`} in ${escaped(sideName(side))}**, left out of the comparison:`,
      '',
      ...named,
      ...(more > 0 ? [`- and ${more} more`] : []),
    ]
  })
}

function changeLines(change: DiffChange, timezone: string, depth: Depth): string[] {
  const head = headingOf(change.notices)
  switch (change.kind) {
    case 'at-once':
      return [head, ...textLines(change.texts, depth)]
    case 'added':
    case 'removed': {
      const shown = change.kind === 'added' ? depth : { ...depth, hasTexts: false }
      const gone = change.kind === 'removed' && change.isEventGone ? [`- **${goneWords}**`] : []
      return [head, ...outlineLines(change.notices, timezone), ...gone, ...textLines(change.texts, shown)]
    }
    case 'words':
      return [
        head,
        ...(depth.hasLines
          ? [
              ...pieceLines('subject', change.subject),
              ...pieceLines('text', change.text),
              ...pieceLines('short', change.short),
            ]
          : replacedLines(change.replaced, depth)),
        ...(change.replaced.length === 0 ? ['- only white space differs'] : []),
        ...(change.sms === undefined || change.sms.before === change.sms.after
          ? []
          : [`- SMS of each: ${arrow(change.sms.before, change.sms.after)}`]),
      ]
    case 'due': {
      const { before, after } = change
      const words = shiftWords(before.due, after.due)
      const times = `${timeText(before.due, timezone)} → ${timeText(after.due, timezone)}`
      return [head, `- ${times}${words === undefined ? '' : `, **${words}**`}`]
    }
    case 'recipients': {
      const { before, after, hasOthers } = change
      const counts = before.recipients === after.recipients ? [] : [`**${arrow(before.recipients, after.recipients)}**`]
      const others =
        counts.length === 0 && hasOthers
          ? [`${after.recipients.toLocaleString('en-US')} as before, not all the same people or addresses`]
          : []
      return [head, `- ${[...counts, ...readerChanges(before, after).map(escaped), ...others].join(' · ')}`]
    }
    case 'sender':
      return [head, `- ${escaped(change.before ?? 'none')} → ${escaped(change.after ?? 'none')}`]
    case 'look':
      return [head]
  }
}

function headingOf(notices: readonly DiffNotice[]): string {
  const outline = outlineOf(notices)
  const { events, rules, moments, channels, languages, isPast } = outline
  const about = events === '' ? `**${escaped(rules)}**` : `**${escaped(events)}** · ${escaped(rules)}`
  const past = isPast ? ' · _as it would have read: nothing of this rule is to come_' : ''
  return `${about} · ${escaped(`${moments} · ${channels} · ${languages}`)} (${amountOf(outline)})${past}`
}

const mostTimes = 6

function outlineLines(notices: readonly OutlinedNotice[], timezone: string): string[] {
  const times = new Map<string, string>()
  const readers = new Map<string, string>()
  for (const { event, occurrence, moment, due, channel, language, audiences } of notices) {
    if (due !== null)
      times.set(JSON.stringify([event, occurrence, moment]), `${escaped(moment)}: ${timeText(due, timezone)}`)
    for (const [id, count] of Object.entries(audiences))
      readers.set(
        JSON.stringify([id, channel, language]),
        `${count.toLocaleString('en-US')} of ${escaped(`${id} (${channel}, ${language})`)}`,
      )
  }
  return [
    ...(times.size === 0 ? [] : [`- when: ${listed([...times.values()])}`]),
    ...(readers.size === 0 ? [] : [`- who: ${listed([...readers.values()])}`]),
  ]
}

function listed(words: readonly string[]): string {
  const more = words.length - mostTimes
  return `${words.slice(0, mostTimes).join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`
}

function timeText(at: string | null, timezone: string): string {
  return at === null ? 'when it is said' : absoluteTime(Date.parse(at), timezone)
}

function textLines(texts: readonly DiffText[], { hasTexts, most }: Depth): string[] {
  if (!hasTexts)
    return texts.slice(0, most).map((text) => `- ${escaped(text.language)}: ${escaped(shortened(text.subject, 120))}`)
  return texts.flatMap(({ moment, language, subject, text, short }) => {
    const title = `${escaped(`${moment}, ${language}`)}: <b>${escaped(subject)}</b>`
    return ['', ...details(title, [...fenced(text), ...(short === '' ? [] : ['', `Short: ${escaped(short)}`])])]
  })
}

const mostLines = 12

function pieceLines(name: string, pieces: readonly Piece[]): string[] {
  const lines = changedLines(pieces)
  const more = lines.length - mostLines
  return [
    ...lines.slice(0, mostLines).map((line) => `- ${name}: ${line.map(marked).join('')}`),
    ...(more > 0 ? [`- ${name}: … and ${more} more lines`] : []),
  ]
}

function marked([kind, text]: Piece): string {
  const words = escaped(text)
  return kind === 'same' ? words : kind === 'removed' ? `<del>${words}</del>` : `<ins>${words}</ins>`
}

function replacedLines(replaced: readonly { before: string; after: string }[], { mostReplaced }: Depth): string[] {
  const shown = replaced.slice(0, mostReplaced).map(({ before, after }) => {
    const words = [
      ...(before === '' ? [] : [`<del>${escaped(shortened(before, 80))}</del>`]),
      ...(after === '' ? [] : [`<ins>${escaped(shortened(after, 80))}</ins>`]),
    ]
    return words.join(' ')
  })
  const more = replaced.length - shown.length
  return shown.length === 0 ? [] : [`- ${shown.join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`]
}

function settingLines(settings: readonly SettingChange[], { most }: Depth): string[] {
  const rows = settings
    .slice(0, most)
    .map(({ kind, id, key, before, after }) => [
      kind === 'project' ? 'notify.yaml' : escaped(`${kind} ${id}`),
      key === '' ? '' : escaped(key),
      before === null ? (key === '' ? '' : '–') : escaped(shortened(before, 300)),
      after === null ? (key === '' ? '' : '–') : escaped(shortened(after, 300)),
    ])
  const more = settings.length - rows.length
  return [
    ...table(['of', 'setting', 'before', 'after'], rows),
    ...(more > 0 ? ['', `… and ${more} more settings.`] : []),
  ]
}
