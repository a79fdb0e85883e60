import { isKnownRule, type Silence, silences, silencesIn } from '../../engine/lint/silences.ts'
import type { Position } from '../../model/diagnostic.ts'
import { type Finding, type FoundIn, type LintRule, type LintSettings, lintRules } from '../../model/lint.ts'
import type { Reading } from '../../model/reading.ts'
import type { ReadText } from './places.ts'

/** One cause, before it is known in how many notices it shows. */
export interface Cause {
  /** The same for all that is one cause. */
  key: string
  code: LintRule
  message: string
  hint: string
  at?: Position
  words?: string
}

/** Gathers what is found, each cause once. */
export interface Collector {
  add(cause: Cause, reading?: Omit<Reading, 'message' | 'sms'>): void
  /** Without what comments silence, and with what is wrong with those; in the order of files and lines. */
  findings(files: Iterable<string>): { findings: Finding[]; silenced: number }
}

interface Found {
  cause: Cause
  readings: number
  recipients: number
  seen: Record<'events' | 'rules' | 'moments' | 'channels' | 'languages', Set<string>>
}

export function createCollector(settings: LintSettings, read: ReadText): Collector {
  const found = new Map<string, Found>()
  return {
    add(cause, reading) {
      if (settings[cause.code].severity === 'off') return
      const key = `${cause.code} ${cause.key}`
      let known = found.get(key)
      if (known === undefined) {
        const seen = {
          events: new Set(),
          rules: new Set(),
          moments: new Set(),
          channels: new Set(),
          languages: new Set(),
        } as Found['seen']
        known = { cause, readings: 0, recipients: 0, seen }
        found.set(key, known)
      }
      if (reading === undefined) return
      known.readings++
      known.recipients = Math.max(known.recipients, reading.recipients)
      known.seen.events.add(reading.event)
      known.seen.rules.add(reading.rule)
      known.seen.moments.add(reading.moment)
      known.seen.channels.add(reading.channel)
      known.seen.languages.add(reading.language)
    },
    findings(files) {
      const all = [...found.values()].map((each) => findingOf(each, settings, read))
      const comments = [...files].flatMap((file) => silencesIn(file, read(file) ?? ''))
      const used = new Set<Silence>()
      const kept = all.filter(({ at, code }) => {
        const by = comments.filter((silence) => silences(silence, at, code))
        for (const silence of by) used.add(silence)
        return by.length === 0
      })
      const faulty = comments.flatMap((silence) => silenceFinding(silence, used.has(silence), settings, read) ?? [])
      return { findings: [...kept, ...faulty].sort(byPlace), silenced: all.length - kept.length }
    },
  }
}

function findingOf({ cause, readings, recipients, seen }: Found, settings: LintSettings, read: ReadText): Finding {
  const { code, message, hint, at, words } = cause
  const finding: Finding = { code, severity: severityOf(code, settings), message, hint }
  const excerpt = at && lineOf(at, read)
  if (at !== undefined) finding.at = at
  if (excerpt !== undefined) finding.excerpt = excerpt
  if (words !== undefined) finding.words = words
  if (readings > 0) {
    const lists = Object.fromEntries(Object.entries(seen).map(([name, values]) => [name, [...values].sort()]))
    finding.notices = { readings, recipients, ...lists } as FoundIn
  }
  return finding
}

function severityOf(code: LintRule, settings: LintSettings): Finding['severity'] {
  const { severity } = settings[code]
  // `add` takes nothing of a rule that is off.
  return severity === 'off' ? 'info' : severity
}

function silenceFinding(
  silence: Silence,
  isUsed: boolean,
  settings: LintSettings,
  read: ReadText,
): Finding | undefined {
  const { file, line, column, endColumn, rule, reason } = silence
  if (settings.silence.severity === 'off' || isUsed) return undefined
  const at: Position = { file, line, column, endColumn }
  const finding = (message: string, hint: string): Finding => {
    const excerpt = lineOf(at, read)
    return {
      code: 'silence',
      severity: severityOf('silence', settings),
      message,
      hint,
      at,
      ...(excerpt === undefined ? {} : { excerpt }),
    }
  }
  if (!isKnownRule(rule)) {
    const named = rule === '' ? 'this silence names no rule' : `there is no rule "${rule}" to silence`
    return finding(named, `known are ${lintRules.join(', ')}`)
  }
  if (reason === '') return finding('this silence gives no reason, so it does not hold', `write ${rule}: and why`)
  // A rule that is off finds nothing, so its silence may well be of use when it is on again.
  if (settings[rule].severity === 'off') return undefined
  return finding(`there is nothing for this silence of "${rule}"`, 'take it out')
}

function lineOf({ file, line }: Position, read: ReadText): string | undefined {
  return read(file)?.split('\n')[line - 1]?.replace(/\r$/, '')
}

function byPlace(a: Finding, b: Finding): number {
  if (a.at === undefined || b.at === undefined) return Number(a.at !== undefined) - Number(b.at !== undefined)
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1
  return a.at.line - b.at.line || a.at.column - b.at.column || lintRules.indexOf(a.code) - lintRules.indexOf(b.code)
}
