import { isFiredEvent } from '../engine/fire.ts'
import { type TeamRole, teamRoles } from '../model/project.ts'
import { type TimelineMark, type TimelineOptions, timelineLines } from './event-timeline.ts'
import type { Style } from './style.ts'
import { alignColumns, cutTo, printable } from './table.ts'
import { absoluteTime, relativeTime } from './when.ts'

/** One event as `status --json` prints it. Times are ISO 8601 UTC. */
export interface StatusEvent {
  event: string
  /** The id under which the ledger knows it, where it was renamed since. */
  ledgerId: string
  isInProject: boolean
  /** Whether it has no file, and the ledger holds it. */
  isHeld: boolean
  title: string | null
  type: string | null
  status: string | null
  recurs: boolean
  /** Of what recurs: the first occurrence that is not over, whose status and window these are; null where none is to come. */
  occurrence: string | null
  start: string | null
  end: string | null
  notices: {
    occurrence: string | null
    rule: string
    moment: string
    channel: string
    state: string
    reason: string | null
    deliveries: number
    due: string | null
    dueLast: string | null
  }[]
  problems: {
    key: string
    rule: string
    moment: string
    recipient: string
    /** Roles in the event's team; only where one event is asked for. */
    roles: readonly TeamRole[]
    channel: string
    address: string
    /** `failed`, `unknown`, `claimed` by a run, or `retrying`. */
    state: string
    reason: string | null
    detail: string | null
    /** Id of the message that it is part of with others. */
    digestKey: string | null
    attempts: number
    at: string
    nextAt: string | null
  }[]
  moreProblems: number
  /** Waiting deliveries whose window or status is no longer true; the next `send` plans their correction. */
  stale: number
  next: string | null
  /** Who has which role in the event's team; an audience that messages do not name one by one stands by its id. */
  team: Readonly<Partial<Record<TeamRole, readonly { id: string; name: string }[]>>> | null
  /** The life of the event in order of time; only where one event is asked for. */
  timeline: readonly TimelineMark[] | null
}

/** In words; `--json` and `notify log` have them all. */
const shownProblems = 20

type StatusTextOptions = TimelineOptions

export function statusText(events: readonly StatusEvent[], options: StatusTextOptions): string {
  return `${events.flatMap((event) => [...eventLines(event, options), '']).join('\n')}`
}

function eventLines(event: StatusEvent, options: StatusTextOptions): string[] {
  const { now, style, timezone } = options
  const at = (iso: string) => absoluteTime(Date.parse(iso), timezone)
  const facts =
    event.isInProject || event.isHeld
      ? [event.type, event.status?.replace('_', ' '), windowText(event, at), event.isHeld ? 'held by the ledger' : null]
      : [isFiredEvent(event.event) ? 'fired' : 'not in the project any more']
  const lines = [
    `${style.bold(printable(event.event))}  ${printable(event.title ?? '')}`.trimEnd(),
    style.dim(facts.filter((fact) => fact !== null && fact !== undefined).join(' · ')),
  ]
  if (event.timeline !== null) lines.push(...teamLines(event))
  if (event.timeline !== null) lines.push(...timelineLines(event.timeline, options))
  for (const rule of new Set(event.timeline === null ? event.notices.map((notice) => notice.rule) : [])) {
    lines.push('', `  ${style.bold(printable(rule))}`, ...noticeLines(event, rule, options))
  }
  if (event.problems.length > 0) lines.push('', ...problemLines(event, options))
  if (event.stale > 0) {
    const words = event.stale === 1 ? '1 waiting delivery is' : `${event.stale} waiting deliveries are`
    lines.push(
      '',
      style.yellow(`  ${words} no longer true and will not go out as planned: run notify plan, then notify send`),
    )
  }
  if (event.next !== null) lines.push('', `  Next: ${at(event.next)}, ${relativeTime(Date.parse(event.next), now)}`)
  return lines
}

function windowText({ start, end, recurs }: StatusEvent, at: (iso: string) => string): string | null {
  if (start === null) return recurs ? 'no occurrence is to come' : null
  return `${recurs ? 'next ' : ''}${at(start)}${end === null ? '' : ` to ${at(end)}`}`
}

function teamLines({ team }: StatusEvent): string[] {
  const named = teamRoles.filter((role) => team?.[role] !== undefined)
  return alignColumns(named.map((role) => [`  ${role}`, printable(team![role]!.map(({ name }) => name).join(', '))]))
}

function noticeLines(event: StatusEvent, rule: string, { now, timezone, style }: StatusTextOptions): string[] {
  const rows = event.notices
    .filter((notice) => notice.rule === rule)
    .map((notice) => [
      `    ${marks[notice.state] ?? ' '} ${notice.occurrence === null ? '' : `${notice.occurrence} `}${notice.moment}`,
      notice.channel,
      `${notice.deliveries.toLocaleString('en-US')} ${notice.state}${notice.reason === null ? '' : ` (${notice.reason})`}`,
      notice.due === null
        ? ''
        : `${relativeTime(Date.parse(notice.due), now)}, ${absoluteTime(Date.parse(notice.due), timezone)}`,
    ])
  return alignColumns(rows).map((line, i) =>
    paint(event.notices.filter((notice) => notice.rule === rule)[i]!.state, line, style),
  )
}

const marks: Record<string, string> = {
  sent: '✓',
  scheduled: '·',
  claimed: '…',
  unknown: '?',
  failed: '✗',
  withheld: '!',
  cancelled: '-',
}

function paint(state: string, line: string, style: Style): string {
  if (state === 'sent') return style.green(line)
  if (state === 'failed') return style.red(line)
  if (state === 'unknown' || state === 'withheld') return style.yellow(line)
  return state === 'cancelled' ? style.dim(line) : line
}

function problemLines(event: StatusEvent, { style, timezone }: StatusTextOptions): string[] {
  const rows = event.problems
    .slice(0, shownProblems)
    .map((problem) => [
      `    ${problem.state === 'failed' ? '✗' : '?'} ${[printable(problem.recipient), ...problem.roles].join(', ')}`,
      cutTo(printable(problem.address), 48),
      problem.moment,
      problem.channel,
      problem.state,
      [problem.reason ?? '', problem.detail === null ? '' : printable(problem.detail)]
        .filter((words) => words !== '')
        .join(': ') +
        (problem.nextAt === null ? '' : ` (next try ${absoluteTime(Date.parse(problem.nextAt), timezone)})`),
    ])
  const lines = [`  ${style.bold('Not delivered, or in doubt')}`, ...alignColumns(rows)]
  const more = event.problems.length + event.moreProblems - rows.length
  if (more > 0)
    lines.push(`    and ${more.toLocaleString('en-US')} more: notify log --event ${event.event} --state failed unknown`)
  return lines
}
