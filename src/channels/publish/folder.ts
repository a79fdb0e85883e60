import { hash } from 'node:crypto'
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../files/make-folder.ts'
import { NotifyError } from '../../model/error.ts'
import { type Assets, siteFiles, stateFile } from './files.ts'
import type { SiteConfig } from './site.ts'
import { emptyState, readState, type SiteState, writeState } from './state.ts'

/** What the folder's state file says; empty where there is none. Throws NotifyError `bad-site-state`, or what the system says. */
export function loadState(dir: string): SiteState {
  const text = textIn(dir, stateFile)
  return text === undefined ? emptyState : readState(text, stateFile)
}

/**
 * Writes a site: what differs, each file beside its place and then renamed, the state last. After an end in the middle, the same again
 * writes the rest. Throws NotifyError `not-ours` where a file is in the way that no site of ours wrote.
 */
export function writeSite(dir: string, config: SiteConfig, before: SiteState, after: SiteState, assets: Assets): void {
  const files = siteFiles(config, after, assets)
  const names = Object.keys(files).sort()
  const added = names.filter((name) => !before.files.includes(name))
  const strange = added.find((name) => exists(join(dir, name)))
  if (strange !== undefined)
    throw new NotifyError('not-ours', `${strange} is there already, and ${stateFile} does not know it`, {
      hint: 'name an empty folder, move the file away, or bring the state file back',
    })
  // From now on what is made under these names is known to be ours, wherever this ends.
  if (added.length > 0) writeWhole(dir, stateFile, writeState({ ...before, files: [...before.files, ...added] }))
  for (const name of names) writeWhole(dir, name, files[name]!)
  for (const name of before.files) if (!names.includes(name)) removeOwn(dir, name)
  writeWhole(dir, stateFile, writeState({ ...after, files: names }))
}

/** Files that are not what the state would make of them. */
export function changedFiles(dir: string, config: SiteConfig, state: SiteState, assets: Assets): string[] {
  const files = siteFiles(config, state, assets)
  return Object.keys(files).filter((name) => digest(textIn(dir, name) ?? '') !== digest(files[name]!))
}

function digest(text: string): string {
  return hash('sha256', text, 'hex')
}

/** A file that did not change keeps its time, and with it what caches know of it. Its draft has one name: there is a lock. */
function writeWhole(dir: string, name: string, content: string): void {
  if (textIn(dir, name) === content) return
  const file = join(dir, name)
  makeFolder(dirname(file))
  const draft = join(dirname(file), '.notify-draft')
  writeFileSync(draft, content)
  renameSync(draft, file)
}

/** A state from elsewhere must not reach out of the folder. */
function removeOwn(dir: string, name: string): void {
  if (/^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$/.test(name)) rmSync(join(dir, name), { force: true })
}

function textIn(dir: string, name: string): string | undefined {
  try {
    return readFileSync(join(dir, name), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
