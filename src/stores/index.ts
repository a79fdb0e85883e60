import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { NotifyError } from '../model/error.ts'
import type { Store } from '../ports/store.ts'
import type { Connection } from './connection.ts'
import { openLedger } from './ledger.ts'
import { isPostgres, type PostgresPlace, parsePostgresUrl, passwordsOfPostgres } from './postgres-url.ts'
import { migrate, readFormat, refuseOld } from './schema.ts'

interface Place {
  /** Absolute folder that a relative path starts from. */
  projectDir: string
}

/**
 * Opens the ledger at `sqlite:PATH` or `postgres://…`. For reading: undefined where there is none, and nothing is created or migrated.
 * For writing: made where there is none, unless `create` is false, and brought to the newest format.
 */
export async function openStore(url: string, options: Place & { mode: 'read' }): Promise<Store | undefined>
export async function openStore(url: string, options: Place & { mode: 'write'; create?: boolean }): Promise<Store>
export async function openStore(
  url: string,
  options: Place & { mode: 'read' | 'write'; create?: boolean },
): Promise<Store | undefined> {
  const place = placeOf(url, options.projectDir)
  const mustExist = options.mode === 'write' && options.create === false
  if (place.kind === 'file' && !existsSync(place.path)) {
    if (options.mode === 'read') return undefined
    if (mustExist) throw missing(place.name)
  }
  const connection = await connect(place, options.mode)
  try {
    const format = await readFormat(connection, place.name)
    if (options.mode === 'write') {
      if (format === 0 && mustExist) throw missing(place.name)
      await migrate(connection, format)
    } else if (format === 0) {
      await connection.close()
      return undefined
    } else refuseOld(format, place.name)
    return await openLedger(connection)
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** Whether there is a ledger, if only an empty one. What a killed process left before it was one does not count. */
export async function storeExists(url: string, projectDir: string): Promise<boolean> {
  const store = await openStore(url, { projectDir, mode: 'read' })
  await store?.close()
  return store !== undefined
}

/** What of a ledger's address must not be shown. */
export function passwordsOf(url: string): string[] {
  return isPostgres(url) ? passwordsOfPostgres(url) : []
}

/** Where a ledger is, for people: without user and password. */
export function nameOfStore(url: string, projectDir: string): string {
  return placeOf(url, projectDir).name
}

function missing(name: string): NotifyError {
  return new NotifyError('ledger-missing', `there is no ledger at ${name}`, {
    hint: 'check `store` in notify.yaml and --store, or restore the ledger; --new-ledger makes a new one',
  })
}

type StorePlace = { kind: 'file'; path: string; name: string } | ({ kind: 'server' } & PostgresPlace)

async function connect(place: StorePlace, mode: 'read' | 'write'): Promise<Connection> {
  if (place.kind === 'server') {
    const { openPostgres } = await import('./postgres.ts')
    return openPostgres(place, mode)
  }
  const { openSqlite } = await import('./sqlite.ts')
  return openSqlite(place.path, mode)
}

function placeOf(url: string, projectDir: string): StorePlace {
  if (isPostgres(url)) return { kind: 'server', ...parsePostgresUrl(url) }
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? []
  // What follows an unknown scheme may be a password: it is not repeated.
  if (scheme !== 'sqlite' || rest === undefined || rest === '') {
    throw new NotifyError(
      'store-unknown',
      `a store is written sqlite:PATH or postgres://…${scheme ? `, not ${scheme}:…` : ''}`,
      {
        hint: 'for example store: sqlite:.notify/ledger.db',
      },
    )
  }
  const path = rest === ':memory:' ? rest : resolve(projectDir, rest.replace(/^\/\/(?=.)/, ''))
  return { kind: 'file', path, name: path }
}
