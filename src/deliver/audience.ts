import { createIdSet, type IdSet } from '../engine/id-set.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Audience, Project, Recipient, Rule, SourceSpec } from '../model/project.ts'
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

/** Names an audience expression: rules with the same key reach the same members, and can share one pass over them. */
export function audienceKey(to: Rule['to']): string {
  return JSON.stringify([to.audiences, to.emails.map((email) => email.toLowerCase()), to.people?.map(({ id }) => id)])
}

/**
 * Everybody whom `to` reaches: of each audience its own recipients, its source, then what it includes, and at last `emails`.
 * One person, by id, is there once, as first met. What any of these audiences excludes holds for all of them.
 */
export function streamAudience(project: Project, to: Rule['to'], deps: AudienceDeps): AudienceStream {
  return streamWithin(project, to, deps, [])
}

/** The member with this id or e-mail address, if there is one; reads no further than needed. */
export async function findRecipient(
  project: Project,
  to: Rule['to'],
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
function streamWithin(project: Project, to: Rule['to'], deps: AudienceDeps, within: readonly string[]): AudienceStream {
  const seen = createIdSet()
  let excluded: IdSet | undefined
  const isExcluded = ({ id, email, phone }: Pick<Recipient, 'id' | 'email' | 'phone'>) =>
    excluded !== undefined &&
    (excluded.has(id) ||
      (email !== undefined && excluded.has(email.toLowerCase())) ||
      (phone !== undefined && excluded.has(phone)))

  async function* members(): AsyncGenerator<Member[]> {
    const audiences = reachable(project, to.audiences)
    excluded = await readExcluded(project, audiences, deps, within)
    const admit = (recipients: Iterable<Recipient>, audience?: Audience) => {
      const batch: Member[] = []
      for (const found of recipients) {
        if (!seen.add(found.id)) continue
        const inherits = audience?.segment !== undefined && found.segment === undefined
        const recipient = inherits ? { ...found, segment: audience.segment } : found
        batch.push({ recipient, isExcluded: isExcluded(recipient) })
      }
      return batch
    }
    for (const audience of audiences) {
      for await (const recipients of peopleOf(project, audience, deps)) {
        const batch = admit(recipients, audience)
        if (batch.length > 0) yield batch
      }
    }
    const rest = admit([...(to.people ?? []), ...to.emails.map(fromEmail)])
    if (rest.length > 0) yield rest
  }

  return { seen, isExcluded, [Symbol.asyncIterator]: members }
}

/** The audiences and what they include, each once, in the order in which they are met. */
function reachable(project: Project, ids: readonly string[]): Audience[] {
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

function fromEmail(email: string): Recipient {
  return { id: email.toLowerCase(), email, addresses: {}, channels: [], optOut: [], groups: [], roles: [], fields: {} }
}
