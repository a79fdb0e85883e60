const mask = '[redacted]'

/**
 * Shorter values (a port, `yes`) are left alone: taking every "25" out of a text would hide the text and no secret.
 * Passwords inside URLs are taken out whatever their length.
 */
const shortest = 4

/** `scheme://user:password@`; a password may itself hold an `@`, so up to the last one before the host ends. */
const urlPassword = /\b([a-z][a-z0-9+.-]*:\/\/[^\s/:@"'<>]*):[^\s/"'<>]+@/gi

/**
 * Takes secrets out of any text that leaves the process, also where they stand URL-encoded, in base64 (at any
 * alignment, as `AUTH PLAIN` has it), escaped for JSON or HTML, or line by line.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const forms = new Set<string>()
  for (const secret of secrets) for (const form of formsOf(secret)) if (form.length >= shortest) forms.add(form)
  // Longest first, or a secret that contains another would leave its tail behind.
  const sorted = [...forms].sort((a, b) => b.length - a.length)
  const pattern = sorted.length === 0 ? undefined : new RegExp(sorted.map(escapePattern).join('|'), 'g')
  return (text) => {
    const open = pattern === undefined ? text : text.replace(pattern, mask)
    return open.includes('://') ? open.replace(urlPassword, `$1:${mask}@`) : open
  }
}

function* formsOf(secret: string): Generator<string> {
  if (secret.length < shortest) return
  yield* encodingsOf(secret)
  const password = passwordOf(secret)
  if (password !== undefined) for (const part of password) if (part.length >= shortest) yield* encodingsOf(part)
  if (!secret.includes('\n')) return
  // A key in PEM form is quoted line by line; its first and last line are no secret.
  for (const line of secret.split(/\r?\n/)) if (line.length >= 16 && !line.startsWith('-----')) yield line
}

function* encodingsOf(secret: string): Generator<string> {
  yield secret
  yield JSON.stringify(secret).slice(1, -1)
  yield secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const bytes = Buffer.from(secret, 'utf8')
  // From the bytes, since encodeURIComponent throws on half a surrogate pair.
  const url = encodeURIComponent(bytes.toString('utf8'))
  yield url
  yield url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  yield url.replaceAll('%20', '+')
  for (let shift = 0; shift < 3; shift++) {
    const core = base64Core(bytes, shift)
    // A few characters of base64 occur in ordinary words.
    if (core.length < 8) continue
    yield core
    yield core.replaceAll('+', '-').replaceAll('/', '_')
  }
}

/** The characters of a base64 text that this secret alone decides when it starts `shift` bytes after a group of three. */
function base64Core(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  const start = shift === 0 ? 0 : shift + 1
  const whole = Math.floor(((shift + bytes.length) * 8) / 6)
  return text.slice(start, whole)
}

/** The password of a secret that is a URL, as written and decoded. */
function passwordOf(secret: string): string[] | undefined {
  const found = /^[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:([^\s/]+)@/i.exec(secret)?.[1]
  if (found === undefined) return undefined
  try {
    return [found, decodeURIComponent(found)]
  } catch {
    return [found]
  }
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
