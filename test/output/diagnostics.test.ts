import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { compactDiagnostic, githubCommand, jsonDiagnostic, prettyDiagnostic } from '../../src/output/diagnostics.ts'
import { plainStyle } from '../../src/output/style.ts'

const base: Diagnostic = {
  code: 'unknown-key',
  severity: 'error',
  message: '"wen" is not known here; did you mean "when"?',
  at: { file: 'rules/oncall.yaml', line: 6, column: 1, endColumn: 4 },
  excerpt: 'wen: {type: maintenance}',
  hint: 'known are on, when, to',
}

const caretOf = (text: string) => {
  const [, line = '', caret = ''] = text.split('\n')
  return line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)
}

describe('the pretty form', () => {
  it('shows place, code, message, the line with its caret, and the hint', () => {
    expect(
      prettyDiagnostic(base),
    ).toBe(`rules/oncall.yaml:6:1 error unknown-key  "wen" is not known here; did you mean "when"?
  6 | wen: {type: maintenance}
    | ^^^
    hint: known are on, when, to
`)
  })

  it('does without a place, a line and a hint', () => {
    expect(prettyDiagnostic({ code: 'no-project', severity: 'error', message: 'there is none' })).toBe(
      'error no-project  there is none\n',
    )
  })

  it('paints errors and warnings through the style it is given', () => {
    const style = { ...plainStyle, red: (text: string) => `<r>${text}</r>`, yellow: (text: string) => `<y>${text}</y>` }
    expect(prettyDiagnostic(base, style)).toContain('<r>^^^</r>')
    expect(prettyDiagnostic({ ...base, severity: 'warning' }, style)).toContain('<y>warning</y>')
  })

  it('puts the caret right below tabs and wide characters', () => {
    const excerpt = 'a:\t日本 wrong'
    const at = { file: 'a', line: 1, column: 7, endColumn: 12 }
    const lines = prettyDiagnostic({ ...base, at, excerpt }).split('\n')
    // Two columns for the tab and for each of the two characters.
    expect(lines[2]).toBe(`    | ${' '.repeat(2 + 2 + 4 + 1)}^^^^^`)
  })

  it.each([0, 40, 150, 390])('cuts a long line around its caret (column %i)', (offset) => {
    const excerpt = `${'x'.repeat(offset)}WRONG${'y'.repeat(400 - offset)}`
    const at = { file: 'a', line: 1, column: offset + 1, endColumn: offset + 6 }
    const text = prettyDiagnostic({ ...base, at, excerpt })
    expect(caretOf(text)).toBe('WRONG')
    expect(
      Math.max(
        ...text
          .split('\n')
          .slice(1, 3)
          .map((line) => line.length),
      ),
    ).toBeLessThan(115)
  })

  it('marks one character behind the end of a line', () => {
    const at = { file: 'a', line: 1, column: 7 }
    expect(prettyDiagnostic({ ...base, at, excerpt: 'title:' })).toContain(`    | ${' '.repeat(6)}^\n`)
  })

  it('lets nothing of a file move the cursor or colour the terminal', () => {
    const text = prettyDiagnostic({ ...base, excerpt: 'a: \u001b[31mred\u202e', message: 'x\u0007' })
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/)
  })
})

it('has a compact form of one line', () => {
  expect(compactDiagnostic(base)).toBe(
    'rules/oncall.yaml:6:1: error: "wen" is not known here; did you mean "when"? [unknown-key]',
  )
})

it('has a JSON form that gives the value back', () => {
  expect(JSON.parse(jsonDiagnostic(base))).toEqual(base)
})

describe('the form for GitHub', () => {
  it('names file, line and columns, and ends at the last character', () => {
    expect(githubCommand({ ...base, hint: undefined } as unknown as Diagnostic)).toBe(
      '::error file=rules/oncall.yaml,line=6,col=1,endColumn=3,title=unknown-key::"wen" is not known here; did you mean "when"?',
    )
  })

  it('escapes what commands are made of', () => {
    const at = { file: 'a,b:c%.yaml', line: 1, column: 2 }
    expect(githubCommand({ code: 'bad-time', severity: 'warning', message: '50%\r\nof: it, all', at })).toBe(
      '::warning file=a%2Cb%3Ac%25.yaml,line=1,col=2,title=bad-time::50%25%0D%0Aof: it, all',
    )
  })

  it('puts the folder of the project before its files', () => {
    expect(githubCommand(base, 'ops/notify/')).toContain('file=ops/notify/rules/oncall.yaml,')
    expect(githubCommand(base, '.')).toContain('file=rules/oncall.yaml,')
  })
})
