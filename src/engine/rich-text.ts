import type { TextBlock, TextInline } from '../model/text.ts'
import type { Block, Inline, Run } from './document.ts'
import { asAddress, asAddressPart, asLine, asMailAddress, isAllowedAddress } from './escape.ts'

/** A body with every value in its place; `valueAt` gives a value, clean, by its number. Paragraphs of which nothing is left go. */
export function resolveBlocks(blocks: readonly Block[], valueAt: (index: number) => string): TextBlock[] {
  const inlines = (children: readonly Inline[]) => children.flatMap(inline)

  function block(source: Block): TextBlock[] {
    switch (source.kind) {
      case 'paragraph': {
        const children = inlines(source.children)
        return children.every(isBlank) ? [] : [{ kind: 'paragraph', children }]
      }
      case 'heading':
        return [{ kind: 'heading', level: source.level, children: inlines(source.children) }]
      case 'list':
        return [{ ...source, items: source.items.map((item) => item.flatMap(block)) }]
      case 'quote':
        return [{ kind: 'quote', children: source.children.flatMap(block) }]
      case 'code':
        return [{ kind: 'code', text: source.children.map(text).join('') }]
      case 'table':
        return [{ kind: 'table', head: source.head.map(inlines), rows: source.rows.map((row) => row.map(inlines)) }]
      case 'rule':
        return [source]
    }
  }

  function inline(source: Inline): TextInline[] {
    switch (source.kind) {
      case 'text':
      case 'value':
        return lines(text(source))
      case 'break':
        return [source]
      case 'code':
        return [{ kind: 'code', text: source.children.map(text).join('') }]
      case 'link': {
        const url = address(source.url)
        const children = inlines(source.children)
        return isAllowedAddress(url) ? [{ kind: 'link', url, children }] : children
      }
      default:
        return [{ kind: source.kind, children: inlines(source.children) }]
    }
  }

  function text(run: Run): string {
    return run.kind === 'text' ? run.text : valueAt(run.index)
  }

  /** A value can begin an address or fill one piece of it. */
  function address(url: readonly Run[]): string {
    const isMail = url[0]?.kind === 'text' && /^(?:mailto|tel):/i.test(url[0].text)
    const inside = isMail ? asMailAddress : asAddressPart
    return url
      .map((run, at) => {
        if (run.kind === 'text') return asLine(run.text)
        return at === 0 ? asAddress(valueAt(run.index)) : inside(valueAt(run.index))
      })
      .join('')
  }

  return blocks.flatMap(block)
}

/** Text in which a value's own line ends are breaks. */
function lines(text: string): TextInline[] {
  return text
    .split('\n')
    .flatMap((line, at): TextInline[] => [
      ...(at > 0 ? [{ kind: 'break' as const }] : []),
      { kind: 'text', text: line },
    ])
    .filter((part) => part.kind !== 'text' || part.text !== '')
}

function isBlank(part: TextInline): boolean {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text.trim() === ''
    case 'break':
      return true
    default:
      return part.children.every(isBlank)
  }
}
