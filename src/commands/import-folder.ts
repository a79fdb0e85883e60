import { existsSync, realpathSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { isOutside } from '../load/files.ts'
import { NotifyError } from '../model/error.ts'
import type { Project } from '../model/project.ts'

/** The folder that an import writes into: inside the project, also behind symlinks, and one that `notify` reads. */
export function importFolder(project: Project, into: string, what: string, example: string): string {
  const folder = resolve(project.dir, into)
  let present = folder
  while (!existsSync(present)) present = dirname(present)
  const isHidden = relative(project.dir, folder)
    .split(/[\\/]/)
    .some((part) => part.startsWith('.') || part === 'node_modules')
  if (isOutside(project.dir, folder) || isOutside(project.dir, realpathSync(present)) || isHidden) {
    throw new NotifyError('usage', `${what} cannot be imported into ${into}`, {
      hint: `name a folder inside the project that notify reads, such as ${example}`,
    })
  }
  return folder
}
