import type { Row, Tried } from '../model/delivery.ts'
import type { Reason } from '../model/plan.ts'
import type { Instant, Moment } from '../model/project.ts'
import { handOverAt, nextStep } from './escalation.ts'
import type { Gathered } from './gather.ts'
import { hold, type Person } from './hold.ts'
import { localDate } from './local-time.ts'
import { isStateName } from './moment.ts'
import { isChannel, type Reach, reachOf, triedOf } from './reach.ts'
import { isClosing, isCorrection, isListed, isStateMoment, owedTo, usefulUntil } from './state-moments.ts'
import { isUsed, stateChanges, type Thread } from './thread.ts'
import { decideTimes, type TimeMoment } from './time-moments.ts'
import { isSameFacts, isSameWindow, type Truth } from './truth.ts'
import type { Voice, VoiceRoute } from './voice.ts'

export interface WishOptions {
  /** Try again what failed for good (`send --retry`). */
  retryFailed?: boolean
  /** Id of a rule whose newest message is repeated to everybody (`send --resend`). */
  resend?: string
  /**
   * Only what waits will be sent (`send --due`): a state moment that does not wait covers nothing, unless it is a correction,
   * which leaves the thread to the next `send`.
   */
  dueOnly?: boolean
}

/** A message that a thread ought to have, or will not have for a reason that is final. `at` is when its digest closes, where it has one. */
export interface Decision extends Gathered {
  key: string
  /** What the key is made of beside the thread and the moment; empty for a repetition. */
  turn: string
  moment: Moment
  nominalDue: Instant
  /** When it would go out. */
  at: Instant
  reason: Reason | null
  /** Who would carry it, or why nobody can. */
  reach: Reach
  /** Members of a chain that failed for good at this message, or had their time. */
  tried: readonly Tried[]
  /** Of a chain: who carries it where these members failed for good; undefined where nobody is left. */
  fallBack: ((tried: readonly Tried[]) => Reach | undefined) | null
  isFinal: boolean
  /** The thread's newest message again, over the next member of a chain. */
  isStep: boolean
  isRepeat: boolean
  isCorrection: boolean
  isClosing: boolean
  coveredBy: string | null
  makesStale: boolean
  takesPlace: boolean
}

export interface Wishes {
  decisions: readonly Decision[]
  /** Waiting rows that stay as they are until a state message of this thread that is being retried has settled. */
  paused: ReadonlySet<string>
}

interface Scene {
  voice: Voice
  truth: Truth
  route: VoiceRoute
  thread: Thread
  person: Person
  options: WishOptions
}

/** A message before it is asked whether it must be held back. */
interface Candidate {
  key: string
  turn: string
  moment: Moment
  due: Instant
  usefulUntil: Instant
  isRepeat: boolean
  /** Of a step of a chain: the members that carried the message already. */
  used?: readonly string[]
  /** Somebody asked for it to be said once more. */
  isAgain?: boolean
}

const nothing: ReadonlySet<string> = new Set()

/** What is due to one thread or will be, what holds it back, and what has ended for good. */
export function wishesFor(
  voice: Voice,
  route: VoiceRoute,
  thread: Thread,
  person: Person,
  options: WishOptions,
): Wishes {
  if (voice.truth === undefined) return { decisions: [], paused: nothing }
  const scene: Scene = { voice, truth: voice.truth, route, thread, person, options }
  const decisions: Decision[] = []
  const state = stateDecisions(scene, decisions)
  const step = state === undefined ? stepDecision(scene) : undefined
  const isStepDue = step !== undefined && step.at <= voice.now
  const leading = state ?? (isStepDue ? step : oneMoreTime(scene))
  if (leading !== undefined) decisions.push(leading)
  if (step !== undefined && !isStepDue) decisions.push(step)
  const paused = person.isMember ? timeDecisions(scene, leading, decisions) : nothing
  return { decisions, paused }
}

/** Adds state moments that came too late, and gives the one that is due. */
function stateDecisions(scene: Scene, decisions: Decision[]): Decision | undefined {
  const { voice, truth, thread, person, options } = scene
  const told = thread.told?.facts ?? null
  const due = told === null ? (truth.publicAt ?? voice.now) : voice.now
  for (const { moment, usefulUntil } of owedTo(told, person.isMember, voice.listener!)) {
    const { key, turn } = stateKey(scene, moment)
    const candidate = { key, turn, moment, due, usefulUntil, isRepeat: false }
    const row = thread.byKey.get(key)
    if (voice.now >= usefulUntil) {
      // Recorded before, it stays done; but it is owed once more where somebody says after all that the event runs.
      if (row?.state !== 'withheld') decisions.push(ended(scene, candidate, 'missed'))
      continue
    }
    if (due >= usefulUntil) continue
    const makesStale = row?.state !== 'scheduled' && told !== null && !isStill(told, truth)
    if (options.dueOnly && row?.state !== 'scheduled' && !makesStale) continue
    const decision = wanted(scene, candidate)
    decision.makesStale = makesStale
    return decision
  }
  return undefined
}

function isStill(told: NonNullable<Thread['told']>['facts'], { facts }: Truth): boolean {
  return isSameWindow(told, facts) && told.status === facts.status
}

function stateKey({ voice, truth, route, thread, person }: Scene, moment: Moment): { key: string; turn: string } {
  const { status, start, end } = truth.facts
  const isNews = moment.kind === 'status' || moment.name === 'updated'
  const rest = isNews ? `${status} ${truth.newestUpdate}` : `${status} ${start} ${end}`
  const at = (count: number) => {
    const turn = `${count} ${rest}`
    return { key: voice.key(moment.name, turn, person.recipient.id, route.id), turn }
  }
  const all = thread.tellers.length
  const changes = stateChanges(thread)
  // Ledgers of before count time moments as well: what they have under such a key keeps it.
  const known = changes === all ? undefined : at(all)
  if (known !== undefined && thread.byKey.has(known.key) && !isUsed(thread, known.key)) return known
  // Messages that bounce lower the count, so that it can come by an older key that told something else.
  for (let count = changes; ; count++) {
    const found = at(count)
    if (!isUsed(thread, found.key)) return found
  }
}

/** The newest message again: because nobody knows whether it arrived, or because somebody asked for it. */
function oneMoreTime(scene: Scene): Decision | undefined {
  const { voice, truth, route, thread, person, options } = scene
  const newest = thread.tellers.at(-1)
  if (newest === undefined) return undefined
  const isInDoubt = voice.repeatsUnknown && newest.state === 'unknown' && isSameFacts(newest.facts, truth.facts)
  const isAskedFor = options.resend !== undefined && [voice.rule.id, ...voice.rule.was].includes(options.resend)
  if (!isInDoubt && !isAskedFor) return undefined
  const use = useOf(scene, newest)
  if (use === undefined || voice.now >= use.usefulUntil) return undefined
  if (!person.isMember && !isCorrection(use.moment)) return undefined
  const key = isInDoubt ? newest.key : voice.key(newest.moment, `again ${newest.key}`, person.recipient.id, route.id)
  return wanted(scene, { key, turn: '', ...use, due: voice.now, isRepeat: isInDoubt, isAgain: !isInDoubt })
}

/** The newest message over the next member of a chain, where it was not seen or delivered in time, or will not have been. */
function stepDecision(scene: Scene): Decision | undefined {
  const { voice, truth, route, thread, person } = scene
  const step = nextStep(route, thread, (moment, turn) => voice.key(moment, turn, person.recipient.id, route.id))
  // A correction that the rule does not make leaves a message that is not true any more: it is not said again.
  if (step === undefined || !isStill(step.root.facts, truth)) return undefined
  const use = useOf(scene, step.root)
  if (use === undefined || step.due >= use.usefulUntil || voice.now >= use.usefulUntil) return undefined
  if (!person.isMember && !isCorrection(use.moment)) return undefined
  const { turn, due, used } = step
  const key = voice.key(step.root.moment, turn, person.recipient.id, route.id)
  const decision = wanted(scene, { key, turn, ...use, due, isRepeat: false, used })
  // Nobody is left: the message rests where it is.
  return decision.reach.reason === 'no-address' ? undefined : decision
}

/** What a message that went out is good for today; undefined where the rule does not speak at that moment any more. */
function useOf(scene: Scene, row: Row): { moment: Moment; usefulUntil: Instant } | undefined {
  const { voice, truth, thread } = scene
  if (isStateName(row.moment)) {
    if (!isListed(row.moment, true, voice.listener!)) return undefined
    const moment = voice.listener!.listed.get(row.moment) ?? { kind: 'state', name: row.moment as 'rescheduled' }
    return { moment, usefulUntil: usefulUntil(moment, thread.tellers.at(-2)?.facts ?? null, truth) }
  }
  const { recipient } = scene.person
  const time = voice.times.find((time) => {
    if (time.moment.name !== row.moment) return false
    return time.step === undefined || voice.key(row.moment, time.turn, recipient.id, row.route) === row.key
  })
  return time && { moment: time.moment, usefulUntil: time.usefulUntil }
}

/** Adds the time moments. Gives the waiting rows that must be left alone. */
function timeDecisions(scene: Scene, leading: Decision | undefined, decisions: Decision[]): ReadonlySet<string> {
  const { voice, truth, route, thread, person, options } = scene
  if (voice.times.length === 0) return nothing
  const isHidden = truth.publicAt !== undefined && thread.told === null
  const asOf = isHidden ? truth.publicAt! : voice.now
  const keys = new Map<TimeMoment, string>()
  const open = voice.times.filter((time) => {
    const key = voice.key(time.moment.name, time.turn, person.recipient.id, route.id)
    keys.set(time, key)
    const state = thread.byKey.get(key)?.state
    if (options.dueOnly && state !== 'scheduled' && time.due <= voice.now) return false
    return state !== 'sent' && state !== 'unknown' && state !== 'withheld'
  })
  const { missed } = voice.rule
  const { hasOpening } = voice.listener!
  const cover = coverOf(scene, leading)
  const paused = new Set<string>()
  let hasSend = leading !== undefined && leading.reason === null && leading.at <= voice.now
  for (const { time, result } of decideTimes(open, thread, { truth, missed, hasOpening, asOf })) {
    const key = keys.get(time)!
    const isPast = time.due <= asOf
    const { moment, turn, due, usefulUntil } = time
    const candidate = { key, turn, moment, due, usefulUntil, isRepeat: false }
    if (isHidden && isPast) {
      // Decided as of the hour at which the event becomes public, so what comes to nothing by then has not ended yet.
      if (result === 'go' && leading === undefined) decisions.push(wanted(scene, { ...candidate, due: asOf }))
    } else if (result !== 'go') decisions.push(ended(scene, candidate, result))
    else if (!isPast || cover === undefined) {
      const decision = wanted(scene, candidate)
      const isSend = decision.reason === null && decision.at <= voice.now
      decisions.push(isSend && hasSend && holdsToOne(scene) ? { ...decision, reason: 'once-per-day' } : decision)
      hasSend ||= isSend
    } else if (cover === 'retrying') paused.add(key)
    else decisions.push({ ...ended(scene, candidate, 'missed'), coveredBy: cover })
  }
  return paused
}

/** The key of this run's message where it says all that an overdue time moment would say; or that it is being retried. */
function coverOf({ voice, thread }: Scene, leading: Decision | undefined): string | 'retrying' | undefined {
  if (leading === undefined || leading.reason !== null || leading.at > voice.now) return undefined
  if (voice.rule.missed === 'all' && !isStateMoment(leading.moment)) return undefined
  return isRetrying(thread.byKey.get(leading.key), voice.now, leading.reach) ? 'retrying' : leading.key
}

/** Whether an attempt failed for now and the next one, over the same channel, is still to come. */
export function isRetrying(row: Row | undefined, now: Instant, { channel }: Reach): boolean {
  return row?.state === 'scheduled' && row.attempts > 0 && row.nextAt > now && isChannel(channel, row.channel)
}

function holdsToOne({ voice }: Scene): boolean {
  return voice.rule.oncePerDay && !voice.isEmergency
}

function wanted(scene: Scene, candidate: Candidate): Decision {
  const { voice, route, thread, person } = scene
  const decision = bare(scene, candidate)
  const { isStep, isCorrection } = decision
  const isState = isStateMoment(candidate.moment)
  const wish = { ...candidate, isCorrection, isState, isStep, isAgain: candidate.isAgain === true }
  const { at, reason, digest, mayJoin } = hold(wish, voice, thread, person, decision.reach, route.id)
  decision.at = at
  decision.reason = reason
  decision.digest = digest
  decision.mayJoin = mayJoin
  decision.takesPlace = !isStep && (!candidate.isRepeat || !toldToday(scene, candidate.key))
  return decision
}

/** Who carries a message: not who failed at it for good, nor who still fails when its time is up. */
function reachFor(scene: Scene, { key, moment, used = [] }: Candidate): Pick<Decision, 'reach' | 'tried' | 'fallBack'> {
  const { voice, route, thread, person, options } = scene
  const row = thread.byKey.get(key)
  const startsAnew = options.retryFailed === true && row?.state === 'failed'
  const find = (tried: readonly Tried[]) => reachOf(voice, route, thread, person, { moment: moment.name, tried, used })
  let tried = startsAnew ? [] : triedOf(row)
  let reach = find(tried)
  const handOver = handOverAt(row, route)
  if (row !== undefined && handOver !== undefined && handOver <= voice.now) {
    const withSlow = [...tried, { channel: row.channel, address: row.address }]
    const next = find(withSlow)
    // The last one goes on trying.
    if (next.reason === null) {
      reach = next
      tried = withSlow
    }
  }
  if (route.channels.length < 2) return { reach, tried, fallBack: null }
  const fallBack = (failed: readonly Tried[]) => {
    const next = find(failed)
    return next.reason === null ? next : undefined
  }
  return { reach, tried, fallBack }
}

function toldToday({ voice, thread, person }: Scene, key: string): boolean {
  const row = thread.byKey.get(key)
  const zone = person.recipient.timezone ?? voice.timezone
  return row?.toldAt != null && localDate(row.toldAt, zone) === localDate(voice.now, zone)
}

function ended(scene: Scene, candidate: Candidate, reason: Reason): Decision {
  const decision = bare(scene, candidate)
  decision.reason = reason
  decision.isFinal = true
  return decision
}

/** Written out: an object that begins with a spread and goes on with so many keys takes kilobytes, and the time to fill them. */
function bare(scene: Scene, candidate: Candidate): Decision {
  const { key, turn, moment, due, isRepeat } = candidate
  const { reach, tried, fallBack } = reachFor(scene, candidate)
  return {
    reach,
    tried,
    fallBack,
    key,
    turn,
    moment,
    nominalDue: due,
    at: due,
    reason: null,
    isFinal: false,
    isStep: candidate.used !== undefined,
    isRepeat,
    isCorrection: isCorrection(moment),
    isClosing: isClosing(moment),
    coveredBy: null,
    makesStale: false,
    takesPlace: true,
    digest: null,
    mayJoin: null,
  }
}
