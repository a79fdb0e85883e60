import { closest } from '../engine/closest.ts'
import type { Recipient } from '../model/project.ts'
import type { Recipient as RecipientDocument } from '../model/schema.gen.ts'
import { type CheckedValues, checkedValues } from './checked-values.ts'
import type { Path, YamlDocument } from './document.ts'
import { isThere, present } from './event.ts'

const knownKeys = [
  'id',
  'name',
  'email',
  'phone',
  'addresses',
  'language',
  'timezone',
  'segment',
  'channels',
  'optOut',
  'groups',
  'roles',
  'outOfOffice',
]

/** A person who is written in a document; undefined for one without an id and an address. */
export function buildRecipient(document: YamlDocument, path: Path, raw: RecipientDocument): Recipient | undefined {
  const values = checkedValues(document)
  const fields: Record<string, string> = {}
  for (const [key, value] of Object.entries(raw)) {
    if (knownKeys.includes(key)) continue
    const near = closest(key, knownKeys)
    // Any key is allowed, as a field; one that is nearly a known key is a slip that would cost somebody a message.
    if (near !== undefined) {
      document.report('unknown-key', [...path, key], `"${key}" is not known here; did you mean "${near}"?`, {
        part: 'key',
      })
    } else fields[key] = String(value)
  }
  raw.optOut?.forEach((wish, index) => {
    if (!isThere(wish) || wish === 'all' || /^(?:channel|rule|type):\S+$/.test(wish)) return
    document.report('wrong-value', [...path, 'optOut', index], `"${wish}" is no opt-out`, {
      hint: 'write all, channel:ID, rule:ID or type:TYPE',
    })
  })
  const email = values.email([...path, 'email'], raw.email)
  const phone = values.phone([...path, 'phone'], raw.phone)
  const addresses = raw.addresses ?? {}
  const id = raw.id ?? raw.email?.toLowerCase() ?? phone ?? Object.values(addresses)[0]
  if (id === undefined) {
    if (raw.phone === undefined) {
      document.report('missing-key', path, 'this person has neither an id nor an address', {
        hint: 'give at least one of id, email, phone, addresses',
      })
    }
    return undefined
  }
  return {
    id,
    ...present({
      name: raw.name,
      email,
      phone,
      language: values.language([...path, 'language'], raw.language),
      timezone: values.timezone([...path, 'timezone'], raw.timezone),
      segment: raw.segment,
      outOfOffice: buildAbsence(document, values, [...path, 'outOfOffice'], raw.outOfOffice),
    }),
    addresses,
    channels: raw.channels?.filter(isThere) ?? [],
    optOut: raw.optOut?.filter(isThere) ?? [],
    groups: raw.groups?.filter(isThere) ?? [],
    roles: raw.roles?.filter(isThere) ?? [],
    fields,
  }
}

function buildAbsence(
  document: YamlDocument,
  values: CheckedValues,
  path: Path,
  raw: RecipientDocument['outOfOffice'],
): Recipient['outOfOffice'] {
  const from = values.date([...path, 'from'], raw?.from)
  const to = values.date([...path, 'to'], raw?.to)
  if (from === undefined || to === undefined) return undefined
  if (to < from) {
    document.report('window-order', [...path, 'to'], 'the absence ends before it starts')
    return undefined
  }
  return { from, to }
}
