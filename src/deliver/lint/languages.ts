import { baseOf } from '../../engine/locale.ts'
import type { ChosenWords } from '../../engine/words-for.ts'
import type { Event } from '../../model/project.ts'
import type { LocalizedText } from '../../model/text.ts'
import type { Sketch } from '../readings.ts'
import type { Collector } from './collect.ts'
import { placeOfKey, type ReadText, startOfWords } from './places.ts'

/** Who would read another language than theirs, and how many; each template and event with what it lacks. */
export interface LanguageGaps {
  add(sketch: Sketch, chosen: ChosenWords | undefined): void
  report(collector: Collector): void
}

interface Gap {
  sketch: Sketch
  chosen: ChosenWords | undefined
  most: number
  language: string
}

export function createLanguageGaps(read: ReadText): LanguageGaps {
  const words = new Map<string, Gap>()
  const texts = new Map<string, Gap & { keys: readonly string[] }>()
  return {
    add(sketch, chosen) {
      const { reading, rule, event } = sketch
      for (const [asked, count] of byBase(reading.asked)) {
        if (asked === baseOf(reading.language)) continue
        const key = JSON.stringify([rule.message.template ?? rule.id, asked])
        const known = words.get(key)
        if (known === undefined || known.most < count) words.set(key, { sketch, chosen, most: count, language: asked })
      }
      const keys = untranslated(event, reading.language)
      if (keys.length === 0 || reading.recipients === 0) return
      const key = JSON.stringify([event.id, reading.language])
      const known = texts.get(key)
      if (known === undefined || known.most < reading.recipients)
        texts.set(key, { sketch, chosen, most: reading.recipients, language: reading.language, keys })
    },
    report(collector) {
      for (const [key, { sketch, chosen, most, language }] of words) {
        const { rule, reading } = sketch
        const name = rule.message.template === undefined ? 'the rule' : `"${rule.message.template}"`
        const at =
          chosen === undefined || chosen.source === 'built-in' ? undefined : startOfWords(chosen.words, undefined)
        const own = at !== undefined && read(at.file) !== undefined ? at : placeOfKey(rule.at, 'message', read)
        collector.add(
          {
            code: 'language',
            message: `${people(most)} for ${nameOf(language)} and would read ${nameOf(reading.language)}: ${name} has no words in it`,
            hint: `write the words in ${nameOf(language)}`,
            at: own,
            key,
          },
          reading,
        )
      }
      for (const [key, { sketch, most, language, keys }] of texts) {
        const { event, reading } = sketch
        collector.add(
          {
            code: 'language',
            message: `${people(most)} for ${nameOf(language)}, and the event "${event.id}" has no ${nameOf(language)} ${keys.join(', ')}`,
            hint: `write ${keys.join(', ')} in ${nameOf(language)}`,
            at: placeOfKey(event.at, keys[0]!.split('.')[0]!, read),
            key,
          },
          reading,
        )
      }
    },
  }
}

const people = (count: number) => (count === 1 ? '1 person asks' : `${count.toLocaleString('en')} people ask`)

/** Regions of one language read the same words. */
function byBase(asked: Readonly<Record<string, number>>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [language, count] of Object.entries(asked)) {
    if (language !== '') counts.set(baseOf(language), (counts.get(baseOf(language)) ?? 0) + count)
  }
  return counts
}

/** Keys of the event whose texts are there in other languages only. */
function untranslated(event: Event, language: string): string[] {
  const texts: [string, LocalizedText | undefined][] = [
    ['title', event.title],
    ['description', event.description],
    ['impact.summary', event.impact?.summary],
    ['reason', event.reason],
    ['workaround', event.workaround],
  ]
  return texts.flatMap(([key, text]) => {
    if (text === undefined || typeof text === 'string') return []
    return Object.keys(text).some((each) => baseOf(each) === baseOf(language)) ? [] : [key]
  })
}

const names = new Intl.DisplayNames(['en'], { type: 'language' })

function nameOf(language: string): string {
  try {
    return names.of(language) ?? language
  } catch {
    // Not a well-formed language tag.
    return language
  }
}
