import { addDays } from './clock.ts'
import { day, type EventModel, type FactsModel, hour, minute, type RowModel, type RuleModel } from './things.ts'

export const closings = ['completed', 'cancelled', 'failed', 'rolled_back', 'resolved']
export const running = ['in_progress', 'verifying', 'investigating', 'identified', 'monitoring']
export const corrections = ['rescheduled', 'extended', 'cancelled']
export const never = Number.POSITIVE_INFINITY

export const tells = (row: RowModel) => row.state === 'sent' || row.state === 'unknown'
export const isOpen = (status: string) => !closings.includes(status)

export function isState(moment: string): boolean {
  return (
    ['announced', 'rescheduled', 'extended', 'started', 'updated', ...closings].includes(moment) ||
    /^status /.test(moment)
  )
}

/** Whether the rule can tell somebody first. */
export function canTellFirst({ on }: Pick<RuleModel, 'on'>): boolean {
  return on.some((moment) => /^(announced|started|updated|every .*|.* before .*|at start|.* after start)$/.test(moment))
}

export interface TruthModel {
  facts: FactsModel
  isRunning: boolean
  isSaidToRun: boolean
  newestUpdate: string
}

export function truthOf(event: EventModel, now: number): TruthModel {
  const hasBegun = event.start <= now
  const status = event.autoStart && event.status === 'scheduled' && hasBegun ? 'in_progress' : event.status
  const visible = event.updates.filter(({ at }) => at <= now)
  return {
    facts: { start: event.start, end: event.end ?? null, status, updates: visible.map(({ id }) => id).sort() },
    isRunning: running.includes(status),
    isSaidToRun: running.includes(event.status),
    newestUpdate: visible.toSorted((a, b) => a.at - b.at).at(-1)?.id ?? '',
  }
}

/** The row that says what a route told: its own newest, else what it takes over from others. */
export function heardBy(rows: readonly RowModel[], route: string, via: readonly string[]): RowModel[] {
  const own = rows.filter((row) => row.route === route)
  const inOrder = (all: RowModel[]) => all.filter(tells).toSorted((a, b) => a.toldOrder - b.toldOrder)
  const tellers = inOrder(own)
  if (tellers.length > 0) return tellers
  const first = Math.min(never, ...own.map(({ createdOrder }) => createdOrder))
  return inOrder(rows.filter((row) => row.route !== route && (!via.includes(row.route) || row.toldOrder < first)))
}

/** The table of state moments: the first line that fits and is listed. */
export function stateMoment(
  told: FactsModel | undefined,
  event: EventModel,
  rule: Pick<RuleModel, 'on' | 'corrections'>,
  isMember: boolean,
  now: number,
): string | undefined {
  const is = truthOf(event, now)
  const { status, start, end, updates } = is.facts
  const open = isOpen(status)
  const canCorrect = told !== undefined && rule.corrections
  const lists = (moment: string) =>
    rule.on.includes(moment) || (canCorrect && (moment === 'rescheduled' || moment === 'cancelled'))
  const lines: [boolean, string][] = []
  if (told === undefined) {
    if (!isMember) return undefined
    if (!open) {
      const isLate = end !== null && now >= end + day
      lines.push([!canTellFirst(rule) && !isLate, status])
    } else lines.push([is.isRunning, 'started'], [true, 'announced'], [updates.length > 0, 'updated'])
  } else {
    const wasOpen = isOpen(told.status)
    const wasRunning = running.includes(told.status)
    const moved = wasOpen && open && (told.start !== start || told.end !== end)
    const longer = moved && told.start === start && told.end !== null && end !== null && told.end < end
    if (!isMember)
      lines.push([wasOpen && status === 'cancelled', 'cancelled'], [longer, 'extended'], [moved, 'rescheduled'])
    else {
      const isOther = wasOpen && open && told.status !== status
      lines.push(
        [!open && told.status !== status, status],
        [!wasOpen && open && is.isRunning, 'started'],
        [!wasOpen && open, 'announced'],
        [longer, 'extended'],
        [moved || (wasOpen && open && wasRunning && !is.isRunning), 'rescheduled'],
        [!wasRunning && is.isRunning, 'started'],
        [isOther, `status ${status}`],
        [isOther && (event.type === 'incident' || event.type === 'issue'), 'updated'],
        [updates.some((id) => !told.updates.includes(id)), 'updated'],
      )
    }
  }
  return lines.find(([fits, moment]) => fits && lists(moment))?.[1]
}

/** From when on a state moment is of no use. */
export function stateUse(
  moment: string,
  told: FactsModel | undefined,
  { facts: { end }, isSaidToRun }: TruthModel,
): number {
  if (isSaidToRun || end === null) return never
  if (moment === 'announced' || moment === 'started') return end
  if (moment === 'updated') return told === undefined ? end : never
  if (moment === 'rescheduled' || moment === 'extended') {
    if (told === undefined) return end
    return told.end === null ? never : Math.max(told.end, end)
  }
  return never
}

export interface Hour {
  moment: string
  due: number
  until: number
  turn: string
  anchor: 'start' | 'end'
  step?: number
  isAfterword: boolean
}

const units: Record<string, number> = { s: 1000, m: minute, h: hour }

function shifted(from: number, text: string, sign: 1 | -1, zone: string): number {
  const count = Number(text.slice(0, -1))
  const unit = text.at(-1)!
  if (unit === 'd' || unit === 'w') return addDays(from, sign * count * (unit === 'w' ? 7 : 1), zone)
  return from + sign * count * units[unit]!
}

/** The table of time moments. */
export function hoursOf(event: EventModel, rule: RuleModel, now: number): Hour[] {
  const is = truthOf(event, now)
  const { start, end, status } = is.facts
  const open = isOpen(status)
  const found: Hour[] = []
  for (const moment of rule.on) {
    if (isState(moment)) continue
    const every = /^every (\S+) until (end|completed)$/.exec(moment)
    const offset = /^(?:at|(\S+) (before|after)) (start|end)$/.exec(moment)
    if (moment === 'overrun') {
      if (open && end !== null)
        found.push({ moment, due: end, until: end + day, turn: String(end), anchor: 'end', isAfterword: true })
    } else if (every !== null) {
      if (!open || start === null || (every[2] === 'end' && end === null)) continue
      const step = shifted(start, every[1]!, 1, event.zone) - start
      const last = every[2] === 'end' ? end! : never
      const present = Math.max(0, Math.floor((now - start) / step))
      for (const k of [present, present + 1]) {
        const due = start + k * step
        const until = Math.min(due + step, last)
        if (k >= 1 && due < last && now < until)
          found.push({ moment, due, until, turn: String(due), anchor: 'start', step, isAfterword: false })
      }
    } else if (offset !== null) {
      const anchor = offset[3] as 'start' | 'end'
      const from = is.facts[anchor]
      const isAfterEnd = anchor === 'end' && offset[2] === 'after'
      if (from === null || !(open || (isAfterEnd && (status === 'completed' || status === 'resolved')))) continue
      const isBefore = offset[2] === 'before'
      const due = offset[1] === undefined ? from : shifted(from, offset[1], isBefore ? -1 : 1, event.zone)
      const isAfterword = anchor === 'end' && !isBefore
      const until = isBefore ? from : isAfterword || end === null ? due + day : end
      found.push({ moment, due, until, turn: String(from), anchor, isAfterword })
    }
  }
  return found.sort((a, b) => a.due - b.due || (a.moment < b.moment ? -1 : 1))
}
