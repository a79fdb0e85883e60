import { NotifyError } from '../model/error.ts'

/** The connection is gone, or in a state nobody knows. What was not committed before is rolled back by the server. */
export class LostConnection extends Error {
  /** The server refuses the login, the database or the kind of connection: trying again would not help. */
  readonly isFinal: boolean

  constructor(cause: unknown, isFinal = false) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'LostConnection'
    this.isFinal = isFinal
  }
}

/** The five characters of an error that the server sent (postgresql.org/docs/current/errcodes-appendix.html). */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('severity' in error)) return undefined
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

/** Shut down, crashed, starting up, idle for too long; protocol and connection errors. */
const lostStates = /^(?:57P0[1-5]|25P0[34]|08...)$/

/** An error of a statement: whatever the server did not send itself means that it cannot be reached any more. */
export function asLost(error: unknown): unknown {
  const state = sqlState(error)
  return state === undefined || lostStates.test(state) ? new LostConnection(error) : error
}

/** Rolled back for a reason that is gone when the same is done again: serialization failure, deadlock. */
export const isPassing = (error: unknown) => ['40001', '40P01'].includes(sqlState(error) ?? '')

interface Explanation {
  states: RegExp
  code: string
  says: string
  hint: string
}

const explanations: readonly Explanation[] = [
  {
    states: /^28/,
    code: 'ledger-login',
    says: 'refuses the login',
    hint: 'check user and password in the address of the ledger, and pg_hba.conf of the server',
  },
  {
    states: /^3D000$/,
    code: 'ledger-no-database',
    says: 'does not exist: the server has no such database',
    hint: 'make it with createdb, or correct the name in the address',
  },
  {
    // Tables of a schema that one may not use count as not there, and nothing can be made in it.
    states: /^(?:42501|42P01|3F000)$/,
    code: 'ledger-permission',
    says: 'may not be used as is needed by this database user',
    hint: 'let the user own the schema: CREATE SCHEMA … AUTHORIZATION …; for reading, GRANT USAGE on it and SELECT on its tables',
  },
  {
    states: /^25006$/,
    code: 'ledger-read-only',
    says: 'cannot be written: the server or this connection is read-only',
    hint: 'use the address of the primary server',
  },
  {
    states: /^53[12]00$/,
    code: 'ledger-disk',
    says: 'cannot grow: the server is out of disk space or memory',
    hint: 'make room on the server and run again',
  },
  {
    states: /^(?:53300|57P03)$/,
    code: 'ledger-unreachable',
    says: 'takes no connection: the server is starting, stopping, or has no connection left',
    hint: 'run again in a while, or raise max_connections',
  },
  {
    states: /^55P03$/,
    code: 'ledger-busy',
    says: 'has been locked by another process for 30 s',
    hint: 'wait for the other run to end, or find out in pg_stat_activity who holds the lock',
  },
  {
    states: /^57014$/,
    code: 'ledger-busy',
    says: 'did not answer a statement within a minute',
    hint: 'find out in pg_stat_activity what keeps the server busy',
  },
]

/** An error as one that a user can act on, without the password; anything else comes back as it is. */
export function explainPostgres(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || error instanceof NotifyError) return error
  const root = error instanceof LostConnection ? error.cause : error
  // pg itself refuses to log in without a password.
  const state = sqlState(root) ?? (reasonOf(root).startsWith('SASL') ? '28P01' : '')
  const found = explanations.find((each) => each.states.test(state))
  if (found !== undefined) {
    return new NotifyError(found.code, `the ledger ${name} ${found.says}`, { hint: found.hint, cause: root })
  }
  if (!(error instanceof LostConnection)) return error
  return new NotifyError('ledger-unreachable', `the ledger ${name} cannot be reached: ${reasonOf(root)}`, {
    hint: 'check host, port and sslmode in the address of the ledger, and that the server runs',
    cause: root,
  })
}

/** Several addresses that all failed come as one error without a message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return reasonOf(error.errors[0])
  return error instanceof Error ? error.message || error.name : String(error)
}
