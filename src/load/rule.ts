import { closest } from '../engine/closest.ts'
import { parseCondition } from '../engine/condition.ts'
import { checkEventPath } from '../engine/match.ts'
import { knownMoments, parseMoment } from '../engine/moment.ts'
import type { Condition, MessageSource, Moment, Route, Rule, TemplateWords } from '../model/project.ts'
import type { RuleDocument } from '../model/schema.gen.ts'
import { checkedValues } from './checked-values.ts'
import { checkChosenValues } from './chosen-values.ts'
import type { Path, YamlDocument } from './document.ts'
import { isThere, present } from './event.ts'
import { show } from './explain.ts'
import { buildSecurity, otoboSecurity } from './security.ts'

export function buildRule(document: YamlDocument, raw: Partial<RuleDocument>): Rule | undefined {
  if (raw.engine === 'otobo') return buildOtoboRule(document, raw)
  const values = checkedValues(document)
  const on = buildMoments(document, raw.on ?? [])
  const when = buildCondition(document, raw.when, on)
  const via = (raw.via ?? []).flatMap((entry, index) => buildRoute(document, entry, ['via', index]))
  const emails = raw.to?.emails?.map((email, index) => values.email(['to', 'emails', index], email ?? undefined))
  const message = buildMessage(document, raw.message)
  const from = values.sender(['from'], raw.from)
  const digest = values.duration(['digest'], raw.digest)
  reportRepeatedRoutes(document, via, raw.via ?? [])
  for (const [place, key] of [
    [raw.to, 'recipients'],
    [raw, 'mail'],
    [raw, 'screen'],
  ] as const) {
    if (place === undefined || (place as Record<string, unknown>)[key] === undefined) continue
    document.report(
      'wrong-value',
      key === 'recipients' ? ['to', key] : [key],
      `"${key}" is for rules with engine: otobo`,
      { part: 'key' },
    )
  }
  const isUsable = raw.id !== undefined && raw.on && raw.via && raw.message
  if (!isUsable || on.length === 0 || via.length === 0) return undefined
  return {
    id: raw.id ?? '',
    was: raw.was?.filter(isThere) ?? [],
    validity: raw.validity ?? 'valid',
    on,
    when,
    to: {
      audiences: raw.to?.audiences?.filter(isThere) ?? [],
      ...present({ team: raw.to?.team && [...new Set(raw.to.team.filter(isThere))] }),
      emails: emails?.filter(isThere) ?? [],
    },
    via,
    oncePerDay: raw.oncePerDay ?? false,
    sendWhenOutOfOffice: raw.sendWhenOutOfOffice ?? true,
    missed: raw.missed ?? 'newest',
    corrections: raw.corrections ?? true,
    ...present({
      for: raw.for?.filter(isThere),
      optOut: raw.optOut,
      comment: raw.comment,
      digest,
      from,
      security: buildSecurity(document, raw.security),
    }),
    message,
    at: document.at([]),
  }
}

/** Filters, people and words of such a rule are read when every directory is known, by `completeOtoboRules`. */
function buildOtoboRule(document: YamlDocument, raw: Partial<RuleDocument>): Rule | undefined {
  const via = (raw.via ?? []).flatMap((entry, index) => buildRoute(document, entry, ['via', index]))
  const from = checkedValues(document).sender(['from'], raw.from)
  reportRepeatedRoutes(document, via, raw.via ?? [])
  raw.via?.forEach((route, index) => {
    for (const key of ['unseen', 'undelivered'] as const) {
      if (typeof route !== 'object' || route[key] === undefined) continue
      const message = `a rule with engine: otobo cannot wait: "${key}" needs what happened to be kept`
      const hint = `take "${key}" out: the next channel is used where one fails for good`
      document.report('wrong-value', ['via', index, key], message, { part: 'key', hint })
    }
  })
  if (raw.digest !== undefined) {
    document.report('wrong-value', ['digest'], 'a rule with engine: otobo has no digest', { part: 'key' })
  }
  for (const key of ['audiences', 'team'] as const) {
    if (raw.to?.[key])
      document.report('wrong-value', ['to', key], `a rule with engine: otobo has no ${key}`, { part: 'key' })
  }
  if (raw.message?.template !== undefined || raw.message?.on !== undefined) {
    const key = raw.message.template === undefined ? 'on' : 'template'
    document.report(
      'wrong-value',
      ['message', key],
      `a rule with engine: otobo has no ${key}: its words stand under languages`,
      { part: 'key' },
    )
  }
  for (const [key, instead] of [
    ['security', 'mail: {security: {level: …}}'],
    ['attachments', 'mail: {attachments: true}, for the files of the article'],
  ] as const) {
    if (raw[key] === undefined) continue
    document.report('wrong-value', [key], `a rule with engine: otobo has no ${key}`, {
      part: 'key',
      hint: `write ${instead}`,
    })
  }
  if (raw.id === undefined || !raw.on || !raw.to || !raw.via || !raw.message) return undefined
  return {
    id: raw.id,
    was: raw.was?.filter(isThere) ?? [],
    validity: raw.validity ?? 'valid',
    on: raw.on.filter(isThere).map((name) => ({ kind: 'trigger', name })),
    when: [],
    to: { audiences: [], emails: [] },
    via,
    oncePerDay: raw.oncePerDay ?? false,
    sendWhenOutOfOffice: raw.sendWhenOutOfOffice ?? true,
    missed: 'newest',
    corrections: false,
    ...present({ comment: raw.comment, from, security: otoboSecurity(document, raw) }),
    message: { inline: {}, on: {} },
    at: document.at([]),
  }
}

function buildMoments(document: YamlDocument, texts: readonly (string | undefined)[]): Moment[] {
  const moments = new Map<string, Moment>()
  texts.forEach((text, index) => {
    if (!isThere(text)) return
    const moment = readMoment(document, ['on', index], text, 'value')
    if (moment === undefined) return
    if (moments.has(moment.name)) {
      document.report('wrong-value', ['on', index], `"${moment.name}" stands in the list already`, {
        severity: 'warning',
      })
    }
    moments.set(moment.name, moment)
  })
  return [...moments.values()]
}

function readMoment(document: YamlDocument, path: Path, text: string, part: 'key' | 'value'): Moment | undefined {
  const moment = parseMoment(text)
  if (moment !== undefined) return moment
  // "72h befor start" is a slip of "72h before start", not of the example with another duration.
  const duration = /\b[1-9]\d*[smhdw]\b/.exec(text)?.[0]
  const known = duration === undefined ? knownMoments : knownMoments.map((name) => name.replace(/\d+[smhd]/, duration))
  const near = closest(text, known)
  document.report(
    'bad-moment',
    path,
    `${show(text)} is no moment${near === undefined ? '' : `; did you mean "${near}"?`}`,
    {
      part,
      hint: 'write a state (announced, started, completed …), a time (24h before start, at end, every 30m until end) or a trigger (TicketCreate)',
    },
  )
  return undefined
}

function buildCondition(document: YamlDocument, when: unknown, on: readonly Moment[]): Condition {
  const condition = parseCondition(when, (path, code, message, hint) =>
    document.report(code, ['when', ...path], message, hint === undefined ? {} : { hint }),
  )
  // A trigger brings data of its own, which no file describes.
  if (on.some(({ kind }) => kind === 'trigger')) return condition
  checkChosenValues(document, condition)
  for (const { path } of condition) {
    const { isKnown, suggestion } = checkEventPath(path)
    if (isKnown) continue
    document.report(
      'bad-condition',
      ['when', path],
      `an event has no "${path}"${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`,
      { part: 'key', hint: 'what the design does not name goes under fields, as fields.NAME' },
    )
  }
  return condition
}

type RawRoute = NonNullable<RuleDocument['via']>[number] | undefined

function buildRoute(document: YamlDocument, raw: RawRoute, path: Path): Route[] {
  if (!isThere(raw)) return []
  if (typeof raw === 'string') return [{ id: raw, channels: [raw] }]
  const channels = raw.fallback.filter(isThere)
  if (channels.length < 2) {
    document.report('wrong-value', [...path, 'fallback'], 'a fallback needs at least two channels', {
      hint: channels.length === 1 ? `write ${channels[0]} alone` : 'list them in the order in which to try them',
    })
  }
  channels.forEach((channel, index) => {
    if (channels.indexOf(channel) === index) return
    document.report('wrong-value', [...path, 'fallback', index], `"${channel}" stands in this fallback already`)
  })
  const unique = [...new Set(channels)]
  if (unique.length === 0) return []
  const values = checkedValues(document)
  const unseenMs = values.durationMs([...path, 'unseen'], raw.unseen)
  const undeliveredMs = values.durationMs([...path, 'undelivered'], raw.undelivered)
  const allInEmergency = raw.emergency === 'all' ? true : undefined
  return [{ id: unique.join('>'), channels: unique, ...present({ unseenMs, undeliveredMs, allInEmergency }) }]
}

function reportRepeatedRoutes(document: YamlDocument, routes: readonly Route[], raw: readonly RawRoute[]): void {
  const seen = new Set<string>()
  raw.forEach((entry, index) => {
    const id = typeof entry === 'string' ? entry : entry?.fallback.join('>')
    if (id === undefined || routes.length === 0) return
    if (seen.has(id)) document.report('wrong-value', ['via', index], 'this way stands in the list already')
    seen.add(id)
  })
}

function buildMessage(document: YamlDocument, raw: RuleDocument['message'] | undefined): MessageSource {
  const {
    template,
    on = {},
    engine,
    ...inline
  } = (raw ?? {}) as { template?: string; on?: Record<string, object>; engine?: string } & Record<string, object>
  // Words with OTOBO's tags are read by `completeOtoboRules`.
  if ((engine as string | undefined) === 'otobo') {
    if (raw?.template !== undefined || raw?.on !== undefined) {
      const key = raw.template === undefined ? 'on' : 'template'
      document.report(
        'wrong-value',
        ['message', key],
        `words with OTOBO's tags stand under languages, without "${key}"`,
        { part: 'key' },
      )
    }
    return { inline: {}, on: {} }
  }
  const byMoment: Record<string, Record<string, TemplateWords>> = {}
  for (const [text, languages] of Object.entries(on)) {
    // `before-start` and its like name all moments of a sort, as files in templates/ do; `digest` the words around several notices.
    const isSlug = /^(?:(?:before|at|after)-(?:start|end)|during|status|digest)$/.test(text)
    const name = isSlug ? text : readMoment(document, ['message', 'on', text], text, 'key')?.name
    if (name !== undefined) byMoment[name] = buildWords(document, ['message', 'on', text], languages)
  }
  return { ...present({ template }), inline: buildWords(document, ['message'], inline), on: byMoment }
}

const parts = ['subject', 'short', 'preheader', 'body'] as const

function buildWords(document: YamlDocument, path: Path, languages: object): Record<string, TemplateWords> {
  const values = checkedValues(document)
  const words: Record<string, TemplateWords> = {}
  for (const [tag, raw] of Object.entries(languages)) {
    const byLanguage = values.text(path, { [tag]: '' })
    const language = typeof byLanguage === 'object' ? Object.keys(byLanguage)[0] : undefined
    if (language === undefined || typeof raw !== 'object' || raw === null) continue
    const texts: TemplateWords = {}
    for (const part of parts) {
      const text = part in raw ? document.textPart([...path, tag, part]) : undefined
      if (text !== undefined) texts[part] = text
    }
    words[language] = texts
  }
  return words
}
