import { resolveLocal } from '../engine/local-time.ts'
import { generatedOf, occurrenceIdAt, type Series } from '../engine/recurrence.ts'
import { parseRule } from '../engine/recurrence-rule.ts'
import type { Instant, RecurrenceRule } from '../model/project.ts'
import { lineOf } from './content-line.ts'
import { entryRecurrence, horizonOf } from './recurrence.ts'
import { stampOf } from './time-zone.ts'
import { type JcalComponent, type JcalProperty, type ReadTime, readTime, short, textOf } from './times.ts'

type Mapping = Readonly<Record<string, unknown>>

export interface EntryTimes {
  start: ReadTime
  end: ReadTime | undefined
}

/** An occurrence that differs. */
export interface Override extends EntryTimes {
  component: JcalComponent
  /** The original start. */
  of: ReadTime
}

/** How an entry comes again, as an event's document says it, and the overrides that none of its occurrences has. */
export interface ReadRecurrence {
  recurrence: Mapping
  strays: Override[]
}

/**
 * Reads RRULE and EXDATE of an entry with those that change single occurrences. `own`: what an export of ours said of the event;
 * it is believed where the file still says the same. A text says why it comes again in a way that events here cannot.
 */
export function readRecurrence(
  properties: readonly JcalProperty[],
  calendar: JcalComponent,
  times: EntryTimes,
  overrides: readonly Override[],
  own: { timezone?: unknown; recurrence?: unknown } | undefined,
): ReadRecurrence | string {
  const rules = properties.filter(([name]) => name === 'rrule')
  if (rules.length !== 1 || properties.some(([name]) => name === 'rdate' || name === 'exrule')) {
    return 'it recurs by more than one RRULE'
  }
  const text = lineOf(rules[0]!).slice('RRULE:'.length)
  const parsed = parseRule(text)
  if ('problem' in parsed) return parsed.problem
  const tzid = properties.find(([name]) => name === 'dtstart')?.[1].tzid
  if (tzid !== undefined && times.start.zone === 'UTC' && tzid !== 'UTC') return 'nobody knows the clock of its zone'
  const zone = typeof own?.timezone === 'string' ? own.timezone : times.start.zone
  const isAllDay = times.start.isDate
  const known = knownRecurrence(own?.recurrence)
  const eventWith = (rule: RecurrenceRule, except: readonly string[]): Series => ({
    window: { start: times.start.instant },
    timezone: zone,
    recurrence: { rule, except, changes: [] },
  })

  const isSameRule = known !== undefined && sameRule(known.rule, parsed.rule, (rule) => eventWith(rule, []), isAllDay)
  const rule = isSameRule ? known.rule : parsed.rule
  const gone = exceptions(properties, calendar, zone)
  if (typeof gone === 'string') return gone
  const isSameExcept =
    isSameRule &&
    entryRecurrence(eventWith(rule, known.except), isAllDay)
      .except.map((wall) => (isAllDay ? wall : short(wall)))
      .toSorted()
      .join() === gone.toSorted().join()
  const except = isSameExcept ? known.except : gone

  const ids = new Map(overrides.map((override) => [override, occurrenceIdAt(override.of.instant, zone)]))
  const near = [...ids].filter(([{ of }]) => of.instant <= horizonOf(times.start.instant))
  const generated = generatedOf(
    eventWith(rule, except),
    near.map(([, id]) => id),
  )
  const changes: Mapping[] = []
  for (const [override, id] of near) {
    if (generated.has(id)) changes.push(changeOf(saidBy(override), id, times, zone, known?.changes.get(id)))
  }
  return {
    recurrence: {
      rule: isSameRule ? known.text : text,
      ...(except.length === 0 ? {} : { except }),
      ...(changes.length === 0 ? {} : { changes }),
    },
    strays: overrides.filter((override) => !generated.has(ids.get(override)!)),
  }
}

function saidBy(override: Override): EntryTimes & { isCancelled: boolean } {
  return { ...override, isCancelled: textOf(override.component[1], 'status')?.toUpperCase() === 'CANCELLED' }
}

interface Known {
  text: string
  rule: RecurrenceRule
  except: string[]
  changes: Map<string, Mapping>
}

function knownRecurrence(written: unknown): Known | undefined {
  const { rule: text, except, changes } = (written ?? {}) as { rule?: unknown; except?: unknown; changes?: unknown }
  if (typeof text !== 'string') return undefined
  const parsed = parseRule(text)
  if ('problem' in parsed) return undefined
  const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [])
  return {
    text,
    rule: parsed.rule,
    except: list(except).filter((each) => typeof each === 'string'),
    changes: new Map(list(changes).map((change) => [String((change as Mapping | null)?.of), change as Mapping])),
  }
}

/** Two programs may write one rule with its parts in another order, and its end as another form of one instant. */
function sameRule(
  a: RecurrenceRule,
  b: RecurrenceRule,
  eventWith: (rule: RecurrenceRule) => Series,
  isAllDay: boolean,
): boolean {
  const [first, second] = [a, b].map((rule) => {
    return entryRecurrence(eventWith(rule), isAllDay).rule.split(';').toSorted().join(';')
  })
  return first === second
}

/** The starts that EXDATE takes away, as ids of occurrences or days. */
function exceptions(properties: readonly JcalProperty[], calendar: JcalComponent, zone: string): string[] | string {
  const found: string[] = []
  for (const [name, parameters, type, ...values] of properties) {
    if (name !== 'exdate') continue
    for (const value of values) {
      const time = readTime([name, parameters, type, value], calendar, zone)
      if (typeof time === 'string') return time
      found.push(time.isDate ? time.text.slice(0, 10) : occurrenceIdAt(time.instant, zone))
    }
  }
  return found
}

/** What `recurrence.changes` says of an occurrence. `known`: what it said before. */
export function changeOf(
  { start, end, isCancelled }: EntryTimes & { isCancelled: boolean },
  of: string,
  whole: { start: { instant: Instant }; end: { instant: Instant } | undefined },
  zone: string,
  known: Mapping | undefined,
): Mapping {
  const length = whole.end === undefined ? undefined : whole.end.instant - whole.start.instant
  const original = resolveLocal(of, zone)
  const isUsual =
    'instant' in original &&
    start.instant === original.instant &&
    (length === undefined ? end === undefined : end?.instant === start.instant + length)
  const textIn = (time: ReadTime) => (time.zone === zone ? time.text : `${short(stampOf(time.instant))}Z`)
  const written = (known?.window ?? { start: '', end: '' }) as Mapping
  // Where it takes as long as ever, or begins when it would, the file may leave that out.
  const keepsStart = 'start' in written || !('instant' in original) || start.instant !== original.instant
  const keepsEnd = 'end' in written || length === undefined || end?.instant !== start.instant + length
  const window = {
    ...(keepsStart ? { start: textIn(start) } : {}),
    ...(end === undefined || !keepsEnd ? {} : { end: textIn(end) }),
  }
  const status = isCancelled ? 'cancelled' : known?.status === 'cancelled' ? undefined : known?.status
  return {
    of,
    ...(isUsual ? {} : { window }),
    ...(status === undefined ? {} : { status }),
    ...(known?.updates === undefined ? {} : { updates: known.updates }),
  }
}
