import type { LintRule, LintSettings } from '../../model/lint.ts'
import type { Audience, Event, Instant, Moment, Project, Rule } from '../../model/project.ts'
import { formatDuration } from '../duration.ts'
import { ruleMatches } from '../match.ts'
import { truthOf } from '../truth.ts'
import { deadReason } from './dead-rule.ts'
import { isAtPlace, isPlanned } from './notice.ts'

/** What a rule has against the project, and the document that causes it. */
export interface ProjectFault {
  code: LintRule
  message: string
  hint: string
  about: { kind: 'rule' | 'event' | 'audience' | 'channel'; id: string }
  /** Key of that document at which it is best shown. */
  key?: string
  /** The event that shows it. */
  event?: string
}

const hour = 3_600_000

/** Rules about who is told what and when; they look at no words. */
export function projectFaults(project: Project, now: Instant, settings: LintSettings): ProjectFault[] {
  const rules = [...project.rules.values()].filter(({ validity, otobo }) => validity === 'valid' && otobo === undefined)
  const found = [
    ...lifeFaults(project, rules, now, settings),
    ...rules.flatMap((rule) => {
      const why = deadReason(rule, project)
      return why === undefined
        ? []
        : [fault('dead-rule', 'rule', rule.id, `this rule can never speak: ${why.message}`, why.hint, why.key)]
    }),
    ...unusedAudiences(project),
    ...unusedChannels(project),
  ]
  return found.filter(({ code }) => settings[code].severity !== 'off')
}

function fault(
  code: LintRule,
  kind: ProjectFault['about']['kind'],
  id: string,
  message: string,
  hint: string,
  key?: string,
): ProjectFault {
  return { code, message, hint, about: { kind, id }, ...(key === undefined ? {} : { key }) }
}

/** An event and those of its rules that tell one audience of it: what that audience hears of the event's life. */
interface Hearing {
  event: Event
  audience: Audience
  rules: readonly Rule[]
  moments: readonly Moment[]
}

function lifeFaults(project: Project, rules: readonly Rule[], now: Instant, settings: LintSettings): ProjectFault[] {
  const faults = new Map<string, ProjectFault>()
  for (const hearing of hearings(project, rules, now)) {
    for (const look of [leadTime, reminders, endNotice, updates, emergencyChannels]) {
      const found = look(hearing, settings)
      if (found === undefined) continue
      // What a rule leaves out, it leaves out for every event.
      const key = JSON.stringify([found.code, found.about, found.message])
      if (!faults.has(key)) faults.set(key, { ...found, event: hearing.event.id })
    }
  }
  return [...faults.values()]
}

function* hearings(project: Project, rules: readonly Rule[], now: Instant): Generator<Hearing> {
  for (const event of project.events.values()) {
    const truth = truthOf(event, now)
    if (truth === undefined || truth.isOver || event.type === 'announcement' || event.type === 'ticket') continue
    const speaking = rules.filter((rule) => ruleMatches(rule, event, truth.facts))
    for (const audience of project.audiences.values()) {
      const telling = speaking.filter((rule) => rule.to.audiences.some((id) => holds(project, id, audience.id)))
      if (telling.length === 0) continue
      yield { event, audience, rules: telling, moments: telling.flatMap(({ on }) => on) }
    }
  }
}

/** Whether an audience is another or includes it. */
function holds(project: Project, id: string, wanted: string, seen = new Set<string>()): boolean {
  if (id === wanted) return true
  if (seen.has(id)) return false
  seen.add(id)
  return project.audiences.get(id)?.include.some((next) => holds(project, next, wanted, seen)) ?? false
}

const isOutside = ({ segment }: Audience) => segment === 'customer' || segment === 'partner'

const hoursBefore = (moment: Moment): number | undefined =>
  moment.kind === 'offset' && moment.anchor === 'start' && moment.side === 'before'
    ? moment.offset.count * (moment.offset.unit === 'days' ? 24 : 1 / hour)
    : undefined

function leadTime({ event, audience, rules, moments }: Hearing, settings: LintSettings): ProjectFault | undefined {
  const start = event.window?.start
  if (event.type !== 'maintenance' || event.urgency !== 'routine' || start === undefined || !isOutside(audience)) return
  const least = settings['lead-time'].hours ?? 48
  const hint = `tell them at least ${least} hours ahead`
  if (moments.some(({ name }) => name === 'announced')) {
    const ahead = event.announceAt === undefined ? undefined : (start - event.announceAt) / hour
    if (ahead === undefined || ahead >= least) return
    return fault(
      'lead-time',
      'event',
      event.id,
      `"${audience.id}" hears of this ${hours(ahead)} before it starts`,
      hint,
      'announceAt',
    )
  }
  const longest = Math.max(...moments.map((moment) => hoursBefore(moment) ?? -1))
  if (longest < 0 || longest >= least) return
  const message = `"${audience.id}" first hears of planned work ${hours(longest)} before it starts`
  return fault('lead-time', 'rule', rules[0]!.id, message, `${hint}: add announced, or 72h before start`, 'on')
}

function hours(count: number): string {
  const rounded = Math.round(count * 10) / 10
  return `${rounded} ${rounded === 1 ? 'hour' : 'hours'}`
}

/** A reminder at three times the time, or a third of it, does as well. */
const slack = 3

function reminders({ event, audience, rules, moments }: Hearing, settings: LintSettings): ProjectFault | undefined {
  if (event.type !== 'maintenance' || event.window?.start === undefined || !isOutside(audience)) return
  const ahead = moments.flatMap((moment) => hoursBefore(moment) ?? [])
  if (!moments.some(({ name }) => name === 'announced') && !ahead.some((each) => each >= 48)) return
  const missing = (settings.reminders.at ?? []).filter((wanted) => {
    const asked = wanted / hour
    return !ahead.some((each) => each >= asked / slack && each <= asked * slack)
  })
  if (missing.length === 0) return
  const named = missing.map((count) => formatDuration({ unit: 'ms', count }))
  const message = `"${audience.id}" is told of planned work and not reminded ${named.join(' and ')} before it starts`
  const hint = `add ${named.map((each) => `"${each} before start"`).join(' and ')}`
  return fault('reminders', 'rule', rules[0]!.id, message, hint, 'on')
}

const openings = new Set(['announced', 'started', 'status in_progress', 'status investigating', 'status identified'])
const closings = new Set(['completed', 'resolved'])

const opens = (moment: Moment) => openings.has(moment.name) || (moment.kind === 'offset' && moment.anchor === 'start')

const closes = (moment: Moment) =>
  closings.has(moment.name) || (moment.kind === 'offset' && moment.anchor === 'end' && moment.side !== 'before')

function endNotice({ event, audience, rules, moments }: Hearing): ProjectFault | undefined {
  if (event.type === 'appointment' || !moments.some(opens) || moments.some(closes)) return
  const end = isPlanned(event) ? 'completed' : 'resolved'
  const message = `"${audience.id}" hears that it begins and never that it is over`
  return fault('end-notice', 'rule', rules[0]!.id, message, `add "${end}"`, 'on')
}

function updates({ event, audience, rules, moments }: Hearing, settings: LintSettings): ProjectFault | undefined {
  const { start, end } = event.window ?? {}
  const most = settings.updates.hours ?? 4
  const isLong = start !== undefined && end !== undefined && end - start > most * hour
  const isIncident = event.type === 'incident'
  // Who lives there sees that the work goes on.
  if ((!isLong && !isIncident) || event.type === 'appointment' || isAtPlace(event) || !moments.some(opens)) return
  if (moments.some(({ kind, name }) => name === 'updated' || kind === 'every' || kind === 'status')) return
  const what = isIncident ? 'an incident' : `a window of more than ${most} hours`
  const message = `"${audience.id}" hears nothing during ${what}`
  return fault('updates', 'rule', rules[0]!.id, message, 'add "updated", or "every 2h until end"', 'on')
}

function emergencyChannels({ event, audience, rules }: Hearing): ProjectFault | undefined {
  if (event.urgency !== 'emergency') return
  const channels = new Set(
    rules.flatMap(({ via }) => via.flatMap((route) => (route.allInEmergency ? route.channels : route.id))),
  )
  if (channels.size > 1) return
  const message = `"${audience.id}" hears of an emergency over one channel only`
  return fault('emergency-channels', 'rule', rules[0]!.id, message, 'add another way, such as an SMS or a call', 'via')
}

function unusedAudiences({ audiences, rules, events }: Project): ProjectFault[] {
  const used = new Set<string>()
  for (const { to } of rules.values()) for (const id of to.audiences) used.add(id)
  for (const { include, exclude } of audiences.values()) for (const id of [...include, ...exclude]) used.add(id)
  for (const { team = {} } of events.values())
    for (const members of Object.values(team)) for (const id of members.audiences) used.add(id)
  return [...audiences.keys()]
    .filter((id) => !used.has(id))
    .map((id) =>
      fault('unused-audience', 'audience', id, `nothing names the audience "${id}"`, 'name it in a rule, or delete it'),
    )
}

function unusedChannels({ channels, rules, otobo }: Project): ProjectFault[] {
  const used = new Set<string>(otobo?.channel === undefined ? [] : [otobo.channel])
  let hasOtobo = false
  for (const rule of rules.values()) {
    hasOtobo ||= rule.otobo !== undefined
    for (const route of rule.via) for (const id of route.channels) used.add(id)
  }
  // OTOBO's rules name transports, which any channel may stand for.
  if (hasOtobo) return []
  return [...channels.keys()]
    .filter((id) => !used.has(id))
    .map((id) =>
      fault('unreachable-channel', 'channel', id, `no rule sends over "${id}"`, 'name it in a rule, or delete it'),
    )
}
