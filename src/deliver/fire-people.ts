import type { Recipient, Route } from '../model/project.ts'
import type { Mail } from '../otobo/index.ts'
import { parseAddresses } from '../otobo/mail-address.ts'
import { addressFor, type World } from './world.ts'

export const senderText = ({ name, email }: { name: string; email: string }): string =>
  name === '' ? email : `"${name.replace(/[\r\n]+/g, ' ').replace(/["\\]/g, '\\$&')}" <${email}>`

export function firstReach(
  world: World,
  route: Route,
  recipient: Recipient,
): { channel: string; address: string } | undefined {
  for (const id of route.channels) {
    const channel = world.channels.get(id)
    const address = channel && addressFor(recipient, channel)
    if (address !== undefined) return { channel: id, address }
  }
  return undefined
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
  }
  const addresses = [...new Set(parseAddresses(to).filter((address) => address.includes('@')))]
  return addresses.map((address) => {
    const id = type === 'Agent' && login !== undefined ? `agent:${login}` : address.toLowerCase()
    return personOf(id, address, more)
  })
}
