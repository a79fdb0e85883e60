import type { TrippedGuard } from '../model/guard.ts'
import type { Matrix } from '../model/matrix.ts'
import { type Action, type Notice, type Plan, textChanged } from '../model/plan.ts'
import type { Project } from '../model/project.ts'
import {
  details,
  escapeMarkdown as escaped,
  fitting,
  type MarkdownOptions,
  markerOf,
  shortened,
  table,
  type Zoom,
} from './markdown.ts'
import { matrixMarkdown } from './matrix-markdown.ts'
import { absoluteTime, counted } from './when.ts'

export interface PlanMarkdownOptions extends MarkdownOptions {
  project: Pick<Project, 'defaults' | 'events' | 'rules'>
  /** Who hears over what at which moment, by the rules. */
  matrix: Matrix
}

const meanings: Record<Action, string> = {
  send: 'send now',
  schedule: 'schedule',
  reschedule: 'reschedule',
  cancel: 'cancel',
  pending: 'waits already',
  withheld: 'held back',
  done: 'done',
}

/** What is to happen comes first. */
const actions = Object.keys(meanings) as Action[]

/**
 * A plan as a comment on a pull request: who hears what when. Where not every notice fits, languages are told together, then the
 * notices of a rule, then events are only counted; what is done is only counted anyway.
 */
export function planMarkdown(plan: Plan, options: PlanMarkdownOptions): string {
  return fitting(markerOf('plan', plan.project), zoomsOf(plan, options), options)
}

function* zoomsOf(plan: Plan, options: PlanMarkdownOptions): Generator<Zoom> {
  const shown = plan.notices.filter(({ action }) => action !== 'done')
  const each = shown.map((notice): Row => rowOf([notice]))
  const head = headLines(plan)
  const eventTables = (rows: readonly Row[]) => tables(rows, options)
  const matrix = [
    '',
    ...details('The messaging matrix', matrixMarkdown(options.matrix, { level: 4 }).trimEnd().split('\n')),
  ]
  yield { lines: [...head, ...eventTables(each), ...matrix], leftOut: undefined }
  yield { lines: [...head, ...eventTables(each)], leftOut: 'the messaging matrix' }
  yield {
    lines: [...head, ...eventTables(grouped(shown, ['moment', 'channel', 'action', 'reason']))],
    leftOut: 'the messaging matrix, notices by language',
  }
  const byRule = grouped(shown, ['action', 'reason'])
  yield {
    lines: [...head, ...eventTables(byRule)],
    leftOut: 'the messaging matrix, notices by moment, channel and language',
  }
  yield {
    lines: [...head, ...oneTable(byRule, options, 60)],
    leftOut: 'the messaging matrix, notices by moment, channel and language, and most of the subjects',
  }
  const byEvent = grouped(shown, ['action'], ['event', 'occurrence'])
  for (const most of [500, 200, 100, 40])
    yield {
      lines: [...head, ...oneTable(byEvent.slice(0, most), options, 30), ...rest(byEvent, most)],
      leftOut: 'the messaging matrix, notices by rule, moment, channel and language',
    }
}

/** Notices that are told together. */
interface Row {
  notices: readonly Notice[]
  recipients: number
  due: string
  dueLast: string
}

function rowOf(notices: readonly Notice[]): Row {
  let [recipients, due, dueLast] = [0, notices[0]!.due, notices[0]!.dueLast]
  for (const notice of notices) {
    recipients += notice.recipients
    // ISO 8601 in UTC sorts as text.
    if (notice.due < due) due = notice.due
    if (notice.dueLast > dueLast) dueLast = notice.dueLast
  }
  return { notices, recipients, due, dueLast }
}

type Key = 'event' | 'occurrence' | 'rule' | 'moment' | 'channel' | 'action' | 'reason'

function grouped(
  notices: readonly Notice[],
  keys: readonly Key[],
  within: readonly Key[] = ['event', 'occurrence', 'rule'],
): Row[] {
  const groups = new Map<string, Notice[]>()
  for (const notice of notices) {
    const name = JSON.stringify([...within, ...keys].map((key) => notice[key]))
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [notice])
    else group.push(notice)
  }
  return [...groups.values()].map(rowOf)
}

function headLines({ project, now, summary, warnings, notices, guards = [] }: Plan): string[] {
  const counts = actions
    .filter((action) => summary[action] > 0)
    .map((action) => `${summary[action].toLocaleString('en-US')} ${meanings[action]}`)
  const isQuiet = summary.send + summary.schedule + summary.reschedule + summary.cancel === 0
  const changed = notices.filter(({ action, reason }) => action === 'done' && reason === textChanged)
  const told = changed.reduce((sum, { recipients }) => sum + recipients, 0)
  return [
    `## What ${escaped(project)} would send`,
    '',
    `**${isQuiet ? 'Nothing to do.' : `${counts.join(', ')}.`}** As of ${now.slice(0, 16).replace('T', ' ')} UTC.`,
    ...(isQuiet && counts.length > 0 ? ['', `${counts.join(', ')}.`] : []),
    ...(told === 0
      ? []
      : [
          '',
          `${counted(told, 'message was', 'messages were')} sent in words that have changed since; they are not sent again.`,
        ]),
    ...guardLines(guards),
    ...warningLines(warnings),
  ]
}

/** What stops the send comes before what was let pass. */
function guardLines(guards: readonly TrippedGuard[]): string[] {
  const stops = guards.filter(({ allowed }) => !allowed)
  const passed = guards.filter(({ allowed }) => allowed)
  const line = ({ guard, message, hint }: TrippedGuard) =>
    `- ${escaped(guard)}: ${escaped(shortened(hint === undefined ? message : `${message} (${hint})`, 400))}`
  const listed = (heading: string, own: readonly TrippedGuard[]) => {
    const more = own.length - mostWarnings
    return own.length === 0
      ? []
      : ['', heading, '', ...own.slice(0, mostWarnings).map(line), ...(more > 0 ? [`- and ${more} more`] : [])]
  }
  return [
    ...listed(
      `**Stopped by ${counted(stops.length, 'guard', 'guards')}: nothing is sent unless it is allowed**`,
      stops,
    ),
    ...listed('Guards that were let pass:', passed),
  ]
}

const mostWarnings = 10

function warningLines(warnings: Plan['warnings']): string[] {
  if (warnings.length === 0) return []
  const named = warnings.slice(0, mostWarnings).map(({ at, message }) => {
    const place = at === undefined ? '' : `${at.file}:${at.line}: `
    return `- ${escaped(shortened(`${place}${message}`, 300))}`
  })
  const more = warnings.length - named.length
  return [
    '',
    `**${counted(warnings.length, 'warning', 'warnings')}**`,
    '',
    ...named,
    ...(more > 0 ? [`- and ${more} more`] : []),
  ]
}

/** A heading and a table for each event. */
function tables(rows: readonly Row[], { project }: PlanMarkdownOptions): string[] {
  const byEvent = new Map<string, Row[]>()
  for (const row of rows) {
    const { event, occurrence } = row.notices[0]!
    const name = JSON.stringify([event, occurrence])
    const group = byEvent.get(name)
    if (group === undefined) byEvent.set(name, [row])
    else group.push(row)
  }
  return [...byEvent.values()].flatMap((own) => [
    '',
    `### ${headingOf(own[0]!.notices[0]!, project)}`,
    '',
    ...table(
      ['', 'moment', 'when', 'who', 'over', 'language', 'subject'],
      own.map((row) => [
        actionText(row),
        names(row, 'moment'),
        timesOf(row, project),
        whoOf(row, project),
        names(row, 'channel'),
        names(row, 'language'),
        escaped(shortened(row.notices[0]!.subject, 80)),
      ]),
    ),
  ])
}

/** One table for all events. */
function oneTable(rows: readonly Row[], { project }: PlanMarkdownOptions, titleLength: number): string[] {
  return [
    '',
    ...table(
      ['event', '', 'when', 'who', 'over', 'what'],
      rows.map((row) => [
        escaped(shortened(occurrenceName(row.notices[0]!), 60)),
        actionText(row),
        timesOf(row, project),
        whoOf(row, project),
        names(row, 'channel'),
        escaped(shortened(row.notices[0]!.subject, titleLength)),
      ]),
    ),
  ]
}

function rest(rows: readonly Row[], shown: number): string[] {
  const others = rows.slice(shown)
  if (others.length === 0) return []
  const { recipients, due, dueLast } = rowOf(others.flatMap(({ notices }) => notices))
  const days =
    due.slice(0, 10) === dueLast.slice(0, 10) ? due.slice(0, 10) : `${due.slice(0, 10)} to ${dueLast.slice(0, 10)}`
  return [
    '',
    `… and ${counted(others.length, 'row', 'rows')} more: ${counted(recipients, 'message', 'messages')}, ${days}.`,
  ]
}

function occurrenceName({ event, occurrence }: Notice): string {
  return occurrence === null ? event : `${event} on ${occurrence}`
}

function headingOf(notice: Notice, { events, defaults }: PlanMarkdownOptions['project']): string {
  const title = events.get(notice.event)?.title
  const words = typeof title === 'object' ? (title[defaults.language] ?? title.en ?? Object.values(title)[0]) : title
  const name = escaped(occurrenceName(notice))
  return words === undefined ? name : `${name}: ${escaped(shortened(words, 120))}`
}

function actionText({ notices }: Row): string {
  const [{ action, reason }] = notices as [Notice]
  const reasons = [...new Set(notices.map((notice) => notice.reason))].filter((one) => one !== null)
  const words = action === 'send' ? `**${meanings[action]}**` : meanings[action]
  return reason === null || reasons.length === 0 ? words : `${words}: ${escaped(reasons.slice(0, 3).join(', '))}`
}

const mostNames = 3

function names({ notices }: Row, key: 'moment' | 'channel' | 'language'): string {
  const all = [...new Set(notices.map((notice) => notice[key]))]
  const shown = all.slice(0, mostNames).join(', ')
  return escaped(all.length > mostNames ? `${shown} and ${all.length - mostNames} more` : shown)
}

function timesOf({ due, dueLast }: Row, { defaults }: PlanMarkdownOptions['project']): string {
  const first = absoluteTime(Date.parse(due), defaults.timezone)
  return due === dueLast ? first : `${first} to ${absoluteTime(Date.parse(dueLast), defaults.timezone)}`
}

/** How many, and of which audiences, as the rule says it. */
function whoOf({ notices, recipients }: Row, { rules }: PlanMarkdownOptions['project']): string {
  const audiences = new Set(notices.flatMap(({ rule }) => rules.get(rule)?.to.audiences ?? []))
  const [one, two, ...more] = audiences
  const named = [one, two].filter((id) => id !== undefined).join(', ')
  const words = one === undefined ? '' : ` (${named}${more.length > 0 ? ` and ${more.length} more` : ''})`
  return `${recipients.toLocaleString('en-US')}${escaped(words)}`
}
