import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { NotifyError } from '../model/error.ts'

export interface Resolved<T> {
  value: T
  /** Everything that came from the environment or a file: what `createRedactor` has to take out of all output. */
  secrets: string[]
}

const placeholder = /\$\{(env|file):([^}]*)\}/g

/** More than any key or token; keeps a mistaken path such as /dev/zero from filling the memory. */
const largestFile = 64 * 1024

/**
 * Puts the values of `${env:NAME}` and `${file:PATH}` into every string of a config. A relative path is one inside the
 * project; an absolute one is taken as it is (/run/secrets/…). One final line break of a file is left out.
 * `owner` names the config in errors, such as `channel email`; errors never hold a value.
 */
export function resolveSecrets<T>(
  config: T,
  env: Readonly<Record<string, string | undefined>>,
  projectDir: string,
  owner = 'the configuration',
): Resolved<T> {
  const secrets = new Set<string>()
  const context = { env, projectDir, owner }

  function resolveText(text: string): string {
    const whole = text.replace(placeholder, (_, kind: string, name: string) => {
      const value = kind === 'env' ? fromEnvironment(name.trim(), context) : fromFile(name.trim(), context)
      secrets.add(value)
      return value
    })
    // A URL put together from parts: its password is then also known in the form that stands in the URL.
    if (whole !== text) secrets.add(whole)
    return whole
  }

  function resolveValue(value: unknown): unknown {
    if (typeof value === 'string') return value.includes('${') ? resolveText(value) : value
    if (Array.isArray(value)) return value.map(resolveValue)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveValue(item)]))
    }
    return value
  }

  return { value: resolveValue(config) as T, secrets: [...secrets] }
}

interface Context {
  env: Readonly<Record<string, string | undefined>>
  projectDir: string
  owner: string
}

function fromEnvironment(name: string, { env, owner }: Context): string {
  const value = env[name]
  if (value === undefined || value === '') {
    throw new NotifyError(
      'missing-secret',
      `${owner} needs the environment variable ${name}, which is ${value === '' ? 'empty' : 'not set'}`,
      {
        hint: `set ${name}, or write another value in the place of \${env:${name}}`,
      },
    )
  }
  return value
}

function fromFile(path: string, { projectDir, owner }: Context): string {
  const file = resolve(projectDir, path)
  const fail = (what: string, cause?: unknown) =>
    new NotifyError('missing-secret', `${owner} needs the file ${path}, ${what}`, {
      hint: `create it, or write another value in the place of \${file:${path}}`,
      cause,
    })
  if (!isAbsolute(path) && isOutside(projectDir, file)) throw fail('which is outside the project')
  let text: string
  try {
    if (!isAbsolute(path) && isOutside(realpathSync(projectDir), realpathSync(file)))
      throw fail('which leads out of the project')
    const stat = statSync(file)
    if (!stat.isFile()) throw fail('which is not a file')
    if (stat.size > largestFile) throw fail(`which is larger than ${largestFile / 1024} KiB`)
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof NotifyError) throw error
    throw fail(
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'which does not exist' : 'which cannot be read',
      error,
    )
  }
  const value = text.replace(/\r?\n$/, '')
  if (value === '') throw fail('which is empty')
  return value
}

/** Whether `path` is neither `dir` nor below it. Both absolute. */
export function isOutside(dir: string, path: string): boolean {
  const way = relative(dir, path)
  return way === '..' || way.startsWith('../') || way.startsWith('..\\') || isAbsolute(way)
}
