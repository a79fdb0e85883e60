import { faultsOf } from '../../engine/lint/message-rules.ts'
import { noticeOf } from '../../engine/lint/notice.ts'
import { type ProjectFault, projectFaults } from '../../engine/lint/project-rules.ts'
import { settingsWith } from '../../engine/lint/settings.ts'
import { truthOf } from '../../engine/truth.ts'
import type { Position } from '../../model/diagnostic.ts'
import type { Finding } from '../../model/lint.ts'
import type { Event, Instant, Project, Rule, TemplateWords } from '../../model/project.ts'
import { sketches } from '../readings.ts'
import type { World } from '../world.ts'
import { causeOf } from './causes.ts'
import { createCollector } from './collect.ts'
import { createLanguageGaps } from './languages.ts'
import { placeOfKey, type ReadText } from './places.ts'
import { createWays } from './ways.ts'

export interface LintReport {
  findings: readonly Finding[]
  /** Findings that a comment with a reason keeps back. */
  silenced: number
  /** How many messages were read. */
  readings: number
}

/**
 * Reads everything that the project's people can still be told of its events, and judges it; then what the rules leave
 * unsaid. Needs no ledger and no secret. Messages are looked at one by one and not kept.
 */
export async function lintProject(world: World, now: Instant, read: ReadText): Promise<LintReport> {
  const { project, renderer } = world
  const settings = settingsWith(project.lint)
  const collector = createCollector(settings, read)
  const gaps = createLanguageGaps(read)
  const ways = createWays(world, now, read)
  let readings = 0
  const concerns = (event: Event) => isOfToday(event, now)
  for await (const sketch of sketches(world, { now, concerns, toCome: true, imagine: true })) {
    const { reading, event, rule, moment, reader } = sketch
    ways.add(sketch)
    const chosen = renderer.wordsFor(rule, moment, reader.language)
    gaps.add(sketch, chosen)
    // There is nothing to read yet: what will be said then, nobody knows.
    if (moment.name === 'updated' && event.updates.length === 0) continue
    readings++
    const { message, sms } = sketch.render()
    const segments =
      Object.keys(reading.segments).length > 0 ? Object.keys(reading.segments) : segmentsOf(rule, project)
    const notice = noticeOf({
      event,
      rule,
      moment,
      adapter: reading.adapter,
      reach: reading.reach,
      segments,
      message,
      ...(chosen === undefined ? {} : { words: chosen.words }),
      ...(sms === undefined ? {} : { sms }),
    })
    for (const fault of faultsOf(notice, settings)) {
      collector.add(causeOf(fault, sketch, chosen, project, read), reading)
    }
  }
  gaps.report(collector)
  ways.report(collector)
  for (const fault of projectFaults(project, now, settings)) {
    const { code, message, hint } = fault
    const at = placeOf(fault, project, read)
    collector.add({ code, message, hint, at, key: JSON.stringify([fault.about, message]) })
  }
  return { ...collector.findings(filesOf(project)), readings }
}

/** What ended this long ago is history, whose words nobody reads any more. */
const historyMs = 30 * 24 * 3_600_000

function isOfToday(event: Event, now: Instant): boolean {
  const truth = truthOf(event, now)
  if (truth?.isOver !== true) return truth !== undefined
  return now - (event.window?.end ?? event.window?.start ?? now) < historyMs
}

/** Of those whom an imagined reader stands for. */
function segmentsOf({ to }: Rule, { audiences }: Project): string[] {
  return to.audiences.flatMap((id) => audiences.get(id)?.segment ?? [])
}

function placeOf({ about, key }: ProjectFault, project: Project, read: ReadText): Position {
  const maps = { rule: project.rules, event: project.events, audience: project.audiences, channel: project.channels }
  return placeOfKey(maps[about.kind].get(about.id)!.at, key ?? 'id', read)
}

/** Every file that a finding may point into, or a comment may stand in. */
function filesOf({ events, rules, audiences, channels, templates }: Project): Set<string> {
  const files = new Set(['notify.yaml'])
  for (const map of [events, rules, audiences, channels]) for (const { at } of map.values()) files.add(at.file)
  for (const { words } of templates.values()) {
    for (const languages of Object.values(words)) {
      for (const parts of Object.values(languages)) {
        for (const part of Object.values(parts) as TemplateWords['body'][]) if (part) files.add(part.origin.file)
      }
    }
  }
  return files
}
