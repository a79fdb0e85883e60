import { describe, expect, it } from 'vitest'
import type { Diff, DiffChange, DiffNotice } from '../../src/model/diff.ts'
import { diffMarkdown } from '../../src/output/diff-markdown.ts'
import { diffText } from '../../src/output/diff-text.ts'
import { commentLimit } from '../../src/output/markdown.ts'
import { plainStyle } from '../../src/output/style.ts'

const options = { limit: commentLimit, fullAt: '`notify diff` shows all of it.' }

const notice = (event: string, more: Partial<DiffNotice> = {}): DiffNotice => ({
  event,
  occurrence: null,
  rule: 'customers',
  moment: 'announced',
  channel: 'email',
  language: 'en',
  recipients: 100,
  ...more,
})

const words = (event: string, before: string, after: string): DiffChange => ({
  kind: 'words',
  notices: [notice(event)],
  replaced: [{ before, after }],
  subject: [['same', 'Maintenance']],
  text: [
    ['same', `A long line that comes before, ${'and goes on '.repeat(10)}\nNow `],
    ['removed', before],
    ['added', after],
    ['same', ' it is.\nAnd a last one.'],
  ],
  short: [],
})

const text = (language: string, body = 'Hello …,\n\nwe work.\n') => ({
  rule: 'customers',
  moment: 'announced',
  channel: 'email',
  language,
  subject: `Subject in ${language}`,
  text: body,
  short: 'We work.',
})

const added = (event: string, body?: string): DiffChange => ({
  kind: 'added',
  notices: ['en', 'it'].map((language) => ({
    ...notice(event, { language }),
    due: '2026-12-04T21:00:00.000Z',
    dueLast: '2026-12-04T21:00:00.000Z',
    audiences: { enterprise: 100 },
    segments: { customer: 100 },
    subject: `Subject in ${language}`,
  })),
  texts: [text('en', body), text('it', body)],
})

function diffOf(changes: DiffChange[], more: Partial<Diff> = {}): Diff {
  const side = { revision: 'main', commit: 'c'.repeat(40), path: '.', errors: [] }
  return {
    version: 1,
    project: 'acme',
    timezone: 'Europe/Rome',
    now: '2026-12-01T08:00:00.000Z',
    base: side,
    head: { revision: null, commit: null, path: '.', errors: [] },
    summary: { added: 2, removed: 0, changed: changes.length, settings: 0 },
    changes,
    settings: [],
    ...more,
  }
}

describe('a diff in Markdown', () => {
  it('says who, when and what of what is new, with its texts to unfold', () => {
    const markdown = diffMarkdown(diffOf([added('upgrade')]), options)
    expect(markdown).toMatch(/^<!-- notify:diff:acme -->\n## What people would read differently in acme\n/)
    expect(markdown).toContain('**upgrade** · customers · announced · email · en, it (2 notices, 200 messages)')
    expect(markdown).toContain('- when: announced: Fri 4 Dec 2026, 22:00 CET')
    expect(markdown).toContain('- who: 100 of enterprise (email, en) · 100 of enterprise (email, it)')
    expect(markdown.match(/<details>/g)).toHaveLength(2)
    expect(markdown).not.toContain('Left out')
  })

  it('shows changed words in the lines that they stand in, and no other line', () => {
    const markdown = diffMarkdown(diffOf([words('upgrade', 'done', 'started')]), options)
    expect(markdown).toContain('- text: Now <del>done</del><ins>started</ins> it is.\n')
    expect(markdown).not.toContain('A long line')
  })

  it.each([
    ['many changes', Array.from({ length: 3_000 }, (_, i) => words(`event-${i}`, `old-${i}`, `new-${i}`))],
    [
      'long texts',
      Array.from({ length: 12 }, (_, i) => added(`event-${i}`, 'A sentence of a very long text. '.repeat(200))),
    ],
    [
      'both, and text that has to be escaped',
      Array.from({ length: 1_000 }, (_, i) => words(`<${i}>`, '<|*>'.repeat(20), '@#[]'.repeat(20))),
    ],
    ['one change with more than fits', [words('event', 'x '.repeat(100_000), 'y '.repeat(100_000))]],
  ])('never is longer than a comment: %s', (_, changes) => {
    const markdown = diffMarkdown(diffOf(changes), options)
    expect(markdown.length).toBeLessThanOrEqual(commentLimit)
    expect(markdown).toContain(
      `${changes.length.toLocaleString('en-US')} notice${changes.length === 1 ? '' : 's'} changed`,
    )
    expect(markdown).toMatch(/_Left out for its length: .* `notify diff` shows all of it\._\n$/)
    // Whatever is unfolded is closed.
    expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length)
  })

  it('keeps what belongs to other people’s text from being markup', () => {
    const evil = '</details> | `x` @ops #1 <script>'
    const setting = { kind: 'rule' as const, id: evil, key: 'when', before: evil, after: null }
    const markdown = diffMarkdown(
      diffOf([words(evil, evil, evil), added(evil, `${evil}\n\`\`\`\n# no`)], { settings: [setting] }),
      options,
    )
    const outside = markdown
      .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
      .replaceAll(/<\/?(?:details|summary|b|del|ins)>/g, '')
    expect(outside.replace(/^<!-- .* -->/, '')).not.toMatch(/[<>`]|@ops|#1\b/)
    expect(
      outside
        .split('\n')
        .find((line) => line.includes('| when |'))
        ?.match(/\|/g),
    ).toHaveLength(5)
  })

  it('tells of errors on either side', () => {
    const errors = Array.from({ length: 8 }, (_, i) => ({
      code: 'bad-time' as const,
      severity: 'error' as const,
      message: `problem ${i}`,
      at: { file: 'a.yaml', line: i + 1, column: 1 },
    }))
    const head = { revision: null, commit: null, path: '.', errors }
    const markdown = diffMarkdown(diffOf([], { head }), options)
    expect(markdown).toContain('**8 errors in the files as they are**, left out of the comparison:')
    expect(markdown).toContain('- a.yaml:1: problem 0')
    expect(markdown).toContain('- and 3 more')
  })
})

describe('a diff on a terminal', () => {
  it('moves no cursor and paints nothing by itself', () => {
    const evil = 'a\u001b[31mred\u0007\u202e'
    const setting = { kind: 'channel' as const, id: evil, key: 'rate', before: evil, after: null }
    const changes: DiffChange[] = [
      words(evil, evil, evil),
      added(evil, evil),
      { kind: 'sender', notices: [notice(evil)], before: evil, after: null },
    ]
    const shown = diffText(diffOf(changes, { settings: [setting] }), { style: plainStyle })
    expect(shown).not.toMatch(/[\u001b\u0007\u202e]/)
  })

  it('shows so many changes of a kind, and says how many more there are', () => {
    const shown = diffText(diffOf(Array.from({ length: 100 }, (_, i) => words(`event-${i}`, 'a', 'b'))), {
      style: plainStyle,
    })
    expect(shown.match(/event-\d+/g)).toHaveLength(40)
    expect(shown).toContain('… and 60 more of these: notify diff --json')
  })
})
