import { occurrencesIn } from '../deliver/occurrences.ts'
import { readTeam } from '../deliver/team.ts'
import { identityOf } from '../engine/key.ts'
import { firstNotOver, isRecurring, type Occurrence } from '../engine/recurrence.ts'
import { teamPeople } from '../engine/team-people.ts'
import { truthOf } from '../engine/truth.ts'
import { isHeld } from '../load/held.ts'
import type { Row, State } from '../model/delivery.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { DiagnosticError, exitCode, NotifyError } from '../model/error.ts'
import type { Event, Instant, Project, Team } from '../model/project.ts'
import type { TimelineMark } from '../output/event-timeline.ts'
import { type StatusEvent, statusText } from '../output/status-text.ts'
import { loadStyle } from '../output/style.ts'
import type { Store } from '../ports/store.ts'
import { type CommandContext, parseInstant } from './context.ts'
import { readTimeline } from './event-timeline.ts'
import { withHeldEvents } from './given-event.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createWorld, readLedger, storeUrl } from './world.ts'

/** Problems listed one by one; the rest is counted, and `notify log` has it. */
const listedProblems = 1_000

export async function status(
  context: CommandContext,
  id: string | undefined,
  options: { now?: string },
): Promise<number> {
  const { project: files } = await validProject(context)
  const now = options.now === undefined ? context.clock.now() : parseInstant(options.now, '--now')
  const store = await readLedger(context, files)
  try {
    const project = await withHeldEvents(files, store, (diagnostic) => {
      throw new DiagnosticError(diagnostic)
    })
    const events = store === undefined ? [] : await readEvents(project, store, now, id)
    const asked = id === undefined ? undefined : project.events.get(id)
    // Nothing was said yet, but it can be drawn what is to come.
    if (asked !== undefined && events.length === 0) {
      events.push(emptyEvent(identityOf(asked), asked, project, now))
    }
    if (id !== undefined && events[0] !== undefined) await addTimeline(context, files, store, events[0], asked, now)
    if (id !== undefined && events.length === 0 && !project.events.has(id)) {
      throw new NotifyError('unknown-event', `neither the project nor the ledger knows an event ${JSON.stringify(id)}`)
    }
    if (context.json) {
      context.print(
        `${JSON.stringify({ now: new Date(now).toISOString(), ledger: store?.id ?? null, events }, null, 2)}\n`,
      )
    } else if (events.length === 0) {
      context.print(
        `Nothing was said yet${id === undefined ? '' : ` about ${id}`}: the ledger (${context.redact(storeUrl(context, project))}) ${store === undefined ? 'does not exist' : 'has no deliveries'}.\n`,
      )
    } else {
      const { stdout } = context.io
      const drawing = { columns: stdout.columns ?? 80, isDrawn: stdout.isTTY === true }
      const style = await loadStyle(context.hasColor)
      context.print(statusText(events, { now, style, timezone: project.defaults.timezone, ...drawing }))
    }
    return exitCode.done
  } finally {
    await store?.close()
  }
}

async function addTimeline(
  context: CommandContext,
  project: Project,
  store: Store | undefined,
  entry: StatusEvent,
  event: Event | undefined,
  now: Instant,
): Promise<void> {
  const found: Diagnostic[] = []
  const world = event === undefined ? undefined : await createWorld(project, store, found)
  if (world !== undefined && event?.team !== undefined) {
    entry.team = namesIn(event.team, world.project)
    const rolesOf = await readTeam(world, event)
    for (const problem of entry.problems) problem.roles = rolesOf({ id: problem.recipient, email: problem.address })
  }
  entry.timeline = await readTimeline(world, store, event, entry.ledgerId, now)
  await tellDiagnostics(context, found)
  const isToCome = ({ state, at }: TimelineMark) => state === 'due' || (state !== 'held back' && Date.parse(at) > now)
  const next = entry.timeline.filter(({ kind }) => kind === 'notice').filter(isToCome)
  entry.next = next.map(({ at }) => at).sort()[0] ?? null
}

function namesIn(team: Team, { audiences }: Project): StatusEvent['team'] {
  const people = Object.entries(teamPeople(team, audiences)).filter(([, named]) => named.length > 0)
  return Object.fromEntries(people.map(([role, named]) => [role, named.map(({ id, name }) => ({ id, name }))]))
}

async function readEvents(
  project: Project,
  store: Store,
  now: Instant,
  only: string | undefined,
): Promise<StatusEvent[]> {
  const byIdentity = new Map([...project.events.values()].map((event) => [event.was[0] ?? event.id, event]))
  const wanted = only === undefined ? undefined : (project.events.get(only)?.was[0] ?? only)
  const found = new Map<string, StatusEvent>()
  for (const count of await store.counts(wanted === undefined ? {} : { event: wanted })) {
    let entry = found.get(count.event)
    if (entry === undefined) {
      entry = emptyEvent(count.event, byIdentity.get(count.event), project, now)
      found.set(count.event, entry)
    }
    const { rule, moment, channel, state, reason, rows } = count
    const occurrence = count.occurrence || null
    entry.notices.push({ occurrence, rule, moment, channel, state, reason, deliveries: rows, due: null, dueLast: null })
  }
  for (const [identity, event] of byIdentity) {
    const isAsked = isHeld(event) && (wanted === undefined || wanted === identity)
    if (isAsked && !found.has(identity)) found.set(identity, emptyEvent(identity, event, project, now))
  }
  const voices = await store.voices()
  for (const entry of found.values()) {
    const event = byIdentity.get(entry.ledgerId)
    const occurrences = event === undefined ? [] : await occurrencesIn(store, event, voices, now)
    await addWaiting(entry, store, now, occurrences)
  }
  for (const entry of found.values()) await addProblems(entry, store)
  return [...found.values()]
}

function emptyEvent(ledgerId: string, event: Event | undefined, { defaults }: Project, now: Instant): StatusEvent {
  const { language } = defaults
  const recurs = event !== undefined && isRecurring(event)
  // Of a series the first window is history: what comes is the next one.
  const next = recurs ? firstNotOver(event, now) : undefined
  const shown = recurs ? next?.event : event
  const iso = (instant: Instant | undefined) => (instant === undefined ? null : new Date(instant).toISOString())
  const title = event?.title
  return {
    event: event?.id ?? ledgerId,
    ledgerId,
    isInProject: event !== undefined && !isHeld(event),
    isHeld: event !== undefined && isHeld(event),
    title:
      title === undefined
        ? null
        : typeof title === 'string'
          ? title
          : (title[language] ?? Object.values(title)[0] ?? null),
    type: event?.type ?? null,
    status: shown?.status ?? event?.status ?? null,
    recurs,
    occurrence: next?.id ?? null,
    start: iso(shown?.window?.start),
    end: iso(shown?.window?.end),
    notices: [],
    problems: [],
    moreProblems: 0,
    stale: 0,
    next: null,
    team: null,
    timeline: null,
  }
}

/** Due times of what waits, and how much of it is no longer true. */
async function addWaiting(
  entry: StatusEvent,
  store: Store,
  now: Instant,
  occurrences: readonly Occurrence[],
): Promise<void> {
  const truths = new Map(occurrences.map(({ id, event }) => [id, truthOf(event, now)]))
  for await (const row of store.rows({ event: entry.ledgerId, states: ['scheduled'] })) {
    const due = new Date(row.nextAt).toISOString()
    const notice = entry.notices.find(
      ({ occurrence, rule, moment, channel, state, reason }) =>
        state === 'scheduled' &&
        (occurrence ?? '') === row.occurrence &&
        rule === row.rule &&
        moment === row.moment &&
        channel === row.channel &&
        reason === row.reason,
    )
    if (notice !== undefined) {
      if (notice.due === null || due < notice.due) notice.due = due
      if (notice.dueLast === null || due > notice.dueLast) notice.dueLast = due
    }
    if (entry.next === null || due < entry.next) entry.next = due
    const { start, end, status } = row.facts
    const truth = truths.get(row.occurrence)
    if (truth === undefined || truth.facts.start !== start || truth.facts.end !== end || truth.facts.status !== status)
      entry.stale++
  }
}

async function addProblems(entry: StatusEvent, store: Store): Promise<void> {
  const bad: State[] = ['failed', 'unknown', 'claimed', 'scheduled']
  for await (const row of store.rows({ event: entry.ledgerId, states: bad })) {
    if (row.state === 'scheduled' && row.attempts === 0) continue
    if (entry.problems.length === listedProblems) entry.moreProblems++
    else entry.problems.push(problemOf(row))
  }
}

function problemOf(row: Row): StatusEvent['problems'][number] {
  return {
    key: row.key,
    rule: row.rule,
    moment: row.moment,
    recipient: row.recipient,
    roles: [],
    channel: row.channel,
    address: row.address,
    state: row.state === 'scheduled' ? 'retrying' : row.state,
    reason: row.reason,
    detail: row.detail,
    digestKey: row.digestKey,
    attempts: row.attempts,
    at: new Date(row.changedAt).toISOString(),
    nextAt: row.state === 'scheduled' ? new Date(row.nextAt).toISOString() : null,
  }
}
