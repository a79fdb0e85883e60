import { expect, it } from 'vitest'
import type { Planned } from '../../src/deliver/planner.ts'
import { slices, together } from '../../src/deliver/slices.ts'
import { anEvent, aPerson, aRule, at, plan } from '../engine/stage.ts'

const rule = aRule('announced, 2h before start')
const event = anEvent({ window: { start: at('22:00') } })

/** Two deliveries for each of these people. */
function batch(from: number, to: number): Planned[] {
  return Array.from({ length: to - from }, (_, i) => aPerson({ id: `p${from + i}` })).flatMap((recipient) =>
    plan({ rule, event, recipient, now: at('09:00') }).map((item) => ({ item, event, rule, recipient })),
  )
}

async function* stream(batches: readonly Planned[][]): AsyncGenerator<Planned[]> {
  yield* batches
}

async function all(batches: AsyncIterable<Planned[]>): Promise<Planned[][]> {
  const found: Planned[][] = []
  for await (const each of batches) found.push(each)
  return found
}

it('puts small batches together and leaves large ones alone, in their order', async () => {
  const batches = [
    batch(0, 1),
    batch(1, 2),
    batch(2, 202),
    batch(202, 203),
    ...Array.from({ length: 130 }, (_, i) => batch(i, i + 1)),
  ]
  const found = await all(together(stream(batches)))
  expect(found.map(({ length }) => length)).toEqual([4, 400, 250, 12])
  expect(found.flat()).toEqual(batches.flat())
})

it('cuts a large batch between people only', async () => {
  const whole = batch(0, 300)
  const found = await all(slices(stream([whole])))
  expect(found.flat()).toEqual(whole)
  expect(found.length).toBeGreaterThan(1)
  for (const slice of found) {
    const people = new Set(slice.map(({ recipient }) => recipient.id))
    expect(slice).toHaveLength(2 * people.size)
  }
})
