import { baseOf } from '../../engine/locale.ts'

/** What providers' voices are called where a message's language names no region. */
const usual: Readonly<Record<string, string>> = {
  en: 'en-GB',
  it: 'it-IT',
  de: 'de-DE',
  pl: 'pl-PL',
  fr: 'fr-FR',
  es: 'es-ES',
}

/** The voice that speaks a language: the one that the config names for it or its base, else the usual one, else the language's own. */
export function voiceFor(language: string, voices: Readonly<Record<string, string>> = {}): string {
  const base = baseOf(language)
  return voices[language] ?? voices[base] ?? usual[base] ?? language
}
