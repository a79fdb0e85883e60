import { checkinChanges, checkinFacts } from '../engine/checkins.ts'
import { formatDuration } from '../engine/duration.ts'
import { type Event, type Recipient, type TeamRole, teamRoles } from '../model/project.ts'
import { checkinEntry } from './checkin.ts'
import type { CalendarEntry } from './entry.ts'

type Mapping = Readonly<Record<string, unknown>>

/** The team and its check-ins as an event's document says them. */
export function teamDocument({ team, checkins }: Event): Mapping {
  const members = (role: TeamRole) => {
    const { audiences = [], recipients = [] } = team?.[role] ?? {}
    return [...audiences, ...recipients.map(memberOf)]
  }
  const named = teamRoles.filter((role) => team?.[role] !== undefined)
  return {
    ...(named.length === 0 ? {} : { team: Object.fromEntries(named.map((role) => [role, members(role)])) }),
    ...(checkins === undefined ? {} : { checkins: checkinsOf(checkins) }),
  }
}

function checkinsOf({ every, lengthMs, roles, title }: NonNullable<Event['checkins']>): Mapping {
  return {
    every: formatDuration(every),
    duration: formatDuration({ unit: 'ms', count: lengthMs }),
    ...(roles.length === teamRoles.length ? {} : { with: roles }),
    ...(title === undefined ? {} : { title }),
  }
}

function memberOf(person: Recipient): string | Mapping {
  const { fields, ...known } = person
  const said = Object.entries(known).filter(([, value]) => {
    if (value === undefined) return false
    return typeof value === 'object' ? Object.keys(value).length > 0 : true
  })
  const mapping: Record<string, unknown> = { ...fields, ...Object.fromEntries(said) }
  if (mapping.segment === 'internal') delete mapping.segment
  // Who stands under the address needs no id, and who is nothing else needs no mapping.
  if (person.id === person.email?.toLowerCase()) delete mapping.id
  return Object.keys(mapping).length === 1 && person.email !== undefined ? person.email : mapping
}

/** The check-ins of an event as entries of a calendar's file. Of one that recurs each mail carries those of its own occurrence. */
export function exportCheckins(
  event: Event,
  options: { project: string; language: string | undefined; defaultLanguage: string; sequence: number; stamp: number },
): CalendarEntry[] {
  const facts = {
    start: event.window?.start ?? null,
    end: event.window?.end ?? null,
    status: event.status,
    updates: event.updates.map(({ id }) => id),
  }
  const checkins = event.recurrence === undefined ? checkinFacts(event, facts) : undefined
  if (checkins === undefined) return []
  const all = checkinChanges(null, { ...facts, checkins }, Number.NEGATIVE_INFINITY)
  return all.map((checkin) => ({
    ...checkinEntry(event, facts, checkin, { ...options, occurrence: null }),
    stamp: options.stamp,
  }))
}
