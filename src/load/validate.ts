import { closest } from '../engine/closest.ts'
import type { Path, YamlDocument } from './document.ts'
import { explain, pathOf, type SchemaError } from './explain.ts'

/** A compiled schema, as ajv makes it. */
export interface Validator {
  (value: unknown): boolean
  errors?: SchemaError[] | null
}

/** What is left of a document when everything of the wrong shape is taken out; every key may be missing then. */
export interface Checked<T> {
  value: Partial<T>
  isWhole: boolean
}

interface ValidateOptions {
  /** Where in the document the value stands. */
  base?: Path
  /** A text with a reference to the environment or a file may stand for a value of any type. */
  allowReferences?: boolean
}

const reference = /\$\{(?:env|file):[^}]+\}/

/**
 * Checks a value of the document against a schema and reports what is wrong, each fault once and at one place.
 * What is wrong is left out of the result, so that all else can still be looked at: nothing wrong hides anything else.
 */
export function validate<T>(
  document: YamlDocument,
  value: unknown,
  validator: Validator,
  schema: () => unknown,
  options: ValidateOptions = {},
): Checked<T> {
  if (validator(value)) return { value: value as T, isWhole: true }
  const base = options.base ?? []
  // As written: what the environment puts in the place of a reference may be a secret.
  const written = options.base === undefined ? document.value : value
  const found = relevant(validator.errors ?? []).filter(
    (error) => !options.allowReferences || !isReference(error, value),
  )
  if (found.length === 0) return { value: value as T, isWhole: true }
  const rest = structuredClone(value)
  const seen = new Set<string>()
  for (const error of found) {
    const explanation = explain(error, written, schema)
    if (explanation === undefined || isMisspelt(error, found)) continue
    const { code, path, part, message, hint } = explanation
    const id = JSON.stringify([path, part, message])
    if (seen.has(id)) continue
    seen.add(id)
    document.report(code, [...base, ...path], message, hint === undefined ? { part } : { part, hint })
  }
  for (const error of found) remove(rest, faultyPath(error, value))
  return { value: (isMapping(rest) ? rest : {}) as Partial<T>, isWhole: false }
}

/**
 * Without what repeats others: the branches of a union, of which one failed in place of all. Where every branch but one
 * fails at the union's own place, the value was clearly meant for that one, so its errors tell more than the union's.
 */
function relevant(errors: readonly SchemaError[]): SchemaError[] {
  let kept = errors.filter((error) => error.keyword !== 'if')
  for (const union of kept.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')) {
    const isBranch = (error: SchemaError) =>
      error !== union &&
      `${error.instancePath}/`.startsWith(`${union.instancePath}/`) &&
      error.schemaPath.startsWith(`${union.schemaPath}/`)
    const branches = new Map<string, SchemaError[]>()
    for (const error of kept.filter(isBranch)) {
      const branch = error.schemaPath.slice(union.schemaPath.length + 1).split('/')[0] ?? ''
      branches.set(branch, [...(branches.get(branch) ?? []), error])
    }
    const meant = [...branches.values()].filter((branch) =>
      branch.every((error) => error.instancePath !== union.instancePath || error.keyword === 'additionalProperties'),
    )
    const told = meant.length === 1 ? (meant[0] ?? []) : [union]
    kept = kept.filter((error) => (error !== union && !isBranch(error)) || told.includes(error))
  }
  return kept
}

/** Whether a missing key stands beside it, misspelt: one slip is one error. */
function isMisspelt(error: SchemaError, all: readonly SchemaError[]): boolean {
  if (error.keyword !== 'required') return false
  const missing = String(error.params.missingProperty)
  return all.some(
    ({ keyword, instancePath, params }) =>
      keyword === 'additionalProperties' &&
      instancePath === error.instancePath &&
      closest(String(params.additionalProperty), [missing]) !== undefined,
  )
}

function isReference(error: SchemaError, root: unknown): boolean {
  let value = root
  for (const step of pathOf(error.instancePath, root)) value = (value as Record<string | number, unknown>)[step]
  return typeof value === 'string' && reference.test(value)
}

/** What has to go: the unknown key, or the value that is wrong or lacks something. */
function faultyPath(error: SchemaError, root: unknown): Path {
  const path = pathOf(error.instancePath, root)
  const key = error.params.additionalProperty ?? error.params.propertyName
  return typeof key === 'string' ? [...path, key] : path
}

/** An entry of a list becomes undefined, so that those behind it keep their index. */
function remove(root: unknown, path: Path): void {
  const last = path.at(-1)
  if (last === undefined) return
  let parent = root
  for (const step of path.slice(0, -1)) {
    if (typeof parent !== 'object' || parent === null) return
    parent = (parent as Record<string | number, unknown>)[step]
  }
  if (Array.isArray(parent)) parent[Number(last)] = undefined
  else if (isMapping(parent)) delete parent[last]
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
