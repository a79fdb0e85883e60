import type { TrippedGuard } from '../../model/guard.ts'
import type { Event } from '../../model/project.ts'
import type { Planned } from '../planner.ts'

/** A guard that tripped, before it is asked whether it may pass. */
export interface Finding extends Omit<TrippedGuard, 'allowed'> {
  /** Whether only emergencies are concerned. */
  isEmergency: boolean
  /** Whether this delivery is held back, where the rest goes on without it. */
  holds(planned: Planned): boolean
}

/** Actions after which something will have been said that is not said yet. */
const going: ReadonlySet<string> = new Set(['send', 'schedule', 'reschedule', 'pending'])

export function isGoing({ item }: Planned): boolean {
  return going.has(item.action)
}

/** Whether it stands in no earlier plan that was carried out. */
export function isNew({ item: { row, action } }: Planned): boolean {
  return action !== 'pending' && (row === null || row.state === 'cancelled')
}

export function isEmergency({ urgency }: Pick<Event, 'urgency'>): boolean {
  return urgency === 'emergency'
}

export function nameOf({ recipient }: Planned): string {
  return recipient.name ?? recipient.id
}

/** `Ann`, `Ann and Bob`, `Ann, Bob, Cid and 1,203 more` */
export function peopleWords(names: readonly string[], count: number): string {
  const shown = names.slice(0, 3)
  const rest = count - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest.toLocaleString('en-US')} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** Counts people who come one after another, each once, and keeps some of their names. */
export interface Crowd {
  count: number
  readonly names: string[]
  add(planned: Planned): void
}

export function createCrowd(): Crowd {
  let last: string | undefined
  const names: string[] = []
  return {
    count: 0,
    names,
    add(planned) {
      if (planned.recipient.id === last) return
      last = planned.recipient.id
      this.count++
      if (names.length < 3) names.push(nameOf(planned))
    },
  }
}

/** The value of a key, made where there is none yet. */
export function valueFor<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
