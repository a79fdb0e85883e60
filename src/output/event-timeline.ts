import type { Instant } from '../model/project.ts'
import type { Style } from './style.ts'
import { cutTo, padEnd, printable, widthOf } from './table.ts'
import { absoluteTime, relativeTime } from './when.ts'

export type TimelineState = 'told' | 'in doubt' | 'failed' | 'not sent' | 'due' | 'to come' | 'waiting' | 'held back'

/** One thing in the life of an event as `status EVENT --json` prints it: that it starts or ends, or deliveries of one notice. */
export interface TimelineMark {
  kind: 'notice' | 'start' | 'end'
  /** First and last of its deliveries, ISO 8601 UTC. */
  at: string
  atLast: string
  occurrence: string | null
  rule: string | null
  moment: string | null
  channel: string | null
  state: TimelineState | null
  reason: string | null
  /** Whether they are, or were, part of a digest. */
  isInDigest: boolean
  deliveries: number
}

export interface TimelineOptions {
  now: Instant
  style: Style
  timezone: string
  columns: number
  /** A line down the page with marks on it; else plain lines. */
  isDrawn: boolean
}

/** Occurrences that are drawn; `--json` has them all. */
const drawnOccurrences = 6

/** The life of an event from top to bottom, each occurrence by itself. */
export function timelineLines(marks: readonly TimelineMark[], options: TimelineOptions): string[] {
  const occurrences = [...new Set(marks.map(({ occurrence }) => occurrence))]
  const shown = occurrences.slice(-drawnOccurrences)
  const lines: string[] = []
  if (shown.length < occurrences.length) {
    lines.push('', options.style.dim(`  ${occurrences.length - shown.length} earlier occurrences: --json has them`))
  }
  for (const occurrence of shown) {
    if (occurrence !== null) lines.push('', `  ${options.style.bold(`Occurrence ${occurrence}`)}`)
    lines.push(
      '',
      ...occurrenceLines(
        marks.filter((mark) => mark.occurrence === occurrence),
        options,
      ),
    )
  }
  return lines
}

/** What stands on one line: one moment of one rule over one channel, with all that became of it. */
interface Entry {
  at: Instant
  kind: TimelineMark['kind'] | 'now'
  what: string
  who: string
  marks: TimelineMark[]
}

function occurrenceLines(marks: readonly TimelineMark[], options: TimelineOptions): string[] {
  const entries = entriesOf(marks, options)
  const width = Math.max(0, ...entries.map(({ what }) => widthOf(what)))
  const lines: string[] = []
  let day = ''
  for (const entry of entries) {
    const time = absoluteTime(entry.at, options.timezone)
    const [date = '', clock = ''] = time.split(', ')
    if (options.isDrawn && date !== day) lines.push(...dayLines(date, day === '', options))
    day = date
    lines.push(...(options.isDrawn ? drawn(entry, clock, width, options) : [plain(entry, time)]))
  }
  return lines
}

function entriesOf(marks: readonly TimelineMark[], { now }: TimelineOptions): Entry[] {
  const entries: Entry[] = []
  for (const mark of marks) {
    const at = Date.parse(mark.at)
    if (mark.kind !== 'notice') {
      entries.push({ at, kind: mark.kind, what: mark.kind === 'start' ? 'starts' : 'ends', who: '', marks: [mark] })
      continue
    }
    const what = mark.moment!
    const who = `${printable(mark.rule!)} · ${mark.channel}`
    const same = entries.find(
      (entry) => entry.kind === 'notice' && entry.what === what && entry.who === who && isSameMinute(entry.at, at),
    )
    if (same === undefined) entries.push({ at, kind: 'notice', what, who, marks: [mark] })
    else same.marks.push(mark)
  }
  const next = entries.findIndex(
    ({ at, marks: own }) => at > now || own.some(({ state }) => state === 'due' || state === 'held back'),
  )
  const here: Entry = { at: now, kind: 'now', what: 'now', who: '', marks: [] }
  entries.splice(next === -1 ? entries.length : next, 0, here)
  return entries
}

const isSameMinute = (a: Instant, b: Instant) => Math.floor(a / 60_000) === Math.floor(b / 60_000)

function dayLines(date: string, isFirst: boolean, { style }: TimelineOptions): string[] {
  return [...(isFirst ? [] : [style.dim('  │')]), `${style.dim('  │')} ${style.bold(date)}`]
}

const markOf: Record<TimelineState, string> = {
  told: '●',
  'in doubt': '?',
  failed: '✗',
  'not sent': '–',
  due: '▶',
  'to come': '○',
  waiting: '○',
  'held back': '!',
}

function paint(state: TimelineState, text: string, style: Style): string {
  if (state === 'told') return style.green(text)
  if (state === 'failed') return style.red(text)
  if (state === 'in doubt' || state === 'held back') return style.yellow(text)
  if (state === 'due') return style.bold(style.cyan(text))
  return state === 'not sent' ? style.dim(text) : style.cyan(text)
}

const grave: readonly TimelineState[] = ['failed', 'in doubt', 'due']

/** What a line is marked by: what needs a look, else what most of its deliveries are. */
function leadOf(marks: readonly TimelineMark[]): TimelineState {
  const worst = grave.find((state) => marks.some((mark) => mark.state === state))
  return worst ?? marks.reduce((most, mark) => (mark.deliveries > most.deliveries ? mark : most)).state!
}

function drawn(entry: Entry, clock: string, width: number, { style, columns, now }: TimelineOptions): string[] {
  if (entry.kind === 'now') {
    return [style.yellow(cutTo(`  ┿━ ${clock} now ${'━'.repeat(columns)}`, Math.min(columns, 60)).replace('…', '━'))]
  }
  const distance = entry.at > now ? `, ${relativeTime(entry.at, now)}` : ''
  if (entry.kind !== 'notice')
    return [`  ${entry.kind === 'start' ? '┢' : '┡'} ${clock}  ${style.bold(entry.what)}${style.dim(distance)}`]
  const lead = leadOf(entry.marks)
  const head = `  ${paint(lead, markOf[lead], style)} ${clock}  `
  const headWidth = 4 + widthOf(clock) + 2
  const results = entry.marks.map((mark) => paint(mark.state!, resultOf(mark), style))
  const resultsWidth = widthOf(entry.marks.map(resultOf).join(', '))
  const room = columns - headWidth - width - 2 - resultsWidth - 2 - widthOf(entry.who)
  if (room >= 0) {
    const tail = room >= widthOf(distance) ? distance : ''
    return [`${head}${padEnd(entry.what, width)}  ${results.join(', ')}  ${style.dim(`${entry.who}${tail}`)}`]
  }
  const indent = `${style.dim('  │')}${' '.repeat(headWidth - 3)}`
  const narrow = Math.max(10, columns - headWidth)
  return [
    `${head}${cutTo(`${entry.what}${distance}`, narrow)}`,
    ...entry.marks.map((mark) => `${indent}${paint(mark.state!, cutTo(resultOf(mark), narrow), style)}`),
    `${indent}${style.dim(cutTo(entry.who, narrow))}`,
  ]
}

/** One line without a drawing, for files and pipes. */
function plain({ kind, what, who, marks }: Entry, time: string): string {
  if (kind !== 'notice') return `  ${time}  ${what}`
  return `  ${time}  ${what}: ${marks.map(resultOf).join(', ')} (${who})`
}

function resultOf({ deliveries, state, reason, isInDigest }: TimelineMark): string {
  const notes = [reason === null ? '' : printable(reason), isInDigest ? 'in a digest' : ''].filter(
    (note) => note !== '',
  )
  return `${deliveries.toLocaleString('en-US')} ${state}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`
}
