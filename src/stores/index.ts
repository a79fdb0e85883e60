import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { NotifyError } from '../model/error.ts'
import type { Store } from '../ports/store.ts'
import { openLedger } from './ledger.ts'
import { migrate, readFormat, refuseOld } from './schema.ts'

interface Place {
  /** Absolute folder that a relative path starts from. */
  projectDir: string
}

/**
 * Opens the ledger at `sqlite:PATH`. For reading: undefined where there is none, and nothing is created or migrated.
 * For writing: made where there is none, unless `create` is false, and brought to the newest format.
 */
export async function openStore(url: string, options: Place & { mode: 'read' }): Promise<Store | undefined>
export async function openStore(url: string, options: Place & { mode: 'write'; create?: boolean }): Promise<Store>
export async function openStore(
  url: string,
  options: Place & { mode: 'read' | 'write'; create?: boolean },
): Promise<Store | undefined> {
  const path = pathOf(url, options.projectDir)
  const isThere = existsSync(path)
  if (!isThere && options.mode === 'read') return undefined
  if (!isThere && options.mode === 'write' && options.create === false) throw missing(path)
  const { openSqlite } = await import('./sqlite.ts')
  const connection = await openSqlite(path, options.mode)
  try {
    const format = await readFormat(connection, path)
    if (options.mode === 'write') {
      if (format === 0 && options.create === false) throw missing(path)
      await migrate(connection, format)
    } else if (format === 0) {
      await connection.close()
      return undefined
    } else refuseOld(format, path)
    return await openLedger(connection)
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** Whether there is a ledger, if only an empty one. A file that a killed process left before it was one does not count. */
export async function storeExists(url: string, projectDir: string): Promise<boolean> {
  const store = await openStore(url, { projectDir, mode: 'read' })
  await store?.close()
  return store !== undefined
}

function missing(path: string): NotifyError {
  return new NotifyError('ledger-missing', `there is no ledger at ${path}`, {
    hint: 'check `store` in notify.yaml and --store, or restore the ledger; --new-ledger makes a new one',
  })
}

function pathOf(url: string, projectDir: string): string {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? []
  if (scheme === 'postgres' || scheme === 'postgresql') {
    throw new NotifyError('store-unsupported', 'this version has no PostgreSQL ledger yet', {
      hint: 'use store: sqlite:.notify/ledger.db',
    })
  }
  // What follows an unknown scheme may be a password: it is not repeated.
  if (scheme !== 'sqlite' || rest === undefined || rest === '') {
    throw new NotifyError('store-unknown', `a store is written sqlite:PATH${scheme ? `, not ${scheme}:…` : ''}`, {
      hint: 'for example store: sqlite:.notify/ledger.db',
    })
  }
  return rest === ':memory:' ? rest : resolve(projectDir, rest.replace(/^\/\/(?=.)/, ''))
}
