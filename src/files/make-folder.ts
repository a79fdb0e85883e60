import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it; gives the first one made, or undefined where it was there. Not by Node's recursive `mkdir`: it
 * tries for ever where the system says ENOENT though the parent is there, as below /proc or behind a link to nowhere (seen with
 * Node 20.20).
 */
export function makeFolder(path: string): string | undefined {
  if (isFolder(path)) return undefined
  const parent = dirname(path)
  const first = parent === path ? undefined : makeFolder(parent)
  try {
    mkdirSync(path)
    return first ?? path
  } catch (error) {
    // Another process may have been quicker.
    if (isFolder(path)) return first
    // The system says that there is something already; what is wrong is that it is a file.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(path)) throw error
    const message = `ENOTDIR: not a directory, mkdir '${path}'`
    throw Object.assign(new Error(message, { cause: error }), { code: 'ENOTDIR', syscall: 'mkdir', path })
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
