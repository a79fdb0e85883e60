import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '../..')

/** A module and what it imports as JavaScript, since Node 20 runs no TypeScript: below node_modules, so that packages resolve. */
export function compiled(entry: string): { path: string; remove: () => void } {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'notify-test-'))
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  const options =
    '--ignoreConfig --target es2023 --lib es2023 --module nodenext --moduleResolution nodenext --types node'
  const rewriting =
    '--verbatimModuleSyntax --allowImportingTsExtensions --rewriteRelativeImportExtensions --skipLibCheck'
  const places = ['--rootDir', root, '--outDir', folder]
  execFileSync(process.execPath, [tsc, entry, ...options.split(' '), ...rewriting.split(' '), ...places, '--strict'], {
    cwd: root,
  })
  const path = join(folder, relative(root, entry).replace(/\.ts$/, '.js'))
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface Child {
  process: ChildProcess
  /** Lines said after `ready`, as JSON. */
  said: Record<string, unknown>[]
  go(): void
  /** Resolves when it has said that many lines. */
  until(lines: number): Promise<void>
  ended: Promise<void>
}

/** Starts a child that is loaded and waits for `go`. */
export async function start(path: string, args: readonly string[], options: { uid?: number } = {}): Promise<Child> {
  const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'], ...options })
  const said: Record<string, unknown>[] = []
  const waiting: { lines: number; resolve: () => void }[] = []
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error('the child ended before it was ready')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') return resolve()
      said.push(JSON.parse(line))
      for (const each of waiting) if (said.length >= each.lines) each.resolve()
    })
  })
  return {
    process: child,
    said,
    go: () => void child.stdin.end('go\n'),
    until: (lines) => new Promise((resolve) => (said.length >= lines ? resolve() : waiting.push({ lines, resolve }))),
    ended,
  }
}
