import { ical } from './library.ts'
import type { JcalProperty } from './times.ts'

/** The property as one unfolded content line. */
export function lineOf(property: JcalProperty): string {
  const { design, stringify } = ical()
  return stringify.property(property, design.icalendar, true)
}
