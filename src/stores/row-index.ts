/** Finds the numbers of rows by a hash of what they hold; the rows themselves are elsewhere. */
export interface RowIndex {
  /** The row with this hash that `isIt` says yes to. */
  find(hash: number, isIt: (row: number) => boolean): number | undefined
  add(hash: number, row: number): void
  /** Puts one row in another's place, which has the same hash. */
  replace(hash: number, row: number, by: number): void
  remove(hash: number, row: number): void
}

const empty = -1

/**
 * Open addressing with linear probing, 4 bytes a slot: 6 to 12 bytes a row, where a Map from texts takes about 100. `hashOf` gives
 * the hash that a row was added under, for as long as it is here; any 32 bits, well mixed.
 */
export function createRowIndex(hashOf: (row: number) => number): RowIndex {
  let slots = new Int32Array(1024).fill(empty)
  let mask = slots.length - 1
  let size = 0

  function slotOf(hash: number, row: number): number {
    let slot = hash & mask
    while (slots[slot] !== row) slot = (slot + 1) & mask
    return slot
  }

  function put(hash: number, row: number): void {
    let slot = hash & mask
    while (slots[slot] !== empty) slot = (slot + 1) & mask
    slots[slot] = row
  }

  function grow(): void {
    const old = slots
    slots = new Int32Array(2 * old.length).fill(empty)
    mask = slots.length - 1
    for (const row of old) if (row !== empty) put(hashOf(row), row)
  }

  return {
    find(hash, isIt) {
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const row = slots[slot]!
        if (row === empty) return undefined
        if (isIt(row)) return row
      }
    },
    add(hash, row) {
      // Two thirds full: beyond that the searches of linear probing grow long.
      if (3 * ++size > 2 * slots.length) grow()
      put(hash, row)
    },
    replace(hash, row, by) {
      slots[slotOf(hash, row)] = by
    },
    remove(hash, row) {
      let hole = slotOf(hash, row)
      slots[hole] = empty
      size--
      // Rows behind the hole that a search would not reach over it move up.
      for (let slot = (hole + 1) & mask; slots[slot] !== empty; slot = (slot + 1) & mask) {
        const home = hashOf(slots[slot]!) & mask
        const isBetween = ((slot - home) & mask) < ((slot - hole) & mask)
        if (isBetween) continue
        slots[hole] = slots[slot]!
        slots[slot] = empty
        hole = slot
      }
    },
  }
}
