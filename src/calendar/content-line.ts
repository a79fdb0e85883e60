import { ical } from './library.ts'
import type { JcalProperty } from './times.ts'

/** The property as one unfolded content line. */
export function lineOf(property: JcalProperty): string {
  const { design, stringify } = ical()
  return stringify.property(property, design.icalendar, true)
}

/** What RECURRENCE-ID says among content lines that were kept; undefined where it is not there or cannot be read. */
export function occurrenceIn(lines: readonly unknown[]): string | undefined {
  const line = lines.find((each) => typeof each === 'string' && /^RECURRENCE-ID[;:]/i.test(each))
  if (line === undefined) return undefined
  const { design, parse } = ical()
  try {
    return String((parse.property(line as string, design.icalendar) as JcalProperty)[3])
  } catch {
    return undefined
  }
}
