const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes once more whatever is escaped already; blanks and the apostrophe stay. */
export function textToHtml(text: string): string {
  return text
    .replace(/\n\r|\r\r\n|\r\n/g, '\n')
    .replace(/[&<>"]/g, (char) => escapes[char] ?? char)
    .replace(/[\n\r]/g, '<br/>\n')
}
