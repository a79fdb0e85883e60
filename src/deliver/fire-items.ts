import type { Item } from '../engine/decide.ts'
import { deliveryKey } from '../engine/key.ts'
import { nextPermitted } from '../engine/local-time.ts'
import { type Reach, triedOf } from '../engine/reach.ts'
import type { Row } from '../model/delivery.ts'
import type { Reason } from '../model/plan.ts'
import type { ChannelEntry, Event, Instant, Recipient, Route, Rule } from '../model/project.ts'
import type { Fired } from '../otobo/fired.ts'
import type { FireOptions } from './fire.ts'
import type { FindReach } from './fire-people.ts'
import { messageOfMail } from './otobo-message.ts'
import type { Planned } from './planner.ts'
import type { World } from './world.ts'

/** The name under which keys and ledger know a rule, whatever it was renamed to since. */
export function identityOf({ id, was }: { id: string; was: readonly string[] }): string {
  return was[0] ?? id
}

/** The key of what one rule says of a happening to one recipient. */
export const keyOf = (fired: Fired, rule: string, recipient: string, route: string): string =>
  deliveryKey({
    event: fired.subject,
    occurrence: '',
    rule,
    moment: fired.trigger,
    turn: fired.identity,
    recipient,
    route,
  })

const firedFacts = { start: null, end: null, status: 'fired', updates: [] }

function bareItem(fired: Fired, rule: Rule, route: Route, recipient: Recipient, now: Instant, key: string): Item {
  return {
    key,
    event: fired.subject,
    occurrence: '',
    rule: identityOf(rule),
    moment: { kind: 'trigger', name: fired.trigger },
    route: route.id,
    channel: route.channels[0] ?? '',
    recipient: recipient.id,
    address: '',
    action: 'send',
    reason: null,
    due: now,
    nominalDue: now,
    facts: firedFacts,
    told: null,
    news: [],
    isFollowUp: false,
    isLatest: false,
    previousRef: null,
    refusal: null,
    tried: [],
    fallBack: null,
    row: null,
    replaces: null,
    isFinal: false,
    isStep: false,
    isRepeat: false,
    isRetry: false,
    isCorrection: false,
    isClosing: false,
    rank: 3,
    coveredBy: null,
    makesStale: false,
    takesPlace: true,
    digest: null,
    mayJoin: null,
  }
}

/** A delivery that does not go out, with the reason. */
export function withheld(
  fired: Fired,
  event: Event,
  rule: Rule,
  route: Route,
  recipient: Recipient,
  reason: Reason,
  now: Instant,
): Planned {
  const key = keyOf(fired, identityOf(rule), recipient.id, route.id)
  const item: Item = { ...bareItem(fired, rule, route, recipient, now, key), action: 'withheld', reason }
  const message = messageOfMail({ subject: '', body: '', contentType: 'text/plain', template: null, language: 'en' })
  return { item, event, rule, recipient, message }
}

/**
 * What the ledger leaves to do: nothing where it was told, a repeat where nobody knows, else a first or another try, by the first member
 * of the route that reaches the person and when its hours permit it.
 */
export function itemFor(
  world: World,
  fired: Fired,
  rule: Rule,
  route: Route,
  recipient: Recipient,
  find: FindReach,
  row: Row | null,
  key: string,
  { now, retryFailed = false }: FireOptions,
): Item {
  const tried = retryFailed && row?.state === 'failed' ? [] : triedOf(row ?? undefined)
  const { channel, address, reason, refusal = null } = find(tried)
  const item: Item = {
    ...bareItem(fired, rule, route, recipient, now, key),
    channel: channel.id,
    address,
    row,
    tried,
    fallBack: route.channels.length < 2 ? null : (failed) => nextOf(find(failed)),
  }
  switch (row?.state) {
    case 'sent':
      return { ...item, action: 'done' }
    case 'unknown':
      return world.project.delivery === 'at-least-once' ? { ...item, isRepeat: true } : { ...item, action: 'done' }
    case 'claimed':
      return { ...item, action: 'pending' }
    case 'scheduled':
      if (row.attempts > 0 && row.nextAt > now) return { ...item, action: 'pending', due: row.nextAt }
  }
  if (reason !== null) return { ...item, action: 'withheld', reason, refusal }
  return atPermittedTime(world, row?.state === 'failed' ? { ...item, isRetry: true } : item, channel, recipient)
}

function nextOf({ channel, address, reason }: Reach): ReturnType<NonNullable<Item['fallBack']>> {
  return reason === null ? { channel: channel.id, address, previousRef: null } : undefined
}

/** What was fired is of use for a day. */
const usefulMs = 86_400_000

/** Quiet hours and send windows only ever put off; what they would put off for too long is held. */
function atPermittedTime({ project }: World, item: Item, channel: ChannelEntry, { timezone }: Recipient): Item {
  const { due: now, row } = item
  const at = nextPermitted(now, channel, timezone ?? project.defaults.timezone)
  if (at === now) return row?.state === 'scheduled' ? { ...item, due: Math.min(row.due, now) } : item
  if (at === undefined || at >= (row?.createdAt ?? now) + usefulMs)
    return { ...item, action: 'withheld', reason: 'quiet-hours' }
  if (row?.state !== 'scheduled') return { ...item, action: 'schedule', due: at }
  return { ...item, action: row.due === at ? 'pending' : 'reschedule', due: at }
}
