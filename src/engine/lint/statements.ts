import { hasPhone, mailAddress, webAddress } from './addresses.ts'
import { fold, sentencesOf, wordCount } from './fold.ts'
import type { Lexicon } from './lexicon.ts'
import { factOf, type LintNotice } from './notice.ts'

/** What a message may say of the work beside what and when. */
export type Statement = 'reason' | 'impact' | 'workaround'

/** Whether the message states the event's own text, or anything that reads like such a statement. */
export function says(notice: LintNotice, key: Statement): boolean {
  const { lexicon, body, short } = notice
  if (lexicon === undefined) return true
  // Only the preview says it? Then who opens the message does not read it.
  const text = body.text === '' ? short.folded : body.folded
  const fact = factOf(notice, key)
  if (fact !== undefined && flat(text).includes(flat(fold(fact)))) return true
  if (lexicon[key].test(text)) return true
  // Patterns know some ways to say a thing. Sentences that none of them knows may well say what seems to be missing: the benefit
  // of the doubt, since a false alarm costs more trust than a miss.
  const missing = order.filter((each) => !lexicon[each].test(text))
  return missing.indexOf(key) < unknownSentences(notice, lexicon)
}

/** What a sentence that nobody can place most likely is. */
const order: readonly Statement[] = ['reason', 'impact', 'workaround']

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Shorter ones are signatures and calls. */
const leastWords = 4
/** Fewer words than these about the work itself say nothing more of it. */
const saying = 8

function unknownSentences({ content }: LintNotice, lexicon: Lexicon): number {
  const known = [
    lexicon.reason,
    lexicon.impact,
    lexicon.workaround,
    lexicon.thanks,
    lexicon.nextUpdate,
    lexicon.statusPage,
    lexicon.ask,
    lexicon.reply,
    lexicon.filler,
    lexicon.greeting,
    lexicon.blame,
    lexicon.jargon,
    lexicon.vagueSoon,
    webAddress,
    mailAddress,
  ]
  // The first sentence is the lead; the rows of a table are facts of the event, each with its name.
  const sentences = content.flatMap(({ text, label }) => (label === undefined ? sentencesOf(text) : [])).slice(1)
  return sentences.map(fold).filter((sentence) => {
    const words = wordCount(sentence)
    // "This is scheduled maintenance." only says again what it is.
    if (words < leastWords || (words < saying && lexicon.work.test(sentence))) return false
    return !known.some((pattern) => pattern.test(sentence)) && !hasPhone(sentence)
  }).length
}
