import { isMapping } from './validate.ts'

export type Environment = Readonly<Record<string, string | undefined>>

const environmentReference = /\$\{env:([A-Za-z_][A-Za-z0-9_]*)\}/g

/**
 * The value with `${env:NAME}` replaced in every text, but for the keys in `except` at the top: what they hold is resolved
 * where it is used. A variable that is not set stays as it is written.
 */
export function resolveReferences(value: unknown, env: Environment, except: readonly string[]): unknown {
  if (!isMapping(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, except.includes(key) ? item : resolveAll(item, env)]),
  )
}

function resolveAll(value: unknown, env: Environment): unknown {
  if (typeof value === 'string') {
    return value.replace(environmentReference, (written, name: string) => env[name] || written)
  }
  if (Array.isArray(value)) return value.map((item) => resolveAll(item, env))
  if (!isMapping(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveAll(item, env)]))
}
