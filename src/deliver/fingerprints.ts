import { sha256 } from '../engine/digest.ts'
import type { Project, Rule } from '../model/project.ts'

const prints = new WeakMap<object, string>()

/** The same for what says the same, wherever in which file it stands. */
export function contentPrint(value: object): string {
  const known = prints.get(value)
  if (known !== undefined) return known
  const print = sha256(JSON.stringify(value, withoutPlaces))
  prints.set(value, print)
  return print
}

/** Drops the positions of things in files, and takes the keys of a mapping in the order of their names. */
export function withoutPlaces(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if ((key === 'at' || key === 'origin') && 'file' in value && 'line' in value && 'column' in value) return undefined
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The same where every rule's words, and what surrounds them, are the same. */
export function rulePrint({ templates }: Project, rule: Rule): string {
  const { id, comment, message, from } = rule
  const own = message.template === undefined ? undefined : templates.get(message.template)?.words
  return contentPrint([id, comment, message, from, own])
}

/** What messages say of the project itself. */
export function projectPrint({ name, defaults }: Project): string {
  return contentPrint([name, defaults])
}
