import type { Ending } from '../deliver/deliverer.ts'
import type { Planned } from '../deliver/planner.ts'
import type { SendSummary } from '../deliver/summary.ts'
import type { Instant, Project } from '../model/project.ts'
import { loadStyle } from '../output/style.ts'
import { printable } from '../output/table.ts'
import { absoluteTime, counted } from '../output/when.ts'
import type { CommandContext } from './context.ts'

/** Tells of a send while it goes on, and how it ended. */
export interface SendReporter {
  ended(ending: Ending, planned: Planned): void
  waiting(count: number, until: Instant): void
  /** Ends the progress line; to be called before anything else is printed. */
  stop(): void
  /** `nothing`: what to say where there was nothing to do at all; `later`: how what waits goes out, where not by `send --due`. */
  finish(summary: SendSummary, words?: { nothing?: string; later?: string }): void
}

/** Further problems are only counted: `notify log` has them all. */
const shownProblems = 10

export async function createReporter(context: CommandContext, project: Project): Promise<SendReporter> {
  const style = await loadStyle(context.hasColor)
  const spinner = await startSpinner(context)
  const problems = new Map<string, string>()
  const left = new Map<string, { why: string; count: number }>()
  let ended = 0
  return {
    ended(ending, planned) {
      ended++
      spinner?.show(`delivering: ${ended.toLocaleString('en-US')}`)
      if (context.json) context.print(`${JSON.stringify(lineOf(ending, planned))}\n`)
      const { key } = planned.item
      if (ending.result === 'failed' || ending.result === 'unknown' || ending.result === 'retrying') {
        problems.set(key, problemLine(ending, planned))
      } else problems.delete(key)
      if (ending.result === 'left' && ending.reason !== 'interrupted') {
        const { channel } = planned.item
        const known = left.get(channel) ?? { why: reasonWords(ending), count: 0 }
        left.set(channel, { ...known, count: known.count + 1 })
      }
    },
    waiting(count, until) {
      const words = `${counted(count, 'delivery waits', 'deliveries wait')} for another try at ${absoluteTime(until, project.defaults.timezone)}`
      if (spinner === undefined) context.say(`${words}\n`)
      else spinner.show(words)
    },
    stop() {
      spinner?.stop()
    },
    finish(summary, words = {}) {
      for (const [channel, { why, count }] of left) {
        const rest = counted(count, 'delivery stays', 'deliveries stay')
        context.warn(`${style.red('✗')} channel ${channel} was given up for this run (${why}): ${rest} scheduled\n`)
      }
      if (context.json) {
        context.print(`${spacedJson(summary)}\n`)
        return
      }
      const lines = [...problems.values()]
      for (const line of lines.slice(0, shownProblems)) context.warn(`${style.red('✗')} ${line}\n`)
      if (lines.length > shownProblems)
        context.warn(`  and ${lines.length - shownProblems} more: notify log --state failed unknown scheduled\n`)
      context.print(`${style.bold(summaryWords(summary))}\n`)
      for (const hint of hints(summary, words)) context.say(`${hint}\n`)
    },
  }
}

/** One line of `send --json` for a delivery that ended. */
function lineOf(ending: Ending, { item, event, rule }: Planned): Record<string, unknown> {
  return {
    key: item.key,
    event: event.id,
    occurrence: item.occurrence === '' ? null : item.occurrence,
    rule: rule.id,
    moment: item.moment.name,
    recipient: item.recipient,
    channel: item.channel,
    ...(ending.job.deliveries.length > 1 ? { digestKey: ending.job.key } : {}),
    result: ending.result === 'elsewhere' ? 'done' : ending.result === 'left' ? 'pending' : ending.result,
    reason: ending.reason,
    ...('detail' in ending && ending.detail !== undefined ? { detail: ending.detail } : {}),
    ...('nextAt' in ending ? { nextAt: new Date(ending.nextAt).toISOString() } : {}),
  }
}

function problemLine(ending: Ending, { item }: Planned): string {
  return `${printable(item.address)} (${item.moment.name}, ${item.channel}) ${ending.result}, ${reasonWords(ending)}`
}

function reasonWords(ending: Ending): string {
  const detail = 'detail' in ending && ending.detail !== undefined ? `: ${printable(ending.detail)}` : ''
  return `${ending.reason}${detail}`
}

/** As the documentation shows it: `{"sent": 1, …}`. */
function spacedJson(summary: SendSummary): string {
  return `{${Object.entries(summary)
    .map(([name, count]) => `${JSON.stringify(name)}: ${count}`)
    .join(', ')}}`
}

function summaryWords(summary: SendSummary): string {
  const { sent, ...others } = summary
  const parts = Object.entries(others)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count.toLocaleString('en-US')} ${name}`)
  const tail = parts.length === 0 ? '' : `, ${parts.join(', ')}`
  return `${sent.toLocaleString('en-US')} sent${tail}.`
}

function hints(
  summary: SendSummary,
  { nothing = 'Nothing was owed: everybody was told what is true', later }: { nothing?: string; later?: string },
): string[] {
  const { sent, failed, unknown, retrying, scheduled, rescheduled, done, pending, withheld } = summary
  const lines: string[] = []
  if (sent + failed + unknown + retrying + scheduled + rescheduled === 0) {
    const what = [
      done > 0 ? `${done.toLocaleString('en-US')} done` : '',
      pending > 0 ? `${pending.toLocaleString('en-US')} waiting for their time` : '',
    ]
    const known = what.filter((words) => words !== '').join(', ')
    const words =
      withheld > 0
        ? `Nothing went out: ${withheld.toLocaleString('en-US')} held back, notify plan and notify status say why`
        : nothing
    lines.push(`${words}${known === '' ? '' : ` (${known})`}.`)
  }
  if (failed > 0) lines.push('What failed for good is not tried again by itself: notify send --retry')
  if (unknown > 0) lines.push('Of the unknown nobody can tell whether they arrived: notify status')
  if (later !== undefined && retrying + scheduled + rescheduled + pending > 0) return [...lines, later]
  if (retrying > 0) lines.push('What awaits another try goes out with: notify send --due')
  if (scheduled + rescheduled > 0)
    lines.push('What is scheduled goes out when due, with: notify send --due (every few minutes, from cron or CI)')
  return lines
}

/** A moving line, only where somebody looks at a terminal. */
async function startSpinner({
  io,
  json,
  quiet,
  clock,
}: CommandContext): Promise<{ show(text: string): void; stop(): void } | undefined> {
  if (json || quiet || io.stderr.isTTY !== true) return undefined
  const { default: ora } = await import('ora')
  const spinner = ora({ text: 'delivering', stream: process.stderr }).start()
  let shownAt = 0
  return {
    show(text) {
      // Drawing costs more than sending a mail.
      if (clock.now() - shownAt < 100) return
      shownAt = clock.now()
      spinner.text = text
    },
    stop() {
      spinner.stop()
    },
  }
}
