import { type Action, type Notice, type Plan, textChanged } from '../model/plan.ts'
import type { Event } from '../model/project.ts'
import { attachmentWords, keyWords, securityWords } from './extras-text.ts'
import type { Style } from './style.ts'
import { alignColumns, cutTo, printable } from './table.ts'
import { absoluteTime, counted, readersWords, relativeTime } from './when.ts'

/** What `--people` and `--full` add to a notice. */
export interface NoticeDetail {
  people: { id: string; name?: string; address: string; due: number; key?: string }[]
  texts: { recipient: string; subject: string; text: string }[]
}

export interface PlanTextOptions {
  style: Style
  /** Times are shown in this zone. */
  timezone: string
  language: string
  columns: number
  events: ReadonlyMap<string, Event>
  detailOf?: (notice: Notice) => NoticeDetail | undefined
}

const symbols: Record<Action, string> = {
  send: '>',
  schedule: '+',
  reschedule: '~',
  cancel: '-',
  pending: '=',
  withheld: '!',
  done: '.',
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

/** The plan for a terminal: grouped by event, a line a notice; what is done already is only counted. */
export function planText(plan: Plan, options: PlanTextOptions): string {
  const { style } = options
  const shown = plan.notices.filter((notice) => notice.action !== 'done')
  const lines: string[] = []
  if (shown.length > 0) lines.push(legend(shown, style), '')
  for (const id of new Set(shown.map(occurrenceOf))) {
    const own = shown.filter((notice) => occurrenceOf(notice) === id)
    const notices = options.detailOf === undefined ? withLanguagesTogether(own) : own
    lines.push(...eventHeading(notices, options), '', ...noticeLines(notices, plan, options), '')
  }
  lines.push(...summaryLines(plan, style), ...changedTexts(plan, style))
  return `${lines.join('\n')}\n`
}

/** From so many people on, a notice in several languages is one line: then it is the numbers that are read. */
const manyPeople = 100

function withLanguagesTogether(notices: readonly Notice[]): Notice[] {
  const groups = new Map<string, Notice[]>()
  for (const notice of notices) {
    const { rule, moment, channel, action, reason, digest } = notice
    const name = JSON.stringify([rule, moment, channel, action, reason, digest])
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [notice])
    else group.push(notice)
  }
  return [...groups.values()].flatMap((group) => {
    const recipients = group.reduce((sum, notice) => sum + notice.recipients, 0)
    return group.length === 1 || recipients < manyPeople ? group : [together(group, recipients)]
  })
}

/** One notice in all its languages; its subjects are for `--full` and the preview. */
function together(group: readonly Notice[], recipients: number): Notice {
  const languages = group.map(({ language }) => language)
  // ISO 8601 in UTC sorts as text.
  const due = group.map((notice) => notice.due).sort()[0]!
  const dueLast = group
    .map((notice) => notice.dueLast)
    .sort()
    .at(-1)!
  const language = languages.length > 4 ? `${languages.length} languages` : languages.join(', ')
  return { ...group[0]!, language, recipients, due, dueLast, subject: '', ...extrasTogether(group) }
}

function extrasTogether(group: readonly Notice[]): Pick<Notice, 'security' | 'attachments'> {
  const secured = group.flatMap(({ security }) => security ?? [])
  const sum = (key: 'signed' | 'encrypted' | 'failing') =>
    secured.reduce((total, security) => total + (security[key] ?? 0), 0)
  const files = new Map<string, NonNullable<Notice['attachments']>[number]>()
  for (const file of group.flatMap(({ attachments }) => attachments ?? [])) {
    const id = JSON.stringify([file.name, file.digest])
    files.set(id, { ...file, recipients: file.recipients + (files.get(id)?.recipients ?? 0) })
  }
  return {
    ...(secured[0] === undefined
      ? {}
      : {
          security: {
            method: secured[0].method,
            signed: sum('signed'),
            encrypted: sum('encrypted'),
            failing: sum('failing'),
          },
        }),
    ...(files.size === 0 ? {} : { attachments: [...files.values()] }),
  }
}

function legend(notices: readonly Notice[], style: Style): string {
  const used = (Object.keys(symbols) as Action[]).filter((action) => notices.some((notice) => notice.action === action))
  return used.map((action) => `${paint(action, symbols[action], style)} ${style.dim(meanings[action])}`).join('   ')
}

function paint(action: Action, text: string, style: Style): string {
  if (action === 'send') return style.green(text)
  if (action === 'schedule') return style.cyan(text)
  if (action === 'reschedule' || action === 'withheld') return style.yellow(text)
  if (action === 'cancel') return style.red(text)
  return style.dim(text)
}

function occurrenceOf({ event, occurrence }: Notice): string {
  return JSON.stringify([event, occurrence])
}

function eventHeading(notices: readonly Notice[], { events, style, language, timezone }: PlanTextOptions): string[] {
  const { event: id, occurrence } = notices[0]!
  const event = events.get(id)
  if (event === undefined) return [style.bold(printable(id)), style.dim('not in the project any more')]
  const { title } = event
  const words = typeof title === 'string' ? title : (title[language] ?? title.en ?? Object.values(title)[0] ?? '')
  // An occurrence has a window and status of its own, which its notices state.
  const states = occurrence === null ? null : notices.find((notice) => notice.states !== null)?.states
  const facts = [event.type, (states?.status ?? event.status).replace('_', ' ')]
  if (event.urgency !== 'routine') facts.push(event.urgency)
  const { start, end } = occurrence === null ? (event.window ?? {}) : windowOf(states)
  if (occurrence !== null && start === undefined) facts.push(`occurrence ${occurrence}`)
  if (start !== undefined)
    facts.push(`${absoluteTime(start, timezone)}${end === undefined ? '' : ` to ${absoluteTime(end, timezone)}`}`)
  return [`${style.bold(printable(id))}  ${printable(words)}`, style.dim(facts.join(' · '))]
}

function windowOf(states: Notice['states'] | undefined): { start?: number; end?: number } {
  return {
    ...(states?.start == null ? {} : { start: Date.parse(states.start) }),
    ...(states?.end == null ? {} : { end: Date.parse(states.end) }),
  }
}

function noticeLines(notices: readonly Notice[], plan: Plan, options: PlanTextOptions): string[] {
  const { style, timezone } = options
  const now = Date.parse(plan.now)
  const cells = notices.map((notice) => [
    `  ${symbols[notice.action]} ${notice.moment}`,
    whenWords(notice, now),
    notice.action === 'withheld' || isNow(notice, now) ? '' : absoluteTime(Date.parse(notice.due), timezone),
    notice.rule,
    notice.channel,
    notice.language,
    `${readersWords(notice.recipients, notice.reach === 'place')}${notice.digest === undefined ? '' : ', in a digest'}`,
  ])
  const aligned = alignColumns(cells)
  return notices.flatMap((notice, i) => {
    const line = aligned[i]!
    const symbol = symbols[notice.action]
    const lines = [line.replace(symbol, paint(notice.action, symbol, style))]
    if (notice.subject !== '')
      lines.push(style.dim(`      ${cutTo(printable(notice.subject), Math.max(20, options.columns - 7))}`))
    if (notice.cost !== undefined) lines.push(style.dim(`      ${costWords(notice.cost)}`))
    if (notice.detail !== undefined) lines.push(style.yellow(`      ${printable(notice.detail)}`))
    const extras = [securityWords(notice), attachmentWords(notice)].filter((words) => words !== undefined)
    if (extras.length > 0) lines.push(style.dim(`      ${printable(extras.join(' · '))}`))
    return [...lines, ...detailLines(notice, options)]
  })
}

/** `24 SMS segments, up to 2 a person (UCS-2 because of "’")` */
function costWords({ units, unit, most, note }: NonNullable<Notice['cost']>): string {
  const each = most > 1 ? `, up to ${most} a person` : ''
  return `${counted(units, unit, `${unit}s`)}${each}${note === undefined ? '' : ` (${note})`}`
}

function isNow(notice: Notice, now: number): boolean {
  return notice.action === 'send' && Date.parse(notice.dueLast) <= now
}

function whenWords(notice: Notice, now: number): string {
  if (notice.action === 'withheld') return notice.reason ?? ''
  if (isNow(notice, now)) return 'now'
  const words = relativeTime(Date.parse(notice.due), now)
  return notice.due === notice.dueLast ? words : `from ${words}`
}

function detailLines(notice: Notice, { detailOf, style, timezone }: PlanTextOptions): string[] {
  const detail = detailOf?.(notice)
  if (detail === undefined) return []
  const people = alignColumns(
    detail.people.map((person) => [
      `      ${printable(person.id)}`,
      printable(person.name ?? ''),
      cutTo(printable(person.address), 64),
      person.key === undefined ? '' : keyWords(person.key),
      notice.due === notice.dueLast ? '' : absoluteTime(person.due, timezone),
    ]),
  )
  const texts = detail.texts.flatMap(({ recipient, subject, text }) => [
    '',
    style.dim(`      as ${printable(recipient)} reads it`),
    `      ${style.bold(printable(subject))}`,
    ...printable(text)
      .trimEnd()
      .split('\n')
      .map((line) => `      ${style.dim('│')} ${line}`.trimEnd()),
    '',
  ])
  return [...people, ...texts]
}

/** Whom a message reached that would read otherwise today, a line a rule. */
function changedTexts({ notices }: Plan, style: Style): string[] {
  const people = new Map<string, number>()
  for (const { action, reason, rule, recipients } of notices)
    if (action === 'done' && reason === textChanged) people.set(rule, (people.get(rule) ?? 0) + recipients)
  return [...people].map(([rule, count]) =>
    style.dim(
      `${counted(count, 'message', 'messages')} of ${rule}: ${textChanged}. notify send --resend ${rule} repeats what was last said.`,
    ),
  )
}

function summaryLines({ summary, notices }: Plan, style: Style): string[] {
  const todo = [
    [summary.send, 'to send now'],
    [summary.schedule, 'to schedule'],
    [summary.reschedule, 'to reschedule'],
    [summary.cancel, 'to cancel'],
  ] as const
  const rest = [
    [summary.pending, 'waiting'],
    [summary.withheld, 'held back'],
    [summary.done, 'done'],
  ] as const
  const say = (parts: readonly (readonly [number, string])[]) =>
    parts
      .filter(([count]) => count > 0)
      .map(([count, words]) => `${count.toLocaleString('en-US')} ${words}`)
      .join(', ')
  const words = say(todo)
  const others = say(rest)
  const tail = others === '' ? '' : ` (${others})`
  const isGathering = notices.some(({ action, digest }) => action === 'pending' && digest !== undefined)
  if (words === '' && isGathering)
    return [`${style.bold('Nothing to do now.')} What is to be told waits for its digest${tail}.`]
  if (words === '' && summary.withheld > 0)
    return [`${style.bold('Nothing to do now.')} What is held back stands above, with its reason${tail}.`]
  if (words === '') return [`${style.bold('Nothing to do.')} Everybody was told what is true${tail}.`]
  return [`${style.bold('Plan:')} ${words}${tail}.`]
}
