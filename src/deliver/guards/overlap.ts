import { firstNotOver } from '../../engine/recurrence.ts'
import { truthOf } from '../../engine/truth.ts'
import type { Event, Instant, Project } from '../../model/project.ts'
import type { Planned } from '../planner.ts'
import { type Finding, isGoing, isNew, valueFor } from './finding.ts'

export interface Overlap {
  note(planned: Planned): void
  finish(): Finding[]
}

interface Known {
  event: Event
  /** Something is to be said of it that was not planned before. */
  isGoing: boolean
  /** Somebody was told of this very window, or is about to be by an earlier plan. */
  isSettled: boolean
}

/**
 * Trips where a maintenance and another maintenance or a deploy take place at once on one service, and nobody has been told yet of one
 * of the two windows: what people know of was passed, or came about by the other event. Incidents and the like are no planned work.
 */
export function watchOverlap(project: Project, now: Instant): Overlap {
  const known = new Map<Event, Known>()
  return {
    note(planned) {
      const { event, item } = planned
      const one = valueFor(known, event, () => ({ event, isGoing: false, isSettled: false }))
      if (isGoing(planned) && isNew(planned)) one.isGoing = true
      const { start, end } = item.facts
      const isSame = start === (event.window?.start ?? null) && end === (event.window?.end ?? null)
      const isTold = item.action === 'pending' || (item.action === 'done' && item.row?.toldAt != null)
      if (isSame && isTold) one.isSettled = true
    },

    finish() {
      const ids = new Set([...known.keys()].map(({ id }) => id))
      // What this plan says nothing of takes place all the same.
      const others = [...project.events.values()].flatMap((event) => {
        const next = ids.has(event.id) ? undefined : firstNotOver(event, now)?.event
        return next === undefined ? [] : [{ event: next, isGoing: false, isSettled: true }]
      })
      const works = [...known.values(), ...others].filter(({ event }) => isWork(event, now))
      const found: Finding[] = []
      const onService = new Map<string, Set<Known>>()
      for (const b of works) {
        const names = new Set(b.event.services.map(nameOf))
        // Of a thousand events most share no service, and are not held against each other.
        for (const a of new Set([...names].flatMap((name) => [...valueFor(onService, name, () => new Set())]))) {
          const fresh = [a, b].filter((each) => each.isGoing && !each.isSettled).map(({ event }) => event)
          if (fresh.length === 0 || a.event.id === b.event.id) continue
          const services = sharedServices(a.event, b.event)
          if (services.length > 0 && isAtOnce(a.event, b.event))
            found.push(findingOf(a.event, b.event, services, fresh))
        }
        for (const name of names) onService.get(name)!.add(b)
      }
      return found
    },
  }
}

function isWork(event: Event, now: Instant): boolean {
  const { type, window, services } = event
  const isPlanned = (type === 'maintenance' || type === 'deploy') && window?.start !== undefined && services.length > 0
  return isPlanned && truthOf(event, now)?.isOver === false
}

function sharedServices(a: Event, b: Event): string[] {
  if (a.type !== 'maintenance' && b.type !== 'maintenance') return []
  const names = new Set(b.services.map(nameOf))
  return a.services.filter((name) => names.has(nameOf(name)))
}

function nameOf(service: string): string {
  return service.trim().toLowerCase()
}

/** One that ends as the other begins is not at once with it; one without an end is a moment. */
function isAtOnce(a: Event, b: Event): boolean {
  const [from, other] = [a.window!.start!, b.window!.start!]
  return from < (b.window!.end ?? other + 1) && other < (a.window!.end ?? from + 1)
}

function findingOf(a: Event, b: Event, services: readonly string[], fresh: readonly Event[]): Finding {
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  const on = services.length === 1 ? services[0] : `${services.length} services (${services.slice(0, 3).join(', ')})`
  const place = fresh[0]!
  const other = place === a ? b : a
  return {
    guard: 'overlap',
    event: place.id,
    rule: null,
    about: `${first.id} ${second.id}`,
    count: services.length,
    message: `${place.id} and ${other.id} take place at once on ${on}`,
    hint: `move one of them (${other.at.file}:${other.at.line}), or allow it where both are meant`,
    at: place.at,
    isEmergency: a.urgency === 'emergency' || b.urgency === 'emergency',
    holds: (planned) => fresh.some(({ id }) => id === planned.event.id) && isNew(planned),
  }
}
