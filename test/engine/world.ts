import type { ChannelEntry, Event, Rule } from '../../src/model/project.ts'
import { aChannel, anEvent, aRoute, aRule, at, createLedger, type Ledger, start } from './stage.ts'

const minute = 60_000
const hour = 60 * minute
export const allStates =
  'announced, rescheduled, extended, started, updated, completed, cancelled, failed, rolled_back, resolved, status verifying'
const ons = [
  allStates,
  `${allStates}, 24h before start, 1h before start, every 30m until end, overrun`,
  'announced, 24h before start, 2h before start, at start, 30m after start, completed',
  'announced, started, updated, every 45m until completed, at end, 1h after end, overrun',
  'completed, cancelled, at end',
  '3h before start, 1h before end, completed',
  'announced, rescheduled, updated, 1h after end',
]

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

export interface Listener {
  id: string
  isMember: boolean
  hasOptedOut: boolean
  address: string
}

export interface World {
  random: () => number
  event: Event
  rules: Rule[]
  people: Listener[]
  channels: ChannelEntry[]
  delivery: 'at-least-once' | 'at-most-once'
  now: number
  ledger: Ledger
  /** Keys that a peer accepted. */
  accepted: Set<string>
  log: string[]
}

export function createWorld(random: () => number): World {
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!
  const isIncident = random() < 0.2
  const rules = [0, 1].map((number) =>
    aRule(pick(ons), {
      id: `rule-${number}`,
      via: random() < 0.5 ? [aRoute('email')] : [aRoute('email'), aRoute('sms')],
      missed: pick(['newest', 'newest', 'skip', 'all']),
      corrections: random() < 0.85,
      oncePerDay: random() < 0.1,
    }),
  )
  return {
    random,
    event: anEvent({
      type: isIncident ? 'incident' : 'maintenance',
      autoStart: random() < 0.3,
      urgency: random() < 0.1 ? 'emergency' : 'routine',
      window: { start, ...(random() < 0.9 ? { end: start + 2 * hour } : {}) },
      ...(random() < 0.2 ? { announceAt: start - 20 * hour } : {}),
    }),
    rules,
    people: ['ann', 'bob'].map((id) => ({
      id,
      isMember: random() < 0.8,
      hasOptedOut: false,
      address: `${id}@corp.example`,
    })),
    channels: [
      aChannel('email'),
      aChannel('sms', random() < 0.4 ? { quietHours: { from: '22:30', to: '06:00' } } : {}),
    ],
    delivery: random() < 0.7 ? 'at-least-once' : 'at-most-once',
    now: at('2026-12-03T10:00') + Math.floor(random() * 72) * hour,
    ledger: createLedger(),
    accepted: new Set(),
    log: [],
  }
}

/** Something happens to the event, its audience, the files, or the clock. */
export function happen(world: World): void {
  const { random, event, people, rules } = world
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!
  const set = (change: Partial<Event>) => {
    world.event = { ...event, ...change }
    return JSON.stringify(change)
  }
  const person = pick(people)
  const { start: from, end: to } = event.window as { start: number; end?: number }
  const shift = pick([-26, -3, -1, -0.5, 0.5, 1, 3, 26]) * hour
  const happenings: (() => string)[] = [
    () => set({ window: { start: from + shift, ...(to === undefined ? {} : { end: to + shift }) } }),
    () =>
      set({
        window: { start: from, ...(to === undefined ? {} : { end: Math.max(from + 10 * minute, to + shift / 2) }) },
      }),
    () =>
      set({
        status: pick([
          'scheduled',
          'in_progress',
          'in_progress',
          'verifying',
          'completed',
          'cancelled',
          'failed',
          'rolled_back',
          'resolved',
        ]),
      }),
    () =>
      set({
        updates: [
          ...event.updates,
          { id: `u${event.updates.length}`, at: world.now + pick([-30, 0, 30]) * minute, text: '' },
        ],
      }),
    () => {
      person.isMember = !person.isMember
      return `${person.id} member ${person.isMember}`
    },
    () => {
      person.hasOptedOut = random() < 0.3
      return `${person.id} opted out ${person.hasOptedOut}`
    },
    () => {
      person.address = `${person.id}${Math.floor(random() * 100)}@corp.example`
      return `${person.id} at ${person.address}`
    },
    () => {
      const number = Math.floor(random() * rules.length)
      const via = random() < 0.5 ? [aRoute('email')] : [aRoute('email'), aRoute('sms')]
      world.rules = rules.map((rule, i) => (i === number ? { ...rule, via } : rule))
      return `rule-${number} via ${via.map(({ id }) => id)}`
    },
    () => {
      const told = world.ledger.rows.filter((row) => row.state === 'sent')
      const bounced = told.length > 0 && random() < 0.3 ? pick(told) : undefined
      if (bounced) bounced.state = 'failed'
      world.accepted.delete(bounced?.key ?? '')
      return `bounced ${bounced?.moment}`
    },
    () => {
      world.now -= random() < 0.2 ? hour : 0
      return 'clock'
    },
  ]
  world.log.push(pick(happenings)())
  world.now += pick([0, 5, 10, 35, 60, 300, 900]) * minute
}
