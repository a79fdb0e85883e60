import { knownWord } from '../../engine/labels.ts'
import { baseOf, formatLocale, languageChain, pickText } from '../../engine/locale.ts'
import { momentSlug, parseMoment } from '../../engine/moment.ts'
import { dateTimeText, windowText } from '../../engine/time-phrases.ts'
import { type Message, textOf } from '../../model/text.ts'
import type { About, Addressee, ConfigFault } from '../../ports/channel.ts'

/** What a template's parameter may be, beside `fields.NAME` of the event and `recipient.NAME` of the person. */
const parameterNames = [
  'subject',
  'short',
  'title',
  'services',
  'window',
  'start',
  'end',
  'impact',
  'reason',
  'workaround',
  'status',
  'update',
  'statusPage',
  'contact',
  'name',
] as const

/** Whether this names a parameter. */
function isParameter(name: string): boolean {
  return (parameterNames as readonly string[]).includes(name) || /^(?:fields|recipient)\.[\w-]+$/.test(name)
}

/** Parameters of templates that name nothing. */
export function parameterFaults(
  templates: Readonly<Record<string, { parameters?: readonly string[] }>> = {},
): ConfigFault[] {
  return Object.entries(templates).flatMap(([moment, { parameters = [] }]) =>
    parameters.flatMap((name, index) => {
      if (isParameter(name)) return []
      return {
        path: ['templates', moment, 'parameters', index],
        message: `"${name}" is no parameter`,
        hint: `known are ${parameterNames.join(', ')}, fields.NAME and recipient.NAME`,
      }
    }),
  )
}

/** A language as providers write it and a template has it: `pt_BR`, else its base, else the template's first. */
export function languageCode(language: string, languages: readonly string[] | undefined): string {
  const code = language.replaceAll('-', '_')
  if (languages === undefined || languages.includes(code)) return code
  const base = baseOf(language)
  const near = languages.find((each) => each === base) ?? languages.find((each) => each.startsWith(`${base}_`))
  return near ?? languages[0] ?? code
}

/** The template for a moment: by its own name, by its sort (`before-start`), or the one for any other (`default`). */
export function templateFor<T>(templates: Readonly<Record<string, T>> | undefined, moment: string): T | undefined {
  if (templates === undefined) return undefined
  const parsed = parseMoment(moment)
  const names = [moment, ...(parsed === undefined ? [] : [momentSlug(parsed)]), 'default']
  const name = names.find((each) => Object.hasOwn(templates, each))
  return name === undefined ? undefined : templates[name]
}

/** The values of a template's parameters, in order: one line each, since providers refuse line ends, tabs and runs of spaces. */
export function parameterValues(names: readonly string[], message: Message, to: Addressee, about: About): string[] {
  return names.map((name) => {
    // Of a digest, what each of its notices would have there.
    const values = (about.notices ?? [about]).map((each) => parameterValue(name, message, to, each))
    const value = [...new Set(values)].join('; ').replace(/\s+/g, ' ').trim()
    // Providers refuse an empty parameter.
    return value === '' ? '–' : value
  })
}

function parameterValue(name: string, message: Message, to: Addressee, about: About): string {
  const { event } = about
  const { language } = message
  const pick = (text: typeof event.title | undefined) =>
    pickText(text, languageChain(language, about.defaultLanguage ?? language)) ?? ''
  const span = {
    start: about.facts === undefined ? event.window?.start : (about.facts.start ?? undefined),
    end: about.facts === undefined ? event.window?.end : (about.facts.end ?? undefined),
  }
  const voice = {
    language,
    locale: formatLocale(language, to.language),
    timezone: to.timezone ?? event.timezone,
    now: about.date,
    isCompact: true,
  }
  const time = (at: number | undefined) => (at === undefined ? '' : dateTimeText(at, voice))
  switch (name) {
    case 'subject':
    case 'short':
      return textOf(message[name])
    case 'title':
      return pick(event.title)
    case 'services':
      return event.services.join(', ')
    case 'window':
      return windowText(span, voice) ?? ''
    case 'start':
    case 'end':
      return time(span[name])
    case 'impact': {
      const level = event.impact?.level
      const words = level === undefined ? '' : knownWord(level, language)
      return [words, pick(event.impact?.summary)].filter((part) => part !== '').join('. ')
    }
    case 'reason':
    case 'workaround':
      return pick(event[name])
    case 'status':
      return knownWord(about.facts?.status ?? event.status, language)
    case 'update':
      return pick(event.updates.at(-1)?.text)
    case 'statusPage':
      return about.statusPage ?? ''
    case 'contact':
      return event.contact ?? ''
    case 'name':
      return to.name ?? ''
  }
  const [place = '', key = ''] = name.split('.')
  const value = place === 'fields' ? event.fields[key] : to.fields[key]
  return value === undefined || value === null ? '' : String(value)
}
