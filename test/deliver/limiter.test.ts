import { expect, test } from 'vitest'
import { createLimiter, type LimiterOptions } from '../../src/deliver/limiter.ts'

/** Takes whatever may be taken during `ms` of virtual time, waiting as `delay` says; returns the times. */
function run(options: LimiterOptions, ms: number): number[] {
  let now = 1_000_000
  const start = now
  const limiter = createLimiter(options, { now: () => now, sleep: async () => {} })
  const times: number[] = []
  while (now < start + ms) {
    if (limiter.take()) times.push(now - start)
    else now += limiter.delay()
  }
  return times
}

test('a rate of 50 a second lets 50 through in a second, evenly', () => {
  expect(run({ rate: { count: 50, perMs: 1_000 }, concurrency: 10 }, 1_000)).toEqual(
    Array.from({ length: 50 }, (_, i) => i * 20),
  )
})

test('a slow rate waits the whole time between two', () => {
  expect(run({ rate: { count: 2, perMs: 60_000 }, concurrency: 10 }, 120_000)).toEqual([0, 30_000, 60_000, 90_000])
})

test('no second of a fast rate sees more than the rate and its tolerance', () => {
  const times = run({ rate: { count: 5_000, perMs: 1_000 }, concurrency: 64 }, 3_000)
  expect(times.length).toBeGreaterThan(14_900)
  for (const from of [0, 500, 1_000, 1_999]) {
    expect(times.filter((time) => time >= from && time < from + 1_000).length).toBeLessThanOrEqual(5_050)
  }
})

test('a pause does not save up more than one burst', () => {
  let now = 0
  const limiter = createLimiter(
    { rate: { count: 1_000, perMs: 1_000 }, concurrency: 4 },
    { now: () => now, sleep: async () => {} },
  )
  limiter.take()
  now += 60_000
  let taken = 0
  while (limiter.take()) taken++
  expect(taken).toBe(4)
})

test('a clock set back neither gives nor takes', () => {
  let now = 10_000
  const limiter = createLimiter(
    { rate: { count: 1, perMs: 1_000 }, concurrency: 1 },
    { now: () => now, sleep: async () => {} },
  )
  expect(limiter.take()).toBe(true)
  now -= 5_000
  expect(limiter.delay()).toBe(1_000)
  now += 1_000
  expect(limiter.take()).toBe(true)
})

test('without a rate there is no limit', () => {
  const limiter = createLimiter({ concurrency: 1 }, { now: () => 0, sleep: async () => {} })
  expect([limiter.take(), limiter.take(), limiter.delay()]).toEqual([true, true, 0])
})
