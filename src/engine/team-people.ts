import {
  type Audience,
  type Recipient,
  type Team,
  type TeamMembers,
  type TeamRole,
  teamRoles,
} from '../model/project.ts'

/** Those of a team who have one of the roles, in the order of the roles. */
export function membersOf(team: Team, roles: readonly TeamRole[]): TeamMembers {
  const members = roles.flatMap((role) => team[role] ?? [])
  return {
    audiences: [...new Set(members.flatMap(({ audiences }) => audiences))],
    recipients: members.flatMap(({ recipients }) => recipients),
  }
}

/** Somebody, or a whole audience, as messages name them. */
export interface TeamPerson {
  id: string
  /** Always there: the address, or the id, of who has no name. */
  name: string
  email: string | undefined
  phone: string | undefined
}

/** A message names people one by one; a larger audience goes by its own name. */
const mostNamed = 20

/**
 * Who has which role, in the order written; each role is there. The people of an audience are those who are written in the
 * project's files: one that is read from a source, or is made of others, stands there by its id.
 */
export function teamPeople(
  team: Team,
  audiences: ReadonlyMap<string, Audience> = new Map(),
): Record<TeamRole, TeamPerson[]> {
  const peopleIn = (role: TeamRole) => {
    const { audiences: ids = [], recipients = [] } = team[role] ?? {}
    const people = [...ids.flatMap((id) => namesIn(id, audiences.get(id))), ...recipients.map(personOf)]
    return people.filter(({ id }, index) => people.findIndex((other) => other.id === id) === index)
  }
  return Object.fromEntries(teamRoles.map((role) => [role, peopleIn(role)])) as Record<TeamRole, TeamPerson[]>
}

function namesIn(id: string, audience: Audience | undefined): TeamPerson[] {
  const isListed = audience?.source === undefined && audience?.include.length === 0 && audience.exclude.length === 0
  if (isListed && audience.recipients.length <= mostNamed) return audience.recipients.map(personOf)
  return [{ id, name: id, email: undefined, phone: undefined }]
}

function personOf({ id, name, email, phone }: Recipient): TeamPerson {
  return { id, name: name ?? email ?? id, email, phone }
}
