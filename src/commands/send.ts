import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Ending } from '../deliver/deliverer.ts'
import { keepFilters } from '../deliver/guards/everyone.ts'
import { isGoing, isNew } from '../deliver/guards/finding.ts'
import { leftovers } from '../deliver/leftovers.ts'
import { type PerformOptions, perform } from '../deliver/perform.ts'
import type { Planned, PlannerOptions } from '../deliver/planner.ts'
import { collectReceipts } from '../deliver/receipts.ts'
import { reviewPlan } from '../deliver/saved-plan.ts'
import { scheduleSteps } from '../deliver/steps.ts'
import { emptySummary, type SendSummary } from '../deliver/summary.ts'
import type { World } from '../deliver/world.ts'
import { createIdSet } from '../engine/id-set.ts'
import { hasChanges } from '../engine/plan.ts'
import { makeFolder } from '../files/make-folder.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Plan } from '../model/plan.ts'
import type { Duration, Instant, Project, Rule } from '../model/project.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import { openStore, storeExists } from '../stores/index.ts'
import { currentOwner } from '../stores/owner.ts'
import { type CommandContext, parseInstant, pathFrom } from './context.ts'
import { type GivenEvent, holdGiven, readGivenEvent } from './given-event.ts'
import { allowedGuards, commandWords, mayPass, stopping, tellGuards } from './guards.ts'
import { requireKnown } from './known.ts'
import { computePlan, planAsText } from './plan.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createReporter, type SendReporter } from './send-report.ts'
import { cancelLeftovers, leftBehind, type Permits, recoverDoubts, withSenders } from './sending.ts'
import { createWorld, readLedger, rehearsing, sendLedger, storeUrl, usedChannels } from './world.ts'

export interface SendCommandOptions {
  /** Only this event: an id, a file with a document, or - for standard input. */
  event?: string
  due?: boolean
  dryRun?: boolean
  yes?: boolean
  wait: Duration
  retry?: boolean
  resend?: string
  recordOnly?: boolean
  newLedger?: boolean
  /** Guards that may trip. */
  allow?: string[]
  rehearse?: string
  now?: string
}

/** The options, and what `event` turned out to name. */
type Asked = SendCommandOptions & { given?: GivenEvent }

export async function send(
  context: CommandContext,
  file: string | undefined,
  written: SendCommandOptions,
): Promise<number> {
  checkOptions(context, file, written)
  const saved = file === undefined ? undefined : await readPlan(context, file)
  const { project } = await validProject(context)
  const given = written.event === undefined ? undefined : await readGivenEvent(context, project, written.event)
  const options: Asked = { ...written, given }
  if (options.resend !== undefined) requireKnown(project, 'rule', options.resend)
  await guardNewLedger(context, project, options)
  const clock = options.now === undefined ? context.clock : rehearsalClock(parseInstant(options.now, '--now'))
  const decision = await decide(context, project, clock, { file, plan: saved }, options)
  if (typeof decision === 'number') return decision
  const store =
    options.rehearse === undefined
      ? await sendLedger(context, project)
      : await copyLedger(context, project, options.rehearse)
  try {
    return await deliver(context, project, store, clock, decision.permits, options)
  } finally {
    await store.close()
  }
}

export function checkOptions({ io }: CommandContext, file: string | undefined, options: SendCommandOptions): void {
  const refuse = (message: string, hint?: string): never => {
    throw new NotifyError('usage', message, { hint })
  }
  if (file !== undefined && options.event !== undefined) refuse('a saved plan is performed whole, without --event')
  if (file !== undefined && options.due) refuse('a saved plan and --due exclude each other')
  if (file !== undefined && (options.retry || options.resend))
    refuse('a saved plan is performed as it was reviewed: --retry and --resend do not go with it')
  if (options.now !== undefined && options.rehearse === undefined) {
    refuse('send goes by the real clock; --now is for --rehearse', 'for tests, set the environment variable NOTIFY_NOW')
  }
  const isAsked = options.yes || options.due || options.dryRun || file !== undefined
  if (!isAsked && io.stdin.isTTY !== true) {
    refuse('there is no terminal to ask on', 'add --yes, name a saved plan, or use --due for what was scheduled')
  }
}

/** A runner that lost its ledger would tell everybody again. */
export async function guardNewLedger(
  context: CommandContext,
  project: Project,
  options: Pick<SendCommandOptions, 'newLedger' | 'dryRun' | 'rehearse'>,
): Promise<void> {
  const { CI } = context.io.env
  const isRunner = CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0'
  if (!isRunner || options.newLedger || options.dryRun || options.rehearse !== undefined) return
  const url = storeUrl(context, project)
  if (!url.startsWith('sqlite:') || (await storeExists(url, project.dir))) return
  throw new NotifyError('no-ledger', `there is no ledger at ${url}, and this looks like a CI runner (CI is set)`, {
    hint: 'without its ledger everybody would be told again: restore it, use a shared one (--store), or say --new-ledger if this is the very first send',
  })
}

/** What may be performed, or the exit code where nothing is to be. */
async function decide(
  context: CommandContext,
  project: Project,
  clock: Clock,
  { file, plan: saved }: { file: string | undefined; plan: Plan | undefined },
  options: Asked,
): Promise<{ permits: Permits } | number> {
  const mustShow = options.dryRun || !(options.yes || options.due || saved !== undefined)
  // What waits was asked about when it was scheduled; a rehearsal and a record reach nobody.
  const isGuarded = !(options.due || options.recordOnly || options.rehearse !== undefined)
  const allow = allowedGuards(options.allow)
  if (saved === undefined && !mustShow && !isGuarded) return { permits: undefined }
  const store = mustShow ? await readLedger(context, project) : await readAnyLedger(context, project)
  try {
    const found: Diagnostic[] = []
    const world = await createWorld(project, store, found, options.given)
    if (options.given !== undefined) requireKnown(world.project, 'event', options.given.id)
    if (saved !== undefined) {
      const review = await reviewPlan(world, saved, clock.now(), allow)
      if (review.drift.length > 0) return tellDrift(context, review.drift)
      await tellGuards(context, review.guards, `send ${file}`)
      if (review.guards.length > 0) return exitCode.invalid
      if (!options.dryRun) return { permits: review.permits }
      context.print(context.json ? `${JSON.stringify({ drift: [] })}\n` : await planAsText(context, world, saved))
      context.say('\nThe saved plan still holds; this was a dry run: nothing was sent.\n')
      return exitCode.done
    }
    if (!mustShow) {
      const isFree = await mayPass(context, world, { ...plannerOptions(clock, options), allow }, asGiven(options))
      return isFree ? { permits: undefined } : exitCode.invalid
    }
    const permitted = new Map<string, ReturnType<typeof createIdSet>>()
    const permit = (action: string, key: string) => {
      const keys = permitted.get(action) ?? createIdSet()
      permitted.set(action, keys)
      keys.add(key)
    }
    const what = plannerOptions(clock, options)
    const plan = await computePlan(world, { ...what, allow }, ({ item }) => permit(item.action, item.key))
    for await (const { key } of leftovers(world, what)) permit('cancel', key)
    await tellDiagnostics(context, found)
    if (options.dryRun && context.json) context.print(`${JSON.stringify(plan, null, 2)}\n`)
    else {
      // Whoever is asked must see what for; with --json standard output is for what comes of it.
      const show = context.json ? context.warn : context.print
      show(await planAsText(context, world, plan))
    }
    if (isGuarded) {
      // A plan as JSON has them in it.
      await tellGuards({ ...context, json: context.json && !options.dryRun }, plan.guards ?? [], asGiven(options))
      if (stopping(plan.guards).length > 0) return exitCode.invalid
    }
    if (options.dryRun) {
      context.say('\nThis was a dry run: nothing was sent or recorded.\n')
      return exitCode.done
    }
    const hasFinal = plan.summary.withheld > 0
    if (!hasChanges(plan) && !hasFinal && !context.json) return exitCode.done
    if (hasChanges(plan) && !(await confirm(context))) {
      context.say('Nothing was sent.\n')
      return exitCode.done
    }
    return { permits: ({ item }) => permitted.get(item.action)?.has(item.key) ?? false }
  } finally {
    await store?.close()
  }
}

function asGiven({ event, retry, resend, yes }: Asked): string {
  return commandWords('send', { event, retry, resend, yes })
}

/** The ledger to look at, brought up to date where it has an older format: what is about to send would do that first. */
async function readAnyLedger(context: CommandContext, project: Project): Promise<Store | undefined> {
  try {
    return await readLedger(context, project)
  } catch (error) {
    if (!(error instanceof NotifyError) || error.code !== 'ledger-old') throw error
    await (await sendLedger(context, project)).close()
    return readLedger(context, project)
  }
}

function tellDrift(context: CommandContext, drift: readonly string[]): number {
  if (context.json) context.print(`${JSON.stringify({ error: { code: 'drift', drift } })}\n`)
  context.warn('error: the saved plan no longer matches; nothing was sent\n')
  for (const sentence of drift) context.warn(`  ${sentence}\n`)
  context.warn('  make a new plan, review it, and send that one\n')
  return exitCode.drifted
}

async function confirm({ io }: CommandContext): Promise<boolean> {
  const lines = createInterface({
    input: io.stdin as NodeJS.ReadableStream & CommandContext['io']['stdin'],
    output: io.stderr as NodeJS.WritableStream & CommandContext['io']['stderr'],
  })
  try {
    const answer = await lines.question('\nSend this now? Only "yes" sends: ', { signal: io.interrupted })
    return answer.trim() === 'yes'
  } finally {
    lines.close()
  }
}

function plannerOptions(clock: Clock, options: Asked): PlannerOptions {
  return {
    now: clock.now(),
    event: options.given?.id,
    retryFailed: options.retry ?? false,
    resend: options.resend,
    dueOnly: options.due ?? false,
  }
}

async function deliver(
  context: CommandContext,
  project: Project,
  store: Store,
  clock: Clock,
  permits: Permits,
  options: Asked,
): Promise<number> {
  const doubts = await recoverDoubts(store, clock, project)
  if (doubts !== undefined) context.say(`${doubts}\n`)
  const found: Diagnostic[] = []
  const { given } = options
  const plain = await createWorld(project, store, found, given)
  if (given !== undefined) {
    requireKnown(plain.project, 'event', given.id)
    await holdGiven(store, given, clock.now())
  }
  let held = await heldState(store)
  const base = options.rehearse === undefined ? plain : await rehearsing(plain, pathFrom(context.io, options.rehearse))
  const left = options.due ? await leftBehind(base, clock, given?.id) : undefined
  if (left !== undefined) context.warn(`warning: ${left}\n`)
  const cancelled = options.due ? 0 : await cancelLeftovers(base, store, clock, permits, given?.id)
  const reporter = await createReporter(context, project)
  const summary = emptySummary()
  const waitUntil = clock.now() + (options.wait.unit === 'ms' ? options.wait.count : options.wait.count * 86_400_000)
  const isWhole = permits === undefined && !options.due && !options.recordOnly && options.rehearse === undefined
  try {
    await withSenders(context, base, options.recordOnly ? [] : usedChannels(project), async ({ world, senders }) => {
      const sending = { store, clock, senders, permits, reporter, options, waitUntil }
      let pause = firstInHandMs
      for (let current = world; ; pause = Math.min(longestInHandMs, pause * 2)) {
        const { inHand, ...round } = await sendAndWait(context, current, sending)
        addRound(summary, round)
        // What has come into doubt here is for the next run.
        if (!isWhole || summary.unknown > 0 || context.io.interrupted.aborted) return
        const heldNow = await heldState(store)
        if (inHand === 0 && heldNow === held) return
        if (clock.now() >= waitUntil) return tellInHand(context, summary, inHand)
        // Another job told people of what this one knows better, or is about to.
        await clock.sleep(Math.min(pause, waitUntil - clock.now()), context.io.interrupted)
        held = await heldState(store)
        current = { ...(await createWorld(project, store, found, given)), channels: world.channels }
      }
    })
  } finally {
    reporter.stop()
  }
  summary.cancelled += cancelled
  await tellDiagnostics(context, found)
  reporter.finish(summary, options.due ? { nothing: 'Nothing that waits was due' } : {})
  if (context.io.interrupted.aborted) return exitCode.interrupted
  if (summary.failed + summary.unknown > 0) return exitCode.failed
  return summary.retrying > 0 ? exitCode.awaiting : exitCode.done
}

/** How long another run is given to end what it has in hand before all is planned again; twice as long each further time. */
const firstInHandMs = 500
const longestInHandMs = 16_000

/** The events that the ledger holds: another job may move them along while this one sends. */
async function heldState(store: Store): Promise<string> {
  return JSON.stringify(await store.heldEvents())
}

/** A later round finds again what an earlier one sent, scheduled or saw refused. */
function addRound(total: SendSummary, round: SendSummary): void {
  const before = { ...total }
  for (const name of ['sent', 'scheduled', 'rescheduled', 'failed', 'unknown', 'cancelled'] as const)
    total[name] += round[name]
  total.retrying = round.retrying
  total.pending = Math.max(0, round.pending - before.scheduled - before.rescheduled)
  total.withheld = Math.max(0, round.withheld - before.failed)
  total.done = Math.max(0, round.done - before.sent)
}

function tellInHand(context: CommandContext, summary: SendSummary, inHand: number): void {
  if (inHand === 0) return
  summary.pending -= inHand
  summary.retrying += inHand
  const words = inHand === 1 ? '1 delivery is' : `${inHand.toLocaleString('en-US')} deliveries are`
  context.warn(`${words} in the hands of another run: what else is owed goes out with the next send\n`)
}

interface Sending {
  store: Store
  clock: Clock
  senders: PerformOptions['senders']
  permits: Permits
  reporter: SendReporter
  options: Asked
  waitUntil: Instant
}

/** One pass, and further ones for what may be tried again before `--wait` ends. */
async function sendAndWait(
  context: CommandContext,
  world: World,
  sending: Sending,
): Promise<SendSummary & { inHand: number }> {
  const { store, clock, senders, permits, reporter, options, waitUntil } = sending
  const retrying = new Map<string, Instant>()
  let left = 0
  let inHand = 0
  const onEnd = (ending: Ending, planned: Planned) => {
    if (ending.result === 'left') left++
    if (ending.result === 'retrying') retrying.set(planned.item.key, ending.nextAt)
    else retrying.delete(planned.item.key)
    reporter.ended(ending, planned)
  }
  const common = { store, owner: currentOwner(), clock, senders, interrupted: context.io.interrupted, waitUntil, onEnd }
  await collectReceipts(world, { ...common, now: clock.now(), signal: context.io.interrupted })
  const plan = plannerOptions(clock, options)
  const recordOnly = options.recordOnly ?? false
  const onInHand = () => {
    inHand++
  }
  const rules = new Set<Rule>()
  const onPlanned = (planned: Planned) => {
    if (isGoing(planned) && isNew(planned) && (permits?.(planned) ?? true)) rules.add(planned.rule)
  }
  const dueOnly = options.due ?? false
  const first = await perform(world, { ...common, plan, dueOnly, permits, recordOnly, onInHand, onPlanned })
  if (!dueOnly) await keepFilters(world, store, rules, clock.now())
  const summary = { ...first, inHand }
  if (first.sent > 0) await scheduleSteps(world, { ...common, plan })
  // Left for another try by an earlier run, and not due for it yet.
  const earlier = first.retrying - retrying.size - left
  while (retrying.size > 0 && !context.io.interrupted.aborted) {
    const next = Math.min(...retrying.values())
    if (next > waitUntil) break
    reporter.waiting(retrying.size, next)
    await clock.sleep(Math.max(0, next - clock.now()), context.io.interrupted)
    if (context.io.interrupted.aborted) break
    const due = new Set([...retrying].filter(([, at]) => at <= clock.now()).map(([key]) => key))
    const again = await perform(world, {
      ...common,
      plan: { now: clock.now(), dueOnly: true },
      dueOnly: true,
      permits: ({ item }) => due.has(item.key),
      recordOnly: false,
    })
    if (again.sent > 0) await scheduleSteps(world, { ...common, plan })
    summary.sent += again.sent
    summary.failed += again.failed
    summary.unknown += again.unknown
    // What is not planned any more (the file changed meanwhile, quiet hours came) waits for another run.
    for (const key of due) {
      const at = retrying.get(key)
      if (at !== undefined && at <= next) {
        retrying.delete(key)
        left++
      }
    }
  }
  summary.retrying = retrying.size + left + earlier
  return summary
}

async function readPlan({ io }: CommandContext, file: string): Promise<Plan> {
  let text: string
  try {
    text = file === '-' ? await readAll(io.stdin) : readFileSync(pathFrom(io, file), 'utf8')
  } catch (cause) {
    throw new NotifyError('no-plan', `cannot read the plan ${file}`, {
      hint: 'make one with: notify plan --out plan.json',
      cause,
    })
  }
  let plan: unknown
  try {
    plan = JSON.parse(text)
  } catch (cause) {
    throw new NotifyError('bad-plan', `${file} is not JSON`, {
      hint: 'make a plan with: notify plan --out plan.json',
      cause,
    })
  }
  const { validatePlan } = await import('../load/plan.ts')
  return validatePlan(plan, file)
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** A copy, so that a rehearsal changes nothing that counts. */
async function copyLedger(context: CommandContext, project: Project, dir: string): Promise<Store> {
  const folder = pathFrom(context.io, dir)
  makeFolder(folder)
  const url = `sqlite:${join(folder, 'ledger.db')}`
  if (await storeExists(url, project.dir)) {
    throw new NotifyError('rehearsal-exists', `${dir} holds an earlier rehearsal`, {
      hint: 'name a new folder, or remove that one',
    })
  }
  const copy = await openStore(url, { projectDir: project.dir, mode: 'write', create: true })
  const original = await readLedger(context, project)
  if (original !== undefined) {
    await copy.importAll(original.exportAll(), context.clock.now())
    await original.close()
  }
  return copy
}

function rehearsalClock(start: Instant): Clock {
  let now = start
  return {
    now: () => now,
    async sleep(ms) {
      now += ms
    },
  }
}
