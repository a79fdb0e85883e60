import { setFlagsFromString } from 'node:v8'
import type { Ending } from '../deliver/deliverer.ts'
import { type Fire, type FireScene, fireDeliveries, prepareFires } from '../deliver/fire.ts'
import { entryOf } from '../deliver/message.ts'
import { perform } from '../deliver/perform.ts'
import type { Planned } from '../deliver/planner.ts'
import { emptySummary, type SendSummary } from '../deliver/summary.ts'
import type { World } from '../deliver/world.ts'
import { parseMoment } from '../engine/moment.ts'
import { createPlanBuilder } from '../engine/plan.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Duration, Event, Instant, Project } from '../model/project.ts'
import type { NoticeDetail } from '../output/plan-text.ts'
import { currentOwner, isDead } from '../stores/owner.ts'
import { type CommandContext, parseInstant } from './context.ts'
import { readFires } from './fire-data.ts'
import { requireKnown } from './known.ts'
import { addDetail, detailId, planAsText } from './plan.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { guardNewLedger } from './send.ts'
import { createReporter, type SendReporter } from './send-report.ts'
import { createWorld, openSenders, readLedger, sendLedger, usedChannels } from './world.ts'

export interface FireCommandOptions {
  data?: string
  event?: string
  id?: string
  rule?: string
  plan?: boolean
  dryRun?: boolean
  people?: boolean
  full?: boolean
  wait: Duration
  retry?: boolean
  recordOnly?: boolean
  newLedger?: boolean
  now?: string
}

/** Firing is the order to send: it asks nothing, and tells of one happening once, however often it is fired. */
export async function fire(context: CommandContext, trigger: string, options: FireCommandOptions): Promise<number> {
  const isPlan = options.plan === true || options.dryRun === true
  if (parseMoment(trigger)?.kind !== 'trigger') {
    throw new NotifyError('usage', `${JSON.stringify(trigger)} is no trigger`, {
      hint: 'write a name such as NotificationNewTicket, TicketCreate or github.push',
    })
  }
  if (options.now !== undefined && !isPlan)
    throw new NotifyError('usage', 'fire goes by the real clock; --now is for --plan')
  const { project } = await validProject(quietly(context))
  if (options.rule !== undefined && !project.rules.has(options.rule)) {
    throw new NotifyError('unknown-rule', `there is no rule ${JSON.stringify(options.rule)} in this project`)
  }
  const fires = firesOf(context, project, trigger, options)
  if (isPlan) return showPlan(context, project, fires, options)
  await guardNewLedger(context, project, options)
  holdMemory()
  const store = await sendLedger(context, project)
  try {
    await store.recover(context.clock.now(), isDead)
    const found: Diagnostic[] = []
    const plain = await createWorld(project, store, found)
    const { world, senders } = await openSenders(context, plain, options.recordOnly ? [] : usedChannels(project))
    const reporter = await createReporter(context, project)
    const summary = emptySummary()
    try {
      const scene = prepareFires(world, options.rule)
      await deliver({ context, world, scene, store, senders, reporter, options }, fires, summary)
    } finally {
      reporter.stop()
      for (const sender of senders.values()) await sender.close?.()
    }
    await tellDiagnostics(context, found)
    const isKnown = summary.done + summary.pending > 0
    reporter.finish(summary, {
      nothing: isKnown ? 'It was fired before' : 'No rule names anybody for this: notify explain RULE says why',
      later: 'What waits for another try or for the end of quiet hours goes out when the same is fired again.',
    })
    if (context.io.interrupted.aborted) return exitCode.interrupted
    const { failed, unknown, retrying, scheduled, rescheduled, pending } = summary
    if (failed + unknown > 0) return exitCode.failed
    return retrying + scheduled + rescheduled + pending > 0 ? exitCode.awaiting : exitCode.done
  } finally {
    await store.close()
  }
}

/** From a file or standard input, or from the fields of an event: of a ticket, whose keys may stand there bare. */
function firesOf(
  context: CommandContext,
  project: Project,
  trigger: string,
  options: FireCommandOptions,
): AsyncGenerator<Fire> {
  if ((options.data === undefined) === (options.event === undefined)) {
    throw new NotifyError('usage', 'say what happened', { hint: 'either --data FILE, or --event ID' })
  }
  if (options.data !== undefined) return readFires(context, trigger, options.data, options.id)
  requireKnown(project, 'event', options.event ?? '')
  const { fields, type } = project.events.get(options.event ?? '')!
  const isBare = type === 'ticket' && fields.Ticket === undefined
  return fromEvent({
    trigger,
    data: isBare ? { Ticket: fields } : fields,
    ...(options.id === undefined ? {} : { id: options.id }),
  })
}

async function* fromEvent(fire: Fire): AsyncGenerator<Fire> {
  yield fire
}

/**
 * What a happening needs lives just long enough to outlast V8's quick collections, so that a long stream would let the heap
 * grow to several times of what is in use. Collecting once it has grown by half costs little and keeps it flat.
 */
function holdMemory(): void {
  setFlagsFromString('--heap-growing-percent=50')
}

/** Warnings about files are for `validate`: whoever fires, fires often. */
function quietly(context: CommandContext): CommandContext {
  return {
    ...context,
    warn: (text) => (/\bwarning\b/.test(text.split('\n', 1)[0] ?? '') ? undefined : context.warn(text)),
  }
}

async function showPlan(
  context: CommandContext,
  project: Project,
  fires: AsyncGenerator<Fire>,
  options: FireCommandOptions,
): Promise<number> {
  const now = options.now === undefined ? context.clock.now() : parseInstant(options.now, '--now')
  const store = await readLedger(context, project)
  try {
    const found: Diagnostic[] = []
    const world = await createWorld(project, store, found)
    const builder = createPlanBuilder()
    const details = new Map<string, NoticeDetail>()
    const events = new Map<string, Event>()
    for await (const batch of fireDeliveries(prepareFires(world, options.rule), fires, { now, ...wishes(options) })) {
      for (const planned of batch) {
        const entry = entryOf(world, planned, now)
        builder.add(entry)
        events.set(planned.event.id, planned.event)
        if (options.people || options.full) addDetail(details, world, planned, entry, now, options)
      }
    }
    const ledger = store === undefined ? null : { id: store.id, seq: await store.position() }
    const plan = builder.finish({ project: project.name, now, ledger, warnings: found })
    await tellDiagnostics(context, found)
    if (context.json) context.print(`${JSON.stringify(plan, null, 2)}\n`)
    else
      context.print(
        await planAsText(context, { ...world, project: { ...project, events } }, plan, (notice) =>
          details.get(detailId(notice)),
        ),
      )
    return exitCode.done
  } finally {
    await store?.close()
  }
}

const wishes = ({ retry, rule }: FireCommandOptions) => ({
  retryFailed: retry ?? false,
  ...(rule === undefined ? {} : { rule }),
})

interface Delivering {
  context: CommandContext
  world: World
  scene: FireScene
  store: Awaited<ReturnType<typeof sendLedger>>
  senders: Parameters<typeof perform>[1]['senders']
  reporter: SendReporter
  options: FireCommandOptions
}

/** One pass over all happenings, and further ones over what may be tried again before `--wait` ends. */
async function deliver(
  { context, world, scene, store, senders, reporter, options }: Delivering,
  fires: AsyncGenerator<Fire>,
  summary: SendSummary,
): Promise<void> {
  const { clock, io } = context
  const { wait } = options
  const waitUntil = clock.now() + (wait.unit === 'ms' ? wait.count : wait.count * 86_400_000)
  const retrying = new Map<string, { at: Instant; planned: Planned }>()
  const onEnd = (ending: Ending, planned: Planned) => {
    if (ending.result === 'retrying') retrying.set(planned.item.key, { at: ending.nextAt, planned })
    else retrying.delete(planned.item.key)
    reporter.ended(ending, planned)
  }
  const run = (deliveries: AsyncIterable<Planned[]>) =>
    perform(world, {
      plan: { now: clock.now() },
      deliveries,
      store,
      owner: currentOwner(),
      clock,
      senders,
      dueOnly: false,
      recordOnly: options.recordOnly ?? false,
      interrupted: io.interrupted,
      waitUntil,
      onEnd,
    })
  const first = await run(
    fireDeliveries(scene, fires, { now: clock.now(), clock: () => clock.now(), ...wishes(options) }),
  )
  Object.assign(summary, first)
  let left = first.retrying - retrying.size
  while (retrying.size > 0 && !io.interrupted.aborted) {
    const next = Math.min(...[...retrying.values()].map(({ at }) => at))
    if (next > waitUntil) break
    reporter.waiting(retrying.size, next)
    await clock.sleep(Math.max(0, next - clock.now()), io.interrupted)
    if (io.interrupted.aborted) break
    const due = [...retrying.values()].filter(({ at }) => at <= clock.now()).map(({ planned }) => planned)
    const again = await run(once(due))
    summary.sent += again.sent
    summary.failed += again.failed
    summary.unknown += again.unknown
    for (const { item } of due) {
      const entry = retrying.get(item.key)
      if (entry !== undefined && entry.at <= next) {
        retrying.delete(item.key)
        left++
      }
    }
  }
  summary.retrying = retrying.size + left
}

async function* once(batch: Planned[]): AsyncGenerator<Planned[]> {
  yield batch
}
