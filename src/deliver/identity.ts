import { sha256 } from '../engine/digest.ts'
import type { Recipient } from '../model/project.ts'
import type { LoadedChannel } from './world.ts'

/** Everything that makes a recipient the one reviewed: the address, and all that the audience says of the person, in whatever order. */
export function recipientIdentity(recipient: Recipient, address: string): string {
  const { addresses, fields, ...person } = recipient
  return JSON.stringify([address, sorted(person), sorted(addresses), sorted(fields)])
}

/** Everything that makes a sender the one reviewed. The config stands as it is written, its secrets unresolved. */
export function senderIdentity(channel: LoadedChannel | undefined, from: string | undefined): string {
  return JSON.stringify([from, channel === undefined ? undefined : wayOf(channel)])
}

const ways = new WeakMap<LoadedChannel, string>()

function wayOf(channel: LoadedChannel): string {
  const known = ways.get(channel)
  if (known !== undefined) return known
  const { adapter, config } = channel.entry
  const way = sha256(JSON.stringify([adapter, config]))
  ways.set(channel, way)
  return way
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}
