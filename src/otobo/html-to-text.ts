import { decodeEntities } from './html-entities.ts'
import { characterCount } from './perl-values.ts'

/** Plain text of an HTML body: links are numbered and listed at the end, quotes get `> `, long lines are wrapped. */
export function htmlToText(html: string, width = 78): string {
  const links: string[] = []
  const numbered = html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<a\s[^>]*?href=("|')(.+?)\1[^>]*>/gi, (_, _quote, target: string) => {
      links.push(target)
      return `[${links.length}]`
    })
  const text = convert(numbered, width)
  return links.length === 0 ? text : `${text}\n\n${links.map((link, index) => `[${index + 1}] ${link}\n`).join('')}`
}

function convert(html: string, width: number): string {
  const kept: string[] = []
  // Control characters mark the place: nothing below touches them, and HTML has none.
  const keep = (text: string): string => `\x00${kept.push(text) - 1}\x01`
  const quote = (_: string, inner: string): string => keep(`${prefixed(wrap(convert(inner, width), width))}\n`)
  let text = html
    .replace(/[\x00\x01]/g, '')
    .replace(/<blockquote\b[^>]*>([\s\S]+?)<\/blockquote\s*>/gi, quote)
    .replace(/<div\b[^>]*?\btype="cite"[^>]*>([\s\S]+?)<\/div\s*>/gi, quote)
    .replace(/<(?:pre|code)\b[^>]*>([\s\S]+?)<\/(?:pre|code)\s*>/gi, (_, inner: string) => keep(`\n${inner}\n`))
    .replace(/<!--[\s\S]*?-->/g, '')
  text = breakLines(text)
  text = decodeEntities(text.replace(/<[^<>]+>/g, '')).replace(/^\s*\n\s*\n/gm, '\n')
  return wrap(text, width).replace(/\x00(\d+)\x01/g, (_, index: string) => kept[Number(index)] ?? '')
}

function breakLines(html: string): string {
  return html
    .replace(/\n\r|\r\r\n|\r\n|\r/g, '\n')
    .replace(/^\s*/gm, '')
    .replace(/(<br\b[^>]*>)[ \t]*\n/gi, '$1')
    .replace(/\n/g, ' ')
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<\/div\b[^>]*>/gi, '\n')
    .replace(/<hr\b[^>]*>/gi, '\n\n')
    .replace(/<\/?(?:p|table)(?:\s[^>]*)?\/?>/gi, '\n\n')
    .replace(/<(?:tr|th)(?:\s[^>]*)?>/gi, '\n\n')
    .replace(/<li(?:\s[^>]*)?>/gi, '\n - ')
    .replace(/<\/(?:ul|ol)\s*>/gi, '\n\n')
    .replace(/<\/td\s*>/gi, ' ')
    .replace(/ {2,}/g, ' ')
}

// A line shorter than four characters is never a line of its own to the expression; the end of the text counts as a blank.
function wrap(text: string, width: number): string {
  if (characterCount(text) <= width) return text
  return text.replace(new RegExp(`([^\\n]{4,${width}})(?:\\s|$)`, 'gu'), '$1\n')
}

function prefixed(text: string): string {
  const hasLastBreak = text.endsWith('\n')
  const lines = (hasLastBreak ? text.slice(0, -1) : text).split('\n')
  return lines.map((line) => `> ${line}`).join('\n') + (hasLastBreak ? '\n' : '')
}
