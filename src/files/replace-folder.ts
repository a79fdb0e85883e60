import { chmodSync, existsSync, lstatSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** A folder that is filled beside its place and comes into it whole, or not at all. */
export interface FolderDraft {
  /** Where to write. */
  dir: string
  /** Puts it into its place; one that stood there goes. */
  commit(): void
  /** Takes it away, as if nothing had been. */
  discard(): void
}

/** `path`: absolute; where there is something, its caller knows that it may go. Drafts of a run that was killed stay hidden beside it. */
export function draftFolder(path: string): FolderDraft {
  makeFolder(dirname(path))
  const dir = mkdtempSync(join(dirname(path), `.${basename(path)}-`))
  // A temporary folder is for its owner alone; this one is not to stay so.
  chmodSync(dir, 0o777 & ~process.umask())
  return {
    dir,
    commit() {
      if (!existsSync(path)) return renameSync(dir, path)
      // Files cannot be swapped in one step: for a moment there is none, and after a fault the old one is put back.
      const old = `${dir}.old`
      renameSync(path, old)
      try {
        renameSync(dir, path)
      } catch (error) {
        renameSync(old, path)
        throw error
      }
      rmSync(old, { recursive: true, force: true })
    },
    discard() {
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Whether nothing stands at a path, or an empty folder does. */
export function isFree(path: string): boolean {
  try {
    return lstatSync(path).isDirectory() && readdirSync(path).length === 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true
    throw error
  }
}
