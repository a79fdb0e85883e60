/** A mail that carries mails that carry mails is no notice. */
const deepestMail = 20

/** The calendars in a file, which is one itself or a mail that carries some; a text that says why there are none. */
export async function calendarTexts(bytes: Uint8Array): Promise<string[] | string> {
  const text = decode(bytes)
  if (text !== undefined && /^\s*BEGIN:VCALENDAR/i.test(text)) return [text]
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (!/^(?:[!-9;-~]+:[^\n]*(?:\n[ \t][^\n]*)*\n)+/.test(head.replace(/\r\n/g, '\n').replace(/^From [^\n]*\n/, ''))) {
    return text === undefined
      ? 'this is neither a calendar nor a mail: it is not UTF-8'
      : 'this is neither a calendar nor a mail'
  }
  const { default: PostalMime } = await import('postal-mime')
  let attachments: readonly { mimeType: string; filename: string | null; content: unknown }[]
  try {
    ;({ attachments } = await PostalMime.parse(bytes, { maxNestingDepth: deepestMail }))
  } catch (error) {
    return `this mail cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`
  }
  const parts = attachments.filter(
    ({ mimeType, filename }) =>
      /^(?:text|application)\/(?:calendar|ical|icalendar|x-ical|ics)$/i.test(mimeType) ||
      /\.ics$/i.test(filename ?? ''),
  )
  if (parts.length === 0) return 'this mail carries no calendar'
  const texts = parts.map(({ content }) => (typeof content === 'string' ? content : decode(content as Uint8Array)))
  if (texts.includes(undefined)) return 'the calendar in this mail is not UTF-8'
  // Mail programs like to send the same calendar as a part and as an attachment.
  return [...new Set(texts as string[])]
}

function decode(bytes: Uint8Array | ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
