import { type Addressed, streamAudience } from '../deliver/audience.ts'
import { addressFor, type World } from '../deliver/world.ts'
import { membersOf } from '../engine/team-people.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import { type Project, type TeamRole, teamRoles } from '../model/project.ts'
import { loadStyle } from '../output/style.ts'
import { alignColumns, printable } from '../output/table.ts'
import { counted } from '../output/when.ts'
import type { CommandContext } from './context.ts'
import { requireKnown } from './known.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createWorld, readLedger } from './world.ts'

interface AudienceReport {
  /** An audience, or a role in the team of the event that was asked for. */
  id: string
  /** Where it is in an event's team. */
  teams: { event: string; role: TeamRole }[]
  people: number
  excluded: number
  languages: Record<string, number>
  timezones: Record<string, number>
  /** How many each channel of the project has an address for. */
  channels: Record<string, number>
  recipients: {
    id: string
    name: string | null
    email: string | null
    language: string | null
    timezone: string | null
    excluded: boolean
  }[]
}

export async function showAudience(
  context: CommandContext,
  id: string | undefined,
  options: { limit: number; event?: string },
): Promise<number> {
  const { project } = await validProject(context)
  if (id !== undefined && options.event !== undefined) {
    throw new NotifyError('usage', 'name an audience, or an event with --event for its team')
  }
  if (id !== undefined) requireKnown(project, 'audience', id)
  const found: Diagnostic[] = []
  const store = options.event === undefined ? undefined : await readLedger(context, project)
  const world = await createWorld(project, store, found).finally(() => store?.close())
  const limit = options.limit === 0 ? Number.POSITIVE_INFINITY : options.limit
  const reports: AudienceReport[] = []
  for (const group of groupsOf(world, id, options.event)) reports.push(await reportOn(group, world, limit))
  await tellDiagnostics(context, found)
  if (context.json) context.print(`${JSON.stringify(reports, null, 2)}\n`)
  else {
    const style = await loadStyle(context.hasColor)
    for (const report of reports) context.print(`${reportLines(report, style.bold).join('\n')}\n\n`)
  }
  return exitCode.done
}

interface Group extends Pick<AudienceReport, 'id' | 'teams'> {
  to: Addressed
}

/** One audience or all of them, or the roles in the team of an event. */
function groupsOf({ project }: World, id: string | undefined, eventId: string | undefined): Group[] {
  if (eventId === undefined) {
    const ids = id === undefined ? [...project.audiences.keys()] : [id]
    return ids.map((each) => ({ id: each, teams: teamsWith(each, project), to: { audiences: [each], emails: [] } }))
  }
  requireKnown(project, 'event', eventId)
  const team = project.events.get(eventId)?.team
  if (team === undefined) {
    throw new NotifyError('no-team', `the event ${JSON.stringify(eventId)} has no team`, {
      hint: 'write who is around it under team: {accountable: […]}',
    })
  }
  const roles = teamRoles.filter((role) => team[role] !== undefined)
  return roles.map((role) => ({
    id: role,
    teams: [{ event: eventId, role }],
    to: { audiences: [], emails: [], team: membersOf(team, [role]) },
  }))
}

function teamsWith(id: string, { events }: Project): AudienceReport['teams'] {
  return [...events.values()].flatMap(({ id: event, team }) =>
    teamRoles.filter((role) => team?.[role]?.audiences.includes(id)).map((role) => ({ event, role })),
  )
}

async function reportOn({ id, teams, to }: Group, world: World, limit: number): Promise<AudienceReport> {
  const report: AudienceReport = {
    id,
    teams,
    people: 0,
    excluded: 0,
    languages: {},
    timezones: {},
    channels: {},
    recipients: [],
  }
  const { language: usual, timezone: usualZone } = world.project.defaults
  for await (const batch of streamAudience(world.project, to, world)) {
    for (const { recipient, isExcluded } of batch) {
      if (report.recipients.length < limit) {
        const { name = null, email = null, language = null, timezone = null } = recipient
        report.recipients.push({ id: recipient.id, name, email, language, timezone, excluded: isExcluded })
      }
      if (isExcluded) {
        report.excluded++
        continue
      }
      report.people++
      count(report.languages, recipient.language ?? `${usual} (default)`)
      count(report.timezones, recipient.timezone ?? `${usualZone} (default)`)
      for (const [channel, loaded] of world.channels) {
        if (loaded.reach === 'people' && addressFor(recipient, loaded) !== undefined) count(report.channels, channel)
      }
    }
  }
  return report
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

function reportLines(report: AudienceReport, bold: (text: string) => string): string[] {
  const lines = [
    `${bold(report.id)}  ${counted(report.people, 'person', 'people')}${report.excluded === 0 ? '' : `, ${report.excluded} excluded`}`,
  ]
  const say = (title: string, counts: Record<string, number>) => {
    const words = Object.entries(counts)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([name, number]) => `${name} ${number.toLocaleString('en-US')}`)
    if (words.length > 0) lines.push(`  ${title}: ${words.join(', ')}`)
  }
  const teams = report.teams.map(({ event, role }) => `${printable(event)} (${role})`)
  if (teams.length > 0) lines.push(`  in the team of: ${teams.join(', ')}`)
  say('languages', report.languages)
  say('time zones', report.timezones)
  say('reached by', report.channels)
  const rows = report.recipients.map((recipient) => [
    `  ${recipient.excluded ? '-' : ' '} ${printable(recipient.id)}`,
    printable(recipient.name ?? ''),
    printable(recipient.email ?? ''),
    recipient.language ?? '',
    recipient.timezone ?? '',
  ])
  lines.push(...alignColumns(rows))
  const more = report.people + report.excluded - report.recipients.length
  if (more > 0) lines.push(`    and ${more.toLocaleString('en-US')} more (--limit 0 lists all)`)
  return lines
}
