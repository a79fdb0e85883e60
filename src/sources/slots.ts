import type { SourceSpec } from '../model/project.ts'

/** Where a column's value goes in a recipient. */
export type Slot =
  | { kind: 'id' | 'name' | 'email' | 'phone' | 'language' | 'timezone' | 'segment' | 'absentFrom' | 'absentTo' }
  | { kind: 'channels' | 'optOut' | 'groups' | 'roles' }
  | { kind: 'address' | 'field'; key: string }

const named: Readonly<Record<string, Exclude<Slot['kind'], 'address' | 'field'>>> = {
  id: 'id',
  name: 'name',
  email: 'email',
  phone: 'phone',
  language: 'language',
  timezone: 'timezone',
  segment: 'segment',
  channels: 'channels',
  optout: 'optOut',
  groups: 'groups',
  roles: 'roles',
  outofofficefrom: 'absentFrom',
  outofofficeto: 'absentTo',
}

/** Adapters whose address is neither the e-mail address nor the phone number: a column of that name is such an address. */
const ownAddress = new Set([
  'telegram',
  'slack',
  'teams',
  'discord',
  'matrix',
  'mattermost',
  'rocketchat',
  'messenger',
  'instagram',
  'viber',
  'line',
  'ntfy',
  'webpush',
  'fcm',
  'apns',
])

/** The slot of each column by its name: as `columns` says, else by the conventions of docs/audiences.md. */
export function createSlots(columns: SourceSpec['columns']): (column: string) => Slot {
  const mapped = new Map(Object.entries(columns).map(([field, column]) => [column, conventional(field)]))
  const taken = new Set([...mapped.values()].map(slotName))
  return (column) => {
    const slot = mapped.get(column) ?? conventional(column)
    // Another column is mapped to this place: this one is kept under its own name.
    return !mapped.has(column) && taken.has(slotName(slot)) ? { kind: 'field', key: column } : slot
  }
}

/** Names one place of a recipient: two columns must not share it. */
export function slotName(slot: Slot): string {
  return 'key' in slot ? `${slot.kind}.${slot.key}` : slot.kind
}

function conventional(name: string): Slot {
  const dot = name.indexOf('.')
  if (dot > 0 && dot < name.length - 1) {
    const head = name.slice(0, dot)
    if (head === 'addresses') return { kind: 'address', key: name.slice(dot + 1) }
    if (head === 'fields') return { kind: 'field', key: name.slice(dot + 1) }
  }
  const plain = name.toLowerCase().replace(/[\s._-]/g, '')
  if (Object.hasOwn(named, plain)) return { kind: named[plain]! }
  return ownAddress.has(plain) ? { kind: 'address', key: plain } : { kind: 'field', key: name }
}

/** The names under `recipient.fields` that these columns fill. */
export function fieldNames(columns: readonly string[], mapping: SourceSpec['columns']): string[] {
  const slotOf = createSlots(mapping)
  return columns.map(slotOf).flatMap((slot) => (slot.kind === 'field' ? [slot.key] : []))
}
