import type { LedgerModel, Outcome } from './ledger.ts'
import { canTellFirst, closings, heardBy, hoursOf, isState, tells, truthOf } from './moments.ts'
import type { EventModel, FilesModel, ItemModel, RowModel, RuleModel } from './things.ts'
import { allStates } from './world.ts'

/** Faster than `expect`, of which a run would make millions. */
function claim(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what())
}

type Shown = Pick<ItemModel, 'rule' | 'person' | 'route' | 'moment' | 'action' | 'reason' | 'isRepeat'>

/** What must hold of the messages of one run: nobody hears an end first, nothing new is nothing said, and one message a thread. */
export function checkMessages(
  files: FilesModel,
  before: readonly RowModel[],
  done: readonly { item: ItemModel; outcome: Outcome }[],
  now: number,
): void {
  const threads = new Map<string, number>()
  for (const { item } of done) {
    const rule = files.rules.find(({ identity }) => identity === item.rule)!
    const person = files.people.find(({ id }) => id === item.person)!
    const event = files.events.find(({ identity }) => identity === item.event)!
    const voice = before.filter(
      (row) =>
        row.event === item.event &&
        row.occurrence === item.occurrence &&
        row.rule === item.rule &&
        row.person === item.person,
    )
    const told = heardBy(voice, item.route, rule.via).at(-1)
    const what = () => `${item.person} ${item.rule} ${item.route} ${item.moment} at ${new Date(now).toISOString()}`
    const isEnd = closings.includes(item.moment) || /^(at end|.* after end|overrun)$/.test(item.moment)
    if (isEnd && canTellFirst(rule)) claim(voice.some(tells), () => `2: an end to who was told nothing: ${what()}`)
    if (item.isRepeat)
      claim(
        voice.some((row) => row.state === 'unknown' && isSameKey(row, item)),
        () => `3: said again: ${what()}`,
      )
    else if (isState(item.moment) && told !== undefined) {
      const isNew =
        item.facts.updates.some((id) => !told.facts.updates.includes(id)) ||
        told.facts.status !== item.facts.status ||
        told.facts.start !== item.facts.start ||
        told.facts.end !== item.facts.end
      claim(isNew, () => `4: nothing new: ${what()}`)
    }
    const isMember = person.isMember && (item.occurrence !== '' || event.matches)
    if (!isMember)
      claim(
        ['rescheduled', 'extended', 'cancelled'].includes(item.moment),
        () => `5: no correction to who left: ${what()}`,
      )
    const thread = JSON.stringify([item.event, item.occurrence, item.rule, item.person, item.route])
    const count = (threads.get(thread) ?? 0) + 1
    threads.set(thread, count)
    if (rule.missed !== 'all') claim(count === 1, () => `6: ${count} messages to one thread: ${what()}`)
  }
}

function isSameKey(row: RowModel, { route, moment, turn }: ItemModel): boolean {
  return row.route === route && row.moment === moment && row.turn === turn
}

/** What must hold right after a complete send: `items` is the product's next plan. */
export function checkQuiet(files: FilesModel, { rows }: LedgerModel, now: number, items: readonly Shown[]): void {
  const todo = items.filter(
    ({ action, isRepeat }) => ['send', 'schedule', 'reschedule', 'cancel'].includes(action) && !isRepeat,
  )
  claim(
    todo.length === 0,
    () => `7: ${todo.map(({ action, person, rule, moment }) => `${action} ${person} ${rule} ${moment}`)}`,
  )
  const [event] = files.events
  for (const rule of files.rules) {
    for (const person of files.people) {
      if (!person.isMember || !event!.matches) continue
      const voice = rows.filter((row) => row.rule === rule.identity && row.person === person.id)
      for (const route of rule.via) {
        const own = voice.filter((row) => row.route === route)
        const shown = items.filter(
          (item) => item.rule === rule.identity && item.person === person.id && item.route === route,
        )
        const told = heardBy(voice, route, rule.via).at(-1)
        checkTruth(event!, rule, told, shown, now, `${person.id} ${rule.id} ${route}`)
        const isHidden = told === undefined && event!.announceAt !== undefined && event!.announceAt > now
        // While a message is tried again the thread waits for what comes of it.
        const isRetrying = own.some(({ state, attempts }) => state === 'scheduled' && attempts > 0)
        if (isHidden || isRetrying) continue
        for (const { moment, turn, due } of hoursOf(event!, rule, now)) {
          const isRecorded = own.some((row) => row.moment === moment && row.turn === turn && row.state !== 'cancelled')
          const isShown = shown.some((item) => item.moment === moment && item.action !== 'done')
          claim(due > now || isRecorded || isShown, () => `8: ${person.id} ${rule.id} ${route} ${moment}`)
        }
      }
    }
  }
}

/** To who listens to all of it, what was told is true, or the plan says why not. */
function checkTruth(
  event: EventModel,
  rule: RuleModel,
  told: RowModel | undefined,
  shown: readonly Shown[],
  now: number,
  thread: string,
): void {
  if (told === undefined || !allStates.every((moment) => rule.on.includes(moment))) return
  const { facts } = truthOf(event, now)
  const isTrue = told.facts.start === facts.start && told.facts.end === facts.end && told.facts.status === facts.status
  const isToldClosed = closings.includes(facts.status) && told.facts.status === facts.status
  const why = shown.find(
    ({ moment, action, reason }) =>
      isState(moment) && (action === 'withheld' || action === 'pending' || reason === 'missed'),
  )
  // No rule here has a moment for these.
  const isUnlisted = ['investigating', 'identified', 'monitoring'].includes(facts.status)
  claim(
    isTrue || isToldClosed || isUnlisted || why !== undefined,
    () => `1: ${thread} was told ${JSON.stringify(told.facts)}, not ${JSON.stringify(facts)}`,
  )
}
