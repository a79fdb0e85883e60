import type { TrippedGuard } from '../model/guard.ts'
import type { Style } from './style.ts'
import { printable } from './table.ts'
import { counted } from './when.ts'

/** So many of one guard are told; the rest is counted. */
const mostShown = 5

/** Which guards tripped: those that stop first, then those that may pass, and the command that lets all pass at once. */
export function guardsText(
  tripped: readonly TrippedGuard[],
  { style, command }: { style: Style; command: string },
): string {
  const stops = tripped.filter(({ allowed }) => !allowed)
  const passed = tripped.filter(({ allowed }) => allowed)
  const lines: string[] = []
  if (stops.length > 0) {
    lines.push(
      style.red(`Stopped by ${counted(stops.length, 'guard', 'guards')}: nothing was sent.`),
      ...linesOf(stops, style),
      `  Where this is meant: notify ${command} ${[...new Set(stops.map(({ guard }) => `--allow ${guard}`))].join(' ')}`,
    )
  }
  if (passed.length > 0) lines.push(style.yellow('Let pass:'), ...linesOf(passed, style))
  return `${lines.join('\n')}\n`
}

function linesOf(tripped: readonly TrippedGuard[], style: Style): string[] {
  const lines: string[] = []
  for (const guard of new Set(tripped.map((each) => each.guard))) {
    const own = tripped.filter((each) => each.guard === guard)
    for (const { at, message, hint } of own.slice(0, mostShown)) {
      const place = at === undefined ? '' : `${at.file}:${at.line}:${at.column} `
      lines.push(`  ${place}${style.bold(guard)}  ${printable(message)}`)
      if (hint !== undefined) lines.push(style.dim(`      ${printable(hint)}`))
    }
    if (own.length > mostShown) lines.push(`  … and ${own.length - mostShown} more of ${guard}`)
  }
  return lines
}
