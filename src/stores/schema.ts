import { randomUUID } from 'node:crypto'
import { NotifyError } from '../model/error.ts'
import type { Connection } from './connection.ts'
import { migrations } from './migrations/index.ts'
import * as sql from './statements.ts'

type Migrations = typeof migrations
const newestOf = (known: Migrations) => known.at(-1)?.version ?? 0

/** The format of a ledger that is there; 0 for an empty database. Throws for one that this program is too old for. */
export async function readFormat(connection: Connection, name: string, known = migrations): Promise<number> {
  if (!(await connection.hasTable('migrations'))) return 0
  const version = ((await connection.one(sql.readVersion, {}))?.version as number | null) ?? 0
  const newest = newestOf(known)
  if (version > newest) {
    throw new NotifyError(
      'ledger-newer',
      `the ledger ${name} has format ${version}, made by a newer notify; this one knows format ${newest}`,
      { hint: 'update notify' },
    )
  }
  return version
}

/** Brings a ledger from `format` to the newest, or makes it. Any number of processes may do so at once. */
export async function migrate(connection: Connection, format: number, known = migrations): Promise<void> {
  if (format === newestOf(known)) return
  await connection.transaction(async (session) => {
    await connection.prepare?.(session)
    await session.all(sql.createMigrations, {})
    return { value: undefined, changed: true }
  })
  for (const { version, sql: script } of known) {
    await connection.transaction(async (session) => {
      const isOurs = (await session.all(sql.claimMigration, { version })).length === 1
      if (isOurs) {
        for (const statement of script.split(';')) if (statement.trim() !== '') await session.all(statement, {})
        await session.all(sql.createLedger, { id: randomUUID() })
      }
      return { value: undefined, changed: isOurs }
    })
  }
}

/** Refuses, where nothing may be changed, a ledger that has to be migrated first. */
export function refuseOld(format: number, name: string, known = migrations): void {
  const newest = newestOf(known)
  if (format < newest) {
    throw new NotifyError(
      'ledger-old',
      `the ledger ${name} has format ${format}; this version reads format ${newest}`,
      {
        hint: '`notify send --due` brings it up to date',
      },
    )
  }
}
