import { realpathSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { makeFolder } from '../files/make-folder.ts'
import { NotifyError } from '../model/error.ts'
import { isOutside } from './secrets.ts'

/**
 * Makes the folder that a channel writes to, and gives its absolute path. `what`: what it is called in errors. Throws NotifyError
 * `path-outside-project` where it is neither inside the project nor named by an absolute path, and `cannot-write`.
 */
export function openFolder(path: string, projectDir: string, what: string): string {
  const dir = resolve(projectDir, path)
  const refuse = () =>
    new NotifyError('path-outside-project', `the ${what} folder ${path} is outside the project`, {
      hint: 'write an absolute path if that is meant',
    })
  if (!isAbsolute(path) && isOutside(projectDir, dir)) throw refuse()
  try {
    makeFolder(dir)
    if (!isAbsolute(path) && isOutside(realpathSync(projectDir), realpathSync(dir))) throw refuse()
  } catch (error) {
    if (error instanceof NotifyError) throw error
    throw new NotifyError(
      'cannot-write',
      `the ${what} folder ${path} cannot be created: ${(error as NodeJS.ErrnoException).code}`,
      { cause: error },
    )
  }
  return dir
}
