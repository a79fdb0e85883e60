/** What a path of the data can hold, as far as it is known without a message. */
export type Shape =
  | { kind: 'text' | 'number' | 'flag' | 'time' | 'any' }
  | { kind: 'list'; item: Shape }
  | { kind: 'object'; keys: Readonly<Record<string, Shape>> }
  /** What users define themselves: an event's fields, a recipient's further columns. */
  | { kind: 'fields'; of: 'event' | 'recipient' }

const text: Shape = { kind: 'text' }
const time: Shape = { kind: 'time' }
const any: Shape = { kind: 'any' }

function object(keys: Readonly<Record<string, Shape>>): Shape {
  return { kind: 'object', keys }
}

function list(item: Shape): Shape {
  return { kind: 'list', item }
}

const window = object({ start: time, end: time, timezone: text })
const people = list(object({ id: text, name: text, email: text, phone: text }))
const updates = list(object({ id: text, at: time, text }))

const event = object({
  id: text,
  type: text,
  urgency: text,
  status: text,
  severity: text,
  title: text,
  description: text,
  services: list(text),
  window,
  impact: object({ level: text, summary: text }),
  reason: text,
  workaround: text,
  contact: text,
  statusPage: text,
  updates,
  team: object({ responsible: people, accountable: people, consulted: people, informed: people }),
  fields: { kind: 'fields', of: 'event' },
})

const recipient = object({
  id: text,
  name: text,
  email: text,
  phone: text,
  language: text,
  timezone: text,
  segment: text,
  groups: list(text),
  roles: list(text),
  fields: { kind: 'fields', of: 'recipient' },
})

const rule = object({ id: text, comment: text })
const moment = object({ name: text, slug: text })
const project = object({ name: text, statusPage: text, contact: text })

/** The data of every message, as `sharedData` and `recipientData` build it. */
export const dataShape: Shape = object({
  event,
  recipient,
  rule,
  moment,
  told: object({ window, status: text }),
  news: updates,
  project,
  digest: { kind: 'flag' },
})

/** The data of the words that put several notices into one message, as `digestData` builds it. */
export const digestShape: Shape = object({
  notices: list(object({ subject: text, short: text, event, rule, moment })),
  titles: list(text),
  digest: text,
  recipient,
  project,
})

/** The shape of what stands under a name; undefined where nothing can stand there. */
export function memberOf(shape: Shape, name: string): Shape | undefined {
  switch (shape.kind) {
    case 'any':
    case 'fields':
      return any
    case 'object':
      return Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined
    case 'list':
      if (name === 'length') return { kind: 'number' }
      return /^\d+$/.test(name) ? shape.item : undefined
    default:
      return undefined
  }
}

/** Names that may stand under a shape, for suggestions. */
export function namesOf(shape: Shape): string[] {
  if (shape.kind === 'object') return Object.keys(shape.keys)
  return shape.kind === 'list' ? ['length'] : []
}

/** The shape of an item of an `{{#each}}`; undefined where nothing can be gone through. */
export function itemOf(shape: Shape): Shape | undefined {
  if (shape.kind === 'list') return shape.item
  return shape.kind === 'any' || shape.kind === 'object' || shape.kind === 'fields' ? any : undefined
}
