import { pathToFileURL } from 'node:url'
import { NotifyError } from '../model/error.ts'
import { packageEntry } from './third-party.ts'

const loaders = {
  openpgp: () => import('openpgp'),
  pkijs: () => import('pkijs'),
  asn1js: () => import('asn1js'),
  twilio: () => import('twilio'),
  'web-push': () => import('web-push'),
}

/** What each is for, and what to install. */
const uses: Readonly<Record<keyof Libraries, { purpose: string; packages: string }>> = {
  openpgp: { purpose: 'signing and encrypting with OpenPGP', packages: 'openpgp' },
  pkijs: { purpose: 'signing and encrypting with S/MIME', packages: 'pkijs asn1js' },
  asn1js: { purpose: 'signing and encrypting with S/MIME', packages: 'pkijs asn1js' },
  twilio: { purpose: 'the adapter twilio', packages: 'twilio' },
  'web-push': { purpose: 'the adapter webpush', packages: 'web-push' },
}

type Libraries = { [Name in keyof typeof loaders]: Awaited<ReturnType<(typeof loaders)[Name]>> }

/**
 * A library that few projects need, so that it is not installed with notify: as notify sees it, else as the
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
  const { purpose, packages } = uses[name]
  throw new NotifyError('missing-package', `${purpose} needs the package ${name}`, {
    hint: `run npm install ${packages} in the project`,
  })
}
