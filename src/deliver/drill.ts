import { type Drill, type DrillRow, type Outage, wayUnder } from '../engine/outage.ts'
import { costOf } from './message.ts'
import type { Planned } from './planner.ts'
import type { World } from './world.ts'

/** People named of those who are not reached. */
const mostNamed = 10

/** Gathers who would still be reached, how, when, at what cost, and who would not, while some channels are out of order. */
export function createDrill(world: World, outages: ReadonlyMap<string, Outage>) {
  const rows = new Map<string, DrillRow>()
  const channels = new Map([...world.channels].map(([id, { entry }]) => [id, entry]))
  return {
    add(planned: Planned): void {
      const { item, event, rule } = planned
      if (item.action !== 'send' && item.action !== 'schedule' && item.action !== 'reschedule') return
      const route = rule.via.find((each) => each.channels.length > 1 && each.channels.includes(item.channel))
      const way = wayUnder(item, route ?? {}, channels, outages)
      const { channel = null, lateMs, before } = way
      const isPlace = world.channels.get(item.channel)?.reach === 'place'
      const id = JSON.stringify([event.id, item.occurrence, rule.id, item.moment.name, channel, before, isPlace])
      let row = rows.get(id)
      if (row === undefined) {
        row = {
          event: event.id,
          occurrence: item.occurrence === '' ? null : item.occurrence,
          rule: rule.id,
          moment: item.moment.name,
          channel,
          before: [...before],
          ...(isPlace ? { reach: 'place' as const } : {}),
          people: 0,
          late: lateMs,
          lateMost: lateMs,
          cost: null,
          examples: [],
        }
        rows.set(id, row)
      }
      row.people++
      row.late = Math.min(row.late, lateMs)
      row.lateMost = Math.max(row.lateMost, lateMs)
      if (channel === null) {
        if (row.examples.length < mostNamed) row.examples.push(item.recipient)
        return
      }
      const cost = costOf(world, { ...planned, item: { ...item, channel, address: way.address } })
      if (cost !== undefined) row.cost = { units: (row.cost?.units ?? 0) + cost.units, unit: cost.unit }
    },
    finish(): Drill {
      const all = [...rows.values()]
      const sum = (of: readonly DrillRow[]) => of.reduce((total, { people }) => total + people, 0)
      return {
        outages: Object.fromEntries(outages),
        reached: sum(all.filter(({ channel }) => channel !== null)),
        unreached: sum(all.filter(({ channel }) => channel === null)),
        rows: all,
      }
    },
  }
}
