import { createIdSet, type IdSet } from '../engine/id-set.ts'
import { membersOf } from '../engine/team-people.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Audience, Event, Project, Recipient, Rule, Segment, SourceSpec, TeamMembers } from '../model/project.ts'
import type { AudienceSource } from '../ports/audience-source.ts'

/** Someone in an audience; `isExcluded`: listed by an `exclude` of it, so never told, but shown with that reason. */
export interface Member {
  recipient: Recipient
  isExcluded: boolean
}

export interface AudienceDeps {
  openSource(format: SourceSpec['format']): Promise<AudienceSource>
  report: Report
}

/** The members of an audience in batches, each person once. To be read once. */
export interface AudienceStream extends AsyncIterable<Member[]> {
  /** Ids of everybody seen so far, the excluded too; complete when the stream has ended. */
  readonly seen: IdSet
  /** Whether an `exclude` lists this person, who need not be a member (any more). Known once the stream has begun. */
  isExcluded(person: Pick<Recipient, 'id' | 'email' | 'phone'>): boolean
}

/** Whom a rule addresses, as far as it can be said without the people themselves: of a team, those of one event. */
export interface Addressed extends Pick<Rule['to'], 'audiences' | 'emails' | 'people'> {
  team?: TeamMembers
}

/** Whom the rule addresses for this event: a team is the event's own. */
export function addressedBy({ team: roles, ...to }: Rule['to'], { team }: Partial<Pick<Event, 'team'>>): Addressed {
  if (roles === undefined || team === undefined) return to
  return { ...to, team: membersOf(team, roles) }
}

/** Names whom a rule addresses: rules with the same key reach the same members, and can share one pass over them. */
export function audienceKey({ audiences, emails, people, team }: Addressed): string {
  return JSON.stringify([audiences, emails.map((email) => email.toLowerCase()), people?.map(({ id }) => id), team])
}

/**
 * Everybody who is addressed: of each audience its own recipients, its source, then what it includes; the audiences of the
 * team; its people; and at last `emails`. One person, by id, is there once, as first met. Somebody of the team without
 * an id of their own is whoever was met with that address. What any of these audiences excludes holds for all of them.
 */
export function streamAudience(project: Project, to: Addressed, deps: AudienceDeps): AudienceStream {
  return streamWithin(project, to, deps, [])
}

/** The member with this id or e-mail address, if there is one; reads no further than needed. */
export async function findRecipient(
  project: Project,
  to: Addressed,
  idOrEmail: string,
  deps: AudienceDeps,
): Promise<Member | undefined> {
  const wanted = idOrEmail.trim().normalize()
  const email = wanted.toLowerCase()
  for await (const batch of streamAudience(project, to, deps)) {
    const member = batch.find(({ recipient }) => recipient.id === wanted || recipient.email?.toLowerCase() === email)
    if (member !== undefined) return member
  }
  return undefined
}

/** `within`: the audiences whose exclusions are being gathered, so that two that exclude each other come to an end. */
function streamWithin(project: Project, to: Addressed, deps: AudienceDeps, within: readonly string[]): AudienceStream {
  const seen = createIdSet()
  const addresses = new Set((to.team?.recipients ?? []).filter(isNameless).map(({ id }) => id))
  let excluded: IdSet | undefined
  const isExcluded = ({ id, email, phone }: Pick<Recipient, 'id' | 'email' | 'phone'>) =>
    excluded !== undefined &&
    (excluded.has(id) ||
      (email !== undefined && excluded.has(email.toLowerCase())) ||
      (phone !== undefined && excluded.has(phone)))

  async function* members(): AsyncGenerator<Member[]> {
    const named = new Set(reachable(project, to.audiences))
    const audiences = new Set([...named, ...reachable(project, to.team?.audiences ?? [])])
    excluded = await readExcluded(project, [...audiences], deps, within)
    const admit = (recipients: Iterable<Recipient>, segment?: Segment) => {
      const batch: Member[] = []
      for (const found of recipients) {
        if (!seen.add(found.id)) continue
        if (addresses.size > 0 && found.email !== undefined) addresses.delete(found.email.toLowerCase())
        const inherits = segment !== undefined && found.segment === undefined
        const recipient = inherits ? { ...found, segment } : found
        batch.push({ recipient, isExcluded: isExcluded(recipient) })
      }
      return batch
    }
    for (const audience of audiences) {
      // Who is around an event works for you, unless it is said otherwise.
      const segment = audience.segment ?? (named.has(audience) ? undefined : 'internal')
      for await (const recipients of peopleOf(project, audience, deps)) {
        const batch = admit(recipients, segment)
        if (batch.length > 0) yield batch
      }
    }
    const { recipients = [] } = to.team ?? {}
    const known = admit([...(to.people ?? []), ...recipients.filter((person) => !isNameless(person))])
    const strangers = recipients.filter((person) => isNameless(person) && addresses.has(person.id))
    const rest = [...known, ...admit([...strangers, ...to.emails.map(fromEmail)])]
    if (rest.length > 0) yield rest
  }

  return { seen, isExcluded, [Symbol.asyncIterator]: members }
}

/** The audiences and what they include, each once, in the order in which they are met. */
export function reachable(project: Project, ids: readonly string[]): Audience[] {
  const met = new Map<string, Audience>()
  const visit = (id: string) => {
    const audience = project.audiences.get(id)
    if (audience === undefined || met.has(id)) return
    met.set(id, audience)
    for (const each of audience.include) visit(each)
  }
  for (const id of ids) visit(id)
  return [...met.values()]
}

/**
 * Who is excluded: the members of the excluded audiences, but for those whom these exclude in turn. Somebody listed there
 * without an id of their own stands under the address, and so excludes whoever has that address.
 */
async function readExcluded(
  project: Project,
  audiences: readonly Audience[],
  deps: AudienceDeps,
  within: readonly string[],
): Promise<IdSet | undefined> {
  const ids = [...new Set(audiences.flatMap((audience) => audience.exclude))].filter((id) => !within.includes(id))
  if (ids.length === 0) return undefined
  const excluded = createIdSet()
  // One by one: an exception that one of them makes must not let out whom another lists.
  for (const id of ids) {
    for await (const batch of streamWithin(project, { audiences: [id], emails: [] }, deps, [...within, id])) {
      for (const { recipient, isExcluded } of batch) if (!isExcluded) excluded.add(recipient.id)
    }
  }
  return excluded
}

async function* peopleOf(
  project: Project,
  { recipients, source }: Audience,
  { openSource, report }: AudienceDeps,
): AsyncGenerator<readonly Recipient[]> {
  for (let start = 0; start < recipients.length; start += 1_000) yield recipients.slice(start, start + 1_000)
  if (source === undefined) return
  const reader = await openSource(source.format)
  yield* reader.read({ ...source, dir: project.dir }, report)
}

/** Somebody without an id of their own, who stands under the address. */
export function isNameless({ id, email }: Recipient): boolean {
  return id === email?.toLowerCase()
}

function fromEmail(email: string): Recipient {
  return { id: email.toLowerCase(), email, addresses: {}, channels: [], optOut: [], groups: [], roles: [], fields: {} }
}
