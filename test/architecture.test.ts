import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { adapters as builtInAdapters } from '../src/channels/index.ts'

const src = fileURLToPath(new URL('../src', import.meta.url))

/** What each folder may import, beside itself: the direction of the whole house. */
const allowed: Record<string, readonly string[]> = {
  model: [],
  files: [],
  ports: ['model'],
  engine: ['model'],
  calendar: ['model', 'engine'],
  // Loading checks a channel's config by the adapter's schema, and templates by a source's columns.
  // OTOBO's rules are a pure library like the engine: loading checks them, delivering asks them.
  load: ['model', 'engine', 'ports', 'channels', 'sources', 'otobo'],
  channels: ['model', 'engine', 'ports', 'calendar', 'files'],
  sources: ['model', 'engine', 'ports'],
  stores: ['model', 'engine', 'ports', 'files'],
  otobo: ['model', 'engine', 'ports'],
  deliver: ['model', 'engine', 'ports', 'otobo'],
  output: ['model', 'engine', 'ports'],
  commands: [
    'model',
    'engine',
    'ports',
    'load',
    'channels',
    'sources',
    'stores',
    'otobo',
    'calendar',
    'deliver',
    'output',
    'files',
    '.',
  ],
  '.': ['model', 'engine', 'ports', 'load', 'channels', 'sources', 'stores', 'otobo', 'deliver', 'output', 'commands'],
}

/** What the pure engine may use; node:module only to load a library when it is first needed. */
const engineLibraries = ['diff', 'handlebars', 'luxon', 'markdown-it', 're2js', 'rrule', 'node:crypto', 'node:module']

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))

function importsOf(path: string): string[] {
  const text = readFileSync(join(src, path), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
}

function folderOf(path: string): string {
  const [first, ...rest] = path.replaceAll('\\', '/').split('/')
  return rest.length === 0 ? '.' : first!
}

describe('the direction of imports', () => {
  it('is kept by every file', () => {
    const wrong: string[] = []
    for (const path of files) {
      const folder = folderOf(path)
      for (const name of importsOf(path)) {
        if (!name.startsWith('.')) continue
        const target = folderOf(relative(src, resolve(join(src, dirname(path)), name)))
        if (target !== folder && !allowed[folder]?.includes(target)) wrong.push(`${path} imports ${name}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('keeps the engine pure: no files, no network, no clock', () => {
    const wrong: string[] = []
    for (const path of files.filter((file) => folderOf(file) === 'engine')) {
      for (const name of importsOf(path)) {
        if (
          !name.startsWith('.') &&
          !engineLibraries.some((library) => name === library || name.startsWith(`${library}/`))
        ) {
          wrong.push(`${path} imports ${name}`)
        }
      }
      if (
        /\bDate\.now\(|new Date\(\)|Math\.random\(|DateTime\.(now|local)\(\)/.test(
          readFileSync(join(src, path), 'utf8'),
        )
      ) {
        wrong.push(`${path} reads a clock or is random`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('lets no adapter import another', () => {
    const adapters = builtInAdapters()
    const wrong = adapters.flatMap((adapter) =>
      importsOf(`channels/${adapter}.ts`)
        .filter((name) => adapters.some((other) => other !== adapter && name === `./${other}.ts`))
        .map((name) => `${adapter} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })
})
