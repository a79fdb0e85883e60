import type { Directory as Files, OtoboOptions } from '../model/project.ts'
import type { Agent as AgentEntry, Customer as CustomerEntry } from '../model/schema.gen.ts'
import { createNameBook, type NameBook } from './names.ts'
import type { Agent, Attributes, Directory, MailAddress, Rule, Setting, Value, World } from './types.ts'

const table = (entries: readonly { id?: string | number; name: string }[]): Record<string, string> =>
  Object.fromEntries(entries.map(({ id, name }) => [String(id), name]))

const idOfAgent = ({ id, login }: AgentEntry): string => (id === undefined ? login : String(id))

/** The names of a project's directory, for filters and recipients. */
export function nameBookOf(files: Files): NameBook {
  return createNameBook({
    agents: Object.fromEntries(files.agents.map((agent) => [idOfAgent(agent), agent.login])),
    groups: table(files.groups),
    roles: table(files.roles),
    queues: table(files.queues),
    services: table(files.services),
    serviceLevels: table(files.serviceLevels),
    calendars: table(files.calendars),
    states: files.vocabulary.states,
    priorities: files.vocabulary.priorities,
    locks: files.vocabulary.locks,
    types: files.vocabulary.types,
  })
}

/** OTOBO's own way of writing a language: `pt_BR`. */
export const otoboLanguage = (tag: string): string => tag.replaceAll('-', '_')

/** Settings of notify.yaml as the evaluation takes them. */
export function settingsOf(options: OtoboOptions): Record<string, Setting> {
  const settings: Record<string, Setting> = {}
  for (const [key, value] of Object.entries(options.settings)) {
    if (typeof value === 'boolean') settings[key] = value ? '1' : '0'
    else settings[key] = typeof value === 'object' ? (value as Setting) : String(value)
  }
  return settings
}

/** The world of a project's rules: its directory and settings in OTOBO's terms, and each agent's choices by rule number. */
export function worldOf(
  files: Files,
  options: OtoboOptions,
  rules: readonly { id: string; rule: Rule }[],
  sender: MailAddress,
): World {
  return { settings: settingsOf(options), directory: directoryOf(files, rules, sender) }
}

function directoryOf(files: Files, rules: readonly { id: string; rule: Rule }[], sender: MailAddress): Directory {
  const idByLogin = new Map(files.agents.map((agent) => [agent.login, idOfAgent(agent)]))
  const agentId = (login: string | number): string => idByLogin.get(String(login)) ?? String(login)
  const groupIds = new Map(files.groups.map(({ id, name }) => [name, String(id)]))
  const groupId = (group: string | number): string => groupIds.get(String(group)) ?? String(group)
  const subscribers = (
    own: readonly (string | number)[] | undefined,
    key: 'queues' | 'services',
    entry: { id: string | number; name: string },
  ) => {
    const chosen = files.agents.filter((agent) =>
      agent[key]?.some((one) => one === entry.name || String(one) === String(entry.id)),
    )
    return [...new Set([...(own ?? []).map(agentId), ...chosen.map(idOfAgent)])]
  }
  const agents = files.agents.map((agent) => agentOf(agent, rules))
  if (!agents.some(({ id }) => id === '1')) agents.unshift(systemUser)
  return {
    agents,
    groups: files.groups.map(({ id, name, members }) => {
      const granted = Object.entries(members ?? {}).map(
        ([login, permissions]) => [agentId(login), permissions] as const,
      )
      const own = files.agents.flatMap((agent) => {
        const permissions = agent.groups?.[name] ?? agent.groups?.[String(id)]
        return permissions ? [[idOfAgent(agent), permissions] as const] : []
      })
      return { id: String(id), name, members: Object.fromEntries([...granted, ...own]) }
    }),
    roles: files.roles.map(({ id, name, members, permissions }) => {
      const own = files.agents.filter((agent) =>
        agent.roles?.some((role) => role === name || String(role) === String(id)),
      )
      return {
        id: String(id),
        name,
        members: [...new Set([...(members ?? []).map(agentId), ...own.map(idOfAgent)])],
        permissions: Object.fromEntries(
          Object.entries(permissions ?? {}).map(([group, list]) => [groupId(group), list]),
        ),
      }
    }),
    customers: Object.fromEntries(files.customers.map((customer) => [customer.login, customerOf(customer)])),
    queues: files.queues.map((queue) => ({
      id: String(queue.id),
      name: queue.name,
      groupId: queue.group === undefined ? '' : groupId(queue.group),
      calendar: queue.calendar ?? '',
      systemAddress: queue.email === undefined ? sender : { name: queue.sender ?? queue.name, email: queue.email },
      subscribers: subscribers(queue.subscribers, 'queues', queue),
    })),
    services: files.services.map((service) => ({
      id: String(service.id),
      name: service.name,
      subscribers: subscribers(service.subscribers, 'services', service),
    })),
    serviceLevels: files.serviceLevels.map(({ id, name, calendar }) => ({
      id: String(id),
      name,
      calendar: calendar ?? '',
    })),
    calendars: files.calendars.map(({ id, name, group, color }) => ({
      CalendarID: String(id),
      CalendarName: name,
      GroupID: group === undefined ? '' : groupId(group),
      Color: color ?? '#3A87AD',
      ValidID: '1',
    })),
    dynamicFields: files.dynamicFields.map(({ name, type, values, translatable }) => ({
      name,
      type,
      ...(values ? { possibleValues: values } : {}),
      isTranslatable: translatable ?? false,
    })),
    systemAddresses: [
      ...files.systemAddresses,
      ...files.queues.flatMap(({ email }) => (email === undefined ? [] : [email])),
    ],
    customerGroups: customerGroupsOf(files.customers, groupId),
  }
}

const systemUser: Agent = {
  id: '1',
  login: 'root@localhost',
  isValid: true,
  attributes: { UserFirstname: 'Admin', UserLastname: 'OTOBO', ValidID: '1' },
}

const isOff = (valid: AgentEntry['valid']): boolean =>
  valid !== undefined && /^(?:0|2|3|false|no|invalid)$/i.test(String(valid))

function agentOf(agent: AgentEntry, rules: readonly { id: string; rule: Rule }[]): Agent {
  const isValid = !isOff(agent.valid)
  const own: Record<string, Value> = {
    ...safe(agent.preferences),
    ...personOf(agent),
    ...absenceOf(agent.outOfOffice),
    ValidID: isValid ? '1' : '2',
  }
  const choices = Object.entries(agent.notifications ?? {}).flatMap(([named, isOn]) =>
    rules
      .filter(({ id, rule }) => named === id || named === rule.name || named === String(rule.id))
      .map(({ rule }) => [`Notification-${rule.id}-Email`, isOn ? 1 : 0]),
  )
  if (choices.length > 0) {
    const json = JSON.stringify(Object.fromEntries(choices))
    own.NotificationTransport = json
    own.AppointmentNotificationTransport = json
  }
  return { id: idOfAgent(agent), login: agent.login, isValid, attributes: own }
}

/** Without what nobody may ever read: a password's hash is no preference. */
export function safe(given: Readonly<Record<string, unknown>> | undefined): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(given ?? {}).flatMap(([key, value]) =>
      /pass(?:w|phrase)|userpw/i.test(key) || value === undefined || value === null ? [] : [[key, String(value)]],
    ),
  )
}

function personOf({
  email,
  firstName,
  lastName,
  language,
  timezone,
  title,
}: AgentEntry | CustomerEntry): Record<string, Value> {
  const given = {
    UserEmail: email,
    UserFirstname: firstName,
    UserLastname: lastName,
    UserTitle: title,
    UserLanguage: language === undefined ? undefined : otoboLanguage(language),
    UserTimeZone: timezone,
  }
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function absenceOf(given: AgentEntry['outOfOffice']): Attributes & Record<string, Value> {
  const [from, to] = typeof given === 'string' ? given.split('..') : [given?.from, given?.to]
  const start = /^(\d{4})-(\d{2})-(\d{2})/.exec(from?.trim() ?? '')
  const end = /^(\d{4})-(\d{2})-(\d{2})/.exec(to?.trim() ?? '')
  if (!start || !end) return {}
  const parts = (edge: string, match: RegExpExecArray) => ({
    [`OutOfOffice${edge}Year`]: match[1] ?? '',
    [`OutOfOffice${edge}Month`]: String(Number(match[2])),
    [`OutOfOffice${edge}Day`]: String(Number(match[3])),
  })
  return { OutOfOffice: '1', ...parts('Start', start), ...parts('End', end) }
}

const companyKeys: Readonly<Record<string, string>> = { zip: 'ZIP', url: 'URL' }

function customerOf(customer: CustomerEntry): Attributes {
  const { company, phone, customerId } = customer
  const record = typeof company === 'string' ? { name: company } : (company ?? {})
  const companyValues = Object.entries(record).map(([key, value]) => [
    `CustomerCompany${companyKeys[key] ?? key.charAt(0).toUpperCase() + key.slice(1)}`,
    String(value),
  ])
  const person = personOf(customer)
  return {
    ...safe(customer.preferences),
    ...Object.fromEntries(companyValues),
    ...person,
    UserLogin: customer.login,
    UserID: customer.login,
    UserFullname: [person.UserFirstname, person.UserLastname].filter(Boolean).join(' '),
    ...(phone === undefined ? {} : { UserPhone: phone }),
    ...(customerId === undefined ? {} : { UserCustomerID: customerId }),
  }
}

function customerGroupsOf(
  customers: readonly CustomerEntry[],
  groupId: (group: string) => string,
): Record<string, Record<string, string[]>> {
  const groups: Record<string, Record<string, string[]>> = {}
  for (const { login, groups: granted } of customers) {
    for (const [group, permissions] of Object.entries(granted ?? {})) {
      const members = groups[groupId(group)] ?? {}
      members[login] = permissions
      groups[groupId(group)] = members
    }
  }
  return groups
}
