import { resolveLocal } from '../engine/local-time.ts'
import { isDate } from '../engine/person.ts'
import { firstWall, isRecurring, nearestOccurrence, occurrenceId, occurrenceIdAt } from '../engine/recurrence.ts'
import { firstNamed, parseRule } from '../engine/recurrence-rule.ts'
import type { Event, EventUpdate, OccurrenceChange, Recurrence } from '../model/project.ts'
import type { EventDocument } from '../model/schema.gen.ts'
import { checkedValues } from './checked-values.ts'
import type { Path, YamlDocument } from './document.ts'
import { isThere, present } from './event.ts'
import type { End } from './unread-ends.ts'

type RawRecurrence = NonNullable<EventDocument['recurrence']>
type RawChange = NonNullable<RawRecurrence['changes']>[number]

/** Reads the updates that stand at a path. */
export type BuildUpdates = (path: Path, raw: RawChange['updates']) => EventUpdate[]

/** How the event comes again, checked against its window; undefined where it does not, or that is wrong. */
export function buildRecurrence(
  document: YamlDocument,
  raw: Partial<EventDocument>,
  event: Partial<Event> & Pick<Event, 'timezone' | 'status'> & { unread: ReadonlySet<End> },
  buildUpdates: BuildUpdates,
): Recurrence | undefined {
  const written: Partial<RawRecurrence> | undefined = raw.recurrence
  if (written === undefined) return undefined
  checkEvent(document, raw, event, event.unread)
  if (written.rule === undefined) return undefined
  const parsed = parseRule(written.rule)
  if ('problem' in parsed) {
    document.report('bad-recurrence', ['recurrence', 'rule'], `the rule is wrong: ${parsed.problem}`, {
      hint: parsed.hint,
    })
    return undefined
  }
  if (event.window?.start === undefined) return undefined
  const bare: Recurrence = { rule: parsed.rule, except: [], changes: [] }
  checkFirst(document, event, bare)
  const except = buildExcept(document, written.except ?? [], event, bare)
  const changes = buildChanges(document, written.changes ?? [], event, { ...bare, except }, buildUpdates)
  return { rule: parsed.rule, except, changes }
}

function checkEvent(
  document: YamlDocument,
  raw: Partial<EventDocument>,
  { window, status }: Partial<Event>,
  unread: ReadonlySet<End>,
): void {
  if (window?.start === undefined && !unread.has('start')) {
    document.report('bad-recurrence', ['recurrence'], 'what recurs needs a start to count from', {
      part: 'key',
      hint: 'give the window of the first occurrence',
    })
  } else if (window?.start !== undefined && window.end === undefined && !unread.has('end')) {
    document.report(
      'bad-recurrence',
      ['window'],
      'without an end no occurrence is over, so the next one is not announced',
      {
        severity: 'warning',
        part: 'key',
        hint: 'give the window an end',
      },
    )
  }
  if (status !== undefined && !['scheduled', 'cancelled', 'draft'].includes(status)) {
    document.report(
      'recurring-status',
      raw.status === undefined ? ['type'] : ['status'],
      `an event that recurs is scheduled or cancelled; "${status}" is true of one occurrence`,
      {
        hint:
          raw.status === undefined
            ? 'write "status: scheduled", and what happens at one occurrence under recurrence.changes'
            : `write it there: recurrence: {changes: [{of: 2027-01-02T22:00, status: ${status}}]}`,
      },
    )
  }
}

/** The first start belongs to the occurrences whether or not the rule names it, which is rarely meant. */
function checkFirst(document: YamlDocument, event: Partial<Event>, recurrence: Recurrence): void {
  const whole = { ...event, recurrence } as Event
  if (!isRecurring(whole)) return
  const first = firstWall(whole)
  const named = firstNamed(recurrence.rule, first)
  if (named === first) return
  document.report(
    'bad-recurrence',
    ['recurrence', 'rule'],
    named === undefined ? 'the rule names no day at all' : 'the rule does not name the day on which the window starts',
    {
      severity: named === undefined ? 'error' : 'warning',
      hint:
        named === undefined
          ? 'check its BY parts against each other'
          : `the start counts as the first occurrence; the first that the rule names is ${occurrenceId(named)}`,
    },
  )
}

function buildExcept(
  document: YamlDocument,
  raw: readonly (string | undefined)[],
  event: Partial<Event> & Pick<Event, 'timezone'>,
  recurrence: Recurrence,
): string[] {
  const except: string[] = []
  raw.forEach((text, index) => {
    if (!isThere(text)) return
    const path = ['recurrence', 'except', index]
    const id = isDate(text) ? text : idOf(document, path, text, event.timezone)
    if (id === undefined) return
    const near = nearest(event, recurrence, id)
    if (near !== undefined && !near.startsWith(id)) {
      document.report('no-occurrence', path, `there is no occurrence at ${id}`, {
        severity: 'warning',
        hint: `the nearest is ${near}`,
      })
    }
    except.push(id)
  })
  return except
}

function buildChanges(
  document: YamlDocument,
  raw: readonly (RawChange | undefined)[],
  event: Partial<Event> & Pick<Event, 'timezone'>,
  recurrence: Recurrence,
  buildUpdates: BuildUpdates,
): OccurrenceChange[] {
  const changes: OccurrenceChange[] = []
  const places = new Map<string, number>()
  raw.forEach((change, index) => {
    if (!isThere(change) || !isThere(change.of)) return
    const path = ['recurrence', 'changes', index]
    const of = idOf(document, [...path, 'of'], change.of, event.timezone)
    if (of === undefined) return
    const near = nearest(event, recurrence, of)
    if (near !== of) {
      document.report('no-occurrence', [...path, 'of'], `there is no occurrence at ${of}`, {
        hint: near === undefined ? 'the rule and except leave none' : `the nearest is ${near}`,
      })
      return
    }
    const other = places.get(of)
    if (other !== undefined) {
      const { line } = document.at(['recurrence', 'changes', other])
      document.report('duplicate-id', [...path, 'of'], `line ${line} changes the same occurrence`, {
        hint: 'join the two',
      })
      return
    }
    places.set(of, index)
    changes.push({
      of,
      ...present({
        window: buildWindow(document, [...path, 'window'], change.window, event),
        status: change.status,
        updates: change.updates && buildUpdates([...path, 'updates'], change.updates),
      }),
    })
  })
  return changes
}

function buildWindow(
  document: YamlDocument,
  path: Path,
  raw: RawChange['window'],
  event: Partial<Event> & Pick<Event, 'timezone'>,
): OccurrenceChange['window'] {
  if (raw === undefined) return undefined
  const values = checkedValues(document)
  const zone = values.timezone([...path, 'timezone'], raw.timezone) ?? event.timezone
  const start = values.time([...path, 'start'], raw.start, zone)
  const end = values.time([...path, 'end'], raw.end, zone)
  if (start !== undefined && end !== undefined && end <= start) {
    document.report('window-order', [...path, 'end'], 'the window ends before it starts, or when it does', {
      hint: 'is the date of the end right? A window over midnight ends on the next day',
    })
  }
  return present({ start, end, timezone: raw.timezone })
}

/** A written time as an occurrence's id. It names, it does not tell time: what the clocks skip can be named too. */
function idOf(document: YamlDocument, path: Path, text: string, zone: string): string | undefined {
  const isLocal = !/(Z|[+-]\d\d:?\d\d)$/.test(text)
  const time = resolveLocal(text, isLocal ? 'UTC' : zone)
  if ('instant' in time) return occurrenceIdAt(time.instant, isLocal ? 'UTC' : zone)
  document.report('bad-time', path, `${JSON.stringify(text)} is no start of an occurrence`, {
    hint: `write its original start in local time, such as ${isDate(text) ? text : '2027-01-02'}T22:00`,
  })
  return undefined
}

function nearest(
  event: Partial<Event> & Pick<Event, 'timezone'>,
  recurrence: Recurrence,
  id: string,
): string | undefined {
  const whole = { ...event, recurrence } as Event
  return isRecurring(whole) ? nearestOccurrence(whole, id) : undefined
}
