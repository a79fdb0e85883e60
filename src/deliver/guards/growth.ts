import { identityOf } from '../../engine/key.ts'
import type { Event, Instant, Rule } from '../../model/project.ts'
import type { Reached } from '../../ports/store.ts'
import type { Planned } from '../planner.ts'
import type { World } from '../world.ts'
import { type Finding, isEmergency, isGoing, isNew, valueFor } from './finding.ts'

/**
 * A send that was cut short is continued soon: whom it did not come to are no growth. An audience that loses its filter is noticed
 * later than that.
 */
const continuedMs = 60 * 60_000

/** What one rule says of one event or occurrence, counted by route: somebody with two addresses is one person. */
interface Tally {
  event: Event
  rule: Rule
  occurrence: string
  routes: Map<string, RouteTally>
}

interface RouteTally {
  told: number
  lastTold: string
  firstToldAt: Instant
  /** By moment. */
  fresh: Map<string, Fresh>
}

const newRoute = (): RouteTally => ({
  told: 0,
  lastTold: '',
  firstToldAt: Number.POSITIVE_INFINITY,
  fresh: new Map(),
})

/** People who would hear of the event for the first time, at one moment. */
interface Fresh {
  count: number
  last: string
}

export interface Growth {
  note(planned: Planned): void
  finish(): Promise<Finding[]>
  /** Rules that would say something new to somebody. */
  readonly rules: ReadonlySet<Rule>
}

/**
 * Trips where a rule would reach many more people than it did the last time: of the same event, if it spoke of it before, else of the
 * event that it last spoke of. Who only hears a correction or an end is told because they were told before, and does not count.
 */
export function watchGrowth(world: World, now: Instant, asOf: number | undefined): Growth {
  const { percent, people } = world.project.guards!.growth
  const tallies = new Map<Event, Map<Rule, Tally>>()
  const rules = new Set<Rule>()

  function tallyOf({ event, rule, item }: Planned): Tally {
    const ofEvent = valueFor(tallies, event, () => new Map<Rule, Tally>())
    return valueFor(ofEvent, rule, () => ({ event, rule, occurrence: item.occurrence, routes: new Map() }))
  }

  /** How many people the rule reached before, and where. */
  async function before({ event, rule, occurrence }: Tally): Promise<Reached | undefined> {
    const identity = identityOf(event)
    const reached = (await world.store?.reached(identityOf(rule), asOf)) ?? []
    return reached
      .filter((each) => each.event !== identity || each.occurrence !== occurrence)
      .sort((a, b) => b.toldAt - a.toldAt)[0]
  }

  return {
    rules,
    note(planned) {
      const { item, rule } = planned
      const id = item.recipient
      const isTold = item.action === 'done' && item.row !== null && item.row.toldAt !== null
      const isFresh = item.told === null && isGoing(planned) && isNew(planned) && !item.isCorrection && !item.isClosing
      if (isFresh) rules.add(rule)
      if ((!isTold && !isFresh) || world.channels.get(item.channel)?.reach === 'place') return
      const { routes } = tallyOf(planned)
      const route = valueFor(routes, item.route, newRoute)
      // All that one rule owes one person comes together.
      if (isTold) {
        if (route.lastTold !== id) route.told++
        route.lastTold = id
        route.firstToldAt = Math.min(route.firstToldAt, item.row!.toldAt!)
        return
      }
      const fresh = route.fresh.get(item.moment.name)
      if (fresh === undefined) route.fresh.set(item.moment.name, { count: 1, last: id })
      else if (fresh.last !== id) {
        fresh.count++
        fresh.last = id
      }
    },

    async finish() {
      const found: Finding[] = []
      for (const tally of [...tallies.values()].flatMap((ofEvent) => [...ofEvent.values()])) {
        const { event, rule } = tally
        const routes = [...tally.routes.values()]
        const fresh = Math.max(0, ...routes.flatMap((route) => [...route.fresh.values()].map(({ count }) => count)))
        // Whom a team is made of is each event's own.
        if (fresh < people || rule.to.team !== undefined) continue
        const told = Math.max(0, ...routes.map((route) => route.told))
        if (told > 0 && now - Math.min(...routes.map(({ firstToldAt }) => firstToldAt)) < continuedMs) continue
        const last = told > 0 ? undefined : await before(tally)
        const base = last?.people ?? told
        const total = told + fresh
        if (base === 0 || total - base < people || total <= base * (1 + percent / 100)) continue
        const shown = (count: number) => count.toLocaleString('en-US')
        const then =
          last === undefined
            ? `${shown(base)} have heard of it so far`
            : `it reached ${shown(base)} with ${last.event} on ${new Date(last.toldAt).toISOString().slice(0, 10)}`
        const audience = rule.to.audiences[0]
        found.push({
          guard: 'growth',
          event: event.id,
          rule: rule.id,
          about: [event.id, tally.occurrence, rule.id].filter((part) => part !== '').join(' '),
          count: total,
          message: `${rule.id} would tell ${shown(total)} people of ${event.id}; ${then}`,
          hint: `is a filter gone, or a file the wrong one?${audience === undefined ? '' : ` See: notify audience show ${audience}`}`,
          at: rule.at,
          isEmergency: isEmergency(event),
          holds: (planned) => planned.event.id === event.id && planned.rule.id === rule.id && isNew(planned),
        })
      }
      return found
    },
  }
}
