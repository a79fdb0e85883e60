import { closest } from '../engine/closest.ts'
import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { Path } from './document.ts'

/** What ajv says of one fault. */
export interface SchemaError {
  instancePath: string
  schemaPath: string
  keyword: string
  params: Record<string, unknown>
}

/** One fault in words, at the place to show. */
export interface Explanation {
  code: DiagnosticCode
  path: Path
  part: 'key' | 'value'
  message: string
  hint?: string
}

/** Keys of the design that a later version will know. */
const laterKeys = new Set(['recurrence', 'preference', 'agents', 'groups', 'roles', 'recipients'])

/**
 * One sentence for one error. `schema` is only asked for what ajv does not tell: the known keys beside an unknown one.
 * Undefined for an error that merely repeats others.
 */
export function explain(error: SchemaError, root: unknown, schema: () => unknown): Explanation | undefined {
  const path = pathOf(error.instancePath, root)
  const value = valueAt(root, path)
  const at = (code: DiagnosticCode, message: string, hint?: string): Explanation => ({
    code,
    path,
    part: 'value',
    message,
    ...(hint === undefined ? {} : { hint }),
  })
  const { params } = error
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params.additionalProperty ?? params.unevaluatedProperty)
      return { code: 'unknown-key', path: [...path, key], part: 'key', ...unknownKey(key, error, schema) }
    }
    case 'required':
      return { ...at('missing-key', `"${params.missingProperty}" is missing${inside(path)}`), part: 'value' }
    case 'dependentRequired':
    case 'dependencies':
      return at('missing-key', `"${params.missingProperty}" is missing: "${params.property}" needs it`)
    case 'type':
      return at('wrong-type', wrongType(path, params.type, value), typeHint(params.type, value))
    case 'const':
      return at('wrong-value', `${nameOf(path)} must be ${show(params.allowedValue)}`)
    case 'enum':
      return wrongChoice(at, path, value, params.allowedValues as unknown[])
    case 'discriminator': {
      const tag = String(params.tag)
      if (params.tagValue === undefined) return at('missing-key', `"${tag}" is missing${inside(path)}`)
      return { ...at('wrong-value', `${tag} cannot be ${show(params.tagValue)}`), path: [...path, tag] }
    }
    case 'pattern':
    case 'maxLength':
      if (error.schemaPath.startsWith('#/definitions/id/')) {
        return at('bad-id', `${show(value)} is no id`, 'use letters, digits, dots, dashes and underscores; at most 128')
      }
      return error.keyword === 'pattern'
        ? at('wrong-value', `${nameOf(path)} does not have the expected form`, formHint(error, schema))
        : at('wrong-value', `${nameOf(path)} is longer than ${params.limit} characters`)
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return params.limit === 1
        ? at('wrong-value', `${nameOf(path)} must not be empty`)
        : at('wrong-value', `${nameOf(path)} needs at least ${params.limit} ${unitOf(error.keyword)}`)
    case 'maxItems':
    case 'maxProperties':
      return at('wrong-value', `${nameOf(path)} may have at most ${params.limit} ${unitOf(error.keyword)}`)
    case 'minimum':
      return at('wrong-value', `${nameOf(path)} must be at least ${params.limit}, not ${show(value)}`)
    case 'maximum':
      return at('wrong-value', `${nameOf(path)} must be at most ${params.limit}, not ${show(value)}`)
    case 'exclusiveMinimum':
      return at('wrong-value', `${nameOf(path)} must be more than ${params.limit}, not ${show(value)}`)
    case 'exclusiveMaximum':
      return at('wrong-value', `${nameOf(path)} must be less than ${params.limit}, not ${show(value)}`)
    case 'multipleOf':
      return at('wrong-value', `${nameOf(path)} must be a multiple of ${params.multipleOf}`)
    case 'uniqueItems': {
      const [first, second] = [Number(params.i) + 1, Number(params.j) + 1].sort((a, b) => a - b)
      return at('wrong-value', `entries ${first} and ${second} of ${nameOf(path)} are the same`)
    }
    case 'propertyNames':
      return {
        ...at('wrong-value', `"${params.propertyName}" cannot be a key here`),
        path: [...path, String(params.propertyName)],
        part: 'key',
      }
    case 'anyOf': {
      const keys = soleKeys(schemaAt(schema(), error.schemaPath))
      return keys === undefined
        ? at('wrong-value', `${nameOf(path)} has none of the forms that are allowed here`)
        : at('missing-key', `${keys.map((key) => `"${key}"`).join(' or ')} is missing${inside(path)}`)
    }
    case 'oneOf':
      return at('wrong-value', `${nameOf(path)} has none of the forms that are allowed here`)
    case 'if':
      return undefined
    case 'false schema':
    case 'not':
      return at('wrong-value', `${nameOf(path)} is not allowed here`)
    default:
      return at('wrong-value', `${nameOf(path)} is not valid (${error.keyword})`)
  }
}

/** The keys of which one must be there, where that is all that the branches of an `anyOf` ask for. */
function soleKeys(branches: unknown): string[] | undefined {
  const keys = (branches as { required?: string[] }[]).map((branch) =>
    Object.keys(branch).length === 1 && branch.required?.length === 1 ? branch.required[0] : undefined,
  )
  return keys.every((key) => key !== undefined) ? keys : undefined
}

/** An example says more than a regular expression. */
function formHint(error: SchemaError, schema: () => unknown): string {
  const owner = schemaAt(schema(), error.schemaPath.replace(/\/[^/]*$/, ''))
  const [example] = (owner as { examples?: unknown[] } | undefined)?.examples ?? []
  return example === undefined ? `it must match ${error.params.pattern}` : `write it as ${show(example)}`
}

function unknownKey(key: string, error: SchemaError, schema: () => unknown): { message: string; hint?: string } {
  const owner = schemaAt(schema(), error.schemaPath.replace(/\/[^/]*$/, ''))
  const known = Object.keys((owner as { properties?: object } | undefined)?.properties ?? {})
  const near = closest(key, known)
  if (near !== undefined) return { message: `"${key}" is not known here; did you mean "${near}"?` }
  if (laterKeys.has(key))
    return { message: `"${key}" is not known here: this version of notify does not support it yet` }
  const message = `"${key}" is not known here`
  return known.length === 0 ? { message } : { message, hint: `known are ${known.join(', ')}` }
}

function wrongChoice(
  at: (code: DiagnosticCode, message: string, hint?: string) => Explanation,
  path: Path,
  value: unknown,
  allowed: readonly unknown[],
): Explanation {
  const names = allowed.map(String)
  const near = typeof value === 'string' ? closest(value, names) : undefined
  const name = lastName(path)
  const message = `${show(value)} is no ${listNames[name] ?? name}`
  return at(
    'wrong-value',
    near === undefined ? message : `${message}; did you mean "${near}"?`,
    `allowed are ${names.join(', ')}`,
  )
}

/** What stands in a list, where its key says something else. */
const listNames: Readonly<Record<string, string>> = { team: 'role of a team', with: 'role of a team' }

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing',
}

function wrongType(path: Path, type: unknown, value: unknown): string {
  const wanted = [type].flat().map((name) => typeNames[String(name)] ?? String(name))
  return `${nameOf(path)} must be ${wanted.join(' or ')}, not ${describe(value)}`
}

function typeHint(type: unknown, value: unknown): string | undefined {
  const wanted = [type].flat()
  if (value === null || value === undefined) return 'give it a value, or leave the key out'
  if (wanted.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    return 'put it in quotes'
  }
  if (wanted.includes('string') && isTemplateTypo(value)) return 'put a text that begins with {{ in quotes'
  if (wanted.includes('array') && typeof value === 'string') return `write it as a list: [${value}]`
  return undefined
}

/** `{{x}}` without quotes is a mapping with a mapping as its key. */
const isTemplateTypo = (value: unknown) =>
  typeof value === 'object' && !Array.isArray(value) && Object.keys(value ?? {}).length === 0

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'string') return `the text ${show(value)}`
  return typeof value === 'number' ? `the number ${value}` : String(value)
}

/** Values are quoted in messages only as far as one can take them in. */
export function show(value: unknown): string {
  if (typeof value === 'object' && value !== null) return describe(value)
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text
}

const unitOf = (keyword: string) =>
  keyword.endsWith('Items') ? 'entries' : keyword.endsWith('Properties') ? 'keys' : 'characters'

function lastName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'value')
}

/** `severity`, `window.start`, `updates[2].at`. */
export function nameOf(path: Path): string {
  if (path.length === 0) return 'the document'
  return path.map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : i === 0 ? step : `.${step}`)).join('')
}

const inside = (path: Path) => (path.length === 0 ? '' : ` in ${nameOf(path)}`)

/** A JSON pointer as steps; list indexes as numbers. */
export function pathOf(pointer: string, root: unknown): (string | number)[] {
  const path: (string | number)[] = []
  let value = root
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const step = Array.isArray(value) ? Number(key) : key
    path.push(step)
    value = (value as Record<string | number, unknown> | undefined)?.[step]
  }
  return path
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step]
  return value
}

/** What a `#/…` path of ajv leads to. */
function schemaAt(schema: unknown, pointer: string): unknown {
  let value = schema
  for (const part of pointer.split('/').slice(1)) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
    value = (value as Record<string, unknown> | undefined)?.[key]
  }
  return value
}
