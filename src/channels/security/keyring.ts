import { relative } from 'node:path'
import { NotifyError } from '../../model/error.ts'
import type { Addressee } from '../../ports/channel.ts'
import { listKeyFiles, readKeyFile } from './key-files.ts'
import type { Method, PublicKey } from './method.ts'

/** What is known of one recipient's keys. `fault`: there is something in their place that is none. */
export interface Found<Public> {
  keys: readonly Public[]
  fault?: string
}

export interface Keyring<Public> {
  find(to: Addressee): Promise<Found<Public>>
}

export interface KeyringOptions {
  /** The project's folder. */
  dir: string
  folder: string
  /** Whether the config says so, and does not leave it to the default. */
  isFolderNamed: boolean
  /** The recipients' column with a key of their own. */
  field: string
}

/** Read keys that are kept; so a long audience with a file each stays flat. */
const mostKept = 1_000

/**
 * Finds recipients' keys: their own column first, then the file named after their address, then files whose keys name the
 * address. The last are read once, all of them; the others when somebody is asked for.
 */
export function createKeyring<Public extends PublicKey>(
  method: Method<Public>,
  { dir, folder, isFolderNamed, field }: KeyringOptions,
): Keyring<Public> {
  const kept = new Map<string, Promise<Found<Public>>>()
  let files: { byAddress: Map<string, string[]>; shared: string[] } | undefined
  let shared: Promise<Map<string, Public[]>> | undefined

  function filesOf(): NonNullable<typeof files> {
    if (files !== undefined) return files
    files = { byAddress: new Map(), shared: [] }
    for (const { name, path } of listKeyFiles(dir, folder, method.extensions, isFolderNamed)) {
      const file = relative(dir, path)
      const address = name.slice(0, name.lastIndexOf('.')).toLowerCase()
      if (!address.includes('@')) files.shared.push(file)
      else files.byAddress.set(address, [...(files.byAddress.get(address) ?? []), file])
    }
    return files
  }

  async function readShared(): Promise<Map<string, Public[]>> {
    const byAddress = new Map<string, Public[]>()
    for (const file of filesOf().shared) {
      const { keys, fault } = await read(file, () => readKeyFile(dir, file))
      if (fault !== undefined) {
        throw new NotifyError('bad-key', fault, { hint: `mend ${file}, or take it out of ${folder}` })
      }
      for (const key of keys)
        for (const address of key.addresses) byAddress.set(address, [...(byAddress.get(address) ?? []), key])
    }
    return byAddress
  }

  async function read(name: string, bytes: () => Buffer): Promise<Found<Public>> {
    try {
      return { keys: await method.read(bytes()) }
    } catch (error) {
      const why = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
      return {
        keys: [],
        fault: `${name} cannot be used as ${method.noun.startsWith('S') ? 'an' : 'a'} ${method.noun}: ${why}`,
      }
    }
  }

  function keep(id: string, find: () => Promise<Found<Public>>): Promise<Found<Public>> {
    let found = kept.get(id)
    if (found === undefined) {
      if (kept.size >= mostKept) kept.clear()
      found = find()
      kept.set(id, found)
    }
    return found
  }

  return {
    async find(to) {
      const own = to.fields[field]?.trim()
      if (own) {
        // A file outside of the folder, whose state nobody watches.
        if (isPath(own)) return read(own, () => readKeyFile(dir, own))
        return keep(own, () =>
          read(`the ${field} of ${to.id}`, () =>
            own.includes('-----') ? Buffer.from(own) : Buffer.from(own, 'base64'),
          ),
        )
      }
      const address = to.address.toLowerCase()
      const named = filesOf().byAddress.get(address)
      if (named !== undefined) {
        return keep(address, async () => {
          const found = await Promise.all(named.map((file) => read(file, () => readKeyFile(dir, file))))
          const fault = found.find((one) => one.fault !== undefined)?.fault
          return { keys: found.flatMap(({ keys }) => keys), ...(fault === undefined ? {} : { fault }) }
        })
      }
      shared ??= readShared()
      return { keys: (await shared).get(address) ?? [] }
    },
  }
}

/** A key itself has neither the length nor the letters of a path. */
function isPath(text: string): boolean {
  return text.length < 300 && /\.[a-z]{2,5}$/i.test(text) && !text.includes('-----')
}
