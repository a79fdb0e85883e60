import { dayOf, firstPermitted } from './clock.ts'
import {
  canTellFirst,
  corrections,
  type Hour,
  heardBy,
  hoursOf,
  isOpen,
  isState,
  stateMoment,
  stateUse,
  tells,
  truthOf,
} from './moments.ts'
import {
  day,
  type EventModel,
  type FilesModel,
  type ItemModel,
  minute,
  type PersonModel,
  type RowModel,
  type RuleModel,
} from './things.ts'

/**
 * The rules of who is told what when, written a second time as plainly as they read, without a line of the product's code. One
 * function says what a plan must hold for one person, rule and event, from the files, the ledger and the time.
 */

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
  const items = [...rule.via.flatMap((route) => planRoute(setting, route)), ...orphans.flatMap((row) => settled(row))]
  if (!setting.isDueOnly) return items
  // What waits and tells of another window or status stays as it is, for the next send.
  const is = truthOf(setting.event, setting.now).facts
  const isOutdated = ({ action, facts }: ItemModel) =>
    action === 'cancel' && (facts.start !== is.start || facts.end !== is.end || facts.status !== is.status)
  return items.filter((item) => !isOutdated(item))
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
    const lastState = heard.findLast((row) => isState(row.moment))
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
  if (!isDueOnly) return items
  // A tick follows from the one before it: nobody has to ask for it.
  const series = new Set(items.filter(({ row, replaces }) => row ?? replaces).map(({ moment }) => moment))
  const follows = ({ moment }: ItemModel) => moment.startsWith('every ') && series.has(moment) && !isStale
  return items.filter((item) => isDueWork(item.row, item.action, isStale) || follows(item))
}

/** Of a run of `send --due`: what waits or is in doubt, in threads of which what waits is still true; and what is done. */
function isDueWork(row: RowModel | undefined, action: ItemModel['action'], isStale: boolean): boolean {
  if (action === 'done' || action === 'pending') return true
  return !isStale && (row?.state === 'scheduled' || row?.state === 'unknown')
}
