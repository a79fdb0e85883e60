import { compareCodePoints } from './perl-values.ts'
import { asText } from './permissions.ts'
import type { Settings } from './settings.ts'
import type { Recipient, RuleMessage } from './types.ts'

/** The language a recipient reads a rule in; compared exactly, `es_MX` does not fall back to `es`. */
export function chooseLanguage(
  messages: Readonly<Record<string, RuleMessage>>,
  recipient: Recipient,
  settings: Settings,
): string | undefined {
  const wished = [asText(recipient.attributes.UserLanguage), settings.get('DefaultLanguage') || 'en', 'en']
  return (
    wished.find((language) => language !== '' && Object.hasOwn(messages, language)) ??
    Object.keys(messages).sort(compareCodePoints)[0]
  )
}
