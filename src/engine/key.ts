import { hash } from 'node:crypto'

/** What makes a delivery that delivery and no other. */
export interface KeyParts {
  event: string
  occurrence: string
  rule: string
  moment: string
  /** What makes the moment new: an anchor, the facts stated, a fire's id. */
  turn: string
  recipient: string
  route: string
}

/** 64 lower-case hexadecimal digits. The parts are encoded as JSON, so that no two sets of them read alike. */
export function deliveryKey(parts: KeyParts): string {
  return keyMaker(parts)(parts.recipient, parts.route)
}

/** The same key in two steps: a moment is decided once, and then counted out to everybody. */
export function keyMaker({
  event,
  occurrence,
  rule,
  moment,
  turn,
}: Omit<KeyParts, 'recipient' | 'route'>): (recipient: string, route: string) => string {
  const start = JSON.stringify([event, occurrence, rule, moment, turn])
  return (recipient, route) => hash('sha256', start + JSON.stringify([recipient, route]), 'hex')
}

/** The id that keys and the ledger know a document by: the oldest it ever had. */
export function identityOf(document: { id: string; was: readonly string[] }): string {
  return document.was[0] ?? document.id
}
