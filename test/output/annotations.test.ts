import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { createAnnotator } from '../../src/output/annotations.ts'

const problem = (severity: Diagnostic['severity'], line: number): Diagnostic => ({
  code: 'bad-time',
  severity,
  message: `problem ${line}`,
  at: { file: 'events/a.yaml', line, column: 1 },
})
const many = (severity: Diagnostic['severity'], count: number) =>
  Array.from({ length: count }, (_, i) => problem(severity, i + 1))
const kinds = (lines: readonly string[]) => lines.map((line) => /^::(\w+)/.exec(line)?.[1])

/** As the runner takes a command apart (actions/runner, `ActionCommand.TryParseV2`). */
function parsed(line: string): { command: string; properties: Record<string, string>; data: string } {
  const [, command = '', list = '', data = ''] = /^::(\w+)(?: (.*?))?::(.*)$/s.exec(line) ?? []
  const plain = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
  const property = (text: string) => plain(text).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
  const pairs = list
    .split(',')
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), property(pair.slice(pair.indexOf('=') + 1))])
  return { command, properties: Object.fromEntries(pairs), data: plain(data).replaceAll('%25', '%') }
}

describe('annotations', () => {
  it('tell the most severe first', () => {
    const annotate = createAnnotator()
    expect(kinds(annotate([problem('warning', 1), problem('error', 2), problem('warning', 3)]))).toEqual([
      'error',
      'warning',
      'warning',
    ])
  })

  it('are ten of a kind at most, the last of which counts the others', () => {
    const lines = createAnnotator()([...many('warning', 10), ...many('error', 25)])
    expect(kinds(lines)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')])
    expect(lines[9]).toBe('::error::and 16 more; the log of this step has all of them')
    expect(lines[19]).toContain('problem 10')
  })

  it('count together what one run tells in parts', () => {
    const annotate = createAnnotator()
    expect(annotate(many('error', 6))).toHaveLength(6)
    const rest = annotate(many('error', 6))
    expect(rest).toHaveLength(4)
    expect(rest.at(-1)).toContain('and 3 more')
    expect(annotate(many('error', 3))).toEqual([])
  })

  it('name files from the top of the repository', () => {
    expect(createAnnotator('ops/notices')([problem('error', 7)])[0]).toContain('file=ops/notices/events/a.yaml,line=7,')
  })

  it('are one line that the runner takes apart again, whatever they hold', () => {
    const nasty = '100% of it, see: a::b\r\n::set-output name=x::y, %0A'
    const [line] = createAnnotator()([
      { code: 'bad-time', severity: 'error', message: nasty, at: { file: 'a, b: c%.yaml', line: 3, column: 4 } },
    ])
    expect(line).not.toMatch(/[\r\n]/)
    expect(parsed(line!)).toEqual({
      command: 'error',
      properties: { file: 'a, b: c%.yaml', line: '3', col: '4', title: 'bad-time' },
      data: nasty,
    })
  })
})
