import { type Reach, reachOf } from '../engine/reach.ts'
import { emptyThread } from '../engine/thread.ts'
import { truthOf } from '../engine/truth.ts'
import type { Refused, Tried } from '../model/delivery.ts'
import type { Event, Instant, Recipient, Route, Rule } from '../model/project.ts'
import { ownFields } from '../otobo/directory-people.ts'
import type { Mail } from '../otobo/index.ts'
import { parseAddresses } from '../otobo/mail-address.ts'
import { policyFor, type Safeguards } from './security.ts'
import { addressFor, type World } from './world.ts'

export const senderText = ({ name, email }: { name: string; email: string }): string =>
  name === '' ? email : `"${name.replace(/[\r\n]+/g, ' ').replace(/["\\]/g, '\\$&')}" <${email}>`

/** Who of a route's members reaches somebody where these failed for good. */
export type FindReach = (tried: readonly Tried[]) => Reach

/** By the rules of every chain: wishes, dead addresses, keys and the channels' policies are respected. */
export function reachIn(
  world: World,
  voice: { event: Event; rule: Rule; now: Instant },
  route: Route,
  recipient: Recipient,
  moment: string,
  known: { safeguards: Safeguards | undefined; refusals: readonly Refused[] | undefined },
): FindReach {
  const channels = route.channels.flatMap((id) => world.channels.get(id)?.entry ?? [])
  const addresses = (id: string) => {
    const channel = world.channels.get(id)
    return channel && addressFor(recipient, channel)
  }
  const truth = truthOf(voice.event, voice.now)
  const policy = policyFor(world, known.safeguards, recipient, { ...voice, truth, routes: [{ channels }] })
  const person = { recipient, addresses, policy, refusals: known.refusals }
  return (tried) => reachOf(voice, { channels }, emptyThread, person, { moment, tried })
}

export function personOf(id: string, email: string, more: Partial<Recipient> = {}): Recipient {
  return {
    id,
    ...(email === '' ? {} : { email }),
    addresses: {},
    channels: [],
    optOut: [],
    groups: [],
    roles: [],
    fields: {},
    ...more,
  }
}

const textAt = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

export function recipientsOf({ recipient, to, language }: Mail): Recipient[] {
  const { attributes, type } = recipient
  const login = textAt(attributes.UserLogin)
  const name = textAt(attributes.UserFullname) ?? textAt(attributes.Realname)
  const phone = textAt(attributes.UserMobile)
  const more = {
    language: language.replaceAll('_', '-'),
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(textAt(attributes.UserTimeZone) === undefined ? {} : { timezone: textAt(attributes.UserTimeZone)! }),
    fields: ownFields(attributes),
  }
  const addresses = [...new Set(parseAddresses(to).filter((address) => address.includes('@')))]
  return addresses.map((address) => {
    const id = type === 'Agent' && login !== undefined ? `agent:${login}` : address.toLowerCase()
    return personOf(id, address, more)
  })
}
