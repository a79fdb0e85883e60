import { cutAs, type Dialect, fitPieces, plain, printInlines, printPieces, type Size } from '../chat-text.ts'
import type { ChatNotice, Fact } from './notice.ts'

export interface TextOptions {
  limit: number
  size?: Size
  /** Leave the link to the status page out, where it stands elsewhere. */
  isWithoutLink?: boolean
}

/** A notice as one text: title, label, facts, words, link. Whole blocks of the words are left out where it would be too long. */
export function noticeText(
  notice: ChatNotice,
  dialect: Dialect,
  { limit, size = (text) => text.length, isWithoutLink }: TextOptions,
): string {
  const { title, label, link } = notice
  const heading = title === '' ? '' : dialect.heading(cutAs(dialect, title, Math.floor(limit / 8), size))
  const opening = label === undefined ? heading : `${heading}\n${dialect.emphasis(dialect.text(label))}`.trim()
  const facts = factLines(notice.facts, dialect, Math.floor(limit / 2), size)
  const ending = link === undefined || isWithoutLink === true ? '' : dialect.link(link.url, dialect.text(link.label))
  const around = [opening, facts, ending].filter((part) => part !== '')
  const room = limit - around.reduce((sum, part) => sum + size(part) + 2, 0)
  // Four for the ellipsis and its empty line.
  const words = fitPieces(printPieces(notice.body, dialect, room - 4, size), room, '', size)
  return [opening, facts, words, ending].filter((part) => part !== '').join('\n\n')
}

function factLines(facts: readonly Fact[], dialect: Dialect, room: number, size: Size): string {
  const lines: string[] = []
  let used = 0
  for (const fact of facts) {
    const line = factLine(fact, dialect, Math.floor(room / 4), size)
    used += size(line) + 1
    if (used > room) break
    lines.push(line)
  }
  return lines.join('\n')
}

function factLine({ name, value }: Fact, dialect: Dialect, limit: number, size: Size): string {
  const title = name === '' ? '' : `${dialect.strong(`${cutAs(dialect, name, 100)}:`)} `
  return `${title}${factValue(value, dialect, limit, size)}`
}

/** A fact's value, as plain text and cut where it is too long. */
export function factValue(
  value: Fact['value'],
  dialect: Dialect,
  limit: number,
  size: Size = (text) => text.length,
): string {
  const text = printInlines(value, dialect)
  return size(text) <= limit ? text : cutAs(dialect, printInlines(value, plain), limit, size)
}
