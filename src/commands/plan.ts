import { renameSync, writeFileSync } from 'node:fs'
import { planDeliveries } from '../deliver/cap.ts'
import { createDrill } from '../deliver/drill.ts'
import { watchGuards } from '../deliver/guards/watch.ts'
import { entryOfRow, leftovers } from '../deliver/leftovers.ts'
import { entryOf, messageOf } from '../deliver/message.ts'
import type { Planned, PlannerOptions } from '../deliver/planner.ts'
import type { World } from '../deliver/world.ts'
import { buildMatrix } from '../engine/matrix.ts'
import { type Outage, outages } from '../engine/outage.ts'
import { type LateNotice, lateNotices } from '../engine/pace.ts'
import { createPlanBuilder, hasChanges, noticeId, type PlanEntry } from '../engine/plan.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { GuardName } from '../model/guard.ts'
import type { Matrix } from '../model/matrix.ts'
import type { Notice, Plan } from '../model/plan.ts'
import type { Project } from '../model/project.ts'
import { textOf } from '../model/text.ts'
import { commentLimit, type MarkdownOptions } from '../output/markdown.ts'
import { planMarkdown } from '../output/plan-markdown.ts'
import { type NoticeDetail, planText } from '../output/plan-text.ts'
import { loadStyle } from '../output/style.ts'
import { absoluteTime, inWords } from '../output/when.ts'
import { type CommandContext, parseInstant, pathFrom } from './context.ts'
import { fullAt, tellGithub } from './github.ts'
import { readGivenEvent } from './given-event.ts'
import { allowedGuards, allowWords, commandWords, stopping, tellGuards } from './guards.ts'
import { requireKnown } from './known.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createWorld, readLedger } from './world.ts'

export interface PlanCommandOptions {
  out?: string
  format?: 'text' | 'json' | 'markdown' | 'html' | 'github' | 'matrix'
  /** A file for the Markdown of a comment, beside what is printed. */
  comment?: string
  event?: string
  rule?: string
  people?: boolean
  full?: boolean
  detailedExitcode?: boolean
  now?: string
  /** Guards that may trip. */
  allow?: string[]
  /** `email=down,sms=slow` */
  simulate?: string
}

export async function plan(context: CommandContext, options: PlanCommandOptions): Promise<number> {
  if (options.format === 'matrix') return (await import('./plan-matrix.ts')).planMatrix(context, options)
  if (options.out === '-') {
    throw new NotifyError('usage', '--out names a file', { hint: 'for standard output there is --json' })
  }
  const isPage = options.format === 'html' && !context.json
  const reports = isPage ? await import('./plan-report.ts') : undefined
  reports?.refuseForReport(options)
  const { project, warnings } = await validProject(context)
  if (options.rule !== undefined) requireKnown(project, 'rule', options.rule)
  const now = options.now === undefined ? context.clock.now() : parseInstant(options.now, '--now')
  const given = options.event === undefined ? undefined : await readGivenEvent(context, project, options.event)
  const store = await readLedger(context, project)
  try {
    const found: Diagnostic[] = []
    const world = await createWorld(project, store, found, given)
    if (given !== undefined) requireKnown(world.project, 'event', given.id)
    const details = new Map<string, NoticeDetail>()
    const { people, full } = options
    const imagined = options.simulate === undefined ? undefined : parseOutages(project, options.simulate)
    const drill = imagined && createDrill(world, imagined)
    const report = await reports?.createReportMaker(world, now, given && world.project.events.get(given.id))
    const allow = allowedGuards(options.allow)
    const what = { now, event: given?.id, rule: options.rule, allow }
    const result = await computePlan(world, what, (planned, entry) => {
      if (people || full) addDetail(details, world, planned, entry, now, { people, full })
      drill?.add(planned)
      report?.add(planned, entry)
    })
    await tellDiagnostics(context, found)
    result.warnings.push(...warnings, ...found)
    if (options.out !== undefined) save(pathFrom(context.io, options.out), result)
    const simulation = drill?.finish()
    const markdown = (limits: MarkdownOptions) =>
      planMarkdown(result, { ...limits, project: world.project, matrix: matrixOf(world) })
    const comment = () => markdown({ limit: commentLimit, fullAt: fullAt(context, 'notify plan') })
    if (options.comment !== undefined) writeFileSync(pathFrom(context.io, options.comment), context.redact(comment()))
    if (context.json || options.format === 'json') {
      const shown = simulation === undefined ? result : { ...result, simulation }
      context.print(`${JSON.stringify(shown, null, 2)}\n`)
    } else if (options.format === 'markdown') context.print(comment())
    else if (report !== undefined) context.print(report.page(result))
    else {
      const detailOf = people || full ? (notice: Notice) => details.get(detailId(notice)) : undefined
      context.print(await planAsText(context, world, result, detailOf))
      if (simulation !== undefined) {
        const { drillText } = await import('../output/drill-text.ts')
        context.print(`\n${drillText(simulation, await loadStyle(context.hasColor))}`)
      }
      if (options.out !== undefined && stopping(result.guards).length > 0) context.say(`\nSaved to ${options.out}.\n`)
      else if (options.out !== undefined)
        context.say(`\nSaved to ${options.out}. To perform exactly this: notify send ${options.out}\n`)
      else if (hasChanges(result) && stopping(result.guards).length === 0)
        context.say(`\nTo perform it: notify send${allowWords(options.allow)}\n`)
    }
    if (options.format === 'github') {
      const path = options.out === undefined ? undefined : pathFrom(context.io, options.out)
      tellGithub(context, { changes: String(hasChanges(result)), plan_path: path }, markdown, 'notify plan')
    }
    if (!context.json && options.format !== 'json') {
      const { event, rule, out } = options
      await tellGuards(context, result.guards ?? [], commandWords('plan', { event, rule, out }))
    }
    if (stopping(result.guards).length > 0) return exitCode.invalid
    return options.detailedExitcode && hasChanges(result) ? exitCode.changes : exitCode.done
  } finally {
    await store?.close()
  }
}

function matrixOf({ project, channels }: World): Matrix {
  return buildMatrix(project, (channel) => channels.get(channel)?.reach === 'place')
}

/** The whole plan, each planned delivery passing by once, also by the guards. */
export async function computePlan(
  world: World,
  { allow = new Set(), ...options }: PlannerOptions & { allow?: ReadonlySet<GuardName> },
  each: (planned: Planned, entry: PlanEntry) => void = () => {},
): Promise<Plan> {
  const builder = createPlanBuilder()
  const guards = watchGuards(world, { ...options, allow })
  for await (const batch of planDeliveries(world, options)) {
    for (const planned of batch) {
      const entry = entryOf(world, planned, options.now)
      builder.add(entry)
      guards.note(planned)
      each(planned, entry)
    }
  }
  for await (const row of leftovers(world, options)) builder.add(entryOfRow(row))
  const { store, project } = world
  const { tripped } = await guards.finish()
  const result = builder.finish({
    project: project.name,
    now: options.now,
    ledger: store === undefined ? null : { id: store.id, seq: await store.position() },
    warnings: [],
    guards: tripped,
  })
  for (const late of lateNotices(result.notices, project.channels, options.now)) world.report(tooSlow(project, late))
  return result
}

/** Of messages that a channel's own rate holds up until after the start. */
function tooSlow({ rules, defaults }: Project, { notice, channel, messages, lastAt, start }: LateNotice): Diagnostic {
  const { count, perMs } = channel.rate!
  const speed = `${count.toLocaleString('en-US')} per ${inWords(perMs)}`
  const end = absoluteTime(lastAt, defaults.timezone)
  return {
    code: 'too-slow',
    severity: 'warning',
    message: `${messages.toLocaleString('en-US')} messages over ${channel.id} at ${speed} end on ${end}, ${inWords(lastAt - start)} after the start of ${notice.event}`,
    at: rules.get(notice.rule)?.at ?? channel.at,
    hint: `send "${notice.moment}" earlier, raise the rate of ${channel.id} if its provider permits, or use another channel for some`,
  }
}

/** `email=down,sms=slow` */
function parseOutages(project: Project, text: string): Map<string, Outage> {
  const found = new Map<string, Outage>()
  for (const part of text.split(',')) {
    const [, channel, outage] = /^\s*([^=\s]+)\s*=\s*(\w+)\s*$/.exec(part) ?? []
    if (channel === undefined || !(outages as readonly (string | undefined)[]).includes(outage)) {
      throw new NotifyError('usage', `${JSON.stringify(part)} is no outage`, {
        hint: `write CHANNEL=STATE, such as email=down,sms=slow; a state is ${outages.join(', ')}`,
      })
    }
    requireKnown(project, 'channel', channel)
    found.set(channel, outage as Outage)
  }
  return found
}

export async function planAsText(
  context: CommandContext,
  { project }: World,
  result: Plan,
  detailOf?: (notice: Notice) => NoticeDetail | undefined,
): Promise<string> {
  return planText(result, {
    style: await loadStyle(context.hasColor),
    timezone: project.defaults.timezone,
    language: project.defaults.language,
    columns: context.io.stdout.columns ?? 120,
    events: project.events,
    detailOf,
  })
}

export function detailId(notice: Notice): string {
  return noticeId({ ...notice, occurrence: notice.occurrence ?? '' })
}

export function addDetail(
  details: Map<string, NoticeDetail>,
  world: World,
  planned: Planned,
  entry: PlanEntry,
  now: number,
  { people, full }: { people?: boolean; full?: boolean },
): void {
  if (entry.action === 'done') return
  const id = noticeId(entry)
  let detail = details.get(id)
  if (detail === undefined) {
    detail = { people: [], texts: [] }
    details.set(id, detail)
  }
  const { recipient, item } = planned
  const key = planned.safeguard?.protection?.encryptTo
  if (people)
    detail.people.push({
      id: recipient.id,
      name: recipient.name,
      address: item.address,
      due: entry.due,
      ...(key === undefined ? {} : { key }),
    })
  // Without --people one text stands for all who differ by their name only.
  if (full && entry.action !== 'cancel' && (people || detail.texts.length === 0)) {
    const message = messageOf(world, planned, now)
    detail.texts.push({ recipient: recipient.id, subject: textOf(message.subject), text: textOf(message.text) })
  }
}

/** Written whole or not at all. */
function save(path: string, result: Plan): void {
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, `${JSON.stringify(result, null, 2)}\n`)
  renameSync(draft, path)
}
