import type { Mail } from './mail.ts'
import { textToHtml } from './text-to-html.ts'

/** The HTML page around a mail's body, by the template's name; plain text goes out as it is. Looks are ours. */
export function wrapMail(mail: Pick<Mail, 'subject' | 'body' | 'template'>, footer = ''): string {
  if (mail.template === null) return mail.body
  const subject = textToHtml(mail.subject)
  if (mail.template === 'Unformatted')
    return page(`${subject}<br/><br/>${mail.body}<br/>${footer && `<hr/>${textToHtml(footer)}`}`)
  const isAlert = mail.template === 'Alert'
  const colour = isAlert ? '#b3261e' : '#1f4e79'
  const heading = `<h2 style="margin:0;padding:12px 16px;background:${colour};color:#fff">${isAlert ? 'Alert – ' : ''}${subject}</h2>`
  const box = `<div style="padding:16px;border:1px solid ${colour}">${asBlocks(mail.body)}</div>`
  const last = footer && `<p style="color:#777;font-size:12px">${textToHtml(footer)}</p>`
  return page(`<div style="max-width:720px;font-family:sans-serif">${heading}${box}${last}</div>`)
}

const page = (content: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${content}</body></html>`

const quoteStyle = 'margin:0 0 0 8px;padding-left:8px;border-left:2px solid #999;color:#555'

// Paragraphs have margins of their own in every mail program; divisions look alike everywhere.
function asBlocks(body: string): string {
  return body
    .replace(/<p(?=[\s>])/gi, '<div')
    .replace(/<\/p>/gi, '</div>')
    .replace(/<(div|blockquote) type="cite"[^>]*>/gi, `<$1 type="cite" style="${quoteStyle}">`)
}
