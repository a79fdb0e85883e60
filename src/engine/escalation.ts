import type { Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Thread } from './thread.ts'
import type { VoiceRoute } from './voice.ts'

/** A message of a chain that is to be said again over the next member, unless it is seen or delivered before `due`. */
export interface Step {
  /** The row of the message as it was first said. */
  root: Row
  /** What makes the step's key. */
  turn: string
  due: Instant
  /** Members that carried it already. */
  used: readonly string[]
}

const stepTurn = (root: Row, number: number) => `step ${number} ${root.key}`

/**
 * The next step of a thread's newest message. `keyOf` gives the key of a turn at the message's own moment. A message that nobody
 * knows to have arrived counts as neither delivered nor seen.
 */
export function nextStep(
  route: VoiceRoute,
  thread: Thread,
  keyOf: (moment: string, turn: string) => string,
): Step | undefined {
  const newest = thread.tellers.at(-1)
  if (newest === undefined || route.channels.length < 2) return undefined
  const wait = waitFor(newest, route)
  if (wait === undefined) return undefined
  const keyAt = (root: Row, number: number) => keyOf(root.moment, stepTurn(root, number))
  const numbers = route.channels.map((_, index) => index + 1)
  const root = thread.tellers.find((row) => numbers.some((number) => keyAt(row, number) === newest.key)) ?? newest
  const said = [root]
  for (const number of numbers) {
    const row = thread.tellers.find(({ key }) => key === keyAt(root, number))
    if (row === undefined) {
      const used = said.flatMap(({ channel, tried }) => [channel, ...tried.map((one) => one.channel)])
      return { root, turn: stepTurn(root, number), due: (newest.toldAt ?? newest.changedAt) + wait, used }
    }
    said.push(row)
  }
  return undefined
}

/** How long a message may stay as it is; undefined where it reached the person. */
function waitFor({ receipt }: Row, { unseenMs, undeliveredMs }: VoiceRoute): number | undefined {
  const waits: number[] = []
  if (unseenMs !== undefined && receipt !== 'seen') waits.push(unseenMs)
  if (undeliveredMs !== undefined && receipt !== 'seen' && receipt !== 'delivered') waits.push(undeliveredMs)
  return waits.length === 0 ? undefined : Math.min(...waits)
}

/**
 * When a message that still fails for now is given to the next member: each member has its own time. Undefined where it may
 * be tried for as long as its channel says.
 */
export function handOverAt(row: Row | undefined, { undeliveredMs, channels }: VoiceRoute): Instant | undefined {
  if (undeliveredMs === undefined || channels.length < 2) return undefined
  if (row?.state !== 'scheduled' || row.attempts === 0 || row.firstAttemptAt === null) return undefined
  return row.firstAttemptAt + undeliveredMs * (row.tried.length + 1)
}
