import { type Message, type TextBlock, type TextInline, textOf } from '../model/text.ts'

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
          return '\n'
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

/** Slack's mrkdwn, which Google Chat reads as well. Three characters are escaped, so no `<!channel>` gets through. */
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

/** Telegram's HTML: the only tags are the ones written here. */
export const telegramHtml: Dialect = {
  text: (text) => text.replace(/[&<>]/g, asEntity),
  strong: (inner) => `<b>${inner}</b>`,
  emphasis: (inner) => `<i>${inner}</i>`,
  deleted: (inner) => `<s>${inner}</s>`,
  code: (text) => `<code>${telegramHtml.text(text)}</code>`,
  codeBlock: (text) => `<pre>${telegramHtml.text(text)}</pre>`,
  link: (url, label) => `<a href="${url.replace(/[&<>"]/g, asEntity)}">${label}</a>`,
  heading: (inner) => `<b>${inner}</b>`,
  quote: (inner) => `<blockquote>${inner}</blockquote>`,
  rule: '──────────',
  bullet: '• ',
}

/** An `@` that calls nobody: the space after it has no width. */
const harmlessAt = '@\u200B'

/** Markdown as Discord, Mattermost, Teams and ntfy read it, in which data can be no markup and call nobody. */
export const chatMarkdown: Dialect = {
  text: (text) =>
    text
      .replace(/[\\`*_~[\]<>|#]/g, '\\$&')
      .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2')
      .replaceAll('@', harmlessAt),
  strong: (inner) => `**${inner}**`,
  emphasis: (inner) => `*${inner}*`,
  deleted: (inner) => `~~${inner}~~`,
  code: (text) => `\`${text.replaceAll('`', "'").replaceAll('@', harmlessAt)}\``,
  codeBlock: (text) => `\`\`\`\n${text.replaceAll('```', "'''").replaceAll('@', harmlessAt)}\n\`\`\``,
  link: (url, label) =>
    `[${label.replaceAll('\n', ' ')}](${url.replace(/[()\s<>]/g, (found) => `%${found.charCodeAt(0).toString(16)}`)})`,
  heading: (inner) => `**${inner}**`,
  quote: (inner) => inner.replace(/^/gm, '> '),
  rule: '---',
  bullet: '- ',
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

type Size = (text: string) => number
const utf16: Size = (text) => text.length

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

/** Text cut to a limit between characters as people see them, an ellipsis in the place of the rest. */
export function cutText(text: string, limit: number, size: Size = utf16): string {
  if (size(text) <= limit) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    if (size(`${kept}${segment}…`) > limit) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
