import { describe, expect, it } from 'vitest'
import { causeOf, lookAhead, type Memory, pauseUntil } from '../../src/deliver/outlook.ts'
import { nextChange } from '../../src/engine/agenda.ts'
import { openStore } from '../../src/stores/index.ts'
import { newRow, T } from '../contract/store-rows.ts'
import { anEvent, end, start } from '../engine/stage.ts'

const idle: Memory = {
  isFresh: false,
  hasNewFiles: false,
  changeAt: undefined,
  reviewAt: undefined,
  leftUntil: undefined,
  position: 7,
}
const nothing = { due: 0, next: undefined }
const cause = (memory: Partial<Memory>, due = 0, position = 7, hasDoubts = false) =>
  causeOf({ ...idle, ...memory }, { due, next: undefined }, position, hasDoubts, T)

describe('why a worker plans', () => {
  it('is named, and there is none while nothing happens', () => {
    expect(cause({})).toBeUndefined()
    expect(cause({ isFresh: true })).toBe('start')
    expect(cause({ hasNewFiles: true })).toBe('files')
    expect(cause({}, 0, 7, true)).toBe('doubt')
    expect(cause({ changeAt: T })).toBe('change')
    expect(cause({ changeAt: T + 1 })).toBeUndefined()
    expect(cause({ reviewAt: T })).toBe('review')
    expect(cause({}, 1)).toBe('due')
  })

  it('does not plan again and again for rows that a pass had to leave', () => {
    expect(cause({ leftUntil: T + 1 }, 5)).toBeUndefined()
    expect(cause({ leftUntil: T }, 5)).toBe('due')
    // Somebody wrote to the ledger: it may be another row that is due.
    expect(cause({ leftUntil: T + 1 }, 5, 8)).toBe('due')
  })
})

describe('how long a worker sleeps', () => {
  const minute = 60_000
  const until = (memory: Partial<Memory>, outlook = nothing as { due: number; next: number | undefined }) =>
    pauseUntil({ ...idle, ...memory }, outlook, T, minute) - T

  it('is to the first thing to come, and never longer than it may', () => {
    expect(until({})).toBe(minute)
    expect(until({}, { due: 0, next: T + 5_000 })).toBe(5_000)
    expect(until({}, { due: 0, next: T + 2 * minute })).toBe(minute)
    expect(until({ changeAt: T + 7_000 }, { due: 0, next: T + 9_000 })).toBe(7_000)
    expect(until({ reviewAt: T - 1 })).toBe(0)
  })

  it('rests before it looks at what it had to leave', () => {
    expect(until({ leftUntil: T + 30_000 }, { due: 3, next: undefined })).toBe(30_000)
    expect(until({ leftUntil: T + 30_000 }, nothing)).toBe(minute)
  })
})

describe('what waits in a ledger', () => {
  it('is counted where it is due, and the next is found behind it', async () => {
    const store = await openStore('sqlite::memory:', { projectDir: '/', mode: 'write' })
    expect(await lookAhead(store, T)).toEqual({ due: 0, next: undefined })
    await store.enqueue([newRow('ann'), newRow('bob', { due: T - 5 })], [], T)
    expect(await lookAhead(store, T)).toEqual({ due: 2, next: undefined })
    await store.enqueue([newRow('cyd', { due: T + 9 }), newRow('dan', { due: T + 4 })], [], T)
    expect(await lookAhead(store, T)).toEqual({ due: 2, next: T + 4 })
    await store.close()
  })
})

describe('when an event changes by itself', () => {
  it('is when it becomes public, starts, ends, or an update shows, whichever is next', () => {
    const event = anEvent({
      announceAt: start - 50,
      updates: [{ id: 'a', at: start + 10, text: 'news' }],
    })
    expect(nextChange(event, start - 60)).toBe(start - 50)
    expect(nextChange(event, start - 50)).toBe(start)
    expect(nextChange(event, start)).toBe(start + 10)
    expect(nextChange(event, start + 10)).toBe(end)
    expect(nextChange(event, end)).toBeUndefined()
    expect(nextChange(anEvent({ status: 'draft' }), start - 1)).toBeUndefined()
  })
})
