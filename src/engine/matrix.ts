import type { Matrix, MatrixCell, MatrixReader, MatrixRule } from '../model/matrix.ts'
import type { Duration, Event, Moment, Project, Route, Rule, Urgency } from '../model/project.ts'
import { holds } from './condition.ts'
import { conditionWords } from './condition-words.ts'
import { ruleMatches } from './match.ts'

export const urgencies: readonly Urgency[] = ['routine', 'urgent', 'emergency']

/** The matrix of all rules, or of those that speak of one event. `isPlace`: whether a channel reaches a place. */
export function buildMatrix(
  project: Pick<Project, 'name' | 'rules' | 'audiences' | 'channels'>,
  isPlace: (channel: string) => boolean,
  event?: Event,
): Matrix {
  const rules: MatrixRule[] = []
  const cells: Placed[] = []
  for (const rule of project.rules.values()) {
    if (event !== undefined && !speaksOf(rule, event)) continue
    const own = event === undefined ? urgencies.filter((urgency) => fitsUrgency(rule, urgency)) : [event.urgency]
    const when = conditionWords(rule.when.filter(({ path }) => path !== 'urgency'))
    rules.push({ id: rule.id, validity: rule.validity, when, urgencies: own })
    if (rule.validity === 'valid') cells.push(...cellsOf(project, rule, own, isPlace))
  }
  cells.sort(compareCells)
  return { version: 1, project: project.name, event: event?.id ?? null, rules, cells: cells.map(({ cell }) => cell) }
}

/** What OTOBO's rules speak of is fired, and no event of the project. */
function speaksOf(rule: Rule, event: Event): boolean {
  const { start = null, end = null } = event.window ?? {}
  const facts = { start, end, status: event.status, updates: event.updates.map(({ id }) => id) }
  return rule.otobo === undefined && ruleMatches(rule, event, facts)
}

function fitsUrgency(rule: Rule, urgency: Urgency): boolean {
  return holds(
    rule.when.filter(({ path }) => path === 'urgency'),
    { urgency },
  )
}

interface Placed {
  cell: MatrixCell
  moment: Moment
  /** Where its reader stands: people in the order in which rules name them, then places. */
  isPlace: boolean
}

function cellsOf(
  { audiences, channels }: Pick<Project, 'audiences' | 'channels'>,
  rule: Rule,
  own: readonly Urgency[],
  isPlace: (channel: string) => boolean,
): Placed[] {
  const people = readersOf(rule, audiences)
  return rule.via.flatMap((route) => {
    const toPlace = isPlace(route.channels[0]!)
    const place = route.channels[0]!
    const readers: MatrixReader[] = toPlace
      ? [{ kind: 'place', id: place, segment: channels.get(place)?.segment ?? null }]
      : people
    return readers.flatMap((reader) =>
      momentsOf(rule).flatMap(({ moment, isCorrection }) =>
        own.map((urgency) => ({
          moment,
          isPlace: toPlace,
          cell: {
            reader,
            moment: moment.name,
            urgency,
            rule: rule.id,
            channels: [...route.channels],
            via: viaOf(route, urgency),
            isCorrection,
          },
        })),
      ),
    )
  })
}

function readersOf(rule: Rule, audiences: Project['audiences']): MatrixReader[] {
  const { to } = rule
  const named = [...to.emails, ...(to.people ?? []).map(({ id }) => id)]
  const chosen = (rule.otobo?.data.Recipients ?? []).filter((name) => name !== null)
  return [
    ...to.audiences.map((id) => ({ kind: 'audience' as const, id, segment: audiences.get(id)?.segment ?? null })),
    ...(to.team ?? []).map((id) => ({ kind: 'team' as const, id, segment: 'internal' as const })),
    ...(named.length === 0 ? [] : [{ kind: 'people' as const, id: named.join(', '), segment: null }]),
    ...(chosen.length === 0 ? [] : [{ kind: 'otobo' as const, id: chosen.join(', '), segment: null }]),
  ]
}

/** What the rule lists, and the corrections that it makes unasked. */
function momentsOf({ on, corrections }: Rule): { moment: Moment; isCorrection: boolean }[] {
  const listed = [...new Map(on.map((moment) => [moment.name, { moment, isCorrection: false }])).values()]
  if (!corrections || !on.some(({ kind }) => kind !== 'trigger')) return listed
  const unasked = (['rescheduled', 'cancelled'] as const).filter((name) => !on.some((moment) => moment.name === name))
  return [...listed, ...unasked.map((name) => ({ moment: { kind: 'state', name } as const, isCorrection: true }))]
}

function viaOf({ channels, allInEmergency }: Route, urgency: Urgency): MatrixCell['via'] {
  if (channels.length === 1) return 'one'
  return urgency === 'emergency' && allInEmergency ? 'all' : 'fallback'
}

const kinds: readonly MatrixReader['kind'][] = ['audience', 'team', 'people', 'otobo', 'place']

function compareCells(a: Placed, b: Placed): number {
  const [one, other] = [a.cell, b.cell]
  return (
    kinds.indexOf(one.reader.kind) - kinds.indexOf(other.reader.kind) ||
    compareTexts(one.reader.id, other.reader.id) ||
    compareMoments(a.moment, b.moment) ||
    urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency)
  )
}

/** Where a moment stands in the life of an event, as far as one can say before it is lived. */
export function compareMoments(a: Moment, b: Moment): number {
  const [stageA, distanceA] = placeOf(a)
  const [stageB, distanceB] = placeOf(b)
  return stageA - stageB || distanceA - distanceB || compareTexts(a.name, b.name)
}

const stages = {
  announced: 0,
  'before start': 1,
  rescheduled: 2,
  extended: 3,
  'at start': 4,
  started: 5,
  'after start': 6,
  every: 7,
  status: 8,
  updated: 9,
  'before end': 10,
  'at end': 11,
  overrun: 12,
  completed: 13,
  resolved: 14,
  failed: 15,
  rolled_back: 16,
  cancelled: 17,
  'after end': 18,
} as const

/** The stage, and the distance within it. */
function placeOf(moment: Moment): [number, number] {
  switch (moment.kind) {
    case 'offset': {
      const distance = lengthOf(moment.offset)
      return [stages[`${moment.side} ${moment.anchor}`], moment.side === 'before' ? -distance : distance]
    }
    case 'every':
      return [stages.every, lengthOf(moment.step)]
    case 'status':
      return [stages.status, 0]
    case 'trigger':
      return [Object.keys(stages).length, 0]
    default:
      return [stages[moment.name], 0]
  }
}

const dayMs = 86_400_000

function lengthOf({ unit, count }: Duration): number {
  return unit === 'ms' ? count : count * dayMs
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
