import { type Message, type TextBlock, type TextInline, textOf } from '../model/text.ts'

/** The length of a text as a provider counts it. */
export type Size = (text: string) => number
const utf16: Size = (text) => text.length

/** How a dialect writes what a message's tree holds. Every piece of text passes `text` or `code` exactly once. */
export interface Dialect {
  text(text: string): string
  strong(inner: string): string
  emphasis(inner: string): string
  deleted(inner: string): string
  code(text: string): string
  codeBlock(text: string): string
  /** `label` is written in the dialect already. */
  link(url: string, label: string): string
  heading(inner: string): string
  quote(inner: string): string
  rule: string
  bullet: string
  /** Within a paragraph. Default: a line end. */
  lineBreak?: string
}

/** A message's body; one made of its plain text where there is no tree. */
export function blocksOf(message: Message): readonly TextBlock[] {
  if (message.blocks !== undefined) return message.blocks
  const paragraphs = textOf(message.text)
    .trim()
    .split(/\n{2,}/)
  return paragraphs.map((paragraph) => ({ kind: 'paragraph', children: withBreaks(paragraph) }))
}

function withBreaks(text: string): TextInline[] {
  return text
    .split('\n')
    .flatMap((line, at): TextInline[] => [
      ...(at > 0 ? [{ kind: 'break' as const }] : []),
      { kind: 'text', text: line },
    ])
}

/** Prints blocks in a dialect, each on its own, so that a channel can leave out whole blocks to stay within its limit. */
export function printBlocks(blocks: readonly TextBlock[], dialect: Dialect): string[] {
  return blocks.map((block) => printBlock(block, dialect)).filter((text) => text.trim() !== '')
}

/** The same, where no piece may be longer than `limit`: one that is becomes plain text, cut. */
export function printPieces(
  blocks: readonly TextBlock[],
  dialect: Dialect,
  limit: number,
  size: Size = utf16,
): string[] {
  return blocks.flatMap((block) =>
    printBlocks([block], dialect).map((piece) =>
      size(piece) <= limit ? piece : cutAs(dialect, printBlocks([block], plain).join('\n'), limit, size),
    ),
  )
}

/** Plain text, cut so that it is no longer than `limit` as the dialect writes it. */
export function cutAs(dialect: Dialect, text: string, limit: number, size: Size = utf16): string {
  return dialect.text(cutText(text, limit, (part) => size(dialect.text(part))))
}

function printBlock(block: TextBlock, dialect: Dialect): string {
  switch (block.kind) {
    case 'paragraph':
      return printInlines(block.children, dialect)
    case 'heading':
      return dialect.heading(printInlines(block.children, dialect))
    case 'list':
      return block.items
        .map((item, at) => {
          const marker = block.isOrdered ? `${block.start + at}. ` : dialect.bullet
          const lines = printBlocks(item, dialect).join('\n').split('\n')
          return `${marker}${lines.join(`\n${' '.repeat(marker.length)}`)}`
        })
        .join('\n')
    case 'quote':
      return dialect.quote(printBlocks(block.children, dialect).join('\n'))
    case 'code':
      return dialect.codeBlock(block.text)
    case 'table':
      return [...(block.head.length > 0 ? [block.head] : []), ...block.rows]
        .map((cells) => {
          const [first = '', ...rest] = cells.map((cell) => printInlines(cell, dialect))
          if (block.head.length > 0 || rest.length === 0) return [first, ...rest].join(' | ')
          return `${dialect.strong(first)}: ${rest.join(' | ')}`
        })
        .join('\n')
    case 'rule':
      return dialect.rule
  }
}

export function printInlines(children: readonly TextInline[], dialect: Dialect): string {
  return children
    .map((child) => {
      switch (child.kind) {
        case 'text':
          return dialect.text(child.text)
        case 'break':
          return dialect.lineBreak ?? '\n'
        case 'code':
          return dialect.code(child.text)
        case 'link':
          return dialect.link(child.url, printInlines(child.children, dialect))
        default: {
          const inner = printInlines(child.children, dialect)
          return inner.trim() === '' ? inner : dialect[child.kind](inner)
        }
      }
    })
    .join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const asEntity = (character: string) => entities[character]!

/** Slack's mrkdwn. Three characters are escaped, so no `<!channel>` gets through. */
export const mrkdwn: Dialect = {
  text: (text) => text.replace(/[&<>]/g, asEntity),
  strong: (inner) => `*${inner}*`,
  emphasis: (inner) => `_${inner}_`,
  deleted: (inner) => `~${inner}~`,
  code: (text) => `\`${mrkdwn.text(text).replaceAll('`', "'")}\``,
  codeBlock: (text) => `\`\`\`\n${mrkdwn.text(text).replaceAll('```', "'''")}\n\`\`\``,
  link: (url, label) =>
    `<${mrkdwn.text(url).replaceAll('|', '%7C')}|${label.replaceAll('|', '¦').replaceAll('\n', ' ')}>`,
  heading: (inner) => `*${inner}*`,
  quote: (inner) => inner.replace(/^/gm, '> '),
  rule: '──────────',
  bullet: '• ',
}

/**
 * Google Chat reads the marks of Slack's mrkdwn but resolves no entities, so data keeps its characters: what would call somebody
 * (`<users/all>`) loses its form to a space without width.
 */
export const googleChat: Dialect = {
  ...mrkdwn,
  text: (text) => text.replace(/<(?=users\/|https?:|mailto:)/gi, '<\u200B'),
  code: (text) => `\`${text.replaceAll('`', "'")}\``,
  codeBlock: (text) => `\`\`\`\n${text.replaceAll('```', "'''")}\n\`\`\``,
  link: (url, label) =>
    `<${url.replaceAll('|', '%7C').replaceAll('>', '%3E')}|${label.replaceAll('|', '¦').replaceAll('\n', ' ')}>`,
}

/** A space without width behind an `@` keeps it from calling anybody; mail addresses stay as they are, to be copied. */
function withoutMentions(text: string): string {
  return text.replace(/(?<![\w.+-])@|@(?![\w-]+\.\w)/g, '@\u200B')
}

/** Telegram's HTML: the only tags are the ones written here. */
export const telegramHtml: Dialect = {
  text: (text) => withoutMentions(text).replace(/[&<>]/g, asEntity),
  strong: (inner) => `<b>${inner}</b>`,
  emphasis: (inner) => `<i>${inner}</i>`,
  deleted: (inner) => `<s>${inner}</s>`,
  code: (text) => `<code>${text.replace(/[&<>]/g, asEntity)}</code>`,
  codeBlock: (text) => `<pre>${text.replace(/[&<>]/g, asEntity)}</pre>`,
  link: (url, label) => `<a href="${url.replace(/[&<>"]/g, asEntity)}">${label}</a>`,
  heading: (inner) => `<b>${inner}</b>`,
  quote: (inner) => `<blockquote>${inner}</blockquote>`,
  rule: '──────────',
  bullet: '• ',
}

/** Markdown as Discord, Mattermost, Teams and ntfy read it, in which data can be no markup and call nobody. */
export const chatMarkdown: Dialect = {
  text: (text) =>
    withoutMentions(text)
      .replace(/[\\`*_~[\]<>|#]/g, '\\$&')
      .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2'),
  strong: (inner) => `**${inner}**`,
  emphasis: (inner) => `*${inner}*`,
  deleted: (inner) => `~~${inner}~~`,
  code: (text) => `\`${withoutMentions(text).replaceAll('`', "'")}\``,
  codeBlock: (text) => `\`\`\`\n${withoutMentions(text).replaceAll('```', "'''")}\n\`\`\``,
  link: (url, label) =>
    `[${label.replaceAll('\n', ' ')}](${url.replace(/[()\s<>]/g, (found) => `%${found.charCodeAt(0).toString(16)}`)})`,
  heading: (inner) => `**${inner}**`,
  quote: (inner) => inner.replace(/^/gm, '> '),
  rule: '---',
  bullet: '- ',
}

/** The dialect where only web addresses can be links: others stand behind their label. */
export function withWebLinks(dialect: Dialect): Dialect {
  return {
    ...dialect,
    link(url, label) {
      if (/^https?:/i.test(url)) return dialect.link(url, label)
      const address = dialect.text(url.replace(/^(?:mailto|tel):/i, ''))
      return label === address ? label : `${label} (${address})`
    },
  }
}

/** Markdown as a text block of an adaptive card reads it: no code, no headings, and only an empty line begins a new one. */
export const cardMarkdown: Dialect = {
  ...chatMarkdown,
  code: chatMarkdown.text,
  codeBlock: (text) => chatMarkdown.text(text).replaceAll('\n', '\n\n'),
  quote: (inner) => inner,
  rule: '──────────',
  lineBreak: '\n\n',
}

/** Plain text, addresses in full. */
export const plain: Dialect = {
  text: (text) => text,
  strong: (inner) => inner,
  emphasis: (inner) => inner,
  deleted: (inner) => inner,
  code: (text) => text,
  codeBlock: (text) => text,
  link: (url, label) => (url === label || url === `mailto:${label}` ? label : `${label} (${url})`),
  heading: (inner) => inner,
  quote: (inner) => inner.replace(/^/gm, '> '),
  rule: '----------',
  bullet: '- ',
}

/**
 * As many whole pieces as fit into `limit`, with blank lines between them, then an ellipsis where some were left out. Where not even the
 * first fits, `shorter`, which is plain text, is cut in its place.
 */
export function fitPieces(pieces: readonly string[], limit: number, shorter: string, size: Size = utf16): string {
  const whole = pieces.join('\n\n')
  if (size(whole) <= limit) return whole
  let fitted = ''
  for (const piece of pieces) {
    const next = fitted === '' ? piece : `${fitted}\n\n${piece}`
    if (size(`${next}\n\n…`) > limit) break
    fitted = next
  }
  return fitted === '' ? cutText(shorter, limit, size) : `${fitted}\n\n…`
}

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Text cut to a limit between characters as people see them, `mark` in the place of the rest. */
export function cutText(text: string, limit: number, size: Size = utf16, mark = '…'): string {
  if (size(text) <= limit) return text
  const fits = (length: number) => size(`${text.slice(0, length)}${mark}`) <= limit
  let kept = 0
  let tooLong = text.length
  while (tooLong - kept > 1) {
    const middle = (kept + tooLong) >> 1
    if (fits(middle)) kept = middle
    else tooLong = middle
  }
  // Far from the cut nothing is looked at: walking a long text character by character takes seconds.
  const from = Math.max(0, kept - longestCharacter)
  const nearby = characters.segment(text.slice(from, kept + longestCharacter)).containing(kept - from)
  const isWhole = from === 0 || nearby?.index !== 0
  const boundary = isWhole ? from + (nearby?.index ?? 0) : kept
  return `${text.slice(0, boundary).trimEnd()}${mark}`
}

/** UTF-16 units; families of emoji have 11, flags of regions 14. */
const longestCharacter = 64
