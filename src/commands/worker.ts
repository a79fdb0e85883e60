import { keepFilters } from '../deliver/guards/everyone.ts'
import { isGoing, isNew } from '../deliver/guards/finding.ts'
import { askGuards, type GuardVerdict } from '../deliver/guards/watch.ts'
import { type Cause, causeOf, lookAhead, type Memory, type Outlook, pauseUntil } from '../deliver/outlook.ts'
import { perform } from '../deliver/perform.ts'
import type { Planned } from '../deliver/planner.ts'
import { collectReceipts } from '../deliver/receipts.ts'
import { scheduleSteps } from '../deliver/steps.ts'
import type { SendSummary } from '../deliver/summary.ts'
import type { World } from '../deliver/world.ts'
import { earliest, nextChange } from '../engine/agenda.ts'
import { loadProject } from '../load/project.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { DiagnosticError, exitCode, NotifyError } from '../model/error.ts'
import type { GuardName } from '../model/guard.ts'
import type { Duration, Instant, Project, Rule } from '../model/project.ts'
import type { Store } from '../ports/store.ts'
import { currentOwner } from '../stores/owner.ts'
import type { CommandContext } from './context.ts'
import { allowedGuards } from './guards.ts'
import { validProject } from './project.ts'
import { cancelLeftovers, leftBehind, recoverDoubts, withSenders } from './sending.ts'
import { type ProjectWatch, watchProject } from './watch.ts'
import { type Health, openHealth, type WorkerState } from './worker-health.ts'
import { createLog, isoOf, type WorkerLog } from './worker-log.ts'
import { createWorld, sendLedger, storeUrl, usedChannels } from './world.ts'

export interface WorkerOptions {
  apply?: boolean
  /** Guards that may trip. */
  allow?: string[]
  once?: boolean
  poll: Duration
  health?: string
  healthPort?: number
  healthHost: string
}

/**
 * What is held back for a day, an absence or a cap has no hour of its own: it is asked again so often, as is what a worker found in doubt
 * that did not live to repeat it.
 */
const reviewMs = 60 * 60_000

/** A delivery in doubt is repeated after so long (`delivery: at-least-once`). */
const repeatMs = 5 * 60_000

/** What another worker has in hand is usually over by then; else, its machine may be gone, it is asked after ever more rarely. */
const firstOthersMs = 5_000
const longestOthersMs = 5 * 60_000

/** Due rows that a pass could do nothing for are looked at again after so long, and each further time after twice as long. */
const firstLeftMs = 30_000
const longestLeftMs = 15 * 60_000

/** Pauses after a fault of the surroundings, such as a lost ledger. */
const firstBackoffMs = 1_000
const longestBackoffMs = 60_000

/** How long what is under way may take to end by itself once the worker is asked to stop. */
const graceMs = 10_000

/** Problems of one pass that get a line of their own; the rest is counted. */
const shownProblems = 20

interface Worker {
  context: CommandContext
  options: WorkerOptions
  log: WorkerLog
  watch: ProjectWatch
  health: Health
  /** Aborts some time after the worker was asked to stop. */
  abandoned: AbortSignal
  project: Project
  /** Whether the files as they are now cannot be used; `project` is then what they were before. */
  isInvalid: boolean
  /** The project of the last pass, with the events that the ledger holds. */
  planned: Project
  /** Guards that may trip. */
  allow: ReadonlySet<GuardName>
  /** What they said when they were last asked, and the events that the ledger held then. */
  guards: { verdict: GuardVerdict; held: string } | undefined
  /** What was told once and is not told again: what audiences' files lack, what a guard holds back, and what stays behind. */
  told: Set<string>
  store: Store | undefined
  /** Where the ledger was when it was last open. One that is gone from there is not made anew: everybody would be told again. */
  storeUrl: string | undefined
  memory: Memory
  /** The last pass left what it had no time for. */
  isUnfinished: boolean
  /** The last pass met people to whom another worker was sending something. */
  hasOthers: boolean
  /** After how long they are looked at again. */
  othersMs: number
  /** How long the next due rows that are left will rest. */
  leftMs: number
  outlook: Outlook
  announcedNext: number | undefined
}

export async function worker(context: CommandContext, options: WorkerOptions): Promise<number> {
  if (!options.once && context.io.env.NOTIFY_NOW) {
    throw new NotifyError('usage', 'a worker goes by the real clock, not by NOTIFY_NOW', {
      hint: 'with --once it may: NOTIFY_NOW=… notify worker --once',
    })
  }
  const { project } = await validProject(context)
  const { io, clock } = context
  const log = createLog(context)
  const health = await openHealth(
    { file: options.health, everyMs: msOf(options.poll), port: options.healthPort, host: options.healthHost },
    clock,
  )
  const watch = watchProject(project)
  const grace = graceAfter(io.interrupted)
  const state: Worker = {
    context,
    options,
    log,
    watch,
    health,
    abandoned: grace.signal,
    project,
    isInvalid: false,
    planned: project,
    allow: allowedGuards(options.allow),
    guards: undefined,
    told: new Set(),
    store: undefined,
    storeUrl: undefined,
    memory: {
      isFresh: true,
      hasNewFiles: false,
      changeAt: undefined,
      reviewAt: undefined,
      leftUntil: undefined,
      position: -1,
    },
    isUnfinished: false,
    hasOthers: false,
    othersMs: firstOthersMs,
    leftMs: firstLeftMs,
    outlook: { due: 0, next: undefined },
    announcedNext: undefined,
  }
  log(
    'info',
    'started',
    `project ${project.name}, ${options.apply ? 'applies changes of its files' : 'delivers what was scheduled'}`,
    {
      project: project.name,
      apply: options.apply === true,
    },
  )
  try {
    const code = await live(state)
    log('info', 'stopped', 'everything that was under way is recorded')
    return code
  } finally {
    grace.end()
    watch.close()
    await closeStore(state)
    await health.close()
  }
}

/** Wakes, works and sleeps until it is asked to stop. Faults of the surroundings are told and outlived. */
async function live(state: Worker): Promise<number> {
  const { context, options, log } = state
  const { clock, io } = context
  let faults = 0
  while (!io.interrupted.aborted) {
    let until: number
    try {
      const summary = await wake(state)
      if (options.once) return codeOf(summary)
      if (faults > 0) log('info', 'recovered', 'works again')
      faults = 0
      until = pauseUntil(state.memory, state.outlook, clock.now(), msOf(options.poll))
      tellHealth(state, state.isInvalid ? 'project-invalid' : 'ok', until)
    } catch (error) {
      if (options.once || !(error instanceof NotifyError || error instanceof DiagnosticError)) throw error
      until = clock.now() + Math.min(longestBackoffMs, firstBackoffMs * 2 ** faults++)
      const { code, hint } =
        error instanceof NotifyError ? error : { code: error.diagnostic.code, hint: error.diagnostic.hint }
      log('error', 'failing', `${error.message}; next try at ${isoOf(until)}`, { code, hint })
      state.memory.isFresh = true
      await closeStore(state)
      tellHealth(state, 'failing', until)
    }
    await clock.sleep(Math.max(0, until - clock.now()), AbortSignal.any([io.interrupted, state.watch.next()]))
  }
  tellHealth(state, 'stopping', null)
  return exitCode.done
}

/** A file that cannot be written any more is told; what falls due goes out all the same. */
function tellHealth({ health, log }: Worker, to: WorkerState, next: Instant | null): void {
  try {
    health.set(to, next)
  } catch (error) {
    if (!(error instanceof NotifyError)) throw error
    log('error', 'health-file', error.message, { code: error.code })
  }
}

async function wake(state: Worker): Promise<SendSummary | undefined> {
  const { context, options, log, memory, watch } = state
  const { clock } = context
  if (watch.hasChanged(state.project)) await reload(state)
  const store = await ledgerOf(state)
  const doubts = await recoverDoubts(store, clock, state.project)
  if (doubts !== undefined) log('warning', 'doubt', doubts)
  state.outlook = await lookAhead(store, clock.now())
  const cause = causeOf(memory, state.outlook, await store.position(), doubts !== undefined, clock.now())
  if (cause === undefined) return undefined
  const startedAt = clock.now()
  const summary = await pass(state, store, cause)
  memory.isFresh = false
  memory.hasNewFiles = false
  if (options.apply) {
    memory.changeAt = earliest([...state.planned.events.values()].map((event) => nextChange(event, startedAt)))
  }
  const isInDoubt = summary.unknown > 0 && state.project.delivery === 'at-least-once'
  const reviews = [
    isInDoubt ? clock.now() + repeatMs : undefined,
    startedAt + reviewMs,
    // What else is owed to them is decided when that has ended, also where that worker does not live to decide it.
    state.hasOthers ? clock.now() + state.othersMs : undefined,
  ]
  memory.reviewAt = earliest(reviews)
  state.othersMs = state.hasOthers ? Math.min(longestOthersMs, state.othersMs * 2) : firstOthersMs
  state.outlook = await lookAhead(store, clock.now())
  memory.position = await store.position()
  rest(state, summary)
  if (state.outlook.next !== undefined && state.outlook.next !== state.announcedNext && !options.once) {
    log('info', 'waiting', `next delivery is due at ${isoOf(state.outlook.next)}`, { next: isoOf(state.outlook.next) })
  }
  state.announcedNext = state.outlook.next
  return summary
}

/**
 * Decides when what is due and was left alone is looked at again: at once where the pass got anywhere, because one message a thread
 * and run may have left another of that thread waiting; else ever later.
 */
function rest(state: Worker, summary: SendSummary): void {
  const isStuck = summary.sent + summary.failed === 0 && !state.isUnfinished
  const pause = isStuck ? state.leftMs : 0
  state.leftMs = isStuck ? Math.min(longestLeftMs, state.leftMs * 2) : firstLeftMs
  state.memory.leftUntil = state.outlook.due > 0 ? state.context.clock.now() + pause : undefined
}

/** Plans and delivers once: everything for who applies the files, else what waits. */
async function pass(state: Worker, store: Store, cause: Cause): Promise<SendSummary> {
  const { context, options, log, project, memory } = state
  const { clock, io } = context
  const found: Diagnostic[] = []
  // With the events that the ledger holds, as they are now.
  const world = await createWorld(project, store, found)
  state.planned = world.project
  // What only waits was asked about when it was scheduled.
  const guards = options.apply ? await askWorkerGuards(state, world, store, cause) : undefined
  const rules = new Set<Rule>()
  const left = options.apply ? undefined : await leftBehind(world, clock)
  if (left !== undefined && !state.told.has(left)) log('warning', 'left', left)
  if (left !== undefined) state.told.add(left)
  const cancelled = options.apply ? await cancelLeftovers(world, store, clock, undefined) : 0
  const wakesAt = clock.now() + msOf(options.poll)
  state.isUnfinished = false
  state.hasOthers = false
  let problems = 0
  const summary = await withSenders(context, world, usedChannels(project), async (open) => {
    const common = { store, owner: currentOwner(), clock, senders: open.senders, interrupted: io.interrupted }
    await collectReceipts(open.world, { ...common, now: clock.now(), signal: io.interrupted })
    const plan = { now: clock.now(), dueOnly: !options.apply }
    const done = await perform(open.world, {
      ...common,
      plan,
      dueOnly: !options.apply,
      recordOnly: false,
      abandoned: state.abandoned,
      waitUntil: wakesAt,
      // What a slow channel has still to send must not hold up what falls due meanwhile.
      leaveAt: options.once ? undefined : Math.min(wakesAt, state.outlook.next ?? wakesAt, memory.changeAt ?? wakesAt),
      ...(guards === undefined ? {} : { permits: (planned: Planned) => !guards.holds(planned) }),
      onPlanned(planned) {
        if (guards !== undefined && isGoing(planned) && isNew(planned) && !guards.holds(planned))
          rules.add(planned.rule)
      },
      onInHand() {
        state.hasOthers = true
      },
      onEnd(ending, { item, event, rule }) {
        const { result, reason } = ending
        if (result === 'left' && reason === 'later') state.isUnfinished = true
        if (result !== 'failed' && result !== 'unknown' && result !== 'retrying') return
        if (++problems > shownProblems) return
        const detail = 'detail' in ending && ending.detail !== undefined ? `: ${ending.detail}` : ''
        const words = `${item.address} (${event.id}, ${item.moment.name}, ${item.channel}) ${reason}${detail}`
        const more = {
          key: item.key,
          notice: event.id,
          rule: rule.id,
          moment: item.moment.name,
          recipient: item.recipient,
          channel: item.channel,
          reason,
        }
        log(result === 'retrying' ? 'info' : 'warning', result, words, more)
      },
    })
    if (done.sent > 0) await scheduleSteps(open.world, { ...common, plan })
    if (rules.size > 0) await keepFilters(open.world, store, rules, clock.now())
    return done
  })
  summary.cancelled += cancelled
  for (const { message, at } of found) {
    const words = `${at === undefined ? '' : `${at.file}:${at.line}: `}${message}`
    if (!state.told.has(words)) log('warning', 'audience', words)
    state.told.add(words)
  }
  if (problems > shownProblems) log('warning', 'more-problems', `${problems - shownProblems} more: notify log`)
  const { done, pending, ...news } = summary
  const parts = Object.entries(news).filter(([, count]) => count > 0)
  if (parts.length > 0 || cause === 'start' || cause === 'files') {
    const words = parts.length === 0 ? 'nothing was owed' : parts.map(([name, count]) => `${count} ${name}`).join(', ')
    log('info', 'delivered', words, { cause, ...summary })
  }
  return summary
}

/** Asks the guards, and tells once what each of them holds back. What only falls due is no reason to ask again. */
async function askWorkerGuards(state: Worker, world: World, store: Store, cause: Cause): Promise<GuardVerdict> {
  const { context, allow, log, told } = state
  const held = JSON.stringify(await store.heldEvents())
  if (cause === 'due' && state.guards?.held === held) return state.guards.verdict
  const verdict = await askGuards(world, { now: context.clock.now(), allow, isUnattended: true })
  state.guards = { verdict, held }
  for (const { guard, allowed, message, hint, at, event, rule, count } of verdict.tripped) {
    const place = at === undefined ? '' : `${at.file}:${at.line}:${at.column}: `
    const what = allowed ? 'lets pass' : 'holds back'
    const words = `the guard "${guard}" ${what}: ${place}${message}`
    if (told.has(words)) continue
    told.add(words)
    const way = `notify send --allow ${guard} lets it pass`
    log('warning', 'guard', allowed ? words : `${words}; ${way}`, { guard, allowed, event, rule, count, hint })
  }
  return verdict
}

/** Reads the files again. What cannot be used is told, and the project stays what it was. */
async function reload(state: Worker): Promise<void> {
  const { context, log, memory } = state
  const found: Diagnostic[] = []
  const options = { env: context.io.env, needsEnvironment: true }
  const project = await loadProject(state.project.dir, (diagnostic) => found.push(diagnostic), options)
  const errors = found.filter(({ severity }) => severity === 'error')
  state.isInvalid = project === undefined || errors.length > 0
  if (project === undefined || errors.length > 0) {
    const [first] = errors
    const place = first?.at === undefined ? '' : `${first.at.file}:${first.at.line}:${first.at.column}: `
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
    const message = `${place}${first?.message ?? 'there is no notify.yaml'}${more}; the project stays as it was`
    log('error', 'project-invalid', message, { diagnostics: errors })
    return
  }
  state.project = project
  memory.hasNewFiles = true
  memory.leftUntil = undefined
  log('info', 'project-changed', `${project.events.size} events, ${project.rules.size} rules`)
}

function codeOf(summary: SendSummary | undefined): number {
  if (summary === undefined) return exitCode.done
  if (summary.failed + summary.unknown > 0) return exitCode.failed
  return summary.retrying > 0 ? exitCode.awaiting : exitCode.done
}

/** The ledger, opened where it is not; another one where the project names another since. */
async function ledgerOf(state: Worker): Promise<Store> {
  const { context, project } = state
  const url = storeUrl(context, project)
  if (url !== state.storeUrl) await closeStore(state)
  state.store ??= await sendLedger(context, project, url !== state.storeUrl)
  state.storeUrl = url
  return state.store
}

/** A lost ledger may not even close. */
async function closeStore(state: Worker): Promise<void> {
  const { store } = state
  state.store = undefined
  await store?.close().catch(() => {})
}

function msOf({ unit, count }: Duration): number {
  return unit === 'ms' ? count : count * 86_400_000
}

/** Aborts a while after the other signal did. */
function graceAfter(interrupted: AbortSignal): { signal: AbortSignal; end(): void } {
  const late = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const begin = () => {
    timer = setTimeout(() => late.abort(), graceMs)
  }
  if (interrupted.aborted) begin()
  else interrupted.addEventListener('abort', begin, { once: true })
  return {
    signal: late.signal,
    end() {
      interrupted.removeEventListener('abort', begin)
      clearTimeout(timer)
    },
  }
}
