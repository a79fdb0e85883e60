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
import type { Style } from './style.ts'
import { alignColumns, printable } from './table.ts'
import { absoluteTime } from './when.ts'

export interface DiffTextOptions {
  style: Style
}

/** Changes of one kind that are shown; of more than these, a terminal is no place to read. */
const mostShown = 40
const mostTimes = 6
const mostLines = 12

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

/** What people would read differently, for a terminal. */
export function diffText(diff: Diff, { style }: DiffTextOptions): string {
  const lines = [
    `${style.bold(printable(diff.project))}  ${style.dim(`from ${printable(sideName(diff.base))} to ${printable(sideName(diff.head))}`)}`,
    '',
  ]
  if (diff.base.path === null) lines.push('There was no project before.', '')
  if (diff.head.path === null) lines.push('There is no project any more.', '')
  for (const kind of Object.keys(headings) as DiffChange['kind'][]) {
    const own = diff.changes.filter((change) => change.kind === kind)
    if (own.length === 0) continue
    lines.push(style.bold(headings[kind]), '')
    for (const change of own.slice(0, mostShown)) lines.push(...changeLines(change, diff.timezone, style), '')
    if (own.length > mostShown)
      lines.push(style.dim(`  … and ${own.length - mostShown} more of these: notify diff --json`), '')
  }
  if (diff.settings.length > 0) lines.push(style.bold('Settings'), '', ...settingLines(diff.settings, style), '')
  lines.push(summaryWords(diff))
  return `${lines.join('\n')}\n`
}

function changeLines(change: DiffChange, timezone: string, style: Style): string[] {
  const head = headingOf(change.notices, markOf(change, style), style)
  switch (change.kind) {
    case 'at-once':
      return [...head, ...change.texts.flatMap((text) => textLines(text, style))]
    case 'added':
    case 'removed':
      return [
        ...head,
        ...timesOf(change.notices, timezone).map((line) => `    ${line}`),
        ...readersOf(change.notices).map((line) => `    ${line}`),
        ...(change.kind === 'removed' && change.isEventGone ? [`    ${style.yellow(goneWords)}`] : []),
        // What nobody reads any more is known by its subject.
        ...change.texts.flatMap((text) =>
          change.kind === 'added' ? textLines(text, style) : [subjectLine(text, style)],
        ),
      ]
    case 'words':
      return [
        ...head,
        ...(change.replaced.length === 0 ? [`    ${style.dim('only white space differs')}`] : []),
        ...pieceLines('subject', change.subject, style),
        ...pieceLines('text', change.text, style),
        ...pieceLines('short', change.short, style),
        ...(change.sms === undefined || change.sms.before === change.sms.after
          ? []
          : [`    SMS      ${arrow(change.sms.before, change.sms.after)} each`]),
      ]
    case 'due': {
      const { before, after } = change
      const words = shiftWords(before.due, after.due)
      return [
        ...head,
        `    ${timeText(before.due, timezone)} → ${timeText(after.due, timezone)}${words === undefined ? '' : `, ${words}`}`,
        ...(before.dueLast === before.due && after.dueLast === after.due
          ? []
          : [`    last ${timeText(before.dueLast, timezone)} → ${timeText(after.dueLast, timezone)}`]),
      ]
    }
    case 'recipients': {
      const { before, after, hasOthers } = change
      const counts = before.recipients === after.recipients ? [] : [arrow(before.recipients, after.recipients)]
      const details = readerChanges(before, after)
      const others =
        counts.length === 0 && hasOthers
          ? [`${after.recipients.toLocaleString('en-US')} as before, not all the same people or addresses`]
          : []
      return [...head, `    ${printable([...counts, ...details, ...others].join(' · '))}`]
    }
    case 'sender':
      return [...head, `    ${printable(change.before ?? 'none')} → ${printable(change.after ?? 'none')}`]
    case 'look':
      return head
  }
}

function markOf({ kind }: DiffChange, style: Style): string {
  if (kind === 'added') return style.green('+')
  if (kind === 'removed') return style.red('-')
  return kind === 'at-once' ? style.green('>') : style.yellow('~')
}

function headingOf(notices: readonly DiffNotice[], mark: string, style: Style): string[] {
  const outline = outlineOf(notices)
  const { events, rules, moments, channels, languages, isPast } = outline
  return [
    `  ${mark} ${printable(events === '' ? rules : `${style.bold(events)} · ${rules}`)}  ${style.dim(amountOf(outline))}`,
    `    ${printable(`${moments} · ${channels} · ${languages}`)}`,
    ...(isPast ? [`    ${style.dim('as it would have read: nothing of this rule is to come')}`] : []),
  ]
}

/** When the notices go out, as far as that is known, each moment once. */
function timesOf(notices: readonly OutlinedNotice[], timezone: string): string[] {
  const times = new Map<string, string[]>()
  for (const { event, occurrence, moment, due } of notices) {
    if (due !== null) times.set(JSON.stringify([event, occurrence, moment]), [moment, timeText(due, timezone)])
  }
  const all = alignColumns([...times.values()])
  return all.length > mostTimes ? [...all.slice(0, mostTimes), `… and ${all.length - mostTimes} more`] : all
}

function readersOf(notices: readonly OutlinedNotice[]): string[] {
  const audiences = new Map<string, number>()
  for (const notice of notices) {
    for (const [id, count] of Object.entries(notice.audiences))
      audiences.set(`${notice.channel} ${notice.language} ${id}`, count)
  }
  const words = [...audiences].map(([name, count]) => {
    const [channel, language, id] = name.split(' ')
    return `${count.toLocaleString('en-US')} of ${id} (${channel}, ${language})`
  })
  return words.length === 0 ? [] : [printable(words.slice(0, mostTimes).join(' · '))]
}

function timeText(at: string | null, timezone: string): string {
  return at === null ? 'when it is said' : absoluteTime(Date.parse(at), timezone)
}

function subjectLine({ moment, language, subject }: DiffText, style: Style): string {
  return `    ${style.dim(`${printable(moment)}, ${language}`)}  ${style.bold(printable(subject))}`
}

function textLines(message: DiffText, style: Style): string[] {
  const { text, short } = message
  const body = text.trim().split('\n')
  const shown = body.length > mostLines ? [...body.slice(0, mostLines), '…'] : body
  return [
    subjectLine(message, style),
    ...shown.map((line) => `      ${style.dim('|')} ${printable(line)}`.trimEnd()),
    ...(short === '' ? [] : [`    ${style.dim('short')}  ${printable(short)}`]),
  ]
}

function pieceLines(name: string, pieces: readonly Piece[], style: Style): string[] {
  const lines = changedLines(pieces)
  const shown = lines.slice(0, mostLines).map((line) => line.map((piece) => painted(piece, style)).join(''))
  if (lines.length > mostLines) shown.push(style.dim(`… and ${lines.length - mostLines} more lines`))
  return shown.map((line, i) => `    ${style.dim((i === 0 ? name : '').padEnd(8))} ${line}`)
}

/** As `git diff --word-diff` writes it, so that it can be read without colour. */
function painted([kind, text]: Piece, style: Style): string {
  if (kind === 'same') return printable(text)
  return kind === 'removed' ? style.red(`[-${printable(text)}-]`) : style.green(`{+${printable(text)}+}`)
}

function settingLines(settings: readonly SettingChange[], style: Style): string[] {
  return alignColumns(
    settings.map(({ kind, id, key, before, after }) => {
      const name = kind === 'project' ? 'notify.yaml' : `${kind} ${printable(id)}`
      if (key === '') return [`  ${name}`, before === null ? style.green('added') : style.red('removed')]
      return [`  ${name}`, printable(`${key}: ${before ?? 'not set'} → ${after ?? 'not set'}`)]
    }),
  )
}
