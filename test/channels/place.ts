import { expect, onTestFinished } from 'vitest'
import type { Lookup, Outcome } from '../../src/model/delivery.ts'
import type { Channel, Sender } from '../../src/ports/channel.ts'
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
