import { dayOf } from './clock.ts'
import { planOf } from './model.ts'
import { tells } from './moments.ts'
import { occurrencesOf } from './occurrences.ts'
import type { EventModel, FilesModel, ItemModel, PersonModel, RowModel, RuleModel } from './things.ts'

/** What came of an attempt; `left`: a crash came first. */
export type Outcome = 'sent' | 'failed' | 'unknown' | 'retry' | 'left'

/** Attempts in all, as the channels of these tests have it. */
export const mostAttempts = 3

/** The model's ledger: rows, and the order in which they were written and told. */
export interface LedgerModel {
  rows: RowModel[]
  order: number
}

export interface PlanOptions {
  isDueOnly?: boolean
  /** Of who has left the audience only the ledger knows anything: where they were reached. */
  forgetsLeavers?: boolean
  /** Of items with the same claim to the place of a day, whether this one got it: that is for the key to say, which is the product's own. */
  isChosen?: (item: ItemModel) => boolean
}

/** The plan of everything: what each person is to hear of each event, by each rule. */
export function planAll(files: FilesModel, ledger: LedgerModel, now: number, options: PlanOptions = {}): ItemModel[] {
  const items: ItemModel[] = []
  for (const event of files.events) {
    if (!event.isPresent) continue
    for (const rule of files.rules) items.push(...planVoice(files, event, rule, ledger, now, options))
  }
  if (!options.isDueOnly) items.push(...leftovers(files, ledger))
  return items
}

function planVoice(
  files: FilesModel,
  whole: EventModel,
  rule: RuleModel,
  { rows }: LedgerModel,
  now: number,
  { isDueOnly = false, forgetsLeavers = false, isChosen = () => false }: PlanOptions,
): ItemModel[] {
  const own = rows.filter((row) => row.event === whole.identity && row.rule === rule.identity)
  const ofEvent = rows.filter((row) => row.event === whole.identity)
  const spoken = occurrencesOf(whole, ofEvent, now)
  return files.people.flatMap((person) => {
    const ofPerson = own.filter((row) => row.person === person.id)
    const isToday = (row: RowModel) => tells(row) && dayOf(row.toldAt, person.zone) === dayOf(now, person.zone)
    const planOne = ({ occurrence, event, isInPlay }: (typeof spoken)[number], sent: readonly ItemModel[]) => {
      const heard = [...ofPerson.filter(isToday), ...sent].filter((other) => other.occurrence !== occurrence)
      return planOf({
        files,
        event,
        occurrence,
        rule,
        person: forgetsLeavers && !person.isMember ? leaver(person, ofPerson, occurrence) : person,
        isMember: person.isMember && isInPlay && event.matches,
        rows: ofPerson.filter((row) => row.occurrence === occurrence),
        now,
        isDueOnly,
        elsewhere: whole.recurrence === undefined ? [] : heard.map(({ route }) => route),
      })
    }
    // The place of a day goes to the occurrence whose message has the first claim to it.
    const claim = (items: readonly ItemModel[]) =>
      items
        .filter(({ action }) => action === 'send')
        .map((item) => [item.rank, item.nominal, Number(!isChosen(item))])
        .sort(byNumbers)[0] ?? [9]
    const order = spoken
      .map((each) => ({ each, first: claim(planOne(each, [])) }))
      .sort((a, b) => byNumbers(a.first, b.first))
    const items: ItemModel[] = []
    for (const { each } of order) items.push(...planOne(each, items.filter(isSend)))
    return items
  })
}

const isSend = ({ action }: ItemModel) => action === 'send'

function byNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : a[at]! - (b[at] ?? 0)
}

function leaver({ id, zone, language, isMember, isExcluded }: PersonModel, rows: RowModel[], occurrence: string) {
  const known = rows
    .filter((row) => row.occurrence === occurrence && row.address !== '')
    .toSorted((a, b) => a.createdOrder - b.createdOrder)
  const addresses = Object.fromEntries(known.map(({ route, address }) => [route, address]))
  return { id, zone, language, isMember, isExcluded, optOut: [], addresses }
}

/** What waits for an event or a rule that is not there any more. */
function leftovers(files: FilesModel, { rows }: LedgerModel): ItemModel[] {
  const events = new Set(files.events.filter(({ isPresent }) => isPresent).map(({ identity }) => identity))
  const rules = new Set(files.rules.map(({ identity }) => identity))
  return rows
    .filter((row) => row.state === 'scheduled' && !(events.has(row.event) && rules.has(row.rule)))
    .map((row) => {
      const { event, occurrence, rule, person, route, moment, turn, due, facts, address } = row
      return {
        ...{ event, occurrence, rule, person, route, moment, turn, due, facts, address, row, nominal: due, rank: 3 },
        ...{
          action: 'cancel',
          reason: null,
          isFinal: false,
          isRepeat: false,
          replaces: undefined,
          coveredBy: undefined,
        },
      }
    })
}

/**
 * Gives each person's places of today. `isChosen`: of items that have the same claim to a place, whether this one got it; the
 * rules leave that to the key, which is the product's own.
 */
export function allotPlaces(
  files: FilesModel,
  { rows }: LedgerModel,
  items: readonly ItemModel[],
  now: number,
  isChosen: (item: ItemModel) => boolean,
): ItemModel[] {
  const { maxPerDay } = files
  if (maxPerDay === undefined) return [...items]
  const refused = new Set<ItemModel>()
  for (const person of files.people) {
    const today = dayOf(now, person.zone)
    let taken = rows.filter(
      (row) => row.person === person.id && tells(row) && dayOf(row.toldAt, person.zone) === today,
    ).length
    const sends = items
      .filter((item) => item.person === person.id && item.action === 'send')
      .sort((a, b) => a.rank - b.rank || a.nominal - b.nominal || Number(isChosen(b)) - Number(isChosen(a)))
    for (const item of sends) {
      const hasPlace = item.isRepeat && dayOf(item.row!.toldAt, person.zone) === today
      if (hasPlace) continue
      if (item.rank > 1 && taken >= maxPerDay) refused.add(item)
      else taken++
    }
  }
  return items.map((item) => {
    // What it would have covered is held with it.
    const isHeld = refused.has(item) || (item.coveredBy !== undefined && refused.has(item.coveredBy))
    if (!isHeld) return item
    const replaces = item.row?.state === 'scheduled' ? item.row : item.replaces
    return { ...item, action: 'withheld', reason: 'cap', isFinal: false, coveredBy: undefined, replaces }
  })
}

/** Performs a plan as `send` does; gives what was attempted with what came of it. */
export function perform(
  ledger: LedgerModel,
  items: readonly ItemModel[],
  now: number,
  outcomeOf: (item: ItemModel) => Outcome,
): { item: ItemModel; outcome: Outcome }[] {
  const callOff = (row: RowModel | undefined) => {
    if (row?.state === 'scheduled') row.state = 'cancelled'
  }
  for (const item of items) {
    callOff(item.replaces)
    if (item.action === 'cancel') callOff(item.row)
  }
  const attempts: [ItemModel, RowModel][] = []
  for (const item of items) {
    const isVoid = item.coveredBy !== undefined && item.coveredBy.action !== 'send'
    if (item.action === 'withheld' && item.isFinal && !isVoid) write(ledger, item, 'withheld', now)
    if (item.action === 'schedule' || item.action === 'reschedule') write(ledger, item, 'scheduled', now)
    if (item.action !== 'send') continue
    attempts.push([item, item.isRepeat ? item.row! : write(ledger, item, 'scheduled', now)])
  }
  return attempts.map(([item, row]) => {
    const outcome = outcomeOf(item)
    settle(ledger, item, row, outcome, now)
    return { item, outcome }
  })
}

function write(ledger: LedgerModel, item: ItemModel, state: 'scheduled' | 'withheld', now: number): RowModel {
  const { event, occurrence, rule, person, route, moment, turn, due, facts, address, reason } = item
  const row = item.row
  const said = { state, due, facts, address, reason: state === 'withheld' ? reason : null }
  if (row === undefined) {
    const fresh: RowModel = {
      ...{ event, occurrence, rule, person, route, moment, turn, ...said },
      ...{ nextAt: due, attempts: 0, toldAt: now, toldOrder: Number.POSITIVE_INFINITY, createdOrder: ++ledger.order },
    }
    ledger.rows.push(fresh)
    return fresh
  }
  const wasWaiting = row.state === 'scheduled'
  Object.assign(row, said)
  if (!wasWaiting) row.attempts = 0
  row.nextAt = wasWaiting && row.attempts > 0 ? Math.max(row.nextAt, due) : due
  return row
}

function settle(ledger: LedgerModel, item: ItemModel, row: RowModel, outcome: Outcome, now: number): void {
  if (outcome === 'left') return
  row.attempts++
  row.facts = item.facts
  row.address = item.address
  if (outcome === 'failed' || (outcome === 'retry' && row.attempts >= mostAttempts)) {
    // A message that did not go out did not tell, even if it was once thought to.
    row.state = 'failed'
    row.toldOrder = Number.POSITIVE_INFINITY
  } else if (outcome === 'retry') {
    row.nextAt = now + 1
    row.reason = 'busy'
  } else {
    row.state = outcome
    // What the peer says, here and above.
    row.reason = outcome === 'unknown' ? 'timeout' : null
    row.toldAt = now
    if (row.toldOrder === Number.POSITIVE_INFINITY) row.toldOrder = ++ledger.order
  }
}
