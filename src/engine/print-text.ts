import type { Block, Inline, Run } from './document.ts'
import {
  asAddress,
  asAddressPart,
  asLine,
  asMailAddress,
  asText,
  isAllowedAddress,
  isAllowedOpening,
  type Place,
} from './escape.ts'
import type { Sink } from './form.ts'
import { labelColon } from './locale.ts'

/** Prints a document as plain text, as a person would type it in a mail: no marks of Markdown, addresses in full. */
export function printText(blocks: readonly Block[], language: string, sink: Sink): void {
  printBlocks(blocks, '', labelColon(language), sink)
}

function printBlocks(blocks: readonly Block[], indent: string, colon: string, sink: Sink): void {
  let isFirst = true
  for (const block of blocks) {
    if (isEmptyParagraph(block, sink)) continue
    if (!isFirst) sink.add(`\n${indent.trimEnd()}\n${indent}`)
    isFirst = false
    printBlock(block, indent, colon, sink)
  }
}

/** A paragraph that only held values which are absent. */
export function isEmptyParagraph(block: Block, sink: Sink): boolean {
  return block.kind === 'paragraph' && block.children.every((child) => isEmpty(child, sink))
}

function isEmpty(inline: Inline, sink: Sink): boolean {
  switch (inline.kind) {
    case 'text':
      return inline.text.trim() === ''
    case 'value':
      return sink.sharedValue(inline.index)?.trim() === ''
    case 'break':
      return true
    default:
      return inline.children.every((child) => isEmpty(child, sink))
  }
}

function printBlock(block: Block, indent: string, colon: string, sink: Sink): void {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      printInline(block.children, indent, sink)
      break
    case 'list':
      printList(block, indent, colon, sink)
      break
    case 'quote':
      sink.add('> ')
      printBlocks(block.children, `${indent}> `, colon, sink)
      break
    case 'code':
      for (const run of block.children) {
        printRun(run, (text) => text.replaceAll('\n', `\n${indent}`), asText(indent), sink)
      }
      break
    case 'table':
      printTable(block, indent, colon, sink)
      break
    case 'rule':
      sink.add('----------')
      break
  }
}

function printList(list: Block & { kind: 'list' }, indent: string, colon: string, sink: Sink): void {
  const isLoose = list.items.some(
    (item) => item.length > 1 && item.some((block, at) => at > 0 && block.kind !== 'list'),
  )
  for (const [at, item] of list.items.entries()) {
    const marker = list.isOrdered ? `${list.start + at}. ` : '- '
    if (at > 0) sink.add(isLoose ? `\n${indent.trimEnd()}\n${indent}` : `\n${indent}`)
    sink.add(marker)
    const inner = indent + ' '.repeat(marker.length)
    for (const [place, block] of item.entries()) {
      if (place > 0) sink.add(isLoose ? `\n${inner.trimEnd()}\n${inner}` : `\n${inner}`)
      printBlock(block, inner, colon, sink)
    }
  }
}

/** Values have no known width, so columns are not lined up: `Name: value` for a table of two columns without headings. */
function printTable({ head, rows }: Block & { kind: 'table' }, indent: string, colon: string, sink: Sink): void {
  const lines = head.length > 0 ? [head, ...rows] : rows
  for (const [at, cells] of lines.entries()) {
    if (at > 0) sink.add(`\n${indent}`)
    for (const [column, cell] of cells.entries()) {
      if (column > 0) sink.add(head.length === 0 && column === 1 ? colon : ' | ')
      printInline(cell, indent, sink)
    }
  }
}

function printInline(children: readonly Inline[], indent: string, sink: Sink): void {
  for (const child of children) {
    switch (child.kind) {
      case 'text':
      case 'value':
        printRun(child, (text) => text, asText(indent), sink)
        break
      case 'break':
        sink.add(`\n${indent}`)
        break
      case 'link':
        printLink(child, indent, sink)
        break
      default:
        printInline(child.children, indent, sink)
    }
  }
}

function printRun(run: Run, literal: Place, place: Place, sink: Sink): void {
  if (run.kind === 'text') sink.add(literal(run.text))
  else sink.put(run.index, place)
}

function printLink({ url, children }: Inline & { kind: 'link' }, indent: string, sink: Sink): void {
  printInline(children, indent, sink)
  if (!leadsSomewhere(url, sink) || isSame(url, children)) return
  sink.add(' (')
  printAddress(url, (text) => text, sink)
  sink.add(')')
}

/** Whether the label is the address itself, with or without `mailto:`. */
function isSame(url: readonly Run[], children: readonly Inline[]): boolean {
  const address = JSON.stringify(url)
  const label = JSON.stringify(children)
  return address === label || address === label.replace('"text":"', '"text":"mailto:')
}

/** Whether an address may be followed, as far as is known before a reader's values are in it. */
export function leadsSomewhere(url: readonly Run[], sink: Sink): boolean {
  const [first] = url
  if (first === undefined) return false
  if (first.kind === 'text') return url.length > 1 ? isAllowedOpening(first.text) : isAllowedAddress(first.text)
  const shared = sink.sharedValue(first.index)
  return shared === undefined || asAddress(shared) !== '#'
}

/** Prints an address; `around` escapes for the text around it. A value can begin it or fill one piece of it. */
export function printAddress(url: readonly Run[], around: Place, sink: Sink): void {
  const [first] = url
  const isMail = first?.kind === 'text' && /^(?:mailto|tel):/i.test(first.text)
  const inside = isMail ? asMailAddress : asAddressPart
  for (const [at, run] of url.entries()) {
    if (run.kind === 'text') sink.add(around(asLine(run.text)))
    else if (at === 0) sink.put(run.index, (value) => around(asAddress(value)))
    else sink.put(run.index, (value) => around(inside(value)))
  }
}
