import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { NotifyError } from '../../model/error.ts'
import { isOutside } from '../secrets.ts'

/** A public key with many signatures has 100 KiB; a bundle for a whole company has a few MiB. */
const largestFile = 16 * 1024 * 1024

/**
 * The key files of a folder of the project, sorted by name. A folder that is not there has none, unless the config names it.
 * Throws NotifyError `bad-channel-config` or `path-outside-project`.
 */
export function listKeyFiles(
  dir: string,
  folder: string,
  extensions: readonly string[],
  isNamed: boolean,
): { name: string; path: string }[] {
  const root = resolve(dir, folder)
  const outside = () =>
    new NotifyError('path-outside-project', `the folder of keys ${folder} is outside the project`, {
      hint: 'put the public keys of recipients into the project: they are reviewed with it',
    })
  if (isAbsolute(folder) || isOutside(dir, root)) throw outside()
  let names: string[]
  try {
    if (isOutside(realpathSync(dir), realpathSync(root))) throw outside()
    names = readdirSync(root).sort()
  } catch (error) {
    if (error instanceof NotifyError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !isNamed) return []
    throw new NotifyError('bad-channel-config', `the folder of keys ${folder} cannot be read`, {
      hint: 'create it, or take its name out of the channel’s config',
      cause: error,
    })
  }
  return names
    .filter((name) => !name.startsWith('.') && extensions.some((extension) => name.toLowerCase().endsWith(extension)))
    .map((name) => ({ name, path: join(root, name) }))
}

/** Tells one state of a folder from another: names, sizes and times of its files. */
export function folderState(dir: string, folder: string): string {
  const root = resolve(dir, folder)
  const state = createHash('sha256')
  try {
    for (const name of readdirSync(root).sort()) {
      const { size, mtimeMs } = statSync(join(root, name), { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 }
      state.update(`${name}\0${size}\0${mtimeMs}\0`)
    }
  } catch {
    // What is wrong with it is said by who lists it.
    return ''
  }
  return state.digest('hex')
}

/** Throws an Error that says what is wrong with the file; `file` as in messages. */
export function readKeyFile(dir: string, file: string): Buffer {
  const path = resolve(dir, file)
  if (isAbsolute(file) || isOutside(dir, path)) throw new Error('it is outside the project')
  try {
    if (isOutside(realpathSync(dir), realpathSync(path))) throw new FileFault('it leads out of the project')
    const stat = statSync(path)
    if (!stat.isFile()) throw new FileFault('it is no file')
    if (stat.size > largestFile) throw new FileFault(`it is larger than ${largestFile / 1024 / 1024} MiB`)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof FileFault) throw error
    throw new Error((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it cannot be read')
  }
}

/** What is wrong with a file, in words that hold no secret of the system. */
class FileFault extends Error {}
