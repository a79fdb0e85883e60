import type { Condition, Event, EventType, Moment, Project, Rule, Test } from '../../model/project.ts'
import { closest } from '../closest.ts'

const types: readonly EventType[] = [
  'maintenance',
  'deploy',
  'incident',
  'issue',
  'appointment',
  'ticket',
  'announcement',
]

interface Why {
  message: string
  hint: string
  key: string
}

/**
 * Why a rule can never speak. What no event has today may come tomorrow, so only what looks like a slip counts: a name that is
 * nearly one of the project's, or moments that events of these types never have. Loading knows values that do not exist at all.
 */
export function deadReason(rule: Rule, project: Project): Why | undefined {
  return misspelt(rule.when, [...project.events.values()]) ?? impossibleMoments(rule)
}

function misspelt(when: Condition, events: readonly Event[]): Why | undefined {
  for (const { path, test } of when) {
    const slip = fieldSlip(path, test, events) ?? valueSlip(path, test, events)
    if (slip !== undefined) return { ...slip, key: 'when' }
  }
  return undefined
}

function fieldSlip(path: string, test: Test, events: readonly Event[]): Omit<Why, 'key'> | undefined {
  const field = /^fields\.([^.]+)/.exec(path)?.[1]
  if (field === undefined || allowsAbsence(test)) return undefined
  const near = nearOf(field, new Set(events.flatMap(({ fields }) => Object.keys(fields))))
  return near === undefined
    ? undefined
    : { message: `no event has the field "${field}"`, hint: `did you mean "${near}"?` }
}

function valueSlip(path: string, test: Test, events: readonly Event[]): Omit<Why, 'key'> | undefined {
  if (path !== 'id' && path !== 'services') return undefined
  const known = new Set(events.flatMap(({ id, services }) => (path === 'id' ? [id] : services)))
  const wanted = test.op === 'is' ? [test.value] : test.op === 'in' ? test.values : []
  const [first] = wanted
  if (typeof first !== 'string' || wanted.some((value) => known.has(String(value)))) return undefined
  const near = nearOf(first, known)
  const what = path === 'id' ? `no event is called "${first}"` : `no event has the service "${first}"`
  return near === undefined ? undefined : { message: what, hint: `did you mean "${near}"?` }
}

function nearOf(name: string, known: ReadonlySet<string>): string | undefined {
  return known.has(name) ? undefined : closest(name, [...known])
}

function allowsAbsence(test: Test): boolean {
  if (test.op === 'all') return test.tests.every(allowsAbsence)
  return test.op === 'not' || (test.op === 'exists' && !test.value)
}

/** Incidents and issues are resolved; all else is completed, fails or is rolled back. */
const ofIncidents = new Set(['resolved', 'status investigating', 'status identified', 'status monitoring'])
const ofOthers = new Set(['completed', 'failed', 'rolled_back', 'status in_progress', 'status verifying'])

function impossibleMoments({ on, when }: Rule): Why | undefined {
  const test = when.find(({ path }) => path === 'type')?.test
  const possible = types.filter((type) => test === undefined || mayBe(test, type))
  const isIncident = (type: EventType) => type === 'incident' || type === 'issue'
  const comes = ({ name }: Moment) => {
    if (ofIncidents.has(name)) return possible.some(isIncident)
    return !ofOthers.has(name) || possible.some((type) => !isIncident(type))
  }
  if (on.length === 0 || on.some(comes)) return undefined
  const names = on.map(({ name }) => `"${name}"`).join(', ')
  const other = ofIncidents.has(on[0]!.name) ? 'completed' : 'resolved'
  return { message: `${names} never comes for events of this type`, hint: `did you mean "${other}"?`, key: 'on' }
}

function mayBe(test: Test, type: EventType): boolean {
  if (test.op === 'is') return test.value === type
  if (test.op === 'in') return test.values.includes(type)
  if (test.op === 'not') return !(test.test.op === 'is' || test.test.op === 'in') || !mayBe(test.test, type)
  return test.op !== 'all' || test.tests.every((each) => mayBe(each, type))
}
