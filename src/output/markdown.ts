const spelled: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A space that nobody sees. */
const apart = '\u200b'

/** What calls people or makes a note elsewhere: `@name`; `#12`, `GH-12`, `!12`, `$12`, `%12`, `~label`; the address of an issue. */
const references: readonly RegExp[] = [
  /(?<!\w)([@!$%~&])(?=[\w"])/g,
  /(#)(?=\w)/g,
  /\b(GH-)(?=\d)/gi,
  /(\/(?:issues|pull|pulls|commit|discussions|merge_requests|epics))(?=\/)/g,
]

/**
 * Text in which nothing is markup, in GitHub's and GitLab's Markdown and in HTML inside it. Nobody is called and nothing is linked
 * to: both look for `@name` and `#12` in what is rendered, whatever was escaped, so these are taken apart.
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f]+/g, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  return references
    .reduce((result, reference) => result.replace(reference, `$1${apart}`), line)
    .replace(/[&<>\\`*_{}[\]|~$]/g, (sign) => spelled[sign] ?? `&#${sign.charCodeAt(0)};`)
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A table of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)]
}

/** Text as it is, in a fence that it cannot close. Nobody is called from inside. */
export function fenced(text: string): string[] {
  const clean = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return [`${fence}text`, ...clean.trim().split('\n'), fence]
}

/** What a click unfolds. `summary` is escaped text. */
export function details(summary: string, lines: readonly string[]): string[] {
  return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>']
}

/** A text of at most so many characters. */
export function shortened(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

/** One way to say something, and what it leaves out; undefined for nothing. */
export interface Zoom {
  lines: readonly string[]
  leftOut: string | undefined
}

export interface MarkdownOptions {
  /** The text takes no more than this. */
  limit: number
  /** How a text is measured. Default: in UTF-16 units, as GitHub counts a comment. */
  measure?: (text: string) => number
  /** Where all of it is to be found, in Markdown. */
  fullAt: string
}

/** GitHub takes 65,536 characters of a comment, GitLab a million. */
export const commentLimit = 65_000

/** The nearest zoom that fits, with a note on what it leaves out. The farthest is cut at a line where even that is too long. */
export function fitting(marker: string, zooms: Iterable<Zoom>, { limit, fullAt, ...options }: MarkdownOptions): string {
  const measure = options.measure ?? ((text: string) => text.length)
  let last: Zoom = { lines: [], leftOut: undefined }
  for (const zoom of zooms) {
    last = zoom
    const text = whole(marker, zoom.lines, zoom.leftOut, fullAt)
    if (measure(text) <= limit) return text
  }
  const lines = [...last.lines]
  const leftOut = `${last.leftOut === undefined ? '' : `${last.leftOut}, and `}everything below`
  let text = whole(marker, lines, leftOut, fullAt)
  while (measure(text) > limit && lines.length > 0) {
    // A tenth at a time, so that a long text is not measured a thousand times.
    lines.length -= Math.max(1, Math.floor(lines.length / 10))
    text = whole(marker, lines, leftOut, fullAt)
  }
  return text
}

function whole(marker: string, lines: readonly string[], leftOut: string | undefined, fullAt: string): string {
  const note = leftOut === undefined ? [] : ['', `_Left out for its length: ${leftOut}. ${fullAt}_`]
  return `${[`<!-- ${marker} -->`, ...lines, ...note].join('\n')}\n`
}

/** Names what a comment is about, for a bot that updates its own; at the very start of the text. */
export function markerOf(command: 'plan' | 'diff', project: string): string {
  // Two hyphens would end the comment.
  return `notify:${command}:${project.replace(/[^\w.-]+/g, '-').replace(/-{2,}/g, '-')}`
}
