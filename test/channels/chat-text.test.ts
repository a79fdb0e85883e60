import { describe, expect, it } from 'vitest'
import {
  blocksOf,
  chatMarkdown,
  cutText,
  fitPieces,
  mrkdwn,
  plain,
  printBlocks,
  telegramHtml,
} from '../../src/channels/chat-text.ts'
import type { Message, TextBlock } from '../../src/model/text.ts'

const blocks: TextBlock[] = [
  { kind: 'heading', level: 2, children: [{ kind: 'text', text: 'Plan & <risk>' }] },
  {
    kind: 'list',
    isOrdered: true,
    start: 1,
    items: [
      [{ kind: 'paragraph', children: [{ kind: 'strong', children: [{ kind: 'text', text: '@here' }] }] }],
      [
        {
          kind: 'paragraph',
          children: [{ kind: 'link', url: 'https://a.example/(x)?a=1&b=2', children: [{ kind: 'text', text: 'a|b' }] }],
        },
      ],
    ],
  },
  { kind: 'code', text: '```x```' },
]

describe('a message in a dialect', () => {
  it('is mrkdwn for Slack, where no mention can be made', () => {
    expect(printBlocks(blocks, mrkdwn)).toEqual([
      '*Plan &amp; &lt;risk&gt;*',
      '1. *@here*\n2. <https://a.example/(x)?a=1&amp;b=2|a¦b>',
      "```\n'''x'''\n```",
    ])
  })

  it('is HTML for Telegram with no tags but our own', () => {
    expect(printBlocks(blocks, telegramHtml)[0]).toBe('<b>Plan &amp; &lt;risk&gt;</b>')
    expect(printBlocks(blocks, telegramHtml)[1]).toContain('<a href="https://a.example/(x)?a=1&amp;b=2">a|b</a>')
  })

  it('is Markdown in which data is no markup', () => {
    const evil: TextBlock = { kind: 'paragraph', children: [{ kind: 'text', text: '1. [x](y) **z** @everyone' }] }
    expect(printBlocks([evil], chatMarkdown)).toEqual(['1\\. \\[x\\](y) \\*\\*z\\*\\* @\u200Beveryone'])
    expect(printBlocks(blocks, chatMarkdown)[1]).toBe(
      '1. **@\u200Bhere**\n2. [a\\|b](https://a.example/%28x%29?a=1&b=2)',
    )
  })

  it('is plain text with addresses in full', () => {
    expect(printBlocks(blocks, plain)[1]).toBe('1. @here\n2. a|b (https://a.example/(x)?a=1&b=2)')
  })

  it('is made of the plain text where there is no tree', () => {
    const text = { frame: ['One\ntwo\n\nthree\n'], values: [] }
    const message = { text } as unknown as Message
    expect(printBlocks(blocksOf(message), plain)).toEqual(['One\ntwo', 'three'])
  })
})

describe('a limit', () => {
  it('leaves out whole pieces', () => {
    expect(fitPieces(['abc', 'def', 'ghi'], 12, '')).toBe('abc\n\ndef\n\n…')
    expect(fitPieces(['abc', 'def'], 8, '')).toBe('abc\n\ndef')
    expect(fitPieces(['abcdef', 'ghi'], 5, 'abcdef')).toBe('abcd…')
  })

  it('cuts between characters as people see them', () => {
    expect(cutText('ab👩‍👩‍👧cd', 5)).toBe('ab…')
    expect(cutText('abc', 3)).toBe('abc')
    const family = '👩‍👩‍👧'
    for (let limit = 1; limit <= 60; limit++) {
      const cut = cutText(family.repeat(9), limit)
      expect([cut.length <= limit, (cut.length - 1) % family.length]).toEqual([true, 0])
    }
    expect(cutText('é'.repeat(9), 9, (text) => Buffer.byteLength(text))).toBe('ééé…')
  })

  it('cuts the longest text at once', () => {
    const text = 'x👩‍👩‍👧'.repeat(100_000)
    expect(cutText(text, 4_000)).toHaveLength(cutText(text.slice(0, 8_000), 4_000).length)
  })
})
