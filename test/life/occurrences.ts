import { instantOf, wallOf } from './clock.ts'
import { isOpen, running, tells } from './moments.ts'
import { day, type EventModel, type FactsModel, type RowModel } from './things.ts'

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
