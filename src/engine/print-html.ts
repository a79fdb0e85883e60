import type { Block, Inline, Run } from './document.ts'
import { asHtml, asHtmlCode, asHtmlLabel, escapeHtml, linkStyle, type Place } from './escape.ts'
import type { Sink } from './form.ts'
import { isEmptyParagraph, leadsSomewhere, printAddress } from './print-text.ts'

/** The reader's own system font: nothing is loaded. Tables repeat it, since Outlook lets none inherit it. */
export const font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

// Outlook's Word engine and several web clients drop <style>, so what must hold stands in the elements;
// the classes are for dark mode alone, which only clients that keep <style> have.
const styles = {
  paragraph: 'margin:0 0 16px',
  heading: [
    'margin:0 0 14px;font-size:23px;line-height:30px;font-weight:700',
    'margin:24px 0 10px;font-size:18px;line-height:26px;font-weight:700',
    'margin:20px 0 8px;font-size:16px;line-height:24px;font-weight:700',
  ],
  list: 'margin:0 0 16px;padding:0 0 0 24px',
  item: 'margin:0 0 6px',
  quote: 'margin:0 0 16px;padding:4px 0 0 14px;border-left:3px solid #c4cbd6',
  tight: 'margin:0 0 4px',
  pre: 'margin:0 0 16px;padding:12px 14px;background-color:#f2f4f7;border-radius:6px;font-family:Consolas,Menlo,monospace;font-size:14px;line-height:21px;white-space:pre-wrap;word-break:break-word',
  code: 'padding:1px 5px;background-color:#f2f4f7;border-radius:4px;font-family:Consolas,Menlo,monospace;font-size:14px',
  table: `width:100%;margin:0 0 20px;border-collapse:collapse;${font};font-size:16px;line-height:24px`,
  name: 'width:30%;padding:9px 14px 9px 0;border-top:1px solid #e3e7ee;text-align:left;vertical-align:top;font-weight:400;color:#566072;word-break:normal;overflow-wrap:normal',
  cell: 'padding:9px 0;border-top:1px solid #e3e7ee;text-align:left;vertical-align:top',
  columnName: 'padding:9px 14px 9px 0;text-align:left;vertical-align:bottom;font-weight:700',
  columnCell: 'padding:9px 14px 9px 0;border-top:1px solid #e3e7ee;text-align:left;vertical-align:top',
  rule: 'margin:24px 0;border:0;border-top:1px solid #e3e7ee',
} as const

/** Prints a document as HTML for mail. */
export function printHtml(blocks: readonly Block[], sink: Sink): void {
  printBlocks(blocks, styles.paragraph, sink)
}

function printBlocks(blocks: readonly Block[], paragraph: string, sink: Sink): void {
  for (const block of blocks) {
    if (!isEmptyParagraph(block, sink)) printBlock(block, paragraph, sink)
  }
}

function element(name: string, style: string, sink: Sink, content: () => void, attributes = ''): void {
  sink.add(`<${name}${attributes} style="${style}">`)
  content()
  sink.add(`</${name}>`)
}

function printBlock(block: Block, paragraph: string, sink: Sink): void {
  switch (block.kind) {
    case 'paragraph':
      element('p', paragraph, sink, () => printInline(block.children, asHtml, sink))
      break
    case 'heading': {
      const style = styles.heading[Math.min(block.level, 3) - 1]!
      element(`h${block.level}`, style, sink, () => printInline(block.children, asHtml, sink), ' class="strong"')
      break
    }
    case 'list':
      printList(block, sink)
      break
    case 'quote':
      element('blockquote', styles.quote, sink, () => printBlocks(block.children, styles.tight, sink), ' class="line"')
      break
    case 'code':
      element('pre', styles.pre, sink, () => printRuns(block.children, asHtmlCode, sink), ' class="code"')
      break
    case 'table':
      printTable(block, sink)
      break
    case 'rule':
      sink.add(`<hr class="line" style="${styles.rule}">`)
      break
  }
  sink.add('\n')
}

function printList({ isOrdered, start, items }: Block & { kind: 'list' }, sink: Sink): void {
  const attributes = isOrdered && start !== 1 ? ` start="${start}"` : ''
  element(
    isOrdered ? 'ol' : 'ul',
    styles.list,
    sink,
    () => {
      for (const item of items) {
        element('li', styles.item, sink, () => {
          const [only] = item
          if (item.length === 1 && only?.kind === 'paragraph') printInline(only.children, asHtml, sink)
          else printBlocks(item, styles.tight, sink)
        })
      }
    },
    attributes,
  )
}

function printTable({ head, rows }: Block & { kind: 'table' }, sink: Sink): void {
  const hasHead = head.length > 0
  element(
    'table',
    styles.table,
    sink,
    () => {
      if (hasHead) {
        sink.add('<tr>')
        for (const cell of head)
          element('th', styles.columnName, sink, () => printInline(cell, asHtml, sink), ' class="strong" scope="col"')
        sink.add('</tr>')
      }
      for (const cells of rows) {
        sink.add('<tr>')
        for (const [column, cell] of cells.entries()) {
          const content = () => printInline(cell, asHtml, sink)
          if (hasHead) element('td', styles.columnCell, sink, content, ' class="line"')
          else if (column === 0) element('th', styles.name, sink, content, ' class="line soft" scope="row"')
          else element('td', styles.cell, sink, content, ' class="line"')
        }
        sink.add('</tr>')
      }
    },
    hasHead ? '' : ' role="presentation"',
  )
}

function printInline(children: readonly Inline[], place: Place, sink: Sink): void {
  for (const child of children) {
    switch (child.kind) {
      case 'text':
      case 'value':
        printRuns([child], place, sink)
        break
      case 'break':
        sink.add('<br>')
        break
      case 'strong':
        element('strong', 'font-weight:700', sink, () => printInline(child.children, place, sink), ' class="strong"')
        break
      case 'emphasis':
        sink.add('<em>')
        printInline(child.children, place, sink)
        sink.add('</em>')
        break
      case 'deleted':
        sink.add('<s>')
        printInline(child.children, place, sink)
        sink.add('</s>')
        break
      case 'code':
        element('code', styles.code, sink, () => printRuns(child.children, asHtmlCode, sink), ' class="code"')
        break
      case 'link':
        printLink(child, sink)
        break
    }
  }
}

function printLink({ url, children }: Inline & { kind: 'link' }, sink: Sink): void {
  if (!leadsSomewhere(url, sink)) {
    printInline(children, asHtmlLabel, sink)
    return
  }
  sink.add('<a href="')
  printAddress(url, escapeHtml, sink)
  sink.add(`" style="${linkStyle}">`)
  printInline(children, asHtmlLabel, sink)
  sink.add('</a>')
}

function printRuns(runs: readonly Run[], place: Place, sink: Sink): void {
  for (const run of runs) {
    if (run.kind === 'text') sink.add(escapeHtml(run.text))
    else sink.put(run.index, place)
  }
}
