import { streamAudience } from '../deliver/audience.ts'
import { addressFor } from '../deliver/world.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode } from '../model/error.ts'
import { loadStyle } from '../output/style.ts'
import { alignColumns, printable } from '../output/table.ts'
import { counted } from '../output/when.ts'
import type { CommandContext } from './context.ts'
import { requireKnown } from './known.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createWorld } from './world.ts'

interface AudienceReport {
  id: string
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
  options: { limit: number },
): Promise<number> {
  const { project } = await validProject(context)
  const ids = id === undefined ? [...project.audiences.keys()] : [id]
  if (id !== undefined) requireKnown(project, 'audience', id)
  const found: Diagnostic[] = []
  const world = await createWorld(project, undefined, found)
  const limit = options.limit === 0 ? Number.POSITIVE_INFINITY : options.limit
  const reports: AudienceReport[] = []
  for (const audience of ids) reports.push(await reportOn(audience, world, limit))
  await tellDiagnostics(context, found)
  if (context.json) context.print(`${JSON.stringify(reports, null, 2)}\n`)
  else {
    const style = await loadStyle(context.hasColor)
    for (const report of reports) context.print(`${reportLines(report, style.bold).join('\n')}\n\n`)
  }
  return exitCode.done
}

async function reportOn(
  id: string,
  world: Awaited<ReturnType<typeof createWorld>>,
  limit: number,
): Promise<AudienceReport> {
  const report: AudienceReport = {
    id,
    people: 0,
    excluded: 0,
    languages: {},
    timezones: {},
    channels: {},
    recipients: [],
  }
  const { language: usual, timezone: usualZone } = world.project.defaults
  for await (const batch of streamAudience(world.project, { audiences: [id], emails: [] }, world)) {
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
