/** Counts of many names in little memory: never too few, and hardly ever too many. */
export interface RoughCounts {
  /** Counts the name once more, up to 255; gives how often it was counted, at most. */
  add(name: string): number
}

/** 4 MB: with a million names one in 500 is counted once too often. */
const cells = 1 << 22
const rows = 3

/**
 * A count-min sketch with conservative update (Estan and Varghese, "New Directions in Traffic Measurement and Accounting", 2002):
 * only the smallest of a name's cells grow.
 */
export function createRoughCounts(): RoughCounts {
  const counts = new Uint8Array(cells)
  const places = new Uint32Array(rows)
  return {
    add(name) {
      // FNV-1a twice, with different starts; the rest are sums of the two (Kirsch and Mitzenmacher, 2006).
      let a = 0x811c9dc5
      let b = 0x9747b28c
      for (let i = 0; i < name.length; i++) {
        const code = name.charCodeAt(i)
        a = Math.imul(a ^ code, 0x01000193)
        b = Math.imul(b ^ code, 0x01000193)
      }
      a ^= a >>> 15
      b = (b ^ (b >>> 13)) | 1
      let least = 255
      for (let row = 0; row < rows; row++) {
        const place = (a + Math.imul(row, b)) & (cells - 1)
        places[row] = place
        if (counts[place]! < least) least = counts[place]!
      }
      if (least === 255) return least
      for (const place of places) if (counts[place] === least) counts[place] = least + 1
      return least + 1
    },
  }
}

/** When the messages of one notice go out, over all its people. */
export interface Span {
  from: number
  to: number
}

/** The longest local day, with the hour that a clock is set back. */
const longestDayMs = 25 * 3_600_000

/**
 * Stretches of time in which more notices go out than `most`, so that somebody who gets them all might have too many in one day.
 * Everybody else cannot. In order, none touching another.
 */
export function crowdedSpans(spans: readonly Span[], most: number): Span[] {
  const starts = spans.map(({ from }) => from).sort((a, b) => a - b)
  const ends = spans.map(({ to }) => to).sort((a, b) => a - b)
  const found: Span[] = []
  let begun = 0
  let ended = 0
  for (const from of starts) {
    while (begun < starts.length && starts[begun]! < from + longestDayMs) begun++
    while (ended < ends.length && ends[ended]! < from) ended++
    if (begun - ended <= most) continue
    const last = found.at(-1)
    if (last !== undefined && last.to >= from - longestDayMs) last.to = from + longestDayMs
    else found.push({ from: from - longestDayMs, to: from + longestDayMs })
  }
  return found
}
