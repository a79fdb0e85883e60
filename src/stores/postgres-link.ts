import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { QueryResult } from 'pg'
import type { SqlRow, SqlValue } from './connection.ts'
import { asLost, LostConnection, sqlState } from './postgres-errors.ts'
import type { PostgresPlace } from './postgres-url.ts'

/** As long as SQLite's ledger waits for another writer; also how long a server may be away before a run gives up. */
export const patienceMs = 30_000

const connectMs = 10_000
const statementMs = 60_000
/** The server did not even end the statement: the way to it is cut. */
const answerMs = statementMs + 15_000
/** A run that was stopped (laptop closed, SIGSTOP) lets go of the ledger's lock after this. */
const idleInTransactionMs = 120_000

/** One connection to the server, with the ledger's schema and limits set. */
export interface Link {
  /** False once it broke, also while nobody used it. */
  readonly isAlive: boolean
  /** For the server's list of processes: tells this connection apart from every other. */
  readonly label: string
  /** The server's history: another after a standby took over. Empty where the server does not tell. */
  readonly timeline: string
  rows(text: string, values?: readonly SqlValue[]): Promise<SqlRow[]>
  /** Throws where the server rolled back instead. */
  commit(): Promise<void>
  /** Opens a transaction and returns its number. */
  begin(): Promise<string>
  drop(): void
  end(): Promise<void>
}

/** Opens a connection. Throws `LostConnection`. */
export async function openLink(place: PostgresPlace, mode: 'read' | 'write'): Promise<Link> {
  const { default: pg } = await import('pg')
  const label = `notify ${randomUUID()}`
  let isAlive = true
  const client = new pg.Client({
    connectionString: place.connectionString,
    application_name: label,
    connectionTimeoutMillis: connectMs,
    query_timeout: answerMs,
    keepAlive: true,
    types: { getTypeParser: (oid) => (integers.has(oid) ? Number : String) },
  })
  client.on('error', () => {
    isAlive = false
  })
  client.on('end', () => {
    isAlive = false
  })
  const ask = async (text: string, values?: readonly SqlValue[]): Promise<QueryResult> => {
    if (!isAlive) throw new LostConnection(new Error('the connection ended'))
    try {
      return await client.query(text, values === undefined ? undefined : [...values])
    } catch (error) {
      throw asLost(error)
    }
  }
  const drop = () => {
    isAlive = false
    void client.end().catch(() => undefined)
  }
  const rows = async (text: string, values?: readonly SqlValue[]) => (await ask(text, values)).rows as SqlRow[]
  try {
    await client.connect()
    await ask(settings(place.schema, mode))
  } catch (error) {
    drop()
    if (error instanceof LostConnection) throw error
    // What the server itself says about a login stays true; only that it is starting up or full passes.
    throw new LostConnection(error, !['57P03', '53300', undefined].includes(sqlState(error)))
  }
  return {
    get isAlive() {
      return isAlive
    },
    label,
    timeline: mode === 'write' ? await timelineOf(rows) : '',
    rows,
    async begin() {
      // Two statements in one round trip: their results come as a list.
      const results = (await ask('begin; select txid_current() as id')) as unknown as QueryResult[]
      return String(results[1]?.rows[0]?.id)
    },
    async commit() {
      const { command } = await ask('commit')
      if (command !== 'COMMIT') throw new Error(`the server answered ${command} to COMMIT`)
    },
    drop,
    async end() {
      if (!isAlive) return
      isAlive = false
      await client.end()
    },
  }
}

/** Opens a connection to a server that is away for a moment: it restarts, or the network does. */
export async function reopenLink(place: PostgresPlace, mode: 'read' | 'write', until: number): Promise<Link> {
  for (let pause = 50; ; pause = Math.min(2 * pause, 1_000)) {
    try {
      return await openLink(place, mode)
    } catch (error) {
      if (!(error instanceof LostConnection) || error.isFinal || Date.now() + pause > until) throw error
      await sleep(pause)
    }
  }
}

/** `integer` and `bigint`, which pg gives as text because not every one fits a number; the ledger's do. */
const integers: ReadonlySet<number> = new Set([20, 21, 23])

/** Set after the login and not by it, because poolers refuse unknown settings there. */
function settings(schema: string, mode: 'read' | 'write'): string {
  return [
    `set search_path to "${schema}"`,
    `set statement_timeout to ${statementMs}`,
    `set lock_timeout to ${patienceMs}`,
    `set idle_in_transaction_session_timeout to ${idleInTransactionMs}`,
    'set default_transaction_isolation to "read committed"',
    mode === 'read'
      ? 'set default_transaction_read_only to on'
      : // A commit is on the disk before the first byte of its messages leaves; a stricter setting of the server stays.
        "select set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end, false)",
  ].join('; ')
}

/** First eight digits of the name of the log file that is being written (pg_walfile_name). */
async function timelineOf(rows: Link['rows']): Promise<string> {
  try {
    const found = await rows('select substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) as timeline')
    return String(found[0]?.timeline ?? '')
  } catch {
    return ''
  }
}
