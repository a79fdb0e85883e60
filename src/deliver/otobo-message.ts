import { sha256 } from '../engine/digest.ts'
import type { FilledText, Message } from '../model/text.ts'
import { htmlToText, type Mail, wrapMail } from '../otobo/index.ts'

// Each text is one reader's: as a value in a frame that all share, nobody keeps it for the next.
const around = ['', ''] as const
const nothing: FilledText = { frame: [''], values: [] }
const whole = (text: string): FilledText => (text === '' ? nothing : { frame: around, values: [text] })

/** A mail of OTOBO's rules in the forms that channels take. */
export function messageOfMail(mail: Pick<Mail, 'subject' | 'body' | 'contentType' | 'template' | 'language'>): Message {
  const isHtml = mail.contentType.includes('text/html')
  const subject = mail.subject.replace(/[\r\n]+/g, ' ')
  const text = isHtml ? htmlToText(mail.body) : mail.body
  const html = isHtml ? wrapMail(mail) : ''
  const language = mail.language.replaceAll('_', '-')
  const digest = sha256(JSON.stringify([language, subject, html, text]))
  // A plain mail has no HTML form, as in OTOBO.
  return { language, subject: whole(subject), html: whole(html), text: whole(text), short: whole(subject), digest }
}
