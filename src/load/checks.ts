import { mayReachPlace } from '../channels/index.ts'
import { closest } from '../engine/closest.ts'
import { allWordsFor } from '../engine/words-for.ts'
import type { Audience, ChannelEntry, Event, Moment, Project, Rule, TeamRole, TemplateWords } from '../model/project.ts'
import type { EventDocument } from '../model/schema.gen.ts'
import { concerns } from './concerns.ts'
import type { Path, YamlDocument } from './document.ts'
import { isThere } from './event.ts'
import { checkAttachments, checkSecurity } from './mail-checks.ts'
import { listed, type Registry } from './registry.ts'
import { checkCheckins, checkTeamReferences, checkTeamRoles } from './team-checks.ts'
import type { End } from './unread-ends.ts'

/** A document beside what was built of it; undefined where it lacks what it cannot do without. */
export interface Loaded<Raw, Built> {
  document: YamlDocument
  raw: Partial<Raw>
  built: Built | undefined
}

export interface LoadedProject {
  project: Project
  registry: Registry
  rules: readonly Loaded<RawRule, Rule>[]
  audiences: readonly Loaded<RawAudience, Audience>[]
  /** Events with people around them. */
  teams: readonly Loaded<EventDocument, Event>[]
  unreadEnds: ReadonlyMap<string, ReadonlySet<End>>
  builtInTemplates: readonly string[]
}

interface RawRule {
  to: { audiences?: (string | undefined)[]; team?: (TeamRole | undefined)[] }
  via: (string | { fallback: (string | undefined)[] } | undefined)[]
  on: (string | undefined)[]
  message: { template?: unknown }
}

interface RawAudience {
  id: string
  include: (string | undefined)[]
  exclude: (string | undefined)[]
}

/** What can only be seen with every file at hand; each check reports what it finds. */
export const checks: readonly ((loaded: LoadedProject) => void)[] = [
  checkAudienceReferences,
  checkAudienceCycles,
  checkRuleReferences,
  checkTemplateReferences,
  checkAnchors,
  checkSameWords,
  checkReach,
  checkTeamReferences,
  checkTeamRoles,
  checkCheckins,
  checkSecurity,
  checkAttachments,
]

function checkAudienceReferences({ audiences, registry }: LoadedProject): void {
  for (const { document, raw } of audiences) {
    for (const key of ['include', 'exclude'] as const) {
      raw[key]?.forEach((id, index) => {
        if (isThere(id)) registry.expect('audience', document, [key, index], id)
      })
    }
  }
}

/** An audience that holds or excludes itself, however many others are between, has no members one could name. */
function checkAudienceCycles({ audiences }: LoadedProject): void {
  const byId = new Map(audiences.map((audience) => [audience.raw.id, audience]))
  const settled = new Set<string>()
  const visit = (id: string, trail: readonly string[]): void => {
    const audience = byId.get(id)
    if (audience === undefined || settled.has(id)) return
    const { document, raw } = audience
    for (const key of ['include', 'exclude'] as const) {
      raw[key]?.forEach((next, index) => {
        if (!isThere(next)) return
        const way = [...trail, id]
        const start = way.indexOf(next)
        if (start === -1) {
          visit(next, way)
          return
        }
        const message = `this leads back to where it came from: ${[...way.slice(start), next].join(' → ')}`
        document.report('reference-cycle', [key, index], message, { hint: 'take one of the links out' })
      })
    }
    settled.add(id)
  }
  for (const { raw } of audiences) if (raw.id !== undefined) visit(raw.id, [])
}

function checkRuleReferences({ rules, registry }: LoadedProject): void {
  for (const { document, raw } of rules) {
    raw.to?.audiences?.forEach((id, index) => {
      if (isThere(id)) registry.expect('audience', document, ['to', 'audiences', index], id)
    })
    raw.via?.forEach((route, index) => {
      if (typeof route === 'string') registry.expect('channel', document, ['via', index], route)
      else
        route?.fallback.forEach((id, member) => {
          if (isThere(id)) registry.expect('channel', document, ['via', index, 'fallback', member], id)
        })
    })
  }
}

function checkTemplateReferences({ rules, project, builtInTemplates }: LoadedProject): void {
  const known = [...project.templates.keys(), ...builtInTemplates]
  for (const { document, raw } of rules) {
    const name = raw.message?.template
    if (typeof name !== 'string' || known.includes(name)) continue
    if (/[\\/]/.test(name)) {
      document.report(
        'path-outside-project',
        ['message', 'template'],
        `"${name}" is a path, not the name of a template`,
        {
          hint: 'write NAME for templates/NAME.LANG.md or templates/NAME/MOMENT.LANG.md',
        },
      )
      continue
    }
    const near = closest(name, known)
    document.report(
      'template-missing',
      ['message', 'template'],
      `there is no template "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
      { hint: known.length === 0 ? 'write it to templates/NAME.LANG.md' : `known are ${listed([...new Set(known)])}` },
    )
  }
}

/** A rule that counts from the start of an event without one says nothing at that moment. */
function checkAnchors({ rules, project, unreadEnds }: LoadedProject): void {
  for (const { document, built: rule, raw } of rules) {
    if (rule === undefined) continue
    const anchored = rule.on.filter((moment) => anchorsOf(moment).length > 0)
    if (anchored.length === 0) continue
    const events = [...project.events.values()].filter((event) => concerns(rule, event))
    for (const moment of anchored) {
      const without = events.flatMap((event) => {
        const unread = unreadEnds.get(event.id)
        const missing = anchorsOf(moment).find((anchor) => event.window?.[anchor] === undefined && !unread?.has(anchor))
        return missing === undefined ? [] : [{ event, missing }]
      })
      const first = without[0]
      if (first === undefined) continue
      const others = without.length === 1 ? '' : `, like ${without.length - 1} more`
      const index = raw.on?.findIndex((text) => text?.trim().replace(/\s+/g, ' ') === moment.name) ?? 0
      document.report(
        'moment-without-anchor',
        ['on', Math.max(index, 0)],
        `the event "${first.event.id}" has no ${first.missing}, so it has no "${moment.name}"${others}`,
        {
          severity: 'warning',
          hint: `give its window ${first.missing === 'end' ? 'an end' : 'a start'}, or narrow the rule's when`,
        },
      )
    }
  }
}

function anchorsOf(moment: Moment): ('start' | 'end')[] {
  if (moment.kind === 'offset') return [moment.anchor]
  if (moment.kind === 'every') return moment.until === 'end' ? ['start', 'end'] : ['start']
  return moment.kind === 'overrun' ? ['end'] : []
}

const endings = ['cancelled', 'completed', 'rescheduled']

/** Words that ask for the moment, the status or what was told before can say different things at different moments. */
const isAdaptive = (text: string) => /\{\{[^}]*\b(?:moment|told|news|event\.status|status)\b/.test(text)

function checkSameWords({ rules, project }: LoadedProject): void {
  const sources = { templates: project.templates, builtIns: new Map(), defaultLanguage: project.defaults.language }
  for (const { document, built: rule, raw } of rules) {
    const announced = rule?.on.find(({ name }) => name === 'announced')
    if (rule === undefined || announced === undefined) continue
    const before = allWordsFor(sources, rule, announced)?.words ?? {}
    for (const moment of rule.on.filter(({ name }) => endings.includes(name))) {
      const after = allWordsFor(sources, rule, moment)?.words ?? {}
      const language = Object.keys(after).find((each) => isSame(before[each], after[each]))
      if (language === undefined) continue
      const path: Path = ['on', raw.on?.findIndex((text) => text?.trim() === moment.name) ?? 0]
      document.report('same-words', path, `"${moment.name}" says the same as "announced" (${language})`, {
        severity: 'warning',
        hint: `write other words under message.on.${moment.name}, or let the text ask for event.status`,
      })
    }
  }
}

function isSame(before: TemplateWords | undefined, after: TemplateWords | undefined): boolean {
  if (before === undefined || after === undefined) return false
  const keys = ['subject', 'short', 'preheader', 'body'] as const
  return (
    keys.every((key) => before[key]?.text === after[key]?.text) &&
    !keys.some((key) => isAdaptive(after[key]?.text ?? ''))
  )
}

function checkReach({ rules, project }: LoadedProject): void {
  for (const { document, raw, built: rule } of rules) {
    // Who names nobody speaks to places, or is told that somebody must be named.
    if (rule === undefined || rule.otobo !== undefined || raw.to === undefined) continue
    const { emails, people: named, team } = rule.to
    if (emails.length > 0 || named !== undefined || (team?.length ?? 0) > 0) continue
    const people = peopleOf(rule.to.audiences, project)
    if (people === undefined) continue
    const channels = rule.via.flatMap((route) => route.channels.map((id) => project.channels.get(id)))
    if (people.length === 0) {
      if (channels.some((channel) => channel === undefined || mayReachPlace(channel.adapter))) continue
      document.report('unreachable-rule', ['to'], 'there is nobody in what this rule addresses', {
        severity: 'warning',
      })
      continue
    }
    const reaches = (channel: ChannelEntry | undefined) =>
      channel === undefined || channel.adapter !== 'smtp' || people.some(({ email }) => email !== undefined)
    if (!channels.some(reaches)) {
      document.report('unreachable-rule', ['via'], 'none of these channels reaches anybody whom this rule addresses', {
        severity: 'warning',
        hint: 'give the recipients an email',
      })
    }
  }
}

/** Everybody written in files; undefined where somebody may stand in a source, or an audience is unknown or wrong. */
function peopleOf(
  ids: readonly string[],
  project: Project,
  seen = new Set<string>(),
): Audience['recipients'] | undefined {
  const people: Audience['recipients'][number][] = []
  for (const id of ids) {
    if (seen.has(id)) continue
    seen.add(id)
    const audience = project.audiences.get(id)
    const included = audience && peopleOf(audience.include, project, seen)
    if (audience === undefined || included === undefined || audience.source !== undefined) return undefined
    people.push(...audience.recipients, ...included)
  }
  return people
}
