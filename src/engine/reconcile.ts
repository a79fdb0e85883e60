import type { Row } from '../model/delivery.ts'
import type { Action } from '../model/plan.ts'
import type { ChannelEntry, Instant } from '../model/project.ts'
import type { Item } from './decide.ts'
import type { Person } from './hold.ts'
import { parseMoment } from './moment.ts'
import { isChannel } from './reach.ts'
import { revisionOf } from './revision.ts'
import { isClosing, isCorrection } from './state-moments.ts'
import { type Thread, tells } from './thread.ts'
import { isSameFacts, newsFor } from './truth.ts'
import type { Voice, VoiceRoute } from './voice.ts'
import { type Decision, isRetrying, type Wishes } from './wishes.ts'

/** Compares what a thread ought to have with the rows it has: an item for each key, those of the decisions first and in their order. */
export function reconcile({ voice, route, thread, person, wishes }: Reconciled): Item[] {
  const items = wishes.decisions.map((decision) => itemOf(decision, voice, route, thread, person))
  if (thread.rows.length === 0) return items
  const keys = new Set(items.map(({ key }) => key))
  const rest = thread.rows.filter((row) => !keys.has(row.key))
  if (rest.length > 1) rest.sort((a, b) => a.due - b.due)
  const others: Item[] = []
  for (const row of rest) {
    const isPaused = wishes.paused.has(row.key)
    const successor = row.state === 'scheduled' && !isPaused ? successorOf(row, items) : undefined
    if (successor) {
      successor.replaces = row.key
      if (successor.action === 'schedule') successor.action = 'reschedule'
    } else {
      const item = settled(row, isPaused ? 'pending' : 'cancel')
      if (item) others.push(isLatest(item, thread, person, voice) ? latest(item, thread) : item)
    }
  }
  return [...items, ...others]
}

/** Whether a row's words can be made again: its facts hold, and what the thread was told before it is known. */
function isLatest(
  { row, isCorrection: corrects }: Item,
  { tellers }: Thread,
  { isMember, isInvited }: Person,
  { truth, invitedFacts }: Voice,
): boolean {
  if (row === null || row !== tellers.at(-1) || !isMember || row.digestKey !== null) return false
  const facts = isInvited ? invitedFacts : truth?.facts
  // What another route had told before is not known any more.
  const beganThread = tellers.length === 1 && corrects
  return facts !== undefined && isSameFacts(row.facts, facts) && !beganThread
}

/** With what the message was made from. */
function latest(item: Item, { tellers }: Thread): Item {
  const told = tellers.at(-2)?.facts ?? null
  return { ...item, told, news: newsFor(told, item.facts), isFollowUp: told !== null, isLatest: true }
}

interface Reconciled {
  voice: Voice
  route: VoiceRoute
  thread: Thread
  person: Person
  wishes: Wishes
}

/** The item that takes a waiting row's place: a message of the same moment that has no waiting row of its own. */
function successorOf(row: Row, items: readonly Item[]): Item | undefined {
  return items.find(
    ({ moment, action, replaces, row: own }) =>
      moment.name === row.moment &&
      replaces === null &&
      own?.state !== 'scheduled' &&
      (action === 'send' || action === 'schedule' || action === 'withheld'),
  )
}

function itemOf(
  decision: Decision,
  voice: Voice,
  route: VoiceRoute,
  thread: Thread,
  { recipient, isInvited }: Person,
): Item {
  const { key, moment, at, reason, reach, isFinal } = decision
  const row = thread.byKey.get(key) ?? null
  const action = actionOf(decision, row, voice.now)
  // What is repeated says what it said the first time, to somebody who may not have it.
  const before = decision.isRepeat ? thread.tellers.filter((teller) => teller.key !== key).at(-1) : thread.told
  const told = before?.facts ?? null
  const isWaiting = row?.state === 'scheduled'
  const facts = isInvited ? voice.invitedFacts! : voice.truth!.facts
  return {
    key,
    event: voice.id.event,
    occurrence: voice.id.occurrence,
    rule: voice.id.rule,
    moment,
    route: route.id,
    channel: reach.channel.id,
    recipient: recipient.id,
    address: reach.address,
    action,
    reason: action === 'withheld' ? reason : null,
    due: action === 'pending' ? row!.due : at,
    nominalDue: decision.nominalDue,
    facts,
    told,
    news: newsFor(told, facts),
    isFollowUp: told !== null,
    isLatest: false,
    revision: revisionOf(thread.heard, key, facts),
    previousRef: previousRef(thread, key, reach.channel),
    refusal: reason !== null && reason === reach.reason ? (reach.refusal ?? null) : null,
    tried: decision.tried,
    fallBack:
      decision.fallBack &&
      ((tried) => {
        const next = decision.fallBack?.(tried)
        const ref = next && previousRef(thread, key, next.channel)
        return next && { channel: next.channel.id, address: next.address, previousRef: ref ?? null }
      }),
    row,
    replaces: action === 'withheld' && isWaiting ? key : null,
    isFinal,
    isStep: decision.isStep,
    isRepeat: decision.isRepeat,
    isRetry: row?.state === 'failed' && action !== 'withheld',
    isCorrection: decision.isCorrection,
    isClosing: decision.isClosing,
    rank: voice.isEmergency ? 0 : decision.isCorrection ? 1 : decision.isClosing ? 2 : 3,
    coveredBy: decision.coveredBy,
    makesStale: decision.makesStale,
    takesPlace: decision.takesPlace,
    digest: decision.digest,
    mayJoin: decision.mayJoin,
  }
}

function previousRef({ heard }: Thread, key: string, channel: ChannelEntry): string | null {
  // A digest says more than this thread heard, and must not be revised for it alone.
  const isOwn = (row: Row) => row.key !== key && row.ref !== null && row.digestKey === null
  return heard.findLast((row) => isOwn(row) && isChannel(channel, row.channel))?.ref ?? null
}

function actionOf({ at, reason, reach, digest }: Decision, row: Row | null, now: Instant): Action {
  if (reason !== null) return 'withheld'
  const isWaiting = row?.state === 'scheduled'
  if (at <= now) return isRetrying(row ?? undefined, now, reach) ? 'pending' : 'send'
  if (!isWaiting) return 'schedule'
  const isSame = row.due === at && (row.digestKey === null) === (digest === null)
  return isSame ? 'pending' : 'reschedule'
}

/**
 * The item of a row that no decision concerns: done where it told or ended for good; else, where it waits, what `waiting` says.
 * A row that failed or was called off has none.
 */
export function settled(row: Row, waiting: 'cancel' | 'pending'): Item | undefined {
  const isInHand = row.state === 'claimed'
  const isDone = tells(row) || row.state === 'withheld'
  if (!isDone && !isInHand && row.state !== 'scheduled') return undefined
  const moment = parseMoment(row.moment) ?? { kind: 'trigger', name: row.moment }
  return {
    key: row.key,
    event: row.event,
    occurrence: row.occurrence,
    rule: row.rule,
    moment,
    route: row.route,
    channel: row.channel,
    recipient: row.recipient,
    address: row.address,
    action: isDone ? 'done' : isInHand ? 'pending' : waiting,
    reason: isDone ? row.reason : null,
    due: row.due,
    nominalDue: row.due,
    facts: row.facts,
    told: null,
    news: [],
    isFollowUp: false,
    isLatest: false,
    previousRef: null,
    refusal: null,
    tried: [],
    fallBack: null,
    row,
    replaces: null,
    isFinal: false,
    isStep: false,
    isRepeat: false,
    isRetry: false,
    isCorrection: isCorrection(moment),
    isClosing: isClosing(moment),
    rank: 3,
    coveredBy: null,
    makesStale: false,
    takesPlace: false,
    digest: null,
    mayJoin: null,
  }
}
