import type { Fault, MessageRule } from './fault.ts'

/** `[label] (address)`, `[label](address)`: Markdown as it stands in a template. */
const link = /(?<!!)\[([^\][\n]+)\]([ \t]*)\(([^()\n]*(?:\([^()\n]*\))?[^()\n]*)\)/g

export const brokenLink: MessageRule = (notice) => {
  if (notice.form === 'system') return undefined
  const faults = new Map<string, Fault>()
  const add = (words: string, message: string, hint: string) => {
    if (!faults.has(words)) faults.set(words, { code: 'broken-link', message, hint, part: 'body', words })
  }
  const source = notice.words?.body?.text ?? ''
  for (const [whole, label = '', space = '', address = ''] of source.matchAll(link)) {
    const url = address.trim().replace(/^<|>$/g, '')
    // Brackets and then parentheses are punctuation, unless an address is in them.
    if (space !== '') {
      if (/^\S*[./@]\S*$/.test(url)) add(whole, `"${whole}" is no link: a space parts it`, 'write [label](address)')
    } else if (url === '') add(whole, `the link "${label}" has no address`, 'write it between the parentheses')
    else if (!/^(?:https?:\/\/[^\s/]+|mailto:\S+@|tel:[+\d]|\{\{)/i.test(url))
      add(whole, `the link "${label}" leads nowhere: "${url}"`, 'begin the address with https://, mailto: or tel:')
  }
  // What the template does not have came with a value, which is never Markdown.
  for (const { 0: whole } of notice.body.text.matchAll(/\[[^\]\n]+\]\([^)\n]*\)/g)) {
    const isOwn = [...faults.keys()].some((words) => words.startsWith(whole.slice(0, whole.indexOf(']'))))
    if (!isOwn) add(whole, `"${whole}" is shown as it is`, 'a value is never Markdown: write the bare address')
  }
  return [...faults.values()]
}
