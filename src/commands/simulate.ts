import { setFlagsFromString } from 'node:v8'
import { simulate as live, type SimulationTotals } from '../deliver/simulate.ts'
import { resolveLocal } from '../engine/local-time.ts'
import { loadScript } from '../load/script.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Instant, Project } from '../model/project.ts'
import { loadStyle } from '../output/style.ts'
import { type TimelineEntry, timelineText } from '../output/timeline.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { type CommandContext, pathFrom } from './context.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createWorld } from './world.ts'

export interface SimulateOptions {
  from?: string
  to?: string
  script?: string
  format?: 'text' | 'json'
  people?: boolean
  full?: boolean
}

const defaultDays = 30

/** A simulation makes garbage by the gigabyte, and V8 would let it grow to three times of what lives before it collects. */
const heapGrowth = '--heap-growing-percent=160'

export async function simulate(context: CommandContext, options: SimulateOptions): Promise<number> {
  const { project } = await validProject(context)
  const from = options.from === undefined ? context.clock.now() : timeOf(options.from, '--from', project)
  const to = options.to === undefined ? from + defaultDays * 86_400_000 : timeOf(options.to, '--to', project)
  if (to < from) throw new NotifyError('usage', '--to is before --from')
  const found: Diagnostic[] = []
  const { script } = options
  const { env } = context.io
  const report = (diagnostic: Diagnostic) => found.push(diagnostic)
  const entries =
    script === undefined ? [] : await loadScript(pathFrom(context.io, script), script, project, { env, report })
  if (entries === undefined) {
    await tellDiagnostics(context, found)
    throw new NotifyError(
      'invalid-script',
      `the script has ${found.length === 1 ? 'an error' : `${found.length} errors`}`,
      {
        hint: 'notify schema script shows what may stand in it',
      },
    )
  }
  const world = await createWorld(project, undefined, found)
  setFlagsFromString(heapGrowth)
  const timeline = createTimeline(options)
  const totals = await live(world, {
    from,
    to,
    ledger: createMemoryStore({ keepsAttempts: false, keepsWords: false }),
    happenings: entries.filter(({ at }) => at <= to),
    isFull: options.full === true,
    interrupted: context.io.interrupted,
    onEnd: timeline.add,
  })
  await tellDiagnostics(context, found)
  if (context.io.interrupted.aborted) return exitCode.interrupted
  if (context.json || options.format === 'json')
    context.print(`${JSON.stringify(asJson(from, to, timeline.entries(), totals))}\n`)
  else {
    const style = await loadStyle(context.hasColor)
    context.print(timelineText(timeline.entries(), { style, timezone: project.defaults.timezone }))
    context.print(`${timeline.entries().length > 0 ? '\n' : ''}${style.bold('Simulated:')} ${totalWords(totals)}.\n`)
    context.say('Nothing was sent or recorded: the ledger of a simulation is empty at its start and gone at its end.\n')
  }
  return exitCode.done
}

type OnEnd = Parameters<typeof live>[1]['onEnd']

/** Gathers attempts into lines, in the order of their times. */
function createTimeline({ people }: SimulateOptions): { add: OnEnd; entries(): TimelineEntry[] } {
  const entries = new Map<string, TimelineEntry>()
  return {
    add({ job, result }, { item, event, rule }, at) {
      if (result !== 'sent' && result !== 'failed' && result !== 'retrying') return
      const { language, subject } = job.deliveries.find(({ key }) => key === item.key)!.said
      const { moment, channel, occurrence, recipient } = item
      const name = JSON.stringify([at, event.id, occurrence, moment.name, rule.id, channel, language, result])
      let entry = entries.get(name)
      if (entry === undefined) {
        const about = {
          event: event.id,
          occurrence: occurrence === '' ? null : occurrence,
          moment: moment.name,
          rule: rule.id,
        }
        const reach = job.recipient === undefined ? { reach: 'place' as const } : {}
        entry = { at, ...about, channel, language, result, people: 0, ...reach, subject, recipients: [] }
        entries.set(name, entry)
      }
      entry.people++
      if (people) entry.recipients.push(recipient)
    },
    entries: () => [...entries.values()].sort((a, b) => a.at - b.at),
  }
}

/** ISO 8601, local to the project unless it carries an offset. */
function timeOf(text: string, option: string, { defaults }: Project): Instant {
  const found = resolveLocal(text, defaults.timezone)
  if ('instant' in found) return found.instant
  throw new NotifyError('bad-time', `${option} is no time: ${JSON.stringify(text)}`, {
    hint: 'write it in ISO 8601, such as 2026-12-02T20:00 or 2026-12-02T20:00:00Z',
  })
}

function asJson(from: Instant, to: Instant, entries: readonly TimelineEntry[], totals: SimulationTotals) {
  const iso = (at: Instant) => new Date(at).toISOString()
  const { wakes, ...summary } = totals
  return {
    version: 1,
    from: iso(from),
    to: iso(to),
    summary,
    wakes: wakes.map(iso),
    timeline: entries.map(({ at, ...entry }) => ({ at: iso(at), ...entry })),
  }
}

function totalWords({ wakes, ...totals }: SimulationTotals): string {
  const parts = Object.entries(totals).filter(([name, count]) => count > 0 || name === 'sent')
  return parts.map(([name, count]) => `${count.toLocaleString('en-US')} ${name}`).join(', ')
}
