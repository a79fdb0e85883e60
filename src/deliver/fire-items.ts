import type { Item } from '../engine/decide.ts'
import { deliveryKey } from '../engine/key.ts'
import type { Row } from '../model/delivery.ts'
import type { Reason } from '../model/plan.ts'
import type { Event, Instant, Recipient, Route, Rule } from '../model/project.ts'
import type { Fired } from '../otobo/fired.ts'
import type { FireOptions } from './fire.ts'
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

/** What the ledger leaves to do: nothing where it was told, a repeat where nobody knows, else a first or another try. */
export function itemFor(
  world: World,
  fired: Fired,
  rule: Rule,
  route: Route,
  recipient: Recipient,
  { channel, address }: { channel: string; address: string },
  row: Row | null,
  key: string,
  { now, retryFailed }: FireOptions,
): Item {
  const item: Item = { ...bareItem(fired, rule, route, recipient, now, key), channel, address, row }
  switch (row?.state) {
    case 'sent':
      return { ...item, action: 'done' }
    case 'unknown':
      return world.project.delivery === 'at-least-once' ? { ...item, isRepeat: true } : { ...item, action: 'done' }
    case 'claimed':
      return { ...item, action: 'pending' }
    case 'scheduled':
      return row.nextAt > now ? { ...item, action: 'pending', due: row.nextAt } : { ...item, due: row.due }
    case 'failed':
      return row.address === address && !retryFailed
        ? { ...item, action: 'withheld', reason: 'failed' }
        : { ...item, isRetry: true }
    default:
      return item
  }
}
