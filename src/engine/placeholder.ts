/**
 * What stands in a text only until somebody writes the real thing. The names that RFC 2606 reserves for documentation are among them
 * (`example.com` and its like, which mail systems do answer for); its top-level domains `.example`, `.test` and `.invalid` are not:
 * nobody writes those by accident, and examples need them.
 */
const inText: readonly RegExp[] = [
  /\{\{[^{}\n]{0,60}(?:\}\})?|\}\}/,
  /\*\|[A-Z0-9_:]{2,40}\|\*/,
  /\blorem ipsum\b/i,
  /\[object Object\]/,
  /\bCHANGE[ _-]?ME\b/,
  /\bFIXME\b/,
  /[[<]insert [^\]>\n]{1,60}[\]>]/i,
  /\[(?:(?:YOUR|FIRST|LAST|FULL|CUSTOMER|COMPANY)[ _-]?)?(?:NAME|DATE|TIME|COMPANY|LINK|URL)\]/,
  /(?<![\w.-])(?:[\w-]+\.)*example\.(?:com|net|org)\b(?!\.\w)/i,
  /(?<![\w.+-])test\d*(?:\+[\w.-]*)?@[\w-]+(?:\.[\w-]+)+/i,
]

const todo = /\bTODO\b/
/** In these languages it is a word in capitals, unless it is written as a note. */
const todoAsNote = /\bTODO[:(\]]|\[TODO/
const hasTodoAsWord: ReadonlySet<string> = new Set(['es', 'pt', 'gl', 'ast', 'it'])

const inSubject: readonly RegExp[] = [
  /^\W*(?:test|testing|asdf+|untitled)\W*\d*\W*$/i,
  /^\W*(?:integration |system )?test (?:(?:e-?)?mail|message|notification|sms)\b.*$/i,
  /\btest,? (?:please )?ignore\b/i,
  /\bplease ignore this\b/i,
]

const address = [
  /@(?:[\w-]+\.)*example\.(?:com|net|org)$/i,
  /^(?:mailto:)?test(?:ing|user)?\d*(?:\+[^@]*)?@/i,
  /@(?:test\.(?:com|net|org)|localhost)$/i,
  // 555-01XX is kept for fiction in the North American Numbering Plan.
  /^\+1\d{3}55501\d\d$/,
]

const name = [
  /\{\{|\}\}/,
  /\*\|\w+\|\*/,
  /\blorem ipsum\b/i,
  /^\W*(?:TODO|CHANGE ?ME|FIXME)\W*$/,
  /^test(?:[ -]?user|[ -]?\d+)?$/i,
]

/** The first placeholder in a text that people would read, as it stands there. */
export function placeholderIn(text: string, language: string): string | undefined {
  for (const pattern of inText) {
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return found
  }
  const isWord = hasTodoAsWord.has(language.split('-')[0]!.toLowerCase())
  return (isWord ? todoAsNote : todo).exec(text)?.[0]
}

/** Whether a subject says that it is a test and nothing else. */
export function testSubject(subject: string): string | undefined {
  const found = inSubject.map((pattern) => pattern.exec(subject)?.[0]).find((each) => each !== undefined)
  return found?.trim()
}

/** Whether nobody can be meant by this address. */
export function isTestAddress(text: string): boolean {
  return address.some((pattern) => pattern.test(text))
}

/** Whether this is no name but what an export left in its place. */
export function isTestName(text: string): boolean {
  return name.some((pattern) => pattern.test(text))
}
