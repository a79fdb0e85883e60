import type { Instant } from '../model/project.ts'
import type { Style } from './style.ts'
import { alignColumns, printable } from './table.ts'
import { absoluteTime, readersWords } from './when.ts'

/** What the people of one notice hear at one time, over one channel and in one language. */
export interface TimelineEntry {
  at: Instant
  event: string
  occurrence: string | null
  moment: string
  rule: string
  channel: string
  language: string
  result: 'sent' | 'failed' | 'retrying'
  people: number
  /** The channel reaches a place, which counts as one; absent: people. */
  reach?: 'place'
  /** As the first of them reads it; empty where nothing was rendered. */
  subject: string
  /** Ids, where they were asked for. */
  recipients: string[]
}

const symbols: Readonly<Record<TimelineEntry['result'], string>> = { sent: '>', failed: '✗', retrying: '~' }

/** The timeline for a terminal: a line a notice, grouped by its hour. */
export function timelineText(entries: readonly TimelineEntry[], options: { style: Style; timezone: string }): string {
  const { style, timezone } = options
  const aligned = alignColumns(
    entries.map(({ result, event, moment, rule, channel, language, people, reach }) => [
      `  ${symbols[result]} ${printable(event)}`,
      printable(moment),
      printable(rule),
      channel,
      language,
      readersWords(people, reach === 'place') + (result === 'sent' ? '' : `, ${result}`),
    ]),
  )
  const lines: string[] = []
  let hour = ''
  entries.forEach(({ at, subject, recipients }, i) => {
    const words = absoluteTime(at, timezone)
    if (words !== hour) lines.push(...(hour === '' ? [] : ['']), style.bold(words))
    hour = words
    lines.push(aligned[i]!)
    if (subject !== '') lines.push(style.dim(`      ${printable(subject)}`))
    if (recipients.length > 0) lines.push(style.dim(`      ${recipients.map(printable).join(', ')}`))
  })
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}
