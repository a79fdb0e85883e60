import { holds } from '../engine/condition.ts'
import type { SourceSpec } from '../model/project.ts'
import { createDraft, type Draft, fill, finish, type Person } from './person.ts'
import { createSlots, type Slot } from './slots.ts'

/** Deep enough for `addresses` and `fields` in an object of their own. */
const deepest = 4

/** Names met in a file; beyond this they are data rather than names, and are looked at one by one. */
const mostNames = 10_000

/** Reads the JSON text of one person: the person, what is wrong, or undefined where `where` leaves it out. */
export function createPersonReader({ columns, where }: SourceSpec): (text: string) => Person | undefined {
  const slots = new Map<string, Slot>()
  const find = createSlots(columns)
  const slotOf = (name: string): Slot => {
    const known = slots.get(name)
    if (known !== undefined) return known
    const slot = find(name)
    if (slots.size < mostNames) slots.set(name, slot)
    return slot
  }
  return (text) => {
    const value = parse(text)
    if (value === undefined) return { message: 'this is not valid JSON' }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { message: 'this is not a JSON object' }
    if (where !== undefined && !holds(where, value)) return undefined
    const draft = createDraft()
    fillFrom(draft, value as Record<string, unknown>, '', 1, slotOf)
    return finish(draft)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** An object in an object gives names joined by dots: `addresses.telegram`, `outOfOffice.from`, `company.name`. */
function fillFrom(
  draft: Draft,
  object: Record<string, unknown>,
  prefix: string,
  depth: number,
  slotOf: (name: string) => Slot,
): void {
  for (const key of Object.keys(object)) {
    const value = object[key]
    const name = prefix + key
    if (typeof value === 'string') {
      if (value !== '') fill(draft, slotOf(name), value)
    } else if (typeof value === 'number' || typeof value === 'boolean') {
      fill(draft, slotOf(name), String(value))
    } else if (Array.isArray(value)) {
      if (value.every((item) => ['string', 'number', 'boolean'].includes(typeof item)))
        fill(draft, slotOf(name), value.map(String))
      else draft.problem ??= { message: `the list ${JSON.stringify(name)} holds more than texts and numbers` }
    } else if (value !== null) {
      if (depth < deepest) fillFrom(draft, value as Record<string, unknown>, `${name}.`, depth + 1, slotOf)
      else draft.problem ??= { message: `objects are nested more than ${deepest} deep here` }
    }
  }
}
