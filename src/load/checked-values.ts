import { closest } from '../engine/closest.ts'
import { parseDuration } from '../engine/duration.ts'
import { isTimeZone, resolveLocal } from '../engine/local-time.ts'
import { isDate, isEmailAddress, phoneNumber } from '../engine/person.ts'
import type { Duration, Instant } from '../model/project.ts'
import type { LocalizedText } from '../model/text.ts'
import type { Path, YamlDocument } from './document.ts'
import { nameOf, show as quote } from './explain.ts'
import { isUnresolved } from './references.ts'
import { clockOf, isSender, languageOf } from './scalars.ts'

/**
 * Values that a document holds as texts, read and checked where they stand. Each gives undefined for a text that is absent
 * or wrong; what is wrong was reported.
 */
export interface CheckedValues {
  language(path: Path, text: string | undefined): string | undefined
  timezone(path: Path, text: string | undefined): string | undefined
  email(path: Path, text: string | undefined): string | undefined
  sender(path: Path, text: string | undefined): string | undefined
  phone(path: Path, text: string | undefined): string | undefined
  date(path: Path, text: string | undefined): string | undefined
  clock(path: Path, text: string | undefined): string | undefined
  duration(path: Path, text: string | undefined): Duration | undefined
  durationMs(path: Path, text: string | undefined): number | undefined
  time(path: Path, text: string | undefined, zone: string): Instant | undefined
  text(path: Path, text: LocalizedText | undefined): LocalizedText | undefined
}

export function checkedValues(document: YamlDocument): CheckedValues {
  // As written: what the environment puts in the place of a reference may be a secret.
  const show = (path: Path, text: string) => quote(document.textPart(path)?.text ?? text)
  const readLanguage = (path: Path, tag: string, part: 'key' | 'value') => {
    const language = languageOf(tag)
    if (language === undefined) {
      document.report('bad-language', path, `${quote(tag)} is no language`, { part, hint: languageHint(tag) })
    }
    return language
  }
  const values: CheckedValues = {
    language: (path, text) => (text === undefined ? undefined : readLanguage(path, text, 'value')),

    timezone(path, text) {
      if (text === undefined || isTimeZone(text)) return text
      const near = closest(text, Intl.supportedValuesOf('timeZone'))
      document.report(
        'bad-timezone',
        path,
        `${show(path, text)} is no time zone${near === undefined ? '' : `; did you mean "${near}"?`}`,
        { hint: 'write an IANA name such as Europe/Rome or UTC' },
      )
      return undefined
    },

    email(path, text) {
      if (text === undefined || isEmailAddress(text) || isUnresolved(text)) return text
      document.report('bad-email', path, `${show(path, text)} is no e-mail address`, { hint: 'write name@example.org' })
      return undefined
    },

    sender(path, text) {
      if (text === undefined || isSender(text) || isUnresolved(text)) return text
      document.report('bad-email', path, `${show(path, text)} is no sender`, { hint: 'write Name <name@example.org>' })
      return undefined
    },

    phone(path, text) {
      if (text === undefined || isUnresolved(text)) return text
      const phone = phoneNumber(text)
      if (phone === undefined) {
        document.report('bad-phone', path, `${show(path, text)} is no phone number`, {
          hint: 'write it with its country code, such as "+393331234567"',
        })
      }
      return phone
    },

    date(path, text) {
      if (text === undefined || isDate(text)) return text
      document.report('bad-time', path, `${show(path, text)} is no date`, { hint: 'write it as 2026-12-05' })
      return undefined
    },

    clock(path, text) {
      if (text === undefined) return undefined
      const clock = clockOf(text)
      if (clock === undefined) {
        document.report('bad-time', path, `${show(path, text)} is no time of day`, { hint: 'write it as "22:00"' })
      }
      return clock
    },

    duration(path, text) {
      if (text === undefined) return undefined
      const duration = parseDuration(text)
      if (duration === undefined) {
        document.report('bad-duration', path, `${show(path, text)} is no duration`, {
          hint: 'write 90s, 30m, 24h, 3d or 2w',
        })
      }
      return duration
    },

    durationMs(path, text) {
      const duration = values.duration(path, text)
      return duration && (duration.unit === 'ms' ? duration.count : duration.count * 86_400_000)
    },

    time(path, text, zone) {
      if (text === undefined) return undefined
      const time = resolveLocal(text, zone)
      if ('instant' in time) return time.instant
      const [first, second] = time.choices
      if (time.problem === 'nonexistent') {
        document.report(
          'nonexistent-time',
          path,
          `${show(path, text)} does not exist in ${zone}: the clocks go forward over it`,
          {
            hint: `write ${first} or ${second}, whichever you mean`,
          },
        )
      } else if (time.problem === 'ambiguous') {
        document.report(
          'ambiguous-time',
          path,
          `${show(path, text)} comes twice in ${zone}: the clocks go back over it`,
          {
            hint: `write ${first} for the first, ${second} for the second`,
          },
        )
      } else {
        const isDay = isDate(text)
        document.report('bad-time', path, `${show(path, text)} is no time${isDay ? ': the hour is missing' : ''}`, {
          hint: `write ${isDay ? text : '2026-12-05'}T22:00, or with an offset as in ${isDay ? text : '2026-12-05'}T22:00+01:00`,
        })
      }
      return undefined
    },

    text(path, text) {
      if (typeof text !== 'object') return text
      const byLanguage: Record<string, string> = {}
      for (const [tag, words] of Object.entries(text)) {
        const language = readLanguage([...path, tag], tag, 'key')
        if (language === undefined) continue
        if (language in byLanguage) {
          document.report('yaml-duplicate-key', [...path, tag], `${nameOf(path)} has ${language} twice`, {
            part: 'key',
          })
        }
        byLanguage[language] = words
      }
      return Object.keys(byLanguage).length === 0 ? undefined : byLanguage
    },
  }
  return values
}

function languageHint(tag: string): string {
  const dashed = tag.replaceAll('_', '-')
  return dashed !== tag && languageOf(dashed) !== undefined
    ? `write ${languageOf(dashed)}`
    : 'write a BCP 47 tag such as en, it or pt-BR'
}
