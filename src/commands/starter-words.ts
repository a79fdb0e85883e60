/** Texts by name; a text may hold others as `[[name]]`. */
export type Words = Readonly<Record<string, string>>

/** What one language has: words that messages share, and messages by name (`postponement`), each with its parts. */
export interface LanguageWords {
  words?: Words
  messages?: Readonly<Record<string, Words>>
}

/**
 * The text of a template file, as `templates/NAME/MOMENT.LANG.md` has it. A message holds `subject`, `short`, `lead` (the one
 * paragraph that says what and when) and, where it says more, `body`; `rest` has the words of the language and the blocks that
 * are the same in each, the nearest first. The block `frame` says how they stand together.
 */
export function templateText(message: Words, rest: readonly Words[]): string {
  const chain = [message, ...rest]
  const say = (name: string) => fillIn(wordOf(name, chain), chain)
  const preheader = message.preheader === undefined ? say('lead').replaceAll('**', '') : say('preheader')
  const front = { subject: say('subject'), short: say('short'), preheader }
  const lines = Object.entries(front).map(([key, text]) => `${key}: '${onOneLine(text).replaceAll("'", "''")}'`)
  const body = say('frame').replace(/\n{3,}/g, '\n\n')
  return `---\n${lines.join('\n')}\n---\n${body.trim()}\n`
}

/** Blocks hold blocks, but never that deep: one that holds itself is a mistake of ours. */
const deepest = 10

function fillIn(text: string, chain: readonly Words[], depth = 0): string {
  if (depth > deepest) throw new Error(`words hold themselves: ${text}`)
  return text.replace(/\[\[([a-z-]+)\]\]/g, (_, name: string) =>
    fillIn(wordOf(name, chain), chain, depth + 1).replace(/\n+$/, ''),
  )
}

function wordOf(name: string, chain: readonly Words[]): string {
  const words = chain.find((each) => Object.hasOwn(each, name))
  if (words === undefined) throw new Error(`there are no words for "${name}"`)
  return words[name]!
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ')
}
