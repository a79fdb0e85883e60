import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { details, escapeMarkdown, fenced, fitting, markerOf, table } from '../../src/output/markdown.ts'

const render = (markdown: string) => new MarkdownIt({ html: true }).enable('table').render(markdown)
/** What a reader sees. */
const seen = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u200b', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim()

const hostile = [
  '# no heading',
  '- no list',
  '*bold* _it_ **b** ~~gone~~ `code` ``two``',
  '[link](https://evil.example) ![image](x.png) <https://auto.example>',
  '<script>alert(1)</script><img src=x onerror=alert(1)> <!-- hidden --> &amp; &lt;',
  'a | b || c \\| d',
  '\\*kept\\* \\',
  '$x$ and {{mustache}}',
]

describe('text in Markdown', () => {
  it.each(hostile)('reads as it is, whatever it holds: %s', (text) => {
    const html = render(`Text: ${escapeMarkdown(text)}`)
    expect(seen(html)).toBe(`Text: ${text}`)
    expect(html.match(/<(?!\/?p>)[^>]*>/g)).toBeNull()
  })

  it.each(hostile)('keeps to its cell and to its line in HTML: %s', (text) => {
    const cells = render(table(['a', 'b'], [[escapeMarkdown(text), 'next']]).join('\n'))
    expect(cells.match(/<td>/g)).toHaveLength(2)
    const folded = render(details(escapeMarkdown(text), ['inside']).join('\n'))
    expect(folded.match(/<\/?[a-z]+[^>]*>/g)).toEqual([
      '<details>',
      '<summary>',
      '</summary>',
      '<p>',
      '</p>',
      '</details>',
    ])
  })

  it('calls nobody and refers to nothing', () => {
    const calls =
      '@ops @acme/oncall #12 acme/web#12 GH-7 !3 ~bug %4 $5 &6 https://github.com/a/b/issues/1 https://x.example/-/merge_requests/2'
    const html = render(escapeMarkdown(calls))
    expect(seen(html)).toBe(calls)
    // Both services look for these in the text of what is rendered.
    const text = html.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&')
    expect(text).not.toMatch(/(?:^|\W)[@!~%$&]\w|#\w|GH-\d|\/issues\/|\/merge_requests\//m)
  })

  it('leaves mail addresses whole', () => {
    expect(escapeMarkdown('ops@acme.example')).toBe('ops@acme.example')
  })

  it('stays inside its fence', () => {
    const text = 'before\n```\n# inside\n````\n</details>'
    const html = render(fenced(text).join('\n'))
    expect(html.match(/<pre>/g)).toHaveLength(1)
    expect(html).not.toContain('<h1>')
    expect(html).not.toContain('</details>')
  })

  it('has a marker that no name of a project can end', () => {
    expect(markerOf('diff', 'a --> <b> & ----')).not.toMatch(/--|[<>]/)
  })
})

describe('a text that must fit', () => {
  const zooms = [
    { lines: Array.from({ length: 1_000 }, () => 'near '.repeat(20)), leftOut: undefined },
    { lines: Array.from({ length: 100 }, () => 'far'), leftOut: 'the rest' },
  ]
  const options = { fullAt: '`notify diff` shows all of it.' }

  it('is the nearest zoom that does, and says what that leaves out', () => {
    expect(fitting('m', zooms, { ...options, limit: 1_000_000 })).toMatch(/^<!-- m -->\nnear/)
    const text = fitting('m', zooms, { ...options, limit: 1_000 })
    expect(text).toMatch(/^<!-- m -->\nfar/)
    expect(text).toContain('_Left out for its length: the rest. `notify diff` shows all of it._')
  })

  it('is cut where even the farthest does not, and still says so', () => {
    const text = fitting('m', zooms, { ...options, limit: 300 })
    expect(text.length).toBeLessThanOrEqual(300)
    expect(text).toContain('everything below')
  })

  it('is measured as asked', () => {
    const wide = [
      { lines: ['漢'.repeat(100)], leftOut: undefined },
      { lines: ['-'], leftOut: 'it' },
    ]
    expect(fitting('m', wide, { ...options, limit: 200 })).toContain('漢')
    expect(fitting('m', wide, { ...options, limit: 200, measure: Buffer.byteLength })).not.toContain('漢')
  })
})
