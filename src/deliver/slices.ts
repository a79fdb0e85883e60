import type { Planned } from './planner.ts'

/** While a slice is written, results and claims of those before it wait for the ledger: so it is not a large one. */
const sliceSize = 250

/** Batches cut into smaller ones, never between what one person hears. */
export async function* slices(batches: AsyncIterable<Planned[]>): AsyncGenerator<Planned[]> {
  for await (const batch of batches) {
    let from = 0
    for (let to = sliceSize; to < batch.length; to++) {
      const isBoundary = batch[to]!.item.recipient !== batch[to - 1]!.item.recipient
      if (!isBoundary || to - from < sliceSize) continue
      yield batch.slice(from, to)
      from = to
    }
    yield batch.slice(from)
  }
}

/**
 * Small batches together, since each slice costs a commit. For batches that do not ask what became of those before them: they are
 * planned ahead of it.
 */
export async function* together(batches: AsyncIterable<Planned[]>): AsyncGenerator<Planned[]> {
  let small: Planned[] = []
  for await (const batch of batches) {
    if (batch.length < sliceSize) {
      small.push(...batch)
      if (small.length < sliceSize) continue
    }
    if (small.length > 0) yield small
    small = []
    if (batch.length >= sliceSize) yield batch
  }
  if (small.length > 0) yield small
}
