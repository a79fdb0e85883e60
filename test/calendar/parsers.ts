import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Debian's, whatever other Python stands first in the path. */
const python = '/usr/bin/python3'

/** Whether Debian's python3-icalendar and python3-vobject are installed here. */
export const hasParsers = spawnSync(python, ['-c', 'import icalendar, vobject']).status === 0

export interface ParsedEvent {
  uid: string
  sequence: number
  status: string
  summary: string
  description: string | null
  /** In UTC, or the date of a whole day. */
  start: string
  end: string | null
  attendee: string | null
  organizer: string | null
  alarms: number
  /** Of python3-icalendar: how it comes again; times in UTC. */
  recurrence?: { rule: string | null; except: string[]; of: string | null } | null
  /** Of python3-vobject: the first forty starts, and the original one of an occurrence that differs. */
  starts?: string[] | null
  of?: string | null
  errors: string[]
}

export interface ParsedCalendar {
  method: string | null
  events: ParsedEvent[]
}

/** What both parsers make of each text; throws where one of them refuses any. */
export function parseBy(texts: readonly string[]): { icalendar: ParsedCalendar; vobject: ParsedCalendar }[] {
  const script = fileURLToPath(new URL('parsers.py', import.meta.url))
  const { status, stdout, stderr } = spawnSync(python, [script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as { icalendar: ParsedCalendar; vobject: ParsedCalendar }[]
}

/** What both parsers tell of each event. */
export function commonIn({ events }: ParsedCalendar): Omit<ParsedEvent, 'recurrence' | 'starts' | 'of'>[] {
  return events.map(({ recurrence: _, starts: __, of: ___, ...common }) => common)
}
