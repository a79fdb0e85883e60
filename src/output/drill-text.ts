import type { Drill, DrillRow } from '../engine/outage.ts'
import type { Style } from './style.ts'
import { alignColumns, printable } from './table.ts'
import { counted, inWords, readersWords } from './when.ts'

const states = { down: 'is down', refused: 'refuses everything', slow: 'is slow' } as const

/** What an outage would mean, for a terminal. */
export function drillText(drill: Drill, style: Style): string {
  const imagined = Object.entries(drill.outages).map(([channel, outage]) => `${channel} ${states[outage]}`)
  const lines = [style.bold(`If ${imagined.join(' and ')}:`), '']
  const cells = drill.rows.map((row) => [
    `  ${row.channel === null ? '✗' : '✓'} ${readersWords(row.people, row.reach === 'place')}`,
    row.channel === null ? 'not reached' : `over ${row.channel}`,
    lateness(row),
    row.cost === null ? '' : counted(row.cost.units, row.cost.unit, `${row.cost.unit}s`),
    `${row.event}, ${row.moment}, ${row.rule}`,
  ])
  alignColumns(cells).forEach((line, index) => {
    const { channel, examples, people } = drill.rows[index]!
    lines.push(channel === null ? style.red(line) : line)
    if (channel !== null) return
    const more = people > examples.length ? ` and ${people - examples.length} more` : ''
    lines.push(style.dim(`      ${examples.map(printable).join(', ')}${more}`))
  })
  const verdict =
    drill.unreached === 0
      ? style.green(`All ${counted(drill.reached, 'message', 'messages')} still arrive.`)
      : style.red(
          `${counted(drill.unreached, 'message reaches', 'messages reach')} nobody; ${drill.reached.toLocaleString('en-US')} still arrive.`,
        )
  lines.push('', verdict)
  return `${lines.join('\n')}\n`
}

function lateness({ channel, before, late, lateMost }: DrillRow): string {
  if (channel === null || before.length === 0) return ''
  const after = `after ${before.join(', ')}`
  if (lateMost === 0) return after
  const span = late === lateMost ? inWords(late) : `${inWords(late)} to ${inWords(lateMost)}`
  return `${after}, ${span} later`
}
