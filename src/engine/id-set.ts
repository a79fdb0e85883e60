import { hash } from 'node:crypto'

/** A set of texts that can be asked, never listed. */
export interface IdSet {
  /** Whether the text was not in the set before. */
  add(id: string): boolean
  has(id: string): boolean
  readonly size: number
}

/**
 * Holds millions of ids in 8 bytes a slot (17 MB for a million, where a Set of their texts takes about 100): open addressing
 * over the first 64 bits of each SHA-256. Two of n ids are taken for one with odds of n² / 2^65: 1 in 37 million for a million
 * ids. SHA-256 rather than a quicker mix, so that nobody can choose an id that hides somebody else's; it costs 0.3 µs.
 */
export function createIdSet(): IdSet {
  let slots = new Uint32Array(2 * 1024)
  let mask = 1023
  let size = 0
  // What stands in an empty slot is 0, 0: an id that hashes to it is kept here.
  let hasZero = false
  let low = 0
  let high = 0

  function digest(id: string): void {
    const bytes = hash('sha256', id, 'binary')
    low = word(bytes, 0)
    high = word(bytes, 4)
  }

  /** The slot that holds the digest, or the empty one where it belongs. */
  function find(): number {
    let slot = low & mask
    for (;;) {
      const a = slots[2 * slot]!
      const b = slots[2 * slot + 1]!
      if ((a === low && b === high) || (a === 0 && b === 0)) return slot
      slot = (slot + 1) & mask
    }
  }

  function put(): boolean {
    const slot = find()
    if (slots[2 * slot] === low && slots[2 * slot + 1] === high) return false
    slots[2 * slot] = low
    slots[2 * slot + 1] = high
    return true
  }

  function grow(): void {
    const old = slots
    slots = new Uint32Array(2 * old.length)
    mask = slots.length / 2 - 1
    for (let i = 0; i < old.length; i += 2) {
      low = old[i]!
      high = old[i + 1]!
      if (low !== 0 || high !== 0) put()
    }
  }

  return {
    get size() {
      return size
    },
    add(id) {
      // Three quarters full: beyond that the searches of linear probing grow long.
      if (size >= (mask + 1) * 0.75) grow()
      digest(id)
      const isZero = low === 0 && high === 0
      const isNew = isZero ? !hasZero : put()
      if (isZero) hasZero = true
      if (isNew) size++
      return isNew
    },
    has(id) {
      digest(id)
      if (low === 0 && high === 0) return hasZero
      const slot = find()
      return slots[2 * slot] === low && slots[2 * slot + 1] === high
    },
  }
}

function word(bytes: string, at: number): number {
  return (
    ((bytes.charCodeAt(at) << 24) |
      (bytes.charCodeAt(at + 1) << 16) |
      (bytes.charCodeAt(at + 2) << 8) |
      bytes.charCodeAt(at + 3)) >>>
    0
  )
}
