import { h } from './dom.js'

/** A message's body as a chat shows it. */
export function blocksOf(blocks) {
  return blocks.map(blockOf)
}

function blockOf(block) {
  switch (block.kind) {
    case 'paragraph':
      return h('p', {}, inlines(block.children))
    case 'heading':
      return h('p', { class: 'strong' }, inlines(block.children))
    case 'list':
      return h(
        block.isOrdered ? 'ol' : 'ul',
        block.isOrdered && block.start !== 1 ? { start: String(block.start) } : {},
        block.items.map((item) => h('li', {}, blocksOf(item))),
      )
    case 'quote':
      return h('blockquote', {}, blocksOf(block.children))
    case 'code':
      return h('pre', { text: block.text })
    case 'table':
      return tableOf(block)
    default:
      return h('hr')
  }
}

function tableOf({ head, rows }) {
  const cellsOf = (row, isNamed) =>
    row.map((cell, at) => (isNamed && at === 0 ? h('th', { scope: 'row' }, inlines(cell)) : h('td', {}, inlines(cell))))
  return h(
    'table',
    {},
    head.length > 0 &&
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((cell) => h('th', { scope: 'col' }, inlines(cell))),
        ),
      ),
    h(
      'tbody',
      {},
      rows.map((row) => h('tr', {}, cellsOf(row, head.length === 0))),
    ),
  )
}

const elements = { strong: 'strong', emphasis: 'em', deleted: 's' }

function inlines(children) {
  return children.map((inline) => {
    switch (inline.kind) {
      case 'text':
        return inline.text
      case 'code':
        return h('code', { text: inline.text })
      case 'break':
        return h('br')
      case 'link':
        return linkTo(inline.url, inlines(inline.children))
      default:
        return h(elements[inline.kind], {}, inlines(inline.children))
    }
  })
}

export function linkTo(url, children) {
  const isSafe = /^(https?:|mailto:|tel:)/i.test(url)
  return isSafe
    ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, children)
    : h('span', {}, children)
}
