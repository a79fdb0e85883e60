import type { CoverageItem, TestFailure, TestResult } from '../model/rule-test.ts'
import type { Suite } from './junit.ts'
import type { Style } from './style.ts'
import { cutTo, printable } from './table.ts'
import { counted } from './when.ts'

/** Results for a terminal: what passed is a line, what failed says where, what was expected, what there is instead, and why. */
export function testText(suites: readonly Suite[], style: Style): string {
  const lines: string[] = []
  for (const { file, results } of suites) {
    lines.push(style.bold(file))
    for (const result of results) lines.push(...resultLines(result, style))
    lines.push('')
  }
  const results = suites.flatMap((suite) => suite.results)
  const failed = results.filter(({ failures }) => failures.length > 0).length
  const passed = results.length - failed
  const words = `${counted(results.length, 'test', 'tests')}, ${passed} passed${failed === 0 ? '' : `, ${failed} failed`}.`
  return `${[...lines, failed === 0 ? style.green(words) : style.red(words)].join('\n')}\n`
}

function resultLines({ name, failures }: TestResult, style: Style): string[] {
  if (failures.length === 0) return [`  ${style.green('✓')} ${printable(name)}`]
  return [
    `  ${style.red('✗')} ${printable(name)}`,
    ...failures.flatMap((failure) => failureLines(failure).map((line) => `      ${line}`)),
  ]
}

/** A failure in lines without colour. */
export function failureLines({ at, expected, differences, instead, reasons }: TestFailure): string[] {
  const lines = [`${at.file}:${at.line}:${at.column} expected ${printable(expected)}`]
  for (const { what, expected: wanted, got } of differences)
    lines.push(`  ${what}`, `    - ${printable(wanted)}`, ...gotLines(got).map((line) => `    + ${line}`))
  if (instead.length > 0) lines.push('  what goes out:', ...instead.map((line) => `    + ${printable(line)}`))
  else if (differences.length === 0) lines.push('  nothing goes out')
  if (reasons.length > 0) lines.push('  because:', ...reasons.map((line) => `    ${printable(line)}`))
  return lines
}

const mostLines = 12
const widest = 160

function gotLines(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const shown = lines.slice(0, mostLines).map((line) => cutTo(printable(line), widest))
  return lines.length > mostLines ? [...shown, `… ${lines.length - mostLines} more lines`] : shown
}

const kinds = ['rule', 'condition', 'moment', 'language'] as const

/** How much of each sort was seen, and by name what was not. */
export function coverageText(items: readonly CoverageItem[], style: Style): string {
  const parts = kinds.map((kind) => {
    const own = items.filter((item) => item.kind === kind)
    return `${kind}s ${own.filter(({ isCovered }) => isCovered).length}/${own.length}`
  })
  const lines = [`${style.bold('Coverage:')} ${coveragePercent(items)} % (${parts.join(', ')})`]
  for (const rule of new Set(items.map((item) => item.rule))) {
    const missing = items.filter((item) => item.rule === rule && !item.isCovered)
    if (missing.length === 0) continue
    const { at } = missing[0]!
    lines.push(`  ${at.file}:${at.line}:${at.column} ${rule}`)
    if (missing.some(({ kind }) => kind === 'rule')) {
      lines.push(style.dim('      no test expects a message of it'))
      continue
    }
    for (const { kind, what } of missing) lines.push(style.dim(`      ${kind} ${what}`))
  }
  return `${lines.join('\n')}\n`
}

/** Rounded down: 100 only where nothing is missing. */
export function coveragePercent(items: readonly CoverageItem[]): number {
  if (items.length === 0) return 100
  return Math.floor((100 * items.filter(({ isCovered }) => isCovered).length) / items.length)
}
