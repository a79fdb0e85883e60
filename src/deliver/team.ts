import { createIdSet } from '../engine/id-set.ts'
import { membersOf } from '../engine/team-people.ts'
import { type Event, type Recipient, type TeamRole, teamRoles } from '../model/project.ts'
import { isNameless, streamAudience } from './audience.ts'
import type { World } from './world.ts'

/** The roles that somebody has in an event's team, in their usual order. */
export type RolesOf = (person: Pick<Recipient, 'id' | 'email'>) => TeamRole[]

/** Reads the team once, to be asked of everybody. What it keeps is 8 bytes a person. */
export async function readTeam(
  world: World,
  { team }: Pick<Event, 'team'>,
  roles: readonly TeamRole[] = teamRoles,
): Promise<RolesOf> {
  if (team === undefined) return () => []
  const sets = new Map<TeamRole, { has(person: Pick<Recipient, 'id' | 'email'>): boolean }>()
  for (const role of teamRoles) {
    const members = team[role]
    if (members === undefined || !roles.includes(role)) continue
    const ids = createIdSet()
    const addresses = new Set(members.recipients.filter(isNameless).map(({ id }) => id))
    const only = { audiences: [], emails: [], team: membersOf(team, [role]) }
    for await (const batch of streamAudience(world.project, only, { ...world, report: () => {} })) {
      for (const { recipient } of batch) ids.add(recipient.id)
    }
    sets.set(role, {
      has: ({ id, email }) => ids.has(id) || (email !== undefined && addresses.has(email.toLowerCase())),
    })
  }
  return (person) => [...sets].filter(([, set]) => set.has(person)).map(([role]) => role)
}
