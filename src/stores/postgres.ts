import { setTimeout as sleep } from 'node:timers/promises'
import { NotifyError } from '../model/error.ts'
import type { Connection, Done, Params, Session } from './connection.ts'
import { bind } from './parameters.ts'
import { explainPostgres, isPassing, LostConnection } from './postgres-errors.ts'
import { type Link, openLink, patienceMs, reopenLink } from './postgres-link.ts'
import type { PostgresPlace } from './postgres-url.ts'

/** Any number, the same in every notify: who makes a ledger's schema holds this lock. */
const schemaLock = 6_683_641

/** How a transaction ended whose COMMIT got no answer. */
type Fate = 'committed' | 'aborted' | 'unknown'

/**
 * Opens the ledger's database with two connections, one for transactions and one for reading beside them, each made anew
 * where it broke. A transaction is done again only where the first one surely did not commit.
 */
export async function openPostgres(place: PostgresPlace, mode: 'read' | 'write'): Promise<Connection> {
  // The reader is opened first and finds out whether the server can be reached at all.
  const writer = createLane(place, mode, true)
  const reader = createLane(place, 'read', false)
  const explained = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw explainPostgres(error, place.name)
    }
  }

  /** Reading may always be done again. */
  const read = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
    explained(
      reader.inTurn(async () => {
        for (const until = Date.now() + patienceMs; ; ) {
          const link = await reader.link(until)
          try {
            return await work(sessionOf(link))
          } catch (error) {
            if (!(error instanceof LostConnection) || Date.now() > until) throw error
            reader.lose(link)
          }
        }
      }),
    )

  async function transact<T>(work: (session: Session) => Promise<Done<T>>, isOnce: boolean): Promise<T> {
    for (const until = Date.now() + patienceMs; ; ) {
      const link = await writer.link(until)
      let id = ''
      let done: Done<T> | undefined
      try {
        id = await link.begin()
        done = await work(sessionOf(link))
        if (done.changed) await link.commit()
        else await link.rows('rollback')
        return done.value
      } catch (error) {
        const mayRepeat = !isOnce && Date.now() < until
        if (error instanceof LostConnection) {
          writer.lose(link)
          // Nothing to keep, so it does not matter how it ended.
          if (done?.changed === false) return done.value
          const fate = done === undefined ? 'aborted' : await writer.fateOf(link, id, until)
          if (fate === 'committed') return (done as Done<T>).value
          if (fate === 'unknown') throw inDoubt(place.name, error)
          if (!mayRepeat) throw error
        } else {
          await link.rows('rollback').catch(() => writer.lose(link))
          if (!mayRepeat || !isPassing(error)) throw error
        }
      }
    }
  }

  // Whoever cannot reach the ledger learns it now.
  await explained(reader.open())
  return {
    isServer: true,
    all: (sql, params) => read((session) => session.all(sql, params)),
    one: (sql, params) => read((session) => session.one(sql, params)),
    transaction: (work, options) => explained(writer.inTurn(() => transact(work, options?.isOnce ?? false))),
    hasTable: (name) =>
      read(async (session) => {
        const found = await session.all(
          'select 1 as found from pg_catalog.pg_tables where schemaname = :schema and tablename = :name',
          { schema: place.schema, name },
        )
        return found.length > 0
      }),
    async prepare(session) {
      await session.all(`select pg_advisory_xact_lock(${schemaLock}) as locked`, {})
      const schema = { schema: place.schema }
      const found = await session.all('select 1 as found from pg_catalog.pg_namespace where nspname = :schema', schema)
      // Asked first: who may use a schema may not be allowed to make one.
      if (found.length === 0) await session.all(`create schema "${place.schema}"`, {})
    },
    async close() {
      await Promise.all([writer.close(), reader.close()])
    },
  }
}

function sessionOf(link: Link): Session {
  const all = (sql: string, params: Params) => {
    const { text, values } = bind(sql, params, '$')
    return link.rows(text, values)
  }
  return { isServer: true, all, one: async (sql, params) => (await all(sql, params))[0] }
}

/** One connection and the line of those who wait for it. */
function createLane(place: PostgresPlace, mode: 'read' | 'write', wasReached: boolean) {
  let queue: Promise<unknown> = Promise.resolve()
  let current: Link | undefined
  let wasOpen = wasReached
  /** Labels of connections that broke: the server may not know yet, and hold their locks. */
  let lost: string[] = []

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  async function link(until: number): Promise<Link> {
    if (current?.isAlive) return current
    current = wasOpen ? await reopenLink(place, mode, until) : await openLink(place, mode)
    wasOpen = true
    const gone = lost
    lost = []
    for (const label of gone) {
      await current
        .rows('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [label])
        .catch(() => undefined)
    }
    return current
  }

  /** Asks the server, on a new connection, what became of a transaction. */
  async function fateOf(old: Link, id: string, until: number): Promise<Fate> {
    for (;;) {
      try {
        const now = await link(until)
        // A standby that took over may never have heard of the transaction, and use its number for another.
        if (now.timeline === '' || now.timeline !== old.timeline) return 'unknown'
        const found = await now.rows('select txid_status($1) as status', [id])
        const status = found[0]?.status
        if (status === 'committed' || status === 'aborted') return status
        if (status !== 'in progress' || Date.now() > until) return 'unknown'
      } catch (error) {
        if (!(error instanceof LostConnection) || Date.now() > until) return 'unknown'
      }
      await sleep(50)
    }
  }

  return {
    inTurn,
    link,
    fateOf,
    open: () => inTurn(() => link(Date.now())),
    lose(broken: Link): void {
      broken.drop()
      lost.push(broken.label)
    },
    close: () =>
      inTurn(async () => {
        await current?.end()
      }),
  }
}

function inDoubt(name: string, cause: unknown): NotifyError {
  return new NotifyError(
    'ledger-in-doubt',
    `the connection to the ledger ${name} broke while it recorded something, and whether it did is not known`,
    { hint: 'nothing of it was sent; run again: the ledger then knows what is done', cause },
  )
}
