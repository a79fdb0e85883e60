import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const stepMs = 25
/** A site is written in milliseconds, so nobody holds it so long. */
const staleMs = 60_000
/** From a lock's file to its words is no time at all: whose are still missing was ended in between. */
const unwrittenMs = 1_000

/**
 * Runs `work` while no other process does so in that folder; undefined where another one held it for all of `patienceMs`, or the
 * signal came first. What a process left behind that is gone, or that is very old, is taken away. Throws what the system says.
 */
export async function withLock<T>(
  dir: string,
  patienceMs: number,
  signal: AbortSignal,
  work: () => T,
): Promise<T | undefined> {
  const file = join(dir, '.notify-lock')
  const mine = JSON.stringify({ host: hostname(), pid: process.pid, id: randomUUID() })
  for (let waited = 0; !take(file, mine); waited += stepMs) {
    if (waited >= patienceMs || signal.aborted) return undefined
    if (!breakStale(file)) await wait(stepMs)
  }
  try {
    return work()
  } finally {
    if (textOf(file) === mine) rmSync(file, { force: true })
  }
}

function take(file: string, mine: string): boolean {
  try {
    writeFileSync(file, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Takes a stale lock away; one that is somebody's after all, because another was quicker, is put back. */
function breakStale(file: string): boolean {
  const held = textOf(file)
  if (held === undefined || !isStale(file, held)) return held === undefined
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (textOf(aside) !== held) linkSync(aside, file)
    rmSync(aside, { force: true })
  } catch {
    // Another process breaks it at the same time.
    rmSync(aside, { force: true })
  }
  return true
}

function isStale(file: string, held: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  if (age > staleMs) return true
  try {
    const { host, pid } = JSON.parse(held) as { host?: unknown; pid?: unknown }
    return host === hostname() && typeof pid === 'number' && !isAlive(pid)
  } catch {
    return age > unwrittenMs
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
