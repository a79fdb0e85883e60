import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NotifyError } from '../model/error.ts'
import type { Channel } from '../ports/channel.ts'
import { isOutside } from './secrets.ts'

/** The npm package that an adapter's name stands for; undefined for a path. */
export function packageOf(adapter: string): string | undefined {
  if (isPath(adapter)) return undefined
  return adapter.startsWith('@') ? adapter : `notify-channel-${adapter}`
}

/** Whether the project can see such a module; nothing is run. */
export function isThirdParty(adapter: string, projectDir: string): boolean {
  return resolveModule(adapter, projectDir) !== undefined
}

export async function openThirdParty(adapter: string, projectDir: string): Promise<Channel> {
  const file = resolveModule(adapter, projectDir)
  if (file === undefined) throw unknownAdapter(adapter)
  let loaded: { default?: unknown }
  try {
    loaded = (await import(pathToFileURL(file).href)) as { default?: unknown }
  } catch (error) {
    throw new NotifyError('bad-adapter', `the adapter "${adapter}" cannot be loaded: ${(error as Error).message}`, {
      hint: `look at ${file}`,
      cause: error,
    })
  }
  // A CommonJS module compiled from TypeScript has its default export one level down.
  const found = [loaded.default, (loaded.default as { default?: unknown } | undefined)?.default].find(isChannel)
  if (found === undefined) {
    throw new NotifyError('bad-adapter', `the adapter "${adapter}" exports no channel`, {
      hint: `the default export of ${file} must have schema, reach, compose and open, and address where reach can be people`,
    })
  }
  return found
}

function isChannel(value: unknown): value is Channel {
  if (typeof value !== 'object' || value === null) return false
  const { schema, reach, address, compose, open } = value as Partial<Record<keyof Channel, unknown>>
  return (
    typeof schema === 'object' &&
    schema !== null &&
    typeof compose === 'function' &&
    typeof open === 'function' &&
    (reach === 'place' || ((reach === 'people' || typeof reach === 'function') && typeof address === 'function'))
  )
}

function unknownAdapter(adapter: string): NotifyError {
  const name = packageOf(adapter)
  return name === undefined
    ? new NotifyError('unknown-adapter', `there is no module ${adapter} inside the project`, {
        hint: 'the path of an adapter is relative to the folder that holds notify.yaml',
      })
    : new NotifyError(
        'unknown-adapter',
        `no adapter "${adapter}" is built in, and the package ${name} is not installed`,
        {
          hint: `run npm install ${name} in the project`,
        },
      )
}

function isPath(adapter: string): boolean {
  return adapter.startsWith('.') || isAbsolute(adapter) || adapter.includes('\\')
}

/** Absolute file of an adapter's module, or undefined. */
function resolveModule(adapter: string, projectDir: string): string | undefined {
  if (isPath(adapter)) {
    const file = resolve(projectDir, adapter)
    if (isAbsolute(adapter) || isOutside(projectDir, file) || !isFile(file)) return undefined
    return isOutside(realpathSync(projectDir), realpathSync(file)) ? undefined : file
  }
  const name = packageOf(adapter)
  return name === undefined ? undefined : packageEntry(name, projectDir)
}

/** Absolute file of an npm package's module, as the project's folder sees it, or undefined. */
export function packageEntry(name: string, projectDir: string): string | undefined {
  if (!/^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i.test(name)) return undefined
  // createRequire().resolve knows only the CommonJS conditions and so not the packages that are ES modules alone,
  // and import.meta.resolve takes no other parent in Node 20.
  for (let dir = resolve(projectDir); ; dir = dirname(dir)) {
    const folder = join(dir, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return entryOf(folder)
    if (dir === dirname(dir)) return undefined
  }
}

function entryOf(folder: string): string | undefined {
  let manifest: { exports?: unknown; main?: unknown }
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as typeof manifest
  } catch {
    return undefined
  }
  const target = targetOf(manifest.exports) ?? (typeof manifest.main === 'string' ? manifest.main : undefined)
  for (const name of target === undefined ? ['index.js'] : [target, `${target}.js`, join(target, 'index.js')]) {
    const file = resolve(folder, name)
    if (!isOutside(folder, file) && isFile(file)) return file
  }
  return undefined
}

/** The target of `.` in a package's `exports`, as Node picks it for an import: the first condition that applies. */
function targetOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports
  if (Array.isArray(exports)) return exports.map(targetOf).find((target) => target !== undefined)
  if (typeof exports !== 'object' || exports === null) return undefined
  const entries = Object.entries(exports)
  if (entries.some(([key]) => key.startsWith('.'))) return targetOf((exports as Record<string, unknown>)['.'])
  for (const [condition, value] of entries) {
    if (!['node', 'import', 'module-sync', 'default', 'node-addons'].includes(condition)) continue
    const target = targetOf(value)
    if (target !== undefined) return target
  }
  return undefined
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
