import { parseMoment } from '../../engine/moment.ts'
import type { Lookup, Outcome } from '../../model/delivery.ts'
import type { About, Sender } from '../../ports/channel.ts'

/**
 * How a follow-up stands to the announcement. `reply`: below it. `edit`: what the announcement says is no longer true, so it is
 * changed as well; an edit by itself notifies nobody. `delete`: it is taken away, and the follow-up stands alone. `none`: a digest,
 * which follows nothing up and is followed by nothing, since it speaks of several notices.
 */
export type FollowUp = 'reply' | 'edit' | 'delete' | 'none'

/** Reminders and updates leave what was announced as true as it was; a new state does not. */
export function followUpOf(
  { moment: name, notices }: About,
  { cancelled }: { cancelled?: 'edit' | 'delete' },
): FollowUp {
  if (notices !== undefined) return 'none'
  const kind = parseMoment(name)?.kind
  if ((kind !== 'state' && kind !== 'status') || name === 'updated') return 'reply'
  return name === 'cancelled' ? (cancelled ?? 'edit') : 'edit'
}

const isOfNote = ['rescheduled', 'extended', 'completed', 'cancelled', 'failed', 'rolled_back', 'resolved']

/** Whether the whole place is to see a follow-up, not only who follows the thread: times moved, or it is over. */
export function isForAll({ moment }: About): boolean {
  return isOfNote.includes(moment)
}

/** Where an event's messages stand in a chat. `root` is the announcement's id, which is the thread's ref in the ledger. */
export interface ChatBoard<Payload> {
  /** Posts, below `root` where one is given. The outcome's `ref` is the id of what was posted. */
  post(payload: Payload, root: string | undefined, key: string, signal: AbortSignal): Promise<Outcome>
  edit(root: string, payload: Payload, signal: AbortSignal): Promise<Outcome>
  remove(root: string, signal: AbortSignal): Promise<Outcome>
}

/** A refusal that says the announcement is not there any more. */
export const gone = 'message-gone'

/** A refusal that says the announcement cannot be changed (too old, not ours). */
export const fixed = 'message-fixed'

/** A sender whose messages about one event stand together on a board. `others`: what the service has beside. */
export function chatSender<Payload extends { followUp: FollowUp }>(
  board: ChatBoard<Payload>,
  { lookup, ...others }: Omit<Sender<Payload>, 'send' | 'revise'>,
): Sender<Payload> {
  return {
    ...others,
    async send(payload, key, signal) {
      return withHandle(payload, await board.post(payload, undefined, key, signal))
    },
    revise: (ref, payload, key, signal) =>
      payload.followUp === 'none'
        ? board.post(payload, undefined, key, signal).then((outcome) => withHandle(payload, outcome))
        : followUp(board, ref, payload, key, signal),
    ...(lookup === undefined
      ? {}
      : {
          async lookup(payload, key, since, signal, ref) {
            return withHandle(payload, await lookup(payload, key, since, signal, ref))
          },
        }),
  }
}

/** Without the handle where a later notice must not change this message: the others of a digest would be lost. */
function withHandle<T extends Outcome | Lookup>(payload: { followUp: FollowUp }, outcome: T): T {
  if (payload.followUp !== 'none' || outcome.kind !== 'sent') return outcome
  const { ref: _, ...rest } = outcome
  return rest as T
}

/**
 * Says a follow-up with regard to the announcement `root`. The announcement is changed before anything is posted: if this breaks
 * off in between, `lookup` finds no post, and a second edit changes nothing.
 */
async function followUp<Payload extends { followUp: FollowUp }>(
  board: ChatBoard<Payload>,
  root: string,
  payload: Payload,
  key: string,
  signal: AbortSignal,
): Promise<Outcome> {
  if (payload.followUp !== 'reply') {
    const isRemoval = payload.followUp === 'delete'
    const changed = isRemoval ? await board.remove(root, signal) : await board.edit(root, payload, signal)
    const isGone = changed.kind === 'rejected' && changed.reason === gone
    if (isGone || (isRemoval && changed.kind === 'sent')) return board.post(payload, undefined, key, signal)
    const isFixed = changed.kind === 'rejected' && changed.reason === fixed
    if (isFixed && isRemoval) return followUp(board, root, { ...payload, followUp: 'edit' }, key, signal)
    if (changed.kind !== 'sent' && !isFixed) return repeatable(changed)
  }
  const outcome = await board.post(payload, root, key, signal)
  if (outcome.kind === 'rejected' && outcome.reason === gone) return board.post(payload, undefined, key, signal)
  return outcome.kind === 'sent' ? { ...outcome, ref: root } : outcome
}

/** Nothing was posted yet, and a change may be made twice. */
function repeatable(outcome: Outcome): Outcome {
  return outcome.kind === 'unknown' ? { ...outcome, kind: 'retry', scope: 'channel' } : outcome
}
