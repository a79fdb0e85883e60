import { labelsOf } from '../../engine/labels.ts'
import { baseOf, formatLocale, languageChain, pickLanguage } from '../../engine/locale.ts'
import { momentSlug, parseMoment } from '../../engine/moment.ts'
import { dateText, dateTimeText, type Voice, windowText } from '../../engine/time-phrases.ts'
import type { Instant } from '../../model/project.ts'
import type { LocalizedText } from '../../model/text.ts'
import type { Entry, Site } from './site.ts'
import type { PublishedNotice } from './state.ts'
import { type SiteWords, siteWords } from './words.ts'

/** How one language's files of a site say things. */
export interface Speech {
  /** As the site's config or its notices name it. */
  language: string
  words: SiteWords
  /** The text, and its language where that is not the one of `words`. */
  text(text: LocalizedText): { text: string; language?: string }
  window(entry: Entry, span?: Pick<PublishedNotice, 'start' | 'end'>): string | undefined
  /** `2 December 2026, 21:00 CET`. */
  time(at: Instant, timezone: string): string
  date(at: Instant, timezone: string): string
  /** `in progress`. */
  status(entry: Entry): string
  type(entry: Entry): string
  moment(notice: PublishedNotice): string
  impact(level: string): string
}

export function speechOf(site: Site, language: string): Speech {
  const words = siteWords(language)
  // Of a language without words of ours only the events speak it.
  const locale = formatLocale(words.language, baseOf(language) === words.language ? language : undefined)
  const labels = labelsOf(words.language)!
  const chain = languageChain(language, site.defaultLanguage)
  const voice = (timezone: string, now: Instant): Voice => ({
    language: words.language,
    locale,
    timezone: site.timezone ?? timezone,
    now,
    isCompact: false,
  })
  return {
    language,
    words,
    time: (at, timezone) => dateTimeText(at, voice(timezone, at), 'long'),
    date: (at, timezone) => dateText(at, voice(timezone, at), 'full'),
    text(text) {
      const own = typeof text === 'string' ? site.defaultLanguage : pickLanguage(Object.keys(text), chain)
      const said = typeof text === 'string' ? text : own === undefined ? '' : text[own]!
      return own === undefined || baseOf(own) === words.language ? { text: said } : { text: said, language: own }
    },
    window({ event, newest }, { start, end } = newest) {
      return windowText({ start: start ?? undefined, end: end ?? undefined }, voice(event.timezone, newest.at), 'long')
    },
    status: ({ isOver, newest: { status } }) =>
      isOver ? words.over : (labels.words[status] ?? status.replaceAll('_', ' ')),
    type: ({ event }) => labels.types[event.type] ?? event.type,
    moment(notice) {
      const moment = parseMoment(notice.moment)
      return (moment && labels.moments[momentSlug(moment)]) ?? labels.moments.updated!
    },
    impact: (level) => labels.words[level] ?? level,
  }
}

/** What one notice told, in the language's own words where it has them: what was new, else what the rule's words said. */
export function toldBy(entry: Entry, index: number, speech: Speech): readonly { text: string; language?: string }[] {
  const notice = entry.notices[index]!
  const before = entry.notices[index - 1]
  const told: { text: string; language?: string }[] = []
  const isMoved = before === undefined || before.start !== notice.start || before.end !== notice.end
  const window = isMoved ? speech.window(entry, notice) : undefined
  if (window !== undefined && entry.kind === 'maintenance')
    told.push({ text: speech.words.window.replace('%', () => window) })
  const news = entry.event.updates.filter(({ id }) => notice.updates.includes(id) && !before?.updates.includes(id))
  told.push(...news.map(({ text }) => speech.text(text)))
  return told
}

/** Whether the rule's own words are in the language of the page. */
export function isOwnLanguage({ language }: PublishedNotice, speech: Speech): boolean {
  return baseOf(language) === baseOf(speech.language)
}

/** ISO 8601, in UTC. */
export function iso(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}
