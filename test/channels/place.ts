import { expect, onTestFinished } from 'vitest'
import type { Lookup, Outcome } from '../../src/model/delivery.ts'
import type { Channel, Sender } from '../../src/ports/channel.ts'
import type { Peer, Subject } from '../contract/channel.ts'
import type { ApiRequest, Mishap } from '../sink/api.ts'
import { isChange, isQuestion } from '../sink/fields.ts'
import { addressee } from './fixtures.ts'
import type { Notice } from './life.ts'

/** An adapter of a place, open, with what a thread of notices needs. */
export interface Place {
  sender: Sender
  /** As the deliverer does it: revises where the thread has a ref, and keeps the one that comes back. */
  tell(notice: Notice, ref?: string): Promise<Outcome>
  lookup(notice: Notice, ref?: string): Promise<Lookup>
}

export const never = new AbortController().signal

export async function openPlace<Config, Payload>(channel: Channel<Config, Payload>, config: Config): Promise<Place> {
  const sender = await channel.open(config, { dir: '/', stdout: { write: () => true }, concurrency: 4 })
  onTestFinished(() => sender.close?.())
  const compose = ({ message, about }: Notice) => channel.compose(message, addressee('place'), config, about)
  return {
    sender: sender as Sender,
    tell: (notice, ref) =>
      ref === undefined || sender.revise === undefined
        ? sender.send(compose(notice), notice.about.key, never)
        : sender.revise(ref, compose(notice), notice.about.key, never),
    lookup: (notice, ref) => sender.lookup!(compose(notice), notice.about.key, notice.about.date, never, ref),
  }
}

/** The ref of a message that was accepted. */
export function refOf(outcome: Outcome): string {
  expect(outcome.kind, JSON.stringify(outcome)).toBe('sent')
  return (outcome as { ref: string }).ref
}

/** What an HTTP status must come to, whether it answers the question or the change; headers that come with it. */
export type StatusRow = readonly [status: number, outcome: Partial<Outcome>, headers?: Record<string, string>]

/** Which requests ask, and which change something. */
export interface Sides {
  asks(request: ApiRequest): boolean
  changes(request: ApiRequest): boolean
}

/**
 * The contract's table of answers of a provider that is asked before it is told: the answer quotes the secret. A lost answer to a question
 * is no doubt, one to a change is.
 */
export function answersOf(
  peer: (mishap: Mishap, when: (request: ApiRequest) => boolean) => Promise<Peer>,
  secret: string,
  rows: readonly StatusRow[],
  { asks, changes }: Sides = { asks: isQuestion, changes: isChange },
): Subject['answers'] {
  const statuses = rows.flatMap(([status, outcome, headers = {}]) => {
    const answer = { status, headers, body: { message: `no: ${secret}` } }
    const asked = outcome.kind === 'unknown' ? { kind: 'retry' as const } : outcome
    return [
      [`${status} to the question`, { peer: () => peer(answer, asks), outcome: asked }],
      [`${status} to the change`, { peer: () => peer(answer, changes), outcome }],
    ] as const
  })
  const lost = { kind: 'retry', reason: 'connection-lost', scope: 'channel' } as const
  return Object.fromEntries([
    ...statuses,
    ['a reset in the place of an answer to the question', { peer: () => peer('drop', asks), outcome: lost }],
    [
      'a reset in the place of an answer to the change',
      { peer: () => peer('lose', changes), outcome: { kind: 'unknown', reason: 'connection-lost' } },
    ],
    [
      'nobody listens',
      {
        async peer() {
          const open = await peer({ status: 500 }, () => false)
          await open.close()
          return { ...open, close: () => undefined }
        },
        outcome: { kind: 'retry', reason: 'connect', scope: 'channel' },
      },
    ],
  ])
}

/** Statuses that mean the same at every provider. */
export const commonRows: readonly StatusRow[] = [
  [302, { kind: 'rejected', reason: 'redirect', scope: 'channel' }],
  [400, { kind: 'rejected', reason: 'content-refused', scope: 'content' }],
  [405, { kind: 'rejected', reason: 'not-found', scope: 'channel' }],
  [407, { kind: 'rejected', reason: 'auth', scope: 'channel' }],
  [408, { kind: 'retry', reason: 'deferred', scope: 'channel' }],
  [410, { kind: 'rejected', reason: 'gone', scope: 'channel' }],
  [413, { kind: 'rejected', reason: 'too-large', scope: 'content' }],
  [425, { kind: 'retry', reason: 'deferred', scope: 'channel' }],
  [501, { kind: 'rejected', reason: 'protocol', scope: 'channel' }],
  [401, { kind: 'rejected', reason: 'auth', scope: 'channel' }],
  [403, { kind: 'rejected', reason: 'auth', scope: 'channel' }],
  [404, { kind: 'rejected', reason: 'not-found', scope: 'channel' }],
  [422, { kind: 'rejected', reason: 'content-refused', scope: 'content' }],
  [
    429,
    { kind: 'retry', reason: 'rate-limited', scope: 'channel', after: 12_000 } as Partial<Outcome>,
    { 'retry-after': '12' },
  ],
  [500, { kind: 'retry', reason: 'server-error', scope: 'channel' }],
  [502, { kind: 'unknown', reason: 'gateway' }],
  [503, { kind: 'retry', reason: 'unavailable', scope: 'channel' }],
  [504, { kind: 'unknown', reason: 'gateway' }],
]

/** The peer with a config that does not wait long, for a peer that never answers. */
export async function impatient(opening: Promise<Peer>): Promise<Peer> {
  const peer = await opening
  return { ...peer, config: { ...(peer.config as object), timeout: '400ms' } }
}
