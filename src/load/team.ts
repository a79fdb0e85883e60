import { countSteps, mostCheckins } from '../engine/checkins.ts'
import { parseDuration } from '../engine/duration.ts'
import type { CheckinPlan, Duration, Event, Recipient, Team, TeamRole } from '../model/project.ts'
import { teamRoles } from '../model/project.ts'
import type { EventDocument } from '../model/schema.gen.ts'
import { checkedValues } from './checked-values.ts'
import type { Path, YamlDocument } from './document.ts'
import { isThere, present } from './event.ts'
import { show } from './explain.ts'
import { buildRecipient } from './recipient.ts'
import type { End } from './unread-ends.ts'

/** The people around an event; undefined where it names nobody. Audiences are checked when all are known. */
export function buildTeam(document: YamlDocument, raw: EventDocument['team']): Team | undefined {
  const team: Partial<Record<TeamRole, { audiences: string[]; recipients: Recipient[] }>> = {}
  for (const role of teamRoles) {
    const audiences: string[] = []
    const recipients: Recipient[] = []
    const places = new Map<string, number>()
    raw?.[role]?.forEach((member, index) => {
      if (!isThere(member)) return
      const path: Path = ['team', role, index]
      const isAudience = typeof member === 'string' && !member.includes('@')
      const person = isAudience ? undefined : buildMember(document, path, member)
      if (!isAudience && person === undefined) return
      const name = isAudience ? `audience ${member}` : person!.id
      const other = places.get(name)
      if (other !== undefined) {
        const { line } = document.at(['team', role, other])
        document.report('duplicate-id', path, `"${isAudience ? member : name}" stands in line ${line} already`)
        return
      }
      places.set(name, index)
      if (isAudience) audiences.push(member)
      else recipients.push(person!)
    })
    if (audiences.length + recipients.length > 0) team[role] = { audiences, recipients }
  }
  return Object.keys(team).length === 0 ? undefined : team
}

/** Who is around an event works for you, unless it is said otherwise. */
function buildMember(
  document: YamlDocument,
  path: Path,
  member: NonNullable<NonNullable<EventDocument['team']>[TeamRole]>[number],
): Recipient | undefined {
  if (typeof member !== 'string') {
    const person = buildRecipient(document, path, member)
    return person && { segment: 'internal', ...person }
  }
  const email = checkedValues(document).email(path, member)
  if (email === undefined) return undefined
  return {
    id: email.toLowerCase(),
    email,
    segment: 'internal',
    addresses: {},
    channels: [],
    optOut: [],
    groups: [],
    roles: [],
    fields: {},
  }
}

const usualLengthMs = 15 * 60_000

/** `event`: what was built of the document so far. */
export function buildCheckins(
  document: YamlDocument,
  raw: EventDocument['checkins'],
  event: Pick<Event, 'timezone' | 'window' | 'team'>,
  unread: ReadonlySet<End>,
): CheckinPlan | undefined {
  if (raw === undefined) return undefined
  const values = checkedValues(document)
  const isShort = typeof raw === 'string'
  const every = isShort
    ? readStep(document, raw)
    : readDuration(document, ['checkins', 'every'], raw.every as string | undefined)
  const length = isShort ? undefined : readDuration(document, ['checkins', 'duration'], raw.duration)
  const title = isShort ? undefined : values.text(['checkins', 'title'], raw.title)
  if (every === undefined) return undefined
  const lengthMs = length === undefined ? Math.min(usualLengthMs, lengthOf(every)) : lengthOf(length)
  if (lengthMs > lengthOf(every)) {
    document.report('wrong-value', ['checkins', 'duration'], 'each check-in would last longer than until the next one')
    return undefined
  }
  const asked = isShort ? undefined : raw.with?.filter(isThere)
  if (unread.size === 0) reportIdle(document, asked, every, event)
  return { every, lengthMs, roles: asked ?? teamRoles, ...present({ title }) }
}

function readStep(document: YamlDocument, text: string): Duration | undefined {
  const step = /^\s*every\s+(\S+)\s*$/.exec(text)?.[1]
  const every = step === undefined ? undefined : parseDuration(step)
  if (every === undefined) {
    const written = parseDuration(text.trim()) === undefined ? '30m' : text.trim()
    document.report('bad-duration', ['checkins'], `${show(text)} is no step of check-ins`, {
      hint: `write it as "every ${written}"`,
    })
  }
  return every
}

function readDuration(document: YamlDocument, path: Path, text: string | undefined): Duration | undefined {
  if (checkedValues(document).durationMs(path, text) === undefined) return undefined
  return parseDuration(text!)
}

function lengthOf({ unit, count }: Duration): number {
  return unit === 'ms' ? count : count * 86_400_000
}

/** Check-ins that come to nothing, or not to all that was asked for. */
function reportIdle(
  document: YamlDocument,
  asked: readonly TeamRole[] | undefined,
  every: Duration,
  { window, timezone, team }: Pick<Event, 'timezone' | 'window' | 'team'>,
): void {
  const warn = (path: Path, message: string, hint: string) =>
    document.report('idle-checkins', path, message, { severity: 'warning', hint })
  const missing = (['start', 'end'] as const).find((end) => window?.[end] === undefined)
  if (missing !== undefined) {
    warn(
      ['checkins'],
      `the event has no ${missing}, so it has no check-ins`,
      `give its window ${missing === 'end' ? 'an end' : 'a start'}`,
    )
    return
  }
  const count = countSteps(every, window!.start!, window!.end!, timezone)
  if (count === 0) {
    warn(['checkins'], 'the window ends before the first check-in', 'the first one comes a step after the start')
  } else if (count > mostCheckins) {
    const message = `these are ${count} check-ins, of which the first ${mostCheckins} become invitations`
    warn(['checkins'], message, 'choose a longer step')
  }
  if (team === undefined) {
    warn(['checkins'], 'there is nobody to invite to check-ins', 'give the event a team')
    return
  }
  for (const [index, role] of (asked ?? []).entries()) {
    if (team[role] === undefined)
      warn(['checkins', 'with', index], `this event's team has nobody ${role}`, `write who is, under team.${role}`)
  }
}
