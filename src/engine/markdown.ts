import markdownIt from 'markdown-it'
import type { Block, Inline, Run } from './document.ts'
import { createLru } from './lru.ts'

// `html: false` prints a template's tags as text; `code` (four leading spaces) is off because templates indent inside blocks.
const markdown = markdownIt({ html: false, linkify: true }).disable(['code', 'html_block', 'html_inline'])
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false })
// Addresses hold marks for values until they are printed; printers check and encode them.
markdown.normalizeLink = (url) => url
markdown.normalizeLinkText = (url) => url
markdown.validateLink = () => true

type Token = ReturnType<typeof markdown.parse>[number]

/** What one template says of many events differs in values only, and these are marks. */
const parsed = createLru<readonly Block[]>(100)

/** Parses Markdown in which values of the data stand as marks. */
export function parseMarkdown(source: string): readonly Block[] {
  let blocks = parsed.get(source)
  if (blocks === undefined) {
    blocks = readBlocks({ tokens: markdown.parse(source, {}), at: 0 }, undefined)
    parsed.set(source, blocks)
  }
  return blocks
}

interface Reader {
  tokens: Token[]
  at: number
}

/** Reads blocks up to the token that closes their container, and over it. */
function readBlocks(reader: Reader, until: string | undefined): Block[] {
  const blocks: Block[] = []
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++]!
    if (token.type === until) break
    const block = readBlock(token, reader)
    if (block) blocks.push(block)
  }
  return blocks
}

function readBlock(token: Token, reader: Reader): Block | undefined {
  switch (token.type) {
    case 'paragraph_open':
      return { kind: 'paragraph', children: readInline(reader, 'paragraph_close') }
    case 'heading_open':
      return { kind: 'heading', level: Number(token.tag.slice(1)), children: readInline(reader, 'heading_close') }
    case 'bullet_list_open':
      return { kind: 'list', isOrdered: false, start: 1, items: readItems(reader, 'bullet_list_close') }
    case 'ordered_list_open':
      return {
        kind: 'list',
        isOrdered: true,
        start: Number(token.attrGet('start') ?? 1),
        items: readItems(reader, 'ordered_list_close'),
      }
    case 'blockquote_open':
      return { kind: 'quote', children: readBlocks(reader, 'blockquote_close') }
    case 'fence':
      return { kind: 'code', children: toRuns(token.content.replace(/\n$/, '')) }
    case 'table_open':
      return readTable(reader)
    case 'hr':
      return { kind: 'rule' }
    default:
      return undefined
  }
}

function readItems(reader: Reader, until: string): Block[][] {
  const items: Block[][] = []
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++]!
    if (token.type === until) break
    if (token.type === 'list_item_open') items.push(readBlocks(reader, 'list_item_close'))
  }
  return items
}

/** Undefined for a table of which no row is left. */
function readTable(reader: Reader): Block | undefined {
  const rows: Inline[][][] = []
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++]!
    if (token.type === 'table_close') break
    if (token.type === 'tr_open') rows.push([])
    if (token.type === 'th_open' || token.type === 'td_open')
      rows.at(-1)?.push(readInline(reader, token.type.replace('open', 'close')))
  }
  const [head = [], ...body] = rows
  const hasHead = head.some((cell) => cell.length > 0)
  return hasHead || body.length > 0 ? { kind: 'table', head: hasHead ? head : [], rows: body } : undefined
}

function readInline(reader: Reader, until: string): Inline[] {
  const children: Inline[] = []
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++]!
    if (token.type === until) break
    if (token.type === 'inline') children.push(...readChildren({ tokens: token.children ?? [], at: 0 }, undefined))
  }
  return children
}

const wrapped: Readonly<Record<string, 'strong' | 'emphasis' | 'deleted'>> = {
  strong_open: 'strong',
  em_open: 'emphasis',
  s_open: 'deleted',
}

function readChildren(reader: Reader, until: string | undefined): Inline[] {
  const children: Inline[] = []
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++]!
    if (token.type === until) break
    const kind = wrapped[token.type]
    if (kind) children.push({ kind, children: readChildren(reader, token.type.replace('open', 'close')) })
    else children.push(...readLeaf(token, reader))
  }
  return children
}

function readLeaf(token: Token, reader: Reader): Inline[] {
  switch (token.type) {
    case 'link_open':
      return [
        {
          kind: 'link',
          url: toRuns(String(token.attrGet('href') ?? '')),
          children: readChildren(reader, 'link_close'),
        },
      ]
    // Mail reads well without images, and most clients hide them: an image becomes a link to it.
    case 'image':
      return [{ kind: 'link', url: toRuns(String(token.attrGet('src') ?? '')), children: toRuns(token.content) }]
    case 'code_inline':
      return [{ kind: 'code', children: toRuns(token.content) }]
    case 'softbreak':
      return [{ kind: 'text', text: ' ' }]
    case 'hardbreak':
      return [{ kind: 'break' }]
    default:
      return toRuns(token.content)
  }
}

/** Splits text at its marks. */
export function toRuns(text: string): Run[] {
  // Odd pieces are the numbers that the pattern captures.
  return text
    .split(/\uE000(\d+)\uE001/)
    .map((piece, at): Run => (at % 2 === 1 ? { kind: 'value', index: Number(piece) } : { kind: 'text', text: piece }))
    .filter((run) => run.kind === 'value' || run.text !== '')
}
