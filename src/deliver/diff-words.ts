import { replacedIn, wordDiff } from '../engine/word-diff.ts'
import type { Piece } from '../model/diff.ts'
import type { Entry, Texts } from './diff-entries.ts'
import type { Side } from './diff-sides.ts'
import { contentPrint, projectPrint } from './fingerprints.ts'

/** One message on both sides, as the same person reads it. */
export interface Reworded {
  before: Texts
  after: Texts
  /** What messages that change in the same way have in common. */
  like: unknown
  subject: Piece[]
  text: Piece[]
  short: Piece[]
  replaced: { before: string; after: string }[]
}

/** Compares what notices say; undefined where it is the same. What is made of the same parts is not rendered. */
export function createWordsComparison(before: Side, after: Side): (old: Entry, present: Entry) => Reworded | undefined {
  const isSameProject = projectPrint(before.world.project) === projectPrint(after.world.project)
  const diffs = new Map<string, Piece[]>()
  const compare = (old: string, present: string): Piece[] => {
    const name = JSON.stringify([old, present])
    let pieces = diffs.get(name)
    if (pieces === undefined) {
      pieces = wordDiff(old, present)
      // Words that a rule has for all its events differ by what each event puts in their place.
      if (diffs.size < mostKept) diffs.set(name, pieces)
    }
    return pieces
  }
  return (old, present) => {
    const isSameEvent = old.eventPrint === present.eventPrint
    const isSameWords = old.wordsPrint === present.wordsPrint
    // A team's people are named by their audiences, which are not among the parts.
    const isSame = isSameProject && isSameEvent && isSameWords && present.event?.team === undefined
    if (isSame && nameOf(old) === nameOf(present)) return undefined
    const [was, is] = [old.texts(present.reader), present.texts()]
    if (was.isBroken || is.isBroken) return undefined
    if (was.subject === is.subject && was.text === is.text && was.short === is.short && was.html === is.html)
      return undefined
    const subject = compare(was.subject, is.subject)
    const text = compare(was.text, is.text)
    const short = compare(was.short, is.short)
    const replaced = replacedAnywhere([subject, text, short])
    const like = isSameEvent && !isSameWords ? [old.wordsPrint, present.wordsPrint] : replaced
    return { before: was, after: is, like, subject, text, short, replaced }
  }
}

const mostKept = 5_000

/** What templates can say of a rule. */
function nameOf({ rule }: Entry): string {
  return contentPrint([rule.id, rule.comment ?? null])
}

function replacedAnywhere(parts: readonly (readonly Piece[])[]): { before: string; after: string }[] {
  const all = parts.flatMap((pieces) => replacedIn(pieces))
  return [...new Map(all.map((change) => [JSON.stringify(change), change])).values()]
}
