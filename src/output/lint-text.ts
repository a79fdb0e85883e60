import type { Finding, FoundIn } from '../model/lint.ts'
import { prettyDiagnostic } from './diagnostics.ts'
import type { Style } from './style.ts'

/** Names that are listed before the rest is counted. */
const mostNamed = 4

/** A finding as `validate` shows its own, and in which notices it is read. */
export function lintText(finding: Finding, style: Style): string {
  const text = prettyDiagnostic(finding, style)
  if (finding.notices === undefined) return text
  return `${text}  ${style.dim(readIn(finding.notices))}\n`
}

function readIn({ readings, recipients, events, rules, moments, channels, languages }: FoundIn): string {
  const where = [events, rules, moments, channels, languages].map(named).join(' · ')
  const readers = recipients === 0 ? '' : `, up to ${count(recipients, 'reader')}`
  return `in ${count(readings, 'message')}${readers}: ${where}`
}

function named(names: readonly string[]): string {
  const rest = names.length - mostNamed
  return rest <= 1 ? names.join(', ') : `${names.slice(0, mostNamed).join(', ')} and ${rest} more`
}

export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`
}
