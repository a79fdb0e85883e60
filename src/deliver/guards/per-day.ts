import { createRoughCounts, crowdedSpans, type Span } from '../../engine/day-counts.ts'
import { localDate } from '../../engine/local-time.ts'
import type { Event, Instant, Rule } from '../../model/project.ts'
import { planDeliveries } from '../cap.ts'
import type { Planned, PlannerOptions } from '../planner.ts'
import type { World } from '../world.ts'
import { type Finding, isEmergency, isGoing, isNew, nameOf, peopleWords, valueFor } from './finding.ts'

export interface PerDay {
  note(planned: Planned): void
  finish(): Promise<Finding[]>
}

/** So many people and days are counted one by one in the end; of more, the rest is an estimate. */
const mostExact = 1_000

/** When the messages of a rule go out: by moment and route, then by the hour that they are about. */
type Notices = Map<string, Map<Instant, Span>>

interface Busy {
  name: string
  day: string
  count: number
  /** Messages by event. */
  events: Map<string, number>
  hasNew: boolean
}

/**
 * Trips where somebody would get more than so many messages in one day of theirs, over all events together: what goes out, what waits
 * and what they were told today. Emergencies, corrections and ends do not count. Nothing is kept of a person: only where more notices fall on one day than
 * anybody may get, all is planned again and counted roughly, and then once more, exactly, for those who stand out.
 */
export function watchPerDay(world: World, options: PlannerOptions, concerns: (planned: Planned) => boolean): PerDay {
  const { maxPerDay } = world.project
  const most = world.project.guards!.perDay
  const spans = new Map<Event, Map<Rule, Notices>>()
  let hasNew = false

  return {
    note(planned) {
      const at = timeOf(world, planned, options.now)
      if (at === undefined) return
      if (isGoing(planned) && isNew(planned)) hasNew = true
      const { event, rule, item } = planned
      const rules = valueFor(spans, event, () => new Map<Rule, Notices>())
      const notices = valueFor(rules, rule, () => new Map<string, Map<Instant, Span>>())
      const hours = valueFor(notices, `${item.moment.name} ${item.route}`, () => new Map<Instant, Span>())
      const span = hours.get(item.nominalDue)
      if (span === undefined) hours.set(item.nominalDue, { from: at, to: at })
      else if (at < span.from) span.from = at
      else if (at > span.to) span.to = at
    },

    async finish() {
      // The cap holds back what is too much.
      if (!hasNew || (maxPerDay !== undefined && maxPerDay <= most)) return []
      const all = [...spans.values()].flatMap((rules) =>
        [...rules.values()].flatMap((notices) => [...notices.values()]),
      )
      const crowded = crowdedSpans(
        all.flatMap((hours) => [...hours.values()]),
        most,
      )
      if (crowded.length === 0) return []
      // What is wrong with a file was told when it was first read.
      const quiet = { ...world, report: () => {} }
      const messages = () => messagesIn(quiet, options, crowded, concerns)
      const rough = createRoughCounts()
      const busy = new Map<string, Busy>()
      let crossings = 0
      for await (const { name, planned, day } of messages()) {
        if (rough.add(name) !== most + 1) continue
        crossings++
        if (busy.size < mostExact)
          busy.set(name, { name: nameOf(planned), day, count: 0, events: new Map(), hasNew: false })
      }
      if (busy.size === 0) return []
      for await (const { name, planned } of messages()) {
        const one = busy.get(name)
        if (one === undefined) continue
        one.count++
        one.events.set(planned.event.id, (one.events.get(planned.event.id) ?? 0) + 1)
        one.hasNew ||= isGoing(planned) && isNew(planned)
      }
      return findingsOf(world, [...busy.values()], crossings - busy.size, most)
    },
  }
}

/** When a message counts: when it goes out, or went out; undefined for what does not count. */
function timeOf({ channels }: World, planned: Planned, now: Instant): Instant | undefined {
  const { item, event } = planned
  // A correction or an end is owed to who was told: holding it back would leave them with what is false.
  if (isEmergency(event) || item.isCorrection || item.isClosing) return undefined
  if (channels.get(item.channel)?.reach === 'place') return undefined
  if (isGoing(planned)) return Math.max(item.due, now)
  return item.action === 'done' ? (item.row?.toldAt ?? undefined) : undefined
}

const dates = new Map<string, string>()

/** Of many people in few zones the day is asked again and again. */
function dayOf(at: Instant, zone: string): string {
  // Where a day begins is a matter of quarters of an hour.
  const quarter = Math.floor(at / 900_000)
  const name = `${zone} ${quarter}`
  let date = dates.get(name)
  if (date === undefined) {
    if (dates.size > 10_000) dates.clear()
    date = localDate(at, zone)
    dates.set(name, date)
  }
  return date
}

/** Everything that somebody gets in these stretches of time; what is gathered in one digest is one message. */
async function* messagesIn(
  world: World,
  options: PlannerOptions,
  crowded: readonly Span[],
  concerns: (planned: Planned) => boolean,
): AsyncGenerator<{ name: string; planned: Planned; day: string }> {
  for await (const batch of planDeliveries(world, options)) {
    // Members of one digest stand in one batch.
    const digests = new Set<string>()
    for (const planned of batch) {
      const at = concerns(planned) ? timeOf(world, planned, options.now) : undefined
      if (at === undefined || !crowded.some(({ from, to }) => from <= at && at <= to)) continue
      const { recipient, item } = planned
      const digest = item.digest?.key ?? (item.action === 'done' ? item.row?.digestKey : null)
      if (digest != null && digests.has(digest)) continue
      if (digest != null) digests.add(digest)
      const day = dayOf(at, recipient.timezone ?? world.project.defaults.timezone)
      yield { name: `${recipient.id} ${day}`, planned, day }
    }
  }
}

function findingsOf({ project }: World, counted: readonly Busy[], uncounted: number, most: number): Finding[] {
  const days = new Map<string, Busy[]>()
  // A day on which nothing new is said was passed when it was planned.
  for (const one of counted.filter(({ count, hasNew }) => count > most && hasNew))
    days.set(one.day, [...(days.get(one.day) ?? []), one])
  return [...days].sort().map(([day, people]) => {
    people.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    const worst = people[0]!
    const events = [...worst.events].sort(([, a], [, b]) => b - a)
    const shown = events.slice(0, 4).map(([id, count]) => `${count} of ${id}`)
    const rest = events.length > 4 ? ` and ${events.length - 4} more events` : ''
    const others = people.length - 1 + uncounted
    const alike =
      others === 0
        ? ''
        : `; so would ${uncounted > 0 ? 'about ' : ''}${peopleWords(
            people.slice(1, 3).map(({ name }) => name),
            others,
          )}`
    const concerned = new Set(people.flatMap((one) => [...one.events.keys()]))
    const first = project.events.get(events[0]![0])
    return {
      guard: 'per-day' as const,
      event: events.length === 1 ? events[0]![0] : null,
      rule: null,
      about: day,
      count: worst.count,
      message: `${worst.name} would get ${worst.count} messages on ${dayWords(day)} (${shown.join(', ')}${rest})${alike}`,
      hint: `more than ${most} a day are not read: gather them (digest), list fewer moments, or raise guards.perDay`,
      ...(first === undefined ? {} : { at: first.at }),
      people: people.slice(0, 3).map(({ name }) => name),
      isEmergency: false,
      holds: (planned) =>
        isNew(planned) &&
        concerned.has(planned.event.id) &&
        dayOf(planned.item.due, planned.recipient.timezone ?? project.defaults.timezone) === day,
    }
  })
}

/** `Tuesday 8 December` */
function dayWords(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
}
