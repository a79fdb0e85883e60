import type { Directory, Recipient } from '../model/project.ts'
import { adminRecipients } from './admin-message.ts'
import { prepareWorld } from './context.ts'
import { worldOf } from './directory.ts'
import type { Attributes } from './types.ts'

/** Whom something of ours names in a directory; numbers as texts. */
export interface DirectoryWish {
  agents: readonly string[] | true
  groups: readonly string[]
  permission: 'ro' | 'rw'
  roles: readonly string[]
  customers: readonly string[] | boolean
}

/** People of a directory as recipients, each once, by the rules of OTOBO's messages of the administrators. */
export function directoryPeople(files: Directory, wish: DirectoryWish): Recipient[] {
  const context = prepareWorld(
    worldOf(files, { strict: false, prefixes: ['OTOBO'], database: 'mysql', settings: {} }, [], {
      name: '',
      email: '',
    }),
  )
  const users = wish.agents === true ? [...context.agents.keys()] : wish.agents
  const found = adminRecipients(
    {
      users,
      groups: wish.groups,
      roles: wish.roles,
      groupPermission: wish.permission,
      notifiesCustomers: wish.customers === true,
    },
    context,
  )
  const byLogin = new Map([...context.agents.values()].map((agent) => [agent.login, agent.attributes]))
  const { customers } = context.world.directory
  const named = Array.isArray(wish.customers) ? wish.customers : []
  const everybody = wish.customers === true && wish.groups.length === 0 ? Object.keys(customers) : []
  const logins = new Set([...found.map(({ login }) => login), ...named, ...everybody])
  return [...logins].flatMap((login) => {
    const agent = byLogin.get(login)
    const attributes = agent ?? (Object.hasOwn(customers, login) ? customers[login] : undefined)
    return attributes?.UserEmail ? [recipientOf(login, attributes, agent !== undefined, files)] : []
  })
}

/** What a directory says of a person that OTOBO has no name for: keys of their own, columns of any sort. No passwords. */
export function ownFields(attributes: Attributes): Record<string, string> {
  const own: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === 'string' && !/^User|^(?:ValidID|Type)$|Pw|password/i.test(name)) own[name] = value
  return own
}

function recipientOf(login: string, attributes: Attributes, isAgent: boolean, files: Directory): Recipient {
  const text = (key: string): string | undefined => {
    const value = attributes[key]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const email = text('UserEmail') ?? ''
  const name = [text('UserFirstname'), text('UserLastname')].filter(Boolean).join(' ')
  const entry = isAgent ? files.agents.find((agent) => agent.login === login) : undefined
  const absence = typeof entry?.outOfOffice === 'string' ? splitAbsence(entry.outOfOffice) : entry?.outOfOffice
  const language = text('UserLanguage')?.replaceAll('_', '-')
  const timezone = text('UserTimeZone')
  const phone = text('UserMobile')
  return {
    id: isAgent ? `agent:${login}` : email.toLowerCase(),
    email,
    ...(name === '' ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(language === undefined ? {} : { language }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(absence ? { outOfOffice: { from: absence.from, to: absence.to } } : {}),
    addresses: {},
    channels: [],
    optOut: [],
    groups: Object.keys(entry?.groups ?? {}),
    roles: (entry?.roles ?? []).map(String),
    fields: { ...ownFields(attributes), login },
  }
}

function splitAbsence(text: string): { from: string; to: string } | undefined {
  const [from, to] = text.split('..').map((part) => part.trim())
  return from && to ? { from, to } : undefined
}
