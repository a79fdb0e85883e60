import { addDays, dayOf, firstPermitted, type Hours, instantOf, wallOf } from './clock.ts'

/**
 * The rules of who is told what when, written a second time as plainly as they read, without a line of the product's code. One
 * function says what a plan must hold for one person, rule and event, from the files, the ledger and the time.
 */

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export interface Update {
  id: string
  at: number
}

export interface EventModel {
  id: string
  /** The oldest id it ever had. */
  identity: string
  /** Whether its file is there. */
  isPresent: boolean
  type: string
  urgency: string
  status: string
  autoStart: boolean
  announceAt?: number
  start: number
  end?: number
  zone: string
  updates: Update[]
  /** Whether the rules' `when` holds for it. */
  matches: boolean
  recurrence?: { days: number; count: number; except: string[]; changes: Map<string, ChangeModel> }
}

export interface ChangeModel {
  start?: number
  end?: number
  status?: string
  updates?: Update[]
}

export interface RuleModel {
  id: string
  identity: string
  on: string[]
  via: string[]
  missed: 'newest' | 'skip' | 'all'
  corrections: boolean
  oncePerDay: boolean
  sendWhenOutOfOffice: boolean
  isValid: boolean
}

export interface PersonModel {
  id: string
  zone: string
  language: string
  isMember: boolean
  isExcluded: boolean
  optOut: string[]
  addresses: Record<string, string | undefined>
  outOfOffice?: { from: string; to: string }
}

export interface FilesModel {
  zone: string
  delivery: 'at-least-once' | 'at-most-once'
  maxPerDay?: number
  events: EventModel[]
  rules: RuleModel[]
  people: PersonModel[]
  channels: Map<string, Hours>
}

export interface FactsModel {
  start: number | null
  end: number | null
  status: string
  updates: string[]
}

export interface RowModel {
  event: string
  occurrence: string
  rule: string
  person: string
  route: string
  moment: string
  /** What makes it new: with thread and moment it is the key. */
  turn: string
  state: 'scheduled' | 'sent' | 'unknown' | 'failed' | 'withheld' | 'cancelled'
  due: number
  nextAt: number
  attempts: number
  facts: FactsModel
  address: string
  reason: string | null
  toldAt: number
  /** Places in the order of all that was written; infinite while it has not told. */
  toldOrder: number
  createdOrder: number
}

export interface ItemModel {
  event: string
  occurrence: string
  rule: string
  person: string
  route: string
  moment: string
  turn: string
  action: 'send' | 'schedule' | 'reschedule' | 'cancel' | 'pending' | 'withheld' | 'done'
  reason: string | null
  due: number
  /** `send` records it as withheld. */
  isFinal: boolean
  isRepeat: boolean
  facts: FactsModel
  address: string
  row: RowModel | undefined
  replaces: RowModel | undefined
  /** The message of this run that says all that it would have said. */
  coveredBy: ItemModel | undefined
  /** 0 emergency, 1 correction, 2 closing, 3 the rest: the order in which caps are given out. */
  rank: number
  nominal: number
}

export const closings = ['completed', 'cancelled', 'failed', 'rolled_back', 'resolved']
const running = ['in_progress', 'verifying', 'investigating', 'identified', 'monitoring']
const corrections = ['rescheduled', 'extended', 'cancelled']
const never = Number.POSITIVE_INFINITY

export const tells = (row: RowModel) => row.state === 'sent' || row.state === 'unknown'
const isOpen = (status: string) => !closings.includes(status)

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
function stateUse(moment: string, told: FactsModel | undefined, { facts: { end }, isSaidToRun }: TruthModel): number {
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

export interface Setting {
  files: FilesModel
  /** As it is at the occurrence. */
  event: EventModel
  occurrence: string
  rule: RuleModel
  person: PersonModel
  /** In the audience, and the rule's `when` holds. */
  isMember: boolean
  /** All of this event, occurrence, rule and person. */
  rows: readonly RowModel[]
  now: number
  /** `send --due`: only what waits goes out. */
  isDueOnly?: boolean
  /** What this person hears today of other occurrences, by route. */
  elsewhere?: readonly string[]
}

/** All items of one person with one rule and event. */
export function planOf(setting: Setting): ItemModel[] {
  const { rule, rows } = setting
  const orphans = rows.filter(({ route }) => !rule.via.includes(route))
  return [...rule.via.flatMap((route) => planRoute(setting, route)), ...orphans.flatMap((row) => settled(row))]
}

function settled(row: RowModel): ItemModel[] {
  const isDone = tells(row) || row.state === 'withheld'
  if (!isDone && row.state !== 'scheduled') return []
  const { event, occurrence, rule, person, route, moment, turn, due, facts, address } = row
  const of = { event, occurrence, rule, person, route, moment, turn, due, facts, address, row }
  const plain = { isFinal: false, isRepeat: false, replaces: undefined, coveredBy: undefined, rank: 3, nominal: due }
  return [{ ...of, ...plain, action: isDone ? 'done' : 'cancel', reason: isDone ? row.reason : null }]
}

interface Wish {
  moment: string
  turn: string
  nominal: number
  until: number
  isRepeat: boolean
}

function planRoute(setting: Setting, route: string): ItemModel[] {
  const { files, event, rule, person, isMember, rows, now, isDueOnly } = setting
  const is = truthOf(event, now)
  const own = rows.filter((row) => row.route === route)
  const tellers = heardBy(own, route, [route])
  const heard = heardBy(rows, route, rule.via)
  const last = heard.at(-1)
  const told = last?.facts
  const isEmergency = event.urgency === 'emergency'
  const hours = files.channels.get(route)!
  const rowOf = (moment: string, turn: string) => own.find((row) => row.moment === moment && row.turn === turn)
  const items: ItemModel[] = []

  const hold = (wish: Wish): { at: number; reason: string | null } => {
    const wanted = Math.max(wish.nominal, now)
    const permitted = isEmergency ? wanted : firstPermitted(wanted, hours, person.zone)
    const at = permitted ?? wanted
    const held = (reason: string) => ({ at, reason })
    if (!rule.isValid) return held('invalid')
    if (person.isExcluded) return held('excluded')
    const address = person.addresses[route]
    if (address === undefined) return held('no-address')
    const wishes = ['all', `channel:${route}`, `rule:${rule.id}`, `type:${event.type}`]
    if (person.optOut.some((refused) => wishes.includes(refused))) return held('opted-out')
    const row = rowOf(wish.moment, wish.turn)
    if (row?.state === 'failed' && row.address === address) return held('failed')
    const today = dayOf(at, person.zone)
    const { outOfOffice } = person
    if (
      !isEmergency &&
      !rule.sendWhenOutOfOffice &&
      outOfOffice &&
      outOfOffice.from <= today &&
      today <= outOfOffice.to
    )
      return held('out-of-office')
    const isLater = permitted === undefined || permitted > wanted
    if (isLater && (permitted === undefined || at >= wish.until || wish.isRepeat)) return held('quiet-hours')
    if (at <= now && rule.oncePerDay && !isEmergency && !corrections.includes(wish.moment)) {
      const isToday = (row: RowModel) => dayOf(row.toldAt, person.zone) === dayOf(now, person.zone)
      const others = tellers.filter((row) => row.moment !== wish.moment || row.turn !== wish.turn)
      if (others.some(isToday) || setting.elsewhere?.includes(route)) return held('once-per-day')
    }
    return { at, reason: null }
  }

  const add = (wish: Wish, at: number, reason: string | null, isFinal = false, coveredBy?: ItemModel): ItemModel => {
    const row = rowOf(wish.moment, wish.turn)
    const waits = row?.state === 'scheduled'
    const isRetrying = waits && row.attempts > 0 && row.nextAt > now
    const action =
      reason !== null
        ? 'withheld'
        : at <= now
          ? isRetrying
            ? 'pending'
            : 'send'
          : !waits
            ? 'schedule'
            : row.due === at
              ? 'pending'
              : 'reschedule'
    const rank = isEmergency
      ? 0
      : corrections.includes(wish.moment)
        ? 1
        : isState(wish.moment) && !isOpen(wish.moment)
          ? 2
          : 3
    const item: ItemModel = {
      event: event.identity,
      occurrence: setting.occurrence,
      rule: rule.identity,
      person: person.id,
      route,
      moment: wish.moment,
      turn: wish.turn,
      action,
      reason,
      due: action === 'pending' ? row!.due : at,
      isFinal,
      isRepeat: wish.isRepeat,
      facts: is.facts,
      address: person.addresses[route] ?? '',
      row,
      replaces: action === 'withheld' && waits ? row : undefined,
      coveredBy,
      rank,
      nominal: wish.nominal,
    }
    items.push(item)
    return item
  }

  // State moments: a difference between what was told and what is true.
  const isHidden = told === undefined && event.announceAt !== undefined && event.announceAt > now
  const nominal = isHidden ? event.announceAt! : now
  const first = stateMoment(told, event, rule, isMember, now)
  const owed = first === undefined ? [] : [first]
  const isNews = told !== undefined && isMember && is.facts.updates.some((id) => !told.updates.includes(id))
  if (
    first !== undefined &&
    first !== 'updated' &&
    now >= stateUse(first, told, is) &&
    isNews &&
    rule.on.includes('updated')
  )
    owed.push('updated')
  let leading: ItemModel | undefined
  let goesOut = false
  let isStale = false
  for (const moment of owed) {
    const { status, start, end } = is.facts
    const isWording = moment === 'updated' || moment.startsWith('status ')
    let count = tellers.length
    const turnFor = () => `${count} ${isWording ? `${status} ${is.newestUpdate}` : `${status} ${start} ${end}`}`
    for (let row = rowOf(moment, turnFor()); row !== undefined && tells(row); row = rowOf(moment, turnFor())) count++
    const wish = { moment, turn: turnFor(), nominal, until: untilOf(moment), isRepeat: false }
    const row = rowOf(moment, wish.turn)
    if (now >= wish.until) {
      if (row?.state !== 'withheld') add(wish, nominal, 'missed', true)
      continue
    }
    if (nominal >= wish.until) continue
    const isFalse = told !== undefined && (told.start !== start || told.end !== end || told.status !== status)
    if (isDueOnly && row?.state !== 'scheduled' && !isFalse) continue
    isStale = row?.state !== 'scheduled' && isFalse
    const { at, reason } = hold(wish)
    leading = add(wish, at, reason)
    goesOut = reason === null && at <= now
    break
  }
  function untilOf(moment: string): number {
    const isClosing = !isOpen(moment) && told === undefined && is.facts.end !== null
    return isClosing ? is.facts.end! + day : stateUse(moment, told, is)
  }

  // In doubt, and still exactly true: the same key once more.
  const newest = tellers.at(-1)
  if (leading === undefined && newest?.state === 'unknown' && files.delivery === 'at-least-once') {
    const isTrue = JSON.stringify(newest.facts) === JSON.stringify(is.facts)
    const before = tellers.at(-2)?.facts
    const lists =
      rule.on.includes(newest.moment) || (rule.corrections && ['rescheduled', 'cancelled'].includes(newest.moment))
    const time = hoursOf(event, rule, now).find(
      ({ moment, step, turn }) => moment === newest.moment && (step === undefined || turn === newest.turn),
    )
    const until = isState(newest.moment) ? (lists ? stateUse(newest.moment, before, is) : 0) : (time?.until ?? 0)
    if (isTrue && now < until && (isMember || corrections.includes(newest.moment))) {
      const wish = { moment: newest.moment, turn: newest.turn, nominal: now, until, isRepeat: true }
      const { at, reason } = hold(wish)
      leading = add(wish, at, reason)
      goesOut = reason === null && at <= now
    }
  }

  // Time moments.
  const covers = goesOut && (rule.missed !== 'all' || isState(leading!.moment))
  const paused: RowModel[] = []
  if (isMember) {
    const asOf = isHidden ? event.announceAt! : now
    const hasOpening = canTellFirst(rule)
    const lastState = heardBy(
      rows.filter((row) => !tells(row) || isState(row.moment)),
      route,
      rule.via,
    ).at(-1)
    const open = hoursOf(event, rule, now).filter(({ moment, turn, due }) => {
      const row = rowOf(moment, turn)
      if (isDueOnly && row?.state !== 'scheduled' && due <= now) return false
      return row === undefined || !(tells(row) || row.state === 'withheld')
    })
    const results = open.map((time): [Hour, string] => {
      const { moment, due, until, anchor, step, isAfterword } = time
      const isUntold = isAfterword && told === undefined && hasOpening
      if (asOf < due) return [time, due >= until || (isUntold && !isOpen(is.facts.status)) ? 'nothing' : 'go']
      if (isUntold) return [time, 'never-told']
      if (step !== undefined && !is.isRunning) return [time, 'not-started']
      if (asOf >= until) return [time, 'missed']
      if (step !== undefined) {
        const isOlderTick = last !== undefined && last.moment === moment && last.toldAt < due
        if (last !== undefined && last.toldAt > due - step && !isOlderTick) return [time, 'missed']
      } else {
        const word = rule.missed === 'all' ? lastState : last
        if (word !== undefined && word.facts[anchor] === is.facts[anchor] && word.toldAt >= due) return [time, 'missed']
      }
      return [time, rule.missed === 'skip' && asOf >= due + 15 * minute ? 'missed' : 'go']
    })
    const newestDue = results.findLast(([time, result]) => result === 'go' && time.due <= asOf)?.[0]
    let hasSend = goesOut
    for (const [time, result] of results) {
      const { moment, turn, due, until } = time
      const wish = { moment, turn, nominal: due, until, isRepeat: false }
      const isPast = due <= asOf
      const outdone = rule.missed !== 'all' && result === 'go' && isPast && time !== newestDue
      const verdict = outdone ? 'missed' : result
      if (verdict === 'nothing') continue
      if (isHidden && isPast) {
        // Nothing has ended before the hour at which it becomes public.
        if (verdict !== 'go' || leading !== undefined) continue
        const late = { ...wish, nominal: asOf }
        const { at, reason } = hold(late)
        add(late, at, reason)
      } else if (verdict !== 'go') add(wish, due, verdict, true)
      else if (isPast && covers) {
        const row = rowOf(moment, turn)
        if (leading!.action === 'pending') {
          // What that message says is being tried again; this one waits for what comes of it.
          if (row?.state === 'scheduled') paused.push(row)
        } else add(wish, due, 'missed', true, leading)
      } else {
        const { at, reason } = hold(wish)
        const isSend = reason === null && at <= now
        const isSecond = isSend && hasSend && rule.oncePerDay && !isEmergency
        add(wish, at, isSecond ? 'once-per-day' : reason)
        hasSend ||= isSend
      }
    }
  }

  // What waits and is not wanted gives its place to another of the same moment, or is called off.
  const rest = own.filter((row) => !items.some(({ moment, turn }) => row.moment === moment && row.turn === turn))
  for (const row of rest.toSorted((a, b) => a.due - b.due)) {
    if (row.state !== 'scheduled') items.push(...settled(row))
    else if (paused.includes(row)) items.push({ ...settled(row)[0]!, action: 'pending' })
    else {
      const successor = items.find(
        (item) =>
          item.moment === row.moment &&
          item.replaces === undefined &&
          item.row?.state !== 'scheduled' &&
          ['send', 'schedule', 'withheld'].includes(item.action),
      )
      if (successor === undefined) items.push(...settled(row))
      else {
        successor.replaces = row
        if (successor.action === 'schedule') successor.action = 'reschedule'
      }
    }
  }
  return isDueOnly ? items.filter(({ row, action }) => isDueWork(row, action, isStale)) : items
}

/** Of a run of `send --due`: what waits or is in doubt, in threads of which what waits is still true; and what is done. */
function isDueWork(row: RowModel | undefined, action: ItemModel['action'], isStale: boolean): boolean {
  if (action === 'done' || action === 'pending') return true
  return !isStale && (row?.state === 'scheduled' || row?.state === 'unknown')
}

/** The event at each occurrence that is spoken of, by start; what else has rows, with `isInPlay: false`. */
export function occurrencesOf(
  event: EventModel,
  rows: readonly RowModel[],
  now: number,
): { occurrence: string; event: EventModel; isInPlay: boolean }[] {
  const { recurrence } = event
  if (recurrence === undefined) return [{ occurrence: '', event, isInPlay: true }]
  const own = rows.filter((row) => row.event === event.identity)
  const newestFacts = new Map<string, FactsModel>()
  for (const row of own.filter(tells).toSorted((a, b) => a.toldOrder - b.toldOrder))
    newestFacts.set(row.occurrence, row.facts)
  const first = wallOf(event.start, event.zone)
  const ids = Array.from({ length: recurrence.count }, (_, k) =>
    new Date(first + k * recurrence.days * day).toISOString().slice(0, 16),
  ).filter((id) => !recurrence.except.some((each) => id.startsWith(each)))
  const lines = ids.map((id) => {
    const { recurrence: _, ...bare } = event
    const change = recurrence.changes.get(id)
    const start = change?.start ?? instantOf(Date.parse(`${id}Z`), event.zone)
    const end = change?.end ?? (event.end === undefined ? undefined : start + event.end - event.start)
    const said = change?.status ?? 'scheduled'
    const isToCome = end === undefined || end > now || newestFacts.get(id)?.status === 'cancelled'
    const status = event.status === 'cancelled' && isToCome && isOpen(said) ? 'cancelled' : said
    const whole: EventModel = { ...bare, start, status, updates: change?.updates ?? event.updates }
    if (end === undefined) delete whole.end
    else whole.end = end
    const isOver = !isOpen(status) || (end !== undefined && now >= end && !running.includes(status))
    return { occurrence: id, event: whole, isOver }
  })
  const byStart = (a: { occurrence: string; event: EventModel }, b: typeof a) =>
    a.event.start - b.event.start || (a.occurrence < b.occurrence ? -1 : 1)
  const next = lines.filter(({ isOver }) => !isOver).sort(byStart)[0]
  const found = lines
    .filter(({ occurrence }) => own.some((row) => row.occurrence === occurrence) || occurrence === next?.occurrence)
    .map(({ isOver: _, ...line }) => ({
      ...line,
      isInPlay: newestFacts.has(line.occurrence) || line.occurrence === next?.occurrence,
    }))
  // Told, and made no more: called off where its end is to come.
  for (const id of new Set(own.map(({ occurrence }) => occurrence))) {
    if (ids.includes(id)) continue
    const facts = newestFacts.get(id)
    const isBelieved = facts !== undefined && isOpen(facts.status) && (facts.end === null || facts.end > now)
    const isInPlay = isBelieved || facts?.status === 'cancelled'
    const { recurrence: _, ...bare } = event
    const gone: EventModel = {
      ...bare,
      start: facts?.start ?? Date.parse(`${id}Z`),
      status: isInPlay ? 'cancelled' : (facts?.status ?? 'scheduled'),
      updates: event.updates.filter((update) => facts?.updates.includes(update.id)),
    }
    if (facts?.end === null || facts === undefined) delete gone.end
    else gone.end = facts.end
    found.push({ occurrence: id, event: gone, isInPlay })
  }
  return found.sort(byStart)
}

/** Those who believe in an end that is still to come of an event that is not there any more. */
export function believers(rows: readonly RowModel[], now: number): Set<string> {
  const newest = new Map<string, RowModel>()
  for (const row of rows.filter(tells).toSorted((a, b) => a.toldOrder - b.toldOrder)) {
    newest.set(`${row.occurrence} ${row.rule} ${row.person} ${row.route}`, row)
  }
  const believing = [...newest.values()].filter(
    ({ facts: { status, end } }) => isOpen(status) && (end === null || end > now),
  )
  return new Set(believing.map(({ person }) => person))
}
