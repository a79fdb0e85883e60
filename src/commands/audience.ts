import { type Addressed, streamAudience } from '../deliver/audience.ts'
import { addressFor, type World } from '../deliver/world.ts'
import { membersOf } from '../engine/team-people.ts'
import type { Refused } from '../model/delivery.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import { type Project, type Recipient, type TeamRole, teamRoles } from '../model/project.ts'
import { loadStyle } from '../output/style.ts'
import { alignColumns, printable } from '../output/table.ts'
import { counted } from '../output/when.ts'
import type { CommandContext } from './context.ts'
import { requireKnown } from './known.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createWorld, readLedger, usedChannels } from './world.ts'

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
  /** With `--reach`: how well they can be reached over the channels that rules use, opt-outs and dead addresses left out. */
  reach?: Reach
  recipients: {
    id: string
    name: string | null
    email: string | null
    language: string | null
    timezone: string | null
    excluded: boolean
  }[]
}

interface Reach {
  /** People by the number of channels that reach them. */
  ways: { none: number; one: number; more: number }
  /** What would become of it if one channel were down: how many people could still be reached. */
  without: Record<string, number>
  /** The share of people, in percent, who could still be reached whichever channel were down. */
  score: number
  /** Some of those whom nothing reaches. */
  unreached: string[]
}

/** People named of those whom nothing reaches. */
const mostNamed = 10

export async function showAudience(
  context: CommandContext,
  id: string | undefined,
  options: { limit: number; event?: string; reach?: boolean },
): Promise<number> {
  const { project } = await validProject(context)
  if (id !== undefined && options.event !== undefined) {
    throw new NotifyError('usage', 'name an audience, or an event with --event for its team')
  }
  if (id !== undefined) requireKnown(project, 'audience', id)
  const found: Diagnostic[] = []
  const store = options.event === undefined && !options.reach ? undefined : await readLedger(context, project)
  const limit = options.limit === 0 ? Number.POSITIVE_INFINITY : options.limit
  const reports: AudienceReport[] = []
  try {
    const world = await createWorld(project, store, found)
    for (const group of groupsOf(world, id, options.event))
      reports.push(await reportOn(group, world, limit, options.reach ? createReach(world) : undefined))
  } finally {
    await store?.close()
  }
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

async function reportOn(
  { id, teams, to }: Group,
  world: World,
  limit: number,
  reach: ReachCounter | undefined,
): Promise<AudienceReport> {
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
    await reach?.read(batch.map(({ recipient }) => recipient.id))
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
      reach?.add(recipient)
      count(report.languages, recipient.language ?? `${usual} (default)`)
      count(report.timezones, recipient.timezone ?? `${usualZone} (default)`)
      for (const [channel, loaded] of world.channels) {
        if (loaded.reach === 'people' && addressFor(recipient, loaded) !== undefined) count(report.channels, channel)
      }
    }
  }
  if (reach !== undefined) report.reach = reach.finish()
  return report
}

interface ReachCounter {
  /** Reads what the ledger knows of these people, who are added next. */
  read(ids: readonly string[]): Promise<void>
  add(recipient: Recipient): void
  finish(): Reach
}

function createReach(world: World): ReachCounter {
  const used = usedChannels(world.project)
  const channels = [...world.channels.values()].filter(({ entry, reach }) => used.has(entry.id) && reach === 'people')
  const ways = { none: 0, one: 0, more: 0 }
  const only = new Map<string, number>()
  const unreached: string[] = []
  let people = 0
  let refusals: readonly Refused[] = []
  return {
    async read(ids) {
      refusals = (await world.store?.refusals(ids)) ?? []
    },
    add(recipient) {
      people++
      const own = refusals.filter((refused) => refused.recipient === recipient.id)
      const open = channels.filter((loaded) => {
        const address = addressFor(recipient, loaded)
        return address !== undefined && !isClosed(loaded.entry.id, address, recipient, own)
      })
      if (open.length === 0) {
        ways.none++
        if (unreached.length < mostNamed) unreached.push(recipient.id)
      } else if (open.length === 1) {
        ways.one++
        const { id } = open[0]!.entry
        only.set(id, (only.get(id) ?? 0) + 1)
      } else ways.more++
    },
    finish() {
      const reached = ways.one + ways.more
      const without = Object.fromEntries(channels.map(({ entry }) => [entry.id, reached - (only.get(entry.id) ?? 0)]))
      const worst = Math.min(reached, ...Object.values(without))
      return { ways, without, score: people === 0 ? 0 : Math.floor((100 * worst) / people), unreached }
    },
  }
}

/** Whether this person cannot be reached there: by a wish of their own, or because the address is dead. */
function isClosed(channel: string, address: string, { optOut }: Recipient, refusals: readonly Refused[]): boolean {
  const scopes = ['all', `channel:${channel}`]
  if (optOut.some((wish) => scopes.includes(wish))) return true
  return refusals.some(
    ({ kind, scope, address: dead }) => scopes.includes(scope) && (kind === 'opted-out' || dead === address),
  )
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
  if (report.reach !== undefined) lines.push(...reachLines(report.reach))
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

function reachLines({ ways, without, score, unreached }: Reach): string[] {
  const number = (count: number) => count.toLocaleString('en-US')
  const lines = [
    `  ways: ${number(ways.more)} have several, ${number(ways.one)} have one, ${number(ways.none)} have none`,
    `  score: ${score} % could be reached whichever channel were down`,
  ]
  for (const [channel, left] of Object.entries(without))
    lines.push(`    without ${channel}: ${counted(left, 'person', 'people')}`)
  if (ways.none > 0) {
    const more = ways.none > unreached.length ? ` and ${number(ways.none - unreached.length)} more` : ''
    lines.push(`  not reached: ${unreached.map(printable).join(', ')}${more}`)
  }
  return lines
}
