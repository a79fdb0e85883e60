import type { Facts, Row } from '../../src/model/delivery.ts'
import type { Event, Moment, Rule } from '../../src/model/project.ts'

/**
 * The rules of who is told what when, written a second time, as plainly as their tables read and without the product's code.
 * Zones, quiet hours and all else that holds a message back are left out.
 */
export interface TruthModel extends Facts {
  open: boolean
  running: boolean
  personSaysItRuns: boolean
}

const runningStates = ['in_progress', 'verifying', 'investigating', 'identified', 'monitoring']
const closings = ['completed', 'cancelled', 'failed', 'rolled_back', 'resolved']
const hour = 3_600_000

export function truth(event: Event, now: number): TruthModel {
  const begun = (event.window?.start ?? Number.POSITIVE_INFINITY) <= now
  const status = event.autoStart && event.status === 'scheduled' && begun ? 'in_progress' : event.status
  return {
    start: event.window?.start ?? null,
    end: event.window?.end ?? null,
    status,
    updates: event.updates.filter((update) => update.at <= now).map((update) => update.id),
    open: !closings.includes(status),
    running: runningStates.includes(status),
    personSaysItRuns: runningStates.includes(event.status),
  }
}

const tells = (row: Row) => row.state === 'sent' || row.state === 'unknown'

/** The row that says what a thread was told: its own newest, else what it takes over. */
export function toldBy(rows: readonly Row[], route: string, via: readonly string[]): Row | undefined {
  const own = rows.filter((row) => row.route === route)
  const heard = own.filter(tells)
  if (heard.length === 0) {
    const begun = Math.min(...own.map((row) => row.createdSeq))
    heard.push(
      ...rows.filter((row) => tells(row) && row.route !== route && (!via.includes(row.route) || row.toldSeq! < begun)),
    )
  }
  return heard.sort((a, b) => b.toldSeq! - a.toldSeq!)[0]
}

const names = (rule: Rule) => rule.on.map((moment) => moment.name as string)

export function canTellFirst(rule: Rule): boolean {
  return names(rule).some((name) =>
    /^(announced|started|updated|every .*|.* before .*|at start|.* after start)$/.test(name),
  )
}

export interface StateModel {
  moment: string
  missed: boolean
}

/** The table of state moments, line by line: told, truth, moment. */
export function stateMoments(
  told: Facts | undefined,
  event: Event,
  rule: Rule,
  isMember: boolean,
  now: number,
): StateModel[] {
  const is = truth(event, now)
  const wasOpen = told !== undefined && !closings.includes(told.status)
  const wasClosed = told !== undefined && !wasOpen
  const wasRunning = told !== undefined && runningStates.includes(told.status)
  const news = told !== undefined && is.updates.some((id) => !told.updates.includes(id))
  const moved = wasOpen && is.open && (told.start !== is.start || told.end !== is.end)
  const longer = moved && told.start === is.start && told.end !== null && is.end !== null && told.end < is.end
  const otherStatus = wasOpen && is.open && told.status !== is.status
  const lines: [boolean, string][] = isMember
    ? [
        [!told && is.open && is.running, 'started'],
        [!told && is.open, 'announced'],
        [!told && is.open && is.updates.length > 0, 'updated'],
        [told !== undefined && !is.open && told.status !== is.status, is.status],
        [wasClosed && is.open && is.running, 'started'],
        [wasClosed && is.open, 'announced'],
        [longer, 'extended'],
        [moved || (wasOpen && is.open && wasRunning && !is.running), 'rescheduled'],
        [told !== undefined && !wasRunning && is.running, 'started'],
        [otherStatus, `status ${is.status}`],
        [otherStatus && (event.type === 'incident' || event.type === 'issue'), 'updated'],
        [news, 'updated'],
      ]
    : [
        [wasOpen && is.status === 'cancelled', 'cancelled'],
        [longer, 'extended'],
        [moved, 'rescheduled'],
      ]
  if (isMember && !told && !is.open && !canTellFirst(rule))
    lines.push([is.end === null || now < is.end + 24 * hour, is.status])
  const corrected = rule.corrections && told !== undefined ? ['rescheduled', 'cancelled'] : []
  const listed = [...names(rule), ...corrected]
  const first = lines.find(([fits, moment]) => fits && listed.includes(moment))?.[1]
  if (first === undefined) return []
  const missed = isUseless(first, told, is, now)
  const found = [{ moment: first, missed }]
  // A post-mortem is news, whatever else came too late to be said.
  if (missed && isMember && news && first !== 'updated' && listed.includes('updated'))
    found.push({ moment: 'updated', missed: false })
  return found
}

function isUseless(moment: string, told: Facts | undefined, is: TruthModel, now: number): boolean {
  if (is.personSaysItRuns || is.end === null || now < is.end) return false
  if (moment === 'announced' || moment === 'started') return true
  if (moment === 'updated') return told === undefined
  if (moment === 'rescheduled' || moment === 'extended')
    return told === undefined || (told.end !== null && told.end <= now)
  return false
}

export interface TimeModel {
  moment: string
  due: number
  anchor: 'start' | 'end'
  /** For ticks: one step later. */
  next?: number
  expected: 'schedule' | 'send' | 'missed' | 'never-told' | 'not-started' | 'nothing'
}

interface Hour {
  moment: string
  due: number
  until: number
  anchor: 'start' | 'end'
  next?: number
}

function hours(moment: Moment, is: TruthModel, now: number): Hour[] {
  const { start, end, open } = is
  const named = { moment: moment.name }
  if (moment.kind === 'offset') {
    const anchor = is[moment.anchor]
    const isLate = moment.anchor === 'end' && moment.side === 'after'
    const isAllowed = open || (isLate && ['completed', 'resolved'].includes(is.status))
    if (anchor === null || !isAllowed) return []
    const distance = moment.offset.unit === 'days' ? moment.offset.count * 24 * hour : moment.offset.count
    const due = moment.side === 'before' ? anchor - distance : anchor + distance
    if (moment.side === 'before') return [{ ...named, due, until: anchor, anchor: moment.anchor }]
    if (moment.anchor === 'end') return [{ ...named, due, until: due + 24 * hour, anchor: 'end' }]
    return [{ ...named, due, until: end ?? due + 24 * hour, anchor: 'start' }]
  }
  if (!open) return []
  if (moment.kind === 'overrun' && end !== null) return [{ ...named, due: end, until: end + 24 * hour, anchor: 'end' }]
  if (moment.kind !== 'every' || start === null || (moment.until === 'end' && end === null)) return []
  const step = moment.step.count
  const found: Hour[] = []
  for (
    let tick = start + step;
    tick < (moment.until === 'end' ? end! : now + 2 * step + Math.abs(start));
    tick += step
  ) {
    const until = moment.until === 'end' ? Math.min(tick + step, end!) : tick + step
    if (now < until) found.push({ ...named, due: tick, until, anchor: 'start', next: tick + step })
    if (tick > now) break
  }
  return found
}

/** The table of time moments for a member whom nothing holds back; `speaks`: this run's state message goes out. */
export function timeMoments(
  rows: readonly Row[],
  route: string,
  via: readonly string[],
  event: Event,
  rule: Rule,
  speaks: boolean,
  now: number,
): TimeModel[] {
  const is = truth(event, now)
  const told = toldBy(rows, route, via)
  const own = rows.filter((row) => row.route === route)
  const stateTold = toldBy(
    rows.filter((row) => !tells(row) || isState(row.moment)),
    route,
    via,
  )
  const passed: TimeModel[] = []
  const all = rule.on
    .flatMap((moment) => hours(moment, is, now))
    .filter((each) => !own.some((row) => isRecord(row, each, is)))
  const decided = all.map(({ moment, due, until, anchor, next }): TimeModel => {
    const result = (expected: TimeModel['expected']) => ({ moment, due, anchor, next, expected })
    const afterword = anchor === 'end' && !moment.includes('before')
    const untold = afterword && !told && canTellFirst(rule)
    if (now < due) return result(due >= until || (untold && !is.open) ? 'nothing' : 'schedule')
    if (untold) return result('never-told')
    if (next !== undefined && !is.running) return result('not-started')
    if (now >= until) return result('missed')
    if (
      next !== undefined &&
      told &&
      told.toldAt! > due - (next - due) &&
      (told.moment !== moment || told.toldAt! >= due)
    )
      return result('missed')
    const word = rule.missed === 'all' ? stateTold : told
    if (next === undefined && word && word.facts[anchor] === is[anchor] && word.toldAt! >= due) return result('missed')
    if (speaks || (rule.missed === 'skip' && now >= due + hour / 4)) return result('missed')
    const pass = result('send')
    passed.push(pass)
    return pass
  })
  // One message a thread a run, but for `missed: all`.
  if (rule.missed !== 'all') {
    passed.sort((a, b) => a.due - b.due || (a.moment < b.moment ? -1 : 1)).pop()
    for (const older of passed) older.expected = 'missed'
  }
  return decided
}

export function isState(moment: string): boolean {
  return /^(announced|rescheduled|extended|started|updated|completed|cancelled|failed|rolled_back|resolved|status .*)$/.test(
    moment,
  )
}

/** Whether a row is this very hour's, and tells or has ended for good. */
function isRecord(row: Row, { moment, due, anchor, next }: Hour, is: TruthModel): boolean {
  if (row.moment !== moment || !(tells(row) || row.state === 'withheld')) return false
  return next === undefined ? row.facts[anchor] === is[anchor] : row.due >= due && row.due < next
}
