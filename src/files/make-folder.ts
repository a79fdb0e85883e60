import { mkdirSync, statSync } from 'node:fs'
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
    if (!isFolder(path)) throw error
    return first
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
