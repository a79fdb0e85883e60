import { existsSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type Libsql from 'libsql'
import { makeFolder } from '../files/make-folder.ts'
import { NotifyError } from '../model/error.ts'
import type { Connection, Done, Params, Session, SqlRow } from './connection.ts'
import { bind, mostShapes } from './parameters.ts'
import { explainFolder, explainSqlite, result, resultOf } from './sqlite-errors.ts'

/** A locked database blocks the whole process while SQLite waits for it, so that wait is short and repeated from here. */
const blockMs = 100
const patienceMs = 30_000

type Statement = Libsql.Statement<unknown[]>

/** Opens a file, or `:memory:`. For reading, the file is left as it is; for writing, its folder is made. */
export async function openSqlite(path: string, mode: 'read' | 'write'): Promise<Connection> {
  const { default: Database } = await import('libsql')
  if (mode === 'write' && path !== ':memory:') makeFolderOf(path)
  const database = await patiently(path, () => {
    if (mode === 'read') return openToRead(Database, path)
    return new Database(path, { timeout: blockMs })
  })
  const statements = new Map<string, Statement>()

  const prepared = (text: string): Statement => {
    let statement = statements.get(text)
    if (statement === undefined) {
      if (statements.size >= mostShapes) statements.clear()
      statement = database.prepare(text)
      statements.set(text, statement)
    }
    return statement
  }
  // Never `run`: where a statement returns rows, libsql's `run` leaves it open, and then no COMMIT succeeds
  // (tursodatabase/libsql-js#238).
  const all = (sql: string, params: Params): SqlRow[] => {
    const { text, values } = bind(sql, params, '?')
    return prepared(text).all(values) as SqlRow[]
  }
  const one = (sql: string, params: Params): SqlRow | undefined => {
    const { text, values } = bind(sql, params, '?')
    return prepared(text).get(values) as SqlRow | undefined
  }
  const session: Session = {
    isServer: false,
    all: async (sql, params) => all(sql, params),
    one: async (sql, params) => one(sql, params),
  }

  // One connection has one transaction at a time: whoever comes second waits.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  const isStillThere = path === ':memory:' ? () => true : watchFile(path)

  const transact = async <T>(work: (session: Session) => Promise<Done<T>>): Promise<T> => {
    if (!isStillThere()) {
      throw new NotifyError('ledger-gone', `the ledger ${path} was moved or deleted while it was in use`, {
        hint: 'put it back before the next run: what was written to it since is lost',
      })
    }
    await patiently(path, () => database.exec('begin immediate'))
    try {
      const { value, changed } = await work(session)
      database.exec(changed ? 'commit' : 'rollback')
      return value
    } catch (error) {
      if (database.inTransaction) database.exec('rollback')
      throw explainSqlite(error, path)
    }
  }

  if (mode === 'write') {
    // FULL: a commit is on the disk before the first byte of its messages leaves, whatever fails then.
    for (const setting of [
      'journal_mode = wal',
      'synchronous = full',
      'wal_autocheckpoint = 4000',
      'cache_size = -32000',
    ]) {
      await patiently(path, () => database.pragma(setting))
    }
  }
  return {
    isServer: false,
    all: (sql, params) => inTurn(() => patiently(path, () => all(sql, params))),
    one: (sql, params) => inTurn(() => patiently(path, () => one(sql, params))),
    transaction: (work) => inTurn(() => transact(work)),
    hasTable: (name) =>
      inTurn(() =>
        patiently(
          path,
          () => all("select 1 from sqlite_master where type = 'table' and name = :name", { name }).length > 0,
        ),
      ),
    close: () =>
      inTurn(async () => {
        statements.clear()
        database.close()
      }),
  }
}

/** A file that was deleted can still be written, and nothing of it is left afterwards: nobody must be told on the strength of that. */
function watchFile(path: string): () => boolean {
  let first: Stats | undefined
  return () => {
    const found = statSync(path, { throwIfNoEntry: false })
    first ??= found
    return found?.ino === first?.ino && found?.dev === first?.dev
  }
}

function makeFolderOf(path: string): void {
  try {
    makeFolder(dirname(path))
  } catch (error) {
    throw explainFolder(error, path)
  }
}

/**
 * A reader of a log that others write needs to make a file beside the ledger. Where it may not, and there is no log,
 * nobody writes there either, and the file is read as it lies.
 */
function openToRead(Database: typeof Libsql, path: string): Libsql.Database {
  const open = (options: string) => {
    const database = new Database(`${pathToFileURL(path).href}?mode=ro${options}`, { timeout: blockMs })
    database.prepare('select 1 from sqlite_master').get([])
    return database
  }
  try {
    return open('')
  } catch (error) {
    const code = resultOf(error)
    if ((code !== result.cannotOpen && code !== result.readOnly) || existsSync(`${path}-wal`)) throw error
    return open('&immutable=1')
  }
}

async function patiently<T>(path: string, attempt: () => T): Promise<T> {
  for (const until = Date.now() + patienceMs; ; ) {
    try {
      return attempt()
    } catch (error) {
      if (resultOf(error) !== result.busy) throw explainSqlite(error, path)
      if (Date.now() > until) {
        throw new NotifyError('ledger-busy', `the ledger ${path} has been locked by another process for 30 s`, {
          hint: 'wait for the other run to end, or find out who holds the file',
          cause: error,
        })
      }
      await sleep(10)
    }
  }
}
