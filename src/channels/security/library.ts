import { pathToFileURL } from 'node:url'
import { NotifyError } from '../../model/error.ts'
import { packageEntry } from '../third-party.ts'

const loaders = {
  openpgp: () => import('openpgp'),
  pkijs: () => import('pkijs'),
  asn1js: () => import('asn1js'),
}

type Libraries = { [Name in keyof typeof loaders]: Awaited<ReturnType<(typeof loaders)[Name]>> }

/**
 * A library that only projects need which sign or encrypt, so that it is not installed with notify: as notify sees it, else as the
 * project's folder does. Throws NotifyError `missing-package`.
 */
export async function loadLibrary<Name extends keyof Libraries>(name: Name, dir: string): Promise<Libraries[Name]> {
  try {
    return (await loaders[name]()) as Libraries[Name]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
  }
  const file = packageEntry(name, dir)
  if (file !== undefined) return (await import(pathToFileURL(file).href)) as Libraries[Name]
  const method = name === 'openpgp' ? 'OpenPGP' : 'S/MIME'
  throw new NotifyError('missing-package', `signing and encrypting with ${method} needs the package ${name}`, {
    hint: `run npm install ${name === 'openpgp' ? name : 'pkijs asn1js'} in the project`,
  })
}
