import { addDays, dayOf, type Hours, textOf } from './clock.ts'
import { day, type EventModel, type FilesModel, hour, minute, type PersonModel, type RuleModel } from './things.ts'

const states =
  'announced, rescheduled, extended, started, updated, completed, cancelled, failed, rolled_back, resolved, status verifying, status in_progress, status scheduled'
export const allStates = states.split(', ')
const ons = [
  states,
  `${states}, 24h before start, 1h before start, every 30m until end, overrun`,
  'announced, 1d before start, 2h before start, at start, 30m after start, completed',
  'announced, started, updated, every 45m until completed, at end, 1h after end, 1d after end, overrun',
  'completed, cancelled, at end',
  '3h before start, 1h before end, completed',
  'announced, rescheduled, updated, 1h after end, 1w before start',
]
const zones = ['UTC', 'Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe']
const starts = ['2026-12-05T22:00Z', '2026-12-06T09:30Z', '2026-10-25T00:30Z', '2027-03-28T00:30Z', '2027-03-14T06:30Z']

/** A generator of numbers from 0 to 1: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export interface World {
  random: () => number
  files: FilesModel
  now: number
  log: string[]
}

export interface WorldOptions {
  /** Several events, some that recur, caps of a day, and names that change. */
  isWhole: boolean
}

export function createWorld(random: () => number, { isWhole }: WorldOptions): World {
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!
  const first = Date.parse(pick(starts))
  const event = (id: string): EventModel => {
    const isIncident = random() < 0.2
    const made: EventModel = {
      id,
      identity: id,
      isPresent: true,
      type: isIncident ? pick(['incident', 'issue']) : 'maintenance',
      urgency: random() < 0.1 ? 'emergency' : 'routine',
      status: 'scheduled',
      autoStart: random() < 0.3,
      start: first + (id === 'one' ? 0 : pick([-2, 0, 5, 26]) * hour),
      zone: pick(zones),
      updates: [],
      matches: true,
    }
    if (random() < 0.9) made.end = made.start + pick([2, 2, 1, 26]) * hour
    if (random() < 0.2) made.announceAt = made.start - pick([20, 3, -1]) * hour
    if (isWhole && random() < 0.4 && made.end !== undefined)
      made.recurrence = { days: pick([1, 1, 7]), count: pick([3, 8]), except: [], changes: new Map() }
    return made
  }
  const rules = [0, 1].map(
    (number): RuleModel => ({
      id: `rule-${number}`,
      identity: `rule-${number}`,
      on: pick(ons).split(', '),
      via: random() < 0.5 ? ['email'] : ['email', 'sms'],
      missed: pick(['newest', 'newest', 'skip', 'all']),
      corrections: random() < 0.85,
      oncePerDay: random() < 0.15,
      sendWhenOutOfOffice: random() < 0.8,
      isValid: true,
    }),
  )
  const people = [
    ['ann', 'en'],
    ['bob', 'it'],
    ['cem', 'de'],
  ].map(
    ([id, language], number): PersonModel => ({
      id: id!,
      zone: pick(zones),
      language: language!,
      isMember: number < 2 ? random() < 0.85 : random() < 0.3,
      isExcluded: false,
      optOut: [],
      addresses: { email: `${id}@corp.example`, sms: `${id}@sms` },
    }),
  )
  const hours = (): Hours => {
    const chance = random()
    if (chance < 0.25)
      return {
        quietHours: pick([
          { from: '22:30', to: '06:00' },
          { from: '08:00', to: '09:15' },
        ]),
      }
    if (chance < 0.35) return { sendWindow: { from: '08:00', to: '18:00', days: [1, 2, 3, 4, 5] } }
    if (chance < 0.4) return { sendWindow: { from: '20:00', to: '02:00' } }
    return {}
  }
  return {
    random,
    files: {
      zone: pick(zones),
      delivery: random() < 0.7 ? 'at-least-once' : 'at-most-once',
      ...(random() < 0.15 ? { maxPerDay: pick([1, 2, 4]) } : {}),
      events: isWhole && random() < 0.5 ? [event('one'), event('two')] : [event('one')],
      rules,
      people,
      channels: new Map([
        ['email', random() < 0.7 ? {} : hours()],
        ['sms', hours()],
      ]),
    },
    now: first - 60 * hour + Math.floor(random() * 72) * hour,
    log: [],
  }
}

/** Something happens to the files, and time passes. */
export function happen(world: World, { isWhole }: WorldOptions): void {
  const { random, files } = world
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!
  const event = pick(files.events)
  const person = pick(files.people)
  const rule = pick(files.rules)
  const moveTo = (of: { start?: number; end?: number }, start: number, end: number | undefined): string => {
    of.start = start
    if (end !== undefined) of.end = Math.max(start + 10 * minute, end)
    return `${event.id} from ${iso(start)} to ${end === undefined ? '-' : iso(of.end!)}`
  }
  const shift = pick([-26, -3, -1, -0.5, 0.5, 1, 3, 26]) * hour
  const status = () =>
    pick([
      ...['scheduled', 'in_progress', 'in_progress', 'verifying', 'completed', 'cancelled', 'failed', 'rolled_back'],
      ...(event.type === 'maintenance' ? ['resolved'] : ['resolved', 'monitoring', 'identified', 'investigating']),
    ])
  const update = () => ({ id: `u${Math.floor(random() * 1e6)}`, at: world.now + pick([-30, 0, 30]) * minute })
  const single: (() => string)[] = [
    () => moveTo(event, event.start + shift, event.end === undefined ? undefined : event.end + shift),
    () => moveTo(event, event.start, event.end === undefined ? undefined : event.end + shift / 2),
    () => {
      event.status = status()
      return `${event.id} is ${event.status}`
    },
    () => {
      event.status = status()
      return `${event.id} is ${event.status}`
    },
    () => {
      event.updates.push(update())
      return `${event.id} updated at ${iso(event.updates.at(-1)!.at)}`
    },
  ]
  const recurring: (() => string)[] = [0, 1].flatMap(() => [() => changeOccurrence(world, event, status, update, pick)])
  const others: (() => string)[] = [
    () => {
      person.isMember = !person.isMember
      return `${person.id} member ${person.isMember}`
    },
    () => {
      person.optOut = random() < 0.4 ? [] : [pick(['all', 'channel:sms', `rule:${rule.id}`, `type:${event.type}`])]
      return `${person.id} opted out of ${person.optOut}`
    },
    () => {
      const isGone = random() < 0.3
      person.addresses.email = isGone ? undefined : `${person.id}${Math.floor(random() * 100)}@corp.example`
      return `${person.id} at ${person.addresses.email}`
    },
    () => {
      person.isExcluded = !person.isExcluded
      return `${person.id} excluded ${person.isExcluded}`
    },
    () => {
      const from = dayOf(world.now + pick([-1, 0, 1]) * day, person.zone)
      if (random() < 0.7) person.outOfOffice = { from, to: dayOf(Date.parse(`${from}T12:00Z`) + day, 'UTC') }
      else delete person.outOfOffice
      return `${person.id} away ${JSON.stringify(person.outOfOffice)}`
    },
    () => {
      rule.via = pick([['email'], ['email', 'sms'], ['sms']])
      return `${rule.id} via ${rule.via}`
    },
    () => {
      rule.isValid = random() < 0.6
      return `${rule.id} valid ${rule.isValid}`
    },
    () => {
      rule.on = pick(ons).split(', ')
      return `${rule.id} on ${rule.on}`
    },
    () => {
      event.matches = !event.matches
      return `${event.id} matches ${event.matches}`
    },
    () => {
      event.urgency = pick(['routine', 'emergency'])
      return `${event.id} ${event.urgency}`
    },
    () => {
      world.now -= random() < 0.3 ? hour : 0
      return `clock at ${iso(world.now)}`
    },
    ...(isWhole
      ? [
          () => rename(world, pick),
          () => {
            event.isPresent = !event.isPresent
            return `${event.id} is there ${event.isPresent}`
          },
        ]
      : []),
  ]
  const lists = event.recurrence === undefined ? [single, others] : [recurring, recurring, others]
  world.log.push(pick(pick(lists))())
  world.now += pick([0, 5, 10, 35, 60, 300, 900]) * minute
}

export const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16)

function changeOccurrence(
  { random, now }: World,
  event: EventModel,
  status: () => string,
  update: () => EventModel['updates'][number],
  pick: <T>(of: readonly T[]) => T,
): string {
  const recurrence = event.recurrence!
  const whole = random()
  if (whole < 0.1) {
    event.status = event.status === 'cancelled' ? 'scheduled' : 'cancelled'
    return `${event.id} is ${event.status}`
  }
  const near = Math.round((now - event.start) / (recurrence.days * day)) + pick([-1, 0, 0, 1])
  const number = Math.min(recurrence.count - 1, Math.max(0, near))
  const start = addDays(event.start, number * recurrence.days, event.zone)
  const id = textOf(start, event.zone)
  if (whole < 0.2) {
    const date = id.slice(0, 10)
    recurrence.except = recurrence.except.includes(date) ? [] : [...recurrence.except, date]
    if (recurrence.except.includes(date)) recurrence.changes.delete(id)
    return `${event.id} not on ${recurrence.except}`
  }
  if (recurrence.except.some((date) => id.startsWith(date))) return `${event.id} has no ${id}`
  const change = recurrence.changes.get(id) ?? {}
  recurrence.changes.set(id, change)
  if (whole < 0.5) {
    change.start = start + pick([-26, -1, 0, 1, 3, 26, 60]) * hour
    change.end = change.start + pick([1, 2, 5]) * hour
    return `${event.id} ${id} from ${iso(change.start)} to ${iso(change.end)}`
  }
  if (whole < 0.8) {
    change.status = status()
    return `${event.id} ${id} is ${change.status}`
  }
  change.updates = [...(change.updates ?? event.updates), update()]
  return `${event.id} ${id} updated`
}

/** An event, a rule that is called otherwise from now on; the ledger knows them by their first names. */
function rename({ files, random }: World, pick: <T>(of: readonly T[]) => T): string {
  const named = pick([...files.events, ...files.rules])
  named.id = `${named.identity}-${Math.floor(random() * 1000)}`
  return `${named.identity} is called ${named.id}`
}
