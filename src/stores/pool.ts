/** A value that many rows share. Its place in the pool and how many rows hold it are the pool's to write. */
export interface Pooled {
  slot: number
  uses: number
}

/** Values by number, so that a row holds one in 4 bytes; a value that nobody holds any more is let go of. */
export interface Pool<T extends Pooled> {
  at(slot: number): T
  /** Counts a use more, and gives the value's slot: a new one where nobody held it. */
  hold(value: T): number
  release(slot: number): void
}

export function createPool<T extends Pooled>(): Pool<T> {
  const values: (T | undefined)[] = []
  const free: number[] = []
  return {
    at: (slot) => values[slot]!,
    hold(value) {
      if (value.uses++ === 0) {
        value.slot = free.pop() ?? values.length
        values[value.slot] = value
      }
      return value.slot
    },
    release(slot) {
      if (--values[slot]!.uses > 0) return
      values[slot] = undefined
      free.push(slot)
    },
  }
}
