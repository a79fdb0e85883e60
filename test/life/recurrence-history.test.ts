import { expect, it } from 'vitest'
import { occurrencesOf } from '../../src/engine/recurrence.ts'
import { parseRule } from '../../src/engine/recurrence-rule.ts'
import { truthOf } from '../../src/engine/truth.ts'
import type { Facts } from '../../src/model/delivery.ts'
import type { EventStatus, OccurrenceChange } from '../../src/model/project.ts'
import { anEvent } from '../engine/stage.ts'
import { randomFrom } from './world.ts'

const hour = 3_600_000
const day = 24 * hour
const first = Date.parse('2026-12-01T22:00Z')
const days = 30
const closings = ['completed', 'cancelled', 'failed']

/** A daily event in UTC, and what people were told of its days. */
interface World {
  now: number
  isCalledOff: boolean
  except: Set<number>
  moved: Map<number, number>
  status: Map<number, string>
  told: Map<string, Facts>
}

const idOf = (number: number) => new Date(first + number * day).toISOString().slice(0, 16)

/** The rules once more, without the product's code: each day's line, and whether it is spoken of. */
function model({ now, isCalledOff, except, moved, status, told }: World): string[] {
  const all = Array.from({ length: days }, (_, number) => number).filter((number) => !except.has(number))
  const lines = all.map((number) => {
    const id = idOf(number)
    const start = first + number * day + (moved.get(number) ?? 0)
    const end = start + 2 * hour
    const own = status.get(number) ?? 'scheduled'
    const reached = isCalledOff && (end > now || told.get(id)?.status === 'cancelled') && !closings.includes(own)
    const is = reached ? 'cancelled' : own
    const over = closings.includes(is) || (end <= now && is !== 'in_progress')
    return { id, start, is, over }
  })
  const next = lines.filter(({ over }) => !over).sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))[0]
  const spoken = lines
    .filter(({ id }) => told.has(id) || id === next?.id)
    .map(({ id, start, is }) => `${id} ${is} ${start}`)
  const made = new Set(lines.map(({ id }) => id))
  for (const [id, facts] of told) {
    if (made.has(id)) continue
    const isOpen = !closings.includes(facts.status) && facts.end! > now
    if (isOpen || facts.status === 'cancelled') spoken.push(`${id} cancelled ${facts.start}`)
  }
  return spoken.sort()
}

function product(world: World) {
  const rule = parseRule(`FREQ=DAILY;COUNT=${days}`)
  if ('problem' in rule) throw new Error(rule.problem)
  const changes = new Map<number, OccurrenceChange>()
  for (const [number, shift] of world.moved) {
    const start = first + number * day + shift
    changes.set(number, { of: idOf(number), window: { start, end: start + 2 * hour } })
  }
  for (const [number, status] of world.status) {
    const change = changes.get(number) ?? { of: idOf(number) }
    changes.set(number, { ...change, status: status as Exclude<EventStatus, 'draft'> })
  }
  const event = anEvent({
    window: { start: first, end: first + 2 * hour },
    status: world.isCalledOff ? 'cancelled' : 'scheduled',
    recurrence: {
      rule: rule.rule,
      except: [...world.except].map((number) => idOf(number).slice(0, 10)),
      // The files may not change what they leave out.
      changes: [...changes].filter(([number]) => !world.except.has(number)).map(([, change]) => change),
    },
  })
  const known = new Map([...world.told].map(([id, facts]) => [id, { isTold: true, facts }]))
  return occurrencesOf(event, world.now, known).filter(({ isInPlay }) => isInPlay)
}

it('puts into play what the rules say, over 500 random histories', () => {
  let met = 0
  for (let seed = 1; seed <= 500; seed++) {
    const random = randomFrom(seed)
    const any = (limit: number) => Math.floor(random() * limit)
    const world: World = {
      now: first - any(30) * hour,
      isCalledOff: false,
      except: new Set(),
      moved: new Map(),
      status: new Map(),
      told: new Map(),
    }
    for (let step = 0; step < 15; step++) {
      const number = Math.max(0, Math.round((world.now - first) / day) + any(4) - 1)
      const chance = random()
      if (chance < 0.15) world.except.add(number)
      else if (chance < 0.2) world.except.delete(number)
      else if (chance < 0.4) world.moved.set(number, (any(60) - 20) * hour)
      else if (chance < 0.6) world.status.set(number, ['completed', 'in_progress', 'cancelled', 'scheduled'][any(4)]!)
      else if (chance < 0.65) world.isCalledOff = !world.isCalledOff
      const spoken = product(world)
      const lines = spoken.map(({ id, event }) => `${id} ${event.status} ${event.window!.start}`).sort()
      expect(lines, `seed ${seed}, step ${step}`).toEqual(model(world))
      met += lines.length
      // One who listens is told all of it, where the mail gets through.
      if (random() < 0.8) for (const { id, event } of spoken) world.told.set(id, truthOf(event, world.now)!.facts)
      world.now += any(30) * hour
    }
  }
  expect(met).toBeGreaterThan(10_000)
})
