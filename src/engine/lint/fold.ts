/** Letters that have no decomposition. */
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', æ: 'a', œ: 'o', '’': "'", '‘': "'" }

/** Lower case without accents, as people type on a telephone. As long as the text, so that a place in one is a place in the other. */
export function fold(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!
    if (unit < '\u0080') folded += unit.toLowerCase()
    else {
      const lower = unit.toLowerCase()
      // Exotic spaces would otherwise hide a time from a pattern.
      const base = /\s/.test(lower) ? ' ' : (plain[lower] ?? lower.normalize('NFD'))
      folded += base[0] ?? unit
    }
  }
  return folded
}

/** A place in a text and what stands there. */
export interface Match {
  index: number
  text: string
}

/** The first match of a pattern for folded text, as it is written in the text. */
export function findIn(text: string, folded: string, pattern: RegExp, from = 0): Match | undefined {
  const finder = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  finder.lastIndex = from
  const match = finder.exec(folded)
  return match === null
    ? undefined
    : { index: match.index, text: text.slice(match.index, match.index + match[0].length) }
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Abbreviations that a full stop ends, but no sentence. */
const abbreviated =
  /(?:^|[\s(])(?:\p{L}|mr|mrs|dr|st|tel|nr|no|ul|godz|ok|ore|sig|geom|ing|ca|bzw|inkl|av|pl|czw|ndz|pon|sob|pt|sr|wt|dec|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov)$/iu

/** The sentence that holds the index: from its first to behind its last character. A line's end of a list or table ends it, too. */
export function sentenceAround(text: string, index: number): { start: number; end: number } {
  let start = 0
  for (const end of sentenceEnds(text)) {
    if (end > index) return { start, end }
    start = end
  }
  return { start, end: text.length }
}

export function sentencesOf(text: string): string[] {
  const ends = [...sentenceEnds(text), text.length]
  return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end).trim()).filter((sentence) => sentence !== '')
}

function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  for (const match of text.matchAll(/[.!?]+(?=[\s"”»)]*(?:\s|$))|\n\s*\n|\n(?=\s*(?:[-*•]|\d+[.)])\s)/g)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.')) {
      const before = text.slice(0, match.index)
      const after = text.slice(end).trimStart()
      // An ordinal (5. Dezember), an abbreviation, or a sentence that goes on in lower case.
      if (/\d$/.test(before) && /^\p{L}/u.test(after) && !/\d{4}$/.test(before) && !/\d[:.]\d+$/.test(before)) continue
      if (abbreviated.test(before) || /^[\p{Ll},;]/u.test(after)) continue
    }
    ends.push(end)
  }
  return ends
}
