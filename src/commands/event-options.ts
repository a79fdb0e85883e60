import { parseDuration } from '../engine/duration.ts'
import { addDays, resolveLocal } from '../engine/local-time.ts'
import { type WrittenTime, writeTime } from '../load/event-edits.ts'
import { NotifyError } from '../model/error.ts'
import type { Duration, Instant } from '../model/project.ts'
import type { LocalizedText } from '../model/text.ts'

/** Reads a time as event commands take it: as files have it, `now`, or `+30m` from now. */
export function readTime(text: string, option: string, zone: string, now: Instant): WrittenTime {
  if (text === 'now') return writeTime(now, zone)
  const ahead = text.startsWith('+') ? parseDuration(text.slice(1)) : undefined
  if (ahead !== undefined) return writeTime(later(now, ahead, zone), zone)
  const read = resolveLocal(text, zone)
  if ('instant' in read) return { text: text.trim(), instant: read.instant }
  const why = {
    syntax: 'is no time',
    nonexistent: `does not exist in ${zone}: the clock skips it`,
    ambiguous: `exists twice in ${zone}: the clock is set back`,
  }[read.problem]
  throw new NotifyError('bad-time', `${option}: ${JSON.stringify(text)} ${why}`, {
    hint:
      read.choices.length > 0
        ? `write ${read.choices.join(' or ')}`
        : 'write it as 2026-12-05T22:00 (in the zone of the event), with an offset, as now, or as +30m from now',
  })
}

export function later(from: Instant, duration: Duration, zone: string): Instant {
  return duration.unit === 'ms' ? from + duration.count : addDays(from, duration.count, zone)
}

/** One text, or one for each language (`-m en=… -m it=…`); undefined where there is none. */
export function readMessage(texts: readonly string[] | undefined): LocalizedText | undefined {
  if (texts === undefined || texts.length === 0) return undefined
  const parts = texts.map((text) => /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)=([\s\S]*)$/.exec(text))
  const [only] = texts
  if (texts.length === 1 && parts[0] === null) return only
  const byLanguage: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    if (part === null) {
      throw new NotifyError('usage', `of several texts, ${JSON.stringify(texts[index])} does not name its language`, {
        hint: 'write -m en=TEXT -m it=TEXT',
      })
    }
    const [, language, words] = part
    if (byLanguage[language!] !== undefined) throw new NotifyError('usage', `there are two texts in ${language}`)
    byLanguage[language!] = words!
  }
  return byLanguage
}
