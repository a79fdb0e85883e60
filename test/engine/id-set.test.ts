import { describe, expect, it } from 'vitest'
import { createIdSet } from '../../src/engine/id-set.ts'

describe('createIdSet', () => {
  it('answers as a Set does, through many growths and repeats', () => {
    const ids = createIdSet()
    const reference = new Set<string>()
    let state = 1
    for (let i = 0; i < 100_000; i++) {
      state = (state * 48_271) % 2_147_483_647
      const id = `person-${state % 60_000}`
      const isNew = !reference.has(id)
      reference.add(id)
      if (ids.add(id) !== isNew) throw new Error(`add(${id}) should have said ${isNew}`)
    }
    expect(ids.size).toBe(reference.size)
    for (let i = 0; i < 60_000; i++) {
      if (ids.has(`person-${i}`) !== reference.has(`person-${i}`)) throw new Error(`has(person-${i}) is wrong`)
    }
    expect(ids.has('somebody else')).toBe(false)
  })

  it('takes any text', () => {
    const ids = createIdSet()
    for (const id of ['', ' ', 'é', 'e\u0301', '\u{1F600}', 'a\0', 'a']) expect(ids.add(id)).toBe(true)
    for (const id of ['', 'é', 'a\0']) expect(ids.add(id)).toBe(false)
    expect(ids.size).toBe(7)
  })

  it('holds a million ids in some twenty megabytes', () => {
    const before = process.memoryUsage().arrayBuffers
    const ids = createIdSet()
    for (let i = 0; i < 1_000_000; i++) ids.add(`c${i}`)
    expect(ids.size).toBe(1_000_000)
    // The old table may still wait for the collector.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60e6)
  })
})
