import type { Expectation, Said, TextExpectation } from '../model/rule-test.ts'
import { compilePattern } from './pattern.ts'

/** What differs between an expectation and a message; empty where it is met. */
export type Difference = { what: string; expected: string; got: string }

/** Which messages meet which expectations: each may be met by several, and each message counts once. */
export function matchExpectations(
  expectations: readonly Expectation[],
  said: readonly Said[],
): { unmet: Expectation[]; unexpected: Said[]; met: { expectation: Expectation; said: Said }[] } {
  const rest = new Set(said)
  const unmet: Expectation[] = []
  const met: { expectation: Expectation; said: Said }[] = []
  for (const expectation of expectations) {
    const own = [...rest].filter((message) => differencesOf(expectation, message).length === 0)
    if (own.length === 0) unmet.push(expectation)
    for (const message of own) {
      rest.delete(message)
      met.push({ expectation, said: message })
    }
  }
  return { unmet, unexpected: [...rest].filter(({ action }) => action === 'sent'), met }
}

/** The message that comes nearest to an expectation, with all that differs; undefined where none is about the same. */
export function nearest(
  expectation: Expectation,
  said: readonly Said[],
): { said: Said; differences: Difference[] } | undefined {
  const candidates = said
    .map((message) => ({ said: message, differences: differencesOf(expectation, message) }))
    // Another rule or moment is another message, not this one gone wrong.
    .filter(({ differences }) => !differences.some(({ what }) => what === 'rule' || what === 'moment'))
    .sort((a, b) => a.differences.length - b.differences.length)
  const [best] = candidates
  const asked = Object.keys(expectation).length - 1
  return best !== undefined && best.differences.length < asked ? best : undefined
}

export function differencesOf(expectation: Expectation, said: Said): Difference[] {
  const found: Difference[] = []
  for (const what of ['rule', 'moment', 'recipient', 'channel', 'language'] as const) {
    const expected = expectation[what]
    if (expected !== undefined && expected !== said[what]) found.push({ what, expected, got: said[what] })
  }
  const action = expectation.withheld !== undefined ? 'withheld' : expectation.due !== undefined ? 'scheduled' : 'sent'
  if (said.action !== action) found.push({ what: 'action', expected: action, got: actionWords(said) })
  else if (expectation.withheld !== undefined && expectation.withheld !== said.reason)
    found.push({ what: 'withheld', expected: expectation.withheld, got: said.reason ?? '' })
  else if (expectation.due !== undefined && expectation.due !== said.due)
    found.push({ what: 'due', expected: iso(expectation.due), got: iso(said.due) })
  for (const what of ['subject', 'text', 'short'] as const) {
    const expected = expectation[what]
    if (expected !== undefined) found.push(...textDifferences(what, expected, said[what]))
  }
  return found
}

function textDifferences(what: string, expected: TextExpectation, got: string): Difference[] {
  const found: Difference[] = []
  // Where a line was broken says nothing.
  const plain = squeezed(got)
  const differs = (words: string) => found.push({ what, expected: words, got })
  if (expected.is !== undefined && squeezed(expected.is) !== plain) differs(JSON.stringify(expected.is))
  for (const text of expected.contains) if (!plain.includes(squeezed(text))) differs(`contains ${JSON.stringify(text)}`)
  for (const text of expected.lacks) if (plain.includes(squeezed(text))) differs(`lacks ${JSON.stringify(text)}`)
  if (expected.matches !== undefined && !compilePattern(expected.matches).test(got))
    differs(`matches ${expected.matches}`)
  return found
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** `sent`, `scheduled for 2026-12-04T21:00:00Z`, `withheld (missed)` */
export function actionWords({ action, reason, due }: Said): string {
  if (action === 'withheld') return `withheld (${reason ?? ''})`
  return action === 'scheduled' ? `scheduled for ${iso(due)}` : action
}

function iso(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}

/** `rescheduled by customers to ann over email in it`: what is not said is left out. */
export function expectationWords(expectation: Expectation): string {
  const { moment, rule, recipient, channel, language, due, withheld } = expectation
  const texts = (['subject', 'text', 'short'] as const).flatMap((what) => {
    const { is, contains, lacks, matches } = expectation[what] ?? { contains: [], lacks: [] }
    return [
      ...(is === undefined ? [] : [`${what} ${JSON.stringify(is)}`]),
      ...contains.map((text) => `${what} contains ${JSON.stringify(text)}`),
      ...lacks.map((text) => `${what} lacks ${JSON.stringify(text)}`),
      ...(matches === undefined ? [] : [`${what} matches ${matches}`]),
    ]
  })
  const parts = [
    moment ?? 'a message',
    rule && `by ${rule}`,
    recipient && `to ${recipient}`,
    channel && `over ${channel}`,
    language && `in ${language}`,
    due === undefined ? undefined : `scheduled for ${iso(due)}`,
    withheld && `withheld (${withheld})`,
    ...texts,
  ]
  return parts
    .filter((part) => part !== undefined)
    .join(', ')
    .replace(/, (by|to|over|in) /g, ' $1 ')
}

/** `announced by customers to ann over email in it: "Maintenance of …"` */
export function saidWords(said: Said): string {
  const { moment, rule, recipient, channel, language, subject, action } = said
  const what = `${moment} by ${rule} to ${recipient}${channel === '' ? '' : ` over ${channel}`}${language === '' ? '' : ` in ${language}`}`
  return action === 'sent' ? `${what}: ${JSON.stringify(subject)}` : `${what}: ${actionWords(said)}`
}
