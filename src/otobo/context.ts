import { Settings } from './settings.ts'
import type { Agent, DynamicField, Group, Options, Queue, Role, Service, ServiceLevel, World } from './types.ts'
import { isZone } from './wall-clock.ts'

/** A world made ready for many events: looked up by id instead of searched. */
export interface Context {
  world: World
  settings: Settings
  isStrict: boolean
  leavesSecurity: boolean
  database: NonNullable<Options['database']>
  prefixes: readonly string[]
  passwordPlaceholders: ReadonlySet<string>
  /** system time zone */
  zone: string
  agents: ReadonlyMap<string, Agent>
  groups: ReadonlyMap<string, Group>
  /** roles by the groups they give permissions on */
  rolesOfGroup: ReadonlyMap<
    string,
    readonly { role: Role; members: ReadonlySet<string>; permissions: readonly string[] }[]
  >
  roles: ReadonlyMap<string, Role>
  queues: ReadonlyMap<string, Queue>
  services: ReadonlyMap<string, Service>
  serviceLevels: ReadonlyMap<string, ServiceLevel>
  dynamicFields: ReadonlyMap<string, DynamicField>
  /** lower case */
  systemAddresses: ReadonlySet<string>
}

export function prepareWorld(world: World, options: Options = {}): Context {
  const settings = new Settings(world.settings)
  const { directory } = world
  const zone = settings.get('OTOBOTimeZone')
  return {
    world,
    settings,
    isStrict: options.strict ?? false,
    leavesSecurity: options.leavesSecurity ?? false,
    database: options.database ?? 'mysql',
    prefixes: options.prefixes ?? ['OTOBO'],
    passwordPlaceholders: new Set(options.passwordPlaceholders),
    zone: isZone(zone) ? zone : 'UTC',
    agents: byId(directory.agents),
    groups: byId(directory.groups),
    rolesOfGroup: rolesByGroup(directory.roles),
    roles: byId(directory.roles),
    queues: byId(directory.queues),
    services: byId(directory.services),
    serviceLevels: byId(directory.serviceLevels),
    dynamicFields: new Map(directory.dynamicFields.map((field) => [field.name, field])),
    systemAddresses: new Set(directory.systemAddresses.map((address) => address.toLowerCase())),
  }
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function rolesByGroup(roles: readonly Role[]): Context['rolesOfGroup'] {
  const map = new Map<string, { role: Role; members: Set<string>; permissions: readonly string[] }[]>()
  for (const role of roles) {
    const members = new Set(role.members)
    for (const [groupId, permissions] of Object.entries(role.permissions)) {
      const entries = map.get(groupId) ?? []
      entries.push({ role, members, permissions })
      map.set(groupId, entries)
    }
  }
  return map
}
