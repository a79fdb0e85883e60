import type { Condition, EventType, Moment, Project, Rule, Test } from '../../model/project.ts'
import { closest } from '../closest.ts'
import { closedStatuses } from '../moment.ts'

const types: readonly EventType[] = [
  'maintenance',
  'deploy',
  'incident',
  'issue',
  'appointment',
  'ticket',
  'announcement',
]

/** All values that an event can have at a path. */
const known: Readonly<Record<string, readonly string[]>> = {
  type: types,
  urgency: ['routine', 'urgent', 'emergency'],
  severity: ['low', 'medium', 'high', 'critical'],
  'impact.level': ['none', 'degraded', 'partial', 'outage'],
  status: ['scheduled', 'in_progress', 'verifying', 'investigating', 'identified', 'monitoring', ...closedStatuses],
}

interface Why {
  message: string
  hint: string
  key: string
}

/** Why a rule can never speak, whatever events there will be; undefined for one that may. */
export function deadReason(rule: Rule, project: Project): Why | undefined {
  return impossibleCondition(rule.when, project) ?? impossibleMoments(rule)
}

function impossibleCondition(when: Condition, { events }: Project): Why | undefined {
  for (const { path, test } of when) {
    const values = known[path]
    if (values !== undefined) {
      if (values.some((value) => mayHold(test, value))) continue
      const wanted = wantedOf(test)
      const near = wanted === undefined ? undefined : closest(wanted, values)
      const hint = near === undefined ? `known are ${values.join(', ')}` : `did you mean "${near}"?`
      return { message: `no event can ever have ${describe(path, wanted)}`, hint, key: 'when' }
    }
    // A field of one's own: what no event has was misspelt, or its events are still to come.
    const field = /^fields\.([^.]+)/.exec(path)?.[1]
    if (field === undefined || events.size === 0 || allowsAbsence(test)) continue
    const names = [...new Set([...events.values()].flatMap(({ fields }) => Object.keys(fields)))]
    const near = names.includes(field) ? undefined : closest(field, names)
    if (near === undefined) continue
    return { message: `no event has the field "${field}"`, hint: `did you mean "${near}"?`, key: 'when' }
  }
  return undefined
}

const describe = (path: string, wanted: string | undefined) =>
  wanted === undefined ? `such a ${path}` : `the ${path} "${wanted}"`

/** Whether a value could pass; what cannot be told by the value alone passes. */
function mayHold(test: Test, value: string): boolean {
  switch (test.op) {
    case 'is':
      return test.value === value
    case 'in':
      return test.values.includes(value)
    case 'not':
      return !(test.test.op === 'is' || test.test.op === 'in') || !mayHold(test.test, value)
    case 'all':
      return test.tests.every((each) => mayHold(each, value))
    default:
      return true
  }
}

function wantedOf(test: Test): string | undefined {
  if (test.op === 'is') return String(test.value)
  return test.op === 'in' && test.values.length === 1 ? String(test.values[0]) : undefined
}

function allowsAbsence(test: Test): boolean {
  return (
    test.op === 'not' || (test.op === 'exists' && !test.value) || (test.op === 'all' && test.tests.every(allowsAbsence))
  )
}

/** Incidents and issues are resolved; all else is completed, fails or is rolled back. */
const ofIncidents = new Set(['resolved', 'status investigating', 'status identified', 'status monitoring'])
const ofOthers = new Set(['completed', 'failed', 'rolled_back', 'status in_progress', 'status verifying'])

function impossibleMoments({ on, when }: Rule): Why | undefined {
  const typeTest = when.find(({ path }) => path === 'type')?.test
  const possible = types.filter((type) => typeTest === undefined || mayHold(typeTest, type))
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
