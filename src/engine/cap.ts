import type { Instant } from '../model/project.ts'
import type { Item } from './decide.ts'
import type { Gathering } from './gather.ts'

/** Of one person's day. */
export interface Places {
  /** Messages that the person got today. */
  told: number
  /** The most a day; undefined: no limit. */
  cap: number | undefined
  /** Whether an instant is on the person's today. Absent: what waits for a digest is asked when that closes. */
  isToday?: (at: Instant) => boolean
}

/**
 * Gives one person's places of today to their items of all events: emergencies and corrections always go, the rest while there is
 * room. A digest takes one place, and goes with what it holds of the first. What finds none is withheld, and with it what it would
 * have covered. Where no place is left, nothing waits for a digest that closes today.
 */
export function allotCap(items: readonly Item[], { told, cap, isToday }: Places): Item[] {
  if (cap === undefined) return [...items]
  const refused = new Set<string>()
  let taken = told
  for (const { keys, rank, takesPlace } of messagesOf(items).sort(byClaim)) {
    if (takesPlace && rank > 1 && taken >= cap) for (const key of keys) refused.add(key)
    else if (takesPlace) taken++
  }
  for (const { key, digest, rank, due, action } of items) {
    if (action === 'send' || digest === null || rank <= 1 || taken < cap) continue
    if (action !== 'withheld' && action !== 'done' && isToday?.(due)) refused.add(key)
  }
  return items.map((item) => {
    if (!refused.has(item.key) && !refused.has(item.coveredBy ?? '')) return item
    const next = item.digest?.next
    return next !== undefined && isToday?.(next.at) === false ? put(item, next) : withoutPlace(item)
  })
}

/** What goes out as one message. */
interface Claim {
  keys: string[]
  rank: number
  nominalDue: Instant
  takesPlace: boolean
}

function messagesOf(items: readonly Item[]): Claim[] {
  const messages = new Map<string, Claim>()
  for (const { action, key, digest, address, rank, nominalDue, takesPlace } of items) {
    if (action !== 'send') continue
    const name = digest === null ? key : JSON.stringify([digest.key, address])
    const known = messages.get(name)
    if (known === undefined) messages.set(name, { keys: [key], rank, nominalDue, takesPlace })
    else {
      known.keys.push(key)
      known.rank = Math.min(known.rank, rank)
      known.nominalDue = Math.min(known.nominalDue, nominalDue)
      known.takesPlace ||= takesPlace
    }
  }
  for (const { keys } of messages.values()) keys.sort()
  return [...messages.values()]
}

function byClaim(a: Claim, b: Claim): number {
  return a.rank - b.rank || a.nominalDue - b.nominalDue || (a.keys[0]! < b.keys[0]! ? -1 : 1)
}

/** What its digest has no place for today waits for one that closes later. */
function put(item: Item, digest: Gathering): Item {
  const isWaiting = item.row?.state === 'scheduled' || item.replaces !== null
  return { ...item, action: isWaiting ? 'reschedule' : 'schedule', due: digest.at, digest }
}

/** Held until tomorrow: nothing of it has ended. */
export function withoutPlace(item: Item): Item {
  const replaces = item.row?.state === 'scheduled' ? item.key : item.replaces
  return { ...item, action: 'withheld', reason: 'cap', replaces, isFinal: false, coveredBy: null }
}
