import type { Context } from './context.ts'
import { htmlToText } from './html-to-text.ts'
import { chooseLanguage } from './language.ts'
import { localeOf } from './locales.ts'
import { leadingNumber } from './perl-values.ts'
import { textToHtml } from './text-to-html.ts'
import type { Locale, Problem, Recipient, RuleMessage } from './types.ts'

/** A message in the recipient's language, in the form the system sends: HTML when rich text is on, else plain. */
export interface Prepared {
  language: string
  locale: Locale
  subject: string
  body: string
  contentType: string
  isRich: boolean
  problems: Problem[]
}

/** `first` sees the message as it was written, before the conversion. Undefined: there is no message. */
export function prepareBody(
  messages: Readonly<Record<string, RuleMessage>>,
  recipient: Recipient,
  context: Context,
  first: (message: Prepared) => void = () => {},
): Prepared | undefined {
  const language = chooseLanguage(messages, recipient, context.settings)
  const message = language === undefined ? undefined : messages[language]
  if (language === undefined || !message) return undefined
  const isRich = context.settings.isOn('Frontend::RichText')
  const { subject, body, contentType } = message
  const prepared: Prepared = {
    language,
    locale: localeOf(context.world, language),
    subject,
    body,
    contentType,
    isRich,
    problems: [],
  }
  first(prepared)
  convert(prepared, leadingNumber(context.settings.get('Ticket::Frontend::TextAreaNote')) || 78)
  if (prepared.body === '') prepared.body = 'No Notification Body for  found!'
  if (prepared.subject === '') prepared.subject = 'No Notification Subject for  found!'
  return prepared
}

function convert(message: Prepared, width: number): void {
  if (message.isRich && message.contentType.includes('text/plain')) {
    message.body = textToHtml(message.body)
    message.contentType = 'text/html'
  } else if (!message.isRich && message.contentType.includes('text/html')) {
    message.body = htmlToText(message.body, width)
    message.contentType = 'text/plain'
  }
}
