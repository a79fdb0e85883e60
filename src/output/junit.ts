import type { TestFailure, TestResult } from '../model/rule-test.ts'
import { failureLines } from './test-text.ts'

/** The results of one file. */
export interface Suite {
  file: string
  results: readonly TestResult[]
}

/**
 * Results in the XML of JUnit, as Ant wrote it first and CI services read it. It has no standard: this holds for the schema of
 * Jenkins' xUnit plugin (junit-10.xsd). Older ones, made after Ant's, want parts in each suite that are empty here.
 */
export function junitXml(suites: readonly Suite[], startedAt: number): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>']
  suites.forEach(({ file, results }, id) => {
    // Ant's schema knows no zone and no fraction.
    const timestamp = new Date(startedAt).toISOString().slice(0, 19)
    const counts = `tests="${results.length}" failures="${failed(results)}" errors="0" skipped="0" time="${seconds(results)}"`
    lines.push(
      `  <testsuite name="${attribute(file)}" package="notify" id="${id}" hostname="localhost" timestamp="${timestamp}" ${counts}>`,
      '    <properties/>',
      ...results.flatMap((result) => testcase(file, result)),
      '    <system-out/>',
      '    <system-err/>',
      '  </testsuite>',
    )
  })
  return `${[...lines, '</testsuites>'].join('\n')}\n`
}

function testcase(file: string, result: TestResult): string[] {
  const head = `    <testcase name="${attribute(result.name)}" classname="${attribute(file)}" time="${seconds([result])}"`
  const [first] = result.failures
  if (first === undefined) return [`${head}/>`]
  const message = attribute(`${first.at.file}:${first.at.line}:${first.at.column} expected ${first.expected}`)
  const text = result.failures.map((failure) => failureText(failure)).join('\n')
  return [
    `${head}>`,
    `      <failure type="expectation" message="${message}">${content(text)}</failure>`,
    '    </testcase>',
  ]
}

function failureText(failure: TestFailure): string {
  return failureLines(failure).join('\n')
}

function failed(results: readonly TestResult[]): number {
  return results.filter(({ failures }) => failures.length > 0).length
}

function seconds(results: readonly TestResult[]): string {
  return (results.reduce((sum, { took }) => sum + took, 0) / 1000).toFixed(3)
}

// XML 1.0, 2.2: of the control characters only tab and line breaks may stand in a document, and no half of a surrogate pair.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function content(text: string): string {
  return text.replaceAll(forbidden, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll(/\s+/g, ' ').trim()
}
