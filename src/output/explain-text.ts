import type { PersonExplanation, RuleExplanation } from '../model/explanation.ts'
import type { Style } from './style.ts'
import { alignColumns, printable } from './table.ts'

/** Why a rule speaks or not, condition by condition, clause by clause, person by person. */
export function explainText(found: RuleExplanation, style: Style): string {
  const mark = (isGood: boolean) => (isGood ? style.green('✓') : style.red('✗'))
  const lines = [
    `${style.bold(printable(found.rule))} ${found.applies ? 'applies' : 'does not apply'} to ${style.bold(printable(found.event))}`,
    '',
    `  ${mark(found.isValid)} the rule is ${found.isValid ? '' : 'not '}valid`,
    `  ${mark(found.isListening)} ${found.trigger === null ? 'it speaks at moments of events' : `it ${found.isListening ? 'lists' : 'does not list'} ${printable(found.trigger)}`}`,
  ]
  for (const { what, held, wanted, actual, note } of found.conditions) {
    lines.push(
      `  ${mark(held)} ${printable(what)}: wanted ${printable(wanted)}, found ${printable(actual)}${note === undefined ? '' : ` (${printable(note)})`}`,
    )
  }
  if (found.clauses.length > 0) lines.push('', 'Whom it names')
  for (const { what, added, note } of found.clauses) {
    lines.push(
      `  ${printable(what)}${added.length > 0 ? `: ${printable(added.join(', '))}` : ''}${note === undefined ? '' : ` (${printable(note)})`}`,
    )
  }
  lines.push('', 'What becomes of it')
  if (found.people.length === 0) lines.push('  nobody is told')
  lines.push(...alignColumns(found.people.map((person) => ['', ...cells(person)])))
  for (const problem of found.problems) lines.push('', `${style.yellow('!')} ${printable(problem)}`)
  return `${lines.join('\n')}\n`
}

const cells = ({
  recipient,
  name,
  roles = [],
  moment,
  channel,
  action,
  reason,
  note,
  digestKey,
}: PersonExplanation): string[] => [
  [printable(name === undefined ? recipient : `${recipient} (${name})`), ...roles].join(', '),
  printable(moment),
  channel,
  `${action === 'none' ? 'left out' : action}${reason === null ? '' : `: ${reason}`}${note === undefined ? '' : ` (${printable(note)})`}`,
  digestKey == null || action === 'withheld' ? '' : `in digest ${digestKey.slice(0, 8)}`,
]
