import type { Item } from './decide.ts'

/**
 * Gives one person's places of today to their items of all events: emergencies and corrections always go, the rest while there is
 * room. What finds none is withheld; what was covered by it is void, and left out of the result.
 */
export function allotCap(items: readonly Item[], toldToday: number, cap: number | undefined): Item[] {
  if (cap === undefined) return [...items]
  const sends = items.filter(({ action }) => action === 'send').sort(byClaim)
  const refused = new Set<string>()
  let taken = toldToday
  for (const { key, rank, takesPlace } of sends) {
    if (takesPlace && rank > 1 && taken >= cap) refused.add(key)
    else if (takesPlace) taken++
  }
  return items
    .filter(({ coveredBy }) => coveredBy === null || !refused.has(coveredBy))
    .map((item) => (refused.has(item.key) ? withoutPlace(item) : item))
}

function byClaim(a: Item, b: Item): number {
  return a.rank - b.rank || a.nominalDue - b.nominalDue || (a.key < b.key ? -1 : 1)
}

function withoutPlace(item: Item): Item {
  const replaces = item.row?.state === 'scheduled' ? item.key : item.replaces
  return { ...item, action: 'withheld', reason: 'cap', replaces }
}
