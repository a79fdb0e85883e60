import { afterEach, expect, test, vi } from 'vitest'
import { createJobQueue, queueLimit } from '../../src/deliver/job-queue.ts'

afterEach(() => {
  vi.useRealTimers()
})

async function full(rate?: { count: number; perMs: number }) {
  const queue = createJobQueue<number>({ rate })
  for (let i = 0; i < queueLimit; i++) expect(await queue.push(i, 'none')).toBe(true)
  return queue
}

test('a full queue takes no more without patience, and nothing is lost or turned around', async () => {
  const queue = await full()
  expect(await queue.push(-1, 'none')).toBe(false)
  const first = queue.take()!
  queue.putBack([first])
  expect(queue.takeAll()).toEqual(Array.from({ length: queueLimit }, (_, i) => i))
  expect(queue.length).toBe(0)
})

test('who waits is let in when half of the queue has gone', async () => {
  const queue = await full()
  let isIn = false
  const pushed = Promise.resolve(queue.push(-1, 'endless')).then((taken) => {
    isIn = taken
  })
  for (let i = 0; i < queueLimit / 2 - 1; i++) queue.take()
  await Promise.resolve()
  expect(isIn).toBe(false)
  queue.take()
  await pushed
  expect(isIn).toBe(true)
  expect(queue.takeAll().at(-1)).toBe(-1)
})

test('short patience ends where a channel proves to be slow, and there is none from then on', async () => {
  vi.useFakeTimers()
  const queue = await full()
  const pushed = queue.push(-1, 'short')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await pushed).toBe(false)
  expect(await queue.push(-1, 'short')).toBe(false)
  queue.take()
  expect(await queue.push(-1, 'short')).toBe(true)
})

test('a rate that empties no queue in time is known to be slow; a quicker one is waited for', async () => {
  const slow = await full({ count: 1, perMs: 1_000 })
  expect(await slow.push(-1, 'short')).toBe(false)
  const quick = await full({ count: 1_000, perMs: 1_000 })
  const pushed = quick.push(-1, 'short')
  quick.takeAll()
  expect(await pushed).toBe(true)
})

test('a queue that is closed keeps nobody waiting and holds nothing', async () => {
  const queue = await full()
  const pushed = queue.push(-1, 'endless')
  queue.close()
  expect(await pushed).toBe(true)
  expect(queue.length).toBe(0)
})
