import type { Item } from './decide.ts'

/**
 * Gives one person's places of today to their items of all events: emergencies and corrections always go, the rest while there is
 * room. What finds none is withheld, and with it what it would have covered.
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
  return items.map((item) => (refused.has(item.key) || refused.has(item.coveredBy ?? '') ? withoutPlace(item) : item))
}

function byClaim(a: Item, b: Item): number {
  return a.rank - b.rank || a.nominalDue - b.nominalDue || (a.key < b.key ? -1 : 1)
}

/** Held until tomorrow: nothing of it has ended. */
export function withoutPlace(item: Item): Item {
  const replaces = item.row?.state === 'scheduled' ? item.key : item.replaces
  return { ...item, action: 'withheld', reason: 'cap', replaces, isFinal: false, coveredBy: null }
}
