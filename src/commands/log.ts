import type { Row, State } from '../model/delivery.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import { loadStyle } from '../output/style.ts'
import { alignColumns, cutTo, printable } from '../output/table.ts'
import { absoluteTime } from '../output/when.ts'
import type { RowFilter } from '../ports/store.ts'
import { type CommandContext, parseInstant } from './context.ts'
import { validProject } from './project.ts'
import { readLedger } from './world.ts'

export interface LogCommandOptions {
  event?: string
  rule?: string
  moment?: string
  recipient?: string
  channel?: string
  state?: string[]
  since?: string
  until?: string
  limit: number
  attempts?: boolean
}

const states: readonly State[] = ['scheduled', 'claimed', 'sent', 'unknown', 'failed', 'withheld', 'cancelled']

/** Lines are aligned over so many rows at a time, so that a long log prints as it is read. */
const pageSize = 200

export async function log(context: CommandContext, options: LogCommandOptions): Promise<number> {
  const filter = filterOf(options)
  const { project } = await validProject(context)
  // The ledger knows what was renamed by its first id.
  if (filter.event !== undefined) filter.event = project.events.get(filter.event)?.was[0] ?? filter.event
  if (filter.rule !== undefined) filter.rule = project.rules.get(filter.rule)?.was[0] ?? filter.rule
  const store = await readLedger(context, project)
  if (store === undefined) {
    context.say('There is no ledger yet: nothing was sent.\n')
    return exitCode.done
  }
  try {
    const style = await loadStyle(context.hasColor)
    const page: string[][] = []
    const flush = () => {
      for (const line of alignColumns(page.splice(0))) context.print(`${line}\n`)
    }
    for await (const row of store.rows(filter)) {
      const attempts = options.attempts ? await store.attempts(row.key) : undefined
      if (context.json) {
        context.print(
          `${JSON.stringify({ ...jsonOf(row), ...(attempts === undefined ? {} : { attempts: attempts.map(withTime) }) })}\n`,
        )
        continue
      }
      page.push(cellsOf(row, project.defaults.timezone))
      for (const attempt of attempts ?? []) {
        page.push([
          '',
          style.dim(`  attempt ${attempt.number}`),
          absoluteTime(attempt.at, project.defaults.timezone),
          attempt.channel,
          attempt.outcome,
          printable([attempt.reason, attempt.detail].filter(Boolean).join(': ')),
        ])
      }
      if (page.length >= pageSize) flush()
    }
    flush()
    return exitCode.done
  } finally {
    await store.close()
  }
}

function filterOf(options: LogCommandOptions): RowFilter {
  const { event, rule, moment, recipient, channel, limit } = options
  for (const state of options.state ?? []) {
    if (!states.includes(state as State)) {
      throw new NotifyError('bad-state', `there is no state ${JSON.stringify(state)}`, {
        hint: `states are ${states.join(', ')}`,
      })
    }
  }
  return {
    event,
    rule,
    moment,
    recipient,
    channel,
    states: options.state as State[] | undefined,
    since: options.since === undefined ? undefined : parseInstant(options.since, '--since'),
    until: options.until === undefined ? undefined : parseInstant(options.until, '--until'),
    limit: limit === 0 ? undefined : limit,
    newestFirst: true,
  }
}

function withTime<T extends { at: number }>(attempt: T): Omit<T, 'at'> & { at: string } {
  return { ...attempt, at: new Date(attempt.at).toISOString() }
}

/** A row as `log --json` prints it: times as ISO 8601 UTC, without the ledger's own counters. */
function jsonOf(row: Row): Record<string, unknown> {
  const { createdSeq, firstSeq, changedSeq, toldSeq, facts, ...rest } = row
  const { urgency = 'routine', ...said } = facts
  const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())
  return {
    ...rest,
    occurrence: row.occurrence === '' ? null : row.occurrence,
    due: iso(row.due),
    nextAt: iso(row.nextAt),
    firstAttemptAt: iso(row.firstAttemptAt),
    createdAt: iso(row.createdAt),
    changedAt: iso(row.changedAt),
    toldAt: iso(row.toldAt),
    facts: { ...said, start: iso(facts.start), end: iso(facts.end) },
    urgency,
  }
}

function cellsOf(row: Row, zone: string): string[] {
  return [
    absoluteTime(row.state === 'scheduled' ? row.nextAt : row.changedAt, zone),
    row.state,
    printable(row.event),
    row.moment,
    row.channel,
    cutTo(printable(row.address === '' ? row.recipient : row.address), 64),
    printable(row.reason === null ? row.subject : [row.reason, row.detail].filter(Boolean).join(': ')),
    row.digestKey === null ? '' : `digest ${row.digestKey.slice(0, 8)}`,
  ]
}
